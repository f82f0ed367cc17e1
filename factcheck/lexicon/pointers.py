"""Words that point back: to a measure told before, to the country named last."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.lexicon.moves import VERBS
from factcheck.lexicon.units import TABLE
from factcheck.lexicon.words import FUNCTION

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
    averages did made make makes do ahead trailing merely barely mere respectable modest exactly comparable equivalent""".split()
)
GIVING = frozenset(  # verbs that give a sum or a share to whom they name: "tourism *brought* Kenya 40"
    """bring brings brought cost costs earn earns earned net nets netted give gives gave hand hands handed win wins won
    save saves saved yield yields yielded leave leaves left""".split()
)
_ELIDING = frozenset(  # verbs and nouns of any figure: "Kenya *took in* 40", "Uganda's *tally* was 30"
    """took takes knew knows notched clocked faced faces kept keeps enjoyed enjoys chalked mustered mustering inflow inflows
    intake sum sums tally tallies toll tolls""".split()
)
_NOTHING = frozenset((",", "#", "@")) | MEASURES | EMPTY | HOLDING | _ELIDING
OPENING = frozenset(  # what opens a remark that tells no part: "Kenya, *the* giant to the north, had 40"
    """the a an further farther far long once out still also too meanwhile however though although starting next just
    despite by whose which where who like unlike on always never another no""".split()
)
BY_PLACE = (
    frozenset(  # where else a figure is told of, in a lead that names it: "across the southern *border*, Kenya had 40"
        """border borders frontier sea strait straits river lake ocean gulf channel mountains end ends side bottom top foot head
    table ranking scale league list door westward eastward southward northward""".split()
    )
)


def says_nothing(words: Iterable[str]) -> bool:
    """None of the words next to a figure tells what it is of: "came to", "the rate was", "managed only"."""
    return all(word in _NOTHING or word in FUNCTION or word in TABLE or word in VERBS for word in words)


ITS = frozenset(("its", "their", "there"))  # of the country named last
COUNTRY = frozenset(  # behind "the": the country named last
    """country country's kingdom kingdom's island island's republic republic's nation nation's archipelago archipelago's
    sultanate sultanate's emirate emirate's principality principality's duchy duchy's monarchy monarchy's""".split()
)
FRONTED = frozenset(  # at the head of a sentence whose subject stands behind the comma: "*home* to 40 peoples, Peru is"
    """with at home boasting having posting recording counting numbering housing spending earning producing
    employing hosting growing shrinking bigger larger smaller richer poorer""".split()
)
COLONY = frozenset("colony colony's protectorate protectorate's dominion dominion's territory territory's".split())
THIS = frozenset(("the", "this", "that"))
OTHERS = frozenset(  # behind "its": another country than the one named last
    """rival rivals neighbour neighbours neighbor neighbors competitor competitors counterpart counterparts peer peers foe
    foes enemy enemies adversary adversaries partner partners ally allies twin twins suppliers customers creditors
    donors colony colonies coloniser colonizer predecessor successor""".split()
)
POINTERS = ITS | COUNTRY
THERE_IS = frozenset("is are was were be been will would may might could has have had can".split())  # behind "there"
