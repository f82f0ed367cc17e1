"""Words that make a number a label, a time or an age rather than an amount."""

from __future__ import annotations

LABELS = frozenset(  # a number right behind one of these is a name for something
    """page pages p pp chapter section sections article articles art no nos number room floor building apartment flat
    suite unit level stage step phase part volume vol issue paragraph para clause item annex appendix figure fig table
    line lines route road highway motorway junction exit gate platform track bus flight channel station district ward
    zone block lot case file docket resolution directive regulation act bill rule form version v release build
    revision rev update windows python node type class category grade tier group team seed lane pier berth bay pitch
    hole round game match heat set inning over day week question answer example note footnote ref reference id code
    pin tel phone fax ext extension postcode zip box world formula apollo boeing airbus covid highway size model mark
    serial season episode lot port http status error exit exception signal week division league protocol
    iso rfc en din ean isbn issn doi cve psalm verse act scene opus op sonata symphony concerto""".split()
)
AGE_AFTER = frozenset(("years-old", "year-old", "yr-old"))
CLOCK_AFTER = frozenset(("am", "pm", "a.m.", "p.m.", "o'clock", "noon", "midnight", "gmt", "cet", "utc", "est", "hrs"))
SCORE_WORDS = frozenset(
    """won win wins beat beats beaten lost lose loses defeat defeated drew draw draws victory score scored goal goals
    lead led trail trailed set sets tie innings half-time final shootout penalties thrashed edged nil""".split()
)
RULE_WORDS = frozenset(
    """limit limits cap ceiling threshold allowed permitted quota permits""".split()
)
PLAN_WORDS = frozenset(
    """plan plans planned planning aim aims aimed target targets goal goals pledge pledged pledges propose proposed
    proposes proposal expected expects expect forecast forecasts projected projection predict predicted predicts
    hopes hope intends intend would could might may will shall if unless should idea contingency scheduled budgeted
    promised promise ambition envisages envisaged estimates-for""".split()
)
SUPPOSED_WORDS = frozenset("if unless would could might should suppose supposing imagine hypothetical whether".split())
