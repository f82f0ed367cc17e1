"""One person of many: who a figure is told of where it is a mean over them."""

from __future__ import annotations

from collections.abc import Sequence

PERSONS = {  # what a figure is per that is told of one of them: "the average *Kenyan woman* had 3.4 children"
    **dict.fromkeys("person inhabitant resident citizen individual human consumer".split(), "person"),
    **{who: who for who in "woman man adult child worker pupil student household family".split()},
    "mother": "woman",
    "employee": "worker",
}
MOTHERS = frozenset(("women", "mothers"))  # have so many children on average
ONE_OF_THEM = frozenset(("a", "an"))  # any of them, or one in particular
ANY_OF_THEM = frozenset(("each", "every"))
MEAN = frozenset(("average", "typical", "mean", "median"))
GROUPS = frozenset(("young", "old", "older", "adult", "working", "single", "ordinary"))
WITH_EACH = frozenset(("each", "apiece"))
SPENDING = frozenset(  # what people use, earn or make all the time, and nobody tells of once
    """emit emits emitted use uses used consume consumes consumed burn burns burned burnt need needs needed produce produces
    produced generate generates generated earn earns earned eat eats ate drink drinks drank withdraw withdraws withdrew""".split()
)
SEXES = (
    frozenset("man men male males boy boys".split()),
    frozenset("woman women female females girl girls".split()),
)

KIN = (  # and those who are told of as one of them: "his *sister* can expect 78 years"
    frozenset("brother brothers son sons father fathers husband husbands gentleman gentlemen menfolk lads he".split()),
    frozenset("sister sisters daughter daughters mother mothers wife wives lady ladies womenfolk lasses she".split()),
)
NAMES_OF_SEXES = ("male", "female")  # in the names of series, as `SEXES` are told


def are_sisters(label: str, other: str) -> bool:
    """The names of two series that are the same but for the sex: "Literacy rate, adult *male*" and "…, adult *female*"."""
    words, others = label.lower().split(), other.lower().split()
    apart = {pair for pair in zip(words, others, strict=False) if pair[0] != pair[1]}
    return len(words) == len(others) and apart in ({NAMES_OF_SEXES}, {NAMES_OF_SEXES[::-1]})


def without_other_sex(lead: tuple[str, ...], own: Sequence[str]) -> tuple[str, ...]:
    """The words that a clause leans on, without the one sex where it tells of the other: "*men* can expect 73 years, and
    women 78"."""
    for one, other in (SEXES, SEXES[::-1]):
        if not one.isdisjoint(own) and other.isdisjoint(own) and one.isdisjoint(lead):
            return tuple(word for word in lead if word not in other)
    return lead
