"""Some of them only, by the build of the sentence: "*among Traveller children*, uptake was #", "# of those … *were old*"."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from factcheck.lexicon.asides import PEERS
from factcheck.lexicon.casualties import TAKING_LIVES
from factcheck.lexicon.ideas import ideas, told
from factcheck.lexicon.moves import VERBS
from factcheck.lexicon.parts import HOLDERS, IDIOMS, LINES, OPENERS, OPENING, PLACES, SETTING, STYLES
from factcheck.lexicon.places import keys_named
from factcheck.lexicon.superlatives import SUPERLATIVES
from factcheck.lexicon.units import TABLE
from factcheck.lexicon.verbs import COPULAS, PAST
from factcheck.lexicon.words import FUNCTION, is_plural
from factcheck.match.labels import Target
from factcheck.match.near.explained import explained, is_kind_of_own
from factcheck.match.near.names import parts_of, places_or_times
from factcheck.match.near.others import tells_of_another
from factcheck.match.reading import Read
from factcheck.match.wording import SIGNS, content
from factcheck.model.quantity import UnitKind

_LONGEST = 12  # words of what opens a sentence
_VERBS = COPULAS | PAST | frozenset("had has have took take takes did do does got gave put use used".split())
_LIVING = frozenset("live lives lived".split())
_DYING = frozenset("lives died killed dead while".split())
_SO = frozenset("alone below without under with together apart".split())
_CAUSES = frozenset((("because", "of"), ("due", "to"), ("owing", "to"), ("caused", "by"), ("thanks", "to")))
_SETTING = frozenset("in at for within inside".split())
_NO_GROUP = OPENERS | STYLES | IDIOMS | PLACES
_LEAST = 2  # words of the series in the whole that the share is of


def at_the_head(read: Read, target: Target) -> str:
    """Some of them, at the head of the sentence: "*At private schools*, 97% of pupils passed"."""
    words = read.claim.context.sentence
    if not words or words[0] not in OPENING:
        return ""
    head = read.fronted if len(read.fronted) < _LONGEST else ()
    group = [word for word in head[1:] if word not in OPENERS and word not in target.place_words]
    if words[0] == "at" and not any(is_plural(word) for word in group):
        return ""  # "at the museum"
    named = {part for name in read.claim.context.names if not places_or_times(name) for part in parts_of(name)}
    if words[0] == "on" and LINES.isdisjoint(group):  # "*on the Green Line*", "on average"
        group = [word for word in group if word in named]
    elif words[0] in SETTING:  # "*in the rush hour*"; where it is, is told apart
        own = read.claim.context.clause[:2] == words[:2]
        group = [word for word in group if own and word not in named | PLACES | read.place_words]
    told = (word for word in group if tells_of_another(word) and not target.says_word(word))
    return next((f"{words[0]} {word}" for word in told if not explained(word, read, target)), "")


def among(read: Read, target: Target) -> str:
    """Some of them, told anywhere: "in Kenya, *among farmers*, #", not "among the poorest"."""
    words = read.unborrowed
    for at, word in enumerate(words):
        if word not in ("among", "amongst") or (at and words[at - 1] in COPULAS):
            continue
        end = next((i for i in range(at + 1, len(words)) if words[i] in SIGNS or words[i] in HOLDERS), len(words))
        run = [other for other in words[at + 1 : end] if other not in FUNCTION]
        if PEERS.isdisjoint(run) and SUPERLATIVES.isdisjoint(run) and not any(map(keys_named, run)):
            told = (other for other in run if _tells(other) and not target.says_word(other))
            if what := next((other for other in told if not explained(other, read, target)), ""):
                return f"{word} {what}"
    return ""


def set_in(read: Read, target: Target) -> str:
    """Some of them, between commas before the figure or right behind it: "in Spain, *in the mining towns*, the rate was #",
    "was # *for those born abroad*"."""
    words = read.unborrowed
    figure = next((at for at, word in enumerate(words) if word == "#"), 0)
    commas = [at for at in range(figure) if words[at] == ","]
    own = {part for name in read.claim.context.names for part in parts_of(name)}
    for first, end in pairwise(commas):
        if words[first + 1] in _SETTING and (what := _group(words[first + 2 : end], own, read, target)):
            return f"{words[first + 1]} {what}"
    behind = read.behind
    at = next((at for at, word in enumerate(behind) if word == "for"), len(behind))
    end = next((i for i in range(at, len(behind)) if behind[i] in SIGNS), len(behind))
    run = behind[at + 1 : end]
    if run[:1] == ("those",) or (run and is_plural(run[0])):
        what = _group(run, own, read, target)
        return f"for {what}" if what else ""
    return ""


def _group(run: Sequence[str], own: Collection[str], read: Read, target: Target) -> str:
    """The first word that tells of some of those counted, in what stands behind "in", "at" or "for"; "" for none."""
    first = 1 if run[:1] in (("the",), ("a",), ("its",), ("those",)) else 0
    end = next((at for at in range(first, len(run)) if run[at] in FUNCTION), len(run))
    if "@" in run or (end and run[end - 1] in _NO_GROUP):
        return ""  # "for the first *time*", "in the *south* of Europe"
    told = (word for word in run if _tells(word) and not (word in own or target.says_word(word)))
    return next((word for word in told if not explained(word, read, target)), "")


def _tells(word: str) -> bool:
    """A word with a sense of its own, which a unit has here, too: "those with a *degree*"."""
    return tells_of_another(word) or (word in TABLE and word.isalpha())


def said_of_the_whole(read: Read, target: Target) -> str:
    """What is told of those that the series is the share of: "38% of prisoners held on remand *were under 30*"."""
    claim = read.claim
    if claim.quantity.unit.kind is not UnitKind.PERCENT or not claim.of:
        return ""
    behind = claim.context.clause[read.at + 1 :]
    verb = next((i for i in range(len(behind) - 1, -1, -1) if behind[i] in _VERBS), 0)
    whole, told = _said(behind[:verb], target), behind[verb + 1 :]
    if not verb or "," in behind[1:verb] or len(whole) < _LEAST or _said(told, target):
        return ""
    what = next((word for word in told if word.isdecimal() or tells_of_another(word)), "" if told else "…")
    return f"{behind[verb]} {what}" if what else ""


def alone(read: Read, target: Target) -> str:
    """One of several: "*hydropower alone* met 28%"."""
    before = read.claim.context.clause[: read.at]
    for at in range(1, len(before)):
        if before[at] != "alone" or not tells_of_another(before[at - 1]) or before[at - 1] in target.label_words:
            continue
        what = told(before[max(0, at - 2) : at])[-1]
        if what[0] not in target.heads:
            return f"{what[1]} alone"
    return ""


def living_so(read: Read, target: Target) -> str:
    """Some of those that the series counts, told right behind them: "52% of adults *living alone*", "*born abroad*"."""
    words = read.claim.context.clause
    for who, does, how in zip(words, words[1:], words[2:], strict=False):
        told = (does.endswith("ing") or does == "born") and is_plural(who) and target.says_word(who)
        if told and how.isalpha() and (how not in FUNCTION or how == "alone"):
            if not (target.says_word(does) or target.says_word(how) or how in target.place_words):
                return f"{does} {how}"
    return ""


def who_lived_so(read: Read, target: Target) -> str:
    """How some of those counted live, or died: "# people *lived alone*", "*lived in poverty*", "died *crossing* a road"."""
    words = read.unborrowed[max(0, read.at - read.claim.context.borrowed) :]
    for at, (does, how) in enumerate(pairwise(words)):
        if does in _DYING and how.endswith("ing") and not target.says_word(how):
            return f"{does} {how}"
        if does not in _LIVING or target.says_word(how):
            continue
        where = next((word for word in words[at + 2 : at + 5] if word not in FUNCTION), "")
        if how in _SO or (how == "in" and tells_of_another(where) and not _is_there(where, read, target)):
            return f"{does} {how}" if how in _SO else f"{does} in {where}"
    return ""


def _is_there(word: str, read: Read, target: Target) -> bool:
    """The word is of the series' place: "in *Ashby*", "in the *city*"; "in *cities*" is urban."""
    return (
        target.says_word(word)
        or any(map(target.says, ideas(("in", word))))
        or target.is_of_place(word)
        or is_kind_of_own(word, read, target)
    )


def because_of(read: Read, target: Target) -> str:
    """Some of them only, by what brought it about: "149 died *because of speed*"; a cause of a rise tells of all."""
    words = read.claim.context.clause
    if read.claim.quantity.unit.kind is not UnitKind.COUNT or not VERBS.isdisjoint(words):
        return ""
    for at, pair in enumerate(pairwise(words)):
        what = next((word for word in words[at + 2 : at + 5] if word not in FUNCTION), "")
        if pair in _CAUSES and what.isalpha() and not target.says_word(what):
            return f"{pair[0]} {pair[1]} {what}"
    return ""


def taken_by(read: Read, target: Target) -> str:
    """What took the lives that are counted: "*speeding* cost 149 lives"."""
    if not read.lives_lost:
        return ""
    words = read.before
    verb = next((at for at, word in enumerate(words) if word in TAKING_LIVES), 0)
    first = max((at + 1 for at, word in enumerate(words[:verb]) if word in ",@"), default=0)
    told = (word for word in words[first:verb] if word not in FUNCTION and word.isalpha())
    return next((word for word in told if not target.says_word(word) and not _is_there(word, read, target)), "")


def _said(words: Sequence[str], target: Target) -> set[str]:
    """The words with a sense of their own that the series says, too."""
    return {word for word in content(words) if word not in FUNCTION and word.isalpha() and target.says_word(word)}
