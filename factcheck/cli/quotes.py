"""`factcheck quotes`: the quotations of a draft, word by word against its sources."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Literal, cast

import click

from factcheck.cli import screen as terminal
from factcheck.cli.documents import STDIN, find_inputs, nothing_to_check, read_documents
from factcheck.cli.options import PATHS, SEVERITIES, gathered, screen_options, stdin_option
from factcheck.cli.outputs import check_outputs, parse_outputs, write_file
from factcheck.cli.screen import Screen
from factcheck.cli.status import FAILED, FOUND, OK
from factcheck.dataclass import dataclass
from factcheck.errors import OutputError, UsageError
from factcheck.model.finding import Severity
from factcheck.model.quote import QuoteReport
from factcheck.report.layout import Layout

FORMATS = ("text", "concise", "json", "csv", "github")
FILE_WIDTH = 100  # columns of a text report in a file


@dataclass(frozen=True, slots=True)
class Quoting:
    """What fails, and how to report."""

    fail_on: str = "warning"
    exit_zero: bool = False
    output_format: str = "text"
    output: tuple[str, ...] = ()
    show: str = "findings"
    min_severity: str | None = None

    def layout(self, screen: Screen | None) -> Layout:
        """For the screen, or, without one, for a file."""
        return Layout(
            width=terminal.columns() if screen else FILE_WIDTH,
            colour=screen.colour if screen else False,
            show=cast("Literal['findings', 'all']", self.show),
            min_severity=Severity(self.min_severity or "info"),
            ascii=terminal.is_ascii(sys.stdout) if screen else False,
        )

    def status(self, report: QuoteReport) -> int:
        """The exit status; an input that could not be read outweighs all findings."""
        if report.report.problems:
            return FAILED
        least = None if self.fail_on == "never" else Severity(self.fail_on)
        bad = least is not None and any(one.severity.rank <= least.rank for one in report.report.findings)
        return FOUND if bad and not self.exit_zero else OK


def written(report: QuoteReport, form: str, layout: Layout) -> str:
    """A report in one of the formats."""
    from factcheck.report import REPORTERS
    from factcheck.report import quotes as ours

    own = {"text": ours.text, "concise": ours.concise, "json": ours.json_report, "csv": ours.csv_report}
    if form in own:
        return own[form](report, layout)
    return next(one for one in REPORTERS if one.name == form).write(report.report, layout)


@click.command()
@click.argument("draft", type=PATHS)
@click.argument("paths", nargs=-1, type=PATHS, metavar="[SOURCE]...")
@click.option("--source", "sources", type=PATHS, metavar="PATH", multiple=True,
              help="A source, or a folder of them; may be repeated.")  # fmt: skip
@gathered(
    "quoting",
    Quoting,
    click.option("--fail-on", type=click.Choice([*SEVERITIES, "never"]), default="warning", show_default=True,
                 help="Least severity that makes the exit status 1."),
    click.option("--exit-zero", is_flag=True, help="Exit status 0 with findings, too (2 stays 2)."),
    click.option("--output-format", type=click.Choice(FORMATS), default="text", show_default=True,
                 help="Format of what is printed."),
    click.option("--output", metavar="FORMAT=FILE", multiple=True,
                 help="Write a report to a file, too; may be repeated."),
    click.option("--show", type=click.Choice(["findings", "all"]), default="findings", show_default=True,
                 help="List the fair quotations, too, and what was left out."),
    click.option("--min-severity", type=click.Choice(SEVERITIES), help="Leave out lesser findings."),
)  # fmt: skip
@stdin_option
@screen_options
@click.pass_context
def quotes(
    context: click.Context,
    draft: str,
    paths: tuple[str, ...],
    sources: tuple[str, ...],
    quoting: Quoting,
    stdin_filename: str | None,
    screen: Screen,
) -> None:
    """Hold every quotation of a draft against its sources, word by word.

    Each is identical, typographic, elided, bracketed (these are fair), or spelt otherwise, altered, overrun,
    wrong speaker, wrong source, only reported, translated, not found. What differs is shown on both sides.
    Sources are named after the draft or with --source. A word or two that nobody says is left out, and counted.

    \b
    Example: factcheck quotes draft.md --source interview.txt
    """
    from factcheck.audit import quote_report

    given = (*paths, *sources)
    if not given:
        raise UsageError("quotes needs a source to hold the draft against: --source FILE, or a folder of them")
    if os.path.isdir(draft):
        raise UsageError(f"{draft} is a folder: name one draft, then the sources")
    outputs = parse_outputs(quoting.output, FORMATS)
    ours = find_inputs([draft], stdin_filename if draft == STDIN else None)
    theirs = find_inputs(given, stdin_filename if STDIN in given else None)
    kept = {os.path.realpath(path) for path in ours.files}
    theirs.files = [path for path in theirs.files if os.path.realpath(path) not in kept]
    check_outputs(outputs, [Path(path) for path in (*ours.files, *theirs.files)], None)
    if not theirs.files and not theirs.stdin and not theirs.problems:
        if all(os.path.realpath(path) in kept for path in given):
            raise UsageError(f"{draft} is its own source: name another document")
        raise nothing_to_check(given, theirs)
    read = read_documents(ours, None, screen)
    against = read_documents(theirs, None, screen)
    if not read:
        context.exit(FAILED)
    report = quote_report(read[0], against, [*ours.problems, *theirs.problems], theirs.unread)
    for note in report.report.notes:
        screen.note(f"note: {note}")
    done = True
    for output in outputs:
        try:
            write_file(output.path, written(report, output.format, quoting.layout(None)))
            screen.note(f"wrote {output.path} ({output.format})")
        except OutputError as error:
            terminal.error(str(error))
            done = False
    terminal.put(written(report, quoting.output_format, quoting.layout(screen)))
    context.exit(quoting.status(report) if done else FAILED)
