"""What a figure in a table is of: the heads of its row and column."""

from __future__ import annotations

from bisect import bisect_right

from factcheck.model.claim import Claim
from factcheck.model.text import Block, BlockKind, Source
from factcheck.pattern import pattern

_LETTER = pattern(r"[^\W\d_]")
_LONGEST = 80  # characters of a head; a longer one is a text of its own


def heads(claim: Claim, source: Source) -> tuple[str, ...]:
    """The heads of the figure's row and column that are words, none for a year; () outside of tables."""
    block = _block(claim, source)
    if block is None or block.kind is not BlockKind.CELL:
        return ()
    return tuple(head for head in dict.fromkeys(block.heads) if _LETTER.search(head) and len(head) <= _LONGEST)


def title(claim: Claim, source: Source) -> str:
    """The heads as a heading, `North ferry, passengers`, for a cell that holds no words beside the figure; else ""."""
    block = _block(claim, source)
    if block is None:
        return ""
    before = source.text[block.span.start : claim.anchor.start]
    after = source.text[claim.anchor.end : block.span.end]
    alone = len(before) + len(after) <= _LONGEST and not _LETTER.search(before + after)
    return ", ".join(heads(claim, source)) if alone else ""


def _block(claim: Claim, source: Source) -> Block | None:
    at = bisect_right(source.blocks, claim.anchor.start, key=lambda block: block.span.start) - 1
    return source.blocks[at] if at >= 0 else None
