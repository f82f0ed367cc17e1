"""A figure that no value of its reference bears out.

What it finds: the claim is about a series, at a period for which the series has a value; neither that
value, nor an older or neighbouring one, nor another basis agrees, hedges and rounding allowed for.

Why it matters: it is most likely wrong. Swapped or dropped digits, a wrong scale, and the value of
another area are named where they would explain it. Where nothing explains it, not even one wrong digit
of four or more, and the two are more than a third apart, it is a warning and asks first whether the
sentence means the same measure: what was matched may be at fault, not the figure. So is one that is off by
little where the reference is a modelled estimate: other counts of the same may have it.

Example: "Myanmar recorded 1,030 casualties in 2023", where the reference has 1,003 for 2023.

When it is silent: when the match is not sure, when the text narrows what is counted ("child
casualties"), speaks of a plan or a condition, or when the reference is stale.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.compare import show
from factcheck.dataclass import replace
from factcheck.model.claim import Claim, Direction
from factcheck.model.finding import Finding, Severity
from factcheck.model.statistic import Statistic
from factcheck.model.verdict import Ground, Verdict, VerdictKind
from factcheck.rules import words
from factcheck.rules.case import Case, correction, finding, rule
from factcheck.rules.fc406_linked import follows


def find(case: Case) -> Iterator[Finding]:
    """The contradicted claims."""
    for claim, verdict, series in case.with_verdict(VerdictKind.CONTRADICTED):
        if follows(case, claim):
            continue
        row = verdict.observation
        secondary = row is not None and row.source is not None and row.source.kind == "secondary"
        when = row.when() if row and row.since else show.when(row.period) if row and row.period else ""
        far = words.far(claim, verdict, series)
        right = None if far else correction(case.source(claim), claim, verdict.right)
        if words.unexplained(verdict):
            right = words.if_so(right, verdict, series)
        model = words.modelled(claim, verdict, series)
        help = (words.same_measure(claim, verdict, series),) if far else words.why_warning(verdict, series)
        sure = not (secondary or far or model) and verdict.confidence == "high"
        yield finding(
            RULE,
            claim,
            " ".join(part for part in (_opposed(claim, verdict, series), when) if part),
            notes=words.standard(case, claim, verdict, series) + ((words.estimate(model),) if model else help),
            suggestion=right,
            series=series.id,
            severity=Severity.ERROR if sure else Severity.WARNING,
            confidence="medium" if (far or model) and verdict.confidence == "high" else verdict.confidence,
        )


_CHANGES = {Direction.UP: "a rise of ", Direction.DOWN: "a fall of "}
_OTHER = {Direction.UP: Direction.DOWN, Direction.DOWN: Direction.UP}


def _opposed(claim: Claim, verdict: Verdict, series: Statistic) -> str:
    """The figure, and the value that it is not; where only the direction is wrong, both with theirs."""
    row = verdict.observation
    if row is None:
        return f"“{claim.quantity.written}”, but {verdict.detail}"
    if verdict.agreeing is row and verdict.reason is Ground.WRONG_DIRECTION:
        return verdict.detail  # the level is right, and was reached from the other side
    fallen = row is not None and (row.interval.bound or 0) < 0
    if (
        row
        and verdict.reason is Ground.WRONG_DIRECTION
        and claim.change is (Direction.UP if fallen else Direction.DOWN)
    ):
        value = show.value(replace(row, interval=row.interval.negated()) if fallen else row, series.unit)
        return f"{_CHANGES[claim.change]}“{claim.quantity.written}”, but {_CHANGES[_OTHER[claim.change]]}{value}"
    return f"“{claim.quantity.written}”, but {show.beside(row, series.unit, claim.quantity) if row else ''}".rstrip()


RULE = rule(__doc__, "FC201", "contradicted-figure", Severity.ERROR, find, risk=1)
