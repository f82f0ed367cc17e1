"""A count that its own list does not bear out.

What it finds: a counted noun with a closed list of names of another length: behind a colon, a dash, a bracket or a
comma, in front of the count (“Estonia, Latvia and Lithuania, the four Baltic states”), or as what the things are said
to be (“the five largest buyers are Peru, Chad and Togo”), where each name is an area's or has two words.

Why it matters: either the count or the list is wrong.

Example: "five states: Estonia, Latvia, Lithuania and Poland".

When it is silent: for lists that are said to be examples ("including", "such as"), for hedged counts, and where
the names may be counted otherwise: "Tesco, Aldi, Marks and Spencer" may be three shops (places between two dashes are
counted as they are named), and "Ada Obi, Minister of
Health" is one person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.lexicon.parts import PLACES
from factcheck.lexicon.places import area_names
from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.finding import Finding, Note, Severity
from factcheck.model.quantity import Modifier
from factcheck.rules import words
from factcheck.rules.case import Case, finding, rule
from factcheck.segment.names import TITLES

_MOST = 30  # names; a longer list is seldom whole


def find(case: Case) -> Iterator[Finding]:
    """The counts with a list of another length."""
    for claim in case.claims:
        if claim.kind is not ClaimKind.LIST or claim.quantity.modifier is not Modifier.EXACT:
            continue
        count, named = claim.quantity.stated.low, len(claim.names)
        if count is None or not claim.quantity.stated.is_point or count == named or count > _MOST:
            continue
        if not any(_is_role(name) for name in claim.names[1:]) and not (count == named - 1 and _one_name(case, claim)):
            yield finding(
                RULE,
                claim,
                f"“{claim.quantity.written}”, but {named} are named",
                notes=(words.read(case, claim), Note("list", ", ".join(claim.names))),
            )


def _is_role(name: str) -> bool:
    """What the one named before is, not another one: "Minister of Health", "Defence Secretary"."""
    words = name.lower().split()
    return words[-1] in TITLES or ("of" in words and not TITLES.isdisjoint(words))


def _one_name(case: Case, claim: Claim) -> bool:
    """The last two may be one, as no comma or "the" and no map holds them apart: "Marks and Spencer"."""
    first, second = claim.names[-2:]
    if " " in first and " " in second and "of" not in first.split():
        return False  # "Ruth Osei and Peter Lamb"
    source = case.source(claim)
    sentence = source.text[claim.sentence.start : claim.sentence.end]
    joined = re.search(rf"{re.escape(first)}\s+(?:and|&)\s+{re.escape(second)}(?P<dash>\s+[-–—])?", sentence)
    if joined is not None and joined["dash"] and claim.head in PLACES:
        return False  # "three districts - Upper Tessa, Lower Tessa, Mirin and Kolo - are dry": the "and" ends an aside
    return joined is not None and not (first.lower() in area_names() and second.lower() in area_names())


RULE = rule(__doc__, "FC403", "count-mismatch", Severity.WARNING, find, risk=7)
