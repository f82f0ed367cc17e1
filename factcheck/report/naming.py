"""The name of a figure's series, short enough for a list: what is counted or measured, of whom, where."""

from __future__ import annotations

from itertools import pairwise

from factcheck.compare import show
from factcheck.lexicon.clause import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    ENDS,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVE,
    SUBJECTS,
    participle,
)
from factcheck.lexicon.moves import VERBS
from factcheck.lexicon.nouns import EITHER, SURE_VERBS
from factcheck.lexicon.numbers import NUMERAL_WORDS
from factcheck.lexicon.verbs import FINITE, TREBLED
from factcheck.lexicon.words import FUNCTION, is_plural, singular
from factcheck.model.claim import Claim
from factcheck.model.quantity import UnitKind
from factcheck.model.text import Source
from factcheck.pattern import pattern
from factcheck.report.cells import title
from factcheck.report.heading import described, headed

_OF_SPEAKER = frozenset("i my me we our us if would could might you your".split())
_EXCERPT = 40  # characters before a figure that name it where nothing else does
_BEHIND = 60  # characters behind it
_DIGIT = pattern(r"\d")
_CLAUSE = pattern(r"[;:—–“\"(]\s*|\.\s+")
_ENDS = pattern(r"[,;:—–”\"()](?!\d)|\.\s+")
_LEAST = 2  # words that name a thing by themselves
_RELATIVE = RELATIVE | {"that"}
_BARE = frozenset(map(singular, SURE_VERBS | EITHER)) | EITHER
_AHEAD = frozenset(
    "expected planned scheduled supposed estimated believed said thought known forecast likely set".split()
)
_SPEAKS = SUBJECTS | POSSESSIVES  # "we want to carry 25 million" is whole with its first word
_SCALES = pattern(r"\d\S*(?:\s+(?:thousand|million|billion|trillion|bn|m)\b)?[\s,]*")
_ADJECTIVES = (
    "ectric",
    "estic",
    "ublic",
    "ational",
    "igital",
    "ural",
    "ious",
    "eous",
    "less",
    "ient",
    "ible",
)  # surely no verb
_EMPTY = frozenset(  # by themselves they say no more than the unit
    "money share cost target goal aim total average number figure amount rate level length height depth width".split()
)


def label_of(claim: Claim, source: Source) -> str:
    """The name of a figure's series: `Latvia's fertility rate`, `People`.

    In a table it is the heads of row and column; else the heading of the figure, up to the verb where a whole clause was
    taken for one; else what is counted, or the words of the text round the figure.
    """
    if tabled := title(claim, source):
        return tabled
    told, sure = headed(claim, source)
    kept, cut = _phrase([word for word in told.split() if word.lower() not in POSSESSIVES])
    noun = show.noun(claim) if claim.quantity.unit.kind is UnitKind.COUNT else ""
    noun = " ".join((*described(claim, noun.split()), noun)).strip()
    led = _leads(noun, kept) if noun else False
    if noun and not led:
        kept, cut = _behind(noun, kept), ""
    if claim.quantity.unit.kind is UnitKind.MONEY and cut in BE and not sure:
        kept = []  # "nine new trams were ordered for £27 million": the sum is not of the trams
    whole = not cut or (len(kept) >= _LEAST and (led or not {"and", "or"} & set(kept)))
    if (whole or cut in VERBS | TREBLED) and _names(kept, cut in VERBS | TREBLED or (sure and not cut)):
        counted = claim.quantity.unit.kind in (UnitKind.COUNT, UnitKind.PERCENT)
        lead = [] if counted or not participle(kept[0].lower()) else ["amount"]
        return _titled([*lead, *((word.lower() for word in kept[:1]) if lead else kept[:1]), *kept[1:]])
    return _titled(noun.split()) if noun else f"“{excerpt(claim, source)}”"


def _titled(words: list[str]) -> str:
    text = " ".join(words)
    return text[:1].upper() + text[1:]


def _phrase(words: list[str]) -> tuple[list[str], str]:
    """The words up to the first verb that is in no clause of its own, and that verb, "" where there is none."""
    words = _without_empty_clause(words)
    if words[:1] in (["Share"], ["share"]):
        words = _told_of_share(words)
    told = next((at for at, word in enumerate(words) if word.lower() in _RELATIVE), len(words))
    verb = next((at for at in range(told) if _is_verb(words, at)), len(words))
    kept = words[:verb]
    while kept and (verb < len(words) or kept[-1].lower() in DETERMINERS) and kept[-1].lower() in FUNCTION - ENDS:
        kept.pop()
    while len(kept) > 1 and kept[-1].endswith(("'s", "’s")):
        kept.pop()
        while len(kept) > 1 and kept[-1].lower() in FUNCTION:
            kept.pop()
    if len(kept) > _LEAST and kept[1] == "of":  # "seven of the goals": goals of the goals
        again = next((at for at in range(2, len(kept)) if kept[at].lower() == kept[0].lower()), 0)
        kept = [*kept[:1], *kept[again + 1 :]] if again and set(kept[2:again]) <= FUNCTION else kept
    moved = verb + 1 < len(words) and words[verb].lower() in AUXILIARIES and words[verb + 1].lower() in TREBLED | VERBS
    return kept, words[verb + moved].lower() if verb < len(words) else ""


def _told_of_share(words: list[str]) -> list[str]:
    """ "share of services ran on time": the verb tells which share, and needs its "that"."""
    verb = next((at for at in range(2, len(words)) if words[at].lower() in FINITE or _has_object(words, at)), 0)
    linked = not verb or words[verb - 1].lower() in FUNCTION or not _RELATIVE.isdisjoint(words[:verb])
    return words if linked else [*words[:verb], "that", *words[verb:]]


def _without_empty_clause(words: list[str]) -> list[str]:
    """ "cars that off the roads", "dioxide that a year": no clause without a verb.

    "Vessels that electric" are electric vessels.
    """
    for at in range(1, len(words) - 1):
        if words[at].lower() == "that" and words[at + 1].lower() in PREPOSITIONS:
            return words[:at] + words[at + 1 :]
        if words[at].lower() == "that" and words[at + 1].lower() in {*DETERMINERS, *ENDS, words[at - 1].lower()}:
            return words[:at]
        if words[at].lower() == "that" and _of_one(words[at + 1]) and is_plural(words[at - 1].lower()):
            return words[:at]  # "a timetable with sailings begins"
        if words[at].lower() == "that" and words[at + 1].endswith(_ADJECTIVES):
            return [words[at + 1].capitalize(), *(word.lower() for word in words[:at]), *words[at + 2 :]]
    return words


def _of_one(word: str) -> bool:
    """A verb whose subject is one thing: `begins`, `has`."""
    low = word.lower()
    return low.endswith("s") and not low.endswith("ss") and (low in FINITE or low in SURE_VERBS)


def _is_verb(words: list[str], at: int) -> bool:
    word = words[at].lower()
    if word in FINITE or (at and word in SURE_VERBS | TREBLED | AUXILIARIES):
        return True
    if at and _has_object(words, at):
        return True
    ends = at and at == len(words) - 1 and words[at - 1].lower() not in FUNCTION
    return bool(ends) and word in _BARE and is_plural(words[at - 1])


def _has_object(words: list[str], at: int) -> bool:
    """A past form with what it was done to: "the city bought nine new trams"."""
    behind = words[at + 1].lower() if at + 1 < len(words) else ""
    return bool(participle(words[at].lower())) and (behind in DETERMINERS or behind in NUMERAL_WORDS)


def _leads(noun: str, words: list[str]) -> bool:
    """The phrase begins with what is counted, or does not have it at all: "average household size" for people."""
    said = [word.lower() for word in words]
    return noun.split()[-1].lower() not in said or said[:1] in (noun.lower().split()[:1], ["people"])


def _behind(noun: str, words: list[str]) -> list[str]:
    """What is counted with what stands behind it, where that says where or of whom."""
    said = [word.lower() for word in words]
    rest = words[said.index(noun.split()[-1].lower()) + 1 :]
    return [*noun.split(), *(rest if rest[:1] and rest[0].lower() in PREPOSITIONS else [])]


def _names(words: list[str], sure: bool) -> bool:
    """The words name a thing: no figure, no verb alone, nothing that the writer says of himself; one word has to be
    surely a heading, or a plural."""
    said = [word.lower() for word in words]
    if not said or _OF_SPEAKER & set(said) or any(word[0].isdecimal() for word in said):
        return False
    if _has_object(words, 0) or any(participle(one) and other in FINITE for one, other in pairwise(said)):
        return False  # "who left went to"
    if all(
        word in NUMERAL_WORDS | FUNCTION | FINITE | _EMPTY or (said[0] in _EMPTY and participle(word)) for word in said
    ):
        return False  # "money", "money spent"
    if said[0] in NUMERAL_WORDS:  # "each of the six vessels makes": the vessels are not what is counted
        return False
    if len(said) >= _LEAST:
        return not (said[0] in _AHEAD and said[1] == "to") and said[0] not in AUXILIARIES
    return not participle(said[0]) and (sure or is_plural(said[0]))


def excerpt(claim: Claim, source: Source) -> str:
    """The words of the text round a figure, up to the next one, where nothing shorter says what it is of."""
    sentence = source.text[claim.sentence.start : claim.sentence.end]
    at, end = claim.anchor.start - claim.sentence.start, claim.anchor.end - claim.sentence.start
    first = max(0, at - _EXCERPT)
    lead = sentence[first:at].split(" ", 1)[-1] if first else sentence[:at]
    if first and len((near := lead.rpartition(", ")[2]).split()) >= _LEAST:
        lead = near
    before = _SCALES.split(_CLAUSE.split(lead)[-1])[-1].split()
    if lead.rstrip().endswith(","):
        before = []  # what is said in apposition
    parts = _ENDS.split(sentence[end : end + _BEHIND])
    alone = not before and parts[1:] and len(sentence[at:end].split()) + len(parts[0].split()) <= _LEAST
    behind = _DIGIT.split(", ".join(parts[:2]) if alone else parts[0])[0]  # "nine new, longer trams"
    if len(behind) == _BEHIND:
        behind = behind.rpartition(" ")[0]
    after = behind.strip(" .,;:(£€$”’'\"").split()
    while after and after[-1].lower() in FUNCTION and not (after[1:] and after[-2].endswith(("'s", "’s"))):
        after.pop()
    if not after and all(word.lower() in FUNCTION for word in before):
        before = lead.split()
    while before and before[0].lower().strip(",") in FUNCTION - _SPEAKS:
        before.pop(0)
    return " ".join([*before, *sentence[at:end].split(), *after]).strip()
