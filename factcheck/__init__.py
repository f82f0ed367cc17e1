"""Checks the figures of a text against reference statistics, against other texts and against itself.

>>> import factcheck
>>> claims = factcheck.extract("At least 58 countries are contaminated.")
>>> str(claims[0].quantity.interval)
'>=58'
"""

from __future__ import annotations

from factcheck._version import __version__

TYPE_CHECKING = False  # a Ctrl-C while `typing` is imported comes before anything of ours could catch it
if TYPE_CHECKING:
    from factcheck.api import check, compare, load_references
    from factcheck.audit import audit_quotes
    from factcheck.errors import (
        DatabaseError,
        FactcheckError,
        InputError,
        LanguageWarning,
        OutputError,
        ReferenceFileError,
        UsageError,
    )
    from factcheck.extraction import extract, extract_many
    from factcheck.model.claim import Claim, ClaimKind
    from factcheck.model.finding import Finding, Report, Severity
    from factcheck.model.interval import Interval, Relation
    from factcheck.model.match import Comparison, Match, Outcome, Pair
    from factcheck.model.period import PartialDate, Period
    from factcheck.model.quantity import Quantity, Unit
    from factcheck.model.quote import Change, ChangeKind, Passage, QuoteCheck, QuoteClass
    from factcheck.model.statistic import Observation, Statistic
    from factcheck.model.text import Anchor, Source
    from factcheck.model.verdict import Verdict, VerdictKind
    from factcheck.reference.references import References

_HOMES = {
    "factcheck.api": ("check", "compare", "load_references"),
    "factcheck.audit": ("audit_quotes",),
    "factcheck.errors": (
        "DatabaseError", "FactcheckError", "InputError", "LanguageWarning", "OutputError", "ReferenceFileError", "UsageError",
    ),
    "factcheck.extraction": ("extract", "extract_many"),
    "factcheck.model.claim": ("Claim", "ClaimKind"),
    "factcheck.model.finding": ("Finding", "Report", "Severity"),
    "factcheck.model.interval": ("Interval", "Relation"),
    "factcheck.model.match": ("Comparison", "Match", "Outcome", "Pair"),
    "factcheck.model.period": ("PartialDate", "Period"),
    "factcheck.model.quantity": ("Quantity", "Unit"),
    "factcheck.model.quote": ("Change", "ChangeKind", "Passage", "QuoteCheck", "QuoteClass"),
    "factcheck.model.statistic": ("Observation", "Statistic"),
    "factcheck.model.text": ("Anchor", "Source"),
    "factcheck.model.verdict": ("Verdict", "VerdictKind"),
    "factcheck.reference.references": ("References",),
}  # fmt: skip
_WHERE = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "Anchor", "Change", "ChangeKind", "Claim", "ClaimKind", "Comparison", "DatabaseError", "FactcheckError",
    "Finding", "InputError", "Interval", "LanguageWarning", "Match", "Observation", "Outcome", "OutputError",
    "Pair", "PartialDate", "Passage", "Period", "Quantity", "QuoteCheck", "QuoteClass", "ReferenceFileError",
    "References", "Relation", "Report", "Severity", "Source", "Statistic", "Unit", "UsageError", "Verdict",
    "VerdictKind", "__version__", "audit_quotes", "check", "compare", "extract", "extract_many", "load_references",
]  # fmt: skip


def __getattr__(name: str) -> object:
    """Import what is asked for when it is asked for: `factcheck --version` needs none of it."""
    if name not in _WHERE:
        raise AttributeError(f"module 'factcheck' has no attribute {name!r}")
    from importlib import import_module

    made: object = getattr(import_module(_WHERE[name]), name)
    return globals().get(name, made)  # `extract` and `compare` are the packages, which answer for the functions


def __dir__() -> list[str]:
    return sorted(__all__)
