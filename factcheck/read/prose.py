"""What of a text is not prose wherever it stands: web addresses and e-mail addresses."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from factcheck.model.text import Span
from factcheck.pattern import pattern

# One pass finds the signs an address has; its ends are then looked for nearby, so the time stays linear.
_SIGN = pattern(r"://|www\.|@|\.(?:com|org|net|int|edu|gov|info|eu|io|uk|de|fr)/", re.IGNORECASE)
_HEAD = pattern(r"[\w.+%-]{1,100}\Z")
_TAIL = pattern(r"[^\s<>\"“”„«»|\\^`{}]*")
_DOMAIN = pattern(r"[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+")
LONGEST = 4000  # characters of an address
_AFTER = ".,;:!?'’*_~"


def _trimmed(text: str, start: int, end: int) -> int:
    """The end without the punctuation and the closing brackets that belong to the sentence around it."""
    opened = any(bracket in text[start:end] for bracket in "([")
    while end > start and (text[end - 1] in _AFTER or (text[end - 1] in ")]" and not opened)):
        end -= 1
    return end


def _closed(text: str, start: int, end: int) -> int:
    """Where the first bracket that nothing before it opens closes."""
    depth = 0
    for at in range(start, end):
        depth += (text[at] == "(") - (text[at] == ")")
        if depth < 0:
            return at
    return end


def _address(text: str, sign: re.Match[str], floor: int) -> Span | None:
    """The address around a sign, beginning at `floor` at the earliest; None if it is none."""
    head = _HEAD.search(text, max(floor, sign.start() - 100), sign.start())
    start = head.start() if head else sign.start()
    if sign[0] == "@":
        domain = _DOMAIN.match(text, sign.end())
        return Span(start, domain.end()) if head and domain else None
    if sign[0] == "www.":
        start = sign.start()
        if start and text[start - 1].isalnum():
            return None
    elif not head or (sign[0] == "://" and not head[0][-2:].isalpha()):
        return None
    tail = _TAIL.match(text, sign.end(), min(len(text), sign.end() + LONGEST))
    end = _trimmed(text, sign.end(), tail.end() if tail else sign.end())
    if text.endswith("](", 0, start):  # a link's address ends where its bracket does
        end = _closed(text, sign.end(), end)
    return Span(start, end) if end > sign.end() or sign[0][0] == "." else None


def addresses(text: str) -> list[Span]:
    """The web and e-mail addresses in a text, in order."""
    found: list[Span] = []
    floor = 0
    for sign in _SIGN.finditer(text):
        if sign.start() >= floor and (span := _address(text, sign, floor)):
            found.append(span)
            floor = span.end
    return found


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order, those that touch or overlap made one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(span.end, found[-1].end))
        else:
            found.append(span)
    return tuple(found)


def within(spans: Sequence[Span], outer: Span) -> list[Span]:
    """The parts of ordered, disjoint spans that lie in another."""
    first = bisect_left(spans, outer.start, key=lambda span: span.end)
    found = []
    for span in spans[first:]:
        if span.start >= outer.end:
            break
        if span.end > outer.start:
            found.append(Span(max(span.start, outer.start), min(span.end, outer.end)))
    return found
