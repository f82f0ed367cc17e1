"""The reviewer's list of sources: a CSV file with a row for each citation, to be filled in and never overwritten."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from factcheck.cells import guarded, unguarded
from factcheck.cite.shown import words
from factcheck.cite.tie import entry_id
from factcheck.dataclass import dataclass, field
from factcheck.model.citation import Audit, Citation, Lookup, MarkKind, Standing
from factcheck.pattern import pattern

COLUMNS = ("number", "citation", "doi_or_url", "figures", "quotes", "file", "status")
_OWN = frozenset(("figures", "quotes", "status"))  # what a later run writes anew
_NAMES = {  # what reviewers and spreadsheets make of our heads
    "no": "number", "nr": "number", "doi": "doi_or_url", "url": "doi_or_url", "doi or url": "doi_or_url", "path": "file",
    "filename": "file", "reference": "citation",
}  # fmt: skip
_CONTROL = pattern(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_NAMED = pattern(r"(?i)\Asep=([,;\t|])\r?\n")
LONGEST = 10_000_000  # characters of a list of sources


@dataclass(slots=True)
class Sheet:
    """A list of sources as it was read: its heads as written, its rows, how its cells are parted."""

    heads: list[str] = field(default_factory=lambda: list(COLUMNS))
    rows: list[dict[str, str]] = field(default_factory=list)  # by head
    separator: str = ","
    named: bool = False  # it begins with Excel's `sep=;`

    def head(self, column: str) -> str:
        """The head of one of our columns as the file has it; "" where it has none."""
        return next((head for head in self.heads if _column(head) == column), "")

    def cell(self, row: dict[str, str], column: str) -> str:
        """One of our cells of a row, its guard against formulas taken off."""
        return plain(row.get(self.head(column), ""))


def _column(head: str) -> str:
    low = " ".join(head.strip().lower().split())
    return low if low in COLUMNS else _NAMES.get(low, _NAMES.get(low.replace("_", " "), ""))


def plain(cell: str) -> str:
    """A cell without the quotation mark that keeps a spreadsheet from taking it for a formula."""
    return unguarded(cell).strip()


def _kept(cell: str) -> str:
    """A cell as it is written: without the signs that a terminal obeys, and no formula."""
    return guarded(_CONTROL.sub(" ", plain(cell)).strip())


def read_sheet(text: str) -> Sheet:
    """A list of sources; ValueError, on one line, where it is none."""
    text = text.removeprefix("\ufeff")
    if len(text) > LONGEST:
        raise ValueError("it is too long for a list of sources")
    if "\0" in text or "\ufffd" in text:
        raise ValueError("it is no CSV file: it has characters that are no text")
    named = _NAMED.match(text)
    body = text[named.end() :] if named else text
    first = body.lstrip("\r\n").partition("\n")[0]
    outside = "".join(part for at, part in enumerate(first.split('"')) if at % 2 == 0)
    separator = named[1] if named else max(",;\t|", key=outside.count)
    before = csv.field_size_limit(LONGEST)
    try:
        lines = [
            line
            for line in csv.reader(io.StringIO(body, newline=""), delimiter=separator, strict=True)
            if any(map(str.strip, line))
        ]
    except csv.Error as error:
        raise ValueError(f"it is no CSV file ({error})") from None
    finally:
        csv.field_size_limit(before)  # it is the process's, and others read tables, too
    if not lines:
        return Sheet(separator=separator, named=bool(named))
    heads = [head.strip() or f"column {at}" for at, head in enumerate(lines[0], start=1)]
    sheet = Sheet(heads, [], separator, bool(named))
    if not sheet.head("file"):
        raise ValueError(f"it has no column `file`: its head is {', '.join(COLUMNS)}")
    for line in lines[1:]:
        if len(line) > len(heads):
            heads += [f"column {at}" for at in range(len(heads) + 1, len(line) + 1)]
        sheet.rows.append(dict(zip(heads, line, strict=False)))
    return sheet


def written(sheet: Sheet) -> str:
    """The list as CSV, every cell safe in a spreadsheet."""
    made = io.StringIO(newline="")
    if sheet.named:
        made.write(f"sep={sheet.separator}\r\n")
    writer = csv.writer(made, delimiter=sheet.separator, lineterminator="\r\n" if sheet.named else "\n")
    writer.writerow(sheet.heads)
    writer.writerows([_kept(row.get(head, "")) for head in sheet.heads] for row in sheet.rows)
    return made.getvalue()


def row_id(sheet: Sheet, row: dict[str, str]) -> str:
    """What the citation of a row is known by."""
    return sheet.cell(row, "doi_or_url").lower() or words(sheet.cell(row, "citation"))


def address(citation: Citation) -> str:
    """The DOI, web address or ISBN of a citation, "" for none."""
    entry = citation.entry
    for found in (*(f"doi:{doi}" for doi in entry.dois), *entry.urls, *(f"isbn:{one}" for one in entry.isbns)):
        return found
    return ""


def files(sheet: Sheet) -> dict[str, str]:
    """The files that were filled in, by what their citation is known by."""
    return {row_id(sheet, row): file for row in sheet.rows if (file := sheet.cell(row, "file"))}


def merged(sheet: Sheet, audit: Audit) -> Sheet:
    """The list with what a run found: rows that are there keep their place, their files and all columns that are not ours;
    citations that are new are added, the most needed first."""
    heads = list(sheet.heads)
    heads += [column for column in COLUMNS if not sheet.head(column)]
    made = Sheet(heads, [dict(row) for row in sheet.rows], sheet.separator, sheet.named)
    known = {row_id(made, row): row for row in made.rows}
    fresh = []
    on = audit.dependents()
    for citation in sorted(audit.citations, key=lambda one: (-len(on.get(one.number, ())), one.number)):
        values = dict(_values(audit, citation, on.get(citation.number, ())))
        row = known.get(entry_id(citation.entry).lower()) or known.get(words(citation.entry.text))
        if row is None:
            fresh.append({made.head(column): value for column, value in values.items()})
            continue
        for column, value in values.items():
            head = made.head(column)
            if column in _OWN or not row.get(head, "").strip():
                row[head] = value
    made.rows += fresh
    return made


def _values(audit: Audit, citation: Citation, here: Sequence[Lookup]) -> Iterator[tuple[str, str]]:
    source = ""
    if citation.standing is Standing.READ and citation.why != FILLED:
        source = f"{citation.standing}: {citation.why}"
    yield "number", _number(audit, citation)
    yield "citation", citation.entry.text
    yield "doi_or_url", address(citation)
    yield "figures", _listed([one.anchor.exact for one in here if one.claim])
    yield "quotes", _listed([one.anchor.exact for one in here if not one.claim])
    yield "file", ""
    yield "status", source or f"{citation.standing}"


FILLED = "by the list of sources"


def _number(audit: Audit, citation: Citation) -> str:
    """How the draft calls it: 3 for [^3], the key of a record; "" for what it links or names."""
    mark = citation.marks[0] if citation.marks else None
    if mark is None or mark.kind in (MarkKind.LINK, MarkKind.NAMED):
        return ""
    called = [one.target for one in citation.marks if one.kind is mark.kind]
    return ", ".join(dict.fromkeys(called))


def _listed(said: Sequence[str]) -> str:
    return "; ".join(dict.fromkeys(" ".join(one.split()) for one in said))
