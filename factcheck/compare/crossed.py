"""Two figures of a sentence that have changed places: "literate are *94% of young men and 92% of young women*", where it is
92 and 94.

That each is the value of the other's series is no chance, whatever keeps the one or the other from its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from factcheck.compare.agree import Agreement, agreement, digits
from factcheck.compare.decide import decide
from factcheck.compare.option import CONTRADICT
from factcheck.compare.rulings import Rulings
from factcheck.dataclass import replace
from factcheck.lexicon.persons import SEXES, are_sisters
from factcheck.model.claim import Claim, ClaimKind, Modality
from factcheck.model.match import Match, Reason
from factcheck.model.quantity import Modifier
from factcheck.model.statistic import Observation
from factcheck.model.text import Source
from factcheck.model.verdict import ACCUSING, About, But, Ground, Verdict, VerdictKind

FEW = 2  # digits of a figure that agrees by little more than chance
_OPEN = frozenset((Ground.AREA_APART, Ground.STALE_REFERENCE, Ground.RIVAL_SERIES, Ground.NARROWER, Ground.WEAK_MATCH))


def crossed(
    source: Source, claims: Sequence[Claim], verdicts: Mapping[str, Verdict], rulings: Rulings
) -> dict[str, Verdict]:
    """The verdicts of one document that change, by claim."""
    made: dict[str, Verdict] = {}
    for one, other in pairwise(claims):
        if one.sentence != other.sentence or not (_is_told(one, verdicts) and _is_told(other, verdicts)):
            continue
        if not (_is_open(verdicts[one.id]) or _is_open(verdicts[other.id])) or not _in_turn(source, one, other):
            continue
        for left, right in _sisters(verdicts[one.id].tried, verdicts[other.id].tried, rulings):
            if (known := _swapped(one, left, other, right, rulings)) is None:
                continue
            for claim, match, row, beside in ((one, left, known[0], other), (other, right, known[1], one)):
                told = _told(claim, match, row, beside, rulings)
                if told and _is_open(verdicts[claim.id]):
                    made[claim.id] = replace(told, tried=verdicts[claim.id].tried)
    return made


def _is_told(claim: Claim, verdicts: Mapping[str, Verdict]) -> bool:
    """It is asserted as it is, of more than one digit, and open or called wrong."""
    plain = claim.kind is ClaimKind.AMOUNT and claim.modality is Modality.ASSERTED and not claim.negated
    exact = claim.quantity.modifier in (Modifier.EXACT, Modifier.ABOUT) and digits(claim.quantity) >= FEW
    verdict = verdicts.get(claim.id)
    return plain and exact and verdict is not None and (_is_open(verdict) or verdict.kind in ACCUSING)


def _is_open(verdict: Verdict) -> bool:
    return verdict.kind in (VerdictKind.UNVERIFIED, VerdictKind.AMBIGUOUS) and verdict.reason in _OPEN


def _in_turn(source: Source, one: Claim, other: Claim) -> bool:
    """Each has its own sex on the same side of it: "# of the *men* and # of the *women*", no "respectively" behind both."""
    text = source.text
    before, between, behind = (
        text[start:end].lower().replace("’", "'").split()
        for start, end in (
            (one.sentence.start, one.anchor.start), (one.anchor.end, other.anchor.start),
            (other.anchor.end, one.sentence.end),
        )
    )  # fmt: skip
    if not _IN_ORDER.isdisjoint((*before, *between, *behind)):
        return False
    lead, middle, tail = map(_sexes, (before, between, behind))
    first, second = (middle, tail) if not lead else (lead, middle)
    return (not lead or not tail) and len(first) == len(second) == 1 and first != second


_IN_ORDER = frozenset(("respectively", "respectively.", "respectively,", "former", "latter"))


def _sexes(words: Sequence[str]) -> set[int]:
    bare = {word.strip(".,;:()").removesuffix("'s") for word in words}
    return {at for at, sex in enumerate(SEXES) if not sex.isdisjoint(bare)}


def _sisters(one: Sequence[Match], other: Sequence[Match], rulings: Rulings) -> Iterator[tuple[Match, Match]]:
    """Series of the two that are of one thing and of the two sexes."""
    for left in one:
        for right in other:
            if min(left.score, right.score) < CONTRADICT or left.rejected or right.rejected:
                continue
            if are_sisters(rulings.series[left.series].label, rulings.series[right.series].label):
                yield left, right


def _swapped(
    one: Claim, left: Match, other: Claim, right: Match, rulings: Rulings
) -> tuple[Observation, Observation] | None:
    """The values of the two series, where each figure is the other's value and not its own."""
    mine, theirs = (rulings.ruling(claim, match.series).row for claim, match in ((one, left), (other, right)))
    if mine is None or theirs is None or (mine.area, mine.period) != (theirs.area, theirs.period):
        return None
    series, others = rulings.series[left.series], rulings.series[right.series]
    changed = all(
        agreement(claim.quantity, row, of).level is Agreement.YES
        for claim, row, of in ((one, theirs, others), (other, mine, series))
    )
    own = any(
        agreement(claim.quantity, row, of).level is Agreement.YES
        for claim, row, of in ((one, mine, series), (other, theirs, others))
    )
    return (mine, theirs) if changed and not own else None


def _told(claim: Claim, match: Match, row: Observation, beside: Claim, rulings: Rulings) -> Verdict | None:
    """The verdict by its own series, of the place and the time of the value."""
    detail = f"it and “{beside.anchor.exact}” have changed places"
    said = Reason("crossed", 1.0, 0.0, detail)
    areas = replace(claim.context.areas, clause=(row.area or "",), sentence=(row.area or "",), before=(), told=())
    placed = replace(claim, area=row.area, period=row.period, context=replace(claim.context, areas=areas))
    lent = replace(match, near=(), witnessed=True, beside=(beside.anchor.exact,), reasons=(*match.reasons, said))
    made = decide(placed, (lent,), rulings.anew())
    if made.kind not in ACCUSING:
        return None
    return replace(made, but=(*made.but, But(About.BESIDE, detail)), confidence="medium")
