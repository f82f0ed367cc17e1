"""Words by which a change, a multiple or a superlative says what it is told against."""

from __future__ import annotations

from factcheck.lexicon.moves import CHANGES, COMPARATIVES, VERBS
from factcheck.lexicon.superlatives import SUPERLATIVES
from factcheck.lexicon.words import FUNCTION

THAN = frozenset(
    "than with against versus compared over as on what up down".split()
)  # "than in 2005", "what it was in 2010"
LEVELS = frozenset(  # "the *level* of 1990", "its 2010 *level*", "the *share* in 2005"
    """level levels rate rates share figure figures number numbers total value size amount sum average ratio proportion
    price prices output volume count toll peak tally tallies quantity stock reading""".split()
)
BETWEEN = frozenset(  # what may stand between "than" and a time
    """in the year at end of early late its that those it was had were been received recorded stood they a same period
    month quarter level rate share figure number total one there""".split()
) | LEVELS  # fmt: skip
EARLIER = frozenset("earlier before previous prior preceding ago previously".split())
BEFORE_OTHERS = frozenset(  # in front of whom somebody is before by so much: "*ahead of* China by 42 million"
    """ahead exceed exceeds exceeded exceeding surpass surpasses surpassed surpassing outstrip outstrips outstripped
    outstripping overtake overtakes overtook overtaking top tops topped topping lead leads led leading beat beats beating
    outdo outdoes outdid outpace outpaces outpaced outnumber outnumbers outnumbered outrank outranks outranked pass passes
    passed passing""".split()
)
BEHIND_OTHERS = frozenset(  # and behind whom: "*trailed* Peru by 5 points"
    "behind trail trails trailed trailing lag lags lagged lagging".split()
)
RUNNING = (("running",), ("in", "a", "row"), ("in", "succession"), ("on", "the", "trot"), ("straight",))
IN_TURN = frozenset(("consecutive", "successive", "straight"))  # "for the third *consecutive* year"
HIGHEST = frozenset(
    """highest largest biggest greatest most fastest longest tallest deepest heaviest strongest busiest oldest hottest
    warmest richest steepest high peak""".split()
)
LOWEST = frozenset(
    """lowest smallest fewest least slowest shortest weakest youngest coldest coolest poorest lightest cheapest low""".split()
)
EVER = frozenset(("ever", "recorded", "history", "series"))
RECORD = frozenset(("record", "all-time"))
KEPT = frozenset(  # since when these are kept, there are values: "since *records* began", "since *the series* started"
    """record records record-keeping recordkeeping recording measurement measurements measuring monitoring observation
    observations statistics data series figures counting registration survey surveys collection""".split()
)
BEFORE_KEPT = frozenset(  # "since *reliable* records began"
    "the these its our their such reliable comparable modern official national regular systematic".split()
)
BEGUN = frozenset("began begin begins begun started starts".split())
OVER_TIME = (
    frozenset(  # of which times something is the most: "the lowest annual *result* of *any year* in its *history*"
        """annual yearly result results outcome history times time modern recent living memory decade decades century centuries
    data series record records point mark country nation countries any all-time historic historical""".split()
    )
)
WEATHER = frozenset("hottest warmest coldest coolest driest wettest".split())
TEMPERATURES = ("temperature", "heat", "rainfall", "rain", "precipitation")
HIGHS = frozenset("high highs low lows peak".split())
RATES = frozenset(  # words that tell of a rate or a share, in a text or in a label
    """rate rates ratio share proportion percentage mortality fertility density prevalence incidence unemployment jobless
    joblessness inflation literacy participation access coverage expectancy intensity turnout employment per penetration
    enrolment enrollment completion attendance exposure yield yields vacancy occupancy punctuality""".split()
)
BESIDE = frozenset(  # behind a figure they set one thing beside another: "13% *bigger*"
    """bigger larger smaller greater higher lower above below richer poorer taller shorter heavier lighter cheaper dearer wider
    narrower longer faster slower stronger weaker""".split()
)
STEP_WORDS = (  # of a change itself: they tell of no part of what changes
    VERBS
    | CHANGES
    | COMPARATIVES
    | SUPERLATIVES
    | HIGHEST
    | LOWEST
    | EARLIER
    | THAN
    | LEVELS
    | IN_TURN
    | frozenset(
        """percent per cent percentage point points times time twice double half third quarter fifth by record all-time since
        year years decade running row many much more level only nearly almost about just figure result reading""".split()
    )
)


NOMINAL = frozenset(
    ("nominal", "nominally", "current prices", "current dollars", "cash terms", "money terms")
)  # no prices taken out


def of_a_step(said: str) -> bool:
    """All words tell of a change itself: "*three times*", "*a record low*"."""
    words = said.lower().split()
    return bool(words) and all(word in STEP_WORDS or word in FUNCTION for word in words)
