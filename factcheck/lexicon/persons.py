"""One person of many: who a figure is told of where it is a mean over them."""

from __future__ import annotations

PERSONS = {  # what a figure is per that is told of one of them: "the average *Kenyan woman* had 3.4 children"
    **dict.fromkeys("person inhabitant resident citizen individual human consumer".split(), "person"),
    **{who: who for who in "woman man adult child worker pupil student household family".split()},
    "mother": "woman",
    "employee": "worker",
}
ONE_OF_THEM = frozenset(("a", "an"))  # any of them, or one in particular
ANY_OF_THEM = frozenset(("each", "every"))
MEAN = frozenset(("average", "typical", "mean", "median"))
GROUPS = frozenset(("young", "old", "older", "adult", "working", "single", "ordinary"))
WITH_EACH = frozenset(("each", "apiece"))
SPENDING = frozenset(  # what people use, earn or make all the time, and nobody tells of once
    """emit emits emitted use uses used consume consumes consumed burn burns burned burnt need needs needed produce produces
    produced generate generates generated earn earns earned eat eats ate drink drinks drank withdraw withdraws withdrew""".split()
)
