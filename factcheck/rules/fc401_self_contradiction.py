"""A document says two different things of the same measure.

What it finds: two amounts that exclude each other, tied to one series for one time; or one label with two
counts ("the four Baltic countries", "the five Baltic member states"), with the names the text lists for each.

Why it matters: at most one can be right, and readers notice.

Example: "the four Baltic countries are sending a message … the decisions of the five Baltic member states".

When it is silent: when the two are of different times, areas or groups, or one is a change, a plan or somebody
else's count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from factcheck.compare.clusters import linked
from factcheck.compare.pairs import pair
from factcheck.lexicon.ideas import idea
from factcheck.lexicon.synonyms import NEUTRAL
from factcheck.model.claim import Claim, ClaimKind, Modality
from factcheck.model.finding import Finding, Note, Severity
from factcheck.model.match import Outcome
from factcheck.model.quantity import Modifier, UnitKind
from factcheck.model.text import Source
from factcheck.rules import words
from factcheck.rules.case import Case, finding, rule

_ALL = re.compile(r"\b(?:the|all|its|their|these|those|our)\s+$", re.IGNORECASE)
_MOST_LISTED = 12


def find(case: Case) -> Iterator[Finding]:
    """One finding for each pair, at the later claim, or at the one that the references do not confirm."""
    for source in case.sources:
        claims = [
            (claim, linked(case.verdicts.get(claim.id)), _group(source, claim))
            for claim in case.of_source(source)
            if _counts(claim)
        ]
        for (a, series, group), (b, other_series, other_group) in combinations(claims, 2):
            if series and series == other_series and _contradict(a, b):
                a, b = (b, a) if case.confirmed(b) else (a, b)
                yield _made(case, a, b, "", case.verdicts[a.id].match.series)  # type: ignore[union-attr]
            elif group and group == other_group and _differ(a, b):
                yield _made(case, a, b, "the same label with two counts", "")


def _counts(claim: Claim) -> bool:
    return claim.kind in (ClaimKind.AMOUNT, ClaimKind.LIST) and claim.modality is Modality.ASSERTED


def _contradict(a: Claim, b: Claim) -> bool:
    """Two figures of one series, told of the same time and place by the same voice, cannot both be right."""
    if a.past != b.past or a.quoted or b.quoted or a.attribution != b.attribution:
        return False
    if any(claim.period_words and claim.period is None for claim in (a, b)) or a.sentence == b.sentence:
        return False
    if str(a.period) != str(b.period) or a.area != b.area or a.of != b.of:
        return False
    return pair(a, b, same_measure=True).outcome is Outcome.CONFLICT


def _group(source: Source, claim: Claim) -> tuple[str, frozenset[str]] | None:
    """The group that a count is all of, as its head and its label: "the four Baltic countries"."""
    if claim.quantity.unit.kind is not UnitKind.COUNT or claim.quantity.modifier is not Modifier.EXACT:
        return None
    if not _ALL.search(source.text[max(0, claim.anchor.start - 8) : claim.anchor.start]):
        return None
    label = _label(claim)
    return (idea(claim.head), label) if label else None


def _differ(a: Claim, b: Claim) -> bool:
    return a.quantity.stated != b.quantity.stated and a.sentence != b.sentence


def _label(claim: Claim) -> frozenset[str]:
    """The words that name the group, without those that say nothing new of it ("member states")."""
    return frozenset(idea(word) for word in claim.modifiers if word not in NEUTRAL and word != "member")


def _made(case: Case, a: Claim, b: Claim, why: str, series: str) -> Finding:
    lists = [Note("list", f"{len(names)}: {', '.join(names)}") for names in _lists(case.source(b), (a, b))]
    line, column = case.source(a).place(a.anchor.start)
    return finding(
        RULE,
        b,
        f"“{b.quantity.written}”, but “{a.quantity.written}” at {line}:{column}" + (f": {why}" if why else ""),
        notes=(words.read(case, b), *lists, Note("linked", f"{case.place(a)} says {a.quantity.written}")),
        related=(case.related(a, f"says {a.quantity.written}"),),
        severity=Severity.NOTE if why else None,
        series=series,
        confidence="medium" if why else "high",
    )


_NAME = r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*"
_LIST = rf"{_NAME}(?:, (?:the )?{_NAME})+,? (?:and|&) (?:the )?{_NAME}"


def _lists(source: Source, claims: tuple[Claim, Claim]) -> Iterator[tuple[str, ...]]:
    """For each count, the list of names in the text that has just as many, the last one before it."""
    found = [
        (match.start(), tuple(name.removeprefix("the ") for name in re.split(r",? and |,? & |, ", match[0])))
        for match in re.finditer(_LIST, source.text)
        if len(match[0]) < 400
    ]
    for claim in claims:
        count = claim.quantity.stated.low
        fitting = [(at, names) for at, names in found if len(names) == count and len(names) <= _MOST_LISTED]
        before = [names for at, names in fitting if at < claim.anchor.start]
        if fitting:
            yield before[-1] if before else fitting[0][1]


RULE = rule(__doc__, "FC401", "self-contradiction", Severity.WARNING, find)
