"""Figures that stand together: two that equal a series' values of their own years say what all of them are about.

"The shops sold €688 million of it in 2024, €642 million in 2023 and €565 million in 2022": the words may be too far
from the series' name to decide for one figure, but that two equal its values is no chance. A third figure is then
held against the same series, and called wrong only where it has the right digits in the wrong place or year. The items
of a list and the cells of a column that differ in place or year only are of one series all: there fewer digits speak for
it, and a figure among them that does not agree is wrong.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate

from factcheck.compare.agree import digits, only_in_bound
from factcheck.compare.decide import decide
from factcheck.compare.differences import in_words_only
from factcheck.compare.option import feature
from factcheck.compare.rulings import Rulings
from factcheck.dataclass import dataclass, replace
from factcheck.lexicon.places import area_key
from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.match import Match, Reason
from factcheck.model.quantity import Modifier, UnitKind
from factcheck.model.statistic import Observation
from factcheck.model.text import Block, BlockKind, Source
from factcheck.model.verdict import About, But, Ground, Verdict, VerdictKind
from factcheck.pattern import pattern

TELLING = 3  # significant digits of a figure that agrees by more than chance
MANY = 4  # of one that does so all by itself
A_WORD = 0.15  # of own_words: one word of the series stands in the sentence
LIKELY = 0.7  # a score from which it need not have more than the others
DATED = 60  # characters between a figure and the words for its time
NEAR = 400  # characters between two sentences that stand together
FEW = 2  # significant digits of a figure in a list or column that agrees by little more than chance
ENOUGH = 6  # digits that agree, of two figures or more
ENOUGH_TOLD = 4  # where a word of the series is said, too
MOST = 60  # figures of a passage: a table pasted as prose is more than one
_OPEN = frozenset((Ground.NO_REFERENCE, Ground.WEAK_MATCH, Ground.NARROWER, Ground.GATE, Ground.FAR_OFF))
_TOLD = frozenset((VerdictKind.CONFIRMED, VerdictKind.CONTRADICTED, VerdictKind.WRONG_PERIOD))


@dataclass(frozen=True, slots=True)
class Witness:
    """A figure that equals a value of a series, with that value."""

    claim: Claim
    row: Observation
    settled: bool


def together(
    source: Source,
    claims: Sequence[Claim],
    verdicts: Mapping[str, Verdict],
    rulings: Rulings,
) -> dict[str, Verdict]:
    """The verdicts that change, by claim, once the figures of a passage speak for each other."""
    found: dict[str, Verdict] = {}
    for passage, parallel in _passages(
        source, [one for one in claims if one.id in verdicts and one.kind is ClaimKind.AMOUNT]
    ):
        heard = _witnesses(passage, verdicts, rulings, FEW if parallel else TELLING)
        for claim in passage:
            verdict = verdicts[claim.id]
            if not _is_open(verdict):
                continue
            made = [
                told
                for match in _candidates(verdict)
                if (speaking := heard.get(match.series, ()))
                and (beside := _beside(claim, match, speaking, parallel))
                and (told := _told(source, claim, verdict, _with(match, parallel, passage, speaking), beside, rulings))
                and (told.kind is not VerdictKind.WRONG_PERIOD or _is_dated(source, claim))
            ]
            if len(made) == 1:
                found[claim.id] = made[0]
    return found


def _with(match: Match, parallel: bool, passage: Sequence[Claim], heard: Sequence[Witness]) -> Match:
    """The match, with whether the claims stand in a list or column most of which the series bears out."""
    return replace(match, parallel=parallel and 2 * len(heard) >= len(passage) and len({one.row for one in heard}) > 1)


def _passages(source: Source, claims: Sequence[Claim]) -> Iterator[tuple[list[Claim], bool]]:
    """The claims of one paragraph or list item, as far as their sentences are not far apart; of a table, those of the
    cells whose heads say the same but for their times. Then, as parallel, those of the items of one list and of the cells
    of one column or row that differ in place or time only."""
    starts = [block.span.start for block in source.blocks]
    tables = list(accumulate(block.kind is not BlockKind.CELL for block in source.blocks))
    cells: dict[tuple[int, tuple[str, ...]], list[Claim]] = defaultdict(list)
    lines: dict[tuple[int, tuple[str, ...]], list[Claim]] = defaultdict(list)
    passage: list[Claim] = []
    last = -1
    for claim in claims:
        block = bisect_right(starts, claim.anchor.start)
        if block and (frame := _frame(source.blocks[block - 1])):
            lines[tables[block - 1] if source.blocks[block - 1].kind is BlockKind.CELL else -1, frame].append(claim)
        if block and source.blocks[block - 1].kind is BlockKind.CELL:
            cells[tables[block - 1], claim.context.clause].append(claim)
            continue
        far = bool(passage) and claim.sentence.start - passage[-1].sentence.end > NEAR
        if passage and (block != last or far or len(passage) == MOST):
            yield passage, False
            passage = []
        passage.append(claim)
        last = block
    if passage:
        yield passage, False
    yield from ((alike[:MOST], False) for alike in cells.values())
    yield from ((line[:MOST], True) for line in lines.values() if len(line) > 2)


def _frame(block: Block) -> tuple[str, ...]:
    """What a list item or a cell has in common with those beside it: the line over the list, the heads that name no place
    and no time; () where there is none such."""
    if block.kind is BlockKind.ITEM:
        return block.heads[-1:]
    if block.kind is not BlockKind.CELL:
        return ()
    left = tuple(head for head in block.heads if not (_is_place(head) or _YEAR.match(head.strip())))
    return left if len(left) < len(block.heads) else ()


def _is_place(head: str) -> bool:
    return not area_key(head).startswith("name:")


_YEAR = pattern(r"(?:19|20)\d\d\Z")


def _is_open(verdict: Verdict) -> bool:
    return verdict.kind is VerdictKind.UNVERIFIED and verdict.reason in _OPEN


def _candidates(verdict: Verdict) -> Iterable[Match]:
    """The series tried that differ from the claim in words only."""
    return filter(in_words_only, verdict.tried)


def _witnesses(
    passage: Sequence[Claim], verdicts: Mapping[str, Verdict], rulings: Rulings, least: int
) -> dict[str, list[Witness]]:
    """For each series the figures that equal its values."""
    heard: dict[str, list[Witness]] = defaultdict(list)
    for claim in passage:
        verdict = verdicts[claim.id]
        if not _is_telling(claim, least):
            continue
        if verdict.kind is VerdictKind.CONFIRMED and verdict.match and verdict.observation:
            heard[verdict.match.series].append(Witness(claim, verdict.observation, settled=True))
        elif _is_open(verdict):
            for match in _candidates(verdict):
                ruling = rulings.ruling(claim, match.series)
                if ruling.kind is not VerdictKind.CONFIRMED or not ruling.row or not _has_time(claim):
                    continue
                if not only_in_bound(claim.quantity, ruling.row, rulings.series[match.series]):
                    heard[match.series].append(Witness(claim, ruling.row, settled=False))
    return heard


def _is_telling(claim: Claim, least: int) -> bool:
    quantity = claim.quantity
    return quantity.modifier in (Modifier.EXACT, Modifier.ABOUT) and digits(quantity) >= least


def _has_time(claim: Claim) -> bool:
    """The figure can be held against one value only: of the time it names, or the newest where it names none."""
    return claim.period is not None or not claim.period_words


def _beside(claim: Claim, match: Match, heard: Sequence[Witness], parallel: bool) -> tuple[str, ...]:
    """The words of the figures that speak for a series, () where they do not suffice.

    They are of two values at least, or one that its own words have settled beside a claim of many digits; or the
    claim itself has many, equals a value to the last of them and is told in a word of the series.
    """
    others = [one for one in heard if one.claim.id != claim.id]
    if parallel:
        said = max(feature(match, "head_said"), feature(match, "own_words")) >= A_WORD
        told = {one.row: digits(one.claim.quantity) for one in heard}
        enough = len(told) > 1 and sum(told.values()) >= (ENOUGH_TOLD if said else ENOUGH)
        return tuple(dict.fromkeys(one.claim.anchor.exact for one in (others or heard))) if enough else ()
    if not others and feature(match, "own_words") < A_WORD:
        return ()  # its own digits alone say nothing where no word does
    many = digits(claim.quantity) >= (TELLING if match.score >= LIKELY else MANY)
    if len({one.row for one in heard}) < 2 and not (
        many and (len(heard) > len(others) or any(one.settled for one in others))
    ):
        return ()
    return tuple(dict.fromkeys(one.claim.anchor.exact for one in (others or heard)))


def _names_another(source: Source, claim: Claim, match: Match) -> bool:
    """A word that sets it apart is a name here: "*Melbury's* recycling rate"."""
    said = source.text[claim.sentence.start : claim.sentence.end]
    words = [one.said.split()[-1].capitalize() for one in match.near if one.said]
    return any(f"{word}'s" in said or f"{word}’s" in said or said.find(word, 1) > 0 for word in words)


def _told(
    source: Source,
    claim: Claim,
    verdict: Verdict,
    match: Match,
    beside: tuple[str, ...],
    rulings: Rulings,
) -> Verdict | None:
    """The verdict by one series that the figures beside a claim speak for; None where it says nothing sure."""
    least = FEW if match.parallel else TELLING
    if claim.quantity.unit.kind is UnitKind.NUMBER or digits(claim.quantity) < least or not _has_time(claim):
        return None
    said = Reason("beside", 1.0, 0.0, _equal(claim, beside))
    lifted = replace(match, rejected=None, near=(), beside=beside, reasons=(*match.reasons, said))
    made = decide(claim, (lifted,), rulings)
    if made.observation and only_in_bound(claim.quantity, made.observation, rulings.series[match.series]):
        return None
    if made.kind not in _TOLD or (made.kind is not VerdictKind.CONFIRMED and _names_another(source, claim, match)):
        return None
    if made.match and made.kind is VerdictKind.CONFIRMED:
        lifted = replace(made.match, near=(*match.near, *made.match.near))
        made = replace(made, match=lifted)
    tried = tuple(lifted if other.series == match.series else other for other in verdict.tried)
    told = (
        () if made.kind is VerdictKind.CONFIRMED else (But(About.BESIDE, f"tied to this series because {said.detail}"),)
    )
    return replace(made, tried=tried, but=(*made.but, *told), confidence="medium")


def _is_dated(source: Source, claim: Claim) -> bool:
    """Its time stands right beside it, so that it is surely its own."""
    around = source.text[max(0, claim.anchor.start - DATED) : claim.anchor.end + DATED]
    return bool(claim.period_words) and claim.period_words in around


def _equal(claim: Claim, beside: tuple[str, ...]) -> str:
    """What speaks for the series: "“642 million euros” beside it equals one of its values"."""
    if beside == (claim.anchor.exact,):
        return "every digit equals its value"
    shown = " and ".join(f"“{words}”" for words in beside[:2])
    return f"{shown} beside it {'equals one of its values' if len(beside) == 1 else 'equal its values'}"
