"""The pages under docs/ say what the code does: generated parts, examples that are run, tables that are complete."""

from __future__ import annotations

import ast
import doctest
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from pages import ROOT, blocks, keep, needs_shell, part, table, with_output

from factcheck.compare import option
from factcheck.match.features import FEATURES
from factcheck.match.gates import GATES
from factcheck.match.index import MOST
from factcheck.match.near import NEAR
from factcheck.model.claim import Modality
from factcheck.model.period import PartialDate
from factcheck.model.verdict import Ground, VerdictKind
from factcheck.pipeline import Options, check_sources
from factcheck.read import read_text
from factcheck.reference import load_references
from factcheck.reference.imports.formats import table_of
from factcheck.reference.imports.table import Asked
from factcheck.rules import RULES
from factcheck.store.schema import SEARCHED, TABLES
from factcheck.store.views import VIEWS

DOCS = ROOT / "docs"
PAGES = sorted([*DOCS.glob("*.md"), ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md"])
PARTS = ("What it finds", "Why it matters", "Example", "When it is silent")


def page(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def first_line(doc: str | None) -> str:
    return " ".join((doc or "").strip().split("\n\n")[0].split())


# --- rules


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_is_its_own_documentation(rule) -> None:
    at = [rule.text.find(f"\n\n{part}: ") for part in PARTS]
    assert -1 not in at, f"{rule.code} lacks {PARTS[at.index(-1)]}:"
    assert at == sorted(at), f"{rule.code}: the parts stand in another order than {', '.join(PARTS)}"
    assert rule.summary.endswith("."), f"{rule.code}: the first line is a sentence"


def _rule_pages() -> str:
    lines = [
        "# Rules",
        "",
        "Every finding comes from one rule. This page is written from the rules themselves by",
        "`pytest --update`; `factcheck rules CODE` prints one of them. Rules are chosen by code, name or",
        "family: `--select FC2`, `--ignore loose-rounding`, `--extend-select FC101`. A family selects those",
        "of its rules that are on by default, and ignores all of them; a rule that is off is asked for by its",
        "code or name.",
        "",
        "FC1 looks at the sentence alone, FC2 holds figures against references, FC3 compares the documents",
        "checked together, FC4 looks inside one document, FC5 at quotations (in `factcheck quotes`), FC6 holds what",
        "a draft cites against its sources (in `factcheck cites`). Codes are never used again for something else.",
        "",
        "| code | name | severity | default | finds |",
        "|---|---|---|---|---|",
    ]
    for rule in RULES:
        run = "on" if rule.default else "off"
        link = f"[{rule.code}](#{rule.code.lower()}-{rule.name})"
        lines.append(f"| {link} | {rule.name} | {rule.severity} | {run} | {rule.summary} |")
    for rule in RULES:
        run = "on by default" if rule.default else "off by default"
        _, *parts = rule.text.split("\n\n")
        body = [re.sub(r"\A([A-Z][a-z ]+):", r"**\1:**", text) for text in parts]
        lines += ["", f"## {rule.code} {rule.name}", "", f"{rule.summary} *{str(rule.severity).capitalize()}, {run}.*"]
        lines += [line for text in body for line in ("", *text.splitlines())]
    return "\n".join(lines) + "\n"


def test_rules_page_is_current(request: pytest.FixtureRequest) -> None:
    keep(request, DOCS / "rules.md", _rule_pages())


# --- matching


def _gates() -> str:
    return "\n".join(
        ["| gate | open if |", "|---|---|", *(f"| `{one.__name__}` | {first_line(one.__doc__)} |" for one in GATES)]
    )


def _differences() -> str:
    rows = [
        f"| `{one.__module__.rpartition('.')[2]}.py` | `{one.__name__}` | {first_line(one.__doc__)} |"
        for one, _ in NEAR
    ]
    return "\n".join(["| file | difference | what it is |", "|---|---|---|", *rows])


def _features() -> str:
    total = sum(weight for _, weight in FEATURES)
    rows = [
        f"| `{one.__name__}` | {weight:g} | {weight / total:.0%} | {first_line(one.__doc__)} |"
        for one, weight in FEATURES
    ]
    return "\n".join(["| feature | weight | share | says |", "|---|---|---|---|", *rows])


def _rows() -> Iterator[tuple[str, float, str, str]]:
    """What each threshold is for, its value, the condition, and the constant that holds it."""
    for digits, least in option.LINK.items():
        yield "a link", least, _digits(digits), "LINK"
    yield "a link", option.LINK_MORE, "more digits", "LINK_MORE"
    yield "a link by its digits", option.BY_DIGITS, "equal to the value of the very period named", "BY_DIGITS"
    yield "telling digits", option.TELLING_DIGITS, "from so many on, digits are a sign of themselves", "TELLING_DIGITS"
    for kind, least in sorted(option.NEEDS.items(), key=lambda pair: list(VerdictKind).index(pair[0])):
        name = "CONTRADICT" if kind is VerdictKind.CONTRADICTED else "OUTDATE"
        assert least == getattr(option, name)
        yield str(kind), least, f"and {option.WORDS[kind]:.2f} of `measure_words`", f"{name}, NEEDS, WORDS"
    yield "any of these", option.HEAD, "of `head_said`, or the text uses a confused term", "HEAD"
    yield "the only series with its main word", option.ALONE, "is enough for these", "ALONE"
    yield "the same", option.ALONE_WORDS, "of `measure_words`", "ALONE_WORDS"
    yield "the same", option.ALONE_HEAD, "of `head_said`", "ALONE_HEAD"
    yield "the same", option.ALONE_CLAIM, "of `claim_words`", "ALONE_CLAIM"
    yield (
        "a slip of digits or scale",
        option.SLIP_WORDS,
        "of `measure_words`, and the score of *outdated*",
        "SLIP_WORDS",
    )
    yield "a slip that a difference does not excuse", option.SLIP_DIGITS, "digits, two of them swapped", "SLIP_DIGITS"
    yield (
        "a slip, or another time's value, that one word does not excuse",
        option.PLAUSIBLE,
        "and three digits",
        "PLAUSIBLE",
    )
    yield "contradicted, a date", option.DATES, "only where the event is named in full", "DATES"
    yield "the same", option.DATE_WORDS, "of `measure_words`", "DATE_WORDS"
    yield (
        "confirmed, one digit or a bound, with a difference",
        option.CHANCE_WORDS,
        "of `own_words` and `claim_words`",
        "CHANCE_WORDS",
    )
    yield "contradicted, a number without unit", option.BARE_HEAD, "of `head_said`", "BARE_HEAD"
    yield "the same", option.BARE_WORDS, "of `measure_words`", "BARE_WORDS"
    yield "growth or inflation, however many times off", option.REVISED, "points at least", "REVISED"
    yield "the same", option.SWING, "points at most", "SWING"
    yield "far off", option.FAR_OFF, "times too large or small", "FAR_OFF"
    yield "contradicted, though far off", option.CERTAIN, "else *unverified (far-off)*", "CERTAIN"
    yield "absurd", option.ABSURD, "times too large or small: always *unverified (far-off)*", "ABSURD"
    said = "of `measure_words`, `own_words` and `head_said`: no value of a series that is not bears it out"
    yield "named in full", option.IN_FULL, said, "IN_FULL"
    yield (
        "named in full",
        option.LITERAL,
        "of `phrase`: by the words of the name, no others of the same sense",
        "LITERAL",
    )
    yield "rivals", option.RIVAL, "two series closer than this to each other", "RIVAL"
    for digits, lead in option.LEAD.items():
        yield "an agreeing series may lie behind by", lead, _digits(digits), "LEAD"
    yield "an agreeing series may lie behind by", option.LEAD_MORE, "more digits", "LEAD_MORE"
    yield (
        "an agreeing series may lie behind by",
        option.LEAD_LONG,
        f"{option.LONG_DIGITS} digits and more",
        "LEAD_LONG, LONG_DIGITS",
    )


def _thresholds() -> str:
    lines = [f"| {what} | {value if isinstance(value, int) else f'{value:.2f}'} | {condition} | `{name}` |"
             for what, value, condition, name in _rows()]  # fmt: skip
    return "\n".join(["| for | least | condition | in `option.py` |", "|---|---|---|---|", *lines])


def test_every_threshold_is_in_the_table() -> None:
    told = {name for *_, names in _rows() for name in names.split(", ")}
    tree = ast.parse(Path(option.__file__).read_text(encoding="utf-8"))
    targets = [target for node in tree.body if isinstance(node, ast.Assign) for target in node.targets]
    names = {one.id for target in targets for one in ast.walk(target) if isinstance(one, ast.Name)}
    assert {name for name in names if not name.startswith("_")} == told


def test_matching_page_tells_how_many_series_are_looked_at() -> None:
    assert f"at most {MOST} series" in " ".join(page("matching.md").split())


def _digits(number: int) -> str:
    return f"{number} significant digit{'s' if number > 1 else ''}"


def test_matching_page_is_current(request: pytest.FixtureRequest) -> None:
    text = page("matching.md")
    for name, body in (
        ("gates", _gates()),
        ("differences", _differences()),
        ("features", _features()),
        ("thresholds", _thresholds()),
    ):
        text = part(text, name, body)
    keep(request, DOCS / "matching.md", text)


# --- verdicts


def _examples() -> list[tuple[str, str, str, str, str]]:
    """Verdict, reason, sentence, date and publisher of each example."""
    text, found = page("verdicts.md"), []
    for kind in VerdictKind:
        for reason, _, cell in table(text, f"\n### {kind}\n"):
            quoted = re.fullmatch(r"“(.+)”(?: \((.+)\))?", cell)
            if quoted:
                *who, day = (quoted[2] or "10 May 2025").split(", ")
                found.append((str(kind), reason.strip("`"), quoted[1], day, who[0] if who else ""))
    return found


@pytest.fixture(scope="module")
def references(tmp_path_factory: pytest.TempPathFactory):
    file = tmp_path_factory.mktemp("verdicts") / "references.yaml"
    (text,) = blocks(page("verdicts.md"), "yaml")
    file.write_text(text, encoding="utf-8")
    return load_references([file], cache=False, strict=True)


@pytest.mark.parametrize(("kind", "reason", "sentence", "day", "who"), _examples(), ids=lambda text: text[:40])
def test_example_of_a_verdict(references, kind: str, reason: str, sentence: str, day: str, who: str) -> None:
    head = f"---\npublisher: {who}\n---\n\n" if who else ""
    date = None if day == "undated" else PartialDate.parse(_iso(day))
    report = check_sources([read_text(head + sentence, "page.md", date)], references, Options())
    said = [(str(verdict.kind), verdict.reason) for verdict in report.verdicts]
    assert (kind, reason) in said


def _iso(day: str) -> str:
    number, month, year = day.split()
    months = "January February March April May June July August September October November December".split()
    return f"{year}-{months.index(month) + 1:02d}-{int(number):02d}"


def test_every_reason_is_documented_and_no_other() -> None:
    documented = {row[0].strip("`") for kind in VerdictKind for row in table(page("verdicts.md"), f"\n### {kind}\n")}
    assert documented == {str(ground) for ground in Ground}


def test_every_reason_is_given_somewhere() -> None:
    code = "\n".join(file.read_text(encoding="utf-8") for file in (ROOT / "factcheck").rglob("*.py"))
    given = {*re.findall(r"Ground\.([A-Z_]+)", code), *(mood.name for mood in Modality)}
    assert {ground.name for ground in Ground} <= given


# --- references


def _with_messages(text: str, folder: Path) -> str:
    """Each `yaml error` block followed by what loading it says."""

    def told(found: re.Match[str]) -> str:
        file = folder / "references.yaml"
        file.write_text(found["body"], encoding="utf-8")
        problems = load_references([file], cache=False).problems
        assert problems, f"no error in:\n{found['body']}"
        said = "\n".join(str(problem).removeprefix(f"{folder}/") for problem in problems)
        return f"```yaml error\n{found['body']}```\n\n```text\n{said}\n```\n"

    return re.sub(r"(?ms)^```yaml error\n(?P<body>.*?)^```\n\n```text\n.*?^```\n", told, text)


def test_references_page_is_current(request: pytest.FixtureRequest, tmp_path: Path) -> None:
    keep(request, DOCS / "references.md", _with_messages(page("references.md"), tmp_path))


@pytest.mark.parametrize("name", ["references.md", "verdicts.md"])
def test_reference_files_in_pages_are_sound(name: str, tmp_path: Path) -> None:
    text = page(name)
    for beside in blocks(text, "csv population.csv"):
        (tmp_path / "population.csv").write_text(beside, encoding="utf-8")
    for sheet in blocks(text, "csv"):
        (tmp_path / "figures.csv").write_text(sheet, encoding="utf-8")
        assert load_references([tmp_path / "figures.csv"], cache=False, strict=True)
    whole = [body for body in blocks(text, "yaml") if body.startswith("format:")]
    assert whole
    for body in whole:
        file = tmp_path / "references.yaml"
        file.write_text(body, encoding="utf-8")
        assert load_references([file], cache=False, strict=True)


def test_every_key_of_the_format_is_documented() -> None:
    schema = json.loads((ROOT / "schemas" / "reference.schema.json").read_text(encoding="utf-8"))
    keys = set(schema["properties"])
    for name in ("source", "series", "basis", "row"):
        keys |= set(schema["$defs"][name]["properties"])
    missing = sorted(key for key in keys if f"`{key}`" not in page("references.md"))
    assert not missing


# --- database


def _tables() -> str:
    lines = []
    for one in TABLES:
        columns = ", ".join(f"`{name}`" for name in one.types())
        lines += [f"**{one.name}** (key: {', '.join(one.pk)})", "", columns, ""]
        if one.keys:
            lines += [
                "Refers to " + ", ".join(f"{target} by `{column}`" for column, target in one.keys.items()) + ".",
                "",
            ]
        if one.name in SEARCHED:
            lines += ["Searched in " + ", ".join(f"`{column}`" for column in SEARCHED[one.name]) + ".", ""]
    return "\n".join(lines)


def test_database_page_is_current(request: pytest.FixtureRequest) -> None:
    keep(request, DOCS / "database.md", part(page("database.md"), "tables", _tables()))


def test_every_view_is_documented() -> None:
    assert [name for name in VIEWS if f"`{name}`" not in page("database.md")] == []


# --- all pages


def test_python_page(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(tmp_path))
    done = doctest.testfile(str(DOCS / "python.md"), module_relative=False, optionflags=doctest.ELLIPSIS)
    assert done.attempted
    assert not done.failed


@needs_shell
def test_published_tables_of_the_references_page(request: pytest.FixtureRequest, tmp_path: Path) -> None:
    text = page("references.md")
    for name in ("csv API_SP.LAK.csv", "yaml layout.yaml"):
        (tmp_path / name.split()[1]).write_text(next(blocks(text, name)), encoding="utf-8")
    keep(request, DOCS / "references.md", with_output(text, tmp_path))
    (tmp_path / "a.csv").write_text(
        "Merkmal;Land;Jahr;Wert;Einheit;Zeichen;Geschlecht\nAnglers;Kenya;2022;61,5;persons;;Total\n", encoding="utf-8"
    )
    table = table_of(tmp_path / "a.csv", Asked(layout=tmp_path / "layout.yaml"))
    assert [one.value for one in table.values()] == ["61,5"]


@needs_shell
@pytest.mark.parametrize("name", ["compare.md", "database.md", "inside.md", "quotes.md"])
def test_commands_of_a_page(request: pytest.FixtureRequest, example: Path, name: str) -> None:
    keep(request, DOCS / name, with_output(page(name), example))


@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.name)
def test_links_of_a_page_lead_somewhere(file: Path) -> None:
    text = re.sub(r"(?ms)^```.*?^```$", "", file.read_text(encoding="utf-8"))
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text):
        assert (file.parent / target).exists(), f"{file.name} links to {target}"


def test_index_names_every_page() -> None:
    missing = [
        file.name for file in DOCS.glob("*.md") if file.name != "index.md" and f"({file.name})" not in page("index.md")
    ]
    assert not missing
