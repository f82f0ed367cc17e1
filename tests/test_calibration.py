"""A score's meaning: it rises with the score and stays a probability."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from factcheck.match.calibration import KNOTS, probability

scores = st.floats(0, 1)


def test_the_knots_rise_from_end_to_end() -> None:
    assert KNOTS[0][0] == 0
    assert KNOTS[-1][0] == 1
    assert all(low < high and least <= most for (low, least), (high, most) in pairwise(KNOTS))


@given(one=scores, other=scores)
def test_a_higher_score_is_never_less_likely(one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert 0 <= probability(low) <= probability(high) <= 1


def test_a_knot_says_what_was_counted() -> None:
    assert [probability(score) for score, _ in KNOTS] == [share for _, share in KNOTS]
