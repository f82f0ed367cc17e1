"""Makes world.db.xz from a World Bank table: `python -m factcheck.reference.world.build TABLE TITLES`.

TABLE is the long CSV (indicator,area,iso3,period,value), TITLES the indicators' titles as JSON lines. Which indicators
are taken, and what else they are called, stands in indicators.csv beside this file.
"""

from __future__ import annotations

import csv
import lzma
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from factcheck.dataclass import replace
from factcheck.reference.base.write import Imported, bring_in
from factcheck.reference.imports.mapping import read
from factcheck.reference.imports.reading import looked_through
from factcheck.reference.imports.table import Asked, Table, Value
from factcheck.reference.imports.worldbank import Long
from factcheck.reference.world import PACKED

CHOSEN = Path(__file__).with_name("indicators.csv")
SINCE = "2008"


def build(table: Path, titles: Path, into: Path = PACKED) -> Imported:
    """Make the packed database; the same table gives the same bytes."""
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder, "world.db")
        made = bring_in(base, _chosen(Long().table(looked_through(table), Asked(titles=titles))), read(CHOSEN))
        connection = sqlite3.connect(base)
        connection.execute("vacuum")
        connection.close()
        into.write_bytes(lzma.compress(base.read_bytes(), preset=9 | lzma.PRESET_EXTREME))
    return made


def _chosen(table: Table) -> Table:
    """The indicators and years that are taken. A value stands for its indicator's page, not for a line of a file that
    nobody has."""
    with CHOSEN.open(encoding="utf-8", newline="") as file:
        codes = {row["code"] for row in csv.DictReader(file)}
    every = table.values

    def values() -> Iterator[Value]:
        return (one._replace(line=0) for one in every() if one.code in codes and one.period >= SINCE)

    return replace(table, values=values)


if __name__ == "__main__":
    print(build(Path(sys.argv[1]), Path(sys.argv[2])))
