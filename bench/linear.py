"""Doubles texts and prints how much longer they take: about 2 is linear, 4 is quadratic.

python bench/linear.py [--size 40000] [--claims 1000] [--figures 500,1000,2000,4000,8000]

First whole runs over many claims: two dense texts, alone and against a thousand series, many small files, and one
long text; then one sentence of many figures, a list or a table pasted as prose, reported and with its memory; then
hostile texts of some characters, which are read into claims.
"""

from __future__ import annotations

import argparse
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from random import Random

from speed import MEASURES, PLACES, ROOT, references

from factcheck.extraction import read_claims
from factcheck.model.period import PartialDate
from factcheck.model.text import Source
from factcheck.pipeline import check_sources
from factcheck.read import read_text
from factcheck.reference import load_references
from factcheck.reference.references import References
from factcheck.report.json import json_report
from factcheck.report.layout import Layout
from factcheck.report.text import text

PIECES = (
    "?! ", "“a. ", "'a b ", "(a. ", "said ", "[a](", "A. ", "1. ", "@a.b ", "a\n", "Dr. “A” said ", "1", "1,", "1-",
    "12 and ", "one hundred and ", "million ", "in 2020 ", "from 1 to ", "3 of the ", "more than ", "€", "5% of ",
    "Ada Obi ", "Kenya, ", "four in five ", "the highest ", "per 1,000 ", "hundred thousand million ", "1, 2, 3, ",
    "and ", "(", "[", "?!", "of the ", "“", "'", "| 1 | 2 |\n", "a", "x1", "in Kenya 5 ", "5 people in Kenya and ",
    "rose to 5 ", "fell 5% to 6 ", "doubled ", "A, B and C, ", "5 states, A, B, C, ", "; 5 ", "5 (6 ", "5: ", "5 - 6 ",
    "a third of ", "would ", "5 which ", "since 2011 5 ", "the year before ", "in 2020 5 people ", "5 more than in 2020, ",
    "Ministry of ", "according to A ", "A’s ", "$5 ", "5m ", "not ", "é ", "\u200b1", "5\n\n", "twenty-", "\u00bd",
    "1<b>", "1<!-- ", "1&shy;", "1\ufffd,", "1**", "<a href=", "May and ", "May, ", "1500 BC ", "third century BC ",
)  # fmt: skip
HEADED = (("<", "a"), ("</", "a"), ("<a ", "b="), ("<p>", "<"), ("<!--", "-"))  # the first stands there once
THINGS = "lakes mills bridges schools towers farms rooms ships wells parks".split()


def two(sentence: Callable[[Random], str]) -> Callable[[int], list[Source]]:
    """Two texts of sentences with one claim each."""

    def made(claims: int) -> list[Source]:
        chance = Random(7)
        return [read_text(" ".join(sentence(chance) for _ in range(claims // 2)), f"{name}.txt") for name in "ab"]

    return made


def small_files(claims: int) -> list[Source]:
    """Files of three claims, as one form filled in makes them."""
    chance = Random(7)
    return [
        read_text(
            f"The town of {chance.choice(PLACES)} counted {chance.randint(1000, 4000)} visitors to its museum in 2023. "
            f"{chance.choice(PLACES)[::-1].title()} has {chance.randint(20, 60)} old stone bridges over the river. "
            f"Of its pupils {chance.randint(1, 9)}% are idle.",
            f"{number}.txt",
        )
        for number in range(claims // 3)
    ]


def archive(claims: int) -> list[Source]:
    """Files of one claim, each of another day."""
    chance, first = Random(7), date(2015, 1, 1)
    return [
        read_text(
            f"The castle has {chance.randint(100, 400)} rooms.", f"{number}.txt",
            PartialDate.of(first + timedelta(days=number)),
        )
        for number in range(claims)
    ]  # fmt: skip


def long_text(claims: int) -> list[Source]:
    """One text: the examples' articles again and again, some 170 characters for each claim."""
    article = "\n\n".join(one.read_text(encoding="utf-8") for one in sorted((ROOT / "examples/landmines").glob("*.md")))
    return [read_text((article * (claims * 170 // len(article) + 1))[: claims * 170], "a.md")]


RUNS: dict[str, Callable[[int], list[Source]]] = {
    "two texts, one thing": two(lambda chance: f"The castle has {chance.randint(100, 400)} rooms."),
    "two texts, many things": two(
        lambda chance: f"{chance.choice(PLACES)} has {chance.randint(100, 400)} {chance.choice(THINGS)}."
    ),
    "two texts, shares": two(
        lambda chance: f"{chance.choice(MEASURES)} in {chance.choice(PLACES[:100])} was {chance.randint(1, 98)}%."
    ),
    "two texts, years": two(
        lambda chance: f"In {chance.randint(1900, 2020)} Kenya had {chance.randint(100, 400)} {chance.choice(THINGS)}."
    ),
    "small files": small_files,
    "an archive by day": archive,
    "one long text": long_text,
}
SENTENCES: dict[str, Callable[[Random, int], str]] = {
    "commas": lambda chance, _: f"{chance.randint(2, 9999)} mills, ",
    "and": lambda chance, _: f"{chance.randint(2, 9999)} mills and ",
    "bare numbers": lambda chance, _: f"{chance.randint(2, 9999)}, ",
    "cells": lambda chance, _: f"{chance.randint(2, 9999)} ",
    "bare years": lambda chance, _: f"{chance.randint(1900, 2024)}, ",
    "years first": lambda chance, _: f"in {chance.randint(1900, 2024)} {chance.randint(2, 9999)}, ",
    "years behind": lambda chance, _: f"{chance.randint(2, 9999)} mills in {chance.randint(1900, 2024)}, ",
    "few years, many figures": lambda chance, at: ("in 1999, " if at < 20 else "") + f"{chance.randint(2, 99)} mills ",
    "shares": lambda chance, _: f"{chance.choice(MEASURES)} in {chance.choice(PLACES)} was {chance.randint(1, 98)}%, ",
    "ranks": lambda chance, _: f"{chance.choice(PLACES)} has the highest unemployment rate in the EU, ",
    "places": lambda chance, _: f"{chance.choice(PLACES)} {chance.randint(2, 9999)}, ",
    "dates": lambda chance, _: f"opened on {chance.randint(1, 28)} May {chance.randint(1900, 2020)}, ",
    "records": lambda chance, _: "the highest since 2011, ",
    "mixed": lambda chance, _: chance.choice(("7 mills in 2019, ", "5% of pupils, ", "Kenya had €3m and ", "1950, ")),
}
REFERRED = ("two texts, shares", "small files")  # these are run with references, too


def spent(work: Callable[[], object]) -> float:
    """Seconds of processor time; the best of three, or of fewer where it takes long."""
    times: list[float] = []
    while len(times) < 3 and sum(times) < 2:
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def row(name: str, once: float, twice: float) -> None:
    """Print the two times and their ratio."""
    print(f"{name:40} {once * 1000:8.0f} ms  {twice * 1000:8.0f} ms  × {twice / max(once, 1e-4):.1f}", flush=True)


def _read(text: str, name: str) -> None:
    read_claims(read_text(text, name))


def reading(size: int) -> None:
    """The hostile pieces, as plain text and as Markdown."""
    for piece in PIECES:
        texts = [piece * (length // len(piece)) for length in (size, 2 * size)]
        for name in ("a.txt", "a.md"):
            once, twice = (spent(partial(_read, text, name)) for text in texts)
            row(f"{piece!r} {Path(name).suffix}", once, twice)
    for piece in HEADED:
        for name in ("a.txt", "a.md"):
            texts = [f"Text</b> {piece[0]}{piece[1] * length}" for length in (size, 2 * size)]
            once, twice = (spent(partial(_read, text, name)) for text in texts)
            row(f"{piece[0]}{piece[1]} … {Path(name).suffix}", once, twice)


def running(claims: int, known: Iterable[tuple[str, References]]) -> None:
    """The whole runs, without references and with."""
    for label, refs in known:
        for name, made in RUNS.items():
            if label and name not in REFERRED:
                continue
            sets = [made(count) for count in (claims, 2 * claims)]
            once, twice = (spent(partial(check_sources, sources, refs)) for sources in sets)
            row(name + label, once, twice)


def _reported(sentence: str, known: References) -> None:
    report = check_sources([read_text(sentence, "a.txt")], known)
    text(report, Layout(show="all"))
    json_report(report, Layout())


def listing(counts: Iterable[int], known: Iterable[tuple[str, References]]) -> None:
    """One sentence of many figures: seconds, most memory, and what either grew by since the row before."""
    for label, refs in known:
        for name, figure in SENTENCES.items():
            seconds = peak = 0.0
            for count in counts:
                chance = Random(7)
                sentence = "The towns counted " + "".join(figure(chance, at) for at in range(count)) + "and no more."
                before, least = seconds, peak
                start = time.process_time()
                _reported(sentence, refs)
                seconds = time.process_time() - start
                tracemalloc.start()
                _reported(sentence, refs)
                peak = tracemalloc.get_traced_memory()[1] / 1e6
                tracemalloc.stop()
                grown = f"  × {seconds / before:.1f} time, × {peak / least:.1f} memory" if before and least else ""
                print(f"{name + label:40} {count:6}  {seconds:7.2f} s  {peak:6.0f} MB{grown}", flush=True)


def main() -> None:
    """Print the ratio for each piece and each run."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--size", type=int, default=40_000)
    options.add_argument("--claims", type=int, default=1_000)
    options.add_argument("--figures", default="500,1000,2000,4000,8000", help="in one sentence")
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        references(Path(folder) / "refs.yaml")
        known = load_references([Path(folder) / "refs.yaml"], cache=False)
    running(asked.claims, (("", References()), (", 1,000 series", known)))
    listing([int(count) for count in asked.figures.split(",")], (("", References()), (", 1,000 series", known)))
    reading(asked.size)


if __name__ == "__main__":
    main()
