"""Laws of texts that are made of one another: a shorter, a reordered and a revised copy contradict no more than they must."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from made import found, run

import factcheck
from factcheck.model.match import Outcome

TEMPLATES = (
    "The bus company employs {} people, of whom {} are drivers.",
    "The bus company has {} employees, {} of them part-time.",
    "The network has {} stops, and {} stops have a shelter.",
    "The network has {} stops.",
    "A day ticket costs £{}, a week ticket £{}.",
    "A day ticket costs £{} and a week ticket costs £{}.",
    "Grown-ups pay £{}, pupils £{} and pensioners £{}.",
    "In May a bicycle permit went up by {}p from £{}.",  # of the day ticket it would be a sum that does not come out
    "The price of a day ticket rose from £{} to £{}.",
    "There are {} buses, {} trams and {} ferries.",
    "Of the {} buses, {} are electric.",
    "Some {} of them are new.",
    "In 2023 the company carried {} passengers, and {} in 2024.",
    "About {}% of passengers were satisfied, against {}% a year before.",
    "The line to Ashby is {} kilometres long, the one to Melbury {}.",
    "Repairs cost £{} million and took {} weeks.",
)
NEW = "731"
figures = st.integers(2, 699).map(str)
sentences = st.one_of(
    *(st.tuples(st.just(one.split("{}")), st.lists(figures, min_size=n, max_size=n))
      for one in TEMPLATES for n in [one.count("{}")])
)  # fmt: skip
Sentence = tuple[list[str], list[str]]
texts = st.lists(sentences, min_size=1, max_size=5)


def written(said: list[Sentence]) -> str:
    """The sentences with their figures."""
    return " ".join("".join(a + b for a, b in zip(words, [*numbers, ""], strict=True)) for words, numbers in said)


def disputed(first: str, second: str) -> set[str]:
    """The figures that one text says to exclude one of the other, whichever way they are compared."""
    report = run({"a.md": first, "b.md": second})
    beside = [pair for pair in factcheck.compare(first, second).pairs if pair.outcome is Outcome.CONFLICT]
    claims = [report.claim(id) for one in found(report, "FC301") for id in one.claims]
    claims += [claim for pair in beside for claim in (pair.a, pair.b)]
    return {claim.quantity.written for claim in claims}


@settings(max_examples=150)
@given(st.data(), texts)
def test_a_text_does_not_contradict_some_of_its_own_sentences_in_any_order(
    data: st.DataObject, said: list[Sentence]
) -> None:
    other = data.draw(st.permutations(said))[: data.draw(st.integers(1, len(said)))]
    assert disputed(written(said), written(other)) == set()
    assert disputed(written(other), written(said)) == set()


@settings(max_examples=150)
@given(st.data(), texts)
def test_a_text_contradicts_its_revision_in_the_revised_figure_alone(data: st.DataObject, said: list[Sentence]) -> None:
    place = data.draw(st.integers(0, len(said) - 1))
    words, numbers = said[place]
    at = data.draw(st.integers(0, len(numbers) - 1))
    revised = [*said[:place], (words, [*numbers[:at], NEW, *numbers[at + 1 :]]), *said[place + 1 :]]
    for one in disputed(written(said), written(revised)):
        assert NEW in one or numbers[at] in one


ALONE = (  # a sentence, and one of something else in the same unit
    ("The mayor won {}% of the vote in 2023.", "Turnout at the school fair was {}%."),
    ("The museum had {},340 visitors in 2023.", "The zoo had {},340 visitors in 2023."),
    ("The bridge cost €{} million.", "A school cost €{} million."),
    ("Inflation was {}% in March.", "Food prices rose by {}%."),
    ("The castle has {} rooms.", "The brewery owns {} rooms in the old mill."),
    ("The tunnel is {} kilometres long.", "A cable of {} kilometres lies in the bay."),
    ("The library lends {} books.", "A farmer found {} books in his barn."),
)


@settings(max_examples=150)
@given(
    st.sampled_from(ALONE), st.permutations(range(30, 90)), st.lists(st.sampled_from(ALONE), max_size=2), st.booleans(),
    st.booleans(),
)  # fmt: skip
def test_one_figure_revised_is_a_conflict_whatever_else_has_it(
    said: tuple[str, str], numbers: list[int], more: list[tuple[str, str]], own: bool, swap: bool
) -> None:
    old, new = numbers[:2]
    texts = [said[0].format(old), said[0].format(new)]
    besides = [other.format(old) for other in ([said[1]] if own else []) + [other for _, other in more]]
    texts[1] = " ".join((texts[1], *dict.fromkeys(besides)))
    first, second = reversed(texts) if swap else texts
    assert factcheck.compare(first, second).outcome is Outcome.CONFLICT
