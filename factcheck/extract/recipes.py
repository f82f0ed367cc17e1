"""Recipes: "melt 50 g of butter and bake for 25 minutes" is advice, and none of its numbers a claim."""

from __future__ import annotations

from factcheck.extract.tokens import Tokens
from factcheck.lexicon.kitchen import FOOD, MEASURES, VERBS
from factcheck.lexicon.moods import VERBS as TELLING

_OPENS = frozenset((",", ";", "and", "then", "."))
LONGEST = 14  # tokens of a line in a list of ingredients


def is_recipe(t: Tokens) -> bool:
    """What a cook is to do, or one line of what it takes."""
    return _instructs(t) or _ingredient(t)


def _instructs(t: Tokens) -> bool:
    """The sentence begins with what a cook is to do, or says it twice, and names something to cook with."""
    if FOOD.isdisjoint(t.text) or VERBS.isdisjoint(t.text):
        return False
    told = [i for i, word in enumerate(t.text) if word in VERBS and (i == 0 or t.text[i - 1] in _OPENS)]
    return bool(told) and (told[0] == 0 or len(told) > 1)


def _ingredient(t: Tokens) -> bool:
    """ "200 g plain flour", "2 tbsp olive oil, plus more for the pan": an amount as a cook measures it, of food, and
    nothing that is said of it."""
    if t.size > LONGEST or not t.is_number(0) or t.at(1) not in MEASURES or FOOD.isdisjoint(t.text):
        return False
    return TELLING.isdisjoint(t.text) and not any(t.kind[i] == "s" and t.text[i] in "£$€:" for i in range(t.size))
