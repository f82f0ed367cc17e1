"""What the commands print, line by line, as an editor reads it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factcheck.cli.app import app
from factcheck.reference.write import quoted

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
        ("In 2024, 3,688 young households were on the housing register of the borough.", "3,688 is its value in 2023",
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
        "In 2024, 3,688 young households were on the housing register of the borough, the council said.\n"
    )
    shown = screen("check", "d.md", "--no-db", "--show", "unverified", refs_yaml=HOMES, d_md=draft(text))
    assert "1. d.md:7:10 In 2024, 3,688 young households" in plainly(shown)


def test_a_figure_that_looks_like_a_value_is_told_without_being_asked_for(screen: Screen) -> None:
    text = "In 2024, 3,688 young households were on the housing register of the borough.\n\nThe council planted 3,412 trees.\n"
    shown = screen("check", "d.md", "--no-db", refs_yaml=HOMES, d_md=draft(text))
    assert shown.exit_code == 0
    assert shown.stdout.startswith(
        "Look again: 1 figure is close to a value of the references\n  d.md:5:10  “3,688 youn"
    )
    told = (
        "register”, 3,927 in 2024 (Melbury Council, January 2025); 3,688 is its value in 2023; not settled: the text "
    )
    assert told in plainly(shown)
    assert "nearest" not in shown.stdout
    assert "No findings in 1 document; 2 of 2 claims not verified." in shown.stdout
    assert "Look again" not in screen("check", "d.md", "--no-db", "--show", "unverified").stdout


def test_of_many_figures_that_look_like_a_value_the_first_ten_are_listed(screen: Screen) -> None:
    text = "In 2024, 3,688 young households were on the housing register of the borough.\n\n" * 12
    shown = screen("check", "d.md", "--no-db", refs_yaml=HOMES, d_md=draft(text))
    assert "Look again: 12 figures are close to a value of the references\n" in shown.stdout
    assert shown.stdout.count("not settled") == 10
    assert "  and 2 more (--show unverified)\n" in shown.stdout


def test_what_looks_like_no_value_is_not_to_be_looked_at_again(screen: Screen) -> None:
    text = "In 2024, 3,927 households were on the local authority housing register, and 402 in the borough of Ash.\n"
    assert "Look again" not in screen("check", "d.md", "--no-db", refs_yaml=HOMES, d_md=draft(text)).stdout


def test_a_value_that_came_out_later_says_so_where_it_confirms(screen: Screen) -> None:
    level = "type: level\n    values: [{from: 2021, value: 41, source: r}]"
    refs = (
        "format: factcheck-reference/1\nsources:\n  r: {publisher: City Museum, published: 2024-03}\nseries:\n"
        f"  - id: staff\n    label: Staff of the City Museum\n    unit: staff\n    {level}\n"
    )
    text = draft("The City Museum has 41 staff.", "2023-06-10")
    shown = screen("check", "d.md", "--no-db", "--show", "all", refs_yaml=refs, d_md=text)
    assert "41 since 2021 (City Museum, March 2024) [refs.yaml:9] but came out later (March 2024)" in plainly(shown)


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


# Why a figure is open, in plain words


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("If the hall had 400 seats, it would be full.", "a condition"),
        ("The hall needs 400 seats.", "a need"),
        ("The hall does not have 400 seats.", "a denial"),
        ("The hall can hold 400 people.", "a capacity"),
    ],
)
def test_what_is_only_supposed_is_called_what_it_is(screen: Screen, sentence: str, said: str) -> None:
    shown = plainly(screen("check", "d.md", "--no-db", "--show", "all", refs_yaml=HOMES, d_md=draft(sentence)))
    assert f"not held against the references: {said} No findings" in shown


def test_a_series_that_was_refused_is_named_with_the_reason(screen: Screen) -> None:
    text = "In 2024, 412 adults in the district smoked."
    shown = plainly(screen("check", "d.md", "--no-db", "--show", "all", refs_yaml=HOMES, d_md=draft(text)))
    assert "nearest in the references: “Adults who smoke”; the text " in shown
    assert "nothing in the references fits" not in shown


def test_why_takes_what_check_takes(screen: Screen) -> None:
    told = screen("why", "d.md:5", "--no-db", refs_yaml=HOMES, d_md=draft("In 2024, 11.9% of adults smoked."))
    assert (told.exit_code, "verdict" in told.stdout) == (0, True)


# Documents side by side


FERRIES = {
    "a_md": draft("The ferries carried 412,600 passengers in 2024. They had carried 389,200 passengers in 2023."),
    "b_md": draft("In 2024 the ferries carried more than 410,000 passengers."),
}


def test_figures_of_different_years_show_the_year_and_are_not_called_the_same(screen: Screen) -> None:
    shown = screen("compare", "a.md", "b.md", **FERRIES).stdout
    assert "  412,600, in 2024   " in shown
    assert "  389,200, in 2023   " in shown
    assert "  >410,000, in 2024  " in shown
    assert "= the same, more or less precise" not in shown


def test_figures_of_one_year_need_no_year(screen: Screen) -> None:
    shown = screen("compare", "c.md", "b.md", c_md=draft("The ferries carried 412,600 passengers in 2024."), **FERRIES)
    assert "  412,600   " in shown.stdout
    assert "= the same, more or less precise" in shown.stdout


def test_where_nothing_could_be_paired_it_says_what_was_read(screen: Screen) -> None:
    shown = screen("compare", "a.md", "e.md", e_md=draft("The school has 310 pupils."), **FERRIES)
    assert shown.exit_code == 0
    assert "2 documents, 3 claims (2 in a.md, 1 in e.md): no two figures could be paired" in plainly(shown)


def test_the_same_file_twice(screen: Screen) -> None:
    shown = screen("compare", "a.md", "a.md", **FERRIES)
    assert (shown.exit_code, shown.stderr) == (
        2,
        "error: a.md is the same file twice: compare needs another document\n",
    )


# What is passed over, and what is mistyped


def test_a_sheet_beside_the_draft_is_named(screen: Screen) -> None:
    text = draft("In 2024, 11.9% of adults smoked.")
    shown = screen(
        "check", "d.md", "--no-db", d_md=text, figures_csv="label,value,unit,year\nSmokers,11.9,percent,2024\n"
    )
    assert "note: figures.csv looks like a reference and is not used: name it with --refs figures.csv\n" in shown.stderr
    other = screen("check", "d.md", "--no-db", figures_csv="first,last,street\nAnn,Lee,Mill Lane\n")
    assert "figures.csv" not in other.stderr
    given = screen(
        "check", "d.md", "--no-db", "--refs", "f.csv", f_csv="label,value,unit,year\nSmokers,11.9,percent,2024\n"
    )
    assert "f.csv looks" not in given.stderr


def test_the_files_of_a_list_need_no_option(screen: Screen) -> None:
    assert screen("refs", "list", "refs.yaml", refs_yaml=HOMES).stdout == screen("refs", "list").stdout


def test_a_family_that_is_none_gets_the_codes(screen: Screen) -> None:
    shown = screen("check", "d.md", "--select", "FC9", d_md=draft("The school has 310 pupils."))
    assert shown.exit_code == 2
    assert "no rule 'FC9': there are FC101, FC102, " in shown.stderr


def test_a_place_is_named_by_whole_words() -> None:
    from factcheck.report.unnamed import _names

    assert not _names("A woman leads it.", "Oman")
    assert _names("She went to Oman.", "Oman")


# Drafts

PLAIN = [
    "The bridge carries 18,400 vehicles a day.",
    "The port made a profit of €6.4 million in 2024, against €4.1 million the year before.",
    "The ferries carried 412,600 passengers in 2024 and 389,200 in 2023.",
    "Toll income was $2.15 million in 2024.",
    "The museum of Lund had 61,340 visitors in 2023.",
    "A day return costs £4.20; in 2023 it was £3.90.",
    "Unemployment in Ferrow was 4.1% in 2023.",
    "The town spent €12 million on roads in 2023.",
]


@pytest.mark.parametrize("sentence", PLAIN)
def test_a_draft_whose_source_is_filled_in_confirms_its_own_sentence(screen: Screen, sentence: str) -> None:
    drafted = screen("refs", "draft", "d.md", d_md=draft(sentence)).stdout
    filled = drafted.replace("    status: unchecked\n", "").replace("source: d.md", "source: office")
    filled = filled.replace("sources:\n", "sources:\n  office: {publisher: The Office}\n")
    assert screen("refs", "check", "r.yaml", r_yaml=filled).exit_code == 0
    shown = json.loads(screen("check", "d.md", "--no-db", "--refs", "r.yaml", "--output-format", "json").stdout)
    assert [claim["verdict"] for claim in shown["claims"]] == ["confirmed"] * len(shown["claims"])


EVENTS = [
    ("The old bridge was built in 1913.", "When the old bridge was built"),
    ("The old bridge was built on 3 May 1913.", "When the old bridge was built"),
    ("The new museum opened in 1913.", "When the new museum opened"),
    ("The old society was founded in 1913.", "When the old society was founded"),
    ("In 1913 the harbour was closed.", "When the harbour was closed"),
    ("A new bridge was built in 1913.", "When a new bridge was built"),
    ("Ashby's old bridge was opened in May 1913.", "Ashby's old bridge was opened"),
]


@pytest.mark.parametrize(("sentence", "label"), EVENTS)
def test_a_drafted_date_is_held_against_its_own_sentence(screen: Screen, sentence: str, label: str) -> None:
    drafted = screen("refs", "draft", "d.md", d_md=draft(sentence)).stdout
    filled = drafted.replace("    status: unchecked\n", "").replace("source: d.md", "source: office")
    filled = filled.replace("sources:\n", "sources:\n  office: {publisher: The Office}\n")
    assert f"    label: {quoted(label)}\n" in drafted
    for year, verdict in (("1913", "confirmed"), ("1931", "contradicted")):
        references = filled.replace("value: 1913", f"value: {year}")
        words = ("check", "d.md", "--no-db", "--refs", "r.yaml", "--output-format", "json")
        shown = json.loads(screen(*words, r_yaml=references).stdout)
        assert [claim["verdict"] for claim in shown["claims"]] == [verdict]


def test_two_times_of_one_thing_are_rows_of_one_series(screen: Screen) -> None:
    for sentence in (PLAIN[1], PLAIN[2], PLAIN[5]):
        drafted = screen("refs", "draft", "d.md", d_md=draft(sentence)).stdout
        assert (drafted.count("  - id: "), drafted.count("      - {")) == (1, 2)
    two = "The port made a profit of €6.4 million in 2024, and the airport lost €4.1 million in 2023."
    assert screen("refs", "draft", "d.md", d_md=draft(two)).stdout.count("  - id: ") == 2


def test_a_row_without_a_time_says_what_to_add(screen: Screen) -> None:
    drafted = screen("refs", "draft", "d.md", d_md="The council has 40 members.\n").stdout
    assert '”"}  # add `from:` and the date since when it holds\n' in drafted
    told = screen("refs", "draft", "d.md", "-o", "o.yaml").stderr
    assert (
        "note: 1 row without a date: add `from:` there, or `refs check` refuses it once its series is checked\n" in told
    )
    assert screen("refs", "check", "r.yaml", r_yaml=drafted).exit_code == 0
    checked = drafted.replace("    status: unchecked\n", "")
    assert screen("refs", "check", "r.yaml", r_yaml=checked).exit_code == 2


def test_what_is_called_by_the_same_words_is_a_row_of_one_series(screen: Screen) -> None:
    screen("refs", "add", "x.md:5:17", "--refs", "r.yaml", x_md=draft(PLAIN[3]))
    more = draft("The toll brought in income of $2.51 million in 2023.")
    shown = screen("refs", "add", "y.md:5:32", "--refs", "r.yaml", y_md=more)
    assert shown.exit_code == 0
    listed = json.loads(screen("refs", "list", "r.yaml", "--json").stdout)
    assert [(one["label"], one["values"]) for one in listed] == [("Toll income", 2)]


@pytest.mark.parametrize(
    ("sentence", "not_said"),
    [
        ("In all, the museum of Lund paid it £3.90 in 2023.", "it"),
        ("The council has 40 members, of whom 32 are elected.", "whom"),
    ],
)
def test_no_label_points_back(screen: Screen, sentence: str, not_said: str) -> None:
    drafted = screen("refs", "draft", "d.md", d_md=draft(sentence)).stdout
    labels = [line for line in drafted.splitlines() if line.startswith("    label: ") and "“" not in line]
    assert not any(not_said in label.split() for label in labels)


def test_an_id_that_only_looks_like_a_renamed_one_is_none(screen: Screen) -> None:
    refs = HOMES.replace("id: register", "id: expo")
    text = draft("Expo 2000 had 18 million visitors in 2000.")
    drafted = screen("refs", "draft", "d.md", refs_yaml=refs, d_md=text)
    assert "taken by" not in drafted.stderr


# What comes nearest, and what is not comparable

PLAYS = """\
format: factcheck-reference/1
sources:
  c: {publisher: Melbury Council, published: 2025-01}
series:
  - id: clubs
    label: "“Saturday and closed” youth clubs"
    unit: clubs
    type: period
    values: [{period: 2024, value: 4127, source: c}]
  - id: loans
    label: Loans of the public libraries
    unit: loans
    type: period
    values: [{period: 2024, value: 23900000, source: c}]
"""


def test_a_name_with_quotation_marks_gets_no_more(screen: Screen) -> None:
    text = draft("In 2024 there were 4,721 “Saturday and closed” youth clubs by the harbour.")
    shown = screen("check", "d.md", "--no-db", "--show", "all", refs_yaml=PLAYS, d_md=text)
    assert "nearest in the references: “‘Saturday and closed’ youth clubs”;" in plainly(shown)


def test_one_in_the_negative_is_not_said_to_be_of_another_period(screen: Screen) -> None:
    shown = screen(
        "compare", "a.md", "b.md",
        a_md="The storm cut power to 12,400 homes in the county.\n",
        b_md="The storm left 14,200 homes in the county without power.\n",
    )  # fmt: skip
    assert "FC303" not in shown.stdout
    assert "those who have not" not in shown.stdout


def test_what_has_no_risk_line_is_said_at_the_head(screen: Screen) -> None:
    shown = screen("check", "d.md", "--no-db", d_md="In all, 48 applied for a loan.\n")
    assert "1 claim, riskiest first; those without a risk name neither source nor period" in plainly(shown)
