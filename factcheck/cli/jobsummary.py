"""The summary page of a GitHub job."""

from __future__ import annotations

import os

from factcheck.errors import OutputError
from factcheck.model.finding import Report
from factcheck.report.github import github_summary


def append_summary(report: Report, fail_under: float) -> None:
    """Append the whole report to the file GitHub names in $GITHUB_STEP_SUMMARY; nothing anywhere else."""
    file = os.environ.get("GITHUB_STEP_SUMMARY")
    if not file:
        return
    try:
        with open(file, "a", encoding="utf-8", errors="backslashreplace", newline="\n") as summary:
            summary.write(github_summary(report, fail_under))
    except OSError as error:
        raise OutputError(f"cannot write the job summary {file}: {(error.strerror or str(error)).lower()}") from None
