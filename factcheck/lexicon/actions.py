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
