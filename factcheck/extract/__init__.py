"""The claims of a source: every figure with its bounds, unit, what it counts, where, when and who says so."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from factcheck._callable import make_callable
from factcheck.dataclass import replace
from factcheck.extract.build import claim_of, other_claim
from factcheck.extract.carried import carried, lends
from factcheck.extract.cells import dated_by_caption, in_cell, led_by_caption
from factcheck.extract.compared import overlaid, with_compared
from factcheck.extract.dates import dates
from factcheck.extract.derived import derived_claims
from factcheck.extract.gate import has_figure
from factcheck.extract.items import in_item
from factcheck.extract.mood import takes_back
from factcheck.extract.periods import is_stretch
from factcheck.extract.scales import in_scale
from factcheck.extract.sentence import Reading
from factcheck.extract.surroundings import Surroundings
from factcheck.extract.unitwords import TIMES_AS_MUCH
from factcheck.extract.unread import digits_without_time, unread
from factcheck.extract.view import view_of
from factcheck.lexicon.comparisons import RUNNING
from factcheck.lexicon.endless import end_of_figures
from factcheck.lexicon.times import YEARS_ON
from factcheck.model.claim import Claim, ClaimKind, Modality
from factcheck.model.period import Period, PeriodRole
from factcheck.model.quantity import UnitKind
from factcheck.model.text import Anchor, Block, BlockKind, Quotation, Sentence, Source, Span

FAR = 600  # characters that a clause may lean back over
Extractor = Callable[[Reading], Iterable[Claim]]


def _amounts(reading: Reading, elder: Claim | None, past: Claim | None, main: Claim | None) -> Iterator[Claim]:
    """Counts, shares, sums of money, measures, changes and ordinals; then the dates that none of them is for."""
    times: list[str] = []
    last: Claim | None = None
    things = elder if elder and elder.quantity.unit.kind is UnitKind.COUNT else None
    for index in range(len(reading.figures)):
        made = carried(reading, index, claim_of(reading, index, elder, past, things, last), main)
        if _runs(reading, index):
            yield made
            continue
        last = made
        if lends(made, reading.clauses[index]):
            main = made
            reading.lenders.add(made.id)
        times.append(made.period_words)
        yield made
        if _lends(made):
            elder = made
            things = elder if elder.quantity.unit.kind is UnitKind.COUNT else things
    yield from dates(reading, times)


def _runs(reading: Reading, index: int) -> bool:
    """The years of a run, "risen for *seven years* in a row, to 10.4": no figure behind them is of years for it."""
    end = reading.figures[index].end
    return any(tuple(reading.tokens.text[end : end + len(words)]) == words for words in RUNNING)


def _lends(claim: Claim) -> bool:
    """Figures behind it may take their thing and their time from it: not from "*twice* as many as in 2019"."""
    return claim.kind is not ClaimKind.AMOUNT or claim.quantity.unit != TIMES_AS_MUCH


def _others(reading: Reading) -> Iterator[Claim]:
    """Numbers that are no figures."""
    return (other_claim(reading, figure) for figure in reading.all_figures if figure.reading)


OTHER_EXTRACTORS: tuple[Extractor, ...] = (_others, derived_claims)


Sources = Callable[[str], Sequence[tuple[int, str]]]


def claims(
    source: Source,
    sentences: Sequence[Sentence],
    quotations: Sequence[Quotation] = (),
    sources: Sources = lambda _: (),
) -> tuple[Claim, ...]:
    """The claims of a source in order of place; `sources` gives whom a sentence's text names, from where on."""
    return read(source, sentences, quotations, sources)[0]


def read(
    source: Source,
    sentences: Sequence[Sentence],
    quotations: Sequence[Quotation] = (),
    sources: Sources = lambda _: (),
) -> tuple[tuple[Claim, ...], tuple[Anchor, ...]]:
    """The claims of a source in order of place, and the digits that no claim and no time covers."""
    end = end_of_figures(source.text)
    sentences = [one if one.span.end <= end else replace(one, span=Span(one.span.start, end))
                 for one in sentences if one.span.start < end]  # fmt: skip
    view = view_of(source.text, source.blocks)
    surroundings = Surroundings(source, view, sentences)
    speeches = [quotation.span.start for quotation in quotations]
    found: list[Claim] = []
    left: list[tuple[int, int]] = []
    elder: Claim | None = None
    past: Claim | None = None  # the last claim before, of a sentence or paragraph that is not far
    main: Claim | None = None  # the last level before that is no base of a comparison
    lent_in = 0  # the block it stands in
    told: Period | None = None  # the last time named in figures; `near` in this block
    near: Period | None = None
    here: Period | None = None  # the last in this block, unless something is told of today behind it
    stretch: Period | None = None  # the last of two ends in this block
    for index, sentence in enumerate(sentences):
        span = sentence.span
        if not has_figure(view.low[span.start : span.end]):
            elder = None
            continue
        if index and sentences[index - 1].block != sentence.block:
            listed = source.blocks[sentences[index - 1].block].kind is BlockKind.ITEM
            elder, near, here = None, here if listed else None, None
            stretch = None
        if near is None and view.low.startswith(YEARS_ON, span.start):
            near = here
        around, areas = partial(surroundings.of, index), partial(surroundings.areas_before, index)
        reading = Reading(
            source,
            view,
            span,
            around,
            near,
            told,
            areas,
            partial(surroundings.told_of, index),
            stretch,
            partial(surroundings.asked, index, near or told),
        )
        surroundings.keep(span, reading.tokens)
        left += digits_without_time(reading)
        goes_on = _may_go_on(source, sentences, index, lent_in)
        lender = main if goes_on else None
        near_past = past if past and goes_on and span.start - past.anchor.end < FAR else None
        made = list(_amounts(reading, elder, near_past, lender))
        made = in_cell(made, source.blocks[sentence.block], source.text, source.published)
        if made and source.blocks[sentence.block].kind is BlockKind.CELL:
            if caption := surroundings.caption(sentence.block):
                made = dated_by_caption(made, source.text[caption.start : caption.end], source.published)
                made = led_by_caption(made, surroundings.words(caption))
        made = in_item(made, reading, source.blocks[sentence.block])
        made = in_scale(made, source.text, span, source.blocks[sentence.block], source.published)
        lenders = [claim for claim in made if _lends(claim)]
        elder = next((claim for claim in reversed(lenders) if claim.kind is not ClaimKind.DATE), None)
        past = elder or past
        if source.blocks[sentence.block].kind is not BlockKind.CELL:
            lends = next((claim for claim in reversed(made) if claim.id in reading.lenders), None)
            main, lent_in = (lends, sentence.block) if lends else (main, lent_in)
        point = next((claim.period for claim in reversed(lenders) if _is_point(claim)), None)
        near = (
            point or _since(lenders) or _last_point(reading, made) or (near if elder is None else None)
        )  # "it has 300. A year earlier": than now
        told = point or told
        here = (
            _listed(made, source.blocks[sentence.block])
            or point
            or _last_point(reading, made)
            or (here if all(c.past or c.period for c in made) else None)
        )
        for extractor in OTHER_EXTRACTORS:
            made += extractor(reading)
        stretch = next((one for claim in reversed(made) if (one := claim.period) and is_stretch(one)), stretch)
        made = overlaid(with_compared(reading, sorted(made, key=lambda claim: claim.anchor.start)))
        if made and index + 1 < len(sentences) and takes_back(view, sentences[index + 1].span):
            made = [replace(claim, modality=Modality.SUPPOSED) for claim in made]
        if made:
            named = sources(source.text[span.start : span.end])
            found += (_said_by(claim, _named_at(named, claim, span), quotations, speeches) for claim in made)
    every = _in_order(found)
    return every, unread(source, left, every)


def _may_go_on(source: Source, sentences: Sequence[Sentence], index: int, lent_in: int) -> bool:
    """Figures of a sentence may go on from a level of another block: at the head of a paragraph, not behind a sentence of its
    own; in a list only from the list or the line over it. A cell goes on from none."""
    block = sentences[index].block
    kind = source.blocks[block].kind
    if kind is BlockKind.CELL or block == lent_in:
        return kind is not BlockKind.CELL
    if kind is BlockKind.ITEM:
        between = source.blocks[lent_in + 1 : block]
        return block - lent_in < _FAR_BLOCKS and all(one.kind is BlockKind.ITEM for one in between)
    return index == 0 or sentences[index - 1].block != block


_FAR_BLOCKS = 60  # items between a level and one that goes on from it


def _last_point(reading: Reading, made: Sequence[Claim]) -> Period | None:
    """The year or month that a sentence without a figure names last: "The port was dredged in 2024."."""
    if made:
        return None
    dated = [item.period for item in reading.periods if item.point and item.period and not item.relative]
    return next((period for period in reversed(dated) if period.role is PeriodRole.IN), None)


def _listed(made: Sequence[Claim], block: Block) -> Period | None:
    """The year that the line over a list gives its items: "a year later" behind the list counts from it."""
    if block.kind is not BlockKind.ITEM or not made:
        return None
    return made[-1].period if _is_point(made[-1]) else None


def _since(made: Sequence[Claim]) -> Period | None:
    """ "It is €14 since 2023. *Before that* …": the time since which the last figure holds."""
    period = made[-1].period if made else None
    return period if period and period.role is PeriodRole.SINCE and period.first else None


def _is_point(claim: Claim) -> bool:
    """The claim names a time within one year, in figures or by the document's: what "a year earlier" can count from."""
    period = claim.period
    if period is None or period.role is not PeriodRole.IN or not (period.first and period.last):
        return False
    if period.first.year != period.last.year:
        return False
    words = claim.period_words.lower()
    return any(char.isdecimal() for char in words) or words.endswith(_BY_TODAY)


_BY_TODAY = ("last year", "this year", "year ago", "years ago")


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


def _named_at(named: Sequence[tuple[int, str]], claim: Claim, span: Span) -> str | None:
    """The source that holds where a claim stands in its sentence."""
    at = claim.anchor.start - span.start
    return next((name for start, name in reversed(named) if start <= at), None) or None


def _said_by(claim: Claim, named: str | None, quotations: Sequence[Quotation], starts: list[int]) -> Claim:
    """The claim with the speaker of the quotation it stands in, `starts` where quotations begin, and its source."""
    at = bisect_right(starts, claim.anchor.start) - 1
    if at >= 0 and claim.anchor.end <= quotations[at].span.end:
        return replace(claim, speaker=quotations[at].speaker, quoted=True, attribution=named)
    return replace(claim, attribution=named) if named else claim


make_callable(__name__)
