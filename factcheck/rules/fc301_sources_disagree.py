"""Sources checked together give different figures for the same thing.

What it finds: two documents of a run state amounts of one measure, area and period that exclude each other,
rounding and hedges allowed for, or in the same words two days of what happens but once ("the bridge opened on …").

Why it matters: at least one of them is wrong or out of date.

Example: one article says 164 states, the other 165.

When it is silent: when the references confirm both at their own dates, when no reference tells and the two speak
of times more than a month apart, when both are estimates of different makers, when the periods, areas or units
differ (FC303), when each tells of something the other document does not name, when one counts a part of the other,
when words alone tie them and one of the two figures stands in both documents, when one is the value before a change,
and inside one document or between copies of it (FC401).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from shlex import quote

from factcheck.compare import show
from factcheck.compare.pairs import pair
from factcheck.model.claim import Claim
from factcheck.model.finding import Cluster, Dispute, Finding, Note, Severity
from factcheck.model.match import Outcome
from factcheck.model.statistic import Place
from factcheck.model.verdict import VerdictKind
from factcheck.rules import words
from factcheck.rules.case import Case, finding, rule
from factcheck.rules.linked import rest, whole_number


def find(case: Case) -> Iterator[Finding]:
    """One finding for each dispute, at the figure that the least speaks for."""
    for cluster in case.clusters:
        for dispute in cluster.disputes:
            yield from _told(case, cluster, dispute)


def _told(case: Case, cluster: Cluster, dispute: Dispute) -> Iterator[Finding]:
    """As many findings as it takes to name each document once: mostly one."""
    sides = [[case.by_id[id] for id in side] for side in dispute.sides]
    named: set[str] = set()
    for side in [side for side in sides if not case.confirmed(side[0])] or sides:
        claim = next((claim for claim in side if claim.source not in named), None)
        if claim is None:
            continue
        against = [
            other for others in reversed(sides) if others is not side for other in others
            if not case.one_text(claim, other) and pair(claim, other, same_measure=True).outcome is Outcome.CONFLICT
        ]  # fmt: skip
        if against:
            opposed = {other.id for other in against}
            named |= {other.source for other in (*side, *against)}
            too = [other for others in sides for other in others if other.source in named and other.id not in opposed]
            yield _made(case, cluster, claim, against, [other for other in too if other is not claim])


def _made(case: Case, cluster: Cluster, claim: Claim, against: list[Claim], too: list[Claim]) -> Finding:
    return finding(
        RULE,
        claim,
        f"{cluster.label}: “{claim.quantity.written}” here,"
        f" “{against[0].quantity.written}” in {case.source(against[0]).name}",
        notes=(
            words.read(case, claim),
            *(_other(case, other) for other in against[:4]),
            *_known(case, claim),
            *_linked(case, claim, against[0]),
            _settle(case, (claim, *against, *too), cluster.series),
        ),
        related=tuple(case.related(other, f"says {other.quantity.written}") for other in (*against, *too)),
        series=cluster.series,
        others=tuple(other.id for other in (*against, *too) if not case.confirmed(other)),
    )


def _other(case: Case, other: Claim) -> Note:
    borne_out = ", as the reference has it" if case.confirmed(other) else ""
    return Note("other", f"{case.place(other)} says {other.quantity.written}{borne_out}")


def _linked(case: Case, claim: Claim, against: Claim) -> Iterator[Note]:
    """What else its document has to change where the other is right: 164 + 33 is 197, so 165 makes it 32."""
    here, there = whole_number(claim), whole_number(against)
    if here is None or there is None:
        return
    for other in rest(case, claim):
        count = whole_number(other) or Decimal(0)
        if here + count > there:
            sum_ = f"{show.amount(here)} + {show.amount(count)} = {show.amount(here + count)}"
            said = f"{case.place(other)} says {other.quantity.written}: {sum_}, and {show.amount(there)} makes it"
            yield Note("linked", f"{said} {show.amount(here + count - there)}")


def _known(case: Case, claim: Claim) -> Iterator[Note]:
    """What the reference says, where it has been checked."""
    verdict = case.verdicts.get(claim.id)
    if verdict and verdict.match and verdict.kind is not VerdictKind.UNVERIFIED and verdict.detail:
        yield words.known(verdict, case.series[verdict.match.series])


def _settle(case: Case, claims: Sequence[Claim], series: str) -> Note:
    """What settles it: the row to fill in where one is noted down, else the command that shows what the reference
    says or notes the figure down."""
    if row := _noted(case, claims, series):
        return Note("settle", f"{row}: put in the value its source gives, then remove `status: unchecked`")
    place = quote(case.place(claims[0]))
    if series:
        return Note("settle", f"factcheck why {place} --refs {quote(case.series[series].place.path)}")
    return Note("settle", f"factcheck refs add {place} --refs {quote(_file(case))}")


def _file(case: Case) -> str:
    """The file to note a figure down in: the first that the run has, else a new one."""
    paths = (one.place.path for one in case.series.values())
    return next((path for path in paths if path.endswith((".yaml", ".yml"))), "references.yaml")


def _noted(case: Case, claims: Sequence[Claim], series: str) -> Place | None:
    """The row of a series to check that one of the claims was noted in, as `refs add` does, else the series' first."""
    verdicts = [case.verdicts[claim.id] for claim in claims if claim.id in case.verdicts]
    tried = sorted({match.series for verdict in verdicts for match in verdict.tried} | ({series} - {""}))
    unchecked = [case.series[id] for id in tried if case.series[id].unchecked]
    places = tuple(f"{case.place(claim)} “" for claim in claims)
    rows = [row for one in unchecked for basis in one.bases for row in basis.observations]
    found = next((row.place for row in rows if row.note.startswith(places)), None)
    return found or next((one.place for one in unchecked if one.id == series), None)


RULE = rule(__doc__, "FC301", "sources-disagree", Severity.WARNING, find, risk=8)
