"""What stands round a figure in a clause: auxiliaries, prepositions, words that say nothing of what it is of."""

from __future__ import annotations

import re


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


BEING = _set("is are was were be been being")
BE = BEING | {"'s"}
ARE = _set("are were have")  # behind a share of many
HAVE = _set("has have had having")
AUXILIARIES = (
    BE
    | HAVE
    | _set(
        "do does did will would shall should can could may might must don't doesn't didn't won't haven't hasn't hadn't "
        "isn't aren't wasn't weren't"
    )
)
PREPOSITIONS = _set(
    "of in on at to for from with by into over under across around between among within against per without inside "
    "outside near beyond aboard behind through"
)
BY = _set("by in at on")
WEEKDAYS = _set("monday tuesday wednesday thursday friday saturday sunday")
OTHERS = _set("another other others second third fourth next former latter else different elsewhere")
AGAIN = _set(  # what stands between two sayings of one thing that are of two times
    "then now today tonight yesterday tomorrow later earlier before after again soon meanwhile since until once formerly "
    "previously week month year morning afternoon evening"
)
RELATIVE = _set("who which that whose")
STOPS = _set(
    "include includes including as while when where before after because since until but so than more although "
    "compared despite according whereas if"
)
SKIPPED = _set("just only even also still already now currently again about roughly net further some well nearly")
POSSESSIVES = _set("its their his her our your my")
DETERMINERS = POSSESSIVES | _set("a an the this these all every each")
PRONOUNS = _set("it they he she we i you this that these those there which who them")
PERSONAL = _set("they he she we i you")
SUBJECTS = PERSONAL | {"it"}
SO_MANY = _set("of were are have had")  # right behind a number they tell that it counts: "twenty eighteen *were* ill"
ENDS = _set("up off out not it them")  # what a heading may end with all the same
# Past forms that do not end in -ed, and the base of some that follow "to", each with its participle.
PARTICIPLES = {
    **{word: word for word in _set(
        "sold built spent won lost paid sent held kept made bought brought found left met led cut put set shut "
        "shot caught taught lent bred fed hurt laid known seen taken given drawn written born killed")},
    "took": "taken", "gave": "given", "drew": "drawn", "saw": "seen", "wrote": "written", "drove": "driven",
    "flew": "flown", "grew": "grown", "threw": "thrown", "broke": "broken", "chose": "chosen", "stole": "stolen",
    "spend": "spent", "build": "built", "sell": "sold", "buy": "bought", "lose": "lost", "pay": "paid",
    "spends": "spent", "lends": "lent", "builds": "built", "employs": "employed",
    "make": "made", "hold": "held", "take": "taken", "give": "given", "draw": "drawn",
}  # fmt: skip
DONE_TO = _set(  # participles of verbs that ask for an object: "trams built before 1990" did not build
    "built made bought sold sent held kept found taught lent bred fed laid known seen taken given drawn written born "
    "owned ordered planned produced used"
)
MAKE_UP = {(verb, "up") for verb in ("make", "makes", "made")} | {(verb, "for") for verb in (
    "account", "accounts", "accounted")}  # fmt: skip
MEASURES = _set(  # "the estimate was 17", "debt reached 20": the subject is what is measured
    "totalled totaled averaged reached hit exceeds exceeded equals equalled topped numbered"
)


CAUSED = (  # behind "of deaths were" they lead to what brought them about
    ("due", "to"), ("owing", "to"), ("attributable", "to"), ("attributed", "to"), ("ascribed", "to"), ("down", "to"),
    ("caused", "by"), ("brought", "about", "by"), ("result", "of"),
    ("consequence", "of"), ("because", "of"),
)  # fmt: skip


def participle(verb: str) -> str:
    """The past participle of a verb as it stands, "" for what may be none."""
    if verb in PARTICIPLES:
        return PARTICIPLES[verb]
    if re.search(r"\w{3}(?:[aiu]t|[rcn]t|[ui]r|ss)ing$", verb):
        return verb[:-3] + "ed"
    return verb if verb.endswith("ed") and len(verb) > 4 else ""


def is_filler(word: str) -> bool:
    """The word says how much or how sure, not what."""
    return word in SKIPPED or (word.endswith("ly") and len(word) > 4)
