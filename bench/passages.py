"""Short passages held against each other, on two public sets: a table for docs/accuracy.md.

    python bench/passages.py --data DIR [--write] [--errors] [--half 0|1]

VitaminC (Schuster, Fisch and Barzilay 2021) has claims with a sentence of evidence; of its rows those are taken that
differ in digits. SUPPORTS is `agree`, REFUTES is `conflict`, and NOT ENOUGH INFO is either of the others. SummEdits
(Laban et al. 2023) has summaries with planted errors: a row whose numbers were changed is found where the summary
conflicts with its document or has a figure that the document has nowhere; the consistent ones are to pass. Each set
is split by a hash of the row's id: the first half was read while this was written, the second was only counted. The
rules that they are held against are ten lines: a number of the claim, with "more than" and its like as a bound, that
the nearest number of the evidence does not fulfil refutes it; a number of the summary that is not in the document is
an error.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from page import put

from factcheck import compare
from factcheck.model.match import Pair

PAGE = Path(__file__).resolve().parents[1] / "docs" / "accuracy.md"
LABELS = {"agree": "supports", "conflict": "refutes"}  # the other two outcomes are "nei"
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
OVER, UNDER = (
    ("more than", "over", "above", "after", "at least"),
    ("less than", "fewer than", "under", "below", "before"),
)
LEAD = 16  # characters in front of a number in which a bound may stand
Row = dict[str, Any]


def half(row: Row) -> int:
    """0 or 1, by a hash of the row's id."""
    return hashlib.sha256(row["id"].encode()).digest()[0] % 2


def rows(file: Path) -> Iterator[Row]:
    """The rows of a file of JSON lines."""
    with file.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def values(text: str) -> list[float]:
    """The numbers in digits."""
    return [float(number.replace(",", "")) for number in NUMBER.findall(text)]


def by_rule(claim: str, evidence: str) -> str:
    """What the ten lines say of a claim."""
    low = claim.lower()
    for found in NUMBER.finditer(low):
        value = float(found[0].replace(",", ""))
        before = low[max(0, found.start() - LEAD) : found.start()]
        nearest = min(values(evidence), key=lambda one: abs(one - value), default=None)
        if nearest is None:
            return "nei"
        over, under = (any(word in before for word in words) for words in (OVER, UNDER))
        if not (nearest > value if over else nearest < value if under else nearest == value):
            return "refutes"
    return "supports"


def by_compare(claim: str, evidence: str) -> str:
    """What `compare` says of a claim, by the set's labels."""
    return LABELS.get(compare(claim, evidence).outcome, "nei")


def claims(found: list[Row], judge: Callable[[str, str], str]) -> Counter[tuple[str, str]]:
    """How many rows of each label got which."""
    return Counter((row["label"], judge(row["claim"], row["evidence"])) for row in found)


def has_error(summary: str, text: str) -> bool:
    """A figure of the summary contradicts the document, stands nowhere in it, or only of another time, place or thing."""
    made = compare(summary, text)
    return made.outcome == "conflict" or bool(made.missing) or any(map(is_of_another, made.pairs))


def is_of_another(pair: Pair) -> bool:
    """The same figure, told of another time, place or thing."""
    return pair.outcome == "not-comparable" and pair.relation == "same" and pair.kind in ("period", "area", "measure")


def error_by_rule(summary: str, text: str) -> bool:
    """A number in digits is not in the document."""
    return not set(values(summary)) <= set(values(text))


def balanced(found: list[tuple[bool, bool]]) -> float:
    """The mean of the shares of edited and of consistent rows that are told rightly."""
    shares = [[said == is_so for is_so, said in found if is_so is wanted] for wanted in (True, False)]
    return sum(sum(share) / len(share) for share in shares) / 2


def table(data: Path, errors: bool, halves: tuple[int, ...]) -> str:
    """Both sets and both halves, the rule beside."""
    digits = [row for row in rows(data / "vitaminc_num_dev.jsonl") if row["kind"] == "digits"]
    texts = {row["doc"]: row["text"] for row in rows(data / "summedits_docs_dev.jsonl")}
    edits = [r for r in rows(data / "summedits_num_dev.jsonl") if r["label"] == "consistent" or r["num_changed"]]
    lines = ["| set | half | rows | this | the rule |", "|---|---|---|---|---|"]
    for part in halves:
        name = ("read", "only counted")[part]
        some = [row for row in digits if half(row) == part]
        right = [sum(n for (a, b), n in claims(some, judge).items() if a == b) for judge in (by_compare, by_rule)]
        lines.append(
            f"| VitaminC, accuracy | {name} | {len(some)} | " + " | ".join(f"{n / len(some):.3f}" for n in right) + " |"
        )
    for part in halves:
        name = ("read", "only counted")[part]
        some = [row for row in edits if half(row) == part]
        scores = [
            balanced([(row["label"] != "consistent", judge(row["summary"], texts[row["doc"]])) for row in some])
            for judge in (has_error, error_by_rule)
        ]
        lines.append(
            f"| SummEdits, balanced accuracy | {name} | {len(some)} | " + " | ".join(f"{n:.3f}" for n in scores) + " |"
        )
    if errors:
        for row in (row for row in digits if half(row) == 0):
            if (got := by_compare(row["claim"], row["evidence"])) != row["label"]:
                print(f"{row['label']} {got}\n  {row['claim']}\n  {row['evidence']}")
    return "\n".join(lines)


def main() -> None:
    """Print the table, or write it into the page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--half", type=int, choices=(0, 1))
    asked = parser.parse_args()
    made = table(asked.data, asked.errors, (0, 1) if asked.half is None else (asked.half,))
    if asked.write:
        put(PAGE, "passages", made)
    print(made)


if __name__ == "__main__":
    main()
