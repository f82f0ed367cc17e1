"""What "of those" stands for: the one thing that the sentence before counts."""

from __future__ import annotations

from factcheck.compare.inside.line import Line, words
from factcheck.lexicon.words import is_plural
from factcheck.model.claim import ClaimKind
from factcheck.model.quantity import UnitKind
from factcheck.pattern import pattern

_LED = pattern(r"(?:and |but )?(?:(?:out )?of|among) (?:those|these|them)\b,?\s?")
_OF_THEM = pattern(r"\A[^;:.()\d?!]{0,30}\bof (?:those|these|them)\b")
_THOSE = pattern(r"\b(?:of|among) (?:those|these|them|whom|which)\b")
_COUNTS = (UnitKind.COUNT, UnitKind.NUMBER)


def filled(line: Line, before: Line | None) -> Line:
    """The sentence with the count of the one before it in place of "of those", as if it opened with "of the 48 cars"; the
    same sentence where it says no such thing, or others may be meant."""
    if before is None or before.cell or line.cell or len(line.claims) < 2:
        return line
    led = _LED.match(line.gaps[0])
    if not led and not (not line.gaps[0] and _OF_THEM.match(line.gaps[1])):
        return line
    if len(_THOSE.findall(line.text)) > 1:
        return line  # "of those, 60% voted, and *of them* 90 …"
    counts = [one for one in before.claims if one.quantity.unit.kind in _COUNTS]
    if len(counts) != 1 or before.claims[-1] is not counts[0]:
        return line
    [whole] = counts
    if whole.kind is not ClaimKind.AMOUNT or whole.quantity.unit.kind is not UnitKind.COUNT:
        return line
    if any(is_plural(word) for word in words(before.gaps[-1])):
        return line  # "48 cars and some *lorries*. Of those …"
    rest = line.gaps[0][led.end() :] if led else ""
    return Line(
        line.span, (whole, *line.claims), ("of the", f", {rest}".rstrip(), *line.gaps[1:]), line.text, line.cell
    )
