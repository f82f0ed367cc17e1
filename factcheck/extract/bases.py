"""What the figures of a sentence are per, told before them: "*For every 100 people* there were 130 subscriptions"."""

from __future__ import annotations

from factcheck.extract.tokens import Tokens
from factcheck.extract.unitwords import per, rated_noun
from factcheck.lexicon.units import ungrouped
from factcheck.lexicon.words import singular

_LEADS = frozenset("per for on in of from".split())
_EACH = frozenset(("every", "each"))


def told_before(t: Tokens, first: int) -> str:
    """What a figure is per by the head of its sentence, "" for nothing or where another figure stands between.

    "*Per resident*, the burden is €1,778", "*For every 100 people* there were 130", "*On each square kilometre* lived 566".
    """
    if t.at(0) not in _LEADS:
        return ""
    told, end = _base(t)
    if not told or end > first or ";" in t.text[end:first]:
        return ""
    counted = (at for at in range(end, first) if t.kind[at] == "n" and not _is_year(t, at))
    return told if next(counted, None) is None else ""


def _base(t: Tokens) -> tuple[str, int]:
    """What stands at the head: "per resident", "for every 100 people", "of 1,000 Ghanaian babies"."""
    if t.text[0] == "per" or t.at(1) in _EACH:
        return per(t, 0)
    if t.text[0] != "of" or ungrouped(t.at(1)) not in _ROUND:
        return "", 0
    told, end = rated_noun(t, 1)
    behind = next((at for at in range(end, t.size) if t.text[at] not in _BORN and not t.is_capital(at)), t.size)
    return (told, end) if t.at(behind) == "," and singular(t.at(end - 1)) in _MORTALS else ("", 0)


def _is_year(t: Tokens, at: int) -> bool:
    """ "born *in 2019*"."""
    return t.at(at - 1) == "in" and len(t.text[at]) == 4 and t.text[at].isdecimal()


_ROUND = frozenset(("1000", "10000", "100000", "1000000"))
_MORTALS = frozenset("baby child newborn infant birth girl woman man boy person inhabitant".split())
_BORN = frozenset("born alive in the live there".split())


def is_told_before(t: Tokens, i: int) -> bool:
    """The number is a base at the head of a sentence with a figure behind it: "for every *100* people there were 130"."""
    led = i == 1 + (t.at(1) in _EACH) and t.at(0) in _LEADS and "n" in t.kind[i + 1 :]
    return led and bool(_base(t)[0])
