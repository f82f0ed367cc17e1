"""Two numbers of which one is the other with a slip of the pen: one digit another, or the same digits otherwise set."""

from __future__ import annotations

from decimal import Decimal

from factcheck.model.interval import plain

FEWEST = 4  # digits that are the same in another order by a slip rather than by chance


def changed(a: str, b: str) -> bool:
    """Two numbers as long as each other differ in one digit."""
    return len(_differing(a, b)) == 1


def swapped(a: str, b: str) -> bool:
    """They differ in two digits that stand together, in the other order."""
    where = _differing(a, b)
    return len(where) == 2 and where[1] - where[0] == 1 and sorted(a) == sorted(b)


def moved(a: str, b: str) -> bool:
    """One digit stands elsewhere, the others follow each other as they did: 1,420 and 1,042."""
    if len(a) != len(b) or len(a) < FEWEST or a == b or sorted(a) != sorted(b):
        return False
    where = _differing(a, b)
    first, last = where[0], where[-1] + 1
    one, other = a[first:last], b[first:last]
    return one[1:] + one[0] == other or one[-1] + one[:-1] == other


def digits_but_one(said: Decimal, value: Decimal) -> int:
    """How many digits two numbers of one size have, the zeros at the end apart, where they differ in one alone; else 0."""
    a, b = written(said, value)
    if said.adjusted() != value.adjusted() or not changed(a, b):
        return 0
    return max(len(a.rstrip("0")), len(b.rstrip("0")))


def is_swap(said: Decimal, value: Decimal) -> bool:
    """Two numbers of one size are each other with two digits swapped, so that neither is a rounding of the other."""
    return said.adjusted() == value.adjusted() and swapped(*written(said, value))


def written(said: Decimal, value: Decimal) -> tuple[str, str]:
    """The digits of both, without sign and point."""
    return plain(abs(said)).replace(".", ""), plain(abs(value)).replace(".", "")


def _differing(a: str, b: str) -> list[int]:
    """The places where two numbers as long as each other have other digits."""
    return [i for i in range(len(a)) if a[i] != b[i]] if len(a) == len(b) else []
