"""Mark-up that stands in a text of any format: tags, comments, and references to signs such as `&nbsp;`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.model.shown import REFERENCE, sign_of
from factcheck.model.text import Span
from factcheck.pattern import pattern

_REFERENCE = pattern(rf"&lt;/?[A-Za-z][\w-]*/?&gt;|{REFERENCE}|(?<=[0-9])&[A-Za-z]{{1,8}}(?=[0-9])")
_FLAG = r"(?:nowrap|hidden|disabled|checked|selected|open|compact|noshade)"
# A word in brackets, or words of which the second is an attribute: "a <b and c> d" is none.
_TAG = pattern(rf"<!--|</?[A-Za-z][^\s<>]*(?:\s++(?:[\w:.@-]+\s*=[^<>]*|{_FLAG}\s*)?/?)?>", re.IGNORECASE)
_AMPERSAND = len("&amp;")


def references(text: str) -> Iterator[Span]:
    """The references to signs in a text, in order, and tags that were written with such."""
    if "&" not in text:
        return
    for found in _REFERENCE.finditer(text):
        start, end = found.span()
        if text.startswith("&lt;", start) or text[end - 1] not in ";0123456789" or sign_of(found[0]):
            yield Span(start, end)
        elif found[0].startswith("&amp;"):
            yield Span(start, start + _AMPERSAND)


def tags(text: str) -> Iterator[Span]:
    """The tags and the comments in a text, in order."""
    if "<" not in text:
        return
    at, closes = 0, True
    while found := _TAG.search(text, at):
        start, at = found.span()
        if found[0] == "<!--":
            end = text.find("-->", at) if closes else -1
            closes = end >= 0
            if not closes:
                continue
            at = end + len("-->")
        yield Span(start, at)
