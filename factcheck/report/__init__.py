"""Reports: a finished `Report` as text. Nothing here judges, reads or writes files."""

from __future__ import annotations

from factcheck.report.concise import concise
from factcheck.report.github import github, github_summary
from factcheck.report.json import json_lines, json_report
from factcheck.report.layout import Layout, Reporter
from factcheck.report.record import claim_json
from factcheck.report.risk import risk
from factcheck.report.safe import safe
from factcheck.report.text import text

__all__ = ["REPORTERS", "Layout", "Reporter", "claim_json", "github_summary", "risk", "safe"]

REPORTERS: tuple[Reporter, ...] = (
    Reporter("text", "text/plain", text),
    Reporter("concise", "text/plain", concise),
    Reporter("json", "application/json", json_report),
    Reporter("jsonl", "application/jsonl", json_lines),
    Reporter("github", "text/plain", github),
)
