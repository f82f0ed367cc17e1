"""A source with its figures taken apart, to look for those of a draft in it, and what became of one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from factcheck.compare.spans import years_in
from factcheck.compare.told import Told
from factcheck.dataclass import dataclass
from factcheck.model.citation import Sought
from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.text import Anchor, Source
from factcheck.pattern import pattern

_NUMBER = pattern(r"(?<![\w.,])\d{1,3}(?:[,  '’]\d{3})+(?:\.\d+)?(?![\d])|(?<![\w.])\d+(?:[.,]\d+)?(?!\d)")
_SCALED = pattern(  # "in millions of tonnes", "(thousand euros)", "£m"
    r"(?i)\b(?:in|figures?\sin|values?\sin)\s(?:thousands?|millions?|billions?)\b|\((?:in\s)?[$€£]?\s?(?:thousands?|millions?|billions?|mn|bn)\b"
    r"|[$€£]\s?(?:m|mn|bn|k)\b|[’']000\b"
)


@dataclass(frozen=True, slots=True)
class Found:
    """What became of one figure in one source: `there` is the claim, `anchor` the place, `detail` why."""

    outcome: Sought
    there: Claim | None = None
    anchor: Anchor | None = None
    detail: str = ""
    weak: bool = False  # a figure of the source that clashes says more


@dataclass(frozen=True)
class Shelf:
    """A source with its figures taken apart once, however many are looked for in it."""

    source: Source
    told: tuple[Told, ...]
    others: tuple[Told, ...]  # numbers that are no figures: ages, clock times
    every: tuple[Told, ...]  # both, in order
    numbers: Mapping[Decimal, tuple[int, int]]
    years: tuple[tuple[int, int], ...]
    scaled: bool  # it tells numbers in thousands or millions
    whole: str  # why it cannot be said that something is not in it, "" for nothing


def shelf(source: Source, claims: Sequence[Claim]) -> Shelf:
    """A source and its claims, made ready."""
    figures = tuple(Told(claim) for claim in claims if claim.kind is not ClaimKind.OTHER)
    others = tuple(Told(claim) for claim in claims if claim.kind is ClaimKind.OTHER)
    numbers: dict[Decimal, tuple[int, int]] = {}
    for found in _NUMBER.finditer(source.text):
        bare = "".join(sign for sign in found[0] if sign.isdigit() or sign == ".")
        if len(bare) <= 30 and bare.count(".") <= 1:
            numbers.setdefault(Decimal(bare), found.span())
    scaled = _SCALED.search(source.text) is not None
    every = tuple(sorted((*figures, *others), key=lambda one: one.claim.anchor.start))
    return Shelf(source, figures, others, every, numbers, years_in(source.text), scaled, _not_whole(source, figures))


def _not_whole(source: Source, figures: Sequence[Told]) -> str:
    if not source.english:
        return f"it is not English ({source.language})"
    if not figures:
        return "no figure was read in it"
    if "\ufffd" in source.text or any("not checked" in note or "not read" in note for note in source.notes):
        return "it was not read whole"
    return ""
