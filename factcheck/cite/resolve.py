"""Marks and entries brought together: what each mark cites, what is cited and not listed, listed and not cited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from factcheck.cite.entries import Listed, entry
from factcheck.cite.identifiers import comparable_url
from factcheck.cite.pointing import SHORT, Earlier, is_ibid, is_pointer, seen
from factcheck.dataclass import dataclass
from factcheck.lexicon.clause import AUXILIARIES
from factcheck.lexicon.speaking import SPEAKING
from factcheck.model.citation import Entry, Mark, MarkKind
from factcheck.model.text import Source, Span, told
from factcheck.pattern import pattern

_KEY = pattern(r"@\{?(?P<key>\w[\w:.#$%&+?<>~/-]{0,200})")
_LATEX = pattern(r"\\[a-zA-Z]{0,20}cite[a-zA-Z]{0,12}\*?(?:\[[^\[\]\n]{0,200}\]){0,2}\{(?P<key>[^{},\n]{1,200})")
_SHORT = pattern(
    r"[\s*_]*(?P<who>[^\W\d_][\w’' .,&-]{1,80}?)[,\s]+\(?(?P<year>(?:1[4-9]|20)\d\d[a-z]?)\)?(?P<rest>.{0,40})\Z"
)
_SURNAME = pattern(r"[^\W\d_a-z][\w’'-]+")
LEAST_TITLE = 15  # characters of a title that tells a work by itself
MOST_PARTS = 12  # works of one footnote
MOST_ALIKE = 4  # entries of one author and year that a mark may mean
_PLACE = pattern(r"\d[,:]\s")
_AROUND, _FEW = 60, 3  # characters around a mark, and words behind it
_SHOWING = frozenset(
    """shows showed shown argue holds held counts counted measured measures lists listed gives gave records recorded documents
    documented calculates calculated proposed proposes examined examines studied studies traces discusses reviewed""".split()
)
MOST = 500  # titles that are looked for in each footnote
LONG = 3_000  # characters of a citation that are looked at
_KINDS = (MarkKind.NUMBER, MarkKind.AUTHOR)


@dataclass(frozen=True, slots=True)
class Resolved:
    """Each entry that is cited, with its marks, in order of the first; the others as `Audit` has them. `unlisted` are marks
    with author and year where no list tells them."""

    cited: tuple[tuple[Entry, tuple[Mark, ...]], ...]
    undefined: tuple[Mark, ...]
    uncited: tuple[Entry, ...]
    twice: tuple[tuple[Entry, Entry], ...]
    unlisted: tuple[Mark, ...] = ()


class _Shelf:
    """The entries by what calls them."""

    def __init__(self, listed: Listed, records: Sequence[Entry], called: Sequence[str]) -> None:
        self.entries = (*listed.entries, *records)
        self.called: dict[tuple[MarkKind, str], Entry] = {}
        self.numbered: dict[str, Entry] = {}
        self.by_author: dict[str, list[Entry]] = {}
        self.by_address: dict[str, Entry] = {}
        others = [one for one in self.entries if one.kind is not MarkKind.NOTE and len(one.title) >= LEAST_TITLE]
        self.titled = [(f" {_plain(one.title)} ", one) for one in others] if len(others) <= MOST else []
        self.first: dict[str, Entry] = {}
        for one in listed.entries:
            if one.kind is MarkKind.NOTE and one.title:
                self.first.setdefault(_plain(one.title), one)
        notes = [one for one in listed.entries if one.kind is MarkKind.NOTE]
        order = {key: at for at, key in reversed([*enumerate(called)])}
        notes.sort(key=lambda one: order.get(one.key, len(order)))
        self._earlier = Earlier(notes, [one for one in self.entries if one.kind is not MarkKind.NOTE])
        self._linked: dict[str, Entry] = {}
        for one in notes:
            for address in addresses(one):
                self._linked.setdefault(address, one)
        self._before = {id(note): before for before, note in pairwise(notes)}
        self._ends: dict[int, Entry] = {}
        self._each: dict[int, list[Entry]] = {}
        self._kept: list[Entry] = []  # parts of footnotes, so that their ids stay theirs
        self.passed: set[int] = set()  # footnotes that marks lead to, directly or through others
        self._named: dict[str, list[Entry]] | None = None
        self._behind: dict[str, list[Entry]] = {}
        for one in self.entries:
            if one.kind is not MarkKind.AUTHOR:
                self.called.setdefault((one.kind, one.key), one)
            if one.kind is MarkKind.NOTE and one.key.isdecimal():  # a list of notes is called by numbers
                self.numbered.setdefault(one.key, one)
            if one.kind is not MarkKind.NOTE:
                for address in addresses(one):
                    self.by_address.setdefault(address, one)
                if one.authors and one.year:
                    self.by_author.setdefault(f"{one.authors[0]} {one.year}", []).append(one)

    def by_mark(self, mark: Mark) -> Entry | None:
        """The entry that a key or number calls."""
        found = self.called.get((mark.kind, mark.target))
        return found or (self.numbered.get(mark.target) if mark.kind is MarkKind.NUMBER else None)

    def author(self, target: str) -> list[Entry]:
        """The entries of an author and year; a year with a letter that no entry has is the year itself."""
        found = self.by_author.get(target) or self.by_author.get(target.rstrip("abcdefghij"), [])
        if not found and target[-1:].isdecimal():  # "Haan 2019" where the list has 2019a and 2019b
            found = [one for letter in "abcdefghij" for one in self.by_author.get(f"{target}{letter}", ())]
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

    def all_pointed(self, source: Source, note: Entry) -> list[Entry]:
        """All works that a footnote cites: "Ibid.; Haan 2019, p. 4" cites two."""
        if id(note) not in self._each:
            self._each[id(note)] = self._parts(source, note) or [self.pointed(note)]
            self.passed.add(id(note))
            self._ends[id(note)] = self._each[id(note)][0]
        return self._each[id(note)]

    def _parts(self, source: Source, note: Entry) -> list[Entry]:
        """What the parts of a footnote cite, where one points elsewhere or two tell an address or year; else []."""
        if ";" not in note.text or note.span is None:
            return []
        parts, at = [], note.span.start
        for written in source.text[note.span.start : note.span.end].split(";")[:MOST_PARTS]:
            start = at + len(written) - len(written.lstrip())
            if written.strip():
                parts.append(entry(source, Span(start, start + len(written.strip())), MarkKind.NOTE, note.key))
            at += len(written) + 1
        self._kept += parts
        if parts and id(note) in self._before:
            self._before[id(parts[0])] = self._before[id(note)]
        ends = [self.pointed(part) for part in parts]
        led = any(end is not part for end, part in zip(ends, parts, strict=True))
        if not led and sum(bool(part.urls or part.dois or part.year) for part in parts) < 2:
            return []
        told = [
            end for end, part in zip(ends, parts, strict=True)
            if end is not part or (len(part.text.split()) > 2 and part.text[:1].isupper() and not is_pointer(part))
        ]  # fmt: skip
        return list({id(end): end for end in told}.values())

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
            first = self._linked.get(addresses(note)[0], note)
            return first if len(addresses(note)) == 1 and first is not note else self._earlier.meant(note) or note
        if is_ibid(note):
            return self._before.get(id(note), note)
        if len(note.text) <= SHORT:
            if other := self.called.get((MarkKind.NOTE, seen(note))):
                return other
            if (short := _SHORT.match(note.text)) and (surname := _SURNAME.search(short["who"])):
                year = short["year"]
                some = self.author(f"{surname[0].lower()} {year}") or self.author(f"{short['who'].lower()} {year}")
                if len(some) == 1:
                    return some[0]
        whole = self._named_whole(note)
        return whole if whole is not note else self._earlier.meant(note) or note

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
    shelf = _Shelf(listed, records, [mark.target for mark in marks if mark.kind in (MarkKind.NOTE, MarkKind.NUMBER)])
    cited: dict[int, tuple[Entry, list[Mark]]] = {}
    undefined: list[Mark] = []
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
            known += bool(found)
            for one in found[:MOST_ALIKE]:
                cite(one, mark)
            if not found:
                unknown.append(mark)
        elif found_one := shelf.by_mark(mark):
            used.add(id(found_one))
            ends = shelf.all_pointed(source, found_one) if found_one.kind is MarkKind.NOTE else [found_one]
            real = [end for end in ends if not is_pointer(end)]
            for end in real:
                cite(end, mark)
            if not real:  # notes that point to each other, an "Ibid." that is the first
                undefined.append(mark)
        elif mark.kind is not MarkKind.KEY or has_records:
            undefined.append(mark)
        else:
            cite(pages.setdefault(f"@{mark.target}", Entry(MarkKind.KEY, mark.target, f"@{mark.target}")), mark)
    if known > len(unknown):
        undefined += [mark for mark in unknown if _is_cited(source, mark)]
    ways = {mark.kind for mark in marks}
    used |= shelf.passed
    uncited = tuple(one for one in shelf.entries if id(one) not in used and _counts(one, ways, known))
    made = tuple((entry, tuple(given)) for entry, given in cited.values())
    return Resolved(
        made, tuple(sorted(undefined, key=lambda one: one.span)), uncited, tuple(_twice(listed, records)),
        () if known else tuple(unknown),
    )  # fmt: skip


def _is_cited(source: Source, mark: Mark) -> bool:
    """The author and year are no title: "Haan (2019) found", "Haan et al. (2019)", but not "Parasite (2019) won"."""
    said = source.text[mark.span.start : mark.span.end]
    if said.startswith("(") or " et al" in said or " and " in said or "&" in said or _PLACE.search(said):
        return True
    before = source.text[max(0, mark.span.start - _AROUND) : mark.span.start].lower().split()[-1:]
    behind = source.text[mark.span.end : mark.span.end + _AROUND].lower().split()[:_FEW]
    active = AUXILIARIES.isdisjoint(behind) or "has" in behind or "have" in behind
    return before in (["by"], ["to"], ["in"], ["see"]) or (active and not (SPEAKING | _SHOWING).isdisjoint(behind))


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
