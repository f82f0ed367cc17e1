"""Movements and comparisons without a figure: what is read of them, and what is not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.extraction import read_claims, read_source
from factcheck.model.claim import Claim
from factcheck.model.period import PartialDate
from factcheck.read import read_bytes


def trends(text: str) -> list[Claim]:
    source = replace(read_bytes(text.encode(), "case.txt"), language="en", published=PartialDate.parse("2025-06-01"))
    return [one for one in read_source(source)[0] if one.compared and one.compared.trend]


READ = [  # words, trend, notation, area, base, end, other area
    ("Rents in Peru dropped from 2023 to 2024.", "dropped from 2023 to 2024", "moved <1 PER 2023 2024 None"),
    ("In Peru rents went up between 2010 and 2020.", "went up between 2010 and 2020", "moved >1 PER 2010 2020 None"),
    ("Peru's debt has grown every year since 2020.", "grown every year since 2020", "each year >1 PER 2020 None None"),
    ("Peru's debt, 40% in 2021, had gained ground on the year before.", "gained ground on the year before",
     "moved >1 PER None None None"),
    ("Rents in Peru had not yet got back to their level of 2019.", "had not yet got back to their level of 2019",
     "not regained >1 PER 2019 None None"),
    ("Peru's rents are still below their 2019 level.", "still below their 2019 level", "moved <1 PER 2019 None None"),
    ("Peru had 397 firms, more than in Chile, in 2024.", "more than in Chile", "beside >1 PER None None CHL"),
    ("Peru made 810,000 flights – well behind Chile's.", "well behind Chile's", "beside <1 PER None None CHL"),
    ("In 2024 Peru's rents were still lower than in 2019.", "still lower than in 2019",
     "moved <1 PER 2019 None None"),
]  # fmt: skip
SILENT = [
    "Rents in Peru fell from 34% in 2000 to 21% in 2020.",  # two levels
    "Rents in Peru fell between 2000 and 2020, by 3%.",
    "Rents in Peru have fallen since 2010 to 31%.",
    "Rents in Peru never fell from 2010 to 2020.",
    "The rise from 2010 to 2020 was steep in Peru.",
    "Peru raised its rents from 2010 to 2020.",
    "Rents in Peru rose since 2010.",  # until when?
    "Rents in Peru are 45% above their level of 2019.",
    "A flat in Peru cost more than in Chile in 2019.",
    "It is 3 points higher than in Chile in 2024.",
    "In 2024 Peru was ahead.",
    "In 2024 the road behind Chile's parliament was closed.",
    "More than in 2019, people talk of rents.",
    "Peru's president went back to Lima in 2019.",
]


@pytest.mark.parametrize(("text", "words", "told"), READ)
def test_read(text: str, words: str, told: str) -> None:
    (claim,) = trends(text)
    compared = claim.compared
    assert compared
    assert claim.anchor.exact == words
    found = (compared.trend, claim.quantity.notation, claim.area, compared.base, compared.end, compared.area)
    assert " ".join(map(str, found)) == told


@pytest.mark.parametrize("text", SILENT)
def test_not_read(text: str) -> None:
    assert trends(text) == []


def test_a_movement_without_a_figure_is_no_figure() -> None:
    """Neither `extract` nor a comparison of two texts has it."""
    source = read_bytes(b"The rents of Peru dropped from 2023 to 2024, and those of Chile as well.", "case.txt")
    assert len(read_source(source)[0]) == 1
    assert read_claims(source) == ()
