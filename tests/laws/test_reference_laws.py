"""Laws of reference files: formulas are arithmetic, drafts come back as they were, nothing crashes the readers."""

from __future__ import annotations

import json
import operator
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml as pyyaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from made import row

from factcheck.model.interval import Interval
from factcheck.model.quantity import UnitKind
from factcheck.reference import json as jsontree
from factcheck.reference import load_references
from factcheck.reference import yaml as yamltree
from factcheck.reference.amount import number, scale_of, unit_in
from factcheck.reference.expression import parse
from factcheck.reference.justified import justified
from factcheck.reference.node import Mapping, Node, Scalar, Sequence, Syntax
from factcheck.reference.numberadvice import number_advice
from factcheck.reference.write import DraftSeries, DraftValue, draft_yaml, quoted

NAMES = ("a", "b_1", "c.d")
SIGNS: dict[str, Callable[[Any, Any], Any]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
}
Tree = Any  # a name, a number, ("-", tree) or (sign, tree, tree)

numbers = st.decimals(min_value=-1000, max_value=1000, places=2)
trees: st.SearchStrategy[Tree] = st.recursive(
    st.sampled_from(NAMES) | st.integers(0, 99).map(str),
    lambda inner: st.tuples(st.just("-"), inner) | st.tuples(st.sampled_from("+-*/"), inner, inner),
    max_leaves=6,
)


def shown(tree: Tree, rank: int = 0) -> str:
    """The formula of a tree, with brackets only where they are needed."""
    if isinstance(tree, str):
        return tree
    if len(tree) == 2:
        return f"({tree[0]}{shown(tree[1], 3)})"
    own = 1 if tree[0] in "+-" else 2
    text = f"{shown(tree[1], own)} {tree[0]} {shown(tree[2], own + 1)}"
    return f"({text})" if own < rank else text


def exact(tree: Tree, amounts: dict[str, Fraction]) -> Fraction:
    if isinstance(tree, str):
        return amounts[tree] if tree in amounts else Fraction(tree)
    if len(tree) == 2:
        return -exact(tree[1], amounts)
    made = SIGNS[tree[0]](exact(tree[1], amounts), exact(tree[2], amounts))
    assert isinstance(made, Fraction)
    return made


def parts_of(tree: Tree, values: tuple[Decimal, ...]) -> list[Fraction]:
    """The exact value of every part of a formula."""
    own = [exact(tree, {name: Fraction(value) for name, value in zip(NAMES, values, strict=True)})]
    return own if isinstance(tree, str) else own + [one for part in tree[1:] for one in parts_of(part, values)]


@given(trees, st.tuples(numbers, numbers, numbers))
def test_a_formula_is_arithmetic(tree: Tree, values: tuple[Decimal, ...]) -> None:
    formula = parse(shown(tree))
    points = {name: Interval.point(value) for name, value in zip(NAMES, values, strict=True)}
    try:
        right = exact(tree, {name: Fraction(value) for name, value in zip(NAMES, values, strict=True)})
    except ZeroDivisionError:
        try:
            formula.value(points)
        except ZeroDivisionError:
            return
        raise AssertionError("divided by zero") from None
    found = formula.value(points)
    assert found.is_point
    assert found.low is not None
    largest = max([abs(right), *(abs(part) for part in parts_of(tree, values))])  # what cancels out leaves its rounding
    assert abs(Fraction(found.low) - right) <= largest * Fraction(1, 10**14)


spans = st.tuples(numbers, numbers).map(lambda pair: Interval(min(pair), max(pair)))
open_spans = spans | numbers.map(lambda low: Interval(low, None)) | numbers.map(lambda high: Interval(None, high))


@given(trees, st.tuples(open_spans, open_spans, open_spans), st.data())
@settings(max_examples=200)
def test_a_formula_holds_every_amount_its_parts_allow(
    tree: Tree, parts: tuple[Interval, ...], data: st.DataObject
) -> None:
    formula = parse(shown(tree))
    try:
        found = formula.value(dict(zip(NAMES, parts, strict=True)))
    except ZeroDivisionError:
        return  # some amount of a divisor is 0
    chosen = {}
    for name, part in zip(NAMES, parts, strict=True):
        low = part.low if part.low is not None else (part.high or Decimal(0)) - 500
        high = part.high if part.high is not None else low + 500
        chosen[name] = Fraction(data.draw(st.decimals(low, high, places=2)))
    value = exact(tree, chosen)
    slack = abs(value) * Fraction(1, 10**13) + Fraction(1, 10**13)
    assert found.low is None or Fraction(found.low) <= value + slack
    assert found.high is None or value - slack <= Fraction(found.high)


@given(st.text(alphabet="ab_.019+-*/() ×−,", max_size=30))
def test_no_text_crashes_the_formula_parser(text: str) -> None:
    try:
        formula = parse(text)
    except ValueError:
        return
    assert formula.steps


words = st.text(min_size=1, max_size=30)
amounts = (
    st.integers(-(10**9), 10**9).map(str)
    | numbers.map(str)
    | st.tuples(st.sampled_from([">", "<", ">=", "<="]), st.integers(0, 999)).map(lambda pair: f"{pair[0]}{pair[1]}")
    | st.tuples(st.integers(-99, 99), st.integers(0, 99)).map(lambda pair: f"{pair[0]}..{pair[0] + pair[1]}")
)
years = st.integers(1900, 2100)
rows = st.builds(
    DraftValue,
    amounts,
    st.just("")
    | years.map(str)
    | st.tuples(years, st.integers(0, 9)).map(lambda pair: f"{pair[0]}..{pair[0] + pair[1]}"),
    st.just("") | words,
    st.just("") | words,
)
drafts = st.lists(
    st.builds(
        DraftSeries,
        words,
        words.filter(str.strip),  # a blank label is refused
        st.sampled_from(["states", "percent", "EUR", "", "people"]),
        st.sampled_from(["level", "period"]),
        st.just("") | words,
        st.just("") | words,
        st.lists(rows, min_size=1, max_size=3, unique_by=lambda row: row.period.partition("..")[0]).map(tuple),
    ),
    min_size=1,
    max_size=3,
)


def whole(text: str) -> str:
    """As UTF-8 can hold it."""
    return "".join("\ufffd" if 0xD800 <= ord(sign) <= 0xDFFF else sign for sign in text)


@given(drafts, words)
@settings(max_examples=60, deadline=None)
def test_a_draft_comes_back_as_it_was(series: list[DraftSeries], title: str) -> None:
    text = draft_yaml(series, title)
    with TemporaryDirectory() as folder:
        path = Path(folder, "draft.yaml")
        path.write_text(text, encoding="utf-8", newline="")
        references = load_references([path], cache=False)
    assert [str(problem) for problem in references.problems] == []
    assert len(references) == len(series)
    for drafted, loaded in zip(series, references.series, strict=True):
        assert (loaded.label, loaded.of, loaded.topic) == (whole(drafted.label), whole(drafted.of), whole(title))
        assert (loaded.unit.kind is UnitKind.NUMBER) == (drafted.unit == "")
        assert loaded.unchecked
        said = sorted((str(Interval.parse(value[0])), whole(value[3])) for value in drafted.values)
        assert said == sorted((str(row.interval), row.note) for row in loaded.bases[0].observations)


@given(st.text())
@example("NO")
@example("012")
@example("2024-04-01")
@example("12:30")
@example("- a")
@example("a: b #c")
@example("\x85\u2028\ufeff\x00\U0001f600")
def test_a_quoted_text_is_read_as_it_was(text: str) -> None:
    for loader in (yamltree.LOADER, pyyaml.SafeLoader):
        root = yamltree.compose(f"k: {quoted(text)}\nl: [{quoted(text)}, x]\n", loader)
        assert isinstance(root, Mapping)
        assert root.text("k") == whole(text)
        listed = root.value["l"]
        assert isinstance(listed, Sequence)
        assert isinstance(listed.value[0], Scalar)
        assert listed.value[0].value == whole(text)
    assert pyyaml.safe_load(quoted(text)) == whole(text)


plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(plain, st.sampled_from([None, 1, "\t"]), st.booleans())
def test_json_is_read_as_it_was(data: Any, indent: int | str | None, ascii: bool) -> None:
    def back(node: Any) -> Any:
        if isinstance(node, Mapping):
            return {key: back(inner) for key, inner in node.value.items()}
        if isinstance(node, Sequence):
            return [back(inner) for inner in node.value]
        return json.loads(node.value) if node.plain else node.value

    assert back(jsontree.compose(json.dumps(data, indent=indent, ensure_ascii=ascii))) == data


@given(st.text(alphabet="ab:-[]{},\"'\n\t #&*!|>%@0", max_size=40))
def test_no_text_crashes_the_readers(text: str) -> None:
    place: Node | Syntax
    for compose in (yamltree.compose, jsontree.compose):
        try:
            place = compose(text)
        except Syntax as error:
            place = error
        assert place.line >= 1
        assert place.column >= 1


@given(st.binary(max_size=200) | st.text(alphabet='labelvalue,;\n"1.5\t:', max_size=60).map(str.encode))
@settings(max_examples=60, deadline=None)
def test_no_bytes_crash_the_loader(data: bytes) -> None:
    with TemporaryDirectory() as folder:
        for name in ("x.yaml", "x.json", "x.csv"):
            Path(folder, name).write_bytes(data)
            Path(folder, "h.csv").write_bytes(b"label,value,date\n" + data)
        load_references([folder, *Path(folder).iterdir()], cache=False)


@given(st.tuples(numbers, numbers), st.sampled_from(("a * b_1", "a / b_1", "a / b_1 * 100")))
def test_a_computed_value_is_rounded_once_and_by_less_than_half_a_percent(
    values: tuple[Decimal, Decimal], text: str
) -> None:
    formula = parse(text)
    left, right = (row(str(value), "2024") for value in values)
    if not right.interval.low:
        return
    found = formula.value({"a": left.interval, "b_1": right.interval})
    said = justified(found, (left, right), formula)
    assert found.low is not None
    assert said.low is not None
    assert abs(said.low - found.low) <= abs(found.low) / 200
    assert justified(said, (left, right), formula) == said


SCALES = {"": 1, "thousand ": 10**3, "million ": 10**6, "bn ": 10**9}
NAMED = {"EUR": ("€{}", "EUR {}", "{} euros", "{} EUR"), "visitors": ("{} visitors",), "km": ("{} km",)}


@given(
    st.decimals(min_value=0, max_value=10**9, places=2),
    st.sampled_from(sorted(SCALES)),
    st.sampled_from(sorted(SCALES)),
    st.sampled_from(sorted(NAMED)),
    st.sampled_from([(named, form) for named, forms in NAMED.items() for form in forms]),
    st.booleans(),
)
def test_who_writes_what_is_advised_has_the_amount_that_was_meant(
    value: Decimal, said: str, scale: str, unit: str, told: tuple[str, str], grouped: bool
) -> None:
    named, form = told
    written = form.format(f"{value:,}" if grouped else f"{value}")
    if said and "{} " in form:
        written = written.replace(" ", f" {said}", 1)
    elif said:
        written += f" {said.strip()}"
    meant = value * SCALES[said]
    advice = number_advice(written, unit_in(f"{scale}{unit}"))
    first, *others = advice.partition(": write ")[2].split(", or ")
    digits, _, put = first.partition(" and put ")
    factor = Decimal(1) if put else Decimal(SCALES[scale])
    assert bool(put) == (named != unit)
    assert number(digits) * factor == meant
    for other in others:
        digits, _, more = other.partition(" with the unit `")
        factor, name = scale_of(more.rstrip("`"))
        assert number(digits) * factor == meant
        assert name == unit
