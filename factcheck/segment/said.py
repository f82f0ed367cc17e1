"""The verbs that report speech."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.pattern import pattern

# Verbs that are hardly ever anything else: whoever stands before one has spoken.
_PLAIN = (
    "said says told tells added adds recalled recalls explained explains stressed stresses warned warns argued argues "
    "insisted insists replied concluded claimed"
)
# These may be nouns ("member states", "two reports") or mean something else; beside a quotation they report it.
_BESIDE = (
    "stated states claims noted notes wrote writes reported reports asked asks replies continued continues concludes "
    "declared declares announced announces confirmed confirms emphasised emphasized emphasises emphasizes acknowledged "
    "acknowledges suggested suggests commented comments observed observes pointed reads read saying adding stating "
    "explaining warning arguing noting writing recalling tweeted posted"
)
# What a person does who is about to speak: whoever stands before one is "he" and "she" of what follows.
_MINDING = (
    "remembers remembered laughs laughed nods nodded smiles smiled sighs sighed shrugs shrugged frowns frowned shook "
    "shakes grins grinned thinks believes doubts doubted disagrees disagreed"
)
MINDING = frozenset(_MINDING.split())
PLAIN = frozenset(_PLAIN.split())
VERBS = PLAIN.union(_BESIDE.split())
_WORD = pattern(r"[a-z]+")


def reporting(text: str, verbs: frozenset[str] = VERBS) -> Iterator[re.Match[str]]:
    """The verbs that report speech in a text, in order."""
    if verbs.isdisjoint(_WORD.findall(text)):
        return iter(())
    return (word for word in _WORD.finditer(text) if word[0] in verbs)
