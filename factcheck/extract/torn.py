"""Numbers that are not known whole: what could not be decoded touches them, or marks stand between their digits."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from factcheck.pattern import pattern

TORN = "\ufffd"  # the text of a number that is torn
_BAD = "\ufffd\x00-\x08\x0e-\x1f\x7f-\x9f"  # bad bytes, and control characters
_MARKS = "*_`~=·"  # what mark-up leaves within a number, and a point that may be a product
_ONE = ("*", "~", "=")  # one of these alone is a product, a range or an equation
_ANY = pattern(rf"[{_BAD}_`·]|[{_MARKS}][{_MARKS}.,'\u00a0]|[.,'\u00a0][{_MARKS}]")
_MARK = pattern(rf"[{_BAD}{_MARKS}]")
_BEFORE = pattern(
    rf"(?:[{_BAD}][.,']?|\x1a[{_BAD}{_MARKS}.,']+|[^\W\d_]_+|(?P<between>\d[{_BAD}{_MARKS}.,'\u00a0]+))\Z"
)
_BEHIND = pattern(rf"[{_BAD}]|[{_BAD}{_MARKS}.,']+\x1a|_+[^\W_]")
_BETWEEN = pattern(rf"[{_BAD}{_MARKS}.,'\u00a0]+(?=\d)")
_GROUPS = pattern(rf"[{_BAD}]*[ \u00a0.,'][{_BAD}]*\Z")
_HEAD, _GROUP = pattern(r"(?<!\d)\d{1,3}\Z"), pattern(r"\d{3}(?!\d)")
_TEN = pattern(r"10(?!\d)")
# a letter for a digit in a number with commas: "61,34O", "6l,340"
_SLIP = pattern(
    r"(?<![\w.,])(?=[\d,]*[oOlI])(?=[oOlI,]*\d)[\doOlI]{1,3}(?:,[\doOlI]{3})+(?!\w)",
)
_BROKEN = pattern(r"(?<=[0-9]),[ \u00a0]*\n[ \u00a0]*(?=[0-9]{3}(?![0-9]))")  # a line that ends within a number
_BROKEN_BEFORE = pattern(r"(?<![0-9,])([0-9]{1,3}(?:,[0-9]{3})*),[ \u00a0]*\n[ \u00a0]*\Z")
_GROUPED = pattern(r"[0-9]{1,3}(?:,[0-9]{3})+\Z")
_BLANKS = 8  # characters before a line's first word
_GROUP_SIZE = 3  # digits
_BACK = 40  # characters


def may_tear(text: str) -> bool:
    """A sign stands in the text that can tear a number."""
    return any(sign.search(text) is not None for sign in (_ANY, _SLIP, _BROKEN))


def torn(text: str, places: Sequence[tuple[int, int]]) -> list[bool]:
    """Which of the numbers in digits of a text, in order, may be a part of their number, or a group of such a one."""
    found = [_is_torn(text, start, end) or _is_broken(text, start, end) for start, end in places]
    if places:
        for slip in _SLIP.finditer(text, max(0, places[0][0] - _GROUP_SIZE), places[-1][1] + _GROUP_SIZE):
            first = bisect_left(places, (slip.start(), 0))
            for place in range(first, bisect_left(places, (slip.end(), 0), first)):
                found[place] = True
    if True in found:
        parted = [_GROUPS.match(text[one[1] : two[0]]) is not None for one, two in pairwise(places)]
        for place, is_group in enumerate(parted, 1):
            found[place] |= is_group and found[place - 1] and _GROUP.match(text, places[place][0]) is not None
        for place in range(len(parted) - 1, -1, -1):
            found[place] |= parted[place] and found[place + 1] and _HEAD.search(text[slice(*places[place])]) is not None
    return found


def _is_torn(text: str, start: int, end: int) -> bool:
    between = _BETWEEN.match(text, end)
    if _BEHIND.match(text, end) or (between and _parts(between[0], text, between.end())):
        return True
    before = text[max(0, start - _BACK) : start]
    found = _BEFORE.search(before)
    return found is not None and (found["between"] is None or _parts(found["between"][1:], text, start))


def _is_broken(text: str, start: int, end: int) -> bool:
    """ "58,984,\\n220 people", "100,\\n000 births"; "in 2021 it had 100,\\n220 of them" may be two."""
    if text[end : end + 1] == "," and (gap := _BROKEN.match(text, end)):
        if text[gap.end()] == "0" or _GROUPED.match(text, start, end):
            return True
    if not _GROUP.match(text, start) or end - start != _GROUP_SIZE or "\n" not in text[max(0, start - _BLANKS) : start]:
        return False
    found = _BROKEN_BEFORE.search(text[max(0, start - _BACK) : start])
    return found is not None and ("," in found[1] or text[start] == "0")


def _parts(between: str, text: str, at: int) -> bool:
    """What stands before the digits at a place, and behind others, is no grouping and no sign of arithmetic."""
    if between[0] == between[-1] == "\u00a0":
        return False
    if between == "·":
        return not _TEN.match(text, at)  # 3·10⁶
    return between.strip("\u00a0") not in _ONE and _MARK.search(between) is not None
