"""How well sentences are read that nobody tuned the reader on: a table by field.

    python bench/unseen.py [--errors] [--write]

The cases of tests/corpus/unseen were written without sight of the reader's code or lexicon. A figure is found where a
claim shares characters with its quote; each field that a case gives is then right or wrong. What is read beside the
figures of a case counts as read too much. Nothing here is a test: a case that fails stays as it is. `--errors` prints
what was missed, `--write` puts the table into docs/accuracy.md.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml
from page import put

from factcheck.extraction import read_claims
from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.period import PartialDate
from factcheck.read import read_text

ROOT = Path(__file__).resolve().parents[1]
CASES = ROOT / "tests" / "corpus" / "unseen"
PAGE = ROOT / "docs" / "accuracy.md"
FIELDS = ("value", "unit", "modifier", "kind", "of", "area", "period", "direction")


def cases() -> Iterator[dict[str, Any]]:
    """Every case, as it is written."""
    for file in sorted(CASES.glob("*.yaml")):
        yield from yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)


def read(case: dict[str, Any]) -> list[Claim]:
    """The figures of a case's text, numbers that are none left out."""
    source = replace(read_text(case["text"], "case.txt"), language="en")
    if "published" in case:
        source = replace(source, published=PartialDate.parse(case["published"]))
    return [claim for claim in read_claims(source) if claim.kind is not ClaimKind.OTHER]


def field(claim: Claim, name: str) -> str:
    """One field of a claim as cases write it."""
    if name == "value":
        return claim.quantity.notation
    if name in ("unit", "modifier"):
        return str(getattr(claim.quantity, name))
    return str(getattr(claim, name) or "null")


def _at(claims: list[Claim], text: str, quote: str) -> Claim | None:
    start = text.index(quote)
    found = (one for one in claims if one.anchor.start < start + len(quote) and start < one.anchor.end)
    return next(found, None)


def score(show: bool) -> tuple[Counter[str], Counter[str]]:
    """The right ones and all of them, by field."""
    right: Counter[str] = Counter()
    every: Counter[str] = Counter()
    for case in cases():
        claims = read(case)
        wanted = case.get("find") or []
        if not wanted:
            every["silent sentences"] += 1
            right["silent sentences"] += not claims
        for one in wanted:
            claim = _at(claims, case["text"], one["quote"])
            every["figures found"] += 1
            right["figures found"] += claim is not None
            if claim is not None:
                claims.remove(claim)
            wrong = []
            for name in FIELDS:
                if name in one:
                    every[name] += 1
                    said = field(claim, name) if claim else "not read"
                    right[name] += said == one[name]
                    wrong += [f"{name} {said} for {one[name]}"] if said != one[name] else []
            if {"value", "unit"} <= one.keys() and claim:
                every["value and unit"] += 1
                right["value and unit"] += all(field(claim, name) == one[name] for name in ("value", "unit"))
            if show and (wrong or claim is None):
                print(f"“{one['quote']}” in “{case['text']}”: {'; '.join(wrong) or 'not read'}")
        every["read and right to be"] += len(wanted) + len(claims)
        right["read and right to be"] += len(wanted)
        if show and claims:
            print(f"too much in “{case['text']}”: {[one.anchor.exact for one in claims]}")
    return right, every


def table(right: Counter[str], every: Counter[str]) -> str:
    """The table, its rows in the order in which a case's fields are looked at."""
    names = ("figures found", "value and unit", *FIELDS, "silent sentences", "read and right to be")
    rows = [
        f"| {name} | {right[name]} | {every[name]} | {right[name] / every[name]:.0%} |" for name in names if every[name]
    ]
    return "\n".join(("| what | right | of | share |", "|---|---|---|---|", *rows))


def main() -> None:
    """Print the table; with `--write`, put it into docs/accuracy.md."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    made = table(*score(options.errors))
    print(made)
    if options.write:
        put(PAGE, "unseen", made)


if __name__ == "__main__":
    main()
