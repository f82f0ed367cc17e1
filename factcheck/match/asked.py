"""What a search phrase asks for: "jobless rate Kenya 2014" is an idea, an area and a year."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache

from factcheck.dataclass import dataclass
from factcheck.lexicon.places import area_key, area_names, demonyms
from factcheck.pattern import pattern

_TOKEN = pattern(r"[^\W_]+(?:['’][^\W_]+)?|[%$€£]")
_YEAR = pattern(r"(?:1[89]|20)\d\d\Z")
_YEARS = pattern(r"\b((?:1[89]|20)\d\d) ?(?:-|–|/|to) ?((?:1[89]|20)?\d\d)\b")
_QUARTER = pattern(r"(?i)\b(?:q([1-4]) ?/?((?:1[89]|20)\d\d)|((?:1[89]|20)\d\d) ?-?q([1-4]))\b")
_MONTH_OF = pattern(r"\b((?:1[89]|20)\d\d)-(0[1-9]|1[0-2])\b")
_SO_MANY = r"10{2,6}|1[ ,.]0{3}(?:[ ,.]0{3})?|10{1,2}[ ,.]0{3}|(?:ten |hundred )?thousand|hundred|million"
_PER = pattern(rf"(?i)\b(?:per|out of every|out of|of every) (?:{_SO_MANY})\b")
_MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march", "april apr", "may", "june jun", "july jul", "august aug",
         "september sep sept", "october oct", "november nov", "december dec"), start=1
    )
    for name in names.split()
}  # fmt: skip
LONGEST = 7  # words of the name of an area
_CODE = 3  # letters
_SHORT = frozenset(("uk", "us", "usa", "eu", "uae", "drc", "car", "png"))  # that are names in small letters, too
_PERCENT = frozenset(("%", "percent", "percentage", "share", "proportion", "pct"))
_MONEY = frozenset(("$", "€", "£", "usd", "dollar", "dollars", "eur", "euro", "euros", "us$"))
ASKING = frozenset(
    """what what's whats which how when where many much does do did is was are were has have had show give find me
    latest current newest recent figure figures data statistic statistics stats value number numbers rate rates level
    please""".split()
)
_SIGNS = frozenset("%$€£")


@dataclass(frozen=True, slots=True)
class Asked:
    """A phrase taken apart. `areas` are the keys it may mean, `period` in our notation ("2014", "2014-03", "2010..2014");
    `words` are what is left, in order; `units` are hints: "%", "$", "per"."""

    areas: tuple[str, ...]
    period: str
    words: tuple[str, ...]
    units: frozenset[str]


def plain(text: str) -> str:
    """Small letters without accents: "Côte d'Ivoire" is "cote d'ivoire"."""
    low = text.lower().replace("’", "'")
    if low.isascii():
        return low
    return "".join(one for one in unicodedata.normalize("NFKD", low) if not unicodedata.combining(one))


def words_in(text: str) -> list[str]:
    """The words of a phrase or of a name, a possessive without its ending: "Kenya's" is "kenya"."""
    return [word.removesuffix("'s").replace("'", "") if "'" in word else word for word in _TOKEN.findall(plain(text))]


@lru_cache(maxsize=1)
def _places() -> dict[str, str]:
    """The names of areas and of their people, as words between blanks → key; codes apart."""
    from factcheck.lexicon import areas as table

    found = {" ".join(words_in(name)): "" for name in table.NOT_AREAS}
    for names in (demonyms(), area_names()):
        for name, key in names.items():
            if len(name) > _CODE or name in _SHORT:
                found[" ".join(words_in(name))] = key
    for name in _SHORT:
        found.setdefault(name, area_names().get(name, ""))
    return found


@lru_cache(maxsize=1)
def _starts() -> frozenset[str]:
    return frozenset(name.partition(" ")[0] for name in _places())


@lru_cache(maxsize=1)
def place_words() -> Mapping[str, str]:
    """The names of areas that are one word of five letters and more, for slips of the pen."""
    return {name: key for name, key in _places().items() if key and " " not in name and len(name) > _CODE + 1}


@lru_cache(maxsize=1)
def names_of_places() -> tuple[str, ...]:
    """These names."""
    return tuple(place_words())


def asked(text: str, own: Mapping[str, str]) -> Asked:
    """Take a phrase apart. `own` are names of areas that only the references know: "north ashby" → its key."""
    rest, period = _period(text)
    units = set()
    if _PER.search(rest):
        rest = _PER.sub(" ", rest)
        units.add("per")
    words = words_in(rest)
    written = _TOKEN.findall(rest)
    areas: list[str] = []
    left: list[str] = []
    mixed = rest.upper() != rest
    at = 0
    while at < len(words):
        size, key = _place(words, at, own)
        if not size and mixed:
            size, key = _code(written[at])
        if key:
            areas += [one for one in key.split("|") if one not in areas]
        else:
            size = max(size, 1)
            left += words[at : at + size]
        at += size
    units |= {sign for word in left for sign, names in (("%", _PERCENT), ("$", _MONEY)) if word in names}
    return Asked(tuple(areas), period, tuple(word for word in left if word not in _SIGNS), frozenset(units))


def _place(words: Sequence[str], at: int, own: Mapping[str, str]) -> tuple[int, str]:
    """How many words name an area here, and its key; the longest name counts."""
    known = words[at] in _starts()
    if not known and not own:
        return 0, ""
    for size in range(min(LONGEST, len(words) - at), 0, -1):
        name = " ".join(words[at : at + size])
        key = _places().get(name) if known else None
        if key is None:
            key = own.get(name)
        if key is not None:
            return size, key
    return 0, ""


def _code(written: str) -> tuple[int, str]:
    """A code in capitals: "KEN", "DE"."""
    if not (written.isupper() and written.isalpha() and 1 < len(written) <= _CODE):
        return 0, ""
    key = area_key(written)
    if key.startswith("name:") or (len(written) == _CODE and key != written):
        return 0, ""
    return 1, key


def _period(text: str) -> tuple[str, str]:
    """The phrase without its time, and that: "… 2014", "… 2010-2014", "… Q1 2014", "… March 2014"."""
    if not any(sign.isdigit() for sign in text):
        return text, ""
    if found := _QUARTER.search(text):
        quarter, year = int(found[1] or found[4]), found[2] or found[3]
        return _without(text, found.span()), f"{year}-{3 * quarter - 2:02d}..{year}-{3 * quarter:02d}"
    if found := _MONTH_OF.search(text):
        return _without(text, found.span()), found[0]
    if found := _YEARS.search(text):
        first, last = found[1], found[2]
        last = last if len(last) > 2 else first[:2] + last
        if int(last) > int(first):
            return _without(text, found.span()), f"{first}..{last}"
    words = text.split(" ")
    for at in range(len(words) - 1, -1, -1):
        bare = words[at].strip("(),.;:?!")
        if _YEAR.match(bare):
            month = _MONTHS.get(words[at - 1].lower().strip("(,.")) if at else None
            if month:
                return " ".join([*words[: at - 1], *words[at + 1 :]]), f"{bare}-{month:02d}"
            return " ".join([*words[:at], *words[at + 1 :]]), bare
    return text, ""


def _without(text: str, span: tuple[int, int]) -> str:
    return f"{text[: span[0]]} {text[span[1] :]}"
