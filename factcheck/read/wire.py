"""What a reader gives, as JSON and back: what comes from another process is held to its form before it is believed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import TypeVar

from factcheck.errors import InputError
from factcheck.model.text import Block, BlockKind, Link, Mark, Span
from factcheck.read.extracted import Extracted

TYPE_CHECKING = False  # as in typing, which takes time to import
if TYPE_CHECKING:
    from typing import Any

Made = TypeVar("Made")
_LEVELS = 6
_MOST_NOTES = 100


class Malformed(Exception):
    """The bytes are no document that a reader would write."""


def packed(found: Extracted) -> bytes:
    """A document as JSON."""
    blocks = [
        [str(one.kind), one.span.start, one.span.end, one.level, _spans(one.gaps), list(one.heads)]
        for one in found.blocks
    ]
    record = {
        "text": found.text,
        "blocks": blocks,
        "marks": [[one.start, one.label] for one in found.marks],
        "links": [[one.span.start, one.span.end, one.target] for one in found.links],
        "about": found.about,
        "notes": list(found.notes),
        "lost": list(found.lost),
    }
    return json.dumps(record, separators=(",", ":")).encode()


def _spans(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def refused(message: str) -> bytes:
    """Why there is no document, as JSON."""
    return json.dumps({"refused": message}).encode()


def unpacked(data: bytes) -> Extracted:
    """The document; InputError with the reader's words where it has refused it, Malformed for anything else."""
    try:
        record = json.loads(data)
    except (ValueError, RecursionError):
        raise Malformed from None
    _hold(isinstance(record, dict))
    if "refused" in record:
        raise InputError(_words(record["refused"]))
    text = _words(record.get("text"))
    size = len(text)
    blocks = tuple(_listed(record, "blocks", lambda one: _block(one, size)))
    _hold(all(one.span.end <= two.span.start for one, two in pairwise(blocks)))
    marks = tuple(_listed(record, "marks", _mark))
    _hold(all(one.start < two.start for one, two in pairwise(marks)))
    _hold(not marks or (marks[0].start == 0 and marks[-1].start <= size))
    links = tuple(_listed(record, "links", lambda one: Link(_span(one[:2], 0, size), _words(one[2]))))
    about = record.get("about")
    _hold(isinstance(about, dict) and all(isinstance(word, str) for pair in about.items() for word in pair))
    notes, lost = (tuple(_listed(record, key, _words))[:_MOST_NOTES] for key in ("notes", "lost"))
    return Extracted(
        text, blocks, marks, links, {_words(key): _words(said) for key, said in about.items()}, notes, lost
    )


def _hold(true: bool) -> None:
    if not true:
        raise Malformed


def _listed(record: dict[str, Any], key: str, make: Callable[[Any], Made]) -> list[Made]:
    held = record.get(key)
    _hold(isinstance(held, list))
    try:
        return [make(one) for one in held or ()]
    except (TypeError, ValueError, IndexError, KeyError):
        raise Malformed from None


def _words(given: object) -> str:
    if not isinstance(given, str):
        raise Malformed
    return given if given.isascii() else given.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _span(given: Sequence[Any], first: int, last: int) -> Span:
    start, end = given
    _hold(type(start) is int and type(end) is int and first <= start <= end <= last)
    return Span(start, end)


def _block(given: Sequence[Any], size: int) -> Block:
    kind, start, end, level, gaps, heads = given
    span = _span((start, end), 0, size)
    _hold(type(level) is int and 0 <= level <= _LEVELS)
    inner = tuple(_span(gap, span.start, span.end) for gap in gaps)
    _hold(all(one.end <= two.start for one, two in pairwise(inner)))
    return Block(BlockKind(kind), span, inner, tuple(map(_words, heads)), level)


def _mark(given: Sequence[Any]) -> Mark:
    start, label = given
    _hold(type(start) is int and start >= 0)
    return Mark(start, " ".join(_words(label).split()))
