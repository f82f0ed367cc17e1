"""One card for each claim that a rule has something to say of.

The worst finding gives the header; what other rules say of the same claim are lines under it, so
that one wrong number is one thing to look at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.model.finding import Finding, Severity
from factcheck.report.columns import cut_left, pad, right, width, wrap
from factcheck.report.excerpt import excerpt
from factcheck.report.index import Index
from factcheck.report.layout import Layout
from factcheck.report.safe import safe

_STYLES = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.NOTE: "1;36", Severity.INFO: "1;34"}
_LONGEST_LABEL = 12
_MOST_RELATED = 5
_ADVICE = "help"  # the label of a note that says what to do where nothing can be suggested


def shown(findings: Iterable[Finding], layout: Layout) -> list[Finding]:
    """The findings at or above the least severity asked for, in their order."""
    return [finding for finding in findings if finding.severity.rank <= layout.min_severity.rank]


def grouped(findings: Iterable[Finding]) -> list[list[Finding]]:
    """Findings with the same primary claim together, the worst first; those without a claim stand alone."""
    groups: dict[object, list[Finding]] = {}
    for number, finding in enumerate(findings):
        groups.setdefault(finding.claims[0] if finding.claims else number, []).append(finding)
    return [sorted(group, key=lambda finding: finding.severity.rank) for group in groups.values()]


def painted(text: str, style: str, layout: Layout) -> str:
    """The text in a colour, where colour is wanted."""
    return f"\x1b[{style}m{text}\x1b[0m" if layout.colour and text else text


def _tag(finding: Finding, layout: Layout) -> str:
    return f"[{safe(finding.id, layout.ascii)}]" if finding.id else ""


def _place(finding: Finding, index: Index, gutter: int, layout: Layout) -> str:
    """` --> path:line:column`, and how bad it is for those who see no colour; cut from the left if need be."""
    arrow = " " * gutter + "--> "
    grade = f"  {finding.severity}" + ("" if finding.confidence == "high" else f", {finding.confidence} confidence")
    room = layout.room - width(arrow)
    address = safe(index.address(finding.source, finding.anchor.start), layout.ascii)
    if width(address) + width(grade) <= room:
        address += safe(grade, layout.ascii)
    return arrow + cut_left(address, room, layout.mark)


def advice(finding: Finding) -> str:
    """What to do: the replacement, else the advice, "" where there is none."""
    if finding.suggestion:
        return finding.suggestion.text
    return next((note.text for note in finding.notes if note.label == _ADVICE), "")


def _rows(first: Finding, index: Index) -> list[tuple[str, str]]:
    """Label and text of what is known; places that bear on it too, unless a note tells of them."""
    rows = [(note.label, note.text) for note in first.notes if note.label != _ADVICE]
    if any(label in ("other", "linked") for label, _ in rows):
        return rows
    places = [f"{index.address(other.source, other.anchor.start)} {other.message}" for other in first.related]
    rows += [("other", text) for text in places[:_MOST_RELATED]]
    if len(places) > _MOST_RELATED:
        rows.append(("other", f"and {len(places) - _MOST_RELATED} more places"))
    return rows


def _told(row: tuple[str, str], others: Iterable[Finding]) -> bool:
    """Another finding of the same card says it already."""
    label, text = row
    return label in ("but", "other") and any(text in other.message for other in others)


def _listed(rows: list[tuple[str, str]], column: int, gutter: int, layout: Layout) -> list[str]:
    """`= label  text`, the texts under each other."""
    lines: list[str] = []
    for label, text in rows:
        first = f"{'':{gutter}} = {pad(safe(label, layout.ascii), column)}  "
        rest = " " * min(gutter + 3 + column + 2, layout.room // 3)
        if width(first) > layout.room * 2 // 3:
            first, text = f"{'':{gutter}} = ", f"{label} {text}"
        lines += wrap(safe(text, layout.ascii), layout.room, first, rest)
    return lines


def _opening(finding: Finding, index: Index, gutter: int, layout: Layout) -> tuple[list[str], int]:
    """Header, place and excerpt, and how many lines the header takes."""
    header = wrap(safe(f"{finding.rule} {finding.name}: {finding.message}", layout.ascii), layout.room, rest="  ")
    lines = [*header, _place(finding, index, gutter, layout)]
    source = index.sources.get(finding.source)
    if source is not None and source.text:
        lines += excerpt(source, index.lines[finding.source], finding.anchor, layout)
    return lines, len(header)


def card(group: list[Finding], index: Index, layout: Layout) -> list[str]:
    """The lines for one claim's findings. A finding's id stands at the right end of what it says last."""
    first, *others = group
    found = index.place(first.source, first.anchor.start)
    gutter = len(str(found[0])) if found and not index.label(first.source, first.anchor.start) else 1
    helped = next((finding for finding in group if advice(finding)), None)
    rows = [row for row in _rows(first, index) if not _told(row, others)]
    labels = [label for label, _ in rows] + [other.rule for other in others]
    column = min(_LONGEST_LABEL, max((width(safe(label, layout.ascii)) for label in labels), default=0))

    lines, heads = _opening(first, index, gutter, layout)
    carets = len(lines) - 1
    lines += _listed(rows, column, gutter, layout)
    if helped is not first:
        lines = right(lines, _tag(first, layout), layout.room)
    for other in others:
        lines += _listed([(other.rule, f"{other.name}: {other.message}")], column, gutter, layout)
        if helped is not other:
            lines = right(lines, _tag(other, layout), layout.room)
    if helped:
        lines += wrap(safe(advice(helped), layout.ascii), layout.room, "help: ", "      ")
        lines = right(lines, _tag(helped, layout), layout.room)

    style = _STYLES[first.severity]
    lines[:heads] = [painted(line, style, layout) for line in lines[:heads]]
    if carets > heads:
        edge, under = lines[carets][: gutter + 2], lines[carets][gutter + 2 :]
        lines[carets] = edge + re.sub(r"\S+", lambda found: painted(found[0], style, layout), under, count=1)
    return lines
