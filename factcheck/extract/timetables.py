"""Times of day with a point: "the 8.15 was late", "the 3.15 winner", "kick-off 7.45", "served from 7.30"."""

from __future__ import annotations

from factcheck.extract.labels import counted_behind
from factcheck.extract.tokens import Tokens
from factcheck.extract.unitwords import unit_after
from factcheck.lexicon.moves import STEPS
from factcheck.lexicon.notfigures import AT_ITS_HOUR, BOARDS, SERVED, STARTS, TIMETABLED
from factcheck.pattern import pattern

POINTED = pattern(r"(?:1?\d|2[0-3])\.[0-5]\d\Z")
FAR = 24  # tokens to either side in which a train is named
REACH = 6  # tokens back to what is served
_IS = frozenset("was is had has left leaves pulled arrived arrives will".split())
_RUN = frozenset("is are was were run runs ran".split())
_FROM = frozenset("from until till".split())
_LEADS = _FROM | frozenset("at by before after".split())
_PARTS_OF_DAY = frozenset("day morning afternoon evening night weekday".split())


def timetabled(t: Tokens, i: int, end: int) -> bool:
    """A train, a race, a start or what is open near by tells that it is a time: "he caught the 18.40"."""
    if not POINTED.match(t.text[i]):
        return False
    if t.at(i - 1) in _LEADS and t.at(end) in ("every", "each") and t.at(end + 1) in _PARTS_OF_DAY:
        return True  # "locked at 10.30 each night"
    if goes_on(t, end):
        return False
    if t.at(i - 1) in ("the", "a"):
        if t.at(end) in AT_ITS_HOUR or (t.at(end) == "at" and t.is_capital(end + 1)):
            return True  # "the 3.15 winner", "the 3.15 at Ascot"
        taken = t.at(i - 2) in BOARDS and not (t.is_word(end) and t.text[end] not in ("to", "from", "and", "at"))
        return taken or (t.at(end) in _IS and not TIMETABLED.isdisjoint(t.text[max(0, i - FAR) : end + FAR]))
    if t.at(i - 1) in _FROM:
        return _is_open(t, i - 1)
    return t.text[max(0, i - 3) : i] == ["kick", "-", "off"]


def _is_open(t: Tokens, lead: int) -> bool:
    """ "Breakfast is served *from*", "open *until*", "lunch is *from*"; not "the index opened lower, down *from*"."""
    near = t.text[max(0, lead - REACH) : lead]
    if not STEPS.isdisjoint(near):
        return False
    return not SERVED.isdisjoint(near) or (t.at(lead - 1) in _RUN and not STARTS.isdisjoint(near))


def goes_on(t: Tokens, end: int) -> bool:
    """A unit, a counted noun, a scale or a dash stands behind."""
    return unit_after(t, end)[0] is not None or counted_behind(t, end) or t.at(end) in ("-", "–", "%", "per", "of")
