"""The figure from which a level came: "fell to 9.7% *from 25.4%* ten years earlier" is of the same series."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.compare.decide import decide
from factcheck.compare.rulings import Rulings
from factcheck.dataclass import replace
from factcheck.lexicon.units import comparable_units
from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.text import Source
from factcheck.model.verdict import ACCUSING, Ground, Verdict, VerdictKind
from factcheck.pattern import pattern

_ABOUT = r"(?:about |around |some |just |nearly |almost |over |under )?"
_FROM = pattern(rf"[^.;:\n]{{0,50}}?\bfrom {_ABOUT}\Z")
_TO = pattern(rf"[^.;:\n]{{0,40}}? to {_ABOUT}\Z")
_OPENS = pattern(rf"\bfrom {_ABOUT}\Z")
_BREAK = pattern(r"\b(?:and|or|but|while|whereas|with|which|who)\b")


def former_of(source: Source, at: int, claims: Sequence[Claim]) -> Claim | None:
    """The figure that one is told from: "to 22.1% *from 12.6%* in 2023", "*from 12.6%* in 2023 to 22.1%"."""
    claim = claims[at]
    behind = next((one for one in claims[at + 1 :] if one.kind is ClaimKind.AMOUNT), None)
    if behind and _alike(claim, behind):
        gap = source.text[claim.anchor.end : behind.anchor.start]
        if _FROM.match(gap) and not _BREAK.search(gap):
            return behind
    before = next((one for one in reversed(claims[:at]) if one.kind is ClaimKind.AMOUNT), None)
    if before is None or not _alike(claim, before):
        return None
    opens = _OPENS.search(source.text[claim.sentence.start : before.anchor.start])
    gap = source.text[before.anchor.end : claim.anchor.start]
    return before if opens and _TO.match(gap) and not _BREAK.search(gap) else None


def _alike(one: Claim, other: Claim) -> bool:
    mine, theirs = one.quantity.unit, other.quantity.unit
    return one.sentence == other.sentence and (mine == theirs or comparable_units(mine, theirs))


def formers(
    source: Source, claims: Sequence[Claim], verdicts: Mapping[str, Verdict], rulings: Rulings
) -> dict[str, Verdict]:
    """The verdicts of one document that change, by claim: where a level is right, what it came from is held against
    the same series, and against no other."""
    found: dict[str, Verdict] = {}
    for at, claim in enumerate(claims):
        verdict = verdicts.get(claim.id)
        if claim.kind is not ClaimKind.AMOUNT or verdict is None or verdict.kind is not VerdictKind.CONFIRMED:
            continue
        former = former_of(source, at, claims)
        own = verdicts.get(former.id) if former else None
        if former is None or own is None or own.kind is VerdictKind.CONFIRMED:
            continue
        if made := _judged(former, own, verdict, rulings):
            found[former.id] = made
    return found


def _judged(former: Claim, own: Verdict, level: Verdict, rulings: Rulings) -> Verdict | None:
    """What the series of a level says of the figure it came from; None where that has nothing better to say."""
    row, match = level.observation, level.match
    if row is None or match is None or (own.match and own.match.series == match.series):
        return None
    made = decide(replace(former, area=row.area or former.area), (match,), rulings.anew())
    earlier = former.period is not None and row.period is not None and former.period.end() < row.period.start()
    if made.kind is VerdictKind.CONFIRMED or (made.kind in ACCUSING and earlier):
        return replace(made, tried=own.tried or made.tried)
    if own.kind not in ACCUSING:
        return None
    detail = f"what led to a level is of the same series: “{rulings.series[match.series].label}”"
    return replace(own, kind=VerdictKind.UNVERIFIED, reason=Ground.BASE_UNSAID, detail=detail, right="")
