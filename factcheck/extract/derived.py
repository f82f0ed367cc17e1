"""Claims that are no plain amounts: "doubled", ranks and superlatives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from factcheck.extract.build import claim_id
from factcheck.extract.changes import FACTORS, RANK, SUPERLATIVE
from factcheck.extract.context import content, is_past
from factcheck.extract.numerals import digits_value
from factcheck.extract.sentence import Reading
from factcheck.lexicon.numbers import ORDINALS
from factcheck.model.claim import Claim, ClaimKind, Context
from factcheck.model.interval import Interval
from factcheck.model.quantity import Modifier, Quantity, Unit, UnitKind
from factcheck.model.text import Source


def derived_claims(source: Source, reading: Reading, context: Context) -> Iterator[Claim]:
    """Factors ("doubled"), ranks ("second-biggest") and superlatives ("the highest since 2011")."""
    t, low = reading.tokens, reading.view.low
    for index in range(t.size):
        if t.text[index] in FACTORS:
            yield _made(source, reading, context, ClaimKind.CHANGE, t.start[index], t.end[index],
                        Decimal(FACTORS[t.text[index]]), "times")  # fmt: skip
    for found in RANK.finditer(low, reading.span.start, reading.span.end):
        word = found[1]
        read = digits_value(word[:-2]) if word[0].isdigit() else None
        value = Decimal(ORDINALS[word]) if read is None else read[0]
        yield _made(source, reading, context, ClaimKind.RANK, found.start(), found.end(), value, "rank")
    for found in SUPERLATIVE.finditer(low, reading.span.start, reading.span.end):
        if not any(low[max(0, found.start() - 12) : found.start()].rstrip("- ").endswith(word) for word in ORDINALS):
            yield _made(source, reading, context, ClaimKind.SUPERLATIVE, found.start(), found.end(), Decimal(1), "rank")


def _made(
    source: Source, reading: Reading, context: Context, kind: ClaimKind, start: int, end: int, value: Decimal, name: str
) -> Claim:
    t = reading.tokens
    stated = Interval.point(value)
    words = content(t, 0, t.size, set(), reading.timed)
    time = next((item for item in reading.times if not item.name and item.span.start >= end), None)
    return Claim(
        id=claim_id(source.digest, start, end, kind, 0),
        source=source.id,
        kind=kind,
        anchor=source.anchor(start, end),
        sentence=reading.span,
        quantity=Quantity(
            stated, stated, Unit(UnitKind.NUMBER, name), Modifier.EXACT, Decimal(0), source.text[start:end]
        ),
        period=time.period if time else None,
        period_words=time.words if time else "",
        past=is_past(t, 0, t.size),
        context=replace(context, clause=words, sentence=words, names=reading.names),
    )
