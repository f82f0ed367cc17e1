"""One of them, where the series is of all: "*a pint that costs* 5.20", "*a used one* cost 900", "*my first* mortgage"."""

from __future__ import annotations

from factcheck.lexicon.benchmarks import AVERAGES
from factcheck.lexicon.parts import INDEFINITE, OF_ONE, ONES_OWN
from factcheck.lexicon.words import FUNCTION
from factcheck.match.labels import Target
from factcheck.match.reading import SIGNS, Read

_LOOKED_AT = 5  # words behind an article
_THAT = frozenset(("that", "which"))


def specimen(read: Read, target: Target) -> str:
    """A single thing that the figure is of; an average of them is said to be one."""
    before = read.unborrowed[: max(0, read.at - read.claim.context.borrowed)]
    if not AVERAGES.isdisjoint(before):
        return ""
    for at, word in enumerate(before):
        behind = before[at + 1 : at + 1 + _LOOKED_AT]
        if word in INDEFINITE or word == "the":
            stop = next((i for i, other in enumerate(behind) if other in FUNCTION or other in SIGNS), len(behind))
            last = behind[stop : stop + 1]
            if stop and last and (last[0] in ("one", "ones") or (word in INDEFINITE and last[0] in _THAT)):
                return " ".join((word, *behind[: stop + (last[0] not in _THAT)]))
        if word == "my" or (word in ONES_OWN and behind[:1] and behind[0] in OF_ONE):
            return " ".join((word, *behind[:2]))
    return ""
