"""On which side of an earlier value a level lies, by what stands behind it: "3.2% in 2025, *lower than in 2019*"."""

from __future__ import annotations

from factcheck.dataclass import dataclass
from factcheck.model.claim import Claim, Direction
from factcheck.model.text import Source
from factcheck.pattern import pattern

_HOW = (
    r"(?:sharply|steeply|slightly|marginally|markedly|clearly|significantly|considerably|somewhat|far|much|well|only|just|"
    r"still|and|so)"
)
_YEAR_BEFORE = r"(?:a|one|the) year (?:before|earlier|ago)|the (?:previous|preceding|prior) year|(?:the )?year[- ]ago"
_BEHIND = pattern(
    rf"(?: [a-z]+){{0,5}}(?: (?:19|20)\d\d)?(?:,| \(| [–—-]) ?(?:{_HOW} ){{0,2}}"
    r"(?P<way>up|down|higher|lower|more|less|fewer|larger|smaller|bigger|greater) "
    r"(?:on|than|from|against|compared with|compared to) (?:in )?"
    rf"(?:(?P<year>(?:19|20)\d\d)\b(?!['’-])|(?:{_YEAR_BEFORE})\b)"
)
_UP = frozenset("up higher more larger bigger greater".split())


@dataclass(frozen=True, slots=True)
class Side:
    """Which way it is said to have gone, in which words, and since which year: None for the one before."""

    way: Direction
    words: str
    year: int | None


def side_of(source: Source, claim: Claim) -> Side | None:
    """What stands behind a level: "12%, *up on the year before*"; not "12%, *higher than in Italy*"."""
    found = _BEHIND.match(source.text, claim.anchor.end, claim.sentence.end)
    if not found:
        return None
    way = Direction.UP if found["way"] in _UP else Direction.DOWN
    return Side(way, found[0].strip(), int(found["year"]) if found["year"] else None)
