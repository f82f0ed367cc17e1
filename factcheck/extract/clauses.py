"""The stretch of a sentence that is about one figure."""

from __future__ import annotations

from factcheck.extract.figures import Figure
from factcheck.extract.tokens import Tokens

_HARD = frozenset((";", "—", "(", ")", ":"))
_SOFT = frozenset(
    (",", "and", "but", "while", "whereas", "against", "compared", "versus", "although", "though", "or", "than")
)
_SPLITS_ALWAYS = frozenset(("while", "whereas", "although", "though"))


def clause(t: Tokens, figure: Figure, left: int, right: int) -> tuple[int, int]:
    """The tokens of a figure's clause, as first and one-past-last index.

    `left` and `right` are the ends of the neighbouring figures (0 and `t.size` where there are none).
    Between two figures the clause ends at the last comma or conjunction before the second one's words;
    towards the sentence's ends it runs on up to a dash, bracket, colon or semicolon.
    """
    first = figure.first
    start = first
    while start > left:
        word = t.text[start - 1]
        if (word in _HARD and not _spaced_hyphen(t, start - 1)) or word in _SPLITS_ALWAYS:
            break
        if left > 0 and word in _SOFT and not _within(t, start - 1, figure):
            break
        start -= 1
    end = figure.end
    while end < right:
        word = t.text[end]
        if word in _HARD or word in _SPLITS_ALWAYS:
            break
        if right < t.size and word in _SOFT and _starts_new(t, end, right):
            break
        end += 1
    return start, end


def _spaced_hyphen(t: Tokens, at: int) -> bool:
    return t.text[at] == "-" and not t.joined(at)


def _within(t: Tokens, at: int, figure: Figure) -> bool:
    """The conjunction belongs to the figure's own words ("between 70% and 85%", "more than")."""
    return at >= figure.first


def _starts_new(t: Tokens, at: int, right: int) -> bool:
    """No other conjunction stands between this one and the next figure, or this is a comma."""
    word = t.text[at]
    if word in (",", "while", "whereas", "but", "against", "compared", "versus"):
        return True
    return not any(t.text[k] in (",", "and", "but") for k in range(at + 1, right))
