"""A value that the text has already said rightly: who says something else of it later speaks of another thing.

"The recycling rate was 43.6%, against a national average of 44.1%": no writer gives one measure two values for one
time in one text. Where a figure equals the row that another is held against, the other is a benchmark, a part, a
former value or one specimen, however alike the words; only the value's own digits gone wrong still tell a slip. Nor
does one paragraph tell a value twice, once in the words of the series and once in others: "measles shots reached 88% of
Kenyan infants; 88% of *callers* approved".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from factcheck.compare.agree import digits
from factcheck.compare.odds import passages
from factcheck.compare.option import CERTAIN, IN_FULL, TELLING_DIGITS, feature
from factcheck.compare.rulings import Rulings
from factcheck.dataclass import replace
from factcheck.model.claim import Claim
from factcheck.model.difference import BY_WORDS
from factcheck.model.match import Match
from factcheck.model.quantity import Modifier
from factcheck.model.statistic import Observation, Statistic
from factcheck.model.text import Source
from factcheck.model.verdict import ACCUSING, About, But, Ground, Verdict, VerdictKind
from factcheck.pattern import pattern

APPOSED = 40  # characters between a rough figure and the exact one
_APPOSED = pattern(r"(?: [^\W\d]+){0,4}(?:,| \(| –| —|—)(?: or| exactly| precisely| to be exact,?)? ?")
ROUGHLY = Decimal("0.05")  # of itself, that it may be off
LONG = 3  # words of a label that nothing else is called by: "hotels" may be those on the coast
_SLIPS = frozenset((Ground.SWAPPED_DIGITS, Ground.DROPPED_DIGIT, Ground.WRONG_SCALE))
_ACCUSING = ACCUSING - {VerdictKind.WRONG_PERIOD}  # that one is judged by its time


def spoken_for(
    source: Source, claims: Sequence[Claim], verdicts: Mapping[str, Verdict], rulings: Rulings
) -> dict[str, Verdict]:
    """The verdicts of one document that change, by claim."""
    by_id = {claim.id: claim for claim in claims}
    said = _confirmed(by_id, verdicts.values())
    found: dict[str, Verdict] = {}
    for id, verdict in verdicts.items():
        if verdict.kind not in _ACCUSING or verdict.match is None or verdict.observation is None:
            continue
        others = said.get((verdict.match.series, verdict.observation))
        if not others or verdict.reason in _SLIPS or _says_it_again(by_id[id], others, verdict.match, rulings.series):
            continue
        if exact := next((other for other in others if _rounds(source, by_id[id], other)), None):
            note = But(About.BESIDE, f"a rounding of “{exact.anchor.exact}”, right behind it")
            found[id] = replace(verdicts[exact.id], claim=id, but=(note,), confidence="medium")
            continue
        detail = f"“{others[0].anchor.exact}” is that already: this is of another thing, or one of the two is wrong"
        found[id] = replace(verdict, kind=VerdictKind.UNVERIFIED, reason=Ground.SPOKEN_FOR, detail=detail, right="")
    for passage in passages(source, [claim for claim in claims if claim.id in verdicts]):
        found |= _told_twice(passage, verdicts)
    return found


def _told_twice(passage: Sequence[Claim], verdicts: Mapping[str, Verdict]) -> dict[str, Verdict]:
    """Those of a paragraph that are confirmed in words which the series lacks, where another tells the same row without."""
    found: dict[str, Verdict] = {}
    sure: dict[tuple[str, Observation], Claim] = {}
    doubtful: list[tuple[str, Observation, Claim]] = []
    for claim in passage:
        verdict = verdicts[claim.id]
        if verdict.kind is VerdictKind.CONFIRMED and verdict.match and verdict.observation:
            row = verdict.match.series, verdict.observation
            if any(apart.apart in BY_WORDS for apart in verdict.match.near):
                doubtful.append((*row, claim))
            else:
                sure.setdefault(row, claim)
    for series, observation, claim in doubtful:
        if other := sure.get((series, observation)):
            detail = f"“{other.anchor.exact}” is that already: the text speaks of another thing here"
            found[claim.id] = replace(
                verdicts[claim.id], kind=VerdictKind.UNVERIFIED, reason=Ground.SPOKEN_FOR, detail=detail
            )
    return found


def _confirmed(claims: Mapping[str, Claim], verdicts: Iterable[Verdict]) -> dict[tuple[str, Observation], list[Claim]]:
    """The claims that are a row's very value."""
    said: dict[tuple[str, Observation], list[Claim]] = defaultdict(list)
    for verdict in verdicts:
        claim = claims[verdict.claim]
        if verdict.kind is not VerdictKind.CONFIRMED or not verdict.match or not verdict.observation:
            continue
        exact = claim.quantity.modifier is Modifier.EXACT or digits(claim.quantity) >= TELLING_DIGITS  # "some 412"
        if exact and claim.quantity.stated.is_point:
            said[verdict.match.series, verdict.observation].append(claim)
    return said


def _rounds(source: Source, claim: Claim, exact: Claim) -> bool:
    """A rough figure that the exact one is set behind: "*three quarters* of Kenyans, 76.2 percent"."""
    between = source.text[claim.anchor.end : exact.anchor.start]
    if claim.sentence != exact.sentence or not 0 < len(between) <= APPOSED or not _APPOSED.fullmatch(between):
        return False
    said, value = claim.quantity.stated.bound, exact.quantity.stated.bound
    if said is None or value is None or claim.quantity.unit != exact.quantity.unit:
        return False
    rough = digits(claim.quantity) < digits(exact.quantity) and not any(map(str.isdecimal, claim.anchor.exact))
    return rough and abs(said - value) <= abs(value) * ROUGHLY


def _says_it_again(claim: Claim, others: Sequence[Claim], match: Match, series: Mapping[str, Statistic]) -> bool:
    """Another sentence names the series in full, by more than a word or two: the text contradicts itself."""
    if len(series[match.series].label.split()) < LONG:
        return False
    counted = bool(claim.measure) and claim.measure in claim.anchor.exact  # its own noun, none that it takes over
    named = counted and match.score >= CERTAIN and feature(match, "own_words") >= IN_FULL
    return named and not match.near and all(claim.sentence != other.sentence for other in others)
