"""The labels of drafted series: a noun phrase as an editor would write it, else the words of the text in quotes."""

from __future__ import annotations

import pytest
from made import claim, source

from factcheck.draft.series import draft_references
from factcheck.lexicon.clause import participle
from factcheck.pipeline import check_sources
from factcheck.reference import References
from factcheck.report.naming import label_of

FARES = "A single ticket costs £2.40 and a day pass £5.80."
WORKS = "The town bought nine new buses from a Spanish maker for £27 million."
LABELS = [
    # what is counted, with the words that tell which
    ("Nine new ferries, built in Norway, will sail from May.", "Nine", "New ferries"),
    (WORKS, "nine", "New buses bought from a Spanish maker"),
    ("Six old bridges need repair.", "Six", "Old bridges that need repair"),
    ("The yard had 42 barges built before 1990.", "42", "Barges of the yard"),
    ("Nine new clubs join the 34 in the league.", "Nine", "New clubs"),
    ("The city of 240,000 people has one line.", "240,000", "People"),
    ("It is a city of 240,000.", "240,000", "Population of the city"),
    # what is measured
    ("The network is 61 kilometres long and serves 84 stops.", "61", "Length of the network"),
    ("The tower is 84 metres tall.", "84", "Height of the tower"),
    ("The reservoir is 12 metres deep.", "12", "Depth of the reservoir"),
    ("The bridge weighs 4,200 tonnes.", "4,200", "Weight of the bridge"),
    ("The electric vessels made 1,220 crossings each per year.", "1,220", "Crossings"),
    ("Each of the six vessels makes 310 crossings a year.", "310", "Crossings"),
    ("A timetable with 212 sailings begins in May.", "212", "Sailings"),
    # the subject, without its verb
    ("Complaints doubled from 410 in 2022 to 822 in 2023.", "410", "Complaints"),
    ("Complaints have doubled from 410 in 2022 to 822.", "822", "Complaints"),
    ("Visitor numbers tripled from 12,000 in 2020 to 36,000 in 2024.", "36,000", "Visitor numbers"),
    ("Ticket sales brought in £31.6 million.", "31.6", "Ticket sales"),
    ("The mayor said that ticket sales brought in £31.6 million.", "31.6", "Ticket sales"),
    ("The museum brought in £31.6 million.", "31.6", "Income of the museum"),
    # the verb that a second figure leaves out
    (FARES, "2.40", "Cost of a single ticket"),
    (FARES, "5.80", "Cost of a day pass"),
    ("A single ticket costs £2.40, a day pass £5.80.", "5.80", "Cost of a day pass"),
    # a noun that the figure stands before
    ("The council will vote on a £12 million plan for the quays on Monday.", "12", "Plan for the quays"),
    ("Members will decide on a £2 million grant next week.", "2 million", "Grant"),
    ("The operator missed its target of 92% punctuality.", "92%", "Punctuality"),
    ("Punctuality was 88% against a target of 92%.", "88%", "Punctuality"),
    ("The mayor said 60% of residents backed the plan.", "60%", "Share of residents that backed the plan"),
    # no noun says it: the words of the text
    ("Officials want to carry 25 million a year by 2030.", "25 million", "“Officials want to carry 25 million a year”"),
    ("We want to carry 25 million a year.", "25 million", "“We want to carry 25 million a year”"),
    ("In 2019, the last full year before the flood, it carried 23.4 million.", "23.4", "“it carried 23.4 million”"),
    ("The council spent £3 million on it.", "3 million", "“council spent £3 million”"),
    ("Its target is 92%.", "92%", "“Its target is 92%”"),
    ("Nine new, longer ones will follow.", "Nine", "“Nine new, longer ones will follow”"),
    (WORKS, "27 million", "“new buses from a Spanish maker for £27 million”"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quote", "label"), LABELS, ids=[label for _, _, label in LABELS])
def test_a_label_is_a_noun_phrase_or_a_quotation(text: str, quote: str, label: str) -> None:
    assert label_of(claim(text, quote), source(text)) == label


def drafted(text: str) -> str:
    return draft_references(check_sources([source(text)], References())).text


def test_where_a_thing_was_made_is_not_where_the_figure_is_of() -> None:
    assert "area:" not in drafted(WORKS)
    assert "area:" not in drafted("The 42 buses built in Norway cost £27 million.")
    assert "area: Norway" in drafted("Norway bought 42 buses from a Spanish maker.")


def test_a_row_has_no_period_that_the_text_does_not_give() -> None:
    text = (
        "---\ndate: 2025-03-10\n---\nTicket sales brought in £31.6m in 2024. Ticket sales brought in £31.7 million.\n"
    )
    assert "period: 2025" not in drafted(text)


def test_a_label_has_no_figure_that_another_text_may_have_otherwise() -> None:
    made = drafted(
        "It carried 25 million. Its target is 92%. The council spent £3 million on it. It carried 31 million."
    )
    labels = [line.partition("label: ")[2] for line in made.splitlines() if line.startswith("    label: ")]
    assert labels == [
        '"“It carried …”: draft.txt:1:12"',
        '"“Its target is …”"',
        '"“council spent …”"',
        '"“It carried …”: draft.txt:1:90"',
    ]


def test_a_long_sentence_is_not_read_anew_for_each_of_its_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr("factcheck.draft.label.participle", lambda word: asked.append(word) or participle(word))
    often = []
    for many in (40, 80):
        asked.clear()
        drafted("Of the members, 3,688 voted, of whom 3,927 women, " * many + ".")
        often.append(len(asked))
    assert 0 < often[1] <= 2.2 * often[0]
