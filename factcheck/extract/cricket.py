"""Results of cricket: "245 for 6", "bowled out for 187", "won by 3 wickets": none is a statistic."""

from __future__ import annotations

from factcheck.extract.labels import counted_behind
from factcheck.extract.number import Numeral
from factcheck.extract.numerals import numeral
from factcheck.extract.tokens import Tokens

_GAME = frozenset(
    """wicket wickets innings bowled bowler bowlers bowling batsman batsmen batter batters batting overs stumps tea lunch
    declared declaration cricket ashes runs dismissed openers seamer spinner unbeaten lbw crease""".split()
)
_OUT = frozenset("out dismissed skittled".split())
_HOW = frozenset("bowled all dismissed skittled tumbled".split())
_WON = frozenset("won win wins winning beat beats beaten victory lost lose defeat defeated".split())
_MARGINS = frozenset("wicket wickets run runs".split())
MOST = 1_200  # runs of an innings
WICKETS = 10


def cricket(t: Tokens, number: Numeral) -> tuple[str, int] | None:
    """What a side made, or by how much it won."""
    i, end = number.first, number.end
    if number.value > MOST or number.value != int(number.value) or number.scale != 1:
        return None
    if t.at(end) in _MARGINS and t.at(i - 1) in ("by", "and") and not _WON.isdisjoint(t.text[max(0, i - 8) : i]):
        return "score", end + 1
    if t.at(end) == "all" and t.at(end + 1) == "out":
        return "score", end + 2
    if t.at(i - 1) in ("for", "on", "at") and not counted_behind(t, end):
        if t.at(i - 2) in _OUT and not _HOW.isdisjoint(t.text[max(0, i - 4) : i - 1]) and number.form == "digits":
            return "score", end
    return _for_wickets(t, number)


def _for_wickets(t: Tokens, number: Numeral) -> tuple[str, int] | None:
    """ "288 for 7 at tea": runs for wickets, or the other way about, where something else tells of the game."""
    other = numeral(t, number.end + 1) if t.at(number.end) == "for" else None
    if other is None or counted_behind(t, other.end) or _GAME.isdisjoint(t.text):
        return None
    whole = all(one.value == int(one.value) and one.form in ("digits", "words") for one in (number, other))
    small = min(number.value, other.value) <= WICKETS and max(number.value, other.value) <= MOST
    return ("score", other.end) if whole and small else None
