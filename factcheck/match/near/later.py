"""What only a later clause of the sentence names: "exports were worth #, *of which coffee* made up a third"."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from itertools import pairwise

from factcheck.lexicon.ideas import alike, idea, ideas
from factcheck.lexicon.moves import COMPARATIVES
from factcheck.lexicon.observers import SAYING
from factcheck.lexicon.parts import AT_LARGE, CONTRASTING, GOING_ON, OF_THEM
from factcheck.lexicon.verbs import BEING, HOLDING, is_past
from factcheck.match.labels import TELLING, Name, Target
from factcheck.match.reading import Read
from factcheck.match.wording import composed
from factcheck.model.claim import figure_at
from factcheck.model.quantity import UnitKind

Turn = Callable[[Sequence[str], int, bool], int]
_PHRASE = 5  # words in which "most of it", "40 per cent of which" stands
_SUBJECT = 7  # words of the subject of a clause
_LIKE = (("as", "many"), ("as", "much"))


def named_later(read: Read, target: Target) -> str:
    """A word of the series that the sentence has only in a later clause, of something else than the figure."""
    return _named_behind(read, target, _turn)


def named_behind(read: Read, target: Target) -> str:
    """A word of the series that stands only behind the figure and a comma: "exports were worth #, mainly *coffee*"."""
    return "" if named_later(read, target) else _named_behind(read, target, _comma)


def _named_behind(read: Read, target: Target, turn: Turn) -> str:
    words = read.claim.context.sentence
    percent = read.claim.quantity.unit.kind is UnitKind.PERCENT
    end = turn(words, figure_at(words), percent)
    if not end:
        return ""
    clause = read.claim.context.clause
    first = clause[: turn(clause, read.at, percent) or len(clause)]
    own = composed(frozenset(ideas(words[:end])) | frozenset(ideas(first)) | read.own)
    behind = composed(frozenset(ideas(words[end:])))
    whole = any(pair in OF_THEM for pair in pairwise(words[end : end + _PHRASE]))
    found = [_only_there(name, own, behind, whole) for name in target.names]
    if any(not term and _says(own, name.heads) for term, name in zip(found, target.names, strict=True)):
        return ""
    term = next(filter(None, found), "")
    return next((word for word in words[end:] if idea(word) == term), term)


def _only_there(name: Name, own: Collection[str], behind: Collection[str], whole: bool) -> str:
    """The first telling idea of a name that is said behind and not before.

    Where the rest of it is said before, its main word only goes on with it: "# litres of diesel, and *sales* were down";
    but not where the figure is a `whole` of which it is a part.
    """
    if not whole and not any(_says(own, (term,)) for term, _ in name.terms):
        return ""  # "it was worth #, and *tea* is now second": of what, is said before
    telling = [term for term, weight in name.terms if weight >= TELLING and len(term) > 1]  # of "A&E" no letter
    told = [term for term in telling if _says(own, (term,))]
    goes_on = () if whole or set(name.heads).issuperset(told) else name.heads
    return next((term for term in telling if term in behind and term not in told and term not in goes_on), "")


def _says(said: Collection[str], terms: Collection[str]) -> bool:
    return any(term in said or any(alike(term, other) for other in said) for term in terms)


def _comma(words: Sequence[str], figure: int, percent: bool) -> int:
    """The first comma behind the figure, where a whole statement stands before it and no more of it follows, 0 for none."""
    at = _end(words, figure + 1 + percent)
    if at + 1 >= len(words) or not any(map(_is_verb, words[:at])):
        return 0  # "with # visitors, the Louvre is …"
    behind = words[at + 1 : _end(words, at + 1)]
    return 0 if (behind[:1] and behind[0] in GOING_ON) or not SAYING.isdisjoint(behind) else at


def _turn(words: Sequence[str], figure: int, percent: bool) -> int:
    """Where behind the figure a clause begins that tells of something else, 0 for nowhere."""
    for at in range(figure + 1 + percent, len(words) - 1):  # the first sign may be its "%"
        if words[at] in CONTRASTING:
            return at
        if words[at] == "," and _begins(words[at + 1 : _end(words, at + 1)]):
            return at
    return 0


def _end(words: Sequence[str], first: int) -> int:
    return next((i for i in range(first, len(words)) if words[i] == ","), len(words))


def _begins(clause: Sequence[str]) -> bool:
    """ ", of which coffee …", ", most of it …", ", with coffee …", ", and coffee was …", ", coffee more than twice …"."""
    if clause[:1] == ("with",) or any(pair in OF_THEM for pair in pairwise(clause[:_PHRASE])):
        return True
    if clause[:1] == ("and",):
        verb = next((i for i, word in enumerate(clause[: 1 + _SUBJECT]) if i and _is_verb(word)), 0)
        return verb > 1
    return _is_compared(clause)


def _is_verb(word: str) -> bool:
    return (word in HOLDING and word != "of") or word in BEING or is_past(word)


def _is_compared(clause: Sequence[str]) -> bool:
    """Another one is only set beside it: "*the Louvre* more than twice as many", "fewer than *the Louvre*"."""
    if any(map(_is_verb, clause)) or not AT_LARGE.isdisjoint(clause):
        return False
    than = "than" in clause and not COMPARATIVES.isdisjoint(clause)
    return than or any(pair in _LIKE for pair in pairwise(clause))
