"""The same measure in several sources, side by side, and how what they say hangs together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from factcheck.compare.copies import voices
from factcheck.compare.show import when_told
from factcheck.model.claim import Claim
from factcheck.model.finding import Cluster
from factcheck.model.period import PeriodRole
from factcheck.model.quantity import UnitKind
from factcheck.model.verdict import VerdictKind
from factcheck.report.columns import cut, cut_left, pad, width, wrap
from factcheck.report.index import Index
from factcheck.report.layout import Layout
from factcheck.report.safe import safe
from factcheck.report.scale import scale
from factcheck.report.wording import amount, where, words

RELATIONS = {  # the worst first
    "conflict": "the sources disagree",
    "changed": "it changed over time",
    "spread": "two estimates",
    "not-comparable": "not comparable",
    "precision": "the same, more or less precise",
    "agree": "the sources agree",
}
_TOLD = frozenset(
    (
        VerdictKind.CONFIRMED,
        VerdictKind.CONTRADICTED,
        VerdictKind.OUTDATED,
        VerdictKind.PREMATURE,
        VerdictKind.IMPRECISE,
    )
)
MOST = 20  # measures without a conflict that are shown
MOST_ROWS = 12  # figures of such a measure
_NAMES = 4  # documents of one voice that are named
_LEAST_WORDS = 16  # columns; with less, the words get a line of their own


def across(index: Index) -> list[tuple[Cluster, list[Claim]]]:
    """The clusters that join claims of more than one source, disagreement first."""
    order = list(RELATIONS)
    found = []
    for cluster in index.report.clusters:
        claims = [index.claims[id] for id in cluster.claims if id in index.claims]
        if len({claim.source for claim in claims}) > 1:
            found.append((cluster, claims))
    found.sort(key=lambda pair: order.index(pair[0].relation) if pair[0].relation in order else len(order))
    return found


def _row(index: Index, claim: Claim, said: str, columns: tuple[int, int], layout: Layout) -> list[str]:
    place = where(index, claim, layout)
    start = f"  {pad(cut(said, columns[0], layout.mark), columns[0])}  {cut_left(place, columns[1], layout.mark)}"
    begin = 2 + columns[0] + 2 + columns[1] + 2
    room = layout.room - begin
    if room >= _LEAST_WORDS:
        return [pad(start, begin) + words(index, claim, room, layout)]
    return [start, "    " + words(index, claim, layout.room - 4, layout)]


def table(index: Index, claims: list[Claim], layout: Layout) -> list[str]:
    """Claims one below the other: amount, with its time where the times differ, place, words."""
    dated = len({_when(claim) for claim in claims} - {""}) > 1
    said = [safe(_amount(claim, dated), layout.ascii) for claim in claims]
    places = max(width(where(index, claim, layout)) for claim in claims)
    amounts = min(max(map(width, said)), layout.room // (3 if dated else 4))
    columns = amounts, min(places, layout.room - amounts - 4)
    return [line for claim, one in zip(claims, said, strict=True) for line in _row(index, claim, one, columns, layout)]


def _amount(claim: Claim, dated: bool) -> str:
    """`412,600, in 2024`."""
    return ", ".join(filter(None, (amount(claim.quantity), _when(claim) if dated else "")))


def _when(claim: Claim) -> str:
    """The time of a figure that is of one span; "" for what is told of each year, and for a date."""
    period = claim.period
    if period is None or not (period.first and period.last) or period.role is PeriodRole.EVERY or claim.quantity.date:
        return ""
    return when_told(claim)


def _relation(cluster: Cluster, claims: list[Claim]) -> str:
    """How what they say hangs together; values of two times are not called the same."""
    relation = RELATIONS.get(cluster.relation, cluster.relation)
    times = {str(claim.period) for claim in claims if claim.period}
    if cluster.relation in ("precision", "agree") and len(times) > 1 and len({c.quantity.notation for c in claims}) > 1:
        relation = "of each time the same, as far as several tell it"
    return f"{relation}: {cluster.detail}" if cluster.detail else relation


def clusters(index: Index, layout: Layout) -> list[str]:
    """The block, empty where there is but one source or nothing is said twice; of very many the conflicts, all of them,
    and the first of the others."""
    found = across(index)
    if not found:
        return []
    every = layout.show == "all"
    worst = sum(cluster.relation == "conflict" for cluster, _ in found)
    listed = found if every else found[: worst + MOST]
    lines = ["Between the sources"]
    for cluster, claims in listed:
        lines += ["", *wrap(safe(cluster.label, layout.ascii), layout.room, rest="  ")]
        rows = claims if every or cluster.relation == "conflict" else claims[:MOST_ROWS]
        lines += table(index, rows, layout)
        lines += more(len(claims) - len(rows), "  ")
        lines += drawn(rows, layout) if cluster.relation in ("conflict", "precision", "spread") else []
        for said in (_relation(cluster, claims), *_more(index, cluster, claims)):
            lines += wrap(safe(said, layout.ascii), layout.room, "  = ", "    ")
    left = more(len(found) - len(listed))
    return [*lines, "", *left] if left else lines


def drawn(claims: list[Claim], layout: Layout) -> list[str]:
    """Amounts of one unit on one scale."""
    units = {
        (claim.quantity.unit.name, claim.quantity.unit.per)
        for claim in claims
        if claim.quantity.unit.kind is not UnitKind.COUNT
    }
    if len(units) > 1 or any(claim.quantity.date for claim in claims):
        return []
    return scale(claims, [safe(amount(claim.quantity), layout.ascii) for claim in claims], layout)


def _more(index: Index, cluster: Cluster, claims: list[Claim]) -> Iterator[str]:
    """Who stands alone, which of them are one voice, and what the references say."""
    texts = {claim.source: index.sources[claim.source].text for claim in claims if claim.source in index.sources}
    heard = voices(texts)
    if alone := _alone(index, cluster, heard):
        yield alone
    several: dict[str, list[str]] = defaultdict(list)
    for source, voice in heard.items():
        several[voice].append(index.path(source))
    for names in several.values():
        if len(names) > 1:
            more_names = f" and {len(names) - _NAMES} more" if len(names) > _NAMES else ""
            yield f"{', '.join(names[:_NAMES])}{more_names} share their wording: one voice"
    if cluster.series in index.series:
        verdicts = (index.verdicts.get(claim.id) for claim in claims)
        known = next((one.detail for one in verdicts if one and one.kind in _TOLD and one.detail), "")
        if known:
            yield f"the reference: {known}"


def _alone(index: Index, cluster: Cluster, heard: dict[str, str]) -> str:
    """The one voice that says something else than two or more do, who say the same; "" where there is none."""
    for dispute in cluster.disputes:
        sides = [[index.claims[id] for id in side if id in index.claims] for side in dispute.sides]
        counts = [len({heard.get(claim.source, claim.source) for claim in side}) for side in sides]
        if len(sides) == 2 and counts[0] == 1 < counts[1]:
            one, other = sides[0][0], sides[1][0]
            return f"{index.path(one.source)} is alone with {amount(one.quantity)}; {counts[1]} say {amount(other.quantity)}"
    return ""


def more(number: int, indent: str = "") -> list[str]:
    """The line for what is not shown, if anything is."""
    return [f"{indent}and {number} more (--show all)"] if number else []
