"""Changes and superlatives that lean on a level beside them: "was 4.4% in 2024, *the highest since 2015*".

What the level is a value of, its area and its time are theirs, too, however few words they have of their own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.compare.agree import digits
from factcheck.compare.computed import is_computed
from factcheck.compare.computed.change import in_points, is_multiple
from factcheck.compare.decide import decide
from factcheck.compare.option import SLIP_DIGITS, TELLING_DIGITS
from factcheck.compare.rulings import Rulings
from factcheck.dataclass import replace
from factcheck.lexicon.comparisons import of_a_step
from factcheck.lexicon.labels import is_change
from factcheck.lexicon.units import comparable_units
from factcheck.model.claim import Claim, ClaimKind, Compared, Direction, has_figure
from factcheck.model.difference import BY_WORDS, Apart
from factcheck.model.match import Match
from factcheck.model.period import Period
from factcheck.model.quantity import Modifier, UnitKind
from factcheck.model.statistic import Observation, Statistic
from factcheck.model.text import Source
from factcheck.model.verdict import ACCUSING, Ground, Verdict, VerdictKind
from factcheck.pattern import pattern

FAR = 90  # characters between a level and what leans on it
BEHIND = 25  # the same for a level that follows: "a record low of 7.6%"
NEAR = 200  # characters from one sentence to the next that points back to it
_BREAK = pattern(r"[;:]|\b(?:while|whereas|but|although)\b")
_POINTS_BACK = pattern(
    r"(?:That|This|It|Which)(?: is| was| were|'s|’s)\b|No (?:other )?(?:country|nation|state)\b"
    r"|(?:(?:Since|In|Compared with|From) \d{4},? )?[Tt]he (?:[A-Z][a-z]+ )?(?:figure|share|rate|proportion|number|total)\b"
)  # fmt: skip
_LEADS_ON = pattern(
    r"(?:(?:,| to| of| at| in \d{4})*|,? and (?:now )?(?:stood|stands|came|comes|amounted) (?:at|to)|,? and (?:reached|hit))"
    r"\s*(?:about|around|just|nearly|almost)?\s*\Z"
)


def leaning(
    source: Source, claims: Sequence[Claim], verdicts: Mapping[str, Verdict], rulings: Rulings
) -> dict[str, Verdict]:
    """The verdicts of one document that change, by claim."""
    levels = [one for one in claims if one.id in verdicts and _is_level(one, verdicts[one.id], rulings)]
    found: dict[str, Verdict] = {}
    for claim in claims:
        own = verdicts.get(claim.id)
        if claim.compared is None or own is None:
            continue
        if own.kind is VerdictKind.CONFIRMED and has_figure(claim) and not _is_back(source, claim):
            continue
        if claim.compared.rank and claim.compared.rank.measure:
            continue  # by its own words
        level = _level_of(source, claim, levels)
        verdict = verdicts[level.id] if level else None
        row = verdict.observation if verdict and verdict.kind is VerdictKind.CONFIRMED else None
        if row is None and verdict and not (has_figure(claim) or _is_open(own) or _is_of_one(own, verdict)):
            found[claim.id] = _apart(own, rulings)
        if level is None or verdict is None or verdict.match is None or row is None:
            continue
        one = rulings.series[verdict.match.series]
        if not _may_follow(claim, one) or _is_elsewhere(claim, row):
            continue
        told = _with_ends(claim, row, verdict.match.series, levels, verdicts)
        made = decide(told, (_leant_on(level, claim, verdict.match),), rulings.anew())
        found[claim.id] = replace(made, tried=own.tried or made.tried) if made.match else made
    return found


def _is_level(claim: Claim, verdict: Verdict, rulings: Rulings) -> bool:
    """It is no step, or one that a series of steps has: "prices rose by 2.3%, *the least since 2020*"."""
    if claim.change is Direction.UP and verdict.match and verdict.observation and verdict.kind is VerdictKind.CONFIRMED:
        return is_change(rulings.series[verdict.match.series].label)
    return claim.compared is None and claim.kind is ClaimKind.AMOUNT


def _is_open(own: Verdict) -> bool:
    return own.kind is VerdictKind.UNVERIFIED


def _is_of_one(own: Verdict, level: Verdict) -> bool:
    """The level beside it is wrong by the very series that it is held against."""
    return bool(own.match and level.match and level.kind in ACCUSING and own.match.series == level.match.series)


def _apart(own: Verdict, rulings: Rulings) -> Verdict:
    """No verdict on a movement beside a level that may be of something else than the series."""
    label = rulings.series[own.match.series].label if own.match else ""
    detail = f"the figure beside it is not borne out by “{label}”; {own.detail}"
    return replace(own, kind=VerdictKind.UNVERIFIED, reason=Ground.WEAK_MATCH, detail=detail, right="")


def _is_back(source: Source, claim: Claim) -> bool:
    """ "*The figure was* the lowest since 2014" is told of the value before it, not of the newest."""
    undated = claim.compared is not None and claim.compared.end is None
    return undated and claim.past and bool(_POINTS_BACK.match(source.text, claim.sentence.start))


def _leant_on(level: Claim, claim: Claim, match: Match) -> Match:
    """The match of a level for what leans on it: three digits that agree, and not they alone, are a witness of the series,
    whatever else the sentence says, and four of it are, whatever it leaves unsaid. A rank itself,
    "the *highest* in the EU", sets nothing apart."""
    by_digits = any(one.apart is Apart.BY_DIGITS for one in match.near)
    exact = level.quantity.stated.is_point and level.quantity.modifier is Modifier.EXACT
    witnessed = exact and not by_digits and digits(level.quantity) >= TELLING_DIGITS
    long = witnessed and digits(level.quantity) >= SLIP_DIGITS
    near = tuple(
        one
        for one in match.near
        if not (long and one.apart is Apart.SERIES_NARROWER)
        and not (one.apart in BY_WORDS and (witnessed or of_a_step(one.said) or _is_rank(claim, one.said)))
    )
    return replace(match, near=near, witnessed=witnessed)


def _is_rank(claim: Claim, said: str) -> bool:
    """The words are those of the rank: "the *highest in the EU*"."""
    rank = claim.compared.rank if claim.compared else None
    return rank is not None and claim.quantity.written.lower() in said.lower()


def _level_of(source: Source, claim: Claim, levels: Sequence[Claim]) -> Claim | None:
    """The level that a claim leans on: before it in its sentence, right behind it, or the one it points back to."""
    here = [one for one in levels if one.sentence == claim.sentence]
    before = [one for one in here if one.anchor.end <= claim.anchor.start]
    if before:
        gap = source.text[before[-1].anchor.end : claim.anchor.start]
        return before[-1] if len(gap) < FAR and not _BREAK.search(gap) else None
    behind = [one for one in here if one.anchor.start >= claim.anchor.end]
    if behind:
        gap = source.text[claim.anchor.end : behind[0].anchor.start]
        if len(gap) < BEHIND and _LEADS_ON.match(gap):
            return behind[0]
    if not _POINTS_BACK.match(source.text, claim.sentence.start):
        return None
    earlier = [one for one in levels if one.sentence.end <= claim.sentence.start]
    near = bool(earlier) and claim.sentence.start - earlier[-1].anchor.end < NEAR
    return earlier[-1] if near and "\n" not in source.text[earlier[-1].sentence.end : claim.sentence.start] else None


def _may_follow(claim: Claim, series: Statistic) -> bool:
    """What is told can be computed from values of the series."""
    unit = claim.quantity.unit
    if not is_computed(claim, series):
        return False
    if claim.kind in (ClaimKind.SUPERLATIVE, ClaimKind.RANK) or unit.kind is UnitKind.PERCENT:
        return True
    if in_points(unit):
        return series.unit.kind in (UnitKind.PERCENT, UnitKind.NUMBER)
    return is_multiple(claim.quantity) or comparable_units(unit, series.unit)


def _is_elsewhere(claim: Claim, row: Observation) -> bool:
    return bool(claim.area and row.area) and row.area not in (claim.area or "").split("|")


def _with_ends(
    claim: Claim, row: Observation, id: str, levels: Sequence[Claim], verdicts: Mapping[str, Verdict]
) -> Claim:
    """The claim with the area and the time of its level; where it names no base, with that of a level told before."""
    compared = claim.compared or Compared()
    if compared.end is None or compared.end == compared.base:
        compared = replace(compared, end=row.period)
    open_ = not (compared.base or compared.back or compared.area) and claim.kind is ClaimKind.CHANGE
    if open_ and (base := _told_before(claim, row, id, levels, verdicts)):
        compared = replace(compared, base=base)
    return replace(claim, area=row.area or claim.area, compared=replace(compared, beside=True))


def _told_before(
    claim: Claim, row: Observation, id: str, levels: Sequence[Claim], verdicts: Mapping[str, Verdict]
) -> Period | None:
    """ "In 2000 it had 1,603. By 2023 it was 354, *a fall of 78%*": the time of the value before."""
    for one in reversed([one for one in levels if one.anchor.end <= claim.anchor.start]):
        verdict = verdicts[one.id]
        other = verdict.observation
        if claim.sentence.start - one.anchor.end > NEAR or verdict.match is None or other is None:
            return None
        if verdict.kind is VerdictKind.CONFIRMED and verdict.match.series == id and other.area == row.area:
            if other.period and row.period and other.period.end() < row.period.start():
                return other.period
    return None
