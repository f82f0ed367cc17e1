"""The series of a reference file that a figure is one more row of: `refs add`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from factcheck.compare.clusters import series_meant
from factcheck.draft.label import label as label_of
from factcheck.draft.series import first_figure, unit_named
from factcheck.explain import at_place
from factcheck.lexicon.units import unit_of
from factcheck.lexicon.words import FUNCTION, singular
from factcheck.model.claim import Claim
from factcheck.model.statistic import Observation, Statistic
from factcheck.model.text import Source
from factcheck.pipeline import check_sources
from factcheck.reference.references import References
from factcheck.reference.write import noted

Read = Callable[[str], Source | None]  # a document by its path from the reference file, None for one that is not there


def series_of(source: Source, line: int, column: int | None, references: References, read: Read) -> str:
    """The series still to be checked that the figure at a place of a text is of, "" where there is none.

    It is the series that the figure is matched to, or has the label of, or that was drafted from a figure of another
    text that comparing the two finds to be of one measure.
    """
    offset = source.lines[line - 1] + column - 1 if column and line <= len(source.lines) else None
    report = check_sources([source], references)
    claim = first_figure(at_place(source, report.claims, line, offset))
    alike = [one for one in references.series if one.unchecked and one.unit == unit_of(unit_named(claim))]
    ids = {one.id for one in alike}
    for verdict in report.verdicts:
        if verdict.claim == claim.id and (found := series_meant(verdict)) in ids:
            return found
    label = _words_of(label_of(claim, source))
    named = (one.id for one in alike if label and _words_of(one.label) == label)
    return next(named, "") or _paired(source, claim, alike, read)


def _words_of(label: str) -> frozenset[str]:
    """The words of a label, in any order: `Toll income` and `Income of the toll`."""
    words = (word.strip("“”…,:;.").lower() for word in label.split())
    return frozenset(singular(word) for word in words if word and word not in FUNCTION)


def _paired(source: Source, claim: Claim, series: Sequence[Statistic], read: Read) -> str:
    """The series with a row from another text that `compare` pairs the claim with."""
    texts: dict[str, Source | None] = {}
    places: dict[tuple[str, int], str] = {}
    for id, row in _rows(series):
        file = row.source.file if row.source else ""
        if file not in texts:
            texts[file] = read(file) if file else None
        text = texts[file]
        if text and text.id != source.id and (start := _start(text, row)) is not None:
            places[text.id, start] = id
    others = {text.id: text for text in texts.values() if text and text.id != source.id}
    report = check_sources([source, *others.values()], References())
    for cluster in report.clusters:
        if claim.id in cluster.claims and cluster.relation != "not-comparable":
            beside = (report.claim(id) for id in cluster.claims)
            found = (places.get((one.source, one.anchor.start), "") for one in beside)
            return next(filter(None, found), "")
    return ""


def _rows(series: Sequence[Statistic]) -> Iterator[tuple[str, Observation]]:
    for one in series:
        for basis in one.bases:
            yield from ((one.id, row) for row in basis.observations)


def _start(text: Source, row: Observation) -> int | None:
    """Where the figure of a drafted row stands in its text; None where it stands there no more."""
    told = noted(row.note)
    if told is None or not 1 <= told.line <= len(text.lines):
        return None
    start = text.lines[told.line - 1] + told.column - 1
    words = text.text[start : start + len(told.exact) + 40].split()
    return start if words[: len(told.exact.split())] and " ".join(words).startswith(told.exact) else None
