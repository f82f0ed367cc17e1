"""Whether a sum is what one of something costs."""

from __future__ import annotations

from factcheck.extract.tokens import Tokens
from factcheck.lexicon.currencies import CURRENCY_WORDS, MONEY_SIGNS
from factcheck.lexicon.numbers import NUMERAL_WORDS, SCALES
from factcheck.lexicon.rates import JUDGING, MEANS, POINTED, PRICING

REACH = 7  # tokens from "called" to the sum
FAR = 20  # from "cost" to it: "the pill costs $4 a pill, the plate €12 a plate and the boat €35 an oar"
_SUM = MONEY_SIGNS | CURRENCY_WORDS | NUMERAL_WORDS | SCALES.keys()


def is_price(t: Tokens, end: int) -> bool:
    """A word of price leads to the sum that ends here: "*sell at* €12 an oyster", "the fine *is* £100 a car"; not
    "*called* the €4 million a waste", nor "*on average* €214,000 a house", which is what a house costs."""
    at = end - 1
    while at >= 0 and (t.is_number(at) or t.text[at] in _SUM or t.text[at] == "."):
        at -= 1
    if at < 0:
        return True  # "€12 an oyster", a heading
    if t.text[at] in POINTED:
        return False
    near = t.text[max(0, at - REACH) : at + 1]
    near = near[max((i + 1 for i, word in enumerate(near) if word in (",", ";")), default=0) :]
    if not (JUDGING.isdisjoint(near) and MEANS.isdisjoint(near)):
        return False
    return not PRICING.isdisjoint(t.text[max(0, at - FAR) : at + 1])
