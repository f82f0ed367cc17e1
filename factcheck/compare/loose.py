"""A figure whose time does not stand beside it: that it is another period's value shows the time misread, not an error.

"Fewer than the 44,200 of 2023, which was a record, and 9,870 children were baptised": 9,870 may well be of another
year than the one named last. A figure is told to be of the wrong period only where nothing stands between the two.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import pairwise

from factcheck.compare.asserting import as_kept
from factcheck.compare.decide import decide
from factcheck.compare.odds import passages
from factcheck.compare.rule import rule
from factcheck.compare.rulings import Rulings
from factcheck.dataclass import replace
from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.period import PeriodRole
from factcheck.model.text import Source
from factcheck.model.verdict import ACCUSING, Ground, Verdict, VerdictKind
from factcheck.pattern import pattern

_LEAD = 3  # characters of "In " before a time at the head of its sentence
_COMMA = pattern(r"[,;:–—(]")
_PARTED = pattern(r"[;:]|,? (?:and|but|while|whereas|which|who|when|whose)\b")


def loosely_dated(
    source: Source, claims: Sequence[Claim], verdicts: Mapping[str, Verdict], rulings: Rulings
) -> dict[str, Verdict]:
    """The verdicts of one document that change, by claim."""
    starts = sorted(claim.anchor.start for claim in claims if claim.kind is not ClaimKind.OTHER)
    found: dict[str, Verdict] = {}
    for claim in claims:
        verdict = verdicts.get(claim.id)
        if verdict is None or verdict.kind not in ACCUSING or not claim.period_words:
            continue
        if (verdict.kind is VerdictKind.WRONG_PERIOD and _is_parted(source, claim, starts, _PARTED)) or (
            _is_parted(source, claim, starts, _COMMA) and _right_by_itself(claim, verdict, rulings)
        ):
            found[claim.id] = _doubted(claim, verdict)
    for passage in passages(source, [claim for claim in claims if claim.id in verdicts]):
        for before, claim in pairwise(passage):
            if told := _of_the_time_before(before, claim, verdicts, rulings):
                found[claim.id] = told
    return found


def _of_the_time_before(
    before: Claim, claim: Claim, verdicts: Mapping[str, Verdict], rulings: Rulings
) -> Verdict | None:
    """What is called outdated, where the figure of the same series before it has its very time: "capital came to 15.5% at the
    end of *2024*. Canadian lenders make do with *4.7%*"."""
    first, verdict = verdicts[before.id], verdicts[claim.id]
    if verdict.kind is not VerdictKind.OUTDATED or verdict.match is None or claim.period or before.period is None:
        return None
    if first.match is None or first.match.series != verdict.match.series:
        return None
    told = decide(replace(claim, period=before.period), (verdict.match,), rulings.anew())
    return replace(told, tried=verdict.tried) if told.kind is VerdictKind.CONFIRMED else None


def _right_by_itself(claim: Claim, verdict: Verdict, rulings: Rulings) -> bool:
    """Without that time the figure would be right: "66,920 visitors, *twice as many as in 2019*"."""
    if verdict.match is None or claim.period is None or claim.period.role is PeriodRole.EVERY:
        return False
    one = rulings.series[verdict.match.series]
    bare = replace(as_kept(claim, one), period=None, period_words="")
    return rule(bare, one, rulings.clock).kind is VerdictKind.CONFIRMED


def _doubted(claim: Claim, verdict: Verdict) -> Verdict:
    detail = f"“{claim.period_words}” stands apart from it; {verdict.detail}"
    return replace(verdict, kind=VerdictKind.UNVERIFIED, reason=Ground.PERIOD_APART, detail=detail, right="")


def _is_parted(source: Source, claim: Claim, figures: Sequence[int], parting: re.Pattern[str]) -> bool:
    """Another figure or a new clause stands between a figure and its time."""
    said = source.text[claim.sentence.start : claim.sentence.end]
    first, end = claim.anchor.start - claim.sentence.start, claim.anchor.end - claim.sentence.start
    behind, before = said.find(claim.period_words, end), said.rfind(claim.period_words, 0, first)
    if behind >= 0 and (before < 0 or behind - end <= first - before):
        between, start = said[end:behind], claim.anchor.end
    elif before >= 0:
        start = claim.sentence.start + before + len(claim.period_words)
        between = said[start - claim.sentence.start : first]
        if before <= _LEAD:
            between = between.removeprefix(",")  # "*In January 2023*, 23 schools were in need of repair"
    else:
        return False
    others = bisect_left(figures, start + len(between)) - bisect_left(figures, start)
    return others > 0 or bool(parting.search(between))
