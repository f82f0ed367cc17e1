"""The `---` lines at the head of a Markdown file: simple `key: value` pairs, nothing else of YAML."""

from __future__ import annotations

import re

from factcheck.pattern import pattern

_FENCE = pattern(r"---[ \t]*(?:\r\n|\n|\r)")
_END = pattern(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_PAIR = pattern(r"([A-Za-z][\w-]{0,40})[ \t]*:[ \t]+(\S.*)")
_COMMENT = pattern(r"(?:^|\s)#.*\Z")
_LONGEST = 20_000  # characters of front matter


def _value(written: str) -> str:
    """The value without quotes and comment."""
    written = written.strip()
    if written[:1] in "\"'":
        end = written.find(written[0], 1)
        if end > 0:
            return written[1:end]
    return _COMMENT.sub("", written).strip().strip("[]").strip()


def repeated(text: str) -> tuple[str, ...]:
    """The keys that a front matter gives twice with different values, in order."""
    found: dict[str, set[str]] = {}
    for key, value in _pairs(text)[0]:
        found.setdefault(key, set()).add(value)
    return tuple(key for key, values in found.items() if len(values) > 1)


def front_matter(text: str) -> tuple[dict[str, str], int]:
    """The pairs by lower-case key, the first of each, and the offset where the document itself begins.

    Without front matter that is closed within 20,000 characters: nothing, and 0.
    """
    pairs: dict[str, str] = {}
    found, end = _pairs(text)
    for key, value in found:
        pairs.setdefault(key, value)
    return pairs, end


def _pairs(text: str) -> tuple[list[tuple[str, str]], int]:
    opened = _FENCE.match(text)
    head = text[:_LONGEST].replace("\r\n", " \n").replace("\r", "\n")  # same offsets
    closed = _END.search(head, opened.end()) if opened else None
    if not opened or not closed:
        return [], 0
    pairs: list[tuple[str, str]] = []
    for line in head[opened.end() : closed.start()].split("\n"):
        if (found := _PAIR.match(line)) and (value := _value(found[2])):
            pairs.append((found[1].lower(), value))
    return pairs, closed.end()
