"""`factcheck cites`: the citations of a draft against what they cite."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli import screen
from factcheck.cli.documents import dated, find_inputs, read_documents
from factcheck.cli.options import (
    DATABASE_FILE,
    FILE,
    PATHS,
    SEVERITIES,
    gathered,
    published_option,
    screen_options,
    stdin_option,
)
from factcheck.cli.outputs import Output, check_outputs, parse_outputs, write_file
from factcheck.cli.reporting import FILE_WIDTH
from factcheck.cli.screen import Screen
from factcheck.cli.status import FAILED, FOUND, OK
from factcheck.dataclass import dataclass
from factcheck.errors import OutputError, UsageError
from factcheck.model.finding import Report, Severity
from factcheck.model.period import PartialDate
from factcheck.report.layout import Layout

if TYPE_CHECKING:
    from factcheck.model.citation import Audit

FORMATS = ("text", "csv", "html", "json")
_HOMES = {"text": "citetext", "csv": "citefiles", "html": "citefiles", "json": "citefiles"}


def _writer(format: str) -> Callable[[Audit, Report, Layout], str]:
    made: Callable[[Audit, Report, Layout], str] = getattr(
        import_module(f"factcheck.report.{_HOMES[format]}"), f"cite_{format}"
    )
    return made


@dataclass(frozen=True, slots=True)
class Wish:
    """How to report, and what fails the check."""

    output_format: str = "text"
    output: tuple[str, ...] = ()
    show: str = "needed"
    min_severity: str | None = None
    fail_on: str = "warning"
    exit_zero: bool = False

    def outputs(self) -> tuple[Output, ...]:
        """The files to write; UsageError for what is none."""
        return parse_outputs(self.output, FORMATS)

    def layout(self, show: Screen | None) -> Layout:
        """For the screen, or, without one, for a file."""
        return Layout(
            width=screen.columns() if show else FILE_WIDTH,
            colour=show.colour if show else False,
            show="all" if self.show == "all" else "findings",
            min_severity=Severity(self.min_severity or "info"),
            ascii=screen.is_ascii(sys.stdout) if show else False,
        )

    def status(self, report: Report) -> int:
        """The exit status; an input that could not be read outweighs all findings."""
        if report.problems:
            return FAILED
        if self.fail_on == "never" or self.exit_zero:
            return OK
        least = Severity(self.fail_on)
        return FOUND if any(one.severity.rank <= least.rank for one in report.findings) else OK


_wish = gathered(
    "wish",
    Wish,
    click.option("--output-format", type=click.Choice(FORMATS), default="text", show_default=True,
                 help="Format of what is printed."),
    click.option("--output", metavar="FORMAT=FILE", multiple=True, help="Write a report to a file, too; may be repeated."),
    click.option("--show", type=click.Choice(["needed", "all"]), default="needed", show_default=True,
                 help="List the citations that nothing depends on, too."),
    click.option("--min-severity", type=click.Choice(SEVERITIES), help="Leave out lesser findings."),
    click.option("--fail-on", type=click.Choice([*SEVERITIES, "never"]), default="warning", show_default=True,
                 help="Least severity that makes the exit status 1."),
    click.option("--exit-zero", is_flag=True, help="Exit status 0 with findings, too (2 stays 2)."),
)  # fmt: skip


@click.command()
@click.argument("draft", type=PATHS, metavar="DRAFT")
@click.option("--bib", type=FILE, metavar="FILE", multiple=True,
              help="Bibliography, BibTeX or CSL-JSON; may be repeated.")  # fmt: skip
@click.option("--source", type=PATHS, metavar="PATH", multiple=True,
              help="A document that is cited, or a folder of them; may be repeated.")  # fmt: skip
@click.option("--sources", type=FILE, metavar="FILE",
              help="List of the sources, CSV: written where there is none, read for the files filled in.")  # fmt: skip
@click.option(
    "--db", type=DATABASE_FILE, metavar="FILE", help="Look for what is cited in this database, too (claims.db)."
)
@published_option
@_wish
@stdin_option
@screen_options
@click.pass_context
def cites(
    context: click.Context,
    draft: str,
    bib: tuple[Path, ...],
    source: tuple[str, ...],
    sources: Path | None,
    db: Path | None,
    published: PartialDate | None,
    wish: Wish,
    stdin_filename: str | None,
    screen: Screen,
) -> None:
    """Hold what a draft cites against the sources: is the figure there, and in these words?

    Footnotes, links, numbered lists, keys of a bibliography, author and year, DOIs, and "according to". Each is
    tied to one of the documents given by DOI, address, title, key or file name, and the figures and
    quotations that depend on it are looked for there. Without any document, --sources sources.csv
    writes a list to fill in, the most needed first; what was filled in is never overwritten. With --db, what
    `factcheck add` keeps is looked through by address, DOI, title and name.

    \b
    Example: factcheck cites draft.md --source sources/ --sources sources.csv
    """
    from factcheck.citations import Given, audit, audited
    from factcheck.cli.citing import filled, read_bib, read_list, write_list
    from factcheck.cli.stored import Stored, stored

    found = find_inputs([draft], stdin_filename)
    if len(found.files) + bool(found.stdin) != 1:
        raise UsageError(f"{draft} is not one document: cites looks at one draft at a time")
    given = find_inputs(source)
    own = {os.path.realpath(path) for path in found.files}
    given.files = [path for path in given.files if os.path.realpath(path) not in own]
    inputs = [*found.files, *given.files, *given.named, *bib, *([sources] if sources else [])]
    check_outputs(wish.outputs(), inputs, db)
    documents = read_documents(found, published, screen)
    records, problems = read_bib(bib, screen)
    whole = not problems
    sheet = read_list(sources)
    read = read_documents(given, None, screen)
    without = frozenset(one.name for one in (*documents, *read))
    known = stored(db, without, screen) if db else Stored()
    picked = filled(sheet, sources, read, known.sources, problems)
    problems = [*found.problems, *given.problems, *problems]
    if not documents:
        context.exit(FAILED)
    one = dated(documents[0], None, screen)
    every = [*read, *picked.added]
    made = audit(one, Given(every, records if bib else None, picked.tied, whole, known.sources, known.claims))
    ids = {id for citation in made.citations for id in citation.sources}
    every += [other for other in known.sources if other.id in ids]
    report = audited(made, [other for other in every if other.digest != one.digest], problems, known.problems)
    written = _all_written(made, report, wish, screen)
    for note in report.notes:
        screen.note(f"note: {note}")
    if sources:
        written = write_list(sources, sheet, made, screen) and written
    _put(wish, made, report, screen)
    context.exit(wish.status(report) if written else FAILED)


def _put(wish: Wish, made: Audit, report: Report, show: Screen) -> None:
    screen.put(_writer(wish.output_format)(made, report, wish.layout(show)))


def _all_written(made: Audit, report: Report, wish: Wish, show: Screen) -> bool:
    """Write the files of `--output`; one that cannot be written keeps none of the others from it."""
    done = [_written(output, made, report, wish, show) for output in wish.outputs()]
    return all(done)


def _written(output: Output, made: Audit, report: Report, wish: Wish, show: Screen) -> bool:
    """Write a file of `--output`; false if it could not be written, which is said."""
    try:
        write_file(output.path, _writer(output.format)(made, report, wish.layout(None)))
    except OutputError as error:
        screen.error(str(error))
        return False
    show.note(f"wrote {output.path} ({output.format})")
    return True
