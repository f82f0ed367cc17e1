"""A series that may decide, with what it says of the claim, and how sure that it is the one meant."""

from __future__ import annotations

from decimal import Decimal

from factcheck.compare.agree import converted, digits
from factcheck.compare.causes import areas_told, likely_cause
from factcheck.compare.ruling import Ruling
from factcheck.dataclass import dataclass
from factcheck.lexicon.labels import is_change
from factcheck.model.claim import Claim
from factcheck.model.match import Match
from factcheck.model.quantity import UnitKind
from factcheck.model.statistic import Observation, Statistic
from factcheck.model.verdict import Ground, VerdictKind

# Lowest scores; set on the drafts in tests/corpus, see docs/matching.md.
LINK = {1: 0.59, 2: 0.54, 3: 0.49}  # by significant digits of the claim
LINK_MORE = 0.42
BY_DIGITS = 0.34  # a link for three digits and more that equal the value of the very period named
OUTDATE = 0.59
CONTRADICT = 0.67
DATES = 0.80  # a date is wrong only where the event is named in full
WORDS = {VerdictKind.CONTRADICTED: 0.72, VerdictKind.OUTDATED: 0.6, VerdictKind.WRONG_PERIOD: 0.6,
         VerdictKind.PREMATURE: 0.6, VerdictKind.IMPRECISE: 0.6}  # of measure_words  # fmt: skip
HEAD = 0.65  # of head_said: what is counted must stand nearer than the document's opening
ALONE_HEAD, ALONE_CLAIM, ALONE_WORDS, ALONE = 0.95, 0.8, 0.45, 0.6
CHANCE_WORDS = 0.4  # of own_words and claim_words, for one digit or a bound that agrees
BARE_HEAD, BARE_WORDS = 0.85, 0.7  # for a number without a unit
TELLING_DIGITS = 3
SLIP_DIGITS = 4
PLAUSIBLE = 0.8  # a score from which one word that the reference does not say excuses no slip of three digits
CERTAIN = 0.88  # a score that stands even for a figure many times too large
ABSURD = 50  # times too large or small, and no score stands for it
FAR_OFF = 4
REVISED = 2  # points by which a first estimate of growth is revised at most, its sign with it
SWING = 20  # points that growth or inflation may be told wrongly by, and still be what is meant
SLIP_WORDS = 0.5
DATE_WORDS = 0.9
IN_FULL = 0.95  # of a series' name, said in the figure's own sentence
LITERAL = 0.4  # of its phrase: the words are the name's own, no others of the same sense
RIVAL = 0.05  # two series closer than this are rivals
LEAD = {1: 0.06, 2: 0.16}  # how far an agreeing series may lie behind, by agreeing digits
LEAD_MORE = 0.34
LEAD_LONG = 0.5  # of a figure of five digits and more: hardly another series has them by chance
LONG_DIGITS = 5

_BESIDE = frozenset((VerdictKind.CONFIRMED, VerdictKind.WRONG_PERIOD))  # of a figure whose neighbours equal the series
_NEVER = 99  # digits
_SLIPS = {
    Ground.SWAPPED_DIGITS: 2,
    Ground.WRONG_SCALE: TELLING_DIGITS,
}  # least digits, so that few values have them by chance
NEEDS = {
    VerdictKind.OUTDATED: OUTDATE, VerdictKind.PREMATURE: OUTDATE, VerdictKind.WRONG_PERIOD: OUTDATE,
    VerdictKind.CONTRADICTED: CONTRADICT, VerdictKind.IMPRECISE: OUTDATE,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Option:
    """A match with its series and what the series says; `claim` is the claim as that series has it (`as_kept`)."""

    match: Match
    series: Statistic
    claim: Claim
    ruling: Ruling


def link(claim: Claim) -> float:
    """The score from which a series may be what a claim is about; a long number is its own witness."""
    return LINK.get(digits(claim.quantity), LINK_MORE)


def may_be_meant(claim: Claim, match: Match, ruling: Ruling) -> bool:
    """The series may be what the claim is about: by its words, or by digits that are hardly chance."""
    if match.beside or match.score >= link(claim):
        return True
    telling = digits(claim.quantity) >= TELLING_DIGITS and claim.quantity.unit.kind is not UnitKind.NUMBER
    return match.score >= BY_DIGITS and telling and claim.period is not None and ruling.kind is VerdictKind.CONFIRMED


def slip(option: Option) -> bool:
    """The figure is the value with digits swapped or the scale mistaken: that it is meant is then as sure as if it agreed."""
    cause = _cause(option)
    return cause is not None and digits(option.claim.quantity) >= _SLIPS.get(cause, _NEVER)


def own_slip(option: Option) -> bool:
    """Four digits and more, two of them swapped: no part of the whole has them by chance."""
    return _swapped(option, SLIP_DIGITS)


def explained_by_value(option: Option) -> bool:
    """Three digits and more that a slip of the pen, another named area or another time explains: no part's by chance."""
    if digits(option.claim.quantity) < TELLING_DIGITS:
        return False
    return option.ruling.kind in _OTHER_TIME or _cause(option) in _TELLING_CAUSES


_OTHER_TIME = frozenset((VerdictKind.WRONG_PERIOD, VerdictKind.OUTDATED))
_TELLING_CAUSES = frozenset(
    (Ground.SWAPPED_DIGITS, Ground.WRONG_SCALE, Ground.DROPPED_DIGIT, Ground.MOVED_DIGIT, Ground.WRONG_AREA)
)


def _swapped(option: Option, least: int) -> bool:
    return digits(option.claim.quantity) >= least and _cause(option) is Ground.SWAPPED_DIGITS


def _cause(option: Option) -> Ground | None:
    """What likely made a contradicted figure wrong, None where nothing suggests itself."""
    row = option.ruling.row
    if option.ruling.kind is not VerdictKind.CONTRADICTED or row is None:
        return None
    return _likely(option, row)


def _likely(option: Option, row: Observation) -> Ground | None:
    claim, series = option.claim, option.series
    return likely_cause(claim.quantity, row, series, series.default_basis(), areas_told(claim))[0]


def feature(match: Match, name: str) -> float:
    """The value of one feature of a match, 0 where it is not among the reasons."""
    return next((reason.value for reason in match.reasons if reason.feature == name), 0.0)


def all_said(match: Match) -> bool:
    """All words of the series' name stand in the figure's own sentence."""
    return min(feature(match, name) for name in ("measure_words", "own_words", "head_said")) >= IN_FULL


def named_in_full(option: Option) -> bool:
    """The figure's own sentence has all the words of the series' name, and none that tells of something else."""
    match = option.match
    return all_said(match) and feature(match, "phrase") >= LITERAL and not match.near and not match.confused


def sure(option: Option, kind: VerdictKind) -> bool:
    """The words suffice for what the series says: to call a figure wrong takes more of them than to confirm it."""
    match, slipped = option.match, slip(option)
    if match.witnessed:
        return True
    if match.beside:
        return kind in _BESIDE or match.parallel or _swapped(option, TELLING_DIGITS)
    if kind in NEEDS and not match.confused and feature(match, "head_said") < HEAD:
        return False
    if kind in NEEDS and option.claim.of and not feature(match, "own_words"):
        return False  # "40% *of Kenyans* were under 15" tells its own, whatever stands before it
    least = SLIP_WORDS if slipped else WORDS.get(kind, 0.0)
    if kind is VerdictKind.CONFIRMED:
        return may_be_meant(option.claim, match, option.ruling)
    enough = OUTDATE if slipped else NEEDS.get(kind, link(option.claim))
    if (
        kind in NEEDS
        and match.alone
        and feature(match, "head_said") >= ALONE_HEAD
        and feature(match, "claim_words") >= ALONE_CLAIM
    ):
        least, enough = min(least, ALONE_WORDS), min(enough, ALONE)
    return match.score >= enough and feature(match, "measure_words") >= least


def certain(option: Option) -> bool:
    """The series is surely meant, many times what it is and yet no absurd figure as the text's is. A count that is too
    small may be of a part; no part is larger than the whole."""
    unit, sizes = option.claim.quantity.unit, said_and_known(option)
    counted = unit.kind in (UnitKind.COUNT, UnitKind.NUMBER) and not unit.per
    part = counted and (sizes is None or sizes[0] < sizes[1] or option.match.near)
    meant = option.match.witnessed or option.match.score >= CERTAIN
    return not part and meant and not far_off(option, ABSURD)


def said_and_known(option: Option) -> tuple[Decimal, Decimal] | None:
    """The number of the text and that of the row that decides, in the unit of the series; None where one has none."""
    row = option.ruling.row
    known = row.interval.bound if row else None
    said = converted(option.claim.quantity, option.series)[1].bound
    return None if said is None or known is None else (said, known)


def far_off(chosen: Option, times: int = FAR_OFF) -> bool:
    """The claim is many times the value or a small part of it, and no slip explains it: it counts something else."""
    row, sizes = chosen.ruling.row, said_and_known(chosen)
    if row is None or row.date or sizes is None:
        return False
    if _likely(chosen, row):
        return False
    said, value = sizes
    turns = is_change(chosen.series.label) and chosen.series.unit.kind is UnitKind.PERCENT and not chosen.match.near
    if turns and REVISED < abs(said - value) <= SWING:
        return False  # how many times a growth of 0.1% is, says nothing
    small, large = sorted((abs(said), abs(value)))
    return said * value < 0 or small == 0 or large / small > times
