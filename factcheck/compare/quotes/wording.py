"""A quotation as the draft has it: its words, those in brackets among them, and where it leaves words out."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.compare.quotes.tokens import CLOSE, ELLIPSIS, OPEN, Token, tokens
from factcheck.dataclass import dataclass, replace
from factcheck.model.text import Span

_EDITORS = frozenset(
    ("sic", "emphasis", "applause", "laughter", "laughs")
)  # [sic], [emphasis added]: no word of anybody's
_LONGEST = 4_000  # words that are looked at


@dataclass(frozen=True, slots=True)
class Part:
    """Words of a quotation that follow each other: no ellipsis, and none of the draft's own words, stands between.

    `ellipsis` is the span of the … that stands before them; None before the first part, and behind a seam, where the
    draft puts in its own "she said".
    """

    words: tuple[Token, ...]
    ellipsis: Span | None = None


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation of a draft, taken apart. `begins` and `ends` are the … before its first and behind its last word;
    `spans` are the halves of a split quotation as they stand in the draft."""

    parts: tuple[Part, ...]
    spans: tuple[Span, ...]
    begins: Span | None
    ends: Span | None

    @property
    def words(self) -> list[Token]:
        """All its words."""
        return [word for part in self.parts for word in part.words]


def sentence_end(quoted: Quoted, text: str) -> Span | None:
    """The last word of a quotation that is a sentence of its own, with the sign behind it: it has a capital, and a full
    stop or a comma before the closing mark. None for a fragment in the draft's own sentence. `text` is the draft's."""
    words = quoted.words
    if quoted.ends or not words or not words[0].text[:1].isupper():
        return None
    last, end = words[-1], quoted.spans[-1].end
    if last.bracket or text[last.end : end].replace("\0", "").strip()[:1] not in (".", "!", "?", ","):
        return None
    return Span(last.start, end)


def _unbracketed(found: Sequence[Token]) -> list[Token]:
    """The words, those in brackets marked, and "[w]e", "call[s]" made one; [sic] and its like are left out."""
    made: list[Token] = []
    at = 0
    while at < len(found):
        one = found[at]
        if one.norm == OPEN:
            glued = bool(made) and made[-1].end == one.start and made[-1].norm.isalpha()
            inside: list[Token] = []
            stop = at + 1
            while stop < len(found) and found[stop].norm not in (CLOSE, OPEN) and stop - at < 60:
                inside.append(found[stop])
                stop += 1
            if stop < len(found) and found[stop].norm == CLOSE:
                end = found[stop].end
                after = found[stop + 1] if stop + 1 < len(found) else None
                behind = after is not None and after.start == end and after.norm.isalpha() and len(inside) < 2
                if inside and inside[0].norm in _EDITORS:
                    inside = []
                elif inside and (glued or behind):
                    last = found[stop + 1] if behind else inside[-1]
                    first = made.pop() if glued else one
                    text = (
                        (first.text if glued else "") + "".join(i.text for i in inside) + (last.text if behind else "")
                    )
                    inside = [Token(text.casefold(), first.start, last.end if behind else end, text, True)]
                    stop += behind
                made += [replace(word, bracket=True) for word in inside if word.norm != ELLIPSIS]
                at = stop + 1
                continue
        elif one.norm != CLOSE:
            made.append(one)
        at += 1
    return made


def quoted(text: str, spans: Sequence[Span]) -> Quoted:
    """The quotation that stands in one stretch of a text, or in several that a "she said" parts. `text` has NUL for each
    character that is mark-up."""
    parts: list[Part] = []
    begins: Span | None = None
    ends: Span | None = None
    for number, span in enumerate(spans):
        found = _unbracketed(tokens(text[span.start : span.end], span.start))[:_LONGEST]
        words: list[Token] = []
        ellipsis: Span | None = None
        for one in found:
            if one.norm != ELLIPSIS:
                words.append(one)
                continue
            if words:
                parts.append(Part(tuple(words), ellipsis))
            elif number == 0:
                begins = Span(one.start, one.end)
            words, ellipsis = [], Span(one.start, one.end)
        if words:
            parts.append(Part(tuple(words), ellipsis if parts else None))
        ends = ellipsis if found and not words else None
    return Quoted(tuple(parts), tuple(spans), begins, ends)
