"""A value that cannot be.

What it finds: more than 100% of a group of people or things ("112% of the respondents"); a fall to more and a rise
to less ("fell from 47 in 2022 to 52 in 2023").

Why it matters: it is wrong whatever the source says.

Example: "112% of voters backed the plan."

When it is silent: for changes, and for wholes that can be exceeded ("112% of GDP", "of capacity", "of the
target", "of last year's sales", "of the income of families", "of the pupils it was built for"); where the sentence
speaks of enrolment, capacity or occupancy. A fall or rise is judged only where one verb tells both ends, and not of
ranks, rates of exchange or amounts below zero.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from factcheck.lexicon.moves import DOWN, UP
from factcheck.lexicon.words import is_plural, singular
from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.finding import Finding, Severity
from factcheck.model.interval import Relation
from factcheck.model.quantity import UnitKind
from factcheck.pattern import pattern
from factcheck.rules import words
from factcheck.rules.case import Case, finding, rule

_MEMBERS = frozenset(
    """person people voter respondent victim casualty household resident student pupil patient worker employee child
    woman man adult member state country participant school hospital seat vote ballot family teacher doctor city user
    farmer citizen company business civilian""".split()
)


_WORD = re.compile(r"[^\W\d_]+")
_HOLDS_MORE = frozenset(
    """enrolment enrollment enrolled enrol enroll capacity occupancy overcrowded overcrowding intake place bed coverage
    registered forecast""".split()
)  # "enrolment is 105% of children of school age": the older ones are enrolled too
_NARROWED = frozenset(
    """who whom whose that which it they he she we you expected planned built forecast intended needed required budgeted
    compared than""".split()
)  # "115% of the pupils it was built for", "of the visitors expected"


_ENDS = pattern(r"\b(?P<verb>[a-z]+)\s+(?:[a-z]+ly\s+|back\s+|again\s+)?from\s+\Z")
_TO = pattern(r"(?:\s+(?!and\b|or\b|but\b)[\w’'-]+){0,6}?\s+to\s+\Z")
_FAR = 10  # times: of ends further apart, one may lack its "million"
_ORDERED = frozenset(  # places in these are counted from the top, and a currency falls as its price in another rises
    """table tables ranking rankings rank ranked league chart charts list place position seed seeded world index no
    currency pound dollar euro yen lira peso rouble ruble rupee franc krona yuan rand real exchange odds handicap
    """.split()
)


def find(case: Case) -> Iterator[Finding]:
    """The shares above the whole, and the changes the wrong way round."""
    yield from _shares(case)
    for before, after in pairwise(case.claims):
        if before.sentence == after.sentence and before.source == after.source:
            yield from _turned(case, before, after)


def _turned(case: Case, before: Claim, after: Claim) -> Iterator[Finding]:
    """ "Fell *from 47* to *52*": the ends of a change against its verb."""
    text = case.source(before).text
    verb = _ENDS.search(text, before.sentence.start, before.anchor.start)
    between = text[before.anchor.end : after.anchor.start]
    if verb is None or not _TO.fullmatch(between) or not all(map(_plain, (before, after))):
        return
    a, b = before.quantity.interval, after.quantity.interval
    falls, rises = verb["verb"] in DOWN, verb["verb"] in UP
    if before.quantity.unit != after.quantity.unit and before.quantity.unit.kind is not UnitKind.NUMBER:
        return
    low, high = sorted((before.quantity.stated.low or Decimal(0), after.quantity.stated.low or Decimal(0)))
    if low <= 0 or high > _FAR * low or a.relation(b) is not Relation.APART:
        return
    more = (after.quantity.stated.low or 0) > (before.quantity.stated.low or 0)
    said = {singular(word) for word in _WORD.findall(text[before.sentence.start : after.sentence.end].lower())}
    if falls is not rises and falls is more and said.isdisjoint(_ORDERED):
        yield finding(
            RULE,
            after,
            f"“{verb['verb']} from {before.quantity.written} to {after.quantity.written}”, which is"
            f" {'more' if more else 'less'}",
            notes=(words.read(case, after),),
            related=(case.related(before, f"says {before.quantity.written}"),),
        )


def _plain(claim: Claim) -> bool:
    return claim.kind is ClaimKind.AMOUNT and claim.quantity.stated.is_point


def _shares(case: Case) -> Iterator[Finding]:
    for claim in case.claims:
        if claim.kind is not ClaimKind.AMOUNT or claim.quantity.unit.kind is not UnitKind.PERCENT or not claim.of:
            continue
        low = claim.quantity.stated.low
        if low is not None and low > 100 and _is_all(claim.of) and not _may_be_more(case, claim, claim.of):
            yield finding(
                RULE,
                claim,
                f"“{claim.quantity.written} of {claim.of}” is more than all of them",
                notes=(words.read(case, claim),),
            )


def _is_all(of: str) -> bool:
    """A whole of members: the head is what stands before a further "of" ("the income *of* families" is money)."""
    whole = of.lower().partition(" of ")[0].split()
    return bool(whole) and is_plural(whole[-1]) and singular(whole[-1]) in _MEMBERS


def _may_be_more(case: Case, claim: Claim, of: str) -> bool:
    """The whole is one that was meant or counted otherwise, so that there may be more."""
    text = case.source(claim).text
    said = {singular(word) for word in _WORD.findall(text[claim.sentence.start : claim.sentence.end].lower())}
    whole = of.lower().split()
    behind = text[claim.anchor.end : claim.sentence.end].lower().partition(whole[-1])[2]
    return not said.isdisjoint(_HOLDS_MORE) or not _NARROWED.isdisjoint((*whole, *_WORD.findall(behind)[:1]))


RULE = rule(__doc__, "FC107", "impossible-value", Severity.ERROR, find, risk=2)
