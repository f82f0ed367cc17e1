"""What is allowed in a reference file and seldom meant: what `refs check` remarks on in a sound one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from posixpath import basename

from factcheck.lexicon.labels import content
from factcheck.model.statistic import Observation, Statistic
from factcheck.reference.references import References
from factcheck.reference.write import drafted


def remarks(references: References) -> Iterator[str]:
    """A sentence for each thing, in order of the series."""
    for series in references.series:
        for basis in series.bases:
            if all(source.kind != "secondary" for source in basis.sources):
                continue  # as all of a published table, whose rows are many
            yield from (_circular(row) for row in basis.observations if _from_a_draft(row, series))
    yield from (twice(first, other) for first, other in namesakes(references.series))


def namesakes(series: Iterable[Statistic]) -> Iterator[tuple[Statistic, Statistic]]:
    """Each series that nothing but its id, or the order of the words of its label, tells from an earlier one, behind it."""
    first: dict[object, Statistic] = {}
    for one in series:
        earlier = first.setdefault((content(one.label), one.area, one.of.lower(), one.unit, one.dimensions), one)
        if earlier is not one:
            yield earlier, one


def twice(first: Statistic, other: Statistic) -> str:
    """The remark on a series that has another's name, or the same words in another order."""
    same = "label" if other.label.lower().split() == first.label.lower().split() else "words"
    return (
        f"{other.place}: series {other.id} has the {same} of {first.id} ({first.place}), “{first.label}”, and its area:"
        " make them one, or tell them apart by label or area"
    )


def _from_a_draft(row: Observation, series: Statistic) -> bool:
    """The row counts as checked, and its source still is the text that it was drafted from."""
    if row.source is None or row.unchecked or series.unchecked or row.source.kind != "secondary":
        return False
    name = drafted(row.note).replace("\\", "/")
    return bool(name) and basename(name) in (basename(row.source.file), row.source.title)


def _circular(row: Observation) -> str:
    source = row.source.id if row.source else ""
    return (
        f"{row.place}: the row is checked, but its source is still the text it was drafted from: change"
        f" `source: {source}` to the one that says it, or it decides nothing of that text"
    )
