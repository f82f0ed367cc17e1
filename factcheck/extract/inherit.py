"""What a figure leaves unsaid and takes from the one before it: its unit, the thing it counts."""

from __future__ import annotations

from bisect import bisect_left
from decimal import Decimal

from factcheck.dataclass import replace
from factcheck.extract.clauses import Clause
from factcheck.extract.figure import Figure
from factcheck.extract.nouns import Noun
from factcheck.extract.phrases import THEM, What
from factcheck.extract.tense import past_verb
from factcheck.extract.tokens import Tokens
from factcheck.lexicon.casualties import HARMING, PERSONS, TOGETHER
from factcheck.lexicon.clause import DETERMINERS
from factcheck.lexicon.moves import COMPARATIVES, HOPED
from factcheck.lexicon.moves import VERBS as MOVES
from factcheck.lexicon.nouns import SURE_VERBS
from factcheck.lexicon.places import demonyms
from factcheck.lexicon.times import AHEAD, BACK, EARLY, MONTHS, NOW, SEASONS, SPANS
from factcheck.lexicon.units import PEOPLE
from factcheck.lexicon.words import FUNCTION, is_plural, singular
from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.quantity import Unit, UnitKind
from factcheck.model.text import Span

HUNDRED = Decimal(100)
_KINDS = frozenset((ClaimKind.AMOUNT, ClaimKind.CHANGE, ClaimKind.LIST))


def borrowed(
    t: Tokens, figure: Figure, what: What, clause: Clause, elder: Claim, sentence: Span, spoken: bool = False
) -> What:
    """What a bare number is of, by the claim before it; `spoken` says that this is a share without the word percent.

    "from 36 seats to 24", "409 ships, and 325 of them", "1,760 kilograms of cereals, up from 1,477",
    "40 gold, 44 silver and 32 bronze medals".
    """
    unit = elder.quantity.unit
    if what.unit.name == "point" and unit.kind is UnitKind.PERCENT and elder.sentence == sentence:
        return _points(t, what)
    if what.unit.kind is not UnitKind.NUMBER or what.unit.name or elder.kind not in _KINDS:
        return what
    if what.unit.per:
        same = elder.sentence == sentence and unit.kind in (UnitKind.MEASURE, UnitKind.MONEY) and clause.follows
        return replace(what, unit=replace(unit, per=what.unit.per)) if same else what  # "9,240 kg, or 25 a day"
    if what.them or (t.at(0) == "of" and t.at(1) in THEM and not _noun_stands(t, figure.end)):
        return _taken(what, elder) if unit.kind is UnitKind.COUNT else what
    if unit.kind is UnitKind.COUNT and _there_were(t, figure):
        return _taken(what, elder)
    if elder.sentence != sentence and _goes_on_with_persons(t, figure, elder):
        return _taken(what, elder)
    if _of_the_same_rate(t, figure, what, clause, elder, sentence):
        return replace(what, unit=unit)
    if elder.sentence != sentence or unit.kind is UnitKind.NUMBER or figure.number.form == "ordinal":
        return what
    if _of_its_own(t, figure, unit) or _moves_its_own(t, figure):
        return what
    if unit.kind is UnitKind.TIME and (_opened(t, figure, elder) or _moved_for(t, elder)):
        return what
    leans = clause.follows or clause.against or _is_answer(t, figure, clause)
    if not leans or _is_told_of_another(t, clause, figure):
        return what
    if unit.kind is UnitKind.PERCENT and (figure.number.scale != 1 or elder.kind is ClaimKind.CHANGE):
        return what  # "fell by 12% to 274"
    if unit.kind is UnitKind.PERCENT and (spoken or _counts_some(t, figure)):
        return what
    if unit.kind is UnitKind.PERCENT and figure.number.value > HUNDRED > (elder.quantity.stated.low or 0):
        return what  # "263 are women, 40.5% of the house, compared with 280 before"
    if unit.kind is UnitKind.COUNT:
        return what if unit.name in _OFTEN and _is_called(t, figure.end) else _counted(t, figure, what, elder)
    if _is_subject(t, clause, figure):
        return what
    if _noun_stands(t, figure.end):
        return what
    return What(unit, None, "", what.part, what.end, what.past)


def theirs(of: str, before: str) -> str:
    """What a share is of, where a people's name stands for what is theirs: "Polish" behind "Portuguese infants" is "Polish
    infants"."""
    people, thing = before.partition(" ")[::2]
    left_out = of.lower() in demonyms() and not is_plural(of.lower())
    return f"{of} {thing}" if thing and left_out and people.lower() in demonyms() else of


def _of_the_same_rate(t: Tokens, figure: Figure, what: What, clause: Clause, elder: Claim, sentence: Span) -> bool:
    """ "rose from 6 per 100,000 *to about 45*", "14 per 1,000, *against 9*": the other level of one rate."""
    unit = elder.quantity.unit
    if elder.sentence != sentence or unit.kind is not UnitKind.NUMBER or unit.name or not unit.per or what.noun:
        return False
    return (clause.against or clause.link == "to") and not _noun_stands(t, figure.end)


def _there_were(t: Tokens, figure: Figure) -> bool:
    """ "148 fires in 2023; in 2024 *there were 163*": of the same, as nothing else is named."""
    at = figure.first - 1
    led = t.at(at) in _BEING and t.at(at - 1) == "there"
    return led and not t.is_word(figure.end) and "of" not in t.text[max(0, at - _FEW) : at]


_BEING = frozenset(("were", "are"))
_FEW = 6  # tokens


def _opened(t: Tokens, figure: Figure, elder: Claim) -> bool:
    """ "*Within three years*, 40 died", "in the three years, 40": how long it took opens the sentence and lends nothing."""
    at = figure.first - 1
    opened = t.at(0) in _LASTING and t.start[0] <= elder.anchor.start <= t.start[min(2, at)]
    return opened and t.at(at) == "," and t.end[at - 1] == elder.anchor.end


def _moved_for(t: Tokens, elder: Claim) -> bool:
    """ "has *risen for seven years* in a row, to 10.4": how long it moved is no unit of what it came to."""
    at = bisect_left(t.start, elder.anchor.start)
    near = t.text[max(0, at - 3) : bisect_left(t.start, elder.anchor.end)]
    return "for" in near and not MOVES.isdisjoint(near)


_LASTING = frozenset("within in after over for during".split())


def _of_its_own(t: Tokens, figure: Figure, unit: Unit) -> bool:
    """ "two hours, *ten grand*": money by its own word; "“two hours”, “*ten*”": a word that is only told of."""
    if unit.kind is not UnitKind.MONEY and "grand" in t.text[figure.core : figure.end]:
        return True
    return t.at(figure.first - 1) == '"' == t.at(figure.end)


def _moves_its_own(t: Tokens, figure: Figure) -> bool:
    """ "down eight points; it would *raise the retirement age from 62*": what moves is named behind its verb."""
    at = figure.first - 1
    if t.at(at) not in ("from", "to"):
        return False
    for i in range(at - 1, max(-1, at - _FEW), -1):
        if not t.is_word(i) or t.text[i] in _SUMS:
            return False
        if t.text[i] in MOVES:
            return not DETERMINERS.isdisjoint(t.text[i + 1 : at - 1])
    return False


_SUMS = frozenset("number numbers figure figures total totals count tally toll that this it them".split())


def _points(t: Tokens, what: What) -> What:
    """ "67 per cent, 9 points up on 2019": points of a percentage."""
    if t.at(what.end) not in ("up", "down", "higher", "lower") or what.unit.per:
        return what
    return What(Unit(UnitKind.POINTS, "points"), None, "", what.part, what.end, what.past)


def _goes_on_with_persons(t: Tokens, figure: Figure, elder: Claim) -> bool:
    """ "They pulled 14 people from the rubble. *Two were* alive": some of the persons of the sentence before."""
    whole, name = elder.quantity.stated.low, elder.quantity.unit.name
    if elder.quantity.unit.kind is not UnitKind.COUNT or name not in PERSONS | PEOPLE or whole is None:
        return False
    return figure.first == 0 and t.at(figure.end) in _FATES and figure.number.value < whole


_FATES = frozenset("were are was is died have has remain remained survived drowned fled escaped had".split())


def _is_answer(t: Tokens, figure: Figure, clause: Clause) -> bool:
    """ "They asked for six years; the judge *gave two*": a bare number ends a clause of its own."""
    ends = t.at(figure.end) in ("", ".", ";", ",", "?", "!", '"')
    return ends and clause.link in (";", "but", "while", "whereas") and t.at(figure.first - 1) in _GIVING


_GIVING = frozenset(
    "has have had gave gives got wants wanted offered offers sought demanded counted counts found saw employs".split()
)


def persons(t: Tokens, figure: Figure, what: What, own: What) -> What:
    """ "killing 340", "a crew of 14", "19 over the age of 80": persons, whatever the claim before counts,
    unless it is a kind of them. `own` is what the figure said by itself."""
    first = figure.first
    aged = t.at(figure.end) == "aged" or t.text[figure.end + 1 : figure.end + 4] == ["the", "age", "of"]
    told = aged or t.at(first - 1) in HARMING or (t.at(first - 1) == "of" and t.at(first - 2) in TOGETHER)
    if not told or own.unit.kind is not UnitKind.NUMBER or own.unit.name or own.unit.per or _noun_stands(t, figure.end):
        return what
    if what.unit.kind is UnitKind.COUNT and what.unit.name in PERSONS | PEOPLE and t.at(first - 1) != "of":
        return what
    return replace(own, unit=PERSON)


PERSON = Unit(UnitKind.COUNT, "person")


def _is_told_of_another(t: Tokens, clause: Clause, figure: Figure) -> bool:
    """ "the plant, which employs 3,400": a clause on something else; "which leaves 2.6 billion" goes on."""
    words = t.text[clause.start : figure.first]
    return any(
        word in ("which", "who", "where") and words[at - 1 : at] != ["of"] and words[at + 1 : at + 2] not in _GOES_ON
        for at, word in enumerate(words)
    )


_GOES_ON = (["leaves"], ["left"], ["means"], ["brings"], ["takes"], ["makes"], ["is"], ["are"], ["was"], ["were"])


_DO = frozenset("were was had have did went came said".split())  # what counts of people and things do


def _is_subject(t: Tokens, clause: Clause, figure: Figure) -> bool:
    """ "£15.40 an hour, and 61 were injured", "60% of buses are electric and another 40 are on order": the number opens
    a clause with a verb of its own, and counts things."""
    if t.at(figure.first - 1) in ("another", "other", "further"):
        return True
    opens = all(word in (",", "and", "but", ";", "while") for word in t.text[clause.start : figure.first])
    return opens and (t.at(figure.end) in _DO or (t.at(figure.end).endswith("ed") and past_verb(t, figure.end)))


def _counts_some(t: Tokens, figure: Figure) -> bool:
    """ "54% passed, 31 *with* honours", "60% voted, and *complaints fell* from 47 to 52": a number of something else."""
    if t.at(figure.end) in ("with", "without"):
        return True
    moved = figure.first - 2
    if t.at(moved + 1) != "from" or t.at(moved) not in MOVES or moved < 1:
        return False
    told = t.text[moved - 1]
    return is_plural(told) and not t.is_capital(moved - 1) and singular(told) not in _SHARES


_SHARES = frozenset("rate share proportion level ratio quota margin score figure".split())


def _is_called(t: Tokens, at: int) -> bool:
    """ "opened 2,000 times, and 412 *were cruise ships*"."""
    return t.at(at) in ("was", "were", "are", "is")


_OFTEN = frozenset(("time", "occasion"))


def _taken(what: What, elder: Claim) -> What:
    noun = Noun(elder.head, elder.modifiers, what.end, what.end)
    return replace(what, unit=elder.quantity.unit, noun=noun)


def _noun_stands(t: Tokens, at: int) -> bool:
    """A word that is no verb or function word follows: the number has its own thing to count."""
    word = t.at(at)
    if word in BACK | NOW | AHEAD | EARLY and (
        t.at(at + 1) in SPANS or t.at(at + 1) in MONTHS or t.at(at + 1) in SEASONS
    ):
        return False  # "up from 8,000 *last year*"
    if t.at(at + 1 + (t.at(at + 1) in ("had", "have"))) in HOPED:
        return False  # "the 178,000 *economists had predicted*"
    verb = word in SURE_VERBS or word in COMPARATIVES  # "31 years, six longer than in 2005"
    return t.is_word(at) and word not in FUNCTION and not verb and not word.endswith(("ly", "ed"))


def _counted(t: Tokens, figure: Figure, what: What, elder: Claim) -> What:
    """ "44 silver": an adjective alone narrows the noun of the one before."""
    if not _noun_stands(t, figure.end):
        return _taken(what, elder)
    word = t.at(figure.end)
    behind = t.at(figure.end + 1)
    if behind and t.is_word(figure.end + 1) and behind not in ("and", "or"):
        return what
    noun = Noun(elder.head, (singular(word),), figure.end, figure.end + 1)
    return What(elder.quantity.unit, noun, "", "", figure.end + 1, figure.end + 1)
