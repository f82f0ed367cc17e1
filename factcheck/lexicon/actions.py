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
KEPT_BY_FARMERS = frozenset(("farmers", keep) for keep in ("kept", "keep", "own", "owned"))  # on their farms
LET, COSTING, PAYING = (frozenset(words.split()) for words in ("let rented", "cost costs", "paid pay pays"))
THROWN = frozenset((("threw", "away"), ("thrown", "away"), ("throw", "away"), ("throws", "away")))  # so it is collected
