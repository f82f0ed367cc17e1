"""The citations of a draft held against what they cite: read → cite → tie → look up → rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from factcheck.cite.entries import Listed, listed
from factcheck.cite.marks import marks
from factcheck.cite.places import Places
from factcheck.cite.reach import Group, depends, groups, sentence_of
from factcheck.cite.resolve import resolve
from factcheck.cite.tie import Names, Shown, Tied, pick, shown, words
from factcheck.citedquotes import CitedQuotes
from factcheck.compare.sought import Found, Shelf, is_sought, seek, shelf
from factcheck.dataclass import dataclass, field
from factcheck.extraction import not_english, read_claims
from factcheck.model.citation import Audit, Citation, Entry, Lookup, Mark, MarkKind, Sought, Standing
from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.finding import Report
from factcheck.model.text import Anchor, Sentence, Source, Span
from factcheck.pipeline import by_risk, summed
from factcheck.read.links import linked
from factcheck.rules import Case, fingerprinted, selected
from factcheck.segment import quotations, sentences

RULES = ("FC601", "FC602", "FC603", "FC604", "FC605", "FC606", "FC607", "FC608")
_BEST = tuple(Sought)  # in the order of how much is borne out
_THERE = frozenset((Sought.THERE, Sought.LIKELY, Sought.COMPUTED, Sought.AMISS))
_YEAR = 4  # digits
_LEAST_SAID, _LEAST_UNNAMED = 3, 5  # words of a quotation with and without a speaker


@dataclass(frozen=True, slots=True)
class Given:
    """What a draft's citations are held against: documents, records of a bibliography (None: none was given), and what
    the reviewer's list of sources says each entry is. Not `whole`: some bibliography could not be read."""

    sources: Sequence[Source] = ()
    records: Sequence[Entry] | None = None
    filled: Mapping[str, Tied] = field(default_factory=dict)
    whole: bool = True


@dataclass(frozen=True, slots=True)
class _Item:
    """A figure or quotation of the draft; `claim` is None for a quotation, whose sentence is `sentence`."""

    anchor: Anchor
    sentence: Span
    claim: Claim | None


def audit(draft: Source, given: Given) -> Audit:
    """What a draft cites, what depends on it, and what the sources say of that."""
    split = sentences(draft)
    links = linked(draft)
    of_draft = listed(draft, links)
    records = given.records or ()
    every = marks(draft, links, of_draft, frozenset(one.key for one in records))
    resolved = resolve(draft, every, of_draft, records, given.records is not None and given.whole)
    sources = [one for one in given.sources if one.digest != draft.digest]
    known = [shown(one) for one in sources]
    claims = tuple(claim for claim in read_claims(draft) if claim.kind is not ClaimKind.OTHER)
    items = _items(draft, split, [claim for claim in claims if is_sought(claim)], of_draft)
    unsure = {(mark.span, mark.target) for mark in resolved.unsure}
    cited = list(resolved.cited)
    cited += [(Entry(MarkKind.AUTHOR, mark.target, mark.target), (mark,)) for mark in resolved.unsure]
    if not unsure:
        cited.sort(key=lambda pair: pair[1][0].span)
    by_sentence = _by_sentence(draft, split, cited, resolved.undefined)
    spoken, other = _named(items, by_sentence, known, of_draft, records)
    citations = [_citation(number, entry, made, known, given) for number, (entry, made) in enumerate(cited, start=1)]
    tied = {one.entry: one.number for one in citations}
    named_so: list[_Need] = []
    for name, (entry, found, some) in spoken.items():
        number = tied.get(entry) if entry else None
        if number is None:
            citations.append(_spoken(len(citations) + 1, name, entry, found, some, known, given))
            number = len(citations)
        named_so += [(item, (number,)) for item in some]
    needs = sorted(
        (*_needs(items, by_sentence), *named_so), key=lambda need: (need[0].anchor.start, need[0].anchor.end)
    )
    lookups = _Library(draft, citations, sources).look(needs)
    return Audit(
        draft, tuple(citations), tuple(lookups), of_draft.entries, resolved.uncited, resolved.twice, resolved.undefined,
        other, claims,
    )  # fmt: skip


def _citation(number: int, entry: Entry, made: tuple[Mark, ...], known: Sequence[Shown], given: Given) -> Citation:
    if entry.kind is MarkKind.KEY and (given.records is None or not given.whole) and not entry.origin:
        found = pick(entry, known, given.filled)
        missing = "no bibliography is given (--bib)" if given.whole else "a bibliography could not be read"
        why = found.why if found.source else missing
        return Citation(number, entry, made, found.standing, found.source.id if found.source else "", why)
    found = pick(entry, known, given.filled)
    return Citation(number, entry, made, found.standing, found.source.id if found.source else "", found.why)


def _spoken(
    number: int,
    name: str,
    entry: Entry | None,
    found: Shown | None,
    some: Sequence[_Item],
    known: Sequence[Shown],
    given: Given,
) -> Citation:
    """The citation of a source that a sentence names."""
    marked = tuple(Mark(item.sentence, MarkKind.NAMED, name) for item in some)
    if found:
        named_so = Entry(MarkKind.NAMED, name, name)
        return Citation(number, named_so, marked, Standing.READ, found.source.id, "by its name in the sentence")
    assert entry is not None
    tied = pick(entry, known, given.filled)
    return Citation(number, entry, marked, tied.standing, tied.source.id if tied.source else "", tied.why)


def _items(draft: Source, split: Sequence[Sentence], claims: Sequence[Claim], of_draft: Listed) -> list[_Item]:
    """The figures and quotations of a draft outside of its list, in order of place."""
    found = [_Item(claim.anchor, claim.sentence, claim) for claim in claims]
    for one in quotations(draft, split):
        quote = draft.text[one.span.start : one.span.end]
        count = len(quote.split())
        if count >= (_LEAST_SAID if one.speaker else _LEAST_UNNAMED) and not _is_title(quote):
            found.append(_Item(draft.anchor(one.span.start, one.span.end), split[one.sentence].span, None))
    said, inside = Places(item.anchor.span for item in found if item.claim is None), Places(of_draft.places)
    told = [item for item in found if item.claim is None or not said.hold(item.anchor.span)]
    outside = [item for item in told if not inside.touch(item.anchor.span)]
    return sorted(outside, key=lambda item: (item.anchor.start, item.claim is not None))


def _is_title(said: str) -> bool:
    """Most of its words have a capital: “The Old Man and the Sea”."""
    long = [word for word in said.split() if len(word) > 3 and word[0].isalpha()]
    return bool(long) and sum(word[0].isupper() for word in long) > len(long) * 0.7


_BySentence = dict[Span, list[Group]]


def _by_sentence(
    draft: Source, split: Sequence[Sentence], cited: Sequence[tuple[Entry, tuple[Mark, ...]]], undefined: Sequence[Mark]
) -> _BySentence:
    """The marks of each sentence, in groups; a mark that points to nothing has the number 0."""
    pairs = [(mark, number) for number, (_, some) in enumerate(cited, start=1) for mark in some]
    pairs += [(mark, 0) for mark in undefined]
    found: dict[Span, list[tuple[Mark, int]]] = {}
    for mark, number in pairs:
        at = sentence_of(mark, split, draft)
        if at is not None:
            found.setdefault(split[at].span, []).append((mark, number))
    return {span: groups(some, draft) for span, some in found.items()}


_Spoken = dict[str, tuple[Entry | None, Shown | None, list[_Item]]]


def _named(
    items: Sequence[_Item], marked: _BySentence, known: Sequence[Shown], of_draft: Listed, records: Sequence[Entry]
) -> tuple[_Spoken, tuple[tuple[str, int], ...]]:
    """The figures of sentences without a mark, by the source that the sentence names: those that are given or listed, and
    how many figures depend on each of the others."""
    found: _Spoken = {}
    other: Counter[str] = Counter()
    entries = (*of_draft.entries, *records)
    called = Names(known)
    seen: dict[str, tuple[Shown | None, Entry | None]] = {}
    for item in items:
        name = item.claim.attribution if item.claim else None
        if not name or item.sentence in marked:
            continue
        if name not in seen:
            source = called.of(name)
            seen[name] = source, None if source else _entry_named(name, entries)
        source, entry = seen[name]
        if source or entry:
            found.setdefault(name, (entry, source, []))[2].append(item)
        elif _is_document(name):
            found.setdefault(name, (Entry(MarkKind.NAMED, name, name), None, []))[2].append(item)
        elif any(sign.isupper() for sign in name.removeprefix("The ")):
            other[name] += 1
    return found, tuple(sorted(other.items(), key=lambda pair: (-pair[1], pair[0])))


def _is_document(name: str) -> bool:
    """A name of several words with a year in it is a document's: Landmine Monitor 2024."""
    told = name.removeprefix("the ").removeprefix("The ").split()
    return len(told) > 2 and told[0][:1].isupper() and any(word.isdecimal() and len(word) == _YEAR for word in told)


def _entry_named(name: str, entries: Sequence[Entry]) -> Entry | None:
    """The one entry of a list with that title, or whose citation has the name in it, if it is long enough to tell."""
    wanted = words(name).removeprefix("the ")
    if len(wanted.split()) < 2:
        return None
    found = [one for one in entries if words(one.title) == wanted]
    found = found or [
        one for one in entries if any(sign.isdigit() for sign in wanted) and f" {wanted} " in f" {words(one.text)} "
    ]
    return found[0] if len(found) == 1 else None


_Need = tuple[_Item, tuple[int, ...]]


def _needs(items: Sequence[_Item], marked: _BySentence) -> list[_Need]:
    """Each figure and quotation that depends on a mark of its sentence, with what that cites."""
    needs: list[_Need] = []
    by_sentence: dict[Span, list[_Item]] = {}
    for item in items:
        by_sentence.setdefault(item.sentence, []).append(item)
    for span, some in by_sentence.items():
        if span in marked:
            on = depends([one.anchor.span for one in some], marked[span])
            needs += [(item, cited) for item, cited in zip(some, on, strict=True) if cited]
    return needs


class _Library:
    """The sources, each read once and only if something is looked for in it."""

    def __init__(self, draft: Source, citations: Sequence[Citation], sources: Sequence[Source]) -> None:
        self.citations = {one.number: one for one in citations}
        self.sources = {one.id: one for one in sources}
        self._shelves: dict[str, Shelf] = {}
        self._quotes = CitedQuotes(draft)

    def shelf(self, id: str) -> Shelf:
        """A source made ready."""
        if id not in self._shelves:
            self._shelves[id] = shelf(self.sources[id], read_claims(self.sources[id]))
        return self._shelves[id]

    def look(self, needs: Sequence[_Need]) -> list[Lookup]:
        """Each item with what became of it."""
        asked: dict[str, list[Claim]] = {}
        for item, on in needs:
            for number in on:
                source = self.citations[number].source if number else ""
                if item.claim and source:
                    asked.setdefault(source, []).append(item.claim)
        found = {
            (source, claim.id): made
            for source, claims in asked.items()
            for claim, made in zip(claims, seek(claims, self.shelf(source)), strict=True)
        }
        return [self._lookup(item, on, found) for item, on in needs]

    def _lookup(self, item: _Item, on: tuple[int, ...], found: Mapping[tuple[str, str], Found]) -> Lookup:
        each = [(number, *self._in(item, number, found)) for number in on]
        rank = {outcome: at for at, outcome in enumerate(_BEST)}
        if not any(one.outcome in _THERE for _, _, one in each):
            cannot = [one for one in each if one[2].outcome is Sought.CANNOT]
            each = cannot or each
        number, source, best = min(each, key=lambda one: rank[one[2].outcome])
        if best.outcome is Sought.ABSENT and (elsewhere := self._elsewhere(item, {source for _, source, _ in each})):
            source, anchor = elsewhere[0], elsewhere[1].anchor
            told = f"it is in {self.sources[source].name}, which is not cited for it"
            best = Found(Sought.ELSEWHERE, None, anchor, told)
        return Lookup(
            item.anchor, item.sentence, item.claim, on, best.outcome, number, source, best.anchor, best.detail
        )

    def _in(self, item: _Item, number: int, found: Mapping[tuple[str, str], Found]) -> tuple[str, Found]:
        """What became of an item in one citation: the source, and what was found."""
        if not number:
            return "", Found(Sought.CANNOT, detail="what it cites is not listed")
        citation = self.citations[number]
        if not citation.source:
            return "", Found(Sought.CANNOT, detail=f"source {citation.standing}: {citation.why}")
        if item.claim:
            return citation.source, found[citation.source, item.claim.id]
        return citation.source, self._quotes.look(item.anchor, self.sources[citation.source])

    def _elsewhere(self, item: _Item, but: set[str]) -> tuple[str, Found] | None:
        """Another of the sources given that has it."""
        for id, source in self.sources.items():
            if id in but:
                continue
            if item.claim:
                (made,) = seek([item.claim], self.shelf(id))
            else:
                made = self._quotes.look(item.anchor, source)
            if made.outcome is Sought.THERE and (item.claim is None or made.there):
                return id, made
        return None


def audited(found: Audit, sources: Sequence[Source], problems: Iterable[str] = (), notes: Iterable[str] = ()) -> Report:
    """The report on an audit: the draft first among its sources, its figures, and what the rules find."""
    draft = found.draft
    claims = found.claims
    case = Case((draft, *sources), claims, {}, {}, (), found)
    rules = selected(RULES)
    every = fingerprinted([one for rule in rules for one in rule.find(case)], case)
    told = [*draft.told(), *(note for source in sources for note in source.told()), *notes]
    if foreign := not_english(draft):
        told.append(f"{draft.name}: {foreign}: its figures are not looked up")
    return Report(
        sources=(draft, *sources),
        claims=claims,
        verdicts=(),
        findings=tuple(by_risk(every, (draft, *sources), rules)),
        clusters=(),
        series=(),
        summary=summed(claims, {}, every),
        notes=tuple(told),
        problems=tuple(problems),
        rules=tuple(rule.code for rule in rules),
    )
