"""Numbers of houses: "118 Canal Road", "14-16 Castle Street", "1515 Broadway", "10115 Berlin"."""

from __future__ import annotations

from factcheck.extract.labels import counted_behind, title_case
from factcheck.extract.tokens import HYPHENS, Tokens
from factcheck.lexicon.nouns import EITHER, SURE_VERBS
from factcheck.lexicon.streets import AT, OTHER_STREETS, STREETS, STREETS_OF_ONE_WORD
from factcheck.lexicon.words import is_plural

Told = tuple[str, int]
REACH = 4  # words of a street's name
POSTCODE = 5  # digits


def address(t: Tokens, i: int, end: int) -> Told | None:
    """The number of a house or of several, and where it ends; "the 29 Wall Street banks" are counted."""
    past = _past_range(t, i, end)
    if not t.is_capital(past) or t.kind[past] != "w":
        return None
    if _in_street(t, i, past) or (t.text[past] in STREETS_OF_ONE_WORD and _stands(t, i, past)):
        return "address", past if t.at(end) in HYPHENS else end
    if len(t.text[i]) == POSTCODE and t.text[i].isdigit() and (i == 0 or t.text[i - 1] in (",", "-", ")")):
        return "postcode", end
    return None


def _past_range(t: Tokens, i: int, end: int) -> int:
    """Behind the numbers of several houses: "14-16", "at 22 and 24"; else the place itself."""
    if t.is_number(end + 1) and t.text[end + 1].isdigit() and t.text[i].isdigit():
        if t.at(end) in HYPHENS and t.joined(end) and t.joined(end + 1):
            return end + 2
        if t.at(end) in ("and", "to", "&") and t.at(i - 1) in AT:
            return end + 2
    return end


def _in_street(t: Tokens, i: int, first: int) -> bool:
    """A name in capitals begins at `first` that ends with a kind of street."""
    for at in range(first, min(first + REACH, t.size)):
        if not t.is_capital(at) or t.kind[at] != "w":
            return False
        kind = at > first and (t.text[at] in STREETS or (t.text[at] in OTHER_STREETS and t.at(i - 1) in AT))
        if kind and not (t.is_capital(at + 1) and t.at(at + 1) in STREETS):
            return _stands(t, i, at)
    return False


def _stands(t: Tokens, i: int, last: int) -> bool:
    """Nothing counted stands behind the street: "29 High Street shops" are shops, unless they are "at 29 High Street"."""
    behind = last + 1
    if t.at(i - 1) in AT or not t.is_word(behind) or t.at(behind) in SURE_VERBS or t.at(behind) in EITHER:
        return True
    if t.is_capital(behind) and not title_case(t):
        return not is_plural(t.at(behind)) or t.at(i - 1) != "the"
    return not counted_behind(t, behind)
