"""Quotation marks of a block, paired."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.dataclass import dataclass
from factcheck.pattern import pattern

_MARK = pattern("[“”„‟\"«»‘’‚'‹›]")
_DOUBLE = frozenset('“”„‟"«»')
_CLOSES: dict[str, str] = {"“": '”"“', "”": "”", "„": '“”"‟', "‟": '”"', '"': '"”', "«": "»", "»": "«"}
GAP = "\0"  # stands for each character of a gap; no source has it
_WORDS_IN_APOSTROPHES = 3  # fewer words in '…' are as likely two apostrophes


@dataclass(frozen=True, slots=True)
class Quoted:
    """The words between two marks, without blanks at their ends.

    `mark` is the offset of the opening mark, `after` that behind the closing one; `closed` is false
    if the block ends first.
    """

    start: int
    end: int
    mark: int
    after: int
    closed: bool


def _beside(text: str, at: int) -> tuple[str, str]:
    """The characters before and after a place, gaps apart; "" where there is none."""
    before, after = at - 1, at + 1
    while before >= 0 and text[before] == GAP:
        before -= 1
    while after < len(text) and text[after] == GAP:
        after += 1
    return text[before : before + 1] if before >= 0 else "", text[after : after + 1]


def _opens(text: str, at: int) -> bool:
    """A mark here may open: nothing, a blank or an opening sign before it, no blank after."""
    before, after = _beside(text, at)
    if text[at] == "«":  # French leaves a blank inside: « Il est tard »
        return not before.isalnum()
    return (not before or not (before.isalnum() or before in ".,;:!?%)”’")) and bool(after) and not after.isspace()


def _closes(text: str, at: int) -> bool:
    """A mark here may close: no blank before it, no letter or digit after."""
    before, after = _beside(text, at)
    return bool(before) and not before.isspace() and not after.isalnum()


def _between(text: str, mark: int, closing: int) -> Quoted:
    """What stands between two marks; the closing one is at the end of the text if there is none."""
    start, end = mark + 1, closing
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Quoted(start, end, mark, closing + 1, closing < len(text))


def _doubles(text: str, marks: list[int]) -> Iterator[Quoted]:
    """Quotations in “ ”, " ", « », „ “; a mark that opens inside an open one is ignored if it is another kind."""
    opened = -1
    for at in marks:
        mark = text[at]
        if opened >= 0 and mark in _CLOSES[text[opened]] and (mark != "“" or not _opens(text, at)):
            if mark != '"' or not _opens(text, at) or _closes(text, at):
                yield _between(text, opened, at)
                opened = -1
        elif _opens(text, at) and (opened < 0 or mark == text[opened]):
            opened = at
    if opened >= 0:
        yield _between(text, opened, len(text))


def _next_closers(text: str, marks: list[int]) -> list[int]:
    """For each single mark, the nearest closing one after it (-1 for none); "workers' rights" only if no better."""
    found = [-1] * len(marks)
    good = fair = -1
    for place in range(len(marks) - 1, -1, -1):
        at = marks[place]
        found[place] = good if good >= 0 and (fair < 0 or good - at < 200) else fair
        if text[at] in "’'" and _closes(text, at):
            possessive = text[at - 1] == "s" and text[at + 1 : at + 2] == " " and text[at + 2 : at + 3].islower()
            good, fair = (good, at) if possessive else (at, at)
    return found


def _singles(text: str, marks: list[int]) -> Iterator[Quoted]:
    """Quotations in ‘ ’ and ' '; an apostrophe is none."""
    until = 0
    for at, end in zip(marks, _next_closers(text, marks), strict=True):
        if at < until or end < 0 or text[at] not in "‘'" or not _opens(text, at) or text[at + 1].isdigit():
            continue
        words = len(text[at + 1 : min(end, at + 1000)].split())
        if words >= (_WORDS_IN_APOSTROPHES if text[at] == "'" else 1) and end - at < 1000:
            yield _between(text, at, end)
            until = end


def quoted(text: str) -> list[Quoted]:
    """The quotations of a block's text, its gaps filled with `GAP`, in order; of nested ones the outermost."""
    marks = [found.start() for found in _MARK.finditer(text)]
    if not marks:
        return []
    doubles = list(_doubles(text, [at for at in marks if text[at] in _DOUBLE]))
    singles = list(_singles(text, [at for at in marks if text[at] not in _DOUBLE]))
    found: list[Quoted] = []
    for one in sorted((*doubles, *singles), key=lambda one: (one.start, one.end)):
        if one.start < one.end and (not found or one.mark >= found[-1].after):
            found.append(one)
    return found


_NOTE = pattern(  # behind a full stop or a closing mark: "said.[^1]", "said.¹", "said.1"
    r"(?<=[.!?…,”»\"])(?:\[\^?[\w-]{1,12}\]|[¹²³⁰⁴-⁹]{1,3}|(?<=[^\W\d_][.!?])\d{1,3})(?=\s|\Z)"
)


def without_notes(text: str) -> str:
    """A text with a blank for each character of the footnote marks that stand behind its sentences, so that offsets stay."""
    return _NOTE.sub(lambda mark: " " * len(mark[0]), text)
