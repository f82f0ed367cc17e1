"""Names listed beside a count: "five states: A, B, C, D and E"."""

from __future__ import annotations

from factcheck.extract.tokens import Tokens
from factcheck.lexicon.casualties import PERSONS
from factcheck.lexicon.clause import AUXILIARIES
from factcheck.lexicon.nouns import PEOPLE, is_trade
from factcheck.lexicon.numbers import NUMERAL_WORDS
from factcheck.lexicon.places import area_names
from factcheck.lexicon.words import is_plural, singular

_OPEN = frozenset((":", "—", "–", "(", ","))
_HEDGED = frozenset(
    ("including", "include", "includes", "like", "as", "e.g.", "among", "notably", "e", "such", "especially")
)
_PARTS_OF_IT = frozenset("with between both each who whose which that than while or".split())
_STANDING = frozenset(
    """candidate finalist nominee applicant contender winner laureate member finalist author writer speaker judge juror minister
    director founder partner crewman scientist artist singer actor dancer musician painter""".split()
)
FEWEST = 3  # names behind a colon far from its count
FAR = 24  # tokens up to it
REACH = 6
PARTED = 3  # tokens before a count in which it is made a part of something


def names_after(t: Tokens, first: int, end: int) -> tuple[str, ...]:
    """The capitalised names listed behind a counted noun, after a comma, colon, dash or bracket or as what the things
    are; () if none. The noun phrase goes from token `first` up to `end`."""
    at = end
    while at < min(t.size, end + REACH) and not _opened(t, at):
        if t.text[at] in ("are", "were") and t.is_capital(at + 1 + (t.at(at + 1) == "the")):
            return _told(t, first, end, at + 1)
        if t.text[at] in _HEDGED or t.text[at] in (".", ";", "with"):
            return ()  # "24 champions with the team of X (A and B)" lists the team
        at += 1
    opening = _opened(t, at) or _far_colon(t, first, end)
    if not opening or t.at(opening) in _HEDGED:
        return ()
    found, _ = listed(t, opening)
    if at > end and t.at(at) == ":" and _are_persons(found) and not _is_person(t.text[end - 1]):
        return ()  # "three parties back the head of the list: Ada Obi, …"
    return () if t.text[at] == "," and len(found) < 3 and at > end else found


def _far_colon(t: Tokens, first: int, end: int) -> int:
    """Where a list begins that ends the sentence behind a colon: "three candidates stand for the free seat on the board:
    …"; 0 where another number or plural stands between, whose names they may be, or the count is of some of them."""
    if t.at(first - 1) in ("of", "among") or t.at(first - 2) == "of":
        return 0
    of_one = t.at(end) == "of"  # "four members *of* the crew": each has a name and a surname
    for at in range(end, min(t.size, end + FAR)):
        if t.text[at] == ":":
            names, past = listed(t, at + 1)
            whole = len(names) >= FEWEST and past >= t.size - 1
            told = _is_person(t.text[end - 1]) if _are_persons(names) else not of_one
            return at + 1 if whole and told else 0
        word = t.text[at]
        if t.is_number(at) or word in NUMERAL_WORDS or word in _HEDGED or word in _PARTS_OF_IT or not t.is_word(at):
            if word not in ("one", ",", "-"):
                return 0
        if is_plural(word) and word not in AUXILIARIES:
            return 0
    return 0


def _are_persons(names: tuple[str, ...]) -> bool:
    """Each has two words: a name and a surname, where nothing says otherwise."""
    return bool(names) and all(name.count(" ") == 1 for name in names)


def _is_person(word: str) -> bool:
    """Those counted have a name and a surname each."""
    return singular(word) in PERSONS | _STANDING or word in PEOPLE or is_trade(word)


def _told(t: Tokens, first: int, end: int, at: int) -> tuple[str, ...]:
    """ "the five largest buyers *are* Peru, Chad and Togo": names of areas, or of two words and more; one word may be
    a party, a faith or a people. Not behind "among" and "two of the"."""
    before = t.text[max(0, first - PARTED) : first]
    inner = t.text[first + 1 : end]
    if "of" in before or not NUMERAL_WORDS.isdisjoint(inner) or any(word.isdecimal() for word in inner):
        return ()
    if not _HEDGED.isdisjoint(before):
        return ()
    found, _ = listed(t, at)
    known = area_names()
    return found if all(" " in name or name.lower() in known for name in found) else ()


def _opened(t: Tokens, at: int) -> int:
    """Where a list that a sign opens begins, 0 for no such sign: hyphens with spaces round them are a dash."""
    if t.at(at) in _OPEN:
        return at + 1
    end = at
    while t.at(end) == "-" and t.joined(end) == (end > at):
        end += 1
    return end if end > at and not t.joined(end) else 0


def listed(t: Tokens, at: int) -> tuple[tuple[str, ...], int]:
    """A list of capitalised names with commas and "and" from a token on; () where it is not just that.

    A name behind the last one shows that an "and" was part of a name: "Marks and Spencer, Tesco and Aldi".
    """
    found: list[str] = []
    last = False
    while at < t.size:
        at += t.text[at] == "the"
        first = at
        while t.is_word(at) and (t.is_capital(at) or (t.text[at] == "of" and t.is_capital(at + 1) and at > first)):
            at += 1
        if at == first:
            return (), at
        found.append(t.as_written(first, at))
        if last:
            break
        if t.at(at) == ",":
            at += 1
            if t.at(at) == "and":
                last, at = True, at + 1
        elif t.at(at) in ("and", "&"):
            last, at = True, at + 1
        else:
            break
    if t.at(at) == "," and (t.is_capital(at + 1) or t.at(at + 1) in ("and", "&")):
        return (), at
    ended = at >= t.size or t.text[at] in (".", ")", ";", "—", "–", ",", "!", "?") or not t.is_word(at)
    return (tuple(found), at) if last and len(found) >= 2 and ended else ((), at)


def names_before(t: Tokens, first: int) -> tuple[str, ...]:
    """The names that a count sums up: "Estonia, Latvia and Lithuania, the three Baltic states"."""
    at = first
    while at > 0 and t.text[at - 1] in ("the", "all", "its", "other"):
        at -= 1
    sign = at - 1
    while t.at(sign) == "-" and t.joined(sign):
        sign -= 1
    if t.at(sign) not in (",", "—", "–") and _opened(t, sign) != at:
        return ()
    if not t.is_capital(sign - 1):
        return ()
    start = sign - 1
    while start > 0 and first - start < 40 and (t.is_capital(start - 1) or t.text[start - 1] in (",", "and", "of")):
        start -= 1
    found, past = listed(t, start)
    return found if past == sign and start == 0 else ()
