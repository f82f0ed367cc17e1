"""Reference files: what loads, what is refused, where and in which words (faults R1-R10, F2, F20)."""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest
import yaml as pyyaml

import factcheck
from factcheck import schema
from factcheck.errors import ReferenceFileError
from factcheck.folders import cache_folder
from factcheck.model.interval import Interval
from factcheck.model.period import PartialDate, Period
from factcheck.model.quantity import Modifier, UnitKind
from factcheck.model.statistic import SeriesKind, Statistic
from factcheck.reference import References, find_reference_files, load_references
from factcheck.reference import cache as stored
from factcheck.reference import json as jsontree
from factcheck.reference import yaml as yamltree
from factcheck.reference.amount import scale_of, unit_in
from factcheck.reference.node import Node, Syntax
from factcheck.reference.numberadvice import number_advice
from factcheck.reference.write import DraftSeries, DraftValue, draft_yaml

CORPUS = Path(__file__).parent / "corpus"
HEAD = "format: factcheck-reference/1\nsources:\n  a: {publisher: A, published: 2024-11}\n  b: {publisher: B}\n"
SERIES = HEAD + "series:\n  - id: one\n    label: One\n    unit: states\n"


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(tmp_path / "cache"))


def load(folder: Path, text: str | bytes, name: str = "refs.yaml", **options: bool) -> References:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return load_references([path], **options)


def said(references: References, folder: Path) -> list[str]:
    return [str(problem).replace(f"{folder}{os.sep}", "") for problem in references.problems]


def one(references: References) -> Statistic:
    assert [str(problem) for problem in references.problems] == []
    return references.series[-1]


def rows(folder: Path, *rows: str, unit: str = "states", more: str = "") -> References:
    body = "".join(f"      - {row}\n" for row in rows)
    return load(folder, SERIES.replace("unit: states", f"unit: {unit}") + more + f"    values:\n{body}")


# What loads


def test_a_level_with_two_bases_and_what_follows_from_it(tmp_path: Path) -> None:
    text = (
        HEAD
        + """series:
  - id: parties
    label: States Parties
    aliases: [parties]
    unit: states
    type: level
    tolerance: exact
    not_same_as: [signatories]
    bases:
      deposited: {default: true, values: [{from: 2017-12, value: 164, source: b}, {from: 2025-03-12, value: 165, source: a}]}
      in force: {values: [{from: 2017-12, value: 164, source: a}]}
  - id: outside
    label: States not party
    unit: states
    type: level
    derived: 197 - parties
"""
    )
    references = load(tmp_path, text)
    parties, outside = references.series
    assert not references.problems
    assert (len(references), bool(references)) == (2, True)
    assert parties.kind is SeriesKind.LEVEL
    assert parties.tolerance.kind == "exact"
    assert parties.not_same_as == ("signatories",)
    first, second = parties.default_basis().observations
    assert (first.since, first.published, first.assumed) == (PartialDate(2017, 12), PartialDate(2017, 12), True)
    assert (second.published, second.assumed) == (PartialDate(2024, 11), False)
    assert second.source is not None
    assert second.source.publisher == "A"
    assert (first.place.line, first.place.column) == (14, 43)
    assert [(basis.name, basis.default) for basis in outside.bases] == [("deposited", True), ("in force", False)]
    assert [row.written for row in outside.bases[0].observations] == ["33", "32"]
    assert outside.bases[0].observations[1].note == "197 - parties (parties 165)"


def test_values_with_bounds_ranges_and_hedges(tmp_path: Path) -> None:
    made = rows(
        tmp_path,
        "{period: 2019, at_least: 5757}",
        "{period: 2020, at_most: 9}",
        "{period: 2021, about: 30}",
        "{period: 2022, value: 70..85}",
        "{period: 2023, at_least: 3, at_most: 4}",
        '{period: 2024, value: ">80"}',
        "{period: 2019..2024, value: 1.10, status: unchecked, note: x}",
    )
    seen = one(made).bases[0].observations
    assert [str(row.interval) for row in seen] == [">=5757", "<=9", "30", "70..85", "3..4", ">80", "1.1"]
    assert [row.modifier for row in seen] == [
        Modifier.AT_LEAST, Modifier.AT_MOST, Modifier.ABOUT, Modifier.EXACT, Modifier.EXACT, Modifier.OVER, Modifier.EXACT,
    ]  # fmt: skip
    assert (seen[6].written, str(seen[6].interval.low), seen[6].unchecked) == ("1.10", "1.10", True)
    assert seen[6].period == Period.parse("2019..2024")
    assert (seen[6].published, seen[6].assumed) == (PartialDate(2024, 12, 31), True)


def test_a_date_is_an_interval_of_days(tmp_path: Path) -> None:
    series = one(rows(tmp_path, "{value: 1999-03, source: a}", unit="date"))
    (row,) = series.bases[0].observations
    assert (series.kind, series.unit.kind) == (SeriesKind.DATE, UnitKind.DATE)
    assert row.date == PartialDate(1999, 3)
    assert row.interval.high == row.interval.low + 30  # type: ignore[operator]


def test_scale_words_multiply_the_values_and_the_tolerance(tmp_path: Path) -> None:
    made = one(rows(tmp_path, "{period: 2023, value: 174.5}", unit="EUR million", more="    tolerance: {units: 2}\n"))
    (row,) = made.bases[0].observations
    assert (made.unit.kind, made.unit.name) == (UnitKind.MONEY, "EUR")
    assert (row.interval, row.written) == (Interval.point("174500000"), "174500000")
    assert made.tolerance.amount == 2_000_000


@pytest.mark.parametrize(
    ("unit", "scale", "plain"),
    [
        ("EUR million", 10**6, "EUR"),
        ("million EUR", 10**6, "EUR"),
        ("thousand people", 1000, "people"),
        ("USD bn", 10**9, "USD"),
        ("millions of euros", 10**6, "euros"),
        ("tonnes (thousand)", 1000, "tonnes"),
        ("deaths per million people", 1, "deaths per million people"),
        ("million tonnes per year", 10**6, "tonnes per year"),
        ("states", 1, "states"),
        ("tn", 1, "tn"),
    ],
)
def test_scale_words_of_units(unit: str, scale: int, plain: str) -> None:
    assert scale_of(unit) == (Decimal(scale), plain)


def test_areas_and_dimensions(tmp_path: Path) -> None:
    made = one(
        rows(
            tmp_path,
            "{period: 2023, value: 1, area: Myanmar, sex: female}",
            "{period: 2023, value: 2, area: MM, sex: male}",
            more="    area: Norway\n    dimensions: {age: 15-24}\n",
        )
    )
    first, second = made.bases[0].observations
    assert (made.area, first.area, second.area) == ("NOR", "MMR", "MMR")
    assert (made.dimensions, first.dimensions) == ((("age", "15-24"),), (("sex", "female"),))


def test_r5_scalars_stay_what_was_written(tmp_path: Path) -> None:
    text = (
        SERIES.replace("One", "NO")
        + "    aliases: [yes, 12:30, 012, 2024-04-01]\n    values: [{period: 2024-04-01, value: 1.10, code: 007}]\n"
    )
    made = one(load(tmp_path, text))
    assert made.label == "NO"
    assert made.aliases == ("yes", "12:30", "012", "2024-04-01")
    assert made.bases[0].observations[0].dimensions == (("code", "007"),)


def test_bom_and_crlf_and_windows_1252(tmp_path: Path) -> None:
    text = SERIES.replace("One", "Réfugiés") + "    values: [{period: 2023, value: 1}]\n"
    plain = one(load(tmp_path, text))
    assert one(load(tmp_path, "\ufeff" + text.replace("\n", "\r\n"))).place.line == plain.place.line
    old = load(tmp_path, text.encode("cp1252"))
    assert one(old).label == "Réfugiés"
    assert [note.partition(": ")[2] for note in old.notes] == ["not UTF-8: read as Windows-1252"]


def test_json_in_the_same_format(tmp_path: Path) -> None:
    data = {
        "format": "factcheck-reference/1",
        "series": [{"id": "a", "label": "A", "unit": "%", "values": [{"period": 2023, "value": 84}]}],
    }
    made = one(load(tmp_path, json.dumps(data, indent=2), "refs.json"))
    assert made.bases[0].observations[0].written == "84"
    assert (made.place.line, made.place.column) == (4, 5)


@pytest.mark.parametrize("path", sorted(CORPUS.glob("**/*references.yaml")), ids=lambda path: path.parent.name)
def test_the_corpus_loads(path: Path) -> None:
    references = load_references([path])
    assert [str(problem) for problem in references.problems] == []
    assert references


# What is refused: the schema


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("title: x\n", "1:1: `format` is missing: begin with `format: factcheck-reference/1`"),
        ("format: factcheck-reference/2\nseries: []\n", "1:9: 'factcheck-reference/2' is another version of the format: "
         "write factcheck-reference/1, or update factcheck"),
        ("format: factcheck-reference/1\nseries: []\n", "2:9: `series` is empty: write one entry for each measure"),
        ("- a\n", "1:1: not a reference file: begin with `format: factcheck-reference/1`"),
        ("", "1:1: the file is empty: begin with `format: factcheck-reference/1`"),
    ],
)  # fmt: skip
def test_files_that_are_none(tmp_path: Path, text: str, problem: str) -> None:
    references = load(tmp_path, text)
    assert f"refs.yaml:{problem}" in said(references, tmp_path)
    assert not references


@pytest.mark.parametrize(
    ("more", "problem"),
    [
        ("    tolerence: exact\n", "9:5: series 1 (one): `tolerence` is not a key here: did you mean `tolerance`?"),
        ("    match: {any: [x]}\n", "9:5: series 1 (one): `match` is not a key here: matching goes by `label` and `aliases`: "
         "put the words people use there"),
        ("    multiplier: 1000\n", "9:5: series 1 (one): `multiplier` is not a key here: put the scale in the unit: "
         "`unit: million EUR`"),
        ("    aliases: one\n", "9:14: series 1 (one): `aliases` is a list: write `aliases: [one]`"),
        ("    aliases: [{a: b}]\n", "9:15: series 1 (one): `aliases` takes a text, not keys and values"),
        ("    type: stock\n", "9:11: series 1 (one): `type` is 'stock': write level or period or date"),
        ("    tolerance: 5%\n", "9:16: series 1 (one): '5%' is not a tolerance: write exact, {points: 1}, {percent: 1} "
         "or {units: 5}"),
        ("    tolerance: {point: 1}\n", "9:17: series 1 (one): `point` is not a key here: did you mean `points`?"),
        ("    tolerance: {points: 1, units: 2}\n", "9:16: series 1 (one): `tolerance` takes one of points, percent and units"),
        ("    tolerance: {points: -1}\n", "9:25: series 1 (one): a tolerance of -1: write it without the minus"),
        ("    tolerance: {points: 1%}\n", "9:25: series 1 (one): '1%' is not a plain number: write 1 and put 'percent' into `unit`"),
        ("    of:\n", "9:8: series 1 (one): `of` has no value: write one, or leave the key out"),
        ("    of: ''\n", "9:9: series 1 (one): `of` is empty: write a text, or leave the key out"),
        ("    status: done\n", "9:13: series 1 (one): `status` is 'done': write unchecked"),
        ("    derived: 1 + x\n", "9:5: series 1 (one): `values` and `derived` together: a derived series has no rows, "
         "remove one of the two"),
        ("    bases: {a: {values: [{from: 2023, value: 1}]}}\n", "9:5: series 1 (one): `values` and `bases` together: "
         "put these values under a basis of their own"),
    ],
)  # fmt: skip
def test_a_wrong_key_of_a_series(tmp_path: Path, more: str, problem: str) -> None:
    references = load(tmp_path, SERIES + more + "    values: [{period: 2023, value: 1}]\n")
    assert said(references, tmp_path) == [f"refs.yaml:{problem}"]
    assert not references


@pytest.mark.parametrize(
    ("series", "problem"),
    [
        ("{label: A, unit: x, values: [{period: 2023, value: 1}]}", "6:5: series 1: `id` is missing: write `id:` and a short "
         "name of a-z 0-9 _ and ."),
        ("{id: a, unit: x, values: [{period: 2023, value: 1}]}", "6:5: series 1 (a): `label` is missing: write `label:` and "
         "what is measured, in plain words"),
        ("{id: a, label: A, values: [{period: 2023, value: 1}]}", "6:5: series 1 (a): `unit` is missing: write what is counted "
         "(states), percent, a currency (EUR), km2 … or number"),
        ("{id: a, label: A, unit: x}", "6:5: series 1 (a): has no values: write `values:` and a row for each, or `derived:` "
         "and a formula"),
        ("{id: a-B, label: A, unit: x, values: [{period: 2023, value: 1}]}", "6:10: series 1 (a-B): 'a-B' is not an id: "
         "write `a_b` (a-z 0-9 _ .)"),
        ("{id: a, label: A, unit: x, values: []}", "6:40: series 1 (a): `values` is empty: write a row, {period: 2023, "
         "value: 84, source: …}"),
        ("{id: a, label: A, unit: x, bases: {}}", "6:39: series 1 (a): `bases` is empty: write each with its `values`, or "
         "`values` directly"),
        ("{id: a, label: A, unit: x, basis: y, bases: {z: {values: [{from: 2023, value: 1}]}}}", "6:32: series 1 (a): `basis` "
         "and `bases` together: a `basis` goes with `values`, leave it out"),
        ("{id: a, label: A, unit: x, bases: {y: {}}}", "6:43: series 1 (a), basis y: `values` is missing: write `values:` and "
         "a row for each value"),
        ("{id: a, label: A, unit: x, values: [5]}", "6:41: series 1 (a), row 1: `values` takes keys and values, not a text"),
        ("{id: a, label: A, unit: x, values: {file: x.csv}}", "6:41: series 1 (a): `file` is not a key here: write one of csv"),
        ("{id: a, label: A, unit: x, values: [{value: 1}]}", "6:5: series 1 (a): its rows have no dates: write `from:` (holds "
         "until the next row) or `period:` in each"),
        ("{id: a, label: A, title: b, c, unit: x, values: [{period: 2023, value: 1}]}", "6:33: series 1 (a): a comma inside "
         "{ } begins a new key, here 'c': put the text before and after the comma in quotes"),
        ("{id: a, label: A, unit: million x, derived: 1 - a}", "6:29: series 1 (a): a derived series is computed in plain "
         "units: write `unit: x`"),
    ],
)  # fmt: skip
def test_a_wrong_series(tmp_path: Path, series: str, problem: str) -> None:
    references = load(
        tmp_path, f"{HEAD}series:\n  - {series}\n  - {{id: z, label: Z, unit: y, values: [{{from: 2023, value: 1}}]}}\n"
    )
    assert f"refs.yaml:{problem}" in said(references, tmp_path)
    assert [series.id for series in references.series] == ["z"]  # the others load


def test_two_defaults(tmp_path: Path) -> None:
    bases = "    bases: {a: {default: true, values: [{from: 2023, value: 1}]}, b: {default: true, values: [{from: 2023, value: 1}]}}\n"
    assert said(load(tmp_path, SERIES + bases), tmp_path) == [
        "refs.yaml:9:80: series 1 (one): `default: true` stands in the bases a and b: only one decides"
    ]


# What is refused: rows (R9)


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("{period: 2023}", ":9: series 1 (one), row 1: has no value: write `value`, `at_least`, `at_most` or `about`"),
        ("{period: 2023, value: }", ":31: series 1 (one), row 1: `value` has no value: write one, or leave the key out"),
        ('{period: 2023, value: "1,003"}', ":31: series 1 (one), row 1: '1,003' is not a plain number: write 1003"),
        ("{period: 2023, value: 84%}", ":31: series 1 (one), row 1: '84%' is not a plain number: write 84 and put 'percent' "
         "into `unit`, which says states"),
        ("{period: 2023, value: 97 million}", ":31: series 1 (one), row 1: '97 million' is not a plain number: write 97000000, "
         "or 97 with the unit `million states`"),
        ("{period: 2023, value: about 40}", ":31: series 1 (one), row 1: 'about 40' is not a plain number: write `about: 40`"),
        ("{period: 2023, value: over 80}", ":31: series 1 (one), row 1: 'over 80' is not a plain number: write "
         '`value: ">80"`'),
        ("{period: 2023, value: 70-85}", ":31: series 1 (one), row 1: '70-85' is not a plain number: write a range, 70..85"),
        ('{period: 2023, value: "84,5"}', ":31: series 1 (one), row 1: '84,5' is not a plain number: write 84.5"),
        ("{period: 2023, value: 1_000}", ":31: series 1 (one), row 1: '1_000' is not a plain number: write 1000"),
        ("{period: 2023, value: 012}", ":31: series 1 (one), row 1: '012' is not a plain number: write 12"),
        ("{period: 2023, value: NaN}", ":31: series 1 (one), row 1: 'NaN' is not a number: write the value, or leave the row out"),
        ("{period: 2023, value: .inf}", ":31: series 1 (one), row 1: '.inf' is not a number: write a plain number, 1003 or 84.5"),
        ("{period: 2023, value: 1e400}", ":31: series 1 (one), row 1: '1e400' is beyond what can be compared: check the "
         "zeros, or put the scale into `unit`, as 12 `trillion tonnes`"),
        ("{period: 2023, value: 1e99999999999}", ":31: series 1 (one), row 1: '1e99999999999' is beyond what can be "
         "compared: check the zeros, or put the scale into `unit`, as 12 `trillion tonnes`"),
        ("{period: 2023, value: many}", ":31: series 1 (one), row 1: 'many' is not a number: write 1003, 84.5 or a range 70..85"),
        ("{period: 2023, value: 85..70}", ":31: series 1 (one), row 1: '85..70' is not an interval: the smaller "
         "amount comes first, write 70..85"),
        ("{period: 2023, at_least: 5, at_most: 3}", ":34: series 1 (one), row 1: `at_least` 5 is above `at_most` 3: "
         "exchange them"),
        ("{period: 2023, value: 5, about: 3}", ":41: series 1 (one), row 1: `value` and `about` together: write one, or "
         "`at_least` and `at_most` for a range"),
        ("{period: 2023, value: 1, sorce: a}", ":34: series 1 (one), row 1: `sorce` is not a key here: did you mean `source`?"),
        ("{period: 2023, value: 1, year: 2023}", ":34: series 1 (one), row 1: `year` is not a key here: write `period: 2023`, "
         "or `from: 2023` for a value that holds until the next"),
        ("{period: 2023, value: 1, source: aa}", ":42: series 1 (one), row 1: no source has the id 'aa': there is a, b"),
        ("{period: 2023, value: 1, source: {publisher: A}}", ":42: series 1 (one), row 1: `source` takes the id of one "
         "source: describe it once under `sources:`"),
        ("{period: 2023-2024, value: 1}", ":18: series 1 (one), row 1: '2023-2024' is not a period: write 2023..2024"),
        ("{period: 2022/23, value: 1}", ":18: series 1 (one), row 1: '2022/23' is not a period: write the months it runs, "
         "such as 2022-04..2023-03 or 2022-07..2023-06"),
        ("{period: 2023-24, value: 1}", ":18: series 1 (one), row 1: '2023-24' is not a period: write the months it runs, "
         "such as 2023-04..2024-03 or 2023-07..2024-06"),
        ("{period: 2022/25, value: 1}", ":18: series 1 (one), row 1: '2022/25' is not a period: write 2022..2025"),
        ("{period: Q2 2024, value: 1}", ":18: series 1 (one), row 1: 'Q2 2024' is not a period: write 2024-04..2024-06"),
        ("{period: 2024-13, value: 1}", ":18: series 1 (one), row 1: '2024-13' is not a day of the calendar"),
        ("{period: 2024..2020, value: 1}", ":18: series 1 (one), row 1: '2024..2020' runs backwards: write the earlier date "
         "first"),
        ("{from: 12.03.2025, value: 1}", ":16: series 1 (one), row 1: '12.03.2025' is not a date: write a day as "
         "YYYY-MM-DD, 2025-03-12"),
        ("{from: 2025/3/1, value: 1}", ":16: series 1 (one), row 1: '2025/3/1' is not a date: write 2025-03-01"),
        ("{from: 2025-02-30, value: 1}", ":16: series 1 (one), row 1: '2025-02-30' is not a day of the calendar"),
        ("{period: 2023, value: 1, published: soon}", ":45: series 1 (one), row 1: 'soon' is not a date: write YYYY, YYYY-MM "
         "or YYYY-MM-DD"),
        ("{period: 2023, value: 1, published: 2024-00}", ":45: series 1 (one), row 1: '2024-00' is not a day of the calendar"),
    ],
)  # fmt: skip
def test_a_wrong_row(tmp_path: Path, row: str, problem: str) -> None:
    references = rows(tmp_path, row)
    assert said(references, tmp_path) == [f"refs.yaml:10{problem}"]
    assert not references


@pytest.mark.parametrize(
    ("pair", "problem"),
    [
        (("{period: 2023, value: 1, source: a}", "{value: 2}"), ":9: series 1 (one), row 2: has no date in a period series: "
         "write `period:` and the year or years it is for"),
        (("{period: 2023, value: 1, source: a}", "{from: 2023, value: 2}"), ":16: series 1 (one), row 2: `from` in a period "
         "series: write `period:` and the year or years it is for"),
        (("{period: 2023, value: 1, source: a}", "{period: 2023, value: 2, source: a}"), ":9: series 1 (one), row 2: a second "
         "value 2023, 2 beside 1 in line 10, both published 2024-11: keep one, or give the revision its own `published`"),
        (("{from: 2023, value: 1}", "{from: 2022, value: 2}"), ":16: series 1 (one), row 2: `from: 2022` stands after 2023: "
         "put the rows in order of time"),
        (("{from: 2023, value: 1}", "{from: 2023, value: 2}"), ":9: series 1 (one), row 2: a second value since 2023, 2 beside "
         "1 in line 10: keep one, or give the revision its own `published`"),
    ],
)  # fmt: skip
def test_rows_that_do_not_go_together(tmp_path: Path, pair: tuple[str, str], problem: str) -> None:
    assert said(rows(tmp_path, *pair), tmp_path) == [f"refs.yaml:11{problem}"]


def test_a_level_row_with_a_period_and_a_date_row_with_a_bound(tmp_path: Path) -> None:
    assert said(rows(tmp_path, "{period: 2023, value: 1}", more="    type: level\n"), tmp_path) == [
        "refs.yaml:11:18: series 1 (one), row 1: `period` in a level series: write `from:` and the date since when it holds, "
        "or `type: period`"
    ]
    assert said(rows(tmp_path, "{at_least: 1999}", unit="date"), tmp_path) == [
        "refs.yaml:10:20: series 1 (one), row 1: `at_least` in a date series: write `value:` and the date"
    ]
    assert said(rows(tmp_path, "{value: 164.5}", unit="date"), tmp_path) == [
        "refs.yaml:10:17: series 1 (one), row 1: '164.5' is not a date: write YYYY, YYYY-MM or YYYY-MM-DD"
    ]


def test_a_revision_and_two_sources_of_one_value_are_no_flaw(tmp_path: Path) -> None:
    made = rows(
        tmp_path,
        "{period: 2023, value: 1, published: 2024, source: a}",
        "{period: 2023, value: 1, published: 2024, source: b}",
        "{period: 2023, value: 2, published: 2025, source: a}",
    )
    assert len(one(made).bases[0].observations) == 3


def test_a_row_from_the_future(tmp_path: Path) -> None:
    text = (
        SERIES.replace("sources:", "checked: 2025-06\nsources:")
        + "    values: [{period: 2023, value: 1, published: 2052}]\n"
    )
    assert said(load(tmp_path, text), tmp_path) == [
        "refs.yaml:10:50: series 1 (one), row 1: published 2052 is later than `checked: 2025-06`: correct one of the two"
    ]


def test_all_flaws_are_told_in_order_of_line(tmp_path: Path) -> None:
    text = (
        HEAD.replace("publisher: B", "publishr: B")
        + "series:\n"
        + "  - {id: a, label: A, unit: x, tolerence: exact, values: [{period: 2023, value: many}]}\n"
        + "  - {id: b, label: B, unit: x, values: [{period: 2023, value: 1, source: c}]}\n"
        + "  - {id: c, label: C, unit: x, values: [{period: 2023, value: 1, source: a}]}\n"
    )
    references = load(tmp_path, text)
    assert [problem.line for problem in references.problems] == [4, 6, 6, 7]
    assert references.problems[0].message == "source b: `publishr` is not a key here: did you mean `publisher`?"
    assert [series.id for series in references.series] == ["c"]
    with pytest.raises(ReferenceFileError, match=r"refs.yaml:4:7: source b"):
        load_references([tmp_path / "refs.yaml"], strict=True)


def test_a_wrong_source_silences_its_rows_and_is_told_once(tmp_path: Path) -> None:
    text = (
        HEAD.replace("2024-11", "2024-31")
        + "series: [{id: o, label: O, unit: x, values: [{period: 2023, value: 1, source: a}]}]\n"
    )
    references = load(tmp_path, text)
    assert said(references, tmp_path) == ["refs.yaml:3:32: source a: '2024-31' is not a day of the calendar"]
    assert not references


# What is refused: syntax (R1-R4, R6)


@pytest.mark.parametrize(
    ("text", "line", "column", "message"),
    [
        ("a:\n\tb: 1\n", 2, 1, "a tab stands here: indent with spaces"),
        ("a: b: c\n", 1, 5, "a `:` that does not belong here"),
        ("a: >80\n", 1, 6, "a text that begins with > or | needs quotes"),
        ("a: %x\n", 1, 4, "a text that begins with % needs quotes"),
        ("x: 1\n- a\n", 2, 1, "the indentation does not fit"),
        ("- a: 1\nb: 2\n", 2, 1, "the indentation does not fit"),
        ("a: *x\n", 1, 4, "`*x` (an alias) is not used in reference files: write the value itself"),
        ("a: &x 1\n", 1, 4, "`&x` (an anchor) is not used in reference files: remove it"),
        ("a: !!python/object:os.system 1\n", 1, 4, "`tag:yaml.org,2002:python/object:os.system` (a tag)"),
        ("b: 1\na: 1\nb: 2\n", 3, 1, "`b` stands here and in line 1: keep one of the two"),
        ("a: 1\n---\nb: 2\n", 2, 1, "a second document begins (`---`): use one file for each"),
        ("? [a]\n: b\n", 1, 3, "a key must be a word"),
        ("a: \x07\n", 1, 4, "a character that cannot be printed (U+0007): remove it"),
        ("a: '\n", 2, 1, "a quotation mark is not closed"),
        ("[" * 60, 1, 51, "nested more than 50 deep: a reference file needs seven levels"),
    ],
)
@pytest.mark.parametrize("loader", [yamltree.LOADER, pyyaml.SafeLoader], ids=["c", "python"])
def test_r1_to_r4_yaml(text: str, line: int, column: int, message: str, loader: object) -> None:
    with pytest.raises(Syntax) as caught:
        yamltree.compose(text, loader)
    assert (caught.value.line, caught.value.column) == (line, column)
    assert caught.value.message.startswith(message)


def test_r2_depth_100_000(tmp_path: Path) -> None:
    for name in ("refs.yaml", "refs.json"):
        for text in ("[" * 100_000, '{"a":' * 100_000, "- " * 100_000):
            references = load(tmp_path, text, name)
            assert len(references.problems) == 1


def test_r1_a_syntax_error_is_one_problem_and_other_files_load(tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text("format: factcheck-reference/1\n\tseries:\n")
    (tmp_path / "good.yaml").write_text(SERIES + "    values: [{period: 2023, value: 1}]\n")
    references = load_references([tmp_path / "bad.yaml", tmp_path / "good.yaml", tmp_path / "none.yaml"])
    assert said(references, tmp_path) == [
        "bad.yaml:2:1: a tab stands here: indent with spaces",
        "none.yaml: cannot read it: no such file; check the name",
    ]
    assert len(references) == 1


@pytest.mark.parametrize(
    "text",
    ["[1,]", '{"a":1,}', "[1", "{", "", " ", "[NaN]", "[Infinity]", "[-Infinity]", "[01]", "[1.]", "[.5]", "[+1]", "[1e]", "[0x1]",
     '["\t"]', "['a']", '{"a" 1}', "{1:2}", "[1 2]", "[]]", "nul", "[tru]", '["\\x"]', '{"a":1,"a":2}', "[1]x", "//a", "[,1]",
     '{"a":}', '{,}', '["\\u12"]', "\ufeff\ufeff[]", "[\u00a01]", "[1\x00]"],
)  # fmt: skip
def test_r6_what_is_not_json(text: str) -> None:
    with pytest.raises(Syntax):
        jsontree.compose(text)


@pytest.mark.parametrize(
    "text",
    ["[]", "{}", '"a"', "1", "-0", "[1e5]", "[1E-2]", "[0.5]", "null", "[true,false]", '["\\ud83d\\ude00\\/"]', '{"a":{"b":[1,[]]}}',
     "\t[\r\n1 ]\n", '{"":0}', "[" + "9" * 5000 + "]", '["\u2028"]'],
)  # fmt: skip
def test_r6_what_is_json(text: str) -> None:
    data = json.loads(text, parse_int=str, parse_float=str, parse_constant=str)

    def plain(node: Node) -> object:
        value = node.value  # type: ignore[attr-defined]
        if isinstance(value, dict):
            return {key: plain(inner) for key, inner in value.items()}
        if isinstance(value, list):
            return [plain(inner) for inner in value]
        return {"true": True, "false": False, "null": None}.get(value, value) if node.plain else value  # type: ignore[attr-defined]

    assert plain(jsontree.compose(text)) == data


def test_r4_json_duplicate_key_has_both_lines(tmp_path: Path) -> None:
    assert said(load(tmp_path, '{\n"v": 164,\n"v": 165}', "refs.json"), tmp_path) == [
        "refs.json:3:1: `v` stands here and in line 2: keep one of the two"
    ]


def test_r7_no_schema_is_fetched() -> None:
    from jsonschema import Draft202012Validator
    from referencing.exceptions import Unresolvable

    ours = schema.validator("reference")
    Draft202012Validator.check_schema(schema.load("reference"))
    evil = ours.evolve(schema={"$ref": "http://127.0.0.1:9/x.json"})
    with pytest.raises(Exception, match="127") as caught:
        evil.validate({})
    assert isinstance(caught.value, Unresolvable)
    with pytest.raises(LookupError):
        schema.load("nothing")


# Files and folders


def test_what_is_no_regular_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "empty").mkdir()
    (tmp_path / "figures.xlsx").write_bytes(b"PK\x03\x04")
    (tmp_path / "notes.txt").write_text("hello")
    names = ("pipe.yaml", "empty", "figures.xlsx", "notes.txt", "a\0b.yaml")
    assert said(load_references([tmp_path / name for name in names]), tmp_path) == [
        "pipe.yaml: cannot read it: it is not a regular file",
        "empty: no reference file in this folder: one begins with `format: factcheck-reference/1`",
        "figures.xlsx: save the sheet as CSV",
        "notes.txt: not a reference file: name a .yaml, .json or .csv file",
        "a\0b.yaml: cannot read it: embedded null byte",
    ]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("{period: 2023, value: １６４}", "'１６４' is not a plain number: write 164"),
        ("{period: ２０２３, value: 164}", "'２０２３' is not a period: write 2023"),
        ("{from: ２０２３-０１, value: 164}", "'２０２３-０１' is not a date: write 2023-01"),
        ("{period: 2023, value: 0x10}", "'0x10' is not a number: write 1003, 84.5 or a range 70..85"),
    ],
)
def test_advice_is_of_the_right_form_itself(tmp_path: Path, row: str, message: str) -> None:
    (tmp_path / "a.yaml").write_text(SERIES + f"    values: [{row}]\n", encoding="utf-8")
    (problem,) = load_references([tmp_path / "a.yaml"]).problems
    assert message in str(problem)


def test_a_flaw_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(SERIES + "    type: ~\n    values: [{period: 2023, value: 1}]\n")
    (problem,) = load_references([tmp_path / "a.yaml"]).problems
    assert "`type` has no value" in str(problem)


def test_reference_files_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / ".hidden").mkdir()
    (tmp_path / "loop").symlink_to(tmp_path)
    text = SERIES + "    values: [{period: 2023, value: 1}]\n"
    for name in ("b/a.yml", ".hidden/x.yaml", ".x.yaml", "z.yaml"):
        (tmp_path / name).write_text(text.replace("id: one", f"id: {name[0]}"))
    (tmp_path / "c.json").write_text('{"format" : "factcheck-reference/1", "series": []}')
    (tmp_path / "other.yaml").write_text("format: 3\n# not factcheck-reference/1\n")
    (tmp_path / "late.yaml").write_text("#" * 3000 + "\n" + text)
    found = find_reference_files(tmp_path)
    assert [str(path.relative_to(tmp_path)) for path in found] == [os.path.join("b", "a.yml"), "c.json", "z.yaml"]
    references = load_references([tmp_path, tmp_path / "z.yaml"])  # each once (R10)
    assert [series.id for series in references.series] == ["b", "z"]


def test_an_id_used_in_two_files(tmp_path: Path) -> None:
    text = SERIES + "    values: [{period: 2023, value: 1}]\n"
    (tmp_path / "a.yaml").write_text(text)
    (tmp_path / "b.yaml").write_text("# again\n" + text)
    references = load_references([tmp_path / "a.yaml", tmp_path / "b.yaml"])
    assert said(references, tmp_path) == ["b.yaml:7:5: series one: the id is taken by a.yaml:6: choose another"]
    assert len(references) == 1
    assert len(references.files) == 2


# Tables beside a YAML file (F20)


def beside(folder: Path, table: str | bytes) -> References:
    (folder / "t.csv").write_bytes(table if isinstance(table, bytes) else table.encode())
    return load(folder, SERIES + "    values: {csv: t.csv}\n")


def test_a_table_beside_the_file(tmp_path: Path) -> None:
    table = '\ufeffarea;Period;value;source;sex;note\r\nNorway;2023;1.5;a;female;"two\r\nlines; one cell"\r\n\r\nSweden;2024;2;;male;\r\n;;;;;\r\n'
    references = beside(tmp_path, table)
    first, second = one(references).bases[0].observations
    assert (first.area, first.written, first.dimensions, first.note) == (
        "NOR",
        "1.5",
        (("sex", "female"),),
        "two\r\nlines; one cell",
    )
    assert (second.place.path, second.place.line, second.place.column) == (str(tmp_path / "t.csv"), 5, 1)
    assert [Path(path).name for path, _ in references.files] == ["refs.yaml", "t.csv"]


@pytest.mark.parametrize(
    ("table", "problem"),
    [
        ("period,value\n2023,1\n2024\n", "t.csv:3:1: 1 cell where the header has 2: quote a cell that holds a separator, fill gaps"),
        ("period,value\n2023,1\n2024,1,003\n", "t.csv:3:1: 3 cells where the header has 2: quote a cell that holds a "
         "separator, fill gaps"),
        ("period,valu\n2023,1\n", "t.csv:1:1: `valu` is not a column here: did you mean `value`?"),
        ("period,year,value\n2023,1\n", "t.csv:1:1: `year` is not a column here: write `period: 2023`, or `from: 2023` for a "
         "value that holds until the next"),
        ("period,value,value\n2023,1,1\n", "t.csv:1:1: two columns are called `value`: rename or delete one"),
        ("period,,value\n2023,1,1\n", "t.csv:1:1: column 2 has no name: give it one, or delete it"),
        ("period,sex\n2023,1\n", "t.csv:1:1: no column `value` in the header period, sex: name the column of the values so"),
        ("", "t.csv:1:1: the table is empty: begin with a header, area,period,value,source"),
        ('period,value\n2023,"1\n', "t.csv:2:1: not CSV: unexpected end of data: check the quotation marks"),
        ("period,value\n2023,1\0\n", "t.csv:2:1: a NUL byte: save the sheet as CSV (UTF-8)"),
        ('period,value\n2023,"1,003"\n', "t.csv:2:1: series 1 (one): '1,003' is not a plain number: write 1003"),
        ("period,value,source\n2023,1,x\n", "t.csv:2:1: series 1 (one): no source has the id 'x': there is a, b"),
        ("period,value,status\n2023,1,done\n", "t.csv:2:1: series 1 (one): `status` is 'done': write unchecked, or leave it out"),
        ("period,value\n2023,1\n2023,2\n", "t.csv:3:1: series 1 (one): a second value 2023, 2 beside 1 in line 2: keep one, or "
         "give the revision its own `published`"),
    ],
)  # fmt: skip
def test_a_wrong_table(tmp_path: Path, table: str, problem: str) -> None:
    references = beside(tmp_path, table)
    assert said(references, tmp_path)[-1] == problem
    assert not references


def test_a_table_that_is_not_there(tmp_path: Path) -> None:
    references = load(tmp_path, SERIES + "    values: {csv: no.csv}\n")
    assert said(references, tmp_path) == [
        "refs.yaml:9:19: cannot read no.csv: no such file or directory (looked for no.csv)"
    ]


# A spreadsheet alone


def test_a_spreadsheet_alone(tmp_path: Path) -> None:
    table = (
        "Indicator,Unit,Year,Value,Country,Publisher,URL,Published,Aliases,Checked by\n"
        "Landmine casualties,people,2023,1003,Myanmar,ICBL,https://x.org,2024-11,mine victims|casualties,Ann\n"
        "Landmine casualties,people,2024,2029,Myanmar,ICBL,https://x.org,2025-12,,Ann\n"
        "Landmine casualties,percent,2024,84,,,,,,\n"
    )
    references = load(tmp_path, table, "figures.csv")
    people, percent = references.series
    assert said(references, tmp_path) == []
    assert (people.id, percent.id) == ("landmine_casualties", "landmine_casualties_percent")
    assert (people.kind, people.aliases, people.unit.name) == (
        SeriesKind.PERIOD,
        ("mine victims", "casualties"),
        "person",
    )
    first, second = people.bases[0].observations
    assert (first.area, first.period, second.written) == ("MMR", Period.parse("2023"), "2029")
    assert first.source is not None
    assert first.source.cited() == "ICBL, November 2024"
    assert [source.id for source in references.sources] == ["icbl"]
    assert [note.partition(": ")[2] for note in references.notes] == ["column 'Checked by' is not used"]


def test_excels_csv(tmp_path: Path) -> None:
    table = "Label;Value;Unit;Date;Basis\r\nÄmter;84,5;Mio. €;2025-03-12;in Kraft\r\nÄmter;164;Mio. €;2017;in Kraft\r\n"
    references = load(tmp_path, table.replace("Mio. €", "million EUR").encode("cp1252"), "figures.csv")
    made = one(references)
    assert (made.id, made.kind, made.unit.name) == ("amter", SeriesKind.LEVEL, "EUR")
    assert [(str(row.since), row.written) for row in made.bases[0].observations] == [
        ("2017", "164000000"),
        ("2025-03-12", "84500000"),
    ]
    assert (made.bases[0].name, len(references.notes)) == ("in Kraft", 1)


def test_an_undated_value_is_a_level_without_a_date(tmp_path: Path) -> None:
    made = one(load(tmp_path, "label\tvalue\nBridges\t12\n", "figures.tsv"))
    (row,) = made.bases[0].observations
    assert (made.kind, row.since, row.published, row.assumed) == (SeriesKind.LEVEL, None, None, False)


@pytest.mark.parametrize(
    ("table", "problem"),
    [
        ("", "1:1: the file is empty: a header is needed, label,value,unit,date,source,url"),
        ("label,unit\na,b\n", "1:1: no column `value` in label, unit: a header is needed, label,value,unit,date,source,url"),
        ("value,unit\n1,b\n", "1:1: no column `label` in value, unit: a header is needed, label,value,unit,date,source,url"),
        ("label,valeu\na,1\n", "1:1: 'valeu' is not a column here: did you mean `value`?"),
        ("label,value,year,period\na,1,2023,2023\n", "1:1: two columns for the period, here 'period': rename or delete one"),
        ("label,value\n,1\n", "2:1: no label: write what is measured, in every row"),
        ("label,value\na,\n", "2:1: a: has no value: write `value`, `at_least`, `at_most` or `about`"),
        ('label,value\na,"1,003"\n', "2:1: a: '1,003' is not a plain number: write 1003"),
        ("label;value\na;1.003\n", "2:1: a: '1.003' is not a plain number: write 1003, without thousands separators"),
        ("label;value\na;63,140\n", "2:1: a: '63,140' may be a thousand or have three decimals: write 63140, or 63,1400"),
        ("label;value\na;>63,140\n", "2:1: a: '>63,140' may be a thousand or have three decimals: write >63140, or >63,1400"),
        ("label;value\na;>1.003\n", "2:1: a: '>1.003' is not a plain number: write >1003, without thousands separators"),
        ("label;value\na;1.003,5\n", "2:1: a: '1.003,5' is not a plain number: write 1003.5, without thousands separators"),
        ("label,value,date\na,1,12.03.2025\n", "2:1: a: '12.03.2025' is not a period: write a day as YYYY-MM-DD, 2025-03-12"),
        ("label,value,date\na,1,12/03/2025\n", "2:1: a: '12/03/2025' is not a period: write a day as YYYY-MM-DD, 2025-03-12 "
         "or 2025-12-03"),
        ("label,value,date\na,1,25/3/2025\n", "2:1: a: '25/3/2025' is not a period: write a day as YYYY-MM-DD, 2025-03-25"),
        ("label,value,from\na,1,3-25-2025\n", "2:1: a: '3-25-2025' is not a date: write a day as YYYY-MM-DD, 2025-03-25"),
        ("label,value,date\na,1,31 March 2025\n", "2:1: a: '31 March 2025' is not a period: write 2025-03-31"),
        ("label,value,from\na,1,31st March 2025\n", "2:1: a: '31st March 2025' is not a date: write 2025-03-31"),
        ('label,value,date\na,1,"March 31, 2025"\n', "2:1: a: 'March 31, 2025' is not a period: write 2025-03-31"),
        ("label,value,date\na,1,Mar. 2025\n", "2:1: a: 'Mar. 2025' is not a period: write 2025-03"),
        ("label,value\na,£2.3m\n", "2:1: a: '£2.3m' is not a plain number: write 2300000 and put 'GBP' into `unit`"),
        ("label,value\na,€1.25 billion\n", "2:1: a: '€1.25 billion' is not a plain number: write 1250000000 and put 'EUR' into "
         "`unit`"),
        ('label,value\na,"$2,300"\n', "2:1: a: '$2,300' is not a plain number: write 2300 and put '$' into `unit`"),
        ("label,value,type\na,1,stock\n", "2:1: a: type stock: write level, period or date, one for the series"),
        ("label,value,id\na,1,A-B\n", "2:1: a: 'A-B' is not an id: write `a_b` (a-z 0-9 _ .)"),
        ("label,value\na,1\na,2\n", "3:1: a: a second value, 2 beside 1 in line 2: keep one, or give the revision its own "
         "`published`"),
        ("label,value\na\n", "2:1: 1 cell where the header has 2: quote a cell that holds a separator, fill gaps"),
    ],
)  # fmt: skip
def test_a_wrong_spreadsheet(tmp_path: Path, table: str, problem: str) -> None:
    references = load(tmp_path, table, "figures.csv")
    assert said(references, tmp_path) == [f"figures.csv:{problem}"]
    assert not references


ZEROS = "4600000, or 4.6 with the unit `million EUR`"


@pytest.mark.parametrize(
    ("value", "unit", "instead"),
    [
        ("4.6m", "EUR", ZEROS),
        ("4.6 mn", "EUR", ZEROS),
        ("4.6 million", "EUR", ZEROS),
        ("€4.6m", "EUR", ZEROS),
        ("4.6m euros", "EUR", ZEROS),
        ("EUR 4.6m", "euros", "4600000, or 4.6 with the unit `million euros`"),
        ("2.1bn", "USD", "2100000000, or 2.1 with the unit `billion USD`"),
        ("18.4k", "visitors", "18400, or 18.4 with the unit `thousand visitors`"),
        ("3.2 lakh", "INR", "320000"),
        ("4.6m", "million EUR", "4.6"),
        ("4.6m", "thousand EUR", "4600"),
        ("4.6m", "tonnes", "4600000, or 4.6 with the unit `million tonnes`"),
        ("4.6m", "m", "4.6"),
        ("4.6m", "km", "4.6 and put 'm' into `unit`, which says km"),
        ("12 km", "km", "12"),
        ("£4.6m", "EUR", "4600000 and put 'GBP' into `unit`, which says EUR"),
        ("84%", "percent", "84"),
        ("4.6m", "", "4600000, or 4.6 with the unit `million`; if 'm' is a unit, 4.6 with the unit `m`"),
        ("4.6 million", "", "4600000, or 4.6 with the unit `million`"),
        ("over 4.6m", "EUR", '`value: ">4600000"`'),
        ("about 4.6m", "EUR", "`about: 4600000`"),
    ],
)
def test_a_value_with_its_scale_is_not_told_to_be_in_metres(
    tmp_path: Path, value: str, unit: str, instead: str
) -> None:
    sheet = load(tmp_path, f"label,value,unit,year\nDeficit,{value},{unit},2023\n", "figures.csv")
    assert said(sheet, tmp_path) == [f"figures.csv:2:1: Deficit: {value!r} is not a plain number: write {instead}"]
    if unit:
        (problem,) = rows(tmp_path, f"{{period: 2023, value: {value}}}", unit=unit).problems
        assert str(problem).endswith(f"{value!r} is not a plain number: write {instead}")


@pytest.mark.parametrize(
    ("value", "unit", "instead"),
    [
        ("€5400000", "million EUR", "5.4"),
        ("5400000 euros", "million EUR", "5.4"),
        ("1,234,567.89 EUR", "million EUR", "1.23456789"),
        ("£5400000", "million EUR", "5400000 and put 'GBP' into `unit`, which says EUR"),
        ("over €5400000", "million EUR", '`value: ">5.4"`'),
        ("12,000 visitors", "thousand visitors", "12"),
        ("5,400", "thousand visitors", "5400"),
        ("70 to 85", "percent", "a range, 70..85"),
        ("50 % to 60 %", "percent", "a range, 50..60"),
        ("1.5bn-2bn", "EUR", "a range, 1500000000..2000000000"),
        ("> 5m", "EUR", '">5000000"'),
        ("≥5", "", '">=5"'),
        ("−5", "percent", "-5"),
        (f"{'9' * 31} million", "EUR", f"{'9' * 31}000000, or {'9' * 31} with the unit `million EUR`"),
    ],
)
def test_a_number_is_said_in_what_the_series_counts_in(value: str, unit: str, instead: str) -> None:
    assert number_advice(value, unit_in(unit)) == f"{value!r} is not a plain number: write {instead}"


@pytest.mark.parametrize("unit", ["", "EUR", "percent", "million EUR"])
@pytest.mark.parametrize(
    "value",
    ["3.5.2 million", "something", "overall 5", "about 70-85", "70 or 85", "3 in 4", "up to 5 to 6", "5 thousand million",
     "EUR 1.234,56", "85 to 70", "1.5-2bn", "5 plus", "2 dozen", "1.234.567", "over", "4.6m a year", "5 euros and 20"],
)  # fmt: skip
def test_no_number_is_said_where_it_is_not_certain(value: str, unit: str) -> None:
    advice = f"{value!r} is not a number: write 1003, 84.5 or a range 70..85"
    assert number_advice(value, unit_in(unit)) == advice


def test_millions_are_not_said_of_percent() -> None:
    assert "write 1003, 84.5" in number_advice("5m", unit_in("percent"))


# Derived series


def derived(folder: Path, *series: str) -> References:
    return load(folder, HEAD + "series:\n" + "".join(f"  - {{{entry}}}\n" for entry in series))


A = "id: a, label: A, unit: x, values: [{period: 2022, value: 5}, {period: 2023, value: 8, published: 2024}, {period: 2023, value: 9, published: 2025}]"
B = "id: b, label: B, unit: x, values: [{period: 2023, at_least: 4, published: 2024}, {period: 2024, value: 1}]"


def test_derived_periods_and_vintages(tmp_path: Path) -> None:
    made = derived(
        tmp_path, A, B, "id: c, label: C, unit: x, derived: (a + b) * 2", "id: d, label: D, unit: x, derived: c - a"
    ).series
    c, d = made[2:]
    assert c.kind is SeriesKind.PERIOD
    assert [(str(row.interval), row.modifier, str(row.published)) for row in c.bases[0].observations] == [
        (">=24", Modifier.AT_LEAST, "2024"),
        (">=26", Modifier.AT_LEAST, "2025"),
    ]
    assert [str(row.interval) for row in d.bases[0].observations] == [">=16", ">=17"]


def test_derived_levels_change_with_either_part(tmp_path: Path) -> None:
    left = "id: l, label: L, unit: x, values: [{from: 2020, value: 10}, {from: 2022, value: 12}]"
    right = "id: r, label: R, unit: x, values: [{from: 2021, value: 3}]"
    made = derived(tmp_path, left, right, "id: s, label: S, unit: percent, derived: r / l * 100").series[2]
    assert [(str(row.since), row.written) for row in made.bases[0].observations] == [("2021", "30"), ("2022", "25")]


@pytest.mark.parametrize(
    ("left", "right", "formula", "written"),
    [
        ("487", "18.1", "l / r", "26.9"),  # three digits on either side
        ("164", "197", "l / r * 100", "83.2"),
        ("3", "7", "l / r * 100", "42.9"),  # counts are exact: three digits all the same
        ("84.35", "2.1", "l + r", "86.4"),  # a sum is as precise as its coarsest part; half to even
        ("197", "33", "l - r", "164"),
        ("5757", "12", "l * r", "69084"),  # whole numbers times whole numbers
        ("4300000", "83.1", "l / r", "51745"),  # no digit before the point is made a naught
        ("0.0123", "4", "l / r", "0.00308"),
    ],
)
def test_derived_values_are_as_precise_as_their_parts(
    left: str, right: str, formula: str, written: str, tmp_path: Path
) -> None:
    parts = (f"id: {id}, label: {id}, unit: x, values: [{{period: 2023, value: {value}}}]" for id, value in
             (("l", left), ("r", right)))  # fmt: skip
    made = derived(tmp_path, *parts, f"id: s, label: S, unit: x, derived: {formula}").series[2]
    assert [row.written for row in made.bases[0].observations] == [written]


def test_derived_by_area(tmp_path: Path) -> None:
    left = (
        "id: l, label: L, unit: x, values: [{period: 2023, value: 10, area: NO}, {period: 2023, value: 20, area: SE}]"
    )
    right = "id: r, label: R, unit: x, values: [{period: 2023, value: 4, area: SE}]"
    world = "id: w, label: W, unit: x, values: [{period: 2023, value: 100}]"
    made = derived(tmp_path, left, right, world, "id: s, label: S, unit: x, derived: w - l - r").series[3]
    assert [(row.area, row.written) for row in made.bases[0].observations] == [("SWE", "76")]


@pytest.mark.parametrize(
    ("formula", "message"),
    [
        ("197 - aa", "no series has the id 'aa': there is a, b"),
        ("197 - a.b", "no series has the id 'a.b': there is a, b"),
        ("1 + 2", "it names no series: write its id, or a value under `values`"),
        ("a +", "it breaks off: a series id or a number should follow"),
        ("a b", "`b` needs a sign + - * / before it here"),
        ("(a", "a `(` without its `)`: add or remove one"),
        ("a)", "a `)` without its `(`: add or remove one"),
        ("* a", "`*` cannot stand here"),
        ("a ^ 2", "`^` is not used in formulas: write series ids, numbers and + - * / ( )"),
        ("__import__('os')", "`'` is not used in formulas: write series ids, numbers and + - * / ( )"),
        ("a(b)", "`(` needs a sign + - * / before it here"),
        ("a / (a - a)", "it divides by what may be 0 (2022): correct the row or the formula"),
        ("c", "it goes round in a ring, c → c: give one of them values"),
        ("(" * 51 + "a" + ")" * 51, "more than 50 brackets in each other: make a series of a part"),
        ("+".join("a" * 600), "more than 1000 parts: make series of parts of it"),
        ("a" + "*10000000000" * 4, "it comes to more than can be compared: check the formula"),
    ],
)
def test_wrong_formulas(tmp_path: Path, formula: str, message: str) -> None:
    references = derived(tmp_path, A, B, f'id: c, label: C, unit: x, derived: "{formula}"')
    assert said(references, tmp_path) == [f"refs.yaml:8:41: series c: derived: {message}"]
    assert [series.id for series in references.series] == ["a", "b"]


def test_a_ring_is_named_and_what_hangs_on_it_is_noted(tmp_path: Path) -> None:
    references = derived(
        tmp_path,
        "id: p, label: P, unit: x, derived: q + 1",
        "id: q, label: Q, unit: x, derived: r + 1",
        "id: r, label: R, unit: x, derived: p + 1",
        "id: s, label: S, unit: x, derived: r + 1",
    )
    assert said(references, tmp_path) == [
        "refs.yaml:6:41: series p: derived: it goes round in a ring, p → q → r → p: give one of them values"
    ]
    assert [note.partition(": ")[2] for note in references.notes] == ["series s is left out: so is r"]


def test_a_part_with_a_flaw_is_told_once(tmp_path: Path) -> None:
    references = derived(tmp_path, A.replace("value: 5", "value: five"), "id: c, label: C, unit: x, derived: 1 - a")
    assert [problem.line for problem in references.problems] == [6]
    assert [note.partition(": ")[2].partition(" (")[0] for note in references.notes] == [
        "series c is left out: a has a flaw"
    ]


def test_series_that_cannot_be_joined(tmp_path: Path) -> None:
    level = "id: l, label: L, unit: x, values: [{from: 2020, value: 10}]"
    day = "id: d, label: D, unit: date, values: [{value: 2020-01-01}]"
    late = "id: t, label: T, unit: x, values: [{period: 1999, value: 10}]"
    base = "id: {0}, label: L, unit: x, bases: {{{1}: {{values: [{{from: 2020, value: 1}}]}}, {2}: {{values: [{{from: 2020, value: 1}}]}}}}"
    for others, formula, message in (
        ((A, level), "a - l", "a (period) and l (level) differ in how they hold in time: use series of one type"),
        ((day,), "d - 1", "a date cannot be computed with: use level and period series"),
        ((A, late), "a - t", "its parts have no common period or area"),
        ((base.format("i", "m", "n"), base.format("j", "o", "p")), "i - j", "i and j have no basis in common"),
    ):
        references = derived(tmp_path, *others, f"id: c, label: C, unit: x, derived: {formula}")
        assert [problem.message for problem in references.problems] == [f"series c: derived: {message}"]


# The cache


def test_what_the_cache_gives_is_equal_in_every_field(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("period,value,sex\n2023,1.10,f\n2024,70..85,m\n")
    text = (
        SERIES + "    values: {csv: t.csv}\n  - {id: d, label: D, unit: date, values: [{value: 1999-03, source: a}]}\n"
        "  - {id: l, label: L, unit: EUR million, tolerance: {units: 5}, values: [{from: 2023, value: '(80..100]', area: NO, note: ü}]}\n"
        "  - {id: e, label: E, unit: x, derived: 197 - one}\n"
    )
    fresh = load(tmp_path, text, cache=False)
    first = load(tmp_path, text)
    again = load(tmp_path, text)
    assert list((tmp_path / "cache").rglob("*.jsonl"))
    assert fresh == first == again
    assert repr(fresh) == repr(first) == repr(again)  # Decimal("1.10") too
    assert not fresh.problems
    elsewhere = tmp_path / "moved"
    elsewhere.mkdir()
    (elsewhere / "t.csv").write_text((tmp_path / "t.csv").read_text())
    assert load(elsewhere, text).series[0].place.path == str(elsewhere / "refs.yaml")
    assert load(elsewhere, text).series[0].bases[0].observations[0].place.path == str(elsewhere / "t.csv")


def test_a_changed_table_is_read_again(tmp_path: Path) -> None:
    assert len(one(beside(tmp_path, "period,value\n2023,1\n")).bases[0].observations) == 1
    assert len(one(beside(tmp_path, "period,value\n2023,1\n2024,1\n")).bases[0].observations) == 2
    assert beside(tmp_path, "period,value\n2023,x\n").problems
    (tmp_path / "t.csv").unlink()
    assert load_references([tmp_path / "refs.yaml"]).problems


def test_a_broken_cache_is_as_good_as_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = SERIES + "    values: [{period: 2023, value: 1}]\n"
    fresh = load(tmp_path, text)
    (entry,) = (tmp_path / "cache").rglob("*.jsonl")
    kept = entry.read_text()
    for junk in (
        "",
        "{",
        "[]",
        "{}",
        "[" * 100_000,
        kept.replace('"1"', '"x"'),
        kept.replace("period", "perio"),
        "\xff" * 9,
    ):
        entry.write_text(junk, encoding="latin-1")
        assert load(tmp_path, text) == fresh
        assert entry.read_text() == kept
    (tmp_path / "file").write_text("")
    for folder in (tmp_path / "file", tmp_path / "file" / "x"):
        monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(folder))
        assert load(tmp_path, text) == fresh


@pytest.mark.parametrize(
    "edited", ["reference/rows.py", "lexicon/same/homes.txt", "match/labels.py", "model/period.py"]
)
def test_an_entry_of_other_code_or_tables_is_not_looked_at(tmp_path: Path, edited: str) -> None:
    root = Path(stored.__file__).parents[2]
    for name in ("factcheck", "schemas"):
        copytree(root / name, tmp_path / name, ignore=ignore_patterns("__pycache__"))
    path = tmp_path / "refs.yaml"
    path.write_text(SERIES + "    values: [{period: 2023, value: 1}]\n")
    code = f"from factcheck.reference import load_references; print(len(load_references([{str(path)!r}])))"

    def entries() -> int:
        setting = os.environ | {"PYTHONPATH": str(tmp_path)}
        done = subprocess.run([sys.executable, "-c", code], env=setting, cwd=tmp_path, check=True, capture_output=True)
        assert done.stdout == b"1\n"
        return len(list((tmp_path / "cache").rglob("*.jsonl")))

    assert [entries(), entries()] == [1, 1]
    with (tmp_path / "factcheck" / edited).open("a") as file:
        file.write("\n")
    assert entries() == 2


def test_many_may_write_an_entry_at_once(tmp_path: Path) -> None:
    path = tmp_path / "refs.yaml"
    path.write_text(HEAD + "series:\n" + "".join(
        f"  - {{id: s{at}, label: Things of sort {at}, unit: people, values: [{{period: 2021, value: {at}, source: a}}]}}\n"
        for at in range(60)
    ))  # fmt: skip
    code = f"from factcheck.reference import load_references; print(len(load_references([{str(path)!r}])))"
    runs = [subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) for _ in range(4)]
    assert [run.communicate()[0] for run in runs] == ["60\n"] * 4
    (entry,) = (path for path in (tmp_path / "cache").rglob("*") if path.is_file())
    assert entry.suffix == ".jsonl"
    assert load_references([path]) == load_references([path], cache=False)


def test_claims_match_the_same_series_from_the_cache(tmp_path: Path) -> None:
    sides = {
        "a.yaml": "  - {id: seats, label: Seats in parliament, aliases: [Mandates], unit: seats, area: KEN, of: members,\n"
        "     not_same_as: [seats in county assemblies], values: [{period: 2022, value: 349}]}\n"
        "  - {id: cows, label: 'Dairy cows, aged 2 and over', unit: cows, values: [{period: 2022, value: 5100, area: Peru}]}\n",
        "b.yaml": "  - {id: share, label: Women among members of parliament, unit: percent, values: [{period: 2022, value: 21}]}\n"
        "  - {id: rate, label: Net youth unemployment rate in Kenya, unit: percent, values: [{period: 2022, value: 13}]}\n",
    }  # fmt: skip
    for name, text in sides.items():
        (tmp_path / name).write_text(HEAD + "series:\n" + text.replace("period: 2022,", "period: 2022, source: a,"))
    paths = [tmp_path / name for name in sides]
    claims = factcheck.extract(
        "Kenya's parliament has 349 seats. In 2022, 21% of its members were women. Youth unemployment in Kenya stood "
        "at 14% in 2022. Peru counted 5,100 dairy cows in 2022, and 350 county assembly seats."
    )
    for chosen in (paths, paths[:1], paths[1:], paths[::-1]):
        fresh = load_references(chosen, cache=False)
        load_references(chosen)
        again = load_references(chosen)
        assert again.names
        assert not fresh.names
        assert any(fresh.match(claim) for claim in claims)
        for claim in claims:
            assert again.match(claim) == fresh.match(claim)


def test_a_series_of_two_kept_files_is_a_problem_of_the_second(tmp_path: Path) -> None:
    text = SERIES + "    values: [{period: 2023, value: 1}]\n"
    paths = [tmp_path / name for name in ("a.yaml", "b.yaml")]
    for path in paths:
        path.write_text(text)
    fresh = load_references(paths, cache=False)
    load_references(paths)
    again = load_references(paths)
    assert fresh.series == again.series
    assert [str(flaw) for flaw in fresh.problems] == [str(flaw) for flaw in again.problems] != []


def test_only_sound_files_are_kept(tmp_path: Path) -> None:
    load(tmp_path, SERIES + "    values: [{period: 2023, value: x}]\n")
    load(tmp_path, (SERIES.replace("One", "Ü") + "    values: [{period: 2023, value: 1}]\n").encode("cp1252"))
    assert not list((tmp_path / "cache").rglob("*.jsonl"))


def test_rows_of_a_sheet_that_differ_in_the_case_of_the_label_are_of_one_series(tmp_path: Path) -> None:
    table = "label,year,value,unit\nUnemployment rate,2023,5.2,percent\nunemployment  Rate,2024,5.6,percent\n"
    (series,) = load(tmp_path, table, "figures.csv").series
    assert series.label == "Unemployment rate"
    assert [one.written for one in series.bases[0].observations] == ["5.2", "5.6"]


def test_a_unit_is_one_however_it_is_written(tmp_path: Path) -> None:
    table = "label,year,value,unit\nUnemployment rate,2023,5.2,percent\nUnemployment rate,2024,5.6,Percent\n"
    (series,) = load(tmp_path, table, "figures.csv").series
    assert len(series.bases[0].observations) == 2


def test_each_source_and_series_of_a_sheet_has_an_id_of_its_own(tmp_path: Path) -> None:
    rows = [f"Ставка {at},{at},%,2023,ЦБ,https://x.org/{at}" for at in range(4)]
    loaded = load(tmp_path, "\n".join(["label,value,unit,date,source,url", *rows]), "figures.csv")
    assert len({series.id for series in loaded.series}) == len({source.id for source in loaded.sources}) == 4


def test_what_one_syntax_gave_is_not_what_another_gives(tmp_path: Path) -> None:
    text = SERIES + "    values: [{period: 2023, value: 5}]\n"
    for name in ("f.json", "f.yaml", "f.json"):
        (tmp_path / name).write_text(text, encoding="utf-8")
        assert bool(load_references([tmp_path / name]).problems) == (name == "f.json"), name


def test_references_pickle_cached_or_not(tmp_path: Path) -> None:
    (tmp_path / "f.yaml").write_text(SERIES + "    values: [{period: 2023, value: 5}]\n", encoding="utf-8")
    for _ in range(2):
        made = load_references([tmp_path / "f.yaml"])
        assert pickle.loads(pickle.dumps(made)) == made


def test_what_a_sheet_gave_is_not_what_a_file_of_another_kind_gives(tmp_path: Path) -> None:
    sheet = "label,value,unit,date,source\nVisitors of the museum,63140,visitors,2023,City Museum\n"
    for name in ("f.txt", "f.csv", "f.txt", "f.yaml"):
        (tmp_path / name).write_text(sheet, encoding="utf-8")
        made = load_references([tmp_path / name])
        assert (len(made), len(made.problems)) == ((1, 0) if name == "f.csv" else (0, 1)), name


def test_the_cache_does_not_grow_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stored, "MAX_ENTRIES", 4)
    for at in range(9):
        load(tmp_path, SERIES + f"    values: [{{period: 2023, value: {at}}}]\n")
    assert 2 <= len(list((tmp_path / "cache").rglob("*.jsonl"))) <= 4


def test_where_the_cache_lies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FACTCHECK_CACHE_DIR")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache_folder() == str(tmp_path / "factcheck")
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    assert cache_folder() == str(Path.home() / ".cache" / "factcheck")
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    assert cache_folder() == str(tmp_path / "factcheck" / "cache")
    monkeypatch.delenv("LOCALAPPDATA")
    assert cache_folder() == ""


def test_a_warm_start_imports_neither_yaml_nor_jsonschema(tmp_path: Path) -> None:
    series = [
        f"  - {{id: s{at}, label: Things of sort {at}, unit: people, values: "
        f"[{{period: 2021, value: {at}, source: a}}, {{period: 2022, value: {at}1, source: a}}, {{period: 2023, value: {at}2, source: a}}]}}\n"
        for at in range(1, 1001)
    ]
    assert len(load(tmp_path, HEAD + "series:\n" + "".join(series))) == 1000
    code = (
        "import sys; from factcheck.reference import load_references;"
        f"references = load_references([{str(tmp_path / 'refs.yaml')!r}]);"
        "print(len(references), bool({'yaml', 'jsonschema', 'csv', 'difflib'} & set(sys.modules)))"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert said == ["1000", "False"]


# Drafts


def test_a_draft_loads_and_never_decides(tmp_path: Path) -> None:
    draft = [
        DraftSeries("states", "States: #1 \"party\"", "states", "level", "World", "", (
            DraftValue("164", "2025-04", "Euronews", "l. 3"), DraftValue(">80", "", "", ""))),
        DraftSeries("states", "NO", "million EUR", "period", "", "all", (DraftValue("70..85", "2019..2024", "Euronews", "NO"),
                                                                          DraftValue(">=58", "2023", "no", ""))),
        DraftSeries("Entry into force", "012", "date", "date", "", "", (DraftValue("1999-03-01", "", "", ""),)),
    ]  # fmt: skip
    text = draft_yaml(draft, "Mines: a draft")
    references = load(tmp_path, text)
    assert said(references, tmp_path) == []
    assert [series.id for series in references.series] == ["states", "states_2", "entry_into_force"]
    assert [series.label for series in references.series] == ['States: #1 "party"', "NO", "012"]
    assert all(series.unchecked for series in references.series)
    assert all(row.unchecked for series in references.series for row in series.bases[0].observations)
    assert text.startswith("# A draft")
    near = draft_yaml(draft, "Mines: a draft", schema="../schemas/reference.schema.json")
    assert near == f"# yaml-language-server: $schema=../schemas/reference.schema.json\n#\n{text}"
    assert find_reference_files(tmp_path) == [tmp_path / "refs.yaml"]
    plain = pyyaml.safe_load(text)  # what other programs read
    assert (plain["series"][1]["label"], plain["series"][2]["label"]) == ("NO", "012")


def test_a_draft_of_nothing() -> None:
    for series in (
        [],
        [DraftSeries("a", "A", "x", "period", "", "", ())],
        [DraftSeries("a", "A", "x", "period", "", "", (("many", "", "", ""),))],
    ):
        with pytest.raises(ValueError, match=r"at least one|no values|not a number"):
            draft_yaml(series, "x")


def test_a_sheet_that_begins_with_the_separator_that_excel_writes(tmp_path: Path) -> None:
    (tmp_path / "mills.csv").write_text("sep=;\nlabel;value;unit;date\nMills in town;12,5;km;2023\nDams;x;km;2023\n")
    references = load_references([tmp_path / "mills.csv"])
    assert [series.label for series in references.series] == ["Mills in town"]
    assert ":4:1: Dams" in str(references.problems[0])  # lines are counted as the file has them


def test_of_very_many_columns_without_a_use_a_few_are_named(tmp_path: Path) -> None:
    more = [f"c{at}" for at in range(300)]
    (tmp_path / "wide.csv").write_text(
        ",".join(("label,value,unit,date", *more)) + "\nMills,12,mills,2023" + ",x" * 300
    )
    notes = load_references([tmp_path / "wide.csv"]).notes
    assert len(notes) == 6
    assert notes[-1].endswith("and 295 more columns are not used")


@pytest.mark.parametrize("name", ["../secret.csv", "/etc/hosts", "a/../../secret.csv", "link.csv"])
def test_a_table_is_read_from_beside_the_file_only(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "references"
    folder.mkdir()
    (tmp_path / "secret.csv").write_text("token,abc123\n", encoding="utf-8")
    (folder / "link.csv").symlink_to(tmp_path / "secret.csv")
    assert said(load(folder, SERIES + f"    values: {{csv: {name}}}\n"), folder) == [
        f"refs.yaml:9:19: {name} lies outside the folder of this file: put it beside it, or in a folder below"
    ]


def test_all_that_is_wrong_with_a_file_is_said_at_once(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(
        "format: factcheck-reference/1\nsources:\n  bureau: {title: Yearbook}\nseries:\n"
        "  - id: goats\n    label: Goats\n    unit: goats\n    colour: white\n    values:\n"
        "      - {period: 2023, value: 12, source: burau}\n"
        "  - id: sheep\n    label: Sheep\n    unit: sheep\n    type: period\n    values:\n"
        "      - {period: 2023, value: a dozen, source: burau}\n",
        encoding="utf-8",
    )
    said = [problem.message for problem in load_references([file], cache=False).problems]
    assert sum("no source has the id 'burau'" in message for message in said) == 2
    assert any("colour" in message for message in said)
    assert any("'a dozen' is not a number" in message for message in said)
    assert len(said) == 4


def test_what_breaks_the_schema_hides_no_wrong_value(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(
        "title: Ships\nsources:\n  port: {publisher: Port, titel: Yearbook}\nseries:\n"
        "  - id: Ships\n    label: Ships\n    unit: ships\n    type: perid\n    values:\n"
        "      - {period: 2023-13, value: 4, source: prot}\n      - {period: 2022, value: 4..3, sorce: port}\n"
        "  - id: rooms\n    label: Rooms\n    labell: x\n    unit: rooms\n    bases:\n"
        "      one: {values: [{from: 2023-02-31, value: 1}, {from: [2023], value: x}]}\n"
        "      two: {defalt: true, values: [{from: 2023, value: 2}, {from: 2022, value: 1}]}\n",
        encoding="utf-8",
    )
    problems = load_references([file], cache=False).problems
    assert [problem.line for problem in problems] == [1, 3, 5, 8, 10, 10, 11, 11, 14, 17, 17, 17, 18, 18]
    words = ["`format` is missing", "titel", "not an id", "perid", "2023-13", "prot", "4..3", "sorce", "labell",
             "2023-02-31", "`from`", "'x' is not a number", "defalt", "put the rows in order of time"]  # fmt: skip
    assert all(word in problem.message for word, problem in zip(words, problems, strict=True)), problems


def test_half_a_character_is_told_with_its_place(tmp_path: Path) -> None:
    text = (
        '{"format": "factcheck-reference/1", "series": [\n {"id": "a", "label": "Visitors \\ud800", "unit": "people"}]}'
    )
    assert said(load(tmp_path, text, "refs.json"), tmp_path) == [
        "refs.json:2:23: half a surrogate pair, which is no character: write the character itself"
    ]


def test_a_header_alone_is_no_reference(tmp_path: Path) -> None:
    references = load(tmp_path, "label,value,unit,date,source,url\n", "refs.csv")
    assert said(references, tmp_path) == ["refs.csv:1:1: no row below the header: write a row for each value"]


def test_a_blank_label_is_refused(tmp_path: Path) -> None:
    row = "{id: x, label: '  ', unit: people, values: [{period: 2023, value: 5}]}"
    (problem,) = load(tmp_path, f"format: factcheck-reference/1\ntitle: T\nseries:\n  - {row}\n").problems
    assert "`label` is blank" in str(problem)


@pytest.mark.parametrize(
    "label",
    ["Population of Tarnia (thousands)", "Budget (EUR million)", "Imports ('000)", "Sheep - thousands", "Cars (x1000)"],
)
def test_a_scale_belongs_into_the_unit(tmp_path: Path, label: str) -> None:
    sheet = tmp_path / "figures.csv"
    sheet.write_text(f'label,value,unit,date\n"{label}",5500,people,2023\n', encoding="utf-8")
    (problem,) = load_references([sheet]).problems
    assert "names a scale" in str(problem)
    assert "`thousand people`" in str(problem)
    text = f"format: factcheck-reference/1\ntitle: T\nseries:\n  - id: a\n    label: {json.dumps(label)}\n    unit: people\n    values: [{{period: 2023, value: 5500}}]\n"
    (tmp_path / "figures.yaml").write_text(text, encoding="utf-8")
    (problem,) = load_references([tmp_path / "figures.yaml"]).problems
    assert "names a scale" in str(problem)


@pytest.mark.parametrize(
    "label", ["Deaths (per thousand births)", "Towns (over 10,000)", "Cities of millions", "Wheat"]
)
def test_what_a_label_is_of_is_no_scale(tmp_path: Path, label: str) -> None:
    sheet = tmp_path / "figures.csv"
    sheet.write_text(f'label,value,unit,date\n"{label}",55,people,2023\n', encoding="utf-8")
    assert not load_references([sheet]).problems


def test_a_share_is_of_what_its_unit_says(tmp_path: Path) -> None:
    sheet = tmp_path / "figures.csv"
    sheet.write_text("label,value,unit,date\nPublic debt,70,% of GDP,2023\n", encoding="utf-8")
    assert [one.of for one in load_references([sheet]).series] == ["GDP"]


@pytest.mark.parametrize(
    ("unit", "right"),
    [
        *((unit, "million EUR") for unit in ("EUR m", "m EUR", "mEUR", "MEUR", "EURm", "EUR M", "EUR mil", "EUR-million", "EUR MM")),
        *((unit, "thousand EUR") for unit in ("k EUR", "kEUR", "TEUR", "EUR k", "EUR '000", "EUR (000)", "EUR 000s", "1,000 EUR")),
        *(("€m", "million €"), ("£000", "thousand £"), ("US$ m", "million US$"), ("EURbn", "billion EUR")),
        *(("mEUR per year", "million EUR per year"), ("k€/year", "thousand €/year")),
        *(("m people", "million people"), ("m tonnes", "million tonnes"), ("k visitors", "thousand visitors")),
    ],
)  # fmt: skip
def test_a_scale_that_is_not_understood_is_no_unit(tmp_path: Path, unit: str, right: str) -> None:
    made = rows(tmp_path, "{period: 2023, value: 61}", unit=f'"{unit}"')
    assert [one.rpartition(": ")[2] for one in said(made, tmp_path)] == [f"write `{right}`"]
    (tmp_path / "one.csv").write_text(f'label,value,unit,date\nOne,61,"{unit}",2023\n', encoding="utf-8")
    sheet = load_references([tmp_path / "one.csv"], cache=False)
    assert [str(one).rpartition(": ")[2] for one in sheet.problems] == [f"write `{right}`"]


@pytest.mark.parametrize(
    "unit",
    """malls; ball; MALL; BARS; bills; mills; mill workers; m; m above sea level; m a.s.l.; mm; mm of rain; km; t; k; K; B cells;
    M dwarfs; T cells; K-12 pupils; G20 states; TEU; MWh; EUR per MWh; Mt CO2; tCO2; kr; KRW; kcal; kB; Mbit/s; million EUR; EUR bn;
    deaths per 1,000 births; mines; mothers; tonnes; bank notes; bus stops; M&A deals; trams; tries""".replace("\n", " ").split("; "),
)  # fmt: skip
def test_what_is_counted_is_no_scale(tmp_path: Path, unit: str) -> None:
    assert said(rows(tmp_path, "{period: 2023, value: 61}", unit=f'"{unit.strip()}"'), tmp_path) == []


@pytest.mark.parametrize(
    ("row", "said_of_it"),
    [
        ("{period: 2023, value: 61,340}", "a comma separates entries here: write 61340"),
        ("{period: 2023, value: 1,061,340.5}", "a comma separates entries here: write 1061340.5"),
        ("{period: 2023, value: 61, 340}", "a comma separates entries here: write 61340"),
        ("{period: 2023, value: 7, note: x, 340}", "`340` has no value: write one, or leave the key out"),
        ("{period: 2023, value: 1,340,340}", "or write a number without commas, which separate entries here"),
    ],
)
def test_a_comma_in_a_number(tmp_path: Path, row: str, said_of_it: str) -> None:
    (problem,) = said(rows(tmp_path, row), tmp_path)
    assert problem.endswith(said_of_it)


def test_aliases_of_a_sheet_are_parted_by_a_bar_or_a_semicolon(tmp_path: Path) -> None:
    (tmp_path / "one.csv").write_text('label,value,unit,date,aliases\nOne,6,boats,2023,"a; b | c"\n', encoding="utf-8")
    (series,) = load_references([tmp_path / "one.csv"], cache=False).series
    assert series.aliases == ("a", "b", "c")


LONG = "x9" * 3000
ROWS = (
    "format: factcheck-reference/1\nseries:\n  - id: a\n    label: A\n    unit: rooms\n    type: level\n    values:\n"
)


@pytest.mark.parametrize(
    "text",
    [
        f"{ROWS}      - {{from: 2020, value: {LONG}}}\n",
        f"{ROWS}      - {{from: 2020, value: '>{'9' * 5000}e9999999999999'}}\n",
        f"{ROWS}      - {{from: 2020, value: {'1' * 5000}}}\n",
        f"{ROWS}      - {{from: 2020, value: 1,{',340' * 900}}}\n",
        f"{ROWS}      - {{from: {LONG}, value: 1}}\n",
        f"{ROWS}      - {{period: {LONG}, value: 1}}\n",
        f"{ROWS}      - {{from: 2020, value: 1, status: {LONG}}}\n",
        f"{ROWS}      - {{from: 2020, value: 1, source: {LONG}}}\n",
        f"{ROWS}      - {{from: 2020, value: 1}}\n".replace("type: level", f"type: {LONG}"),
        f"{ROWS}      - {{from: 2020, value: 1}}\n".replace("id: a", f"id: '{LONG} !'"),
        f"{ROWS}      - {{from: 2020, value: 1}}\n    {LONG}: 1\n    {LONG}: 2\n",
        f"{ROWS}      - {{from: 2020, value: 1}}\n    {LONG}: 1\n",
        f"{ROWS}      - {{from: 2020, value: *{LONG}}}\n",
        f"format: {LONG}\nseries: []\n",
    ],
)
def test_a_long_value_is_told_by_its_beginning(tmp_path: Path, text: str) -> None:
    found = load(tmp_path, text).problems
    assert found
    assert max(len(problem.message) for problem in found) < 300


def test_an_error_is_one_line_whatever_is_named_in_it(tmp_path: Path) -> None:
    row = '      - {from: 2020, value: 1, source: "no\\nsuch"}\n'
    text = ROWS.replace("label: A", 'label: "A\\nB"').replace("id: a", 'id: "a\\nb"') + row
    found = load(tmp_path, text).problems
    assert found
    assert all(len(str(problem).splitlines()) == 1 for problem in found)
