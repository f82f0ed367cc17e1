"""`factcheck claims`: what claims.db knows."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import cast

import click

from factcheck.cli.database import db_option, opened
from factcheck.cli.options import Style, style_options
from factcheck.cli.rows import put_rows
from factcheck.cli.screen import error_line
from factcheck.pattern import pattern
from factcheck.read.files import shown
from factcheck.report.safe import safe

COLUMNS = ("place", "words", "reading", "measure", "period", "verdict", "series", "findings")
_FEW = 3
_FINDING = pattern(r"[0-9a-fA-F]{6}\Z")
VERDICTS = ("confirmed", "contradicted", "outdated", "premature", "wrong-period", "imprecise",
            "not-comparable", "ambiguous", "unverified")  # fmt: skip


def _area(_: click.Context, __: click.Parameter, given: str | None) -> str | None:
    """The key of an area; an empty name is none."""
    from factcheck.lexicon.places import area_key

    return area_key(given) if given else None


@click.command()
@click.argument("query", nargs=-1)
@db_option
@click.option("--source", metavar="PATH", help="Only claims of this document.")
@click.option(
    "--verdict",
    type=click.Choice(VERDICTS),
    metavar="VERDICT",
    help="Only claims with this verdict, as outdated or unverified.",
)
@click.option("--series", metavar="ID", help="Only claims tied to this series.")
@click.option("--measure", metavar="WORDS", help="Only claims of a measure with these words in it.")
@click.option("--area", metavar="NAME", callback=_area, help="Only claims of this area, by name or ISO code.")
@click.option("--period", metavar="TIME", help="Only claims of this time: 2023 has its months, too; 2019..2024.")
@click.option("--show", type=click.Choice(["claims", "all"]), default="claims", show_default=True,
              help="List the numbers that are no figures, too.")  # fmt: skip
@click.option("--limit", type=click.IntRange(0), metavar="N", default=100, show_default=True,
              help="At most so many; 0 is all.")  # fmt: skip
@style_options
def claims(
    query: tuple[str, ...],
    db: Path,
    source: str | None,
    verdict: str | None,
    series: str | None,
    measure: str | None,
    area: str | None,
    period: str | None,
    show: str,
    limit: int,
    style: Style,
) -> None:
    """List the claims of the documents that were checked, with their latest verdict; QUERY searches them.

    A claim is found if its sentence has all the words. The id of a finding, the six digits in brackets,
    finds the claims it is of.

    \b
    Example: factcheck claims "states parties" --verdict outdated
    """
    words, most, figures = " ".join(query), limit + 1 if limit else None, show == "claims"
    near = {"measure": measure, "area": area, "period": period}
    with opened(db) as store:
        rows = (
            store.claims(None, source, verdict, series, most, finding=words, loosely=near)
            if _FINDING.match(words) else []
        )  # fmt: skip
        rows = rows or store.claims(words or None, source, verdict, series, most, figures=figures, loosely=near)
    more = limit and len(rows) > limit
    listed = rows[:limit] if limit else rows
    put_rows([_with_ids(row) for row in listed] if style.name == "table" else listed, style.name, COLUMNS)
    if not rows:
        error_line("no claims found")
    elif more:
        error_line(f"more than {limit}: --limit 0 lists all")
    if gone := _gone((str(row["source"]) for row in rows), db):
        error_line(f"note: no such file any more, shown as last checked: {gone}")


def _with_ids(row: dict[str, object]) -> dict[str, object]:
    """For a table: each finding with its rule and its id, as reports print it."""
    return {**row, "findings": [*cast("list[str]", row["findings"]), *cast("list[str]", row["finding_ids"])]}


def _gone(documents: Iterable[str], db: Path) -> str:
    """The documents that were renamed or deleted since, the first of them by name; "" for none.

    A document is looked for from this folder and from that of the database, which is where most runs begin.
    """
    bases = (Path(), db.parent)
    names = [
        name for name in dict.fromkeys(documents)
        if not name.startswith("<") and not any(_is_there(base, name) for base in bases)
    ]  # fmt: skip
    more = f" and {len(names) - _FEW} more" if len(names) > _FEW else ""
    return safe(", ".join(names[:_FEW]) + more)


def _is_there(base: Path, name: str) -> bool:
    """A file that is shown so exists: what of a name cannot be printed was stored as an escape."""
    path = Path(name)
    found = [base / path.anchor]
    for part in path.parts[bool(path.anchor) :]:
        found = [inner for folder in found for inner in _shown_as(part, folder)]
    return bool(found)


def _shown_as(name: str, folder: Path) -> list[Path]:
    """What in a folder goes by a name; only one with an escape in it is looked for among all."""
    try:
        if "\\" in name:
            return [inner for inner in folder.iterdir() if shown(inner.name) == name]
        return [folder / name] if (folder / name).exists() else []
    except OSError:
        return []
