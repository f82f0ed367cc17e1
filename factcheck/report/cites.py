"""The result of an audit of citations as rows: one for each figure and quotation, and for each citation without any."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from factcheck.dataclass import dataclass
from factcheck.model.citation import Audit, Citation, Lookup, MarkKind, Sought, Standing
from factcheck.model.finding import Report
from factcheck.model.text import Source

COLUMNS = (
    "number", "cited as", "citation", "identifier", "file", "told by", "place", "kind", "words", "result", "source place",
    "source words", "detail",
)  # fmt: skip
OTHER_WORDS = "other words"  # of a quotation that the source has otherwise
_BAD = frozenset((Sought.DIFFERS, OTHER_WORDS, Sought.ELSEWHERE, Sought.ABSENT))


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table to hand in; the fields are those of `COLUMNS`, all as plain text."""

    number: str
    cited_as: str
    citation: str
    identifier: str
    file: str
    told_by: str
    place: str
    kind: str = ""
    words: str = ""
    result: str = ""
    source_place: str = ""
    source_words: str = ""
    detail: str = ""

    @property
    def cells(self) -> tuple[str, ...]:
        """The fields in order."""
        return tuple(getattr(self, name) for name in self.__match_args__)

    @property
    def bad(self) -> bool:
        """The source does not bear it out."""
        return self.result in _BAD


def one_line(text: str) -> str:
    """A text on one line."""
    return " ".join(text.split())


def cited_as(audit: Audit, citation: Citation, near: int | None = None) -> str:
    """How the draft cites it first, or first behind a place in it: `[^3]`, `(Haan 2019)`, `link`."""
    mark = citation.marks[0] if citation.marks else None
    if near is not None:
        mark = next((one for one in citation.marks if one.span.end >= near), mark)
    if mark is None:
        return ""
    if mark.kind in (MarkKind.LINK, MarkKind.NAMED):
        return str(mark.kind)
    return one_line(audit.draft.text[mark.span.start : mark.span.end])


def identifier(citation: Citation) -> str:
    """Its DOI, web address or ISBN; "" for none."""
    entry = citation.entry
    found = (*(f"doi:{doi}" for doi in entry.dois), *entry.urls, *(f"ISBN {one}" for one in entry.isbns))
    return found[0] if found else ""


def at(source: Source, offset: int) -> str:
    """`path:line:column`, `path p. 3`."""
    return source.address(offset)


def rows(audit: Audit, report: Report) -> list[Row]:
    """All rows, in order of the citations' numbers, then of place."""
    return list(_rows(audit, report))


def _rows(audit: Audit, report: Report) -> Iterator[Row]:
    by_number: dict[int, list[Lookup]] = {}
    for one in audit.lookups:
        by_number.setdefault(one.found, []).append(one)
    for citation in audit.citations:
        here = by_number.get(citation.number, [])
        for one in here:
            yield _row(audit, report, citation, one)
        if not here:
            yield _head(audit, report, citation)
    for one in by_number.get(0, []):
        yield Row("", "", "", "", "", "not listed", at(audit.draft, one.anchor.start), *_found(report, one))


def _head(audit: Audit, report: Report, citation: Citation) -> Row:
    place = at(audit.draft, citation.marks[0].span.start) if citation.marks else ""
    return Row(
        str(citation.number), cited_as(audit, citation), citation.entry.text, identifier(citation),
        _file(report, citation), citation.why, place,
    )  # fmt: skip


def _file(report: Report, citation: Citation) -> str:
    return file_names(report, citation) or f"({citation.standing})"


def file_names(report: Report, citation: Citation) -> str:
    """The names of the files that it is, "" for none."""
    return "; ".join(report.source(id).name for id in citation.sources)


def _row(audit: Audit, report: Report, citation: Citation, one: Lookup) -> Row:
    return Row(
        str(citation.number), cited_as(audit, citation, one.anchor.start), citation.entry.text, identifier(citation),
        _file(report, citation), citation.why, at(audit.draft, one.anchor.start), *_found(report, one),
    )  # fmt: skip


def _found(report: Report, one: Lookup) -> tuple[str, ...]:
    there = report.source(one.source) if one.source and one.there else None
    return (
        "figure" if one.claim else "quotation",
        one_line(one.anchor.exact),
        result(one),
        at(there, one.there.start) if there and one.there else "",
        one_line(one.there.exact) if one.there else "",
        one.detail,
    )


def result(one: Lookup) -> str:
    """What became of a figure or quotation, in words."""
    return OTHER_WORDS if one.outcome is Sought.DIFFERS and one.claim is None else str(one.outcome)


def counts(lookups: Iterable[Lookup]) -> str:
    """`5 there, 1 another value`, in the order of how much is borne out."""
    found = Counter(map(result, lookups))
    names = [
        name
        for outcome in Sought
        for name in ((str(outcome), OTHER_WORDS) if outcome is Sought.DIFFERS else (str(outcome),))
    ]
    return ", ".join(f"{found[name]} {name}" for name in names if found[name])


def summary(audit: Audit) -> dict[str, int]:
    """How many citations and lookups there are, by what became of them."""
    found: dict[str, int] = {"citations": len(audit.citations)}
    found |= {f"sources {standing}": sum(one.standing is standing for one in audit.citations) for standing in Standing
              if standing is not Standing.UNLISTED}  # fmt: skip
    found |= {"figures": sum(one.claim is not None for one in audit.lookups),
              "quotations": sum(one.claim is None for one in audit.lookups)}  # fmt: skip
    results = Counter(map(result, audit.lookups))
    found |= {str(outcome): results[str(outcome)] for outcome in Sought} | {OTHER_WORDS: results[OTHER_WORDS]}
    return found
