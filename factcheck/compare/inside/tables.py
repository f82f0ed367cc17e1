"""Tables whose total is not the sum of its rows or of its columns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from factcheck.compare.inside.amounts import HUNDRED, ZERO, alike, digits, stated
from factcheck.compare.inside.line import Wrong
from factcheck.compare.slips import digits_but_one, is_swap
from factcheck.dataclass import dataclass
from factcheck.model.claim import Claim, ClaimKind, Modality
from factcheck.model.quantity import Modifier, UnitKind
from factcheck.model.text import Block, BlockKind, Source
from factcheck.pattern import pattern

_TOTAL = pattern(r"(?:grand |overall )?(?:total|sum)(?:s|, all)?|all|altogether|in all|together", 2)
_SELECTED = pattern(
    r"\b(?:top|largest|biggest|selected|some|main|leading|major|most|examples?|including|of which|sub-?totals?|excluding"
    r"|average|mean|median|rank|rate|index|per|change|growth|ratio|price|density|cumulative|running|ages?|years old"
    r"|net|balance|less|minus|difference|percentage|share|odds|score|points?|elsewhere|world|overlap\w*)\b|%"
)
_AFTER = pattern(r"\b(?:net|balance|less|minus|difference|deduct\w*|discount|refund\w*|returns?)\b")
_LEAST = 2  # rows that are added
_NEAR = Decimal("0.15")  # of the total, that a sum may be off


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of a table: its head, and its cells by the head of their column, None where there is no plain figure."""

    head: str
    cells: Mapping[str, Claim | None]


def tables(source: Source, claims: Sequence[Claim]) -> Iterator[Wrong]:
    """One for each total of a table that its rows do not make."""
    by_block = _by_block(source, claims)
    for cells in _grids(source):
        rows = _rows(source, cells, by_block)
        if rows:
            yield from _of_columns(rows)
            yield from _of_rows(rows)


def _by_block(source: Source, claims: Sequence[Claim]) -> Mapping[int, list[Claim]]:
    starts = {block.span.start for block in source.blocks if block.kind is BlockKind.CELL}
    found: dict[int, list[Claim]] = defaultdict(list)
    ends = sorted((block.span.start, block.span.end) for block in source.blocks if block.kind is BlockKind.CELL)
    at = 0
    for claim in sorted(claims, key=lambda claim: claim.anchor.start):
        while at < len(ends) and ends[at][1] < claim.anchor.end:
            at += 1
        if at < len(ends) and ends[at][0] <= claim.anchor.start and ends[at][0] in starts:
            found[ends[at][0]].append(claim)
    return found


def _grids(source: Source) -> Iterator[list[Block]]:
    """The cells of each table."""
    run: list[Block] = []
    for block in source.blocks:
        if block.kind is BlockKind.CELL:
            run.append(block)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _rows(source: Source, cells: Sequence[Block], claims: Mapping[int, list[Claim]]) -> list[_Row]:
    """The rows of a table behind its head; [] where its cells are not one for each row and column."""
    found: list[_Row] = []
    head, told = "", dict[str, Claim | None]()
    for block in cells:
        if len(block.heads) < 2:
            continue
        if not block.heads[0]:  # the first cell of a row is its head
            if told:
                found.append(_Row(head, told))
            head, told = _plain(source, block), {}
            continue
        column = " / ".join(block.heads[1:])
        if column in told:
            return []
        told[column] = _figure(source, block, claims.get(block.span.start, ()))
    if told:
        found.append(_Row(head, told))
    return found


def _plain(source: Source, block: Block) -> str:
    return " ".join(source.prose(block).split()).strip("*_ :").lower()


def _figure(source: Source, block: Block, claims: Sequence[Claim]) -> Claim | None:
    """The one exact amount that a cell says and no more, None for anything else."""
    if len(claims) != 1 or claims[0].kind is not ClaimKind.AMOUNT or claims[0].modality is not Modality.ASSERTED:
        return None
    [claim] = claims
    if claim.quantity.modifier is not Modifier.EXACT or stated(claim) is None:
        return None
    rest = source.prose(block).replace(claim.anchor.exact, "", 1).strip(" *_")
    return None if rest else claim


def _of_columns(rows: Sequence[_Row]) -> Iterator[Wrong]:
    """Total rows that are not the sum of those above them."""
    totals = [at for at, row in enumerate(rows) if _TOTAL.fullmatch(row.head)]
    if len(totals) != 1:
        return
    [at] = totals
    parts = rows[:at] if at >= _LEAST else rows[at + 1 :] if at == 0 else ()
    if len(parts) < _LEAST or any(_SELECTED.search(row.head) for row in parts):
        return
    columns = [column for column in rows[at].cells if not _SELECTED.search(column.lower())]
    sums = [(rows[at].cells[column], [row.cells.get(column) for row in parts]) for column in columns]
    yield from _wrong(sums, "rows")


def _of_rows(rows: Sequence[_Row]) -> Iterator[Wrong]:
    """Total columns that are not the sum of those beside them."""
    columns = list(rows[0].cells)
    totals = [column for column in columns if _TOTAL.fullmatch(column.strip("*_ :").lower())]
    others = [column for column in columns if column not in totals]
    if len(totals) != 1 or len(others) < _LEAST or any(_SELECTED.search(column.lower()) for column in others):
        return
    if columns.index(totals[0]) not in (0, len(columns) - 1) or any(set(row.cells) != set(columns) for row in rows):
        return
    sums = [(row.cells[totals[0]], [row.cells[column] for column in others]) for row in rows]
    yield from _wrong([one for one, row in zip(sums, rows, strict=True) if not _SELECTED.search(row.head)], "columns")


def _wrong(sums: Sequence[tuple[Claim | None, Sequence[Claim | None]]], what: str) -> Iterator[Wrong]:
    """The totals that are off, where others of the table are right, or a slip explains the one there is."""
    read = [(total, parts) for total, parts in sums if total is not None and _whole(parts) and _same(total, parts)]
    off = [(total, parts) for total, parts in read if not _fits(total, parts)]
    right = len(read) - len(off)
    for total, parts in off:
        values = [stated(part) or ZERO for part in parts if part is not None]
        made, said = sum(values, ZERO), stated(total) or ZERO
        if (right >= len(off) and right) or _is_slip(made, said):
            text = " + ".join(map(digits, values)) if len(values) <= 8 else f"the {len(values)} {what}"
            others = tuple(part for part in parts if part is not None)
            told = f"total “{total.quantity.written}”, but its {what} add up to {digits(made)}"
            yield Wrong(total, others, told, f"{text} = {digits(made)}", sure=right >= len(off) and bool(right))


def _whole(parts: Sequence[Claim | None]) -> bool:
    return len(parts) >= _LEAST and all(part is not None for part in parts)


def _same(total: Claim, parts: Sequence[Claim | None]) -> bool:
    kinds = (UnitKind.COUNT, UnitKind.MONEY, UnitKind.MEASURE, UnitKind.NUMBER, UnitKind.PERCENT)
    return total.quantity.unit.kind in kinds and all(
        part is not None and part.quantity.unit.kind in kinds and _one_kind(part, total) for part in parts
    )


def _one_kind(part: Claim, total: Claim) -> bool:
    a, b = part.quantity.unit, total.quantity.unit
    counts = (UnitKind.COUNT, UnitKind.NUMBER)
    bare = part.anchor.exact[-1:].isdecimal() and total.anchor.exact[-1:].isdecimal()  # "Stone | 4,210" is no weight
    return alike(a, b) or (a.kind in counts and b.kind in counts) or (bare and UnitKind.PERCENT not in (a.kind, b.kind))


def _fits(total: Claim, parts: Sequence[Claim | None]) -> bool:
    """The total is what the parts make, each as exact as the finest of them is written: where one ends in 5, none is
    rounded to tens. Whole numbers are exact, others and shares rounded."""
    cells = [part for part in parts if part is not None]
    step = min(one.quantity.precision for one in (*cells, total) if one.quantity.precision > 0)
    shares = stated(total) == HUNDRED  # also where the table does not say so: rounded, they make 99 or 101
    if total.quantity.unit.kind is UnitKind.PERCENT and not shares:
        return True  # a mean of shares, called the total
    made, said = sum((stated(one) or ZERO for one in cells), ZERO), stated(total) or ZERO
    slack = step * (len(cells) + 1) / 2 if step != 1 or shares else ZERO
    return abs(made - said) <= slack or said <= max(stated(one) or ZERO for one in cells)


def _is_slip(made: Decimal, said: Decimal) -> bool:
    """One digit is another, or two are swapped."""
    if not said:
        return False
    near = abs(made - said) <= abs(said) * _NEAR
    return is_swap(said, made) or (near and bool(digits_but_one(said, made)))
