"""Laws of mark-up: whatever stands between the digits of a number, no part of it is read for the whole."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from factcheck.extraction import read_claims
from factcheck.model.claim import ClaimKind
from factcheck.read import read_text

WRAPS = (
    ("<b>", "</b>"), ("<i>", "</i>"), ("<SPAN class='n 5'>", "</SPAN>"), ("<b><i>", "</i></b>"), ("<del>", "</del>"),
    ("<foo>", "</foo>"), ("<sub>", "</sub>"), ("&lt;b&gt;", "&lt;/b&gt;"), ("**", "**"), ("~~", "~~"), ("__", "__"),
    ("`", "`"), ("<code>", "</code>"), ("<b>", ""), ("", "</b>"), ("<wbr>", ""),
)  # fmt: skip
SIGNS = (
    "&shy;", "&#173;", "&#xAD;", "&zwnj;", "&ZeroWidthSpace;", "&#0;", "&#1;", "&middot;", "&NoBreak;", "&amp;shy;",
    "<!-- 12 -->", "<!---->", "\u00ad", "\u200b", "\ufffd", "\ufffd\ufffd", "\ufffd\u200b\ufffd", "\x01\x02",
)  # fmt: skip
NUMBERS = ("164", "61,340", "1,234,567", "12.5", "1\u00a0164", "1.75", "2,048.5")


@st.composite
def written(draw: st.DrawFn) -> tuple[str, str]:
    """A number, and the same with parts of it in mark-up and with signs between its characters."""
    number = draw(st.sampled_from(NUMBERS))
    cuts = sorted(draw(st.sets(st.integers(1, len(number) - 1), min_size=1, max_size=4)))
    pieces = [number[one:two] for one, two in zip((0, *cuts), (*cuts, len(number)), strict=True)]
    made = []
    for place, piece in enumerate(pieces):
        before, behind = draw(st.one_of(st.just(("", "")), st.sampled_from(WRAPS)))
        between = draw(st.one_of(st.just(""), st.sampled_from(SIGNS))) if place else ""
        made.append(f"{between}{before}{piece}{behind}")
    return number, "".join(made)


@settings(max_examples=200, deadline=None)
@given(written(), st.sampled_from(("a.md", "a.txt")))
@example(("61,340", "**61**,**340**"), "a.txt")
@example(("1,234,567", "1,<b>234</b>,\ufffd567"), "a.md")
def test_no_part_of_a_number_is_read_for_the_whole(case: tuple[str, str], name: str) -> None:
    number, marked = case
    struck = any(mark in marked for mark in ("~~", "`", "<del>"))
    assume("\u00a0" not in number or not struck)  # "~~160~~ 164" are two numbers
    sentence = "The port of Lahti took {} tonnes of coal."
    whole = [c.quantity.notation for c in read_claims(read_text(sentence.format(number), name))]
    source = replace(read_text(sentence.format(marked), name), language="en")
    for claim in read_claims(source):
        assert source.text[claim.anchor.start : claim.anchor.end] == claim.anchor.exact
        assert claim.kind is ClaimKind.OTHER or [claim.quantity.notation] == whole, claim.anchor.exact
