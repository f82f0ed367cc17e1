"""Numbers inside mark-up, references to signs and bytes that could not be decoded: read whole or not at all."""

from __future__ import annotations

import pytest

from factcheck.extraction import read_claims, read_source
from factcheck.model.claim import Claim, ClaimKind
from factcheck.read import read_bytes


def figures(raw: str | bytes, name: str) -> list[Claim]:
    data = raw if isinstance(raw, bytes) else raw.encode()
    source = read_bytes(data, name)
    claims = read_claims(source)
    assert all(source.text[claim.anchor.start : claim.anchor.end] == claim.anchor.exact for claim in claims)
    return [claim for claim in claims if claim.kind is not ClaimKind.OTHER]


def read(raw: str | bytes, name: str) -> list[str]:
    return [f"{claim.quantity.notation} {claim.quantity.unit}" for claim in figures(raw, name)]


BOTH = ("a.md", "a.txt")
WHOLE = {
    "<b>1</b><i>64</i> states came.": "164 state",
    "1<b>6</b>4 states came.": "164 state",
    "61<b>,</b><i>340</i> visitors came.": "61340 visitor",
    "1<b> </b>164 visitors came.": "1164 visitor",
    "<span class='n'>1<em>,</em></span>164 visitors came.": "1164 visitor",
    "1<!-- of 12 -->64 states came.": "164 state",
    "1&shy;234 visitors came.": "1234 visitor",
    "1&#173;234 visitors came.": "1234 visitor",
    "1&zwnj;234 visitors came.": "1234 visitor",
    "1&#x200B;234 visitors came.": "1234 visitor",
    "1&nbsp;164 visitors came.": "1164 visitor",
    "1&amp;nbsp;164 visitors came.": "1164 visitor",
    "1&comma;164 visitors came.": "1164 visitor",
    "1&period;5 million visitors came.": "1500000 visitor",
    "1.<b>5</b> million visitors came.": "1500000 visitor",
    "1&#54;4 states came.": "164 state",
    "It is 5&percnt; of the members.": "5 percent",
    "It cost &pound;164 last year.": "164 GBP",
    "It cost $<b>164</b> last year.": "164 $",
    "From 5&ndash;7% of the members came.": "5..7 percent",
    "It fell to -<b>5</b>% of them.": "-5 percent",
    "Some 2&frac12; tonnes came.": "2.375..2.625 tonne",
    "The lake has 12 km<sup>2</sup> of ice.": "12 km2",
    "Some 3×10<sup>6</sup> visitors came.": "2700000..3300000 visitor",
    "164<sup>1</sup> states came.": "164 state",
    "<b>164</b> states came.": "164 state",
    "They are &lt;b&gt;164&lt;/b&gt; states.": "164 state",
    "The count is <foo>164 states.": "164 state",
    "More than <b class=x>164</b> states came.": ">164 state",
    "It is &gt;164 states.": ">164 state",
    "It is >164 states.": ">164 state",
}
TORN = (
    "1&#0;64 states came.",
    "1&#xD800;64 states came.",
    "1&#1;64 states came.",
    "1&middot;64 states came.",
    "1·64 states came.",
    "1<del>6</del>4 states came.",
    "1<foo>64 states came.",
    "1<sub>64</sub> states came.",
    "<del>1</del>64 states came.",
    "1&frac64 states came.",
    "Between 1&#0;64 and 2&#0;07 states came.",
    "The 1&#0;64 to 170 states and the 5-1&#0;64 came.",
)


@pytest.mark.parametrize("name", BOTH)
@pytest.mark.parametrize(("raw", "wanted"), WHOLE.items())
def test_what_a_page_shows_as_one_number_is_one(raw: str, wanted: str, name: str) -> None:
    assert read(raw, name) == [wanted]


@pytest.mark.parametrize("name", BOTH)
@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        ("It had <del>50</del> 60 visitors.", ["60 visitor"]),
        ("It had <S>50</S> 60 visitors <strike>and 7 dogs</strike>.", ["60 visitor"]),
        ('It had <span style="display: none">50</span> 60 visitors.', ["60 visitor"]),
        ("<p>It had <del class=x>50</del> 60 visitors.</p>", ["60 visitor"]),
        ("<p style='display:none'>It had 50 dogs.</p>\n\nIt had 60 visitors.", ["60 visitor"]),
        ("<div>It had <s>50 visitors and 60 dogs.</div>", ["50 visitor", "60 dog"]),  # it never ends
        ("It had <span style='color: red'>50</span> visitors.", ["50 visitor"]),
    ],
)
def test_what_is_struck_out_or_not_shown_is_not_read(raw: str, wanted: list[str], name: str) -> None:
    assert read(raw, name) == wanted


@pytest.mark.parametrize("name", BOTH)
@pytest.mark.parametrize("raw", TORN[:-1])
def test_what_may_be_another_number_is_none(raw: str, name: str) -> None:
    assert read(raw, name) == []


def test_a_torn_number_ends_no_range() -> None:
    assert read(TORN[-1], "a.txt") == ["170 state"]


@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        ("**1**,**164** visitors came.", ["1164 visitor"]),
        ("1*,164* visitors came.", []),
        ("1.**5** million visitors came.", ["1500000 visitor"]),
        ("1\\.5 million visitors came.", ["1500000 visitor"]),
        ("1`6`4 states came.", []),
        ("1~~6~~4 states came.", []),
        ("<p>1&nbsp;164 visitors came.</p>", ["1164 visitor"]),
        ("<p>1&#0;164 visitors came.</p>", []),
        ("six**ty** visitors came.", ["60 visitor"]),
        ("~~164~~165 states came.", []),
        ("~~164~~ 165 states came.", ["165 state"]),
        ("1~~64~~ states came.", []),
        ("1`64` states came.", []),
        ("164[^1] states came.\n\n[^1]: A note.", ["164 state"]),
        ("[1](https://example.org/a),164 visitors came.", ["1164 visitor"]),
        ("[1](a)64 states came.", ["164 state"]),
        ("16[4](a) states came.", []),
        ("1[64](a) states came.", []),
        ("1,[164](a) visitors came.", []),
        ("[1](a),[164](b) visitors came.", []),
        ("1,164[2](#n) visitors came, [164](https://example.org/a_(b)) by bus.", ["1164 visitor", "164 visitor"]),
        ("Visitors[2](#n) came in 2023[3](#n).[4](#n)", []),
    ],
)
def test_markdown(raw: str, wanted: list[str]) -> None:
    assert read(raw, "a.md") == wanted


@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        ("<td>164 states</td>", ["164 state"]),
        ("<td nowrap>164 states</td>", ["164 state"]),
        ("<td>1</td><td>64</td> states", ["1 number", "64 state"]),  # two cells are two numbers
        ("<td width='50'>164 states</td>", ["164 state"]),
        ("<p>It grew.</p><p>164 states came.</p>", ["164 state"]),
        ("See <https://example.org/9>164 states.", ["164 state"]),
        ("**1**,**164** visitors came.", []),
        ("1**64** states came.", []),
        ("1__64__ states came.", []),
        ("1&nbsp164 visitors came.", ["1164 visitor"]),
        ("a < 164 states, b > 12 mines.", ["<164 state", ">12 mine"]),
        ("AT&T has 12 mines.", ["12 mine"]),
        ("Some 5*10^6 visitors came.", ["4500000..5500000 visitor"]),
    ],
)
def test_plain_text_pasted_from_a_page(raw: str, wanted: list[str]) -> None:
    assert read(raw, "a.txt") == wanted


@pytest.mark.parametrize("name", BOTH)
@pytest.mark.parametrize(
    "raw",
    [
        b"1\xff64 states came in \xc3\xa9t\xc3\xa9.",
        b"1\xff\xfe64 states came.",
        b"1\xff\xff\xff\xff64 states came.",
        b"1\x00\x0064 states came.",
        b"\xff\xff164 states came.",
        b"164\xff\xff states came.",
        b"1\xff,164 states came.",
        b"1.\xff\xff5 million came.",
        b"61\xff 340 visitors came.",
        b"61 \xff340 visitors came.",
        b"1\xff\xe2\x80\x8b\xff64 states came.",
        "1\ufffd\ufffd64 states came.".encode(),
        "1,\ufffd\ufffd164 visitors came.".encode(),
    ],
)
def test_no_figure_touches_what_could_not_be_decoded(raw: bytes, name: str) -> None:
    assert read(raw, name) == []


def test_a_torn_number_is_listed_and_no_time() -> None:
    source = read_bytes("In 1\ufffd997 it had 12 mines.".encode(), "a.txt")
    claims, unread = read_source(source)
    assert [(claim.anchor.exact, claim.reading) for claim in claims if claim.kind is ClaimKind.OTHER] == [
        ("1\ufffd997", "torn number"),
    ]
    assert [str(claim.period) for claim in claims if claim.kind is not ClaimKind.OTHER] == ["None"]
    assert unread == ()


@pytest.mark.parametrize(
    ("raw", "exact"),
    [
        ("So 1&shy;234 visitors came.", "1&shy;234 visitors"),
        ("So <b>1</b><i>64</i> states came.", "1</b><i>64</i> states"),
        ("It is 5&percnt; now.", "5&percnt;"),
        ("Été: &pound;164 now.", "&pound;164"),
        ("Été: 1&#54;4 states", "1&#54;4 states"),
    ],
)
def test_an_anchor_holds_the_whole_of_what_stands_for_a_sign(raw: str, exact: str) -> None:
    for name in BOTH:
        assert [claim.anchor.exact for claim in figures(raw, name)] == [exact]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It has 31 ferries <script>var x = 4711;</script> today.", ["31 ferries"]),
        ("It has 31 ferries <style>p {margin: 47px}</style> today.", ["31 ferries"]),
        ("It has 31 ferries <template>4,711 boats</template> today.", ["31 ferries"]),
        ("It has 31 ferries <span hidden>and 12 boats</span> today.", ["31 ferries"]),
        ("It has <script>var x = 47;\n\nvar y = 12;\n</script>\n\n31 ferries.", ["31 ferries"]),
        ("It has 31 ferries.\n\n<div>\n<script>var x = 4711;\n\nvar y = 12;</script>\n</div>\n", ["31 ferries"]),
        ("It has 31 ferries.\n\n<div><script>a=1</script>\n\nand 12 boats.\n\n</div>\n", ["31 ferries", "12 boats"]),
        ("It has <script>31 ferries and 12 boats.\n\nAnd 5 crew.", ["31 ferries", "12 boats", "5 crew"]),
        ('It has <span class="hidden">31 ferries</span> today.', ["31 ferries"]),
        ('It has <span title="the hidden one">31 ferries</span> today.', ["31 ferries"]),
        ("`<script>` and 31 ferries.\n\nIt has 12 boats, `</script>` too.", ["31 ferries", "12 boats"]),
    ],
)
def test_scripts_are_no_text_and_hide_none(text: str, told: list[str]) -> None:
    for name in ("a.md", *(["a.txt"] if "\n" not in text and "`" not in text else [])):
        assert [one.anchor.exact for one in figures(text, name)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("\x1b[31mIt has 31 ferries\x1b[0m", ["31 ferries"]),
        ("It has 31 ferries.\x1b]52;c;AAAA\x07 And 12 boats.\x1b[2J", ["31 ferries", "12 boats"]),
        ("It has [31m ferries], 12 boats.", ["31m ferries", "12 boats"]),
    ],
)
def test_what_a_terminal_takes_for_colours_is_no_figure(text: str, told: list[str]) -> None:
    assert [one.anchor.exact for one in figures(text, "a.txt")] == told
