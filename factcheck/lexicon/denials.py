"""Words that deny what is told: "wrongly claimed that", "it is a myth that"."""

from __future__ import annotations

WRONGLY = frozenset("wrongly falsely mistakenly erroneously incorrectly untruthfully baselessly".split())
SAID = frozenset(
    """claim claims claimed claiming say says said saying state states stated stating report reports reported reporting
    suggest suggests suggested suggesting assert asserts asserted asserting put puts believe believes believed told tells
    wrote writes posted alleged alleges asserts insisted insists shared stating announced""".split()
)
MYTHS = frozenset("myth hoax falsehood untrue untruth fabrication lie false".split())
RUMOURS = frozenset("that claim claims rumour rumours rumor rumors report reports story stories statement".split())
