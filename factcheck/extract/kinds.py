"""What sort of statement a figure makes."""

from __future__ import annotations

from factcheck.extract.brackets import step_in_brackets
from factcheck.extract.figure import Figure
from factcheck.extract.moves import is_change, step_behind
from factcheck.extract.phrases import What
from factcheck.extract.tokens import Tokens
from factcheck.lexicon.clause import DETERMINERS
from factcheck.lexicon.moves import COMPARATIVES
from factcheck.model.claim import ClaimKind
from factcheck.model.quantity import UnitKind

_GAUGED = (UnitKind.TIME, UnitKind.MEASURE, UnitKind.MONEY, UnitKind.PERCENT)


_ITS = DETERMINERS | {"that", "those", "each", "one"}


def _is_gap(t: Tokens, figure: Figure) -> bool:
    """ "came within 2% of *the* record": how far from it; "within 3% of GDP" is a share, "within 3 km of" a length."""
    kind = figure.unit.kind if figure.unit else None
    led = figure.word == "within" and t.at(figure.end) == "of" and t.at(figure.end + 1) in _ITS
    return led and kind in (UnitKind.PERCENT, UnitKind.POINTS, UnitKind.MONEY)


def kind_of(t: Tokens, figure: Figure, what: What) -> ClaimKind:
    """Amount, change or ordinal."""
    if figure.number.form == "ordinal":
        return ClaimKind.ORDINAL
    counted = what.unit.kind is UnitKind.COUNT and what.unit.name != "point"
    if "+" in t.text[figure.first : figure.core] or is_change(t, figure, what.unit.name if counted else ""):
        return ClaimKind.CHANGE
    if step_in_brackets(t, figure) and figure.unit is None:
        return ClaimKind.CHANGE
    if (counted and step_behind(t, what.end)) or _is_gap(t, figure):
        return ClaimKind.CHANGE
    if figure.unit is None and what.unit.kind in _GAUGED and t.at(figure.end) in COMPARATIVES:
        return ClaimKind.CHANGE if t.at(figure.end + 1) == "than" else ClaimKind.AMOUNT  # "31 years, six longer than"
    return ClaimKind.AMOUNT
