"""What a match's score means: fits factcheck/match/calibration.py on drafts that were tied to series by hand.

    python bench/calibration.py --data DIR [--base FILE] [--write]

Each link of a figure to a series counts once, by its score and by whether an editor would make it. Scores are parted into
groups of equal size, the shares of right links made to rise with the score (pool adjacent violators: Ayer et al. 1955),
and the middle of each group is a knot. `--write` puts the knots into the module.
"""

from __future__ import annotations

import argparse
import re
import tempfile
from pathlib import Path

from verdicts import DRAFTS, ROOT, base, drafts, summed

from factcheck.reference import load_references

MODULE = ROOT / "factcheck" / "match" / "calibration.py"
GROUP = 40  # links
MOST = 0.99  # nothing is certain


def knots(links: list[tuple[float, bool]]) -> list[tuple[float, float]]:
    """Scores and how often a link of each is right, rising; the ends of the scale are the first and the last."""
    links = sorted(links)
    parts = [links[at : at + GROUP] for at in range(0, len(links), GROUP)]
    if len(parts) > 1 and len(parts[-1]) < GROUP / 2:
        parts[-2:] = [parts[-2] + parts[-1]]
    pooled: list[list[tuple[float, bool]]] = []
    for part in parts:
        pooled.append(part)
        while len(pooled) > 1 and _share(pooled[-2]) >= _share(pooled[-1]):
            pooled[-2:] = [pooled[-2] + pooled[-1]]
    found = [
        (round(sum(score for score, _ in part) / len(part), 2), min(round(_share(part), 2), MOST)) for part in pooled
    ]
    return [(0.0, 0.0), *found, (1.0, MOST)]


def _share(part: list[tuple[float, bool]]) -> float:
    return sum(right for _, right in part) / len(part)


def main() -> None:
    """Print the knots, or write them."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--base", type=Path)
    options.add_argument("--write", action="store_true")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        world = load_references([given.base or base(given.data, Path(folder))])
    links = summed(drafts(DRAFTS / "open", world, False)).links
    made = knots(links)
    told = "\n".join(["KNOTS: tuple[tuple[float, float], ...] = (", *(f"    {knot}," for knot in made), ")"])
    print(f"{len(links)} links\n{told}")
    if given.write:
        text = MODULE.read_text(encoding="utf-8")
        MODULE.write_text(re.sub(r"(?ms)^KNOTS: .*?^\)$", told, text), encoding="utf-8")


if __name__ == "__main__":
    main()
