"""Whether a text without a file name's suffix is Markdown: its front matter, a table or headings say so."""

from __future__ import annotations

from itertools import pairwise

from factcheck.pattern import pattern
from factcheck.read.frontmatter import front_matter

_RULE_SIGNS = frozenset("|:- \t")
_HEADING = pattern(r"#{1,6}[ \t]+\S")


def is_markdown(text: str) -> bool:
    """It begins with front matter, or has a table or a heading with `#` that stands alone."""
    if front_matter(text).pairs:
        return True
    lines = ["", *text.splitlines(), ""]
    return any(map(_is_table, lines, lines[1:])) or any(
        _HEADING.match(line) and not (before.strip() and after.strip())
        for (before, line), after in zip(pairwise(lines), lines[2:], strict=False)
    )


def _is_table(head: str, rule: str) -> bool:
    """A line of cells over one of dashes: `| year | visitors |`, `|---|---|`."""
    return "|" in head and "|" in rule and "-" in rule and _RULE_SIGNS.issuperset(rule)
