"""`factcheck refs`: reference statistics, as files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli import screen as terminal
from factcheck.cli.drafting import add, draft
from factcheck.cli.importing import import_
from factcheck.cli.options import FILE, Ordered, Style, quiet_option, refs_option, style_options, synonyms_option
from factcheck.cli.references import count, load, series, series_named
from factcheck.cli.screen import Screen
from factcheck.cli.status import FAILED, OK
from factcheck.errors import UsageError

if TYPE_CHECKING:
    from factcheck.model.statistic import Statistic
    from factcheck.reference import References

COLUMNS = ("id", "label", "unit", "type", "areas", "time", "values", "latest")


@click.group(cls=Ordered)
def refs() -> None:
    """Check, list, show and draft reference statistics.

    \b
    Example: factcheck refs check figures.yaml
    """


def _loaded(given: Sequence[Path], show: Screen) -> References:
    """The files named, or those in the working folder; UsageError where there is none."""
    from factcheck.reference import find_reference_files

    found = [] if given else find_reference_files(".")
    if not (given or found):
        raise UsageError("no reference file here: name one with --refs, or begin one with `factcheck refs draft`")
    references = load(given, found, show)
    for note in references.notes:
        show.note(f"note: {note}")
    return references


def _ids(context: click.Context, _: click.Parameter, begun: str) -> list[str]:
    """The ids of series that begin so."""
    from factcheck.reference import find_reference_files, load_references

    found = load_references(context.params.get("refs") or find_reference_files("."))
    return [one.id for one in found.series if one.id.startswith(begun)]


def _values(one: Statistic) -> int:
    return sum(basis.count for basis in one.bases)


@refs.command()
@click.argument("files", nargs=-1, type=FILE, required=True, metavar="FILE...")
@click.pass_context
def check(context: click.Context, files: tuple[Path, ...]) -> None:
    """Check reference files.

    Each problem is named as file:line:column, with what to write instead.

    \b
    Example: factcheck refs check figures.yaml
    """
    from factcheck.reference import load_references
    from factcheck.reference.base.load import flaws
    from factcheck.reference.remarks import remarks

    references = load_references(files)
    damaged = [f"{path}: {flaw}" for path in files for flaw in flaws(path)]
    for note in (*references.notes, *remarks(references)):
        terminal.error_line(f"note: {note}")
    if references.problems or damaged:
        told = [*(str(problem).replace("\n", r"\n") for problem in references.problems), *damaged]
        terminal.put_lines("\n".join(told))
        where = count(
            len({problem.path for problem in references.problems} | {line.partition(": ")[0] for line in damaged}),
            "file",
        )
        terminal.error(f"{count(len(told), 'problem')} in {where}")
        context.exit(FAILED)
    written = sum(_values(one) for one in references.series if not one.derived)
    ok = f"ok: {series(len(references))}, {count(written, 'value')}"
    open_ = sum(1 for one in references.series if _is_open(one))
    if open_:
        which = (
            "every series is" if open_ == len(references) else f"{open_} of the series {'is' if open_ == 1 else 'are'}"
        )
        ok += f"; {which} unchecked, and decides nothing until `status: unchecked` is taken out"
    terminal.put_lines(ok)


def _is_open(one: Statistic) -> bool:
    """Nobody has checked a value of it yet."""
    return not one.derived and (one.unchecked or all(basis.unchecked for basis in one.bases))


@refs.command("list")
@click.argument("files", nargs=-1, type=FILE, metavar="[FILE]...")
@refs_option
@style_options
@quiet_option
@click.pass_context
def list_series(
    context: click.Context, files: tuple[Path, ...], refs: tuple[Path, ...], style: Style, screen: Screen
) -> None:
    """List the series of reference files.

    Files are named as such or with --refs; where none is, those of the working folder and below are listed.

    \b
    Example: factcheck refs list figures.yaml --csv
    """
    from factcheck.cli.rows import put_rows
    from factcheck.cli.seriespage import row

    references = _loaded((*files, *refs), screen)
    put_rows([row(one) for one in references.series], style.name, COLUMNS)
    context.exit(FAILED if references.problems else OK)


@refs.command()
@click.argument("id", shell_complete=_ids)
@refs_option
@click.option("--area", metavar="NAME", help="Only the values of this area.")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@quiet_option
@click.pass_context
def show(
    context: click.Context, id: str, refs: tuple[Path, ...], area: str | None, as_json: bool, screen: Screen
) -> None:
    """Show one series with all its values.

    ID as in the list. Without --refs, it is looked for in the working folder and below. Of more than 500 values the
    newest are shown, and all of an area with --area.

    \b
    Example: factcheck refs show mbt_states_parties --refs figures.yaml
    """
    from factcheck.cli.seriespage import page, record
    from factcheck.lexicon.places import area_key

    references = _loaded(refs, screen)
    one = series_named(id, references)
    key = area_key(area) if area else ""
    if key and key not in one.row_areas:
        raise UsageError(f"series {id} has no value for {area!a}")
    if as_json:
        terminal.put_json(record(one, key))
    else:
        terminal.put_lines(page(one, key))
    context.exit(FAILED if references.problems else OK)


@refs.command()
@click.argument("words", nargs=-1, required=True, metavar="PHRASE...")
@refs_option
@synonyms_option
@click.option("--limit", type=click.IntRange(1, 100), default=10, show_default=True, help="Most to show.")
@click.option("--json", "as_json", is_flag=True, help="As JSON, with scores and what speaks for each.")
@quiet_option
@click.pass_context
def search(
    context: click.Context, words: tuple[str, ...], refs: tuple[Path, ...], limit: int, as_json: bool, screen: Screen
) -> None:
    """Find the figure that a phrase asks for.

    Areas and years are recognised by name, words by what they mean; slips of the pen are forgiven. Where no year is
    named, the latest value is shown. Without --refs, the working folder and below are searched.

    \b
    Example: factcheck refs search "jobless rate Kenya 2014" --refs wdi.db
    """
    from factcheck.cli.found import COLUMNS, rows
    from factcheck.cli.rows import put_rows

    references = _loaded(refs, screen)
    hits = references.search(" ".join(words), limit)
    if not hits:
        screen.note("nothing in the references fits")
    put_rows(list(rows(hits, references.series)), "json" if as_json else "table", COLUMNS)
    context.exit(FAILED if references.problems else OK)


@refs.command()
def schema() -> None:
    """Print the JSON Schema of the format.

    Editors that know it complete and check reference files as you type.

    \b
    Example: factcheck refs schema > reference.schema.json
    """
    from factcheck.schema import path

    terminal.put(path("reference").read_text(encoding="utf-8"))


refs.add_command(import_)
refs.add_command(draft)
refs.add_command(add)
