"""Adding a drafted series to a reference file: all else stays as it was."""

from __future__ import annotations

from hashlib import sha256

import pytest

from factcheck.dataclass import replace
from factcheck.reference.append import CannotAppend, Syntax, appended
from factcheck.reference.candidates import with_row
from factcheck.reference.document import read_document
from factcheck.reference.load import problems_in
from factcheck.reference.write import UNDATED, DraftSeries, draft_yaml

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


def test_candidates_without_a_date_keep_the_comment_behind_them() -> None:
    one = replace(ONE, type="level", values=(("61340", "", "a.md", "a.md:1:1 “61,340”"),))
    new = draft_yaml([one], "Draft")
    for value in ("63140", "64000"):
        other = replace(one, values=((value, "", "b.md", f"b.md:1:1 “{value} {{}} # 1”"),))
        new, added = with_row(new, draft_yaml([other], "Draft"), "mines")
        assert added.endswith(f'”", status: unchecked}}{UNDATED}\n')
    rows = [line for line in new.splitlines() if "value:" in line]
    assert [row.endswith(f'”", status: unchecked}}{UNDATED}') for row in rows] == [True, True, True]


@pytest.mark.parametrize(
    "text",
    [FILE.replace("id: states", "id: others"), FILE.replace("\n      - {from: 2020, value: 12, source: un}", " []")],
)
def test_a_row_is_not_added_where_there_is_no_list_of_them(text: str) -> None:
    with pytest.raises(CannotAppend):
        with_row(text, DRAFT, "states")


def test_a_source_whose_id_begins_with_a_digit_is_described_once() -> None:
    note = "2024-04-10-museum.md:1:1 “12”"
    one = replace(ONE, values=(("12", "2024", "2024-04-10-museum.md", note),))
    new, _ = appended(draft_yaml([one], "Draft"), draft_yaml([replace(one, id="towers", label="Towers")], "Draft"))
    assert ids(new) == ["mines", "towers"]
    assert new.count('"2024_04_10_museum.md": {') == 1
    assert problems(new) == []


@pytest.mark.parametrize("id", ["747_fleet", "null", "mines", "5", "1.5", "yes"])
def test_an_id_that_is_taken_gets_a_number_however_it_is_written(id: str) -> None:
    one = replace(ONE, id=id)
    new = draft_yaml([one], "Draft")
    for _ in range(3):
        new, added = appended(new, draft_yaml([one], "Draft"))
    assert ids(new) == [id, f"{id}_2", f"{id}_3", f"{id}_4"]
    assert added.splitlines()[0].replace('"', "") == f"- id: {id}_4"
    assert problems(new) == []


CANDIDATE = """\
format: factcheck-reference/1
title: Ours
sources:
  a.md: {title: a.md, kind: secondary}
series:
  - id: mines
    label: Mines found
    unit: mines
    type: period
    values:
      - {period: 2024, value: 14, source: a.md, note: "a.md:1:1 “14”"}
"""


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('“14”"}', '“14”"}  # see {a}'),
        ('“14”"}', '“14” status: unchecked"}'),
        (", source", ",\n         source"),
        ('“14”"}', '“14”"\n        }   # and }'),
        ('“14”"}', '“14”",}'),
        ('“14”"}', '“14” {b}"}  # }'),
        (
            '{period: 2024, value: 14, source: a.md, note: "a.md:1:1 “14”"}',
            'period: 2024\n        value: 14  # {c}\n        note: "a.md:1:1 “14”"',
        ),
        (
            '{period: 2024, value: 14, source: a.md, note: "a.md:1:1 “14”"}',
            "period: 2024\n        value: 14\n        note: |\n          a.md:1:1 “14”\n\n          } more",
        ),
    ],
)
def test_the_older_candidate_is_unchecked_however_it_is_written(old: str, new: str) -> None:
    for text in (CANDIDATE.replace(old, new), CANDIDATE.replace(old, new).replace("\n", "\r\n")):
        assert old in CANDIDATE
        made, _ = with_row(text, DRAFT, "mines")
        data = made.encode()
        rows = read_document("refs.yaml", data, sha256(data).hexdigest()).series[0].bases[0].observations
        assert [row.unchecked for row in rows] == [True, True]
        assert problems(made) == []
        comments = [line.partition("  #")[2] for line in text.splitlines() if "  #" in line]
        assert [line.partition("  #")[2] for line in made.splitlines() if "  #" in line] == comments


def test_a_row_comes_behind_a_note_with_empty_lines() -> None:
    row = (
        "      - from: 2020\n        value: 12\n        source: un\n        note: |\n          One.\n\n          Two.\n"
    )
    text = FILE.replace("      - {from: 2020, value: 12, source: un}  # since then\n", f"{row}\n")
    level = replace(ONE, type="level")
    new, added = with_row(text, draft_yaml([level], "Draft"), "states")
    assert f"{row}      {added}\n# the end" in new
    assert problems(new) == []


def test_a_note_that_keeps_its_empty_lines_is_not_changed() -> None:
    row = "      - from: 2020\n        value: 12\n        note: |+\n          One.\n\n\n"
    text = FILE.replace("      - {from: 2020, value: 12, source: un}  # since then\n", row)
    with pytest.raises(CannotAppend):
        with_row(text, DRAFT, "states")
    with pytest.raises(CannotAppend):
        appended(text, DRAFT)


def test_lines_that_end_as_on_old_machines_still_do() -> None:
    new, _ = appended(FILE.replace("\n", "\r"), DRAFT)
    assert "\n" not in new
    assert ids(new) == ["states", "mines"]


def test_the_whole_loader_looks_at_what_is_to_be_written() -> None:
    item = FILE[FILE.index("  - id: states") : FILE.index("# the end")]
    assert problems(FILE + item) == []
    assert [problem.message for problem in problems_in("refs.yaml", FILE + item)] == [
        "series states: the id is taken by refs.yaml:10: choose another"
    ]
    assert problems_in("refs.yaml", FILE) == ()
