"""The figures of a text that are no series of their own, and why."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from factcheck.compare.show import mood, worded
from factcheck.model.claim import Claim, ClaimKind, Modality
from factcheck.model.finding import Report
from factcheck.model.quantity import Modifier
from factcheck.model.text import Span
from factcheck.reference.write import writable

_WHY = {  # of a kind, one and several
    "change": ("change", "changes"),
    "rank": ("rank", "ranks"),
    "superlative": ("superlative", "superlatives"),
    "supposed": ("condition, need, capacity or denial", "conditions, needs, capacities or denials"),
    "date": ("date of nothing that has a name", "dates of nothing that has a name"),
    "vague": ("vague number", "vague numbers"),
    "beyond": ("number beyond what can be compared", "numbers beyond what can be compared"),
    "bound": ("bound that goes with an exact figure", "bounds that go with an exact figure"),
}
_APPOSED = (",", "(", "–", "—", ":")
_OTHER = frozenset("and but while whereas against compared than up down from".split())
_MOST_BETWEEN = 6  # words


class Left(NamedTuple):
    """A figure that is left out: `kind` is a key of the reasons, `why` the reason in words."""

    claim: Claim
    kind: str
    why: str


def left_out(report: Report, claims: Iterable[Claim]) -> list[Left]:
    """Why each of the claims that no series was made of is none; numbers that are no figures are not listed."""
    bounds = bound_beside(report)
    found = []
    for claim in claims:
        if claim.kind is ClaimKind.OTHER:
            continue
        kind = _kind(claim, claim.id in bounds)
        beside = bounds.get(claim.id)
        why = f"a bound beside {worded(beside.quantity)}" if beside else f"a {_WHY[kind][0]}"
        found.append(Left(claim, kind, mood(claim) if kind == "supposed" else why))
    return found


def _kind(claim: Claim, bound: bool) -> str:
    if bound:
        return "bound"
    if claim.modality is Modality.SUPPOSED:
        return "supposed"
    if beyond(claim):
        return "beyond"
    return str(claim.kind) if str(claim.kind) in _WHY else "vague"


def beyond(claim: Claim) -> bool:
    """Its number is larger or smaller than a row of a reference file may have: "10^80 atoms"."""
    return not claim.quantity.date and not writable(claim.quantity.as_written)


def told(left: Iterable[Left]) -> str:
    """How many there are of each kind: `2 changes; 1 rank`."""
    often = Counter(one.kind for one in left)
    return "; ".join(f"{number} {_WHY[kind][number > 1]}" for kind, number in often.items())


def bound_beside(report: Report) -> dict[str, Claim]:
    """By the id of a bare bound the exact figure that it says again: "104,380 visitors, *more than 100,000* for the
    first time"."""
    texts = {source.id: source.text for source in report.sources}
    by_sentence: dict[tuple[str, Span], list[Claim]] = defaultdict(list)
    for claim in report.claims:
        by_sentence[claim.source, claim.sentence].append(claim)
    found = {}
    for claims in by_sentence.values():
        for claim in claims:
            said = claim.quantity.interval
            if said.low is None or said.high is None:
                exact = (one for one in claims if _said_again(one, claim, texts[claim.source]))
                if beside := next(exact, None):
                    found[claim.id] = beside
    return found


def _said_again(exact: Claim, bound: Claim, text: str) -> bool:
    """The exact figure stands right before, is of the same and lies within the bound."""
    one, other = exact.quantity, bound.quantity
    if one.modifier is not Modifier.EXACT or not one.stated.is_point or exact.anchor.end > bound.anchor.start:
        return False
    if (one.unit, exact.head) != (other.unit, bound.head) or bound.measure.lower() in bound.anchor.exact.lower():
        return False
    between = text[exact.anchor.end : bound.anchor.start].rstrip()
    words = between.lower().split()
    apposed = between.endswith(_APPOSED) and len(words) <= _MOST_BETWEEN and _OTHER.isdisjoint(words)
    return apposed and one.stated.low is not None and other.interval.contains(one.stated.low)
