"""What two rates are per: "42 per 10,000 births" is "4.2 per 1,000 live births"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.lexicon.ideas import ideas
from factcheck.lexicon.places import demonyms
from factcheck.lexicon.units import unit_of
from factcheck.model.quantity import UnitKind

PAID = frozenset(  # what is paid by the month, week or day, whether a label says so or not
    "rent wage pay salary earning earnings fee pension allowance benefit stipend subscription premium".split()
)
PRICING = frozenset(  # they lead to what one of something costs: "sell at €12 an oyster", "fines of £100 a car"
    """cost costs costing sell sells sold selling pay pays paid paying charge charges charged charging fetch fetches fetched
    buy buys bought price prices priced rate rates fee fees fare fares rent rents tax taxes toll tolls fine fines levy wage
    wages worth earn earns earned spend spends spent make makes made retail retails trade traded go goes went asked asks
    receive receives received offer offers offered subsidy grant grants get gets got save saves saved lose loses lost donate
    is are was were be at of for from to under over about around only just than""".split()
)
JUDGING = frozenset(  # behind these the second noun says what a sum is: "called the €4 million *a waste*"
    """call calls called calling consider considers considered deem deems deemed think thinks thought find finds found label
    labels labelled labeled brand brands branded name named term termed declare declared judge judged see sees saw describe
    described as gave give gives given""".split()
)
MEANS = frozenset("average averaged averages mean median typical typically".split())  # of one of them
POINTED = frozenset(
    "the this that these those its their his her our".split()
)  # right before a sum that is known already


def per_ratio(mine: str, theirs: str) -> Decimal | None:
    """What a figure per the first is to be multiplied with to be per the second; None where they are per other things.

    "per 1,000" may leave out of what.
    """
    a, b = _apart(mine), _apart(theirs)
    born = b[1] <= _BIRTHS and a[1] <= _BIRTHS | _BORN  # "39 of every 1,000 *children*" is per 1,000 live births
    if not (a[1] <= b[1] or b[1] <= a[1] or born):
        return None
    return b[0] / a[0]


_BIRTHS = frozenset(("birth",))
_BORN = frozenset(("child", "infant", "neonatal"))


def _apart(per: str) -> tuple[Decimal, frozenset[str]]:
    words = per.replace(",", "").split()
    numbers = [word for word in words if word.isdecimal() and word.strip("0")]
    nouns = [word for word in words if not word.isdecimal()]
    if len(nouns) == 1 and nouns[0] in demonyms():
        nouns = ["person"]  # "per 100 *Salvadorans*"
    elif nouns and nouns[0] in demonyms():
        nouns = nouns[1:]  # "per 1,000 *Ghanaian* babies"
    measures = [one.name if (one := unit_of(noun)).kind is UnitKind.MEASURE else noun for noun in nouns]
    return Decimal(numbers[0]) if numbers else Decimal(1), frozenset(ideas(measures))
