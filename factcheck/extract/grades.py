"""Numbers that say which kind or which one: "Year 9 pupils", "type 2 diabetics", "case 10234"; not "in class 9 pupils"."""

from __future__ import annotations

from factcheck.extract.days import is_day_of_month
from factcheck.extract.number import Numeral
from factcheck.extract.tokens import Tokens
from factcheck.lexicon.casualties import TOGETHER
from factcheck.lexicon.notfigures import GRADES, KINDS, REFERENCES, VERBS_TOO
from factcheck.lexicon.nouns import ADVERBS, SURE_VERBS
from factcheck.lexicon.observers import SAYING
from factcheck.lexicon.units import TABLE
from factcheck.lexicon.words import FUNCTION, is_plural

MOST = 100  # kinds, years of school and grades are fewer
REACH = 3  # words between a determiner and its noun

_POINTING = frozenset("this that each every any no which what another one last next same".split())
_OWNING = frozenset("a an the his her its their our my your these those".split())
_INSIDE = frozenset("in at by on during since from until before after within".split())
_SUBJECTS = frozenset("to they we you i he she will would can could must should may might did do does not".split())
_SIZED = TOGETHER | frozenset("class classes sample group average fleet plot farm herd flock party mean median".split())
_PER = frozenset(("of", "per", "to", "%", "percent"))


def graded(t: Tokens, number: Numeral) -> bool:
    """A kind, grade or year stands in front, and what is of it behind: "stage 3 melanoma", "most year 6 children"."""
    i, end = number.first, number.end
    noun = t.at(i - 1)
    if noun not in KINDS and noun not in GRADES:
        return False
    if number.value >= MOST or not t.text[i].isdigit() or not t.is_word(end) or t.at(end) in _PER:
        return False
    before = t.at(i - 2)
    if t.is_capital(i - 1) and (noun in KINDS or not t.is_capital(i - 2) or before in FUNCTION):
        return True  # "Year 9 pupils"; "in the Premier League 4 clubs" are four
    if before == "that" and t.at(i - 3) in SAYING:
        return noun in KINDS  # "warned that stage 4 power cuts would begin"
    if before in _POINTING or t.is_capital(i - 1) or (noun == "size" and before in _SIZED):
        return False
    many = is_plural(t.text[end])
    if before in ("a", "an"):
        return not many and t.text[end] not in FUNCTION and t.text[end] not in ADVERBS
    if before in _OWNING:
        return noun in KINDS
    if is_determined(t, i - 2):
        return False
    if noun in KINDS:
        return True
    return before in FUNCTION and before not in _INSIDE


def past_grade(t: Tokens, at: int) -> int:
    """Behind the kind or grade that stands between a count and its noun: "240 *Year 9* pupils"; else the place itself."""
    behind = t.at(at + 2)
    told = t.at(at) in KINDS | GRADES and t.is_number(at + 1) and len(t.text[at + 1]) < 3
    return at + 2 if told and is_plural(behind) and behind not in TABLE else at  # "1 year 2 days" is one time


def referred(t: Tokens, i: int) -> bool:
    """A bare noun of files, cases and tickets in front of a number of any size: "quoting reference 4471", "window 6",
    "incident 342 of 9 June"."""
    noun, before = t.at(i - 1), t.at(i - 2)
    of = t.at(i + 1) == "of" and not is_day_of_month(t, i + 2)
    if noun not in REFERENCES or of or not t.text[i].isdigit() or before in _POINTING | _OWNING:
        return False
    if t.is_capital(i - 1):
        return True
    if noun in VERBS_TOO and (before in _SUBJECTS or before == "and" or is_plural(before)):
        return False  # "they file 77 complaints"
    return not is_determined(t, i - 2)


def is_determined(t: Tokens, at: int) -> bool:
    """The words in front belong to a noun phrase with a determiner: "in the opening *phase* 6 goals fell"."""
    for step in range(REACH):
        word = t.at(at - step)
        if word in _POINTING or word in _OWNING or word.endswith("'s"):
            return True
        if not t.is_word(at - step) or word in FUNCTION or word in SURE_VERBS or word.endswith("ed"):
            return False
    return False
