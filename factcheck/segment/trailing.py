"""The source named behind what it said: "…, the harbour board said on Wednesday", "…, said Ada Obi"."""

from __future__ import annotations

import re

from factcheck.lexicon.clause import AGAIN, AUXILIARIES, WEEKDAYS
from factcheck.lexicon.moves import CHANGES
from factcheck.lexicon.moves import VERBS as MOVING
from factcheck.lexicon.numbers import ORDINALS
from factcheck.lexicon.superlatives import SUPERLATIVES
from factcheck.lexicon.verbs import PAST
from factcheck.lexicon.words import FUNCTION
from factcheck.pattern import pattern

VERBS = frozenset(
    """said says told tells reported reports estimates estimated reckons reckoned announced announces found finds showed shows
    wrote writes added adds confirmed confirms warned warns claimed claims explained calculates calculated""".split()
)
_TIME = (
    r"(?:\s+(?:late|early|earlier))?(?:\s+(?:on|in|at|to|via)\s+(?:(?:a|an|its|his|her|their|the|this|last)\s+)?[\w'-]+"
    r"(?:\s+[\w'-]+){0,3}|\s+(?:yesterday|today|last\s+\w+|this\s+\w+))?"
)
_NAME = r"(?P<x>(?:[\w'.&/-]+\s+){1,10}?)"
_HEARD = r"(?:\s+(?:reporters|journalists|parliament|[A-Z][\w'-]*+|the\s+[\w'-]+|a\s+[\w'-]+))"
_BEHIND = pattern(
    rf",\s+{_NAME}(?:(?:told|tells){_HEARD}|(?:{'|'.join(sorted(VERBS - {'told', 'tells'}))})){_TIME}\s*(?:[.,;!?]|\Z)"
)
_SAID_BY = pattern(
    rf",\s+(?:said|says)\s+(?P<x>[\w'.&/-]+(?:\s+[\w'.&/-]+){{0,9}}?)(?P<when>{_TIME})"
    r"\s*(?:[.,;:!?()—–]|\b(?:after|before|during|following|who)\b|\Z)"
)
_ASIDE = pattern(r"(?P<x>[^\W\d][^\W\d]*(?:[\s'.&/-]+[^\W\d]+){0,7}),\s[^,;:.!?]{1,120},\s+(?:said|says)\s")
_WHEN = pattern(
    r"\s+(?:on\s+(?:\w+day|\d)|late|last|this|yesterday|today|earlier|in\s+(?:a|an|its|his|her|their|\d))\b.*"
)
_QUOTES = "\"”'’»"  # before the comma: the speaker of a quotation is told elsewhere
_ARTICLES = frozenset("the a an its their his her our one".split())
_JOINS = frozenset("of for in at and from".split())  # before an article within a name


def named_behind(sentence: str) -> str:
    """Whom a sentence says to have said it, behind a comma; "" for nobody. Its apostrophes are straight."""
    aside = _ASIDE.match(sentence)
    for told in (_BEHIND, _SAID_BY):
        for found in told.finditer(sentence):
            name = _WHEN.sub("", found["x"].strip(), count=1)
            if sentence[max(0, found.start() - 1)] in _QUOTES or not _is_speaker(name.split()):
                continue
            if told is _SAID_BY and (_tells(found) or (aside and _is_bare(name))):
                continue
            return name
    return aside["x"] if aside and _opens(aside["x"].split()) else ""


def _opens(words: list[str]) -> bool:
    """A sentence begins with who speaks: "The bank"; not "In May", "Yesterday", "Trade grew"."""
    first = words[0].lower()
    when = first in WEEKDAYS or first in AGAIN or (first in FUNCTION and first not in _ARTICLES)
    return not when and _is_speaker(words) and not _is_verbal(words)


def _tells(found: re.Match[str]) -> bool:
    """What stands behind ", said" is what was said, not who said it: "Doyle, 54, said *prices fell*, too"."""
    words = found["x"].rstrip(".").split()
    return words[0].lower() in WEEKDAYS or _is_verbal([*words, *found["when"].split()]) or words[-1].endswith("ed")


def _is_verbal(words: list[str]) -> bool:
    """A verb stands among words that may be a name: "prices fell"; not "Rose Obi"."""
    return not _VERBAL.isdisjoint(words)


def _is_bare(name: str) -> bool:
    """ "sales", "union leaders": words that neither an article nor a capital makes a name."""
    words = name.split()
    return words[0] not in _ARTICLES and not any(word[0].isupper() for word in words)


_VERBAL = MOVING | PAST | AUXILIARIES


def _is_speaker(words: list[str]) -> bool:
    """ "the harbour board", "police", "harbour master Ada Obi", "it"; not "the most the hotel", "more than Ford", "she"."""
    if not words:
        return False
    first = words[0]
    if first == "it":
        return len(words) == 1
    if first not in _ARTICLES and not first[0].isupper():
        if first in FUNCTION or (len(words) > _BARE and not words[-1][0].isupper()):
            return False
    again = [at for at, word in enumerate(words) if at and word in _ARTICLES]
    return all(words[at - 1] in _JOINS for at in again) and not any(word in _OPEN for word in words)


_BARE = 2  # words of "union leaders"
_OPEN = (
    ORDINALS.keys()
    | SUPERLATIVES
    | CHANGES
    | frozenset(  # "the largest found in Ashby", "a rise reported in May"
        """record figure total number which who that whose as when if but while where what than more most less least there he
        she they""".split()
    )
)
