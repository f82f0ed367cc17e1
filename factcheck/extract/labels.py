"""Numbers that name something: pages, sections, models."""

from __future__ import annotations

from factcheck.extract.grades import graded, referred
from factcheck.extract.models import in_model
from factcheck.extract.number import Numeral
from factcheck.extract.tokens import Tokens, once_at
from factcheck.extract.unitwords import unit_after
from factcheck.lexicon.casualties import HARMED
from factcheck.lexicon.clause import PREPOSITIONS, WEEKDAYS
from factcheck.lexicon.ideas import is_common
from factcheck.lexicon.modifiers import BEFORE_WORDS
from factcheck.lexicon.notfigures import (
    CAPTIONED,
    IN_CAPITALS,
    LABELS,
    NOTES,
    OPENERS,
    RULES,
    SHOWING,
    SOFT_LABELS,
    STANDS,
    STRICT_LABELS,
    VERSIONED,
)
from factcheck.lexicon.nouns import ADVERBS, EITHER, OTHER_PLURALS, SURE_VERBS
from factcheck.lexicon.numbers import NUMERAL_WORDS, SHORT_SCALES, STARTERS
from factcheck.lexicon.places import area_names
from factcheck.lexicon.times import AHEAD, BACK, DECADE_LEADS, HOLIDAYS, MONTHS, NOW, SPANS
from factcheck.lexicon.units import TABLE, phrases
from factcheck.lexicon.words import FUNCTION, is_plural

Told = tuple[str, int]


def label(t: Tokens, number: Numeral) -> Told | None:
    """A number behind "page", "Article", "Boeing"; not before a counted noun or a unit."""
    i, end = number.first, number.end
    before = t.at(i - 1)
    if before in ("#", "№", "§", "nº") or (before == "-" and t.at(i - 2) == "#"):
        return "label", end
    if before == "." and t.at(i - 2) in LABELS and len(t.text[i - 2]) < 5:
        return "label", _range_end(t, end, t.text[i - 2].endswith("s"))
    glued = t.joined(end) and t.is_word(end) and t.at(end) not in SHORT_SCALES and unit_after(t, end)[0] is None
    if glued and not ("," in t.text[i] and counted_behind(t, end)):  # "63,140visitors" counts them
        return ("decade" if t.text[end] == "s" else "name"), end + 1
    if t.at(end) == "s" and of_notes(t, end):
        return "denomination", end + 1  # "5 s and 10 s notes"
    if t.at(end) == "s" and before in DECADE_LEADS and number.precision == 1 and number.value % TEN == 0:
        return "decade", end + 1  # "of the 60 s"
    if before == "'" and t.at(i - 2) == "of" and len(t.text[i]) == 2 and t.joined(i):
        return "name", end  # "the class of '99"
    if not t.is_word(i - 1) or "," in t.text[i] or t.at(end) == "%":
        return None
    if number.precision >= 1 and t.at(end) in ("index", "futures") and t.is_capital(i - 1) and not t.is_capital(end):
        return "name", end  # "the S&P/ASX 200 index"
    if before in SPANS and t.at(i - 2) in _POINTING:
        return None  # "the following year 52 did"
    if (
        before in ("year", "grade")
        and t.at(i - 2) in PREPOSITIONS
        and t.text[i].isdigit()
        and not counted_behind(t, end)
    ):
        return "label", _range_end(t, end, False)  # "those in year 11 sat the test"
    if before in IN_CAPITALS and t.as_written(i - 1, i).isupper() and t.text[i].isdigit() and len(t.text[i]) < 3:
        return "name", end
    if before in CAPTIONED and t.at(end) in SHOWING and t.at(end + 1) != "of" and t.text[i].isdigit():
        return "label", end  # "Figure 3 lists 5 sites"
    counts = before == "numbered" and any(counted_behind(t, at) for at in (end, end + 1))  # "numbered 29 sleeping cars"
    if (
        before in LABELS
        and not counts
        and number.value < 100000
        and (before in STRICT_LABELS or not _follows(t, i, end))
    ):
        return "label", _range_end(t, end, before.endswith("s") or before == "numbered")
    if before in STANDS and t.text[i].isdigit() and len(t.text[i]) <= 3 and not _follows(t, i, end):
        if t.is_capital(i - 1) or t.at(i - 2) in PREPOSITIONS:
            return "label", end  # "queues at Stand 4"
    if before in ("is", "was") and t.at(i - 2) in _NUMBERED and t.text[i].isdigit() and not _follows(t, i, end):
        return "label", end  # "the code is 4402"
    if before == "top" and number.value <= MOST_ON_TOP and number.precision == 1 and _alone(t, end):
        return "label", end  # "in the top 10", "a top 20 hit"
    if graded(t, number) or (number.precision >= 1 and referred(t, i) and not _follows(t, i, end)):
        return "label", end  # "Year 9 pupils", "case 10234"
    if before.endswith("s") and before[:-1] in LABELS | SOFT_LABELS and number.precision == 1 and _pair(t, end):
        return "label", _range_end(t, end, True)  # "pupils in Years 5 and 6"
    if number.precision < 1 and before in RULES and t.is_capital(i - 1):
        return "label", _range_end(t, end, False)
    if number.precision < 1:
        return ("name", end) if _camel(t, i - 1) or t.at(end) in VERSIONED else None
    if before in SOFT_LABELS | RULES and t.at(end) == "of" and {t.at(end + 1), t.at(end + 2)} & LABELS:
        return "label", end  # "point 9 of annex 3"
    if (
        before in SOFT_LABELS
        and t.is_capital(i - 1)
        and t.at(end) == "of"
        and t.at(end + 1) in ("the", "this", "his", "her")
    ):
        return "label", end  # "Series 4 of the drama"
    if before in SOFT_LABELS and number.value < 100 and not t.is_word(end) | (t.at(end) in ("to", "per")):
        return "label", end
    if before in SOFT_LABELS and number.value < 100 and t.at(i - 2) != "a" and not _follows(t, i, end):
        if t.at(end) in ADVERBS or t.at(end) in FUNCTION - {"per", "to", "of"} or t.is_capital(i - 1):
            return "label", end
    if before.endswith(("straße", "strasse", "gasse", "platz")):
        return "address", end
    if _camel(t, i - 1) or (t.is_capital(i - 1) and (_names(t, i, number) or in_model(t, i))):
        return "name", end  # Boeing 747, Apollo 11
    return None


_POINTING = AHEAD | BACK | NOW | {"same"}


def of_notes(t: Tokens, end: int) -> bool:
    """Notes or coins stand behind the "s" at a place, or behind that of the numbers it is listed with."""
    at = end + 1
    while at < min(t.size, end + MOST_LISTED) and (t.is_number(at) or t.text[at] in ("s", ",", "and", "or")):
        at += 1
    return t.at(at) in NOTES and t.at(at - 1) == "s"


MOST_LISTED = 20  # tokens
MOST_ON_TOP = 1000
TEN = 10


def _alone(t: Tokens, end: int) -> bool:
    return unit_after(t, end)[0] is None and not counted_behind(t, end) and t.at(end) not in ("%", "per", "of")


_NUMBERED = frozenset("code postcode pin password id reference licence license extension".split())


def _names(t: Tokens, i: int, number: Numeral) -> bool:
    """The capitalised word before a number goes with it, and is no country, month or first word."""
    before, end = t.text[i - 1], number.end
    told = number.value > _DAYS or (t.is_word(end) and t.text[end] not in FUNCTION - _HELPS)
    if told and (before in WEEKDAYS or before in HOLIDAYS):
        return False  # "on Monday 40 died"; not "on Monday 8 the town votes"
    if _listed_place(t, i) or _befell(t, i, end):
        return False
    surname = (
        t.is_capital(i - 2) and t.at(i - 2) not in FUNCTION and not t.as_written(i - 1, i).isupper()
    )  # "Pan Am 103"
    if (before in FUNCTION and not surname) or before in MONTHS or before in TABLE or (i < 2 and not _opens(t, i, end)):
        return False
    most = 100_000 if t.norm[t.start[i - 1] : t.end[i - 1]].isupper() else 10_000
    if number.value >= most or _follows(t, i, end) or t.at(end) in ("of", "per") or title_case(t):
        return False
    return before not in area_names()


def _befell(t: Tokens, i: int, end: int) -> bool:
    """ "In Wigan *40 were hurt*", "At Heathrow 12 died": the number is the subject; not "on Flight 40 was a dog"."""
    verb = end + (t.at(end) in _HELPS)
    if t.at(verb) not in HARMED and not (verb > end and t.at(verb).endswith("ed")):
        return False
    first = i - 1
    while first > i - _PLACE and t.is_capital(first - 1) and t.at(first - 1) not in FUNCTION:
        first -= 1
    return t.at(first - 1) in ("in", "at", "near") and t.at(first - 2) in _BEFORE_PLACE


_HELPS = frozenset(("were", "are", "have", "had"))
_BEFORE_PLACE = frozenset(("", ",", ";", ":", "and", "but", "while"))
_DAYS = 31  # of a month
_PLACE = 4  # words of its name


def _listed_place(t: Tokens, i: int) -> bool:
    """ "In Oslo 340 prisoners, *in Bergen 218*": a place with its number, like one before it."""
    if t.at(i - 2) != "in" or t.at(i - 3) not in (",", "and", ";"):
        return False
    return any(
        t.text[at] == "in" and t.is_capital(at + 1) and (t.is_number(at + 2) or t.at(at + 2) in NUMERAL_WORDS)
        for at in range(max(0, i - FAR), i - 3)
    )


FAR = 40  # tokens of a list of places


def _opens(t: Tokens, i: int, end: int) -> bool:
    """The first word is hardly a common one, and a verb stands behind the number: "Microsoft 365 went down"."""
    word = t.at(i - 1)
    if word in OPENERS or word in ADVERBS or word in BEFORE_WORDS or word in WEEKDAYS or word in STARTERS:
        return False
    if is_plural(word) or word.endswith(("ly", "ed", "ing")):
        return False
    if is_common(word) and t.at(end) not in ("was", "is", "has", "does"):
        return False  # "Area 51 is"; "Police 12 strong came"
    if t.at(end) == ",":
        return t.at(end + 1) in ("which", "who", "built") or t.at(end + 1).endswith(
            "ed"
        )  # "Voyager 1, launched in 1977"
    if not t.is_word(end) or t.is_capital(end) or len(t.text[end]) == 1 or unit_after(t, end)[0] is not None:
        return False
    return t.text[end] not in ("to", "from", "in", "or", "with")


def _camel(t: Tokens, i: int) -> bool:
    """macOS, iPhone."""
    word = t.norm[t.start[i] : t.end[i]]
    if word in ("iOS", "tvOS"):
        return True
    return not word.islower() and not word.isupper() and not word[1:].islower() and len(word) > 3 and word.isalpha()


def _follows(t: Tokens, i: int, end: int) -> bool:
    """Something counted stands behind the number, and is no verb of the name in front: "Bus 12 runs"."""
    if t.at(end) in SURE_VERBS or (t.is_capital(i - 1) and t.at(end) in EITHER):
        return False
    return counted_behind(t, end)


def _pair(t: Tokens, end: int) -> bool:
    """A second number follows, and nothing that the two count."""
    linked = t.at(end) in ("and", "to", "-", "–", "or") and t.is_number(end + 1)
    return linked and not counted_behind(t, end + 2)


def _range_end(t: Tokens, end: int, many: bool) -> int:
    """Behind "pages 12-14", "Articles 5 and 6"."""
    while t.at(end) in ("-", "–", "and", ",", "(", "to") and t.is_number(end + 1):
        if t.text[end] in (",", "and", "to") and (not many or counted_behind(t, end + 2)):
            break
        end += 2 + (t.text[end] == "(" and t.at(end + 2) == ")")
    return end


def title_case(t: Tokens) -> bool:
    """Most words have capitals, so a capital names nothing."""
    words = [i for i in range(min(t.size, 24)) if t.kind[i] == "w" and len(t.text[i]) > 3]
    return len(words) >= 3 and sum(t.is_capital(i) for i in words) > 0.7 * len(words)


@once_at
def counted_behind(t: Tokens, end: int) -> bool:
    """A unit or a plural stands behind the number."""
    word = t.at(end)
    if word == "%":
        return True
    if not t.is_word(end) or word in ADVERBS or word in _NO_COINS:
        return False
    if is_plural(word) or word in OTHER_PLURALS:
        return True
    return any(tuple(t.text[end : end + len(words)]) == words for words, _ in phrases().get(word, ())) and len(word) > 1


_NO_COINS = frozenset(("won", "all", "try", "mad"))  # "District 12 won"
