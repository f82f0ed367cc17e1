"""`factcheck refs draft` and `refs add`: from the figures of a text to a reference file to fill in."""

from __future__ import annotations

import os
import re
from collections import Counter
from contextlib import suppress
from functools import partial
from pathlib import Path

import click

from factcheck.cli import screen as terminal
from factcheck.cli.options import FILE, PATHS, published_option, reading_options
from factcheck.cli.screen import Screen
from factcheck.cli.status import FAILED, OK
from factcheck.errors import InputError, OutputError, ReferenceFileError, UsageError
from factcheck.model.period import PartialDate
from factcheck.model.text import Source
from factcheck.pattern import pattern

STDOUT = "-"
_MARK = "\ufeff"  # of the order of bytes, at the start of a text
_PLACE = pattern(r":\d+(?::\d+)?| (?:in )?line \d+")


@click.command()
@click.argument("paths", nargs=-1, type=PATHS, required=True, metavar="PATH...")
@click.option(
    "-o", "--output", type=FILE, metavar="FILE", help="File to write; without it, or as -, the draft is printed."
)
@click.option("--force", is_flag=True, help="Overwrite the file.")
@published_option
@reading_options
@click.pass_context
def draft(
    context: click.Context,
    paths: tuple[str, ...],
    output: Path | None,
    force: bool,
    published: PartialDate | None,
    screen: Screen,
) -> None:
    """Draft a reference file from documents.

    It has a series for each thing that is counted, measured or dated, with what each document says of it,
    and lists at its end what no series holds: changes, conditions. Every series is `status: unchecked`: it
    confirms nothing until you have put in what the source says. Ids that the references beside the
    documents and the output have get a number.

    \b
    Example: factcheck refs draft morning.md evening.md -o references.yaml
    """
    from factcheck.cli.documents import find_inputs, lost, nothing_to_check, read_documents
    from factcheck.cli.locked import locked
    from factcheck.cli.outputs import Output, check_outputs, write_file
    from factcheck.cli.references import add_beside, beside, count
    from factcheck.draft.left import told
    from factcheck.draft.series import draft_references, not_drafted
    from factcheck.pipeline import Options, check_sources
    from factcheck.reference import References, load_references
    from factcheck.reference.write import UNDATED

    output = None if output == Path(STDOUT) else output
    found = find_inputs(paths)
    if not (found.files or found.stdin or found.problems):
        raise nothing_to_check(paths, found)
    if output:
        check_outputs([Output("yaml", output)], found.files, None)
        _check_new(output, force)
    sources = read_documents(found, published, screen)
    report = check_sources(sources, References(), Options(), found.problems, lost)
    add_beside(found, screen)
    known = {path.resolve(): path for path in (*found.references, *(beside(str(output)) if output else ()))}
    others = load_references([path for path in known.values() if not (output and path.resolve() == output.resolve())])
    text, renamed = draft_references(report, str(output.parent) if output else "", {one.id for one in others.series})
    if not text:
        if not report.problems:
            left = not_drafted(report)
            where = ", ".join(paths)
            if not left:
                raise UsageError(f"nothing to draft: no figures were found in {where}")
            many = f"{count(len(left), 'figure')} {'was' if len(left) == 1 else 'were'} found in {where}"
            raise UsageError(f"nothing to draft: {many}, but none that a series holds: {told(left)}")
        context.exit(FAILED)
    if taken := [one for one in others.series if one.id in renamed]:
        one = len(taken) == 1
        by = ", ".join(dict.fromkeys(series.place.path for series in taken))
        said = f"the id{'' if one else 's'} of {len(taken)} series {'is' if one else 'are'} taken by {by}"
        screen.note(f"note: {said}: {'it' if one else 'they'} got a number; delete what stands there already")
    if output:
        with locked(output):
            _check_new(output, force)  # another may have made it meanwhile
            write_file(output, text)
        screen.note(f"wrote {output}: name the sources, put in what they say, then remove `status: unchecked`")
        if undated := text.count(UNDATED):
            rows = f"{count(undated, 'row')} without a date"
            screen.note(f"note: {rows}: add `from:` there, or `refs check` refuses it once its series is checked")
    else:
        terminal.put(text)
    context.exit(FAILED if report.problems else OK)


def _check_new(output: Path, force: bool) -> None:
    if output.is_file() and not force:
        raise OutputError(f"{output} exists: name another file with -o, or overwrite it with --force")


@click.command()
@click.argument("place", metavar="FILE:LINE[:COL]")
@click.option("--refs", type=FILE, metavar="FILE", required=True, help="Reference file to add to; made if missing.")
@published_option
@reading_options
def add(place: str, refs: Path, published: PartialDate | None, screen: Screen) -> None:
    """Draft one series into a reference file.

    It is for the figure at a place, as reports print it; all else in the file stays as it is. Where the
    file has an unchecked series that the figure is of, it becomes one more row of that.

    \b
    Example: factcheck refs add draft.md:3:43 --refs references.yaml
    """
    from factcheck.cli.address import of_one, offset, parse_address, read_at
    from factcheck.cli.locked import locked
    from factcheck.cli.outputs import Output, check_outputs, write_file
    from factcheck.draft.joins import series_of
    from factcheck.draft.series import described, draft_series_at, schema_near
    from factcheck.reference import References, load_references
    from factcheck.reference.cited import cited
    from factcheck.reference.remarks import namesakes, twice
    from factcheck.reference.write import draft_yaml, quoted

    address = parse_address(place)
    if refs.suffix.lower() not in (".yaml", ".yml"):
        raise UsageError(f"{refs}: series are added to YAML files: name a .yaml file")
    check_outputs([Output("yaml", refs)], [Path(address.file)], None)
    source = read_at(address, published, screen)
    offset(source, address)
    address = of_one(source, address)
    assert isinstance(address.line, int)
    series = draft_series_at(source, address.line, address.column)
    about = {source.name: described(source, str(refs.parent))}
    title = f"Figures of {Path(address.file).name}"
    with locked(refs):
        text = _content(refs)
        held = load_references([refs]) if refs.is_file() else References()
        known = series_of(source, address.line, address.column, held, partial(_beside, refs)) if held.series else ""
        ids = cited(text.removeprefix(_MARK), str(refs.parent), about)
        draft = draft_yaml([series], title, about, schema=schema_near(str(refs.parent)), cited=ids)
        new, added = extended(refs, text, draft, known)
        write_file(refs, new)
    terminal.put_lines(added)
    for first, other in namesakes(load_references([refs]).series):
        if added.startswith(f"- id: {quoted(other.id)}\n"):
            screen.note(f"note: {twice(first, other)}")
    screen.note(f"added to {refs}: name the source, put in what it says, then remove `status: unchecked`")


def _beside(refs: Path, file: str) -> Source | None:
    """A document by its path from a reference file; None where it cannot be read."""
    from factcheck.read import read_path

    with suppress(InputError):
        return read_path(os.path.normpath(refs.parent / file))
    return None


def _content(file: Path) -> str:
    """What a reference file holds, "" for none that is there."""
    from factcheck.reference.loaded import content

    try:
        data = content(file)[0] if file.exists() else b""
        return data.decode("utf-8")
    except UnicodeDecodeError:
        raise UsageError(f"{file} is not UTF-8: save it as UTF-8 first") from None
    except OSError as error:
        raise UsageError(f"cannot read {file}: {(error.strerror or str(error)).lower()}") from None


def extended(file: Path, text: str, draft: str, series: str = "") -> tuple[str, str]:
    """What a reference file of that text will hold with a drafted series, and the series; an error if that were not sound.

    Where `series` names one of the file, the draft's row joins it, if the rows are sound together.
    """
    from factcheck.reference.append import CannotAppend, Syntax, appended
    from factcheck.reference.candidates import with_row

    if (at := _noted(text, draft)) >= 0:
        line = text.count("\n", 0, at) + 1
        raise UsageError(f"{file}:{line} has that figure already: fill it in there, or take the row out first")
    mark = _MARK if text.startswith(_MARK) else ""

    known = _flaws(file, text) if text.strip() else Counter()
    try:
        if series:
            with suppress(CannotAppend):
                new, added = with_row(text.removeprefix(mark), draft, series)
                if not _flaws(file, mark + new) - known:
                    return mark + new, added
        new, added = appended(text.removeprefix(mark), draft)
    except Syntax as error:
        raise ReferenceFileError(str(file), error.line, error.column, error.message) from None
    except CannotAppend as error:
        raise UsageError(f"cannot add to {file}: {error}") from None
    if fresh := _flaws(file, mark + new) - known:
        raise UsageError(f"cannot add to {file}, which would not be sound any more: {next(iter(fresh))}")
    return mark + new, added


def _noted(text: str, draft: str) -> int:
    """Where a reference file has the figure of a drafted row: the same source, place and words, by whatever path; -1
    where it has not."""
    row = re.search(r'(source: [^,]+, note: ")[^"]*?(:\d+:\d+ .+"|[^:"]+")', draft)
    if row is None:
        note = re.search(r'note: ".+"', draft)
        return text.find(note[0]) if note else -1
    found = re.search(f'{re.escape(row[1])}[^"\n]*{re.escape(row[2])}', text)
    return found.start() if found else -1


def _flaws(file: Path, text: str) -> Counter[str]:
    """What would be wrong with a reference file that held the text, without the numbers of lines."""
    from factcheck.reference.load import problems_in

    return Counter(_PLACE.sub("", problem.message) for problem in problems_in(str(file), text))
