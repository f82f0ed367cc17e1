"""A sum without its currency, a large number without what it counts.

What it finds: a number in millions or more with no unit and no counted noun behind it, where the sentence
speaks of money (given, spent, cost, raised) or another sum in it has a currency.

Why it matters: "174 million" of what? Euros, dollars and people are all possible.

Example: "The fund has paid out over 174 million since 2023, including 97 million euros for clearance."

When it is silent: after a sum with its currency in the same sentence, or where all sums before it in the text are of
one currency ("a budget of 21.6 million francs, of which the city bears 13.1 million"); in headings, before "of that",
where it opens its paragraph and a stop behind it is followed by what it is, where the same sum follows in another
unit, where the unit stands in the same figure's range or table head, and where the noun was said just before ("the
population reached 53.8 million").
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from factcheck.lexicon.ideas import ideas
from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.finding import Finding, Severity
from factcheck.model.quantity import UnitKind
from factcheck.model.text import Span
from factcheck.pattern import pattern
from factcheck.rules import words
from factcheck.rules.case import Case, finding, rule

LARGE = 1_000_000
_MONEY = frozenset(("funding", "budget", "revenue", "debt", "deficit", "tax", "wage", "price"))
REACH = 1_000  # characters in front of a figure that may say what it counts
_SUBJECT = pattern(
    r"\b(?:population|people|number|numbers|sales|users|visitors|readers|copies|viewers|votes|electorate)\b"
)


_EXPLAINED = pattern(r"[.:*_]++\s")  # "17.2 million. The nights that tourists spent"
_OF_THAT = pattern(r"\s+of (?:that|it|this|which)\b|,? or (?:\w+ ){0,2}\D{0,4}\d")


def find(case: Case) -> Iterator[Finding]:
    """The large bare numbers in sentences about money."""
    sums: dict[tuple[str, Span], Claim] = {}  # the first sum of money of each sentence
    for claim in case.claims:
        if claim.quantity.unit.kind is UnitKind.MONEY:
            sums.setdefault((claim.source, claim.sentence), claim)
    before: dict[str, set[str]] = defaultdict(set)  # the currencies named so far in each document
    for claim in case.claims:
        if claim.quantity.unit.kind is UnitKind.MONEY:
            before[claim.source].add(claim.quantity.unit.name)
        if claim.kind is not ClaimKind.AMOUNT or claim.quantity.unit.kind is not UnitKind.NUMBER or claim.head:
            continue
        low = claim.quantity.stated.low
        nearest = sums.get((claim.source, claim.sentence))
        if low is None or low < LARGE or claim.quantity.unit.per or not _of_money(case, claim, nearest):
            continue
        if len(before[claim.source]) == 1 or (nearest and nearest.anchor.start < claim.anchor.start):
            continue  # the currency is understood
        text = case.source(claim).text
        behind = text[claim.anchor.end : min(claim.anchor.end + 40, claim.sentence.end)].lower()
        leads = not any(sign.isalpha() for sign in text[claim.sentence.start : claim.anchor.start])
        if _OF_THAT.match(behind) or (leads and _EXPLAINED.match(behind)):
            continue
        tail = f" The same sentence has {nearest.quantity.written}" if nearest else ""
        yield finding(RULE, claim, f"“{claim.quantity.written}” of what?{tail}", notes=(words.read(case, claim),))


def _of_money(case: Case, claim: Claim, other: Claim | None) -> bool:
    first = max(claim.sentence.start, claim.anchor.start - REACH)
    if _SUBJECT.search(case.source(claim).text[first : claim.anchor.start].lower()):
        return False
    return other is not None or bool(_MONEY & set(ideas(claim.context.clause)))


RULE = rule(__doc__, "FC105", "missing-unit", Severity.WARNING, find)
