"""Two short passages: one outcome for the first given the second, in Python and on the command line."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import Result
from test_cli import call as command

import factcheck
from factcheck.model.match import Outcome

CORPUS = Path(__file__).parent / "corpus" / "compare"
FILES = ("passages", "rounds", "blind")  # by what decides; in rounds as a desk would; written blind
PAIRS: dict[str, dict[str, list[tuple[str, str, str]]]] = {
    name: yaml.safe_load((CORPUS / f"{name}.yaml").read_text(encoding="utf-8")) for name in FILES
}
EVERY = [(group, *pair) for groups in PAIRS.values() for group, pairs in groups.items() for pair in pairs]


@pytest.mark.parametrize(("group", "outcome", "first", "second"), EVERY)
def test_a_passage_given_another(group: str, outcome: str, first: str, second: str) -> None:
    assert factcheck.compare(first, second).outcome == outcome


def test_most_pairs_of_the_corpus_are_no_conflict_and_each_outcome_is_there() -> None:
    found = Counter(outcome for _, outcome, _, _ in EVERY)
    assert set(found) == set(Outcome)
    assert len(EVERY) >= 150
    assert found["conflict"] * 2 <= len(EVERY)


@pytest.mark.parametrize("text", [first for _, _, first, _ in EVERY])
def test_a_passage_agrees_with_itself(text: str) -> None:
    made = factcheck.compare(text, text)
    assert made.outcome in ("agree", "unrelated")
    assert (made.outcome == "agree") == bool(made.pairs)
    assert not made.missing


PAIRED = [  # several figures in one sentence, each with its own
    ("The hotel has 40 staff and 120 rooms.", "The hotel runs 120 rooms with 40 staff.", {"40 staff": "40 staff", "120 rooms": "120 rooms"}),
    (
        "The flood killed 12 people and injured 230.",
        "230 people were hurt and 14 killed in the flood.",
        {"12 people": "14", "230": "230 people"},
    ),
    (
        "It cost $4 million in 2019 and $6 million in 2020.",
        "In 2020 it cost $6 million, in 2019 $5 million.",
        {"$4 million": "$5 million", "$6 million": "$6 million"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "pairs"), PAIRED)
def test_figures_of_one_sentence_are_paired_rightly(first: str, second: str, pairs: dict[str, str]) -> None:
    made = factcheck.compare(first, second)
    assert {pair.a.anchor.exact: pair.b.anchor.exact for pair in made.pairs} == pairs


def test_a_figure_that_follows_from_others_says_how() -> None:
    [pair] = factcheck.compare("Sales doubled in 2022.", "Sales rose from €24 million to €48 million in 2022.").pairs
    assert (pair.kind, pair.detail) == ("computed", "2 times and €24 million to €48 million (2 times)")


def test_a_figure_without_a_partner_says_why_and_whether_it_stands_anywhere() -> None:
    made = factcheck.compare("The castle has 312 rooms and 14 cats.", "The castle has 312 rooms and 90 windows.")
    [cats] = made.unpaired_a
    assert made.reasons[cats.id] == "the nearest in the other text is 90, of another thing"
    assert [claim.anchor.exact for claim in made.missing] == ["14 cats"]
    made = factcheck.compare("The castle has 14 cats.", "Tourists may feed the castle's ducks on 14 days a year.")
    assert not made.missing


def test_the_number_in_a_name_is_missing_where_the_other_text_has_that_name_with_another() -> None:
    known = "The crew of Apollo 13 slept for 11 hours."
    assert [one.anchor.exact for one in factcheck.compare("The crew of Apollo 11 slept.", known).missing] == ["11"]
    assert not factcheck.compare("The crew of Apollo 13 slept.", known).missing


def test_a_count_of_those_it_names_is_not_missing() -> None:
    assert not factcheck.compare("Two friends, Tove and Emil, met.", "Tove met Emil.").missing


# on the command line


def call(*arguments: str) -> Result:
    return command("compare", *arguments)


def test_two_texts_on_the_command_line() -> None:
    said = call("--text", "More than 400 people died.", "--text", "The inquiry found that 390 people died.")
    assert said.exit_code == 1
    assert said.stdout.startswith("conflict: the texts contradict each other\n")
    assert "“More than 400 people” · “390 people”" in said.stdout
    assert call("--text", "5 people died.", "--text", "6 people died.", "--exit-zero").exit_code == 0
    assert call("--text", "5 people died.", "--text", "5 people died.").exit_code == 0


def test_two_texts_as_json() -> None:
    said = call(
        "--text", "The castle has 312 rooms, 14 cats.", "--text", "It has 312 rooms.", "--output-format", "json"
    )
    made: dict[str, Any] = json.loads(said.stdout)
    assert (made["format"], made["outcome"], made["missing"]) == ("factcheck-comparison/1", "agree", ["14 cats"])
    assert made["pairs"][0]["a"]["anchor"]["exact"] == "312 rooms"
    assert made["unpaired_a"][0]["missing"] is True


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--text", "5 people"), "compare needs two texts"),
        (("--text", "5", "--text", "6", "--text", "7"), "compare needs two texts"),
        (("--text", "5", "--text", "6", "a.md"), "documents or --text, not both"),
        (("--text", "5", "--text", "6", "--output-format", "github"), "printed as text or json"),
        (("--text", "5", "--text", "6", "--output", "json=out.json"), "--output is of documents"),
    ],
)
def test_what_two_texts_cannot_be_given_with(arguments: tuple[str, ...], says: str) -> None:
    found = call(*arguments)
    assert (found.exit_code, says in " ".join(found.stderr.split())) == (2, True)


def test_what_is_no_character_of_a_text_is_told() -> None:
    said = call("--text", "The castle has 312\ud83d rooms.", "--text", "The castle has 312 rooms.")
    assert "note: text a: 1 NUL or half a surrogate pair replaced by U+FFFD" in " ".join(said.stderr.split())
    assert not call("--text", "The castle has 312 rooms 🏰.", "--text", "The castle has 312 rooms.").stderr


def test_the_name_of_a_file_as_a_text_is_hinted_at(tmp_path: Path) -> None:
    file = tmp_path / "draft.md"
    file.write_text("5 people died.", encoding="utf-8")
    assert "factcheck compare FILE FILE" in " ".join(
        call("--text", str(file), "--text", "6 people died.").stderr.split()
    )
    assert "FILE" not in call("--text", "5 people died.", "--text", "5 people died.").stderr


def test_texts_with_very_many_figures_are_held_against_each_other_and_it_is_said() -> None:
    first, second = (" ".join(f"Mill {i} sold {1000 + 7 * i + more} loaves." for i in range(210)) for more in (0, 1))
    made = factcheck.compare(first, second)
    assert made.outcome == "conflict"
    assert any("only those met" in note for note in made.notes)


def test_what_a_text_says_is_shown_and_not_sent() -> None:
    said = call(
        "--text", "The \x1b]52;c;eA==\x07castle has 312 \u202erooms.", "--text", "::error::The castle has 321 rooms."
    )
    assert "\x1b" not in said.stdout
    assert "\u202e" not in said.stdout


def test_a_text_in_another_language_is_said_not_to_be_read() -> None:
    german = "Das Schloss hat nach Angaben der Verwaltung 312 Zimmer und die Stadt 40 Brücken, sagte der Sprecher."
    said = call("--text", german, "--text", "The castle has 321 rooms.")
    assert "not English" in said.stderr
    assert said.stdout.startswith("unrelated")
