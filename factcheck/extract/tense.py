"""Negation and tense of a figure's clause."""

from __future__ import annotations

from factcheck.extract.tokens import Tokens
from factcheck.lexicon.asides import WHICH
from factcheck.lexicon.clause import DETERMINERS, PREPOSITIONS
from factcheck.lexicon.moves import STEPS
from factcheck.lexicon.notfigures import MEMBERSHIPS
from factcheck.lexicon.verbs import PRESENT, REACHING
from factcheck.lexicon.verbs import is_past as is_past_word
from factcheck.lexicon.words import FUNCTION, NEGATIONS

_NOT_NEGATING = frozenset(
    ("only", "least", "just", "less", "fewer", "more", "quite", "yet", "necessarily", "surprisingly")
)
_LEAVING_OUT = frozenset(("outside", "except", "excluding"))  # "38 seconds outside her record" denies nothing
_FAILING = frozenset(("fail", "failed", "fails"))
_WEAK = frozenset(
    ("no", "without", "lack", "lacks", "lacked", "lacking", "fail", "failed", "fails", "except", "excluding")
)


NEAR = 6  # tokens behind "outside"
FAR = 24  # tokens from a noun to its verb: "12 parties to the convention on lost cargo *have not* paid"
NEWS = 8  # tokens from "grew" to "47"
BACK = 8  # tokens from a denial to its object: "is *not* yet open to the 60"
_AUXILIARIES = frozenset(
    "is are was were has have had do does did will would can could may might must should shall".split()
)
_DENIED_AUXILIARIES = frozenset(word for word in NEGATIONS if word.endswith("n't")) | {"cannot"}
_DENIALS = NEGATIONS | _DENIED_AUXILIARIES | {"yet", "all", "none"}  # without one of these nothing is denied
_OTHERS = frozenset("he she they it we i you but than because if when while although though so unless".split())
_STILL = frozenset("still also now all both however therefore".split())
_TO = frozenset("to for by with among on".split())
_MERELY = frozenset("only just merely simply".split())
_EXEMPT = frozenset(("only", "just", "least", "or", "but", "yet", "of", "before"))


def negated(t: Tokens, first: int, noun_end: int, start: int, end: int, counted: bool = True) -> bool:
    """The verb of the figure is denied: "33 states which haven't signed", "states outside the treaty"."""
    if _DENIALS.isdisjoint(t.words):
        return False
    if not counted and t.at(first - 1) == "of":
        return _denied_before(t, first, start)  # "a rate *of* 1.2 cannot sustain a school": the rate is told as it is
    for i in range(noun_end, min(end, noun_end + 5)):
        word = t.text[i]
        if word == "yet" and t.at(i + 1) == "to":
            return True  # "33 states have yet to sign"
        if word == "outside" and MEMBERSHIPS.isdisjoint(t.text[i + 1 : i + 1 + NEAR]):
            continue  # "300 people stood outside the embassy"
        if word in _FAILING and t.at(i + 1) != "to":
            break  # "two of the three turbines failed within a year"
        if word in NEGATIONS and t.at(i + 1) not in _NOT_NEGATING and (counted or word not in _LEAVING_OUT):
            return not (word in _WEAK and i > noun_end)
        if word in (",", ".", ";", "than", "but"):
            break
    return _denied_far(t, noun_end, end) or _denied_before(t, first, start)


def _denied_far(t: Tokens, at: int, end: int) -> bool:
    """The first auxiliary behind the noun and all that narrows it is denied: "12 farms in the hills *have not* paid"."""
    stop = min(end, at + FAR)
    relative = t.at(at) in ("that", "who", "which", "whose")  # "the 12 that were asked have not paid"
    if t.at(at) == ",":  # "12 parties, Peru among them, have not paid"
        at = next((i + 1 for i in range(at + 1, stop) if t.text[i] == ","), stop)
        stop = min(stop, at + 1)
    for i in range(at, stop):
        word = t.text[i]
        if word in _AUXILIARIES:
            while t.at(i + 1) in _STILL or t.at(i + 1).endswith("ly"):
                i += 1
            denied = t.at(i + 1) in ("not", "never") or t.text[i + 1 : i + 3] == ["yet", "to"]
            if denied or not relative:
                return denied and t.at(i + 2) not in _NOT_NEGATING
            relative = False
        if word in _DENIED_AUXILIARIES:
            return t.at(i + 1) not in _NOT_NEGATING
        if (t.kind[i] == "s" and word not in "-'\"") or word in _OTHERS:
            return False
        if word in ("and", "or") and (t.at(i + 1) in _AUXILIARIES or t.at(i + 1) in _DENIED_AUXILIARIES):
            return False  # "60 pay and have not complained"
    return False


def _denied_before(t: Tokens, first: int, start: int) -> bool:
    """ "all but 12 parties", "none of the 60", "is not yet open to the 60"; not "not only 60"."""
    before = t.text[max(start, first - 4) : first]
    if t.text[max(0, first - 2) : first] == ["all", "but"]:
        return True  # "all but 12 parties have paid"
    if t.at(first - 1) == "not" and t.at(first) in _MERELY:
        return False
    of = first - 1 if t.at(first - 1) == "of" else first - 2 if t.at(first - 2) == "of" else 0
    if of and (t.at(of - 1) in ("none", "neither") or t.text[max(0, of - 2) : of] == ["not", "one"]):
        return True
    before = before[max((at for at, word in enumerate(before) if word == ","), default=-1) + 1 :]
    if any(word in ("not", "never", "non") for word in before) and _EXEMPT.isdisjoint(before):
        return True
    return (t.at(first - 1) in _TO or t.at(first - 2) in _TO) and _denied_object(t, first, start)


def _denied_object(t: Tokens, first: int, start: int) -> bool:
    """A denied verb stands before, in the same clause, with no further clause or list between."""
    for i in range(first - 2, max(start, first - BACK) - 1, -1):
        word = t.text[i]
        if word in ("not", "never") or word in _DENIED_AUXILIARIES:
            return t.at(i + 1) not in _NOT_NEGATING - {"yet"}
        if t.kind[i] == "s" or word in _OTHERS or word in ("and", "or", "that", "which", "who", "how", "whether", "of"):
            return False
    return False


_PAST = frozenset(
    """was were had did fell rose grew became took made gave went won lost spent sold bought held left came saw cost drew ran
    paid began found shrank sank met kept brought built caught chose said told stood hit cut put led read set""".split()
) - frozenset(("cost", "hit", "cut", "put", "read", "set"))
_PRESENT = frozenset(
    """is are has have now currently remains stands live lives today am haven't hasn't isn't aren't stand remain""".split()
)


def told_past(t: Tokens, start: int, end: int, first: int, noun_end: int) -> bool:
    """The clause of the figure at `first` tells what was, whatever an aside beside it tells: "the hall, *which opened in
    May*, seats 400"; and whoever told it, if its own verb tells what is: "a ticket *costs* £4, the mayor said"."""
    if _tells_what_is(t, start, first, noun_end):
        return False
    opened = next((at for at in range(start, end - 1) if t.text[at] == "," and t.text[at + 1] in WHICH), end)
    closed = next((at for at in range(opened + 1, end) if t.text[at] == ","), end)
    if closed == end or opened < first < closed:
        return is_past(t, start, end)
    return is_past(t, start, opened) or is_past(t, closed, end)


def _tells_what_is(t: Tokens, start: int, first: int, noun_end: int) -> bool:
    """A present verb stands right before the figure, which is its object, or behind the noun, which is its subject."""
    at = _governor(t, start, first)
    if at > start and t.text[at] == "to" and t.text[at - 1] in REACHING:
        return True
    if at > start and t.text[at] in PRESENT:
        if t.text[at - 1] in ("that", "which", "who"):
            return t.at(at - 2) == ","  # not of one among others: "she had a coffee *that costs* £4"
        return t.text[at - 1] not in (_NOUNS_LEADS if t.text[at].endswith("s") else _GOVERNING)
    return t.at(noun_end) in PRESENT and t.at(first - 1) not in PREPOSITIONS and t.at(noun_end - 1).isalpha()


def _governor(t: Tokens, start: int, first: int) -> int:
    """What stands before a figure and the words for how sure it is: "*has* just over # routes"."""
    at = first - 1
    while at > start and (t.text[at] in _SO_MUCH or t.text[at].endswith("ly")):
        at -= 1
    return at


def has_verb(t: Tokens, start: int, first: int) -> bool:
    """The figure has its verb before it: "*has* 14 routes", "*carried* 60", "there *are* 17"."""
    word = t.text[_governor(t, start, first)] if first > start else ""
    return word in _HAVING or word in PRESENT or is_past_word(word)


_HAVING = frozenset("has have had is are was were".split())
_SO_MUCH = frozenset("the a its about around some just only over more than up at least most under below".split())
_NOUNS_LEADS = PREPOSITIONS | DETERMINERS  # "the costs" are no verb
_GOVERNING = _NOUNS_LEADS | frozenset(
    "did didn't could would might let helped and or".split()
)  # "did cost" is no present


def is_past(t: Tokens, start: int, end: int) -> bool:
    """The clause tells what was: a past form and no present or perfect one."""
    words = t.text[start:end]
    if not _PRESENT.isdisjoint(words):
        return False
    if not _PAST.isdisjoint(words):
        return True
    formed = [i for i, word in enumerate(words, start) if word.endswith("ed")]
    return any(past_verb(t, i) and not _aside(t, i, end) for i in formed)


def _aside(t: Tokens, i: int, end: int) -> bool:
    """ "the bridge, *opened in 1975*, carries 40,000 vehicles"."""
    return t.at(i - 1) == "," and "," in t.text[i + 1 : end]


def arrived(t: Tokens, first: int, start: int) -> bool:
    """ "membership grew to 47": news tells in the past what holds from then on."""
    return t.at(first - 1) == "to" and not STEPS.isdisjoint(t.text[max(start, first - NEWS) : first])


def past_form(t: Tokens, i: int) -> bool:
    """A past form of a verb, with -ed or without."""
    return t.text[i] in _PAST or (t.text[i].endswith("ed") and past_verb(t, i))


def past_verb(t: Tokens, i: int) -> bool:
    """A form in -ed that no noun follows: "caused 833", not "recorded casualties"."""
    word = t.text[i]
    if len(word) < 5 or word == "united" or t.is_capital(i):
        return False
    return not t.is_word(i + 1) or t.at(i + 1) in FUNCTION
