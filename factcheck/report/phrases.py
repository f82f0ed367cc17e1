"""Phrases round a figure: the subject that was measured, who did what, and what says which are meant."""

from __future__ import annotations

from factcheck.lexicon.clause import (
    AUXILIARIES,
    BE,
    BY,
    DETERMINERS,
    DONE_TO,
    HAVE,
    MAKE_UP,
    MEASURES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVE,
    SKIPPED,
    STOPS,
    SUBJECTS,
    WEEKDAYS,
    is_filler,
    participle,
)
from factcheck.lexicon.moves import VERBS
from factcheck.lexicon.parts import PLACES
from factcheck.lexicon.verbs import TREBLED
from factcheck.lexicon.words import FUNCTION

_MOVES = (VERBS | TREBLED) - frozenset(
    "up down come comes came coming go goes went gone bring brought take took".split()
)
_STEPS = frozenset(("from", "to", "by", "at"))
_OFF = frozenset(("out", "aside", "off", "down"))  # "paid out", "set aside"
_VAGUE = frozenset("group number total kind sort lot set pair handful majority average maximum minimum".split())


def measured(before: list[str]) -> list[str]:
    """The subject of "X was", "X came to", "X stands at"; [] where the words before are no such thing."""
    words = pruned(before)
    if not words:
        return []
    if words[-1] == "of" and len(words) > 1:  # "approved a budget of"
        at = max((i for i, word in enumerate(words[:-1]) if word in DETERMINERS), default=-1)
        return [] if at < 0 or words[-2] in FUNCTION | _VAGUE | PLACES else words[at + 1 : -1]
    moved = next((at for at in range(1, len(words)) if words[at] in _MOVES and set(words[at + 1 :]) <= _STEPS), 0)
    if moved:  # "the rent rose from", "the rent rose from … to"
        return subject_of(words[:moved])
    if (words[-1] in ("to", "at") or tuple(words[-2:]) in MAKE_UP) and len(words) > 2:
        words = words[:-2]
    elif words[-1] in BE | MEASURES:
        words = words[:-1]
    else:
        return []
    while words and (words[-1] in AUXILIARIES | SKIPPED):
        words = words[:-1]
    return subject_of(words)


def subject_of(words: list[str]) -> list[str]:
    """The noun phrase that a verb follows; what stands before it goes behind: `Literacy rate among women`."""
    cuts = [i for i, word in enumerate(words) if word in DETERMINERS and i and words[i - 1] not in FUNCTION]
    lead = words[: cuts[-1]] if cuts else []
    words = bare(words[cuts[-1] :] if cuts else words)
    if not words or words[-1] in FUNCTION or words[0] in PRONOUNS:
        return []
    return [*words, *(lead if lead[:1] and lead[0] in PREPOSITIONS else [])]


def doing(before: list[str]) -> list[str]:
    """`handled by the airport` from "the airport handled", `of the museum` from "the museum had"."""
    words = pruned(before)
    if not words:
        return []
    off = words[-1:] if len(words) > 1 and words[-1] in _OFF and participle(words[-2]) else []
    words = words[: len(words) - len(off)]
    verb, subject = words[-1], words[:-1]
    if subject[-1:] == ["to"]:  # "intends to spend"
        subject = subject[:-2]
    done = "of" if verb in HAVE else participle(verb)
    if not done:
        return []
    while subject and subject[-1] in AUXILIARIES | SKIPPED:
        subject = subject[:-1]
    named = bool(subject) and not {subject[0], subject[-1]} & PRONOUNS and len(subject) <= 6
    done = " ".join((done, *off))
    if done == "of":  # "the museum had 900 visitors"
        return ["of", *subject] if named else []
    return [done, "by", *subject] if named and subject[-1] not in FUNCTION else [done]


def which(after: list[str], definite: bool = False) -> list[str]:
    """The words behind a noun that say which: `in Eastern Europe`, `which haven't signed`, `contaminated by mines`.

    After "the four countries" a verb says something else of them; after "four countries" it says which.
    """
    made: list[str] = []
    verbal = False
    for at, word in enumerate(after):
        if is_filler(word):
            continue
        if word in WEEKDAYS:
            made = made[:-1] if made[-1:] and made[-1] in PREPOSITIONS else made
            break
        if word in STOPS or (made and (word in RELATIVE or (word == "to" and not verbal))):
            break
        if word == "and" and (verbal or not made):
            break
        if word in RELATIVE:
            verbal = True
        elif (word in AUXILIARIES or (made and participle(word))) and not verbal:
            if definite:
                break
            verbal = True
            next_word = next((one for one in after[at + 1 :] if not is_filler(one)), "")
            if word in BE and participle(next_word):
                continue
            if word in AUXILIARIES:
                made.append("that")
        elif not made and not verbal and word not in PREPOSITIONS:
            if definite:
                break
            verbal = True
            done = word in DONE_TO if at + 1 == len(after) else participle(word) and after[at + 1] in BY
            if not done and not word.endswith("ing"):
                made.append("that")  # "people that crossed the border", but "people injured in the fire"
        elif word == "to" and not made:
            verbal = True
        made.append(word)
    kept = pruned(made)
    return [] if kept[:1] == ["that"] and len(kept) == 2 and after[-1] in DETERMINERS else kept  # "trams join the #"


def pruned(words: list[str]) -> list[str]:
    """The words without what may stand at the end of a stretch and says nothing of what the figure is of."""
    kept = list(words)
    while kept and (is_filler(kept[-1]) or kept[-1] in DETERMINERS or kept[-1] in SUBJECTS):
        kept.pop()
    return kept


def bare(words: list[str]) -> list[str]:
    """The words from the first that says something."""
    return words[next((i for i, word in enumerate(words) if word.lower() not in FUNCTION), len(words)) :]
