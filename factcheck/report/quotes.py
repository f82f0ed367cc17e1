"""The quotations of a draft as text, JSON and CSV."""

from __future__ import annotations

from factcheck.cells import guarded
from factcheck.model.quote import FAIR, Change, QuoteCheck, QuoteClass, QuoteReport
from factcheck.model.text import Anchor, Source
from factcheck.report.card import card, shown
from factcheck.report.columns import wrap
from factcheck.report.index import Index
from factcheck.report.layout import Layout
from factcheck.report.record import Record, anchor_record, finding_record, source_record
from factcheck.report.safe import safe
from factcheck.report.wording import count

FORMAT = "factcheck-quotes/1"
COLUMNS = (
    "place", "class", "fair", "quotation", "speaker", "named", "source", "source_place", "source_words", "source_speaker",
    "changes",
)  # fmt: skip
_LONG = 100  # characters of a fair quotation in the list


def _sides(report: QuoteReport, check: QuoteCheck, change: Change) -> tuple[str, str]:
    theirs = report.report.source(check.passage.source).text if check.passage else ""
    return (
        report.draft.text[change.quoted.start : change.quoted.end],
        theirs[change.original.start : change.original.end],
    )


def _place(report: QuoteReport, check: QuoteCheck) -> str:
    return report.draft.address(check.anchor.start)


def _there(report: QuoteReport, check: QuoteCheck) -> str:
    if not check.passage:
        return ""
    return report.report.source(check.passage.source).address(check.passage.anchor.start)


def _listed(report: QuoteReport, layout: Layout) -> list[str]:
    """Every quotation on a line or two, with its class and where it stands."""
    lines = ["Quotations"]
    for check in report.audit.checks:
        words = " ".join(check.anchor.exact.split())
        words = words if len(words) <= _LONG else words[: _LONG - 1].rstrip() + layout.mark
        who = f" ({check.speaker})" if check.speaker else ""
        at = _there(report, check)
        text = f"{_place(report, check)}  {check.kind}  “{words}”{who}" + (f" = {at}" if at else "")
        lines += wrap(safe(text, layout.ascii), layout.room, rest="    ")
    for left in report.audit.left_out:
        words = " ".join(left.anchor.exact.split())
        text = f"{report.draft.name}:{left.line}:{left.column}  left out  “{words}”: {left.why}"
        lines += wrap(safe(text, layout.ascii), layout.room, rest="    ")
    return lines


def _counted(report: QuoteReport) -> list[str]:
    checks, left = report.audit.checks, report.audit.left_out
    if len(report.report.sources) == 1 and left:
        return ["No source could be read: nothing can be told of the quotations, and none was checked."]
    kinds = [(kind, sum(check.kind is kind for check in checks)) for kind in QuoteClass]
    fair = ", ".join(f"{number} {kind}" for kind, number in kinds if number and kind in FAIR)
    bad = ", ".join(f"{number} {kind}" for kind, number in kinds if number and kind not in FAIR)
    sources = len(report.report.sources) - 1
    said = f"{count(len(checks), 'quotation')} held against {count(sources, 'source')}: {report.fair} fair"
    said += (f" ({fair})" if fair else "") + (f"; {bad}" if bad else "") + "."
    lines = [said]
    if left:
        words = "word or phrase" if len(left) == 1 else "words or phrases"
        lines.append(f"{len(left)} {words} in quotation marks left out, nobody says them (--show all).")
    if unclosed := report.audit.unclosed:
        marks = "1 quotation mark" if len(unclosed) == 1 else f"{len(unclosed)} quotation marks"
        at = ", ".join(str(line) for line in unclosed[:_LINES]) + (", …" if len(unclosed) > _LINES else "")
        lines.append(f"{marks} never closed (line {at}): read to the end of the paragraph.")
    if not checks:
        lines[0] = f"No quotation was found in {report.draft.name}: nothing was checked."
    return lines


_LINES = 5  # that are named


def concise(report: QuoteReport, layout: Layout) -> str:
    """A line for each finding, and the quotations counted."""
    from factcheck.report.concise import line

    index = Index(report.report)
    lines = [line(one, index) for one in shown(report.report.findings, layout)]
    lines += _counted(report)
    if report.report.problems:
        lines.append(f"incomplete: {len(report.report.problems)} not readable")
    return "".join(safe(one, layout.ascii) + "\n" for one in lines)


def text(report: QuoteReport, layout: Layout) -> str:
    """A card for each quotation that is not fair, the others counted, or, with `--show all`, listed."""
    index = Index(report.report)
    blocks = [card([one], index, layout) for one in shown(report.report.findings, layout)]
    if layout.show == "all":
        blocks.append(_listed(report, layout))
    hidden = len(report.report.findings) - len(shown(report.report.findings, layout))
    last = [line for said in _counted(report) for line in wrap(safe(said, layout.ascii), layout.room, rest="  ")]
    if hidden:
        last.append(f"{count(hidden, 'finding')} not shown: --min-severity {layout.min_severity}.")
    return "\n\n".join("\n".join(block) for block in (*blocks, last)) + "\n"


def change_record(report: QuoteReport, check: QuoteCheck, change: Change) -> Record:
    """A change as plain data."""
    ours, theirs = _sides(report, check, change)
    return {
        "kind": str(change.kind),
        "fair": change.fair,
        "quoted": {"start": change.quoted.start, "end": change.quoted.end, "exact": ours},
        "original": {"start": change.original.start, "end": change.original.end, "exact": theirs},
        "detail": change.detail or None,
    }


def _anchor(source: Source, anchor: Anchor) -> Record:
    return anchor_record(anchor, source.place(anchor.start), source.label(anchor.start))


def check_record(report: QuoteReport, check: QuoteCheck) -> Record:
    """A quotation as plain data."""
    passage = check.passage
    return {
        "class": str(check.kind),
        "fair": check.fair,
        "anchor": _anchor(report.draft, check.anchor),
        "speaker": check.speaker,
        "cue": check.cue or None,
        "named": check.named,
        "passage": {
            "source": passage.source,
            "path": passage.name,
            "anchor": _anchor(report.report.source(passage.source), passage.anchor),
            "speaker": passage.speaker,
            "marked": passage.marked,
        }
        if passage
        else None,
        "changes": [change_record(report, check, change) for change in check.changes],
        "likeness": round(check.likeness, 3),
        "detail": check.detail or None,
    }


def json_report(report: QuoteReport, layout: Layout) -> str:
    """The whole report, as `schemas/quotes.schema.json` has it."""
    from factcheck.report.json import dumps

    index = Index(report.report)
    checks, left = report.audit.checks, report.audit.left_out
    record: Record = {
        "format": FORMAT,
        "draft": source_record(report.draft),
        "sources": [source_record(source) for source in report.report.sources[1:]],
        "quotations": [check_record(report, check) for check in checks],
        "left_out": [{"anchor": _anchor(report.draft, one.anchor), "why": one.why} for one in left],
        "findings": [finding_record(finding, index) for finding in report.report.findings],
        "notes": list(report.report.notes),
        "problems": list(report.report.problems),
        "summary": {
            "quotations": len(checks),
            "fair": report.fair,
            "left_out": len(left),
            "classes": {str(kind): sum(check.kind is kind for check in checks) for kind in QuoteClass},
        },
    }
    return dumps(record, layout, indent=2) + "\n"


def _cell(value: str, layout: Layout) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return guarded(safe(" ".join(value.split()), layout.ascii))


def csv_report(report: QuoteReport, layout: Layout) -> str:
    """A row for each quotation, those left out at the end."""
    import csv
    from io import StringIO

    out = StringIO()
    rows = csv.writer(out, lineterminator="\r\n")
    rows.writerow(COLUMNS)
    for check in report.audit.checks:
        passage = check.passage
        changes = []
        for change in check.alterations:
            ours, theirs = (" ".join(side.split()) for side in _sides(report, check, change))
            changes.append(
                f"{change.kind}: {ours or '-'} / {theirs or '-'}" + (f" ({change.detail})" if change.detail else "")
            )
        values = (
            _place(report, check), str(check.kind), "yes" if check.fair else "no", check.anchor.exact, check.speaker or "",
            check.named or "", passage.name if passage else "", _there(report, check),
            passage.anchor.exact if passage else "", (passage.speaker or "") if passage else "", "; ".join(changes),
        )  # fmt: skip
        rows.writerow([_cell(value, layout) for value in values])
    for left in report.audit.left_out:
        place = f"{report.draft.name}:{left.line}:{left.column}"
        cells = (place, "left-out", "", left.anchor.exact, "", "", "", "", "", "", left.why)
        rows.writerow([_cell(value, layout) for value in cells])
    return out.getvalue()
