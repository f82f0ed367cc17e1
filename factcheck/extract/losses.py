"""Amounts below zero as accounts write them, in the cells of tables: "(1,100)", "£(3.2)m"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.model.shown import ZERO_WIDTH
from factcheck.model.text import Block, BlockKind
from factcheck.pattern import pattern

_BLANK = f" {ZERO_WIDTH}"  # what mark-up leaves
_SIGN = r"(?:US|A|C|NZ|HK|R)?[$£€¥₹]"
_LOSS = pattern(
    rf"(?P<outside>{_SIGN})?\s?\(\s?(?:(?P<inside>{_SIGN})\s?)?(?!(?:19|20)\d\d\))(?P<number>\d[\d.,]{{0,20}})\s?"
    rf"(?P<scale>[a-z]{{1,2}}|%)?\s?\)\s?(?P<behind>[a-z]{{1,2}}|%)?"
)


def with_losses(text: str, blocks: Iterable[Block]) -> str:
    """The text with a minus for the brackets of the cells that hold nothing else, as long as it was.

    A cell without a label in front of it, or with a year in brackets, says something else.
    """
    parts: list[str] = []
    at = 0
    for block in blocks:
        if block.kind is BlockKind.CELL and block.heads and block.heads[0]:
            said = text[block.span.start : block.span.end].lstrip(_BLANK)
            loss = _LOSS.fullmatch(
                text, block.span.end - len(said), block.span.end - len(said) + len(said.rstrip(_BLANK))
            )
            if loss:
                parts += (text[at : loss.start()], _below_zero(loss))
                at = loss.end()
    return "".join(parts) + text[at:] if parts else text


def _below_zero(loss: re.Match[str]) -> str:
    """ "(1,100)" as "-1,100", "£(3.2)m" as "£-3.2m"."""
    sign, told = ("".join(loss[name] or "" for name in names) for names in (_BEFORE, _BEHIND))
    return f"{sign}-{ZERO_WIDTH * (len(loss[0]) - len(sign) - len(told) - 1)}{told}"


_BEFORE, _BEHIND = ("outside", "inside"), ("number", "scale", "behind")
