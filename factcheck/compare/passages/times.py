"""Of which times two figures are: two are not comparable where they are of two, or one of a part of the other's."""

from __future__ import annotations

from factcheck.compare.passages.facts import Fact
from factcheck.lexicon.times import MONTHS
from factcheck.model.claim import ClaimKind
from factcheck.model.interval import Relation
from factcheck.model.match import Facet, FacetState
from factcheck.model.period import Period, PeriodRole
from factcheck.pattern import pattern

_SAME, _UNSTATED, _APART = FacetState.SAME, FacetState.UNSTATED, FacetState.INCOMPATIBLE
_HELD = (PeriodRole.BY, PeriodRole.SINCE, PeriodRole.UNTIL, PeriodRole.BEFORE)


def times(a: Fact, b: Fact, lying: Relation) -> Facet:
    """Whether they are of one time; `lying` is how the amounts lie: equal ones are not set apart by how long each was."""
    if a.is_date:
        return Facet("period", _SAME)
    if (said := _since_when(a, b)) and a.claim.kind is b.claim.kind is ClaimKind.CHANGE:
        return _facet(*said)
    if lying is Relation.APART and (said := _of_a_part(a, b)):
        return _facet(*said)
    if a.claim.kind is b.claim.kind is ClaimKind.CHANGE and _from(a) != _from(b):
        return Facet("period", _UNSTATED)  # "in 2023", "up 10% from 2022"
    mine, theirs = a.claim.period, b.claim.period
    called = _words(a), _words(b)
    spans = [_span(one) for one in (a, b)]
    told = [span or words for span, words in zip(spans, called, strict=True)]
    if spans[0] != spans[1] and all(told):
        return _facet(told[0], told[1])
    quarters = [_quarter(words) for words in called]
    if all(quarters) and (mine is None or theirs is None):
        same = quarters[0] == quarters[1]
        return Facet("period", _SAME) if same else _facet(*called)
    if mine is None or theirs is None:
        grains = [_GRAIN & set(words.lower().split()) for words in called]
        if (all(called) and grains[0] != grains[1]) or _of_two_months(*called):
            return _facet(called[0] or "now", called[1] or "now")
        return Facet("period", _UNSTATED if mine or theirs else _SAME)
    if not _of_one_time(mine, theirs) or _only_then(a, b) or _only_then(b, a):
        return _facet(a.claim.period_words or mine, b.claim.period_words or theirs)
    lengths = _length(mine), _length(theirs)
    if lying is Relation.APART and all(lengths) and lengths[0] != lengths[1]:
        return _facet(a.claim.period_words or mine, b.claim.period_words or theirs)
    return Facet("period", _SAME)


def _words(one: Fact) -> str:
    """What its text calls its time; the year of a work that is cited, "(Lund, 2019)", is none."""
    return "" if one.claim.of_work else one.claim.period_words


def _from(one: Fact) -> bool:
    """The time that is told is where the change began."""
    return one.claim.period_words.lower().split()[:1] in (["from"], ["on"], ["over"])


def _facet(mine: object, theirs: object) -> Facet:
    return Facet("period", _APART, f"{mine} against {theirs}")


_MONTH, _QUARTER, _HALF, _YEAR, _EVER = 31, 92, 184, 366, 1_000_000


def _length(period: Period) -> int:
    """How long it is, in days, rounded up to a month, a quarter, half a year or a year; a day counts as the month that it
    is in, and how it stands then is no length."""
    if period.role is PeriodRole.SINCE:
        return _EVER
    if period.role is not PeriodRole.IN or not period.first or not period.last:
        return 0
    days = (period.end() - period.start()).days + 1
    return next((most for most in (_MONTH, _QUARTER, _HALF, _YEAR) if days <= most), _YEAR * period.years())


_LOOSE = pattern(
    r"\b(?:in|on|during|within|by|over|after|for) (?:the|its|his|her|their) "
    r"(?:(?:first|last|second|third|opening|final|early|whole|entire|full|end of the|following|next) ){1,2}"
    r"(?:\w+ )?(?:hour|day|week|weekend|month|quarter|year|half|season|decade)s?\b"
)
_ALONE = pattern(
    rf"\b(?:in|on|during) (?:the )?(?:(?:first|last|second|third|{'|'.join(sorted(MONTHS))}|\d{{4}}|\w+day|week|month|quarter|year"
    r"|half),? ){1,3}alone\b"
)
_IN_ALL = pattern(r"\b(?:in all|in total|altogether|so far|to date|until now)\b")
_BEGUN = pattern(r"\bsince (?:the|its|his|her|their|then|fighting|records?)\b[^,.;]{0,40}")
AROUND = 90  # characters


def _of_a_part(a: Fact, b: Fact) -> tuple[str, str] | None:
    """The one tells of a stretch of time in words without a date, and the other does not: "*in the first week*", "by the
    end of the month", "in May *alone*", "*since the fighting began*"."""
    around = (_around(a), _around(b))
    for words in (_LOOSE, _ALONE, _BEGUN):
        mine, theirs = (found[0] if (found := words.search(text)) else "" for text in around)
        timed = all(said or one.claim.period_words or _ALONE.search(text) or _LOOSE.search(text)
                    for said, one, text in zip((mine, theirs), (a, b), around, strict=True))  # fmt: skip
        total = words is _LOOSE and any(_IN_ALL.search(text) for text in around)
        if mine != theirs and (timed or total or words is _ALONE):
            return (mine or _when(a), theirs or _when(b))
    return None


_YEARLY = pattern(
    r"\b(?:year on year|year-on-year|(?:than|from|on) (?:a|one|the|last) year|a year (?:earlier|before|ago)|over the year"
    r"|annual(?:ly|i[sz]ed)?|in (?:a|one) year|twelve months|12 months|previous year|preceding year)\b"
)
_STEPWISE = pattern(
    r"\b(?:(?:quarter|month|week) on (?:quarter|month|week)|(?:quarter|month|week)-on-(?:quarter|month|week)"
    r"|(?:previous|preceding|last|prior) (?:quarter|month|week)|in (?:a|one) (?:quarter|month|week)"
    r"|(?:quarter|month|week) (?:earlier|before)|compared (?:with|to) the (?:first|second|third|fourth|previous)"
    r"|monthly|quarterly)\b"
)


def _since_when(a: Fact, b: Fact) -> tuple[str, str] | None:
    """The one change is over a year, the other over a month or a quarter."""
    mine, theirs = (_YEARLY.search(_around(one)) or _STEPWISE.search(_around(one)) for one in (a, b))
    if mine and theirs and (mine.re is _YEARLY) != (theirs.re is _YEARLY):
        return mine[0], theirs[0]
    return None


def _around(one: Fact) -> str:
    """The text near it in its sentence, in lower case."""
    span, sentence = one.claim.anchor, one.claim.sentence
    return one.text[max(sentence.start, span.start - AROUND) : min(sentence.end, span.end + AROUND)].lower()


def _when(one: Fact) -> str:
    return one.claim.period_words or "no such time"


_SPAN = pattern(
    r"\bin (?:a|one) (?:single )?(?:year|month|week|day|decade|quarter)\b"
    r"|\b(?:over|during|within) (?:the )?(?:past |last |next )?(?:[\w-]+ )?(?:years|months|weeks|decades|decade)\b"
)


def _span(one: Fact) -> str:
    """How long the time is that it is of, where that is told and not when: "over six years"."""
    found = _SPAN.search(one.behind.lower()) or _SPAN.search(one.claim.period_words.lower())
    return found[0] if found else ""


_GRAIN = frozenset("quarter half week".split())  # "in the second quarter" is no whole year


def _quarter(words: str) -> int:
    """Which quarter of a year they name, 0 for none: "Q2", "in the second quarter of 2020"."""
    found = _FOURTH.search(words.lower())
    return (_FOURTHS.get(found[2] or "") or int(found[1] or 0)) if found else 0


_FOURTH = pattern(r"\bq([1-4])\b|\b(first|second|third|fourth|final) quarter\b")
_FOURTHS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4}


def _of_two_months(mine: str, theirs: str) -> bool:
    """Each names a month that the other does not, in texts without a date: "in March", "in April"."""
    months = [{MONTHS[word] for word in words.lower().split() if word in MONTHS} for words in (mine, theirs)]
    return all(months) and months[0].isdisjoint(months[1])


def _only_then(one: Fact, other: Fact) -> bool:
    """ "*After* 20 April there were more": the other is told of that day or before."""
    mine, theirs = one.claim.period, other.claim.period
    if mine is None or theirs is None or mine.first is None or mine.role is not PeriodRole.SINCE:
        return False
    return one.claim.period_words.lower().startswith("after ") and theirs.end() <= mine.first.end()


def _of_one_time(mine: Period, theirs: Period) -> bool:
    if mine.overlaps(theirs):
        narrow = {one.years() for one in (mine, theirs)} == {1} or mine.role in _HELD or theirs.role in _HELD
        return narrow or mine.same(theirs) or mine.covers(theirs) or theirs.covers(mine)
    return PeriodRole.EVERY in (mine.role, theirs.role)
