"""Negation, modality and tense of a figure's clause."""

from __future__ import annotations

from itertools import pairwise

from factcheck.extract.tokens import Tokens
from factcheck.lexicon.denials import MYTHS, RUMOURS, SAID, WRONGLY
from factcheck.lexicon.notfigures import PLAN_WORDS, RULE_WORDS, SUPPOSED_WORDS
from factcheck.lexicon.words import FUNCTION, NEGATIONS
from factcheck.model.claim import Modality

_NOT_NEGATING = frozenset(
    ("only", "least", "just", "less", "fewer", "more", "quite", "yet", "necessarily", "surprisingly")
)
_LEAVING_OUT = frozenset(("outside", "except", "excluding"))  # "38 seconds outside her record" denies nothing
_WEAK = frozenset(
    ("no", "without", "lack", "lacks", "lacked", "lacking", "fail", "failed", "fails", "except", "excluding")
)


def negated(t: Tokens, first: int, noun_end: int, start: int, end: int, counted: bool = True) -> bool:
    """The verb of the figure is denied: "33 states which haven't signed", "states outside the treaty"."""
    for i in range(noun_end, min(end, noun_end + 5)):
        word = t.text[i]
        if word == "yet" and t.at(i + 1) == "to":
            return True  # "33 states have yet to sign"
        if word in NEGATIONS and t.at(i + 1) not in _NOT_NEGATING and (counted or word not in _LEAVING_OUT):
            return not (word in _WEAK and i > noun_end)
        if word in (",", ".", ";", "than", "but"):
            break
    before = t.text[max(start, first - 4) : first]
    return any(word in ("not", "never", "non") for word in before) and not (
        {"only", "just", "least", "or", "but", "yet", "of", "before"} & set(before)
    )


_MODAL = frozenset(("will", "would", "could", "may", "might", "should", "shall"))
_MIGHT = frozenset(("would", "could", "might"))
_PLANS = PLAN_WORDS - {"goals", "goal", "targets", "target"}
_VOTED_ON = frozenset(("plan", "plans", "proposal", "idea", "budget"))
_TO_BE = frozenset(("are", "is", "were", "was", "be", "being"))
_INTENDED = frozenset("planned proposed envisaged foreseen intended projected forecast needed required wanted".split())
NEAR = 10
AFTER = 10  # words behind a figure among which a denial is looked for


def modality(t: Tokens, start: int, first: int, noun_end: int, end: int, head: str) -> Modality:
    """Whether the clause asserts, plans or supposes; to call it a myth or a false claim asserts nothing."""
    before = _without_month(t, max(start, first - 24), first)
    after = _without_month(t, noun_end, min(end, noun_end + 3))
    if t.text[-1] == "?" or (t.size > 1 and t.text[-2] == "?"):
        return Modality.SUPPOSED
    words = [word for word in before if word != head]
    if not SUPPOSED_WORDS.isdisjoint(words) and any(
        word in SUPPOSED_WORDS and not _was_able(words, at) for at, word in enumerate(words)
    ):
        return Modality.SUPPOSED
    if _denied(words, t.text[noun_end : min(end, noun_end + AFTER)]):
        return Modality.SUPPOSED
    if not _MIGHT.isdisjoint(after) or not RULE_WORDS.isdisjoint(words[-6:]):
        return Modality.SUPPOSED
    if _TO_BE.intersection(t.text[noun_end : min(end, noun_end + 2)]) and _INTENDED.intersection(after):
        return Modality.PLANNED  # "640 homes are planned"
    near = words[-NEAR:]
    if words[-1:] == ["by"] and words[-2:-1] and words[-2] in _VOTED_ON:
        near = near[:-2]  # "voters backed the plan by 54%"
    if not _PLANS.isdisjoint(near):
        return Modality.PLANNED
    if "target" in words[-4:] or "goal of" in " ".join(words[-4:]) or not _MODAL.isdisjoint(after):
        return Modality.PLANNED
    return Modality.ASSERTED


def _denied(before: list[str], after: list[str]) -> bool:
    """ "wrongly claimed that 40 died", "a myth that 40 died", "that 40 died is false"."""
    for words in (before, after):
        if not WRONGLY.isdisjoint(words) and any(
            word in WRONGLY and not SAID.isdisjoint(words[at + 1 : at + 4]) for at, word in enumerate(words)
        ):
            return True
    if not MYTHS.isdisjoint(before) and any(
        word in MYTHS and words_behind in RUMOURS for word, words_behind in pairwise(before)
    ):
        return True
    if "true" in before and any(
        word == "true" and before[at + 1 : at + 2] == ["that"] and not NEGATIONS.isdisjoint(before[max(0, at - 3) : at])
        for at, word in enumerate(before)
    ):
        return True  # "nor is it true that"
    return not MYTHS.isdisjoint(after) and any(
        word in ("is", "was") and not MYTHS.isdisjoint(after[at + 1 : at + 3]) for at, word in enumerate(after)
    )


def _without_month(t: Tokens, first: int, end: int) -> list[str]:
    """The words, but for May."""
    words = t.text[first:end]
    return [w for i, w in enumerate(words, first) if w != "may" or not t.is_capital(i)] if "may" in words else words


def _was_able(words: list[str], at: int) -> bool:
    """ "biologists could find fewer than 100" tells what was."""
    return words[at] == "could" and words[at + 1 : at + 2] in (
        ["find"],
        ["see"],
        ["count"],
        ["only"],
        ["muster"],
        ["hear"],
    )


_PAST = frozenset(
    """was were had did fell rose grew became took made gave went won lost spent sold bought held left came saw cost drew ran
    paid began found shrank sank met kept brought built caught chose said told stood hit cut put led read set""".split()
) - frozenset(("cost", "hit", "cut", "put", "read", "set"))
_PRESENT = frozenset(
    """is are has have now currently remains stands live lives today am haven't hasn't isn't aren't stand remain""".split()
)


def is_past(t: Tokens, start: int, end: int) -> bool:
    """The clause tells what was: a past form and no present or perfect one."""
    past = False
    for i in range(start, end):
        word = t.text[i]
        if word in _PRESENT:
            return False
        past = past or word in _PAST or (word.endswith("ed") and _past_verb(t, i))
    return past


def _past_verb(t: Tokens, i: int) -> bool:
    """A form in -ed that no noun follows: "caused 833", not "recorded casualties"."""
    word = t.text[i]
    if len(word) < 5 or word == "united" or t.is_capital(i):
        return False
    return not t.is_word(i + 1) or t.at(i + 1) in FUNCTION
