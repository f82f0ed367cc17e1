"""How far a figure reaches: "*including its companies*, the debt was #", "Ashby's *old town*", "paid # *of its debt*"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.lexicon.asides import LEFT_OUT, LEFT_OUT_IN_TWO
from factcheck.lexicon.ideas import idea
from factcheck.lexicon.parts import (
    BY_THE_WAY,
    CHARGES,
    DISTRICTS,
    HANDLING,
    HOLDERS,
    IN_WHICH,
    KIN,
    LANDSCAPES,
    NUMBERED,
    PAYING_OFF,
    PLACES,
    RANKS,
    SCOPES,
    STYLES,
    TAKEN_OFF,
    TOWNS,
    TURNING,
)
from factcheck.lexicon.places import keys_named
from factcheck.lexicon.synonyms import NEUTRAL
from factcheck.lexicon.verbs import BEING, HOLDING, is_past
from factcheck.lexicon.words import FUNCTION, is_plural, singular
from factcheck.match.labels import Target
from factcheck.match.near.others import tells_of_another
from factcheck.match.near.whose import named_of
from factcheck.match.reading import Read
from factcheck.match.wording import SIGNS
from factcheck.model.claim import ClaimKind, figure_at
from factcheck.model.quantity import UnitKind
from factcheck.model.statistic import SeriesKind

_OPENING = 8  # words of what opens a sentence
_NOUNS = 4  # of a noun phrase
_TIES = frozenset("of on in for from over to".split())  # between a noun and what it is of: "interest *on* the debt"
_AMOUNTS = frozenset((UnitKind.MONEY, UnitKind.MEASURE))
_AWAY = frozenset(("away", "down", "on", "off", "back"))  # "turned *away*"
_INSIDE = HOLDERS - {"of", "for"} | {"inside", "on"}


def opened(read: Read, target: Target) -> str:
    """What is counted in or left out, at the head of the sentence: "*without taxes*, the price was #"."""
    words = read.fronted if len(read.fronted) < _OPENING else ()
    first = 1 if words[:1] == ("not",) else 0
    group = words[first + 1 :]
    of_costs = words[:1] in (("before",), ("after",)) and not CHARGES.isdisjoint(group)
    if group and (words[first] in SCOPES or of_costs) and BY_THE_WAY.isdisjoint(group):
        told = (word for word in group if tells_of_another(word) and not target.says_word(word))
        return next((f"{words[first]} {word}" for word in told), "")
    return ""


def left_out(read: Read, target: Target) -> str:
    """What is left out, between commas: "Burundi, *outside the capital*, had #"."""
    words = read.claim.context.clause
    for _, end in named_of(words, target):
        if words[end : end + 1] and words[end] in LEFT_OUT and keys_named(" ".join(words[end + 1 : end + 2])):
            return f"{words[end]} {words[end + 1]}"  # "Kenya *without Nairobi*"
    for at in range(len(words) - 2):
        opens = words[at + 1] in LEFT_OUT or tuple(words[at + 1 : at + 3]) in LEFT_OUT_IN_TWO
        if words[at] != "," or not opens:
            continue
        first = at + 1 + (words[at + 1] not in LEFT_OUT)
        run = words[first + 1 : next((i for i in range(first, len(words)) if words[i] in SIGNS), len(words))]
        told = [word for word in run if word not in FUNCTION]
        if told and BY_THE_WAY.isdisjoint(told) and not all(map(target.says_word, told)):
            return f"{' '.join(words[at + 1 : first + 1])} {told[0]}"
    return ""


def part_of_the_place(read: Read, target: Target) -> str:
    """A part of the series' place, its neighbour, or some in it: "Ashby's *old town*", "in Ashby's *private schools*"."""
    words = read.claim.context.clause
    for first, end in named_of(words, target):
        noun = _phrase(words[end : end + _NOUNS])
        towns = noun[-1:] and is_plural(noun[-1]) and singular(noun[-1]) in TOWNS  # "the roads of Ashby's *towns*"
        said = next((at for at, word in enumerate(noun) if target.says_word(word)), 0)
        if said and singular(noun[said - 1]) in LANDSCAPES:
            noun = noun[:said]  # "in Ashby's mining *belt* unemployment was #"
        before = read.at > end or (first and (towns or words[first - 1] in _INSIDE))  # where it is said, or whose it is
        if not noun or not before or any(target.says_word(word) for word in noun):
            continue
        if _names_kin(words, end):
            continue
        head = singular(noun[-1])
        town = head in TOWNS and (len(noun) > 1 or head == "capital" or is_plural(noun[-1]))
        inside = first and words[first - 1] in _INSIDE and " ".join(words[first:end]) in read.owners
        if (
            not KIN.isdisjoint(map(singular, noun))
            or head in DISTRICTS
            or (head in PLACES - TOWNS)
            or town
            or (inside and _tells(head))
        ):
            return " ".join((*words[first:end], *noun))
    return ""


def _names_kin(words: Sequence[str], owner: int) -> bool:
    """Behind whose it is the neighbour is told by name, and the figure is that one's: "Kenya's *neighbour Ethiopia*"."""
    kin = next((at for at in range(owner, min(owner + _NOUNS, len(words))) if singular(words[at]) in KIN), len(words))
    name = kin + 1 + (words[kin + 1 : kin + 2] == (",",))
    return bool(name < len(words) and keys_named(words[name]))


def by_how_much(read: Read, target: Target) -> str:
    """How far it was off: "overspent its budget *by* #"; not who did it: "is used *by* #"."""
    before = read.claim.context.clause[max(0, read.at - 2) : read.at]
    if read.claim.kind is not ClaimKind.AMOUNT or before[-1:] != ("by",) or len(before) < 2:
        return ""
    return "" if is_past(before[0]) or before[0] in SIGNS else f"{before[0]} by"


def about_it(read: Read, target: Target) -> str:
    """What has to do with what the series measures: "*interest on* the debt was #", "*servicing* its debt cost #"."""
    words = read.unborrowed
    for at, word in enumerate(words[:-1]):
        run = words[at + 1 : at + 5]
        run = run[: next((i for i, other in enumerate(run) if other in SIGNS or other in HOLDING), len(run))]
        tied = run[:1] and run[0] in _TIES
        if not (tied or (at == 0 and word.endswith("ing"))):
            continue
        of = next((other for other in run if idea(other) in target.heads), "")
        if of and _tells(word) and not target.says_word(word) and singular(word) != read.claim.head:
            return f"{word} {run[0]} {of}" if tied else f"{word} {of}"
    return ""


def taken_off(read: Read, target: Target) -> str:
    """A part that went from it or came to it: "paid # *of its debt*", "cut # *from its budget*", "*new debt* of #"."""
    if read.claim.quantity.unit.kind not in _AMOUNTS:
        return ""
    behind = read.behind[:4]
    if behind[:1] and behind[0] in TAKEN_OFF and behind[1:2] and behind[1] in FUNCTION:
        for word in behind[2:4]:
            if target.says_word(word) and idea(word) in target.heads:
                return "some of it" if behind[0] == "of" else f"{behind[0]} it"
    for verb, what in pairwise(read.before[:_OPENING]):
        if verb in PAYING_OFF and what not in FUNCTION and target.says_word("debt"):
            return verb
    if target.series.kind is SeriesKind.LEVEL and not target.says_word("new"):
        clause = read.claim.context.clause
        for at in range(1, read.at):
            if clause[at - 1] == "new" and idea(clause[at]) in target.heads:
                return f"new {clause[at]}"
    return ""


def in_one_field(read: Read, target: Target) -> str:
    """One field or manner only, right behind what is counted: "5 gold medals *in cycling*"."""
    behind = read.behind
    if read.claim.quantity.unit.kind is not UnitKind.COUNT:
        return ""
    head = next((i for i, word in enumerate(behind[:_NOUNS]) if singular(word) == read.claim.head), -1)
    tie, rest = behind[head + 1 : head + 2], behind[head + 2 : head + 5]
    if head < 0 or not tie or tie[0] not in IN_WHICH:
        return ""
    what = next((word for word in rest if word not in FUNCTION), "")
    idiom = what in STYLES or (len(rest) > 1 and rest[1] in STYLES)  # "in glorious style"
    return f"{tie[0]} {what}" if what and not idiom and _tells(what) and not target.says_word(what) else ""


def kept_in(read: Read, target: Target) -> str:
    """One kind or field only, right behind what the series is of: "its reserves *in gold*", "unemployment *in industry*"."""
    words = read.unborrowed
    for at in range(1, len(words) - 1):
        if words[at] != "in" or idea(words[at - 1]) not in target.heads:
            continue
        first = at + 1 + (words[at + 1] == "the")
        run = _phrase(words[first : first + _NOUNS])
        known = not run or not STYLES.isdisjoint(run) or any(map(target.is_of_place, run))
        if not known and _tells(run[0]) and not any(word in PLACES or target.says_word(word) for word in run):
            return f"in {run[0]}"
    return ""


def begun_or_left(read: Read, target: Target) -> str:
    """They begin or leave what the series says that they do: "5% of adults *gave up* smoking"."""
    words = read.unborrowed
    for at, word in enumerate(words[:-1]):
        turning = word in TURNING or f"{word} {words[at + 1]}" in TURNING
        if turning and not target.says_word(word):
            behind = [other for other in words[at + 1 : at + 4] if other not in FUNCTION]
            if any(target.says_word(other) for other in behind[:2]):
                return word if word in TURNING else f"{word} {words[at + 1]}"
    return ""


def other_object(read: Read, target: Target) -> str:
    """They do what the series says to another thing: "9% of adults *smoked cannabis*"; not "the *most* visited museum"."""
    words = read.unborrowed
    for before, verb, what in zip(("", *words), words, words[1:], strict=False):
        if (
            is_past(verb)
            and before != "most"
            and what not in FUNCTION
            and _tells(what)
            and target.says_word(verb)
            and not target.says_word(what)
        ):
            return f"{verb} {what}"
    return ""


def other_ordinal(read: Read, target: Target) -> str:
    """Another number of the things that the series names: "*one dose*" where it is of two, "the *second* trial"."""
    label = list(pairwise(target.label_words))
    if not any(number in NUMBERED for number, _ in label):
        return ""
    for number, what in pairwise(_from_figure(read)):
        said = NUMBERED.get(number, number if number.isdecimal() else "")
        own = {NUMBERED[other] for other, noun in label if other in NUMBERED and idea(noun) == idea(what)}
        if said and own and said not in own:
            return f"{number} {what}"
    return ""


def of_another_rank(read: Read, target: Target) -> str:
    """The same of another rank of place: "the *state* museum" where the series is of the city's."""
    own = {(idea(what), rank) for rank, what in pairwise(target.label_words) if rank in RANKS}
    for rank, what in pairwise(read.unborrowed) if own else ():
        known = {other for noun, other in own if noun == idea(what)}
        if rank in RANKS and known and RANKS[rank] not in {RANKS[other] for other in known}:
            return f"{rank} {what}"
    return ""


def against_another(read: Read, target: Target) -> str:
    """Another thing that it is done against than the series': "against *polio*" where it is against measles."""
    own, said = (_behind(words, "against") for words in (target.label_words, _from_figure(read)))
    if own and said and not target.says_word(said[0]) and not set(own) & set(read.claim.context.sentence):
        return f"against {said[0]}"
    return ""


def by_others(read: Read, target: Target) -> str:
    """Others did it than those by whom the series has it: "*volunteers* planted # trees" where the council did."""
    own = _behind(target.label_words, "by")
    words = read.unborrowed
    if not own or len(words) < 2 or any(idea(own[-1]) == idea(word) for word in read.claim.context.sentence):
        return ""
    return (
        words[0]
        if is_past(words[1]) and is_plural(words[0]) and _tells(words[0]) and not target.says_word(words[0])
        else ""
    )


def _from_figure(read: Read) -> Sequence[str]:
    """The words of the sentence from the figure on, up to a sign that does not stand at it."""
    words = read.claim.context.sentence
    first = figure_at(words) + 1
    end = next((i for i in range(first + 2, len(words)) if words[i] == ","), len(words))
    return words[first:end]


def handled(read: Read, target: Target) -> str:
    """What was done with those counted, which the series does not say: "Austria *rejected* 1,200 applications"."""
    if read.claim.quantity.unit.kind is not UnitKind.COUNT:
        return ""
    before = [word for word in read.before if word not in FUNCTION]
    verb = before[-1] if before else ""
    verb = f"{before[-2]} {verb}" if verb in _AWAY and len(before) > 1 else verb
    return verb if (verb in HANDLING or verb.partition(" ")[0] in HANDLING) and not target.says_word(verb) else ""


def _behind(words: Sequence[str], tie: str) -> list[str]:
    """The words with a sense of their own right behind a preposition."""
    at = next((i for i, word in enumerate(words) if word == tie), len(words))
    return [word for word in _phrase([word for word in words[at + 1 : at + 4] if word != "the"]) if _tells(word)]


def _phrase(words: Sequence[str]) -> list[str]:
    """The noun phrase that a run of words begins with."""
    found: list[str] = []
    for word in words:
        if word in FUNCTION or word in SIGNS or word in BEING or word in HOLDING or is_past(word):
            break
        found.append(word)
    return found


def _tells(word: str) -> bool:
    return tells_of_another(word) and word not in NEUTRAL and singular(word) not in NEUTRAL
