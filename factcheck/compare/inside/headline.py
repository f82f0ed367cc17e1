"""Figures of headings and captions that the text under them has otherwise: "Storm kills 12" over "killed 21 people"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, islice

from factcheck.compare.inside.amounts import HUNDRED, amount, stated
from factcheck.compare.inside.line import Wrong
from factcheck.compare.pairs import compared, countable, near, same_head
from factcheck.compare.slips import is_swap
from factcheck.compare.told import Told
from factcheck.dataclass import dataclass
from factcheck.lexicon.casualties import PERSONS
from factcheck.lexicon.ideas import ideas
from factcheck.lexicon.nouns import PEOPLE
from factcheck.lexicon.parts import PLACES
from factcheck.lexicon.words import FUNCTION
from factcheck.model.claim import Claim, ClaimKind, Modality
from factcheck.model.interval import Relation
from factcheck.model.quantity import Modifier, UnitKind
from factcheck.model.text import BlockKind, Source
from factcheck.pattern import pattern

_CAPTION = pattern(r"(?i:figure|fig\.|chart|graph|map|photo|picture|image|caption|infographic)\s?\d{0,2}\s?[:.–—-]\s")
_LISTY = pattern(
    r"(?i)\b(?:ways?|things?|reasons?|tips?|lessons?|takeaways|questions?|facts?|steps?|rules?|myths?|q&a|quiz)\b"
)
_SHORT = 250  # characters of a standfirst
_MOST_CAPTIONS = 50  # whose figures are held against a whole document
_LEAST = 2  # ideas that a heading and the text must have in common besides the figure
_LEAD = 3  # paragraphs in which a story says what its headline says
_ROUND = Decimal("0.06")  # of the value, that a headline rounds
_MOST = 40  # figures of one unit, among which sums are looked for
_UNITS = (UnitKind.COUNT, UnitKind.MONEY, UnitKind.PERCENT, UnitKind.MEASURE)
_KINDS = (ClaimKind.AMOUNT, ClaimKind.CHANGE)  # "loses 35 nurses" is a change
_MOVED = frozenset(ideas("loss lose lost cut shed axe slash add create creation gain hire".split()))
_IN = frozenset(("in", "at", "among", "of"))
_GENERIC = frozenset("say new more".split())


@dataclass(frozen=True, slots=True)
class _Scope:
    """A heading or caption, and the part of the text it stands for: from block to block, its own left out."""

    block: int
    first: int
    last: int


def headlines(source: Source, claims: Sequence[Claim]) -> Iterator[Wrong]:
    """One for each figure of a heading or caption that the text has otherwise and nowhere so."""
    told = sorted(claims, key=lambda claim: claim.anchor.start)
    starts = [claim.anchor.start for claim in told]
    captions = 0
    for scope in _scopes(source):
        block = source.blocks[scope.block]
        over = [one for one in _between(told, starts, block.span.start, block.span.end) if _is_told(one)]
        heads = scope.first > scope.block
        if not over or (heads and _LISTY.search(source.text, block.span.start, block.span.end)):
            continue
        captions += scope.first <= scope.block
        end = source.blocks[scope.last - 1].span.end
        body = _between(told, starts, source.blocks[scope.first].span.start, end) if scope.first < scope.last else []
        body = [one for one in body if not block.span.start <= one.anchor.start < block.span.end]
        if captions > _MOST_CAPTIONS:
            continue
        for claim in over:
            if wrong := _wrong(source, claim, body, scope):
                yield wrong


def _between(claims: Sequence[Claim], starts: Sequence[int], start: int, end: int) -> list[Claim]:
    return list(claims[bisect_left(starts, start) : bisect_left(starts, end)])


def _scopes(source: Source) -> Iterator[_Scope]:
    blocks, ends, later = source.blocks, dict[int, int](), [len(source.blocks)] * 8
    for place in range(len(blocks) - 1, -1, -1):
        if blocks[place].kind is BlockKind.HEADING:
            level = min(max(blocks[place].level, 1), 7)
            ends[place] = min(later[: level + 1])
            later[level] = place
    for place, block in enumerate(blocks):
        if block.kind is BlockKind.HEADING:
            end = ends[place]
            yield _Scope(place, place + 1, end)
            if end > place + 2 and _is_standfirst(source, place + 1):
                yield _Scope(place + 1, place + 2, end)
        elif block.kind is BlockKind.PARAGRAPH and _CAPTION.match(source.text, block.span.start, block.span.end):
            yield _Scope(place, 0, len(blocks))


def _is_standfirst(source: Source, place: int) -> bool:
    """A short first paragraph under a headline."""
    block = source.blocks[place]
    said = source.text[block.span.start : block.span.end]
    return block.kind is BlockKind.PARAGRAPH and len(said) <= _SHORT and not _CAPTION.match(said)


def _is_told(claim: Claim) -> bool:
    """A heading says an exact amount as so."""
    exact = claim.quantity.modifier is Modifier.EXACT and stated(claim) is not None
    plain = claim.kind in _KINDS and claim.modality is not Modality.SUPPOSED and not claim.negated
    units = _UNITS if claim.kind is ClaimKind.AMOUNT else (UnitKind.COUNT,)  # "falls 30%" may be of profit or of sales
    unit = claim.quantity.unit.kind
    told = unit in units or (unit is UnitKind.NUMBER and bool(Told(claim).fates))  # "17 drowned"
    return exact and plain and not claim.quoted and told


def _wrong(source: Source, claim: Claim, body: Sequence[Claim], scope: _Scope) -> Wrong | None:
    """The figure of the text that is told in the heading's words and is another, where nothing in the text is the
    heading's."""
    mine = Told(claim)
    if not body or any(_borne_out(claim, one) for one in body) or _is_made(claim, body):
        return None
    said = _words(source, claim)
    least = min(_LEAST, len(said))
    rivals = [
        one
        for one in body
        if _rival(mine, one)
        and not _apart(one, said, _words(source, one))
        and (shared := len(said & _words(source, one)))
        and (shared >= least or _surely(mine, body, one))
    ]
    if scope.first > scope.block:
        after = (source.blocks[i] for i in range(scope.first, scope.last))
        lead = [block.span for block in islice((b for b in after if b.kind is BlockKind.PARAGRAPH), _LEAD)]
        rivals = [one for one in rivals if any(span.holds(one.anchor.span) for span in lead)]
    if not rivals or least < _LEAST or len({str(one.quantity.stated) for one in rivals}) != 1:
        return None
    [first, *_] = rivals
    close = _is_close(mine, Told(first)) or is_swap(stated(claim) or Decimal(0), stated(first) or Decimal(0))
    apart = compared(mine, Told(first)) is Relation.APART and close
    if not apart or first.modality is not claim.modality or _others(source, claim, body, first):
        return None
    written = " ".join(claim.quantity.written.split())
    theirs = " ".join(first.quantity.written.split())
    return Wrong(
        claim,
        (first,),
        f"“{written}” over a text that says “{theirs}” at {source.spot(first.anchor.start)}",
        "",
        sure=False,
    )


def _surely(mine: Told, body: Sequence[Claim], rival: Claim) -> bool:
    """One word in common will do: the figure is the heading's with two digits swapped, or both count people and the rival
    opens the text."""
    value, other = stated(mine.claim), stated(rival)
    if value is None or other is None or not _opens(body, rival) or mine.claim.head not in ("", rival.head):
        return False
    return is_swap(value, other) or (
        rival == body[0] and rival.head in PEOPLE and mine.claim.quantity.unit == rival.quantity.unit
    )


def _is_close(mine: Told, theirs: Told) -> bool:
    """Neither is many times the other; beside a hedged one, not even twice: else two things are told."""
    small, large = sorted((mine.size, theirs.size))
    exact = theirs.claim.quantity.modifier is Modifier.EXACT
    return near(mine, theirs) and (exact or large <= 2 * small)


def _apart(one: Claim, said: frozenset[str], told: frozenset[str]) -> bool:
    """It is of a place that the heading does not name, or the heading tells of what is lost or added and it does not:
    "loss of 120 jobs", "employs 210 people"."""
    return _of_a_place(one, said) or (not _MOVED.isdisjoint(said) and _MOVED.isdisjoint(told))


def _of_a_place(claim: Claim, said: frozenset[str]) -> bool:
    """Its clause opens with a place, and the heading does not name it: "*in the city* 61% are for the bridge"."""
    lead = claim.context.clause[:3]
    return len(lead) == 3 and lead[0] in _IN and lead[2] in PLACES and said.isdisjoint(ideas(lead[2:]))


def _words(source: Source, claim: Claim) -> frozenset[str]:
    """The ideas of a claim's sentence, its figure and its thing apart."""
    said = (word for word in claim.context.sentence if word.isalpha() and word not in FUNCTION and word not in PERSONS)
    return frozenset(ideas(said)) - _GENERIC


def _rival(mine: Told, other: Claim) -> bool:
    """It is an amount of the same thing, told of the same time and by the text itself."""
    claim = mine.claim
    if (
        other.kind is not claim.kind
        or other.change is not claim.change
        or other.quoted
        or other.negated is not claim.negated
    ):
        return False
    theirs = Told(other)
    if not countable(mine, theirs) or not _of_one(claim, other) or not _same_thing(mine, theirs):
        return False
    if claim.period and other.period and not claim.period.overlaps(other.period):
        return False
    if claim.period is None and any(map(str.isdecimal, other.period_words)):
        return False
    if mine.fates and theirs.fates and mine.fates.isdisjoint(theirs.fates):
        return False
    return not claim.area or not other.area or claim.area == other.area


def _of_one(claim: Claim, other: Claim) -> bool:
    """They are of one whole; of a count one sentence may leave it to its other words: "the 17 graduates of the school", "the
    school has 71 graduates"."""
    if (claim.of or "") == (other.of or ""):
        return True
    if claim.quantity.unit.kind is not UnitKind.COUNT or (claim.of and other.of):
        return False
    named, without = (claim, other) if claim.of else (other, claim)
    return set((named.of or "").lower().split()) <= set(without.context.sentence)


def _same_thing(mine: Told, other: Told) -> bool:
    """They count the same; people are told of without a noun: "kills 12"."""
    a, b = mine.claim, other.claim
    return same_head(mine, other) or (not (a.head and b.head) and a.quantity.unit == b.quantity.unit)


def _others(source: Source, claim: Claim, body: Sequence[Claim], rival: Claim) -> bool:
    """Others of the text may be meant: of the same unit and thing, with another figure. Those of another fate are not
    ("died", "were injured"), nor those of another time; nor, where the rival is the first of them and opens the text, those
    that have no word of the heading."""
    same = [one for one in body if one.quantity.unit == rival.quantity.unit and one.head == rival.head]
    same = [one for one in same if one.kind is not ClaimKind.OTHER and not _set_apart(claim, rival, one)]
    if same[:1] == [rival] and _opens(body, rival):
        said = _words(source, claim)
        same = [one for one in same if one.sentence == rival.sentence or said & _words(source, one)]
    return len({str(one.quantity.stated) for one in same}) > 1


def _opens(body: Sequence[Claim], rival: Claim) -> bool:
    """It stands in the first sentence with a figure."""
    return body[0].sentence == rival.sentence


def _set_apart(claim: Claim, rival: Claim, one: Claim) -> bool:
    """It is of those that another thing befell, or of another year."""
    fates = [Told(each).fates for each in (claim, rival, one)]
    if all(fates) and fates[0] == fates[1] and fates[1].isdisjoint(fates[2]):
        return True
    return _is_dated(one) and not _is_dated(rival) and not _is_dated(claim)


def _is_dated(claim: Claim) -> bool:
    """A year of its own is named: "in 2023"."""
    return any(map(str.isdecimal, claim.period_words.split()))


def _borne_out(claim: Claim, one: Claim) -> bool:
    """The text says the same number somewhere, or one that it may round."""
    value = stated(claim)
    if value is None:
        return True
    span = one.quantity.interval
    if amount(claim).meets(amount(one)) and span.bound is not None:
        return True
    other = stated(one)
    whole = claim.quantity.unit.kind is UnitKind.COUNT and abs(value) < HUNDRED
    return other is not None and not whole and abs(other - value) <= abs(value) * _ROUND


def _is_made(claim: Claim, body: Sequence[Claim]) -> bool:
    """It is the sum or the difference of figures of the text, or the rest of a whole."""
    value = stated(claim) or Decimal(0)
    kinds = (claim.quantity.unit.kind, UnitKind.NUMBER)
    values = [one for one in (stated(each) for each in body if each.quantity.unit.kind in kinds) if one is not None]
    if len(values) > _MOST:
        return True
    if claim.quantity.unit.kind is UnitKind.PERCENT and any(abs(HUNDRED - one - value) <= 1 for one in values):
        return True
    slack = abs(value) * _ROUND if abs(value) >= HUNDRED else Decimal(0)
    pairs = [(a + b, abs(a - b)) for a, b in combinations(values, 2)]
    if any(abs(made - value) <= slack for two in pairs for made in two):
        return True
    return any(abs(sum(three) - value) <= slack for three in combinations(values[:20], 3))
