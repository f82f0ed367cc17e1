"""What is known of a document beside its text: date, title, author, publisher, address, language."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.dataclass import dataclass
from factcheck.model.period import PartialDate
from factcheck.model.text import GUESSED, Block, prose
from factcheck.read.dateline import SHORT, Found, datelines
from factcheck.read.dates import agree, read_date
from factcheck.read.document import Document
from factcheck.read.language import language_of
from factcheck.read.publisher import told_to

_HEAD, _FOOT = 12, 3  # lines that may be datelines
_SAMPLE = 25_000  # characters of prose the language is told by
_UPDATE_ONLY = "dated by its last update; it names no first publication"


@dataclass(frozen=True, slots=True)
class About:
    """The facts of a document, and notes on those that could not be used."""

    title: str | None
    author: str | None
    publisher: str | None
    publisher_from: str
    url: str | None
    published: PartialDate | None
    published_from: str
    language: str
    notes: tuple[str, ...]
    retrieved: PartialDate | None = None
    licence: str | None = None


def _start(text: str, block: Block, limit: int) -> str:
    """A block's prose; of a long one the first characters, gaps and all."""
    span = block.span
    return prose(text, block, "") if span.end - span.start <= limit else text[span.start : span.start + limit]


def _first(front: dict[str, str], *keys: str) -> str | None:
    return next((front[key] for key in keys if front.get(key)), None)


def _lines(text: str, document: Document) -> Iterator[str]:
    """The lines that may be datelines: the first twelve and the last three that are not long paragraphs."""
    blocks = document.blocks
    some = blocks if len(blocks) <= _HEAD + _FOOT else (*blocks[:_HEAD], *blocks[-_FOOT:])
    lines = []
    for block in some:
        words = _start(text, block, 2 * SHORT)
        lines += [line for line in words.splitlines()[: 6 if len(words) <= SHORT else 1] if line.strip()]
    yield from lines[:_HEAD]
    yield from lines[max(_HEAD, len(lines) - _FOOT) :]


_DATES = ("published", "date", "pubdate", "publishdate", "date_published")


def _from_front(document: Document) -> tuple[PartialDate | None, tuple[str, ...]]:
    return _day(document, *_DATES)


def _day(document: Document, *keys: str) -> tuple[PartialDate | None, tuple[str, ...]]:
    """The date under the first of the keys that is there, and a note if it is none."""
    written = _first(document.front, *keys)
    if written is None:
        return None, ()
    read = read_date(written)
    return read.date, (f"{document.told_in}: {read.problem}",) if read.problem else ()


def _conflict(front: PartialDate, said: Found, told_in: str) -> tuple[str, ...]:
    other = read_date(said.date).date if said.date else None
    if other is None or agree(front, other):
        return ()
    return (f"{told_in} says {front.words()}, the dateline {other.words()}; {told_in} is used",)


def _published(document: Document, said: Found) -> tuple[PartialDate | None, str, tuple[str, ...]]:
    """The date, where it was found, and notes."""
    date, notes = _from_front(document)
    if date:
        return date, document.told_in, notes + _conflict(date, said, document.told_in)
    notes += said.problems
    if said.date:
        return read_date(said.date).date, "dateline", notes
    if said.updated:
        return read_date(said.updated).date, "dateline", (*notes, _UPDATE_ONLY)
    return None, "", notes


def _publisher(document: Document, said: Found, text: str) -> tuple[str | None, str]:
    """The publisher, and where it was found."""
    if named := _first(document.front, "publisher", "site", "site_name", "publication"):
        return named, document.told_in
    if said.publisher:
        return said.publisher, "dateline"
    guess = told_to(text)
    return guess, GUESSED if guess else ""


def _language(front: dict[str, str], text: str, document: Document) -> str:
    named = (_first(front, "lang", "language") or "").lower().replace("_", "-").split("-")[0]
    if len(named) == 2 and named.isalpha():
        return named
    pieces, size = [], 0
    for block in document.blocks:
        pieces.append(_start(text, block, _SAMPLE))
        size += len(pieces[-1])
        if size > _SAMPLE:
            break
    return language_of(" ".join(pieces))


def about(text: str, document: Document, published: PartialDate | None) -> About:
    """Front matter first, then datelines and bylines, then what the prose itself shows."""
    front = document.front
    said = datelines(_lines(text, document))
    date, origin, notes = (published, "--published", ()) if published else _published(document, said)
    twice = [f"front matter gives `{key}` twice; the first is used" for key in document.repeated if key in _DATES]
    publisher, named_in = _publisher(document, said, text)
    retrieved, fetched = _day(document, "retrieved", "accessed")
    return About(
        title=_first(front, "title") or document.title,
        author=_first(front, "author", "authors", "byline") or said.author,
        publisher=publisher,
        publisher_from=named_in,
        url=_first(front, "url", "canonical", "canonical_url", "link"),
        published=date,
        published_from=origin,
        language=_language(front, text, document),
        notes=(*notes, *twice, *fetched),
        retrieved=retrieved,
        licence=_first(front, "licence", "license", "rights"),
    )
