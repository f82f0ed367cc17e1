"""The items of a list that name an area and a figure: what they are of, the line over the list tells."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.dataclass import replace
from factcheck.extract.sentence import Reading
from factcheck.extract.surroundings import apart
from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.text import Block, BlockKind

_BEHIND = frozenset((":", "(", "—", "–", "-", "with", "at"))
_MOST = 60  # words of the line


def in_item(made: Sequence[Claim], reading: Reading, block: Block) -> list[Claim]:
    """The claims of "Croatia: 38% of all earnings" with the words of "In 2019 visitors brought in:" in front of theirs."""
    if block.kind is not BlockKind.ITEM or not block.heads or not _opens_with_area(reading):
        return list(made)
    lead = block.heads[-1]
    words = apart(lead[lead.rfind(". ") + 1 :]).words[-_MOST:]
    told = tuple(word for word in words if not word[0].isdecimal())
    return [_led(claim, (*told, ",")) if claim.kind is ClaimKind.AMOUNT else claim for claim in made]


def _opens_with_area(reading: Reading) -> bool:
    area = reading.areas[0] if reading.areas else None
    return area is not None and area.first <= 1 and reading.tokens.at(area.end) in _BEHIND


def _led(claim: Claim, words: tuple[str, ...]) -> Claim:
    context = claim.context
    own = context.clause[context.borrowed :]
    return replace(claim, context=replace(context, clause=(*words, *own), borrowed=len(words)))
