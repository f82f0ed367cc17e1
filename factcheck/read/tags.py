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
_ELEMENT = pattern(r"<(/?)([A-Za-z][\w-]*+)([^<>]*+)>")
_CONTROL = pattern(
    r"(?:\x1b\[|\x9b)[0-9:;<=>?]{0,64}[ -/]{0,8}[@-~]|\x1b\][^\x07\x1b\n]{0,2000}(?:\x07|\x1b\\)?|\x1b[@-Z\\-_]"
)
_BLANK_LINE = pattern(r"\n[ \t\r]*\n")
_VALUE = pattern(r"=\s*(?:\"[^\"]*\"|'[^']*')")
_HIDDEN = pattern(r"(?:\A|\s)hidden(?=[\s/=]|\Z)")
UNSHOWN = frozenset(("script", "style", "template"))
STRUCK = frozenset(("del", "s", "strike"))
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


def controls(text: str) -> Iterator[Span]:
    """What a terminal takes for its colours, titles and the like, in order."""
    if "\x1b" in text or "\x9b" in text:
        yield from (Span(*found.span()) for found in _CONTROL.finditer(text))


def hides(name: str, attributes: str) -> bool:
    """What an element holds is struck out, or is not shown at all: `<del>`, `<script>`, `style="display:none"`."""
    if name.lower() in STRUCK or name.lower() in UNSHOWN:
        return True
    low = attributes.lower()
    return "display:none" in "".join(low.split()) or bool("hidden" in low and _HIDDEN.search(_VALUE.sub("", low)))


def hidden(text: str) -> Iterator[Span]:
    """What stands in elements that are struck out or not shown, in order: from the last opening of a kind before the first
    end of it, in one paragraph."""
    if "</" not in text:
        return
    opened, start = "", 0
    ends = {found[2].lower(): found.end() for found in _ELEMENT.finditer(text) if found[1]}  # the last of each kind
    for found in _ELEMENT.finditer(text):
        name = found[2].lower()
        if opened and found[1] and name == opened:
            if not _BLANK_LINE.search(text, start, found.end()):
                yield Span(start, found.end())
            opened = ""
        elif not found[1] and opened in ("", name) and ends.get(name, 0) > found.end() and hides(name, found[3]):
            opened, start = name, found.start()
