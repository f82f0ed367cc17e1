"""Whom a figure is told of, where the series is of everybody: "*ultra-Orthodox* women", "every woman *who has* #", "what #
*of Spaniards fear*"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.lexicon.asides import HEDGES
from factcheck.lexicon.clause import BE
from factcheck.lexicon.observers import OPINING
from factcheck.lexicon.persons import MEAN, SEXES, WITH_EACH
from factcheck.lexicon.places import area_names, is_of_a_people
from factcheck.lexicon.superlatives import SUPERLATIVES
from factcheck.lexicon.synonyms import NEUTRAL
from factcheck.lexicon.verbs import ATTAINING, HOLDING, is_past
from factcheck.lexicon.words import FUNCTION
from factcheck.match.everybody import STAYING
from factcheck.match.labels import Target
from factcheck.match.near.explained import explained
from factcheck.match.near.others import tells_of_another
from factcheck.match.reading import Read
from factcheck.match.wording import SIGNS
from factcheck.model.claim import figure_at
from factcheck.model.quantity import UnitKind

_PEOPLE = frozenset().union(*SEXES, "people person adults adult citizens residents inhabitants mothers couples".split())
_AS_A_RULE = MEAN | WITH_EACH | frozenset("ordinary adult grown human young old older younger".split())
_HAVING = frozenset(  # verbs of which a figure may be the object: "who *earn* #"
    """have has had having own owns owned hold holds held bear bears bore raise raises raised earn earns earned get gets got
    keep keeps kept spend spends spent pay pays paid want wants wanted gave give gives live lives lived bring brings
    brought control controls controlled reach reaches reached send sends sent""".split()
)
_BEFORE_VERBS = frozenset("also still now even all then both already really".split())
_RUN = 5  # words from "who" to the figure: "who has given birth to *about* #"
_BEHIND = 7  # words from a share to the verb of those whom it is of


def of_some_people(read: Read, target: Target) -> str:
    """A word of its own before the people that have so many: "*ultra-Orthodox* women in Israel have 6.4 children"."""
    words = read.before
    for word, people in pairwise(words):
        if people in _PEOPLE and _sets_apart(word, target) and not explained(word, read, target):
            return f"{word} {people}"
    return ""


def _sets_apart(word: str, target: Target) -> bool:
    """An adjective, or a noun that stands for one: no people's name, no verb, and nothing that is said of anybody."""
    if not word.isalpha() or word.endswith(("s", "ly")) or is_past(word) or word in ATTAINING or word in HOLDING:
        return False
    plain = word in FUNCTION or word in NEUTRAL or word in _AS_A_RULE or word in SUPERLATIVES
    named = word in area_names() or is_of_a_people(word) or target.is_of_place(word)
    return not (plain or named or target.says_word(word)) and tells_of_another(word)


def each_of_both(read: Read, target: Target) -> str:
    """A figure for each sex, where the series is of both: "men and women lived *# and 78* years"."""
    if not read.both_sexes:
        return ""
    words = read.claim.context.sentence
    at = figure_at(words)
    beside = (*words[max(0, at - 3) : at], *words[at + 1 : at + 4])
    listed = "and" in beside and any(word[:1].isdecimal() for word in beside)
    return "men and women, each" if listed or "respectively" in words else ""


def who_do_so(read: Read, target: Target) -> str:
    """Only those who have or do so much: "every woman *who has #* children", "the men *who had #* of the land"."""
    words = read.before
    who = next((at for at in range(len(words) - 1, max(0, len(words) - _RUN), -1) if words[at] == "who"), 0)
    if not who or words[who - 1] in SIGNS or not SIGNS.isdisjoint(words[who:]) or words[:1] == ("it",):
        return ""
    return next((f"who {word}" for word in words[who + 1 :] if word in _HAVING), "")


def of_those_who(read: Read, target: Target) -> str:
    """A share of those only of whom it is told: "31% *of those whom dentists tested*", not "of those *who live* in Lima"."""
    behind = read.behind[1:] if read.behind[:1] == (",",) else read.behind
    if read.claim.quantity.unit.kind is not UnitKind.PERCENT or behind[:1] != ("of",):
        return ""
    who = next((at for at, word in enumerate(behind[:_WHO]) if word in ("who", "whom")), 0)
    if not who or not SIGNS.isdisjoint(behind[:who]) or behind[1] not in _THOSE:
        return ""
    end = next((at for at in range(who, len(behind)) if behind[at] in SIGNS), len(behind))
    told = (word for word in behind[who + 1 : end][:_WHO] if tells_of_another(word) and word not in STAYING)
    known = (
        word for word in told if not (target.says_word(word) or target.is_of_place(word) or word in read.place_words)
    )
    return next((f"{behind[who]} {word}" for word in known if not explained(word, read, target)), "")


_WHO = 5  # words from "of" to "who", and of what is told behind it
_THOSE = frozenset("those the all people adults women men children".split())


def of_an_opinion(read: Read, target: Target) -> str:
    """Those who say, fear or want it: "unemployment is *what #* of Spaniards fear", "# of Kenyans *say* that prices rose"."""
    if read.claim.quantity.unit.kind is not UnitKind.PERCENT:
        return ""
    before = [word for word in read.before if word not in HEDGES]
    if before[-1:] in (["what"], ["whom"]) and not BE.isdisjoint(before[-2:-1]):
        return "what"
    behind = read.behind[1:] if read.behind[:1] == (",",) else read.behind  # the sign of percent
    if behind[1:2] == ("what",) and behind[0] in BE:
        return "what"
    run = _of_them(behind)
    told = (word for before, word in zip(("of", *run), run, strict=False) if word in OPINING and _may_govern(before))
    return next((word for word in told if not target.says_word(word)), "")


def _may_govern(before: str) -> bool:
    """A verb may follow: "Spaniards *fear*", not "any *rate*"."""
    return before not in FUNCTION or before in _BEFORE_VERBS


def _of_them(behind: Sequence[str]) -> Sequence[str]:
    """The words behind a share up to the next sign, where it is of somebody: "of Spaniards in the north fear"."""
    if behind[:1] not in (("of",), ("say",), ("think",)):
        return ()
    end = next((at for at, word in enumerate(behind) if word in SIGNS), len(behind))
    return behind[1 if behind[0] == "of" else 0 : min(end, _BEHIND)]
