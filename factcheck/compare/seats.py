"""Capitals that stand for their country: "*Cairo* owed the Fund 19.3 billion", "*Colombo's*, at 9.9%".

A figure that names a capital and no country is judged once more as the country's. That reading holds in a passage where a
figure agrees so, by its words or together with others, or where a word of government says whose it is; what it calls wrong
counts only beside another capital borne out so, or beside such a word. A figure of the town itself stays the town's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factcheck.compare.goingon import is_linked
from factcheck.compare.odds import passages
from factcheck.dataclass import dataclass, replace
from factcheck.lexicon.capitals import IN_A_TOWN, OF_A_TOWN, OF_PEOPLE, STATE, countries_of_capitals
from factcheck.lexicon.places import area_names, area_title
from factcheck.lexicon.pointers import COUNTRY
from factcheck.lexicon.superlatives import SUPERLATIVES
from factcheck.model.claim import Areas, Claim, figure_at
from factcheck.model.quantity import UnitKind
from factcheck.model.text import Source
from factcheck.model.verdict import ACCUSING, About, But, Verdict, VerdictKind

_LONGEST = 3  # words of a capital's name: "port of spain"
_STATE_BEHIND = 3  # words from a capital to the word of government: "Kyiv's finance ministry"
_STATE_BEFORE = 3  # from the word of government to "in": "officials at work in Tbilisi"
_OPEN = frozenset((VerdictKind.UNVERIFIED, VerdictKind.NOT_COMPARABLE))
_COUNTRY_OF = (["the", "country"], ["the", "nation"])  # "Kyiv spent 34% of *the country's* GDP"
_TOWN_OR_MOST = OF_A_TOWN | SUPERLATIVES
_IN = frozenset(("in", "at", "from", "of", "around", "near", "outside", "to"))


@dataclass(frozen=True, slots=True)
class Seat:
    """A figure read as that of the country of a capital. `plain` that a word of government says so, `own` that its own
    sentence names the capital."""

    claim: Claim
    capital: str
    plain: bool
    own: bool


def seats(claims: Sequence[Claim], verdicts: Mapping[str, Verdict]) -> dict[str, Seat]:
    """The figures that may be of a country by its capital, and that nothing settles as they are, by claim."""
    found = {}
    for claim in claims:
        verdict = verdicts.get(claim.id)
        if verdict is not None and verdict.kind in _OPEN and (seat := _seat(claim)):
            found[claim.id] = seat
    return found


def borne_out(
    source: Source, seated: Mapping[str, Seat], before: Mapping[str, Verdict], anew: Mapping[str, Verdict], claims: Sequence[Claim]
) -> dict[str, Verdict]:  # fmt: skip
    """The verdicts that change: those `anew` of the passages in which the reading by capitals holds."""
    found: dict[str, Verdict] = {}
    for passage in passages(source, [claim for claim in claims if claim.id in before]):
        own = [seated[claim.id] for claim in passage if claim.id in seated]
        agreeing = [one for one in own if anew[one.claim.id].kind is VerdictKind.CONFIRMED]
        if not agreeing and not any(one.plain for one in own):
            continue
        for claim in passage:
            seat, verdict = seated.get(claim.id), anew[claim.id]
            if seat is None:
                found[claim.id] = verdict
            elif verdict.kind not in ACCUSING or _may_accuse(seat, verdict, agreeing, anew):
                found[claim.id] = _noted(verdict, seat) if is_linked(verdict) else verdict
    return found


def _noted(verdict: Verdict, seat: Seat) -> Verdict:
    note = But(About.NAME, f"“{area_title(seat.capital)}” read as {area_title(seat.claim.area or '')}")
    return replace(verdict, but=(*verdict.but, note))


WITNESSES = 2  # for towns have figures of their own: "Vienna's unemployment rate was 11.4%"


def _may_accuse(seat: Seat, verdict: Verdict, agreeing: Sequence[Seat], anew: Mapping[str, Verdict]) -> bool:
    """It is plainly the state's, or two figures of other capitals agree with the same series."""
    if not seat.own:
        return False
    series = [anew[one.claim.id].match for one in agreeing if one.capital != seat.capital]
    alike = [one for one in series if one and verdict.match and one.series == verdict.match.series]
    return seat.plain or len(alike) >= WITNESSES


def _seat(claim: Claim) -> Seat | None:
    """The claim as one of the country whose capital it names; None where it names none, or tells of the town."""
    known = countries_of_capitals()
    capital, own = _capital(claim.area, claim.context.areas)
    if capital not in known:
        return None
    sentence = claim.context.sentence
    at = next(_places(sentence, capital), None)
    plain = at is not None and (_is_plain(sentence, *at) or _is_pointed_to(claim))
    if not plain and _is_of_people(claim):
        return None  # "Paris had 2.1 million people"
    plain = plain or (at is not None and at[0] <= 1 and _is_of_a_state(claim))
    town = OF_A_TOWN if own and not plain else OF_A_TOWN - IN_A_TOWN
    if (own and at is None) or not town.isdisjoint(sentence):
        return None
    if at is not None and not plain and sentence[at[0] - 1 : at[0]] and sentence[at[0] - 1] in _IN:
        return None  # "in Tokyo"
    return Seat(_as_of_state(claim), capital, plain, own)


def _capital(area: str | None, areas: Areas) -> tuple[str, bool]:
    """The one place that a figure may be of, and whether its own sentence names it."""
    for tier, own in (
        ((area,) if area else (), True),
        (areas.clause, True),
        (areas.sentence, True),
        (areas.told, False),
        (() if areas.before else areas.document, False),
    ):
        if tier:
            return (str(tier[0]), own) if len(set(tier)) == 1 else ("", own)
    return "", False


def _places(words: Sequence[str], capital: str) -> Iterator[tuple[int, int]]:
    """From where to where a capital stands in a sentence."""
    names = area_names()
    for at in range(len(words)):
        for end in range(at + 1, min(at + _LONGEST, len(words)) + 1):
            if names.get(" ".join(words[at:end])) == capital:
                yield at, end


def _is_plain(words: Sequence[str], at: int, end: int) -> bool:
    """ "Kyiv's *government*", "tax *officials* in Tbilisi", "Kyiv poured 34% of *the country's* GDP"."""
    behind, before = words[end : end + _STATE_BEHIND], words[max(0, at - 1 - _STATE_BEFORE) : max(0, at - 1)]
    located = words[max(0, at - 1) : at] in (("in",), ("at",))
    if not STATE.isdisjoint(behind) or (located and not STATE.isdisjoint(before)):
        return True
    return any(list(words[one : one + 2]) in _COUNTRY_OF for one in range(end, len(words) - 1))


def _is_pointed_to(claim: Claim) -> bool:
    """Behind a dateline the country is told of: "MUSCAT: *The sultanate's* GDP came to #"; not "the kingdom's capital"."""
    words = claim.context.clause[claim.context.borrowed :]
    led = words[: figure_at(words)]
    return led[:1] == ("the",) and led[1:2] != () and led[1] in COUNTRY and _TOWN_OR_MOST.isdisjoint(led)


def _is_of_people(claim: Claim) -> bool:
    """It counts those who live there, or tells how they live: a town has its own."""
    unit, words = claim.quantity.unit, claim.context.clause[claim.context.borrowed :]
    counted = unit.kind is UnitKind.COUNT and "person" in (unit.name, unit.per)
    return counted or not OF_PEOPLE.isdisjoint(words)


def _is_of_a_state(claim: Claim) -> bool:
    """What no town has: "Bangkok sits on *reserves* of #", "# *of GDP*"."""
    words = claim.context.clause[claim.context.borrowed :]
    return "reserves" in words or (claim.quantity.unit.kind is UnitKind.PERCENT and (claim.of or "").lower() == "gdp")


def _as_of_state(claim: Claim) -> Claim:
    """The claim with countries in place of the capitals that it names."""
    context, known = claim.context, countries_of_capitals()
    capital, _ = _capital(claim.area, context.areas)

    def keys(tier: tuple[str, ...]) -> tuple[str, ...]:
        return tuple([known.get(key, key) for key in tier])

    areas = context.areas
    areas = replace(areas, clause=keys(areas.clause), sentence=keys(areas.sentence), before=keys(areas.before),
                    told=keys(areas.told), heading=keys(areas.heading), document=keys(areas.document))  # fmt: skip
    own = _in_words(context.clause[context.borrowed :])
    borrowed = _in_words(context.clause[: context.borrowed])
    names = tuple([_named(name) for name in context.names])
    context = replace(context, clause=(*borrowed, *own), borrowed=len(borrowed), sentence=_in_words(context.sentence),
                      before=_in_words(context.before), names=names, areas=areas)  # fmt: skip
    return replace(claim, area=known[capital], context=context)


def _in_words(words: Sequence[str]) -> tuple[str, ...]:
    """ "buenos aires owed" as "argentina owed"."""
    names, known = area_names(), countries_of_capitals()
    found: list[str] = []
    at = 0
    while at < len(words):
        size = next(
            (size for size in range(min(_LONGEST, len(words) - at), 0, -1) if names.get(" ".join(words[at : at + size])) in known),
            0,
        )  # fmt: skip
        if size:
            found.extend(area_title(known[names[" ".join(words[at : at + size])]]).lower().split())
        else:
            found.append(words[at])
        at += size or 1
    return tuple(found)


def _named(name: str) -> str:
    """The country of a capital's name as written: "Colombo's" → "Sri Lanka's"."""
    low = name.replace("’", "'")
    bare = low.removesuffix("'s")
    country = countries_of_capitals().get(area_names().get(bare.lower(), ""))
    return name if country is None else area_title(country) + low[len(bare) :]
