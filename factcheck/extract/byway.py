"""What is told by the way of a thing that something happens to: "the £8m hall opens on 3 March"."""

from __future__ import annotations

from factcheck.extract.figure import Figure
from factcheck.extract.sentence import Reading
from factcheck.extract.timespan import TimeSpan
from factcheck.lexicon.asides import WHICH
from factcheck.lexicon.times import OPENINGS
from factcheck.lexicon.words import FUNCTION
from factcheck.model.quantity import UnitKind

ASIDE = 12  # tokens of an aside
LED = 3  # tokens back to the article of "the new £8m hall"
_THE = frozenset("the a an its his their her this that our".split())
_VERBS = frozenset("is was are were has had will".split())


def of_the_thing(reading: Reading, item: TimeSpan, figure: Figure) -> bool:
    """The day belongs to the verb of the thing, not to the figure: "the *£8m* hall opened on 3 March", "the hall, *which
    drew 400 guests*, returns on 3 March", a day yet to come."""
    if item.first < figure.end or item.point is None or not item.point.day:
        return False
    t = reading.tokens
    gap = t.text[figure.end : item.first]
    if not gap or len(gap) > ASIDE:
        return False
    unit = figure.unit.kind if figure.unit else None
    if (figure.hyphen or unit in (UnitKind.MONEY, UnitKind.MEASURE)) and gap[0] not in FUNCTION and "," not in gap:
        led = t.text[max(0, figure.first - LED) : figure.first]
        return not _THE.isdisjoint(led) and t.is_word(figure.end) and not OPENINGS.isdisjoint(gap[-2:])
    today = reading.source.published
    return today is not None and item.point.start() > today.end() and _closes_aside(t.text, figure, gap)


def _closes_aside(text: list[str], figure: Figure, gap: list[str]) -> bool:
    """The figure stands in ", which …," and the main verb follows."""
    if "," not in gap or gap.index(",") > len(gap) - LED:
        return False
    opened = next((at for at in range(figure.first - 1, max(0, figure.first - ASIDE), -1) if text[at] == ","), 0)
    verb = gap[gap.index(",") + 1]
    return opened > 0 and text[opened + 1] in WHICH and (verb not in FUNCTION or verb in _VERBS)
