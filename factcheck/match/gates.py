"""What rules a series out for a claim, however alike the words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from factcheck.lexicon.casualties import PERSONS
from factcheck.lexicon.comparisons import of_a_step
from factcheck.lexicon.ideas import alike, idea, ideas, opposites, told
from factcheck.lexicon.labels import is_change
from factcheck.lexicon.losses import of_losses
from factcheck.lexicon.moves import COMPARATIVES, VERBS
from factcheck.lexicon.persons import SEXES
from factcheck.lexicon.places import area_title, demonyms, keys_named, keys_of
from factcheck.lexicon.rates import per_ratio
from factcheck.lexicon.synonyms import RESTRICTORS
from factcheck.lexicon.units import EVERYBODY, LEFT_OUT, PEOPLE, comparable_units, in_plural, spelt_out
from factcheck.lexicon.words import FUNCTION, NEGATIONS, singular
from factcheck.match.events import other_thing
from factcheck.match.everybody import some_of_them
from factcheck.match.labels import EVENTS, Target, numbered, words_of
from factcheck.match.near.ages import other_limit, other_stage
from factcheck.match.near.breakdown import sure_value
from factcheck.match.near.narrowing import in_phrase, of_a_trade, restricting, sex_of_subject
from factcheck.match.near.spans import may_be_per
from factcheck.match.own import is_people, where_they_are
from factcheck.match.reading import Read
from factcheck.match.things import another_thing, is_done
from factcheck.match.wording import SIGNS, composed
from factcheck.model.claim import ClaimKind, figure_at
from factcheck.model.difference import BY_WORDS, Apart, Difference
from factcheck.model.quantity import UnitKind
from factcheck.model.statistic import SeriesKind

Gate = Callable[[Read, Target], Difference | None]

_GENERIC = frozenset(("country", "territory", "person", "population", "party", "government"))


def kind_agrees(read: Read, target: Target) -> Difference | None:
    """A change is no level, a date no amount, a rank no value; but what can be computed from values of the series is of it."""
    kind = read.claim.kind
    is_date = target.series.kind is SeriesKind.DATE
    if (kind is ClaimKind.DATE) != is_date:
        return Difference(Apart.KIND)
    if follows_from(read, target):
        return None
    if kind in (ClaimKind.RANK, ClaimKind.SUPERLATIVE, ClaimKind.OTHER):
        return Difference(Apart.NO_VALUE, kind.value)
    if kind is ClaimKind.CHANGE and not target.change:
        return None if _is_share_lost(read, target) else Difference(Apart.CHANGE)
    return None


def follows_from(read: Read, target: Target) -> bool:
    """What is told can be computed from values of the series: "rose by 12%", "twice as many", "the highest since 2011"."""
    claim, unit = read.claim, read.claim.quantity.unit
    told = claim.compared
    if told is None or target.series.kind is SeriesKind.DATE or _is_share_lost(read, target):
        return False
    if claim.kind in (ClaimKind.RANK, ClaimKind.SUPERLATIVE):
        return bool(told.run or told.ever or told.base or told.rank)
    if unit.kind is UnitKind.PERCENT:
        return not target.change and not claim.of  # "by 6% of all lambs" is in points
    if unit.kind is UnitKind.POINTS or (unit.kind, unit.name) == (UnitKind.COUNT, "point"):
        return target.series.unit.kind in (UnitKind.PERCENT, UnitKind.NUMBER)
    return unit.name == "times" or comparable_units(unit, target.series.unit)


def tells_step(one: Difference) -> bool:
    """Nothing sets a claim apart but the words of its own change: "*by*", "*three times*", "*a record low*"."""
    return one.apart in BY_WORDS and of_a_step(one.said)


def _is_share_lost(read: Read, target: Target) -> bool:
    """The series is of the share of these things that is lost: "lost a fifth of their *vines*", not "of their income"."""
    if not read.claim.share_lost or not of_losses(target.series.label):
        return False
    return any(map(target.says, ideas((read.claim.of or "").lower().split())))


def unit_agrees(read: Read, target: Target) -> Difference | None:
    """The units are of one kind, and per the same."""
    mine, theirs = read.claim.quantity.unit, target.series.unit
    no_sum = mine.kind is UnitKind.MONEY and mine.name and theirs.kind is UnitKind.NUMBER  # an index or ratio
    comparable = (comparable_units(mine, theirs) and not no_sum) or _at_parity(read, target) or _in_table(read, target)
    if follows_from(read, target) and not comparable:
        return None
    if not comparable:
        return Difference(Apart.UNIT, f"in {in_plural(str(mine))}", f"in {in_plural(str(theirs))}")
    if mine.per and theirs.per:
        agree = per_ratio(mine.per, theirs.per)
        return None if agree else Difference(Apart.UNIT, f"per {mine.per}", f"per {theirs.per}")
    if theirs.per:
        bare = mine.kind is UnitKind.COUNT and {singular(word) for word in read.behind[:1]} & (PEOPLE | PERSONS)
        if bare and theirs.per[:1].isdecimal():
            return Difference(Apart.UNIT_OF_SERIES, known=f"per {theirs.per}")  # "11 people died" is no rate
        said = set(ideas((*theirs.per.split(), *spelt_out(theirs.per)))) & (
            read.tiers["clause"] | read.tiers["sentence"]
        )
        said |= set(theirs.per.split()) & {*read.claim.context.clause, *read.claim.context.sentence}
        known = Difference(Apart.UNIT_OF_SERIES, known=f"per {theirs.per}")
        return None if said or mine.kind is UnitKind.NUMBER else known
    if mine.per and not may_be_per(read, target) and target.vocabulary.isdisjoint(ideas(mine.per.split())):
        if any(f"per {mine.per}" in name.lower() for name in (target.series.label, *target.series.aliases)):
            return None  # "children per woman"
        return Difference(Apart.UNIT_OF_TEXT, f"per {mine.per}")
    return None


def _at_parity(read: Read, target: Target) -> bool:
    """Dollars of a text that says how they are reckoned are those of the series: "GNI per capita (*PPP*) was $21,060"."""
    mine, theirs = read.claim.quantity.unit, target.series.unit
    dollars = mine.kind is UnitKind.MONEY and mine.name in ("$", "USD") and not mine.per
    said = "ppp" in read.tiers["clause"] | read.tiers["sentence"]
    return dollars and said and "ppp" in target.vocabulary and theirs.name == "international dollar" and not theirs.per


def _in_table(read: Read, target: Target) -> bool:
    """A bare number in a cell of a table, or in a line of facts, that says the series in full is in its unit: 82.7 under
    "Life expectancy", "*Life expectancy* 65. Literacy 88%"."""
    claim = read.claim
    if claim.quantity.unit.kind is not UnitKind.NUMBER or claim.quantity.unit.per:
        return False
    said = read.tiers["clause"]
    if not claim.context.cell and not _is_of_facts(read):
        return False
    return target.series.unit.kind in LEFT_OUT and any(
        said.issuperset(term for term, _ in name.terms) for name in target.names if name.terms
    )


def _is_of_facts(read: Read) -> bool:
    """A clause without a verb, that ends with its figure: "*Kenya: life expectancy* 63"."""
    clause = read.claim.context.clause
    behind = [word for word in clause[read.at + 1 :] if word not in SIGNS]
    return not behind and read.at > 0 and not any(word in FUNCTION or word in VERBS for word in clause[: read.at])


_ONE_EACH = frozenset(("application", "applicant"))  # heads of series: who applies is one of them
_DOING = ("er", "or", "ant", "ent", "ee", "ist")  # ends of a word for those who do it: visitor, attendee
_BORN_OR_COME = ("person", "child", "baby", "infant")


def head_agrees(read: Read, target: Target) -> Difference | None:
    """What is counted is what the series counts."""
    claim, series = read.claim, target.series
    if read.behind[:1] == ("times",) and series.kind is SeriesKind.LEVEL:
        return Difference(Apart.COUNTED, "times", target.unit_head or series.label)  # a stock is no number of times
    if claim.quantity.unit.kind is not UnitKind.COUNT or series.unit.kind is not UnitKind.COUNT or not claim.head:
        return None
    if series.unit.per:
        return None
    head = idea(claim.head)
    if any(alike(head, term) for term in target.heads):
        return None
    if not target.heads.isdisjoint(ideas(claim.measure.lower().split())):
        return None  # "road deaths"
    unit = idea(target.unit_head)
    if head in target.vocabulary and (target.unit_head in PEOPLE | PERSONS or unit in EVENTS):
        return None  # "531 burglaries" for "Burglary offences"
    if head == unit or (head in _GENERIC and unit in _GENERIC and (head == "person") == (unit == "person")):
        return None
    if singular(claim.head) in PEOPLE and target.unit_head in PEOPLE and claim.head not in RESTRICTORS:
        return None
    if head in EVENTS and unit in EVENTS:
        return None
    done = claim.head in _BORN_OR_COME and read.done_by_them in target.heads
    if done and (claim.head != "person" or target.unit_head in PEOPLE or target.unit_head.endswith(_DOING)):
        return None  # "63,140 people visited the museum", "3,794 babies were born"; people who sail are no sailings
    if head in target.vocabulary and not target.heads.isdisjoint(read.done_to_them):
        return None  # "40 hives were lost" for "Hive losses"
    if read.ridden and "passenger" in target.heads:
        return None
    if read.lives_lost and "death" in composed(target.vocabulary):
        return None  # "claimed 40 lives"
    if claim.head == "person" and read.done_by_them in target.heads & _ONE_EACH:
        return None  # "40 people applied"
    if "population" in target.heads and read.before[-2:] == ("population", "of"):
        return None  # "a population *of 920,000* of mixed descent"
    if read.confused_with(target) or is_done(read, target) or ("population" in target.heads and is_people(claim)):
        return None
    if things := another_thing(read, target):
        return Difference(Apart.OTHER_THING, claim.measure or claim.head, things)
    return Difference(Apart.COUNTED, claim.measure or claim.head, target.unit_head or series.label)


def negation_agrees(read: Read, target: Target) -> Difference | None:
    """One is not what the other denies."""
    denied = read.denied(target) and not _is_its_word(read, target)
    if denied != target.negative and not (target.negative and read.negative_words):
        return Difference(Apart.DENIED if denied else Apart.NOT_DENIED)
    return None


def _is_its_word(read: Read, target: Target) -> bool:
    """What is denied is what the series is of: "did *not have enough to eat*" for undernourishment."""
    found = told(read.claim.context.clause)
    return any(name in target.heads and not NEGATIONS.isdisjoint(written.split()) for name, written in found)


def area_agrees(read: Read, target: Target) -> Difference | None:
    """The text is not about another area."""
    claim = read.claim
    mine = {key for key in (claim.area or "").split("|") if key}
    theirs = target.areas
    rows = target.series.row_areas
    if theirs:
        wanted = keys_of(theirs)
        if any(key.startswith("name:") and read.says_name(key[5:]) for key in wanted):
            if read.place_nearest and not any(key[5:] in read.place_nearest for key in wanted):
                return Difference(Apart.OTHER_AREA, area_title(f"name:{min(read.place_nearest)}"))
            other = _are_towns(mine) or _is_theirs(read, target, mine) or not read.says_here(wanted)
            foreign = mine and not mine & wanted and other
            return Difference(Apart.OTHER_AREA, area_title(claim.area or "")) if foreign else None
        if mine and not mine & wanted:
            return Difference(Apart.AREA, area_title(claim.area or ""), area_title(min(theirs)))
        if not mine and not wanted & read.areas_near and "WLD" not in wanted and not read.says_proper(target):
            return Difference(Apart.AREA_UNNAMED, known=area_title(min(theirs)))
        return None
    if rows and not mine and len(rows) == 1 and read.says_proper(target):
        return None
    if rows:
        named = mine & rows or read.areas_near & rows or (not mine and "WLD" in rows)
        named = named or any(read.says_name(name) for name in target.own_names)
        return None if named else Difference(Apart.AREAS_UNNAMED)
    return None


def _are_towns(mine: set[str]) -> bool:
    """Another town; a country or region may be the one that the series' own town lies in."""
    return all(key.startswith("CITY:") for key in mine)


def _is_theirs(read: Read, target: Target, mine: set[str]) -> bool:
    """Another country's, said right before the series' own words: "*Sweden's policy rate* is 1.75%"."""
    if read.place_nearest:
        return False
    clause = read.claim.context.clause
    return any(
        mine & keys_named(word) and any(target.says(name) for name in ideas(clause[at + 1 : at + 3])[:1])
        for at, word in enumerate(clause[: read.at])
    )


def essentials_said(read: Read, target: Target) -> Difference | None:
    """What narrows the series is said in the text: *youth* unemployment, *gold* medals."""
    near = ("clause", "sentence") if read.claim.head else ("clause", "sentence", "before", "heading")
    for term in target.essential:
        if not any(term in read.tiers[tier] for tier in near) or _of_the_next(read, term):
            return Difference(Apart.SERIES_NARROWER, known=target.written(term))
    return None


def _of_the_next(read: Read, term: str) -> bool:
    """An idea is said only in what follows, with a figure of its own: "literacy is 28%; *for women* it is 15%"."""
    if any(term in read.tiers[tier] for tier in ("clause", "before", "heading")):
        return False
    sentence = read.claim.context.sentence
    at = figure_at(sentence)
    return "#" in sentence and term not in composed(frozenset(ideas(sentence[:at])))


def value_said(read: Read, target: Target) -> Difference | None:
    """The one value of a breakdown that the label adds is said somewhere in the text."""
    value = sure_value(read, target)
    return Difference(Apart.ONE_VALUE, known=value) if value else None


_DIMENSIONS = {
    "long": "length", "wide": "width", "thick": "thickness", "deep": "depth", "high": "height", "tall": "height",
    "away": "distance", "old": "age",
}  # fmt: skip


def dimension_agrees(read: Read, target: Target) -> Difference | None:
    """A length is no thickness: "11 km long", "260 metres thick"."""
    clause = read.claim.context.clause
    at = clause.index("#") if "#" in clause else len(clause)
    for word in clause[at + 1 : at + 4]:
        if word not in _DIMENSIONS:
            continue
        if not ({idea(word), idea(_DIMENSIONS[word])} & target.vocabulary or target.says_word(word)):
            return Difference(Apart.DIMENSION, _DIMENSIONS[word])
    return None


def event_named(read: Read, target: Target) -> Difference | None:
    """A date is of the event only where the sentence says the event and the thing: "*the treaty* was *adopted*"."""
    if target.series.kind is not SeriesKind.DATE:
        return None
    said = read.tiers["clause"] | read.tiers["sentence"]
    if not any(alike(head, term) for head in target.heads for term in read.tiers["clause"]):
        return Difference(Apart.EVENT)
    things = {idea(proper.split()[-1].lower()) for name in target.names for proper in name.proper}
    if things and not things & said:
        return Difference(Apart.EVENT_OF, known=min(things))
    other = other_thing(read, target)
    return Difference(Apart.EVENT_TO, other) if other else None


def population_agrees(read: Read, target: Target) -> Difference | None:
    """The text does not narrow what is counted to a part that the series does not name."""
    if part := restricting(read, target) or sex_of_subject(read, target) or of_a_trade(read, target):
        return Difference(Apart.RESTRICTED, part)
    if {term for term, _ in target.names[0].terms} <= _OF_EVERYBODY and (part := some_of_them(read.claim)):
        return Difference(Apart.RESTRICTED, part)
    if (per := target.series.unit.per) and "woman" in per.split() and (part := where_they_are(read.claim)):
        return Difference(Apart.RESTRICTED, part)
    limit = other_limit(read.claim.context.clause, target) or other_stage(read, target)
    return Difference(Apart.OTHER_AGE, limit) if limit else None


_OF_EVERYBODY = frozenset(("population", "person", "resident", "inhabitant", "total"))


def opposites_apart(read: Read, target: Target) -> Difference | None:
    """No word of the claim's own is the opposite of one in the label."""
    label = {term for term, _ in target.names[0].terms}
    every = {term for name in target.names for term, _ in name.terms}
    own = read.tight
    for term in sorted(own - read.named):
        if term in target.vocabulary:
            continue
        for other in sorted(opposites(term) & (label - own)):
            return Difference(Apart.OPPOSITE, term, other)
    near, said = composed(read.tiers["before"]), own | read.tiers["sentence"]
    for other in sorted(label - said - near):
        if not opposites(other).isdisjoint(label):
            continue  # "Profit or *loss*" is of both
        for term in sorted(opposites(other) & (near - every)):
            return Difference(Apart.OPPOSITE, term, other)
    return None


def criterion_apart(read: Read, target: Target) -> Difference | None:
    """The figure is no part of the definition: "31% pay *more than 40%* of income" for "… more than 40% of income"."""
    stated = read.claim.quantity.stated
    if not stated.is_point or stated.low is None:
        return None
    said = f"{stated.low:f}"
    return Difference(Apart.CRITERION, said) if said in target.numbers else None


def names_agree(read: Read, target: Target) -> Difference | None:
    """The sentence does not name another treaty, contest or body of the same sort."""
    for name in target.names[:1]:
        for proper in name.proper:
            sort = idea(proper.split()[-1].lower())
            for said in read.claim.context.names:
                if idea(said.split()[-1].lower()) == sort and not _same_name(said, target):
                    return Difference(Apart.NAME, said)
            if other := _other_of_its_kind(read, proper):
                return Difference(Apart.NAME, other)
    other = _other_number(read, target)
    return Difference(Apart.NAME, other) if other else None


def _other_number(read: Read, target: Target) -> str:
    """ "Terminal 2" where the series is of "Terminal 1": one of the same things with another number."""
    for sort, number in numbered(target.series.label):
        said = [found for found in numbered(" ".join(read.claim.context.sentence)) if found[0] == sort]
        if said and all(found[1] != number for found in said):
            return f"{said[-1][0]} {said[-1][1]}"
    return ""


def _other_of_its_kind(read: Read, proper: str) -> str:
    """ "Band A" where the series is of "Band D": the same word with another letter or number, nearest to the figure."""
    first, _, last = proper.lower().partition(" ")
    if not last or not (len(last) == 1 or last.isdecimal()):
        return ""
    clause = read.claim.context.clause
    said = [clause[i + 1] for i in range(len(clause) - 1) if clause[i] == first]
    named = [word for word in said if word.isdecimal() or (len(word) == 1 and word.isalpha())]
    return f"{first} {named[-1]}" if named and last not in named else ""


def _same_name(said: str, target: Target) -> bool:
    for name in target.names:
        for proper in name.proper:
            a = {idea(word) for word in said.lower().replace("-", " ").split() if word not in FUNCTION}
            b = {idea(word) for word in proper.lower().replace("-", " ").split() if word not in FUNCTION}
            if len(a & b) >= min(2, len(a), len(b)):
                return True
    return False


def _of_a_change(read: Read) -> bool:
    """A share that may be one of growth; people are none: "growth left 8% *of Kenyans* behind"."""
    of = words_of(read.claim.of or "")[-1:]
    of_people = any(word in demonyms() or singular(word) in EVERYBODY for word in of)
    return not of_people and any(map(is_change, read.claim.context.clause))


def share_agrees(read: Read, target: Target) -> Difference | None:
    """A share's part and whole are not swapped, and its part is the series' part."""
    claim = read.claim
    if claim.quantity.unit.kind is not UnitKind.PERCENT or follows_from(read, target):
        return None
    if claim.context.clause[read.at + 1 : read.at + 3] == ("of", "what"):
        return Difference(Apart.SHARE_OF_FIGURE)  # "a ninth of what wind did"
    if not (claim.part or claim.of):
        return None
    if _is_whole_as_part(read, target):
        return Difference(Apart.PART_AND_WHOLE, " ".join(target.of))
    if claim.of and _is_part_of_whole(claim.of, read, target):
        return Difference(Apart.PART_AND_WHOLE, claim.of)
    if claim.of and target.change and claim.change is None and not _of_a_change(read):
        return Difference(Apart.SHARE_OF_GROWTH, claim.of)
    heads, whole = target.heads, read.of_head
    if claim.part and not COMPARATIVES.issuperset(claim.part.lower().split()):  # "was *lower* than Togo's"
        part, written = set(read.part), " ".join(read.part_words)
        told_so = any(in_phrase(word, read, target) for word in read.part_words)
        if not (told_so or any(map(target.says, part)) or any(map(target.says_word, read.part_words))):
            return Difference(Apart.PART, written)
        theirs = {*target.of, *map(idea, target.series.of.lower().split())}  # "land", too, of "land area"
        swapped = whole in heads and whole not in theirs and (bool(target.of) or not _half_said(part, target))
        if part and not part & heads and not any(alike(a, b) for a in part for b in heads) and swapped:
            return Difference(Apart.PART_AND_WHOLE, claim.of or "")
        called = target.is_called(written)
        if (
            claim.of
            and not any(alike(a, b) for a in part for b in heads)
            and not (called or told_so)
            and not _half_said(part, target)
        ):
            return Difference(Apart.PART, written)
    return None


def _is_part_of_whole(of: str, read: Read, target: Target) -> bool:
    """What the text takes for the whole is the part that the series is the share of: "27% *of women* were in the labour
    force" for "Labour force, *female*, % of labour force"; not "38% *of primary teachers* were trained" for "Trained
    teachers in *primary* education, % of teachers"."""
    whole, told = set(target.of), set(ideas(words_of(of)))
    name = ideas(words_of(target.names[0].text))
    kind = name[: next((at for at, term in enumerate(name) if term in target.heads), 0)]
    if target.heads.isdisjoint(whole) or (whole <= told and kind and told.isdisjoint(kind)):
        return False
    parts = {term for term, _ in target.names[0].terms} - whole - target.heads
    before = ideas(read.claim.context.clause[: read.at])
    return not parts.isdisjoint(told) and (parts - told).isdisjoint(before)


def _is_whole_as_part(read: Read, target: Target) -> bool:
    """What the text takes for the part is the whole that the series is a share of: "20% of workers *are women*" for "Labour
    force participation, female, % of *female* population"."""
    part = set(read.part)
    return bool(part) and part <= _sexes() and part <= set(target.of)


@cache
def _sexes() -> frozenset[str]:
    return frozenset(idea(word) for words in SEXES for word in words)


def _half_said(part: set[str], target: Target) -> bool:
    """At least half of what the part is stands in the series: "born abroad" for "Foreign-born"."""
    return 2 * sum(target.says(term) for term in part) >= len(part)


GATES: tuple[Gate, ...] = (
    kind_agrees,
    unit_agrees,
    negation_agrees,
    head_agrees,
    area_agrees,
    value_said,
    essentials_said,
    event_named,
    population_agrees,
    opposites_apart,
    dimension_agrees,
    criterion_apart,
    names_agree,
    share_agrees,
)


def closed(read: Read, target: Target) -> Iterator[Difference]:
    """The differences at the gates that are closed, each gate asked when its turn comes."""
    return (difference for gate in GATES if (difference := gate(read, target)))
