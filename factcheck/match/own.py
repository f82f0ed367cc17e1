"""What a claim's own words mean that they do not say: people whom a yard employs are its employees."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from factcheck.lexicon.actions import COSTING, KEPT_BY_FARMERS, LET, PAYING, RIDING, THROWN, TRAVELLING
from factcheck.lexicon.asides import HEDGES
from factcheck.lexicon.casualties import PERSONS, TAKING_LIVES
from factcheck.lexicon.clause import DETERMINERS, RELATIVE
from factcheck.lexicon.ideas import ideas
from factcheck.lexicon.modifiers import BEFORE_WORDS
from factcheck.lexicon.moves import PACES, STEPS, VERBS
from factcheck.lexicon.notfigures import AGEING
from factcheck.lexicon.observers import SAYING
from factcheck.lexicon.parts import OPENING
from factcheck.lexicon.persons import without_other_sex
from factcheck.lexicon.places import area_names, demonyms
from factcheck.lexicon.units import PEOPLE, plural, unit_of
from factcheck.lexicon.verbs import ATTAINING, CARRYING, COPULAS
from factcheck.lexicon.words import FUNCTION, is_plural, singular
from factcheck.match.everybody import COUNTRY_OF, STAYING, all_of_its, all_over, named_words, some_of_them
from factcheck.match.wording import SIGNS, content
from factcheck.model.claim import Claim, ClaimKind, figure_at
from factcheck.model.quantity import UnitKind

_EMPLOYED = frozenset(("person", "worker", "staff"))
_EMPLOYING = frozenset("employ employs employed employing".split())
_HAVING = frozenset(
    "has have had home population counts counted numbers numbered packs packed boasts boasted with".split()
)
_FOR_A_MONTH = (("month",), ("average",))
_WASTE = frozenset(("waste", "municipal waste"))
_TRAVEL = frozenset(verb for verb, _ in TRAVELLING)
_SOLD = frozenset((("sold", "for"), ("sells", "for"), ("selling", "for")))
_STANDING_AT = frozenset("stood stands was were is are averaged reached totalled had rose fell".split())
_TELLING = 3  # letters of a noun that is no short for another
_LONGEST = 5  # words in front of the last of a noun phrase


def own_words(claim: Claim) -> tuple[str, ...]:
    """What a figure counts, of which whole, which part, and what that means unsaid: "person employee" of "the yard
    employs 812 people"."""
    unsaid = [word for words, tells in _UNSAID if tells(claim) for word in words.split()]
    return (*_told(claim).replace("-", " ").split(), *_rate(claim), *unsaid)


def _rate(claim: Claim) -> tuple[str, ...]:
    """What is counted and per whom, as labels have it: "children per woman" of "the average woman had 3.4 children"."""
    per = claim.quantity.unit.per
    return (",", plural(claim.head), "per", *per.split(), ",") if per and claim.head else ()


def _told(claim: Claim) -> str:
    """The words that were read as the figure's own."""
    return " ".join((*claim.modifiers, claim.head, claim.of or "", claim.part or "")).lower()


def _in_front(claim: Claim) -> tuple[str, ...]:
    """The words of the clause in front of the figure."""
    clause = claim.context.clause
    return clause[: figure_at(clause)]


def employer(claim: Claim) -> tuple[str, ...] | None:
    """The words before "*employs* # people", with nothing that tells of others between them; None where none does."""
    if claim.head not in _EMPLOYED or claim.modifiers:
        return None
    before = _in_front(claim)
    verb = next((at for at in range(len(before) - 1, -1, -1) if content(before[at : at + 1])), 0)
    return before[:verb] if before[verb : verb + 1] and before[verb] in _EMPLOYING else None


def ridden(claim: Claim) -> bool:
    """People who ride are passengers: "4,120 people *rode* the tram"."""
    if claim.head != "person":
        return False
    clause = claim.context.clause
    return not TRAVELLING.isdisjoint(pairwise(clause)) or not (RIDING - _TRAVEL).isdisjoint(clause)


def lives_lost(claim: Claim) -> bool:
    """Deaths, told as lives: "the floods *claimed* 40 *lives*"."""
    return claim.head == "life" and not TAKING_LIVES.isdisjoint(claim.context.clause)


def _grows(claim: Claim) -> bool:
    """ "It shrank by 0.4%" is told of what grows, too."""
    return claim.kind is ClaimKind.CHANGE and claim.quantity.unit.kind is UnitKind.PERCENT


def _is_price(claim: Claim) -> bool:
    """ "It *sold for* $89"; but "tickets sold for the festival" are counted."""
    return claim.quantity.unit.kind is UnitKind.MONEY and not _SOLD.isdisjoint(pairwise(_in_front(claim)))


def _employs(claim: Claim) -> bool:
    """ "The yard *employs* 812 people"."""
    return employer(claim) is not None


def _is_collected(claim: Claim) -> bool:
    """Households threw it away, and it is waste of no kind: "households *threw away* 310 tonnes of waste"."""
    clause = claim.context.clause
    if THROWN.isdisjoint(pairwise(clause)) or "household" not in ideas(clause) or _grows(claim) or _is_price(claim):
        return False
    where = pairwise(word for word in clause[figure_at(clause) :] if word not in ("the", "a"))
    if any(word in ("in", "at", "into") and not (name in area_names() or name in SIGNS) for word, name in where):
        return False  # "*in public bins*"
    return set(ideas(_told(claim).split())) <= _WASTE


def _is_rent(claim: Claim) -> bool:
    """What is paid a month for a let home: "*a let flat cost* # a month", "paid # a month *for a let flat*"; not "heating a
    let flat cost #"."""
    clause = claim.context.clause
    at = next((i for i, word in enumerate(clause) if word in LET), -1)
    if at < 0 or "month" not in clause or "dwelling" not in ideas(clause[at + 1 : at + 3]):
        return False
    start = at
    while start and (clause[start - 1] in ("a", "the") or clause[start - 1].endswith("ly")):
        start -= 1
    before = clause[:start]
    if not before or before[-1] in SIGNS:
        return not COSTING.isdisjoint(clause)
    return before[-1] == "for" and before[-2:-1] in _FOR_A_MONTH and not PAYING.isdisjoint(before)


def _is_farmed(claim: Claim) -> bool:
    """ "*Farmers kept* 4,200 sheep"."""
    return not KEPT_BY_FARMERS.isdisjoint(pairwise(_in_front(claim)))


def _is_child(claim: Claim) -> bool:
    """Girls and boys are children."""
    return claim.head in ("girl", "boy")


def _is_population(claim: Claim) -> bool:
    """ "Kenya *has* 55 million people", "a territory that 13 million people *share*", "83 islands, 260,000 people", "there are
    24 million Australians"."""
    clause = claim.context.clause
    at = figure_at(clause)
    if is_people(claim):
        return True
    if claim.head not in _ANYBODY or not _of_the_place(claim) or claim.of or _employs(claim):
        led = next((word for word in reversed(clause[:at]) if word not in SIGNS), "")
        return not claim.head and (led == "pop" or clause[max(0, at - 1) : at] == ("inhabitants",) or _number(claim))
    behind = clause[at + 2 :]
    if all_of_its(claim):
        return True
    if some_of_them(claim):
        return False
    if (
        not _HAVING.isdisjoint(clause[:at])  # "86 million people *had* no power" are some of them
        or "population" in behind
        or clause[max(0, at - 2) : at] in COUNTRY_OF
        or (
            _there_are(clause, at)
            and behind[:1] == ("in",)
            and (_is_area(behind[1:3]) or behind[2:4] == ("whole", "of"))
        )
        or not STAYING.isdisjoint(behind[:2])
        or (claim.area and _is_all_over(claim))
    ):
        return True
    own = at and clause[at - 1] in area_names() and claim.area is not None and "in" not in clause[:at]
    ends = (
        own
        or not behind
        or behind[0] in (*SIGNS, "and", "of")
        or (behind[0] in ("in", "on") and claim.head != "person")
    )
    return bool(ends) and not any(content((word,)) and word not in area_names() for word in clause[:at])


_ANYBODY = frozenset(("inhabitant", "resident", "person", "soul"))


def _of_the_place(claim: Claim) -> bool:
    """Nothing makes the people a part: "126 million *Japanese* residents", of Japan."""
    return all(claim.area == demonyms().get(word) for word in claim.modifiers)


def _number(claim: Claim) -> bool:
    """How many a people are, with no noun behind: "*Mongolians number* only 3.4 million", "the *Bulgarians*, 7.6 million
    *strong*"; not "Mongolians abroad number # "."""
    clause = claim.context.clause
    at = figure_at(clause)
    before = _led(clause, at)
    strong = clause[at + 1 : at + 2] == ("strong",) and before[-1:] == (",",)
    if not strong and before[-1:] not in (("number",), ("numbered",)):
        return False
    people = before[-2] if len(before) > 1 else ""
    return (
        is_plural(people)
        and demonyms().get(people, "") == claim.area
        and SIGNS.union(("the", "in", "by")).issuperset(before[:-2])
    )


def _is_all_over(claim: Claim) -> bool:
    """ "Laos: 7.8 million people *scattered over hills and valleys*"."""
    sentence = claim.context.sentence
    return all_over(sentence, figure_at(sentence) + 2, named_words(claim.context.names)) > 0


def _is_area(words: Sequence[str]) -> bool:
    """ "Kenya", "the Sudan"."""
    return any(word in area_names() for word in words) and (words[0] == "the" or words[0] in area_names())


def is_people(claim: Claim) -> bool:
    """All the people of a country, called by its name: "*there are* 24 million *Australians*", "3.7 million Georgians
    *remain*"; not "40 Australians were hurt"."""
    keys = demonyms().get(claim.head) or demonyms().get(f"{claim.head}s")
    if not keys or claim.modifiers or claim.area != keys:
        return False
    clause = claim.context.clause
    at = figure_at(clause)
    behind = clause[at + 2 :]
    return _there_are(clause, at) or (not _led(clause, at) and bool(behind) and behind[0] in STAYING)


def _there_are(clause: Sequence[str], at: int) -> bool:
    """ "*There are* only # people", "*there being* no more than #"."""
    return _led(clause, at)[-2:] in _THERE_ARE


def _led(clause: Sequence[str], at: int) -> tuple[str, ...]:
    """The words before a figure, but for how exact it is."""
    return tuple(word for word in clause[max(0, at - _NEAR) : at] if not word.endswith("ly") and word not in _ROUND)


_ROUND = frozenset("only just about some almost over more fewer less no than around nearly still now".split())
_THERE_ARE = (("there", "are"), ("there", "were"), ("there", "being"), ("we", "are"), ("we", "were"))


def _of_everybody(claim: Claim) -> bool:
    """A share of all people is where they live or how old they are: "44% of Indonesians *lived in* the countryside", "38% of
    Ghanaians *were under 15*", "one in eight had *passed 65*"."""
    clause, of = claim.context.clause, (claim.of or "").lower()
    if claim.quantity.unit.kind is not UnitKind.PERCENT or not (
        not of or of in demonyms() or singular(of) in _EVERYBODY
    ):
        return False
    at = figure_at(clause)
    behind = clause[at + 1 : at + _NEAR]
    told = next((i for i, word in enumerate(behind) if word in _SAYING), len(behind))
    if RELATIVE.intersection(behind[:told]) or told + 1 >= len(behind):
        return False
    if behind[told] in AGEING:
        return behind[told + 1].isdecimal()
    return behind[told + 1] in (_LIMITS if behind[told] in COPULAS else _WHERE)


_LIVING = frozenset("live lives lived".split())
_SAYING = _LIVING | COPULAS | AGEING
_NEAR = 8  # words from a share to what is told of all
_WHERE = frozenset(("in", "on", "outside"))
_LIMITS = frozenset("under over below above past aged younger older at 65".split())
_EVERYBODY = frozenset("people person inhabitant resident citizen population".split())


def _of_births(claim: Claim) -> bool:
    """ "13 births per 1,000 people": the birth rate."""
    return claim.head == "birth" and claim.quantity.unit.per == _CRUDE


def _of_deaths(claim: Claim) -> bool:
    """ "11 deaths per 1,000 people", of whatever cause: the death rate."""
    clause = claim.context.clause
    dying = claim.head in ("", "person") and _die(clause[figure_at(clause) :])
    told = (claim.head == "death" or dying) and claim.quantity.unit.per == _CRUDE
    return told and _BY_CAUSE.isdisjoint(clause)


def _die(behind: Sequence[str]) -> bool:
    """They die, and no more is told of it than when and in which country: "*died* in 2020", "*die* a year in Kenya"."""
    at = next((i for i, word in enumerate(behind) if word in _DYING), -1)
    told = [word for word in behind[at + 1 :] if word not in SIGNS]
    return at >= 0 and all(word in _WHEN_AND_WHERE or word in area_names() or word[0] == "@" for word in told)


_WHEN_AND_WHERE = frozenset("in a each every per year the last that annually".split())
_DYING = frozenset("die dies died".split())


def _of_mothers(claim: Claim) -> bool:
    """ "18 women *died for every 100,000 live births*": maternal mortality."""
    clause = claim.context.clause
    per = claim.quantity.unit.per.startswith("100000") and ("birth" in ideas(clause))
    return per and claim.head in ("woman", "mother") and not _DYING.isdisjoint(clause)


_CRUDE = "1000 person"
_BY_CAUSE = frozenset("from by on of caused due after before road traffic infant child".split())


def _is_lifespan(claim: Claim) -> bool:
    """What people *can expect*, where it is the years of a life: "men *can expect 73.6 years*, women 78.2"."""
    stated, unit = claim.quantity.stated, claim.quantity.unit
    if (unit.kind, unit.name) != (UnitKind.TIME, "year") or stated.low is None or not 30 <= stated.low <= _OLDEST:
        return False
    before = _in_front(claim)
    if not _EXPECTED.isdisjoint(before) or not _HOPING.isdisjoint(pairwise(before)):
        return any(singular(word) in _MORTALS or word in demonyms() for word in before)
    if "average" not in claim.context.clause:
        return False
    verb = next((at for at in reversed(range(len(before))) if before[at] in _LASTING), 0)
    if not (_SO_LONG | HEDGES).issuperset(before[verb + 1 :]):
        return False  # "live *in the same house* for 35 years"
    who = before[verb - 1] if verb else ""
    if who == "life":
        led = before[verb - 2] if verb > 1 else ","
        return led in FUNCTION or led in SIGNS or led in area_names()
    while verb > 1 and (who in area_names() or who in ("in", "of", "the")):
        verb -= 1  # "people *in Kenya* live to the age of #"
        if who in demonyms():
            break
        who = before[verb - 1]
    return singular(who) in _ANYONE or (is_plural(who) and who in demonyms())


_EXPECTED = frozenset(("expect", "expected"))
_SO_LONG = frozenset(
    "to be the an a age of for on average only just about around some nearly almost over , now".split()
)
_LASTING = frozenset("live lives reach reaches reached last lasts lasted".split())
_ANYONE = _EVERYBODY | {"national", "citizen"}  # who live #, or reach the age of #, on average


_HOPING = frozenset((("can", "hope"), ("could", "hope"), ("may", "hope"), ("look", "forward"), ("reckon", "with")))
_OLDEST = 100  # years that people anywhere live on average
_MORTALS = PERSONS | PEOPLE | frozenset(("newborn", "baby"))


def _is_economy(claim: Claim) -> bool:
    """The size of a whole economy: "a *$267 billion economy*", "an *economy of* $267 billion", "Peru's *economy, at*
    $267 billion"; not of one in it: "the *digital* economy"."""
    if claim.quantity.unit.kind is not UnitKind.MONEY or claim.quantity.unit.per:
        return False
    clause = claim.context.clause
    at = figure_at(clause)
    behind = clause[at + 1 : at + 3]
    if "economy" in behind[:1] or (behind[1:] == ("economy",) and unit_of(behind[0]).kind is UnitKind.MONEY):
        after = clause[clause.index("economy", at) + 1 :][:1]
        return not after or after[0] in SIGNS or after[0] in FUNCTION  # not "a $60 billion economy *package*"
    led = _led(clause, at)
    economy = next((i for i in reversed(range(len(led))) if led[i] == "economy"), -1)
    told = led[economy + 1 :]
    if economy < 0 or not (told in _SIZED or (not _COMING_TO.isdisjoint(told) and _SIZING.issuperset(told))):
        return False
    if not _OWNING.isdisjoint(told) and _SIZES.isdisjoint(told):
        return False  # "*has* $60 billion of debt"
    whose = led[economy - 1] if economy else ","
    first = economy - 1
    while first > 0 and (led[first - 1] in DETERMINERS or led[first - 1] in area_names()):
        first -= 1
    if first > 0 and led[first - 1] in _WITHIN and led[first - 2 : first - 1] not in _SIZE_OF:
        return False  # "the boost *to* Spain's economy", "credit *in* the economy"
    return whose in FUNCTION or whose in SIGNS or whose.endswith("'s") or whose in area_names() or whose in demonyms()


_WITHIN = frozenset("to in for of from on by over within throughout across".split())
_OWNING = frozenset(("has", "had"))
_SIZES = frozenset("size value volume worth".split())
_SIZE_OF = tuple((word,) for word in sorted(_SIZES))
_COMING_TO = CARRYING | COPULAS | {"has", "had"}  # "the Ethiopian economy *amounts to* 163 billion dollars"
_SIZING = BEFORE_WORDS | _COMING_TO | frozenset("have a an the of to at now size volume value".split())
_SIZED = (("of",), ("worth",), (",", "at"), (",", "worth"), ("is", "worth"), ("was", "worth"), ("has", "a", "size", "of"),
          ("had", "a", "size", "of"), ("with", "a", "size", "of"))  # fmt: skip


def _bears(claim: Claim) -> bool:
    """Children told by the woman, with or without their noun: "births recovered to *just over three per woman*"."""
    return (
        not where_they_are(claim)
        and claim.quantity.unit.per == "woman"
        and claim.head in ("", "child", "kid", "baby", "birth")
    )


def where_they_are(claim: Claim) -> str:
    """What tells of some of a woman's children only: "has 3.2 children *at* home", "*under* five"."""
    clause = claim.context.clause
    behind = clause[figure_at(clause) + 1 + bool(claim.head) :][:1]
    return next((word for word in behind if word in _WHERE_THEY_ARE), "")


_WHERE_THEY_ARE = frozenset("at under with who without aged still alive living from left to".split())  # "at home"


def _is_economic_growth(claim: Claim) -> bool:
    """ "*Economic growth* was 2.5%" is told of what grows and that it does."""
    before = _in_front(claim)
    at = next((i for i, pair in enumerate(pairwise(before), start=2) if pair == ("economic", "growth")), 0)
    return bool(at) and _is_plainly_growth(claim, before[at:])


def _is_plainly_growth(claim: Claim, words: Sequence[str]) -> bool:
    """A share of nothing, and words that tell no more than where, when and how fast it grew."""
    if claim.quantity.unit.kind is not UnitKind.PERCENT or claim.of:
        return False
    told = (word for word in words if not (word in _GROWING or word in FUNCTION or word in SIGNS))
    return all(word in area_names() or word in demonyms() for word in told)


def _is_growth_of_all(claim: Claim) -> bool:
    """A country's bare growth is that of its GDP: "*Thailand posted growth of* 2.5%", "*growth in Thailand:* 2.5%"; nothing
    near tells of another thing that grows."""
    context, at = claim.context, figure_at(claim.context.clause)
    before = context.clause[:at]
    if "growth" not in before or not claim.area or not _WHOSE.isdisjoint(before):
        return False
    if not _is_plainly_growth(claim, before):
        return False
    behind = (word for word in context.sentence[figure_at(context.sentence) + 1 :] if word not in _TOLD_BY)
    if not _is_plainly_growth(claim, [word for word in behind if not word[:1].isdecimal()]):
        return False
    around = {*ideas(context.before), *ideas(context.heading)}
    if around and around.isdisjoint(("gdp", "economy")):
        return False
    return _OTHERS_GROWING.isdisjoint((*around, *ideas(context.sentence)))


_GROWING = PACES | STEPS | ATTAINING | CARRYING | frozenset("growth annual yearly year-on-year real economic @".split())
_TOLD_BY = SAYING | frozenset(  # who tells of a country's growth, and how
    """central bank ministry government imf monetary world office statistics statistical bureau finance minister economists
    figures data official percent year decade""".split()
)
_WHOSE = frozenset("our my their its his her your whose".split())  # a firm's, it may be
_OTHERS_GROWING = frozenset(  # ideas of what else may be told to grow
    """population birth export import sale turnover price inflation credit money wage earnings trade investment lending loan
    revenue profit visitor tourism traffic passenger emission consumption generation enrolment subscription debt deposit
    employment crop yield share fund subscriber user membership electricity energy market tax""".split()
)


_UNSAID: tuple[tuple[str, Callable[[Claim], bool]], ...] = (
    ("growth", _grows),
    ("growth", _is_economic_growth),
    ("price", _is_price),
    ("employee", _employs),
    ("passenger", ridden),
    ("collected", _is_collected),
    ("rent", _is_rent),
    ("farm", _is_farmed),
    ("child", _is_child),
    ("death", lives_lost),
    ("population", _is_population),
    ("population", _of_everybody),
    ("life expectancy", _is_lifespan),
    ("gdp", _is_economy),
    ("fertility rate", _bears),
    ("gdp", _is_growth_of_all),
    ("crude birth rate", _of_births),
    ("crude death rate", _of_deaths),
    ("maternal mortality", _of_mothers),
)


def predicated(claim: Claim) -> frozenset[str]:
    """What is told of the things counted, put before them: of "homes *are empty*" also the idea of empty homes."""
    clause = claim.context.clause
    verb = next((at for at in range(figure_at(clause), len(clause) - 1) if clause[at] in COPULAS), 0)
    if not verb or not claim.head:
        return frozenset()
    end = next((at for at in range(verb + 1, len(clause)) if clause[at] in SIGNS), len(clause))
    return frozenset(ideas((*clause[verb + 1 : end], claim.head)))


def taken_up(clause: Sequence[str], before: Sequence[str]) -> tuple[str, ...]:
    """The noun phrase of the sentence before that a bare noun in front of its verb takes up: "*bills* stood at #" behind
    "the average council tax bill"; () for none."""
    verb = next((at for at, word in enumerate(clause) if at and word in _STANDING_AT), 0)
    first = max((at + 1 for at in range(verb) if clause[at] in SIGNS or clause[at] in FUNCTION), default=0)
    noun = clause[first:verb]
    if len(noun) == 1 and noun[0] in _MEASURES:
        return without_other_sex(_subject(before), clause)
    if len(noun) != 1 or len(noun[0]) < _TELLING or not noun[0].isalpha():
        return ()
    at = max((i for i, word in enumerate(before) if singular(word) == singular(noun[0])), default=0)
    start = at
    while start and at - start < _LONGEST and not _ends_phrase(before[start - 1]):
        start -= 1
    return tuple(before[start : at + 1]) if at - start > 1 else ()


_MEASURES = frozenset("share rate proportion percentage figure".split())  # of what the sentence before tells


def _subject(words: Sequence[str]) -> tuple[str, ...]:
    """What a sentence tells of, by its head: "youth unemployment" of "in 2019, *youth unemployment* in Spain was 12%"."""
    first = 0
    if words and words[0] in OPENING:
        first = next((at + 1 for at, word in enumerate(words) if word in SIGNS), len(words))
    while first < len(words) and words[first] in FUNCTION:
        first += 1
    end = next((at for at in range(first, len(words)) if _ends_phrase(words[at]) or words[at] in VERBS), first)
    return tuple(words[first:end]) if end - first < _LONGEST else ()


def _ends_phrase(word: str) -> bool:
    """A sign or function word, but for a letter that names: "Band *D* tax"."""
    return word in SIGNS or (word in FUNCTION and (len(word) > 1 or word == "a"))
