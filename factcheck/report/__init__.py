"""Reports: a finished `Report` as text. Nothing here judges, reads or writes files."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from factcheck.model.finding import Report
from factcheck.report.layout import Layout, Reporter

__all__ = ["REPORTERS", "Layout", "Reporter"]


def _written(module: str, name: str) -> Callable[[Report, Layout], str]:
    """A function of a module that is imported when a report is first written so: a run writes one of five."""

    def write(report: Report, layout: Layout) -> str:
        made: str = getattr(import_module(f"factcheck.report.{module}"), name)(report, layout)
        return made

    return write


REPORTERS: tuple[Reporter, ...] = (
    Reporter("text", "text/plain", _written("text", "text")),
    Reporter("concise", "text/plain", _written("concise", "concise")),
    Reporter("json", "application/json", _written("json", "json_report")),
    Reporter("jsonl", "application/jsonl", _written("json", "json_lines")),
    Reporter("github", "text/plain", _written("github", "github")),
)
