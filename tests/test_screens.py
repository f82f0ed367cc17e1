"""What the commands print, line by line, as an editor reads it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factcheck.cli.app import app

Screen = Callable[..., Result]

HOMES = """\
format: factcheck-reference/1
sources:
  council: {publisher: Melbury Council, published: 2025-01}
series:
  - id: register
    label: Households on the local authority housing register
    unit: households
    type: period
    values:
      - {period: 2022, value: 3412, source: council}
      - {period: 2023, value: 3688, source: council}
      - {period: 2024, value: 3927, source: council}
  - id: smokers
    label: Adults who smoke
    unit: percent
    type: period
    values:
      - {period: 2023, value: 12.6, source: council}
      - {period: 2024, value: 11.9, source: council}
"""


@pytest.fixture
def screen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Screen:
    """Runs a command in a folder of its own, with the files given by name."""
    monkeypatch.chdir(tmp_path)

    def run(*words: str, **files: str) -> Result:
        for name, text in files.items():
            stem, _, suffix = name.rpartition("_")
            (tmp_path / f"{stem}.{suffix}").write_text(text, encoding="utf-8")
        return CliRunner().invoke(app, list(words), prog_name="factcheck")

    return run


def plainly(result: Result) -> str:
    """What was printed, without its line ends."""
    return " ".join(result.stdout.split())


def draft(text: str, date: str = "2025-03-10") -> str:
    return f"---\ndate: {date}\n---\n\n{text}\n" if date else f"{text}\n"


# A figure that is not settled and looks like a value


@pytest.mark.parametrize(
    ("sentence", "told", "how"),
    [
        ("In 2024, 3,688 households were on the housing register of the borough.", "3,688 is its value in 2023",
         "neighbouring-period"),
        ("The housing register of young families had 3,972 households in 2024.",
         "3,972 has the same digits, two of them in the other order", "swapped-digits"),
        ("In 2024, 39,270 households in the borough were on the housing register.", "39,270 is 10 times that",
         "dropped-digit"),
        ("In 2024, 393 households in the borough were on the housing register.",
         "393 has the same digits on another scale", "wrong-scale"),
        ("In 2024, 402 households in the borough were on the housing register.", "", ""),
        ("In 2024, 3,511 households in the borough were on the housing register.", "", ""),
        ("In 2024, the council planted 3,412 trees.", "", ""),
    ],
)  # fmt: skip
def test_a_figure_that_looks_like_a_value_says_so(screen: Screen, sentence: str, told: str, how: str) -> None:
    shown = screen("check", "d.md", "--no-db", "--show", "unverified", refs_yaml=HOMES, d_md=draft(sentence))
    assert shown.exit_code == 0  # nothing is held against it
    if told:
        lead = "“Households on the local authority housing register”, 3,927 in 2024 (Melbury Council, January 2025);"
        assert f"{lead} {told}; not settled: the text " in plainly(shown)
    else:
        assert "not settled" not in plainly(shown)
    (claim,) = json.loads(screen("check", "d.md", "--no-db", "--output-format", "json").stdout)["claims"]
    assert (claim["verdict"], claim["resembles"] and claim["resembles"]["how"]) == ("unverified", how or None)


def test_what_looks_like_a_value_is_the_first_to_verify(screen: Screen) -> None:
    text = (
        "The council planted 3,412 trees, the most ever.\n\n"
        "In 2024, 3,688 households were on the housing register of the borough, the council said.\n"
    )
    shown = screen("check", "d.md", "--no-db", "--show", "unverified", refs_yaml=HOMES, d_md=draft(text))
    assert "1. d.md:7:10 In 2024, 3,688 households" in plainly(shown)


# What is confirmed with a reservation


def test_a_reservation_is_listed_by_default(screen: Screen) -> None:
    text = "In 2024, 3,927 households were waiting on the local authority housing register.\n"
    shown = screen("check", "d.md", "--no-db", refs_yaml=HOMES, d_md=draft(text))
    assert shown.stdout.startswith(
        "Confirmed with a reservation: 1; the value agrees, the words not wholly\n"
        "  d.md:5:10  “3,927 households”: Households on the local authority housing"
    )
    assert "register, 3,927 in 2024; but the text says “waiting”, the reference does not" in plainly(shown)
    every = screen("check", "d.md", "--no-db", "--show", "all")
    assert plainly(every).count("but the text says “waiting”") == 1


def test_of_many_reservations_the_first_ten_are_listed(screen: Screen) -> None:
    text = "In 2024, 3,927 households were waiting on the local authority housing register.\n\n" * 13
    shown = screen("check", "d.md", "--no-db", refs_yaml=HOMES, d_md=draft(text))
    assert plainly(shown).count("but the text says “waiting”") == 10
    assert "  and 3 more (--show all)\n" in shown.stdout
