"""Adding a drafted series to a reference file: all else stays as it was."""

from __future__ import annotations

from hashlib import sha256

import pytest

from factcheck.dataclass import replace
from factcheck.reference.append import CannotAppend, Syntax, appended, with_row
from factcheck.reference.document import read_document
from factcheck.reference.write import DraftSeries, draft_yaml

ONE = DraftSeries("mines", "Mines found", "mines", "period", "", "", (("12", "2024", "b.md", "b.md:3:1 “12 mines”"),))
DRAFT = draft_yaml([ONE], "Draft")
ITEM = """\
- id: mines
  label: Mines found
  unit: mines
  type: period
  status: unchecked
  values:
    - {period: 2024, value: 12, source: b.md, note: "b.md:3:1 “12 mines”"}
"""
FILE = """\
# Ours; do not lose this line.
format: factcheck-reference/1
title: Ours

sources:
  un: {publisher: UN, title: Report}   # a comment

series:
  # the first
  - id: states
    label: States
    unit: states
    type: level
    values:
      - {from: 2020, value: 12, source: un}  # since then
# the end
"""


def problems(text: str) -> list[str]:
    data = text.encode()
    return [problem.message for problem in read_document("refs.yaml", data, sha256(data).hexdigest()).problems]


def ids(text: str) -> list[str]:
    data = text.encode()
    return [series.id for series in read_document("refs.yaml", data, sha256(data).hexdigest()).series]


def test_it_comes_last_and_nothing_else_changes() -> None:
    new, added = appended(FILE, DRAFT)
    assert added == ITEM
    indented = "".join(f"  {line}\n" for line in ITEM.splitlines())
    lines = FILE.replace("# a comment\n", "# a comment\n  b.md: {title: b.md, kind: secondary}\n")
    assert new == lines.replace("# the end\n", indented + "# the end\n")
    assert ids(new) == ["states", "mines"]
    assert problems(new) == []


def test_twice_is_two_series_of_one_source() -> None:
    new, _ = appended(appended(FILE, DRAFT)[0], DRAFT)
    assert ids(new) == ["states", "mines", "mines_2"]
    assert new.count("b.md: {title") == 1
    assert problems(new) == []


@pytest.mark.parametrize(
    "text",
    [
        FILE.rstrip("\n"),
        FILE.replace("\n", "\r\n"),
        FILE.replace("\n  - ", "\n- ").replace("\n    ", "\n  "),
        FILE.replace("  - id", "      - id").replace("\n    ", "\n        ").replace("          -", "      -", 1),
        FILE.replace("# the end\n", "checked: 2025-01-01\n"),
        FILE.replace("# the end\n", "\n\n\n"),
        FILE.replace(", source: un", "").replace("sources:\n  un: {publisher: UN, title: Report}   # a comment\n", ""),
        FILE.replace(", source: un", "").replace("  un: {publisher: UN, title: Report}   # a comment\n", ""),
        FILE.replace("title: Ours", "title: “Ours”, naïve and 中文"),
        "format: factcheck-reference/1\ntitle: Empty\nseries:\n",
        "format: factcheck-reference/1\ntitle: Empty",
    ],
)
def test_layouts(text: str) -> None:
    before = ids(text)
    new, _ = appended(text, DRAFT)
    assert ids(new)[-1] == "mines"
    assert set(before) < set(ids(new))
    assert problems(new) == []
    lines = iter(new.splitlines())
    assert all(line in lines for line in text.splitlines() if line.strip()), "each is there, in the same order"
    assert ("\r\n" in new) == ("\r\n" in text)
    assert "\n" not in new.replace("\r\n", "") or "\r" not in new


def test_an_empty_file_becomes_the_draft() -> None:
    assert appended("", DRAFT) == (DRAFT, ITEM)
    assert ids(appended(" \n", DRAFT)[0]) == ["mines"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{format: factcheck-reference/1, series: []}\n", "not in braces"),
        ("format: factcheck-reference/1\nseries: []\n", "as a list, each series"),
        ("format: factcheck-reference/1\nsources: {un: {title: x}}\nseries:\n  - id: a\n", "one source a line"),
        ("format: factcheck-reference/1\nseries:\n  - id: a\nsources:\n  un: {title: x}\n", "before `series:`"),
        ("- a list\n", "does not say `format: factcheck-reference/1`"),
        ("series: []\n", "does not say `format"),
        ("services:\n  web:\n    image: nginx\n", "does not say `format"),
    ],
)
def test_what_cannot_be_added_to_is_refused(text: str, said: str) -> None:
    with pytest.raises(CannotAppend, match=said):
        appended(text, DRAFT)


def test_what_is_no_yaml_is_named() -> None:
    with pytest.raises(Syntax):
        appended("series: [\n", DRAFT)


def test_a_row_joins_the_series_it_is_of() -> None:
    level = DraftSeries(
        "states", "States", "states", "level", "", "", (("13", "2024", "b.md", "b.md:3:1 “13 states”"),)
    )
    new, added = with_row(FILE, draft_yaml([level], "Draft"), "states")
    assert added == '- {from: 2024, value: 13, source: b.md, note: "b.md:3:1 “13 states”"}\n'
    lines = FILE.replace("# a comment\n", "# a comment\n  b.md: {title: b.md, kind: secondary}\n")
    assert new == lines.replace("# the end\n", f"      {added}# the end\n")
    assert ids(new) == ids(FILE)


def test_rows_for_one_time_are_candidates_each_unchecked_itself() -> None:
    one = replace(ONE, values=(("61340", "2023", "a.md", "a.md:1:1 “61,340”"), ("9", "2022", "a.md", "a.md:2:1 “9”")))
    other = replace(ONE, values=(("63140", "2023-01..2023-12", "b.md", "b.md:1:1 “63,140”"),))
    new, added = with_row(draft_yaml([one], "Draft"), draft_yaml([other], "Draft"), "mines")
    assert added.endswith('”", status: unchecked}\n')
    assert [line.count("status: unchecked") for line in new.splitlines() if "value:" in line] == [0, 1, 1]
    again, _ = with_row(new, draft_yaml([other], "Draft"), "mines")
    assert [line.count("status: unchecked") for line in again.splitlines() if "value:" in line] == [0, 1, 1, 1]
    checked = new.replace("    status: unchecked\n", "")
    assert checked != new
    assert problems(checked) == []


@pytest.mark.parametrize(
    "text",
    [FILE.replace("id: states", "id: others"), FILE.replace("\n      - {from: 2020, value: 12, source: un}", " []")],
)
def test_a_row_is_not_added_where_there_is_no_list_of_them(text: str) -> None:
    with pytest.raises(CannotAppend):
        with_row(text, DRAFT, "states")
