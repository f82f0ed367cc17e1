"""The figures on finding a reference among a thousand to a million: ours beside brute force and full-text search.

    python bench/matching.py [--sizes 1000 10000 100000 1000000] [--data wdi.db] [--queries bench/queries.jsonl] [--write]

Labels are made of titles, areas and years of our own, such as "Unemployment, female (% of labour force), Kenya, 2014",
and asked for in other words: "jobless women Kenya 2014", some misspelt. Every engine gets the same labels and the same
phrases, in a process of its own, and is timed by the processor; a hit is the one reference that was meant. With
`--data`, a reference database is searched as it is, its series once each, and with every cell as a label of its own,
for the phrases of `--queries`: a hit is a series that a line names (`indicator`, `also`), in the area that it names.
`--write` puts the tables into docs/performance.md.
"""

from __future__ import annotations

import argparse
import gc
import json
import multiprocessing
import os
import random
import sqlite3
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec
from itertools import product
from pathlib import Path

from page import put

from factcheck.lexicon.areas import COUNTRIES

ROOT = Path(__file__).resolve().parents[1]
AIMS = "at a million: p50 1.5 ms, p95 3 ms, recall@10 .98, 60 MB, built in 10 s; at a thousand: p50 0.2 ms"
BRUTE = 100_000  # references above which brute force is left out
PATIENCE = 20.0  # seconds of queries for one engine and size
TITLES = (  # what is measured, its unit, and how else it may be asked for
    ("Unemployment", "% of labour force", "joblessness", "people out of work", "jobless rate"),
    ("Life expectancy at birth", "years", "how long people live", "lifespan"),
    ("Literacy rate", "% of people ages 15 and above", "people who can read and write", "literacy"),
    ("Mortality rate, infant", "per 1,000 live births", "babies dying in their first year", "infant deaths"),
    ("School enrolment, secondary", "% gross", "secondary school enrolment", "children at secondary school"),
    ("Employment in agriculture", "% of employment", "farm employment", "employed in farming"),
    ("Employment in services", "% of employment", "jobs in services", "service sector employment"),
    ("Labour force participation rate", "% of population ages 15-64", "economically active", "participation rate"),
    ("Prevalence of diabetes", "% of population ages 20 to 79", "people with diabetes", "diabetics"),
    ("Smoking prevalence", "% of adults", "smokers", "people who smoke"),
    ("Suicide mortality rate", "per 100,000 population", "suicides", "people who kill themselves"),
    ("Obesity", "% of adults", "obese people", "obesity rate"),
    ("Part-time employment", "% of total employment", "part-timers", "working part time"),
    ("Self-employed", "% of total employment", "self-employment", "freelancers"),
    ("Median wage", "EUR per hour", "typical pay", "median salary"),
    ("Prisoners", "per 100,000 population", "people in jail", "inmates"),
    ("Voter turnout", "% of registered voters", "people who voted", "turnout"),
    ("Internet users", "% of population", "people online", "net users"),
    ("Mobile phone subscriptions", "per 100 people", "mobile phones", "cell phones"),
    ("Road traffic deaths", "per 100,000 population", "people killed on the roads", "road fatalities"),
    ("Drug use disorders", "% of population", "drug addiction", "addicted to drugs"),
    ("Asylum applications", "applications", "asylum seekers", "people who applied for asylum"),
    ("Poverty headcount ratio", "% of population", "poverty", "share of poor people"),
    ("Access to electricity", "% of population", "people with electricity", "connected to the grid"),
    ("Access to safe drinking water", "% of population", "clean drinking water", "people with safe water"),
    ("Open defecation", "% of population", "people without a toilet", "defecating in the open"),
    ("Undernourishment", "% of population", "hunger", "hungry people"),
    ("Population", "people", "inhabitants", "number of people"),
    ("Net migration", "people", "migration balance", "net migration"),
    ("Foreign-born population", "% of population", "born abroad", "immigrants share"),
    ("Volunteering", "% of adults", "volunteers", "people who volunteer"),
    ("Homelessness", "people", "homeless people", "rough sleepers"),
    ("Household debt", "% of disposable income", "debts of households", "what households owe"),
    ("Physicians", "per 1,000 people", "doctors", "number of doctors"),
    ("Nurses", "per 1,000 people", "nursing staff", "number of nurses"),
    ("Tuberculosis incidence", "per 100,000 people", "TB cases", "new tuberculosis cases"),
    ("Measles vaccination", "% of children", "measles jabs", "vaccinated against measles"),
    ("Teleworking", "% of employees", "working from home", "home office"),
    ("Trade union density", "% of employees", "union members", "members of trade unions"),
    ("Adult education", "% of adults", "further education", "adult learning"),
)
GROUPS = (("", ""), ("female", "women"), ("male", "men"), ("rural", "countryside"), ("urban", "towns"),
          ("youth", "young people"), ("elderly", "old people"))  # fmt: skip
NAMES = tuple(name for key, name, _, _ in COUNTRIES if len(key) == 3)[:200]
SHAPES = {1_000: (50, 10, 2), 10_000: (100, 20, 5), 100_000: (280, 36, 10), 1_000_000: (280, 180, 20)}


def _measures(count: int) -> list[tuple[str, tuple[str, ...], str]]:
    """Titles with their groups: the label without area and year, how else it is asked for, and of whom."""
    made = [
        (f"{title}, {group} ({unit})" if group else f"{title}, total ({unit})", others, asked)
        for (group, asked), (title, unit, *more) in product(GROUPS, TITLES)
        for others in [tuple(more)]
    ]
    return made[:count]


def labels(size: int) -> Iterator[str]:
    """Labels of so many references, each with its area and year."""
    measures, areas, years = SHAPES[size]
    names = random.Random(1).sample(NAMES, areas)
    for label, _, _ in _measures(measures):
        for name in names:
            for year in range(2023, 2023 - years, -1):
                yield f"{label}, {name}, {year}"


def phrases(size: int, count: int) -> list[tuple[str, int]]:
    """Questions in other words, one in five with a slip of the pen, each with the number of the label it means."""
    measures, areas, years = SHAPES[size]
    names, chance = random.Random(1).sample(NAMES, areas), random.Random(2)
    found = []
    for _ in range(count):
        measure, area, year = (chance.randrange(many) for many in (measures, areas, years))
        _, others, group = _measures(measures)[measure]
        words = f"{chance.choice(others)} {group}".split()
        if chance.random() < 0.2:
            at = max(range(len(words)), key=lambda i: len(words[i]))
            words[at] = _slip(words[at], chance)
        found.append((" ".join([*words, names[area], str(2023 - year)]), (measure * areas + area) * years + year))
    return found


def _slip(word: str, chance: random.Random) -> str:
    at = chance.randrange(2, max(3, len(word) - 1))
    return word[: at - 1] + word[at : at + 1] + word[at - 1] + word[at + 1 :] if len(word) > 5 else word


# engines: from labels to a function that gives the numbers of the ten best for a phrase

Ask = Callable[[str], Sequence[int]]


def ours(given: Iterator[str]) -> Ask:
    """factcheck's."""
    from factcheck.match.search import Search

    search = Search(str)
    for number, label in enumerate(given):
        search.add_label(number, label)
    return lambda phrase: [int(hit.series) for hit in search.search(phrase)]


def brute(given: Iterator[str]) -> Ask:
    """Every label is compared, as a set of words."""
    from rapidfuzz import fuzz, process, utils

    held = [utils.default_process(label) for label in given]
    return lambda phrase: [
        at for _, _, at in process.extract(utils.default_process(phrase), held, scorer=fuzz.token_set_ratio, limit=10)
    ]


def full_text(given: Iterator[str]) -> Ask:
    """SQLite's full-text search in memory, any of the words, best by BM25."""
    db = sqlite3.connect(":memory:")
    db.execute("create virtual table label using fts5(text, tokenize='porter')")
    db.executemany("insert into label (rowid, text) values (?, ?)", enumerate(given))

    def ask(phrase: str) -> list[int]:
        words = " OR ".join(f'"{word}"' for word in phrase.replace('"', " ").split())
        query = "select rowid from label where label match ? order by rank limit 10"
        return [number for (number,) in db.execute(query, [words])]

    return ask


def tantivy(given: Iterator[str]) -> Ask:
    """Tantivy in memory, stemmed, any of the words."""
    import tantivy as engine  # type: ignore[import-not-found, unused-ignore]

    made = engine.SchemaBuilder()
    made.add_integer_field("number", stored=True)
    made.add_text_field("text", tokenizer_name="en_stem")
    index = engine.Index(made.build())
    writer = index.writer(128_000_000, 1)
    for number, label in enumerate(given):
        writer.add_document(engine.Document(number=number, text=label))
    writer.commit()
    index.reload()
    searcher = index.searcher()

    def ask(phrase: str) -> list[int]:
        query, _ = index.parse_query_lenient(phrase, ["text"])
        return [searcher.doc(at)["number"][0] for _, at in searcher.search(query, 10).hits]

    return ask


ENGINES: dict[str, Callable[[Iterator[str]], Ask]] = {
    "factcheck": ours,
    "rapidfuzz, every label": brute,
    "SQLite FTS5, any word": full_text,
    "tantivy, any word": tantivy,
}


def resident() -> float:
    """Megabytes of memory that the process holds."""
    gc.collect()
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


def measured(engine: str, size: int, count: int) -> tuple[float, float, float, float, float, float]:
    """Seconds to build, megabytes, recall at 1 and 10, p50 and p95 in milliseconds."""
    if engine == "factcheck":
        ours(labels(1_000))(phrases(1_000, 1)[0][0])  # the tables of words are read once, however many references
    before, start = resident(), time.process_time()
    ask = ENGINES[engine](labels(size))
    built = time.process_time() - start
    held = resident() - before
    times, first, tenth, asked = [], 0, 0, phrases(size, count)
    ends = time.process_time() + PATIENCE
    for phrase, wanted in asked:
        start = time.process_time()
        found = list(ask(phrase))
        times.append((time.process_time() - start) * 1000)
        first, tenth = first + (found[:1] == [wanted]), tenth + (wanted in found)
        if time.process_time() > ends:
            break
    times.sort()
    return (
        built,
        held,
        first / len(times),
        tenth / len(times),
        statistics.median(times),
        times[int(0.95 * len(times))],
    )


def made(sizes: Sequence[int], count: int) -> list[str]:
    """The table of made labels."""
    lines = [
        "| references | engine | built | memory | recall@1 | recall@10 | p50 | p95 |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for size, engine in product(sizes, ENGINES):
        if engine.startswith("tantivy") and not find_spec("tantivy"):
            lines.append(f"| {size:,} | {engine} | not installed | | | | | |")
        elif engine.startswith("rapidfuzz") and size > BRUTE:
            lines.append(f"| {size:,} | {engine} | left out | | | | | |")
        else:
            built, held, first, tenth, half, most = _apart(measured, engine, size, count)
            lines.append(f"| {size:,} | {engine} | {built:.1f} s | {held:.0f} MB | {first:.3f} | {tenth:.3f} | "
                         f"{half:.2f} ms | {most:.2f} ms |")  # fmt: skip
        print(lines[-1], flush=True)
    return lines


def _apart(run: Callable[..., tuple[float, ...]], *given: object) -> tuple[float, ...]:
    """The same in a process of its own, whose memory nobody else has used."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(run, given)


# a table that is published


def published(base: str, queries: str, flat: bool) -> tuple[float, ...]:
    """The same figures for a reference database, and how many references it has, as series or as single cells."""
    from factcheck.lexicon.places import area_title
    from factcheck.match.search import Search
    from factcheck.reference import load_references

    load = load_references([base])
    load.search("nothing")
    before, start, count = resident(), time.process_time(), 0
    if flat:
        ids = []
        search = Search(lambda number: load.series[ids[number]].id)
        for at, one in enumerate(load.series):
            of = f"% of {one.of}" if one.of else str(one.unit)
            for area, year in product(sorted(one.row_areas), range(2010, 2025)):
                search.add_label(count, f"{one.label} ({of}), {area_title(area)}, {year}")
                ids.append(at)
                count += 1
        ask = search.search
    else:
        load = load_references([base])
        load.search("nothing")
        ask, count = load.search, len(load)
    built, held = time.process_time() - start, resident() - before
    times, first, tenth = [], 0, 0
    for line in Path(queries).read_text(encoding="utf-8").splitlines():
        one = json.loads(line)
        start = time.process_time()
        hits = ask(one["query"])
        times.append((time.process_time() - start) * 1000)
        wanted, area = {one["indicator"], *one.get("also", ())}, one.get("iso3")
        fits = [hit.series in wanted and (not area or hit.area == area) for hit in hits]
        first, tenth = first + any(fits[:1]), tenth + any(fits)
    times.sort()
    half, most = statistics.median(times), times[int(0.95 * len(times))]
    return (built, held, first / len(times), tenth / len(times), half, most, count)


def table(base: str, queries: str) -> list[str]:
    """The table of a published one."""
    lines = ["| references | built | memory | recall@1 | recall@10 | p50 | p95 |", "|---|---|---|---|---|---|---|"]
    for flat in (False, True):
        built, held, first, tenth, half, most, count = _apart(published, base, queries, flat)
        what = f"{count:,.0f} labels" if flat else f"{count:,.0f} series"
        lines.append(
            f"| {what} | {built:.1f} s | {held:.0f} MB | {first:.3f} | {tenth:.3f} | {half:.2f} ms | {most:.2f} ms |"
        )
        print(lines[-1], flush=True)
    return lines


def main() -> None:
    """Measure, print, and write where asked."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--sizes", type=int, nargs="+", default=list(SHAPES), choices=list(SHAPES))
    options.add_argument("--count", type=int, default=500, help="phrases for each engine and size")
    options.add_argument("--data", help="a reference database, made by `factcheck refs import`")
    options.add_argument("--queries", default=str(ROOT / "bench" / "queries.jsonl"))
    options.add_argument("--write", action="store_true")
    asked = options.parse_args()
    lines = made(asked.sizes, asked.count)
    lines += ["", f"Aims {AIMS}."]
    if asked.data:
        lines += ["", "A published table, searched for phrases of our own:", "", *table(asked.data, asked.queries)]
    if asked.write:
        put(ROOT / "docs" / "performance.md", "matching", "\n".join(lines))


if __name__ == "__main__":
    main()
