"""What it is for, where it goes: "96 million *on schools*", "exports *to Germany*"."""

from __future__ import annotations

from factcheck.lexicon.asides import FORMERLY, SPANS, STANDING, WAYS
from factcheck.lexicon.moves import VERBS
from factcheck.lexicon.synonyms import NEUTRAL
from factcheck.lexicon.words import FUNCTION
from factcheck.match.labels import Target
from factcheck.match.near.others import tells_of_another
from factcheck.match.reading import Read
from factcheck.match.wording import content, standing
from factcheck.model.quantity import UnitKind


def spent_on(read: Read, target: Target) -> str:
    """What a sum is for, where the series does not say it: "spent EUR 96 million *on schools*"."""
    if read.claim.quantity.unit.kind is not UnitKind.MONEY:
        return ""
    behind = read.claim.context.clause[read.at + 1 :]
    for at, word in enumerate(behind[:6]):
        if word == ",":
            return ""
        if word in ("on", "for", "towards"):
            run = behind[at + 1 : at + 5]
            stop = next((i for i, noun in enumerate(run) if i and not content(run[i : i + 1])), len(run))
            what = (
                i
                for i, noun in enumerate(run[:stop])
                if content((noun,)) and not any(noun in aside for aside in (NEUTRAL, SPANS, FORMERLY))
            )
            return next((standing(behind, at, at + 1 + i) for i in what if not target.says_word(run[i])), "")
    return ""


def sent_where(read: Read, target: Target) -> str:
    """Where to, whence or how, behind a word of the series: "exports *to Germany*", "exports *by sea*"."""
    clause = read.claim.context.clause
    for at in range(1, len(clause) - 1):
        if clause[at] in WAYS and target.says_word(clause[at - 1]) and clause[at - 1] not in FUNCTION:
            if clause[at - 1 : at + 1] == ("birth", "to"):
                continue  # "gave *birth to* # children"
            last = next((i for i in range(at + 1, min(at + 4, len(clause))) if content((clause[i],))), 0)
            what = clause[last]
            while last and clause[last + 1 : last + 2] and tells_of_another(clause[last + 1]):
                last += 1  # "with a monthly *ticket*"
            if last and not target.says_word(what) and not any(what in aside for aside in _NO_WAY):
                return standing(clause, at, last)
    return ""


_RATES = frozenset(("percent", "percentage", "per", "cent"))  # "grew *by* # *percent*"
_NO_WAY = (NEUTRAL, SPANS, STANDING, VERBS, _RATES)
