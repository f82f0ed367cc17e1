"""Published tables into a reference database: the layouts that offices publish in, with figures of our own making."""

from __future__ import annotations

import gzip
import json
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
from test_cli import call

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
    assert origin() == ("World Bank", "World Development Indicators", "CC-BY-4.0", "https://data.worldbank.org",
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
