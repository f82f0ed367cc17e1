"""What a figure counts or is a share of: noun, unit, denominator, predicate."""

from __future__ import annotations

from factcheck.dataclass import dataclass, replace
from factcheck.extract.ages import age_on_average
from factcheck.extract.bases import told_before
from factcheck.extract.brackets import past_bracket
from factcheck.extract.figure import Figure
from factcheck.extract.nouns import Noun, counted, of_phrase
from factcheck.extract.ofone import of_one
from factcheck.extract.ratios import one_of
from factcheck.extract.tokens import Tokens
from factcheck.extract.unitwords import is_of_many, per
from factcheck.lexicon.bases import base_of
from factcheck.lexicon.clause import CAUSED
from factcheck.lexicon.moves import HOPED
from factcheck.lexicon.notfigures import AGEING
from factcheck.lexicon.numbers import ARTICLES, NUMERAL_WORDS
from factcheck.lexicon.times import EARLY, MONTHS, SEASONS
from factcheck.lexicon.units import TABLE
from factcheck.lexicon.words import FUNCTION, is_plural, singular
from factcheck.model.quantity import Unit, UnitKind

APPOSED = 4  # tokens
PERCENT = Unit(UnitKind.PERCENT, "percent")
NUMBER = Unit(UnitKind.NUMBER)
YEARS = Unit(UnitKind.TIME, "year")
_LIVED = frozenset(("live", "lived", "lives"))


@dataclass(slots=True)
class What:
    """The unit; the counted noun where there is one; `of` and `part` of a share; `end` of the words the anchor
    covers; `past` is behind all of them. `them` says that the noun is a pronoun: "325 of them"."""

    unit: Unit
    noun: Noun | None
    of: str
    part: str
    end: int
    past: int
    them: bool = False


def what_is(t: Tokens, figure: Figure) -> What:
    """What a figure is of."""
    unit = figure.unit
    if figure.share or (unit is not None and unit.kind is UnitKind.PERCENT):
        return _share(t, figure)
    if unit is not None and unit.kind is not UnitKind.NUMBER:
        return _measured(t, figure, unit)
    return _counted(t, figure, unit)


EACH = {"hourly": "hour", "daily": "day", "nightly": "night", "weekly": "week", "monthly": "month"}
EACH_ONE = frozenset(("every", "each"))
_LEADING = EACH_ONE | ARTICLES
THEM = frozenset(("them", "these", "those", "which", "whom", "us"))


def _share(t: Tokens, figure: Figure) -> What:
    end = past = figure.end
    unit = figure.unit or PERCENT
    of = ""
    if t.at(end) == "of" and t.at(end + 1) in THEM:
        past = end + 2
    elif t.at(end) == "of" or (figure.share and t.at(end) in ("the", "all", "its", "their", "our")):
        of, past = of_phrase(t, end + 1)
    elif figure.number.form == "ratio" and (last := one_of(t, figure.core + 1)) > figure.core + 1:
        of = t.as_written(figure.core + 1, last)  # "one pupil in six"
    elif figure.number.form == "ratio":
        noun = counted(t, end)
        if noun:
            of, past = " ".join((*noun.modifiers, noun.head)), noun.end
    named = not of and _is_named_before(t, figure.first) and _THOSE.isdisjoint(t.text[past : past + _FEW])
    part = "" if named else predicate(t, past)
    return What(unit, None, of, part, end, max(past, end))


def _is_named_before(t: Tokens, first: int) -> bool:
    """What a share is of stands in front of it: "*inflation of* 3.9% was nearly double the goal"; not "a *share of* 39%"."""
    return t.at(first - 1) == "of" and t.is_word(first - 2) and singular(t.text[first - 2]) not in _SHARES


_THOSE = frozenset(("that", "those"))  # "was double *that* of GDP" names another measure
_FEW = 8  # tokens
_SHARES = frozenset(  # of which the sentence may tell the part behind the figure
    """share proportion percentage portion part fraction majority minority total sum average mean median maximum minimum
    figure number estimate score quota third quarter half rest remainder all""".split()
)


def _measured(t: Tokens, figure: Figure, unit: Unit) -> What:
    """ "1,760 kilograms of cereals from each hectare": what it is of, and what it is per behind that."""
    end = past = figure.end
    of = ""
    if t.at(end) == "of" and not figure.hyphen:
        of, past = ("", end + 2) if t.at(end + 1) in ("it", "them", "which") else of_phrase(t, end + 1)
    if not unit.per:
        told, after = per(t, past)
        if told and t.at(past) in ("from", "on", "for", "in", "per", "a", "an", "each", "every", "/", "annually"):
            unit, past = replace(unit, per=told), after
    if not unit.per and unit.kind is not UnitKind.TIME and (told := told_before(t, figure.first)):
        unit = replace(unit, per=told)
    if unit.per in ("", "year") and unit.kind in (UnitKind.MEASURE, UnitKind.MONEY) and not figure.hyphen:
        unit = replace(
            unit, per=of_one(t, figure.first, past, exact=False) or unit.per
        )  # "a Swede emits 4 tonnes a year"
    return What(unit, None, of, "", end, past)


def _counted(t: Tokens, figure: Figure, unit: Unit | None) -> What:
    """ "833 casualties", "53 of the 169 seats", "325 of them", "2.1 children per woman", "a 169-seat parliament"."""
    at = figure.end
    if unit is not None:
        return What(unit, None, "", "", at, at)
    if t.at(at) == "of" and t.at(at + 1) in EARLY and (t.is_number(at + 2) or t.at(at + 2) in ("-", *MONTHS, *SEASONS)):
        return What(NUMBER, None, "", "", at, at)  # "the 38,000 *of late 2019*"
    if t.at(at) in ("of", "out") and not _LEADING.isdisjoint(t.text[at + 1 : at + 3]):
        told, past = per(t, at)
        if told:
            return What(
                replace(NUMBER, per=told), None, "", "", past, past
            )  # "39 out of every 1,000 children", "39 of a thousand"
    if t.at(at) == "of":
        if t.at(at + 1) in THEM or (t.at(at + 1) == "this" and t.at(at + 2).endswith("s")):
            named = _apposed(t, figure) if t.at(at + 1) == "them" else None
            if named:
                return What(Unit(UnitKind.COUNT, named.head), named, "", "", at, at + 2)
            told, past = per(t, at + 2)  # "7.3 of them for each 1,000 people"
            return What(replace(NUMBER, per=told), None, "", "", at, past, them=True)
        phrase, past = of_phrase(t, at + 1)
        if not phrase:
            return What(NUMBER, None, "", "", at, at)
        if " " not in phrase and phrase.endswith("ed"):
            return What(NUMBER, None, "", "", at, past)  # "27 of the 112 surveyed"
        noun = _head_of(t, phrase, at + 1, past)
        return What(Unit(UnitKind.COUNT, noun.head), noun, phrase, "", at, past)
    if figure.hyphen:
        return _compound(t, figure)
    if (past := past_bracket(t, at)) > at and (behind := counted(t, past)):
        return What(Unit(UnitKind.COUNT, behind.head), behind, "", "", at, at)  # "63,140 (61,340) visitors"
    each = ""
    if t.at(at) in EACH and t.is_word(at + 1):
        each, at = EACH[t.at(at)], at + 1
    led = t.at(at) if t.at(at) in _LED else ""
    at += bool(led)
    ordinal = figure.number.form == "ordinal"
    noun_found = counted(t, at, plural=not (ordinal or figure.number.value == 1))
    if noun_found and led in _OTHERS:
        noun_found = replace(
            noun_found, modifiers=(led, *noun_found.modifiers)
        )  # "150 *other* states": not all of them
    if noun_found and _hoped_by(t, figure, noun_found):
        return What(NUMBER, None, "", "", figure.end, figure.end)
    if noun_found is None and each:
        return What(replace(NUMBER, per=each), None, "", "", at, at)
    if noun_found is None and t.at(at) in ("a", "an", "per", "each", "every", "in", "/") and not ordinal:
        told, past = per(t, at)  # "That is 173 a day"
        if told:
            return What(replace(NUMBER, per=told), None, "", "", past, past)
    if noun_found is None and not ordinal and (told := told_before(t, figure.first)):
        return _of_base(t, figure, told)
    lived = t.at(figure.first - 1) in ("to", "be") and _LIVED.intersection(_two_before(t, figure))
    if noun_found is None and (lived or age_on_average(t, figure.core)):
        return What(YEARS, None, "", "", figure.end, figure.end)
    if noun_found is None:
        named = _antecedent(t, figure)
        return What(Unit(UnitKind.COUNT, named.head) if named else NUMBER, named, "", "", figure.end, figure.end)
    end = past = noun_found.end
    told, after = (each, end) if each else per(t, end) if not ordinal else ("", end)
    if not told and noun_found.of_end and t.at(noun_found.of_end) in ("a", "per", "each", "every"):
        told, after = per(t, noun_found.of_end)  # "three cups of coffee a day"
    if not told and not ordinal:
        told, after = _per_behind_verb(t, end)
    if not told and not ordinal:
        told, after = told_before(t, figure.first), end
    if not told and not ordinal:
        told = of_one(t, figure.first, end, exact=figure.number.precision >= 1)
    if told:
        past = after
    return What(Unit(UnitKind.COUNT, noun_found.head, told), noun_found, noun_found.of, "", max(past, end),
                max(past, noun_found.of_end))  # fmt: skip


def _of_base(t: Tokens, figure: Figure, told: str) -> What:
    """ "of every 1,000 babies, *30* died", "of every hundred dollars earned *44* went to creditors": a share of a hundred."""
    number, _, noun = told.partition(" ")
    if t.at(0) == "of" and number == "100" and figure.upper.value <= _HUNDRED:
        return What(PERCENT, None, noun, "", figure.end, figure.end)
    return What(replace(NUMBER, per=told), None, "", "", figure.end, figure.end)


_HUNDRED = 100


def _two_before(t: Tokens, figure: Figure) -> list[str]:
    """The words before the one before a figure: "could expect *to live* to 81"."""
    return t.text[max(0, figure.first - 3) : figure.first - 1]


def _per_behind_verb(t: Tokens, end: int) -> tuple[str, int]:
    """ "2 women *died per 100,000 births*", "35 children *in 1,000* died": what a count of persons is per, past its verb."""
    for at in range(end, min(end + _VERB + 1, t.size)):
        word = t.text[at]
        if word in ("per", "for", "in", "of", "out"):
            start = at + 1
            while start > at and t.at(start) in ("of", "every", "each"):
                start += 1
            led = word == "per" or start > at + 1 or (word == "in" and at == end and is_of_many(t, start))
            base, _ = base_of(t.text[start : start + 4])
            if not led or base < _BASE or str(base).rstrip("0") != "1":
                return "", end
            told, past = per(t, at) if word == "per" else ("", at)
            return (told, past) if told else (str(base), end)
        if t.kind[at] != "w" or (word in FUNCTION and word not in _COPULAS):
            return "", end
    return "", end


_VERB = 3  # tokens between who is counted and what it is per: "were born"
_BASE = 100  # the smallest number that rates are per: 100, 1,000, 100,000


_OTHERS = frozenset(("other", "new", "different"))
_LED = _OTHERS | {"more", "fewer", "additional", "extra", "further", "such"}


def _hoped_by(t: Tokens, figure: Figure, noun: Noun) -> bool:
    """ "more than the 178,000 *economists had predicted*": those who expected the number, not what it counts."""
    first, end = figure.first, noun.end
    if t.at(first - 1) != "the" or t.at(first - 2) not in _HELD_AGAINST:
        return False
    at = end + (t.at(end) in ("had", "have"))
    return t.at(at) in HOPED and (at > end or t.at(at) in ("forecast", "predicted", "expected", "projected"))


_HELD_AGAINST = frozenset("than of from below above with against beyond under over".split())


def _apposed(t: Tokens, figure: Figure) -> Noun | None:
    """ "Sandbags, 40,000 of them, held the dyke": the noun that stands in front opens the sentence."""
    first = figure.first
    if t.at(first - 1) != "," or first > APPOSED or not t.is_word(first - 2) or not is_plural(t.text[first - 2]):
        return None
    return Noun(singular(t.text[first - 2]), (), figure.end, figure.end)


def _antecedent(t: Tokens, figure: Figure) -> Noun | None:
    """ "its cameras, of which 51 stand beside the road": the noun in front is what is counted."""
    first = figure.first
    if t.at(first - 1) not in ("which", "whom") or t.at(first - 2) != "of":
        return None
    at = first - 4 if t.at(first - 3) == "," else first - 3
    if not t.is_word(at) or not is_plural(t.text[at]) or t.text[at] in TABLE:
        return None
    return Noun(singular(t.text[at]), (), figure.end, figure.end)


def _head_of(t: Tokens, phrase: str, first: int, past: int) -> Noun:
    """The noun of a phrase behind "of": its last word before a further "of"."""
    at = first
    while at < past and (t.kind[at] != "w" or t.text[at] in FUNCTION or t.is_number(at + 1)):
        at += 1
    words: list[str] = []
    while at < past and t.text[at] not in FUNCTION:
        if t.kind[at] == "w" and t.text[at] not in NUMERAL_WORDS:
            words.append(t.text[at])
        at += 1
    words = words or phrase.lower().split()
    return Noun(singular(words[-1]), tuple(words[:-1]), first, past, phrase, past)


def _compound(t: Tokens, figure: Figure) -> What:
    """ "a 169-seat parliament": the word behind the hyphen is what is counted."""
    at = figure.end + 1
    word = t.at(at)
    if not t.is_word(at) or word in FUNCTION:
        return What(NUMBER, None, "", "", figure.end, figure.end)
    if word == "strong":  # "a 1,000-strong choir"
        return What(Unit(UnitKind.COUNT, "person"), None, "", "", at + 1, at + 1)
    noun = Noun(singular(word), (), at, at + 1)
    return What(Unit(UnitKind.COUNT, noun.head), noun, "", "", at + 1, at + 1)


_COPULAS = frozenset("are is were was being had have live lived".split())
_SKIPPED = frozenset(
    """been now still also currently a an the either reported to be estimated thought believed known said classified deemed
    recorded registered observed measured noted posted seen achieved attained realised realized left counted""".split()
)


def predicate(t: Tokens, at: int) -> str:
    """What a share is said to be: "of victims *are civilians*"."""
    placed = t.at(at) in ("in", "among", "across", "from", "at")
    if placed:
        at = next((i for i in range(at + 2, min(at + 6, t.size)) if t.kind[i] != "w" or t.text[i] in _COPULAS), at)
    if t.at(at) not in _COPULAS:
        return ""
    first = at + 1
    while t.at(first) in _SKIPPED or (t.at(first).endswith("ly") and t.is_word(first + 1)):
        first += 1
    if t.at(first) in _FOLDS and t.at(first + 1) in _THAT:
        return ""  # "was *double the* goal"
    if cause := next((first + len(link) for link in CAUSED if tuple(t.text[first : first + len(link)]) == link), 0):
        return _caused(t, cause)
    at = first
    while at < t.size and t.kind[at] == "w" and t.text[at] not in FUNCTION and at - first < 6:
        at += 1
    if (placed and t.at(first).endswith("ed")) or (at == first + 1 and t.text[first] in AGEING and _is_age(t, at)):
        return ""  # "of its people *had passed 65*"
    return t.as_written(first, at)


def _caused(t: Tokens, first: int) -> str:
    """What brought a share about: "of deaths were due to *non-communicable diseases*"."""
    at = first
    while (
        at < t.size
        and at - first < _LONGEST_CAUSE
        and (t.text[at] == "-" or t.is_word(at))
        and t.text[at] not in FUNCTION
    ):
        at += 1
    return t.as_written(first, at)


_FOLDS = frozenset("half double twice triple treble quadruple thrice".split())
_THAT = frozenset("the its their his her our what a an of".split())
_LONGEST_CAUSE = 6  # tokens


def _is_age(t: Tokens, at: int) -> bool:
    return t.is_number(at) or t.text[at : at + 3] == ["the", "age", "of"]
