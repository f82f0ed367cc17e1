"""Ranks told without a superlative: "more people than any other country in Africa", "ranks fourth in the world by GDP",
"no EU country has a lower rate", "only Nigeria has more people", "second only to China"."""

from __future__ import annotations

from factcheck.extract.ranks import Rank, clause_around, is_limited, rank_before, time_of
from factcheck.extract.rankscope import Scope, area_from, area_until, group_of, scope_ahead, scope_at
from factcheck.extract.ranksubject import Subject, measured_before, opens, subject_before
from factcheck.extract.sentence import Reading
from factcheck.lexicon.numbers import ORDINALS
from factcheck.lexicon.places import WORLD, is_country, is_group
from factcheck.lexicon.ranked import AMONG, BARE, ENDS, HAS, HAS_NOW, IS, LEAST, LESS, MEASURES, MORE, NATIONS, PEOPLE
from factcheck.model.claim import Direction, Ranked

LONGEST = 10  # tokens of a measure
CUES = frozenset(("any", "no", "only", "ranks", "ranked"))


def outranks_at(reading: Reading, i: int) -> Rank | None:
    """The rank whose cue stands at a token: "than *any* other", "*no* country", "*only* Nigeria", "*ranks* fourth"."""
    t = reading.tokens
    word = t.text[i]
    if word == "any":
        return _above_any(reading, i) if t.at(i - 1) == "than" else None
    if word == "no":
        return _none_above(reading, i) if _begins(reading, i) else None
    if word == "only":
        return _second_only(reading, i) if t.at(i - 1) == "second" else _only_above(reading, i)
    return _ranks(reading, i)


def _above_any(reading: Reading, i: int) -> Rank | None:
    """ "Niger has a higher fertility rate *than any other country in the world*"."""
    t = reading.tokens
    at = i + 1 + (t.at(i + 1) == "other")
    scope = _among(reading, at)
    more = next((k for k in range(i - 2, max(-1, i - LONGEST), -1) if t.text[k] in MORE | LESS), None)
    if scope is None or more is None:
        return None
    measure = _measure(reading, more, i - 1)
    subject = subject_before(reading, more - (t.at(more - 1) == "a"), False) if measure else None
    if measure is None or subject is None:
        return None
    return _made(reading, (more, i + 1), 1, _way(t.text[more]), scope, measure, subject, ())


def _begins(reading: Reading, i: int) -> bool:
    """A clause begins with a token, or with a time before it: "*in 2024* no other country", "*and* only Mali"."""
    return i < 2 or reading.tokens.text[i - 1] in (",", "and", "but") or i - 1 in reading.timed


def _none_above(reading: Reading, i: int) -> Rank | None:
    """ "*No* other country in the EU has a lower rate *than Czechia*"."""
    t = reading.tokens
    at = i + 1 + (t.at(i + 1) == "other")
    scope = _among(reading, at)
    if scope is None:
        return None
    if leaning := _none_beyond(reading, i, scope):
        return leaning
    if t.at(scope.end) not in HAS:
        return None
    more = scope.end + 1 + (t.at(scope.end + 1) == "a")
    if t.at(more) not in MORE | LESS:
        return None
    than = next((k for k in range(more + 1, min(t.size, more + LONGEST)) if t.text[k] == "than"), None)
    measure = _measure(reading, more, than) if than else None
    subject = _behind(reading, than, t.text[scope.end] in HAS_NOW) if than else None
    if than is None or measure is None or subject is None:
        return None
    return _made(reading, (i, more + 1), 1, _way(t.text[more]), scope, measure, subject, (), than)


def _none_beyond(reading: Reading, i: int, scope: Scope) -> Rank | None:
    """ "46.7% in 2024, and *no country in the world gave a larger* share": than the level before."""
    t = reading.tokens
    more = scope.end + 1 + (t.at(scope.end + 1) == "a")
    at = more + 1 + (t.at(more + 1) in BARE)
    closed = at >= t.size or t.text[at] in (".", ",", ";", ")", ":")
    if not t.is_word(scope.end) or t.at(more) not in MORE | LESS or t.at(at - 1) == "than" or not closed:
        return None
    time = time_of(reading, i, at)
    if time is None or is_limited(reading, i, at):
        return None
    ranked = Ranked(1, _way(t.text[more]), scope.group, scope.among, "", sure=time[1])
    return Rank(i, at, ranked, None, time[0])


def _only_above(reading: Reading, i: int) -> Rank | None:
    """ "*Only Nigeria* has more people in Africa *than Ethiopia*", or than the country that the text tells of."""
    t = reading.tokens
    if not _begins(reading, i):
        return None
    ahead: list[str] = []
    at = i + 1
    while at < t.size and (area := area_from(reading, at + (t.at(at) == "the"))):
        ahead.append(area.key)
        at = area.end + (t.at(area.end) in ("and", ","))
    more = at + 1 + (t.at(at + 1) == "a")
    if not ahead or any(map(is_group, ahead)) or t.at(at) not in HAS | {"have"} or t.at(more) not in MORE | LESS:
        return None
    end = next(
        (k for k in range(more + 1, min(t.size, more + LONGEST)) if t.text[k] in ENDS or scope_at(reading, k)), t.size
    )
    scope = scope_at(reading, end)
    than = scope.end if scope else end
    subject = _behind(reading, than, t.text[at] != "had") if t.at(than) == "than" else None
    measure = _measure(reading, more, end)
    if scope is None:
        scope = scope_at(reading, subject_end(reading, than)) if subject else None
    scope = scope or scope_ahead(reading)
    told = reading.told_of()
    if subject is None and told and is_country(told):
        subject = Subject(told, "", t.text[at] != "had", sure=False)
    if scope is None or measure is None or subject is None:
        return None
    return _made(reading, (i, more + 1), 1 + len(ahead), _way(t.text[more]), scope, measure, subject, tuple(ahead), end)


def subject_end(reading: Reading, than: int) -> int:
    """The token behind the country that something is held against."""
    area = area_from(reading, than + 1 + (reading.tokens.at(than + 1) == "the"))
    return area.end if area else than


def _second_only(reading: Reading, i: int) -> Rank | None:
    """ "Ethiopia's population is *second only to* Nigeria's in Africa", "6.1 in Chad, *second only to* Niger's" of the level
    beside it."""
    t = reading.tokens
    at = i + 2 + (t.at(i + 2) == "the")
    at += 2 if t.at(at) in ("that", "those") and t.at(at + 1) in ("of", "in") else 0
    other = area_from(reading, at) if t.at(i + 1) == "to" else None
    if other is None or is_group(other.key) or reading.has_between(LEAST | LESS, clause_around(reading, i)[0], i):
        return None
    subject = measured_before(reading, i - 1)
    scope = scope_at(reading, other.end) or scope_ahead(reading)
    if subject is not None and scope is not None:
        return _made(reading, (i - 1, i + 2), 2, Direction.UP, scope, subject.measure, subject, (other.key,))
    time = time_of(reading, i - 1, i + 2)
    if subject is not None or t.at(i - 2) != "," or time is None or is_limited(reading, i - 1, i + 2, other.end):
        return None
    group, among = (scope.group, scope.among) if scope else (WORLD, ())
    ranked = Ranked(2, Direction.UP, group, among, ahead=(other.key,), sure=scope is not None and time[1])
    return Rank(i - 1, i + 2, ranked, None, time[0])


def _ranks(reading: Reading, i: int) -> Rank | None:
    """ "Germany *ranks fourth* in the world by GDP"."""
    t = reading.tokens
    at = i + 1
    if t.at(at) in ORDINALS:
        place, end = ORDINALS[t.text[at]], at + 1
    else:
        place, _ = rank_before(t, at + 2 + (t.at(at + 2) == "-"))
        end = at + 2
    area = area_until(reading, i)
    scope = scope_at(reading, end)
    if not place or area is None or scope is None or not opens(reading, area):
        return None
    by = scope.end + (3 if t.text[scope.end : scope.end + 3] == ["in", "terms", "of"] else 1)
    if by == scope.end + 1 and t.at(scope.end) not in ("by", "for", "on"):
        return None
    roof = min(t.size, by + LONGEST)
    last = next((k for k in range(by, roof) if t.text[k] in ENDS or k in reading.timed), roof)
    measure = " ".join(t.text[by:last])
    subject = Subject(area.key, "", t.text[i] == "ranks")
    if not 0 < last - by < LONGEST or not is_country(area.key):
        return None
    return _made(reading, (at, end), place, Direction.UP, scope, measure, subject, (), last)


# what they are made of


def _among(reading: Reading, at: int) -> Scope | None:
    """ "*Country in Africa*", "*African country*", "*EU member state*": the group of those that are not named."""
    t = reading.tokens
    area = area_from(reading, at)
    if area is not None and t.at(area.end) in NATIONS:
        found = scope_at(reading, at) if not area.demonym else None
        end = area.end + 1 + (t.at(area.end + 1) in NATIONS)
        return found or (Scope(area.key, (), end) if group_of(area) else None)
    if t.at(at) not in NATIONS:
        return None
    end = at + 1 + (t.at(at + 1) in NATIONS)
    return scope_at(reading, end) if t.at(end) in AMONG else None


def _measure(reading: Reading, more: int, end: int) -> str | None:
    """ "A higher *fertility rate* than", "more *people* than"; None where it is a part's, or only a "higher rate"."""
    words = reading.tokens.text[more + 1 : end]
    if not words or any(k in reading.area_at or k in reading.timed for k in range(more + 1, end)):
        return None
    if set(words) <= PEOPLE:
        return MEASURES["populous"] if reading.tokens.text[more] in ("more", "fewer") else None
    if not ENDS.isdisjoint(words) or set(words) <= BARE or reading.tokens.text[more] in ("more", "less", "fewer"):
        return None
    return " ".join(words)


def _behind(reading: Reading, than: int, now: bool) -> Subject | None:
    """ "Than *Czechia*": with it the clause ends, or the group follows."""
    t = reading.tokens
    area = area_from(reading, than + 1 + (t.at(than + 1) == "the"))
    if area is None or area.demonym or not is_country(area.key):
        return None
    closed = area.end >= t.size or t.text[area.end] in ENDS or t.text[area.end] in AMONG or t.text[area.end] in IS
    return Subject(area.key, "", now) if closed else None


def _way(word: str) -> Direction:
    return Direction.UP if word in MORE else Direction.DOWN


def _made(
    reading: Reading, span: tuple[int, int], place: int, way: Direction, scope: Scope, measure: str, subject: Subject,
    ahead: tuple[str, ...], past: int = 0,
) -> Rank | None:  # fmt: skip
    time = time_of(reading, *span)
    if time is None or is_limited(reading, *span, past):
        return None
    period, certain = time
    sure = certain and subject.sure and (subject.now or period is not None)
    ranked = Ranked(place, way, scope.group, scope.among, measure, ahead=ahead, sure=sure)
    return Rank(*span, ranked, subject.area, period)
