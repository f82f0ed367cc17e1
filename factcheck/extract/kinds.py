"""What sort of statement a figure makes."""

from __future__ import annotations

from factcheck.extract.figure import Figure
from factcheck.extract.moves import is_change
from factcheck.extract.phrases import What
from factcheck.extract.tokens import Tokens
from factcheck.model.claim import ClaimKind
from factcheck.model.quantity import UnitKind


def kind_of(t: Tokens, figure: Figure, what: What) -> ClaimKind:
    """Amount, change or ordinal."""
    if figure.number.form == "ordinal":
        return ClaimKind.ORDINAL
    counted = what.unit.kind is UnitKind.COUNT and what.unit.name != "point"
    if "+" in t.text[figure.first : figure.core] or is_change(t, figure, counted):
        return ClaimKind.CHANGE
    return ClaimKind.AMOUNT
