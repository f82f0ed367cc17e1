"""JSON as a tree with line numbers: strict, each number as written, two equal keys refused, no recursion."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from json import JSONDecodeError, decoder

from factcheck.model.text import line_starts
from factcheck.pattern import pattern
from factcheck.reference.node import Composer, Mapping, Node, Scalar, Sequence, Syntax

_SPACE = pattern(r"[ \t\r\n]*")
_WORD = pattern(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?(?![\w.+-])|(?:true|false|null)(?!\w)")

_scan: Callable[[str, int, bool], tuple[str, int]] = getattr(decoder, "scanstring")  # noqa: B009  (not in typeshed)


class _Text:
    """The text, where we are in it, and places for messages."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self._lines = line_starts(text)

    def place(self, offset: int | None = None) -> tuple[int, int]:
        at = self.at if offset is None else offset
        line = bisect_right(self._lines, at)
        return line, at - self._lines[line - 1] + 1

    def peek(self) -> str:
        """The next sign that is not space, "" at the end."""
        found = _SPACE.match(self.text, self.at)
        self.at = found.end() if found else self.at
        return self.text[self.at : self.at + 1]

    def scalar(self) -> Scalar:
        """A string, number or word."""
        line, column = self.place()
        if self.text[self.at] == '"':
            try:
                value, self.at = _scan(self.text, self.at + 1, True)
            except JSONDecodeError as error:
                raise Syntax(*self.place(error.pos), f"not JSON: {error.msg.lower()}") from None
            if any("\ud800" <= char <= "\udfff" for char in value):
                raise Syntax(line, column, "half a surrogate pair, which is no character: write the character itself")
            return Scalar(line, column, value, plain=False)
        found = _WORD.match(self.text, self.at)
        if not found:
            raise self.wrong("a value")
        self.at = found.end()
        return Scalar(line, column, found[0])

    def wrong(self, expected: str) -> Syntax:
        """What should stand here."""
        found = self.text[self.at : self.at + 1]
        instead = f"`{found}`" if found else "the end"
        return Syntax(*self.place(), f"not JSON: {expected} should stand here, not {instead}")


def compose(text: str) -> Node:
    """The tree of a JSON document (RFC 8259); `Syntax` if it is none."""
    source, composer = _Text(text), Composer()
    closers: list[str] = []
    while True:
        _value(source, composer, closers)
        while closers and source.peek() == closers[-1]:  # after a value: as many ends as there are
            source.at += 1
            closers.pop()
            composer.leave()
        if not closers:
            break
        if source.peek() != ",":
            raise source.wrong(f"`,` or `{closers[-1]}`")
        source.at += 1
        _key(source, composer, closers)
    if source.peek():
        raise source.wrong("the end")
    assert composer.root is not None
    return composer.root


def _value(source: _Text, composer: Composer, closers: list[str]) -> None:
    """One scalar, or the opening of lists and mappings down to their first scalar."""
    while (sign := source.peek()) and sign in "[{":
        place = source.place()
        source.at += 1
        closers.append("]" if sign == "[" else "}")
        composer.enter(Sequence(*place) if sign == "[" else Mapping(*place))
        if source.peek() == closers[-1]:
            return
        _key(source, composer, closers)
    if not sign:
        raise source.wrong("a value")
    composer.add(source.scalar())


def _key(source: _Text, composer: Composer, closers: list[str]) -> None:
    """In a mapping: a key and its colon."""
    if closers[-1] != "}":
        return
    if source.peek() != '"':
        raise source.wrong("a key in double quotes")
    composer.add(source.scalar())
    if source.peek() != ":":
        raise source.wrong("`:`")
    source.at += 1
