"""Some of the things that the series counts, or the very part that it is of: "12 *of the members*", "*of whom* 21 are women"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.lexicon.ideas import idea, ideas
from factcheck.lexicon.verbs import is_past
from factcheck.lexicon.wholes import OWN_BODIES
from factcheck.lexicon.words import FUNCTION, is_plural
from factcheck.match.labels import Target
from factcheck.match.near.others import tells_of_another
from factcheck.match.reading import Read
from factcheck.model.claim import figure_at
from factcheck.model.quantity import UnitKind

_OF_WHICH = (("of", "which"), ("of", "whom"))
_OF_THEM = (*_OF_WHICH, ("of", "them"), ("of", "these"))
_GROUPS = (("the",), ("those",), ("all",), ("these",), ("its",), ("their",))  # "of the people who died, 148 were men"
_WHOLE = 6  # words from a figure to the end of what it is some of
_SOME = "some of them"


def some_of_them(read: Read, target: Target) -> str:
    """ "12 *of the members*", "*of the members*, 12 voted", "*of which* 12": where the series may count all."""
    return _SOME if _is_some(read, target) and not _is_its_part(read, target) else ""


def surely_some(read: Read, target: Target) -> str:
    """The same where the text names the very things that the series counts: "*of the county's unemployed*, 71,200 …"."""
    words = read.claim.context.sentence
    whole = _whole(words, figure_at(words))
    if not whole or target.heads.isdisjoint(ideas(whole)) or _is_its_part(read, target) or target.series.unit.per:
        return ""  # "of every 1,000 babies #" is a rate
    told = ideas(word for word in _part(words, figure_at(words)) if word not in whole and tells_of_another(word))
    part = any(term in target.vocabulary and term not in target.heads for term in told)
    counted = read.claim.head.rstrip("'")
    other = counted and not target.is_of_place(counted) and idea(counted) not in target.heads
    return "" if part or other else _SOME


def after_a_part(read: Read, target: Target) -> str:
    """What stands behind a part and may go on with it: "812 people, 240 *of them* women, # a year earlier"."""
    words = read.claim.context.sentence
    before = words[: figure_at(words)]
    return _SOME if read.claim.context.borrowed and any(pair in _OF_THEM for pair in pairwise(before[:-1])) else ""


def _is_some(read: Read, target: Target) -> bool:
    clause, at = read.claim.context.clause, read.at
    kind = read.claim.quantity.unit.kind
    counted = kind is UnitKind.COUNT and clause[at + 1 : at + 2] == ("of",) and bool(read.claim.of)
    them = kind is not UnitKind.PERCENT and clause[at + 1 : at + 3] in _OF_THEM
    them = them and any(map(is_past, clause[max(0, at - 3) : at]))
    if counted or them or clause[at + 1 : at + 3] in _OF_WHICH or clause[max(0, at - 2) : at] in _OF_THEM:
        return True
    if clause[:1] != ("of",) or "," not in clause[:at]:
        return False
    if clause[1:2] == ("every",) and read.claim.quantity.unit.per and target.series.unit.per:
        return False  # "of every 1,000 children born there, #" is a rate
    whole = ideas(clause[: clause.index(",")])
    counts = kind in (UnitKind.COUNT, UnitKind.NUMBER) and clause[1:2] in _GROUPS
    said = any(target.says_word(word) for word in clause[at + 1 :] if tells_of_another(word))
    return not whole or not target.heads.isdisjoint(whole) or (counts and not said)


def _is_its_part(read: Read, target: Target) -> bool:
    """All that the sentence says of the whole and of the part, the series says: "councillors, of whom # are *women*"."""
    words = read.claim.context.sentence
    at = figure_at(words)
    whole = _whole(words, at)
    end = next((i for i in range(at + 2, len(words)) if words[i] == ","), len(words))
    part = [word for word in words[at + 1 : end] if tells_of_another(word) and word not in whole]
    if not whole or not part or not all(map(target.says_word, (*whole, *part))):
        return False
    before = (word for word in words[:at] if tells_of_another(word) and word not in OWN_BODIES)
    return all(target.says_word(word) or target.is_of_place(word.removesuffix("'s")) for word in before)


def _whole(words: Sequence[str], at: int) -> Sequence[str]:
    """The nouns of what a figure is some of; empty where it is not told so."""
    behind = words[at + 1 : at + 1 + _WHOLE]
    if words[max(0, at - 2) : at] in _OF_THEM or behind[:2] in _OF_THEM:
        return next(((word,) for word in reversed(words[: max(0, at - 2)]) if _is_thing(word)), ())
    if words[:1] == ("of",) and "," in words[:at]:
        return [word for word in words[1 : words.index(",")] if _is_thing(word)]
    if behind[:1] != ("of",):
        return ()
    end = next((i for i, word in enumerate(behind) if i > 1 and (word in FUNCTION or word in ",#@")), len(behind))
    run = behind[1:end]
    return run[-1:] if run and _is_thing(run[-1]) else ()


def _part(words: Sequence[str], at: int) -> Sequence[str]:
    """The words that may tell which of the whole: behind "of whom" or "of the members,", else all."""
    if words[max(0, at - 2) : at] in _OF_THEM:
        return words[at:]
    return words[words.index(",") :] if words[:1] == ("of",) and "," in words[:at] else words


def whole_of_a_part(read: Read, target: Target) -> str:
    """What is only told of a part, where the figure is the whole: "of its # councillors, 21 were *women*"."""
    words = read.claim.context.sentence
    at = figure_at(words)
    if words[:1] != ("of",) or "," in words[1:at] or "," not in words[at:]:
        return ""
    end = words.index(",", at)
    own = {*ideas(words[:end]), *ideas(read.claim.measure.lower().split())}
    later = (word for word in words[end:] if idea(word) in target.vocabulary and idea(word) not in own)
    return next((word for word in later if tells_of_another(word)), "")


def _is_thing(word: str) -> bool:
    """A plural, or people named by how they are: "its *unemployed*"."""
    return tells_of_another(word) and not word.endswith("'s") and (is_plural(word) or is_past(word))
