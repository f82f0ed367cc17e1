"""What a figure takes from the one behind it: "219, 833 and 5,757 casualties", "from 1.1 to 4.4 million"."""

from __future__ import annotations

from factcheck.dataclass import replace
from factcheck.extract.figure import Figure
from factcheck.extract.nouns import Noun
from factcheck.extract.phrases import What, what_is
from factcheck.extract.tokens import Tokens
from factcheck.lexicon.casualties import TOGETHER
from factcheck.model.quantity import UnitKind

WHOLE = 1000  # a number of so many is no percentage
_LINKS = (["and"], ["or"], ["to"], [",", "and"])


def whats(t: Tokens, figures: list[Figure]) -> list[What]:
    """What each figure of a sentence is of; a bare one in a list is of what the list ends in."""
    found = [what_is(t, figure) for figure in figures]
    chained = False
    for at in range(len(figures) - 2, -1, -1):
        figure, behind = figures[at], figures[at + 1]
        between = t.text[figure.end : behind.first]
        listed = at > 0 and t.text[figures[at - 1].end : figure.first] == [","]
        chained = (between in _LINKS and (between[0] != "," or listed)) or (chained and between == [","])
        if between == ["to"]:
            _rescaled(t, figure, behind)
        if (
            chained
            and _bare(found[at])
            and not _bare(found[at + 1])
            and not (_share_of(figure, behind, found[at + 1]) or _is_company(t, figure))
        ):
            found[at] = _shared(figure, found[at], found[at + 1])
    return found


def _share_of(figure: Figure, behind: Figure, what: What) -> bool:
    """ "640,000, and *one in six* travellers": a share that is no unit of the number before it."""
    return behind.share or (what.unit.kind is UnitKind.PERCENT and figure.number.value >= WHOLE)


def _is_company(t: Tokens, figure: Figure) -> bool:
    """ "a crew of 180 and two helicopters": persons, by the word in front."""
    return t.at(figure.first - 1) == "of" and t.at(figure.first - 2) in TOGETHER


def _bare(what: What) -> bool:
    return what.unit.kind is UnitKind.NUMBER and not what.unit.per and what.noun is None and not what.them


def _shared(figure: Figure, what: What, behind: What) -> What:
    noun = behind.noun and Noun(
        behind.noun.head, behind.noun.modifiers, figure.end, figure.end, behind.noun.of, figure.end
    )
    return replace(what, unit=behind.unit, noun=noun, of=behind.of)


def _rescaled(t: Tokens, figure: Figure, behind: Figure) -> None:
    """ "from 1.1 to 4.4 million": the scale is said once."""
    scale, number = behind.number.scale, figure.number
    if scale == 1 or number.scale != 1 or figure.is_range or figure.unit or t.at(figure.first - 1) != "from":
        return
    if number.low < 1000 and behind.number.low / scale < number.low * 50:
        figure.number = figure.upper = replace(
            number, low=number.low * scale, high=number.high * scale, precision=number.precision * scale, scale=scale
        )
