"""`factcheck check`: the main job."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import click

from factcheck.cli.database import DATABASE
from factcheck.cli.deciding import decisions_option, with_decisions
from factcheck.cli.documents import find_inputs, lost, note_unread_pipe, nothing_to_check, read_documents
from factcheck.cli.options import (
    DATABASE_FILE,
    PATHS,
    Asked,
    as_of_option,
    gathered,
    original_option,
    published_option,
    refs_option,
    rule_option,
    screen_options,
    stdin_option,
    synonyms_option,
)
from factcheck.cli.outputs import check_outputs
from factcheck.cli.references import add_beside, load
from factcheck.cli.reporting import FORMATS, Form, Gate, form_options, gate_options, print_report, write_outputs
from factcheck.cli.screen import Screen
from factcheck.cli.status import FAILED
from factcheck.dataclass import dataclass
from factcheck.errors import UsageError
from factcheck.model.finding import Report


@dataclass(frozen=True, slots=True)
class Keeping:
    """Where to record the run: `--db`, `--no-db`."""

    db: Path | None = None
    no_db: bool = False

    def __post_init__(self) -> None:
        if self.db and self.no_db:
            raise UsageError("--db and --no-db contradict each other: give one of them")

    @property
    def path(self) -> Path | None:
        """The database, None for none."""
        return None if self.no_db else self.db or DATABASE


def record(report: Report, database: Path | None, arguments: dict[str, object], show: Screen) -> None:
    """Keep the run, where there is a database and something was read; DatabaseError if that cannot be done."""
    if database is None or not report.sources:
        return
    from factcheck.store import open_store

    with open_store(database) as store:
        run = store.record(report, arguments)
    show.detail(f"recorded as run {run} in {database}")


def arguments(paths: Sequence[str], refs: Sequence[Path], asked: Asked) -> dict[str, object]:
    """What a run was asked, as JSON can hold it."""
    given: dict[str, object] = {"paths": list(paths), "refs": [str(path) for path in refs]}
    given |= {"published": str(asked.published or ""), "as_of": str(asked.as_of or "")}
    given |= {"select": list(asked.select), "ignore": list(asked.ignore), "extend_select": list(asked.extend_select)}
    given |= {"original": asked.original}
    return {name: value for name, value in given.items() if value}


@click.command()
@click.argument("paths", nargs=-1, type=PATHS, metavar="[PATH]...")
@refs_option
@synonyms_option
@gathered(
    "asked",
    Asked,
    published_option,
    as_of_option,
    rule_option("--select", "Only these rules: codes, names or families; FC2 are those of FC2 that are on by default."),
    rule_option("--ignore", "Not these rules."),
    rule_option("--extend-select", "These rules, too."),
    original_option,
)
@gate_options
@form_options
@stdin_option
@decisions_option
@click.option("--allow-empty", is_flag=True, help="No document at all is no error.")
@gathered(
    "keeping",
    Keeping,
    click.option(
        "--db", type=DATABASE_FILE, metavar="FILE", help="Database to record the run in.  [default: claims.db]"
    ),
    click.option("--no-db", is_flag=True, help="Record nothing."),
)
@screen_options
@click.pass_context
def check(
    context: click.Context,
    paths: tuple[str, ...],
    refs: tuple[Path, ...],
    asked: Asked,
    gate: Gate,
    form: Form,
    stdin_filename: str | None,
    decisions: Path | None,
    allow_empty: bool,
    keeping: Keeping,
    screen: Screen,
) -> None:
    """Check documents against references, against each other and against themselves.

    A PATH is a text, Markdown, HTML, PDF, DOCX or EPUB file, a folder, or - for standard input; without one,
    the working folder is checked. Reference files in a folder are used, and those beside a named file where neither --refs
    nor a PATH names one. The run is recorded in claims.db.

    \b
    Example: factcheck check drafts/ --refs figures.yaml --published 2025-04-10
    """
    from factcheck.pipeline import check_sources

    if not paths:
        note_unread_pipe(screen)
    paths = paths or (".",)
    found = find_inputs(paths, stdin_filename)
    if not refs:
        add_beside(found, screen)
    check_outputs(form.outputs(), [*found.files, *found.references, *refs], keeping.path)
    if not (found.files or found.stdin or found.problems or allow_empty):
        raise nothing_to_check(paths, found)
    options = asked.options()
    references = with_decisions(load(refs, found.references, screen), decisions, screen)
    check_outputs(form.outputs(), [Path(path) for path, _ in references.files], keeping.path)
    sources = read_documents(found, asked.published, screen, asked.original)
    problems = [*found.problems, *map(str, references.problems)]
    report = check_sources(sources, references, options, problems, lost)
    keep = partial(record, report, keeping.path, arguments(paths, refs, asked), screen)
    try:
        written = write_outputs(report, form, gate, FORMATS["text"], screen)
        print_report(report, form, gate, FORMATS["text"], screen)
    except Exception:  # a full disk or a closed pipe loses what is printed, but not the run
        keep()
        raise
    keep()
    context.exit(gate.status(report) if written else FAILED)
