"""Words that the sense of a sentence hangs on: what denies it, what limits it, what it depends on."""

from __future__ import annotations

NEGATIONS = frozenset(
    """not no never none nobody nothing nowhere neither nor without cannot hardly barely scarcely rarely seldom
    fail fails failed refuse refuses refused deny denies denied""".split()
)
LIMITS = frozenset(
    "only almost nearly merely solely exclusively partly partially allegedly reportedly supposedly".split()
)
# Left out before a verb they turn it into a thing done: "We … close it" for "We were asked to close it".
DOUBTS = frozenset(
    """doubt doubts doubted oppose opposes opposed reject rejects rejected unlikely impossible unable decline declines declined
    tried try hoped hope hopes wanted want wants asked considered consider planned might may could would should almost
    nearly pretend pretended threatened supposed forbidden reluctant""".split()
)
HEDGES = frozenset("might may could would should perhaps possibly probably unlikely whether although though".split())
OPPOSITES = tuple(
    frozenset(pair.split("/"))
    for pair in """increase/decrease increased/decreased increases/decreases rise/fall rises/falls rose/fell risen/fallen raise/cut
    raised/cut raise/lower raised/lowered more/less more/fewer most/least higher/lower better/worse best/worst before/after
    above/below over/under up/down success/failure succeed/fail win/lose won/lost support/oppose supports/opposes
    supported/opposed accept/reject accepted/rejected safe/unsafe legal/illegal possible/impossible likely/unlikely
    all/some always/never always/sometimes everyone/someone agree/disagree agreed/disagreed open/close opened/closed
    guilty/innocent strong/weak stronger/weaker early/late earlier/later profit/loss first/last good/bad large/small
    many/few approve/reject approved/rejected allow/ban allowed/banned public/private innocent/guilty true/false""".split()
)


def is_negation(word: str) -> bool:
    """A word in lower case that denies: "not", "never", "didn't"."""
    return word in NEGATIONS or word.endswith("n't")
