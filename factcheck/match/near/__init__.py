"""What sets a figure apart from the whole that a series is of: a part, another place, the value before.

None of it rules the series out, but the series no longer contradicts. `NEAR` is the table, in the order in which the
differences are told; each function gives the words that make one, "" for none.
"""

from __future__ import annotations

from collections.abc import Callable

from factcheck.match.labels import Target
from factcheck.match.near import ages, done, names, others, parts, places, purposes
from factcheck.match.near.narrowing import narrowed_series, narrowing
from factcheck.match.reading import Read
from factcheck.model.difference import Apart, Difference

Narrower = Callable[[Read, Target], str]

NEAR: tuple[Narrower, ...] = (
    parts.those_named,
    parts.the_largest,
    parts.some_of_it,
    purposes.spent_on,
    parts.some_of_them,
    done.taken_from,
    done.became,
    done.value_before,
    done.done_to,
    others.subject,
    parts.other_whole,
    ages.limit_in_sentence,
    names.other_name,
    places.elsewhere,
    places.within,
    places.in_a_part,
    places.wider,
    others.carried,
    others.led_by,
    purposes.sent_where,
)


def differences(read: Read, target: Target, alone: bool) -> tuple[Difference, ...]:
    """All of a claim's differences from a series; `alone` as in `Match`."""
    found = (*narrowing(read, target), *(words for narrower in NEAR if (words := narrower(read, target))))
    series = narrowed_series(read, target, alone)
    return (
        *(Difference(Apart.NARROWER, words) for words in dict.fromkeys(found)),
        *(Difference(Apart.SERIES_NARROWER, known=word) for word in series),
    )
