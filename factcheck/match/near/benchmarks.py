"""What a figure is held against: the value before, another population's average."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.lexicon.benchmarks import AVERAGES, BESIDE_IT, FORMER, OVER_WHOM, WIDER
from factcheck.lexicon.moves import LOST
from factcheck.lexicon.places import keys_named
from factcheck.lexicon.words import FUNCTION
from factcheck.match.labels import Target
from factcheck.match.reading import Read

_LOOKED_AT = 10  # words before the figure
_THEIRS = frozenset(("its", "their", "his", "her", "the"))
_TAKEN = LOST | frozenset(
    "shed sheds shedding axed axes axing closed closes closing shut shuts shutting cut cuts sold".split()
)


def value_before(read: Read, target: Target) -> str:
    """Where a change began, or what it is compared with: "rose *from 160* to 165", "79.4%, *after 76.1%*"."""
    clause, at = read.claim.context.clause, read.at
    if clause[max(0, at - 2) : at - 1] == ("of",) and clause[at - 1] in _THEIRS:
        if not _TAKEN.isdisjoint(clause[max(0, at - _LOOKED_AT) : at - 2]):
            return "the value before"  # "has lost 49 of *its 120* pubs"
    if read.claim.period is not None:
        return ""
    before = clause[max(0, at - 2) : at]
    told = (bool(before) and before[-1] in FORMER) or before in (("having", "been"), ("compared", "with"))
    return "the value before" if told else ""


def of_others(read: Read, target: Target) -> str:
    """Another population's average: "against a *national average* of 44.1%", "above the *average in the county*"."""
    clause = read.claim.context.clause
    before = clause[max(0, read.at - _LOOKED_AT) : read.at]
    first = max((i for i, word in enumerate(before) if word in BESIDE_IT), default=-1) + 1
    run = before[first:] if first else ()
    at = next((i for i, word in enumerate(run) if word in AVERAGES), -1)
    if at < 0:
        return ""
    whose = next((word for word in reversed(run[:at]) if _is_of_others(word, target)), "")
    if whose:
        return " ".join(run[run.index(whose) : at + 1])
    return f"{run[at]} {' '.join(run[at + 1 : at + 4])}" if _is_over_another(run[at + 1 :], target) else ""


def _is_of_others(word: str, target: Target) -> bool:
    if target.says_word(word):
        return False
    keys = keys_named(word)
    return word in WIDER or (bool(keys) and not keys & target.areas)


def _is_over_another(behind: Sequence[str], target: Target) -> bool:
    """ "the average *in the county*", "the mean *of 1991 to 2020*": but "an average *of 44.1%*" is only its value."""
    if behind[:1] and behind[0] in OVER_WHOM:
        over = next((word for word in behind[1:] if word not in FUNCTION), "")
        return over == "@" or (over[:1].isalpha() and not target.says_word(over))
    return False
