"""Numbers in words that say which one: "phase two has begun", "round three goes to"; and "a word or two"."""

from __future__ import annotations

from factcheck.extract.grades import is_determined
from factcheck.extract.labels import counted_behind
from factcheck.extract.number import Numeral
from factcheck.extract.tokens import Tokens
from factcheck.extract.unitwords import unit_after
from factcheck.lexicon.casualties import HARMED
from factcheck.lexicon.notfigures import LABELS, NAMED_IN_WORDS, VERSIONED
from factcheck.lexicon.nouns import EITHER, SURE_VERBS
from factcheck.lexicon.numbers import UNITS
from factcheck.lexicon.superlatives import SUPERLATIVES
from factcheck.lexicon.verbs import COPULAS, FINITE, PAST, is_past
from factcheck.lexicon.words import FUNCTION

Told = tuple[str, int]
MOST = 100  # a label in words is smaller
_MANY = frozenset("were are have of more others other further in per percent".split())


def labelled_in_words(t: Tokens, number: Numeral) -> Told | None:
    """ "phase two", "Court Four", "chapter nine"; not "in the final round two goals", "in class two were ill"."""
    i, end = number.first, number.end
    noun = t.at(i - 1)
    if noun not in LABELS and noun not in NAMED_IN_WORDS:
        return None
    if noun == "point" and t.at(i - 2) in UNITS:
        return None  # "nought point eleven"
    if number.value >= MOST or number.scale != 1 or t.at(end) in ("-", "%") or unit_after(t, end)[0] is not None:
        return None
    if noun in _SPANS and t.at(i - 2) not in _LEADS:
        return None  # "on Christmas day two died"
    if (is_determined(t, i - 2) and noun not in ("size", "number")) or (t.at(end) in _MANY and not t.is_capital(i - 1)):
        return None
    verb = t.at(end) in SURE_VERBS or t.at(end) in EITHER or t.at(end) in FINITE
    if counted_behind(t, end) and not verb:
        return None
    return ("version or code" if noun in VERSIONED else "label"), end


_SPANS = frozenset("day week year season".split())
_LEADS = frozenset(
    ("", "on", "of", "by", "from", "to", "since", "until", "for", "after", "before", "in", "and", "till", ",")
)


def or_two(t: Tokens, number: Numeral) -> Told | None:
    """ "a word or two", "a week or two", "one or two of the older hands": a few, no saying how many."""
    i, end = number.first, number.end
    if number.value != 2 or t.at(i - 1) != "or" or counted_behind(t, end) or unit_after(t, end)[0] is not None:
        return None
    if t.at(i - 2) == "one" and t.at(end) == "of":
        return "vague count", end
    if t.at(i - 3) in ("a", "an") or (t.at(i - 4) in ("a", "an") and t.at(i - 3) not in FUNCTION):
        return ("vague count", end) if t.is_word(i - 2) and t.at(i - 2) not in FUNCTION else None
    return None


def by_turns(t: Tokens, number: Numeral) -> Told | None:
    """ "two by two", "three by three": so many at a time; not "four by four metres"."""
    i, end = number.first, number.end
    if t.at(end) != "by" or t.at(end + 1) != t.text[i] or end != i + 1 or counted_behind(t, end + 2):
        return None
    return ("set phrase", end + 2) if unit_after(t, end + 2)[0] is None else None


def pronoun(t: Tokens, number: Numeral) -> Told | None:
    """ "the two shook hands", "these two", "between the two": two that were named before."""
    i, end = number.first, number.end
    if t.at(i - 2) == "of" and t.at(i - 1) in ("the", "all") and not t.is_word(end) and _is_most(t, i - 2):
        return "pronoun", end  # "the lowest rate of the three", told before
    if (
        number.value != 2
        or t.at(i - 1) not in ("the", "these", "those", "you", "other")
        or t.at(end) in ("-", "%", "per", "in", "out")
    ):
        return None
    if t.at(i - 1) == "other" and t.at(i - 2) not in ("the", "these", "those"):
        return None
    bare = not t.is_word(end) or t.at(end) in FUNCTION or _acted(t, end)
    return ("pronoun", end) if bare and not counted_behind(t, end) and unit_after(t, end)[0] is None else None


def _is_most(t: Tokens, at: int) -> bool:
    return not MOST_OF.isdisjoint(t.text[max(0, at - NEAR) : at])


NEAR = 4  # tokens from a superlative to those that it is the most of
MOST_OF = SUPERLATIVES | {"most", "least"}


def _acted(t: Tokens, at: int) -> bool:
    """A finite verb: "the two *met* in Riga", "the two *clashed* over"; not "the two injured were"."""
    verb = t.at(at)
    if verb in FINITE or verb in PAST:
        return True
    return is_past(verb) and verb not in HARMED and t.at(at + 1) in FUNCTION and t.at(at + 1) not in COPULAS
