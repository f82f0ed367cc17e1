"""What two rates are per: "42 per 10,000 births" is "4.2 per 1,000 live births"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.lexicon.ideas import ideas

PAID = frozenset(  # what is paid by the month, week or day, whether a label says so or not
    "rent wage pay salary earning earnings fee pension allowance benefit stipend subscription premium".split()
)


def per_ratio(mine: str, theirs: str) -> Decimal | None:
    """What a figure per the first is to be multiplied with to be per the second; None where they are per other things.

    "per 1,000" may leave out of what.
    """
    a, b = _apart(mine), _apart(theirs)
    if not (a[1] <= b[1] or b[1] <= a[1]):
        return None
    return b[0] / a[0]


def _apart(per: str) -> tuple[Decimal, frozenset[str]]:
    words = per.replace(",", "").split()
    numbers = [word for word in words if word.isdecimal() and word.strip("0")]
    return Decimal(numbers[0]) if numbers else Decimal(1), frozenset(
        ideas(word for word in words if not word.isdecimal())
    )
