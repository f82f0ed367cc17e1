"""The series that is named where none decides."""

from __future__ import annotations

import pytest
from made import claim, row, series

from factcheck.compare.refused import refused
from factcheck.model.difference import Apart, Difference
from factcheck.model.match import Match, Reason

LOANS = series("Loans of the public libraries", "loans", row("23900000", "2024"))
SAID = claim("The mobile libraries made 410,000 loans in 2024.", "410,000")


def match(score: float, words: float, *apart: Difference) -> Match:
    reasons = tuple(Reason(name, words, 1.0, "") for name in ("measure_words", "own_words"))
    return Match(LOANS.id, score, reasons, rejected=apart[0], more=apart[1:])


ONE_WORD = Difference(Apart.RESTRICTED, "mobile")


@pytest.mark.parametrize(
    ("tried", "told"),
    [
        (
            match(0.46, 0.6, ONE_WORD),
            "nearest in the references: “Loans of the public libraries”; the text is of “mobile” only",
        ),
        (match(0.44, 0.6, ONE_WORD), ""),
        (match(0.46, 0.4, ONE_WORD), ""),
        (match(0.46, 0.6, ONE_WORD, Difference(Apart.AREA, "Ghana", "Kenya")), ""),
        (match(0.46, 0.6, Difference(Apart.KIND, "a date")), ""),
    ],
)
def test_a_series_that_one_word_ruled_out_is_named_with_the_word(tried: Match, told: str) -> None:
    assert refused(SAID, (tried,), {LOANS.id: LOANS}).startswith(told)
    assert bool(refused(SAID, (tried,), {LOANS.id: LOANS})) == bool(told)
