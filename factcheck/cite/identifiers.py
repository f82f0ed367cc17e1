"""DOIs, ISBNs, ISSNs, ORCID iDs and web addresses in a text: made comparable, and their check digits."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.dataclass import dataclass
from factcheck.pattern import pattern

_DOI = pattern(r"\b10\.\d{4,9}/[^\s\"“”<>{}|\\^`]{1,300}")
_BAD_DOI = pattern(r"(?i)\bdoi(?::\s{0,2}|\.org/)(?!\s)(?P<x>[^\s,;\"“”<>]{1,300})")
_ISBN = pattern(
    r"(?i)\bisbn(?:-1[03])?:?\s{0,3}(?:\(1[03]\)\s?)?(?P<x>[0-9Xx](?:[ ‐‑–-]?[0-9Xx]){5,19})(?![0-9A-Za-z])"
)
_ISSN = pattern(r"(?i)\b(?:e-?)?issn:?\s{0,3}(?P<x>\d{4}[-‐‑–]?\d{3}[0-9Xx])\b")
_ORCID = pattern(r"(?i)\borcid(?:\.org/|\s*(?:id)?:?\s{0,3})(?P<x>\d{4}-\d{4}-\d{4}-\d{3}[0-9X])\b")
_URL = pattern(r"(?i)\b(?:https?://|www\.)[^\s<>\"“”„«»|\\^`{}\[\]]{3,2000}")
_ENDS = ".,;:!?'’*_~…"
_SCHEME = pattern(r"(?i)\Ahttps?://(?:www\d?\.)?|\Awww\.")
_TRACKING = pattern(r"(?i)(?:utm_[a-z]+|fbclid|gclid|mc_[ce]id|ref|source)=")
_ARCHIVED = pattern(r"(?i)\Aweb\.archive\.org/web/\d{4,14}(?:[a-z]{2}_)?/")
_RESOLVER = pattern(r"(?i)\A(?:dx\.)?doi\.org/")


@dataclass(frozen=True, slots=True)
class Identifiers:
    """What a text is told by; `faults` are identifiers that are none, each as written with what is wrong."""

    dois: tuple[str, ...] = ()
    isbns: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    faults: tuple[tuple[str, str], ...] = ()


def trimmed(found: str) -> str:
    """An identifier without the sentence's punctuation, and without closing brackets that it does not open."""
    opened = {")": found.count("("), "]": found.count("[")}
    closed = {")": found.count(")"), "]": found.count("]")}
    end = len(found)
    while end and (found[end - 1] in _ENDS or closed.get(found[end - 1], 0) > opened.get(found[end - 1], 0)):
        if found[end - 1] in closed:
            closed[found[end - 1]] -= 1
        end -= 1
    return found[:end]


def doi_of(text: str) -> str:
    """A DOI made comparable: lower case, without its resolver; "" for none."""
    found = _DOI.search(text)
    return trimmed(found[0]).lower() if found else ""


def comparable_url(url: str) -> str:
    """A web address without scheme, `www.`, fragment, tracking, an archive before it and a slash behind it."""
    bare = _SCHEME.sub("", url.strip()).partition("#")[0]
    if archived := _ARCHIVED.match(bare):
        bare = _SCHEME.sub("", bare[archived.end() :])
    path, _, query = bare.partition("?")
    kept = "&".join(part for part in query.split("&") if part and not _TRACKING.match(part))
    host, slash, rest = path.partition("/")
    made = host.lower() + slash + rest
    made = made.rstrip("/")
    for tail in ("/index.html", "/index.htm", "/index.php"):
        made = made.removesuffix(tail)
    return f"{made}?{kept}" if kept else made


def is_isbn(digits: str) -> bool:
    """Ten or thirteen digits whose last one is right (ISO 2108)."""
    if len(digits) == 10 and digits[:9].isdecimal() and (digits[9].isdecimal() or digits[9] in "Xx"):
        values = [10 if sign in "Xx" else int(sign) for sign in digits]
        return sum(weight * value for weight, value in zip(range(10, 0, -1), values, strict=True)) % 11 == 0
    if len(digits) == 13 and digits.isdecimal():
        return sum(int(sign) * (3 if at % 2 else 1) for at, sign in enumerate(digits)) % 10 == 0
    return False


def isbn13(digits: str) -> str:
    """An ISBN as thirteen digits, so that both forms of one are equal."""
    if len(digits) == 13:
        return digits
    stem = "978" + digits[:9]
    last = -sum(int(sign) * (3 if at % 2 else 1) for at, sign in enumerate(stem)) % 10
    return f"{stem}{last}"


def is_issn(digits: str) -> bool:
    """Eight digits whose last one is right (ISO 3297)."""
    values = [10 if sign in "Xx" else int(sign) for sign in digits]
    return sum(weight * value for weight, value in zip(range(8, 0, -1), values, strict=True)) % 11 == 0


def is_orcid(digits: str) -> bool:
    """Sixteen digits whose last one is right (ISO 7064, MOD 11-2)."""
    total = 0
    for sign in digits[:15]:
        total = (total + int(sign)) * 2
    return "0123456789X"[(12 - total % 11) % 11] == digits[15].upper()


def _signs(written: str) -> str:
    return "".join(sign for sign in written if sign.isalnum())


def _isbns(text: str) -> Iterator[tuple[str, str]]:
    """Each ISBN as thirteen digits, or as written with what is wrong with it."""
    for found in _ISBN.finditer(text):
        written, digits = found["x"], _signs(found["x"])
        if is_isbn(digits):
            yield isbn13(digits), ""
        elif len(digits) in (10, 13):
            yield written, "the check digit of this ISBN is wrong: a digit was mistyped"
        else:
            yield written, f"an ISBN has 10 or 13 digits, this one {len(digits)}"


def identifiers(text: str) -> Identifiers:
    """All identifiers of a text. An ISBN, ISSN or ORCID iD is looked for only where it is called one."""
    dois, places = [], []
    for found in _DOI.finditer(text):
        dois.append(trimmed(found[0]).lower())
        places.append(found.span())
    faults: list[tuple[str, str]] = []
    for found in _BAD_DOI.finditer(text):
        written = trimmed(found["x"])
        known = any(start < found.end("x") and found.start("x") < end for start, end in places)
        if not known and any(sign.isdigit() for sign in written):
            faults.append((written, "a DOI begins with 10., four digits or more, and a slash"))
    books = list(_isbns(text))
    faults += [(written, wrong) for written, wrong in books if wrong]
    for found in _ISSN.finditer(text):
        if not is_issn(_signs(found["x"])):
            faults.append((found["x"], "the check digit of this ISSN is wrong: a digit was mistyped"))
    for found in _ORCID.finditer(text):
        if not is_orcid(_signs(found["x"])):
            faults.append((found["x"], "the check digit of this ORCID iD is wrong: a digit was mistyped"))
    pages = (comparable_url(trimmed(found[0])) for found in _URL.finditer(text))
    urls = dict.fromkeys(page for page in pages if not _RESOLVER.match(page))
    return Identifiers(
        tuple(dict.fromkeys(dois)),
        tuple(dict.fromkeys(book for book, wrong in books if not wrong)),
        tuple(urls),
        tuple(dict.fromkeys(faults)),
    )
