"""What a number may be that is no amount: a label, part of a name, a time of day, a result, a year before our era, how
many digits another has. A claim that is one says so as its `reading`."""

from __future__ import annotations

LABEL, NAMED = "label", "name"
CLOCK, SCORE, ERA, DIGITS = "time of day", "score", "years before our era", "number of digits"
LABELLED = frozenset((LABEL, NAMED, CLOCK, SCORE, ERA, DIGITS))
BY_THE_WAY = frozenset((LABEL, ERA))  # of a text that has figures, these say of what or when, and are none themselves
