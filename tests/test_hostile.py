"""Tables that are damaged, ambiguous or made to do harm, and imports that meet: named, refused, and nothing lost."""

from __future__ import annotations

import gzip
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from test_cli import call
from test_imports import (
    GOOD,
    JSONSTAT,
    LAKES,
    OWID,
    OWID_ABOUT,
    PACKAGE,
    PACKAGED,
    SDMX_1,
    SDMX_1_BOTH,
    SDMX_JSON_1,
    TITLED,
    WIDE,
    brought,
    origin,
    put,
    refused,
    vintages,
)

__all__ = ["titled"]

from test_imports import titled

# days


@pytest.mark.parametrize(
    ("name", "content", "beside"),
    [
        ("a.csv", WIDE.replace("2025-07-01", "07/01/2025"), {}),
        ("a.csv", SDMX_1.replace("DATAFLOW,", "DATAFLOW,LAST UPDATE,").replace("(1.0),", "(1.0),12/31/25 11:00:00,"), {}),
        ("a.json", JSONSTAT | {"updated": "03.02.2025"}, {}),
        ("a.json", SDMX_JSON_1 | {"header": SDMX_JSON_1["header"] | {"prepared": "yesterday"}}, {}),  # type: ignore[operator]
        ("datapackage.json", PACKAGE | {"created": "May 2025"}, {"data/anglers.csv": PACKAGED}),
        ("a.csv", OWID, {"a.metadata.json": {"columns": {"Boats per lake": {"lastUpdated": "2025-02-30"}}}}),
    ],
)  # fmt: skip
def test_a_day_that_is_none_is_a_note_and_not_kept(
    desk: Path, name: str, content: object, beside: dict[str, object]
) -> None:
    for path, told in beside.items():
        put(path, told)
    assert "is no date: say --" in brought(put(name, content))
    assert origin()[4] == ""
    assert len(origin()[5]) == 10  # the day of the file
    assert "ok: " in call("refs", "check", "refs.db").stdout


def test_a_day_that_is_none_in_a_database_is_left_out(titled: Path) -> None:
    brought("lakes.csv", *TITLED)
    with closing(sqlite3.connect("refs.db")) as db:
        db.execute("update dataset set published = '07/01/2025', retrieved = 'May'")
        db.commit()
    put("draft.txt", "In 2022, 64% of the lakes in Kenya were in good condition.\n")
    assert call("check", "draft.txt", "--refs", "refs.db").exit_code == 1
    assert "ok: " in call("refs", "check", "refs.db").stdout


# the database


def test_first_imports_at_one_time_keep_all_values(titled: Path) -> None:
    """Some of them fail, and take nothing away from those that do not."""
    for number in range(6):
        bad = "lak.good,Kenya,KEN,last year,1\n" if number % 2 else ""
        lines = "".join(f"lak.good,Kenya,KEN,{1000 + 100 * number + n},{n}\n" for n in range(100))
        put(f"{number}.csv", LAKES.splitlines()[0] + "\n" + lines + bad)
    for _ in range(3):
        Path("refs.db").unlink(missing_ok=True)
        run = [sys.executable, "-m", "factcheck", "refs", "import", *TITLED, "--into", "refs.db"]
        at_work = [
            subprocess.Popen([*run, f"{n}.csv"], env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
                             stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for n in range(6)
        ]  # fmt: skip
        assert [one.wait() for one in at_work] == [0, 2, 0, 2, 0, 2]
        assert len(vintages()) == 300


def test_a_file_that_was_there_is_never_taken_away(titled: Path) -> None:
    put("bad.csv", GOOD + "lak.good,Kenya,KEN,last year,1\n")
    put("empty.db", "")
    refused("bad.csv", *TITLED, into="empty.db")
    assert Path("empty.db").read_bytes() == b""
    refused("bad.csv", *TITLED, into="none.db")
    assert not Path("none.db").exists()
    Path("link.db").symlink_to("nowhere.db")
    assert "is a link to a file that is not there" in refused("lakes.csv", *TITLED, into="link.db")
    os.mkfifo("pipe.db")
    assert "is not a reference database" in refused("lakes.csv", *TITLED, into="pipe.db")
    with closing(sqlite3.connect("other.db")) as db:
        db.execute("create table mine (a)")
    assert "is not a reference database" in refused("lakes.csv", *TITLED, into="other.db")


# one code, one meaning


TWO_TEAS = """\
"Country Name","Country Code","Indicator Name","Indicator Code","2021"
"Kenya","KEN","Tea exports (tonnes)","TEA","{}"
"Peru","PER","Tea exports ({})","TEA","40"
"""


def test_a_code_with_two_meanings_is_refused_by_its_line(desk: Path) -> None:
    told = refused(put("tea.csv", TWO_TEAS.format(5, "% of GDP")))
    assert "tea.csv:3:1: TEA is 'Tea exports (% of GDP)' here, and 'Tea exports (tonnes)' in line 2" in told
    brought(put("tea.csv", TWO_TEAS.format(5, "Tonnes")))
    sdmx = SDMX_1_BOTH.replace("SHARE: Anglers in the population", "ANG: Anglers in the population")
    told = refused(put("a.csv", sdmx.replace("PT_POP: Percentage of population,0: Units", "PS: Persons,0: Units")))
    assert "a.csv:4:1: DF_ANGLERS.ANG.PS is 'Anglers in the population' in 'Persons' here" in told
    about = {"columns": {name: {"shortName": "lakes"} for name in ("Lakes in good condition", "Boats per lake")}}
    put("b.metadata.json", about)
    assert "lakes is 'Boats per lake' here, and 'Lakes in good condition'" in refused(put("b.csv", OWID))


def test_a_code_with_two_titles_in_the_file_of_titles_is_refused(titled: Path) -> None:
    put("titles.jsonl", "".join(f'{{"indicator": "lak.good", "title": "Lakes ({unit})"}}\n' for unit in ("%", "kg")))
    assert "titles.jsonl:2:1: lak.good is 'Lakes (kg)' here, and 'Lakes (%)' before" in refused("lakes.csv", *TITLED)


def test_codes_that_differ_in_capitals_alone_are_refused(desk: Path) -> None:
    told = refused(put("a.csv", "Entity,Code,Year,gdp,GDP\nKenya,KEN,2021,1,2\n"))
    assert "a.csv:2:1: the codes gdp and GDP differ in nothing but capitals" in told
    told = refused(put("b.csv", SDMX_1.replace("M,Y_GE65,ANGLERS", "M,Y_GE65,Anglers")))
    assert "b.csv:4:1: the codes DF_ANGLERS.ANGLERS.PS and DF_ANGLERS.Anglers.PS differ" in told


# damage


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (GOOD.encode() + b"lak.good,\x81lakes,,2022,1\n", "bad.csv:3:1: neither UTF-8 nor Windows-1252"),
        ((GOOD + "lak.good,Côt").encode()[:-1] + b"\xc3", "bad.csv:3:1: "),
        ((GOOD + "lak.good,Kenya,KEN,2022,1\n").encode("utf-16") + b"\n", "it ends within a character"),
        (GOOD + f"lak.good,Kenya,KEN,2022,{'9' * 5000}\n", "bad.csv:3:1: lak.good: '99"),
        (GOOD + "lak.good,Kenya,KEN,2022,1e999\n", "bad.csv:3:1: lak.good: '1e999' is beyond"),
        (GOOD + f"lak.good,{'x' * 200_000},,2022,1\n", "bad.csv:"),
    ],
)  # fmt: skip
def test_damaged_tables(titled: Path, content: str | bytes, said: str) -> None:
    assert said in refused(put("bad.csv", content), *TITLED)


def test_lines_that_end_as_on_an_old_mac(titled: Path) -> None:
    assert "2 new values" in brought(put("a.csv", LAKES.replace("\n", "\r")), *TITLED)


@pytest.mark.parametrize("about", [{"chart": []}, {"columns": [1]}, {"chart": 5, "columns": "x"}])
def test_a_description_of_another_shape(desk: Path, about: object) -> None:
    put("a.metadata.json", about)
    assert "a.metadata.json: `" in refused(put("a.csv", OWID))


def test_a_mapping_with_a_nul(titled: Path) -> None:
    put("mapping.csv", "code,label\nlak.good,\0\n")
    assert "mapping.csv:2:1: " in refused("lakes.csv", *TITLED, "--mapping", "mapping.csv")


@pytest.mark.parametrize("option", ["--titles", "--layout", "--mapping"])
def test_a_pipe_beside_a_table_is_refused_at_once(titled: Path, option: str) -> None:
    os.mkfifo("pipe")
    assert "pipe: it is not a regular file" in refused("lakes.csv", option, "pipe")


def test_a_packed_file_that_holds_too_much(titled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put("bomb.json", gzip.compress(b'{"class":"dataset","version":"2.0","x":"' + b" " * 2**22 + b'"}'))
    assert "packed beyond reason" in refused("bomb.json")
    monkeypatch.setattr("factcheck.reference.imports.reading.UNPACKED", 20)
    assert "when unpacked: fetch it in parts" in refused(put("lakes.csv.gz", gzip.compress(LAKES.encode())), *TITLED)


# what is the same


def test_a_number_written_otherwise_is_no_revision(titled: Path) -> None:
    brought("lakes.csv", *TITLED, "--published", "2023-07-01")
    told = brought(
        put("b.csv", LAKES.replace("61.5", "61.50") + "lak.good,Kenya,KEN,2022,63.0\n"),
        *TITLED,
        "--published",
        "2024-07-01",
    )
    assert "0 new values, 2 as before" in told
    assert "1 row said twice" in told


def test_packages_of_many_files_are_told_apart(desk: Path) -> None:
    resource = PACKAGE["resources"][0]  # type: ignore[index]
    for year in (2022, 2023):
        names = [f"data/{year}/{n}.csv" for n in range(70)]
        for n, name in enumerate(names):
            put(name, f"Country,Country Code,Year,Sex,anglers,share\nKenya,KEN,{1700 + n},Total,{year},1.2\n")
        put("datapackage.json", PACKAGE | {"resources": [resource | {"path": name} for name in names]})
        told = brought("datapackage.json", "--published", f"{year}-12-31")
        assert "140 new values" in told if year == 2022 else "70 revised" in told
    with closing(sqlite3.connect("refs.db")) as db:
        assert db.execute("select count(*) from dataset").fetchone() == (2,)


def test_a_description_put_right_takes_effect(desk: Path) -> None:
    put("lakes.metadata.json", OWID_ABOUT)
    brought(put("lakes.csv", OWID))
    put("lakes.metadata.json", OWID_ABOUT | {"chart": {"title": "Lakes and boats"}})
    assert "0 new values, 5 as before" in brought("lakes.csv")
    assert origin()[1] == "Lakes and boats"


def test_years_long_ago_and_weeks_are_left_out_and_counted(desk: Path) -> None:
    more = "Kenya,KEN,-5000,1,2\nKenya,KEN,800,1,\nKenya,KEN,2021-W05,1,\n"
    told = brought(put("a.csv", OWID + more))
    assert "5 new values" in told
    assert "4 values of weeks or of years before 1000 are left out, the first in line 5" in told


def test_a_third_value_of_one_day_is_told(titled: Path) -> None:
    for number in range(3):
        put("lakes.csv", LAKES.replace(",63\n", f",{63 + number}\n"))
        told = brought("lakes.csv", *TITLED, "--published", "2024-07-01")
        assert ("stand in for others of the same day, 2024-07-01, the first in line 3" in told) == (number == 2)


def test_a_new_day_of_a_known_table_is_that_of_its_rows(titled: Path) -> None:
    brought("lakes.csv", *TITLED, "--published", "2023-07-01")
    put("next.csv", LAKES.replace(",63\n", ",64\n"))
    brought("next.csv", *TITLED, "--published", "2024-07-01")
    brought("next.csv", *TITLED, "--published", "2024-08-15")
    assert [one[1:3] for one in vintages() if one[0] == "2022"] == [("", "63"), ("2024-08-15", "64")]


@pytest.mark.parametrize("key", ["-1:0:0", "9:0:0", "x:0:0"])
def test_the_key_of_an_observation_that_is_wrong_is_named(desk: Path, key: str) -> None:
    data = SDMX_JSON_1 | {"dataSets": [{"series": {key: {"observations": {"0": [1]}}}}]}
    assert f"observation {key}:0 " in refused(put("a.json", data))
    assert "value '-1' has no number" in refused(put("b.json", JSONSTAT | {"value": {"-1": 5}}))


@pytest.mark.parametrize("unit", ["per", "/", "per /"])
def test_a_unit_that_is_none_in_a_mapping(titled: Path, unit: str) -> None:
    put("mapping.csv", f"code,unit\nlak.good,{unit}\n")
    assert "mapping.csv:2:1: " in refused("lakes.csv", *TITLED, "--mapping", "mapping.csv")


def test_another_name_that_is_empty(desk: Path) -> None:
    result = call("accept", "draft.md:1:1", "--series", "x", "--as", " ")
    assert result.exit_code == 2
    assert "--as is empty" in result.output


def test_a_value_of_a_package_is_cited_by_its_own_file(desk: Path) -> None:
    put("data/anglers.csv", PACKAGED)
    brought(put("datapackage.json", PACKAGE))
    assert {one[3] for one in vintages()} == {"anglers.csv"}


def test_each_file_of_a_package_is_read_by_its_own_decimal_mark_and_named(desk: Path) -> None:
    resource = PACKAGE["resources"][0]  # type: ignore[index]
    fields = [one | {"decimalChar": ","} for one in resource["schema"]["fields"]]
    comma = resource | {"path": "b.csv", "schema": {"fields": fields}, "dialect": {"delimiter": ";"}}
    put("datapackage.json", PACKAGE | {"resources": [comma, resource | {"path": "a.csv"}]})
    put("b.csv", "Country;Country Code;Year;Sex;anglers;share\nKenya;KEN;2021;Total;61500;1,5\n")
    put("a.csv", PACKAGED)
    brought("datapackage.json")
    assert {one[2] for one in vintages()} == {"61500", "1.5", "20500", "1.2"}
    put("b.csv", "Country;Country Code;Year;Sex;anglers;share\nKenya;KEN;2021;Total;61500;many\n")
    assert "b.csv:2:1: " in refused("datapackage.json")


# texts


def test_digits_that_nobody_reads_are_cut_in_print(desk: Path) -> None:
    put("draft.txt", f"The count was {'7' * 400} people.\n")
    said = call("check", "draft.txt", "--show", "all", "--no-db").stdout
    assert "not read: unclear number '777" in " ".join(said.split())
    assert "Not read: 1 number." in said
    assert "7" * 61 not in "".join(said.split())


def test_no_correction_is_proposed_behind_a_minus(desk: Path) -> None:
    put("draft.txt", "Inflation in Italy was −5.6% in 2023.\n")
    said = call("check", "draft.txt", "--refs", "@world", "--published", "2025-01-01", "--no-db").stdout
    assert "replace 5.6" not in said
