"""Clusters the claims of many documents, straight and through a database, and prints time, memory and how both grow.

python bench/clusters.py [--documents 1000,3000,10000] [--claims 30]

The documents are made from forms of our own: three or so report on the same town, of one figure in fifty one of them
has another, and one in ten is a copy. Each size is a process of its own, so that its peak memory is its own; what is
timed is the clustering alone, and then the reading of the database with it. Texts are read into claims before.
"""

from __future__ import annotations

import argparse
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


def megabytes() -> int:
    """The most memory this process has had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def clustered(sources: dict[str, Source], claims: list[Claim]) -> str:
    """How long it takes, and what comes of it."""
    wall, cpu = time.perf_counter(), time.process_time()
    found = clusters(claims, {}, {}, sources, lambda claim, _: claim.measure)
    told = ", ".join(f"{number} {name}" for name, number in sorted(Counter(one.relation for one in found).items()))
    return f"{time.perf_counter() - wall:6.1f} s ({time.process_time() - cpu:.1f} s of processor), {megabytes()} MB; {told}"


def written(documents: int, claims: int, database: Path) -> None:
    """Read the texts into claims, and put them into a database."""
    with open_store(database) as store:
        for at, text in enumerate(texts(documents, claims)):
            source = read_text(text, f"{at}.txt")
            store.add(source, read_claims(source))


def measured(database: Path) -> None:
    """Read the database, and cluster what is in it."""
    wall = time.perf_counter()
    with open_store(database, write=False) as store:
        kept = list(store.kept())
    sources = {one.source.id: one.source for one in kept}
    claims = [claim for one in kept for claim in one.claims or ()]
    print(f"  read from the database: {time.perf_counter() - wall:6.1f} s, {megabytes()} MB, {len(claims)} claims")
    print(f"  clustered:              {clustered(sources, claims)}", flush=True)


def main() -> None:
    """Each size in turn."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", default="1000,3000,10000")
    parser.add_argument("--claims", type=int, default=30)
    parser.add_argument("--database", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.database:
        measured(asked.database)
        return
    with tempfile.TemporaryDirectory() as folder:
        for size in map(int, asked.documents.split(",")):
            database = Path(folder, f"{size}.db")
            began = time.perf_counter()
            written(size, asked.claims, database)
            made = time.perf_counter() - began
            print(f"{size} documents, stored in {made:.0f} s, {database.stat().st_size / 1e6:.0f} MB", flush=True)
            subprocess.run([sys.executable, __file__, "--database", str(database)], check=True)


if __name__ == "__main__":
    main()
