"""Which of the documents given a citation is: by the reviewer's word, DOI, web address, ISBN, title, key or file name."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from os.path import basename, normpath, splitext

from factcheck.cite.identifiers import comparable_url, doi_of, identifiers
from factcheck.dataclass import dataclass
from factcheck.model.citation import Entry, MarkKind, Standing
from factcheck.model.text import BlockKind, Source
from factcheck.pattern import pattern

HEAD = 1500  # characters at the head of a document in which its own DOI stands
LEAST_TITLE = 3  # words of a title that tells a document by itself
ALIKE = 92  # of 100: two titles that differ by a slip or an article
_NUMBER = pattern(r"\d+")
_GENERIC = frozenset(
    "index report article paper document download file main print view text source draft home news page".split()
)
_FEW_WORDS, _SHORT_TITLE = 2, 12  # words or characters at least, of what is a title and no mere word
_LABELLED = 2  # words of a line with a DOI: "DOI: 10.5555/abc"
_LEAST_NAME = 6  # characters of a file's name that tells it


@dataclass(frozen=True, slots=True)
class Tied:
    """The source that an entry is, None for none, and by what it was told, or why it was not."""

    standing: Standing
    source: Source | None
    why: str


@lru_cache(maxsize=4096)
def words(text: str) -> str:
    """Letters and digits in lower case, parted by blanks: what titles are compared by."""
    return " ".join("".join(sign if sign.isalnum() else " " for sign in text.lower()).split())


@dataclass(frozen=True, slots=True)
class Shown:
    """What a document can be told by."""

    source: Source
    title: str
    urls: frozenset[str]
    dois: frozenset[str]
    isbns: frozenset[str]
    stem: str


def shown(source: Source) -> Shown:
    """What tells a document: its title, its address, the only DOI or ISBN at its head, its file's name."""
    found = identifiers(source.text[:HEAD])
    title = source.title or _heading(source)
    return Shown(
        source,
        words(title),
        frozenset((comparable_url(source.url),)) if source.url else frozenset(),
        frozenset(found.dois if len(found.dois) == 1 else _alone(source)),
        frozenset(found.isbns if len(found.isbns) == 1 else ()),
        splitext(basename(source.name))[0].lower(),
    )


def _alone(source: Source) -> list[str]:
    """The DOIs at the head of a document that have a line of their own: other works are cited in sentences."""
    bare = (line.strip(" *_<>()[]") for line in source.text[:HEAD].splitlines())
    return [doi for line in bare if (doi := doi_of(line)) and len(line.split()) <= _LABELLED]


def _heading(source: Source) -> str:
    """The first heading of a document without a title."""
    first = next((block for block in source.blocks[:6] if block.kind is BlockKind.HEADING), None)
    return " ".join(source.prose(first).split()) if first else ""


Way = Callable[[Entry, Shown], str]  # by what it is told, "" where it is not


def _by_doi(entry: Entry, one: Shown) -> str:
    if any(doi in one.dois for doi in entry.dois):
        return "DOI"
    stems = {words(doi.partition("/")[2]): doi for doi in entry.dois} | {words(doi): doi for doi in entry.dois}
    named = stems.get(words(one.stem), "")
    return "DOI as its file name" if named and len(words(one.stem)) >= _LEAST_NAME else ""


def _by_url(entry: Entry, one: Shown) -> str:
    shared = next((url for url in entry.urls if url in one.urls), "")
    return "address" if shared else ""


def _by_isbn(entry: Entry, one: Shown) -> str:
    shared = next((isbn for isbn in entry.isbns if isbn in one.isbns), "")
    return "ISBN" if shared else ""


def _by_path(entry: Entry, one: Shown) -> str:
    if entry.kind is not MarkKind.LINK or "://" in entry.key:
        return ""
    path, name = normpath(entry.key), normpath(one.source.name)
    return "path" if name == path or name.endswith(f"/{path.removeprefix('./')}") else ""


def _by_title(entry: Entry, one: Shown) -> str:
    """The document's title stands in the citation, or both titles are alike; their numbers must be the same."""
    if len(one.title.split()) < LEAST_TITLE:
        return ""
    cited, title = words(entry.text), one.title
    if f" {title} " in f" {cited} " and _same_year(entry, one):
        return "title"
    mine = words(entry.title)
    if len(mine.split()) >= LEAST_TITLE and sorted(_NUMBER.findall(mine)) == sorted(_NUMBER.findall(title)):
        from rapidfuzz.fuzz import ratio

        if ratio(mine, title) >= ALIKE and _same_year(entry, one):
            return "title"
        if title.startswith(f"{mine} ") and len(mine) >= 15 and _same_year(entry, one):
            return "title"  # a subtitle left out
    return ""


def _same_year(entry: Entry, one: Shown) -> bool:
    """The citation's year is not that of another edition: a document that tells its year is out in it, or the year after."""
    published = one.source.published
    if not published or not entry.year:
        return True
    return abs(int(entry.year[:4]) - published.year) <= 1


def _by_day(entry: Entry, one: Shown) -> str:
    """A newspaper's name and the day: "Senna Courier, 3 September 2024"."""
    published, publisher = one.source.published, words(one.source.publisher or "")
    if not published or not published.day or not publisher or one.source.publisher_from == "speakers":
        return ""
    text = f" {words(entry.text)} "
    day, month, year = published.words().split() if published.words().count(" ") == 2 else ("", "", "")
    forms = (f"{day} {month} {year}", f"{month} {day} {year}", words(str(published)))
    told = f" {publisher.removeprefix('the ')} " in text and any(f" {form.lower()} " in text for form in forms if form)
    return "publisher and day" if told else ""


def _by_key(entry: Entry, one: Shown) -> str:
    if entry.kind in (MarkKind.KEY, MarkKind.NOTE) and not entry.key.isdecimal() and entry.key.lower() == one.stem:
        return "key as its file name"
    return ""


def _by_number(entry: Entry, one: Shown) -> str:
    if not entry.key.isdecimal() or entry.kind not in (MarkKind.NUMBER, MarkKind.NOTE):
        return ""
    found = _NUMBER.match(one.stem)
    rest = one.stem[found.end() :] if found else ""
    ours = found and int(found[0]) == int(entry.key) and len(found[0]) <= 3 and rest[:1] in ("", "-", "_", ".", " ")
    return "number as its file name" if ours and not rest[1:2].isdecimal() else ""


def _by_name(entry: Entry, one: Shown) -> str:
    """The last part of the address is the file's name."""
    if len(one.stem) < _LEAST_NAME or one.stem in _GENERIC:
        return ""
    for url in entry.urls:
        last = splitext(url.partition("?")[0].rpartition("/")[2])[0].lower()
        if last == one.stem:
            return "file name"
        if words(url) == words(one.stem):
            return "address as its file name"
    return ""


WAYS: tuple[tuple[Way, ...], ...] = (  # in order of certainty; those of one row count alike
    (_by_doi, _by_url, _by_isbn, _by_path),
    (_by_title,),
    (_by_day,),
    (_by_key, _by_name),
    (_by_number,),
)


def tie(entry: Entry, given: Sequence[Shown]) -> Tied:
    """The document that an entry is. Two different ones that are told alike are told apart by nobody: it is unsure."""
    for row in WAYS:
        found = list(_told(row, entry, given))
        texts = {one.source.digest for one, _ in found}
        if len(texts) == 1:
            return Tied(Standing.READ, found[0][0].source, f"by its {found[0][1]}")
        if found:
            names = " and ".join(dict.fromkeys(one.source.name for one, _ in found))
            return Tied(
                Standing.UNSURE, None, f"{names} are told alike, by {found[0][1]}: name the file in the list of sources"
            )
    return Tied(Standing.MISSING, None, "no document given is it")


def _told(row: Sequence[Way], entry: Entry, given: Sequence[Shown]) -> Iterator[tuple[Shown, str]]:
    for one in given:
        if why := next((why for way in row if (why := way(entry, one))), ""):
            yield one, why


class Names:
    """Documents by what sentences call them, to ask for thousands of names: by title, or by publisher and year."""

    def __init__(self, given: Sequence[Shown]) -> None:
        self._given = given
        self._titles = sorted((one.title.removeprefix("the "), at) for at, one in enumerate(given))
        self._issues: dict[str, list[int]] = defaultdict(list)
        self._known: dict[str, list[Shown]] = {}
        for at, one in enumerate(given):
            if issue := _issue(one.source):
                self._issues[issue].append(at)

    def of(self, name: str, digest: str = "") -> Shown | None:
        """The one document that a sentence names ("Landmine Monitor 2024"), but for those of the digest: by its title, or
        by title or publisher and year. None where there is none, or where there are two."""
        found = [one for one in self._called(words(name).removeprefix("the ")) if one.source.digest != digest]
        return found[0] if len(found) == 1 else None

    def _called(self, wanted: str) -> list[Shown]:
        """The first of each text that is called so, three at most: one may be left out, and of two none is meant."""
        if wanted not in self._known:
            places = {*self._titled(wanted), *self._issues.get(wanted, ())} if wanted else ()
            texts: dict[str, Shown] = {}
            for at in sorted(places):
                texts.setdefault(self._given[at].source.digest, self._given[at])
            self._known[wanted] = list(texts.values())[:3]
        return self._known[wanted]

    def _titled(self, wanted: str) -> Iterator[int]:
        """Those whose title the words are, or begin: with all its numbers."""
        if len(wanted.split()) < _FEW_WORDS and len(wanted) < _SHORT_TITLE:
            return
        for title, at in self._titles[bisect_left(self._titles, (wanted, 0)) :]:
            if not title.startswith(wanted):
                return
            whole = title == wanted
            if whole or (title[len(wanted)] == " " and _NUMBER.findall(wanted) == _NUMBER.findall(title)):
                yield at


def _issue(source: Source) -> str:
    """`senna courier 2024`, "" where the publisher is guessed, or the year not known."""
    publisher = words(source.publisher or "") if source.publisher_from != "speakers" else ""
    return f"{publisher} {source.published.year}" if publisher and source.published else ""


def pick(entry: Entry, given: Sequence[Shown], filled: Mapping[str, Tied]) -> Tied:
    """What the reviewer's list says, else what the citation tells."""
    return filled.get(entry_id(entry)) or tie(entry, given)


def entry_id(entry: Entry) -> str:
    """What an entry is known by from run to run: its DOI, address or ISBN, else its words."""
    for found in (*(f"doi:{doi}" for doi in entry.dois), *entry.urls, *(f"isbn:{one}" for one in entry.isbns)):
        return found
    return words(entry.text)
