"""Laws of reading and segmenting that hold for every input."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.errors import InputError
from factcheck.model.text import line_starts
from factcheck.read import read_bytes, read_text
from factcheck.segment import attribution, quotations, sentences

NAMES = st.sampled_from(["a.txt", "a.md"])
PIECES = st.sampled_from([
    "164 states", " ", "\n", "\n\n", "\r\n", "\t", ". ", "! ", "? ", "... ", "U.S. ", "Dr. ", "“", "”", '"', "'",
    "‘", "’", "«", "»", "„", "(", ")", "[", "]", "a", "B", "said Ada Obi", "Ada Obi said", "she said",
    "according to ", "**", "_", "`", "~~", "# ", "## ", "> ", "- ", "1. ", "| a | b |\n", "|---|---|\n", "[^1]",
    "\n[^1]: ", "](http://a.org/1 't')", "![", "<b>", "</b>", "<!-- ", " -->", "<div>\n", "```\n",
    "https://example.org/2024?x=1", "me@example.org", "&nbsp;", "\\*", "---\n", "title: x\n", "date: 2025-04-10\n",
    "Published 10 April 2025\n", "By Ada Obi\n", "é", "—", "\u200b", "\u00a0", "😀", "\u202e", "\ufeff", "\x85",
    "\u2028", "\0", "İ", "地雷。",
])  # fmt: skip
TEXTS = st.one_of(st.lists(PIECES, max_size=40).map("".join), st.text(max_size=200))
QUICK = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@QUICK
@given(TEXTS, NAMES)
def test_text_is_verbatim_and_anchors_point_at_their_words(text: str, name: str) -> None:
    source = read_text(text, name)
    bare = text.removeprefix("\ufeff")
    assert len(source.text) == len(bare)
    assert all(new in (old, "\ufffd") for new, old in zip(source.text, bare, strict=True))
    assert source.lines == line_starts(source.text)
    for one in sentences(source):
        anchor = source.anchor(one.span.start, one.span.end)
        assert source.text[anchor.start : anchor.end] == anchor.exact
        line, column = source.place(anchor.start)
        assert source.lines[line - 1] + column - 1 == anchor.start


@QUICK
@given(TEXTS, NAMES)
def test_blocks_are_in_order_apart_and_inside_the_text(text: str, name: str) -> None:
    source = read_text(text, name)
    assert all(one.span.end <= two.span.start for one, two in pairwise(source.blocks))
    for block in source.blocks:
        assert 0 <= block.span.start < block.span.end <= len(source.text)
        assert all(block.span.holds(gap) and gap.start < gap.end for gap in block.gaps)
        assert all(one.end < two.start for one, two in pairwise(block.gaps))
        assert len(source.prose(block)) == block.span.end - block.span.start
        assert (block.level > 0) == (block.kind == "heading")


@QUICK
@given(TEXTS, NAMES)
def test_sentences_partition_the_prose_of_their_block(text: str, name: str) -> None:
    source = read_text(text, name)
    found = sentences(source)
    assert all(one.span.end <= two.span.start for one, two in pairwise(found))
    for place, block in enumerate(source.blocks):
        mine = [one for one in found if one.block == place]
        assert all(block.span.holds(one.span) for one in mine)
        inside = {at for one in mine for at in range(one.span.start, one.span.end)}
        prose = source.prose(block)
        assert all(block.span.start + at in inside for at, char in enumerate(prose) if not char.isspace())
    for one in found:
        assert source.text[one.span.start : one.span.end].strip()
        assert all(source.blocks[head].kind == "heading" and head < one.block for head in one.headings)


@QUICK
@given(TEXTS, NAMES)
def test_quotations_are_in_order_apart_and_in_one_block(text: str, name: str) -> None:
    source = read_text(text, name)
    found = sentences(source)
    quotes = quotations(source, found)
    assert all(one.span.end <= two.span.start for one, two in pairwise(quotes))
    for quote in quotes:
        assert quote.span.start < quote.span.end
        assert sum(block.span.holds(quote.span) for block in source.blocks) == 1
        assert quote.speaker is None or quote.speaker.strip()
        assert 0 <= quote.sentence < max(1, len(found))


@QUICK
@given(TEXTS, NAMES)
def test_every_unicode_encoding_gives_the_same_source(text: str, name: str) -> None:
    text = text.replace("\0", "").encode("utf-8", "ignore").decode().lstrip("\ufeff")
    if text.lstrip()[:9].lower().startswith(("<!doctype", "<html", "%pdf", "{\\rtf", "pk")):
        return
    first = read_text(text, name)
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-32"):
        other = read_bytes(text.encode(encoding), name)
        assert (other.text, other.blocks, other.title) == (first.text, first.blocks, first.title)


@QUICK
@given(st.one_of(st.binary(max_size=300), TEXTS.map(lambda text: text.encode("utf-8", "ignore") + b"\xff\x80")), NAMES)
def test_bytes_are_read_or_refused_in_one_line(data: bytes, name: str) -> None:
    try:
        source = read_bytes(data, name)
    except InputError as error:
        refused: str | None = str(error)
    else:
        refused = None
    assert refused is None or refused.isprintable()
    if refused is None:
        source.text.encode()  # no lone surrogates
        assert "\0" not in source.text
        quotations(source, sentences(source))


@QUICK
@given(TEXTS)
def test_an_attribution_is_in_its_sentence(text: str) -> None:
    name = attribution(text)
    if name is not None:
        assert name.strip() == name != ""
        assert all(word in text for word in name.rstrip(")").split())
