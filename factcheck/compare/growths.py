"""Something else grew than what a series is the growth of: "Spain's *pensions* rose by 2.8%", where its economy did, too."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.compare.agree import digits
from factcheck.compare.option import TELLING_DIGITS
from factcheck.lexicon.ideas import idea, ideas
from factcheck.lexicon.labels import content, is_change
from factcheck.lexicon.wholes import WHOLES_OF_MONEY
from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.difference import Apart, Difference
from factcheck.model.statistic import Statistic


def another_grew(claim: Claim, series: Statistic, near: Iterable[Difference]) -> Difference | None:
    """What grew by the text, where the series has the growth of what the text does not name: that few digits agree is chance."""
    if claim.kind is not ClaimKind.CHANGE or not is_change(series.label) or digits(claim.quantity) >= TELLING_DIGITS:
        return None
    what = {idea(word) for word in content(series.label) if not is_change(word)}
    apart = next((one for one in near if one.apart is Apart.NARROWER and one.said), None)
    words = {*claim.context.sentence}
    output = WHOLES_OF_MONEY["output"]
    named = not what.isdisjoint(ideas(claim.context.sentence)) or (
        not what.isdisjoint(output) and not words.isdisjoint(output)
    )
    return None if named else apart
