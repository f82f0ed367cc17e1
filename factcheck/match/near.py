"""What sets a figure apart from the whole that a series is of: a part, another place, the value before.

None of it rules the series out, but the series no longer contradicts. `NEAR` is the table; each function says the
difference in words, "" for none.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from factcheck.lexicon.ideas import alike, idea, ideas, told
from factcheck.lexicon.moves import COMPARATIVES, VERBS
from factcheck.lexicon.nouns import SURE_VERBS
from factcheck.lexicon.observers import OBSERVING, SAYING
from factcheck.lexicon.places import area_names, demonyms, keys_of
from factcheck.lexicon.synonyms import ESSENTIAL, NEUTRAL, RESTRICTORS
from factcheck.lexicon.times import MONTHS
from factcheck.lexicon.units import CODES, TABLE, unit_of
from factcheck.lexicon.words import FUNCTION, is_plural, singular, stem
from factcheck.match.labels import Target, words_of
from factcheck.match.reading import Read, composed
from factcheck.model.claim import ClaimKind
from factcheck.model.quantity import UnitKind
from factcheck.model.statistic import SeriesKind

Difference = Callable[[Read, Target], str]
TELLING = 0.5  # the least weight of a word that says what a series is of
_INDEFINITE = frozenset(("a", "an", "another", "one", "each", "every"))
_OBLIQUE = frozenset(("to", "from", "by", "with", "for", "among", "on", "into"))
_PARTS = frozenset(
    """largest biggest smallest oldest youngest highest lowest longest shortest richest poorest busiest heaviest
    some half""".split()
)
_GENERIC = frozenset(("country", "party", "person"))
_BESIDE = frozenset("neighbouring neighboring nearby northern southern eastern western central the".split())
_HEDGES = frozenset("about around nearly almost only just over under some more less than up to at least most".split())
_MORE_PARTS = "net gross real minimum maximum median peak lowest basic".split()
_TOWNS = frozenset(("town", "city", "capital", "municipality"))
_PLACES = _TOWNS | frozenset(
    """village district borough region province county parish suburb neighbourhood neighborhood constituency ward quarter
    north south east west northeast northwest southeast southwest centre center area valley""".split()
)
_OF_AGE = frozenset(("older", "younger", "aged", "age", "ages"))
_LIMITS = frozenset(("over", "under", "above", "below"))
_PEOPLE = frozenset(
    """people person men women children those adults voters citizens residents drivers patients workers pupils students
    anyone everyone boys girls youngsters pensioners""".split()
)
_TIMES = frozenset("year month week day years months weeks days night nights weekend season term".split())
_WHERE = frozenset("in at on from by to with for among across between during over under through".split())
_BEING = frozenset(  # verbs that say no more than that there are so many
    """live lived living exist existed occurred happened held took took made lodged filed submitted received came arrived
    stood remain remained operate operated operating run running working worked employed served used using based
    situated located available present issued given sold produced built carried handled called staged completed""".split()
)
_PAST = frozenset(
    "won lost fell rose grew became went met quit left spent paid sent struck broke fled bled slept".split()
)
_STANDING = frozenset(  # nouns that are no other thing: "by contrast", "the country has", "it cost"
    """contrast comparison turn addition ahead cost costs worth back example instance country nation state island islands
    world place home end beginning start course fact effect result half majority rest year far date
    nobody everybody whoever anyone someone capacity""".split()
)
_HOW_OFTEN = frozenset("weekly monthly daily yearly hourly nightly quarterly elderly".split())
_WAYS = frozenset("to from by with via through outside inside against".split())
_NATION = frozenset("nationwide nationally countrywide worldwide".split())
_HOLDING = frozenset("had has have was were is are of drew saw counts count costs cost gets get".split())
_COPULAS = frozenset(("is", "are", "was", "were"))
_WHICH = frozenset(("which", "who", "where", "whose"))


def differences(read: Read, target: Target, alone: bool) -> tuple[str, ...]:
    """All of a claim's differences from a series, in words."""
    found = [f"narrower: {word}" for word in narrowing(read, target)]
    found += [said for difference in NEAR if (said := difference(read, target))]
    return (*found, *(f"the series is of {word} only" for word in _narrowed_by(read, target, alone)))


def apart(read: Read, target: Target) -> str:
    """The figure is not the whole of what the series counts: "went *to 186 households*", "the *largest* of them"."""
    if read.claim.kind is ClaimKind.LIST:
        return "narrower: those named"
    part = (
        _oblique(read, target)
        or _subject(read, target)
        or _other_whole(read, target)
        or ages(read.claim.context.sentence, target)
    )
    return f"narrower: {part}" if part else ""


def other_name(read: Read, target: Target) -> str:
    """Another proper name in the sentence, where the series has one that the sentence does not say."""
    proper = [name for one in target.names for name in one.proper]
    if not proper or not target.names[0].proper:
        return ""
    said = read.tiers["clause"] | read.tiers["sentence"]
    for name in proper:
        own = [term for term in ideas(name.lower().split()) if term not in _GENERIC]
        if own and sum(term in said for term in own) * 2 >= len(own):
            return ""
    mine = [set(name.lower().split()) for name in proper]
    others = (name for name in read.claim.context.names if not any(set(name.lower().split()) <= one for one in mine))
    name = next((name for name in others if not _places_or_times(name) and not _speaks(read, name)), "")
    return f"narrower: the sentence names {name}" if name else ""


def _speaks(read: Read, name: str) -> bool:
    """The name is of one who says or counts it: "said *Ann Moor*", "*Ann Moor* expects"."""
    words, last = read.claim.context.sentence, name.lower().replace("-", " ").split()
    for at in range(len(words) - len(last) + 1):
        if list(words[at : at + len(last)]) == last:
            if SAYING & {*words[max(0, at - 1) : at], *words[at + len(last) : at + len(last) + 1]}:
                return True
    return False


def placed(read: Read, target: Target) -> str:
    """Another area than the series', or a place within it."""
    where = _elsewhere(read, target) or _within(read, target) or _wider(read, target)
    return f"narrower: {where}" if where else ""


def carried(read: Read, target: Target) -> str:
    """What the figure's own clause tells of, where it leaves the series' main word to the words before it: "… and it
    spent 12 million *on roads*", "the *taxi* £14"."""
    own = read.unborrowed
    heads = {head for name in target.names for head in name.heads}
    said = {*composed(frozenset(ideas(own))), *ideas(read.claim.measure.lower().split())}
    if any(alike(head, term) for head in heads for term in said) or read.confused_with(target):
        return ""
    at = own.index("#") if "#" in own else 0
    end = next((i for i in range(at + 2, len(own)) if own[i] == ","), len(own))  # the first sign may be its "%"
    return _unsaid_of(own[:end], target)


def led_by(read: Read, target: Target) -> str:
    """Whose figure it is, where the series is not theirs: "the museum's *shop* had 30,000 visitors", "the *castle* had"."""
    before = read.claim.context.clause[: read.at]
    first = max((i for i, word in enumerate(before) if word == ","), default=-1) + 1
    run = before[first:]
    counted = read.claim.quantity.unit.kind is UnitKind.COUNT
    aside = {
        word
        for i, word in enumerate(run)
        if word in _PLACES
        or _acts(word)
        or OBSERVING & set(run[i + 1 : i + 3])
        or not _leads(run[i + 1 :], to_figure=not counted)
    }
    return _unsaid_of(run, target, aside)


def _leads(behind: Sequence[str], to_figure: bool) -> bool:
    """A word is of a subject where its verb follows: "the shop *had*", "the website *of* …", or a price: "a ticket £18"."""
    for word in behind:
        if word in _HOLDING or word.endswith("ed") or word in _PAST or word in SURE_VERBS:
            return True
        if word in FUNCTION:
            return False
    return to_figure


def _acts(word: str) -> bool:
    """Those who do it, and the verb for it: "*inventors filed* 1,651 applications"."""
    if word in RESTRICTORS or singular(word) in RESTRICTORS:
        return False
    return (
        word.endswith(("ed", "ing", "ers", "ors", "ists", "men")) or word in _PAST or word in ("police", "authorities")
    )


def _unsaid_of(words: Sequence[str], target: Target, aside: Collection[str] = ()) -> str:
    """The first word with a sense of its own that the series does not say, phrases read as one: "sick leave"."""
    for name, written in told(words):
        parts = [word for word in written.split() if word not in aside and _tells_of_another(word)]
        if name and parts and not target.says(name) and not all(_is_said(target, word) for word in parts):
            return f"narrower: {written}"
    return ""


def sent_where(read: Read, target: Target) -> str:
    """Where to, whence or how, behind a word of the series: "exports *to Germany*", "exports *by sea*"."""
    clause = read.claim.context.clause[: read.at]
    for at in range(1, len(clause) - 1):
        if clause[at] in _WAYS and _is_said(target, clause[at - 1]) and clause[at - 1] not in FUNCTION:
            what = next((word for word in clause[at + 1 : at + 4] if word not in FUNCTION and word not in ",#@"), "")
            if what and not _is_said(target, what) and what not in NEUTRAL and what not in _TIMES and what not in VERBS:
                return f"narrower: {clause[at]} {what}"
    return ""


NEAR: tuple[Difference, ...] = (apart, other_name, placed, carried, led_by, sent_where)


def narrowing(read: Read, target: Target, more: Sequence[str] = ()) -> tuple[str, ...]:
    """The words that narrow what is counted and that the series does not say."""
    claim = read.claim
    runs = [list(claim.modifiers), list(_before_terms(read, target)), list(more)]
    if claim.of and claim.quantity.unit.kind is UnitKind.PERCENT:
        runs.append([word.removesuffix("'s") for word in claim.of.lower().replace("’", "'").replace("-", " ").split()])
    return tuple(dict.fromkeys(word for run in runs if run for word in _unsaid(read, run, target)))


def restricting(read: Read, target: Target) -> tuple[str, ...]:
    """All words that may make the text's population a part of the series'."""
    return narrowing(read, target, tuple(_behind(read)))


def ages(words: Sequence[str], target: Target) -> str:
    """An age limit that the series does not have: "*70 or older*" for "aged 65 and over"."""
    people = demonyms().keys()
    for at, word in enumerate(words):
        if not word.isdecimal() or len(word) > 2 or word in target.numbers:
            continue
        around = {*words[max(0, at - 2) : at], *words[at + 1 : at + 4]}
        if around & _OF_AGE or (around & _LIMITS and (around & _PEOPLE or not people.isdisjoint(around))):
            return " ".join(other for other in words[max(0, at - 1) : at + 3] if other not in ",#@")
    return ""


def _elsewhere(read: Read, target: Target) -> str:
    """Another area than the series' is the nearest one named, or the series names none at all."""
    rows = _row_areas(target)
    wanted = keys_of(target.areas) | rows
    claim = read.claim
    if wanted and not claim.area:
        areas = claim.context.areas
        for nearest in (areas.clause, areas.sentence, areas.before[:1]):
            named = {key for key in keys_of(nearest) if not key.startswith("CITY:")} - {"WLD"}
            if named:
                return "" if wanted & named or "WLD" in wanted else "the nearest area named is another"
        return ""
    mine = {key for key in (claim.area or "").split("|") if key} - {"WLD"}
    alone = bool(mine) and not target.areas and not rows and not mine & read.areas_of(target)
    return "the text is about one area, the series names none" if alone else ""


def _within(read: Read, target: Target) -> str:
    """A place inside the series' area, or one no list has: "unemployment *in Andalusia*, in the south of Spain"."""
    places = set(_behind_in(read.claim.context.clause)) | set(_antecedent(read.claim.context.sentence))
    for name in read.claim.context.names:
        words = name.lower().replace("-", " ").split()
        if words[0] not in places or set(ideas(words)) & target.vocabulary:
            continue
        keys = set(area_names().get(" ".join(words), f"name:{' '.join(words)}").split("|"))
        if not keys & (target.areas | _row_areas(target)) and (
            all("-" in key for key in keys) or not _places_or_times(name)
        ):
            return f"in {name}"
    return _in_a_part(read, target)


def _wider(read: Read, target: Target) -> str:
    """ "*Nationwide* it is 11.4%", where the series is of a part of the nation."""
    parts = bool(target.areas) and all(key.startswith(("name:", "CITY:")) or "-" in key for key in target.areas)
    return next((word for word in read.unborrowed if parts and word in _NATION), "")


def _row_areas(target: Target) -> frozenset[str]:
    """The areas that the rows of a series are for."""
    return frozenset(row.area for basis in target.series.bases for row in basis.observations if row.area)


def _in_a_part(read: Read, target: Target) -> str:
    """ "in the county *town*", where the series is of the county; "in the *city*" is the city that the series is of."""
    own = _TOWNS if any(key.startswith("CITY:") for key in target.areas) else frozenset[str]()
    clause = read.claim.context.clause
    for at, word in enumerate(clause):
        if word in ("in", "across") and clause[at + 1 : at + 2] == ("the",):
            place = next((noun for noun in clause[at + 2 : at + 6] if noun in _PLACES), "")
            if place and place not in own and idea(place) not in target.vocabulary:
                return f"in the {place}"
    return ""


def _behind_in(words: Sequence[str]) -> Iterator[str]:
    """The words behind "in", what says on which side aside: "in *neighbouring* Holt"."""
    for at, word in enumerate(words):
        if word == "in":
            while at + 1 < len(words) and words[at + 1] in _BESIDE:
                at += 1
            yield from words[at + 1 : at + 2]


def _antecedent(sentence: Sequence[str]) -> Iterator[str]:
    """The place that the figure's relative clause is about: "In *Holt*, which has # inhabitants"."""
    at = sentence.index("#") if "#" in sentence else 0
    which = next((i for i in range(at - 1, max(at - 5, 0), -1) if sentence[i] in _WHICH), 0)
    yield from _behind_in(sentence[max(0, which - 6) : which])


def _oblique(read: Read, target: Target) -> str:
    claim, clause = read.claim, read.claim.context.clause
    for word in clause:
        if word in _PARTS and idea(word) not in target.vocabulary:
            return word
    at = read.at
    if claim.of and claim.quantity.unit.kind is UnitKind.COUNT and clause[at + 1 : at + 2] == ("of",):
        return "some of them"
    if clause[:1] == ("of",) and "," in clause[:at]:
        whole = ideas(clause[: clause.index(",")])
        if not whole or any(head in whole for name in target.names for head in name.heads):
            return "some of them"  # "Of the members, 12 voted"
    if claim.quantity.unit.kind is UnitKind.MONEY and clause[at + 1 : at + 2] == ("of",):
        return "some of it"
    if claim.quantity.unit.kind is UnitKind.MONEY and (purpose := _purpose(clause[at + 1 :], target)):
        return purpose
    if clause[max(0, at - 2) : at] in (("of", "which"), ("of", "whom"), ("of", "them"), ("of", "these")):
        return "some of them"
    if taken := _taken_from(read, target):
        return taken
    if (
        claim.quantity.unit.kind is UnitKind.COUNT
        and claim.head
        and not read.confused_with(target)
        and (less := _fewer(read, target))
    ):
        return less
    before = clause[at - 1] if at else ""
    if before == "from" and claim.period is None:
        return "the value before"
    if before == "from" or (before == "with" and "compared" in clause[max(0, at - 2) : at]):
        return ""
    telling = [term for name in target.names for term, weight in name.terms if term not in name.heads and weight >= 0.5]
    return before if before in _OBLIQUE and claim.head and not telling else ""


def _fewer(read: Read, target: Target) -> str:
    """What is told of the things counted and the series does not say, so that it may be of some of them only: "1,540
    rapes *ended* in a conviction", "burglaries *of shops*"."""
    behind = read.claim.context.clause[read.at + 1 :]
    head = idea(read.claim.head)
    first = next((i for i, word in enumerate(behind[:6]) if idea(word) == head), -1) + 1
    for at, word in enumerate(behind[first : first + 6], start=first):
        if word in ",#@" or word in _WHERE or word in OBSERVING or word in _BEING:
            return ""
        if word == "of" and at == first:
            what = next((noun for noun in behind[at + 1 : at + 4] if noun not in FUNCTION and noun not in ",#@"), "")
            named = not what or what in NEUTRAL or what in area_names() or what in demonyms()
            return "" if named or _is_said(target, what) else f"of {what}"
        if word in FUNCTION or word in NEUTRAL:
            continue
        is_so = at > 0 and behind[at - 1] in _COPULAS  # "four libraries *are open* on Sundays"
        phrase = next((name for name, _ in told(behind[at : at + 3])), "")  # "signed up"
        return word if (is_so or _tells(word)) and not target.says(phrase) and not _is_said(target, word) else ""
    return ""


def _taken_from(read: Read, target: Target) -> str:
    """What was done to as many of the things that a series has the stock of: "the county *listed* 8 branches"."""
    if read.claim.quantity.unit.kind is not UnitKind.COUNT or target.series.kind is not SeriesKind.LEVEL:
        return ""
    before = [word for word in read.unborrowed[: max(0, read.at - read.claim.context.borrowed)] if word not in FUNCTION]
    verb = before[-1] if before else ""
    done = verb.endswith("ed") or verb in _PAST
    return verb if done and verb not in OBSERVING | _BEING and not _is_said(target, verb) else ""


def _tells_of_another(word: str) -> bool:
    """A word with a sense of its own: no function word, time, unit, place, move or adverb."""
    if word in ",#@" or not word[0].isalpha() or word in FUNCTION or word in NEUTRAL or word in TABLE:
        return False
    if (
        word in CODES
        or word in VERBS
        or word in COMPARATIVES
        or word in _TIMES
        or word in MONTHS
        or word in OBSERVING
        or word in SURE_VERBS
    ):
        return False
    return (
        (word in _HOW_OFTEN or not word.endswith("ly"))
        and word not in area_names()
        and word not in demonyms()
        and word not in _BEING | _STANDING
    )


@lru_cache(maxsize=1024)
def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words_of(text))


def _is_said(target: Target, word: str) -> bool:
    """The series says it, as an idea or in so many letters, even where a phrase of its label hides the word."""
    if target.says(idea(word)):
        return True
    one = target.series  # by its text, for to hash a series is to hash all its rows
    return stem(word) in _stems(" ".join((one.label, *one.aliases, one.definition, one.of, one.topic, one.area)))


def _tells(word: str) -> bool:
    """A verb that tells what became of them."""
    return word.endswith(("ed", "ing")) or word in _PAST or word in SURE_VERBS


def _purpose(behind: Sequence[str], target: Target) -> str:
    """What a sum is for, where the series does not say it: "spent EUR 96 million *on schools*"."""
    for at, word in enumerate(behind[:6]):
        if word == ",":
            return ""
        if word in ("on", "for", "towards"):
            run = behind[at + 1 : at + 5]
            stop = next((i for i, noun in enumerate(run) if i and (noun in FUNCTION or noun in ",#@")), len(run))
            own = (noun for noun in run[:stop] if noun not in FUNCTION and noun not in ",#@")
            what = next(
                (noun for noun in own if noun not in NEUTRAL and noun not in _TIMES and not _is_said(target, noun)), ""
            )
            return f"{word} {what}" if what else ""
    return ""


def _other_whole(read: Read, target: Target) -> str:
    """A share of what the series itself is a share of: "30% *of the girls*" against girls among pupils."""
    heads = {head for name in target.names for head in name.heads}
    swapped = read.claim.of and target.of and read.of_head in heads and read.of_head not in target.of
    return f"of {read.claim.of}" if swapped and read.claim.quantity.unit.kind is UnitKind.PERCENT else ""


def _subject(read: Read, target: Target) -> str:
    """A plural before a share, sum or measure that the series does not say: "*services* were 4.6% dearer".

    Those who only observe are no part of it: "*police* registered 431".
    """
    if read.claim.head:
        return ""
    near = read.near_words
    before = near[: near.index("#")] if "#" in near else ()
    for at, word in enumerate(before):
        if not is_plural(word) or word in FUNCTION or idea(word) in NEUTRAL or OBSERVING & set(before[at + 1 : at + 3]):
            continue
        if word in SURE_VERBS or (word.endswith("s") and _HEDGES.issuperset(before[at + 1 :])):
            continue  # "it *affects* about a third"
        if not target.says(idea(word)):
            what = before[at - 1] if at and before[at - 1] not in FUNCTION and before[at - 1] not in ",@" else ""
            return f"{what} {word}".strip()
    return ""


@cache
def _true_parts() -> frozenset[str]:
    """The ideas that make what a series counts a part of the whole."""
    return frozenset(idea(word) for word in (*RESTRICTORS, *ESSENTIAL, *_MORE_PARTS))


def _narrowed_by(read: Read, target: Target, alone: bool) -> tuple[str, ...]:
    """What the series' name narrows and the text nowhere says: *net* exports.

    Where no other series has its main word, only a word that makes it a part of the whole counts.
    """
    return tuple(
        term
        for term in sorted(target.before_head)
        if (not alone or term in _true_parts()) and not any(term in said for said in read.tiers.values())
    )


def _unsaid(read: Read, run: Sequence[str], target: Target) -> Iterator[str]:
    """The words of a run that neither the series nor the claim's head says, areas and neutral words aside."""
    names, people = area_names(), demonyms()
    own = {part for key in target.areas if key.startswith("name:") for part in key[5:].replace("-", " ").split()}
    phrases: set[str] | None = None
    for word in run:
        if word in NEUTRAL or word in FUNCTION or word in names or word in people or word in own:
            continue
        term = idea(word)
        if term in NEUTRAL or term == idea(read.claim.head) or term == "country":
            continue
        if target.says(term):
            continue
        if phrases is None:
            phrases = set(ideas(run))
        if term not in phrases and not phrases.isdisjoint(target.vocabulary):
            continue  # said alone, or as part of a phrase: "gross domestic product"
        yield singular(word)


def _before_terms(read: Read, target: Target) -> Iterator[str]:
    """The words right before what the series names: *youth* unemployment, the *railway* museum, *a* museum."""
    heads = {head for name in target.names for head in name.heads}
    terms = {term for name in target.names for term, weight in name.terms if weight >= TELLING} | heads
    label = target.series.label.lower()
    words = read.claim.context.clause
    for at, (before, word) in enumerate(pairwise(words), start=1):
        if word in ",#@" or before in ",#@" or idea(word) not in terms or idea(before) in terms:
            continue
        if before in _INDEFINITE and idea(word) not in heads:
            if (
                words[at + 1 : at + 3] != ("of", "#") and f"{before} {word}" not in label
            ):  # "has *a surface* of 536 km2"
                yield f"{before} {word}"
        elif before not in FUNCTION and not before.endswith(("ed", "ing", "ly")) and not _is_verb_or_unit(before):
            yield before


def _is_verb_or_unit(word: str) -> bool:
    """ "*affects* a third", "*found* dead", "251 *metres* deep": a plural hardly ever stands before its noun."""
    if word in SURE_VERBS or unit_of(word).kind is UnitKind.MEASURE:
        return True
    return word.endswith("s") and is_plural(word) and singular(word) not in RESTRICTORS


def _behind(read: Read) -> Iterator[str]:
    """The words behind "among", "for", "of" or "aged" in the clause: unemployment *among women*."""
    words = read.claim.context.clause
    for at, word in enumerate(words):
        if word in ("among", "amongst", "aged", "excluding") or (word in ("of", "for", "in") and not read.claim.of):
            yield from (other for other in words[at + 1 : at + 4] if other not in FUNCTION and other not in ",#@")


def _places_or_times(name: str) -> bool:
    """ "May and September", "South Korea and the US"."""
    words = [word.removesuffix("'s").removesuffix("’s") for word in name.lower().replace("-", " ").split()]
    names, people = area_names(), demonyms()
    at = 0
    while at < len(words):
        for size in (4, 3, 2, 1):
            part = " ".join(words[at : at + size])
            if part in names or part in people or (size == 1 and (part in MONTHS or part in FUNCTION)):
                at += size
                break
        else:
            return False
    return True
