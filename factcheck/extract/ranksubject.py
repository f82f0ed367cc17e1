"""Of which country a rank is told: "*Niger* has the …", "*Germany's population* is the …", "…, *which* is the …"."""

from __future__ import annotations

from factcheck.dataclass import dataclass
from factcheck.extract.areas import AreaSpan
from factcheck.extract.rankscope import area_from, area_until
from factcheck.extract.sentence import Reading
from factcheck.lexicon.places import is_country, is_group
from factcheck.lexicon.ranked import AMONG, ENDS, FILLERS, HAS, HAS_NOW, IS, IS_NOW, NATIONS, OPENERS, PASSING

ASIDE = 16  # tokens between the two commas of an aside
_NAMED = 8  # tokens of a measure


@dataclass(frozen=True, slots=True)
class Subject:
    """A country; `measure` where the subject is one of its measures, `now` where the verb is in the present, `sure` where
    the sentence names it itself."""

    area: str
    measure: str = ""
    now: bool = True
    sure: bool = True


def subject_before(reading: Reading, lead: int, is_one: bool) -> Subject | None:
    """The country in front of a rank that begins at a token, with the verb between. `is_one` that it *is* what is ranked
    ("is the largest economy"); else it has it ("has the largest population")."""
    t = reading.tokens
    at = _back(reading, lead - 1)
    verb = t.at(at)
    if verb == "with" and (one := _one_with(reading, at)):
        return subject_before(reading, one, True)
    if verb == "as" and is_one:
        return _past_another(reading, at)
    if verb in HAS and not is_one:
        now = verb in HAS_NOW
    elif verb in IS and is_one:
        now = verb in IS_NOW
    elif verb in (",", "(", "—", "–") and is_one and at == lead - 1 - (t.at(lead - 1) in FILLERS):
        return _named(reading, at, True)
    else:
        return None
    at = _back(reading, at - 1)
    if t.at(at) in ("which", "that"):
        at -= 1
    if t.at(at) in (",", "(") and (found := _named(reading, at, now)):
        return found
    return _behind_aside(reading, at, now) if t.at(at) == "," else _named(reading, at + 1, now)


def _one_with(reading: Reading, at: int) -> int:
    """Where what it is begins: "is *the Nordic country* with the …"; 0 where no country is told of so."""
    t = reading.tokens
    first = at
    while first > 0 and (t.text[first - 1] in NATIONS or _in_demonym(reading, first - 1)):
        first -= 1
    return first if first < at and t.at(at - 1) in NATIONS else 0


def _in_demonym(reading: Reading, at: int) -> bool:
    """ "The *Nordic* country", "the *EU* member state"."""
    area = reading.area_at.get(at)
    return area is not None and is_group(area.key)


def _past_another(reading: Reading, at: int) -> Subject | None:
    """ "*India overtook* China *as* the world's most populous country"."""
    t = reading.tokens
    for i in range(at - 1, max(0, at - _NAMED), -1):
        if t.text[i] in PASSING:
            return _named(reading, _back(reading, i - 1 - (t.at(i - 1) in ("has", "had"))) + 1, False)
    return None


def measured_before(reading: Reading, lead: int) -> Subject | None:
    """The country and its measure in front of "is the third-largest", or of a comma: "*Germany's population*", "*the rate in
    Chad*"."""
    t = reading.tokens
    at = _back(reading, lead - 1)
    beside = t.at(at) == "," and at == lead - 1 - (t.at(lead - 1) == "the")
    if t.at(at) not in IS and not beside:
        return None
    now, end = beside or t.text[at] in IS_NOW, _back(reading, at - 1) + 1
    for i in range(end, max(0, end - _NAMED), -1):
        area = area_until(reading, i)
        if area is None or is_group(area.key):
            continue
        if i == end:
            return _measure_of(reading, area, now)
        if t.text[i - 1].endswith(("'s", "s'")) and opens(reading, area) and _is_plain(t.text[i:end]):
            return Subject(area.key, " ".join(t.text[i:end]), now) if _is_country(area) else None
        return None
    return None


def _measure_of(reading: Reading, area: AreaSpan, now: bool) -> Subject | None:
    """ "*The population of* Kenya", "*the unemployment rate in* Germany"."""
    t = reading.tokens
    end = area.first - 1 - (t.at(area.first - 1) == "the")
    if t.at(end) not in ("in", "of", "for") or not _is_country(area):
        return None
    first = next((i + 1 for i in range(end - 1, max(-1, end - _NAMED), -1) if t.text[i] in OPENERS), None)
    first = 0 if first is None and end < _NAMED else first
    if first is None:
        return None
    while first in reading.timed:
        first += 1
    words = t.text[first + (t.at(first) == "the") : end]
    return Subject(area.key, " ".join(words), now) if words and _is_plain(words) else None


def _is_plain(words: list[str]) -> bool:
    """Nothing but a noun phrase: no sign, no verb, no figure."""
    return bool(words) and not any(word in ENDS or not word[:1].isalpha() for word in words)


def subject_behind(reading: Reading, lead: int, end: int) -> Subject | None:
    """ "The EU's most populous country, *Germany*, …", "the country with the highest rate in Africa is *Niger*"."""
    t = reading.tokens
    with_it = t.at(lead - 1) == "with" or (t.at(lead - 1) == "the" and t.at(lead - 2) == "with")
    if t.at(end) in IS and (with_it or lead < 2):
        at = end + 1
        while t.at(at) in ("in", "recorded", "found", "that", "of", "the", "seen"):
            at += 1
        area = area_from(reading, at)
        inner = lead - 1 - (t.at(lead - 1) == "the")
        if with_it and not (t.at(inner - 1) in NATIONS or t.at(inner - 1) == "country"):
            return None
        closed = area is not None and (area.end >= t.size or t.at(area.end) in ENDS)
        return Subject(area.key, "", t.text[end] in IS_NOW) if area and _is_country(area) and closed else None
    if t.at(end) == "," and not with_it and lead < 2:
        area = area_from(reading, end + 1 + (t.at(end + 1) == "the"))
        return Subject(area.key) if area and _is_country(area) and t.at(area.end) == "," else None
    return None


def _named(reading: Reading, end: int, now: bool) -> Subject | None:
    """The country whose name ends right before a token and begins its clause; "it", the one the sentence before tells of."""
    t = reading.tokens
    area = area_until(reading, end)
    if area is not None:
        return Subject(area.key, "", now) if _is_country(area) and opens(reading, area) else None
    if t.at(end - 1) == "it" or (t.at(end - 1) == "country" and t.at(end - 2) == "the"):
        told = reading.told_of()
        return Subject(told, "", now, sure=False) if told and is_country(told) else None
    return None


def _behind_aside(reading: Reading, comma: int, now: bool) -> Subject | None:
    """ "*India*, with 1.45 billion people, is the …"."""
    t = reading.tokens
    for i in range(comma - 1, max(0, comma - ASIDE), -1):
        if t.text[i] == ",":
            return _named(reading, i, now) if not reading.areas_between(i + 1, comma) else None
    return None


def _back(reading: Reading, at: int) -> int:
    """The last token up to one that is no time and no mere filler."""
    while at >= 0 and (at in reading.timed or reading.tokens.text[at] in FILLERS):
        at -= 1
    return at


def opens(reading: Reading, area: AreaSpan) -> bool:
    """A clause begins with the country, or with a time before it: no "in Chad", "north of Chad", "Togo and Chad"."""
    t = reading.tokens
    at = area.first - 1 - (t.at(area.first - 1) == "the")
    if at < 0 or at in reading.timed:
        return True
    if t.text[at] not in OPENERS:
        return False
    before = area_until(reading, at)
    listed = (
        t.text[at] in ("and", ",")
        and before is not None
        and not is_group(before.key)
        and t.at(before.first - 1) not in AMONG
    )
    return not listed


def _is_country(area: AreaSpan) -> bool:
    return is_country(area.key) and not area.demonym
