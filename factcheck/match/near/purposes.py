"""What it is for, where it goes: "96 million *on schools*", "exports *to Germany*"."""

from __future__ import annotations

from factcheck.lexicon.asides import SPANS, STANDING, WAYS
from factcheck.lexicon.moves import VERBS
from factcheck.lexicon.synonyms import NEUTRAL
from factcheck.lexicon.words import FUNCTION
from factcheck.match.labels import Target
from factcheck.match.reading import Read, content
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
            what = (noun for noun in content(run[:stop]) if noun not in NEUTRAL and noun not in SPANS)
            return next((f"{word} {noun}" for noun in what if not target.says_word(noun)), "")
    return ""


def sent_where(read: Read, target: Target) -> str:
    """Where to, whence or how, behind a word of the series: "exports *to Germany*", "exports *by sea*"."""
    clause = read.claim.context.clause
    for at in range(1, len(clause) - 1):
        if clause[at] in WAYS and target.says_word(clause[at - 1]) and clause[at - 1] not in FUNCTION:
            for what in content(clause[at + 1 : at + 4])[:1]:
                if not target.says_word(what) and not any(what in aside for aside in (NEUTRAL, SPANS, STANDING, VERBS)):
                    return f"{clause[at]} {what}"
    return ""
