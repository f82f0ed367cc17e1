"""Each rule: texts that raise it, near ones that must not, and what a finding says, points at and suggests."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest
from made import found, references, run

from factcheck.errors import UsageError
from factcheck.model.finding import Finding, Report
from factcheck.reference.references import References
from factcheck.rules import RULES, find_rule, selected

REFERENCES = """
format: factcheck-reference/1
title: The Lakes Convention and the museum
sources:
  office: {publisher: Lakes Office, title: Status of the convention, kind: primary}
  digest: {publisher: Weekly Digest, title: A year in numbers, kind: secondary}
series:
  - id: parties
    label: Parties to the Lakes Convention
    unit: states
    type: level
    tolerance: exact
    not_same_as: [signatories]
    bases:
      deposited: {default: true, values: [{from: 2020-01, value: 145, source: office}, {from: 2025-02, value: 148, source: office}]}
      in force: {values: [{from: 2020-06, value: 144, source: office}, {from: 2025-06, value: 148, source: office}]}
  - id: outside
    label: States not party to the Lakes Convention
    unit: states
    type: level
    tolerance: exact
    derived: 160 - parties
  - id: signatories
    label: Signatories to the Lakes Convention
    unit: states
    type: level
    tolerance: exact
    values: [{from: 2015, value: 139, source: office}]
  - id: visitors
    label: Visitors to the National Museum
    unit: people
    type: period
    values:
      - {period: 2022, value: 57570, published: 2023-02, source: office}
      - {period: 2023, value: 61340, published: 2024-02, source: office}
      - {period: 2024, value: 66920, published: 2025-02, source: office}
  - id: attacks
    label: Bear attacks in Slovakia
    area: Slovakia
    unit: attacks
    type: period
    values: [{period: 2023, at_most: 2200, published: 2024-02, source: office}, {period: 2024, at_least: 1757, published: 2025-02, source: office}]
  - id: children
    label: Children among visitors to the National Museum
    unit: percent
    of: visitors whose age is known
    type: period
    values:
      - {period: 2021, value: 31, published: 2022-02, source: office}
      - {period: 2022, value: 34, published: 2023-02, source: office}
      - {period: 2023, value: 22, published: 2024-02, source: office}
      - {period: 2024, value: 37, published: 2025-02, source: office}
  - id: launches
    label: Lifeboat launches
    unit: launches
    type: period
    values: [{period: 2024, value: 8512, published: 2025-02, source: digest}]
"""
PUBLISHED = "2025-05-10"
OPTIONAL = ("FC101", "FC102", "FC103", "FC104", "FC290", "FC299")


@pytest.fixture(scope="module")
def refs(tmp_path_factory: pytest.TempPathFactory) -> References:
    return references(tmp_path_factory.mktemp("rules"), REFERENCES)


# rule, text, severity, words it points at, message, what the suggestion puts in their place
RAISED = [
    ("FC101", "Some 70 writers have signed the letter.", "note", "Some 70 writers", "“Some 70 writers”: no source is named", None),
    ("FC101", "The valley has 1,200 farms.", "note", "1,200 farms", "“1,200 farms”: no source is named", None),
    ("FC102", "The country has 55 million inhabitants.", "note", "55 million inhabitants", "“55 million inhabitants”: of when?", None),
    ("FC102", "According to Eurostat, 12% of farms are idle.", "note", "12%", "“12%”: of when?", None),
    ("FC103", "The fund spent EUR 800 million over the past six years.", "note", "EUR 800 million",
     "“over the past six years”, read as from 2019 to 10 May 2025", None),
    ("FC103", "Last year the fund spent EUR 8 million.", "note", "EUR 8 million", "“Last year”, read as in 2024", None),
    ("FC104", "According to official statistics, 84% of casualties are civilians.", "note", "84%", "“official statistics”: which?", None),
    ("FC104", "Some 12% of farms are idle, according to experts.", "note", "Some 12%", "“experts”: which?", None),
    ("FC105", "We have spent over 174 million since 2023, including 97 million euros for clearance.", "warning", "over 174 million",
     "“over 174 million” of what?; the sentence also has 97 million euros", None),
    ("FC105", "The government has spent 12 million on the new roof.", "warning", "12 million", "“12 million” of what?", None),
    ("FC106", "Unemployment rose 3%, from 5% to 8%.", "warning", "3%", "“3%”: from 5% to 8% is 3 points, or 60%", None),
    ("FC106", "The share of women climbed by 4%, from 20% to 24%.", "warning", "4%", "“4%”: from 20% to 24% is 4 points, or 20%", None),
    ("FC107", "The plan was backed by 104% of the members.", "error", "104%", "“104% of members” is more than all of them", None),
    ("FC107", "In the survey, 112% of the voters were for it.", "error", "112%", "“112% of voters” is more than all of them", None),
    ("FC201", "The National Museum had 66,290 visitors in 2024.", "error", "66,290 visitors", "“66,290 visitors”, but 66,920 in 2024",
     "The National Museum had 66,920 visitors in 2024."),
    ("FC201", "The Lakes Convention has 151 parties.", "error", "151 parties", "“151 parties”, but 148 since February 2025",
     "The Lakes Convention has 148 parties."),
    ("FC201", "There were 9,120 lifeboat launches in 2024.", "warning", "9,120 lifeboat launches",
     "“9,120 lifeboat launches”, but 8,512 in 2024", "There were 8,512 lifeboat launches in 2024."),
    ("FC202", "The Lakes Convention has 145 parties.", "warning", "145 parties", "“145 parties”: 148 since February 2025",
     "The Lakes Convention has 148 parties."),
    ("FC202", "The National Museum has 61,340 visitors a year.", "warning", "61,340 visitors", "“61,340 visitors”: 66,920 in 2024",
     "The National Museum has 66,920 visitors a year."),
    ("FC204", "Year after year, between 30% and 40% of visitors to the National Museum are children.", "warning", "between 30% and 40%",
     "“between 30% and 40%” every year, but 22% in 2023 (Lakes Office, February 2024)", None),
    ("FC204", "Every year, over 30% of visitors to the National Museum are children.", "warning", "over 30%",
     "“over 30%” every year, but 22% in 2023 (Lakes Office, February 2024)", None),
    ("FC205", "The National Museum had 66,000 visitors in 2024.", "note", "66,000 visitors", "“66,000 visitors” for 66,920", None),
    ("FC205", "The National Museum had more than 20,000 visitors in 2024.", "note", "more than 20,000 visitors",
     "“more than 20,000 visitors” for 66,920", None),
    ("FC206", "The National Museum had 57,570 visitors in 2023.", "warning", "57,570 visitors",
     "“57,570 visitors” in 2023: that is the value in 2022", "The National Museum had 61,340 visitors in 2023."),
    ("FC206", "In 2022 the National Museum had 61,340 visitors.", "warning", "61,340 visitors",
     "“61,340 visitors” in 2022: that is the value in 2023", "In 2022 the National Museum had 57,570 visitors."),
    ("FC207", "148 states have signed the Lakes Convention.", "warning", "148 states",
     "“signed” is another measure: Signatories to the Lakes Convention, 139; 148 fits “Parties to the Lakes Convention”", None),
    ("FC207", "Of the world's states, 145 have signed the Lakes Convention.", "note", "145",
     "“signed” is another measure: Signatories to the Lakes Convention, 139; 145 fits “Parties to the Lakes Convention”", None),
    ("FC208", "In 2024 there were 1,757 bear attacks in Slovakia.", "note", "1,757 bear attacks",
     "“1,757 bear attacks” flat, the reference says at least 1,757", None),
    ("FC208", "In 2023, Slovakia counted 2,200 bear attacks.", "note", "2,200 bear attacks",
     "“2,200 bear attacks” flat, the reference says at most 2,200", None),
    ("FC209", "In 2024, 37% of all visitors to the National Museum were children.", "note", "37%",
     "“of all visitors”, the reference is of visitors whose age is known", None),
    ("FC209", "Children were 37% of the total visitors to the National Museum in 2024.", "note", "37%", "", None),
    ("FC210", "The Lakes Convention has 144 parties.", "note", "144 parties",
     "“144 parties”: right on the basis “in force” until May 2025, otherwise 148 since February 2025 (Lakes Office)", None),
    ("FC210", "144 states are party to the Lakes Convention.", "note", "144 states",
     "“144 states”: right on the basis “in force” until May 2025, otherwise 148 since February 2025 (Lakes Office)", None),
    ("FC290", "The choir sang for 12 hours.", "info", "12 hours", "“12 hours”: no reference series fits", None),
    ("FC290", "The National Museum plans to have 91,400 visitors in 2026.", "info", "91,400 visitors",
     "“91,400 visitors”: the text does not assert it: it is planned", None),
    ("FC299", "The Lakes Convention has 148 parties.", "info", "148 parties", "“148 parties”: 148 since February 2025 (Lakes Office)", None),
    ("FC299", "The National Museum had 67,000 visitors in 2024.", "info", "67,000 visitors",
     "“67,000 visitors”: 66,920 in 2024 (Lakes Office, February 2025)", None),
    ("FC401", "The four Baltic states met on Monday. A day later the five Baltic states issued a letter.", "note", "five Baltic states",
     "“five Baltic states”, but “four Baltic states” at 1:5: the same label with two counts", None),
    ("FC401", "The Lakes Convention has 148 parties. As the Lakes Convention has 146 parties, a vote is due.", "warning", "146 parties",
     "“146 parties”, but “148 parties” at 1:26", None),
    ("FC403", "Five states signed: Estonia, Latvia, Lithuania and Poland.", "warning", "Five states", "“Five states”, but 4 are named", None),
    ("FC403", "Three museums reopened (the Louvre, the Prado, the Tate and the Uffizi).", "warning", "Three museums",
     "“Three museums”, but 4 are named", None),
    ("FC406", "145 states are party to the Lakes Convention. The 15 states that are not party to the Lakes Convention are small.", "warning",
     "15 states", "“15 states” follows from “145 states”: 148 makes it 12",
     "145 states are party to the Lakes Convention. The 12 states that are not party to the Lakes Convention are small."),
    ("FC406", "Some 15 years on, 15 states are not party to the Lakes Convention, while the Lakes Convention has 145 parties.", "warning",
     "15 states", "“15 states” follows from “145 parties”: 148 makes it 12",
     "Some 15 years on, 12 states are not party to the Lakes Convention, while the Lakes Convention has 145 parties."),
]  # fmt: skip

# rule, text: near, and nothing of that rule
SILENT = [
    ("FC101", "According to Eurostat, the valley has 1,200 farms."),
    ("FC101", "“The valley has 1,200 farms,” said Maria Novak."),
    ("FC102", "In 2023 the country had 55 million inhabitants."),
    ("FC102", "Since 2011, 12% of farms have closed."),
    ("FC103", "In 2023 the fund spent EUR 8 million."),
    ("FC103", "The fund spent EUR 8 million between 2019 and 2024."),
    ("FC104", "According to the Farm Census, 12% of farms are idle."),
    ("FC104", "Some 12% of farms are idle."),
    ("FC105", "We have spent over 174 million euros since 2023."),
    ("FC105", "The population of the province reached 53.8 million."),
    ("FC106", "Unemployment rose by 3 percentage points, from 5% to 8%."),
    ("FC106", "Unemployment rose 60%, from 5% to 8%."),
    ("FC107", "Debt stands at 112% of GDP."),
    ("FC107", "The plant ran at 104% of capacity."),
    ("FC201", "The National Museum had 12,000 paying visitors in 2024."),
    ("FC201", "The National Museum plans to have 91,400 visitors in 2024."),
    ("FC201", "If the National Museum had 91,400 visitors in 2024, it would need more staff."),
    ("FC202", "In 2023 the Lakes Convention had 145 parties."),
    ("FC202", "The Lakes Convention has 148 parties."),
    ("FC203", "The Lakes Convention has 148 parties."),
    ("FC203", "The National Museum had 66,920 visitors in 2024."),
    ("FC204", "Year after year, between 20% and 40% of visitors to the National Museum are children."),
    ("FC204", "In 2024, between 30% and 40% of visitors to the National Museum were children."),
    ("FC205", "The National Museum had 67,000 visitors in 2024."),
    ("FC205", "The National Museum had about 66,000 visitors in 2024."),
    ("FC206", "In 2022 the National Museum had 66,920 visitors."),
    ("FC206", "The National Museum has 57,570 visitors a year."),
    ("FC207", "139 states have signed the Lakes Convention."),
    ("FC207", "148 states are party to the Lakes Convention."),
    ("FC208", "In 2024 there were at least 1,757 bear attacks in Slovakia."),
    ("FC208", "In 2024 there were more than 1,700 bear attacks in Slovakia."),
    ("FC209", "In 2024, 37% of visitors to the National Museum were children."),
    ("FC209", "In 2024, 37% of the visitors to the National Museum were children."),
    ("FC210", "The Lakes Convention has 145 parties."),
    ("FC210", "The Lakes Convention has 148 parties."),
    ("FC290", "The Lakes Convention has 148 parties."),
    ("FC290", "Turn to page 12 at 8 p.m."),
    ("FC299", "The Lakes Convention has 151 parties."),
    ("FC299", "The choir sang for 12 hours."),
    ("FC401", "Four Baltic states met on Monday. Five Baltic states issued a letter."),
    ("FC401", "In 2023 the Lakes Convention had 145 parties. Now the Lakes Convention has 148 parties."),
    ("FC403", "Five states, including Estonia and Poland, signed."),
    ("FC403", "Four states signed: Estonia, Latvia, Lithuania and Poland."),
    ("FC403", "Some five states signed: Estonia, Latvia, Lithuania and Poland."),
    ("FC406", "The 15 states that are not party to the Lakes Convention are small."),
    ("FC406", "148 states are party to the Lakes Convention. The 12 states that are not party to the Lakes Convention are small."),
]  # fmt: skip


def checked(text: str, refs: References, rule: str = "", published: str | None = PUBLISHED) -> Report:
    return run(text, refs, published=published, extend_select=(rule,) if rule in OPTIONAL else ())


def applied(text: str, finding: Finding) -> str | None:
    """The text with the suggestion put in."""
    if finding.suggestion is None:
        return None
    at = finding.suggestion.anchor
    assert text[at.start : at.end] == at.exact
    return text[: at.start] + finding.suggestion.replacement + text[at.end :]


@pytest.mark.parametrize(("rule", "text", "severity", "words", "message", "right"), RAISED)
def test_a_text_that_raises_the_rule(
    rule: str, text: str, severity: str, words: str, message: str, right: str | None, refs: References
) -> None:
    made = found(checked(text, refs, rule), rule)
    assert [(str(one.severity), one.anchor.exact) for one in made] == [(severity, words)]
    assert made[0].message == (message or made[0].message)
    assert applied(text, made[0]) == right
    assert text[made[0].anchor.start : made[0].anchor.end] == words
    assert made[0].notes[0].label == "read"


@pytest.mark.parametrize(("rule", "text"), SILENT)
def test_a_near_text_that_does_not(rule: str, text: str, refs: References) -> None:
    assert found(checked(text, refs, rule), rule) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("The Lakes Convention has 148 parties.",
         "“148 parties”, but 145 since January 2020 (Lakes Office); 148 only since February 2025"),
        ("The National Museum has 66,920 visitors a year.",
         "“66,920 visitors”, but 61,340 in 2023 (Lakes Office, February 2024); 66,920 only in 2024"),
    ],
)  # fmt: skip
def test_a_figure_from_after_the_documents_date_is_premature(text: str, message: str, refs: References) -> None:
    made = found(checked(text, refs, published="2024-05-10"), "FC203")
    assert [(str(one.severity), one.message) for one in made] == [("warning", message)]
    assert found(checked(text, refs, published=None), "FC203") == []


def test_every_rule_has_texts_that_raise_it_and_texts_that_do_not() -> None:
    across = {"FC301", "FC302", "FC303"}  # tests/test_clusters.py
    here = {rule.code for rule in RULES} - across
    assert {case[0] for case in RAISED} | {"FC203"} == here
    assert {case[0] for case in SILENT} == here


def test_a_wrong_figure_is_one_finding_not_two(refs: References) -> None:
    report = checked(RAISED[-2][1], refs)
    assert [one.rule for one in report.findings] == ["FC202", "FC406"]
    assert report.findings[1].related[0].anchor.exact == "145 states"


def test_a_family_a_code_and_a_name_choose_rules() -> None:
    usual = selected()
    assert [rule.code for rule in usual] == [rule.code for rule in RULES if rule.default]
    assert {rule.family for rule in selected(select=("FC2",))} == {"FC2"}
    assert [rule.code for rule in selected(select=("outdated-figure", "fc301"))] == ["FC202", "FC301"]
    assert set(usual) - set(selected(ignore=("FC2", "count-mismatch"))) == {
        rule for rule in usual if rule.family == "FC2" or rule.code == "FC403"
    }
    assert set(selected(extend_select=("FC101",))) == {*usual, find_rule("unsourced-figure")}
    assert selected(select=("FC2",), ignore=("FC2",)) == ()
    assert selected(extend_select=("FC299",), ignore=("FC299",)) == usual


@pytest.mark.parametrize("name", ["FC999", "FC9", "outdated-figures", "", "F"])
def test_a_name_of_no_rule_is_a_usage_error_with_a_hint(name: str) -> None:
    with pytest.raises(UsageError, match=r"did you mean|see `factcheck rules`"):
        selected(select=(name,))


def test_codes_and_names_are_unique_and_in_order() -> None:
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))
    assert len({rule.name for rule in RULES}) == len(RULES)


MANY = dedent("""\
    The Lakes Convention has 145 parties. Unemployment rose 3%, from 5% to 8%.

    The National Museum had 66,290 visitors in 2024. Five states signed: Estonia, Latvia, Lithuania and Poland.

    The Lakes Convention has 145 parties.
    """)


def prints(text: str, refs: References, name: str = "draft.txt") -> dict[str, tuple[str, str]]:
    report = run({name: text}, refs, published=PUBLISHED)
    return {one.fingerprint: (one.rule, one.anchor.exact) for one in report.findings}


def test_a_fingerprint_outlives_edits_elsewhere(refs: References) -> None:
    before = prints(MANY, refs)
    assert len(before) == 5
    assert prints(f"A new paragraph stands above.\n\n{MANY}", refs) == before
    assert prints(MANY.replace("\n", "\r\n"), refs) == before
    assert prints(MANY.replace("\n\n", "\n\nIt rained.\n\n\n"), refs) == before
    assert prints(MANY.replace("rose 3%, from", "rose 3%,\nfrom"), refs) == before


def test_a_fingerprint_is_of_its_sentence(refs: References) -> None:
    before = prints(MANY, refs)
    after = prints(MANY.replace("The National Museum had", "Last week we learnt that the National Museum had"), refs)
    assert {rule for key, (rule, _) in before.items() if key not in after} == {"FC201"}
    assert {rule for key, (rule, _) in after.items() if key not in before} == {"FC201"}


def test_ids_are_six_digits_and_unique_in_a_run(refs: References) -> None:
    report = run({"a.md": MANY, "b.md": MANY}, refs, published=PUBLISHED)
    ids = [one.id for one in report.findings]
    assert len(ids) == len(set(ids)) >= 10
    assert all(one.fingerprint.startswith(one.id) and len(one.id) == 6 for one in report.findings)


def test_findings_come_by_risk(refs: References) -> None:
    ranks = [one.severity.rank for one in run(MANY, refs, published=PUBLISHED).findings]
    assert ranks == sorted(ranks)
    assert ranks[0] == 0


def test_each_claim_is_counted_once(refs: References) -> None:
    text = f"{MANY}\nThe Lakes Convention has 148 parties. The choir sang for 12 hours on page 3."
    summary = run(text, refs, published=PUBLISHED).summary
    assert summary.claims == summary.confirmed + summary.flagged + summary.unverified
    assert (summary.confirmed, summary.flagged) == (1, 5)


def test_of_two_counts_the_one_that_the_references_confirm_is_not_flagged(refs: References) -> None:
    report = run(
        "The Lakes Convention has 146 parties. Now the Lakes Convention has 148 parties.", refs, published=PUBLISHED
    )
    assert [(one.rule, one.anchor.exact) for one in report.findings] == [
        ("FC201", "146 parties"),
        ("FC401", "146 parties"),
    ]
    assert (report.summary.confirmed, report.summary.flagged) == (1, 1)


@pytest.mark.parametrize("words", ["more than 90,000", "fewer than 50,000", "nearly 90,000", "just over 50,000"])
def test_nothing_is_put_in_place_of_a_number_beside_the_value(words: str, refs: References) -> None:
    made = found(run(f"The National Museum had {words} visitors in 2024.", refs, published=PUBLISHED), "FC201")
    assert [one.suggestion for one in made] == [None]


def test_notes_and_info_flag_nothing(refs: References) -> None:
    summary = run("The National Museum had 66,000 visitors in 2024.", refs, published=PUBLISHED).summary
    assert (summary.claims, summary.flagged, summary.unverified) == (1, 0, 1)


def test_a_correction_replaces_scale_words_too(tmp_path: Path) -> None:
    refs = references(
        tmp_path,
        "title: T\nseries:\n  - {id: budget, label: Budget of the city of Averil, unit: EUR, type: period,"
        " values: [{period: 2024, value: 431900000}]}\n",
    )
    text = "The budget of the city of Averil was €413.9 million in 2024."
    made = found(run(text, refs, published=PUBLISHED), "FC201")
    assert applied(text, made[0]) == "The budget of the city of Averil was €431.9 million in 2024."
