"""Another proper name than the series': "the *Lakes* Convention"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.lexicon.clause import WEEKDAYS
from factcheck.lexicon.ideas import idea, ideas, is_common
from factcheck.lexicon.observers import SAYING
from factcheck.lexicon.parts import OWNERS
from factcheck.lexicon.places import area_names, demonyms, keys_named, keys_of
from factcheck.lexicon.times import MONTHS
from factcheck.lexicon.words import FUNCTION
from factcheck.match.labels import GENERIC, Target, words_of
from factcheck.match.reading import Read
from factcheck.match.wording import content
from factcheck.model.claim import figure_at

_OBJECTS = frozenset(("for", "against", "without"))


def other_name(read: Read, target: Target) -> str:
    """Another proper name in the sentence, where the series has one that the sentence does not say."""
    proper = [name for one in target.names for name in one.proper]
    if not proper or not target.names[0].proper:
        return ""
    said = read.tiers["clause"] | read.tiers["sentence"]
    for name in proper:
        own = [term for term in ideas(name.lower().split()) if term not in GENERIC]
        if own and sum(term in said for term in own) * 2 >= len(own):
            return ""
    mine = [set(name.lower().split()) for name in proper]
    others = (name for name in read.claim.context.names if not any(set(name.lower().split()) <= one for one in mine))
    aside = (
        _is_time if any(map(places_or_times, proper)) else places_or_times
    )  # a place is another than the series' own
    home = keys_of(target.areas)
    others = (name for name in others if home.isdisjoint(keys_named(" ".join(parts_of(name)))))
    return next((name for name in others if not aside(name) and not speaks(read, name)), "")


def unsaid(read: Read, target: Target) -> str:
    """The name in the series' label and in each of its aliases, where the text nowhere says it: "Revenue of *Norvel AG*"."""
    if not all(name.proper for name in target.names):
        return ""
    for one in target.names:
        for name in one.proper:
            terms = [term for term in ideas(name.lower().replace("-", " ").split()) if term not in GENERIC]
            if not terms or any(term in read.heard for term in (*terms, *parts_of(name))):
                return ""
    return target.names[0].proper[0]


def unsaid_object(read: Read, target: Target) -> str:
    """What the series is for or against, where the text nowhere says it: "Budget for *trees*" for "the budget"."""
    objects = [_object(words_of(name.text)) for name in target.names]
    for words in objects:
        own = [word for word in content(words[1:4]) if not is_common(word) or word not in GENERIC]
        if not own or any({idea(word), word} & read.heard or word in read.place_words for word in own):
            return ""
    return " ".join(objects[0])


def _object(words: Sequence[str]) -> Sequence[str]:
    """The words of a label from the first preposition on that ties an object to it, none where there is none."""
    return words[next((i for i, word in enumerate(words[:-1]) if i and word in _OBJECTS), len(words)) :]


def pointed_back(read: Read, target: Target) -> str:
    """Whose "its" is: the one named last before it, "*Corlett* grew; its margin is 31%", where the series is not of it."""
    words = read.claim.context.sentence
    figure = figure_at(words)
    own = read.claim.context.clause[: read.at]
    if OWNERS.isdisjoint(own):
        return ""
    at = next((i for i in range(figure - 1, 0, -1) if words[i] in OWNERS), 0)
    _, name = _last_named(read, at)
    if not name or places_or_times(name) or speaks(read, name):
        return ""
    parts = [part for part in parts_of(name) if not is_common(part)] or parts_of(name)
    known = all(part in _told_of(read) for part in parts)
    return "" if known or any(target.says_word(part) for part in parts) else name


def of_its_own(read: Read, target: Target) -> str:
    """Whose share it is, of what is its own: "*Corlett* says 31% of *its* loans are in arrears"; no place has them."""
    words = read.claim.context.sentence
    figure = figure_at(words)
    of = next((at for at in range(figure + 1, min(figure + _UNIT, len(words))) if words[at] == "of"), len(words))
    if OWNERS.isdisjoint(words[of + 1 : of + 2]):
        return ""
    stands, name = _last_named(read, figure)
    known = area_names()
    led = words[stands - 1] if stands else ""
    if places_or_times(name) or led in _LEADS or words[max(0, stands - 2) : stands - 1] in _LEAD_TO:
        return ""
    if " of " not in name and parts_of(name)[-1:] and parts_of(name)[-1] in known:
        return ""  # "little *Luxembourg*"
    parts = [part for part in parts_of(name) if not is_common(part) and part not in known and part not in FUNCTION]
    return name if parts and not any(target.says_word(part) for part in parts) else ""


_UNIT = 4  # words from a figure to the "of" behind its unit
_LEADS = frozenset("in under on at from off beneath near by after before during since with for against of".split())
_LEAD_TO = tuple((word,) for word in _LEADS)  # "under *the* Caspian"


def _last_named(read: Read, end: int) -> tuple[int, str]:
    """Where the last name in front of a place of the sentence stands, and the name; (0, "") for none."""
    words = read.claim.context.sentence[:end]
    named = [(stands, name) for name in read.claim.context.names if (stands := _stands(words, name)) >= 0]
    return max(named, default=(0, ""))


def _told_of(read: Read) -> frozenset[str]:
    """The words that say what the text is about: its headings, and its opening where the figure is further on."""
    context = read.claim.context
    opens = {*content(context.sentence)} - {"#", "@"} <= {*context.document}
    return frozenset(context.heading if opens else (*context.heading, *context.document))


def parts_of(name: str) -> list[str]:
    """The words of a name, in lower case."""
    return [word.removesuffix("'s").removesuffix("’s") for word in name.lower().replace("-", " ").split()]


def _stands(words: Sequence[str], name: str) -> int:
    """Where a name last stands in a run of words, -1 for nowhere."""
    return max(stands_at(words, parts_of(name)), default=-1)


def stands_at(words: Sequence[str], parts: Sequence[str]) -> Iterator[int]:
    """Where some words stand in a run of words, one behind the other."""
    wanted, size = tuple(parts), len(parts)
    return (at for at in range(len(words) - size + 1) if tuple(words[at : at + size]) == wanted)


def speaks(read: Read, name: str) -> bool:
    """The name is of one who says or counts it: "said *Ann Moor*", "*Ann Moor* expects"."""
    words, last = read.claim.context.sentence, name.lower().replace("-", " ").split()
    return any(
        SAYING & {*words[max(0, at - 1) : at], *words[at + len(last) : at + len(last) + 1]}
        for at in stands_at(words, last)
    )


def _is_time(name: str) -> bool:
    """ "May and September"; and whose people it is: "German"."""
    return all(word in MONTHS or word in WEEKDAYS or word in FUNCTION or word in demonyms() for word in parts_of(name))


def places_or_times(name: str) -> bool:
    """ "May and September", "South Korea and the US"."""
    words = parts_of(name)
    names, people = area_names(), demonyms()
    at = 0
    while at < len(words):
        for size in (4, 3, 2, 1):
            part = " ".join(words[at : at + size])
            if (
                part in names
                or part in people
                or (size == 1 and (part in MONTHS or part in WEEKDAYS or part in FUNCTION))
            ):
                at += size
                break
        else:
            return False
    return True
