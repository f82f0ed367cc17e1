"""The citations of a draft held against what they cite: read → cite → tie → look up → rules."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from factcheck.cite.backnotes import with_notes
from factcheck.cite.entries import Listed, listed
from factcheck.cite.marks import marks
from factcheck.cite.naming import Meant, Namer, is_document
from factcheck.cite.places import Places
from factcheck.cite.reach import Group, depends, groups, sentence_of
from factcheck.cite.resolve import resolve
from factcheck.cite.shown import Shown, shown
from factcheck.cite.tie import Tied, pick
from factcheck.cite.unlisted import unlisted
from factcheck.citedlookup import Item, Library, Need
from factcheck.compare.sought import is_sought
from factcheck.dataclass import dataclass, field
from factcheck.extraction import not_english, read_claims
from factcheck.model.citation import Audit, Citation, Entry, Mark, MarkKind, Standing
from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.finding import Report
from factcheck.model.text import Sentence, Source, Span
from factcheck.pipeline import by_risk, summed
from factcheck.read.links import linked
from factcheck.rules import Case, fingerprinted, selected
from factcheck.segment import attribution, quotations, sentences

RULES = ("FC601", "FC602", "FC603", "FC604", "FC605", "FC606", "FC607", "FC608")
_LEAST_SAID, _LEAST_UNNAMED = 3, 5  # words of a quotation with and without a speaker


@dataclass(frozen=True, slots=True)
class Given:
    """What a draft's citations are held against: documents, records of a bibliography (None: none was given), and what
    the reviewer's list of sources says each entry is. Not `whole`: some bibliography could not be read. `kept` are
    documents of a store, of which only those cited are looked into; `read` the claims of those that were read before."""

    sources: Sequence[Source] = ()
    records: Sequence[Entry] | None = None
    filled: Mapping[str, Tied] = field(default_factory=dict)
    whole: bool = True
    kept: Sequence[Source] = ()
    read: Mapping[str, tuple[Claim, ...]] = field(default_factory=dict)


def audit(draft: Source, given: Given) -> Audit:
    """What a draft cites, what depends on it, and what the sources say of that."""
    split = sentences(draft)
    links = with_notes(draft, linked(draft))
    of_draft = listed(draft, links)
    records = given.records or ()
    every = marks(draft, links, of_draft, frozenset(one.key for one in records))
    resolved = resolve(draft, every, of_draft, records, given.records is not None and given.whole)
    sources = [one for one in given.sources if one.digest != draft.digest]
    kept = [one for one in given.kept if one.digest != draft.digest]
    known = [shown(one) for one in (*sources, *kept)]
    claims = tuple(claim for claim in read_claims(draft) if claim.kind is not ClaimKind.OTHER)
    items = _items(draft, split, [claim for claim in claims if is_sought(claim)], of_draft)
    cited = sorted((*resolved.cited, *unlisted(draft, resolved.unlisted, known)), key=lambda pair: pair[1][0].span)
    by_sentence = _by_sentence(draft, split, cited, resolved.undefined)
    spoken, other = _named(items, draft, by_sentence, Namer(known, (*of_draft.entries, *records)))
    citations = [_citation(number, entry, made, known, given) for number, (entry, made) in enumerate(cited, start=1)]
    tied = {one.entry: one.number for one in citations}
    named_so: list[Need] = []
    unsure: set[int] = set()
    for one in spoken:
        number = tied.get(one.meant.entry) if one.meant.entry else None
        if number is None:
            citations.append(_spoken(len(citations) + 1, one, known, given))
            number = len(citations)
        if not one.meant.sure:
            unsure.add(number)
        named_so += [(item, (number,)) for item in one.some]
    needs = sorted(
        (*_needs(items, by_sentence), *named_so), key=lambda need: (need[0].anchor.start, need[0].anchor.end)
    )
    cited_ids = {id for one in citations for id in one.sources}
    sources += [one for one in kept if one.id in cited_ids]
    lookups = Library(draft, citations, sources, unsure, given.read).look(needs)
    return Audit(
        draft, tuple(citations), tuple(lookups), of_draft.entries, resolved.uncited, resolved.twice, resolved.undefined,
        other, claims,
    )  # fmt: skip


def _citation(number: int, entry: Entry, made: tuple[Mark, ...], known: Sequence[Shown], given: Given) -> Citation:
    """The citation of an entry, tied to the document that it is."""
    found = pick(entry, known, given.filled)
    why = found.why
    if (
        not found.source
        and entry.kind is MarkKind.KEY
        and not entry.origin
        and (given.records is None or not given.whole)
    ):
        why = "no bibliography is given (--bib)" if given.whole else "a bibliography could not be read"
    id, more = found.source.id if found.source else "", tuple(one.id for one in found.more)
    return Citation(number, entry, made, found.standing, id, why, more)


def _spoken(number: int, one: _Spoken, known: Sequence[Shown], given: Given) -> Citation:
    """The citation of a source that a sentence names."""
    marked = tuple(Mark(item.sentence, MarkKind.NAMED, one.name) for item in one.some)
    if found := one.meant.shown:
        named_so = Entry(MarkKind.NAMED, one.name, one.name)
        why = "by its name in the sentence" if one.meant.sure else "by a name in the sentence"
        return Citation(number, named_so, marked, Standing.READ, found.source.id, why)
    assert one.meant.entry is not None
    return _citation(number, one.meant.entry, marked, known, given)


def _items(draft: Source, split: Sequence[Sentence], claims: Sequence[Claim], of_draft: Listed) -> list[Item]:
    """The figures and quotations of a draft outside of its list, in order of place."""
    found = [Item(claim.anchor, claim.sentence, claim) for claim in claims]
    for one in quotations(draft, split):
        quote = draft.text[one.span.start : one.span.end]
        count = len(quote.split())
        if count >= (_LEAST_SAID if one.speaker else _LEAST_UNNAMED) and not _is_title(quote):
            found.append(Item(draft.anchor(one.span.start, one.span.end), split[one.sentence].span, None))
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


@dataclass(frozen=True, slots=True)
class _Spoken:
    """What sentences name as their source: `some` depend on it."""

    name: str
    meant: Meant
    some: list[Item]


def _named(
    items: Sequence[Item], draft: Source, marked: _BySentence, namer: Namer
) -> tuple[list[_Spoken], tuple[tuple[str, int], ...]]:
    """The figures and quotations of sentences without a mark, by the source that the sentence names: those that are given
    or listed, and how many figures depend on each of the others."""
    found: dict[object, _Spoken] = {}
    other: Counter[str] = Counter()
    starts = [block.span.start for block in draft.blocks]
    for item in items:
        if item.sentence in marked:
            continue
        name = item.claim.attribution if item.claim else _said(draft, item)
        if not name:
            continue
        meant = namer.meant(name, bisect_right(starts, item.anchor.start))
        if meant is None and is_document(name):
            meant = Meant(entry=Entry(MarkKind.NAMED, name, name))
        if meant is not None:
            sure = meant.sure and item.claim is not None  # a quotation may be of somebody else
            key = (meant.shown.source.id, sure) if meant.shown else meant.entry
            found.setdefault(key, _Spoken(name, Meant(meant.shown, meant.entry, sure), [])).some.append(item)
        elif item.claim and any(sign.isupper() for sign in name.removeprefix("The ")):
            other[name] += 1
    return list(found.values()), tuple(sorted(other.items(), key=lambda pair: (-pair[1], pair[0])))


def _said(draft: Source, item: Item) -> str | None:
    return attribution(draft.text[item.sentence.start : item.sentence.end])


def _needs(items: Sequence[Item], marked: _BySentence) -> list[Need]:
    """Each figure and quotation that depends on a mark of its sentence, with what that cites."""
    needs: list[Need] = []
    by_sentence: dict[Span, list[Item]] = {}
    for item in items:
        by_sentence.setdefault(item.sentence, []).append(item)
    for span, some in by_sentence.items():
        if span in marked:
            on = depends([one.anchor.span for one in some], marked[span])
            needs += [(item, cited) for item, cited in zip(some, on, strict=True) if cited]
    return needs


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
