"""Why a series is not what a figure is of, in plain English: what matching noted, as an editor would say it."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.lexicon.clause import PREPOSITIONS
from factcheck.lexicon.units import plural
from factcheck.model.statistic import Statistic
from factcheck.pattern import pattern

_AGE = pattern(r"(?:aged?|of|under|over|above|below|between|from) \d")
_NO_PLURAL = frozenset(("percent", "points", "number", "date", "celsius", "fahrenheit", "times", "rank"))


def nearest(series: Statistic) -> str:
    """The lead of a sentence on a series that comes near and does not decide."""
    return f"nearest in the references: “{series.label}”"


def in_words(difference: str) -> str:
    """`narrower: foreign` is `the text says “foreign”, the reference does not`; what is English already stays so."""
    kind, _, what = difference.partition(": ")
    if kind == "narrower":
        return _narrower(what)
    if kind == "unit":
        return _unit(what)
    if kind == "area":
        return _area(what)
    if difference.startswith("names "):
        return f"the text names {difference.removeprefix('names ')}"
    if difference.startswith("the part is "):
        return f"the share in the text is that of “{difference.removeprefix('the part is ')}”"
    if difference.startswith("the series is of ") and difference.endswith(" only"):
        word = difference.removeprefix("the series is of ").removesuffix(" only")
        return f"that is “{word}” only, and the text does not say so"
    if difference.startswith("the text tells a change"):
        return "the text gives a change, the reference a level"
    return difference


def together(differences: Iterable[str]) -> str:
    """Several in one sentence, what only one side says in one list: `the text says “debt”, “gdp”, the reference does not`."""
    said: list[str] = []
    others: list[str] = []
    for one in dict.fromkeys(differences):
        words = in_words(one)
        found = _SAID.fullmatch(words)
        (said if found else others).append(found[1] if found else words)
    listed = [f"the text says {', '.join(said)}, the reference does not"] if said else []
    return "; ".join((*listed, *others))


_SAID = pattern(r"the text says (“.*”), the reference does not")


def _narrower(what: str) -> str:
    if what == "those named":
        return "the text counts only those it names"
    if what.startswith("the text is about one area"):
        return "the text is about one area, the reference names none"
    if what.startswith("the sentence names "):
        return f"{what}, the reference does not"
    if what.startswith("the "):
        return what
    if _AGE.match(what):
        return "the text names an age, the reference does not"
    if what.split(" ")[0] in PREPOSITIONS:
        return f"the text says “{what}”, the reference does not"
    return f"the text says “{what}”, the reference does not"


def _unit(what: str) -> str:
    mine, against, theirs = what.partition(" against ")
    if against:
        lead = "" if mine.startswith("per ") else "in "
        return f"the text gives it {lead}{_counted(mine)}, the reference {lead}{_counted(theirs)}"
    return f"{what}, the {'reference' if what.startswith('the text') else 'text'} does not"


def _counted(unit: str) -> str:
    """`person` is `people`, `hour` is `hours`; a code, a symbol or percent has no plural."""
    name, per, base = unit.partition(" per ")
    has_plural = name.isalpha() and name.islower() and len(name) > 3 and name not in _NO_PLURAL
    return (plural(name) if has_plural else name) + per + base


def _area(what: str) -> str:
    mine, against, theirs = what.partition(" against ")
    if against:
        return f"the text's area is {mine}, the reference's {theirs}"
    if what.startswith("none of"):
        return "the text names none of its areas"
    return what if what.startswith("the text") else f"the text's area is {mine}"
