"""`factcheck compare`: documents against each other."""

from __future__ import annotations

import os
from pathlib import Path

import click

from factcheck import process
from factcheck.cli.database import DATABASE
from factcheck.cli.documents import Inputs, find_inputs, lost, read_documents
from factcheck.cli.options import (
    DATABASE_FILE,
    PATHS,
    Asked,
    as_of_option,
    gathered,
    original_option,
    published_option,
    refs_option,
    screen_options,
    stdin_option,
)
from factcheck.cli.outputs import check_outputs
from factcheck.cli.passages import compare_passages
from factcheck.cli.references import add_beside, count, load
from factcheck.cli.reporting import Form, Gate, gate_options, print_report, short_form_options, write_outputs
from factcheck.cli.screen import Screen, error
from factcheck.cli.status import FAILED
from factcheck.cli.stored import Stored, stored
from factcheck.errors import UsageError
from factcheck.model.claim import ClaimKind
from factcheck.model.finding import Report
from factcheck.report import Layout

_TWO = 2  # documents at least
MOST_PROCESSES = 2  # each has in memory what it works on
_FEW = 3  # documents whose claims are counted one by one
ACROSS = ("FC3", "FC4")  # the rules between documents, and those that tell which of two figures one of them means


def side_by_side(report: Report, layout: Layout) -> str:
    """The findings between the documents, what each says of the same measure, and how many figures one alone has."""
    from factcheck.report.card import card, grouped, shown
    from factcheck.report.clusters import across, clusters
    from factcheck.report.columns import wrap
    from factcheck.report.coverage import not_judged, tally, uncovered
    from factcheck.report.index import Index
    from factcheck.report.safe import safe
    from factcheck.report.unpaired import common, counted, listed, unpaired

    index = Index(report)
    measures, figures = len(across(index)), len(unpaired(index).again)
    blocks = [card(group, index, layout) for group in grouped(shown(report.findings, layout))]
    blocks.append(clusters(index, layout))
    if measures:
        also = f" and {count(figures, 'more figure')}" if figures else ""
        said = f"{count(measures, 'measure')}{also} in common, {tally(report.findings)}."
    else:
        also = (
            f", though {count(figures, 'figure')} {'stands' if figures == 1 else 'stand'} in several" if figures else ""
        )
        said = f"no two figures could be paired{also}: no measure was found in more than one of them."
    read = count(report.summary.claims, "claim") if measures else _read(report)
    between = f"{count(len(report.sources), 'document')}, {read}: {said}"
    blocks.append(common(index, layout))
    if layout.show in ("unpaired", "all"):
        blocks.append(listed(index, layout))
    blocks.append([
        *wrap(between, layout.room, rest="  "),
        *(
            line
            for said in (counted(index, layout), not_judged(report), *uncovered(report, layout.fail_under)) if said
            for line in wrap(safe(said, layout.ascii), layout.room, rest="  ")
        ),
    ])  # fmt: skip
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def _read(report: Report) -> str:
    """How many claims were read, and in which of a few documents: `3 claims (2 in a.md, 1 in b.md)`."""
    found = count(report.summary.claims, "claim")
    if len(report.sources) > _FEW:
        return found
    every = [one.source for one in report.claims if one.kind is not ClaimKind.OTHER]
    return f"{found} ({', '.join(f'{every.count(one.id)} in {one.name}' for one in report.sources)})"


def _are_several(found: Inputs, paths: tuple[str, ...]) -> None:
    """UsageError unless the paths name two documents."""
    if len(found.files) + bool(found.stdin) >= _TWO or found.problems:
        return
    if len(found.files) == 1 and len(paths) > 1 and not any(map(os.path.isdir, paths)):
        raise UsageError(f"{paths[0]} is the same file twice: compare needs another document")
    raise UsageError("compare needs two documents or more: name another file, or a folder that holds some")


def processes() -> int:
    """How many share the work on very many claims: two where there are two processors, one in a program of another's."""
    free = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(free, MOST_PROCESSES) if process.OURS else 1


@click.command()
@click.argument("paths", nargs=-1, type=PATHS, metavar="[PATH]...")
@click.option("--text", "texts", metavar="TEXT", multiple=True,
              help="A short text in place of a document; given twice, the first is held against the second.")  # fmt: skip
@refs_option
@click.option("--db", type=DATABASE_FILE, metavar="FILE", help="Hold all documents of this database against each other, and"
              " those of the PATHs against them; claims.db where no PATH is named.")  # fmt: skip
@gathered("asked", Asked, published_option, as_of_option, original_option)
@gate_options
@short_form_options
@stdin_option
@screen_options
@click.pass_context
def compare(
    context: click.Context,
    paths: tuple[str, ...],
    texts: tuple[str, ...],
    refs: tuple[Path, ...],
    db: Path | None,
    asked: Asked,
    gate: Gate,
    form: Form,
    stdin_filename: str | None,
    screen: Screen,
) -> None:
    """Hold documents against each other: the same measure side by side, and where they disagree.

    Two documents or more, or folders of them; without a PATH, all that is in claims.db, of each document
    its newest revision. References tell which figures changed over time: those in
    a folder, and those beside a named file where neither --refs nor a PATH names one. A figure that
    several have in words too unlike to tell one measure is listed as such. Figures that only one has are
    counted; --show unpaired lists them, --show all also what is cut short. Nothing is recorded.

    With --text twice, the first text is held against the second, as a claim against its evidence: agree,
    conflict, not-comparable or unrelated, with the pairs of figures behind it.

    \b
    Example: factcheck compare morning.md evening.md
    """
    from factcheck.pipeline import Options, check_sources

    if texts:
        context.exit(compare_passages(texts, paths, form, gate, screen))
    found = find_inputs(paths, stdin_filename)
    if not refs and paths:
        add_beside(found, screen)
    db = db or (None if paths else DATABASE)
    check_outputs(form.outputs(), [*found.files, *found.references, *refs], db)
    if db is None:
        _are_several(found, paths)
    references = load(refs, found.references, screen)
    check_outputs(form.outputs(), [Path(path) for path, _ in references.files], db)
    sources = read_documents(found, asked.published, screen, asked.original)
    known = stored(db, frozenset(source.name for source in sources), screen) if db else Stored()
    sources += known.sources
    if db and len(sources) < _TWO and not (found.problems or known.problems):
        raise UsageError(
            f"compare needs two documents or more, and {db} holds too few: `factcheck add PATH` keeps others"
        )
    found.problems += known.problems
    for problem in known.problems:
        error(problem)
    problems = [*found.problems, *map(str, references.problems)]
    options = Options(as_of=asked.as_of, select=ACROSS, processes=processes())
    report = check_sources(sources, references, options, problems, lost, known.read)
    written = write_outputs(report, form, gate, side_by_side, screen)
    print_report(report, form, gate, side_by_side, screen)
    context.exit(gate.status(report) if written else FAILED)
