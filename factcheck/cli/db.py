"""`factcheck db`: the database as a file."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import click

from factcheck.cli import screen
from factcheck.cli.database import db_option, opened
from factcheck.cli.options import Ordered
from factcheck.cli.references import count
from factcheck.cli.status import FAILED


@click.group(cls=Ordered)
def db() -> None:
    """Count or verify what is in claims.db.

    \b
    Example: factcheck db verify
    """


@db.command()
@db_option
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
def stats(db: Path, as_json: bool) -> None:
    """Count what is in it.

    The rows of each table, and the last run.

    \b
    Example: factcheck db stats --db old.db
    """
    with opened(db) as store:
        found = store.stats()
    if as_json:
        screen.put_json(found)
        return
    rows = cast("dict[str, int]", found["tables"])
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
    """Look for damage.

    Every digest, anchor and link is computed again. Exit status 2 if something does not fit.

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
