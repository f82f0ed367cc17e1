"""What a series that is of something done has it done to: "Loans of *printed books*", which are books lent."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.lexicon.actions import ACTIONS, ANY_THING, TAKEN_HOME
from factcheck.lexicon.casualties import PERSONS
from factcheck.lexicon.ideas import alike, idea, ideas
from factcheck.lexicon.places import demonyms
from factcheck.lexicon.synonyms import NEUTRAL
from factcheck.lexicon.units import PEOPLE
from factcheck.lexicon.words import FUNCTION, singular
from factcheck.match.labels import Target
from factcheck.match.reading import Read
from factcheck.match.wording import SIGNS


def thing_done(words: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """The noun for what is done and the words for what it is done to, in a label's words: "loan", ("printed", "books")."""
    for at in range(len(words) - 2):
        if words[at + 1] == "of" and singular(words[at]) in ACTIONS:
            rest = words[at + 2 :]
            end = next((i for i, word in enumerate(rest) if word in FUNCTION or not word.isalpha()), len(rest))
            return singular(words[at]), tuple(rest[:end])
    return "", ()


def is_done(read: Read, target: Target) -> bool:
    """The text counts the very things and says what was done to them: "*borrowed* # *printed books*"."""
    action, thing = thing_done(target.label_words)
    if not thing or not alike(idea(thing[-1]), idea(read.claim.head)) or not _is_told(thing, read):
        return False
    clause = read.claim.context.clause
    if _in_a_language(clause):
        return False
    if action == "loan" and not TAKEN_HOME.isdisjoint(pairwise(clause)):
        return "library" in read.tight
    return not ACTIONS[action].isdisjoint(clause)


def _in_a_language(clause: Sequence[str]) -> bool:
    """Those in one language only: "borrowed # books *in Danish*", and not "in Danish libraries"."""
    for word, name, behind in zip(clause, clause[1:], (*clause[2:], ","), strict=False):
        if word == "in" and name in demonyms() and (behind in FUNCTION or behind in SIGNS):
            return True
    return False


def says_action(word: str, target: Target) -> bool:
    """The word is a verb for what a series is of: "lent" where it is of loans."""
    return word in ACTIONS.get(thing_done(target.label_words)[0], ())


def another_thing(read: Read, target: Target) -> str:
    """The things of the series, where the text counts others: "borrowed # *e-books*", "# *audio* books"; "" else."""
    _, thing = thing_done(target.label_words)
    head = read.claim.head
    if not thing or head in PEOPLE | PERSONS | ANY_THING:
        return ""
    if alike(idea(thing[-1]), idea(head)):
        kinds = [word for word in read.claim.modifiers if word not in NEUTRAL and not target.says_word(word)]
        other = bool(kinds) and not _is_told(thing, read)
    else:
        other = not target.says_word(head)
    return " ".join(thing) if other else ""


def _is_told(thing: Sequence[str], read: Read) -> bool:
    """Every word of what the things are stands in the sentence."""
    return read.tiers["clause"].union(read.tiers["sentence"]).issuperset(ideas(tuple(thing)))
