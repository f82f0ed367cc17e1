"""Results of games: "3-1", "6–4, 7–5", "won 3 to 1"."""

from __future__ import annotations

from factcheck.extract.tokens import DASHES, Tokens
from factcheck.lexicon.notfigures import SCORE_WORDS
from factcheck.lexicon.units import TABLE

NEAR = 8


def score(t: Tokens, i: int, end: int) -> tuple[str, int] | None:
    """A pair of small numbers that is no range, and where it ends."""
    joined = t.at(end) in DASHES and t.joined(end) and t.joined(end + 1)
    if not joined or not t.is_number(end + 1):
        return _spoken(t, i, end)
    low, high = t.text[i], t.text[end + 1]
    if not (low.isdigit() and high.isdigit() and len(low) <= 3 and len(high) <= 3):
        return None
    if t.at(end + 2) in DASHES and t.joined(end + 2) and t.is_number(end + 3):
        return None
    unit = t.at(end + 2)
    counted = unit in TABLE and unit not in ("", "points", "score")
    if _set_beside(t, i, end + 2):
        return "score", end + 2
    near = t.text[max(0, i - NEAR) : end + NEAR]
    if (int(low) >= int(high) and not counted) or (not counted and any(word in SCORE_WORDS for word in near)):
        return "score", end + 2
    return None


def _set_beside(t: Tokens, i: int, past: int) -> bool:
    """Another pair of single digits stands right beside it: "won *4-6* 7-6 7-5"."""
    single = len(t.text[i]) == 1 and len(t.text[past - 1]) == 1
    return single and (_is_pair(t, past) or (i > _PAIR and _is_pair(t, i - _PAIR)))


def _is_pair(t: Tokens, at: int) -> bool:
    digits = len(t.at(at)) == len(t.at(at + 2)) == 1 and t.is_number(at) and t.is_number(at + 2)
    return digits and t.text[at + 1] in DASHES and t.joined(at + 1) and t.joined(at + 2)


_PAIR = 3  # tokens of "7-6"


def _spoken(t: Tokens, i: int, end: int) -> tuple[str, int] | None:
    """ "beat them 3 to 1"."""
    if (
        t.at(end) == ","
        and t.is_capital(end + 1)
        and t.is_capital(i - 1)
        and t.is_number(end + 2)
        and t.size <= end + 4
    ):
        return "score", end  # "Rovers 3, Northgate 1."
    if t.at(end) != "to" or not t.is_number(end + 1) or not (t.text[i].isdigit() and t.text[end + 1].isdigit()):
        return None
    if int(t.text[i]) > int(t.text[end + 1]) and int(t.text[i]) < 200:
        if any(word in SCORE_WORDS for word in t.text[max(0, i - 4) : i]):
            return "score", end + 2
    return None
