"""How many numbers of a document are read: each takes some kilobytes and some tenths of a millisecond."""

from __future__ import annotations

import re
from itertools import islice

from factcheck.lexicon.numbers import NUMERAL_WORDS
from factcheck.pattern import pattern

MOST = 100_000  # numbers of a document, in digits or words
_SHORTEST = 2  # characters that a number takes, a blank among them
_NUMBER = pattern(rf"\d[\d.,]*+|\b(?:{'|'.join(sorted(NUMERAL_WORDS, key=len, reverse=True))})\b", re.IGNORECASE)


def end_of_figures(text: str) -> int:
    """The offset from which on the figures of a text are not read; its length for all but endless ones."""
    if len(text) < MOST * _SHORTEST:
        return len(text)
    first = next(islice(_NUMBER.finditer(text), MOST, None), None)
    return first.start() if first else len(text)
