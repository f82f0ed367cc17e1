"""Four digits that are no time: amounts, years that are parts of names, and years in whose money a sum is told."""

from __future__ import annotations

from factcheck.extract.eras import OURS
from factcheck.extract.tokens import Tokens
from factcheck.lexicon.currencies import CURRENCY_WORDS
from factcheck.lexicon.modifiers import BOUNDS
from factcheck.lexicon.times import MONTHS, OCCASIONS, WORKS
from factcheck.lexicon.units import phrases
from factcheck.lexicon.words import FUNCTION, is_plural, singular

_PLACES = frozenset(
    ("in", "since", "until", "by", "during", "from", "before", "after", "between", "till", "through", "throughout")
)
_MANY = frozenset(
    """person man woman child home house job member visitor ship soldier student resident worker employee school hospital
    refugee family household seat ticket copy vote tree animal bird death case patient book flat room bed car vehicle
    company firm troop officer volunteer participant spectator delegate species site town village signature""".split()
)


_THERE = frozenset("are were was been".split())


def is_amount(t: Tokens, i: int, end: int, lead: str) -> bool:
    """2,000-odd things are an amount: "2000 people", "over 1900 homes", "€2020"."""
    before, behind = t.at(i - 1), t.at(end)
    if before in CURRENCY_WORDS:
        return True
    if (
        before in _THERE
        and t.at(i - 2) in ("there", "have", "has", "had")
        and t.is_word(end)
        and behind not in FUNCTION
    ):
        return True  # "there were 1565 confirmed cases"
    if behind in ("%", "percent", "million", "billion") or (behind == "per" and t.at(end + 1) == "cent"):
        return True
    if lead in _PLACES or (t.is_capital(i - 1) and before in OCCASIONS):
        return False  # "the World Cup 2026 tickets"
    if before in BOUNDS and before not in ("around", "about"):
        year = int(t.text[i][:4])
        return year % 100 == 0 or not 1900 <= year <= 2035 or _counted(t, end)
    if behind in ("to", "-", "–", "and", "or") and t.is_number(end + 1) and not _year_like(t, end + 1):
        return _counted(t, end + 2)
    return _counted(t, end) and before not in ("the", "its", "their", "in")


def _year_like(t: Tokens, i: int) -> bool:
    return len(t.text[i]) in (2, 4) and t.text[i].isdigit()


def _counted(t: Tokens, end: int) -> bool:
    """A unit or a noun of things that are counted follows, one adjective between them or none."""
    for at in (end, end + 1):
        word = t.at(at)
        if not t.is_word(at) or word in FUNCTION:
            return False
        if (is_plural(word) and singular(word) in _MANY) or (at == end and _is_measure(t, at)):
            return True
    return False


def _is_measure(t: Tokens, at: int) -> bool:
    return any(str(unit.kind) in ("measure", "money") and tuple(t.text[at : at + len(words)]) == words
               and words[0] not in ("won", "in", "m") for words, unit in phrases().get(t.text[at], ()))  # fmt: skip


def in_name(t: Tokens, i: int, lead: str) -> bool:
    """The year belongs to a name: "Landmine Monitor 2024", "the 1997 Mine Ban Treaty"; "the 2022 census" is a time."""
    if in_prices_of(t, i):
        return True
    if lead in ("in", "since", "until", "by", "during", "between", "till") or _event_follows(t, i + 1):
        return False
    article = t.at(i - 1) in ("the", "a", "its", "their", "this", "s", "under") or t.at(i - 1).endswith("'s")
    if t.is_word(i + 1) and t.is_capital(i + 1) and t.text[i + 1] not in MONTHS:
        if article or lead in ("of", "for", "to", "and"):
            return True
    if not lead and _named_before(t, i):
        return True
    return article and any(t.at(at) in WORKS for at in (i + 1, i + 2))


def in_prices_of(t: Tokens, i: int) -> bool:
    """ "£58 *in 2012 prices*", "at constant 2015 prices" tell in whose money, not when; so does "In 2012 prices, the
    bridge cost £58". But "in 2012 prices rose", and "In 2012 prices of houses had doubled" opens a clause about prices."""
    if t.at(i + 1) not in _MONEY_OF:
        return False
    before, behind = t.at(i - 1), t.at(i + 2)
    if before in _AT:
        return True
    if before != "in":
        return before not in _PLACES and not (t.is_word(i + 2) and behind not in FUNCTION)
    if t.at(i - 2) in _OPENING or (i > 1 and t.kind[i - 2] == "s" and t.at(i - 2) not in _CLOSING):
        return not t.is_word(i + 2) or behind in _ARTICLES
    return not (t.is_word(i + 2) and behind not in FUNCTION)


_AT = frozenset("at constant current fixed (".split())
_OPENING = frozenset(("", *"and but while whereas that when because as said says so or".split()))  # before "in"
_CLOSING = frozenset(("%", ")", "]", ",", "("))  # signs behind what is told in such prices
_ARTICLES = frozenset("the a an its their our this that it".split())
_MONEY_OF = frozenset("prices dollars pounds euros money terms".split())


def _event_follows(t: Tokens, at: int) -> bool:
    """An election, a census, a season stands behind the year, two words between them or none."""
    for k in range(at, at + 3):
        if not t.is_word(k) or t.text[k] in FUNCTION:
            return False
        if t.text[k] in OCCASIONS:
            return t.text[k] != "year" or k == at or t.text[k - 1] in OCCASIONS
    return False


def _named_before(t: Tokens, i: int) -> bool:
    """A capitalised word stands right before the year, and is not just the first of the sentence, nor of brackets whose
    figure it tells: "Kenya (*GDP 2023*: …)"."""
    at = i - 1
    if t.at(at - 1) == "(" and t.at(i + 1) == ":":
        return False
    if not (t.is_word(at) and t.is_capital(at)) or t.text[at] in MONTHS or t.text[at] in FUNCTION | OURS:
        return False
    return at > 0 and t.text[at - 1] not in (".", ":", "–", "—")
