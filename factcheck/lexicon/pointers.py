"""Words that point back: to a measure told before, to the country named last."""

from __future__ import annotations

MEASURES = frozenset(  # "the figure", "that share"
    "rate figure number share proportion total ratio level count percentage reading value it they this that".split()
)
EMPTY = frozenset(  # what may stand beside a figure and tells nothing of what it is of
    """year month week day quarter season period same previous still again already just about around nearly almost roughly
    over under least most some alone come came was were stood stands stand remains remained remain reached totalled
    amounted climbed slipped only even ever today now yesterday expected little bit slightly somewhat too earlier
    before ago later latter former compared against from there back then figure corresponding respective""".split()
)
HOLDING = frozenset(  # verbs of whom a figure is of: "Uganda *recorded* 40"
    """counted counts managed manages posted posts recorded records registered registers saw sees arrived arrives get gets
    got boast boasts boasted score scores scored achieved achieves followed follows trailed trails lagged lags averaged
    averages did made make do ahead trailing merely barely mere respectable modest exactly comparable equivalent""".split()
)
ITS = frozenset(("its", "their", "there"))  # of the country named last
COUNTRY = frozenset(  # behind "the": the country named last
    """country country's kingdom kingdom's island island's republic republic's nation nation's archipelago archipelago's
    sultanate sultanate's emirate emirate's""".split()
)
POINTERS = ITS | COUNTRY
THERE_IS = frozenset("is are was were be been will would may might could has have had can".split())  # behind "there"
