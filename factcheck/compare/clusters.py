"""Claims of one measure across sources, and how what they say hangs together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from itertools import combinations

from factcheck.compare.pairs import pair, telling
from factcheck.lexicon.ideas import idea
from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.finding import Cluster
from factcheck.model.match import Outcome, Pair
from factcheck.model.quantity import Modifier
from factcheck.model.statistic import Statistic
from factcheck.model.verdict import Verdict, VerdictKind

_KINDS = frozenset((ClaimKind.AMOUNT, ClaimKind.LIST, ClaimKind.ORDINAL))
_LINKED = frozenset(
    ("circular", "stale-reference", "unchecked", "bound-only", "not-yet-published", "no-value-for-period")
)


def linked(verdict: Verdict | None) -> str:
    """The series a verdict ties its claim to, "" where it is not sure."""
    if verdict is None or verdict.match is None:
        return ""
    loose = verdict.reason not in _LINKED or verdict.match.near or verdict.match.confused
    if verdict.kind is VerdictKind.UNVERIFIED and loose:
        return ""
    return verdict.match.series


def clusters(
    claims: Sequence[Claim], verdicts: Mapping[str, Verdict], series: Mapping[str, Statistic]
) -> tuple[Cluster, ...]:
    """The clusters of two claims and more: first those of one series, then those alike in words across sources."""
    judged = [claim for claim in claims if claim.kind in _KINDS and claim.quantity.modifier is not Modifier.VAGUE]
    by_series: dict[str, list[Claim]] = defaultdict(list)
    for claim in judged:
        if name := linked(verdicts.get(claim.id)):
            by_series[name].append(claim)
    found = [_of_series(series[name], members, verdicts) for name, members in by_series.items() if len(members) > 1]
    taken = {claim.id for members in by_series.values() if len(members) > 1 for claim in members}
    found += _of_words([claim for claim in judged if claim.id not in taken])
    return tuple(found)


def _of_series(one: Statistic, members: list[Claim], verdicts: Mapping[str, Verdict]) -> Cluster:
    pairs = [pair(a, b, same_measure=True) for a, b in combinations(members, 2)]
    relation, detail = _relation(pairs, verdicts)
    return Cluster(one.label, relation, tuple(claim.id for claim in members), one.id, detail)


def _relation(pairs: list[Pair], verdicts: Mapping[str, Verdict]) -> tuple[str, str]:
    """The worst that holds between two of them."""
    clashes = [one for one in pairs if one.outcome is Outcome.CONFLICT]
    real = [one for one in clashes if not _both_right(one, verdicts)]
    if real:
        return "conflict", real[0].detail
    if clashes:
        return "changed", clashes[0].detail
    apart = [one for one in pairs if one.outcome is Outcome.NOT_COMPARABLE]
    if apart and len(apart) == len(pairs):
        return "not-comparable", apart[0].detail
    if any(one.kind == "precision" for one in pairs):
        return "precision", ""
    return "agree", ""


def _both_right(one: Pair, verdicts: Mapping[str, Verdict]) -> bool:
    """The references confirm both, each at its own date."""
    return all(
        verdicts[claim.id].kind is VerdictKind.CONFIRMED if claim.id in verdicts else False for claim in (one.a, one.b)
    )


def _of_words(claims: list[Claim]) -> list[Cluster]:
    """Claims of different sources that are alike in words, each in one cluster."""
    parent = {claim.id: claim.id for claim in claims}
    pairs: list[Pair] = []

    def root(id: str) -> str:
        while parent[id] != id:
            id = parent[id]
        return id

    for a, b in combinations(claims, 2):
        if a.source == b.source:
            continue
        made = pair(a, b)
        if made.outcome is not Outcome.UNRELATED:
            pairs.append(made)
            parent[root(b.id)] = root(a.id)
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        groups[root(claim.id)].append(claim)
    found: list[Cluster] = []
    for members in groups.values():
        ids = {claim.id for claim in members}
        own = [one for one in pairs if one.a.id in ids]
        if len(members) > 1 and own:
            relation, detail = _relation(own, {})
            found.append(
                Cluster(
                    label(members[0], telling(own[0].a) & telling(own[0].b)),
                    relation,
                    tuple(claim.id for claim in members),
                    "",
                    detail,
                )
            )
    return found


def label(claim: Claim, shared: Collection[str] = ()) -> str:
    """What a claim is of, in its own words, for a heading: its measure, else its clause from the first to the last
    of the ideas it shares."""
    words = claim.measure or " ".join(word for word in (claim.part or "", "of " + claim.of if claim.of else "") if word)
    clause = [word for word in claim.context.clause if word not in ",#@"]
    at = [i for i, word in enumerate(clause) if idea(word) in shared]
    if at and (not words or len(at) > 1):
        return " ".join(clause[at[0] : at[-1] + 1])[:70]
    return words or " ".join(clause)[:60]
