"""Which of a sentence's areas a figure is for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice

from factcheck.extract.areas import ALSO, CLAUSES, EACH, AreaSpan, behind_fronted
from factcheck.extract.clauses import Clause, leaves_out
from factcheck.extract.figure import Figure
from factcheck.extract.sentence import Reading
from factcheck.lexicon.clause import HAVE
from factcheck.lexicon.parts import MOVING
from factcheck.lexicon.pointers import GIVING, HOLDING, MEASURES, POINTERS
from factcheck.lexicon.verbs import SENDING
from factcheck.lexicon.words import singular

NEAR = 12  # clauses to either side that a figure may lean on
BACK = 40  # areas named before the clause that it may lean on
NEXT_TO = 2  # tokens between a counted noun and the area it is of: "164 states of the Union"


def area_of(reading: Reading, figure: Figure, noun_end: int, clause: Clause) -> tuple[str | None, bool]:
    """The area a figure is for, and whether its own clause names it."""
    areas = reading.areas
    if told := _one_of_two(reading, figure, clause) or _in_bracket(reading, figure, clause):
        return told, True
    if led := _presented(reading, figure, clause) or _given(reading, figure):
        return led.key, True
    if sent := _sent_home(reading, figure):
        return sent.key, True
    if subject := behind_fronted(reading.tokens, areas, figure.first):
        return subject.key, True
    left = bisect_left(areas, clause.start, key=_place)
    inside = areas[left : bisect_left(areas, clause.stop, left, key=_place)]
    for area in inside:
        if not figure.core_end <= area.first < noun_end:
            continue
        people = area.demonym and area.end == noun_end  # "600,000 Ukrainians" are not therefore in Ukraine
        if area.demonym and not people and singular(reading.tokens.text[noun_end - 1]) in MOVING:
            continue  # nor are "600,000 Ukrainian refugees"
        if _are_all(reading.tokens.text, figure, noun_end) if people else area.role != "aside":
            return area.key, True  # "four Baltic countries"
    for area in inside:
        each = figure.core_end <= area.first < area.end == figure.end and reading.tokens.at(area.first - 1) in EACH
        if area.demonym and each:
            return area.key, True  # "1.2 goats for every Kenyan"
        if (
            area.demonym
            and figure.end <= area.first - 1 <= figure.end + NEXT_TO
            and _are_the_whole(reading, area, figure)
        ):
            return area.key, True  # "40% of all Kenyans"
    for area in inside:
        listed = clause.follows or reading.tokens.at(area.first - 1) == ":"
        if _next_to(reading, area, figure) and listed and not area.demonym:
            return area.key, True  # "Iran hosts 3.8 million, Turkey 2.9 million", "and Samoa at 19.4", ": Chad 5.2"
    if relative := next(
        (area for area in reversed((*areas[max(0, left - 1) : left], *inside)) if _leads_in(reading, area, figure)),
        None,
    ):
        return relative.key, True
    if remarked := _remarked(reading, figure):
        return remarked.key, True
    behind = [area for area in inside if area.first >= figure.core_end and _placed_behind(reading, area, noun_end)]
    behind = [area for area in behind if not _left_out(reading, figure, area)]
    if behind and not _next_in_turn(reading, figure, inside, behind[0]):
        return _key(reading, behind[0]), True
    before = [area for area in inside if area.first < figure.first and _placed_before(area)]
    before = [area for area in before if not (area.demonym and _turned(reading.tokens.text, area, figure))]
    if before:
        if _one_of_several(reading, before):
            return None, False  # "Estonia, Latvia and Lithuania have 6 million people"
        subjects = {area.key for area in before if area.role == "subject"}
        if len(subjects) > 1 and before[-1].role == "subject":
            return None, False  # "China, India and Russia are among the 33"
        return _key(reading, _nearest(before)), True
    if headed := _heading(reading, inside, clause, figure):
        return headed.key, True
    if nearby := _led_to(reading, clause):
        return nearby.key, True
    if clause.follows and not _elsewhere(reading, clause, figure):
        earlier = [area for area in areas[max(0, left - BACK) : left] if _placed_before(area)]
        if earlier:
            return _key(reading, _nearest(earlier)), False
    if over := _told_of(reading, figure, clause):
        return over.key, False
    if town := _town_that_acts(reading, figure, inside):
        return town.key, True
    return None, False


def _are_the_whole(reading: Reading, area: AreaSpan, figure: Figure) -> bool:
    """A share is told of a people, or of what is theirs and was named before: "40% *of Kenyans*", "one in ten *of all
    Germans*", "99% of Portuguese infants and 92% *of Polish*"; not "half *of Syrian* refugees"."""
    t = reading.tokens
    between = t.text[figure.end : area.first]
    return between[:1] == ["of"] and {*between[1:]} <= {"all", "the"} and singular(t.at(area.end)) not in MOVING


def _are_all(text: list[str], figure: Figure, noun_end: int) -> bool:
    """ "*There are* 24 million Australians", "3.7 million Georgians *remain*"; "600,000 Ukrainians" are not therefore in
    Ukraine."""
    before = text[max(0, figure.first - _FORMER) : figure.first]
    while before and (before[-1] in _ROUGHLY or before[-1].endswith("ly")):
        before.pop()
    there = text[noun_end : noun_end + 1] in _LIVE and text[noun_end + 1 : noun_end + 2] not in _ELSEWHERE
    return before[-2:] in _THERE_ARE or (not before and there)


_THERE_ARE = (["there", "are"], ["there", "were"], ["we", "are"], ["we", "were"])
_ROUGHLY = frozenset("about some almost over around only just now still".split())
_LIVE = (["live"], ["remain"], ["inhabit"], ["share"])
_ELSEWHERE = (["abroad"], ["overseas"], ["outside"], ["in"], ["elsewhere"])


def _in_bracket(reading: Reading, figure: Figure, clause: Clause) -> str | None:
    """ "Chad *(18 million inhabitants)*", "less than Moroccans *(73.6 years)*", "Cambodia *(GDP 2023: # dollars)*": of the
    area right in front of it; of two areas each has its own, "Kenya and Peru *(56 million and 34 million people)*"."""
    text = reading.tokens.text
    at = next((at for at in range(figure.first - 1, max(0, figure.first - _BRACKET), -1) if text[at] in "()"), 0)
    if not at or text[at] != "(" or (figure.first - clause.start > NEXT_TO and clause.start != at + 1):
        return None
    before = bisect_left(reading.areas, at, key=_place) - 1
    area = reading.areas[before] if before >= 0 else None
    if area is None:
        return None
    if before and text[reading.areas[before - 1].end : area.first] in _AND:
        return _of_each(reading, figure, at, reading.areas[before - 1 : before + 1])
    if area.end == at and _numbers(reading, at, figure.first):
        return None
    if area.end == at:
        return None if area.city else area.key
    told = {one.key for one in reading.areas[: before + 1] if one.role != "aside"}
    remarked = area.role == "subject" and not area.city and _PARTED.isdisjoint(text[area.end : at])
    return area.key if remarked and told == {area.key} and not _numbers(reading, area.end, at) else None


def _of_each(reading: Reading, figure: Figure, at: int, pair: Sequence[AreaSpan]) -> str | None:
    """Two figures in brackets right behind two areas are of one each, in turn."""
    text = reading.tokens.text
    close = next((end for end in range(at + 1, min(at + _BRACKET, len(text))) if text[end] == ")"), at)
    first = bisect_left(reading.figures, at, key=lambda one: one.first)
    inside = [one for one in reading.figures[first : first + 3] if one.first < close]
    scales = {one.number.scale for one in inside}  # one of "56.4 and 34.2 million" is no number by itself
    if len(inside) != len(pair) or len(scales) > 1 or pair[-1].end != at or figure not in inside:
        return None
    return pair[inside.index(figure)].key


_BRACKET = 16  # tokens from where a bracket opens to its figure
_PARTED = frozenset((";", ":", "(", ")", "—", "–", "but", "while", "whereas"))


def _numbers(reading: Reading, first: int, end: int) -> bool:
    """A figure stands between two tokens."""
    at = bisect_left(reading.figures, first, key=lambda one: one.first)
    return at < len(reading.figures) and reading.figures[at].first < end


def _presented(reading: Reading, figure: Figure, clause: Clause) -> AreaSpan | None:
    """ "and then *there is Denmark*: a modest #", "take Denmark: #": the area in front of the colon behind which it stands."""
    text = reading.tokens.text
    colon = figure.first - 1 if text[figure.first - 1] == ":" else clause.start - 1
    if colon < 1 or text[colon] != ":":
        return None
    before = bisect_left(reading.areas, colon, key=_place) - 1
    area = reading.areas[before] if before >= 0 else None
    return area if area is not None and area.end == colon and text[area.first - 1] in _PRESENTING else None


_PRESENTING = frozenset("is was comes came take consider".split())


def _given(reading: Reading, figure: Figure) -> AreaSpan | None:
    """ "tourism *brought Kenya* #", "the drought cost the Sudan 3% of its output": to whom a verb gives it."""
    before = bisect_left(reading.areas, figure.first, key=_place) - 1
    area = reading.areas[before] if before >= 0 else None
    if area is None or area.end != figure.first or area.demonym:
        return None
    text = reading.tokens.text
    verb = area.first - 1 - (text[area.first - 1] == "the")
    return area if verb >= 0 and text[verb] in GIVING else None


def _next_in_turn(reading: Reading, figure: Figure, inside: Sequence[AreaSpan], behind: AreaSpan) -> bool:
    """ "In Chad it was # in 2019, *in Mali* …", "Peru hired # nurses, most of them *in Chile*": the clause names its own place,
    and a comma parts it from the other."""
    own = any(area.first < figure.first and _placed_before(area) and not area.demonym for area in inside)
    return own and "," in reading.tokens.text[figure.end : behind.first]


def _told_of(reading: Reading, figure: Figure, clause: Clause) -> AreaSpan | None:
    """The area that stands over the line, "*Chad*: reserves incl. gold …", or that "its" in the figure's clause points
    to: "*Peru* spends little, but *its* people live to 77"."""
    areas, text = reading.areas, reading.tokens.text
    if not areas or areas[0].first >= figure.first:
        return None
    if areas[0].end > figure.first:
        return None  # "Group of 20"
    if areas[0].first == 0 and text[areas[0].end] == ":":
        return areas[0] if len(areas) == 1 or areas[1].first > figure.first else None
    if POINTERS.isdisjoint(text[clause.start : figure.first]) and not _of_it(text, clause, figure):
        return None
    before = [area for area in areas if area.end <= clause.start and _placed_before(area)]
    return before[-1] if before and len({area.key for area in before}) == 1 else None


def _town_that_acts(reading: Reading, figure: Figure, inside: Sequence[AreaSpan]) -> AreaSpan | None:
    """ "*Dhaka* squeezes # people into a square kilometre, and still Bangladesh sends it more": the town that the clause
    opens with, not the country behind the figure."""
    town = next(iter(inside), None)
    if town is None or not town.city or town.role != "subject" or town.end > figure.first:
        return None
    others = [area for area in reading.areas if area is not town]
    return town if others and all(area.first >= figure.end for area in others) else None


def _of_it(text: list[str], clause: Clause, figure: Figure) -> bool:
    """ "Fading in America, though *the rate* has fallen by #": the measure of what was told before."""
    opening = text[max(0, clause.start - 1) : figure.first]
    at = next((at for at, word in enumerate(opening) if word == "the"), len(opening))
    led = {*opening[:at]} <= _CONTRASTS and not _CONTRASTS.isdisjoint(opening[:at])
    return (
        led and opening[at + 1 : at + 2] != [] and opening[at + 1] in MEASURES and opening[at + 2] not in ("of", "for")
    )


_CONTRASTS = frozenset((",", ";", "and", "but", "though", "although", "while", "yet"))


def _next_to(reading: Reading, area: AreaSpan, figure: Figure) -> bool:
    if area.end == figure.first:
        return True
    between = reading.tokens.text[area.end : figure.first]
    return area.role not in ("in", "of", "aside") and between in _AT


_AT = (["at"], ["with"], ["on"])


def _one_of_two(reading: Reading, figure: Figure, clause: Clause) -> str | None:
    """ "Italy and France … *The former* sold #, *the latter* #": by the two areas that the sentence before names."""
    text = reading.tokens.text
    told = [at for at in range(max(clause.start, figure.first - _FORMER), figure.first) if text[at] in _OF_TWO]
    if not told or text[told[-1] - 1] != "the" or (reading.areas and reading.areas[0].first < figure.first):
        return None
    named = tuple(dict.fromkeys(reading.areas_before()))
    return named[text[told[-1]] == "latter"] if len(named) == 2 else None


_OF_TWO = frozenset(("former", "latter"))
_FORMER = 12  # tokens


def _turned(text: list[str], area: AreaSpan, figure: Figure) -> bool:
    """ "Its *Asian* business grew, *and the maker* sold …", "the maker, *whose* Asian arm grew, sold …": said of
    something else than the figure is."""
    since = text[area.end : figure.first]
    if "," in since and not _WHOSE.isdisjoint(text[max(0, area.first - 2) : area.first]):
        return True
    return any(
        since[at] == "," and since[at + 1] in ("and", "but", "while") and since[at + 2] in _ARTICLES
        for at in range(len(since) - 2)
    )


def _elsewhere(reading: Reading, clause: Clause, figure: Figure) -> bool:
    """ "340 in Oslo, *in Bergen 218*": the clause names a place that is in no list of areas."""
    t = reading.tokens
    ways = (at for at in range(clause.start, min(figure.first, t.size - 1)) if t.text[at] in ("in", "at"))
    return any(t.is_capital(at + 1) and at not in reading.timed and at + 1 not in reading.timed for at in ways)


def _heading(reading: Reading, inside: Sequence[AreaSpan], clause: Clause, figure: Figure) -> AreaSpan | None:
    """ "while *India*, starting from much further down, arrived at #": whom the clause opens with, and a remark on it."""
    text = reading.tokens.text
    area = next(iter(inside), None)
    if area is None or area.city or area.demonym or area.role == "aside" or area.end >= figure.first:
        return None
    opens = all(word in _OPENING for word in text[clause.start : area.first])
    between = text[area.end : figure.first]
    told = between[:1] == [","] and between.count(",") == _REMARK and text[area.end + 1] not in _JOINING
    lone = all(other is area or text[other.first - 1] != "," for other in inside if other.first < figure.first)
    return area if opens and told and lone and len(between) <= _LONGEST_REMARK else None


def _sent_home(reading: Reading, figure: Figure) -> AreaSpan | None:
    """ "*Nepalese* workers in Qatar *sent home* #", "*Kenya's* diaspora in America wired #": what a people abroad sends is told
    of its own country."""
    text = reading.tokens.text
    verb = next((at for at in range(max(0, figure.first - _BRIEF), figure.first) if text[at] in SENDING), 0)
    named = [area for area in reading.areas if area.end <= verb]
    if len(named) < _TWO or "home" not in text[verb : figure.end + _BRIEF]:
        return None
    first = named[0]
    return first if first.demonym or text[first.end - 1].endswith("'s") else None


_TWO = 2  # areas: whose they are and where


def _remarked(reading: Reading, figure: Figure) -> AreaSpan | None:
    """ "Israel spent #, and *Korea, its closest rival,* nearly #": who comes next, with a remark between commas."""
    text, areas = reading.tokens.text, reading.areas
    before = bisect_left(areas, figure.first, key=_place) - 1
    if before < 1 or areas[before].city or areas[before].demonym:
        return None
    area, elder = areas[before], areas[before - 1]
    between = text[area.end : figure.first]
    lone = between == [","]
    if between[:1] != [","] or not (lone or between.count(",") >= _REMARK) or len(between) > 2 * _LONGEST_REMARK:
        return None
    at = area.first - 1
    while at > 0 and text[at] in ALSO:
        at -= 1
    told = text[at] in CLAUSES and text[at - 1] in _BREAKS and elder.end < at - 1  # not "Chile, Peru, and Togo"
    rest = between[max(i for i, word in enumerate(between) if word == ",") + 1 :]
    return area if told and len(rest) <= _BRIEF and CLAUSES.isdisjoint(rest) else None


_BREAKS = frozenset((",", ";"))
_OPENING = frozenset(("while", "whereas", "but", "and", "though", "although", "the", ",", ";", "yet"))
_JOINING = frozenset(("and", "or", "but", "where"))
_REMARK = 2  # the commas around it
_LONGEST_REMARK = 16  # tokens, with the verb behind it
_WHOSE = frozenset(("whose", "which", "who"))
_ARTICLES = frozenset(("the", "a", "an"))
_AND = (["and"], ["or"], [",", "and"], [",", "or"], ["&"], ["and", "the"], [",", "and", "the"])
_COMMA = ([","], [",", "the"])


def _leads_in(reading: Reading, area: AreaSpan, figure: Figure) -> bool:
    """The figure stands in a clause that tells of it: "Norway looks at *Sweden, where* the prison population is #"."""
    text = reading.tokens.text
    if area.end >= figure.first or text[area.end] != "," or text[area.end + 1] not in _TELLING:
        return area.end < figure.first - 2 and text[area.end] == "," and _has(text[area.end + 1 : figure.first])
    return "," not in text[area.end + 1 : figure.first]


def _has(words: list[str]) -> bool:
    """ "Norway, *which could boast* #", "Chad, *which had* only #": it is the country's; what "fell" is not told."""
    holds = len(words) <= _BRIEF and any(word in HAVE or word in HOLDING for word in words)
    return words[:1] == ["which"] and holds and _SIGNS.isdisjoint(words)


_BRIEF = 5  # words
_SIGNS = frozenset((",", ";", ":", "(", ")"))


_TELLING = frozenset(("where", "whose", "with"))


def _key(reading: Reading, area: AreaSpan) -> str:
    """Its key; with those of the others that a figure is of together: "900 workers in Kenya and Peru" is "KEN+PER"."""
    areas, text = reading.areas, reading.tokens.text
    at = bisect_left(areas, area.first, key=_place)

    def link(i: int) -> list[str]:
        return text[areas[i].end : areas[i + 1].first] if 0 <= i < len(areas) - 1 else []

    last = at
    while link(last) in _COMMA:
        last += 1  # "in Kenya, Uganda and Peru"
    last = last + 1 if link(last) in _AND else at
    first = last - 1 if link(last - 1) in _AND else last
    while first < last and link(first - 1) in _COMMA:
        first -= 1
    keys = dict.fromkeys(one.key for one in areas[first : last + 1])
    return "+".join(key.partition("|")[0] for key in keys) if len(keys) > 1 else area.key


def _one_of_several(reading: Reading, before: list[AreaSpan]) -> bool:
    """The last area in front is a subject and ends a list of them."""
    last, text = before[-1], reading.tokens.text
    at = bisect_left(reading.areas, last.first, key=_place)
    elder = reading.areas[at - 1] if at else None
    if elder is None or last.role != "subject" or elder.role in ("in", "of") or elder.key == last.key:
        return False
    return text[elder.end : last.first] in (["and"], ["or"], [",", "and"])


def _place(area: AreaSpan) -> int:
    return area.first


def _led_to(reading: Reading, clause: Clause) -> AreaSpan | None:
    """ "fell 2.1% to £284,000 in Scotland": the place stands behind what the step led to."""
    at = bisect_left(reading.clauses, clause.stop, key=lambda other: other.start)
    for other in reading.clauses[at : at + NEAR]:
        if other.link == "to":
            first = bisect_left(reading.areas, other.start + 1, key=_place)
            behind = islice(reading.areas, first, bisect_left(reading.areas, other.stop, first, key=_place))
            return next((area for area in behind if area.role == "in"), None)
    return None


_APART = frozenset(("than", "against", "versus", "compared", "unlike"))


def _placed_behind(reading: Reading, area: AreaSpan, noun_end: int) -> bool:
    if not _APART.isdisjoint(reading.tokens.text[noun_end : area.first]):
        return False
    if area.role == "in":
        return True
    return area.role == "of" and not area.demonym and area.first - noun_end <= NEXT_TO


def _left_out(reading: Reading, figure: Figure, area: AreaSpan) -> bool:
    """ "37.7 million people, refugees in *Poland* left out"."""
    t = reading.tokens
    commas = (at for at in range(figure.end, area.first) if t.text[at] == ",")
    return any(leaves_out(t, at, t.size) for at in commas)


def _placed_before(area: AreaSpan) -> bool:
    return area.role in ("in", "of") or (area.role == "subject" and not area.city)


def _nearest(areas: list[AreaSpan]) -> AreaSpan:
    """The last one named, but a subject or a place before a mere adjective far off."""
    firm = [area for area in areas if not area.demonym]
    return areas[-1] if not firm or areas[-1].first - firm[-1].first < 12 else firm[-1]
