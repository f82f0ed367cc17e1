"""`factcheck db`: the database as a file."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import click

from factcheck.cli import screen
from factcheck.cli.database import db_option, opened
from factcheck.cli.references import count
from factcheck.cli.status import FAILED


@click.group()
def db() -> None:
    """Count or verify what is in claims.db.

    \b
    Example: factcheck db verify
    """


@db.command()
@db_option
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
def stats(db: Path, as_json: bool) -> None:
    """Count the rows of each table, and name the last run.

    \b
    Example: factcheck db stats --db old.db
    """
    with opened(db) as store:
        found = store.stats()
    if as_json:
        screen.put_json(found)
        return
    rows = cast(dict[str, int], found["tables"])
    wide = max(map(len, rows))
    lines = [f"{found['path']}: {found['bytes']} bytes, schema {found['schema']}"]
    lines += [f"  {name:<{wide}}  {number}" for name, number in rows.items()]
    last = cast("dict[str, object] | None", found["last_run"])
    if last:
        lines.append(f"last run: {last['id']}, {last['started']}, {last['claims']} claims, {last['findings']} findings")
    screen.put_lines("\n".join(lines))


@db.command()
@db_option
@click.pass_context
def verify(context: click.Context, db: Path) -> None:
    """Compute every digest, anchor and link again; name what does not fit. Exit status 2 if anything does not.

    \b
    Example: factcheck db verify
    """
    with opened(db) as store:
        problems = store.verify()
    if problems:
        screen.put_lines("\n".join(problems))
        screen.error(f"{db}: {count(len(problems), 'problem')}; restore it from a copy, or delete it and check again")
        context.exit(FAILED)
    screen.put_lines(f"ok: {db}")
