"""Each rule: texts that raise it, near ones that must not, and what a finding says, points at and suggests."""

from __future__ import annotations

import re
import time
from pathlib import Path
from textwrap import dedent

import pytest
import yaml
from made import found, references, run

from factcheck.errors import UsageError
from factcheck.model.finding import Finding, Report
from factcheck.model.period import PartialDate
from factcheck.pipeline import Options, check_sources
from factcheck.read import read_text
from factcheck.reference import load_references
from factcheck.reference.references import References
from factcheck.rules import RULES, find_rule, selected
from factcheck.rules.case import Rule
from factcheck.rules.fc401_self_contradiction import _listed

CASES = yaml.load((Path(__file__).parent / "corpus" / "rules.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
LANDMINES = Path(__file__).resolve().parents[1] / "examples" / "landmines" / "references.yaml"
PUBLISHED = "2025-05-10"
RATES = """
title: Rates and visits
sources: {office: {publisher: Office, title: Yearbook, kind: primary}}
series:
  - id: rate
    label: Unemployment rate
    area: Norway
    unit: percent
    type: period
    values: [{period: 2023, value: 2.9, source: office}]
  - id: visitors
    label: Visitors to the city museum
    unit: people
    type: period
    values: [{period: 2023, value: 63140, source: office}]
"""
VINES = """
title: Vineyards
sources: {office: {publisher: Office, title: Yearbook, kind: primary}}
series:
  - id: vines
    label: Vineyard loss rate
    area: Ashby
    unit: percent
    type: period
    values: [{period: 2024, value: 23, source: office}]
"""
OPTIONAL = ("FC101", "FC102", "FC103", "FC104", "FC290", "FC299")


@pytest.fixture(scope="module")
def refs(tmp_path_factory: pytest.TempPathFactory) -> References:
    return references(tmp_path_factory.mktemp("rules"), yaml.safe_dump(CASES["references"]))


def checked(text: str, refs: References, rule: str = "", published: str | None = PUBLISHED) -> Report:
    return run(text, refs, published=published, extend_select=(rule,) if rule in OPTIONAL else ())


def applied(text: str, finding: Finding) -> str | None:
    """The text with the suggestion put in."""
    if finding.suggestion is None:
        return None
    at = finding.suggestion.anchor
    assert text[at.start : at.end] == at.exact
    return text[: at.start] + finding.suggestion.replacement + text[at.end :]


def _ids(case: dict[str, str]) -> str:
    return f"{case['rule']} {case['text'][:40]}"


@pytest.mark.parametrize("case", CASES["raised"], ids=_ids)
def test_a_text_that_raises_the_rule(case: dict[str, str], refs: References) -> None:
    rule, text, words = case["rule"], case["text"], case["words"]
    made = found(checked(text, refs, rule), rule)
    assert [(str(one.severity), one.anchor.exact) for one in made] == [(case["severity"], words)]
    assert made[0].message == case.get("message", made[0].message)
    assert applied(text, made[0]) == case.get("right")
    assert text[made[0].anchor.start : made[0].anchor.end] == words
    assert made[0].notes[0].label == "read"


@pytest.mark.parametrize("case", CASES["silent"], ids=_ids)
def test_a_near_text_that_does_not(case: dict[str, str], refs: References) -> None:
    assert found(checked(case["text"], refs, case["rule"]), case["rule"]) == []


@pytest.mark.parametrize(
    ("text", "severity", "why"),
    [
        ("In Norway the unemployment rate was 3.9% in 2023.", "warning", "though but one digit is another"),
        ("In Norway the unemployment rate was 4.1% in 2023.", "warning", "and no slip explains it"),
        ("The city museum had 93,140 visitors in 2023.", "error", ""),
        ("The city museum had 93,410 visitors in 2023.", "warning", "and no slip explains it"),
    ],
)
def test_one_wrong_digit_is_a_slip(text: str, severity: str, why: str, tmp_path: Path) -> None:
    """Of two digits one is the same by chance in one pair of ten, of four and more in hardly one of two hundred."""
    (one,) = found(run(text, references(tmp_path, RATES), published="2024-09-02"), "FC201")
    told = [note.text.rpartition(", ")[2] for note in one.notes if note.label == "help"]
    assert (str(one.severity), told) == (severity, [why] if why else [])


def test_two_places_with_a_value_each_are_no_contradiction() -> None:
    """The place that another is only told apart from is not where the next sentence is: "Unlike *Kenya*, Portugal is old"."""
    text = (
        "Unlike Kenya, Portugal is old. Unemployment was 6.5% in 2024. "
        "Unlike Portugal, Kenya is young. Unemployment was 5.5% in 2024."
    )
    assert found(run(text, load_references(["@world"]), published="2025-06-01"), "FC401") == []


COUNTS = """
title: Counts
sources: {office: {publisher: Office, title: Yearbook, kind: primary}}
series:
  - id: rate
    label: Unemployment rate
    definition: A modelled ILO estimate of those out of work.
    area: Norway
    unit: percent
    type: period
    values: [{period: 2023, value: 4.68, source: office}]
  - id: deaths
    label: Road deaths
    definition: The count of the police; no model, and nothing is an estimate.
    area: Norway
    unit: people
    type: period
    values: [{period: 2023, value: 14568, source: office}]
"""


@pytest.mark.parametrize(
    ("text", "severity", "by_model"),
    [
        ("In Norway the unemployment rate was 4.3% in 2023.", "warning", True),
        ("In Norway the unemployment rate was 5.6% in 2023.", "error", False),
        ("In Norway the unemployment rate was 4.86% in 2023.", "error", False),  # two digits swapped
        ("In Norway there were 14,231 road deaths in 2023.", "error", False),
    ],
)
def test_a_little_off_a_modelled_estimate_is_a_warning(
    text: str, severity: str, by_model: bool, tmp_path: Path
) -> None:
    (one,) = found(run(text, references(tmp_path, COUNTS), published="2024-09-02"), "FC201")
    told = [note.text for note in one.notes if note.label == "but"]
    why = "the reference is by a model (modelled ILO estimate); another count of the same may be so far off"
    assert (str(one.severity), told) == (severity, [why] if by_model else [])


LOANS = """
title: Loans
sources: {office: {publisher: Office, kind: primary}, digest: {publisher: Weekly Digest, kind: secondary}}
series:
  - id: loans
    label: Book loans of the public libraries
    area: Kenya
    unit: loans
    type: period
    values: [{period: 2023, value: 213450, source: office}, {period: 2024, value: 224160, source: digest}]
"""


@pytest.mark.parametrize(
    ("text", "severity", "help"),
    [
        ("In 2023 the public libraries in Kenya had 231,450 book loans.", "error", []),
        (
            "In 2024 the public libraries in Kenya had 242,160 book loans.",
            "warning",
            ["look it up where it comes from: the reference has it second hand (Weekly Digest)"],
        ),
    ],
)
def test_a_slip_that_is_but_a_warning_says_why(text: str, severity: str, help: list[str], tmp_path: Path) -> None:
    (one,) = found(run(text, references(tmp_path, LOANS), published="2025-02-01"), "FC201")
    assert (str(one.severity), [note.text for note in one.notes if note.label == "help"]) == (severity, help)


@pytest.mark.parametrize(
    ("text", "severity", "right"),
    [
        (
            "In 2024 growers in Ashby lost 21% of their vines.",
            "error",
            "In 2024 growers in Ashby lost 23% of their vines.",
        ),
        (
            "In 2024 growers in Ashby lost 32% of their vines.",
            "error",
            "In 2024 growers in Ashby lost 23% of their vines.",
        ),
        ("In 2024 growers in Ashby lost a fifth of their vines.", "error", None),
        ("In 2024 growers in Ashby lost a tenth of their vines.", "warning", None),
    ],
)
def test_a_share_lost_is_held_against_the_share_as_it_stands(
    text: str, severity: str, right: str | None, tmp_path: Path
) -> None:
    """23 % is not far from a fifth, though a fall of a fifth is from a rise of 23 %."""
    known = references(tmp_path, VINES)
    (one,) = found(run(text, known, published="2025-02-01"), "FC201")
    assert (str(one.severity), applied(text, one)) == (severity, right)
    assert any("far apart" in note.text for note in one.notes) is (severity == "warning")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("The Lakes Convention has 148 parties.",
         "“148 parties”, but 145 since January 2020; 148 only since February 2025"),
        ("The National Museum has 66,920 visitors a year.",
         "“66,920 visitors a year”, but 61,340 in 2023; 66,920 only in 2024"),
    ],
)  # fmt: skip
def test_a_figure_from_after_the_documents_date_is_premature(text: str, message: str, refs: References) -> None:
    made = found(checked(text, refs, published="2024-05-10"), "FC203")
    assert [(str(one.severity), one.message) for one in made] == [("warning", message)]
    assert found(checked(text, refs, published=None), "FC203") == []


def test_every_rule_has_two_texts_that_raise_it_and_two_that_do_not() -> None:
    elsewhere = {
        "FC203",
        "FC301",
        "FC302",
        "FC303",
        "FC304",
    }  # the first below, others in test_clusters.py, test_cites.py
    elsewhere |= {rule.code for rule in RULES if rule.family in ("FC5", "FC6")}  # in test_quotes.py, test_cites.py
    for rule in RULES:
        raised = [case for case in CASES["raised"] if case["rule"] == rule.code]
        silent = [case for case in CASES["silent"] if case["rule"] == rule.code]
        assert rule.code in elsewhere or len(raised) >= 2, rule.code
        assert rule.code in elsewhere or len(silent) >= 2, rule.code


def test_a_wrong_figure_is_one_finding_not_two(refs: References) -> None:
    report = checked(next(case["text"] for case in CASES["raised"] if case["rule"] == "FC406"), refs)
    assert [one.rule for one in report.findings] == ["FC202", "FC406"]
    assert report.findings[1].related[0].anchor.exact == "145 states"


def test_a_formula_is_read_by_the_series_own_ids(tmp_path: Path) -> None:
    levels = "type: level, values: [{from: 2017-12, value: 164}, {from: 2025-03-12, value: 165}]"
    refs = references(
        tmp_path,
        f"""
title: The treaty
series:
  - {{id: 1997_parties, label: States Parties to the Mine Ban Treaty, unit: states, {levels}}}
  - {{id: rest, label: States not party to the Mine Ban Treaty, unit: states, type: level, derived: 197 - 1997_parties}}
""",
    )
    text = "164 states are party to the Mine Ban Treaty. The 33 states that are not party to the Mine Ban Treaty are small."
    report = checked(text, refs)
    assert [one.rule for one in report.findings] == ["FC202", "FC406"]
    linked = next(note.text for note in report.findings[1].notes if note.label == "linked")
    assert linked.startswith("197 - “States Parties to the Mine Ban Treaty”; ")


def test_the_time_for_lists_of_names_grows_with_their_length() -> None:
    counts = "The four Baltic countries are leaving the treaty. The five Baltic countries defended it."
    text = f"{counts}\n\n{', '.join(f'Ann Bo{chr(97 + at % 26)}' for at in range(8000))}."
    start = time.process_time()
    assert _listed(text) == []
    assert time.process_time() - start < 1
    assert _listed("Poland and Latvia, the Estonia, and Finland & Norway; Ann Bo, Cy Do. Alpha, Beta & Gamma") == [
        (11, ("Latvia", "Estonia", "Finland")),
        (69, ("Alpha", "Beta", "Gamma")),
    ]


def test_a_family_a_code_and_a_name_choose_rules() -> None:
    usual = selected()
    assert [rule.code for rule in usual] == [rule.code for rule in RULES if rule.default]
    assert selected(select=("FC2",)) == tuple(rule for rule in usual if rule.family == "FC2")
    assert find_rule("FC299") not in selected(select=("FC2", "FC20"))
    assert [rule.code for rule in selected(select=("FC2",), extend_select=("FC299", "FC2"))][-2:] == ["FC210", "FC299"]
    assert selected(extend_select=("FC290",), ignore=("FC2",)) == selected(ignore=("FC2",))
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


def test_a_family_of_which_none_is_on_by_default_says_so() -> None:
    with pytest.raises(UsageError, match="no rule of FC29 is on by default: name those you mean, as FC290 or FC299"):
        selected(select=("FC29",))
    assert selected(ignore=("FC29",)) == selected()


def test_a_figure_that_is_far_off_is_not_to_be_overwritten(refs: References) -> None:
    near, far = (
        found(checked(f"The National Museum had {number} visitors in 2024.", refs), "FC201")[0]
        for number in ("71,400", "140,300")
    )
    assert near.suggestion is not None
    assert (str(near.severity), near.notes[-1].label) == ("error", "margin")
    assert far.suggestion is None
    assert (str(far.severity), far.confidence, far.notes[-1].label) == ("warning", "medium", "help")
    assert "“Visitors to the National Museum”" in far.notes[-1].text


def test_a_linked_figure_shows_each_value_in_its_own_unit(tmp_path: Path) -> None:
    made = references(tmp_path, """
series:
  - {id: pupils, label: Pupils at the village school, unit: pupils, type: level, tolerance: exact,
     values: [{from: 2020, value: 46}, {from: 2025-02, value: 48}]}
  - {id: per_teacher, label: Pupils per teacher at the village school, unit: percent, type: level,
     derived: pupils / 181 * 100}
""")  # fmt: skip
    rows = made.series[1].bases[0].observations
    assert [row.written for row in rows] == ["25.4", "26.5"]


def test_a_derived_value_shows_what_it_is_computed_from(tmp_path: Path) -> None:
    made = references(tmp_path, """
series:
  - {id: pupils, label: Pupils at the village school, unit: pupils, type: level, tolerance: exact,
     values: [{from: 2020, value: 48}]}
  - {id: per_teacher, label: Pupils per teacher at the village school, unit: number, type: level,
     derived: pupils / 4}
""")  # fmt: skip
    (wrong,) = found(checked("The village school has 13 pupils per teacher.", made), "FC201")
    assert ("from", "pupils / 4 (pupils 48)") in [(note.label, note.text) for note in wrong.notes]


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


def test_a_fingerprint_is_the_same_under_another_name_and_beside_another_document(refs: References) -> None:
    before = prints(MANY, refs)
    assert prints(MANY, refs, "moved/to.md") == before
    one, two = MANY.split("\n\n", 1)
    report = run({"0.md": f"{two}\n{MANY}", "a.md": MANY, "z.md": one}, refs, published=PUBLISHED)
    beside = [finding for finding in report.findings if report.source(finding.source).name == "a.md"]
    assert {found.fingerprint: (found.rule, found.anchor.exact) for found in beside} == before
    assert len(beside) == len(before)


def test_ids_are_six_digits_and_unique_in_a_document(refs: References) -> None:
    report = run({"a.md": MANY, "b.md": MANY}, refs, published=PUBLISHED)
    ids = [(one.source, one.id) for one in report.findings]
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


@pytest.mark.parametrize("one", RULES, ids=lambda one: one.code)
def test_the_example_of_a_rule_raises_it_when_it_is_pasted(one: Rule) -> None:
    """Examples that need no reference of their own: a text in quotes, or one beside another."""
    (told,) = re.findall(r"(?s)Example: (.+?)\n\n", one.text + "\n\n")
    texts = [" ".join(text.split()) for text in re.findall(r'"([^"]+)"', told)]
    assert "…" not in told
    if " beside " in told or re.fullmatch(r'(?s)"[^"]+"\.?', told) or one.code == "FC406":
        sources = [read_text(text, f"{at}.md", PartialDate(2025, 4, 10)) for at, text in enumerate(texts)]
        refs = load_references([LANDMINES]) if one.code == "FC406" else References()
        assert found(check_sources(sources, refs, Options(select=(one.code,))), one.code)
