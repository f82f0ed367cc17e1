"""The lines at the head of a Markdown file: between `---` simple `key: value` pairs, nothing else of YAML; between
`+++` TOML."""

from __future__ import annotations

import re
from datetime import date, time

from factcheck.dataclass import dataclass
from factcheck.pattern import pattern

_FENCE = pattern(r"---[ \t]*(?:\r\n|\n|\r)")
_END = pattern(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_PAIR = pattern(r"([A-Za-z][\w-]{0,40})[ \t]*:[ \t]+(\S.*)")
_LINE = pattern(r"\s*\Z|\s+\S|#|- |[\]}]|[\"']?[A-Za-z_][\w .-]{0,60}[\"']?[ \t]*:(?:[ \t]|\Z)")  # of YAML
_COMMENT = pattern(r"(?:^|\s)#.*\Z")
_TOML_FENCE = pattern(r"\+\+\+[ \t]*(?:\r\n|\n|\r)")
_TOML_END = pattern(r"^\+\+\+[ \t]*$", re.MULTILINE)
_LONGEST = 20_000  # characters of front matter


def _value(written: str) -> str:
    """The value without quotes and comment."""
    written = written.strip()
    if written[:1] in "\"'":
        end = written.find(written[0], 1)
        if end > 0:
            return written[1:end]
    return _COMMENT.sub("", written).strip().strip("[]").strip()


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The pairs by lower-case key, the first of each; the keys given twice with different values, in order; and the
    offset where the document itself begins."""

    pairs: dict[str, str]
    repeated: tuple[str, ...]
    end: int


def front_matter(text: str) -> FrontMatter:
    """What stands at the head of a text; nothing, up to 0, without front matter that is closed within 20,000
    characters and holds nothing but keys, lists and what is indented under them, or TOML."""
    found, end = _toml(text) if text.startswith("+") else _pairs(text)
    values: dict[str, list[str]] = {}
    for key, value in found:
        values.setdefault(key, []).append(value)
    first = {key: each[0] for key, each in values.items()}
    return FrontMatter(first, tuple(key for key, each in values.items() if len(set(each)) > 1), end)


def _fenced(text: str, opening: re.Pattern[str], closing: re.Pattern[str]) -> tuple[str, int]:
    """What stands between the two fences, and the offset behind the second; "" and 0 for a head that is not closed."""
    opened = opening.match(text)
    head = text[:_LONGEST].replace("\r\n", " \n").replace("\r", "\n")  # same offsets
    closed = closing.search(head, opened.end()) if opened else None
    return (head[opened.end() : closed.start()], closed.end()) if opened and closed else ("", 0)


def _pairs(text: str) -> tuple[list[tuple[str, str]], int]:
    """Of lines like "title: A dry summer" between two "---"."""
    inside, end = _fenced(text, _FENCE, _END)
    lines = inside.split("\n")
    if not all(map(_LINE.match, lines)):
        return [], 0  # prose between two rules
    pairs: list[tuple[str, str]] = []
    for line in lines:
        if (found := _PAIR.match(line)) and (value := _value(found[2])):
            pairs.append((found[1].lower(), value))
    return pairs, end


def _toml(text: str) -> tuple[list[tuple[str, str]], int]:
    """Of lines like 'title = "A dry summer"' between two "+++"."""
    inside, end = _fenced(text, _TOML_FENCE, _TOML_END)
    if not end:
        return [], 0
    import tomllib  # few texts have it

    try:
        table = tomllib.loads(inside)
    except (ValueError, RecursionError):
        return [], 0  # prose between two signs
    return [(key.lower(), told) for key, value in table.items() if (told := _told(value))], end


def _told(value: object) -> str:
    """A text, date or list of texts of TOML as it would stand behind a key of YAML; "" for anything else."""
    if isinstance(value, date | time):
        return value.isoformat()
    words = value if isinstance(value, list) else [value]
    return ", ".join(word.strip() for word in words if isinstance(word, str))
