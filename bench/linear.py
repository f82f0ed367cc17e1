"""Doubles hostile texts and prints how much longer reading them takes: about 2 is linear, 4 is quadratic.

python bench/linear.py [--size 40000]
"""

from __future__ import annotations

import argparse
import time

from factcheck.pipeline import read_claims
from factcheck.read import read_text

PIECES = (
    "?! ", "“a. ", "'a b ", "(a. ", "said ", "[a](", "A. ", "1. ", "@a.b ", "a\n", "Dr. “A” said ", "1", "1,", "1-",
    "12 and ", "one hundred and ", "million ", "in 2020 ", "from 1 to ", "3 of the ", "more than ", "€", "5% of ",
    "Ada Obi ", "Kenya, ", "four in five ", "the highest ", "per 1,000 ", "hundred thousand million ", "1, 2, 3, ",
    "and ", "(", "[", "?!", "of the ", "“", "'", "| 1 | 2 |\n", "a", "x1", "in Kenya 5 ", "5 people in Kenya and ",
    "rose to 5 ", "fell 5% to 6 ", "doubled ", "A, B and C, ", "5 states, A, B, C, ", "; 5 ", "5 (6 ", "5: ", "5 - 6 ",
    "a third of ", "would ", "5 which ", "since 2011 5 ", "the year before ", "in 2020 5 people ", "5 more than in 2020, ",
    "Ministry of ", "according to A ", "A’s ", "$5 ", "5m ", "not ", "é ", "\u200b1", "5\n\n", "twenty-", "\u00bd",
)  # fmt: skip


def spent(piece: str, size: int) -> float:
    """Seconds of processor time to read a text of about `size` characters made of a piece; the best of three."""
    text = piece * (size // len(piece))
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        read_claims(read_text(text, "a.txt"))
        best = min(best, time.process_time() - start)
    return best


def main() -> None:
    """Print the ratio for each piece."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--size", type=int, default=40_000)
    size = options.parse_args().size
    for piece in PIECES:
        once, twice = spent(piece, size), spent(piece, 2 * size)
        print(f"{piece!r:20} {once * 1000:8.0f} ms  {twice * 1000:8.0f} ms  × {twice / max(once, 1e-4):.1f}")


if __name__ == "__main__":
    main()
