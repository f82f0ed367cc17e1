"""Among which countries one is ranked: "in the EU", "of any African country", "among the 27 members", "of the three"."""

from __future__ import annotations

from factcheck.dataclass import dataclass
from factcheck.extract.areas import AreaSpan
from factcheck.extract.sentence import Reading
from factcheck.lexicon.groups import group_keys
from factcheck.lexicon.numbers import UNITS
from factcheck.lexicon.places import WORLD, is_country
from factcheck.lexicon.ranked import AMONG, ENDS, NATIONS, OPEN_TO_ALL

PAIR, FEWEST, MOST = 2, 3, 12  # countries that a sentence names itself
_LONGEST = 6  # tokens in front of the name of a group


@dataclass(frozen=True, slots=True)
class Scope:
    """A group, or the areas that the sentence names, told up to token `end`; `many` where it points to so many told before,
    "of the *three*"."""

    group: str
    among: tuple[str, ...]
    end: int
    many: int = 0


def area_from(reading: Reading, at: int) -> AreaSpan | None:
    """The area whose name begins at a token."""
    area = reading.area_at.get(at)
    return area if area and area.first == at else None


def area_until(reading: Reading, end: int) -> AreaSpan | None:
    """The area whose name ends right before a token."""
    area = reading.area_at.get(end - 1)
    return area if area and area.end == end else None


def group_of(area: AreaSpan | None) -> str:
    """The key of a group whose members are known, "" for another area."""
    return area.key if area and area.key in group_keys() else ""


def scope_at(reading: Reading, at: int) -> Scope | None:
    """The countries that a token begins to name: "*in* the EU", "*of* any country in Africa", "*worldwide*"."""
    t = reading.tokens
    many = 0
    for i in range(at, min(t.size, at + _LONGEST)):
        word = t.text[i]
        area = area_from(reading, i)
        if area is not None:
            if not group_of(area) or (i == at and area.demonym):
                return None
            return Scope(area.key, (), _past_nations(reading, area.end))
        if word in NATIONS and i > at:
            return _of_nations(reading, i, many)
        if word in UNITS:
            many = int(UNITS[word])
        elif t.is_number(i):
            many = int(t.text[i]) if t.text[i].isdecimal() and len(t.text[i]) < _MANY else 0
        elif word not in (AMONG if i == at else OPEN_TO_ALL):
            return _of_so_many(reading, i, many)
    return _of_so_many(reading, t.size, many) if at + _LONGEST > t.size else None


def _of_so_many(reading: Reading, end: int, many: int) -> Scope | None:
    """ "The lowest of the *three*", with which a clause or an aside ends."""
    t = reading.tokens
    closed = end >= t.size or t.text[end] in ENDS
    if not closed or not PAIR <= many <= MOST or t.at(end - 1) not in UNITS or t.at(end - 2) not in ("the", "all"):
        return None
    return named_countries(reading, many, end) or Scope("", (), end, many)


_MANY = 4  # digits of more countries than there are


def _past_nations(reading: Reading, at: int) -> int:
    """ "EU *member states*"."""
    while reading.tokens.at(at) in NATIONS:
        at += 1
    return at


def _of_nations(reading: Reading, at: int, many: int) -> Scope | None:
    """ "Of any *country* in Africa", "of any *country*", "of the three *countries*"."""
    end = _past_nations(reading, at)
    ahead = end + 1 + (reading.tokens.at(end + 1) == "the")
    inner = area_from(reading, ahead) if reading.tokens.at(end) in AMONG else None
    if group_of(inner) and inner:
        return Scope(inner.key, (), _past_nations(reading, inner.end))
    if many:
        named = named_countries(reading, many, end)
        return named or (
            Scope("", (), end, many) if PAIR <= many <= MOST and reading.tokens.at(at - 2) == "the" else None
        )
    return Scope(WORLD, (), end) if reading.tokens.at(at - 1) == "any" else None


def named_countries(reading: Reading, many: int, end: int) -> Scope | None:
    """The countries of the sentence, where it names just so many."""
    keys = reading.lands
    fits = FEWEST <= many <= MOST and len(keys) == many and all(map(is_country, keys))
    return Scope("", keys, end) if fits else None


def scope_ahead(reading: Reading) -> Scope | None:
    """The group with which a sentence opens: "*In the EU*, Greece had …", "*Of all African countries*, Niger has …"."""
    scope = scope_at(reading, 0) if reading.tokens.at(0) in AMONG else None
    if scope is None:
        return None
    bare = scope.many > 0 and area_from(reading, scope.end) is not None  # "of the three *Chad* had the lowest"
    return scope if bare or reading.tokens.at(scope.end) == "," else None
