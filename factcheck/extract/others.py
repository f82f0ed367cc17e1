"""Numbers that are no figures: ages, clock times, scores, versions, labels, discourse.

Each test answers with what the number is and where its words end, ("", 0) if it may be an amount.
"""

from __future__ import annotations

from factcheck.extract.codes import code
from factcheck.extract.numerals import Numeral, numeral
from factcheck.extract.scores import score
from factcheck.extract.tokens import Tokens
from factcheck.lexicon.notfigures import (
    CLOCK_AFTER,
    COMPOUNDS,
    LABELS,
    NOT_COUNTED_ORDINALS,
    SOFT_LABELS,
    STREETS,
    STRICT_LABELS,
)
from factcheck.lexicon.nouns import ADVERBS, EITHER, OTHER_PLURALS, PEOPLE, SURE_VERBS
from factcheck.lexicon.numbers import FRACTIONS, SCALES, SHORT_SCALES
from factcheck.lexicon.places import area_names
from factcheck.lexicon.times import MONTHS
from factcheck.lexicon.units import TABLE, phrases
from factcheck.lexicon.words import FUNCTION, is_plural

Told = tuple[str, int]
_SIGNS = frozenset("$€£")
NOTHING: Told = ("", 0)


def other_reading(t: Tokens, number: Numeral) -> Told:
    """What a number is if it is no amount ("age", "clock time", "score", "name", …), and the index behind it."""
    end = number.end
    if number.form == "ordinal":
        return _ordinal(t, number)
    if t.kind[number.first] == "w":
        if number.form == "words" and t.text[number.first] == "one" and end == number.first + 1:
            return _one(t, number.first), end
        if number.form not in ("words",):
            return NOTHING
        if t.is_capital(number.first) and t.is_word(number.first - 1) and not _title_case(t):
            return "name", end  # "the Big Four"
        return _age(t, number) or _compound(t, number) or _score_words(t, number) or NOTHING
    return _in_digits(t, number)


def _in_digits(t: Tokens, number: Numeral) -> Told:
    i, end = number.first, number.end
    if t.at(i + 1) in ("g", "k") and t.joined(i + 1) and t.is_capital(i + 1) and len(t.text[i]) == 1 and t.at(i - 1) not in _SIGNS:
        return "name", i + 2  # 5G, 4K
    if number.scale != 1:
        lettered = len(t.at(end - 1)) == 1 and t.joined(end - 1) and t.at(i - 1) in LABELS | SOFT_LABELS
        return ("label", end) if lettered else NOTHING
    return (
        _age(t, number)
        or _clock(t, i, end)
        or score(t, i, end)
        or code(t, i, end)
        or _compound(t, number)
        or _address(t, i, end)
        or _label(t, number)
        or NOTHING
    )


def _ordinal(t: Tokens, number: Numeral) -> Told:
    """An ordinal counts where a noun of things follows: "the 165th State Party", "the fifth country to"."""
    end, noun = number.end, t.at(number.end)
    if t.kind[number.first] == "w":
        to = "to" in t.text[end : end + 4]
        counts = number.value >= 20 or (number.value >= 3 and to)
        return (
            NOTHING if counts and t.is_word(end) and noun not in FUNCTION | NOT_COUNTED_ORDINALS else ("ordinal", end)
        )
    if not t.is_word(end) or noun in FUNCTION or noun in NOT_COUNTED_ORDINALS or t.at(end - 1) == "-":
        return "ordinal", end
    if t.is_capital(end) and t.at(number.first - 2) in ("in", "by", "on") and not t.is_capital(end + 1):
        return "ordinal", end  # "in the 63rd Northgate equalised"
    return ("address", end) if t.is_capital(end) and noun in STREETS else NOTHING


def _one(t: Tokens, i: int) -> str:
    """ "one" is a figure with a modifier, a unit, a scale or "in five"; else a pronoun or determiner."""
    behind, before = t.at(i + 1), t.at(i - 1)
    if behind in ("in", "out", "-"):
        other = numeral(t, i + {"in": 2, "out": 3, "-": 3}[behind] + (t.at(i + 2) == "every"))
        if behind == "-" and t.at(i + 2) != "in":
            return "" if t.at(i + 2) in FRACTIONS else "determiner"
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
    return "pronoun" if behind in FUNCTION or not t.is_word(i + 1) else "determiner"


def _age(t: Tokens, number: Numeral) -> Told | None:
    i, end = number.first, number.end
    before = t.at(i - 1)
    if number.value > 125:
        return None
    at = end + 1 if t.at(end) == "-" else end
    if t.at(at) in ("year", "years", "month", "months", "week", "weeks"):
        behind = at + 2 if t.at(at + 1) == "-" else at + 1
        if t.at(behind) in ("old", "olds") or (t.at(behind) == "of" and t.at(behind + 1) == "age"):
            return "age", behind + 1
        if before in ("aged", "age", "ages"):
            return "age", at + 1
    if before in ("aged", "age", "ages", "turned", "turning") and not _counted(t, end):
        return "age", _ages(t, end)
    if before in ("under", "over") and t.at(i - 2) in PEOPLE and not _counted(t, end):
        return "age", end
    if t.at(i - 1) == "-" and t.at(i - 2) in ("under", "over") and t.joined(i):
        return "age", end
    if before == "between" and t.at(i - 2) in PEOPLE and t.at(end) == "and" and not _counted(t, end + 2):
        return "age", end + 2
    if t.text[max(0, i - 3) : i][-3:] in (["and", "over", "the"], ["those", "over", "the"]):
        return "age", end
    if before == "of" and t.at(i - 2) in ("man", "woman", "boy", "girl", "age", "lad") and not _counted(t, end):
        return "age", end
    if before == "," and t.at(end) == "," and i >= 2 and t.is_word(i - 2) and number.value >= 4 and t.is_word(end + 1):
        if t.at(i - 2) not in MONTHS and not t.is_capital(end + 1):
            return "age", end
    if before == "(" and t.at(end) == ")" and t.is_capital(i - 2) and number.form == "digits":
        return "age or reference", end
    if t.at(end) == "s" and t.joined(end) and before in ("her", "his", "their", "early", "mid", "late", "-"):
        return "age", end + 1
    return None


def _ages(t: Tokens, end: int) -> int:
    """Behind the second age of "aged 15 to 24", "aged 65 and over"."""
    if t.at(end) in ("to", "-", "–", "and") and t.is_number(end + 1):
        return end + 2
    return (
        end + 2 if t.at(end) in ("and", "or") and t.at(end + 1) in ("over", "under", "above", "older", "more") else end
    )


def _clock(t: Tokens, i: int, end: int) -> Told | None:
    if t.at(end) in CLOCK_AFTER or (t.at(end) == "o" and t.at(end + 2) == "clock"):
        return "clock time", end + 1
    if t.at(end) == "p" and t.at(end + 1) == "." and t.at(end + 2) == "m":
        return "clock time", end + 3
    if t.at(end) == ":" and t.joined(end) and t.is_number(end + 1) and t.joined(end + 1):
        end += 2
        if t.at(end) == ":" and t.joined(end) and t.is_number(end + 1):
            end += 2
        return "clock time or ratio", end
    if t.at(i - 1) == "at" and t.at(end) in ("to", "and") and t.at(end + 2) in CLOCK_AFTER:
        return "clock time", end
    if t.at(i - 1) in ("from", "between") and t.is_number(end + 1) and t.at(end + 2) in CLOCK_AFTER:
        return "clock time", end
    return None


def _compound(t: Tokens, number: Numeral) -> Told | None:
    """ "five-star", "10-point plan", "six-party talks": a number in a name for a kind of thing."""
    end = number.end
    if t.at(end) != "-" or not t.joined(end + 1):
        return None
    word = t.at(end + 1)
    if word in COMPOUNDS or (word == "point" and t.at(end + 2) in ("plan", "programme", "agenda", "list")):
        return "compound", end + 2
    return None


def _score_words(t: Tokens, number: Numeral) -> Told | None:
    """ "won by three goals to one", "two sets to love"."""
    if t.at(number.end) in ("sets", "set", "games", "frames", "goals", "legs") and t.at(number.end + 1) == "to":
        return "score", min(number.end + 3, t.size)
    return None


def _address(t: Tokens, i: int, end: int) -> Told | None:
    """118 Canal Road, 10 Downing Street, 10115 Berlin."""
    if not t.is_capital(end) or t.kind[end] != "w":
        return None
    for at in range(end, min(end + 4, t.size)):
        if t.text[at] in STREETS and t.is_capital(at) and at > end:
            return "address", end
        if not (t.is_capital(at) and t.kind[at] == "w"):
            break
    if len(t.text[i]) == 5 and t.text[i].isdigit() and (i == 0 or t.text[i - 1] in (",", "-", ")")):
        return "postcode", end
    return None


def _counted(t: Tokens, end: int) -> bool:
    """A unit or a plural stands behind the number."""
    word = t.at(end)
    if word == "%":
        return True
    if not t.is_word(end) or word in ADVERBS:
        return False
    if is_plural(word) or word in OTHER_PLURALS:
        return True
    return any(tuple(t.text[end : end + len(words)]) == words for words, _ in phrases().get(word, ())) and len(word) > 1


def _label(t: Tokens, number: Numeral) -> Told | None:
    """A number behind "page", "Article", "Boeing"; not before a counted noun or a unit."""
    i, end = number.first, number.end
    before = t.at(i - 1)
    if before in ("#", "№", "§", "nº") or (before == "-" and t.at(i - 2) == "#"):
        return "label", end
    if before == "." and t.at(i - 2) in LABELS and len(t.text[i - 2]) < 5:
        return "label", _range_end(t, end, t.text[i - 2].endswith("s"))
    if (
        t.joined(end)
        and t.is_word(end)
        and t.at(end) not in SHORT_SCALES
        and t.at(end) not in TABLE
        and t.at(end) != "x"
    ):
        return ("decade" if t.text[end] == "s" else "name"), end + 1
    if not t.is_word(i - 1) or "," in t.text[i] or t.at(end) == "%":
        return None
    if before in LABELS and number.value < 100000 and (before in STRICT_LABELS or not _follows(t, i, end)):
        return "label", _range_end(t, end, before.endswith("s"))
    if number.precision < 1:
        return ("name", end) if _camel(t, i - 1) else None
    if before in SOFT_LABELS and number.value < 100 and not t.is_word(end) | (t.at(end) in ("to", "per")):
        return "label", end
    if before in SOFT_LABELS and number.value < 100 and t.at(i - 2) != "a" and not _follows(t, i, end):
        if t.at(end) in ADVERBS or t.at(end) in FUNCTION - {"per", "to", "of"} or t.is_capital(i - 1):
            return "label", end
    if before.endswith(("straße", "strasse", "gasse", "platz")):
        return "address", end
    if _camel(t, i - 1) or (t.is_capital(i - 1) and _names(t, i, number)):
        return "name", end  # Boeing 747, Apollo 11
    return None


def _names(t: Tokens, i: int, number: Numeral) -> bool:
    """The capitalised word before a number goes with it, and is no country, month or first word."""
    before, end = t.text[i - 1], number.end
    if before in FUNCTION or before in MONTHS or before in TABLE or i < 2:
        return False
    most = 100_000 if t.norm[t.start[i - 1] : t.end[i - 1]].isupper() else 10_000
    if number.value >= most or _follows(t, i, end) or t.at(end) in ("of", "per") or _title_case(t):
        return False
    return before not in area_names()


def _camel(t: Tokens, i: int) -> bool:
    """macOS, iPhone."""
    word = t.norm[t.start[i] : t.end[i]]
    return not word.islower() and not word.isupper() and not word[1:].islower() and len(word) > 3 and word.isalpha()


def _follows(t: Tokens, i: int, end: int) -> bool:
    """Something counted stands behind the number, and is no verb of the name in front: "Bus 12 runs"."""
    return _counted(t, end) and not (t.is_capital(i - 1) and (t.at(end) in EITHER or t.at(end) in SURE_VERBS))


def _range_end(t: Tokens, end: int, many: bool) -> int:
    """Behind "pages 12-14", "Articles 5 and 6"."""
    while t.at(end) in ("-", "–", "and", ",", "(", "to") and t.is_number(end + 1):
        if t.text[end] in (",", "and", "to") and (not many or _counted(t, end + 2)):
            break
        end += 2
    return end


def _title_case(t: Tokens) -> bool:
    """Most words have capitals, so a capital names nothing."""
    words = [i for i in range(min(t.size, 24)) if t.kind[i] == "w" and len(t.text[i]) > 3]
    return len(words) >= 3 and sum(t.is_capital(i) for i in words) > 0.7 * len(words)
