"""Verbs by what they tell of the things counted: that they are there, or what was done to them."""

from __future__ import annotations

BEING = frozenset(  # no more than that there are so many
    """live lived living exist existed occurred happened held took took made lodged filed submitted received came arrived
    stood remain remained operate operated operating run running working worked employed served used using based
    situated located available present issued given sold produced built carried handled called staged completed""".split()
)
PAST = frozenset(  # past forms without -ed
    "won lost fell rose grew became went met quit left spent paid sent struck broke fled bled slept".split()
)
HOLDING = frozenset("had has have was were is are of drew saw counts count costs cost gets get".split())
COPULAS = frozenset(("is", "are", "was", "were"))
CARRYING = frozenset(  # no more than that it is so much: "the vineyards *cover* 40 hectares"
    """cover covers covered covering span spans spanned occupy occupies occupied extend extends extended stretch stretches
    stretched measure measures measured weigh weighs weighed number numbers numbered numbering total totals totalled
    totaled amount amounts amounted comprise comprises comprised come comes came stand stands stood average averages
    averaged grow grows grew grown""".split()
)
