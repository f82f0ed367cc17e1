"""A value that cannot be.

What it finds: more than 100% of a group of people or things ("112% of the respondents").

Why it matters: it is wrong whatever the source says.

Example: "112% of voters backed the plan."

When it is silent: for changes, and for wholes that can be exceeded ("112% of GDP", "of capacity", "of the
target", "of last year's sales", "of the income of families", "of the pupils it was built for"); where the sentence
speaks of enrolment, capacity or occupancy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.lexicon.words import is_plural, singular
from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.finding import Finding, Severity
from factcheck.model.quantity import UnitKind
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


def find(case: Case) -> Iterator[Finding]:
    """The shares above the whole."""
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
