"""How documents were read, kept whole: to hold thousands of them against each other, none has to be read again.

A reading is as good as the code that made it. One of other code is told apart by its version, and whoever wants the
document reads its text again.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck._version import __version__
from factcheck.dataclass import dataclass
from factcheck.lexicon.ideas import added
from factcheck.model.claim import Claim, has_figure
from factcheck.model.period import PartialDate
from factcheck.model.text import Source, line_starts
from factcheck.store.packing import pack, unpack
from factcheck.store.seal import Row, Torn, unpacked

if TYPE_CHECKING:
    from sqlite_utils import Database

_HERE = Path(__file__).parent
_CODE = ("model", "lexicon", "read", "segment", "extract")
_APART = frozenset(("id", "name", "text", "digest", "lines", "notes"))  # that `sources` has, or that are made anew
_FIELDS: tuple[str, ...] = tuple(name for name in Source.__match_args__ if name not in _APART)
LARGEST = 400_000_000  # characters of a reading: 50 MB of text have fewer


@cache
def _code() -> str:
    """A digest of the code and the words that claims are read by."""
    made = hashlib.sha256(__version__.encode())
    for part in _CODE:
        for path in sorted((_HERE.parent / part).rglob("*")):
            if path.suffix in (".py", ".txt"):
                made.update(path.name.encode() + b"\0" + path.read_bytes())
    return made.hexdigest()[:32]


def version() -> str:
    """What a reading of today would be marked with; an editor's own words for the same thing count."""
    words = added()
    return _code() + (hashlib.sha256(words.encode()).hexdigest()[:8] if words else "")


def is_current(db: Database, source: Source) -> bool:
    """The document is there, was read by the code of today, and nothing else was known of it then."""
    row = db.execute("select version, reading from readings where source = ?", [source.id]).fetchone()
    if row is None or row[0] != version():
        return False
    try:
        return bool(unpack(inflated(row[1]))[0] == _known(source))
    except Torn:
        return False


def _known(source: Source) -> tuple[tuple[str, object], ...]:
    """What a reading keeps of a document beside its claims."""
    return tuple((name, getattr(source, name)) for name in _FIELDS)


def reading_row(source: Source, claims: Sequence[Claim]) -> Row:
    """A document as read, but for its text and what tells a movement without a figure."""
    packed = pack((_known(source), tuple(claim for claim in claims if has_figure(claim))))
    return {"source": source.id, "version": version(), "reading": zlib.compress(packed.encode(), 6)}


@dataclass(frozen=True, slots=True)
class Kept:
    """The newest revision of a document as it is stored. `claims` are None where no reading is kept that can be used:
    then `source` has its text, name and date alone. `old` is that other code made the reading."""

    source: Source
    claims: tuple[Claim, ...] | None
    old: bool = False


_NEWEST = """
select s.id, s.origin, s.text, s.digest, s.notes, s.published, s.published_from, s.media, r.version, r.reading
from sources s left join readings r on r.source = s.id where s.current = 1 order by s.origin"""


def kept(db: Database) -> Iterator[Kept]:
    """The newest revision of each document, by name."""
    today = version()
    for row in db.query(_NEWEST):
        yield _kept(row, today)


def _kept(row: Row, today: str) -> Kept:
    id, origin, text, digest = (str(row[name]) for name in ("id", "origin", "text", "digest"))
    notes = tuple(map(str, unpacked(row["notes"], list)))
    try:
        said, claims = unpack(inflated(row["reading"]))
        known = {str(name): value for name, value in said if name in _FIELDS}
    except (Torn, ValueError, TypeError):
        day = row["published"]
        source = Source(id, origin, text, digest, (), notes=notes, lines=line_starts(text), media=str(row["media"]),
                        published=PartialDate.parse(str(day)) if day else None,
                        published_from=str(row["published_from"]))  # fmt: skip
        return Kept(source, None)
    source = Source(id=id, name=origin, text=text, digest=digest, notes=notes, lines=line_starts(text), **known)
    return Kept(source, claims, row["version"] != today)


def inflated(packed: object) -> str:
    """The text of a reading; Torn where it is none, or larger than any that was stored."""
    if not isinstance(packed, bytes):
        raise Torn("cannot decode a reading")
    try:
        stream = zlib.decompressobj()
        data = stream.decompress(packed, LARGEST)
        if not stream.eof:
            raise Torn("cannot decode a reading")
        return data.decode()
    except (zlib.error, UnicodeDecodeError) as error:
        raise Torn("cannot decode a reading") from error
