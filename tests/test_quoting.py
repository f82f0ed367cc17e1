"""A reason quotes the words of the text, or quotes nothing."""

from __future__ import annotations

import pytest

from factcheck.compare.quoting import standing
from factcheck.extraction import read_claims
from factcheck.model.difference import Apart, Difference
from factcheck.read import read_text


@pytest.mark.parametrize(
    ("text", "said", "quote"),
    [
        ("In 2024 the register of the borough had 3,688 households.", "of borough", "of the borough"),
        ("Among 16- to 24-year-olds, 9.4% smoked in 2024.", "among olds", "among 16- to 24-year-olds"),
        ("Of the 310 pupils, 140 were girls.", "girl", "girls"),
        ("It was the largest ever in Orland, with 4,100 stalls.", "largest in orland", "largest ever in Orland"),
        ("Nurses are calling for a 5% wage rise.", "calling for wage", "calling for a 5% wage"),
        ("Apprentices in their first year earn €640 a month.", "apprentices in earn", "Apprentices in their first year earn"),
        ("The port has 340 staff, of whom 52 are women.", "some of them", "of whom"),
        ("The port has 340 staff, 52 women among them.", "some of them", ""),
        ("The port has 340 staff. Its night shift is small.", "weekend", ""),
        ("The company's 340 drivers were on strike.", "company", "company's"),
        ("The museums of the north had a bad year.\n\nIn 2024 they had 61,340 visitors.", "museum", "museums"),
    ],
)  # fmt: skip
def test_words_stand_in_the_text(text: str, said: str, quote: str) -> None:
    source = read_text(text, "d.md")
    claim = read_claims(source)[-1]
    assert standing(source, claim, said) == quote
    assert not quote or quote.lower() in " ".join(text.split()).lower()


def test_what_cannot_be_quoted_is_said_without_quotation_marks() -> None:
    for apart in Apart:
        told = str(Difference(apart))
        assert "“”" not in told or apart in (Apart.SERIES_NARROWER, Apart.CALLED_LOOSELY, Apart.ONE_VALUE), apart
