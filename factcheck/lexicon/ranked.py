"""Words by which a text ranks a country among others: "the *third-largest* population *in* the EU"."""

from __future__ import annotations

MOST = frozenset("highest largest biggest greatest most richest wealthiest".split())
LEAST = frozenset("lowest smallest fewest least poorest".split())
MORE = frozenset("more higher larger bigger greater".split())
LESS = frozenset("fewer less lower smaller".split())
SIZES = frozenset(  # of a country itself, where no noun says of what
    "largest biggest greatest smallest larger bigger greater smaller".split()
)
NATIONS = frozenset(  # what is ranked, and no measure
    """country countries nation nations state states member members economy economies territory territories place places
    society societies""".split()
)
ECONOMIES = frozenset(("economy", "economies"))
PEOPLE = frozenset("people inhabitants residents".split())
BARE = frozenset(  # of what, the level beside it says: "was 5.2%, the third-lowest *rate* in the EU"
    "rate rates share figure level proportion percentage number total value ratio figures levels shares".split()
)
MEASURES = {  # said of a country in one word, with its measure
    "populous": "population", "populated": "population", "densely populated": "population density",
    "sparsely populated": "population density",
}  # fmt: skip
OF_WEALTH = "gdp per capita"
OF_SIZE = "gdp"
AS_GOOD = {  # other measures that the bare word may mean: all of them must speak against it, and for it where it is "richest"
    OF_SIZE: ("gdp ppp", "gni ppp"),
    OF_WEALTH: ("gdp per capita ppp", "gni per capita", "gni per capita ppp"),
}
HAS = frozenset("has had recorded recorded records reported reports posted posts boasts with registered".split())
HAS_NOW = frozenset("has boasts with records reports posts".split())
IS = frozenset("is was remains remained became being".split())
IS_NOW = frozenset("is remains being".split())
FILLERS = frozenset("the a still now then also currently already thus therefore far by again today".split())
OPENERS = frozenset(  # in front of a country of which a clause tells
    """, and but while whereas that because as although though where when said says ( : ; — – then where yet so since which
    meanwhile " “ ‘ '""".split()
)
ENDS = frozenset(  # behind a measure
    """, . ; : ( ) — – is was are were has had have after behind ahead with at and or but than who which while whereas when where
    according since from that despite followed as it its to""".split()
)
AMONG = frozenset("in of among across within throughout".split())
OPEN_TO_ALL = frozenset("the all any any other every each".split())
LIMITS = frozenset(  # words that leave out some of the group: "*excluding* Spain", "in the EU *outside* the euro area"
    """among amongst excluding excluded except excepted excepting besides barring apart aside outside unlike adjusted measured
    adjusting""".split()
)
LIMITING = frozenset(
    ("for", "per")
)  # so where a phrase begins: "*for* its size, …", "the most people in the EU *per* doctor"
PASSING = frozenset(  # "*overtook* China as the …"
    "overtook overtakes overtaken passed passes surpassed surpasses replaced replaces eclipsed eclipses".split()
)
SO_FAR = frozenset("since ever record history recorded".split())  # a record over time is another claim
