"""`factcheck sources`: the documents that claims.db keeps."""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.cli import screen
from factcheck.cli.database import DATABASE, db_option, opened
from factcheck.cli.options import DATABASE_FILE, Ordered, Style, style_options
from factcheck.cli.references import count
from factcheck.cli.rows import put_rows
from factcheck.errors import DatabaseError
from factcheck.lexicon.units import in_units
from factcheck.read.files import shown

COLUMNS = ("source", "title", "publisher", "published", "retrieved", "revision", "claims")
_FACTS = ("title", "author", "publisher", "url", "published", "retrieved", "licence", "language", "digest")
_MOST = 40  # claims that are shown of one document


@click.group(cls=Ordered, invoke_without_command=True)
@db_option
@style_options
@click.pass_context
def sources(context: click.Context, db: Path, style: Style) -> None:
    """List the documents in claims.db, or show or remove one.

    The newest revision of each, by name. `factcheck add` puts documents in, and so does `factcheck check`.

    \b
    Example: factcheck sources show reports/april.md
    """
    if context.invoked_subcommand:
        context.obj = db
        return
    with opened(db) as store:
        rows = [_listed(row) for row in store.sources() if row["current"]]
    put_rows(rows, style.name, COLUMNS)
    if not rows:
        screen.error_line("no documents yet: `factcheck add PATH` keeps one")


def _listed(row: dict[str, object]) -> dict[str, object]:
    """A row for people: the claims are those that are figures, as `add` and `claims` count them."""
    kept = {name: value for name, value in row.items() if name not in ("origin", "current", "claims", "figures")}
    return {"source": row["origin"], **kept, "claims": row["figures"]}


@sources.command()
@click.argument("source", metavar="SOURCE")
@click.option("--db", type=DATABASE_FILE, metavar="FILE", default=None, help="Database to read.  [default: claims.db]")
@click.option("--show", type=click.Choice(["claims", "all"]), default="claims", show_default=True,
              help="List all claims, also those of a long document.")  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@click.pass_obj
def show(above: Path | None, source: str, db: Path | None, show: str, as_json: bool) -> None:
    """Show a document: what is known of it, its revisions, its claims.

    SOURCE is its name, or the id of one of its revisions. Of the revision before the newest it says which
    claims stand where they stood, in the same words, and which are orphaned: their words are not there
    any more, or not in one place only. A claim is never moved to a place that merely looks alike.

    \b
    Example: factcheck sources show reports/april.md
    """
    with opened(db or above or DATABASE) as store:
        found = store.history(shown(source))
    if as_json:
        screen.put_json(
            {
                "revisions": found.revisions,
                "claims": found.claims,
                "former": [
                    {**one.claim, "state": one.state, "now": one.now and one.now["id"]} for one in found.followed
                ],
                "new": [row["id"] for row in found.new],
            }
        )
        return
    newest = next(row for row in found.revisions if row["current"])
    every = show == "all"
    lines = [str(newest["origin"])]
    lines += [f"  {name:<10} {_fact(newest, name)}" for name in _FACTS if newest[name] not in (None, "")]
    lines += ["", count(len(found.revisions), "revision")]
    lines += [
        f"  {row['revision']}  {str(row['digest'])[:19]}  added {str(row['added'])[:10]}{', newest' if row['current'] else ''}"
        for row in found.revisions
    ]  # fmt: skip
    lines += ["", count(len(found.claims), "claim")]
    lines += _claims(found.claims, every)
    if found.followed:
        states = [one.state for one in found.followed]
        told = [f"{states.count(state)} {state}" for state in ("same", "read otherwise", "orphaned")]
        lines += ["", f"Since the revision before: {', '.join(told)}; {len(found.new)} new"]
        for state in ("read otherwise", "orphaned"):
            rows = [one.claim for one in found.followed if one.state == state]
            lines += [f"  {state}:", *(f"  {line}" for line in _claims(rows, every))] if rows else []
        lines += ["  new:", *(f"  {line}" for line in _claims(found.new, every))] if found.new else []
    screen.put_lines("\n".join(lines))


def _fact(row: dict[str, object], name: str) -> str:
    found_in = row["published_from"] if name == "published" else ""
    return f"{row[name]} ({found_in})" if found_in else str(row[name])


def _claims(rows: list[dict[str, object]], every: bool) -> list[str]:
    """A line for each claim: its place, its words, how it is read."""
    listed = rows if every else rows[:_MOST]
    places = [f"{row['line']}:{row['column']}" for row in listed]
    wide = max(map(len, places), default=0)
    lines = [
        f"  {place:<{wide}}  “{' '.join(str(row['exact']).split())}”  {_reading(row)}".rstrip()
        for place, row in zip(places, listed, strict=True)
    ]
    return [*lines, f"  and {len(rows) - len(listed)} more (--show all)"] if len(listed) < len(rows) else lines


def _reading(row: dict[str, object]) -> str:
    said = in_units(str(row["date"] or row["interval"] or ""), str(row["unit"] or ""), str(row["unit_kind"] or ""))
    more = (row["measure"] if str(row["measure"]) not in said else "", row["area"], row["period"])
    return ", ".join(str(part) for part in (said, *more) if part)


@sources.command()
@click.argument("source", metavar="SOURCE")
@click.option(
    "--db", type=DATABASE_FILE, metavar="FILE", default=None, help="Database to change.  [default: claims.db]"
)
@click.pass_obj
def remove(above: Path | None, source: str, db: Path | None) -> None:
    """Purge a document, all its revisions and all that quotes it.

    SOURCE is its name; the id of a revision removes that one alone. Nothing of the text stays in the file.

    \b
    Example: factcheck sources remove drafts/embargoed.md
    """
    path = db or above or DATABASE
    if not path.exists():
        raise DatabaseError(f"no database at {path}: name another with --db")
    from factcheck.store import open_store

    with open_store(path) as store:
        gone = store.remove(shown(source))
    screen.put_lines(f"removed: {shown(source)} ({count(gone, 'claim')})")
