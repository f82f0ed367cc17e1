"""Another thing than the one that the series is of: "the museum's *shop* had 30,000 visitors"."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import pairwise

from factcheck.lexicon.asides import HEDGES, NO_ADVERBS, SPANS, STANDING
from factcheck.lexicon.clause import CAUSED, DETERMINERS
from factcheck.lexicon.currencies import CODES
from factcheck.lexicon.ideas import alike, idea, ideas, told
from factcheck.lexicon.moves import COMPARATIVES, PACES, VERBS
from factcheck.lexicon.nouns import SURE_VERBS
from factcheck.lexicon.numbers import NUMERAL_WORDS, SCALES, TENS, UNITS
from factcheck.lexicon.observers import DOERS, OBSERVING, SAYING_THAT
from factcheck.lexicon.parts import HOLDERS, INSTEAD, OWNERS, PLACES
from factcheck.lexicon.places import area_names, demonyms
from factcheck.lexicon.synonyms import NEUTRAL, RESTRICTORS
from factcheck.lexicon.times import MONTHS
from factcheck.lexicon.units import TABLE
from factcheck.lexicon.verbs import ATTAINING, BEING, CARRYING, HOLDING, PAST, is_past
from factcheck.lexicon.words import FUNCTION, is_plural, singular
from factcheck.match.labels import Target
from factcheck.match.near.explained import explained
from factcheck.match.reading import Read
from factcheck.match.wording import SIGNS, composed
from factcheck.model.claim import figure_at
from factcheck.model.quantity import UnitKind

_NAME = 4  # words of the name of an authority, with its verb


def subject(read: Read, target: Target) -> str:
    """A plural before a share, sum or measure that the series does not say: "*services* were 4.6% dearer".

    Those who only observe are no part of it: "*police* registered 431".
    """
    if read.claim.head:
        return ""
    near = read.near_words
    owned = read.claim.share_lost and not OWNERS.isdisjoint(read.behind)
    before = _across(read.before) or (near[: near.index("#")] if "#" in near else ())
    before = before[max((i + 1 for i in range(len(before)) if _opens_told(before, i)), default=0) :]
    for at, word in enumerate(before):
        if not is_plural(word) or word in FUNCTION or singular(word) in NEUTRAL or _counts(before, at):
            continue
        if word in area_names() or word in read.both_sexes:
            continue  # "*Solomon Islands* has", "the *Maldives* have"
        if word in SURE_VERBS or word in ATTAINING or (word.endswith("s") and HEDGES.issuperset(before[at + 1 :])):
            continue  # "it *affects* about a third"
        if word == "prices" and at and before[at - 1] in _PRICED and not target.says_word(before[at - 1]):
            return f"{before[at - 1]} {word}"
        if not target.says(idea(word)):
            what = before[at - 1] if at and before[at - 1] not in FUNCTION and before[at - 1] not in SIGNS else ""
            if owned and (not what or what in area_names() or what in demonyms() or what in target.place_words):
                continue  # "*growers* lost a fifth of *their* vines"
            if not explained(said := f"{what} {word}".strip(), read, target):
                return said
    return ""


_PRICED = frozenset(  # whose prices are no consumer's, or some of them
    """food producer wholesale factory gate energy fuel petrol gas oil electricity house home housing property land rent
    import export commodity input output farm grain bread rice maize meat goods services asset share""".split()
)


def among(read: Read, target: Target) -> str:
    """What a share is of, in front of those among whom: "*poverty* among the rural population is #"."""
    before = read.before
    at = next((at for at, word in enumerate(before) if word in ("among", "amongst")), 0)
    word = before[at - 1] if at else ""
    plain = word in FUNCTION or word in SIGNS or word in NEUTRAL or word in SURE_VERBS or word in COMPARATIVES
    return "" if not word or plain or target.says(idea(word)) or target.is_called(word) else word


def measured_there(read: Read, target: Target) -> str:
    """A measure of its own that stands in front of the figure, where the series is told of before: "inflation is at 23%;
    the *policy rate* is #"."""
    if read.claim.context.borrowed:
        return ""
    run = read.before
    found = told(run)
    if any(alike(head, name) for head in target.heads for name, _ in found if name):
        return ""
    named = (
        written for name, written in found if written.endswith(_RATES) and " " in written and not target.says(name)
    )
    name = next(named, "")
    return "" if name == "birth rate" and read.claim.quantity.unit.per == "woman" else name


_RATES = (" rate", " rates", " price", " prices", " index", " yield", " deficit", " debt", " wage", " wages", " ratio")


def carried(read: Read, target: Target) -> str:
    """What the figure's own clause tells of, where it leaves the series' main word to the words before it: "… and it
    spent 12 million *on roads*", "the *taxi* £14"."""
    own = read.unborrowed
    said = {*composed(frozenset(ideas(own))), *ideas(read.claim.measure.lower().split())}
    if not read.claim.context.borrowed:
        said |= read.tight  # "48,200 *inhabitants*" are a population
    heads = target.heads
    if read.claim.of:  # "54% of Kenyans living in towns *had a telephone*"
        heads = frozenset([head for name in target.names if name.given == "own" for head in name.heads])
    if any(alike(head, term) for head in heads for term in said) or read.confused_with(target):
        return ""
    at = figure_at(own)
    end = next((i for i in range(at + 2, len(own)) if own[i] == ","), len(own))  # the first sign may be its "%"
    return _unsaid_of(own[:end], read, target, ATTAINING.intersection(own[:at]).difference(own[at:]))


def instead(read: Read, target: Target) -> str:
    """The other of two: "rent in an *existing* tenancy", where the series is of new ones; "*severely* absent", where it
    is of the persistently absent."""
    name = target.label_words
    label = set(name)
    ways = {of: way for way, of in pairwise(name) if way.endswith("ly")}
    for way, of in pairwise(read.unborrowed):
        if way.endswith("ly") and way != ways.get(of, way):
            return way
    told = (word for word in read.unborrowed if word in INSTEAD and word not in label)
    return next((word for word in told if not INSTEAD[word].isdisjoint(label)), "")


def of_another(read: Read, target: Target) -> str:
    """What a word of the series is of, where the series does not say it: "the total catch *of saithe*" for that of cod."""
    clause = read.unborrowed
    for at in range(1, len(clause) - 1):
        if clause[at] != "of" or clause[at - 1] in FUNCTION or clause[at - 1] in SIGNS:
            continue
        if not target.says_word(clause[at - 1]) or singular(clause[at - 1]) in NEUTRAL:
            continue
        if clause[at + 1] in NUMERAL_WORDS:
            continue  # "the age *of five*"
        what = next((word for word in clause[at + 1 : at + 3] if word not in ("the", "all", "its", "our")), "")
        if what and tells_of_another(what) and not target.says_word(what) and what not in target.place_words:
            return f"of {what}"
    return ""


_FACT = ("fact", "that")  # what stands before has no part in what is told behind


def led_by(read: Read, target: Target) -> str:
    """Whose figure it is, where the series is not theirs: "the museum's *shop* had 30,000 visitors", "the *castle* had"."""
    before = _with_its_subject(read)
    first = max((i for i in range(len(before)) if before[i] == "," or _opens_told(before, i)), default=-1) + 1
    run = before[first:]
    aside = _led_by_none(run, read.claim.quantity.unit.kind is UnitKind.COUNT)
    return _unsaid_of(run, read, target, aside | ATTAINING.intersection(run))


def _opens_told(words: Sequence[str], at: int) -> bool:
    """The "that" behind which stands what is told: "the fact *that* …", "critics pointed out *that* …"."""
    if words[at] != "that" or not at or not OWNERS.isdisjoint(words[at + 1 : at + 2]):
        return False
    return words[at - 1 : at + 1] == _FACT or _is_said(words, at)


def _is_said(words: Sequence[str], at: int) -> bool:
    """A verb of saying stands before the "that", with no more between than how it was said: "pointed out *with some relief*"."""
    if not SAYING_THAT.isdisjoint(words[max(0, at - 2) : at]):
        return True
    run = words[max(0, at - _MANNER) : at]
    tie = next((i for i, word in enumerate(run) if word in ("with", "in")), 0)
    return bool(tie) and not SAYING_THAT.isdisjoint(run[:tie]) and SIGNS.isdisjoint(run[tie:])


_MANNER = 6  # words from a verb of saying to "that"


def _with_its_subject(read: Read) -> tuple[str, ...]:
    """The words before the figure, whose subject stands before a comma: "*Puffins fared* better, with #"."""
    before = read.claim.context.clause[: read.at]
    if whole := _across(before):
        return whole
    return before[:-2] if before[-2:] in ((",", "with"), (",", "at")) and SIGNS.isdisjoint(before[:-2]) else before


def _across(before: tuple[str, ...]) -> tuple[str, ...]:
    """The subject with its verb, without what stands between commas after it: "*watches*, a repairer says, *have* a life
    expectancy of"; nothing where no such thing stands there."""
    first = next((at for at, word in enumerate(before) if word == ","), 0)
    last = next((at for at in range(len(before) - 1, first, -1) if before[at] == ","), 0)
    verb = before[last + 1 : last + 2]
    if not first or not last or not verb or not (_is_verb(verb[0]) or verb[0] in _HAVE) or before[0] in _NO_SUBJECT:
        return ()
    if verb[0] in OBSERVING:
        return ()  # "the Monitor, an annual, *counted* #"
    return (*before[:first], *before[last + 1 :])


_HAVE = frozenset(("have", "had", "has", "can"))
_NO_SUBJECT = FUNCTION - DETERMINERS - {"all", "some", "many", "most"}  # "*in Spain*, *while* …"


@lru_cache(maxsize=64)  # one claim's words are asked about for series after series
def _led_by_none(run: tuple[str, ...], counted: bool) -> frozenset[str]:
    """Those of the words before a figure that nowhere are its subject: places, who did it and who counted it; "the
    *Castle* Trust says the *castle* had #" has one that is."""
    led = {
        word
        for i, word in enumerate(run)
        if not (word in PLACES or _acts(word) or _counts(run, i)) and _leads(run[i + 1 :], to_figure=not counted)
    }
    return frozenset(run) - led


def _counts(run: Sequence[str], at: int) -> bool:
    """A word of those who only count or tell: "*the statistics office* registered", "*police forces* recorded"."""
    for place, word in enumerate(run[at + 1 : at + 1 + _NAME], at + 1):
        if word in OBSERVING:
            return word not in _SEEING or HEDGES.issuperset(run[place + 1 :])  # "Canada's *beavers* saw growth of #"
        if word in FUNCTION or word in SIGNS:
            break
    return False


_SEEING = frozenset("see sees saw show shows".split())


def _leads(behind: Sequence[str], to_figure: bool) -> bool:
    """A word is of a subject where its verb follows: "the shop *had*", "the website *of* …", or a price: "a ticket £18".

    Between them a place may stand: "children *in Ferrow* borrowed".
    """
    if behind and behind[0] in HOLDERS:
        behind = next((behind[at:] for at in (2, 3) if any(map(_is_verb, behind[at : at + 1]))), behind)
    for word in behind:
        if _is_verb(word):
            return True
        if word in FUNCTION:
            return False
    return to_figure


def _is_verb(word: str) -> bool:
    return word in HOLDING or is_past(word) or word in SURE_VERBS


def _acts(word: str) -> bool:
    """Those who do it, and the verb for it: "*inventors filed* 1,651 applications"."""
    if word in RESTRICTORS or singular(word) in RESTRICTORS:
        return False
    return word.endswith(("ed", "ing", "ers", "ors", "ists", "men")) or word in PAST or word in DOERS


def _unsaid_of(words: Sequence[str], read: Read, target: Target, aside: Collection[str] = ()) -> str:
    """The first words with a sense of their own that the series does not say and nothing explains, phrases read as one:
    "sick leave"."""
    aside = {*aside, *target.place_words}
    for name, written in told(words):
        parts = [] if written in area_names() else written.split()
        parts = [word for word in parts if word not in aside and tells_of_another(word)]
        if name and parts and not target.says(name) and not all(target.says_word(word) for word in parts):
            if not explained(written, read, target):
                return written
    return ""


_NOTHING_ELSE = (
    frozenset(link[0] for link in CAUSED) - FUNCTION,
    FUNCTION,
    NEUTRAL,
    TABLE,
    CODES,
    VERBS,
    COMPARATIVES,
    PACES,
    SPANS,
    MONTHS,
    OBSERVING,
    SURE_VERBS,
    BEING,
    STANDING,
    CARRYING,
    UNITS,
    TENS,
    SCALES,
)


def tells_of_another(word: str) -> bool:
    """A word with a sense of its own: no function word, time, unit, place, move or adverb."""
    if word in SIGNS or not word[0].isalpha() or (word.endswith("ly") and word not in NO_ADVERBS):
        return False
    return not any(word in words for words in (*_NOTHING_ELSE, area_names(), demonyms()))
