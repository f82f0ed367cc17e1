"""What the figures of a sentence are per, told before them: "*For every 100 people* there were 130 subscriptions"."""

from __future__ import annotations

from factcheck.extract.tokens import Tokens
from factcheck.extract.unitwords import per

_LEADS = frozenset("per for on in of from".split())
_EACH = frozenset(("every", "each"))


def told_before(t: Tokens, first: int) -> str:
    """What a figure is per by the head of its sentence, "" for nothing or where another figure stands between.

    "*Per resident*, the burden is €1,778", "*For every 100 people* there were 130", "*On each square kilometre* lived 566".
    """
    if t.at(0) not in _LEADS or not (t.text[0] == "per" or t.at(1) in _EACH):
        return ""
    told, end = per(t, 0)
    between = t.text[end:first]
    return told if end <= first and ";" not in between and "n" not in t.kind[end:first] else ""


def is_told_before(t: Tokens, i: int) -> bool:
    """The number is a base at the head of a sentence with a figure behind it: "for every *100* people there were 130"."""
    return i == 2 and t.at(0) in _LEADS and t.at(1) in _EACH and "n" in t.kind[i + 1 :] and bool(per(t, 0)[0])
