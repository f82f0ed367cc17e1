"""Bounds that a law or a contract sets: "minimum wage", "rent cap", "limit on catches"."""

from __future__ import annotations

from functools import lru_cache

from factcheck.lexicon.words import FUNCTION, singular
from factcheck.model.quantity import Modifier

_LEAST = frozenset(("minimum", "floor"))
_MOST = frozenset(("maximum", "ceiling", "cap", "limit"))
_NOUNS = frozenset(("floor", "ceiling", "cap", "limit"))
_PAID = frozenset(  # what is paid or charged by rule, and the age from which something is allowed
    """wage pay salary pension allowance benefit price rent fare fee charge tax levy contribution deposit tuition premium
    fine age""".split()
)
_ALLOWED = _PAID | frozenset(  # what else a limit is set on; a maximum of it may be just the most there was
    "speed catch quota emission spending borrowing debt stay donation loan weight alcohol height bonus rate".split()
)
_LEGAL = frozenset("statutory legal mandatory prescribed permitted allowed allowable".split())
_OBSERVED = frozenset(("price", "rent", "fare"))  # the least or most there was, unless a word tells of a rule
_AFTER = frozenset(("on", "for", "of"))  # "cap *on* rents"
_REACH = 2  # words from a bound to what it is of: "minimum *hourly* wage"


@lru_cache(maxsize=1024)
def legal_bound(name: str) -> Modifier | None:
    """The bound that the name of a series is of, AT_LEAST or AT_MOST; None for "floor area", "market cap", "minimum
    temperature", which nobody sets, and for "workers on the minimum wage"."""
    parted = name.lower().replace(",", " , ").replace("(", " , ").replace(")", " ")
    words = tuple(singular(word) for word in parted.split())
    at = next((i for i, word in enumerate(words) if word in _LEAST or word in _MOST), None)
    if at is None or not FUNCTION.isdisjoint(words[:at]) or not _is_set(words, at):
        return None
    return Modifier.AT_LEAST if words[at] in _LEAST else Modifier.AT_MOST


def _is_set(words: tuple[str, ...], at: int) -> bool:
    behind = words[at + 1 :]
    end = next((i for i, word in enumerate(behind) if word in FUNCTION or word == ","), len(behind))
    if not _LEGAL.isdisjoint(words[: at + 1 + end]) or "law" in behind:
        return True
    if phrase := behind[:end]:
        of_what = behind[end + 1 : end + 2] if phrase[-1] == "rate" else phrase[-1:]  # "minimum rate of *pay*"
        paid = _PAID if words[at] in _NOUNS else _PAID - _OBSERVED  # "floor price", but no "maximum share price"
        return len(phrase) <= _REACH and not paid.isdisjoint(of_what)  # no "floor area", no "floor price index"
    if words[at] not in _NOUNS:
        return False
    if at and words[at - 1] in _ALLOWED:
        return True  # "rent cap", "speed limit"
    return behind[:1] != () and behind[0] in _AFTER and not _ALLOWED.isdisjoint(behind[1 : 2 + _REACH])
