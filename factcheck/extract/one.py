"""The word "one": a figure, a pronoun or a determiner."""

from __future__ import annotations

from factcheck.extract.calendar import year_at
from factcheck.extract.labels import counted_behind
from factcheck.extract.number import ONE, Numeral
from factcheck.extract.numerals import numeral
from factcheck.extract.ratios import ratio
from factcheck.extract.tokens import Tokens
from factcheck.extract.unitwords import per, unit_after
from factcheck.lexicon.casualties import ABSTRACT, HARMED, HARMING, PERSONS, TALLIED, VAGUE_NOUNS
from factcheck.lexicon.clause import HAVE
from factcheck.lexicon.moves import LOSSES, STEPS
from factcheck.lexicon.numbers import ARTICLES, FRACTIONS, NUMERAL_WORDS, SCALES, UNITS
from factcheck.lexicon.units import TABLE
from factcheck.lexicon.verbs import PAST
from factcheck.lexicon.words import FUNCTION
from factcheck.model.quantity import UnitKind


def reading_of_one(t: Tokens, i: int) -> str:
    """ "" where "one" is a figure, with a modifier, a unit, a scale or "in five"; else "pronoun" or "determiner"."""
    behind, before = t.at(i + 1), t.at(i - 1)
    if before in ("minus", "negative") or t.size == 1:
        return ""
    idiom = behind == "of" and t.at(i + 2) in ARTICLES  # "one of a thousand"
    if behind in ("for", "in", "of", "out", "per") and not idiom and per(t, i + 1)[0][:1].isdecimal():
        return ""  # "one for every two thousand", "one in every 10,000 births"
    if ("in" in t.text[i + 2 : i + 6] or behind == "over") and ratio(t, Numeral(i, i + 1, ONE, ONE, ONE, "words")):
        return ""
    if behind in ("and", "to", "or") and _ranges(t, i, before, behind):
        return ""
    if behind == "point" and (before in STEPS or before in LOSSES or before == "by") and _steps_one(t, i):
        return ""  # "gained one point", "lost by one point"
    if _one_of_many(t, i) or _measures_one(t, i):
        return ""
    if behind == "-" and t.at(i + 2) == "and":
        return ""  # "one-and-a-half million"
    if behind in ("in", "out", "-"):
        at = i + {"in": 2, "out": 3, "-": 3}[behind]
        other = numeral(t, at + (t.at(at) in ("every", "-")))
        if behind == "-" and _is_measured(t, i + 1):
            return ""  # "a one-year contract"
        if behind == "-" and t.at(i + 2) != "in":
            return "" if t.at(i + 2) in FRACTIONS else "determiner"
        if other and behind == "in" and year_at(t, at) and not counted_behind(t, other.end):
            return "pronoun"  # "began one in 2023"
        if other and behind == "in" and (unit := unit_after(t, other.end)[0]) and unit.kind is UnitKind.TIME:
            return "pronoun"  # "we sell one in three months"
        return "" if other and other.value > 1 and other.form in ("digits", "words") else "pronoun"
    if (
        behind in SCALES
        or behind in ("percent", "per", "%")
        or (behind in ("point",) and t.at(i + 2) in ("one", "two"))
    ):
        return ""
    if (
        behind in TABLE
        and behind not in ("", "number", "score", "day", "second", "point")
        and before not in ("the", "this", "that")
    ):
        return "" if before not in FUNCTION or before in ("than", "about", "just", "only", "to") else "determiner"
    if before in ("only", "just", "least", "exactly", "than") and t.is_word(i + 1) and behind not in FUNCTION:
        return "" if t.at(i + 2) != "of" else "determiner"
    if (behind in FUNCTION and not (t.at(i + 2) == "-" and t.joined(i + 2))) or not t.is_word(i + 1):
        return "pronoun"  # but "one all-night session"
    return "" if _counts_one(t, i) else "determiner"


def _steps_one(t: Tokens, i: int) -> bool:
    """ "gained *one point* in the poll", "cut one point to 4%"; not "raised one point in the debate", "lost one point of
    order", which somebody argued."""
    level = t.at(i + 2) in ("to", "at") and (t.is_number(i + 3) or t.at(i + 3) in NUMERAL_WORDS)
    return level or not (t.at(i - 1) in _ARGUED or t.at(i + 2) in _ARGUMENT)


_ARGUED = frozenset(  # what is done to a point that is made
    """raise raises raised raising drop drops dropped dropping add adds added adding cut cuts cutting lower lowered reduce
    reduced advance advanced expand expanded extend extended push pushed lift lifted boost boosted trim trimmed slash
    slashed""".split()
)
_ARGUMENT = frozenset("about of that which concerning regarding where whether when".split())


def _ranges(t: Tokens, i: int, before: str, behind: str) -> bool:
    """ "between one and two million", "one to two weeks", "one or two guests": one end of a range."""
    other = numeral(t, i + 2)
    if other is None or other.form not in ("digits", "words") or (behind == "and" and before != "between"):
        return False
    return other.scale != 1 or t.at(other.end) == "%" or counted_behind(t, other.end)


def _one_of_many(t: Tokens, i: int) -> bool:
    """ "only one of the twelve jurors": one of so many; not "one of the ten best films"."""
    if (
        t.at(i + 1) != "of"
        or t.at(i - 1) not in _SINGLING
        or t.at(i + 2) not in ("the", "these", "those", "its", "their")
    ):
        return False
    whole = numeral(t, i + 3)
    return whole is not None and whole.form in ("digits", "words") and whole.value > 1 and counted_behind(t, whole.end)


_SINGLING = frozenset("only just exactly least than".split())


def _measures_one(t: Tokens, i: int) -> bool:
    """ "is one mile from the sea", "for one year": behind a small word, a measure or a span counts where "day" may not."""
    unit, _ = unit_after(t, i + 1)
    if unit is None or t.at(i - 1) in _POINTING:
        return False
    if unit.kind is UnitKind.TIME:
        return unit.name in _SPANS and t.at(i - 1) in _WITHIN and t.at(i + 2) != "of"  # "in one week of 2024"
    return unit.kind in (UnitKind.MEASURE, UnitKind.MONEY) and unit.name not in _NO_MEASURE


_POINTING = frozenset("the this that any no another every each which".split())
_SPANS = frozenset("year month week hour".split())
_WITHIN = frozenset("for within after over under of in to by".split())
_NO_MEASURE = frozenset("foot stone degree grain hand cup point second ounce bar cent penny".split())


def _is_measured(t: Tokens, end: int) -> bool:
    """A unit stands behind the hyphen, and the word behind it makes no name of them: "one-day cricket"."""
    unit, past = unit_after(t, end)
    measured = unit is not None and unit.kind in (UnitKind.TIME, UnitKind.MEASURE, UnitKind.MONEY)
    return measured and t.at(past) not in _ONE_DAY


_ONE_DAY = frozenset(  # "one-day" in front of them is a kind of cricket
    "international internationals cricket cup match side game hundred hundreds century centuries series squad".split()
)
NEAR = 6  # tokens


def _counts_one(t: Tokens, i: int) -> bool:
    """ "one man was killed", "there is one way out", "one goal and two assists": a count; not "one reason is rain"."""
    first, behind = t.text[i + 1], t.text[i + 1 : i + 1 + NEAR]
    if first in VAGUE_NOUNS or t.at(i + 2) in VAGUE_NOUNS:
        return False
    before = t.at(i - 1)
    if before == "and" and _counted_before(t, i - 1):
        return True
    if t.is_capital(i + 1):
        return False
    if t.at(i + 2) in ("was", "is") and t.at(i + 3) in TALLIED:
        return True
    if t.text[i + 2 : i + 4] in _FOR_EACH or (t.at(i + 2) == "per" and t.is_number(i + 3)):
        return True  # "one teacher for every 52 pupils"
    if before in ("is", "was") and t.at(i - 2) == "there":
        return True
    person = any(word in PERSONS for word in behind[:2])
    if before in HARMING or (person and not HARMED.isdisjoint(behind)):
        return True
    if _two_left(t, i) or (before == "and" and _lasted_before(t, i - 1) and first not in ABSTRACT):
        return True
    if before in HAVE and first not in ABSTRACT and t.at(i + 2) not in ABSTRACT and t.is_word(i + 1):
        return True
    return any(
        word in ("and", ",")
        and t.at(at + 1) in UNITS
        and t.at(at + 1) not in ("one", "zero")
        and counted_behind(t, at + 2)
        for at, word in enumerate(behind, i + 1)
    )


_FOR_EACH = (["for", "every"], ["to", "every"], ["for", "each"], ["in", "every"])


def _two_left(t: Tokens, i: int) -> bool:
    """ "signed *one player* and released *two*", "lost *one contract* but won three": what is one is counted on."""
    for at in range(i + 2, min(t.size, i + NEAR)):
        if t.text[at] in ("and", "but", "while"):
            other = t.at(at + 2)
            counts = (other in UNITS and other not in ("one", "zero")) or t.is_number(at + 2)
            return counts and t.at(at + 1).endswith("ed") | (t.at(at + 1) in PAST) and not t.is_word(at + 3)
        if not t.is_word(at) or t.text[at] in FUNCTION:
            return False
    return False


def _lasted_before(t: Tokens, end: int) -> bool:
    """A time with its number stands in front: "took *two weeks* and one all-night session"."""
    at = end - 2
    timed = t.is_number(at) or (t.at(at) in NUMERAL_WORDS and t.at(at) != "one")
    unit, past = unit_after(t, at + 1) if timed else (None, 0)
    return unit is not None and unit.kind is UnitKind.TIME and past == end


def _counted_before(t: Tokens, end: int) -> bool:
    """A number with what it counts stands right in front of a place: "*two Spitfires* and one Hurricane"."""
    for at in range(end - 2, max(-1, end - 2 - WORDS), -1):
        if t.is_number(at) or (t.at(at) in NUMERAL_WORDS and t.at(at) != "one"):
            return counted_behind(t, end - 1) and not t.joined(end - 1)
        if not t.is_word(at) or t.text[at] in FUNCTION:
            return False
    return False


WORDS = 3  # of a counted noun with its adjectives
