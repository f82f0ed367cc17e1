"""What a format's reader gives: the blocks of a text and what its front matter says."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.dataclass import dataclass, field
from factcheck.model.text import Block


@dataclass(frozen=True, slots=True)
class Document:
    """The blocks of a text, in order and apart, its own title, its front matter by lower-case key, with the keys
    that are given twice with different values, and notes for the user: one on a line begins with it, `3: …`."""

    blocks: tuple[Block, ...]
    title: str | None = None
    front: dict[str, str] = field(default_factory=dict)
    repeated: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    told_in: str = "front matter"


@dataclass(frozen=True, slots=True)
class Reader:
    """One format: the names it is told by and the function that finds the blocks of its text."""

    media: str
    suffixes: tuple[str, ...]
    read: Callable[[str], Document]
