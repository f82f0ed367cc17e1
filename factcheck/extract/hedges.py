"""The words before and behind a number that bound it."""

from __future__ import annotations

from factcheck.extract.arrivals import gets_past, has_arrived
from factcheck.extract.figure import Figure
from factcheck.extract.number import exact, scale_behind
from factcheck.extract.tokens import Tokens
from factcheck.extract.unitwords import unit_after
from factcheck.lexicon.clause import BEING
from factcheck.lexicon.currencies import MONEY_SIGNS
from factcheck.lexicon.modifiers import (
    AFTER,
    AFTER_WORDS,
    AS_MUCH,
    BEFORE,
    BEFORE_WORDS,
    HANDED_OVER,
    LONGEST,
    MARKED,
    MARKS,
    MOVERS,
    PLAYED,
    STRONGER,
    TAKEN_OVER,
    VOTED_OR_SAT,
)
from factcheck.lexicon.words import FUNCTION, singular
from factcheck.model.quantity import Modifier, UnitKind


def with_modifiers(t: Tokens, made: Figure, floor: int) -> Figure:
    """The figure with the modifier that its neighbours are; `floor` is the end of the figure before."""
    if made.number.form == "vague":
        made.modifier, made.word = Modifier.VAGUE, t.as_written(made.core, made.core_end).lower()
        return made
    _suffixed(t, made)
    if t.at(made.end) in MARKS and t.at(made.first - 1) == "the":
        if not _marked(t, made, floor) and t.at(made.first - 2) not in _AT_IT:
            made.reading = "mark"  # "failed to cross the 80% mark", "dropped past the 50% mark"
        return made
    if t.at(made.first - 1) in ("a", "an", "the") and t.at(made.first - 2) in (
        "about",
        "nearly",
        "almost",
        "around",
        "estimated",
        "just",
    ):
        return made
    if t.at(made.first - 1) in ("a", "an") and t.at(made.first - 2) == "than" and made.first - 2 > floor:
        return _than_a(t, made, floor)
    if made.first > floor and t.text[made.first - 1] in BEFORE_WORDS and _before(t, made, floor):
        return made
    if t.at(made.core + 1) == "+" and t.is_word(made.core + 2) and made.core + 2 < made.core_end:
        made.modifier, made.word = Modifier.AT_LEAST, "+"  # "6.3+ million"
    elif made.end < t.size and t.text[made.end] in AFTER_WORDS:
        _behind(t, made)
    return made


_AT_IT = frozenset(("at", "to", "on", "around", "about", "is", "was"))


def _marked(t: Tokens, made: Figure, floor: int) -> bool:
    """ "Passed *the 50 percent mark*", "below *the £1m mark*": what it lies above, below or near."""
    for size in (2, 1):
        start = made.first - 1 - size
        phrase = " ".join(t.text[max(0, start) : made.first - 1])
        if start >= floor and phrase in MARKED:
            made.modifier, made.word, made.first, made.end = MARKED[phrase], phrase, start, made.end + 1
            return True
    return False


def _than_a(t: Tokens, made: Figure, floor: int) -> Figure:
    """ "less than *a* 0.1 percent chance"; "more than a 10-minute walk" compares walks."""
    if made.unit is not None and made.unit.kind is UnitKind.PERCENT:
        made.first -= 1
        if not _before(t, made, floor):
            made.first += 1
    return made


def _suffixed(t: Tokens, made: Figure) -> None:
    """ "3,000-odd", "40-plus", "300-some", "thirty-odd thousand": a hedge that hangs on the number; scale and unit may stand
    behind it."""
    end = made.end
    if t.at(end) != "-" or t.at(end + 1) not in _SUFFIXES or not t.joined(end + 1):
        return
    made.modifier = Modifier.AT_LEAST if t.text[end + 1] == "plus" else Modifier.ABOUT
    made.word, made.end, made.hyphen = t.text[end + 1], end + 2, False
    step, past = scale_behind(t, made.end)
    if step is not None and made.number.scale == 1 and not made.is_range:
        number, value = made.number, made.number.value * step
        made.number = made.upper = exact(number.first, past, value, number.precision * step, number.form, step)
        made.end = made.core_end = past
    if made.unit is None:
        made.unit, made.end = unit_after(t, made.end)


_SUFFIXES = frozenset(("odd", "plus", "some"))


def _before(t: Tokens, made: Figure, floor: int) -> bool:
    for size in range(min(LONGEST, made.first - floor), 0, -1):
        start = made.first - size
        phrase = " ".join(t.text[start : made.first])
        led = t.text[start - 1] if start > floor else ""
        if phrase == "as many as" and led in BEFORE and led not in _ONLY:  # "*nearly* as many as 320"
            made.modifier, made.word, made.first = BEFORE[led], f"{led} {phrase}", start - 1
            return True
        if phrase in BEFORE and _modifies(t, phrase, made, start):
            made.modifier, made.word, made.first = BEFORE[phrase], phrase, start
            money = made.unit is not None and made.unit.kind is UnitKind.MONEY
            if phrase == "over" and not money and t.at(start - 1) in TAKEN_OVER:
                made.modifier = Modifier.AT_LEAST
            _denied(t, made, floor)
            _stacked(t, made, floor)
            return True
    return False


_AS_MANY = ("as much as", "as many as")
_ONLY = frozenset(("just", "exactly", "quite", "only"))
_TOPIC = frozenset(
    """talking talk talks speaking spoke worried concerned know think asked travelled trips here complaints questions
    complained debate news story stories""".split()
)
_SAID = frozenset(("said", "says", "say"))
_THINGS = frozenset(  # "*what* he said about two colleagues", against "police said about 40 officers were hurt"
    "what whatever anything nothing something everything things much little word words that those".split()
)
_FROM_THING = 5  # tokens to "said"
_ACROSS = frozenset(
    "spread divided scattered distributed stretched presides rules ruled flew flies control victory vote".split()
)
ADDS = frozenset("add adds added adding sum sums totted totting amounts".split())
_LASTING = frozenset(
    """games matches seasons innings races rounds laps stages episodes sittings meetings floors storeys""".split()
)
_FOR_LONG = frozenset(
    """for in of after within took takes take lasted last lasts lasting than by just well was is are were at some slightly a
    little waited wait spent reach reaches reached reaching hit to averaged averages averaging""".split()
)


_PASSING = frozenset(("pass", "passes", "passed"))
_AWAY = frozenset("from away off above below north south east west overhead".split())


def _modifies(t: Tokens, phrase: str, made: Figure, at: int) -> bool:
    """ "about five states" after a verb of speaking is a topic; "over six years" is a duration."""
    before = t.at(at - 1)
    if phrase in ("about", "around"):
        told = before in _SAID and not _THINGS.isdisjoint(t.text[max(0, at - _FROM_THING) : at])
        return before not in _TOPIC and not (told and phrase == "about")
    if phrase == "over" and (before in _ACROSS or before in HANDED_OVER or t.at(made.end) in _LASTING):
        return False
    if phrase == "over" and made.unit is not None and made.unit.kind is UnitKind.TIME:
        return before in _FOR_LONG or made.hyphen
    if phrase in ("beyond", "near", "passed", "pass", "passes") and t.kind[made.core] == "w" and made.unit is None:
        return False
    if phrase in ("passed", "pass", "passes") and not VOTED_OR_SAT.isdisjoint(t.text[made.end : made.end + 3]):
        return False
    if phrase in _PASSING and t.at(made.end) in _AWAY:
        return False  # "the comet will *pass* 70 million km from here"
    if phrase in _GOING_BY and _goes_by(t, made, at):
        return False
    if phrase in ("pass", "passes") and before not in ("to", "will", "would", "could", "may", "should"):
        return False
    if phrase in _BY_KIND:
        return _bounds(t, phrase, made, at)
    if phrase in _AS_MANY and before in AS_MUCH:
        return False
    if phrase == "up to" and before in ADDS:
        return False  # "the losses *add up to* £52m"
    if phrase == "up to":
        return not has_arrived(t, made, at)
    if phrase in ("some", "only", "just"):
        return not (phrase == "just" and before == "not")
    return True


_GOING_BY = _PASSING | {"topped", "tops", "topping"}
_HELPS = frozenset("has have had will would".split())


def _goes_by(t: Tokens, made: Figure, at: int) -> bool:
    """ "the bill passed 219 to 213", "was passed 62–38", "the bus passed 12 stops": nothing is exceeded."""
    before, end = t.at(at - 1), made.core_end
    if before in BEING or (t.at(end) in ("to", "-", "–") and t.is_number(end + 1)):
        return True
    return made.unit is None and singular(t.at(at - 1 - (before in _HELPS))) in MOVERS


_BY_KIND = frozenset(("within", "inside", "past", "nearer", "nearer to", "closer to"))
_STANDING = frozenset("is was are were be been now".split())


def _bounds(t: Tokens, phrase: str, made: Figure, at: int) -> bool:
    """ "within 3 km of", "inside 32 overs", "climbed past 500", "it's nearer £130"; not "inside two houses", "went past
    300 sheep"."""
    kind = made.unit.kind if made.unit else None
    before = t.at(at - 1)
    if made.is_range and phrase in ("within", "inside"):
        return False  # "stayed within 3% to 4%"
    if phrase == "within":
        return kind in (UnitKind.MEASURE, UnitKind.POINTS, UnitKind.PERCENT, UnitKind.MONEY)
    if phrase == "inside":
        return kind is UnitKind.TIME or t.at(made.end) in PLAYED
    if phrase == "past":
        return gets_past(t, made, at - 1)
    return before in _STANDING or before.endswith("'s")


def _denied(t: Tokens, made: Figure, floor: int) -> None:
    """ "did not exceed 5%" is at most 5%."""
    if (
        made.modifier is Modifier.OVER
        and made.first - 1 >= floor
        and t.text[made.first - 1] in ("not", "never", "cannot", "n't")
    ):
        made.modifier = Modifier.AT_MOST
        made.first -= 1
        made.word = f"{t.text[made.first]} {made.word}"
    elif (
        made.modifier is Modifier.OVER
        and made.word in ("exceed", "surpass", "exceeded")
        and t.at(made.first - 1).endswith("n't")
    ):
        made.modifier, made.first = Modifier.AT_MOST, made.first - 1


def _stacked(t: Tokens, made: Figure, floor: int) -> None:
    """A second word in front ("only about", "well over", "far more than") widens the words, not the reading."""
    if made.first - 1 < floor:
        return
    word = t.text[made.first - 1]
    if (made.modifier is Modifier.ABOUT and word in ("only", "just")) or (
        word in STRONGER and made.modifier is not Modifier.EXACT
    ):
        made.first -= 1
        if made.modifier is Modifier.AT_LEAST or word in ("only", "just"):
            return
        if made.word in ("over", "more than", "above") and word in ("slightly", "marginally", "fractionally"):
            made.modifier = Modifier.JUST_OVER
        elif made.word in ("under", "less than", "below") and word in ("slightly", "marginally", "fractionally"):
            made.modifier = Modifier.NEARLY
        made.word = f"{word} {made.word}"


def behind_noun(t: Tokens, made: Figure, end: int) -> int:
    """A hedge behind the counted noun ("250 firms or so", "12 rooms at least"); the index behind it."""
    if made.modifier is not Modifier.EXACT or made.word or end >= t.size or t.text[end] not in ("or", "at", "give"):
        return end
    for size in (3, 2):
        if end + size > t.size:
            continue
        phrase = " ".join(t.text[end : end + size])
        if phrase in AFTER and not t.is_number(end + size):
            made.modifier, made.word = AFTER[phrase], phrase
            return end + size
    return end


def _behind(t: Tokens, made: Figure) -> None:
    for size in (3, 2, 1):
        if made.end + size > t.size:
            continue
        phrase = " ".join(t.text[made.end : made.end + size])
        if phrase not in AFTER or (
            phrase in ("plus", "at least", "at most", "or more") and t.is_number(made.end + size)
        ):
            continue
        if phrase == "plus" and _more_added(t, made):
            continue
        if phrase == "+" and not t.joined(made.end):
            continue
        if (
            phrase in ("and more", "and over", "and under", "and above")
            and t.is_word(made.end + size)
            and made.unit is None
        ):
            continue
        made.modifier, made.word, made.end = AFTER[phrase], phrase, made.end + size
        return


def _more_added(t: Tokens, made: Figure) -> bool:
    """ "£62 million plus £8 million", "£62 million plus VAT": something is added."""
    at = made.end + 1
    money = made.unit is not None and made.unit.kind is UnitKind.MONEY
    return t.at(at) in MONEY_SIGNS or (
        money and t.is_word(at) and (t.text[at] not in FUNCTION or t.at(at) in ("a", "the"))
    )
