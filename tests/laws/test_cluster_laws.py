"""Laws of claims held together: sweeping over many finds what holding each two against each other finds."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st
from made import run, source

import factcheck
from factcheck.compare.clusters import MONTH
from factcheck.compare.disputes import contradictions
from factcheck.compare.pairs import held, related
from factcheck.compare.setting import Settings
from factcheck.compare.stated import Stated
from factcheck.compare.told import Told
from factcheck.extraction import read_claims
from factcheck.model.claim import Claim
from factcheck.model.finding import Report
from factcheck.model.match import Outcome
from factcheck.model.quantity import Modifier
from factcheck.model.text import Source
from factcheck.pipeline import check_sources
from factcheck.reference.references import References

AMOUNTS = (
    *("312", "321", "about 310", "about 324", "over 300", "at least 321", "fewer than 312"),
    *("between 300 and 320", "1,900"),
    *("5,800", "5,757", "nearly 6,000", "up to 5,757", "6,200"),
)
PLACES = ("", "In 2023 ", "In 2024 ", "In Kenya ", "In Ghana ", "In 2023 in Kenya ")
said = st.builds("{}the castle has {} rooms.".format, st.sampled_from(PLACES), st.sampled_from(AMOUNTS))
LONG = st.sampled_from(("59,871", "58,971", "59,881", "11,233", "598,713", "589,713", "598,710", "589,710"))
shipped = st.sampled_from(
    ("{} crates left the plant by sea.", "Workers loaded {} crates in the hall.", "The plant shipped {} crates.")
)
slips = st.lists(st.builds(str.format, shipped, LONG), min_size=1, max_size=3).map("\n\n".join)
pages = st.lists(st.lists(said, min_size=1, max_size=3).map(" ".join), min_size=2, max_size=5)


def told(report: Report) -> list[Told]:
    """The claims, each with the setting it has in its document."""
    settings = {source.id: Settings(source) for source in report.sources}
    return [Told(claim, setting=settings[claim.source].at(claim.sentence)) for claim in report.claims]


def excluded(claims: list[Claim]) -> set[str]:
    """The claims of one measure that another one of another sentence excludes."""
    return {
        one.id for a, b in combinations(claims, 2)
        if a.sentence != b.sentence and held(Told(a), Told(b), same_measure=True).outcome is Outcome.CONFLICT
        for one in (a, b)
    }  # fmt: skip


def conflicts(report: Report) -> list[tuple[Told, Told]]:
    """Each two claims of different texts that exclude each other, neither of which stands in the other's text too."""
    said = told(report)
    stated = Stated(said)
    return [
        (a, b) for a, b in combinations(said, 2)
        if not copies(report.source(a.claim.source), report.source(b.claim.source))
        if held(a, b).outcome is Outcome.CONFLICT and not stated.speak_for(a, b)
    ]  # fmt: skip


def copies(a: Source, b: Source) -> bool:
    """The two are one text."""
    return a.text == b.text


@settings(max_examples=200)
@given(st.lists(said, min_size=1, max_size=8).map(" ".join))
def test_all_that_one_document_contradicts_is_found(text: str) -> None:
    claims = list(read_claims(source(text)))
    found = {id for dispute in contradictions(claims) for side in dispute.sides for id in side}
    assert found == excluded(claims)


@settings(max_examples=200)
@given(pages | st.lists(slips, min_size=2, max_size=4))
def test_all_that_documents_dispute_is_found(texts: list[str]) -> None:
    report = run({f"{at}.md": text for at, text in enumerate(texts)})
    found = {id for cluster in report.clusters for dispute in cluster.disputes for side in dispute.sides for id in side}
    assert found == {one.claim.id for pair in conflicts(report) for one in pair}


days = st.sampled_from((None, "2023", "2023-06-01", "2023-06-28", "2023-08-01", "2024-01", "2024-03-01"))


@settings(max_examples=200)
@given(st.lists(st.tuples(said, days), min_size=2, max_size=7))
def test_only_what_is_told_of_times_near_each_other_is_disputed(texts: list[tuple[str, str | None]]) -> None:
    report = check_sources([source(text, f"{at}.md", day) for at, (text, day) in enumerate(texts)], References())

    def gap(a: Claim, b: Claim) -> int:
        spans = [claim.period or report.source(claim.source).published for claim in (a, b)]
        first, second = spans
        if first is None or second is None:
            return 0
        return (max(first.start(), second.start()) - min(first.end(), second.end())).days

    near = {
        one.claim.id for a, b in combinations(told(report), 2)
        if held(a, b).outcome is Outcome.CONFLICT and gap(a.claim, b.claim) <= MONTH
        for one in (a, b)
    }  # fmt: skip
    found = {id for cluster in report.clusters for dispute in cluster.disputes for side in dispute.sides for id in side}
    assert found == near


@settings(max_examples=100)
@given(pages)
def test_claims_that_are_held_together_stand_in_one_cluster(texts: list[str]) -> None:
    report = run({f"{at}.md": text for at, text in enumerate(texts)})
    cluster = {id: number for number, one in enumerate(report.clusters) for id in one.claims}
    agree = [
        (a, b) for a, b in combinations(told(report), 2)
        if a.claim.source != b.claim.source and held(a, b).outcome is Outcome.AGREE
    ]  # fmt: skip
    for a, b in (*agree, *conflicts(report)):
        assert cluster[a.claim.id] == cluster[b.claim.id]


@settings(max_examples=100)
@given(said, said)
def test_a_comparison_of_two_texts_is_that_of_their_claims(first: str, second: str) -> None:
    made = factcheck.compare(first, second)
    back = factcheck.compare(second, first)
    assert len(made.pairs) == len(back.pairs) == 1
    (pair,) = made.pairs
    if _BOUNDING.isdisjoint((pair.a.quantity.modifier, pair.b.quantity.modifier)):  # "over 321" is more than "over 300"
        assert made.outcome is back.outcome
    assert made.outcome is not Outcome.UNRELATED


_BOUNDING = {Modifier.OVER, Modifier.UNDER, Modifier.AT_LEAST, Modifier.AT_MOST}


moved = st.sampled_from(("5%", "3.2%", "0.4 points", "5 million euros", "€1,200", "640 tonnes", "18 metres"))
risen = st.sampled_from(("rose by", "grew by", "climbed by", "increased by"))
fallen = st.sampled_from(("fell by", "shrank by", "dropped by", "decreased by"))


@given(risen, fallen, moved)
def test_a_rise_and_a_fall_exclude_each_other(up: str, down: str, by: str) -> None:
    rise, fall = f"In 2023 the stock of the brewery {up} {by}.", f"In 2023 the stock of the brewery {down} {by}."
    for a, b in ((rise, fall), (fall, rise)):
        assert factcheck.compare(a, b).outcome is Outcome.CONFLICT


@given(st.sampled_from(("rose", "fell")), st.sampled_from(("climbed", "dropped")), moved)
def test_what_was_reached_is_one_whichever_way(one: str, other: str, level: str) -> None:
    texts = (f"In 2023 the stock of the brewery {way} to {level}." for way in (one, other))
    assert factcheck.compare(*texts).outcome is Outcome.AGREE


@settings(max_examples=200)
@given(st.lists(slips, min_size=2, max_size=3) | pages)
def test_two_figures_are_related_whichever_comes_first(texts: list[str]) -> None:
    said = told(run({f"{number}.txt": text for number, text in enumerate(texts)}))
    for a, b in combinations(said, 2):
        assert related(a, b) is related(b, a), (a.claim.anchor.exact, b.claim.anchor.exact)
        assert held(a, b).outcome is held(b, a).outcome, (a.claim.anchor.exact, b.claim.anchor.exact)
