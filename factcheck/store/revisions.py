"""The revisions of a document, and what became of the claims of the one before the newest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.dataclass import dataclass
from factcheck.errors import UsageError
from factcheck.model.anchoring import found_again
from factcheck.model.text import Anchor
from factcheck.store.listing import sources
from factcheck.store.seal import Row, whole

if TYPE_CHECKING:
    from sqlite_utils import Database

_CLAIMS = """
select id, kind, line, column, exact, prefix, suffix, start, end, sentence, measure, area, period, interval, unit, unit_kind,
  date, speaker
from claims where source = ? and current = 1 and kind != 'other' order by start, end, kind, id"""
# What a claim says, beside its words.
_SAID = ("kind", "measure", "area", "period", "interval", "unit", "unit_kind", "date", "speaker")


@dataclass(frozen=True, slots=True)
class Followed:
    """A claim of the revision before: `state` is `same` (its words stand in their old surroundings, and are read as
    before), `read otherwise` (they do, and say something else now) or `orphaned`; `now` is the claim there, else None."""

    claim: Row
    state: str
    now: Row | None = None


@dataclass(frozen=True, slots=True)
class History:
    """The revisions of a document as rows, oldest first, the claims of the newest, those of the one before it, followed,
    and which of the newest are new."""

    revisions: list[Row]
    claims: list[Row]
    followed: list[Followed]
    new: list[Row]


def history(db: Database, source: str) -> History:
    """All there is of a document, by the id of any of its revisions or by its origin."""
    every = sources(db)
    known = next((row for row in every if source in (row["id"], row["origin"])), None)
    if known is None:
        raise UsageError(f"there is no source {source!a}: `factcheck sources` lists them")
    revisions = [row for row in every if row["origin"] == known["origin"]]
    newest = next((row for row in revisions if row["current"]), revisions[-1])
    claims = _claims(db, newest)
    before = [row for row in revisions if row is not newest]
    if not before:
        return History(revisions, claims, [], [])
    followed = _followed(db, before[-1], newest, claims)
    taken = {id(one.now) for one in followed}
    return History(revisions, claims, followed, [row for row in claims if id(row) not in taken])


def _claims(db: Database, source: Row) -> list[Row]:
    return [dict(whole(row)) for row in db.query(_CLAIMS, [source["id"]])]


def _text(db: Database, source: Row) -> str:
    return str(db.execute("select text from sources where id = ?", [source["id"]]).fetchone()[0])


def _followed(db: Database, old: Row, newest: Row, claims: list[Row]) -> list[Followed]:
    former = _claims(db, old)
    anchors = {str(row["id"]): _anchor(row) for row in former}
    found = found_again(anchors.values(), _text(db, old), _text(db, newest))
    there: dict[tuple[object, ...], Row] = {(row["start"], row["end"], row["kind"]): row for row in claims}
    made = []
    for row in former:
        span = found[anchors[str(row["id"])]]
        now = there.get((span.start, span.end, row["kind"])) if span else None
        if now is None:
            made.append(Followed(row, "orphaned" if span is None else "read otherwise"))
        else:
            same = all(row[name] == now[name] for name in _SAID)
            made.append(Followed(row, "same" if same else "read otherwise", now))
    return made


def _anchor(row: Row) -> Anchor:
    start, end = row["start"], row["end"]
    assert isinstance(start, int)
    assert isinstance(end, int)
    return Anchor(start, end, str(row["exact"]), str(row["prefix"]), str(row["suffix"]))
