"""This reader of figures beside others, on the same sentences in one run: a table for docs/performance.md.

    make bench-peers                 environments for the others, in .bench/peers (CQE takes some 350 MB)
    python bench/extraction.py [--write]

Values are those of tests/corpus/unseen, which no reader was tuned on: per sentence the finite bounds of what is read
against what is wanted, each counted once; dates, bare years and what a case does not give a value for count for
nobody. Units and directions are not compared, as the others have no common notion of them. Speed is of the same
sentences, one call each (dense), and of the example's paragraphs (sparse), by processor time.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from page import put
from unseen import cases

ROOT = Path(__file__).resolve().parents[1]
PEERS = ROOT / ".bench" / "peers"
PAGE = ROOT / "docs" / "performance.md"
NAMES = {
    "factcheck": "factcheck",
    "quantulum3": "quantulum3 0.10.0",
    "recognizers": "Recognizers-Text 1.0.2a2 (numbers)",
    "text2num": "text2num 3.1.0 (numbers)",
    "cqe": "CQE 2.0.3, spaCy 3.8",
}
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_YEAR = re.compile(r"1[89]\d\d|20\d\d")


def wanted(case: dict[str, Any]) -> Counter[tuple[float, ...]]:
    """The values of a case as their finite bounds; of "about 120" the number itself."""
    found: Counter[tuple[float, ...]] = Counter()
    for one in case.get("find") or []:
        ends = sorted({float(end) for end in _NUMBER.findall(one.get("value", "").replace("..", " "))})
        about = one.get("modifier") in ("about", "almost", "vague") and len(ends) == 2
        found[(sum(ends) / 2,) if about else tuple(ends)] += 1
    return found


def _same(a: tuple[float, ...], b: tuple[float, ...]) -> bool:
    return len(a) == len(b) and all(abs(x - y) <= 0.005 * abs(y) for x, y in zip(a, b, strict=True))


def score(found: list[list[list[float]]], every: list[dict[str, Any]]) -> tuple[int, int, int]:
    """Right values, values read and values wanted."""
    right = read = all_wanted = 0
    for values, case in zip(found, every, strict=True):
        open_ones = [one for one in wanted(case).elements() if one]
        free = sum(not one for one in wanted(case).elements())  # those of which a case does not tell the value
        all_wanted += len(open_ones)
        for value in map(tuple, values):
            match = next((one for one in open_ones if _same(value, one)), None)
            if match is not None:
                open_ones.remove(match)
                right += 1
                read += 1
            elif free:
                free -= 1
            elif not (len(value) == 1 and _YEAR.fullmatch(f"{value[0]:g}")):
                read += 1
    return right, read, all_wanted


def _python(name: str) -> Path:
    return Path(sys.executable) if name == "factcheck" else PEERS / name / "bin" / "python"


def run(name: str, texts: str) -> dict[str, Any] | None:
    """What one reader found and how fast, None where it is not installed or fails."""
    if not _python(name).exists():
        return None
    command = [str(_python(name)), str(ROOT / "bench" / "peer.py"), name]
    made = subprocess.run(command, input=texts, capture_output=True, text=True, check=False, cwd=ROOT)
    if made.returncode:
        print(f"{name}: {made.stderr.strip().splitlines()[-1:]}", file=sys.stderr)
        return None
    found: dict[str, Any] = json.loads(made.stdout[made.stdout.index('{"found"') :])
    return found


def _times(ratio: float) -> str:
    return f"{ratio:.1f}×" if ratio >= 0.1 else f"{ratio:.2f}×"


def main() -> None:
    """Run every reader that is there, print the table, and write it where asked."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--write", action="store_true")
    asked = options.parse_args()
    every = list(cases())
    sentences = [case["text"] for case in every]
    articles = [one.read_text(encoding="utf-8") for one in sorted((ROOT / "examples/landmines").glob("*.md"))]
    sparse = [text for article in articles for text in article.split("\n\n") if text.strip()]
    texts = json.dumps({"sentences": sentences, "passages": [sentences, sparse]})
    lines = [
        "| reader | value F1 | precision | recall | dense MB/s | sparse MB/s | ours is faster, dense / sparse | first result |",
        "|---|---|---|---|---|---|---|---|",
    ]
    own: list[float] = []
    for name, title in NAMES.items():
        made = run(name, texts)
        if made is None:
            lines.append(f"| {title} | not installed | | | | | | |")
            continue
        right, read, all_wanted = score(made["found"], every)
        precision, recall = right / max(read, 1), right / max(all_wanted, 1)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        own = own or made["rates"]
        ratios = " / ".join(_times(mine / rate) for mine, rate in zip(own, made["rates"], strict=True))
        dense, thin = made["rates"]
        lines.append(
            f"| {title} | {f1:.1%} | {precision:.1%} | {recall:.1%} | {dense:.3f} | {thin:.3f} | {ratios} | "
            f"{made['first'] * 1000:.0f} ms |"
        )
        print(lines[-1], flush=True)
    if asked.write:
        put(PAGE, "extraction", "\n".join(lines))


if __name__ == "__main__":
    main()
