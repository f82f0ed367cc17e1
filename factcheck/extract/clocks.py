"""Times of day: "at 5 pm", "doors open at 6.30", "kick-off 7.45"."""

from __future__ import annotations

from factcheck.extract.number import Numeral
from factcheck.extract.symbols import is_hour_of_day
from factcheck.extract.timetables import POINTED, goes_on, timetabled
from factcheck.extract.tokens import Tokens
from factcheck.lexicon.clause import PERSONAL
from factcheck.lexicon.notfigures import CHIMES, CLOCK_AFTER, OPENS, STARTS
from factcheck.lexicon.numbers import NUMERAL_WORDS
from factcheck.pattern import pattern

Told = tuple[str, int]
MILITARY = 4  # digits
REACH = 5  # tokens between what begins and "at"
_LEADING_ZERO = pattern(r"0\d\.[0-5]\d\Z")
_NO_MINUTES = pattern(r"\.(?:\d|\d{3})\Z")
_HOURS, _MINUTES = frozenset(("h", "hr")), frozenset(("m", "min", "mins"))


def clock(t: Tokens, i: int, end: int) -> Told | None:
    """A time of day in digits, and the index behind it."""
    if _LEADING_ZERO.match(t.text[i]):
        return "clock time", end  # 09.40, 00.01
    if t.at(end) == "hrs" and not (len(t.text[i]) == MILITARY and t.text[i].isdecimal()):
        return None  # "only 3 hrs of light"; "1500 hrs" is a time of day
    if t.at(end) in ("am", "pm") and _NO_MINUTES.search(t.text[i]):
        return None  # "2.1 pm" is a length
    if t.at(end) in CLOCK_AFTER or (t.at(end) == "o" and t.at(end + 2) == "clock"):
        return "clock time", end + 1
    if (
        len(t.text[i]) <= 2
        and t.at(end) == "in"
        and t.at(end + 1) == "the"
        and t.at(end + 2) in ("morning", "afternoon", "evening")
    ):
        return "clock time", end
    if t.at(end) == "p" and t.at(end + 1) == "." and t.at(end + 2) == "m":
        return "clock time", end + 3
    if t.at(end) == "h" and end == i + 1 and is_hour_of_day(t, end):
        return "clock time", end + 1  # "from 9 h to 17 h"
    if t.at(end) == ":" and t.joined(end) and t.is_number(end + 1) and t.joined(end + 1):
        end += 2
        if t.at(end) == ":" and t.joined(end) and t.is_number(end + 1):
            end += 2
        return "clock time or ratio", end
    if t.at(end) in _HOURS and t.joined(end) and t.is_number(end + 1) and t.at(end + 2) in _MINUTES:
        return "clock time or duration", end + 3  # "2h 51m"
    if t.at(i - 1) == "at" and t.at(end) in ("to", "and") and t.at(end + 2) in CLOCK_AFTER:
        return "clock time", end
    if t.at(i - 1) in ("from", "between") and t.is_number(end + 1) and t.at(end + 2) in CLOCK_AFTER:
        return "clock time", end
    if not timetabled(t, i, end):
        return None
    ranged = t.at(end) in ("to", "until", "till") and POINTED.match(t.at(end + 1)) and not goes_on(t, end + 2)
    return "clock time", end + 2 if ranged else end


def hour_told(t: Tokens, number: Numeral) -> Told | None:
    """ "the polls close at 10", "the bell rang at ten": an hour behind what begins or ends then."""
    i, end = number.first, number.end
    whole = 1 <= number.value <= 24 and number.precision in (0, 1)
    if whole and number.value <= NOON + 1 and not goes_on(t, end) and _by_the_clock(t, i, end):
        return "clock time", end
    if not (whole or POINTED.match(t.text[i])) or t.at(i - 1) not in ("at", "by") or goes_on(t, end):
        return None
    verb = t.at(i - 2)
    if verb in STARTS and POINTED.match(t.text[i]) and t.at(i - 1) == "at":
        return "clock time", end  # "the late show at 7.45"
    if verb == "met" or (
        verb in ("is", "are") and (t.at(i - 3) in STARTS or t.text[max(0, i - 5) : i - 2] == ["kick", "-", "off"])
    ):
        return "clock time", end
    for at in range(i - 2, max(-1, i - 2 - REACH), -1):
        if t.text[at] in OPENS and not STARTS.isdisjoint(t.text[max(0, at - REACH) : at]):
            return "clock time", end
    return None


def _by_the_clock(t: Tokens, i: int, end: int) -> bool:
    """ "By eight the square was empty", "at twelve sharp", "it was nearly ten when", "the clock struck one", "home
    before nine", "she rose at six"."""
    lead, behind = t.at(i - 1), t.at(end)
    if lead in ("gone", "struck"):
        return _is_late(t, i - 1) if lead == "gone" else _is_struck(t, i - 1)
    if lead in ("nearly", "almost", "past", "after", "before", "was") and behind in ("when", "before"):
        at = i - 1 if lead == "was" else i - 2
        return t.at(at) == "was" and t.at(at - 1) == "it"
    if lead not in ("at", "by", "before", "until", "till", "after") or behind in ("of", "to"):
        return False
    if behind == "and" and (t.is_number(end + 1) or t.at(end + 1) in NUMERAL_WORDS):
        return False
    if behind in ("sharp", "prompt"):
        return True
    if i == 1 and lead != "after":
        return behind in _SUBJECTS and t.kind[i] == "w"
    if t.text[max(0, i - 3) : i - 1] in (["see", "you"], ["to", "bed"], ["in", "bed"]):
        return True
    return t.at(i - 2) in _DAILY or (lead == "at" and t.at(i - 2) in _ROSE and t.at(i - 3) in PERSONAL)


def _is_late(t: Tokens, at: int) -> bool:
    """ "It was gone", "it had just gone", "at gone"."""
    return t.at(at - 1) in ("at", "well") or "it" in t.text[max(0, at - 3) : at]


def _is_struck(t: Tokens, at: int) -> bool:
    """A clock, bell or tower strikes: "the clock in the hall struck"; not "the bomb at the tower struck"."""
    for k in range(at - 1, max(-1, at - 1 - FAR_BELL), -1):
        if t.text[k] in CHIMES:
            first = next((j for j in range(k - 1, max(-1, k - 4), -1) if t.text[j] in _DETERMINERS), k)
            if t.at(first - 1) not in _PLACED:
                return True
    return False


NOON = 12
_SUBJECTS = frozenset("the he she it they we i his her their our my".split())
_DAILY = frozenset(
    "home breakfast breakfasted lunch lunched tea supper dinner dined dines dine woke awoke wakes".split()
)
_ROSE = frozenset("rose rise rises".split())  # out of bed
FAR_BELL = 7  # tokens from a bell to "struck"
_DETERMINERS = frozenset("the a an its his her their our every each".split())
_PLACED = frozenset("in at on near by under behind beside from of with into beneath against".split())
