"""Words by which a text speaks of a part of the whole: the largest of them, those of an age, a town in the county."""

from __future__ import annotations

PARTS = frozenset(  # one of them, or some
    """largest biggest smallest oldest youngest highest lowest longest shortest richest poorest busiest heaviest
    some half""".split()
)
PAYING_OFF = frozenset(  # what is done about a debt, with some of it or with money for it
    """service services serviced repay repays repaid restructured rescheduled cancelled canceled forgave refinanced renegotiated
    redeemed amortised amortized swapped defaulted""".split()
)
MEASURES_APART = frozenset(
    "net gross real minimum maximum median peak lowest basic starting".split()
)  # "*net* exports"
INDEFINITE = frozenset(("a", "an", "another", "one", "each", "every"))
OWNERS = frozenset("its his her their".split())  # they point back to the one named last
DOORS = frozenset("doors door gates gate curtain".split())  # what opens with the whole: "it opened its *doors*"
OF_AGE = frozenset(("older", "younger", "aged", "age", "ages"))
LIMITS = frozenset(("over", "under", "above", "below"))  # before an age

CONTRASTING = frozenset(("while", "whereas"))  # before a clause that tells of another thing
GOING_ON = frozenset(
    """in at on for from to by among according during across every each all many both because since as when after before if though
    although so""".split()
)  # behind a comma, still of it
THEM = frozenset("them which whom these those".split())  # those told of before: "610 of *them*"
OF_THEM = frozenset(("of", them) for them in "which whom it them that these".split())
AT_LARGE = frozenset(  # behind "than", no one other thing: "more than *any other*", "than *the year before*"
    "any all other others ever before last previous previously earlier expected usual @".split()
)

TOWNS = frozenset(("town", "city", "capital", "municipality"))
PLACES = TOWNS | frozenset(  # kinds of places that lie within others
    """village district borough region province county parish suburb neighbourhood neighborhood constituency ward quarter
    north south east west northeast northwest southeast southwest centre center area valley suburbs outskirts
    """.split()
)
WITHIN = frozenset(  # parts of a place, said before it: "the *north* of Ghana", "the *territories* of France"
    """capital north south east west northeast northwest southeast southwest interior heartland suburbs
    outskirts territories dependencies colonies cities towns villages provinces regions districts counties half corner
    tip parts part fringes highlands lowlands""".split()
)
WHEN = frozenset("since for ever yet so until on".split())  # the highest of all times, and not of all places
BESIDE = frozenset(  # between "in" and a place's name
    "neighbouring neighboring nearby northern southern eastern western central the".split()
)
LANDSCAPES = frozenset(
    """coast countryside hinterland interior highland lowland upland slum mountain delta belt plain plateau savanna savannah
    steppe valley jungle rainforest desert bush outback heartland foothill moor marsh wetland prairie grassland""".split()
)
DISTRICTS = LANDSCAPES | frozenset(  # what lies within a place, said of that place: "Ashby's *docks*"
    """suburb outskirt quarter end side coast estate dock docklands downtown hinterland countryside island waterfront
    """.split()
)
KIN = frozenset(
    "neighbour neighbor rival ally partner counterpart competitor".split()
)  # "Ashby's *neighbour*, Melbury"
SCOPES = frozenset(  # at the head of a sentence, before what is counted in or left out
    "including counting excluding without minus omitting disregarding plus net".split()
)
CHARGES = frozenset(  # "*before* special *items*", "*after tax*"
    "tax taxes items interest costs inflation depreciation charges deductions subsidies".split()
)
BY_THE_WAY = frozenset("doubt question fail exception warning notice delay help precedent".split())  # "*without* doubt"
TAKEN_OFF = frozenset(("of", "from", "off", "to"))  # behind a sum, before what it was taken from: "# *of its debt*"
IN_WHICH = frozenset(
    "in on at among without along beside near outside inside".split()
)  # behind those counted, before which of them
HANDLING = (
    frozenset(  # what is done with cases, guests and orders that a series counts: "*rejected* 1,200 applications"
        """rejected rejects reject refused refuses refuse granted grants grant approved approves approve dismissed dismisses
    dismiss cancelled cancels cancel decided decides decide processed processes process turned turns turn withdrew withdraws
    declined exported exports imported imports lost loses add adds added adding upheld overturned settled""".split()
    )
)
NUMBERED = {  # which or how many of the things of a label: "*two* doses", "the *first* trial"
    word: str(number)
    for number, words in enumerate(("one first", "two second", "three third", "four fourth", "five fifth"), 1)
    for word in words.split()
}
RANKS = {  # of places, and so of what they own: "the *state* museum" is not the city's
    word: rank
    for rank, words in (
        ("town", "city town municipal"), ("county", "county district"), ("region", "regional provincial"),
        ("state", "state"), ("nation", "national federal"),
    )
    for word in words.split()
}  # fmt: skip
STYLES = frozenset("style fashion form spirit ease earnest style vain secret part parts stages".split())  # "*in style*"
TURNING = frozenset(  # they begin or leave what they are counted for: "*gave up* smoking"
    """quit quits stopped started began begun resumed tried wanted hoped refused
    """.split()
) | {"gave up", "given up", "give up", "took up", "taken up", "used to", "want to", "plan to", "hope to"}
NATIONWIDE = frozenset("nationwide nationally countrywide worldwide industrywide regionally elsewhere".split())
APART_FROM = frozenset(  # before a place that the figure is not of: "*unlike* Ashby", "*outside* Ashby"
    "unlike outside beyond near beside besides against versus than not excluding bordering".split()
)
VERSUS = frozenset("against versus than".split())  # what comes right behind may be the place's own figure
APART_OF = frozenset(
    f"{word} {link}"
    for link, words in {
        "to": "close closer next compared adjacent opposed similar",
        "with": "twinned compared shared",
        "from": "far away miles kilometres kilometers km different",
        "of": "north south east west northeast northwest southeast southwest miles kilometres kilometers km outside "
        "instead ahead short",
        "by": "surrounded",
    }.items()
    for word in words.split()
)
HOLDERS = frozenset("in at of for across within throughout around".split())  # before the place that has a figure
_SIDES = "north south east west northern southern eastern western northeast northwest southeast southwest".split()
SIDES = frozenset((*_SIDES, "central"))  # of a place, said right before it: "*northern* Ghana"
CENTRAL = frozenset(  # bodies of the whole country, though the word names a side of others: "its *central* bank"
    ("central", of) for of in "bank banks banker bankers government governments authority authorities planners".split()
)
SORTS_OF_LAND = frozenset("rural urban coastal inland suburban provincial".split())  # "*rural* France"
HELD = frozenset(("speaking", "controlled", "occupied"))  # "*rebel-controlled* Syria", one part of it
LANDS = frozenset("areas area districts regions parts communities".split())  # "rural *areas*"
SORTS_OF_PLACE = frozenset("countryside villages towns cities slums suburbs".split())  # where people of one kind live
LIVING = frozenset("live lives lived living reside resides resided dwell dwells dwelt inhabitants residents".split())
TO_OTHERS = frozenset(  # before "to" or "from" and a place that is only set beside: "*compared* to Spain"
    """compared close closer next similar equal contrast relative second only thanks due owing according akin identical
    prior apart aside away far different distinct""".split()
)
LONGER = frozenset((*_SIDES, *"greater inner outer upper lower new old central mid".split()))  # "*North* Ashby"
WHOLES = frozenset("county district region province parish borough valley bay heath".split())  # "Ashby *County*"
SETTING = frozenset("in within outside across".split())  # "*in the rush hour*, 74% were on time"
OPENING = (
    frozenset("among amongst at for during on between".split()) | SETTING
)  # before some of them, at the head of a sentence
LINES = frozenset(
    "line lines branch route routes corridor service services motorway".split()
)  # "*on the coast branch*"
OPENERS = frozenset(  # behind these, and no part of what is counted: "*for* the first *time*", "*at* a *hearing*"
    """time times example instance moment start end close beginning turn meeting hearing conference briefing event ceremony
    inquiry inquest launch opening debate session summit trial request present first last least best heart worst glance
    all comparison now once whole most part reasons purposes record years survey poll report statement letter interview
    speech study paper article case fact addition total turn return response reply election vote ballot referendum
    data figures accounts census""".split()
)
IDIOMS = frozenset(  # behind "in", "at" or "for": no part of anything
    """theory practice principle essence truth reality particular effect hindsight sum terms view eyes wake course light
    spite favour favor line keeping sight contrast comparison tune step parallel tandem absolute words dollars
    euros currency prices short brief general sharp stark real war peace odds default recession crisis turmoil trouble
    decline debt limbo exile hands store bulk""".split()
)
INSTEAD = {  # words of a text that tell of the other of two, with those of a series' name that they stand against
    **dict.fromkeys("existing ongoing established".split(), frozenset(("new", "newly", "first"))),
    **dict.fromkeys(("lower", "reduced"), frozenset(("standard", "higher", "full"))),
    "higher": frozenset(("standard", "lower", "basic")),
    **dict.fromkeys(
        "arrived arrive arriving arrivals".split(), frozenset("departing departed departures depart".split())
    ),
    **dict.fromkeys(
        "departed depart departing departures".split(), frozenset("arriving arrived arrivals arrive".split())
    ),
    **dict.fromkeys(("commercial",), frozenset(("residential", "domestic"))),
    **dict.fromkeys(("residential",), frozenset(("commercial", "industrial"))),
}

MOVING = frozenset(  # of these their people's name tells where they come from: "1.5 million *Syrian* refugees"
    """refugee migrant immigrant emigrant exile expatriate tourist visitor seeker applicant national citizen guest holidaymaker
    traveller returnee evacuee""".split()
)

SECTORS = frozenset(  # parts of an economy: "grew 4% *in agriculture*"
    """agriculture farming forestry fishing fisheries industry manufacturing construction building mining services tourism
    retail trade transport finance banking insurance energy utilities telecoms textiles garments agribusiness hospitality
    catering logistics""".split()
)
STRETCHES = (
    frozenset(  # over which all the people of a country may live: "scattered over 33 *atolls*", "packed into a *delta*"
        """island islet atoll reef archipelago delta valley plain plateau steppe desert savanna savannah hill mountain ridge
    land territory country area coast coastline shore strip sliver speck acre landmass peninsula expanse space patch rock
    wilderness oasis fjord""".split()
    )
)
SETTLEMENTS = frozenset(  # where some of a country's people live
    """city cities town towns village villages camp camps slum slums suburb suburbs township townships favela favelas
    hamlet hamlets settlement settlements ghetto ghettos barracks prison prisons jail jails hostel hostels orphanages""".split()
)
WAYS_OF_COUNTING = frozenset(  # "12% *by the broader measure*"
    "measure measures basket baskets definition definitions method methods yardstick gauge formula metric".split()
)
MARKETS = frozenset(  # where some prices are asked: "rose 31% *at the pump*"
    "pump pumps market markets till tills gate stall stalls dealers supermarket supermarkets shops bazaar bazaars auction".split()
)
