"""Changes, ranks and superlatives: "up 22%", "doubled", "second-biggest", "the highest since 2011"."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.extract.figures import Figure
from factcheck.extract.tokens import Tokens
from factcheck.lexicon.numbers import ORDINALS

MOVES = frozenset(
    """rose rise rises risen fell fall falls fallen grew grow grows grown increased increase increases decreased decrease
    dropped drop drops declined decline declines climbed jumped jump up down slipped cut raised lowered shrank shrunk
    edged soared plunged surged surge reduced reduction growth gain gained gains lost loss hike hiked dip dipped
    expanded contracted advance advanced tumbled slumped slump rebound widened narrowed higher lower
    more less fewer cheaper dearer faster slower increasing falling rising growing""".split()
)
_BY_ONLY = frozenset(("more", "less", "fewer", "higher", "lower", "cheaper", "dearer", "faster", "slower"))
_NOUNS = frozenset(
    "rise increase drop fall decline growth gain jump surge cut reduction hike dip loss slump decrease".split()
)
FACTORS = {"doubled": 2, "doubling": 2, "tripled": 3, "tripling": 3, "trebled": 3, "quadrupled": 4, "halved": Decimal("0.5"),
           "halving": Decimal("0.5"), "twofold": 2, "threefold": 3, "fourfold": 4, "tenfold": 10}  # fmt: skip
SUPERLATIVE = re.compile(
    r"\b(highest|lowest|largest|smallest|biggest|most|fewest|greatest|worst|best|fastest|slowest|hottest|coldest|longest|"
    r"shortest|deadliest|warmest|driest|wettest)\b(?=[^.;]{0,60}?\b(?:since|in (?:\d+|[a-z]+) years|on record|ever|in history|recorded)\b)"
)
RANK = re.compile(
    r"\b(" + "|".join(sorted(ORDINALS, key=len, reverse=True)) + r"|\d{1,3}(?:st|nd|rd|th))[ -]"
    r"((?:bigg|larg|high|low|small|great|fast|slow|long|short|old|young|rich|poor|hott|cold|deadli|busi|popul)[a-z]*est|"
    r"most [a-z]+|least [a-z]+)\b"
)


def is_change(t: Tokens, figure: Figure) -> bool:
    """The figure says by how much something moved, not where it stands."""
    at = figure.first - 1
    if t.at(figure.end) in _NOUNS or (
        t.at(figure.end) in _BY_ONLY and t.at(figure.end + 1) in ("than", "expensive", "people")
    ):
        return True
    if t.at(figure.end) == "-" and t.at(figure.end + 1) in _NOUNS:
        return True
    if t.at(at) == "up" and t.at(at - 1) in ("make", "makes", "made", "making", "add", "adds", "added"):
        return False  # "civilians make up 84%"
    if t.at(at) == "by" and any(word in MOVES for word in t.text[max(0, at - 4) : at]):
        return True
    if t.at(at) == "of" and t.at(at - 1) in _NOUNS:
        return True
    if t.at(at) in ("a", "an", "another", "further"):
        at -= 1
    word = t.at(at)
    return word in MOVES and word not in _NOUNS | _BY_ONLY and t.at(figure.end) not in ("to",)
