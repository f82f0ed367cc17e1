"""Sizes of two numbers, which are no amounts by themselves: "1920x1080", "3×5 metres"."""

from __future__ import annotations

from factcheck.extract.tokens import Tokens

_CROSSES = ("x", "×")


def size(t: Tokens, end: int) -> int:
    """The index behind the number that a cross right behind another one leads to, 0 where there is none."""
    crossed = t.at(end) in _CROSSES and t.is_number(end + 1) and t.joined(end) == t.joined(end + 1)
    return end + 2 if crossed and (t.joined(end) or len(t.text[end - 1]) > 2 < len(t.text[end + 1])) else 0
