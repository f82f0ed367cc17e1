"""The claims of a source: every figure with its bounds, unit, what it counts, where, when and who says so."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from factcheck._callable import make_callable
from factcheck.extract.build import claim_of, other_claim
from factcheck.extract.dates import dates
from factcheck.extract.derived import derived_claims
from factcheck.extract.gate import has_figure
from factcheck.extract.sentence import Reading
from factcheck.extract.surroundings import Surroundings
from factcheck.extract.view import view_of
from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.period import Period, PeriodRole
from factcheck.model.text import Quotation, Sentence, Source

Extractor = Callable[[Reading, Claim | None], Iterator[Claim]]


def _amounts(reading: Reading, elder: Claim | None) -> Iterator[Claim]:
    """Counts, shares, sums of money, measures, changes and ordinals; then the dates that none of them is for."""
    times: list[str] = []
    for index in range(len(reading.figures)):
        elder = claim_of(reading, index, elder)
        times.append(elder.period_words)
        yield elder
    yield from dates(reading, times)


def _others(reading: Reading, elder: Claim | None) -> Iterator[Claim]:
    """Numbers that are no figures."""
    for figure in reading.all_figures:
        if figure.reading:
            yield other_claim(reading, figure)


def _derived(reading: Reading, elder: Claim | None) -> Iterator[Claim]:
    """ "doubled", ranks and superlatives."""
    return derived_claims(reading)


EXTRACTORS: tuple[Extractor, ...] = (_amounts, _others, _derived)


def claims(
    source: Source,
    sentences: Sequence[Sentence],
    quotations: Sequence[Quotation] = (),
    attributions: Mapping[int, str] | None = None,
) -> tuple[Claim, ...]:
    """The claims of a source in order of place. `attributions` names the source cited in a sentence, by index."""
    view = view_of(source.text, source.blocks)
    surroundings = Surroundings(source, view, sentences)
    found: list[Claim] = []
    elder: Claim | None = None
    told: Period | None = None  # the last time named in figures; `near` in this block
    near: Period | None = None
    for index, sentence in enumerate(sentences):
        if not has_figure(view.low[sentence.span.start : sentence.span.end]):
            elder = None
            continue
        if index and sentences[index - 1].block != sentence.block:
            elder = near = None
        reading = Reading(source, view, sentence.span, partial(surroundings.of, index), near, told)
        surroundings.keep(sentence.span, reading.tokens)
        attribution = (attributions or {}).get(index)
        for extractor in EXTRACTORS:
            made = [_said_by(claim, attribution, quotations) for claim in extractor(reading, elder)]
            if extractor is _amounts:
                elder = next((claim for claim in reversed(made) if claim.kind is not ClaimKind.DATE), None)
                near = next((claim.period for claim in reversed(made) if _is_point(claim)), near)
                told = near or told
            found += made
    return _in_order(found)


def _is_point(claim: Claim) -> bool:
    """The claim names a time within one year, in figures: what "a year earlier" can count from."""
    period = claim.period
    if period is None or period.role is not PeriodRole.IN or not (period.first and period.last):
        return False
    if period.first.year != period.last.year:
        return False
    return any(char.isdecimal() for char in claim.period_words)


def _in_order(found: list[Claim]) -> tuple[Claim, ...]:
    """By place, each once; a number that is no figure gives way to a claim that shares its words."""
    seen: dict[str, Claim] = {}
    reach = 0
    after = 0  # how many of the firm ones are behind us
    ordered = sorted(found, key=lambda item: (item.anchor.start, -item.anchor.end, item.kind is ClaimKind.OTHER))
    firm = [claim.anchor.start for claim in ordered if claim.kind is not ClaimKind.OTHER]
    for claim in ordered:
        if claim.kind is ClaimKind.OTHER:
            if claim.anchor.start < reach or (after < len(firm) and firm[after] < claim.anchor.end):
                continue
        else:
            after += 1
        reach = max(reach, claim.anchor.end)
        seen.setdefault(claim.id, claim)
    return tuple(seen.values())


def _said_by(claim: Claim, attribution: str | None, quotations: Sequence[Quotation]) -> Claim:
    start, end = claim.anchor.start, claim.anchor.end
    for quote in quotations:
        if quote.span.start <= start and end <= quote.span.end:
            return replace(claim, speaker=quote.speaker, quoted=True, attribution=attribution)
    return replace(claim, attribution=attribution) if attribution else claim


make_callable(__name__)
