"""Clusters the claims of many documents, straight and through a database, and prints time, memory and how both grow.

python bench/clusters.py [--documents 1000,3000,10000] [--claims 30] [--processes 2]

The documents are made from forms of our own: three or so report on the same town, of one figure in fifty one of them
has another, and one in ten is a copy. Each size is a process of its own, so that its peak memory is its own, and that of
the other process it shares the work with is told beside it, in which what both have is counted again. Timed are the
reading of the database and the clustering. Texts are read into claims before.
"""

from __future__ import annotations

import argparse
import gc
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from random import Random

from factcheck.compare.clusters import clusters
from factcheck.extraction import read_claims
from factcheck.model.claim import Claim
from factcheck.model.text import Source
from factcheck.read import read_text
from factcheck.store import open_store

STEMS = "Ash Mel Oxen Aver Pel Dorr Marr Had Senn Corv Lind Tarr Brack Quen Wex Yarr Thorn Gild Fenn Ulver".split()
ENDS = "bury ford ham ton wick by stead worth den mouth leigh combe field gate hurst moor pool shaw thorpe well".split()
THINGS = (
    "libraries", "schools", "bus stops", "playgrounds", "fire stations", "clinics", "bakeries", "cinemas", "bridges",
    "allotments", "car parks", "charging points", "care homes", "nurseries", "museums", "swimming pools", "post offices",
    "orchards", "workshops", "football pitches",
)  # fmt: skip
FORMS = (
    "The town of {town} had {n} {thing} in {year}.",
    "In {year} there were {n} {thing} in {town}.",
    "{town} counted {n} {thing} in {year}, the council said.",
)
SUMS = (
    "In {year} {town} spent {n} euros on its {thing}.",
    "Repairs of the {thing} of {town} cost {n} euros in {year}.",
)
SHARES = (
    "In {year} {n}% of the {thing} in {town} were closed.",
    "Some {n}% of the {thing} of {town} stood empty in {year}.",
)


def texts(documents: int, claims: int) -> list[str]:
    """So many documents of so many claims."""
    chance = Random(7)
    places = [a + b for b in ENDS for a in STEMS]
    made = []
    for number in range(documents):
        if made and chance.random() < 0.1:
            made.append(made[-1])
            continue
        topic = number // 3
        here = Random(topic)
        town = f"{here.choice(places)}"
        said = []
        for _at in range(claims):
            thing, year = here.choice(THINGS), here.randint(2005, 2024)
            forms = here.choice((FORMS, FORMS, SUMS, SHARES))
            n = here.randint(2, 98) if forms is SHARES else here.randint(20, 90_000)
            if chance.random() < 0.02:
                n += 7 if forms is not SHARES else 1
            said.append(chance.choice(forms).format(town=town, thing=thing, year=year, n=f"{n:,}"))
        made.append("\n\n".join(" ".join(said[i : i + 3]) for i in range(0, len(said), 3)))
    return made


def megabytes(who: int = resource.RUSAGE_SELF) -> int:
    """The most memory this process has had, or one that it began."""
    return resource.getrusage(who).ru_maxrss // 1024


def clustered(sources: dict[str, Source], claims: list[Claim], processes: int) -> str:
    """How long it takes, and what comes of it."""
    wall, cpu = time.perf_counter(), _processor()
    found = clusters(claims, {}, {}, sources, lambda claim, _: claim.measure, processes)
    told = ", ".join(f"{number} {name}" for name, number in sorted(Counter(one.relation for one in found).items()))
    memory = f"{megabytes()} MB" + (f" and {megabytes(resource.RUSAGE_CHILDREN)} MB" if processes > 1 else "")
    return f"{time.perf_counter() - wall:6.1f} s ({_processor() - cpu:.1f} s of processor), {memory}; {told}"


def _processor() -> float:
    """Seconds of processor of this process and of those it began."""
    return sum(os.times()[:4])


def written(documents: int, claims: int, database: Path) -> None:
    """Read the texts into claims, and put them into a database."""
    with open_store(database) as store:
        for at, text in enumerate(texts(documents, claims)):
            source = read_text(text, f"{at}.txt")
            store.add(source, read_claims(source))


def measured(database: Path, processes: int) -> float:
    """Read the database, and cluster what is in it; the seconds of processor of both."""
    gc.set_threshold(500_000, 20, 20)  # as the command line does
    wall, cpu = time.perf_counter(), _processor()
    with open_store(database, write=False) as store:
        kept = list(store.kept())
    sources = {one.source.id: one.source for one in kept}
    claims = [claim for one in kept for claim in one.claims or ()]
    print(f"  read from the database: {time.perf_counter() - wall:6.1f} s ({_processor() - cpu:.1f} s of processor), "
          f"{megabytes()} MB, {len(claims)} claims")  # fmt: skip
    print(f"  clustered:              {clustered(sources, claims, processes)}", flush=True)
    return _processor() - cpu


def main() -> None:
    """Each size in turn."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", default="1000,3000,10000")
    parser.add_argument("--claims", type=int, default=30)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--database", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.database:
        print(f"  both:                   {measured(asked.database, asked.processes):6.1f} s of processor", flush=True)
        return
    before, last = 0.0, 0
    with tempfile.TemporaryDirectory() as folder:
        for size in map(int, asked.documents.split(",")):
            database = Path(folder, f"{size}.db")
            began = time.perf_counter()
            written(size, asked.claims, database)
            made = time.perf_counter() - began
            print(f"{size} documents, stored in {made:.0f} s, {database.stat().st_size / 1e6:.0f} MB", flush=True)
            call = [sys.executable, __file__, "--database", str(database), "--processes", str(asked.processes)]
            told = subprocess.run(call, check=True, stdout=subprocess.PIPE, text=True).stdout
            taken = float(told.rstrip().rpartition(":")[2].split()[0])
            ratio = f"  {size / last:.1f} times the documents take {taken / before:.1f} times as long\n" if last else ""
            print(told + ratio, end="", flush=True)
            before, last = taken, size


if __name__ == "__main__":
    main()
