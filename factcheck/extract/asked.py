"""A question without a verb, which tells where and when the answer behind it is of: "*And in Denmark, in 2000?* Twenty."."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.dataclass import dataclass
from factcheck.extract.areas import AreaSpan, area_spans
from factcheck.extract.periods import time_spans
from factcheck.extract.timespan import TimeSpan
from factcheck.extract.tokens import Tokens
from factcheck.lexicon.clause import BE, HAVE
from factcheck.lexicon.words import FUNCTION
from factcheck.model.period import PartialDate, Period

_LONGEST = 14  # tokens of such a question
_VERBS = frozenset("do does did can could will would shall should may might must".split()) | BE | HAVE


@dataclass(frozen=True, slots=True)
class Asked:
    """The one area that a question names, None for none or several, and the one time."""

    area: str | None
    time: TimeSpan | None


def asked(t: Tokens, today: PartialDate | None, near: Period | None) -> Asked | None:
    """What a question asks for; None where it has a verb, names neither place nor time, or tells of some part: "and
    *among farmers* in Chile?"."""
    if t.size > _LONGEST or t.text[-1:] != ["?"] or not _VERBS.isdisjoint(t.text):
        return None
    spans = area_spans(t)
    areas = {area.key for area in spans}
    times = [item for item in time_spans(t, today, near) if item.period and not item.name]
    if len(areas) > 1 or not (areas or times) or _tells_more(t, spans, times):
        return None
    return Asked(areas.pop() if areas else None, times[0] if len(times) == 1 else None)


def _tells_more(t: Tokens, areas: Sequence[AreaSpan], times: Sequence[TimeSpan]) -> bool:
    """A word besides the place and the time that is none of grammar."""
    said = {at for one in areas for at in range(one.first, one.end)}
    said |= {at for one in times for at in range(one.first, one.end)}
    return any(t.is_word(at) and t.text[at] not in _PLAIN for at in range(t.size) if at not in said)


_PLAIN = FUNCTION | frozenset("born what how about then now elsewhere".split())
