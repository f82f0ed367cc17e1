"""A figure that must change when another one is corrected.

What it finds: the reference derives one series from another (197 less the States Parties), the text has the
old value of both, and correcting the first makes the second wrong.

Why it matters: a correction made in one place leaves a contradiction in the next sentence.

Example: "164 states have joined the Mine Ban Treaty. The 33 states which haven't include China." in a text of April
2025: 165 since March makes it 32.

When it is silent: when only one of the two stands in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.compare import show
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding, Note, Severity
from factcheck.model.statistic import Statistic
from factcheck.model.verdict import VerdictKind
from factcheck.pattern import pattern
from factcheck.rules import words
from factcheck.rules.case import Case, correction, finding, rule

_TERM = pattern(r"[A-Za-z0-9_.]+")
_WRONG = (VerdictKind.OUTDATED, VerdictKind.CONTRADICTED, VerdictKind.PREMATURE)


def follows(case: Case, claim: Claim) -> Claim | None:
    """The claim of the same document that this one follows from, None if it stands for itself."""
    verdict = case.verdicts.get(claim.id)
    if verdict is None or verdict.match is None or verdict.kind not in _WRONG:
        return None
    parts = case.series[verdict.match.series].parts
    first = case.first_judged
    found = [other for part in parts if (other := first.get((claim.source, verdict.kind, part)))]
    return min(found, key=lambda other: other.anchor.start, default=None)


def _formula(case: Case, series: Statistic) -> str:
    """The formula with the names of the series: `197 - “States Parties to the Mine Ban Treaty”`."""

    def named(found: re.Match[str]) -> str:
        part = case.series.get(found[0]) if found[0] in series.parts else None
        return f"“{part.label}”" if part else found[0]

    return _TERM.sub(named, series.derived)


def find(case: Case) -> Iterator[Finding]:
    """The claims that follow from another wrong one."""
    for claim, verdict, series in case.with_verdict(*_WRONG):
        first = follows(case, claim)
        row = verdict.observation
        if first is None or row is None:
            continue
        theirs = case.verdicts[first.id]
        base = theirs.observation
        cause = show.value(base, case.series[theirs.match.series].unit) if base and theirs.match else ""
        far = words.far(claim, verdict, series)
        yield finding(
            RULE,
            claim,
            f"“{claim.quantity.written}” follows from “{first.quantity.written}”: {cause} makes it {show.value(row, series.unit)}",
            notes=(
                words.read(case, claim),
                words.known(verdict, series),
                Note("linked", f"{_formula(case, series)}; {case.place(first)} says {first.quantity.written}"),
                *words.but(verdict),
                *((words.same_measure(claim, verdict, series),) if far else ()),
            ),
            related=(case.related(first, f"says {first.quantity.written}"),),
            suggestion=None if far else correction(case.source(claim), claim, verdict.right),
            series=series.id,
        )


RULE = rule(__doc__, "FC406", "linked-figure", Severity.WARNING, find)
