"""Figures of the text that its own table has with a slip: "1,190 pupils in Holt" beside a cell that says 1,910."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from factcheck.compare.inside.amounts import stated
from factcheck.compare.inside.line import Wrong
from factcheck.compare.slips import digits_but_one, is_swap, written
from factcheck.lexicon.ideas import ideas
from factcheck.lexicon.words import FUNCTION
from factcheck.model.claim import Claim, ClaimKind, Modality
from factcheck.model.quantity import Modifier, UnitKind
from factcheck.model.text import Source
from factcheck.pattern import pattern

_BRACKET = pattern(r"\([^()]*\)")
_LEAST = 3  # digits that are alike by a slip rather than by chance
_MOST = 20  # cells that are alike but for one digit
_KINDS = (UnitKind.COUNT, UnitKind.MONEY, UnitKind.PERCENT, UnitKind.MEASURE, UnitKind.NUMBER)


def tabled(source: Source, claims: Sequence[Claim]) -> Iterator[Wrong]:
    """One for each figure of the text that names a row of a table, and has its value with two digits swapped or one
    changed, where neither figure stands anywhere else."""
    cells = [claim for claim in claims if claim.context.cell and _is_plain(claim)]
    if not cells:
        return
    text = [claim for claim in claims if not claim.context.cell and _is_plain(claim)]
    seen = _counted(claims)
    by_shape: dict[tuple[int, str], list[Claim]] = defaultdict(list)
    for cell in cells:
        for shape in _shapes(stated(cell) or Decimal(0)):
            by_shape[shape].append(cell)
    for claim in text:
        value = stated(claim) or Decimal(0)
        if seen[value] > 1:
            continue
        near = {cell.id: cell for shape in _shapes(value) for cell in by_shape.get(shape, ())[:_MOST]}.values()
        alike = [cell for cell in near if _is_slip(value, stated(cell) or Decimal(0))]
        named = [cell for cell in alike if seen[stated(cell) or Decimal(0)] == 1 and _is_named(source, claim, cell)]
        if len(named) == 1:
            [cell] = named
            written, place = " ".join(claim.quantity.written.split()), source.spot(cell.anchor.start)
            told = f"“{written}”, but the table says {cell.anchor.exact} at {place}"
            yield Wrong(claim, (cell,), told, "", sure=False)


def _is_plain(claim: Claim) -> bool:
    exact = claim.kind is ClaimKind.AMOUNT and claim.quantity.modifier is Modifier.EXACT and not claim.quoted
    value = stated(claim)
    told = exact and claim.modality is Modality.ASSERTED and claim.quantity.unit.kind in _KINDS
    return told and value is not None and len(written(value, value)[0].rstrip("0")) >= _LEAST


def _counted(claims: Sequence[Claim]) -> Mapping[Decimal, int]:
    """How often each number stands in the document, whatever it is of."""
    found: dict[Decimal, int] = defaultdict(int)
    for claim in claims:
        value = stated(claim)
        if value is not None:
            found[value] += 1
    return found


def _shapes(value: Decimal) -> Iterator[tuple[int, str]]:
    """The number with each digit or each two neighbours left open: two that are a slip of each other share one."""
    digits, size = written(value, value)[0], value.adjusted()
    for at in range(len(digits)):
        yield size, f"{digits[:at]}?{digits[at + 1 :]}"
        yield size, f"{digits[:at]}{''.join(sorted(digits[at : at + 2]))}~{digits[at + 2 :]}"


def _is_slip(a: Decimal, b: Decimal) -> bool:
    return is_swap(a, b) or digits_but_one(a, b) >= _LEAST


def _is_named(source: Source, claim: Claim, cell: Claim) -> bool:
    """The sentence names the row and the column, and its time is the cell's, where that has one."""
    row, said = _ideas(cell.context.clause), _ideas(claim.context.sentence)
    at = bisect_right(source.blocks, cell.anchor.start, key=lambda block: block.span.start) - 1
    heads = source.blocks[at].heads[1:]
    column = _ideas(_BRACKET.sub(" ", " ".join(heads)).lower().split())
    if not row or not row <= said or not column <= said | _ideas(claim.context.heading):
        return False
    a, b = claim.quantity.unit, cell.quantity.unit
    counts = (UnitKind.COUNT, UnitKind.NUMBER)
    if a.kind is not b.kind and not (a.kind in counts and b.kind in counts):
        return False
    if cell.period is not None:
        return claim.period is not None and claim.period.overlaps(cell.period)
    return True


def _ideas(words: Sequence[str]) -> frozenset[str]:
    return frozenset(ideas(word for word in words if word.isalpha() and word not in FUNCTION))
