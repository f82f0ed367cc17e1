"""Guarded values and the digests of rows: SQLite turns NaN into NULL and reads flipped bits without a word."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from hashlib import sha256
from math import isfinite
from typing import Any, TypeVar

from factcheck.errors import DatabaseError

Row = dict[str, object]
_Kind = TypeVar("_Kind", list[Any], dict[str, Any])
_Cells = TypeVar("_Cells", bound=Mapping[str, object])

# Not part of a row's digest: itself, what changes when a newer row comes in, SQLite's own
# numbering, and the text of a source, which has a digest of its own.
UNSEALED = frozenset({"row_digest", "current", "number", "text"})
# Made once: json.dumps with options makes a new encoder each time, which was a third of storing a claim.
_pack = json.JSONEncoder(ensure_ascii=False, allow_nan=False, sort_keys=True, default=str).encode
_seal = json.JSONEncoder(separators=(",", ":"), default=repr).encode
LARGEST = 2**63  # an integer of SQLite, and the end of what Datasette can sort


def packed(value: object) -> str:
    """JSON on one line, keys sorted; DatabaseError for NaN and infinity, which are not JSON."""
    if value == ():
        return "[]"
    try:
        text = _pack(value)
    except ValueError as error:
        raise DatabaseError(f"cannot store a value that is not a number: {error}") from error
    return text if _encodable(text) else json.dumps(value, sort_keys=True, default=str)


class Torn(ValueError):
    """A cell does not hold what was stored in it."""


def unpacked(cell: object, kind: type[_Kind]) -> _Kind:
    """The list or the keys and values that `packed` made a cell of; Torn for anything else."""
    try:
        found = json.loads(cell, parse_constant=_no_number) if isinstance(cell, str) else None
    except (ValueError, RecursionError) as error:
        raise Torn("cannot decode a list") from error
    if not isinstance(found, kind):
        raise Torn("cannot decode a list")
    return found


def _no_number(word: str) -> None:
    raise ValueError(word)


def whole(row: _Cells) -> _Cells:
    """The row, if each cell is text, a number or NULL, as they were stored; Torn if not."""
    for name, cell in row.items():
        if isinstance(cell, bytes) or (isinstance(cell, float) and not isfinite(cell)):
            raise Torn(f"cannot decode {name}")
    return row


def text_digest(text: str) -> str:
    """The digest of a source's text, as `sources.text_digest` has it."""
    return "sha256:" + sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def row_digest(row: Mapping[str, object]) -> str:
    """The digest of all that a row says, the same before it is stored and after it is read back."""
    said = [row[name] for name in sorted(row) if name not in UNSEALED]
    return sha256(_seal(said).encode()).hexdigest()[:32]


def sealed(table: str, row: Row) -> Row:
    """The row with its digest; DatabaseError for what SQLite would refuse or change in silence."""
    for name, value in row.items():
        if value is None:
            continue
        if isinstance(value, str):
            if not _encodable(value):
                raise DatabaseError(f"cannot store {table}.{name}: {value[:40]!a} has half a surrogate pair; "
                                    "replace it by U+FFFD")  # fmt: skip
        elif isinstance(value, float):
            if not isfinite(value):
                raise DatabaseError(f"cannot store {table}.{name}: {value} is not a number")
        elif isinstance(value, int) and not -LARGEST <= value < LARGEST:
            raise DatabaseError(f"cannot store {table}.{name}: {value} is too large for a whole number of SQLite")
    row["row_digest"] = row_digest(row)
    return row


def _encodable(text: str) -> bool:
    if text.isascii():
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def bound(value: Decimal | None, what: str) -> float | None:
    """One end of an interval as a float to sort by, None where open or beyond what SQLite sorts."""
    if value is None:
        return None
    if not value.is_finite():
        raise DatabaseError(f"cannot store {what}: {value} is not a number")
    return float(value) if abs(value) < LARGEST else None
