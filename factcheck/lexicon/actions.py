"""The verbs for what a label has as a noun: "*Loans* of books" are books that were *lent*, or *borrowed*."""

from __future__ import annotations

_VERBS = {
    "loan": "lent lend lends lending borrowed borrow borrows borrowing",
    "sale": "sold sell sells selling bought buy buys",
    "purchase": "bought buy buys purchased",
    "export": "exported export exports exporting",
    "import": "imported import imports importing",
    "delivery": "delivered deliver delivers",
    "registration": "registered register registers",
    "theft": "stolen stole steal",
    "seizure": "seized seize confiscated",
    "birth": "born bore",
    "visit": "visited visit visits",
    "arrival": "arrived arrive came come landed",
    "admission": "admitted admit admits",
    "slaughtering": "slaughtered slaughter",
    "slaughter": "slaughtered",
    "landing": "landed land lands",
    "closure": "closed close closes shut",
    "completion": "completed complete completes built finished",
    "demolition": "demolished demolish",
    "adoption": "adopted adopt adopts",
    "rescue": "rescued rescue rescues",
}
ACTIONS = {noun: frozenset(verbs.split()) for noun, verbs in _VERBS.items()}
TAKEN_HOME = frozenset((("took", "home"), ("taken", "home"), ("take", "home"), ("takes", "home")))  # what one borrows
ANY_THING = frozenset("item thing piece unit copy volume title object time".split())  # say nothing of what it is
RIDING = frozenset("rode ride rides ridden boarded travelled travel".split())  # of those who are carried
TRAVELLING = frozenset(
    (verb, on) for verb in ("travelled", "travel") for on in ("on", "by", "with")
)  # no "travelled to"
LIGHT = frozenset(  # of a share: what it was *met by* is the part, and not that it was met
    "met covered supplied provided generated produced delivered accounted taken made".split()
)
THOSE = {  # who has what a series is of, so that to name them says no more
    "rent": frozenset(("tenant", "renter")),
    "birth": frozenset(("mother", "child", "baby")),
    "bed": frozenset(("patient",)),
}
_PLAINLY = {
    "remittance": """send sends sent sending wire wires wired transfer transfers transferred remit remits remitted
        home abroad overseas migrants emigrants expatriates diaspora workers families relatives money cash inflow inflows
        flow flows receive receives received""",
    "reserve": """hold holds held holding sit sits sat sitting hoard hoards hoarded keep keeps kept pile piles piled
        central bank banks vaults coffers""",
    "container": """port ports harbour harbours harbor harbors terminal terminals quay quays dock docks box boxes
        container containers handle handles handled move moves moved shift shifts shifted lift lifts lifted load loads
        loaded turned""",
    "freight": """train trains railway railways wagons haul hauls hauled hauling carry carries carried move moves moved
        shift shifts shifted transport transports transported tonnage tonnages goods cargo""",
    "passenger": "carry carries carried transport transports transported traffic ridership patronage",
    "visitor": "draw draws drew attract attracts attracted welcome welcomes welcomed receive receives received",
    "emission": """emit emits emitted belch belches belched blow blows blew blown pump pumps pumped release releases
        released discharge discharges discharged spew spews spewed cause causes caused contribute contributes contributed
        add adds added responsible accountable air atmosphere sky skies chimneys""",
    "consumption": "consume consumes consumed burn burns burned burnt use uses used get gets got",
    "generation": "generate generates generated produce produces produced output",
    "external debt": "owe owes owed owing creditors lenders borrowed",
    "debt": "owe owes owed owing creditors lenders",
    "gdp": """economy produce produces produced generate generates generated turn turns turned output worth size volume make
        makes made""",
    "current account": "book books booked booking run runs ran running post posts posted surplus deficit",
    "tax": """treasury exchequer taxman fisc revenue state government central collect collects collected take takes took
        taken levy levies levied raise raises raised rake rakes raked""",
    "life expectancy": "hope hopes live lives lived expect expects expected reach reaches reached get gets got",
    "gni": "earn earns earned make makes made",
    "export": "ship ships shipped sell sells sold selling abroad overseas customers goods",
    "import": "buy buys bought buying purchase purchases purchased abroad overseas goods",
    "budget": """spend spends spent spending devote devotes devoted put puts plough ploughs ploughed plow plows plowed
        plowing sink sinks sank sunk swallow swallows swallowed swallowing eat eats ate eaten devour devours
        devoured gobble gobbles gobbled consume consumes consumed absorb absorbs absorbed lavish lavishes
        lavished splash splashes splashed channel channels channelled funnel funnels funnelled pour pours poured""",
    "foreign direct investment": "investors invest invests invested pour pours poured attract attracts attracted flow flows flowed inflow inflows",
    "development aid": "donors receive receives received inflow inflows",
    "foreign born": "born elsewhere abroad",
    "refugee": "host hosts hosted shelter shelters sheltered house houses housed harbour harbours harboured",
    "vaccination": "jab jabs shot shots dose doses needle inoculated",
    "literacy": "read write",
    "subscription": "line lines contract contracts connection connections",
}
_PLAINLY["revenue"] = _PLAINLY["tax"]
PLAINLY = {head: frozenset(words.split()) for head, words in _PLAINLY.items()}
"""What is plainly done where a series is of that, by whom and how its amount may be called, so that it says no more: a
country *holds* its reserves, the *trains haul* freight, migrants *send* remittances *home*."""
KEPT_BY_FARMERS = frozenset(("farmers", keep) for keep in ("kept", "keep", "own", "owned"))  # on their farms
LET, COSTING, PAYING = (frozenset(words.split()) for words in ("let rented", "cost costs", "paid pay pays"))
THROWN = frozenset((("threw", "away"), ("thrown", "away"), ("throw", "away"), ("throws", "away")))  # so it is collected
