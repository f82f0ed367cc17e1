"""How long an import takes and how much memory it holds: whole processes over a table of a million values.

    python bench/imports.py [--rows 1000000] [--table wdi.csv.gz --titles titles.jsonl] [--write]

The table is made here, in the World Bank's long layout: 250 indicators of 250 areas. `--table` times another beside it.
`--write` puts the rows into docs/performance.md.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from page import put

ROOT = Path(__file__).resolve().parents[1]
SECONDS, MEGABYTES = 20, 300  # the aims, for a million values
INDICATORS, AREAS = 250, 250


def table(folder: Path, rows: int) -> tuple[Path, Path]:
    """A table of so many values, and the titles of its indicators."""
    path, titles = folder / "table.csv", folder / "titles.jsonl"
    years = range(2020 - rows // (INDICATORS * AREAS) + 1, 2021)
    with path.open("w", encoding="utf-8") as file:
        file.write("indicator,area,iso3,period,value\n")
        for number in range(INDICATORS):
            for area in range(AREAS):
                file.writelines(
                    f"ex.one.n{number},Exampleland {area},,{year},{(number * 31 + area * 7 + year) % 9973 / 7:.4f}\n"
                    for year in years
                )
    told = (
        {"indicator": f"ex.one.n{number}", "title": f"Example {number} (% of examples)"} for number in range(INDICATORS)
    )
    titles.write_text("".join(json.dumps(one) + "\n" for one in told), encoding="utf-8")
    return path, titles


WATCH = (  # a process of its own, for a child begins with the memory of whom it is forked from
    "import resource,subprocess,sys,time;start=time.perf_counter();subprocess.run(sys.argv[1:],stdout=-3,check=True);"
    "used=resource.getrusage(resource.RUSAGE_CHILDREN);"
    "print(time.perf_counter()-start,used.ru_utime+used.ru_stime,used.ru_maxrss)"
)


def timed(path: Path, titles: Path, base: Path) -> tuple[float, float, float]:
    """Seconds, those of them on a processor, and most megabytes of an import as a whole process."""
    command = [
        sys.executable,
        "-m",
        "factcheck",
        "refs",
        "import",
        str(path),
        "--titles",
        str(titles),
        "--into",
        str(base),
        "-q",
    ]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", WATCH, *command], env=environment, stdout=subprocess.PIPE, text=True, check=True
    )
    seconds, busy, most = map(float, done.stdout.split())
    return seconds, busy, most / (1024 if sys.platform != "darwin" else 1024 * 1024)


def measured(label: str, path: Path, titles: Path, folder: Path) -> list[str]:
    """Two rows: into a new database, and once more in another order of the same values."""
    base = folder / f"{path.stem}.db"
    lines = []
    for name, one in ((label, path), (f"{label}, once more, sorted otherwise", _turned(path, folder))):
        if one is None:
            continue
        seconds, busy, megabytes = timed(one, titles, base)
        lines.append(
            f"| {name} | {seconds:.1f} s | {busy:.1f} s | {megabytes:.0f} MB | {base.stat().st_size / 2**20:.0f} MB |"
        )
        print(lines[-1], flush=True)
    return lines


def _turned(path: Path, folder: Path) -> Path | None:
    """The rows of a table from the last to the first; None for a packed one."""
    if path.suffix == ".gz":
        return None
    head, *rows = path.read_text(encoding="utf-8").splitlines()
    made = folder / f"turned-{path.name}"
    made.write_text("\n".join([head, *reversed(rows)]) + "\n", encoding="utf-8")
    return made


def main() -> None:
    """Measure and print, and write the rows where asked."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--rows", type=int, default=1_000_000)
    options.add_argument("--table", type=Path)
    options.add_argument("--titles", type=Path)
    options.add_argument("--write", action="store_true")
    asked = options.parse_args()
    lines = ["| imported | time | processor | memory | database |", "|---|---|---|---|---|"]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        lines += measured(f"{asked.rows:,} values", *table(folder, asked.rows), folder)
        if asked.table and asked.titles and asked.table.exists():
            lines += measured(asked.table.name, asked.table, asked.titles, folder)
    lines += ["", f"Aims for a million values: {SECONDS} s and {MEGABYTES} MB."]
    if asked.write:
        put(ROOT / "docs" / "performance.md", "imports", "\n".join(lines))


if __name__ == "__main__":
    main()
