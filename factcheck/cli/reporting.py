"""What `check` and `compare` do with a finished report: write it, print it, and say whether it passes."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from typing import Literal, cast

import click

from factcheck.cli import screen
from factcheck.cli.options import SEVERITIES, gathered
from factcheck.cli.outputs import Output, parse_outputs, write_file
from factcheck.cli.screen import Screen
from factcheck.cli.status import FAILED, FOUND, OK
from factcheck.dataclass import dataclass
from factcheck.errors import OutputError, UsageError
from factcheck.model.finding import Report, Severity
from factcheck.report import REPORTERS, Layout
from factcheck.report.coverage import covered, uncovered

FORMATS = {reporter.name: reporter.write for reporter in REPORTERS}
FILE_WIDTH = 100  # columns of a text report in a file
Writer = Callable[[Report, Layout], str]


@dataclass(frozen=True, slots=True)
class Gate:
    """What fails a check: `--fail-on`, `--fail-under`, `--exit-zero`."""

    fail_on: str = "warning"
    fail_under: float = 0
    exit_zero: bool = False

    def __post_init__(self) -> None:
        if self.fail_under != self.fail_under:
            raise UsageError("--fail-under nan: write a number from 0 to 100")
        if 0 < self.fail_under < 1:
            raise UsageError(f"--fail-under {self.fail_under:g} is less than one percent: write {100 * self.fail_under:g} for "
                             f"{100 * self.fail_under:g}%")  # fmt: skip

    @property
    def severity(self) -> Severity | None:
        """The least severity that fails; None for never."""
        return None if self.fail_on == "never" else Severity(self.fail_on)

    def status(self, report: Report) -> int:
        """The exit status; an input that could not be read outweighs all findings."""
        if report.problems:
            return FAILED
        least = self.severity
        bad = least is not None and any(finding.severity.rank <= least.rank for finding in report.findings)
        return FOUND if (bad or not covered(report, self.fail_under)) and not self.exit_zero else OK


@dataclass(frozen=True, slots=True)
class Form:
    """How to report: `--output-format`, `--output`, `--show`, `--min-severity`, `--statistics`."""

    output_format: str = "text"
    output: tuple[str, ...] = ()
    show: str = "findings"
    min_severity: str | None = None
    statistics: bool = False

    def outputs(self) -> tuple[Output, ...]:
        """The files to write; UsageError for what is none."""
        return parse_outputs(self.output, tuple(FORMATS))

    def layout(self, gate: Gate, show: Screen | None) -> Layout:
        """For the screen, or, without one, for a file."""
        return Layout(
            width=screen.columns() if show else FILE_WIDTH,
            colour=show.colour if show else False,
            show=cast("Literal['findings', 'unverified', 'unpaired', 'all']", self.show),
            min_severity=Severity(self.min_severity or "info"),
            fail_on=gate.severity,
            fail_under=gate.fail_under,
            ascii=screen.is_ascii(sys.stdout) if show else False,
        )


def write_outputs(report: Report, form: Form, gate: Gate, text: Writer, show: Screen) -> bool:
    """Write the files of `--output`; false if one could not be written, which is said, and the others are."""
    written = True
    for output in form.outputs():
        write = text if output.format == "text" else FORMATS[output.format]
        try:
            write_file(output.path, write(report, form.layout(gate, None)))
            show.note(f"wrote {output.path} ({output.format})")
        except OutputError as error:
            screen.error(str(error))
            written = False
    return written


def print_report(report: Report, form: Form, gate: Gate, text: Writer, show: Screen) -> None:
    """Notes on standard error, the report on standard output, the job summary where GitHub wants it."""
    for note in report.notes:
        show.note(f"note: {note}")
    layout = form.layout(gate, show)
    screen.put((text if form.output_format == "text" else FORMATS[form.output_format])(report, layout))
    if form.output_format == "github":
        from factcheck.cli.jobsummary import append_summary

        append_summary(report, gate.fail_under)
    if form.statistics:
        counted = statistics(report)
        if form.output_format in ("text", "concise"):
            screen.put(("\n" if form.output_format == "text" else "") + counted)
        else:
            screen.error_line(counted.rstrip("\n"))
    for said in uncovered(report, gate.fail_under) if form.output_format in ("json", "jsonl") else ():
        show.note(f"note: {said}")  # the other formats say it themselves


def statistics(report: Report) -> str:
    """How often each rule found something, the most frequent first."""
    counts = Counter((finding.rule, finding.name) for finding in report.findings)
    digits = max((len(str(number)) for number in counts.values()), default=1)
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return "".join(f"{number:>{digits}}  {code}  {name}\n" for (code, name), number in ranked)


gate_options = gathered(
    "gate",
    Gate,
    click.option("--fail-on", type=click.Choice([*SEVERITIES, "never"]), default="warning", show_default=True,
                 help="Least severity that makes the exit status 1."),
    click.option("--fail-under", type=click.FloatRange(0, 100), metavar="PERCENT", default=0,
                 help="Exit status 1 if a smaller share of the claims is decided, or a document is not English."),
    click.option("--exit-zero", is_flag=True, help="Exit status 0 with findings, too (2 stays 2)."),
)  # fmt: skip
_format_option = click.option("--output-format", type=click.Choice(list(FORMATS)), default="text", show_default=True,
                              help="Format of what is printed.")  # fmt: skip
_output_option = click.option("--output", metavar="FORMAT=FILE", multiple=True,
                              help="Write a report to a file, too; may be repeated.")  # fmt: skip
_severity_option = click.option("--min-severity", type=click.Choice(SEVERITIES), help="Leave out lesser findings.")
form_options = gathered(
    "form",
    Form,
    _format_option,
    _output_option,
    click.option("--show", type=click.Choice(["findings", "unverified", "all"]), default="findings",
                 show_default=True, help="List the unverified figures, or, in text, all of them, too."),
    _severity_option,
    click.option("--statistics", is_flag=True, help="Count the findings of each rule."),
)  # fmt: skip
short_form_options = gathered(
    "form",
    Form,
    _format_option,
    _output_option,
    click.option("--show", type=click.Choice(["findings", "unpaired", "all"]), default="findings", show_default=True,
                 help="List the figures that only one document has, or all that several have, too."),
    _severity_option,
)  # fmt: skip
