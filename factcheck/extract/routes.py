"""Names of lines and trains that are numbers: "the 42 to Hackney", "the 7.15 to Leeds", "the 73 bus"."""

from __future__ import annotations

from factcheck.extract.labels import counted_behind
from factcheck.extract.tokens import Tokens
from factcheck.lexicon.notfigures import BOARDS
from factcheck.pattern import pattern

_HOUR = pattern(r"(?:[01]?\d|2[0-3])\.[0-5]\d\Z")
_VEHICLES = frozenset("bus tram trolleybus".split())
_BOUND = frozenset("to from for towards via through into".split())
_WHICH = frozenset("last first late early delayed next".split())


def route(t: Tokens, i: int, end: int) -> tuple[str, int] | None:
    """A number behind "the" that is a bus's, is bound for a place or taken by somebody, with nothing counted behind."""
    text = t.text[i]
    the = i - 2 if t.at(i - 1) in _WHICH else i - 1
    bound = t.at(end) in _BOUND and t.is_capital(end + 1)
    if _HOUR.match(text):
        return ("clock time", end) if bound and t.at(the) in ("the", "a") else None
    if t.at(the) != "the" or not (text.isdigit() and len(text) <= 3):
        return None
    if t.at(end) in _VEHICLES and not counted_behind(t, end + 1):
        return "name", end  # "the 73 bus was full"
    alone = not t.is_word(end) or t.at(end) in _BOUND or t.at(end) in ("or", "and", "bus", "tram")
    return ("name", end) if alone and (bound or t.at(the - 1) in BOARDS) else None
