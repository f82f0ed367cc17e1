"""Which of the documents given a citation is: by the reviewer's word, DOI, web address, ISBN, title, key or file name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from os.path import normpath, splitext

from factcheck.cite.makers import by_author_and_year, by_author_as_name, by_short_title, by_words
from factcheck.cite.shown import Shown, words
from factcheck.dataclass import dataclass
from factcheck.model.citation import Entry, MarkKind, Standing
from factcheck.model.text import Source
from factcheck.pattern import pattern

LEAST_TITLE = 3  # words of a title that tells a document by itself
ALIKE = 92  # of 100: two titles that differ by a slip or an article
_NUMBER = pattern(r"\d+")
_GENERIC = frozenset(
    "index report article paper document download file main print view text source draft home news page".split()
)
_LEAST_NAME = 6  # characters of a file's name that tells it


@dataclass(frozen=True, slots=True)
class Tied:
    """The source that an entry is, None for none, and by what it was told, or why it was not."""

    standing: Standing
    source: Source | None
    why: str
    more: tuple[Source, ...] = ()  # the other files of a work in several


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
    (by_short_title, by_words),
    (_by_day,),
    (_by_key, _by_name, by_author_as_name),
    (by_author_and_year,),
    (_by_number,),
)


def tie(entry: Entry, given: Sequence[Shown]) -> Tied:
    """The document that an entry is. Two different ones that are told alike are told apart by nobody: it is unsure."""
    for row in WAYS:
        found = list(_told(row, entry, given))
        if len(found) > 1 and entry.year:
            found = [pair for pair in found if entry.year[:4] in pair[0].years] or found  # of two editions
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


def pick(entry: Entry, given: Sequence[Shown], filled: Mapping[str, Tied]) -> Tied:
    """What the reviewer's list says, else what the citation tells."""
    return filled.get(entry_id(entry)) or tie(entry, given)


def entry_id(entry: Entry) -> str:
    """What an entry is known by from run to run: its DOI, address or ISBN, else its words."""
    for found in (*(f"doi:{doi}" for doi in entry.dois), *entry.urls, *(f"isbn:{one}" for one in entry.isbns)):
        return found
    return words(entry.text)
