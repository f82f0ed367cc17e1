"""What each row that can hold a series back is worth: the cases whose verdicts change when it is taken out.

    python bench/ablation.py [--least 1]

The rows are those of `match.near.NEAR`, `match.gates.GATES` and `compare.doubt.DOUBTS`; the cases are those of
tests/corpus. A row is tried only on the cases in which it speaks. One that decides no case may go, or wants a case of
its own; that another row says the same is why most of them decide few.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT / "tests" / "corpus"
sys.path.insert(0, str(ROOT / "tests"))

import drafts  # noqa: E402
from made import references, run  # noqa: E402

from factcheck.compare import doubt  # noqa: E402
from factcheck.match import gates, near  # noqa: E402
from factcheck.model.finding import Report  # noqa: E402

Case = tuple[str, Callable[[], Report]]
TABLES = (("near", near, "NEAR", 0), ("gate", gates, "GATES", None), ("doubt", doubt, "DOUBTS", 2))


def cases() -> Iterator[Case]:
    """Every case with references, by name."""
    folder = Path(tempfile.mkdtemp())
    for file in sorted((CORPUS / "verdicts").glob("*.yaml")):
        given = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)
        known = references(
            folder, yaml.safe_dump({"format": "factcheck-reference/1", **given["references"]}), file.name
        )
        for number, case in enumerate(given["cases"], 1):
            yield (
                f"{file.stem}-{number}",
                lambda case=case, known=known: run(case["text"], known, case.get("as_of"), case.get("published")),
            )
    for kind in ("drafts", "silent"):
        for name in drafts.names(kind):
            yield (
                f"{kind}/{name}",
                lambda kind=kind, name=name: drafts.checked(kind, name, CORPUS / kind / name / "draft.md"),
            )


def outcome(report: Report) -> list[tuple[int, str, str]]:
    """What a report says of each figure: the verdict, and the series where there is one to name."""
    return sorted(
        (report.claim(one.claim).anchor.start, str(one.kind), one.match.series if one.match and one.observation else "")
        for one in report.verdicts
    )


def main() -> None:
    """Try each row without itself, and print them by what they decide."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--least", type=int, default=1, help="print only the rows that decide fewer cases than this")
    asked = options.parse_args()
    known = list(cases())
    before, spoke = _listened(known)
    for kind, module, name, place in TABLES:
        rows = getattr(module, name)
        for at, row in enumerate(rows):
            title = _title(row, place)
            setattr(module, name, (*rows[:at], *rows[at + 1 :]))
            changed = [known[i][0] for i in sorted(spoke[kind, at]) if outcome(known[i][1]()) != before[i]]
            setattr(module, name, rows)
            if len(changed) < asked.least:
                print(
                    f"{kind:6} {title:36} speaks in {len(spoke[kind, at]):4}, decides {len(changed):3}  {changed[:3]}"
                )


def _title(row: Any, place: int | None) -> str:
    asks = row if place is None else row[place]
    return f"{asks.__module__.rpartition('.')[2]}.{asks.__name__}"


def _listened(known: Sequence[Case]) -> tuple[list[Any], dict[tuple[str, int], set[int]]]:
    """What each case says, and in which cases each row speaks."""
    spoke: dict[tuple[str, int], set[int]] = defaultdict(set)
    now = 0

    def heard(asks: Callable[..., Any], key: tuple[str, int]) -> Callable[..., Any]:
        def listening(*given: Any) -> Any:
            said = asks(*given)
            if said:
                spoke[key].add(now)
            return said

        return listening

    kept = [(module, name, getattr(module, name)) for _, module, name, _ in TABLES]
    for kind, module, name, place in TABLES:
        rows = getattr(module, name)
        setattr(module, name, tuple(
            heard(row, (kind, at)) if place is None
            else (*row[:place], heard(row[place], (kind, at)), *row[place + 1 :])
            for at, row in enumerate(rows)
        ))  # fmt: skip
    said = []
    for now, (_, checked) in enumerate(known):  # noqa: B007
        said.append(outcome(checked()))
    for module, name, rows in kept:
        setattr(module, name, rows)
    return said, spoke


if __name__ == "__main__":
    main()
