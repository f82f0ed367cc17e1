"""What a figure is of, in the words an editor would head a table with."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import claim, source

from factcheck.extraction import read_claims
from factcheck.report.heading import LONGEST, headed
from factcheck.report.naming import label_of

SAID = [
    ("The harbour handled 3.6 million containers in 2024.", "3.6", "Containers handled by the harbour"),
    ("The museum had 61,340 visitors in 2023.", "61,340", "Visitors of the museum"),
    ("It received 214 cruise ships in 2024.", "214", "Cruise ships received"),
    ("On the night ferries alone, 410,000 people were carried.", "410,000", "People carried"),
    ("In 2024, 12,400 people crossed the strait in small boats.", "12,400", "People that crossed the strait in small boats"),
    ("More than 90 towns have signed the charter, including ours.", "90", "Towns that have signed the charter"),
    ("The 31 towns which haven't signed up include Ashby.", "31", "Towns which haven't signed up"),
    ("At least 58 lakes in the region are currently polluted by farm run-off.", "58",
     "Lakes in the region polluted by farm run-off"),
    ("The four northern counties are sending a clear message.", "four", "Northern counties"),
    ("France's 56 nuclear reactors had a good year.", "56", "Nuclear reactors"),
    ("The bill was passed with 431 votes in favour.", "431", "Votes in favour"),
    ("The decision by 165 towns to join the Clean Rivers Pact drew applause.", "165", "Towns to join the Clean Rivers Pact"),
    ("The average stay is 6.1 nights.", "6.1", "Average stay"),
    ("Its debt now stands at €96.3 million.", "96.3", "Debt"),
    ("The mean temperature over Lapland came to 1.9 °C in 2024.", "1.9", "Mean temperature over Lapland"),
    ("Among women the literacy rate was 74% in 2021.", "74%", "Literacy rate among women"),
    ("Government debt fell to 71% of gross domestic product in 2024.", "71%",
     "Government debt as a share of gross domestic product"),
    ("Denmark generated 79% of its electricity from wind and sun in 2021.", "79%",
     "Share of electricity from wind and sun"),
    ("The museum had many guests in 2023, and 40% of them came from abroad.", "40%", "Share that came from abroad"),
    ("Pensioners make up 21% of residents.", "21%", "Pensioners as a share of residents"),
    ("The council has given €8 million to the lifeboat station.", "8 million", "Money given to the lifeboat station"),
    ("They paid £12 million, including 3 million pounds specifically for dredging.", "3 million", "Money for dredging"),
    ("The new roof cost €2.4 million.", "2.4", "Cost of the new roof"),
    ("The port is the world's second-busiest container terminal.", "second-busiest", "Second-busiest container terminal"),
    ("The council approved a budget of £48.2 million on Monday.", "48.2", "Budget"),
    ("The average rent rose from £780 in 2023 to £845 in 2024.", "780", "Average rent"),
    ("The average rent rose from £780 in 2023 to £845 in 2024.", "845", "Average rent"),
    ("The swimming pool, closed since 2020, will cost 9.5 million to rebuild.", "9.5", "Cost to rebuild"),
    ("Roughly one in five of its 12,400 households are behind with their rent.", "one in five", "Share of households"),
    ("Norway's economy expanded by 3.2% in 2024.", "3.2", "Norway's economy"),
    ("The lighthouse was built in 1874.", "1874", "Lighthouse was built"),
    ("The lake rose to 4.1 metres at 9 pm.", "4.1", "Lake"),
    ("The pier is 310 metres long and has 14 kiosks.", "14", "Kiosks of the pier"),
    ("The storm left 42 injured.", "42", "People injured"),
    ("In the cold 90 people slept in three churches.", "three", "Churches"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "quote", "said"), SAID, ids=[said for _, _, said in SAID])
def test_a_figure_is_headed_as_an_editor_would(sentence: str, quote: str, said: str) -> None:
    assert headed(claim(sentence, quote), source(sentence))[0] == said


@given(
    st.text(
        st.sampled_from(
            "ab The of 12% 3,400 states €5 million in 2023 who's anti-mine our share went in aid , . “ ” \n é"
        ),
        max_size=120,
    )
)
def test_a_heading_is_one_short_line(text: str) -> None:
    read = source(text)
    for one in read_claims(read):
        made = headed(one, read)[0]
        assert made
        assert made == " ".join(made.split())
        assert len(made.split()) <= max(LONGEST, len(one.quantity.written.split()))
        named = label_of(one, read)
        assert named
        assert named == " ".join(named.split())


WORDS = (
    "Which which had reached was at 12% 3,400 museums in 2023 , and the of opened to cost it visitors # - . ?".split()
)


@given(st.lists(st.sampled_from(WORDS), max_size=16).map(" ".join))
def test_any_order_of_words_has_a_heading(text: str) -> None:
    read = source(text)
    for one in read_claims(read):
        assert headed(one, read)[0]
        assert label_of(one, read)


@pytest.mark.parametrize(
    "text", ["Which 5 museums opened in 2024?", "# Museums\n\n- which had 63,140 visitors in 2024"]
)
def test_a_clause_that_opens_with_which_has_a_heading(text: str) -> None:
    assert [label_of(one, source(text, name)) for name in ("a.txt", "b.md") for one in read_claims(source(text, name))]
