"""What the words around a number do to it: one table of phrase → bound.

Sources: the classes are those of Geurts & Nouwen (2007), "At least et al.", and of the hedges in
Ferson et al. (2015), "Natural language of uncertainty"; the bands of a hedge are our policy and are printed.
"""

from __future__ import annotations

from factcheck.model.quantity import Modifier

BEFORE: dict[str, Modifier] = {
    "over": Modifier.OVER, "more than": Modifier.OVER, "above": Modifier.OVER, "greater than": Modifier.OVER,
    "well over": Modifier.OVER, "in excess of": Modifier.OVER, "exceeding": Modifier.OVER, "upwards of": Modifier.OVER,
    "upward of": Modifier.OVER, "beyond": Modifier.OVER, "higher than": Modifier.OVER, "no less than": Modifier.AT_LEAST,
    "exceeded": Modifier.OVER, "exceeds": Modifier.OVER, "exceed": Modifier.OVER, "surpassed": Modifier.OVER,
    "topped": Modifier.OVER, "tops": Modifier.OVER, "larger than": Modifier.OVER, "passed": Modifier.OVER,
    "at least": Modifier.AT_LEAST, "no fewer than": Modifier.AT_LEAST, "not less than": Modifier.AT_LEAST,
    "not fewer than": Modifier.AT_LEAST,
    "a minimum of": Modifier.AT_LEAST, "minimum of": Modifier.AT_LEAST, "as many as": Modifier.AT_MOST,
    "at the very least": Modifier.AT_LEAST,
    "as much as": Modifier.AT_MOST, "up to": Modifier.AT_MOST, "at most": Modifier.AT_MOST,
    "no more than": Modifier.AT_MOST, "not more than": Modifier.AT_MOST, "a maximum of": Modifier.AT_MOST,
    "maximum of": Modifier.AT_MOST,
    "under": Modifier.UNDER, "less than": Modifier.UNDER, "fewer than": Modifier.UNDER, "below": Modifier.UNDER,
    "lower than": Modifier.UNDER, "well under": Modifier.UNDER, "well below": Modifier.UNDER,
    "smaller than": Modifier.UNDER,
    "nearly": Modifier.NEARLY, "almost": Modifier.NEARLY, "close to": Modifier.NEARLY, "just under": Modifier.NEARLY,
    "just below": Modifier.NEARLY, "just short of": Modifier.NEARLY, "just shy of": Modifier.NEARLY,
    "approaching": Modifier.NEARLY, "a little under": Modifier.NEARLY, "slightly under": Modifier.NEARLY,
    "slightly less than": Modifier.NEARLY, "a little less than": Modifier.NEARLY, "slightly below": Modifier.NEARLY,
    "nearing": Modifier.NEARLY, "not quite": Modifier.NEARLY, "just less than": Modifier.NEARLY,
    "a shade under": Modifier.NEARLY, "a touch under": Modifier.NEARLY, "little under": Modifier.NEARLY,
    "just over": Modifier.JUST_OVER, "just above": Modifier.JUST_OVER, "a little over": Modifier.JUST_OVER,
    "slightly over": Modifier.JUST_OVER, "slightly more than": Modifier.JUST_OVER, "slightly above": Modifier.JUST_OVER,
    "a little more than": Modifier.JUST_OVER, "little over": Modifier.JUST_OVER, "just more than": Modifier.JUST_OVER,
    "a shade over": Modifier.JUST_OVER, "a touch over": Modifier.JUST_OVER, "little more than": Modifier.JUST_OVER,
    "only just over": Modifier.JUST_OVER, "a whisker over": Modifier.JUST_OVER,
    "surpass": Modifier.OVER, "pass": Modifier.OVER, "passes": Modifier.OVER, "surpassing": Modifier.OVER, "topping": Modifier.OVER,
    "taller than": Modifier.OVER, "longer than": Modifier.OVER, "heavier than": Modifier.OVER,
    "shorter than": Modifier.UNDER, "lighter than": Modifier.UNDER,
    "at or above": Modifier.AT_LEAST, "no lower than": Modifier.AT_LEAST, "never less than": Modifier.AT_LEAST,
    "at or below": Modifier.AT_MOST, "no higher than": Modifier.AT_MOST, "never more than": Modifier.AT_MOST,
    "anything up to": Modifier.AT_MOST, "at the most": Modifier.AT_MOST, "no longer than": Modifier.AT_MOST,
    "as few as": Modifier.AT_LEAST, "as little as": Modifier.AT_LEAST, "as low as": Modifier.AT_LEAST,
    "as high as": Modifier.AT_MOST, "not exceeding": Modifier.AT_MOST,
    "getting on for": Modifier.NEARLY, "the best part of": Modifier.NEARLY,
    "virtually": Modifier.NEARLY, "a shade below": Modifier.NEARLY, "marginally below": Modifier.NEARLY,
    "within": Modifier.AT_MOST, "inside": Modifier.UNDER, "past": Modifier.OVER,
    "nearer": Modifier.ABOUT, "nearer to": Modifier.ABOUT, "closer to": Modifier.ABOUT,
    "a mere": Modifier.EXACT,
    "about": Modifier.ABOUT, "around": Modifier.ABOUT, "some": Modifier.ABOUT, "roughly": Modifier.ABOUT,
    "approximately": Modifier.ABOUT, "approx": Modifier.ABOUT, "circa": Modifier.ABOUT, "an estimated": Modifier.ABOUT,
    "estimated": Modifier.ABOUT, "estimated at": Modifier.ABOUT, "in the region of": Modifier.ABOUT,
    "something like": Modifier.ABOUT, "on the order of": Modifier.ABOUT, "in the order of": Modifier.ABOUT,
    "more or less": Modifier.ABOUT, "near": Modifier.ABOUT, "somewhere around": Modifier.ABOUT,
    "or so": Modifier.ABOUT, "a good": Modifier.ABOUT, "~": Modifier.ABOUT, "≈": Modifier.ABOUT, "c.": Modifier.ABOUT,
    "exactly": Modifier.EXACT, "precisely": Modifier.EXACT, "just": Modifier.EXACT, "only": Modifier.EXACT,
    "a total of": Modifier.EXACT, "a record": Modifier.EXACT, "fully": Modifier.EXACT,
    ">": Modifier.OVER, "<": Modifier.UNDER, "≥": Modifier.AT_LEAST, "≤": Modifier.AT_MOST,
}  # fmt: skip

AFTER: dict[str, Modifier] = {
    "or more": Modifier.AT_LEAST, "and counting": Modifier.AT_LEAST, "at least": Modifier.AT_LEAST,
    "or over": Modifier.AT_LEAST, "or above": Modifier.AT_LEAST, "or higher": Modifier.AT_LEAST,
    "and more": Modifier.AT_LEAST, "and over": Modifier.AT_LEAST, "plus": Modifier.AT_LEAST, "+": Modifier.AT_LEAST,
    "or less": Modifier.AT_MOST, "or fewer": Modifier.AT_MOST, "at most": Modifier.AT_MOST,
    "or under": Modifier.AT_MOST, "or below": Modifier.AT_MOST, "or lower": Modifier.AT_MOST,
    "or so": Modifier.ABOUT, "give or take": Modifier.ABOUT, "approximately": Modifier.ABOUT,
    "more or less": Modifier.ABOUT, "or thereabouts": Modifier.ABOUT, "and upwards": Modifier.AT_LEAST,
    "and above": Modifier.AT_LEAST, "minimum": Modifier.AT_LEAST, "maximum": Modifier.AT_MOST, "or better": Modifier.AT_LEAST,
    "and under": Modifier.AT_MOST, "tops": Modifier.AT_MOST,
}  # fmt: skip

MARKS = frozenset("mark marks milestone barrier".split())  # behind "the" and a figure: "the 50 percent *mark*"
MARKED = {  # on which side of it: "*passed* the 50 percent mark"
    **dict.fromkeys(
        """passed passes passing crossed crosses crossing topped tops topping exceeded exceeds exceeding surpassed surpasses
        surpassing above over beyond""".split(),
        Modifier.OVER,
    ),
    **dict.fromkeys(("below", "under", "beneath"), Modifier.UNDER),
    **dict.fromkeys(
        """near nears neared nearing approached approaches approaching reached reaches reaching hit hits
        hitting""".split(),
        Modifier.ABOUT,
    ),
    **dict.fromkeys(("close to", "just below", "just under", "just short"), Modifier.NEARLY),
}
BEFORE_ARTICLE = frozenset(  # they make an amount of "a mile", "an hour"
    ("more than", "less than", "nearly", "almost", "about", "around", "at least", "just over", "just under", "well over",
     "well under", "roughly", "approximately", "close to", "over", "under", "no more than", "little more than")
)  # fmt: skip
COSTING = frozenset("cost costs costing paid pays pay weighs weighed weighing worth".split())  # so do these
BOUNDS = frozenset(  # single words that stand right before an amount
    "over than about nearly almost some only exactly around roughly under least most just approximately below above".split()
)
STRONGER = frozenset(  # words in front of a modifier that do not change its bound
    "well far considerably significantly much slightly marginally substantially comfortably many fractionally probably".split()
)
HANDED_OVER = frozenset(  # verbs that "over" belongs to, and no bound: "handed over 37 keys", "turned over 58 million"
    "hand hands handed handing turn turns turned turning".split()
)
TAKEN_OVER = frozenset(  # verbs that it may belong to: "took over 120 shops" are 120 or more
    """take takes took taken taking win wins won winning carry carries carried carrying sign signs signed signing bowl
    bowls bowled bowling spill spills spilled spilt""".split()
)
VOTED_OR_SAT = frozenset(  # what is passed without being exceeded: "the parliament passed 212 laws"
    """law laws bill bills act acts motion motions resolution resolutions amendment amendments ordinance ordinances decree
    decrees measure measures reform reforms statute statutes budget budgets exam exams examination examinations test tests
    inspection inspections check checks audit audits course courses module modules""".split()
)
MOVERS = (
    frozenset(  # that go by things, or take their tops off: "the *bus* passed 12 stops", "the *storm* topped 12 trees"
        """bus tram train coach car van lorry truck tractor taxi ambulance motorcade convoy ship boat ferry yacht barge plane
    helicopter balloon satellite probe parade procession march marathon race route road railway path trail track line tour
    walker hiker runner rider cyclist driver climber swimmer storm gale wind tornado hurricane typhoon cyclone lightning
    flood fire""".split()
    )
)
AS_MUCH = frozenset(  # in front of "as much as" they liken, and bound nothing: "*about* as much as a dozen elephants"
    "about roughly around approximately nearly almost just exactly twice thrice half times quite".split()
)
PLAYED = frozenset("over overs round rounds lap laps set sets frame frames game games hole holes".split())
BEFORE_WORDS = frozenset(phrase.rpartition(" ")[2] for phrase in BEFORE)
AFTER_WORDS = frozenset(phrase.partition(" ")[0] for phrase in AFTER) | {"-"}
LONGEST = max(len(phrase.split()) for phrase in BEFORE)  # words of the longest phrase
