"""Laws of a whole run, for whatever documents, references and order."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made import references, row, run, series, source

from factcheck import schema
from factcheck.compare.show import amount
from factcheck.model.finding import Report
from factcheck.model.statistic import Statistic
from factcheck.pipeline import Options, check_sources
from factcheck.reference.references import References
from factcheck.report.json import report_record

REFERENCES = """
title: A valley
series:
  - id: farms
    label: Farms in the Averil valley
    unit: farms
    type: level
    values: [{from: 2020, value: 1212}, {from: 2024, value: 1184}]
  - id: tickets
    label: Tickets sold by the summer festival
    unit: tickets
    type: period
    values: [{period: 2023, value: 41200}, {period: 2024, value: 44900}]
  - id: idle
    label: Idle farms among farms in the Averil valley
    unit: percent
    of: farms
    type: level
    values: [{from: 2024, value: 12}]
"""
SENTENCES = (
    "The Averil valley has 1,184 farms.",
    "There are 1,212 farms in the Averil valley.",
    "In 2023 the summer festival sold 41,200 tickets.",
    "In 2023 the summer festival sold 44,900 tickets.",
    "In 2024 the summer festival sold some 60,000 tickets.",
    "Over 10% of farms in the Averil valley are idle.",
    "If it rained, the summer festival would sell 10,000 tickets.",
    "Four bridges lead over the river, said Maria Novak.",
    "The bakery on the square opened in 1987.",
    "The castle has 312 rooms.",
    "The castle has 321 rooms and a moat.",
    "The castle has over 300 rooms.",
    "All the three Baltic states built castles.",
    "The four Baltic states built no castles.",
)
UNRELATED = (
    series("Speed of sound in dry air", "m/s", row("343", "since 2000")),
    series("Melting point of tungsten", "celsius", row("3422", "since 2000")),
    series("Orchestras funded by Parliament", "orchestras", row("17", "2023")),
    series("Share of vinyl among music revenue", "percent", row("11", "2023")),
)
drafts = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4).map(" ".join)
documents = st.lists(drafts, min_size=1, max_size=4, unique=True)
dates = st.sampled_from((None, "2023-06-01", "2025-02-01"))


@cache
def refs() -> References:
    with TemporaryDirectory() as folder:
        return references(Path(folder), REFERENCES)


def verdicts(report: Report) -> dict[tuple[str, int], tuple[str, str, str]]:
    """Each claim's place and verdict."""
    found = {}
    for verdict in report.verdicts:
        claim = report.claim(verdict.claim)
        place = report.source(claim.source).name, claim.anchor.start
        found[place] = str(verdict.kind), verdict.reason, verdict.match.series if verdict.match else ""
    return found


@settings(max_examples=30)
@given(documents, dates, st.randoms())
def test_the_order_of_documents_changes_neither_verdicts_nor_findings(
    texts: list[str], published: str | None, chance: Random
) -> None:
    named = [(f"{number}.md", text) for number, text in enumerate(texts)]
    before = run(dict(named), refs(), published=published)
    chance.shuffle(named)
    after = run(dict(named), refs(), published=published)
    assert verdicts(after) == verdicts(before)
    assert after.summary == before.summary
    assert after.clusters == before.clusters
    assert {*after.findings} == {*before.findings}


@settings(max_examples=30)
@given(st.lists(drafts, min_size=2, max_size=4), dates, st.randoms())
def test_equal_documents_keep_their_ids_in_any_order(texts: list[str], published: str | None, chance: Random) -> None:
    named = [(f"{number}.md", text) for number, text in enumerate((*texts, *texts))]
    before = run(dict(named), refs(), published=published)
    chance.shuffle(named)
    after = run(dict(named), refs(), published=published)
    ids = {(before.source(one.source).name, one.fingerprint): one.anchor for one in before.findings}
    assert len(ids) == len(before.findings)
    assert {(after.source(one.source).name, one.fingerprint): one.anchor for one in after.findings} == ids


@settings(max_examples=30)
@given(drafts, drafts, dates)
def test_another_document_changes_no_verdict_on_the_first(text: str, other: str, published: str | None) -> None:
    alone = verdicts(run({"a.md": text}, refs(), published=published))
    both = verdicts(run({"a.md": text, "b.md": other}, refs(), published=published))
    assert {place: made for place, made in both.items() if place[0] == "a.md"} == alone


@settings(max_examples=30)
@given(drafts, dates, st.lists(st.sampled_from(UNRELATED), min_size=1, unique=True), st.booleans())
def test_a_series_without_a_word_in_common_changes_no_verdict(
    text: str, published: str | None, more: list[Statistic], first: bool
) -> None:
    added = tuple(replace(one, id=f"more_{number}") for number, one in enumerate(more))
    known = refs().series
    wider = replace(refs(), series=(*added, *known) if first else (*known, *added))
    assert verdicts(run(text, wider, published=published)) == verdicts(run(text, refs(), published=published))


@settings(max_examples=30)
@given(drafts, dates)
def test_a_run_says_the_same_twice(text: str, published: str | None) -> None:
    assert run(text, refs(), published=published) == run(text, refs(), published=published)


def with_value(one: Statistic, value: int) -> References:
    """The series alone, with one value for 2024."""
    return References((replace(one, bases=(replace(one.bases[0], observations=(row(str(value), "2024"),)),)),))


@settings(max_examples=50)
@given(st.integers(1, 10**7), st.integers(1, 10**7))
def test_the_claims_own_value_confirms_it_and_another_does_not(said: int, other: int) -> None:
    tickets = refs().series[1]
    text = f"In 2024 the summer festival sold {amount(Decimal(said))} tickets."
    assert [*verdicts(run(text, with_value(tickets, said))).values()] == [("confirmed", "agrees", "tickets")]
    if max(said, other) >= 2 * min(said, other):
        [(kind, _, _)] = verdicts(run(text, with_value(tickets, other))).values()
        assert kind != "confirmed"


PIECES = (
    *"12% 1,184 farms of not “ ” said 2023 € million in to between and ( ) . , ½ – 12.3.2024 0 -".split(),
    *("the Averil valley", "per cent", "last year", "one in five", "\n\n", "# ", "- ", "| "),
)
words = st.lists(st.sampled_from(PIECES), max_size=24).map(" ".join)


@settings(max_examples=150)
@given(st.one_of(st.text(max_size=120), words), dates, st.sampled_from(("draft.md", "draft.txt")))
def test_any_text_makes_a_sound_report(text: str, published: str | None, name: str) -> None:
    page = source(text, name, published)
    report = check_sources([page], refs(), Options(extend_select=("FC1", "FC290", "FC299")))
    ids = {claim.id for claim in report.claims}
    assert len(ids) == len(report.claims)
    for claim in report.claims:
        assert page.text[claim.anchor.start : claim.anchor.end] == claim.anchor.exact
        assert claim.sentence.start <= claim.anchor.start < claim.anchor.end <= claim.sentence.end
    for finding in report.findings:
        assert page.text[finding.anchor.start : finding.anchor.end] == finding.anchor.exact
        assert set(finding.claims) <= ids
    assert report.summary.claims == report.summary.confirmed + report.summary.flagged + report.summary.unverified
    schema.validator("report").validate(json.loads(json.dumps(report_record(report))))


@pytest.mark.parametrize(
    "text",
    ["", " ", "\n", "\x00", "1", "%", "€", "," * 50, "9" * 400, "1e99999", "- " * 30, "½%", "0 of 0", "10^9999 farms"],
)
def test_a_text_of_nothing_much_is_judged_too(text: str) -> None:
    report = run(text, refs(), extend_select=("FC1",))
    schema.validator("report").validate(json.loads(json.dumps(report_record(report))))
