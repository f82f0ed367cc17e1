"""Changes and superlatives that lean on a level beside them: "was 4.4% in 2024, *the highest since 2015*".

What the level is a value of, its area and its time are theirs, too, however few words they have of their own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factcheck.compare.agree import BOUNDS, digits
from factcheck.compare.computed import is_computed
from factcheck.compare.computed.among import among_those, is_among
from factcheck.compare.computed.change import in_points, is_multiple
from factcheck.compare.decide import decide
from factcheck.compare.goingon import Level, may_lean
from factcheck.compare.option import LONG_DIGITS, SLIP_DIGITS, TELLING_DIGITS
from factcheck.compare.rulings import Rulings
from factcheck.dataclass import replace
from factcheck.lexicon.comparisons import of_a_step
from factcheck.lexicon.labels import is_change
from factcheck.lexicon.units import comparable_units
from factcheck.model.claim import Claim, ClaimKind, Compared, Direction, has_figure
from factcheck.model.difference import BY_WORDS, UNSAID, Apart, Difference
from factcheck.model.match import Match
from factcheck.model.period import Period
from factcheck.model.quantity import Modifier, UnitKind
from factcheck.model.statistic import Observation, Statistic
from factcheck.model.text import Source
from factcheck.model.verdict import ACCUSING, Ground, Verdict, VerdictKind
from factcheck.pattern import pattern

FAR = 90  # characters between a level and what leans on it
BEHIND = 35  # the same for a level that follows: "a record low of 7.6%"
NEAR = 200  # characters from one sentence to the next that points back to it
_BREAK = pattern(r"[;:]|\b(?:while|whereas|but|although)\b")
_POINTS_BACK = pattern(
    r"(?:That|This|It|Which)(?: is| was| were|'s|’s)\b|No (?:other )?(?:country|nation|state)\b"
    r"|(?:(?:Since|In|Compared with|From) \d{4},? )?[Tt]he (?:[A-Z][a-z]+ )?(?:figure|share|rate|proportion|number|total)\b"
)  # fmt: skip
_LEADS_ON = pattern(
    r"(?:(?:,| to| of| at| in \d{4}| (?:in|over|within) (?:the same|that) (?:period|time|span)| (?:within|in) a (?:single )?year)*"
    r"|,? and (?:now )?(?:stood|stands|came|comes|amounted) (?:at|to)|,? and (?:reached|hit))"
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
        level = next(
            (one for one in _levels_of(source, claim, levels) if not _is_elsewhere(claim, verdicts[one.id])), None
        )
        verdict = verdicts[level.id] if level else None
        row = verdict.observation if verdict and verdict.kind is VerdictKind.CONFIRMED else None
        if row is None and verdict and not (has_figure(claim) or _is_open(own) or _is_of_one(own, verdict)):
            found[claim.id] = _apart(own, rulings)
        if level is None or verdict is None or verdict.match is None or row is None:
            continue
        series = rulings.series[verdict.match.series]
        if not _may_follow(claim, series, level) or not may_lean(claim, series.label):
            continue
        told = _with_ends(claim, row, verdict.match.series, levels, verdicts)
        beside = [Level(one, verdicts[one.id]) for one in levels] if is_among(claim) else []
        told = among_those(source, told, row, verdict.match.series, beside)
        made = decide(told, (_leant_on(level, claim, verdict.match),), rulings.anew())
        other = _told_before(claim, row, verdict.match.series, levels, verdicts)
        twice = other is not None and told.compared is not None and other in (told.compared.base, told.compared.end)
        if made.kind is VerdictKind.UNVERIFIED and made.reason in _WORDS and (twice or _is_exact(level)):
            made = _borne_out(told, level, verdict.match, twice, rulings) or made
        found[claim.id] = replace(made, tried=own.tried or made.tried) if made.match else made
    return found


_WORDS = frozenset((Ground.NARROWER, Ground.WEAK_MATCH, Ground.NO_REFERENCE))


def _borne_out(told: Claim, level: Claim, match: Match, twice: bool, rulings: Rulings) -> Verdict | None:
    """The verdict where words alone stand between a level and its series, and what leans on it follows from two values of
    that: "it had *148,553 kilometres*, over fifty thousand fewer than in 1995". `twice` says that both are told and right."""
    lent = replace(match, near=(), witnessed=True, beside=(level.anchor.exact,))
    made = decide(told, (lent,), rulings.anew())
    if made.kind is VerdictKind.CONFIRMED:
        return replace(made, match=replace(lent, near=(*match.near, Difference(Apart.BY_DIGITS))), confidence="medium")
    sure = twice or digits(level.quantity) >= LONG_DIGITS or _is_turned(told, lent, rulings)
    return replace(made, confidence="medium") if sure and made.kind is VerdictKind.CONTRADICTED else None


def _is_turned(told: Claim, match: Match, rulings: Rulings) -> bool:
    """It went the other way, by as much as is told: that the series is meant is as sure as if it agreed."""
    if told.kind is not ClaimKind.CHANGE or told.direction is None or told.quantity.modifier in BOUNDS:
        return False
    turned = replace(told, direction=Direction.DOWN if told.direction is Direction.UP else Direction.UP)
    made = decide(turned, (match,), rulings.anew())
    return made.kind is VerdictKind.CONFIRMED or made.reason is Ground.NEARLY


def _is_exact(level: Claim) -> bool:
    """Three digits and more, and no bound."""
    told = level.quantity.modifier in (Modifier.EXACT, Modifier.ABOUT)
    return told and level.quantity.stated.is_point and digits(level.quantity) >= TELLING_DIGITS


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
        if not (long and one.apart in UNSAID)
        and not (one.apart in BY_WORDS and (witnessed or of_a_step(one.said) or _is_rank(claim, one.said)))
    )
    return replace(match, near=near, witnessed=witnessed)


def _is_rank(claim: Claim, said: str) -> bool:
    """The words are those of the rank: "the *highest in the EU*"."""
    rank = claim.compared.rank if claim.compared else None
    return rank is not None and claim.quantity.written.lower() in said.lower()


def _levels_of(source: Source, claim: Claim, levels: Sequence[Claim]) -> Iterator[Claim]:
    """The levels that a claim may lean on: before it in its sentence, right behind it, or the one it points back to."""
    here = [one for one in levels if one.sentence == claim.sentence]
    before = [one for one in here if one.anchor.end <= claim.anchor.start and not _is_part_of_word(one)]
    if before:
        gap = source.text[before[-1].anchor.end : claim.anchor.start]
        if len(gap) < FAR and not _BREAK.search(gap):
            yield before[-1]
    behind = [one for one in here if one.anchor.start >= claim.anchor.end]
    if behind:
        gap = source.text[claim.anchor.end : behind[0].anchor.start]
        if len(gap) < BEHIND and _LEADS_ON.match(gap):
            yield behind[0]
    if before or not _POINTS_BACK.match(source.text, claim.sentence.start):
        return
    earlier = [one for one in levels if one.sentence.end <= claim.sentence.start]
    near = bool(earlier) and claim.sentence.start - earlier[-1].anchor.end < NEAR
    if near and "\n" not in source.text[earlier[-1].sentence.end : claim.sentence.start]:
        yield earlier[-1]


def _is_part_of_word(level: Claim) -> bool:
    """ "Counted in *twenty-foot* units", "a *six-month* high"."""
    return "-" in level.anchor.exact and level.quantity.unit.kind in (UnitKind.MEASURE, UnitKind.TIME)


def _may_follow(claim: Claim, series: Statistic, level: Claim) -> bool:
    """What is told can be computed from values of the series; of one that is itself of changes where the level is what they
    led to: "inflation *fell by two thirds*, to 14.1%"."""
    unit = claim.quantity.unit
    if not is_computed(claim, series) and level.anchor.start < claim.anchor.end:
        return False
    if claim.kind in (ClaimKind.SUPERLATIVE, ClaimKind.RANK) or unit.kind is UnitKind.PERCENT:
        return True
    if in_points(unit):
        return series.unit.kind in (UnitKind.PERCENT, UnitKind.NUMBER)
    return is_multiple(claim.quantity) or comparable_units(unit, series.unit)


def _is_elsewhere(claim: Claim, level: Verdict) -> bool:
    """The level is told of another area."""
    area = level.observation.area if level.observation else ""
    return bool(claim.area and area) and area not in (claim.area or "").split("|")


def _with_ends(
    claim: Claim, row: Observation, id: str, levels: Sequence[Claim], verdicts: Mapping[str, Verdict]
) -> Claim:
    """The claim with the area and the time of its level; where it names no base, with that of a level told before."""
    compared = claim.compared or Compared()
    if compared.end is None or compared.end == compared.base:
        compared = replace(compared, end=row.period)
    stated = compared.base or compared.area or (compared.back and not compared.loosely)
    if not stated and claim.kind is ClaimKind.CHANGE:
        compared = _between(compared, claim, row, _told_before(claim, row, id, levels, verdicts))
    return replace(claim, area=row.area or claim.area, compared=replace(compared, beside=True))


def _between(compared: Compared, claim: Claim, row: Observation, other: Period | None) -> Compared:
    """With the times of two levels told: "In 2000 it had 1,603. By 2023 it was 354, *a fall of 78%*", "In 2023 it was 427;
    in 2000 it was 744, so that it *has* come down by two fifths", where the base is told last."""
    if other is None or row.period is None:
        return compared
    base, end = sorted((other, row.period), key=lambda one: one.end())
    if end != row.period and _HAS.isdisjoint(claim.context.clause):
        return compared
    if compared.back and abs(end.end().year - base.end().year - compared.back) > 1:
        return compared  # "within ten years"
    return replace(compared, base=base, end=end, back=0, loosely=False)


_HAS = frozenset(("has", "have"))


def _told_before(
    claim: Claim, row: Observation, id: str, levels: Sequence[Claim], verdicts: Mapping[str, Verdict]
) -> Period | None:
    """The time of the value of the same area, and of another time, that was told before."""
    for one in reversed([one for one in levels if one.anchor.end <= claim.anchor.start]):
        verdict = verdicts[one.id]
        other = verdict.observation
        if claim.sentence.start - one.anchor.end > NEAR or verdict.match is None or other is None:
            return None
        if verdict.kind is VerdictKind.CONFIRMED and verdict.match.series == id and other.area == row.area:
            if other.period and row.period and other.period.end() != row.period.end():
                return other.period
    return None
