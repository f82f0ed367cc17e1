"""Published tables into a reference database: the layouts that offices publish in, with figures of our own making."""

from __future__ import annotations

import gzip
import json
import sqlite3
import zipfile
from contextlib import closing
from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from test_cli import call

from factcheck.reference.imports import cells
from factcheck.reference.imports.titles import split

TITLES = Path(__file__).parent / "corpus" / "titles.yaml"

Row = tuple[str, str, str, str, str, str]

WIDE = """\
"Data Source","World Development Indicators",

"Last Updated Date","2025-07-01",

"Country Name","Country Code","Indicator Name","Indicator Code","2021","2022","2023",
"Kenya","KEN","Lakes in good condition (% of lakes)","EN.LAK.GOOD.ZS","61.25","","63.5",
"Peru","PER","Lakes in good condition (% of lakes)","EN.LAK.GOOD.ZS","40","41.5","..",
"Kenya","KEN","Boats, total","IS.BOA.TOTL","1200","1300","1400",
"""
DEFINED = """\
"INDICATOR_CODE","INDICATOR_NAME","SOURCE_NOTE","SOURCE_ORGANIZATION",
"EN.LAK.GOOD.ZS","Lakes in good condition (% of lakes)","Lakes that were tested and found clean.","Lake Watch",
"""
OWID = """\
Entity,Code,Year,Lakes in good condition,Boats per lake
Kenya,KEN,2021,61.25,3.5
Kenya,KEN,2022,,3.75
World,OWID_WRL,2021,50.5,2
"""
OWID_ABOUT = {
    "chart": {"title": "Lakes of the world", "citation": "Lake Watch (2025)",
              "originalChartUrl": "https://ourworldindata.org/grapher/lakes?tab=map"},
    "columns": {
        "Lakes in good condition": {
            "titleShort": "Lakes in good condition", "titleLong": "Lakes in good condition - Lake Watch", "unit": "% of lakes",
            "shortUnit": "%", "shortName": "lakes_good", "lastUpdated": "2025-03-31", "citationShort": "Lake Watch (2025)",
            "descriptionShort": "Lakes that were tested and found clean.", "type": "Numeric",
        },
        "Boats per lake": {"titleShort": "Boats per lake", "unit": "boats per lake", "shortName": "boats", "type": "Numeric"},
    },
    "dateDownloaded": "2025-05-28",
}  # fmt: skip
SDMX_1 = """\
DATAFLOW,FREQ,REF_AREA,SEX,AGE,MEASURE,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE,UNIT_MULT
LW:DF_ANGLERS(1.0),A,KEN,_T,_T,ANGLERS,2022,61.5,A,PS,3
LW:DF_ANGLERS(1.0),A,KEN,F,Y15T24,ANGLERS,2022,10.5,P,PS,3
LW:DF_ANGLERS(1.0),A,PER,M,Y_GE65,ANGLERS,2022-Q1,7,E,PS,3
"""
SDMX_1_BOTH = """\
DATAFLOW,FREQ: Frequency,REF_AREA: Reference area,SEX: Sex,MEASURE: Measure,TIME_PERIOD: Time period,OBS_VALUE: Value,OBS_STATUS: Status,UNIT_MEASURE: Unit,UNIT_MULT: Multiplier
OECD.LAK:DF_ANGLERS(1.0): Anglers and boats,A: Annual,KEN: Kenya,_T: Total,ANG: Anglers with a licence,2022,61.5,A: Normal value,PS: Persons,3: Thousands
OECD.LAK:DF_ANGLERS(1.0): Anglers and boats,A: Annual,KEN: Kenya,F: Female,ANG: Anglers with a licence,2022,20.5,P: Provisional value,PS: Persons,3: Thousands
OECD.LAK:DF_ANGLERS(1.0): Anglers and boats,A: Annual,KEN: Kenya,_T: Total,SHARE: Anglers in the population,2022,1.2,A: Normal value,PT_POP: Percentage of population,0: Units
"""
SDMX_2_NAMES = """\
STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,REF_AREA,Reference area,SEX,Sex,MEASURE,Measure,UNIT_MEASURE,Unit of measure,TIME_PERIOD,Time period,OBS_VALUE,Observation value,OBS_STATUS,Observation status,UNIT_MULT,Unit multiplier
DATAFLOW,OECD.LAK:DF_ANGLERS(1.1),Anglers and boats,I,KEN,Kenya,_T,Total,ANG,Anglers with a licence,PS,Persons,2022,2022,61.5,,A,Normal value,3,Thousands
DATAFLOW,OECD.LAK:DF_ANGLERS(1.1),Anglers and boats,I,KEN,Kenya,F,Female,ANG,Anglers with a licence,PS,Persons,2022,2022,20.5,,P,Provisional value,3,Thousands
"""
EUROSTAT = (
    "freq,unit,sex,age,geo\\TIME_PERIOD\t2021 \t2022 \t2023 \n"
    "A,PC,T,TOTAL,DE\t12.5 \t: \t13.0 p\n"
    "A,PC,F,Y15-24,EL\t: c\t9.5 b\t9.25 \n"
    "A,THS_PER,T,TOTAL,DE\t1234 \t1300 \t1350 ep\n"
)
JSONSTAT = {
    "version": "2.0", "class": "dataset", "label": "Anglers by sex", "source": "Statistics Office of the Lakes",
    "updated": "2025-02-03T08:00:00Z", "href": "https://example.org/anglers", "extension": {"px": {"tableid": "07459"}},
    "id": ["geo", "sex", "metric", "year"], "size": [2, 2, 1, 2],
    "role": {"time": ["year"], "geo": ["geo"], "metric": ["metric"]},
    "dimension": {
        "geo": {"label": "Country", "category": {"index": ["KE", "PE"], "label": {"KE": "Kenya", "PE": "Peru"}}},
        "sex": {"label": "Sex", "category": {"index": {"T": 0, "F": 1}, "label": {"T": "Total", "F": "Women"}}},
        "metric": {"label": "Contents", "category": {"label": {"ANG": "Anglers with a licence"},
                                                     "unit": {"ANG": {"base": "persons", "decimals": 0}}}},
        "year": {"label": "Year", "category": {"index": {"2022": 0, "2023": 1}}},
    },
    "value": [61500, 62000, 20500, None, 900, 950, 300, 310],
    "status": {"1": "p"},
}  # fmt: skip
SPARSE = JSONSTAT | {"value": {"0": 61500, "1": 62000, "2": 20500, "7": 310}}
SDMX_JSON_DIMENSIONS = {
    "dataSet": [{"id": "FREQ", "name": "Frequency", "values": [{"id": "A", "name": "Annual"}]}],
    "series": [
        {"id": "REF_AREA", "name": "Reference area", "values": [{"id": "KEN", "name": "Kenya"}, {"id": "PER", "name": "Peru"}]},
        {"id": "SEX", "name": "Sex", "values": [{"id": "_T", "name": "Total"}, {"id": "F", "name": "Female"}]},
        {"id": "MEASURE", "name": "Measure", "values": [{"id": "ANG", "name": "Anglers with a licence"}]},
    ],
    "observation": [{"id": "TIME_PERIOD", "name": "Time", "values": [{"id": "2022"}, {"id": "2023"}]}],
}  # fmt: skip
SDMX_JSON_ATTRIBUTES = {
    "dataSet": [],
    "series": [
        {"id": "UNIT_MEASURE", "values": [{"id": "PS", "name": "Persons"}]},
        {"id": "UNIT_MULT", "values": [{"id": "0", "name": "Units"}, {"id": "3", "name": "Thousands"}]},
    ],
    "observation": [{"id": "OBS_STATUS", "values": [{"id": "A", "name": "Normal value"}, {"id": "P", "name": "Provisional"}]}],
}  # fmt: skip
SDMX_JSON_SERIES = {
    "0:0:0": {"attributes": [0, 1], "observations": {"0": [61.5, 0], "1": [62, 1]}},
    "0:1:0": {"attributes": [0, 1], "observations": {"0": [20.5, 0], "1": [None, 0]}},
    "1:0:0": {"attributes": [0, 0], "observations": {"0": [900, 0]}},
}  # fmt: skip
SDMX_JSON_1 = {
    "header": {"id": "x", "prepared": "2025-02-03T08:00:00", "sender": {"id": "LW", "name": "Lake Watch"}},
    "structure": {"name": "Anglers", "dimensions": SDMX_JSON_DIMENSIONS, "attributes": SDMX_JSON_ATTRIBUTES},
    "dataSets": [{"action": "Information", "series": SDMX_JSON_SERIES}],
}  # fmt: skip
SDMX_JSON_2 = {
    "meta": {"schema": "https://json.sdmx.org/2.0.0/sdmx-json-data-schema.json", "prepared": "2025-02-03T08:00:00",
             "sender": {"id": "LW", "names": {"en": "Lake Watch"}}},
    "data": {
        "structures": [{
            "names": {"en": "Anglers"}, "dimensions": SDMX_JSON_DIMENSIONS, "measures": {"observation": [{"id": "OBS_VALUE"}]},
            "attributes": {"dimensionGroup": SDMX_JSON_ATTRIBUTES["series"], "observation": SDMX_JSON_ATTRIBUTES["observation"]},
        }],
        "dataSets": [{
            "structure": 0, "dimensionGroupAttributes": {"0:0::0:": [0, 1], "0:1::0:": [0, 0]},
            "series": {key: {"observations": one["observations"]} for key, one in SDMX_JSON_SERIES.items()},
        }],
    },
}  # fmt: skip
PACKAGE = {
    "name": "anglers", "title": "Anglers of the lakes", "created": "2025-02-03",
    "licenses": [{"name": "CC-BY-4.0"}], "sources": [{"title": "Lake Watch", "path": "https://example.org/lakes"}],
    "resources": [{
        "name": "anglers", "path": "data/anglers.csv", "schema": {"missingValues": ["", "-99"], "fields": [
            {"name": "Country", "type": "string"}, {"name": "Country Code", "type": "string"}, {"name": "Year", "type": "year"},
            {"name": "Sex", "type": "string"}, {"name": "anglers", "title": "Anglers with a licence", "type": "integer", "unit": "persons"},
            {"name": "share", "title": "Share of anglers", "type": "number", "unit": "% of population"},
        ]},
    }],
}  # fmt: skip
PACKAGED = """\
Country,Country Code,Year,Sex,anglers,share
Kenya,KEN,2022,Total,61500,1.2
Kenya,KEN,2022,Female,20500,-99
"""
PLAIN = """\
Land;Jahr;Merkmal;Geschlecht;Wert;Einheit;Zeichen
Kenya;2022;Anglers with a licence;Total;61.500,5;persons;
Kenya;2022;Anglers with a licence;Female;20.500;persons;p
Peru;2022;Catch;Total;1,25;tonnes;
"""
LAYOUT = """\
columns: {series: Merkmal, area: Land, period: Jahr, value: Wert, unit: Einheit, flag: Zeichen}
dimensions: {sex: Geschlecht}
decimal: ","
"""
YEARS = """\
Country,2021,2022
Kenya,61.5,62
Peru,,900
"""
YEARS_LAYOUT = """\
columns: {area: Country}
fixed: {series: Anglers with a licence, unit: thousand persons}
"""


def put(name: str, content: object) -> str:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, bytes):
        path.write_bytes(content)
    else:
        path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8", newline="")
    return name


def brought(*arguments: str, into: str = "refs.db") -> str:
    result = call("refs", "import", *arguments, "--into", into)
    assert result.exit_code == 0, result.output
    return result.stdout


def refused(*arguments: str, into: str = "refs.db") -> str:
    before = Path(into).read_bytes() if Path(into).is_file() else None
    result = call("refs", "import", *arguments, "--into", into)
    assert result.exit_code == 2, result.output
    assert (Path(into).read_bytes() if Path(into).is_file() else None) == before
    assert "Traceback" not in result.output
    return result.stderr


def rows(into: str = "refs.db") -> list[Row]:
    """What is in a database: label, unit with its scale, area, part, period, value and flag of each row."""
    with closing(sqlite3.connect(into)) as db:
        found = db.execute(
            "select series.label, case scale when '1' then '' else scale || ' ' end || unit, area.key, part.dimensions, period,"
            " value || case flag when '' then '' else ' ' || flag end from observation"
            " join series on series.number = series join area on area.number = area join part on part.number = part"
            " order by 1, 3, length(part.dimensions), 4, 5, 2"
        ).fetchall()
    return [(*one[:3], ", ".join(value for _, value in json.loads(one[3])), *one[4:]) for one in found]


def origin(into: str = "refs.db") -> tuple[str, ...]:
    with closing(sqlite3.connect(into)) as db:
        return tuple(db.execute("select publisher, title, licence, url, published, retrieved from dataset").fetchone())


# the layouts


def test_world_bank_wide(desk: Path) -> None:
    put("API_LAK.csv", WIDE)
    put("Metadata_Indicator_API_LAK.csv", DEFINED)
    assert "7 new values of 2 series for 2 areas" in brought("API_LAK.csv", "--retrieved", "2025-08-01")
    assert rows() == [
        ("Boats", "boats", "KEN", "", "2021", "1200"),
        ("Boats", "boats", "KEN", "", "2022", "1300"),
        ("Boats", "boats", "KEN", "", "2023", "1400"),
        ("Lakes in good condition", "percent", "KEN", "", "2021", "61.25"),
        ("Lakes in good condition", "percent", "KEN", "", "2023", "63.5"),
        ("Lakes in good condition", "percent", "PER", "", "2021", "40"),
        ("Lakes in good condition", "percent", "PER", "", "2022", "41.5"),
    ]
    assert origin() == ("World Bank", "World Development Indicators", "CC-BY-4.0", "https://data.worldbank.org/indicator/{code}",
                        "2025-07-01", "2025-08-01")  # fmt: skip
    shown = call("refs", "show", "en.lak.good.zs", "--refs", "refs.db").stdout
    assert "Lakes that were tested and found clean." in shown
    assert "World Bank, World Development Indicators, 1 July 2025 (API_LAK.csv:6)" in shown


def test_world_bank_zip_as_shipped_and_bulk(desk: Path) -> None:
    with zipfile.ZipFile("API.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("Metadata_Indicator_API_LAK.csv", DEFINED)
        archive.writestr(
            "Metadata_Country_API_LAK.csv", '"Country Code","Region"\n"KEN","Africa"\n' + '"X","Y"\n' * 200
        )
        archive.writestr("API_LAK.csv", WIDE)
    brought("API.zip")
    zipped = rows()
    put("LAKData.csv", WIDE.split("\n\n")[-1].replace(",\n", "\n"))
    assert "0 new values" in brought("LAKData.csv", "--published", "2025-07-01")
    assert rows() == zipped
    databank = WIDE.split("\n\n")[-1].replace("Indicator", "Series").replace('"2021"', '"2021 [YR2021]"')
    brought(put("databank.csv", databank + ',,,,,,,\n"Data from database: Lakes",,,,,,,\n'), into="databank.db")
    assert rows("databank.db") == zipped


def test_our_world_in_data(desk: Path) -> None:
    put("lakes.metadata.json", OWID_ABOUT)
    brought(put("lakes.csv", OWID))
    assert rows() == [
        ("Boats per lake", "boats per lake", "KEN", "", "2021", "3.5"),
        ("Boats per lake", "boats per lake", "KEN", "", "2022", "3.75"),
        ("Boats per lake", "boats per lake", "WLD", "", "2021", "2"),
        ("Lakes in good condition", "percent", "KEN", "", "2021", "61.25"),
        ("Lakes in good condition", "percent", "WLD", "", "2021", "50.5"),
    ]
    assert origin() == ("Our World in Data", "Lakes of the world", "", "https://ourworldindata.org/grapher/lakes",
                        "2025-03-31", "2025-05-28")  # fmt: skip


ANGLERS = [
    ("Anglers with a licence", "1000 persons", "KEN", "", "2022", "61.5"),
    ("Anglers with a licence", "1000 persons", "KEN", "female", "2022", "20.5"),
]


def test_sdmx_csv_with_codes_alone(desk: Path) -> None:
    brought(put("a.csv", SDMX_1), "--dataset", "Anglers")
    assert rows() == [
        ("ANGLERS", "1000 persons", "KEN", "", "2022", "61.5"),
        ("ANGLERS", "1000 persons", "KEN", "female, 15-24", "2022", "10.5 provisional"),
        ("ANGLERS", "1000 persons", "PER", "male, 65+", "2022-01..2022-03", "7 estimated"),
    ]


def test_sdmx_csv_with_labels(desk: Path) -> None:
    brought(put("a.csv", SDMX_1_BOTH))
    found = rows()
    assert found[0] == ("Anglers in the population", "percent", "KEN", "", "2022", "1.2")
    assert found[1] == ANGLERS[0]
    assert found[2] == (*ANGLERS[1][:5], "20.5 provisional")
    assert origin()[:2] == ("OECD", "Anglers and boats")


def test_sdmx_csv_2_with_names_in_columns_of_their_own(desk: Path) -> None:
    brought(put("a.csv", SDMX_2_NAMES))
    assert [row[:5] for row in rows()] == [row[:5] for row in ANGLERS]
    assert origin()[:2] == ("OECD", "Anglers and boats")


def test_eurostat(desk: Path) -> None:
    packed = gzip.compress(EUROSTAT.encode())
    brought(put("estat_lak_ang.tsv.gz", packed), "--dataset", "Anglers")
    assert rows() == [
        ("Anglers", "1000 persons", "DEU", "", "2021", "1234"),
        ("Anglers", "percent", "DEU", "", "2021", "12.5"),
        ("Anglers", "1000 persons", "DEU", "", "2022", "1300"),
        ("Anglers", "1000 persons", "DEU", "", "2023", "1350 estimated, provisional"),
        ("Anglers", "percent", "DEU", "", "2023", "13.0 provisional"),
        ("Anglers", "percent", "GRC", "female, 15-24", "2022", "9.5 break in series"),
        ("Anglers", "percent", "GRC", "female, 15-24", "2023", "9.25"),
    ]


@pytest.mark.parametrize(("data", "many"), [(JSONSTAT, 7), (SPARSE, 4)])
def test_json_stat(desk: Path, data: object, many: int) -> None:
    brought(put("a.json", data))
    assert len(rows()) == many
    assert rows()[:3] == [
        ("Anglers with a licence", "persons", "KEN", "", "2022", "61500"),
        ("Anglers with a licence", "persons", "KEN", "", "2023", "62000 provisional"),
        ("Anglers with a licence", "persons", "KEN", "female", "2022", "20500"),
    ]
    assert rows()[-1] == ("Anglers with a licence", "persons", "PER", "female", "2023", "310")
    assert origin()[:5] == (
        "Statistics Office of the Lakes",
        "Anglers by sex",
        "",
        "https://example.org/anglers",
        "2025-02-03",
    )


@pytest.mark.parametrize("data", [SDMX_JSON_1, SDMX_JSON_2])
def test_sdmx_json(desk: Path, data: object) -> None:
    brought(put("a.json", data))
    assert rows() == [
        ANGLERS[0],
        (*ANGLERS[0][:4], "2023", "62 provisional"),
        ANGLERS[1],
        ("Anglers with a licence", "1000 persons", "PER", "", "2022", "0.900"),
    ]
    assert origin()[:2] == ("Lake Watch", "Anglers")


def test_data_package(desk: Path) -> None:
    put("data/anglers.csv", PACKAGED)
    brought(put("datapackage.json", PACKAGE))
    assert rows() == [
        ("Anglers with a licence", "persons", "KEN", "", "2022", "61500"),
        ("Anglers with a licence", "persons", "KEN", "female", "2022", "20500"),
        ("Share of anglers", "percent", "KEN", "", "2022", "1.2"),
    ]
    assert origin()[:5] == (
        "Lake Watch",
        "Anglers of the lakes",
        "CC-BY-4.0",
        "https://example.org/lakes",
        "2025-02-03",
    )


def test_plain_csv_with_a_layout(desk: Path) -> None:
    put("layout.yaml", LAYOUT)
    brought(put("a.csv", PLAIN), "--layout", "layout.yaml", "--publisher", "Lake Watch")
    assert rows() == [
        ("Anglers with a licence", "persons", "KEN", "", "2022", "61500.5"),
        ("Anglers with a licence", "persons", "KEN", "female", "2022", "20500 provisional"),
        ("Catch", "tonnes", "PER", "", "2022", "1.25"),
    ]


def test_plain_csv_with_a_column_for_each_year(desk: Path) -> None:
    put("layout.yaml", YEARS_LAYOUT)
    brought(put("a.csv", YEARS), "--layout", "layout.yaml", "--publisher", "Lake Watch")
    assert rows() == [
        ("Anglers with a licence", "1000 persons", "KEN", "", "2021", "61.5"),
        ("Anglers with a licence", "1000 persons", "KEN", "", "2022", "62"),
        ("Anglers with a licence", "1000 persons", "PER", "", "2022", "900"),
    ]


# who published it, and what came before


LAKES = "indicator,area,iso3,period,value\nlak.good,Kenya,KEN,2021,61.5\nlak.good,Kenya,KEN,2022,63\n"
TITLED = ("--titles", "titles.jsonl")


@pytest.fixture
def titled(desk: Path) -> Path:
    put("titles.jsonl", '{"indicator": "lak.good", "title": "Lakes in good condition (% of lakes)"}\n')
    put("lakes.csv", LAKES)
    return desk


def vintages(into: str = "refs.db") -> list[tuple[str, str, str, str]]:
    with closing(sqlite3.connect(into)) as db:
        return db.execute(
            "select period, observation.published, value, dataset.file from observation"
            " join dataset on dataset.number = dataset order by 1, 2"
        ).fetchall()


def test_what_is_said_goes_before_what_the_file_says(titled: Path) -> None:
    brought("lakes.csv", *TITLED, "--publisher", "Lake Watch", "--dataset", "Lakes 2024", "--licence", "CC0", "--url",
            "https://example.org", "--published", "2024-02-01", "--retrieved", "2024-03-01")  # fmt: skip
    assert origin() == ("Lake Watch", "Lakes 2024", "CC0", "https://example.org", "2024-02-01", "2024-03-01")
    put("draft.txt", "In 2022, 64% of the lakes in Kenya were in good condition.\n")
    assert "Lake Watch, Lakes 2024, 1 February 2024" in " ".join(
        call("check", "draft.txt", "--refs", "refs.db").output.split()
    )
    assert "is not a day" in refused("lakes.csv", *TITLED, "--published", "February 2024")


def test_the_day_of_the_file_is_when_it_was_fetched(titled: Path) -> None:
    import os

    os.utime("lakes.csv", (1_700_000_000, 1_700_000_000))
    brought("lakes.csv", *TITLED)
    assert origin()[4:] == ("", "2023-11-14")
    assert ", retrieved 14 November 2023" in call("refs", "show", "lak.good", "--refs", "refs.db").stdout


def test_the_same_table_changes_no_row(titled: Path) -> None:
    brought("lakes.csv", *TITLED, "--published", "2024-02-01")
    before = vintages()
    assert "imported before, nothing to do" in brought("lakes.csv", *TITLED, "--published", "2024-02-01")
    put("packed.csv.gz", gzip.compress(LAKES.encode()))
    assert "imported before, nothing to do" in brought("packed.csv.gz", *TITLED, "--published", "2024-02-01")
    head, *lines = LAKES.splitlines()
    put("sorted.csv", "\n".join([head, *reversed(lines)]) + "\n")
    assert "0 new values, 2 as before" in brought("sorted.csv", *TITLED, "--published", "2024-02-01")
    assert vintages() == before


def test_a_mapping_put_right_is_taken_without_another_row(titled: Path) -> None:
    brought("lakes.csv", *TITLED)
    before = vintages()
    put("mapping.csv", "code,label\nLAK.GOOD,Clean lakes\n")
    assert "0 new values, 2 as before" in brought("lakes.csv", *TITLED, "--mapping", "mapping.csv")
    assert vintages() == before
    assert "Clean lakes" in call("refs", "list", "refs.db").stdout


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 0, 2), (1, 2, 0)])
def test_a_revision_stands_beside_the_value_in_whichever_order_tables_come(
    titled: Path, order: tuple[int, ...]
) -> None:
    for number in order:
        put(f"{number}.csv", LAKES.replace(",63\n", f",{63 + number}\n"))
        brought(f"{number}.csv", *TITLED, "--published", f"{2023 + number}-07-01")
    found = [one for one in vintages() if one[0] == "2022"]
    assert [one[2:] for one in found] == [("63", "0.csv"), ("64", "1.csv"), ("65", "2.csv")]
    assert [one[1] for one in found] == ["", "2024-07-01", "2025-07-01"]
    assert [one[2] for one in vintages() if one[0] == "2021"] == ["61.5"]


def test_what_an_import_did_is_counted(titled: Path) -> None:
    assert "lakes.csv: 2 new values of 1 series for 1 area, into refs.db" in brought(
        "lakes.csv", *TITLED, "--published", "2023-07-01"
    )
    put("next.csv", LAKES.replace(",63\n", ",64\n") + "lak.good,Kenya,KEN,2023,65\n")
    told = brought("next.csv", *TITLED, "--published", "2024-07-01")
    assert "next.csv: 1 new value, 1 revised, 1 as before of 1 series for 1 area" in told


def test_one_code_of_two_publishers_is_two_series(titled: Path) -> None:
    brought("lakes.csv", *TITLED)
    put("other.csv", LAKES.replace("61.5", "11.5"))
    told = brought("other.csv", *TITLED, "--publisher", "Lake Watch")
    assert "lak.good of Lake Watch is lak.good_2 here: lak.good is another series" in told
    assert len(vintages()) == 4
    put("upper.csv", LAKES.replace("lak.good", "LAK.GOOD"))
    assert "2 as before" in brought("upper.csv", *TITLED)


# what is wrong with a file, and where


GOOD = "indicator,area,iso3,period,value\nlak.good,Kenya,KEN,2021,61.5\n"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("name,amount\nx,1\n", "bad.csv: not a table that is known here (csv, world-bank-long"),
        (b"\x89PNG\r\n\x1a\n\xff", "bad.csv: not a table that is known here"),
        ("", "bad.csv: not a table that is known here"),
        (GOOD + 'lak.good,Kenya,KEN,2022,"1,5"\n', "bad.csv:3:1: lak.good: '1,5' has a decimal comma"),
        (GOOD + "lak.good,,,2022,1.5\n", "bad.csv:3:1: lak.good: no area"),
        (GOOD + "lak.good,Kenya,KEN,,1.5\n", "bad.csv:3:1: lak.good: no period"),
        (GOOD + "lak.good,Kenya,KEN,last year,1.5\n", "bad.csv:3:1: lak.good: 'last year' is not a period"),
        (GOOD + "lak.good,Kenya,KEN,2022-13,1.5\n", "bad.csv:3:1: lak.good: "),
        (GOOD + "lak.good,Kenya,KEN,2021,62\n", "bad.csv:3:1: lak.good: a second value for Kenya 2021, 62 beside 61.5 in line 2"),
        (GOOD + "lak.good,Kenya,KEN,2022,about ten\n", "bad.csv:3:1: lak.good: 'about ten' is not a number"),
        (GOOD + "lak.good,Kenya,KEN,20", "bad.csv:3:1: 4 cells where the header has 5: is the download complete"),
        (GOOD + "lak.good,Kenya,KEN,2022,1,2\n", "bad.csv:3:1: 6 cells where the header has 5"),
        (GOOD + "lak.good,Ken\0ya,KEN,2022,1\n", "bad.csv:3:1: a NUL byte"),
        (GOOD + 'lak.good,"Kenya,KEN,2022,1\n', "bad.csv:3:1: not CSV: unexpected end of data"),
        (gzip.compress(LAKES.encode() * 99)[:-20], "bad.csv: it cannot be unpacked: the download broke off"),
        (b"PK\x03\x04 no archive", "bad.csv: it cannot be unpacked"),
        (GOOD.splitlines()[0] + "\n", "bad.csv: no value in it"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("there", [False, True])
def test_bad_tables_are_named_and_leave_all_as_it_was(
    titled: Path, content: str | bytes, said: str, there: bool
) -> None:
    if there:
        brought("lakes.csv", *TITLED)
    put("bad.csv", content)
    assert said in refused("bad.csv", *TITLED)
    assert Path("refs.db").exists() == there


def test_every_flaw_is_named_up_to_twenty(titled: Path) -> None:
    put("bad.csv", GOOD + "".join(f"lak.good,Kenya,KEN,{1900 + n},x y z\n" for n in range(50)))
    told = refused("bad.csv", *TITLED).splitlines()
    assert len(told) == 20
    assert "bad.csv:22:1" in told[-1]


def test_signs_for_no_value_flags_bounds_and_doubles(titled: Path) -> None:
    cells = ["..", "n/a", ":", "1 234 p", "<0.1", "12.3 [10.1-14.5]", "1,234", "5", "5"]
    years = [2001, 2002, 2003, 2004, 2005, 2006, 2007, 2008, 2008]
    rows_ = "".join(f'lak.good,Kenya,KEN,{year},"{cell}"\n' for year, cell in zip(years, cells, strict=True))
    told = brought(put("cells.csv", GOOD + rows_), *TITLED)
    assert [one[2] for one in vintages()] == ["1234", "12.3", "1234", "5", "61.5"]
    assert "4 cells without a value" in told
    assert "1 cells with a bound such as <0.1" in told
    assert "the first in line 7" in told
    assert "1 row said twice" in told


@pytest.mark.parametrize(
    ("encoding", "note"), [("utf-8-sig", ""), ("utf-16", ""), ("cp1252", "not UTF-8: read as Windows-1252")]
)
def test_encodings(titled: Path, encoding: str, note: str) -> None:
    put("lakes.csv", LAKES.replace("Kenya,KEN", "Côte d'Ivoire,").encode(encoding))
    assert note in brought("lakes.csv", *TITLED)
    assert {row[2] for row in rows()} == {"CIV"}


def test_a_last_line_without_an_end_is_noted(titled: Path) -> None:
    put("lakes.csv", LAKES.rstrip("\n"))
    assert "its last line has no end" in brought("lakes.csv", *TITLED)


@pytest.mark.parametrize(
    ("titles", "said"),
    [
        ("indicator,title\n", "titles.jsonl:1:1: not a line of JSON"),
        ('\n{"indicator": "x"}\n', "titles.jsonl:2:1: a code and a title are needed"),
        ('[1, 2]\n', "titles.jsonl:1:1: a code and a title are needed"),
        ('{"indicator": "x", "title": 5}\n', "titles.jsonl:1:1: a code and a title are needed"),
        (b"\xff\xfe{", "titles.jsonl: not UTF-8"),
    ],
)  # fmt: skip
def test_wrong_titles(titled: Path, titles: str | bytes, said: str) -> None:
    put("titles.jsonl", titles)
    assert said in refused("lakes.csv", *TITLED)
    assert "add --titles FILE" in refused("lakes.csv")
    assert "cannot read it" in refused("lakes.csv", "--titles", "nowhere.jsonl")


def test_a_series_without_a_title_gives_no_verdict(titled: Path) -> None:
    put("more.csv", LAKES + "boats,Kenya,KEN,2022,5\n")
    told = brought("more.csv", *TITLED)
    assert "1 series give no verdict" in told
    assert "1 series without a title in the file of titles" in told


@pytest.mark.parametrize(
    ("layout", "said"),
    [
        ("columns: [", "layout.yaml:1:1: not YAML"),
        ("area: Land\n", "layout.yaml:1:1: `columns` is missing"),
        ("columns: {series: Merkmal, area: Lnd, period: Jahr, value: Wert}\n", "layout.yaml:1:1: a.csv has no column 'Lnd'"),
        ("columns: {serie: Merkmal}\n", "layout.yaml:1:1: `serie` is not a key here"),
        ("columns: {series: Merkmal, area: Land, value: Wert}\n", "`period` is missing beside `value`"),
        ("columns: {series: Merkmal, area: Land}\n", "a.csv:1:1: no column of it is a period"),
        (LAYOUT.replace('","', '"."'), "a.csv:2:1: Anglers_with_a_licence.persons: '61.500,5'"),
        (LAYOUT.replace('decimal: ","\n', ""), "a.csv:2:1: Anglers_with_a_licence.persons: '61.500,5'"),
    ],
)  # fmt: skip
def test_wrong_layouts(desk: Path, layout: str, said: str) -> None:
    put("layout.yaml", layout)
    put("a.csv", PLAIN)
    assert said in refused("a.csv", "--layout", "layout.yaml")


def test_decimal_marks_that_are_mixed_and_a_unit_that_changes(desk: Path) -> None:
    put("layout.yaml", LAYOUT)
    put("a.csv", PLAIN + "Peru;2023;Catch;Total;1.5;tonnes;\n")
    assert "a.csv:5:1: Catch.tonnes: '1.5' has a decimal point" in refused("a.csv", "--layout", "layout.yaml")
    put("b.csv", PLAIN + "Peru;2023;Catch;Total;2;kg;\n")
    told = refused("b.csv", "--layout", "layout.yaml")
    assert "b.csv:5:1: the unit changes halfway, to 'kg' from 'tonnes' in line 4" in told


def test_a_unit_that_is_another_in_the_next_release(titled: Path) -> None:
    brought("lakes.csv", *TITLED)
    put("titles.jsonl", '{"indicator": "lak.good", "title": "Lakes in good condition (hectares)"}\n')
    put("next.csv", LAKES.replace("61.5", "7"))
    assert "lak.good: its unit is hectares, and was percent" in refused("next.csv", *TITLED)


@pytest.mark.parametrize(
    "data",
    [
        JSONSTAT | {"size": [2, 2, 1, 3]},
        JSONSTAT | {"value": [1, 2, 3]},
        JSONSTAT | {"value": {"99": 1}},
        JSONSTAT | {"dimension": {}},
        JSONSTAT | {"class": "collection"},
        JSONSTAT | {"role": {}, "dimension": {**JSONSTAT["dimension"], "year": []}},  # type: ignore[dict-item]
        SDMX_JSON_1 | {"structure": {}},
        SDMX_JSON_1 | {"dataSets": [{"series": {"9:9:9": {"observations": {"0": [1]}}}}]},
        PACKAGE | {"resources": [{"path": "https://example.org/a.csv", "schema": {"fields": []}}]},
        PACKAGE | {"resources": [{"path": "../../a.csv", "schema": {"fields": []}}]},
        PACKAGE | {"resources": {"schema": 1}},
        '{"class": "dataset", "version": "2.0", "value": [1, 2',
        "[" * 100_000,
    ],
)  # fmt: skip
def test_json_that_is_not_as_specified(desk: Path, data: object) -> None:
    assert refused(put("a.json", data)).startswith("factcheck: a.json") or "a.json" in refused("a.json")


# the database


def test_no_place_to_put_it(titled: Path) -> None:
    put("text.txt", "The lakes are clean.\n")
    assert "text.txt is not a reference database" in refused("lakes.csv", *TITLED, into="text.txt")
    Path("folder").mkdir()
    assert "folder is a folder" in refused("lakes.csv", *TITLED, into="folder")
    assert "cannot" in refused("lakes.csv", *TITLED, into="nowhere/refs.db")
    put("empty.db", "")
    assert "decimal comma" in refused(
        put("bad.csv", GOOD + 'lak.good,Kenya,KEN,2022,"1,5"\n'), *TITLED, into="empty.db"
    )
    brought("lakes.csv", *TITLED, into="empty.db")


def test_a_database_of_another_release_or_in_use(titled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    brought("lakes.csv", *TITLED)
    put("next.csv", LAKES.replace("61.5", "7"))
    monkeypatch.setattr("factcheck.reference.base.opened.PATIENCE", 0.05)
    with closing(sqlite3.connect("refs.db")) as other:
        other.execute("begin immediate")
        assert "database is locked" in refused("next.csv", *TITLED)
        other.execute("rollback")
        other.execute("pragma user_version = 99")
    assert "made by another release" in refused("next.csv", *TITLED)


def test_a_disk_that_fills(titled: Path) -> None:
    """The file may not grow beyond what it is: all is as it was."""
    import resource

    brought("lakes.csv", *TITLED)
    put("many.csv", LAKES + "".join(f"s{n},Kenya,KEN,{1900 + n % 120},{n}\n" for n in range(30_000)))
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, limits[1]))
    try:
        told = refused("many.csv", *TITLED)
        assert "refs.db cannot be written" in told
        assert "as it was before" in told
        assert "cannot be written" in refused("many.csv", *TITLED, into="new.db")
        assert not Path("new.db").exists()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert len(vintages()) == 2
    assert "2 new values" not in brought("lakes.csv", *TITLED)


def test_listing_showing_and_checking_a_database(desk: Path) -> None:
    put("titles.jsonl", '{"indicator": "lak.good", "title": "Lakes in good condition (% of lakes)"}\n')
    areas = ["Kenya,KEN", "Peru,PER", "Japan,JPN", *(f"Lakeland {n}," for n in range(30))]
    lines = "".join(f"lak.good,{area},{year},{year % 90}.5\n" for area in areas for year in range(1990, 2020))
    put("lakes.csv", LAKES.splitlines()[0] + "\n" + lines)
    brought("lakes.csv", *TITLED, "--published", "2021-05-01")
    assert "ok: 1 series, 990 values" in call("refs", "check", "refs.db").stdout
    (listed,) = json.loads(call("refs", "list", "refs.db", "--json").stdout)
    assert (listed["areas"], listed["time"], listed["values"]) == (33, "1990..2019", 990)
    shown = call("refs", "show", "lak.good", "--refs", "refs.db").stdout
    assert len(shown.splitlines()) < 40
    assert "970 more, 1990..2019: name an area with --area" in shown
    japan = call("refs", "show", "lak.good", "--refs", "refs.db", "--area", "Japan").stdout
    assert japan.count("Japan, World Bank") == 30
    assert "Kenya" not in japan
    values = json.loads(call("refs", "show", "lak.good", "--refs", "refs.db", "--area", "JPN", "--json").stdout)
    assert len(values["bases"][0]["values"]) == 30
    assert "has no value for 'Chile'" in call("refs", "show", "lak.good", "--refs", "refs.db", "--area", "Chile").stderr


# cells


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12, places=3))
def test_a_number_is_read_as_it_was_written(number: Decimal) -> None:
    assert cells.plain(str(number)) == (str(number), "")
    assert Decimal(cells.plain(f"{number:,}")[0]) == number
    assert Decimal(cells.plain(f" {number:,} p ".replace(",", " "))[0]) == number
    swapped = f"{number:,}".translate(str.maketrans(",.", ".,"))
    assert Decimal(cells.with_comma(swapped)[0]) == number


@given(st.text(max_size=80))
def test_a_cell_is_a_number_none_or_refused(text: str) -> None:
    for read in (cells.plain, cells.with_comma):
        try:
            number, _ = read(text)
        except ValueError:
            continue
        assert not number or Decimal(number).is_finite()


@given(st.integers(1000, 2999), st.integers(1, 12))
def test_periods(year: int, month: int) -> None:
    quarter, half = (month + 2) // 3, (month + 5) // 6
    assert cells.period(str(year)) == cells.period(f"YR{year}") == cells.period(f"{year}.0") == str(year)
    assert cells.period(f"{year}M{month:02d}") == cells.period(f"{year}-{month:02d}") == f"{year}-{month:02d}"
    assert cells.period(f"{year}-Q{quarter}") == cells.period(f"{year}Q{quarter}")
    assert cells.period(f"{year}-Q{quarter}") == f"{year}-{3 * quarter - 2:02d}..{year}-{3 * quarter:02d}"
    assert cells.period(f"{year}-S{half}").startswith(f"{year}-")
    for wrong in (f"{year}-W{month:02d}", f"FY{year}", "", f"{year}-Q5"):
        with pytest.raises(ValueError, match=r"no period|is not a period"):
            cells.period(wrong)


# titles


@pytest.mark.parametrize(
    "case", yaml.safe_load(TITLES.read_text(encoding="utf-8")), ids=lambda case: case["title"][:40]
)
def test_titles_are_split_as_a_statistician_splits_them(case: dict[str, str]) -> None:
    made = split(case["title"], case.get("given", ""))
    found = {"label": made.label, "unit": made.unit, "of": made.of, "prices": made.prices, "aliases": made.aliases}
    wanted = {"of": "", "prices": "", "aliases": []} | {key: case[key] for key in found if key in case}
    assert found == wanted
