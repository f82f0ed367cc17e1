"""Reports: golden files, the law of width, and that nothing hostile gets through."""

from __future__ import annotations

import dataclasses
import json
import re
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factcheck
from factcheck import schema
from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.finding import Cluster, Finding, Note, Related, Report, Severity, Suggestion, Summary
from factcheck.model.interval import Interval
from factcheck.model.match import Match, Reason
from factcheck.model.period import PartialDate, Period
from factcheck.model.quantity import Modifier, Quantity, Unit, UnitKind
from factcheck.model.statistic import Observation, Place, ReferenceSource
from factcheck.model.text import Anchor, Source, Span, line_starts
from factcheck.model.verdict import Verdict, VerdictKind
from factcheck.pipeline import check_sources
from factcheck.read import read_text
from factcheck.reference.references import References
from factcheck.report import REPORTERS, Layout
from factcheck.report.card import grouped
from factcheck.report.columns import width, wrap
from factcheck.report.excerpt import excerpt
from factcheck.report.figures import MOST, MOST_AGAIN
from factcheck.report.github import github_summary, inert
from factcheck.report.index import Index
from factcheck.report.json import dumps
from factcheck.report.onefigure import of_one_figure
from factcheck.report.record import claim_json
from factcheck.report.risk import risk
from factcheck.report.safe import HIDDEN, is_plain, safe

WRITE = {reporter.name: reporter.write for reporter in REPORTERS}
PERCENT, STATE = Unit(UnitKind.PERCENT), Unit(UnitKind.COUNT, "state")
ICBL = ReferenceSource("icbl", "ICBL-CMC", published=PartialDate(2025, 3, 13))
Golden = Callable[[str, str], None]

EURONEWS = """Mines in Europe

The ban is a quarter of a century old and 164 states have signed it, the whole of the European Union among them, and by now most of Africa and the Americas.
“By our count over 80% of those whom anti-personnel mines hurt have never worn a uniform, and many are still at school,” a Red Cross official said at the opening of the exhibition.
Myanmar had 833 casualties in 2023, which is the highest annual number it has had.
“My brother found one when he was nine years old,” a teacher said.
“Our share was over 174 million since 2023 for clearing fields and roads,” a spokesperson said, and later again: over 174 million.
"""
TEPSA = (
    "With the Marshall Islands, 165 states are party to it.\r\nBetween 70% and 85% of all victims were civilians.\r\n"
)


def source(text: str, name: str, published: PartialDate | None = None) -> Source:
    return Source(name, name, text, "ab12", (), published=published, lines=line_starts(text))


def quantity(words: str, notation: str, unit: Unit, precision: str = "1") -> Quantity:
    interval = Interval.parse(notation)
    over = notation[0] == ">"
    stated = Interval.point(interval.low) if over and interval.low is not None else interval
    return Quantity(
        interval, stated, unit, Modifier.OVER if over else Modifier.EXACT, Decimal(precision), words, "over" * over
    )


def claim(origin: Source, words: str, notation: str, unit: Unit, nth: int = 0, **more: Any) -> Claim:
    start = [found.start() for found in re.finditer(re.escape(words), origin.text)][nth]
    first = origin.text.rfind("\n", 0, start) + 1
    end = origin.text.find("\n", start)
    return dataclasses.replace(
        Claim(
            f"{origin.id}@{start}",
            origin.id,
            ClaimKind.AMOUNT,
            origin.anchor(start, start + len(words)),
            Span(first, len(origin.text) if end < 0 else end),
            quantity(words, notation, unit),
        ),
        **more,
    )


def finding(on: Claim, rule: str, name: str, severity: Severity, message: str, **more: Any) -> Finding:
    print_ = f"{rule[2:]}{on.anchor.start:03d}"
    made = Finding(rule, name, severity, "high", message, on.source, on.anchor, (on.id,), fingerprint=print_)
    return dataclasses.replace(made, **more)


def confirms(on: Claim, series: str, row: Observation) -> Verdict:
    match = Match(series, 0.93, (Reason("measure_words", 0.9, 2.0, "victims, civilians"),))
    return Verdict(on.id, VerdictKind.CONFIRMED, "within", "84 lies in >80", match=match, observation=row)


def summarised(report: Report) -> Report:
    index = Index(report)
    kinds = [index.standing(one) for one in report.claims if one.kind is not ClaimKind.OTHER]
    numbers = (kinds.count("confirmed"), kinds.count("flagged"), kinds.count("unverified"))
    return dataclasses.replace(report, summary=Summary(len(kinds), *numbers, len(report.unread)))


def report(sources: tuple[Source, ...] = (), claims: tuple[Claim, ...] = (), **more: Any) -> Report:
    empty = Report(sources, claims, (), (), (), (), Summary(0, 0, 0, 0, 0))
    return summarised(dataclasses.replace(empty, **more))


def landmines() -> Report:
    """Two articles, one reference: a bit of everything."""
    euronews = source(EURONEWS, "euronews.txt")
    tepsa = source(TEPSA, "tepsa.txt", PartialDate(2025, 4, 10))
    signed = claim(euronews, "164 states", "164", STATE, head="state", measure="states have signed")
    share = claim(
        euronews, "over 80%", ">80", PERCENT, measure="civilians", of="those whom anti-personnel mines hurt",
        speaker="a Red Cross official", quoted=True,
    )  # fmt: skip
    casualties = Unit(UnitKind.COUNT, "casualty")
    year = Period.parse("2023")
    caused = claim(
        euronews, "833 casualties", "833", casualties, head="casualty", measure="casualties", period=year, area="MMR",
        attribution="Landmine Monitor 2024",
    )  # fmt: skip
    highest = claim(euronews, "the highest annual number", "833", casualties, kind=ClaimKind.SUPERLATIVE, head="number")
    age = claim(euronews, "nine years old", "9", Unit(UnitKind.TIME, "year"), kind=ClaimKind.OTHER, reading="age")
    money = Unit(UnitKind.MONEY)
    since = Period.parse("2023..")
    funds = claim(
        euronews, "over 174 million", ">174000000", money, period=since, speaker="a spokesperson", quoted=True
    )
    again = claim(euronews, "over 174 million", ">174000000", money, nth=1)
    party = claim(tepsa, "165 states", "165", STATE, head="state", measure="states party")
    civilians = claim(tepsa, "Between 70% and 85%", "70..85", PERCENT, measure="civilians", of="victims")
    row = Observation(Interval.point(84), "84", Place("refs.yaml", 31, 9), period=year, source=ICBL)
    level = Observation(Interval.point(165), "165", Place("refs.yaml", 12, 5), since=PartialDate(2025, 3, 12))
    number = euronews.anchor(signed.anchor.start, signed.anchor.start + 3)
    outdated = finding(
        signed, "FC202", "outdated-figure", Severity.WARNING, "164 States Parties, 165 since 12 March 2025",
        notes=(
            Note("read", "164 states, exact, as of 2025-05-01"),
            Note("known", "mbt_states_parties 165 from 2025-03-12, basis: deposited (ICBL-CMC, 13 March 2025)"),
            Note("but", 'right on the basis "in force" until 2025-08-31'),
        ),
        related=(Related(tepsa.id, party.anchor, "says 165"),),
        suggestion=Suggestion(number, "165", "replace 164 by 165"),
        series="mbt_states_parties",
    )  # fmt: skip
    term = finding(
        signed, "FC207", "wrong-term", Severity.NOTE, '"signed" is not "party to": 133 signed', confidence="low"
    )
    disagree = finding(signed, "FC301", "sources-disagree", Severity.WARNING, "tepsa.txt:1:28 says 165")
    missing = finding(funds, "FC105", "missing-unit", Severity.WARNING, "174 million of what?")
    vague = finding(civilians, "FC104", "vague-source", Severity.NOTE, "no source is named")
    return report(
        (euronews, tepsa),
        (signed, share, caused, highest, age, funds, again, party, civilians),
        verdicts=(
            confirms(share, "civilian_share", row),
            confirms(party, "mbt_states_parties", level),
            Verdict(caused.id, VerdictKind.UNVERIFIED, "no-reference", "no series is near enough"),
        ),
        findings=(outdated, missing, disagree, term, vague),
        clusters=(
            Cluster("Civilians among victims", "precision", (share.id, civilians.id), "", "70..85 holds part of >80"),
            Cluster("States Parties to the Mine Ban Treaty", "conflict", (signed.id, party.id), "mbt_states_parties"),
            Cluster("Casualties", "agree", (caused.id,)),
        ),
        unread=((tepsa.id, tepsa.anchor(27, 30)),),
        notes=("refs.yaml is used as a reference",),
        references=(("refs.yaml", "sha256:00ff"),),
        as_of="2025-05-01",
    )


def hostile() -> Report:
    """Each text that a stranger writes tries something."""
    bad = "\x1b]52;c;aGk=\x07\x1b[2J\r::error::x %0A::set-output name=a::b\n##[command]x \u202e\u200b\x9b1m @team |`|``![](http://e)<b>"
    origin = dataclasses.replace(source(f"{bad} 12 {bad}\n", f"a\nb\x1b[31m,:%\udcff{bad}.txt"), title=bad)
    figure = claim(
        origin, " 12 ", "12", Unit(UnitKind.COUNT, bad), measure=bad, of=bad, area=f"name:{bad}", speaker=bad,
        attribution=bad, period_words=bad,
    )  # fmt: skip
    age = dataclasses.replace(figure, id="age", kind=ClaimKind.OTHER, reading=bad)
    plain = dataclasses.replace(figure, id="plain")
    told = finding(
        figure, "FC101", bad, Severity.ERROR, bad, notes=(Note(bad, bad), Note("known", bad)), series=bad,
        suggestion=Suggestion(figure.anchor, bad, bad), related=(Related(origin.id, figure.anchor, bad),),
    )  # fmt: skip
    second = dataclasses.replace(told, rule=bad, suggestion=None, severity=Severity.NOTE)
    ok = dataclasses.replace(confirms(plain, bad, Observation(Interval.point(1), bad, Place(bad, 1, 1))), detail=bad)
    other = dataclasses.replace(origin, id="other", name=bad)
    elsewhere = dataclasses.replace(figure, id="elsewhere", source="other")
    return report(
        (origin, other),
        (figure, age, plain, elsewhere),
        verdicts=(ok,),
        findings=(told, second),
        clusters=(Cluster(bad, bad, (figure.id, elsewhere.id), bad, bad),),
        unread=((origin.id, figure.anchor),),
        problems=(bad,),
        notes=(bad,),
        references=((bad, bad),),
    )


def columns(line: str) -> int:
    """An oracle of its own for the width of a line, colours left out."""
    line = re.sub(r"\x1b\[[0-9;]*m", "", line)
    return sum(
        0 if unicodedata.category(c) in ("Mn", "Me") or "\u1161" <= c <= "\u11ff" or "\ud7b0" <= c <= "\ud7ff" else
        2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in line
    )  # fmt: skip


# Golden files


@pytest.mark.parametrize("show", ["findings", "unverified", "all"])
def test_text(golden: Golden, show: Any) -> None:
    golden(f"report/text-{show}.txt", WRITE["text"](landmines(), Layout(show=show)))


@pytest.mark.parametrize(
    ("name", "layout"),
    [
        ("narrow", Layout(width=40, show="all")),
        ("ascii", Layout(show="all", ascii=True)),
        ("colour", Layout(width=100, colour=True, min_severity=Severity.WARNING, fail_on=Severity.NOTE)),
    ],
)
def test_text_layouts(golden: Golden, name: str, layout: Layout) -> None:
    golden(f"report/text-{name}.txt", WRITE["text"](landmines(), layout))


def test_text_without_references(golden: Golden) -> None:
    bare = dataclasses.replace(landmines(), references=(), verdicts=(), findings=())
    golden("report/text-no-references.txt", WRITE["text"](summarised(bare), Layout()))


@pytest.mark.parametrize(
    ("name", "ending"), [("concise", "txt"), ("json", "json"), ("jsonl", "jsonl"), ("github", "txt")]
)
def test_formats(golden: Golden, name: str, ending: str) -> None:
    golden(f"report/{name}.{ending}", WRITE[name](landmines(), Layout()))


def test_summary(golden: Golden) -> None:
    golden("report/github-summary.md", github_summary(landmines()))


def test_hostile_golden(golden: Golden) -> None:
    golden("report/hostile.txt", WRITE["text"](hostile(), Layout(show="all")))
    golden("report/hostile-github.txt", WRITE["github"](hostile(), Layout()))
    golden("report/hostile-summary.md", github_summary(hostile()))


# Laws

TEXTS = st.text(
    st.one_of(
        st.sampled_from(
            "ab  12%,\n\r\té中ｆ가한a\u0301\u0308\u0336\U0001f600\u200d\ufe0f\u202e\x1b\x9b\udc80“”…::##[error"
        ),
        st.characters(),
    ),
    max_size=300,
)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    text = draw(TEXTS)
    start = draw(st.integers(0, len(text)))
    end = draw(st.integers(start, len(text)))
    origin = source("\n" * draw(st.sampled_from([0, 1, 12345])) + text, draw(TEXTS))
    shift = len(origin.text) - len(text)
    anchor = origin.anchor(start + shift, end + shift)
    words = draw(TEXTS)
    first = Claim(
        "c1", origin.id, ClaimKind.AMOUNT, anchor, Span(shift, len(origin.text)), quantity(words, "12", STATE),
        measure=words, speaker=draw(st.one_of(st.none(), TEXTS)),
    )  # fmt: skip
    other = dataclasses.replace(origin, id=origin.id + "2", name=draw(TEXTS))
    second = dataclasses.replace(first, id="c2", source=other.id, kind=draw(st.sampled_from(ClaimKind)), reading=words)
    told = finding(
        first, "FC101", "a-name", draw(st.sampled_from(Severity)), words, notes=(Note(draw(TEXTS), draw(TEXTS)),),
        suggestion=draw(st.one_of(st.none(), st.just(Suggestion(anchor, "1", draw(TEXTS))))),
    )  # fmt: skip
    row = Observation(Interval.point(1), words, Place(draw(TEXTS), 3, 4))
    return report(
        (origin, other),
        (first, second),
        verdicts=(confirms(second, "series", row),),
        findings=draw(st.sampled_from([(), (told,), (told, dataclasses.replace(told, rule="FC999", suggestion=None))])),
        clusters=(Cluster(words, "spread", ("c1", "c2"), "", words),),
        unread=((origin.id, anchor),),
        problems=(words,),
        references=draw(st.sampled_from([(), (("r", "d"),)])),
    )


LAYOUTS = st.builds(
    Layout,
    width=st.integers(20, 200),
    colour=st.booleans(),
    show=st.sampled_from(["findings", "unverified", "all"]),
    ascii=st.booleans(),
)


@settings(max_examples=300, deadline=None)
@given(reports(), LAYOUTS)
def test_no_line_is_wider_than_the_layout(made: Report, layout: Layout) -> None:
    said = WRITE["text"](made, layout)
    assert said.endswith("\n")
    for line in said.split("\n"):
        assert columns(line) <= layout.width, line
    if not layout.colour:
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b-\u200f\ud800-\udfff]", said)
    assert not re.search(r"^\s*::[A-Za-z]|##\[", said, re.MULTILINE)
    said.encode("ascii" if layout.ascii else "utf-8")


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.data(), LAYOUTS)
def test_carets_stand_under_the_anchor(text: str, data: st.DataObject, layout: Layout) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    origin = source(text, "t")
    _, shown, carets = excerpt(origin, origin.lines, origin.anchor(start, end), layout)
    assert max(columns(shown), columns(carets)) <= layout.width
    if not end > start or carets.endswith(layout.mark) or {"\r", "\n"} & set(text[start:end]):
        return
    before = len(carets) - len(carets.lstrip(" |"))
    under = "".join(c for at, c in _placed(shown) if before <= at < columns(carets))
    expected = "".join(c for _, c in _placed(safe(text[start:end], layout.ascii)))
    assert under.rstrip() == expected.rstrip() or columns(expected) == 0


def _placed(line: str) -> list[tuple[int, str]]:
    """Each character that takes room and the column it begins in."""
    at, found = 0, []
    for char in line:
        if columns(char):
            found.append((at, char))
        at += columns(char)
    return found


@given(TEXTS, st.integers(12, 80))
def test_wrapping_loses_nothing(text: str, room: int) -> None:
    shown = safe(text)
    lines = wrap(shown, room, "> ", "  ")
    assert "".join("".join(line[2:] for line in lines).split(" ")) == shown.replace(" ", "")


@given(TEXTS)
def test_width_is_that_of_the_oracle(text: str) -> None:
    shown = "".join(char for char in safe(text) if unicodedata.category(char) != "Cn")
    assert width(shown) == columns(shown)


@settings(max_examples=50, deadline=None)
@given(reports(), st.booleans())
def test_json_reads_back_and_is_valid(made: Report, ascii: bool) -> None:
    said = WRITE["json"](made, Layout(ascii=ascii))
    schema.validator("report").validate(json.loads(said))
    assert json.loads(said)["sources"][0]["path"] == made.sources[0].name
    assert not re.search(
        r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u200b-\u200f\ud800-\udfff\U000e0000-\U000effff]", said
    )
    said.encode("utf-8")


# Nothing hostile passes


@pytest.mark.parametrize("name", list(WRITE))
def test_hostile(name: str) -> None:
    said = WRITE[name](hostile(), Layout(show="all"))
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e\u200b\udcff]", said)
    assert "##[" not in said
    lines = said.splitlines()
    if name == "github":
        assert all(re.match(r"::(error|warning|notice) |claims: ", line) for line in lines)
        assert not re.search(r"::(set-output|stop)", said)
    else:
        assert not any(line.lstrip().startswith("::") for line in lines)
    if name == "concise":
        assert len(lines) == 4


def test_github_properties_are_escaped() -> None:
    first = WRITE["github"](hostile(), Layout()).splitlines()[0]
    properties, message = re.match(r"::error (.*?)::(.*)", first).groups()  # type: ignore[union-attr]
    assert re.fullmatch(r"(\w+=[^:,\r\n]*,?)+", properties)
    assert r"a\nb\x1b[31m%2C%3A%25\udcff" in properties
    assert "%250A" in message


@pytest.mark.parametrize("text", ["a|b", "`", "a``b`", "@team ![](http://e)", "<img onerror=x>", " x ", "", "\n# h"])
def test_inert_markdown(text: str) -> None:
    made = inert(text)
    assert "|" not in made
    assert "\n" not in made
    fence = re.match(r"`*", made)[0]  # type: ignore[index]
    assert made == "–" or (made.endswith(fence) and fence not in made[len(fence) : -len(fence)])


def test_a_rendered_summary_has_no_link_image_or_html() -> None:
    markdown = pytest.importorskip("pyromark")
    made = markdown.html(github_summary(hostile()), options=markdown.Options.ENABLE_TABLES)
    assert not re.search(r"<(a|img|b|script)\b", made)
    assert made.count("<tr>") + made.count("<thead>") >= 2


# Details


def test_limits_of_github() -> None:
    origin = source("12 x", "a.txt")
    figure = claim(origin, "12", "12", STATE)
    many = tuple(finding(figure, "FC101", "n", severity, "m") for severity in Severity for _ in range(12))
    said = WRITE["github"](report((origin,), (figure,), findings=many), Layout()).splitlines()
    kinds = [line.split(" ")[0] for line in said]
    assert [kinds.count(kind) for kind in ("::error", "::warning", "::notice")] == [10, 10, 10]
    assert "19 findings more" in said[-2]


def test_relative_paths_for_github(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    monkeypatch.chdir(tmp_path)
    origin = source("12 x", str(tmp_path / "sub" / "a.txt"))
    figure = claim(origin, "12", "12", STATE)
    made = report((origin,), (figure,), findings=(finding(figure, "FC101", "n", Severity.NOTE, "m"),))
    assert "file=sub/a.txt,line=1,endLine=1,col=1,endColumn=3,title=FC101 n::m" in WRITE["github"](made, Layout())


def test_same_claim_one_card_worst_first() -> None:
    figure = claim(source("12 x", "a"), "12", "12", STATE)
    note = finding(figure, "FC101", "n", Severity.NOTE, "m")
    error = finding(figure, "FC201", "e", Severity.ERROR, "m")
    loose = dataclasses.replace(note, claims=())
    assert grouped([note, loose, error, loose]) == [[error, note], [loose], [loose]]


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (report(), "Nothing was checked: no document was read.\n"),
        (
            report((source("", "a.txt"),)),
            "No findings in 1 document.\nNothing was checked: no figures were found in what was read.\n",
        ),
        (
            report(problems=("gone.txt: no such file",)),
            "Nothing was checked: no document was read.\n"
            "Incomplete: 1 problem with the inputs.\n- gone.txt: no such file\n",
        ),
    ],
)
def test_nothing_found_is_no_pass(made: Report, expected: str) -> None:
    assert WRITE["text"](made, Layout()) == expected


def test_a_finding_without_a_source() -> None:
    alone = Finding(
        "FC001", "unreadable-file", Severity.ERROR, "high", "cannot be read", "x.txt", Anchor(0, 0, "", "", "")
    )
    made = report(findings=(alone,))
    assert WRITE["text"](made, Layout()).startswith("FC001 unreadable-file: cannot be read\n --> x.txt  error\n")
    assert WRITE["concise"](made, Layout()).startswith("x.txt: error FC001 unreadable-file: cannot be read\n")
    schema.validator("report").validate(json.loads(WRITE["json"](made, Layout())))


def test_an_empty_report_in_lines_is_empty() -> None:
    assert WRITE["jsonl"](report(), Layout()) == ""


def test_each_line_of_jsonl_is_a_finding_of_the_report() -> None:
    lines = WRITE["jsonl"](landmines(), Layout(min_severity=Severity.WARNING)).splitlines()
    findings = json.loads(WRITE["json"](landmines(), Layout()))["findings"]
    assert [json.loads(line) for line in lines] == findings[:3]


@pytest.mark.parametrize("made", [landmines(), hostile(), report()])
def test_json_is_valid_except_for_foreign_relations(made: Report) -> None:
    made = dataclasses.replace(
        made, clusters=tuple(dataclasses.replace(one, relation="agree") for one in made.clusters)
    )
    schema.validator("report").validate(json.loads(WRITE["json"](made, Layout())))


def test_claim_json_is_valid_and_the_same_in_the_report() -> None:
    made = landmines()
    of_report = json.loads(WRITE["json"](made, Layout()))["claims"]
    for one, record in zip(made.claims, of_report, strict=True):
        alone = claim_json(one, made.source(one.source), made.verdict(one.id))
        schema.validator("claim").validate(json.loads(dumps(alone, Layout())))
        assert alone.pop("format") == "factcheck-claim/1"
        assert alone == {key: record[key] for key in alone}
        bare = claim_json(one, made.source(one.source))
        schema.validator("claim").validate(bare)
        assert bare["verdict"] is None


def test_the_schemas_agree_on_what_they_share() -> None:
    whole, one = schema.load("report"), schema.load("claim")
    assert {name: whole["$defs"][name] for name in one["$defs"]} == one["$defs"]
    properties = {name: value for name, value in one["properties"].items() if name != "format"}
    assert whole["$defs"]["claim"]["properties"].items() >= properties.items()
    quotes = schema.load("quotes")["$defs"]
    assert {name: whole["$defs"][name] for name in ("anchor", "source", "finding")}.items() <= quotes.items()
    for name in ("report", "claim", "quotes"):
        schema.validator(name).check_schema(schema.load(name))


def test_risk() -> None:
    origin = source("12,345 things and 20% and over 174 million, two", "a")
    bare = claim(origin, "12,345", "12345", STATE)
    assert risk(bare) == (9, "no source named; many exact digits: easily miscopied; no period named")
    named = dataclasses.replace(bare, attribution="UN", period=Period.parse("2024"))
    assert risk(named) == (3, "many exact digits: easily miscopied")
    assert risk(dataclasses.replace(named, period=Period.parse("2019")), PartialDate(2025)) == (
        5,
        "many exact digits: easily miscopied; an old period: there may be a newer figure",
    )
    assert "money without a currency" in risk(claim(origin, "over 174 million", ">174000000", Unit(UnitKind.MONEY)))[1]
    assert "a share without saying of what" in risk(claim(origin, "20%", "20", PERCENT))[1]
    assert risk(dataclasses.replace(bare, kind=ClaimKind.OTHER)) == (0, "")
    ago = dataclasses.replace(bare, period_words="35 years ago", speaker="She")
    assert risk(ago)[1].endswith("; a period counted from the day of writing; only the speaker says so")
    record = dataclasses.replace(bare, kind=ClaimKind.SUPERLATIVE)
    assert risk(record)[0] > risk(bare)[0]


def test_safe() -> None:
    assert safe("a\x1b[2J\u202e\U000e0041\x9b\r\n\tb\udcff") == r"a\x1b[2J\u202e\U000e0041\x9b\r\n\tb\udcff"
    assert safe("Lázaro “164” – 中") == "Lázaro “164” – 中"
    assert safe("Lázaro “164” – 中", ascii=True) == r'L\xe1zaro "164" - \u4e2d'
    assert safe("::error::x a::b 12::30 std::") == r"\x3a:error\x3a:x a\x3a:b 12::30 std::"


def test_what_is_plain_hides_nothing() -> None:
    plain = "".join(char for char in map(chr, range(0x110000)) if is_plain(char))
    assert HIDDEN.search(plain.replace(":", "").replace("#", "")) is None
    assert {"a", "é", "“", "日"} <= set(plain)


def test_same_bytes_twice_and_in_another_process() -> None:
    assert [write(landmines(), Layout()) for write in WRITE.values()] == [
        write(landmines(), Layout()) for write in WRITE.values()
    ]


def test_the_import_is_light() -> None:
    code = "import sys, factcheck.report; print(*sys.modules)"
    loaded = set(
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    )
    assert not loaded & {"rich", "click", "json", "jsonschema", "sqlite3", "factcheck.lexicon.areas"}


def test_of_very_many_figures_the_text_lists_the_riskiest_and_counts_the_rest() -> None:
    """A pasted table: whoever has to look up thousands works from the JSON report, which has them all."""
    sentence = "The towns counted " + "".join(f"{at} mills, " for at in range(3_000, 4_000)) + "and 7 dams."
    read = check_sources([read_text(sentence, "a.txt")], References())
    said = WRITE["text"](read, Layout()).splitlines()
    assert sum(bool(re.match(r" *\d+\. ", line)) for line in said) == MOST
    assert f"and {1_001 - MOST} more (--show unverified)" in said
    assert len(json.loads(WRITE["json"](read, Layout()))["claims"]) == 1_001


def test_the_other_places_of_one_figure_are_named_up_to_a_few() -> None:
    read = check_sources([read_text("The town has 12 mills. " * 100, "a.txt")], References())
    said = WRITE["text"](read, Layout(width=1_000))
    assert f"and {99 - MOST_AGAIN} more" in said
    assert said.count("a.txt:1:") == 1 + MOST_AGAIN


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The school at Ashby had 1,340 pupils in 2023. In 2023 the school at Melbury had 1,340 pupils.", 2),
        ("The school at Ashby had 1,340 pupils in 2023. In 2019 the school at Ashby had 1,340 pupils, too.", 2),
        ("The court ordered £14.25 million in damages. A new roof will cost £14.25 million.", 2),
        ("The school at Ashby had 1,340 pupils in 2023. The school's 1,340 pupils walk there.", 1),
        ("The bridge at Ashby cost £14.25 million. “The bridge cost us £14.25 million,” said Anna Holt.", 1),
    ],
)
def test_only_what_is_surely_one_figure_is_looked_up_once(text: str, figures: int) -> None:
    assert len(of_one_figure(factcheck.extract(text))) == figures
