"""Words around counted nouns: verbs that look like plurals, plurals that do not look it, adverbs."""

from __future__ import annotations

SURE_VERBS = frozenset(  # never the head of a counted phrase
    """says remains comes makes takes becomes gives means gets goes wants includes has does was is stands adds
    represents exceeds affects intends expects seems appears loses allows helps keeps lets looks
    meets puts sees sells sends serves stays tells thinks tries uses wishes follows happens
    involves suggests requires provides contains produces receives applies refers belongs differs relies consists
    depends amounts equals lies knows feels finds holds brings begins sits speaks writes believes considers
    decides describes enables ensures enters faces fills goes grows hears hits insists joins lasts learns likes
    occurs owns prefers prevents protects proves reaches reads receives reduces reflects refuses replaces says
    seeks seems settles speaks spends survives teaches threatens treats wins hopes agrees argues warns
    rode wore took made gave went came saw kept ran said told wrote drove flew drew grew fell rose spoke chose began
    sang sank sat slept taught thought threw understood fought knew met struck died lived attracts boasts brings buys carries causes""".split()
) - frozenset(("uses", "means", "causes", "wins", "hits", "finds", "holds", "reads", "amounts", "tries"))
EITHER = frozenset(  # a verb before "to", "that" or an article, else a noun
    """tries plans aims hopes works lives needs runs claims reports offers costs shows rises falls leads covers moves pays
    leaves turns starts calls uses wins hits finds holds causes votes orders sets changes promises cuts visits
    drinks walks talks feeds counts ranks tops houses employs plays hires opens closes links serves marks signs wants hosts schools questions demands rings returns
    accused""".split()
)
WITH_TO = frozenset(("tries", "plans", "aims", "hopes", "needs", "claims", "promises", "demands"))
OTHER_PLURALS = frozenset(  # counted without an -s
    """dead injured wounded missing personnel livestock poultry lynx moose elk trout squid shrimp buffalo reindeer cod tuna mackerel youth offspring deer salmon spacecraft hovercraft
    troops police cattle sheep fish aircraft species series staff people men women children crew bison swine
    homeless unemployed accused taxis skis safaris euro yen folk kin others bus-loads counsel""".split()
) - frozenset(("euro", "yen", "bus-loads"))
PARTICLES = frozenset(  # behind a hyphen they end a noun of many: "12 start-*ups*", "nine walk-*outs*"
    "ups offs outs ins ons downs overs".split()
)
ADJECTIVES = frozenset(  # between a number and what is counted
    """new old more extra further additional other foreign local large small big little young private public empty open
    wooden electric armed rare wild used""".split()
)
PEOPLES = frozenset(  # nationalities that name many people as they stand: "1.2 million Portuguese"
    """portuguese chinese japanese vietnamese burmese maltese senegalese sudanese congolese lebanese nepalese taiwanese
    togolese beninese gabonese guyanese surinamese timorese bhutanese singaporese sinhalese swiss british english french
    dutch irish welsh spanish scots roma rohingya maori māori inuit maasai zulu hutu tutsi hausa fulani igbo yoruba kikuyu
    sámi sami hmong sioux navajo taliban""".split()
)
ADVERBS = frozenset(
    """officially already currently also still now ever yet only even just both together annually yearly monthly weekly
    daily worldwide globally nationwide overall altogether apiece alone abroad overnight online respectively instead
    directly onwards upwards towards afterwards downwards always perhaps besides sometimes nowadays indoors outdoors overseas mostly mainly likely nearly almost soon once twice worth""".split()
)
PEOPLE = frozenset(  # nouns of people: "under 18" behind one is an age
    """people person children child kids women woman men man girls girl boys boy adults adult those anyone everyone youths
    teenagers pupils workers residents patients voters drivers athletes players students citizens pensioners
    men's women's population youngsters infants babies""".split()
)
TALLIED = frozenset(  # that rise and fall by the piece: "murders fell to 318"; prices and sales do not
    """deaths births marriages divorces arrests murders homicides killings burglaries thefts robberies crimes offences offenses
    accidents crashes collisions visitors passengers arrivals departures tourists registrations applications complaints
    claims jobs vacancies bankruptcies insolvencies cases infections hospitalisations hospitalizations admissions downloads
    subscribers users members customers students pupils listeners viewers readers refugees seekers migrants prisoners
    inmates bookings flights fires strikes fatalities casualties injuries layoffs foreclosures enrolments evictions""".split()
)
_TRADES = ("ants", "ers", "ors", "ists", "ians", "ees")
_NO_TRADES = frozenset(  # that end so and are no people
    """plants restaurants variants grants tankers towers computers papers figures orders centers centres numbers scores
    rivers layers chapters letters quarters meters litres trees fees committees degrees rulers containers trailers freighters
    boilers motors sensors tractors doors floors reactors factors errors sectors corridors vectors lists waters flowers
    breakers cruisers bombers helicopters servers printers routers steamers liners""".split()
)


def is_trade(word: str) -> bool:
    """ "consultants", "librarians", "trainees": those who do it for a living."""
    return word.endswith(_TRADES) and word not in _NO_TRADES
