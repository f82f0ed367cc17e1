"""Recipes: "melt 50 g of butter and bake for 25 minutes" is advice, and none of its numbers a claim."""

from __future__ import annotations

from factcheck.extract.tokens import Tokens
from factcheck.lexicon.kitchen import FOOD, VERBS

_OPENS = frozenset((",", ";", "and", "then", "."))


def is_recipe(t: Tokens) -> bool:
    """The sentence begins with what a cook is to do, or says it twice, and names something to cook with."""
    if FOOD.isdisjoint(t.text) or VERBS.isdisjoint(t.text):
        return False
    told = [i for i, word in enumerate(t.text) if word in VERBS and (i == 0 or t.text[i - 1] in _OPENS)]
    return bool(told) and (told[0] == 0 or len(told) > 1)
