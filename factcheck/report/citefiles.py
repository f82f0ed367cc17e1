"""An audit of citations as a file to hand in: CSV, one HTML page, JSON."""

from __future__ import annotations

import csv
import io
import json
from html import escape

from factcheck.cells import guarded
from factcheck.model.citation import Audit
from factcheck.model.finding import Report
from factcheck.model.text import Anchor, Source
from factcheck.report.cites import COLUMNS, Row, at, cited_as, result, rows, summary
from factcheck.report.layout import Layout
from factcheck.report.safe import json_safe, safe

FORMAT = "factcheck-citations/1"


def cite_csv(audit: Audit, report: Report, layout: Layout) -> str:
    """The table for a spreadsheet, every cell safe in one."""
    made = io.StringIO(newline="")
    writer = csv.writer(made, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([guarded(safe(cell)) for cell in row.cells] for row in rows(audit, report))
    return made.getvalue()


def cite_json(audit: Audit, report: Report, layout: Layout) -> str:
    """The audit for other programs, as schemas/citations.schema.json has it."""
    made = {
        "format": FORMAT,
        "draft": _source(audit.draft),
        "sources": [_source(one) for one in report.sources[1:]],
        "citations": [
            {
                "number": one.number, "cited_as": cited_as(audit, one), "kind": str(one.entry.kind), "key": one.entry.key,
                "text": one.entry.text, "title": one.entry.title, "year": one.entry.year, "dois": list(one.entry.dois),
                "isbns": list(one.entry.isbns), "urls": list(one.entry.urls), "origin": one.entry.origin,
                "standing": str(one.standing), "source": one.source or None, "more_sources": list(one.more), "why": one.why,
                "marks": [{"kind": str(mark.kind), **_span(audit.draft, mark.span.start, mark.span.end)} for mark in one.marks],
            }
            for one in audit.citations
        ],
        "lookups": [
            {
                "kind": "figure" if one.claim else "quotation", "claim": one.claim.id if one.claim else None,
                "anchor": _anchor(audit.draft, one.anchor), "citations": [number for number in one.citations if number],
                "result": result(one), "citation": one.found or None, "source": one.source or None,
                "there": _anchor(report.source(one.source), one.there) if one.there else None, "detail": one.detail,
            }
            for one in audit.lookups
        ],
        "undefined": [{"kind": str(mark.kind), "target": mark.target, **_span(audit.draft, mark.span.start, mark.span.end)}
                      for mark in audit.undefined],
        "uncited": [{"key": one.key, "text": one.text, "origin": one.origin} for one in audit.uncited],
        "named": [{"name": name, "figures": count} for name, count in audit.named],
        "findings": [
            {
                "id": one.id, "rule": one.rule, "name": one.name, "severity": str(one.severity), "message": one.message,
                "source": one.source, "anchor": {"start": one.anchor.start, "end": one.anchor.end, "exact": one.anchor.exact},
                "notes": [{"label": note.label, "text": note.text} for note in one.notes], "fingerprint": one.fingerprint,
            }
            for one in report.findings
        ],
        "problems": list(report.problems),
        "summary": summary(audit),
    }  # fmt: skip
    return json_safe(json.dumps(made, ensure_ascii=layout.ascii, indent=1, allow_nan=False)) + "\n"


def _source(source: Source) -> dict[str, object]:
    return {
        "id": source.id, "path": source.name, "title": source.title, "url": source.url,
        "published": str(source.published) if source.published else None, "digest": source.digest,
        "language": source.language, "characters": len(source.text),
    }  # fmt: skip


def _span(source: Source, start: int, end: int) -> dict[str, object]:
    line, column = source.place(start)
    label = source.label(start)
    place = {"place": label} if label else {}
    return {**place, "start": start, "end": end, "line": line, "column": column, "exact": source.text[start:end]}


def _anchor(source: Source, anchor: Anchor) -> dict[str, object]:
    return {**_span(source, anchor.start, anchor.end), "prefix": anchor.prefix, "suffix": anchor.suffix}


_STYLE = """
body{font:15px/1.45 Georgia,serif;margin:2rem auto;max-width:72rem;padding:0 1rem;color:#111;background:#fff}
h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem}p.count{color:#333}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #999;padding:.3rem .5rem;text-align:left}
th,td{vertical-align:top;overflow-wrap:anywhere}
th{background:#eee;position:sticky;top:0}td.bad{background:#fbe3e0;font-weight:bold}td.open{background:#f3f0dc}
small{color:#444}@media print{body{margin:0;max-width:none;font-size:10pt}th{position:static}tr{break-inside:avoid}}
""".strip()
_SHOWN = ("no", "cited", "source", "in the draft", "result", "in the source")


def cite_html(audit: Audit, report: Report, layout: Layout) -> str:
    """One page that needs nothing else, and prints: the table, then what was found beside it."""
    title = f"Citations of {audit.draft.title or audit.draft.name}"
    counted = " · ".join(f"{name}: {count}" for name, count in summary(audit).items() if count)
    lines = [
        "<!doctype html>",
        '<html lang="en"><head><meta charset="utf-8">',
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
        f"<title>{_text(title)}</title><style>{_STYLE}</style></head><body>",
        f"<h1>{_text(title)}</h1>",
        f'<p class="count">{_text(counted)}</p>',
        "<table><thead><tr>" + "".join(f'<th scope="col">{name}</th>' for name in _SHOWN) + "</tr></thead><tbody>",
        *map(_row, rows(audit, report)),
        "</tbody></table>",
    ]
    if report.findings:
        lines += ["<h2>Findings</h2>", "<ul>"]
        names = {one.id: one for one in report.sources}
        for one in report.findings:
            place = at(names[one.source], one.anchor.start) if one.source in names else one.source
            lines.append(f"<li>{_text(f'{one.rule} {one.name}, {place}: {one.message}')}</li>")
        lines.append("</ul>")
    if audit.named:
        named = ", ".join(f"{name} ({count})" for name, count in audit.named)
        lines.append(f"<p>Named, but neither cited nor given: {_text(named)}</p>")
    return "\n".join((*lines, "</body></html>")) + "\n"


def _text(said: str) -> str:
    return escape(safe(said))


def _row(row: Row) -> str:
    grade = "bad" if row.bad else "open" if row.result == "cannot check" else ""
    cells = (
        _text(row.number),
        f"{_text(row.cited_as)}<br><small>{_text(row.citation)}</small>",
        f"{_text(row.file)}<br><small>{_text(row.told_by)}</small>",
        f"{_text(row.words)}<br><small>{_text(row.place)}</small>",
        _text(row.result),
        f"{_text(row.source_words)}<br><small>{_text(' · '.join(part for part in (row.source_place, row.detail) if part))}</small>",
    )
    made = [
        f'<td class="{grade}">{cell}</td>' if at == 4 and grade else f"<td>{cell}</td>" for at, cell in enumerate(cells)
    ]
    return f"<tr>{''.join(made)}</tr>"
