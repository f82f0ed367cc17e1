"""Words beside a figure that tell of no other thing than the one counted."""

from __future__ import annotations

STANDING = frozenset(  # nouns: "by contrast", "the country has", "it cost"
    """contrast comparison turn addition ahead cost costs worth back example instance country nation state island islands
    world place home end beginning start course fact effect result half majority rest year far date
    nobody everybody whoever anyone someone capacity going judging kingdom republic archipelago monarchy emirate sultanate
    homeland things matters picture situation story look looks looked""".split()  # "*going* by the figures"
)
SPANS = frozenset("year month week day years months weeks days night nights weekend season term".split())
NO_ADVERBS = frozenset(  # they end in -ly and narrow: "*monthly* visitors", "*elderly* people"
    "weekly monthly daily yearly hourly nightly quarterly elderly".split()
)
HEDGES = frozenset(  # between a verb and its number: "it affects *about a* third"
    "about around nearly almost only just over under some more less than up to at least most".split()
)
WHERE = frozenset(  # before a place or time, and not what became of them
    "in at on from by to with for among across between during over under through".split()
)
OBLIQUE = frozenset(("to", "from", "by", "with", "for", "among", "on", "into"))  # "it went *to* 186 households"
WAYS = frozenset("to from by with via through outside inside against".split())  # "exports *to* Germany, *by* sea"
FORMERLY = frozenset("once formerly previously originally".split())  # "the bridge, *once* put at £100 million"
WHICH = frozenset(("which", "who", "where", "whose"))  # they open an aside: "the hall, *which* opened in May, …"

# What is said by the way of the place that has a figure: "Poland, *still bearing the marks of the crash*, had #".
OPENING_ASIDES = frozenset(  # as first word, wherever they stand
    "unlike like despite notwithstanding because owing thanks still already itself being having albeit".split()
)
OPENING_OF_SUBJECT = frozenset(  # only right behind the subject: "Poland, *long addicted to coal*, emitted #"
    "home long now never once after since before though although".split()
)
IN_TWO_WORDS = frozenset(  # as first two
    (first, second)
    for first, seconds in {"with": "its their", "by": "far now then contrast", "for": "all", "at": "one", "in": "spite contrast",
                           "on": "its their", "once": "a an the so"}.items()
    for second in seconds.split()
)  # fmt: skip
OF_SUBJECT_IN_TWO = frozenset(
    (first, second)
    for first, seconds in {"with": "a an no so such hardly barely", "without": "a an any its", "on": "the",
                           "off": "the", "next": "door to", "in": "the default recession crisis turmoil trouble decline",
                           "at": "the war odds peace"}.items()
    for second in seconds.split()
)  # fmt: skip
LEFT_OUT = frozenset(  # between commas or brackets, before what is not counted: "Burundi, *outside the capital*, had #"
    ("excluding", "without", "outside", "except", "excepting", "minus", "bar", "barring", "omitting", "disregarding")
)
LEFT_OUT_IN_TWO = frozenset(
    (first, second)
    for first, seconds in {"apart": "from", "aside": "from", "other": "than", "leaving": "out aside",
                           "not": "counting including"}.items()
    for second in seconds.split()
)  # fmt: skip
PEERS = frozenset(  # behind "among", others that are set beside the one that has the figure
    """country countries nation nations state states economy economies member members neighbour neighbours neighbor
    neighbors peer peers rival rivals region regions places others them those these ones leaders laggards
    powers players producers exporters importers emitters donors analysts economists experts""".split()
)
APPOSED = frozenset(  # what a place may be called: "Belgium, *a small country with a big port*, exported #"
    """country nation state economy giant island islands archipelago kingdom republic monarchy power neighbour neighbor
    member pioneer leader laggard champion land exporter importer producer emitter polluter pupil democracy
    federation place bloc union rival ally partner counterpart
    competitor friend""".split()
)
STATES = frozenset(  # what a whole country may be called, and no part of one: "the *Andean* nation", "a *poor* country"
    """country nation republic kingdom sultanate emirate monarchy principality archipelago democracy dictatorship
    autocracy theocracy""".split()
)
OTHER_STATES = frozenset(  # words before one of these that make it another: "the *neighbouring* country"
    """neighbouring neighboring adjacent bordering adjoining next other rival breakaway partner sister host home donor
    first second third last former average typical median single given foreign member target recipient least most""".split()
)
NO_TELLING_YEARS = frozenset(  # before "year" they tell how it is reckoned: "in the *fiscal* year 2012"
    """fiscal financial school academic marketing crop budget tax business farm farming trading base reference reporting
    survey census calendar accounting
    """.split()
)
NO_FEELING = (
    frozenset(  # between "a" and a figure they say of which amount it is: "a *net* 3 million", "a *monthly* 300"
        """net gross further additional extra combined joint core planned projected forecast expected estimated proposed promised
    monthly weekly daily hourly quarterly yearly annual seasonal minimum maximum median mean average total cumulative separate
    similar different possible potential likely hypothetical fresh new nominal adjusted underlying trade budget fiscal
    primary structural cyclical quarter half third remaining surplus deficit
    """.split()
    )
)
HIT = frozenset(
    "hit ridden stricken struck torn plagued ravaged racked wracked scarred".split()
)  # "in *Covid-hit* 2020"
MEASURING = frozenset(  # how, or how much of it, is counted: no asides about the place
    """measured measuring adjusted adjusting expressed converted calculated counted counting reckoned averaged based weighted
    estimated excluding excluded including included excepting excepted valued priced stripped taken combined omitting
    omitted disregarding disregarded barring using seen judged among amongst mainly mostly chiefly largely primarily
    especially notably particularly only alone aside apart minus plus net gross""".split()
)
YARDSTICKS = frozenset("yardstick measure token count standard logic reckoning method definition gauge".split())
GOES_ON = frozenset("it they the its their this that these".split())  # what tells the rest behind an aside
BARRIERS = frozenset(  # what lies between places: "*across the southern border*, Burundi made #"
    """border borders frontier frontiers river lake strait straits sea gulf channel ocean water waters mountains line
    atlantic pacific mediterranean baltic divide""".split()
)
BEYOND = frozenset("across beyond over past behind".split())  # before one of them
ONWARD = frozenset("further farther westward eastward northward southward westwards eastwards northwards".split())
FAR_END = frozenset("other opposite end bottom top foot".split())  # "*at the other end of the scale*, Niger had #"
LYING = BARRIERS | FAR_END | frozenset(
    "side door scale table list ranking league spectrum hand extreme away up down further farther far long common shared".split()
)  # fmt: skip
TIMED_BY = frozenset("over in during for within throughout by at through across since until till from after".split())
BEFORE_TIMES = frozenset(  # between those and a time: "over *the same* period"
    """the a an that this these those same past last first next following previous preceding coming intervening whole
    entire early late long short recent few several many some two three four five six seven eight nine ten
    eleven twelve fifteen twenty thirty forty fifty @""".split()
)
TIMES = frozenset(
    """period periods span stretch era eras generation generations nineties eighties seventies sixties fifties forties
    thirties twenties noughties century centuries moment present meantime interval decade decades year years month
    months quarter quarters""".split()
)
AT_ONCE = frozenset(("present",))  # without a word between: "*at present*"
LATER_ON = frozenset("on later earlier before after ago since hence".split())  # "ten years *on*"
COMPARED = frozenset((first, tie) for first in ("compared", "contrasted") for tie in ("with", "to"))
