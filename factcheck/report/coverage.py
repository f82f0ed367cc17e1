"""What was looked at and what was not. Printed always: silence is not a pass."""

from __future__ import annotations

from factcheck.model.claim import Claim
from factcheck.model.finding import Finding, Report, Severity
from factcheck.model.verdict import Ground
from factcheck.report.card import shown
from factcheck.report.columns import wrap
from factcheck.report.index import Index
from factcheck.report.layout import Layout
from factcheck.report.reserved import reserved
from factcheck.report.safe import safe
from factcheck.report.wording import count

_FEW = 3


def tally(findings: tuple[Finding, ...]) -> str:
    """`1 error, 4 warnings`, `no findings`."""
    found = [(severity, sum(finding.severity is severity for finding in findings)) for severity in Severity]
    return ", ".join(count(number, severity) for severity, number in found if number) or "no findings"


def counts(report: Report, dot: str) -> str:
    """`26 · 6 confirmed · 7 flagged · 13 unverified`: each claim once."""
    summary = report.summary
    return dot.join(
        (
            str(summary.claims),
            f"{summary.confirmed} confirmed",
            f"{summary.flagged} flagged",
            f"{summary.unverified} unverified",
        )
    )


def covered(report: Report, least: float) -> bool:
    """At least so many of a hundred claims are decided, and every document was judged; with 0, nothing is asked.

    A document that makes no claims leaves none undecided.
    """
    summary = report.summary
    enough = 100 * (summary.confirmed + summary.flagged) >= least * summary.claims
    return enough and not (least and report.not_judged)


def uncovered(report: Report, least: float) -> list[str]:
    """What of `--fail-under` is not met, a sentence each; [] where it is."""
    summary = report.summary
    decided = summary.confirmed + summary.flagged
    said = []
    if 100 * decided < least * summary.claims:
        share = 100 * decided // summary.claims
        said.append(
            f"{share}% of {count(summary.claims, 'claim')} decided: that fails the check (--fail-under {least:g})."
        )
    if least and report.not_judged:
        said.append(f"A document that is not judged fails the check (--fail-under {least:g}).")
    return said


def not_judged(report: Report) -> str:
    """The documents whose figures were not read; "" where there is none."""
    names = [f"{source.name} ({source.language})" for source in report.not_judged]
    return f"Not judged, for {'it is' if len(names) == 1 else 'they are'} not English: {_few(names)}." if names else ""


def undecided(report: Report) -> bool:
    """Nothing can be confirmed: there is no reference, or none that anybody has checked yet."""
    return not report.references or (
        bool(report.series)
        and not any(not (series.unchecked or basis.unchecked) for series in report.series for basis in series.bases)
    )


def _few(names: list[str]) -> str:
    more = f" and {len(names) - _FEW} more" if len(names) > _FEW else ""
    return ", ".join(names[:_FEW]) + more


def _found(report: Report, layout: Layout) -> str:
    hidden = len(report.findings) - len(shown(report.findings, layout))
    note = f" ({hidden} not shown: --min-severity {layout.min_severity})" if hidden else ""
    said = tally(report.findings)
    begin = f"Found {said}" if report.findings else "No findings"
    open_ = 0 if report.findings else report.summary.unverified
    rest = f"; {open_} of {count(report.summary.claims, 'claim')} not verified" if open_ else ""
    return f"{begin} in {count(len(report.sources), 'document')}{rest}{note}."


def _gate(report: Report, layout: Layout) -> str:
    """What fails the check, where that is not what one would think."""
    if layout.fail_on is Severity.WARNING or not report.findings:
        return ""
    if layout.fail_on is None:
        return "None of them fails the check (--fail-on never)."
    bad = sum(finding.severity.rank <= layout.fail_on.rank for finding in report.findings)
    verb = "fails" if bad == 1 else "fail"
    return f"{bad or 'None'} of them {verb if bad else 'fails'} the check (--fail-on {layout.fail_on})."


def _nothing(report: Report) -> str:
    """Why an empty report is no pass."""
    summary = report.summary
    if not report.sources:
        return "Nothing was checked: no document was read."
    if len(report.not_judged) == len(report.sources):
        return "Nothing was checked: nothing that was read is English."
    if not summary.claims:
        found = "could be read for sure" if not_read(report) else "were found in what was read"
        return f"Nothing was checked: no figures {found}."
    if summary.confirmed or summary.flagged:
        return ""
    if report.refused and not report.series:
        return "Nothing was confirmed: no reference could be read."
    if not report.references:
        return "Nothing was confirmed: there was no reference to check against (--refs)."
    if undecided(report):
        return "Nothing was confirmed: every series of the references is unchecked, and decides nothing."
    return "Nothing was confirmed: the references decide none of these claims."


def _circular(report: Report) -> str:
    """Why figures that stand in the references are not decided by them."""
    number = sum(verdict.reason is Ground.CIRCULAR for verdict in report.verdicts)
    what = "this figure" if number == 1 else "these figures"
    rest = f"has {what} from the very document: name the source that says it in the row"
    return f"{number} circular: the reference {rest}." if number else ""


def _is_relative(claim: Claim) -> bool:
    """Its time is counted from the day of writing, which is not known: "last year"."""
    return claim.period is None and bool(claim.period_words) and not any(map(str.isdecimal, claim.period_words))


def _undated(index: Index) -> str:
    judged = bool(index.report.references)
    claiming = {one.source for one in index.report.claims if judged or _is_relative(one)}
    names = [one.name for one in index.report.sources if one.published is None and one.id in claiming]
    if not names:
        return ""
    lead = "Judged by the newest figures" if judged else "Relative dates not resolved"
    return f"{lead}: {_few(names)} {'has' if len(names) == 1 else 'have'} no date (--published)."


def not_read(report: Report) -> int:
    """How many numbers are not understood, or are written so that they may be one or another."""
    return max(report.summary.not_read, len(report.unread))


def tallied(report: Report) -> str:
    """`claims: 26, 6 confirmed, 7 flagged, 13 unverified, 2 not read`: the last line of a report for programs."""
    unread = not_read(report)
    return f"claims: {counts(report, ', ')}" + (f", {unread} not read" if unread else "")


def _unread(report: Report, layout: Layout) -> str:
    number = not_read(report)
    hint = "." if layout.show == "all" else " (--show all)."
    return f"Not read: {count(number, 'number')}{hint}" if number else ""


def coverage(index: Index, layout: Layout) -> list[str]:
    """The last lines of every report."""
    report = index.report
    number = len(reserved(index)) if layout.show == "all" else 0  # else they are listed
    listed = layout.show != "findings" or undecided(report)
    hint = " (--show unverified)" if report.summary.unverified and not listed else ""
    said = [
        _found(report, layout) if report.sources else "",
        _gate(report, layout),
        not_judged(report),
        *uncovered(report, layout.fail_under),
        f"Claims: {counts(report, layout.dot)}{hint}" if report.summary.claims else "",
        f"Confirmed with a reservation: {number}; the value agrees, the words not wholly." if number else "",
        _nothing(report),
        _circular(report),
        _unread(report, layout),
        _undated(index),
        f"Incomplete: {count(len(report.problems), 'problem')} with the inputs." if report.problems else "",
        *(f"- {problem}" for problem in report.problems),
    ]
    return [line for text in said if text for line in wrap(safe(text, layout.ascii), layout.room, rest="  ")]
