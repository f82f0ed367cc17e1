"""Marks and entries brought together: what each mark cites, what is cited and not listed, listed and not cited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from factcheck.cite.entries import Listed
from factcheck.cite.identifiers import comparable_url
from factcheck.dataclass import dataclass
from factcheck.model.citation import Entry, Mark, MarkKind
from factcheck.model.text import Source, told
from factcheck.pattern import pattern

_IBID = pattern(r"(?i)[\s*_]*(?:ibid|ibidem|ebd|id)\b\.?")
_SEE = pattern(
    r"(?i)(?:\A[\s*_]*|\b(?:see|cf\.?|as in|above,?|supra,?)\s+)(?:(?:above|supra),?\s+)?"
    r"(?:footnote\s+|note\s+|n\.\s?|fn\.?\s?|\[\^)(?P<x>[\w-]{1,60})"
)
_KEY = pattern(r"@\{?(?P<key>\w[\w:.#$%&+?<>~/-]{0,200})")
_LATEX = pattern(r"\\[a-zA-Z]{0,20}cite[a-zA-Z]{0,12}\*?(?:\[[^\[\]\n]{0,200}\]){0,2}\{(?P<key>[^{},\n]{1,200})")
_SHORT = pattern(
    r"[\s*_]*(?P<who>[^\W\d_][\w’' .,&-]{1,80}?)[,\s]+\(?(?P<year>(?:1[4-9]|20)\d\d[a-z]?)\)?(?P<rest>.{0,40})\Z"
)
_SURNAME = pattern(r"[^\W\d_a-z][\w’'-]+")
SHORT = 90  # characters of a footnote that only points to a list: "Haan 2019, p. 4"
LEAST_TITLE = 15  # characters of a title that tells a work by itself
MOST = 500  # titles that are looked for in each footnote
LONG = 3_000  # characters of a citation that are looked at
_KINDS = (MarkKind.NUMBER, MarkKind.AUTHOR)


@dataclass(frozen=True, slots=True)
class Resolved:
    """Each entry that is cited, with its marks, in order of the first; the others as `Audit` has them."""

    cited: tuple[tuple[Entry, tuple[Mark, ...]], ...]
    undefined: tuple[Mark, ...]
    uncited: tuple[Entry, ...]
    twice: tuple[tuple[Entry, Entry], ...]
    unsure: tuple[Mark, ...] = ()


class _Shelf:
    """The entries by what calls them."""

    def __init__(self, listed: Listed, records: Sequence[Entry]) -> None:
        self.entries = (*listed.entries, *records)
        self.called: dict[tuple[MarkKind, str], Entry] = {}
        self.by_author: dict[str, list[Entry]] = {}
        self.by_address: dict[str, Entry] = {}
        others = [one for one in self.entries if one.kind is not MarkKind.NOTE and len(one.title) >= LEAST_TITLE]
        self.titled = [(f" {_plain(one.title)} ", one) for one in others] if len(others) <= MOST else []
        self.first: dict[str, Entry] = {}
        for one in listed.entries:
            if one.kind is MarkKind.NOTE and one.title:
                self.first.setdefault(_plain(one.title), one)
        notes = [one for one in listed.entries if one.kind is MarkKind.NOTE]
        self._before = {id(note): before for before, note in pairwise(notes)}
        self._ends: dict[int, Entry] = {}
        self.passed: set[int] = set()  # footnotes that marks lead to, directly or through others
        self._named: dict[str, list[Entry]] | None = None
        self._behind: dict[str, list[Entry]] = {}
        for one in self.entries:
            if one.kind is not MarkKind.AUTHOR:
                self.called.setdefault((one.kind, one.key), one)
            if one.kind is not MarkKind.NOTE:
                for address in addresses(one):
                    self.by_address.setdefault(address, one)
                if one.authors and one.year:
                    self.by_author.setdefault(f"{one.authors[0]} {one.year}", []).append(one)

    def author(self, target: str) -> list[Entry]:
        """The entries of an author and year; a year with a letter that no entry has is the year itself."""
        found = self.by_author.get(target) or self.by_author.get(target.rstrip("abcdefghij"), [])
        if found:
            return found
        if self._named is None:  # "van Dyck" and "Dyck", "World Bank Group" and "Group"
            self._named = {}
            for key, some in self.by_author.items():
                name, _, year = key.rpartition(" ")
                self._named.setdefault(f"{name.rpartition(' ')[2]} {year}", []).extend(some)
            for one in self.entries:  # who is named first in the text may be second in the list
                for author in one.authors[1:4] if one.year and one.kind is not MarkKind.NOTE else ():
                    self._behind.setdefault(f"{author.rpartition(' ')[2]} {one.year}", []).append(one)
        name, _, year = target.rpartition(" ")
        last = name.rpartition(" ")[2]
        return self._named.get(f"{last} {year}") or self._behind.get(f"{last} {year}", [])

    def pointed(self, note: Entry) -> Entry:
        """What a footnote itself points to: a record, an item of the list, another footnote, and what that points to;
        itself where to nothing, or in a circle."""
        path: dict[int, Entry] = {}
        here = note
        while id(here) not in path and id(here) not in self._ends and here.kind is MarkKind.NOTE:
            path[id(here)] = here
            here = self._next(here)
        end = self._ends.get(id(here), here)
        self._ends |= dict.fromkeys(path, end)
        self.passed |= path.keys()
        return end

    def _next(self, note: Entry) -> Entry:
        """What a footnote points to at once, itself where to nothing."""
        for address in addresses(note):
            if address in self.by_address:
                return self.by_address[address]
        for found in (_KEY.search(note.text), _LATEX.search(note.text)):
            record = self.called.get((MarkKind.KEY, found["key"].strip().rstrip(".,;:?!~/-}"))) if found else None
            if record:
                return record
        if addresses(note):
            return note
        if _IBID.match(note.text):
            return self._before.get(id(note), note)
        if len(note.text) <= SHORT:
            if (see := _SEE.search(note.text)) and (other := self.called.get((MarkKind.NOTE, see["x"]))):
                return other
            if (short := _SHORT.match(note.text)) and (surname := _SURNAME.search(short["who"])):
                year = short["year"]
                some = self.author(f"{surname[0].lower()} {year}") or self.author(f"{short['who'].lower()} {year}")
                if len(some) == 1:
                    return some[0]
        return self._named_whole(note)

    def _named_whole(self, note: Entry) -> Entry:
        """The one item of the list whose title and year the footnote repeats, or the first footnote with its title."""
        text = f" {_plain(note.text[:LONG])} "
        found = [one for title, one in self.titled if title in text and _same_year(one, note)]
        if len(found) == 1:
            return found[0]
        title = _plain(note.title)
        first = self.first.get(title) if len(title) >= LEAST_TITLE else None
        return first if first is not None and not addresses(note) and _same_year(first, note) else note


def _same_year(entry: Entry, note: Entry) -> bool:
    return not entry.year or not note.year or entry.year[:4] in note.text


def _plain(text: str) -> str:
    return " ".join("".join(sign if sign.isalnum() else " " for sign in text.lower()).split())


def addresses(entry: Entry) -> list[str]:
    """What an entry can be told by for certain: DOIs, ISBNs, web addresses."""
    return [*(f"doi:{doi}" for doi in entry.dois), *(f"isbn:{one}" for one in entry.isbns), *entry.urls]


def resolve(
    source: Source, marks: Sequence[Mark], listed: Listed, records: Sequence[Entry], has_records: bool
) -> Resolved:
    """What each mark cites. A key is undefined only where a bibliography was given (`has_records`), a number where there
    is a numbered list, author and year where most marks of the kind are in a list."""
    shelf = _Shelf(listed, records)
    cited: dict[int, tuple[Entry, list[Mark]]] = {}
    undefined: list[Mark] = []
    unsure: list[Mark] = []
    pages: dict[str, Entry] = {}
    used: set[int] = set()
    unknown: list[Mark] = []

    def cite(entry: Entry, mark: Mark) -> None:
        used.add(id(entry))
        cited.setdefault(id(entry), (entry, []))[1].append(mark)

    known = 0
    for mark in marks:
        if mark.kind is MarkKind.LINK:
            cite(shelf.by_address.get(mark.target) or pages.setdefault(mark.target, _page(source, mark)), mark)
        elif mark.kind is MarkKind.AUTHOR:
            found = shelf.author(mark.target)
            known += len(found) == 1
            if len(found) == 1:
                cite(found[0], mark)
            else:
                (unsure if found else unknown).append(mark)
        elif found_one := shelf.called.get((mark.kind, mark.target)):
            used.add(id(found_one))
            cite(shelf.pointed(found_one) if mark.kind is MarkKind.NOTE else found_one, mark)
        elif mark.kind is not MarkKind.KEY or has_records:
            undefined.append(mark)
        else:
            cite(pages.setdefault(f"@{mark.target}", Entry(MarkKind.KEY, mark.target, f"@{mark.target}")), mark)
    if known > len(unknown):
        undefined += unknown
    ways = {mark.kind for mark in marks}
    used |= shelf.passed
    uncited = tuple(one for one in shelf.entries if id(one) not in used and _counts(one, ways, known))
    made = tuple((entry, tuple(given)) for entry, given in cited.values())
    return Resolved(
        made, tuple(sorted(undefined, key=lambda one: one.span)), uncited, tuple(_twice(listed, records)), tuple(unsure)
    )


def _counts(entry: Entry, ways: Iterable[MarkKind], known: int) -> bool:
    """That nothing cites it says something: its list is one that marks point to."""
    if entry.kind is MarkKind.AUTHOR:
        return known > 0 and bool(entry.authors)
    return entry.kind in (MarkKind.NOTE, MarkKind.KEY) or entry.kind in ways


def _page(source: Source, mark: Mark) -> Entry:
    """The entry of a linked page or file: its words and its address."""
    words = " ".join(told(source, mark.span.start, mark.span.end).split()).strip("<>")
    text = f"{words}, {mark.target}" if words and comparable_url(words) != mark.target else mark.target
    if mark.target.startswith("doi:"):
        return Entry(MarkKind.LINK, mark.target, text, dois=(mark.target[4:],))
    return Entry(MarkKind.LINK, mark.target, text, urls=(mark.target,))


def _twice(listed: Listed, records: Sequence[Entry]) -> Iterator[tuple[Entry, Entry]]:
    """Entries of one list that are one thing: of one DOI or ISBN, or of one text."""
    for group in ([one for one in listed.entries if one.kind in _KINDS], records):
        seen: dict[str, Entry] = {}
        for one in group:
            names = [name for name in addresses(one) if name.startswith(("doi:", "isbn:"))]
            names.append(_plain(one.text))
            first = next((seen[name] for name in names if name in seen), None)
            if first is not None and first is not one:
                yield first, one
            for name in names:
                seen.setdefault(name, one)
