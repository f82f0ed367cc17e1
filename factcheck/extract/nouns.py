"""The counted noun behind a number: head, the words that narrow it, what it is of."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.extract.tokens import Tokens
from factcheck.lexicon.notfigures import PLAN_WORDS
from factcheck.lexicon.words import FUNCTION, is_plural, singular

REACH = 6  # words of a noun phrase before its head
_VERBS = frozenset(
    """says shows remains lives comes makes takes becomes gives means needs gets goes works wants costs includes has does
    was is gets rises falls stands reports adds claims represents exceeds affects intends plans expects hopes aims offers
    seems appears wins loses leads covers allows helps keeps leaves lets looks meets moves pays puts runs sees sells sends
    serves starts stays tells thinks tries turns uses wishes remains becomes follows happens includes involves suggests""".split()
)
_ADVERBS = frozenset("officially already currently also still now ever yet only even just both together".split())


@dataclass(frozen=True, slots=True)
class Noun:
    """`head` is singular; `modifiers` are in lower case; the phrase runs up to, not including, token `end`.

    `of` is the phrase behind "of", "" for none; `of_end` is the index behind it.
    """

    head: str
    modifiers: tuple[str, ...]
    end: int
    of: str = ""
    of_end: int = 0


def counted(t: Tokens, start: int, plural: bool = True) -> Noun | None:
    """The noun phrase that begins at a token: "civilian casualties", "EU member states"; None if there is none.

    `plural` is false behind 1 and behind an ordinal, where the head is the last word of the phrase.
    """
    words: list[str] = []
    at = start
    while at < t.size and len(words) < REACH:
        word = t.text[at]
        if word == "-" and words and t.joined(at) and t.joined(at + 1):
            at += 1
            continue
        if not t.is_word(at) or (word in FUNCTION and not (word == "such")) or word in _ADVERBS:
            break
        if word == "of" or (word in PLAN_WORDS and words and is_plural(words[-1])):
            break
        words.append(word)
        at += 1
        if plural and is_plural(word) and word not in _VERBS and not _goes_on(t, at):
            break
    if not words:
        return None
    return _noun(t, words, start, at, plural)


def _goes_on(t: Tokens, at: int) -> bool:
    """A plural is followed by the real head: "States Parties", "sales outlets"."""
    word = t.at(at)
    if not (t.is_word(at) and is_plural(word)) or word in _VERBS:
        return False
    return (t.is_capital(at) and t.is_capital(at - 1)) or word in ("parties", "members")


def _noun(t: Tokens, words: list[str], start: int, end: int, plural: bool) -> Noun | None:
    head = words[-1]
    if plural and not is_plural(head):
        return None
    of, of_end = "", end
    if t.at(end) == "of":
        of, of_end = of_phrase(t, end + 1)
    return Noun(singular(head), tuple(words[:-1]), end, of, of_end)


_TRANSPARENT = frozenset(
    ("all", "the", "its", "their", "our", "his", "her", "those", "these", "total", "of", "a", "an", "whose")
)


def of_phrase(t: Tokens, at: int) -> tuple[str, int]:
    """The phrase behind "of" as written, up to the next function word or sign; and the index behind it."""
    first = at
    while t.at(at) in _TRANSPARENT or t.is_number(at):
        at += 1
    start = at
    while at < t.size and t.is_word(at) and t.text[at] not in FUNCTION and at - start < REACH:
        at += 1
        if t.at(at) == "-" and t.joined(at):
            at += 1
    if t.at(at) == "of" and at > start:
        _, at = of_phrase(t, at + 1)
    if at == start:
        return "", first
    return t.norm[t.start[start] : t.end[at - 1]], at
