"""How far a source reaches that a sentence names: "According to the UN, 12 died; *the Red Cross spoke of 40*"."""

from __future__ import annotations

from itertools import pairwise

from factcheck.lexicon.observers import OBSERVING, SAYING
from factcheck.lexicon.times import MONTHS
from factcheck.pattern import pattern
from factcheck.segment.attributions import REACH, attribution

_DOING = frozenset(
    "see saw measure measures measured find know knew known expect expects expected".split()
)  # others, too
_SAYS = rf"(?:{'|'.join(sorted((OBSERVING | SAYING | {'spoke', 'speaks', 'gave', 'gives'}) - _DOING))})"
_TURN = r"\b(?:but|while|whereas|though|although|and)\s+"
_WHO = r"(?:(?:the|its|their|an?)\s+[\w'’.&-]+|[A-Z][\w'’.&-]*+|[a-z]+s)(?:\s+[\w'’.&-]+){0,4}?"
_LATER = r"(?:in|on|at|to|late|last|this|yesterday|today|since|by|ever|so|for|during|over|between|under|from|as)\b"
_OTHER = pattern(  # one who goes on to speak, and does not close what was said as ", the police said on Monday" does
    rf"(?:[,;]\s+(?:{_TURN})?|(?<=\s){_TURN})(?P<x>{_WHO})\s+{_SAYS}\s+(?!{_LATER})"
    r"(?![A-Z]\w+day\b)\w"
)
_RANKED = pattern(r"(?:the|its|their|an?)\s+(?:[\w-]+est|most|least|first|last|only|second|third|worst|best)\b")
_PART = pattern(r";\s+")
_OWN = pattern(rf"(?P<x>{_WHO})\s+(?:(?:also|has|have)\s+)?{_SAYS}\s+(?:[a-z]+\s+){{0,3}}\d")
_GAPPED = pattern(
    r"(?:[,;]|\band|\bbut)\s+(?:and\s+|the\s+)?(?P<x>[A-Z][\w'’-]+)(?:\s+[A-Z][\w'’-]+){0,3}\s+(?:[a-z]+\s+)?\d"
)
_FIGURE = pattern(r"(?<![\w.])(?!(?:19|20)\d\d\b)\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozens)\b")
_GOES_ON = pattern(r"(?:(?:and|of (?:these|those|them)|another|in [A-Z]\w+,?)\s+)?\d|and\b|another\b")
_SAID = pattern(rf"\b{_SAYS}\b")

Reach = tuple[int, str]  # from which character on, and whose words they are; "" for nobody's


def sources(sentence: str) -> tuple[Reach, ...]:
    """The sources that a sentence names, each from where on it holds; () where it names none."""
    named = attribution(sentence)
    if named is None:
        return ()
    starts = [0, *sorted(_borders(sentence[:REACH]))]
    if len(starts) == 1:
        return ((0, named),)
    parts = [sentence[start:end] for start, end in pairwise([*starts, len(sentence)])]
    return tuple(zip(starts, _names(parts, named), strict=True))


def _borders(sentence: str) -> set[int]:
    """Where another may begin to speak: behind ";", and where a second subject has a verb of saying, or a number alone."""
    found = {part.end() for part in _PART.finditer(sentence)}
    first = _FIGURE.search(sentence)
    if first:
        others = (other for other in _OTHER.finditer(sentence, first.end()) if not _RANKED.match(other["x"]))
        found |= {other.start("x") for other in others}
    if _OWN.match(sentence):
        found |= {gap.start("x") for gap in _GAPPED.finditer(sentence) if gap["x"].lower() not in MONTHS}
    return found


def _names(parts: list[str], named: str) -> list[str]:
    """Whose each part is: its own source's, that of the part it goes on from, or of the one that closes it."""
    own = [attribution(part) or "" for part in parts]
    if not any(own):
        return [named, *own[1:]]
    first = next(at for at, name in enumerate(own) if name)
    for at, part in enumerate(parts):
        if own[at]:
            continue
        if at < first:
            own[at] = "" if _SAID.search(part) else own[first]
        elif _GOES_ON.match(part):
            own[at] = own[at - 1]
    return own
