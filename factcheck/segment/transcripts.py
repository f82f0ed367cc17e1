"""Who speaks in a transcript: "NAIR: The honest answer is pay.", and on until another name stands at a line's head."""

from __future__ import annotations

from factcheck.lexicon.speaking import SPEAKING
from factcheck.model.text import Source, Span, prose
from factcheck.pattern import pattern

_LABEL = pattern(
    r"[\s>*_\0]*(?P<name>[^\W\d_a-z][\w.’'-]*(?:[ \t]+(?:\(?[^\W\d_a-z][\w.’'-]*\)?|of|the|and|de|van|von|der|bin|al)){0,6})"
    r"[*_\0]*(?:\s*\([^()\n]{1,60}\)|(?P<role>,[ \t][^:;.!?“”\"\n]{1,60}))?[*_\0]*:[*_\0]*(?=\s+\S|\s*\Z)"
)
_CALLED = pattern(  # "Ms. BELL. I thank the gentleman."
    r"[\s*_\0]*(?P<name>(?:(?:Mr|Ms|Mrs|Miss|Dr|Sen|Rep|Lord|Lady|Sir)\.?|The)[ \t]+[^\W\d_a-z][^\W\d_a-z’'-]+"
    r"(?:[ \t]of[ \t][\w ]{2,30})?)\.(?=\s+\S)"
)
_FROM = pattern(
    r"[\s>*_\0]*From:[ \t]*(?P<name>[^\W\d_a-z][\w.’'-]*(?:[ \t]+[^\W\d_a-z][\w’'-]*){0,3})"
)  # of an e-mail
_ASKED = pattern(r"[\s*_\0]*(?P<sign>[QA])\d{0,3}[.:][*_\0]*\s")  # "Q: … A: …"
_NO_NAMES = frozenset(
    """note notes source sources update correction photo image date time place subject re from to cc tel phone email e-mail
    location summary headline figure table box example title by contact question answer however but so and first second
    third finally location status version author published""".split()
)
_LEAST = 2  # labels


def turns(source: Source) -> tuple[tuple[Span, str], ...]:
    """The turns of a transcript, each with the name at its head; () for a text that is none: fewer than two labels, or
    nobody who speaks twice and no two who speak."""
    text = source.text
    found: list[tuple[int, int, str]] = []
    labels = 0
    for block in source.blocks:
        head = prose(text, block, "\0")[:120]
        if head[:1] in "([":  # "(Statement read by the officer:)": nobody's turn
            found.append((block.span.start, block.span.start, ""))
            continue
        if asked := _ASKED.match(head):
            found.append((block.span.start, block.span.start + asked.end(), ""))
            labels += 1
            continue
        label = _FROM.match(head) or _LABEL.match(head) or _CALLED.match(head)
        if label and (label.groupdict().get("role")) and not SPEAKING.isdisjoint(label["role"].lower().split()):
            continue  # "Ada Obi, who chairs the board, said:"
        if label and label["name"].lower().strip(".") not in _NO_NAMES and len(label["name"]) > 1:
            found.append((block.span.start, block.span.start + label.end(), label["name"].strip()))
            labels += 1
    if labels < _LEAST or labels * 6 < len(source.blocks):
        return ()
    last = source.blocks[-1].span.end
    starts = [start for start, _, _ in found[1:]] + [last]
    return tuple((Span(begin, stop), name) for (_, begin, name), stop in zip(found, starts, strict=True))
