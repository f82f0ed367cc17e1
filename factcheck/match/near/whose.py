"""Which place a figure is of, by the build of its sentence, where the text names the series' own place and another."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from factcheck.lexicon.asides import WHICH
from factcheck.lexicon.clause import WEEKDAYS
from factcheck.lexicon.ideas import idea, is_common
from factcheck.lexicon.parts import APART_FROM, APART_OF, HOLDERS, LONGER, VERSUS, WHEN, WHOLES, WITHIN
from factcheck.lexicon.places import area_names, first_words, keys_named
from factcheck.lexicon.superlatives import SUPERLATIVES
from factcheck.lexicon.times import MONTHS
from factcheck.lexicon.verbs import BEING, HOLDING, is_past
from factcheck.lexicon.words import FUNCTION, is_plural
from factcheck.match.labels import Target
from factcheck.match.near.explained import is_kind_of_own
from factcheck.match.near.names import parts_of, places_or_times, speaks, stands_at
from factcheck.match.near.others import tells_of_another
from factcheck.match.reading import Read
from factcheck.match.wording import SIGNS, says
from factcheck.model.claim import figure_at

_NAME = 3  # words of a name at the head of a sentence
_MOST = 6  # words from a superlative to where it is one: "the highest youth unemployment rate in"
_ARTICLES = frozenset("the a an its".split())
Run = tuple[int, int]  # from word up to word of the sentence


def set_beside(read: Read, target: Target) -> str:
    """The series' place stands in the sentence only to be told from the figure's: "*unlike Ashby*, the county has #"."""
    words = read.claim.context.sentence
    own = named_of(words, target)
    if not own or any(not _told_apart(words, run) for run in own):
        return ""
    first, end = own[0]
    while first and words[first - 1] in APART_FROM | FUNCTION:
        first -= 1
    return " ".join(word for word in words[first:end] if word not in "#@,")


def another(read: Read, target: Target) -> str:
    """The place that the figure is of, where it is not the series': "Ashby envies *Melbury*, whose rate is #"."""
    if not target.areas and not target.series.row_areas:
        return ""
    words = read.claim.context.sentence
    at, own = figure_at(words), named_of(words, target)
    if which := _relative(words, at):
        run = next((run for run in own if run[1] == which - 1), None)
        return "" if run else _turned_to(words, which) or _named(read, target, words, which - 2)
    if longer := _longer(read, words, own, at):
        return longer
    if any(_holds(words, run, at) for run in own):
        return ""
    return _the_whole(read, target) or _subject(read, target, words, at) or _there(read, target, words)


def owned(read: Read, target: Target) -> str:
    """Whose figure it is by name: "lower than *Uganda's* #"."""
    words = read.claim.context.clause
    if not target.place_keys:
        return ""
    name = next(
        (name for size in (3, 2, 1) if (name := " ".join(words[max(0, read.at - size) : read.at])) in read.owners), ""
    )
    if not name or name in MONTHS or name in WEEKDAYS or named_of(name.split(), target):
        return ""
    return "" if any(target.says_word(word) for word in name.split()) else name.title()


def between_two(read: Read, target: Target) -> str:
    """The country whose share it is of what happens in the figure's: "*India's* investment in Kenya was #"."""
    words, keys = read.claim.context.clause, frozenset((read.claim.area or "").split("|"))
    countries = {key for key in keys if len(key) == _COUNTRY}
    for at, word in enumerate(words[: read.at]):
        key = area_names().get(word, "") if read.owns(word) else ""
        if len(key) != _COUNTRY or key == "WLD" or key in keys or not countries:
            continue
        behind = words[at + 1 : min(at + _MOST, read.at)]
        to = next((i for i, one in enumerate(behind) if one in _TOWARDS), 0)
        if (
            to
            and not SIGNS.intersection(behind[:to])
            and countries.intersection(keys_named(" ".join(behind[to + 1 :][:1])))
        ):
            return f"{word.title()}'s"
    return ""


_TOWARDS = frozenset("in to with from into".split())
_COUNTRY = 3  # letters of a country's key


def inside(read: Read, target: Target) -> str:
    """Some part of the series' place: "in *the north of* Ghana", "*the overseas territories of* France"."""
    words = read.claim.context.clause
    if read.says_proper(target):
        return ""  # "the Louvre, in the capital of France"
    for first, end in named_of(words, target):
        of = first - 1 - (words[max(0, first - 1) : first] == ("the",))
        if of < 1 or words[of] != "of" or words[of - 1] not in WITHIN or target.says_word(words[of - 1]):
            continue
        if words[max(0, of - 2) : of - 1] == ("all",):
            continue  # "in *all* parts of Ghana"
        start = next((i for i in range(of - 1, -1, -1) if words[i] in FUNCTION or words[i] in SIGNS), -1) + 1
        return " ".join(words[start:end])
    return ""


def region_of(read: Read, target: Target) -> str:
    """A region by its own name behind that of the series' place: "against # in *Italy's Calabria*"."""
    words = read.claim.context.clause
    for name in read.claim.context.names:
        owner, _, region = name.lower().replace("’", "'").partition("'s ")
        if (
            not region
            or name.isupper()
            or name.split()[-1].isupper()
            or target.place_keys.isdisjoint(keys_named(owner))
        ):
            continue
        said = (owner, *region.split())
        at = next(stands_at(words, said), 0)
        behind = words[at + len(said) : at + len(said) + 1]
        tied = at and (words[at - 1] in HOLDERS or words[at - 1] == "#")
        if tied and not any(map(target.says_word, region.split())) and all(map(_ends, behind)):
            return name
    return ""


def _ends(word: str) -> bool:
    return word in FUNCTION or word in SIGNS or word in HOLDING or word in BEING


def the_most(read: Read, target: Target) -> str:
    """The one that has most of all within the series' place: "Donegal has *the highest rate in* Ireland, at #"."""
    words = read.claim.context.sentence
    own, figure = named_of(words, target), figure_at(words)
    for first, end in () if read.says_proper(target) else own:
        if " ".join(words[first:end]) in read.owners:
            continue  # "the highest rate in Ireland's history"
        tied = first - 1 - (words[max(0, first - 1) : first] == ("the",))
        if tied < 2 or words[tied] not in HOLDERS or not WHEN.isdisjoint(words[end : end + 3]):
            continue
        most = next((i for i in range(tied - 1, max(0, tied - _MOST), -1) if words[i] in SUPERLATIVES), 0)
        if (
            most
            and not target.says_word(words[most])
            and words[most - 1] == "the"
            and most < figure
            and SIGNS.isdisjoint(words[most:tied])
        ):
            others = (run for run in own if run[0] < most)
            return "" if any(others) else " ".join(words[most:end])
    return ""


def set_off(read: Read, target: Target) -> str:
    """The series' place only says more of what the figure is of: "*Nairobi*, the capital of Kenya, has #"."""
    words = read.claim.context.sentence
    own, figure = named_of(words, target), figure_at(words)
    if not own or not 0 < (opens := next((i for i, word in enumerate(words) if word == ","), 0)) <= _NAME:
        return ""
    closes = next((i for i in range(opens + 1, figure) if words[i] == ","), 0)
    if not closes or words[opens + 1] not in _ARTICLES or words[closes + 1] not in HOLDING | BEING:
        return ""
    head = words[1:opens] if words[0] in _ARTICLES else words[:opens]
    if not all(tells_of_another(word) or keys_named(word) for word in head) or any(map(target.says_word, head)):
        return ""
    said = words[opens + 1 : closes]
    if any(idea(word) in target.heads or is_past(word) or (word in HOLDING and word != "of") for word in said):
        return ""
    return " ".join(head).title() if all(opens < first and end <= closes for first, end in own) else ""


def _turned_to(words: Sequence[str], which: int) -> str:
    """A known place right before the relative clause that has the figure: "look at *Sweden*, where it is #"."""
    names = (" ".join(words[max(0, which - 1 - size) : which - 1]) for size in (3, 2, 1))
    return next((name.title() for name in names if keys_named(name)), "")


def named_of(words: Sequence[str], target: Target) -> tuple[Run, ...]:
    """Where the series' areas are named."""
    return _named_in(tuple(words), target.place_keys) if target.place_keys else ()


@lru_cache(maxsize=256)
def _own_names(keys: frozenset[str]) -> tuple[tuple[str, ...], ...]:
    """The words of the names that only the references know: "north", "ashby"."""
    return tuple(tuple(key[5:].replace("-", " ").split()) for key in keys if key.startswith("name:"))


@lru_cache(maxsize=64)  # each of the questions here asks it of one sentence
def _named_in(words: tuple[str, ...], keys: frozenset[str]) -> tuple[Run, ...]:
    """Where areas are named in a run of words, in order."""
    found: set[Run] = set()
    for place in _own_names(keys):
        found.update((at, at + len(place)) for at in stands_at(words, place))
        if len(place) == 1:
            found.update((at, at + 1) for at, word in enumerate(words) if says((word,), place[0]))
    starts = first_words()
    for at, word in enumerate(words):
        for size in (3, 2, 1) if word in starts else (1,):
            name = " ".join(words[at : at + size])
            if not keys.isdisjoint(keys_named(name)):
                found.add((at, at + size))
                break
    return tuple(sorted(found))


def _told_apart(words: Sequence[str], run: Run) -> bool:
    """ "*unlike* Ashby", "*north of* Ashby", "*not in* Ashby"."""
    before = [word for word in words[max(0, run[0] - 4) : run[0]] if word != "the"]
    while before and before[-1] in HOLDERS and (before[-1] != "of" or before[-2:-1] == ["not"]):
        before.pop()
    if before[-1:] and before[-1] in APART_FROM:
        return before[-1] not in VERSUS or "#" not in words[run[1] : run[1] + 6]
    return len(before) > 1 and f"{before[-2]} {before[-1]}" in APART_OF


def _holds(words: Sequence[str], run: Run, at: int) -> bool:
    """The place stands where it may have the figure: at the head of its sentence or clause, or behind "in" or "of"."""
    before = words[run[0] - 1] if run[0] else ","
    if _told_apart(words, run):
        return False
    return before in HOLDERS or before in ",@" or before in FUNCTION or run[0] > at or words[run[1] :][:1] == ("#",)


def _relative(words: Sequence[str], at: int) -> int:
    """Where the relative clause that has the figure begins, 0 for none: "Melbury, *whose* rate is #"."""
    which = next((i for i in range(at - 1, 1, -1) if words[i] in WHICH or words[i] == ","), 0)
    return which if which and words[which] in WHICH and words[which - 1] == "," else 0


def _longer(read: Read, words: Sequence[str], own: Sequence[Run], at: int) -> str:
    """A place whose longer name has the series' in it, named nearest to the figure: "*North* Ashby", "Ashby *County*"."""
    if not own:
        return ""
    first, end = max((run for run in own if run[0] < at), default=own[0])
    beside = {*words[max(0, first - 1) : first]} & LONGER | {*words[end : end + 1]} & WHOLES
    return next((name for name in read.claim.context.names if _is_longer(name, words[first:end], beside)), "")


def _is_longer(name: str, own: Sequence[str], beside: set[str]) -> bool:
    parts = parts_of(name)
    return len(parts) > len(own) and set(own) <= set(parts) and not beside.isdisjoint(parts)


def _subject(read: Read, target: Target, words: Sequence[str], at: int) -> str:
    """The name at the head of the sentence, or of the figure's clause."""
    start = max((i + 1 for i in range(at) if words[i] in ",@"), default=0)
    return _named(read, target, words, 0) or next(
        (name for i in range(start, min(start + 2, at)) if (name := _named(read, target, words, i))), ""
    )


def _the_whole(read: Read, target: Target) -> str:
    """ "*The county* has 31 libraries", where the series is of a town and nothing says that the town is meant."""
    if any(not key.startswith(("name:", "CITY:")) for key in target.areas):
        return ""
    own = [word for word in read.unborrowed if word not in SIGNS]
    if own[:1] != ["the"] or own[1:2] == [] or own[1] not in WHOLES or target.says_word(own[1]):
        return ""
    if is_kind_of_own(own[1], read, target):
        return ""
    context = read.claim.context
    for words in (context.before, context.heading, context.document):
        if any({*words[max(0, run[0] - 3) : run[1] + 1]} & {own[1]} for run in named_of(words, target)):
            return ""  # "the county of Ashby", "Ashby county"
    return f"the {own[1]}"


def _there(read: Read, target: Target, words: Sequence[str]) -> str:
    """The last place of the sentence before, which "there" points to: "It is close *to Melbury*. *There*, …"."""
    before = read.claim.context.before
    if words[:1] != ("there",) or words[1:2] not in ((",",), ("the",)):
        return ""
    end = next((i for i, word in enumerate(before) if i and word in (",", ".")), len(before))
    last = before[end - 1] if end > 1 and before[end - 2] in _TO_A_PLACE else ""
    return last.title() if last and not named_of((last,), target) and _is_name(last, target) else ""


_TO_A_PLACE = HOLDERS | frozenset("to from with near by and is".split())


def _named(read: Read, target: Target, words: Sequence[str], at: int) -> str:
    """The name that has this word, but for that of a person who speaks, of a time, and of what the series says."""
    word = words[at]
    for name in read.claim.context.names:
        if word in parts_of(name):
            known = (
                places_or_times(name) or speaks(read, name) or any(target.says_word(part) for part in parts_of(name))
            )
            return "" if known or named_of(parts_of(name), target) else name
    acts = at == 0 and len(words) > 1 and (words[1] in BEING | HOLDING or is_past(words[1]))
    return word.title() if acts and _is_name(word, target) and not named_of((word,), target) else ""


def _is_name(word: str, target: Target) -> bool:
    """A word that is in no table and no part of the series."""
    if len(word) < 4 or not word.isalpha() or word in FUNCTION or word.endswith(("ly", "ing", "ed")):
        return False
    return not (is_plural(word) or is_common(word) or word in area_names() or target.says_word(word))
