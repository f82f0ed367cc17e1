"""To what an event happened, by the build of its clause: the object of its verb, or else the head of its subject."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.lexicon.clause import WEEKDAYS
from factcheck.lexicon.ideas import alike, told
from factcheck.lexicon.parts import DOORS, HOLDERS
from factcheck.lexicon.times import MONTHS
from factcheck.lexicon.words import FUNCTION
from factcheck.match.labels import Target
from factcheck.match.near.others import tells_of_another
from factcheck.match.reading import Read
from factcheck.match.wording import SIGNS

_DETERMINERS = frozenset("a an the its their his her our this these another".split())
_RELATIVE = frozenset(("which", "that", "who"))
_TIED = HOLDERS | frozenset("on to near by from beside behind".split())  # between a noun and what says more of it
_LONGEST = 3  # words for one event: "entered into force"
_TURNS = 4  # nouns of a subject, each said of the one before


def other_thing(read: Read, target: Target) -> str:
    """What the event happened to, where it is no thing of the series: "opened its new *wing*"; "" where it is or may be."""
    words = read.claim.context.clause
    event = _event(words, read.at, target)
    if event is None:
        return ""
    first, end = event
    if words[end : end + 1] == ("of",):
        return _unsaid(_phrase(words, end + 1), target)  # "the opening *of its wing*"
    if run := _phrase(words, end):
        return _unsaid(run, target)
    return _subject(words, first, target)


def _event(words: Sequence[str], figure: int, target: Target) -> tuple[int, int] | None:
    """From where to where the words of the event stand that are nearest to the date."""
    found: list[tuple[int, int]] = []
    for at, word in enumerate(words):
        if word in SIGNS or word in FUNCTION:
            continue
        name, written = next(iter(told(words[at : at + _LONGEST])), ("", ""))
        if any(alike(head, name) for head in target.heads):
            found.append((at, at + len(written.split())))
    return min(found, key=lambda run: abs(run[0] - figure), default=None)


def _phrase(words: Sequence[str], at: int) -> Sequence[str]:
    """The noun phrase that stands at a place, without its article; empty for none."""
    while words[at : at + 1] and words[at] in _DETERMINERS:
        at += 1
    end = at
    while end < len(words) and _is_content(words[end]):
        end += 1
    run = words[at:end]
    return () if not run or run[-1] in WEEKDAYS or not tells_of_another(run[-1]) else run


def _unsaid(run: Sequence[str], target: Target) -> str:
    last = run[-1] if run else ""
    known = not last or last in DOORS or last in target.place_words or target.says_word(last)
    return "" if known else last


def _subject(words: Sequence[str], verb: int, target: Target) -> str:
    """The head of the noun phrase before a verb: "the *wing* of the museum opened", "the *exhibition*, which opened"."""
    at = verb - 1
    while at >= 0 and not _is_content(words[at]) and words[at] not in "#@":
        at -= 1
    head = ""
    for _ in range(_TURNS):
        if at < 0 or not _is_content(words[at]):
            break
        head = words[at]
        while at >= 0 and _is_content(words[at]):
            at -= 1
        while at >= 0 and words[at] in _DETERMINERS:
            at -= 1
        if at >= 0 and words[at] in _RELATIVE:
            return ""  # "the museum that she built was opened"
        if at < 1 or words[at] not in _TIED or not _is_content(words[at - 1]):
            break
        at -= 1
    return _unsaid((head,), target) if head.isalpha() and head not in MONTHS and head not in WEEKDAYS else ""


def _is_content(word: str) -> bool:
    return word not in FUNCTION and word not in SIGNS and not word.endswith("ly") and word not in _ADVERBS


_ADVERBS = frozenset("first again late early once".split())
