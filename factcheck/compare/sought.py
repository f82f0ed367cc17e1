"""Whether a figure stands in the source that is cited for it: as such, in other words, worked out, or with another value."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from factcheck.compare import show
from factcheck.compare.agree import digits
from factcheck.compare.apart import other_place, other_time
from factcheck.compare.beside import beside
from factcheck.compare.derived import BESIDE, derived
from factcheck.compare.instead import CLOSEST, LEAST_DIGITS, Instead, closer, in_its_place, likest
from factcheck.compare.pairs import compared, held
from factcheck.compare.spans import YEAR, is_span, told_by_ends, years_in
from factcheck.compare.told import Told
from factcheck.compare.workedout import worked_out
from factcheck.dataclass import dataclass, replace
from factcheck.lexicon.units import comparable_units, same_currency
from factcheck.model.citation import Sought
from factcheck.model.claim import Claim, ClaimKind, Direction
from factcheck.model.interval import Relation
from factcheck.model.match import Outcome, Pair
from factcheck.model.period import PartialDate
from factcheck.model.quantity import Modifier, UnitKind
from factcheck.model.text import Anchor, Source
from factcheck.pattern import pattern

FEW = 12  # things that a source may list without counting them
_HALF = 50  # percent
FAR = 2  # times: "over 100" for 5,000 says little
_NO_FIGURES = frozenset((ClaimKind.RANK, ClaimKind.SUPERLATIVE, ClaimKind.OTHER))
_LOOSE = frozenset((Modifier.OVER, Modifier.AT_LEAST, Modifier.UNDER, Modifier.AT_MOST, Modifier.VAGUE))
_AMISS = frozenset(("period", "area", "currency"))
_NUMBER = pattern(r"(?<![\w.,])\d{1,3}(?:[,  '’]\d{3})+(?:\.\d+)?(?![\d])|(?<![\w.])\d+(?:[.,]\d+)?(?!\d)")
_ARTICLE = pattern(r"(?i)(?:an?|each|every|per)\s")
_SCALES = tuple(map(Decimal, (1, 1_000, 1_000_000, 1_000_000_000)))
_SCALED = pattern(  # "in millions of tonnes", "(thousand euros)", "£m"
    r"(?i)\b(?:in|figures?\sin|values?\sin)\s(?:thousands?|millions?|billions?)\b|\((?:in\s)?[$€£]?\s?(?:thousands?|millions?|billions?|mn|bn)\b"
    r"|[$€£]\s?(?:m|mn|bn|k)\b|[’']000\b"
)


@dataclass(frozen=True, slots=True)
class Found:
    """What became of one figure in one source: `there` is the claim, `anchor` the place, `detail` why."""

    outcome: Sought
    there: Claim | None = None
    anchor: Anchor | None = None
    detail: str = ""
    weak: bool = False  # a figure of the source that clashes says more


@dataclass(frozen=True)
class Shelf:
    """A source with its figures taken apart once, however many are looked for in it."""

    source: Source
    told: tuple[Told, ...]
    others: tuple[Told, ...]  # numbers that are no figures: ages, clock times
    every: tuple[Told, ...]  # both, in order
    numbers: Mapping[Decimal, tuple[int, int]]
    years: tuple[tuple[int, int], ...]
    scaled: bool  # it tells numbers in thousands or millions
    whole: str  # why it cannot be said that something is not in it, "" for nothing


def shelf(source: Source, claims: Sequence[Claim]) -> Shelf:
    """A source and its claims, made ready."""
    figures = tuple(Told(claim) for claim in claims if claim.kind is not ClaimKind.OTHER)
    others = tuple(Told(claim) for claim in claims if claim.kind is ClaimKind.OTHER)
    numbers: dict[Decimal, tuple[int, int]] = {}
    for found in _NUMBER.finditer(source.text):
        bare = "".join(sign for sign in found[0] if sign.isdigit() or sign == ".")
        if len(bare) <= 30 and bare.count(".") <= 1:
            numbers.setdefault(Decimal(bare), found.span())
    scaled = _SCALED.search(source.text) is not None
    every = tuple(sorted((*figures, *others), key=lambda one: one.claim.anchor.start))
    return Shelf(source, figures, others, every, numbers, years_in(source.text), scaled, _not_whole(source, figures))


def _not_whole(source: Source, figures: Sequence[Told]) -> str:
    if not source.english:
        return f"it is not English ({source.language})"
    if not figures:
        return "no figure was read in it"
    if "\ufffd" in source.text or any("not checked" in note or "not read" in note for note in source.notes):
        return "it was not read whole"
    return ""


def is_sought(claim: Claim) -> bool:
    """A figure that a source can bear out; ranks and superlatives are not looked for."""
    if claim.kind in _NO_FIGURES or claim.quantity.modifier is Modifier.VAGUE:
        return False
    rate = claim.quantity.unit.kind in (UnitKind.TIME, UnitKind.MEASURE) and _ARTICLE.match(claim.anchor.exact)
    return not rate  # "38 litres an hour"


def seek(claims: Sequence[Claim], shelf: Shelf, written: PartialDate | None = None) -> list[Found]:
    """What became of each claim of a draft in a source; `written` is the draft's date."""
    mine = [Told(claim) for claim in claims]
    found = [_there(one, shelf) for one in mine]
    unsure = [made is None or made.weak for made in found]
    left = [one.claim for one, open_ in zip(mine, unsure, strict=True) if open_]
    clashes = {pair.a.id: (pair.b, pair.detail) for pair in _clashing(left, shelf)} if left else {}
    taken = {made.there.id for made in found if made and made.there and made.outcome is Sought.THERE}
    for one, open_ in zip(mine, unsure, strict=True):
        clash = clashes.get(one.claim.id)
        if not open_ or (clash and closer(one, clash[0]) == CLOSEST):
            continue
        other = in_its_place(one, shelf.told, taken)
        if other and (not clash or closer(one, other[0]) > closer(one, clash[0])):
            clashes[one.claim.id] = other
    dates = written, shelf.source.published
    matched = [(one.claim, made.there) for one, made in zip(mine, found, strict=True) if made and made.there]
    return [
        made if made and not (made.weak and one.claim.id in clashes)
        else _likest(one, shelf, taken, matched, _missing(one, shelf, clashes.get(one.claim.id), dates))
        for one, made in zip(mine, found, strict=True)
    ]  # fmt: skip


def _likest(
    mine: Told, shelf: Shelf, taken: Container[str], matched: Sequence[tuple[Claim, Claim]], made: Found
) -> Found:
    """For a figure that is nowhere in the source: what the draft worked it out of, or the one that was meant most likely."""
    if made.outcome is Sought.ABSENT:
        place = mine.claim.anchor
        beside = [
            there for claim, there in matched if -BESIDE < claim.anchor.start - place.start < place.end - place.start
        ]
        if computed := derived(mine, beside, shelf.every):
            return Found(Sought.COMPUTED, computed[0], computed[0].anchor, computed[1])
    other = likest(mine, shelf.told, taken) if made.outcome is Sought.ABSENT else None
    return Found(Sought.DIFFERS, other[0], other[0].anchor, other[1], weak=True) if other else made


def _clashing(claims: Sequence[Claim], shelf: Shelf) -> Iterator[Pair]:
    """The pairs by which the two texts say of one thing what cannot both be so."""
    for pair in beside(claims, [one.claim for one in shelf.told]):
        if pair.outcome is Outcome.CONFLICT and pair.kind == "conflict":
            yield pair


def _there(mine: Told, shelf: Shelf) -> Found | None:
    """The same figure in the source, the likest first; None where it has none."""
    best: tuple[int, Found] | None = None
    for other in shelf.told:
        if not _countable(mine.claim, other.claim):
            continue
        lies = _lies(*_unsigned(mine, other))
        if lies is None:
            continue
        if not lies and not mine.ideas & other.ideas and not _near(mine, other):
            continue
        if mine.claim.quantity.unit.kind is UnitKind.NUMBER and _bare(mine, other) and not mine.ideas & other.ideas:
            continue  # "10 times" is no "10 kilometres"
        rank, made = _ranked(mine, other, lies)
        if best is None or rank < best[0]:
            best = rank, made
            if not rank:
                break
    return best[1] if best else None


def _countable(a: Claim, b: Claim) -> bool:
    """The two may be of one unit."""
    if (a.kind is ClaimKind.DATE) != (b.kind is ClaimKind.DATE):
        return False
    mine, theirs = a.quantity.unit, b.quantity.unit
    if mine.kind is theirs.kind is UnitKind.MONEY:
        return same_currency(mine.name, theirs.name) or not (mine.name and theirs.name)
    if UnitKind.NUMBER in (mine.kind, theirs.kind):
        return True
    kinds = {mine.kind, theirs.kind}
    return kinds <= {UnitKind.COUNT, UnitKind.MEASURE} or comparable_units(mine, theirs)


def _unsigned(a: Told, b: Told) -> tuple[Told, Told]:
    """A change and an amount are compared by their size: "took a tenth off", "fell by 10%"."""
    if (a.claim.kind is ClaimKind.CHANGE) == (b.claim.kind is ClaimKind.CHANGE):
        return a, b
    return _level(a), _level(b)


def _level(one: Told) -> Told:
    return Told(replace(one.claim, direction=None)) if one.claim.change is Direction.DOWN else one


def _lies(a: Told, b: Told) -> bool | None:
    """The source's figure is the draft's, or exact where the draft's is round or a bound; False: only as loose as to let it
    be so; None: it is not."""
    if a.claim.kind is ClaimKind.DATE:
        mine, theirs = a.claim.quantity.date, b.claim.quantity.date
        if mine is None or theirs is None:
            return True if a.claim.signed.stated == b.claim.signed.stated else None
        short, long = sorted((str(mine), str(theirs)), key=len)
        return True if long.startswith(short) else None
    relation = compared(a, b)
    if relation is Relation.APART:
        return None
    near = _near(a, b)
    theirs_loose = b.claim.quantity.modifier in _LOOSE or not b.claim.quantity.stated.is_point
    if relation is not Relation.SAME and theirs_loose:
        return False if near else None
    return near or a.claim.quantity.modifier not in _LOOSE


def _near(a: Told, b: Told) -> bool:
    return bool(a.size) and bool(b.size) and max(a.size, b.size) <= FAR * min(a.size, b.size)


def _ranked(mine: Told, other: Told, same: bool) -> tuple[int, Found]:
    """How well a figure of the source bears out the draft's: 0 is best."""
    claim = other.claim
    pair = held(mine, other)
    shared = mine.ideas & other.ideas
    facet = pair.kind if pair.outcome is Outcome.NOT_COMPARABLE else ""
    same = same and (
        mine.claim.quantity.unit.kind is not UnitKind.COUNT or claim.quantity.unit.kind is not UnitKind.MEASURE
    )
    if _bare(mine, other) and not shared:
        same = False
    if same and pair.outcome is Outcome.AGREE:
        return 0, Found(Sought.THERE, claim, claim.anchor, _round(mine.claim, claim))
    other_thing = (facet != "period" or other_time(mine, other)) and (facet != "area" or other_place(mine, other))
    if same and facet in _AMISS and len(shared) > 1 and not other_thing:
        return 2, Found(Sought.LIKELY, claim, claim.anchor, f"the same figure; {pair.detail}")
    if same and facet in _AMISS and len(shared) > 1:
        return 3, Found(Sought.AMISS, claim, claim.anchor, pair.detail, weak=True)
    telling = digits(mine.claim.quantity) >= LEAST_DIGITS or mine.claim.kind is ClaimKind.DATE
    if same and not facet and (shared or telling) and mine.claim.change is claim.change:
        return (1 if shared else 2), Found(Sought.THERE, claim, claim.anchor, _round(mine.claim, claim))
    if not same:
        return 4, Found(Sought.LIKELY, claim, claim.anchor, f"the source says {show.worded(claim.quantity)}")
    return 5, Found(
        Sought.LIKELY, claim, claim.anchor, "the same figure, told of something in other words", bool(facet)
    )


def _bare(a: Told, b: Told) -> bool:
    """One of the two is told without a unit, the other with one that is more than a noun, and both have few digits."""
    kinds = {a.claim.quantity.unit.kind, b.claim.quantity.unit.kind}
    measured = UnitKind.NUMBER in kinds and not kinds <= {UnitKind.NUMBER, UnitKind.COUNT}
    return measured and digits(a.claim.quantity) < LEAST_DIGITS


def _round(mine: Claim, theirs: Claim) -> str:
    """That the two are not written alike."""
    said, other = mine.quantity, theirs.quantity
    same = said.stated == other.stated and said.modifier is other.modifier
    return "" if same else f"the source says {show.worded(other)}"


def _missing(mine: Told, shelf: Shelf, clash: Instead | None, dates: Iterable[PartialDate | None]) -> Found:
    """What stands in the source in place of a figure that it has not."""
    claim = mine.claim
    if shelf.whole and not clash:
        return Found(Sought.CANNOT, detail=shelf.whole)
    computed = worked_out(mine, shelf.told, clash[0] if clash else None)
    if computed:
        return Found(Sought.COMPUTED, computed[0], computed[0].anchor, computed[1])
    if not clash and (ends := told_by_ends(mine, shelf.years, dates)):
        return Found(Sought.COMPUTED, None, shelf.source.anchor(ends[0], ends[0] + 4), ends[1])
    if place := _written(claim, shelf):
        return Found(
            Sought.LIKELY, None, shelf.source.anchor(*place), "the digits stand there, what they are of was not read"
        )
    if clash:
        return Found(Sought.DIFFERS, clash[0], clash[0].anchor, clash[1])
    if other := _as_no_figure(mine, shelf):
        return Found(Sought.LIKELY, other, other.anchor, "the same number, told of something in other words")
    if _is_half(claim) and "median" in shelf.source.text.lower():
        return Found(Sought.CANNOT, detail="the source tells medians, and a median parts two halves")
    if is_span(mine) and shelf.years:
        return Found(Sought.CANNOT, detail="a span of years may be told by its ends, and it was not found")
    if claim.kind is ClaimKind.DATE:
        return Found(Sought.CANNOT, detail="dates are told in many ways, and this one was not found")
    stated, unit = claim.quantity.stated, claim.quantity.unit.kind
    few = stated.is_point and stated.bound is not None and abs(stated.bound) <= FEW and stated.bound % 1 == 0
    if few and unit in (UnitKind.COUNT, UnitKind.NUMBER):
        return Found(Sought.CANNOT, detail="so few may be listed, not counted, and no such count was found")
    if unit is UnitKind.NUMBER:
        return Found(Sought.CANNOT, detail="nothing tells what it counts, and the number was not found")
    return Found(Sought.ABSENT, detail=f"no figure of it was found among {len(shelf.told)}")


def _written(claim: Claim, shelf: Shelf) -> tuple[int, int] | None:
    """Where the very digits stand in the source, in a table in thousands, say."""
    value = claim.quantity.stated.bound
    if value is None or not claim.quantity.stated.is_point:
        return None
    if digits(claim.quantity, flat=True) >= LEAST_DIGITS:
        return next((shelf.numbers[abs(value) / one] for one in _SCALES if abs(value) / one in shelf.numbers), None)
    if shelf.scaled and digits(claim.quantity, flat=True) == LEAST_DIGITS - 1:
        return next((shelf.numbers[abs(value) / one] for one in _SCALES[1:] if abs(value) / one in shelf.numbers), None)
    return None


def _as_no_figure(mine: Told, shelf: Shelf) -> Claim | None:
    """The same amount of the same unit among what is no figure elsewhere: an age, a clock time."""
    for other in shelf.others:
        units = mine.claim.quantity.unit.kind, other.claim.quantity.unit.kind
        alike = units[0] is units[1] or UnitKind.NUMBER in units
        if alike and (compared(mine, other) is Relation.SAME or _as_age(mine, other)):
            return other.claim
    return None


def _is_half(claim: Claim) -> bool:
    stated = claim.quantity.stated
    return claim.quantity.unit.kind is UnitKind.PERCENT and stated.is_point and stated.low == _HALF


def _as_age(mine: Told, other: Told) -> bool:
    """ "18 months" and "a year and a half old", of which the reading knows no unit."""
    value = other.claim.quantity.stated.bound
    old = mine.claim.quantity.unit.kind is UnitKind.TIME and "year" in other.claim.anchor.exact
    return old and value is not None and mine.amounts.contains(value * YEAR)
