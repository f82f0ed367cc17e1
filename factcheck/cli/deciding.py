"""`factcheck accept` and `factcheck dismiss`: what a person decides of a figure and a series is kept, and holds from then on."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli.options import DATABASE_FILE, FILE, quiet_option, refs_option
from factcheck.cli.screen import Screen
from factcheck.errors import OutputError, UsageError
from factcheck.pattern import pattern

if TYPE_CHECKING:
    from factcheck.cli.address import Address
    from factcheck.cli.options import Command
    from factcheck.model.claim import Claim
    from factcheck.model.decision import Decision
    from factcheck.model.text import Source
    from factcheck.reference import References

_ID = pattern(r"[0-9a-f]{6}\Z")
DECISIONS = "factcheck-decisions.jsonl"


def decisions_option(command: Command) -> Command:
    """`--decisions FILE`."""
    return click.option(
        "--decisions", type=FILE, metavar="FILE", help=f"File of decisions.  [default: {DECISIONS}, if it is there]"
    )(command)


def with_decisions(references: References, given: Path | None, show: Screen) -> References:
    """The references with what people decided, from the file named or the one in the working folder."""
    path = given or (Path(DECISIONS) if os.path.isfile(DECISIONS) else None)
    if path is None:
        return references
    from factcheck.cli.references import count
    from factcheck.model.shelf import ids
    from factcheck.reference.decisions import decided, read

    found = read(path)
    if given is None:
        show.note(f"using {path} ({count(len(found), 'decision')})")
    known = set(ids(references.series))
    if references.series and (lost := [one for one in found if one.series not in known]):
        names = ", ".join(dict.fromkeys(one.series for one in lost))
        show.detail(f"note: {path}: no series here: {names}")
    return decided(references, found)


_where = (
    click.option("--db", type=DATABASE_FILE, metavar="FILE", help="Database with the last run.  [default: claims.db]"),
    decisions_option,
    quiet_option,
)


@click.command()
@click.argument("place", metavar="ID|FILE:LINE[:COL]")
@click.option("--series", required=True, metavar="ID", help="The series that the figure is of.")
@click.option("--as", "phrase", metavar="WORDS", help="What the text calls it; by default as it was read.")
@click.option("--reason", default="", metavar="TEXT", help="Why, for those who read the file later.")
@refs_option
@_where[0]
@_where[1]
@_where[2]
def accept(
    place: str,
    series: str,
    phrase: str | None,
    reason: str,
    refs: tuple[Path, ...],
    db: Path | None,
    decisions: Path | None,
    screen: Screen,
) -> None:
    """Say which series a figure is of.

    The words that the text tells it by become another name of the series, in factcheck-decisions.jsonl; keep that file
    with your texts. ID is that of a finding of the last run.

    \b
    Example: factcheck accept draft.md:3:43 --series members --refs figures.yaml
    """
    from factcheck.cli.references import beside, load, series_named
    from factcheck.model.decision import SERIES

    if phrase is not None and not phrase.strip():
        raise UsageError("--as is empty: write what the text calls it, or leave it out")
    source, claim = _figure(place, db, screen)
    references = load(refs, [] if refs else beside(source.name), screen)
    series_named(series, references)
    made = _decision(SERIES, source, claim, series, phrase or "", reason)
    _keep(made, decisions)
    screen.note(f"from now on “{made.phrase}” is another name of {series} ({decisions or DECISIONS})")


@click.command()
@click.argument("place", metavar="ID|FILE:LINE[:COL]")
@click.option("--not-this-series", is_flag=True, required=True, help="The figure is not of the series it was tied to.")
@click.option("--series", default="", metavar="ID", help="Which series it is not of, where no finding tells.")
@click.option("--reason", default="", metavar="TEXT", help="Why, for those who read the file later.")
@_where[0]
@_where[1]
@_where[2]
def dismiss(
    place: str,
    not_this_series: bool,
    series: str,
    reason: str,
    db: Path | None,
    decisions: Path | None,
    screen: Screen,
) -> None:
    """Say that a figure is not of the series it was tied to.

    Figures that are told by the same words are never held against that series again. It is kept in
    factcheck-decisions.jsonl; keep that file with your texts. ID is that of a finding of the last run.

    \b
    Example: factcheck dismiss 3981ed --not-this-series --reason "the signatories"
    """
    from factcheck.model.decision import NOT_SERIES

    source, claim = _figure(place, db, screen)
    tied = series or _tied(place, db, claim)
    if not tied:
        raise UsageError(f"{place} is tied to no series in the last run: name one with --series")
    made = _decision(NOT_SERIES, source, claim, tied, "", reason)
    _keep(made, decisions)
    screen.note(f"from now on “{made.phrase}” is not held against {tied} ({decisions or DECISIONS})")


def _figure(place: str, db: Path | None, show: Screen) -> tuple[Source, Claim]:
    """The document and the figure of a finding's id or of a place.

    Raises:
        UsageError: there is no such finding or figure, or there are several.
    """
    from factcheck.cli.address import of_one, offset, parse_address, read_at
    from factcheck.extraction import read_source
    from factcheck.model.claim import ClaimKind

    address = _of_finding(_finding(place, db)) if _ID.match(place) else parse_address(place)
    source = read_at(address, None, show)
    at = offset(source, address)
    address = of_one(source, address)
    if at is None and address.column:
        at = offset(source, address)
    assert isinstance(address.line, int)
    start = source.lines[address.line - 1]
    end = source.lines[address.line] if address.line < len(source.lines) else len(source.text)
    said, _ = read_source(source)
    claims = [one for one in said if one.kind is not ClaimKind.OTHER]
    if at is not None:
        found = [one for one in claims if one.anchor.start <= at < one.anchor.end]
    else:
        found = [one for one in claims if start <= one.anchor.start < end]
    if len(found) == 1:
        return source, found[0]
    if not found:
        raise UsageError(f"no figure at {place}: if the text has changed since, check it again")
    told = ", ".join(f"“{one.anchor.exact}”" for one in found)
    raise UsageError(f"{len(found)} figures at {place}: {told}: name one with its column")


def place_of(place: str) -> tuple[Address, dict[str, object]]:
    """The place that is named, or that of a finding of the last run by its id, with what that run was asked.

    Raises:
        UsageError: there is no such finding, or it is no place.
    """
    from factcheck.cli.address import parse_address

    id = place.strip("[]")
    if not _ID.match(id):
        return parse_address(place), {}
    from factcheck.cli.database import DATABASE
    from factcheck.store import open_store

    found = _finding(id, None)
    with open_store(DATABASE, write=False) as store:
        [run, *_] = store.runs(1)
    given = run["arguments"]
    return _of_finding(found), given if isinstance(given, dict) else {}


def _of_finding(row: dict[str, object]) -> Address:
    """The place of a finding in the database."""
    from factcheck.cli.address import Address, parse_address

    at = parse_address(str(row["place"]))
    return Address(at.file, int(str(row["line"])), int(str(row["column"]))) if isinstance(at.line, str) else at


def _finding(id: str, db: Path | None) -> dict[str, object]:
    """The finding of the last run with this id."""
    found = [row for row in _rows(db) if row["id"] == id]
    if not found:
        raise UsageError(f"no finding {id} in the last run: its ids stand in square brackets in the report")
    return found[0]


def _rows(db: Path | None) -> list[dict[str, object]]:
    from factcheck.cli.database import DATABASE
    from factcheck.store import open_store

    with open_store(db or DATABASE, write=False) as store:
        return store.findings()


def _tied(place: str, db: Path | None, claim: Claim) -> str:
    """The series that the last run tied the figure to."""
    if _ID.match(place):
        return str(_finding(place, db)["series"] or "")
    tied = [str(row["series"]) for row in _rows(db) if row["series"] and row["claim"] == claim.id]
    return tied[0] if tied else ""


def _decision(kind: str, source: Source, claim: Claim, series: str, phrase: str, reason: str) -> Decision:
    from factcheck.match.decided import phrase_of
    from factcheck.model.decision import Decision

    anchor = claim.anchor
    return Decision(
        kind, series, " ".join(phrase.split()) or phrase_of(claim), anchor.exact, anchor.prefix, anchor.suffix,
        source.name, date.today().isoformat(), os.environ.get("USER", ""), reason,
    )  # fmt: skip


def _keep(made: Decision, given: Path | None) -> None:
    """Add a line to the file of decisions, which is made where there is none."""
    from factcheck.cli.locked import locked
    from factcheck.reference.decisions import line_of, read

    path = given or Path(DECISIONS)
    with locked(path):
        if path.exists():
            read(path)  # refuse what is none of ours before it is added to
        try:
            begun = path.exists() and path.stat().st_size and not path.read_bytes().endswith(b"\n")
            with path.open("a", encoding="utf-8") as file:
                file.write("\n" * bool(begun) + line_of(made))
        except OSError as error:
            raise OutputError(f"cannot write {path}: {(error.strerror or str(error)).lower()}") from None
