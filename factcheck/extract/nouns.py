"""The counted noun behind a number: head, the words that narrow it, what it is of."""

from __future__ import annotations

from factcheck.dataclass import dataclass
from factcheck.extract.days import is_day_of_month
from factcheck.extract.grades import past_grade
from factcheck.extract.models import past_model
from factcheck.extract.tokens import Tokens
from factcheck.lexicon.casualties import PERSONS
from factcheck.lexicon.moves import FACTORS
from factcheck.lexicon.nouns import ADVERBS, EITHER, OTHER_PLURALS, PARTICLES, PEOPLES, SURE_VERBS, WITH_TO
from factcheck.lexicon.numbers import NUMERAL_WORDS, ORDINALS, STARTERS
from factcheck.lexicon.times import AHEAD, BACK, NOW, SPANS, TIMES_OWN
from factcheck.lexicon.words import FUNCTION, is_plural, singular

REACH = 6  # words of a noun phrase before its head


@dataclass(slots=True)
class Noun:
    """`head` is singular; `modifiers` are in lower case; the phrase runs from token `first` up to `end`.

    `of` is the phrase behind "of", "" for none; `of_end` is the index behind it.
    """

    head: str
    modifiers: tuple[str, ...]
    first: int
    end: int
    of: str = ""
    of_end: int = 0


def counted(t: Tokens, start: int, plural: bool = True) -> Noun | None:
    """The noun phrase that begins at a token: "civilian casualties", "EU member states"; None if there is none.

    `plural` is false behind 1 and behind an ordinal, where the head is the last word of the phrase.
    """
    words: list[str] = []
    start = at = past_grade(t, start)
    people = 0  # behind a word such as "Portuguese", which may be the head
    if past := _aged(t, start):
        return Noun(t.as_written(start, past).lower().removesuffix("s"), (), start, past)
    while at < t.size and len(words) < REACH:
        word = t.text[at]
        if word == "-" and words and t.joined(at) and t.joined(at + 1):
            at += 1
            continue
        if word in (",", "and", "or", "&") and _adjectives_go_on(t, at, words):
            at += 1
            continue
        if (words or at in t.coded) and (past := past_model(t, at)) > at:
            words += t.text[at:past]
            at = past
            continue
        tied = bool(words) and t.text[at - 1] == "-" and t.joined(at)  # "14 sell-out shows"
        tied = tied or _opens_compound(t, at)
        if t.kind[at] != "w" or (word in FUNCTION and word != "such" and not tied) or word in ADVERBS or at in t.coded:
            break
        if (word in STARTERS and word not in ORDINALS) or word in FACTORS:
            break  # another number begins
        if plural and (_is_verb(t, at, at == start) or _times(t, at)):
            break
        words.append(word)
        at += 1
        if not plural and word in PERSONS and t.at(at) not in PERSONS:
            break  # "one girl fell"
        if plural and word in PEOPLES and t.is_capital(at - 1):
            people = at
        if plural and (_plural(word) or (tied and word in PARTICLES)) and not _goes_on(t, at):
            break
    while words and t.text[at - 1] in (",", "and", "or", "&"):
        at -= 1  # another number broke the list off: "one goal *and* two assists"
    found = _noun(t, words, start, at, plural) if words else None
    if found is None and people:
        named = [t.text[i] for i in range(start, people) if t.is_word(i)]
        return Noun(named[-1], tuple(named[:-1]), start, people)  # "1.2 million Portuguese live abroad"
    return found


def _aged(t: Tokens, at: int) -> int:
    """Behind "over-65s", "under-fives", "16-year-olds"; 0 where there is none."""
    if t.is_number(at) and t.text[at + 1 : at + 5] == ["-", "year", "-", "olds"]:
        return at + 5
    if t.at(at) not in ("over", "under") or t.at(at + 1) != "-" or not (t.joined(at + 1) and t.joined(at + 2)):
        return 0
    if t.is_number(at + 2):
        return at + 4 if t.at(at + 3) == "s" and t.joined(at + 3) else 0
    return at + 3 if t.at(at + 2).removesuffix("s") in NUMERAL_WORDS and t.at(at + 2).endswith("s") else 0


def _opens_compound(t: Tokens, at: int) -> bool:
    """A small word that a hyphen joins to the next: "52 *in-store* cafes", "five *by-elections*"."""
    return t.at(at + 1) == "-" and t.joined(at + 1) and t.joined(at + 2) and t.is_word(at + 2)


def _plural(word: str) -> bool:
    return word in OTHER_PLURALS or (is_plural(word) and "'" not in word)


def _is_verb(t: Tokens, at: int, first: bool) -> bool:
    """A word in -s that is the verb of what stands before: "a town of 58,900 *intends* to"."""
    word, behind = t.text[at], t.at(at + 1)
    if word in SURE_VERBS:
        return True
    if word not in EITHER:
        return False
    if behind == "to":
        return first and word in WITH_TO
    return behind in ("that", "a", "an", "the", "its", "his", "her", "their", "it") and (first or behind != "the")


def _times(t: Tokens, at: int) -> bool:
    """A time that owns what follows: "fewer than 96, *last year's* record"."""
    word = t.text[at]
    return word in TIMES_OWN or (
        word in BACK | NOW and t.at(at + 1).removesuffix("'s") in SPANS and t.at(at + 1).endswith("'s")
    )


def _adjectives_go_on(t: Tokens, at: int, words: list[str]) -> bool:
    """ "12 small, rural schools": a comma between two words of one phrase, no plural before it."""
    if not words or _plural(words[-1]) or not t.is_word(at + 1):
        return False
    if t.is_capital(at - 1) and not (t.is_capital(at + 1) and t.text[at] == "and"):
        return False
    if t.text[at] != ",":
        return (
            t.is_word(at + 2) and _plural(t.at(at + 2)) and not _plural(t.at(at + 1)) and t.text[at + 1] not in FUNCTION
        )
    return t.text[at + 1] not in FUNCTION and (_plural(t.at(at + 2)) or _plural(t.at(at + 1)))


def _goes_on(t: Tokens, at: int) -> bool:
    """A plural is followed by the real head: "States Parties", "sales outlets", "savings banks"."""
    word = t.at(at)
    if not t.is_word(at) or word in SURE_VERBS:
        return False
    if word in ("parties", "members"):
        return True
    if _plural(word) and word not in OTHER_PLURALS and t.text[at - 1] in OTHER_PLURALS and not _is_verb(t, at, False):
        return True  # "anti-personnel mines", "police officers"
    if _plural(word) and t.text[at - 1] in (
        "sales",
        "savings",
        "sports",
        "arms",
        "goods",
        "systems",
        "data",
        "women",
        "men",
    ):
        return not _is_verb(t, at, False)
    return _plural(word) and t.is_capital(at) and t.is_capital(at - 1)


def _noun(t: Tokens, words: list[str], start: int, end: int, plural: bool) -> Noun | None:
    head = words[-1]
    if len(words) > 1 and head in PARTICLES and t.text[end - 2] == "-":
        words[-2:] = [head := f"{words[-2]}-{head}"]
    elif plural and not _plural(head):
        return None
    while not plural and len(words) > 1 and head.endswith(("ed", "ly", "ing")):
        words.pop()
        end -= 1
        head = words[-1]
    of, of_end = "", end
    if t.at(end) == "of":
        of, of_end = of_phrase(t, end + 1)
    return Noun(singular(head), tuple(words[:-1]), start, end, of, of_end)


_TRANSPARENT = frozenset(
    (
        "all",
        "the",
        "its",
        "their",
        "our",
        "his",
        "her",
        "those",
        "these",
        "total",
        "of",
        "a",
        "an",
        "whose",
        "this",
        "some",
        "about",
        "other",
        "such",
    )
)


_BY_TODAY = BACK | NOW | AHEAD
_RANKED = frozenset("last first past next final previous opening remaining other top".split())


def _owns_number(t: Tokens, at: int) -> bool:
    """ "of the plant's 6,000 workers"."""
    told = t.text[at].endswith(("'s", "ed"))  # "of the promised 5,000 homes"
    return told and (t.is_number(at + 1) or t.at(at + 1) in NUMERAL_WORDS)


def of_phrase(t: Tokens, at: int, depth: int = 0) -> tuple[str, int]:
    """The phrase behind "of" as written, up to the next function word or sign; and the index behind it."""
    first = at
    if is_day_of_month(t, at):
        return "", first  # "the raids of 9 June"
    last = min(t.size, at + 2 * REACH)
    while at < last and (
        t.text[at] in _TRANSPARENT
        or t.kind[at] == "n"
        or t.text[at] in NUMERAL_WORDS
        or _owns_number(t, at)
        or (
            t.text[at] in _RANKED and (t.is_number(at + 1) or t.at(at + 1) in NUMERAL_WORDS)
        )  # "of his last 16 matches"
    ):
        at += 1
    if t.at(at) in SPANS:
        return "", first  # "of the year before"
    start = at
    while at < t.size and t.kind[at] == "w" and t.text[at] not in FUNCTION and at - start < REACH:
        if at > start and (_is_verb(t, at, False) or t.text[at] in ADVERBS):
            break
        if at > start and _plural(t.text[at - 1]) and not _goes_on(t, at):
            break  # "of victims injured", "of teenagers read"
        if at > start and t.text[at].endswith("ed") and (t.at(at + 1) in FUNCTION or not t.is_word(at + 1)):
            break  # "of the council raised their hands"
        if at > start and t.text[at] in _BY_TODAY and t.at(at + 1) in SPANS:
            break  # "of gold last year"
        at += 1
        while t.at(at) == "-" and t.joined(at) and t.is_word(at + 1):
            at += 2  # "casualties of factory-made mines"
    end = at
    if t.at(at) == "of" and at > start and depth < 2:
        _, end = of_phrase(t, at + 1, depth + 1)
    if at == start:
        return "", first
    return t.as_written(start, end), end
