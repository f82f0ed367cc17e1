"""An audit of citations to read in a terminal: cards, each citation with what became of it, counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.model.citation import Audit, Citation, Lookup, Standing
from factcheck.model.finding import Report
from factcheck.report.card import card, grouped, shown
from factcheck.report.cites import cited_as, counts, file_names, one_line
from factcheck.report.columns import cut, wrap
from factcheck.report.coverage import tally
from factcheck.report.index import Index
from factcheck.report.layout import Layout
from factcheck.report.safe import safe

_FEW = 5  # names of a list that are told


def cite_text(audit: Audit, report: Report, layout: Layout) -> str:
    """The whole report; no line is wider than the layout."""
    index = Index(report)
    blocks = [card(group, index, layout) for group in grouped(shown(report.findings, layout))]
    blocks.append(list(_table(audit, report, layout)))
    blocks.append(
        [line for said in _summary(audit, report) for line in wrap(safe(said, layout.ascii), layout.room, rest="  ")]
    )
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def _table(audit: Audit, report: Report, layout: Layout) -> Iterator[str]:
    if not audit.citations:
        return
    yield "Citations, the most needed first" if layout.show == "all" else "Citations that something depends on"
    yield ""
    on = audit.dependents()
    for one in sorted(audit.citations, key=lambda one: (-len(on.get(one.number, ())), one.number)):
        here = on.get(one.number, [])
        if here or layout.show == "all":
            yield from _lines(audit, report, one, here, layout)


def _lines(audit: Audit, report: Report, one: Citation, here: Sequence[Lookup], layout: Layout) -> Iterator[str]:
    called = cited_as(audit, one)
    head = safe(one_line(f"{called}  {one.entry.text}"), layout.ascii)
    yield cut(f"  {head}", layout.room, layout.mark)
    where = file_names(report, one) or str(one.standing)
    told = f"{where} ({one.why})" if one.source else f"{where}: {one.why}"
    if here:
        told += f"; {counts(here)}"
    yield from wrap(safe(told, layout.ascii), layout.room, "      ", "      ")


def _summary(audit: Audit, report: Report) -> Iterator[str]:
    figures = sum(one.claim is not None for one in audit.lookups)
    quotes = len(audit.lookups) - figures
    read = sum(one.standing is Standing.READ for one in audit.citations)
    yield (
        f"{_many(len(audit.citations), 'citation')}, {read} of them read; {_many(figures, 'figure')} and"
        f" {_many(quotes, 'quotation')} depend on them{': ' + counts(audit.lookups) if audit.lookups else ''}."
    )
    missing = [one for one in audit.citations if one.standing is Standing.MISSING]
    if missing:
        missed = _many(len(missing), "source")
        yield f"Not checked is not wrong: {missed} missing; --sources sources.csv lists them to be filled in."
    free = len(report.claims) - figures
    yield f"{_many(free, 'other figure')} of the draft {'has' if free == 1 else 'have'} no citation."
    records = [one for one in audit.uncited if one.span is None]
    if records:
        more = f" and {len(records) - _FEW} more" if len(records) > _FEW else ""
        yield f"In the bibliography and not cited: {', '.join(one.key for one in records[:_FEW])}{more}."
    if audit.named:
        named = ", ".join(f"{name} ({_many(count, 'figure')})" for name, count in audit.named[:_FEW])
        more = f" and {len(audit.named) - _FEW} more" if len(audit.named) > _FEW else ""
        yield f"Named, but neither cited nor given: {named}{more}."
    yield f"Found {tally(report.findings)}." if report.findings else "Nothing found."


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
