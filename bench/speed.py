"""The figures of docs/performance.md: whole processes, timed one after the other beside their yardsticks.

    make bench                      or: python bench/speed.py [--runs 15] [--write]

Each command runs once to warm the caches, then `--runs` times; what is printed is the median wall time, the
least, and the most memory a run held. `--write` puts the table into docs/performance.md.
"""

from __future__ import annotations

import argparse
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from itertools import cycle
from pathlib import Path

from page import put

ROOT = Path(__file__).resolve().parents[1]
AIMS = ((3, 3), (18, 1))  # figures a kB, and megabytes of such text a second
PROSE = 40_000  # characters
FIRST = "import factcheck; factcheck.extract('It cost 5 million euros.')"
MEASURES = (
    "Unemployment rate", "Literacy rate", "Share of renewable electricity", "Urban population", "Internet users",
    "Access to safe water", "School enrolment", "Forest cover", "Youth unemployment", "Public debt",
)  # fmt: skip
PLACES = (
    "Kenya France Germany Japan Peru Chile Ghana India China Brazil Spain Italy Norway Sweden Finland Poland Latvia "
    "Estonia Lithuania Austria Hungary Greece Egypt Nigeria Rwanda Uganda Tanzania Mexico Canada Cuba Haiti Nepal "
    "Vietnam Thailand Malaysia Indonesia Australia Fiji Samoa Tonga Iraq Iran Syria Yemen Oman Qatar Kuwait Israel "
    "Jordan Lebanon Libya Tunisia Algeria Morocco Mali Niger Chad Sudan Ethiopia Somalia Eritrea Djibouti Zambia "
    "Zimbabwe Malawi Mozambique Angola Namibia Botswana Lesotho Gabon Cameroon Benin Togo Senegal Gambia Guinea "
    "Liberia Ireland Portugal Belgium Denmark Iceland Cyprus Malta Croatia Slovenia Slovakia Romania Bulgaria Serbia "
    "Albania Moldova Ukraine Belarus Mongolia Bolivia Ecuador Uruguay Paraguay Panama"
).split()


def references(path: Path) -> None:
    """A reference file of 1,000 series with three values each."""
    lines = ["format: factcheck-reference/1", "title: A thousand series", "series:"]
    for number, (measure, place) in enumerate((m, p) for m in MEASURES for p in PLACES[:100]):
        lines += [
            f"  - id: s{number}",
            f"    label: {measure} in {place}",
            "    unit: percent",
            "    type: period",
            "    values:",
        ]
        lines += [f"      - {{period: {2021 + i}, value: {(number * 7 + i * 3) % 97 + 1}}}" for i in range(3)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def article(path: Path) -> None:
    """An article of about 8 kB: the example's two, repeated."""
    text = "\n\n".join(one.read_text(encoding="utf-8") for one in sorted((ROOT / "examples/landmines").glob("*.md")))
    path.write_text((text * 4)[:8000], encoding="utf-8")


def timed(command: list[str], runs: int, folder: Path) -> tuple[float, float, float]:
    """Median and least wall time in milliseconds, and the most memory in MB, of a command as a whole process."""
    times: list[float] = []
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    for _ in range(runs + 1):
        start = time.perf_counter()
        subprocess.run(
            command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False
        )
        times.append((time.perf_counter() - start) * 1000)
    watch = "import resource,subprocess,sys;subprocess.run(sys.argv[1:],stdout=-3,stderr=-3);" \
            "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"  # fmt: skip
    made = subprocess.run(
        [sys.executable, "-c", watch, *command], cwd=folder, env=environment, capture_output=True, check=True
    )
    scale = 1024 if sys.platform != "darwin" else 1024 * 1024
    return statistics.median(times[1:]), min(times[1:]), int(made.stdout) / scale


def prose(density: float) -> str:
    """A text of about 40 kB with so many figures a kB: the sentences of tests/corpus/unseen in paragraphs of five, with
    sentences of our own pages that have no figure put between them."""
    from unseen import cases, read

    from factcheck.extract.gate import has_figure

    told = [(case["text"], len(read(case))) for case in cases()]
    told = [(text, count) for text, count in told if count]
    pages = " ".join(one.read_text(encoding="utf-8") for one in sorted((ROOT / "docs").glob("*.md")))
    plain = [one for one in re.split(r"(?<=\.)\s+", pages) if re.fullmatch(r"[A-Z][\w ,;’'-]{40,}\.", one)]
    fill = cycle(one for one in plain if not has_figure(one.lower()))
    said, size, figures = [], 0, 0
    for text, count in cycle(told):
        said.append(text)
        size, figures = size + len(text) + 1, figures + count
        while size < 1000 * figures / density:
            said.append(next(fill))
            size += len(said[-1]) + 1
        if size > PROSE:
            break
    return "\n\n".join(" ".join(said[at : at + 5]) for at in range(0, len(said), 5))


def extraction(density: float) -> float:
    """Megabytes of text read into claims in a second of processor time, one thread."""
    from dataclasses import replace

    from factcheck.extraction import read_claims
    from factcheck.read import read_text

    source = replace(read_text(prose(density), "prose.txt"), language="en")
    read_claims(source)
    start, rounds = time.process_time(), 0
    while time.process_time() - start < 2:
        read_claims(source)
        rounds += 1
    return len(source.text.encode()) * rounds / (time.process_time() - start) / 1e6


def main() -> None:
    """Measure and print, and write the table where asked."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--runs", type=int, default=15)
    options.add_argument("--write", action="store_true")
    asked = options.parse_args()
    tool = str(Path(sys.executable).with_name("factcheck"))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        references(folder / "refs.yaml")
        article(folder / "article.md")
        check = [tool, "check", "article.md", "--refs", "refs.yaml"]
        rows = [
            ("`check`, 8 kB against 1,000 series, without the database", "150 ms", [*check, "--no-db"]),
            ("the same with the database", "300 ms", [*check, "--db", "claims.db"]),
            ("`--version`", "60 ms", [tool, "--version"]),
            ("`--help`", "80 ms", [tool, "--help"]),
            ("`factcheck.extract` of a first sentence, from Python", "80 ms", [sys.executable, "-c", FIRST]),
            ("yardstick: `python -c pass`", "", [sys.executable, "-c", "pass"]),
            (
                "yardstick: `sqlite-utils --version`",
                "",
                [str(Path(sys.executable).with_name("sqlite-utils")), "--version"],
            ),
            ("yardstick: `codespell article.md`", "", [str(Path(sys.executable).with_name("codespell")), "article.md"]),
        ]
        missed = []
        lines = ["| measured | aim | median | least | memory |", "|---|---|---|---|---|"]
        for label, aim, command in rows:
            if not Path(command[0]).exists():
                lines.append(f"| {label} | {aim} | not installed | | |")
                continue
            median, least, memory = timed(command, asked.runs, folder)
            lines.append(f"| {label} | {aim} | {median:.0f} ms | {least:.0f} ms | {memory:.0f} MB |")
            print(lines[-1], flush=True)
            if aim and median > float(aim.removesuffix(" ms")):
                missed.append(f"{label} ({median:.0f} ms for {aim})")
    for density, aim in AIMS:
        speed, label = extraction(density), f"extraction, one thread, {density} figures a kB"
        lines.append(f"| {label} | {aim} MB/s | {speed:.2f} MB/s | | |")
        missed += [f"{label} ({speed:.2f} MB/s for {aim})"] if speed < aim else []
    lines += ["", f"Aims missed: {'; '.join(missed)}." if missed else "No aim is missed."]
    print("\n".join(lines[-4:]))
    if asked.write:
        put(ROOT / "docs" / "performance.md", "figures", "\n".join(lines))


if __name__ == "__main__":
    main()
