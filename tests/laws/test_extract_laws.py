"""Laws of extraction: for whatever text, and for each way of writing a number."""

from __future__ import annotations

import sys
from dataclasses import replace
from decimal import Decimal
from types import FrameType

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from factcheck.extract.tokens import Tokens
from factcheck.extract.view import view_of
from factcheck.extraction import read_claims, read_source
from factcheck.model.claim import Claim, ClaimKind, Context
from factcheck.model.text import Source
from factcheck.read import read_text

POINTS = frozenset((ClaimKind.RANK, ClaimKind.SUPERLATIVE))  # they may stand inside the words of another claim
PIECES = (
    *"1,234 2024 12% €5 5m £ 3-1 7.30 pm ½ ٨٤ １６４ 1\u200b64 12\u202f500 -5 1.2.3 12/3 (2) [3] and to between from not of in".split(
        " "
    ),
    *"million half dozen hundred twenty-one third first one most highest doubled Norway France's Kenyan EU states deaths".split(),
    *"people percent points since until by May March last year ago over under about at least up : ; , . — – ( ) ? “ ” '".split(),
    *(
        "the Mine Ban Treaty",
        "per 1,000 births",
        "a year earlier",
        "one in five",
        "as of",
        "such as",
        "\n",
        "the 1997 Act",
    ),
)
texts = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join))


def source_of(text: str) -> Source:
    return replace(read_text(text, "law.txt"), language="en")


def figures(text: str) -> list[Claim]:
    """The claims of a text that are amounts of some kind."""
    return [claim for claim in read_claims(source_of(text)) if claim.kind is not ClaimKind.OTHER]


def only(text: str) -> Claim:
    found = figures(text)
    assert len(found) == 1, [claim.anchor.exact for claim in found]
    return found[0]


@settings(max_examples=300, deadline=None)
@given(texts)
@example("1\u200b64 states and e\u0301 12\u0301 %")
@example("one in İstanbul of 5 İ %")
@example("hundred " * 50 + "people")
@example("0 AAAS/TWENTY")
@example("€-5 −3 to −5% twice 7 1e5 10⁶ 1 ,000")
def test_anchors_are_exact_and_claims_apart(text: str) -> None:
    source = source_of(text)
    claims, unread = read_source(source)
    reach = 0
    for claim in claims:
        anchor = claim.anchor
        assert source.text[anchor.start : anchor.end] == anchor.exact != ""
        assert claim.sentence.start <= anchor.start < anchor.end <= claim.sentence.end
        if claim.kind not in POINTS:
            assert anchor.start >= reach, (anchor.exact, [one.anchor.exact for one in claims])
            reach = anchor.end
    assert len({claim.id for claim in claims}) == len(claims)
    for anchor in unread:
        assert source.text[anchor.start : anchor.end] == anchor.exact
        assert all(anchor.end <= one.anchor.start or one.anchor.end <= anchor.start for one in claims)


@settings(max_examples=100, deadline=None)
@given(texts)
def test_reading_twice_is_reading_once(text: str) -> None:
    assert read_claims(source_of(text)) == read_claims(source_of(text))


SENTENCE = "In 2023 the mill in Lahti employed {} people, {} of them women."


@settings(max_examples=100, deadline=None)
@given(st.integers(2, 10**7), st.integers(2, 10**7))
def test_other_digits_change_nothing_but_the_value(first: int, second: int) -> None:
    def shape(text: str) -> list[Claim]:
        blank = only_words(figures(text))
        assert len(blank) == 2
        return blank

    assert shape(SENTENCE.format(f"{first:,}", f"{second:,}")) == shape(SENTENCE.format("12", "34"))


def only_words(claims: list[Claim]) -> list[Claim]:
    """The claims without what their digits and offsets say."""
    empty = source_of("").anchor(0, 0)
    return [
        replace(
            claim, id="", source="", anchor=empty, sentence=empty.span,
            quantity=replace(claim.quantity, interval=None, stated=None, precision=Decimal(0), written="", policy=""),  # type: ignore[arg-type]
            context=Context(),
        )
        for claim in claims
    ]  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(texts.filter(lambda text: "\n" not in text and text.strip() != ""))
def test_an_unrelated_paragraph_behind_changes_nothing(text: str) -> None:
    before = "The mill in Lahti employs 120 people. Last year it made 4 million tonnes."
    whole = f"{before}\n\nThe cook came home.\n\n{text}"
    assume(source_of(whole).published is None)  # a dateline at the foot is not unrelated
    alone = figures(before)
    more = figures(whole)[: len(alone)]

    def known(claims: list[Claim]) -> list[Claim]:
        return [replace(claim, id="", source="", context=without_opening(claim.context)) for claim in claims]

    def without_opening(context: Context) -> Context:
        return replace(context, document=(), areas=replace(context.areas, document=()))

    assert [replace(a, anchor=b.anchor) for a, b in zip(known(more), known(alone), strict=True)] == known(alone)


UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
UNITS += ["seventeen", "eighteen", "nineteen"]
TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()


def in_words(number: int) -> str:
    """A number as English writes it out."""
    if number < 20:
        return UNITS[number]
    if number < 100:
        return TENS[number // 10] + (f"-{UNITS[number % 10]}" if number % 10 else "")
    if number < 1000:
        rest = f" and {in_words(number % 100)}" if number % 100 else ""
        return f"{UNITS[number // 100]} hundred{rest}"
    for scale, name in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (10**3, "thousand")):
        if number >= scale:
            rest = number % scale
            link = " and " if 0 < rest < 100 else " "
            return f"{in_words(number // scale)} {name}" + (link + in_words(rest) if rest else "")
    raise AssertionError(number)


GROUPS = st.sampled_from((",", "\u202f", "\u00a0", "\u2009", "'", " "))
plain_numbers = st.integers(2, 10**12).filter(lambda number: not 1500 <= number <= 2100)


@settings(max_examples=200, deadline=None)
@given(plain_numbers, GROUPS)
def test_grouped_digits_read_back(number: int, group: str) -> None:
    claim = only(f"They counted {f'{number:,}'.replace(',', group)} birds.")
    assert claim.quantity.stated.low == number
    assert (claim.head, claim.quantity.unit.name) == ("bird", "bird")


@settings(max_examples=200, deadline=None)
@given(st.integers(2, 10**12))
def test_words_read_back(number: int) -> None:
    claim = only(f"They counted {in_words(number)} birds.")
    assert claim.quantity.stated.low == number
    assert claim.anchor.exact == f"{in_words(number)} birds"


@settings(max_examples=100, deadline=None)
@given(
    st.integers(11, 9999),
    st.sampled_from(((" million", 6), ("m", 6), (" billion", 9), ("bn", 9), (" crore", 7), (" lakh", 5))),
)
def test_scales_read_back(tenths: int, scale: tuple[str, int]) -> None:
    word, power = scale
    value = Decimal(tenths) / 10
    claim = only(f"They have counted {value}{word} birds.")
    assert claim.quantity.stated.low == value * 10**power


@settings(max_examples=100, deadline=None)
@given(st.integers(1, 999), st.sampled_from(("{}%", "{} %", "{} percent", "{} per cent", "{}\u00a0%")))
def test_percentages_read_back(tenths: int, form: str) -> None:
    value = Decimal(tenths) / 10
    claim = only(f"They ringed {form.format(value)} of the birds.")
    assert (claim.quantity.stated.low, str(claim.quantity.unit), claim.of) == (value, "percent", "birds")


@settings(max_examples=100, deadline=None)
@given(
    st.integers(200, 10**8),
    st.sampled_from(("€{}", "EUR {}", "EUR{}", "{} euros", "{} euro", "{} EUR", "€ {}", "{}\u00a0€")),
)
def test_sums_read_back(cents: int, form: str) -> None:
    value = Decimal(cents) / 100
    claim = only(f"The ring costs {form.format(f'{value:,.2f}')} in the shop.")
    assert (claim.quantity.stated.low, str(claim.quantity.unit)) == (value, "EUR")


ALIKE = ("٠١٢٣٤٥٦٧٨٩", "０１２３４５６７８９", "०१२३४५६७८९")


@settings(max_examples=100, deadline=None)
@given(plain_numbers.filter(lambda number: number > 9), st.sampled_from(ALIKE), st.data())
def test_other_digits_and_hidden_characters_read_the_same(number: int, digits: str, data: st.DataObject) -> None:
    written = str(number).translate(str.maketrans("0123456789", digits))
    at = data.draw(st.integers(1, len(written) - 1))
    hidden = data.draw(st.sampled_from(("", "\u200b", "\u00ad", "\u2060", "\u200d", "\ufeff")))
    written = written[:at] + hidden + written[at:]
    claim = only(f"They counted {written} birds.")
    assert claim.quantity.stated.low == number
    assert claim.anchor.exact == f"{written} birds"


HOSTILE = (
    "1", "1,", "1-", "1 ", "one and ", "million ", "in 2020 ", "(", "[1 ", "one-", "1,234 people and ", "hundred ",
    "12% of ", "of 5 of ", "since 2011, ", "Mali, ", "the 5 ", "from 1 to 2 ", "a ", "half of ", "1 in 2 ", "€", "€5-",
    "per 1,000 ", "most ", "second-biggest ", "last ", "the year before ", "12 May ", "and ", ", 7", "1/", "\u200b1",
    "not 5 but ", "up from 3 ", "doubled ", "A 7 ", "three hundred ", "hundred thousand million ", "1, 2, 3, ", "; 5 ",
    "3 of the ", "in Kenya 5 ", "in 2020 5 people ", "fell 5% to 6 ", "5: ", "x1", "5 (6 ", "5 more than in 2020, ",
)  # fmt: skip


def steps(text: str) -> int:
    """How many lines of our own code run to read a text: what a clock would say, without the clock."""
    source, count = source_of(text), 0

    def line(frame: FrameType, event: str, argument: object) -> object:
        nonlocal count
        count += event == "line"
        return line

    sys.settrace(line)  # type: ignore[arg-type]
    try:
        read_claims(source)
    finally:
        sys.settrace(None)
    return count


@pytest.mark.parametrize("piece", HOSTILE)
def test_twice_the_text_takes_about_twice_the_steps(piece: str) -> None:
    short = piece * max(60, 400 // (1 + piece.strip().count(" ")))  # longer than any window of words
    once, twice = steps(short), steps(short * 2)
    assert twice <= 2.5 * once + 2_000


@pytest.mark.parametrize("piece", ["per 1,000 ", "half of ", "of 5 of ", "1/", "5 per cent per ", "(5 "])
def test_a_sentence_without_end_is_read(piece: str) -> None:
    assert read_claims(source_of("5 people " + piece * 1500))


def test_letters_and_digits_in_one_run_are_one_word() -> None:
    text = "CO2 km² H5N1 EUR800 COVID-19 5m SW1A 3.5°C"
    t = Tokens(view_of(text, ()), 0, len(text))
    assert t.text == ["co2", "km2", "h5n1", "eur", "800", "covid", "-", "19", "5", "m", "sw1a", "3.5", "°", "c"]


@pytest.mark.parametrize("cell", ["Kenya {}, Peru {}%, ", "{} mills of the Anna Mill Trust and {} "])
def test_what_a_claim_keeps_of_its_sentence_does_not_grow_with_it(cell: str) -> None:
    def kept(cells: int) -> int:
        """The most words, names and areas that a claim holds which are not shared with another."""
        text = "The towns counted " + "".join(cell.format(1900 + at % 100, 20 + at % 70) for at in range(cells)) + "."
        contexts = [claim.context for claim in read_claims(read_text(text, "a.txt"))]
        return max(len(one.clause) + len(one.sentence) + len(one.names) + len(one.areas.sentence) for one in contexts)

    assert kept(2_000) <= kept(500)
