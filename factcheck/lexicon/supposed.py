"""What a figure that is only supposed is put as: a word for each kind, told by the words of its clause."""

from __future__ import annotations

SUPPOSED: tuple[tuple[str, frozenset[str]], ...] = (  # the first that has a word in the clause
    ("a condition", frozenset(
        """if unless whether suppose supposing imagine hypothetical assuming granted provided providing once when whenever
        would might""".split())),
    ("a denial", frozenset(
        """not never no none nobody neither nor without denied denies deny denying wrongly falsely false untrue incorrectly
        incorrect hasn't haven't hadn't didn't doesn't don't isn't aren't wasn't weren't cannot can't couldn't won't myth
        rejected rejects dismissed dismisses""".split())),
    ("a need", frozenset(
        """need needs needed needing must should require requires required requirement requirements ought necessary
        minimum enough""".split())),
    ("a capacity", frozenset(
        """can could may able capacity room space hold holds seat seats sleeps accommodate accommodates fit fits maximum
        enables allows""".split())),
)  # fmt: skip
OTHER = "something that the text does not put as a fact"
