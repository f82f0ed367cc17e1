"""What a sum or a measure is of: what the verb before it, the adjective or the noun behind it say."""

from __future__ import annotations

from factcheck.lexicon.clause import (
    AUXILIARIES,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVE,
    STOPS,
    WEEKDAYS,
    participle,
)
from factcheck.lexicon.nouns import SURE_VERBS
from factcheck.lexicon.verbs import FINITE, GIVEN, YIELDS
from factcheck.lexicon.words import FUNCTION, is_plural
from factcheck.model.quantity import UnitKind
from factcheck.report.phrases import pruned, subject_of


def plain(word: str) -> bool:
    """The word may be a noun or an adjective: it is no function word and surely no verb."""
    return word not in FUNCTION and word not in AUXILIARIES and word not in SURE_VERBS and not participle(word)


def with_its_verb(before: list[str], earlier: list[str], kind: UnitKind) -> list[str]:
    """The words before a figure that leaves out the verb of the one before: "a ticket costs £2 and a day pass £5"."""
    at = max((at for at, word in enumerate(before) if word == "and"), default=-1)
    lead, rest = (
        (before[:at], before[at + 1 :]) if at >= 0 else ([word for word in earlier if word not in ",@"], before)
    )
    verb = lead[-1] if lead else ""
    gapped = verb in ("cost", "costs") or (verb, str(kind)) in GIVEN
    article = rest[:1] and rest[0] in DETERMINERS and not FINITE & {*rest}
    return [*rest, verb] if gapped and article and rest[-1] != verb and plain(rest[-1]) else before


def given(before: list[str], kind: UnitKind) -> list[str]:
    """`Earnings of a nurse` from "a nurse earns", `Duration of the journey` from "the journey takes"."""
    if kind is UnitKind.MONEY and before[-1:] == ["in"] and before[-2:-1] and before[-2] in YIELDS:
        told = before[len(before) - before[::-1].index("that") :] if "that" in before else before
        whose = subject_of(pruned([word for word in told[:-2] if word not in AUXILIARIES]))
        return (
            whose if whose and is_plural(whose[-1]) else ["income", "of", *with_article(told, whose)] if whose else []
        )
    verb = before[-1] if before else ""
    noun = GIVEN.get((verb, str(kind)), "")
    whose = pruned([word for word in before[:-1] if word not in AUXILIARIES])
    while whose and whose[-1] in FUNCTION - PREPOSITIONS:
        whose = whose[:-1]  # "the roof alone weighs"
    if "and" in whose[:-1]:
        whose = whose[len(whose) - whose[::-1].index("and") :]
    if not noun or not whose or whose[0] in PRONOUNS or whose[-1] in FUNCTION:
        return []
    return [noun, "of", *whose]


def with_article(before: list[str], subject: list[str]) -> list[str]:
    """The subject with the article that the text gives it."""
    at = before.index(subject[0]) if subject[0] in before else 0
    return [*before[at - 1 : at], *subject] if at and before[at - 1] in ("the", "a", "an") else subject


def thing_after(after: list[str]) -> list[str]:
    """The noun phrase that a figure stands before like an adjective; [] where a verb follows it."""
    if not after or not plain(after[0]) or after[0] in FINITE:
        return []
    stops = AUXILIARIES | FINITE | RELATIVE | WEEKDAYS | STOPS
    return pruned(after[: next((at for at, word in enumerate(after) if word in stops), len(after))])
