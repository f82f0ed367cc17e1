"""What a score means: how often a link of such a score was to the right series.

`KNOTS` was fitted by bench/calibration.py on drafts whose figures an editor tied to series by hand, those of
tests/corpus/drafts/open, before the words of those drafts were mended: on texts that the words were tuned on every link
looks better than it is. The unseen drafts, on which docs/accuracy.md shows it, had no part in it. Between two knots the
line is straight.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise

KNOTS: tuple[tuple[float, float], ...] = (
    (0.0, 0.0),
    (0.62, 0.64),
    (0.82, 0.85),
    (0.89, 0.93),
    (0.93, 0.97),
    (0.97, 0.99),
    (1.0, 0.99),
)


def probability(score: float) -> float:
    """How likely a link of this score is right, from 0 to 1; never falls as the score grows."""
    at = min(max(bisect_right([low for low, _ in KNOTS], score), 1), len(KNOTS) - 1)
    (low, least), (high, most) = list(pairwise(KNOTS))[at - 1]
    return round(least + (most - least) * min(max((score - low) / (high - low), 0.0), 1.0), 3)
