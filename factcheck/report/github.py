"""Annotations and a job summary for GitHub Actions.

GitHub shows ten errors, ten warnings and ten notices of a step and drops the rest without a word:
we say how many are left. The summary has them all.
"""

from __future__ import annotations

import os
import re

from factcheck.model.finding import Finding, Report, Severity
from factcheck.report.card import advice, shown
from factcheck.report.coverage import counts, not_judged, not_read, tallied, tally, uncovered
from factcheck.report.index import Index
from factcheck.report.layout import Layout
from factcheck.report.safe import safe
from factcheck.report.wording import count

MOST = 10  # annotations of a level that GitHub shows for one step
ROWS = 500  # of the summary; GitHub refuses one above 1 MiB
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice", Severity.INFO: "notice"}


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _relative(path: str) -> str:
    """The path as GitHub knows it: from the working folder, with `/`."""
    if os.path.isabs(path):
        inside = os.path.relpath(path)
        path = path if inside.startswith("..") else inside
    return path.replace(os.sep, "/")


def _message(finding: Finding) -> str:
    """Message, notes and suggestion, each made safe, on lines of our own making."""
    lines = [finding.message, *(f"{note.label}: {note.text}" for note in finding.notes)]
    if finding.suggestion:
        lines.append(f"help: {finding.suggestion.text}")
    return "\n".join(map(safe, lines))


def _command(finding: Finding, index: Index) -> str:
    start = index.place(finding.source, finding.anchor.start)
    end = index.place(finding.source, max(finding.anchor.start, finding.anchor.end))
    parts = {"file": safe(_relative(index.path(finding.source)))}
    label = index.label(finding.source, finding.anchor.start)
    if start and end and not label:
        parts |= {"line": str(start[0]), "endLine": str(end[0])}
        if start[0] == end[0]:  # GitHub drops columns, with a warning, where the lines differ
            parts |= {"col": str(start[1]), "endColumn": str(end[1])}
    parts["title"] = safe(f"{finding.rule} {finding.name}{f' ({label})' if label else ''}")
    named = ",".join(f"{name}={_property(value)}" for name, value in parts.items())
    return f"::{_LEVELS[finding.severity]} {named}::{_data(_message(finding))}"


def github(report: Report, layout: Layout) -> str:
    """Workflow commands, the worst first, at most as many as GitHub shows."""
    index = Index(report)
    findings = sorted(shown(report.findings, layout), key=lambda finding: finding.severity.rank)
    levels = [[one for one in findings if _LEVELS[one.severity] == level] for level in ("error", "warning", "notice")]
    gate = [f"::error title=factcheck::{_data(said)}" for said in uncovered(report, layout.fail_under)]
    missed = [f"::warning title=factcheck::{_data(safe(said))}" for said in [not_judged(report)] if said]
    room = [MOST - len(gate), MOST - len(missed), MOST]  # what is of no one line stands among the ten
    over = any(len(level) > most for level, most in zip(levels, room, strict=True))
    levels = [
        level[: most - (over and number == 2)] for number, (level, most) in enumerate(zip(levels, room, strict=True))
    ]
    told = [_command(finding, index) for level in levels for finding in level]
    lines = [*gate, *missed, *told]
    if over:  # itself a notice, and one of the ten
        rest = count(len(findings) - len(told), "finding")
        lines.append(f"::notice title=factcheck::{rest} more than GitHub shows: see the job summary or another format")
    lines.append(tallied(report))
    return "\n".join(lines) + "\n"


def inert(text: str) -> str:
    """Text as a Markdown code span: no link, mention, image, HTML or cell border comes out of it."""
    shown_text = safe(text).replace("|", "\\x7c")
    longest = max((len(run) for run in re.findall("`+", shown_text)), default=0)
    fence = "`" * (longest + 1)
    edge = " " if shown_text[:1] in ("`", " ") or shown_text[-1:] in ("`", " ") else ""
    return f"{fence}{edge}{shown_text}{edge}{fence}" if shown_text.strip() else "–"


def _row(finding: Finding, index: Index) -> str:
    place = index.address(finding.source, finding.anchor.start)
    cells = (finding.severity, f"{finding.rule} {finding.name}", place, finding.message)
    helped = inert(advice(finding))
    return f"| {' | '.join([*map(inert, cells), helped])} |"


def github_summary(report: Report, fail_under: float = 0) -> str:
    """Markdown for `$GITHUB_STEP_SUMMARY`: the counts and all findings, the worst first; `fail_under` in percent."""
    index = Index(report)
    findings = sorted(report.findings, key=lambda finding: finding.severity.rank)
    lines = [f"### factcheck: {tally(report.findings)} in {count(len(report.sources), 'document')}", ""]
    unread = not_read(report)
    lines += [f"Claims: {counts(report, ' · ')}" + (f" · {unread} not read" if unread else ""), ""]
    for said in uncovered(report, fail_under):
        lines += [said, ""]
    if report.not_judged:
        lines += [f"Not English, and not judged: {', '.join(inert(one.name) for one in report.not_judged)}.", ""]
    if findings:
        lines += ["| Severity | Rule | Place | Finding | Help |", "|---|---|---|---|---|"]
        lines += [_row(finding, index) for finding in findings[:ROWS]]
        lines += ["", f"{count(len(findings) - ROWS, 'finding')} more."] if len(findings) > ROWS else []
    elif not report.summary.confirmed:
        lines.append("Nothing was confirmed: no findings is not a pass.")
    if report.problems:
        lines += ["", f"Incomplete: {count(len(report.problems), 'problem')} with the inputs.", ""]
        lines += [f"- {inert(problem)}" for problem in report.problems]
    return "\n".join(lines).rstrip("\n") + "\n"
