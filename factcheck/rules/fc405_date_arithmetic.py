"""Years that do not fit each other.

What it finds: an anniversary, an age, a span of years or a day of the week that the dates of its own sentence make
another: "founded in 1958, it marked its 50th anniversary in 2009", "born in 1920, he died in 1999 aged 70", "from 2004 to
2012, six years", "35 years ago, in 1980" in a text of 2025, "Tuesday, 12 March 2025".

Why it matters: one of the two is wrong, and no source is needed to see it.

Example: "The club was founded in 1958 and marked its 50th anniversary in 2009."

When it is silent: where the months may explain it (a birthday, a year begun), for hedged and round numbers that are
near, in quotations, where a sentence tells of several such years, and where a feast was put off.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.compare.inside.years import FAR, off
from factcheck.model.finding import Finding, Note, Severity
from factcheck.model.text import BlockKind, Source
from factcheck.rules.case import Case, finding_at, rule
from factcheck.segment import sentences


def find(case: Case) -> Iterator[Finding]:
    """One finding for each time that its sentence makes another."""
    for source in case.sources:
        if source.english:
            yield from _of_source(case, source)


def _of_source(case: Case, source: Source) -> Iterator[Finding]:
    published = source.published.end() if source.published else None
    claims = case.of_source(source)
    prose: dict[int, str] = {}
    for sentence in sentences(source):
        block = source.blocks[sentence.block]
        if block.kind is BlockKind.CELL:
            continue
        if sentence.block not in prose:
            prose = {sentence.block: source.prose(block).replace("\n", " ")}
        at = sentence.span.start - block.span.start
        text, ahead = (
            prose[sentence.block][at : sentence.span.end - block.span.start],
            prose[sentence.block][max(0, at - FAR) : at],
        )
        for one in off(text, published, ahead):
            start, end = sentence.span.start + one.start, sentence.span.start + one.end
            inside = tuple(c.id for c in claims if start <= c.anchor.start and c.anchor.end <= end)
            notes = (Note("read", one.read), Note("sum", one.sum))
            yield finding_at(RULE, source, source.anchor(start, end), one.message, notes=notes, claims=inside)


RULE = rule(__doc__, "FC405", "date-arithmetic", Severity.WARNING, find, risk=7)
