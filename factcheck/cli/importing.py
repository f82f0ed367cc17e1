"""`factcheck refs import`: published tables into a reference database."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli import screen as terminal
from factcheck.cli.options import FILE, quiet_option
from factcheck.cli.references import count, series
from factcheck.cli.screen import Screen
from factcheck.cli.status import FAILED, OK
from factcheck.errors import ReferenceFileError, UsageError

if TYPE_CHECKING:
    from factcheck.reference.base.write import Imported
    from factcheck.reference.imports.table import Heading

_FEW = 5  # names that are listed


def _day(context: click.Context, _: click.Parameter, given: str | None) -> str:
    """A day as it was given, YYYY-MM-DD."""
    try:
        return date.fromisoformat(given).isoformat() if given else ""
    except ValueError:
        raise click.BadParameter(f"{given!a} is not a day: write 2026-01-31") from None


@click.command("import")
@click.argument("tables", nargs=-1, type=FILE, required=True, metavar="TABLE...")
@click.option("--into", type=FILE, required=True, metavar="FILE", help="Reference database, made if it is not there.")
@click.option("--titles", type=FILE, metavar="FILE", help="What the series are called, where the table has codes only.")
@click.option(
    "--mapping", "mapped", type=FILE, metavar="FILE", help="How titles are split: CSV, goes before the rules."
)
@click.option("--write-mapping", type=FILE, metavar="FILE", help="Write how each title was split, to review and keep.")
@click.option("--layout", type=FILE, metavar="FILE", help="Which column of a plain CSV table is what: YAML.")
@click.option(
    "--publisher", default="", metavar="NAME", help="Who published the tables; as the next ones, before the file."
)
@click.option("--dataset", default="", metavar="NAME", help="What the tables are called.")
@click.option("--licence", default="", metavar="NAME", help="Under which terms.")
@click.option("--url", default="", metavar="URL", help="Where they can be read.")
@click.option("--published", callback=_day, metavar="DATE", help="The day of this release.")
@click.option("--retrieved", callback=_day, metavar="DATE", help="When they were fetched; else the day of the file.")
@click.option("--format", "format", default="", metavar="NAME", help="Read the tables as this format.")
@quiet_option
@click.pass_context
def import_(
    context: click.Context,
    tables: tuple[Path, ...],
    into: Path,
    titles: Path | None,
    mapped: Path | None,
    write_mapping: Path | None,
    layout: Path | None,
    publisher: str,
    dataset: str,
    licence: str,
    url: str,
    published: str,
    retrieved: str,
    format: str,
    screen: Screen,
) -> None:
    """Import published tables into a reference database.

    World Bank, OWID, SDMX, JSON-stat, Frictionless, Eurostat and plain CSV tables, packed by gzip or not. A table that
    was imported before changes nothing; a value that was revised since is kept beside the old one. Use the database
    with --refs.

    \b
    Example: factcheck refs import wdi.csv --titles wdi.jsonl --into wdi.db
    """
    from factcheck.reference.base.write import bring_in
    from factcheck.reference.imports.formats import table_of
    from factcheck.reference.imports.mapping import Mapping, read, write
    from factcheck.reference.imports.table import Asked, Origin

    if str(into).startswith("@"):
        raise UsageError(f"{into} is no file name for a database: names that begin with @ are those that come along")
    if write_mapping:
        _check_mapping(write_mapping, (into, titles, layout, *tables))
    mapping = read(mapped) if mapped else Mapping()
    asked = Asked(Origin(publisher, dataset, licence, url, published, retrieved), titles, layout, mapped)
    failed = False
    headings: dict[str, Heading] = {}
    for path in tables:
        try:
            table = table_of(path, asked, format)
            counter = terminal.Counter(f"importing {path}", screen)
            try:
                made = bring_in(into, table, mapping, counter)
            finally:
                counter.clear()
        except ReferenceFileError as error:
            for line in (str(error), *getattr(error, "__notes__", ())):
                terminal.error(line)
            failed = True
            continue
        headings |= table.headings
        for line in _told(path, into, made):
            terminal.put_lines(line)
    if write_mapping and headings:
        write(write_mapping, headings.values(), mapping)
    context.exit(FAILED if failed else OK)


def _check_mapping(path: Path, others: Sequence[Path | None]) -> None:
    """Refuse to write a mapping over a file of the import, or over anything that is no mapping."""
    from factcheck.reference.imports.mapping import COLUMNS

    if any(other and path.resolve() == other.resolve() for other in others):
        raise UsageError(f"--write-mapping {path}: the import itself uses this file: name another")
    if path.exists():
        head = path.read_bytes()[:200] if path.is_file() else b""
        if not head.decode("utf-8", "replace").lstrip("\ufeff").startswith(",".join(COLUMNS[:3])):
            raise UsageError(f"--write-mapping {path}: there is a file that is no mapping: name another")


def _told(path: Path, into: Path, made: Imported) -> Iterator[str]:
    """What an import did, in lines."""
    if made.already:
        yield f"{path}: imported before, nothing to do"
        return
    new = f"{made.values:,} new value{'s' * (made.values != 1)}"
    more = [f"{made.revised:,} revised" if made.revised else "", f"{made.same:,} as before" if made.same else ""]
    told = ", ".join(filter(None, (new, *more)))
    yield f"{path}: {told} of {series(made.series)} for {count(made.areas, 'area')}, into {into}"
    if made.twice:
        yield f"  {count(made.twice, 'row')} said twice, with one value"
    if made.empty:
        yield f"  {made.empty:,} cell{'s' * (made.empty != 1)} without a value"
    if made.unsplit:
        yield f"  {series(len(made.unsplit))} give no verdict, for no rule tells their unit (--write-mapping, then --mapping):"
        yield from _few(made.unsplit)
    if made.unknown:
        yield f"  {count(len(made.unknown), 'area')} that no list has, to be found by their full name only:"
        yield from _few(made.unknown)
    for note in made.notes:
        yield f"  {note}"


def _few(names: Sequence[str]) -> Iterator[str]:
    yield from (f"    {name}" for name in names[:_FEW])
    if len(names) > _FEW:
        yield f"    and {len(names) - _FEW} more"
