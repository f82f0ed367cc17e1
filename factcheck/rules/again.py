"""Figures that one text tells twice in the very same words, one a slip of the other."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterator, Sequence

from factcheck.compare.slips import changed, swapped
from factcheck.lexicon.clause import AGAIN, OTHERS, PRONOUNS, WEEKDAYS
from factcheck.lexicon.times import FULL_MONTHS, SEASONS, UPHEAVALS
from factcheck.lexicon.words import FUNCTION, singular
from factcheck.model.claim import Claim, figure_at
from factcheck.model.quantity import Modifier
from factcheck.model.text import BlockKind, Source
from factcheck.pattern import pattern

TWO = 2
LONG = 3  # digits
LEAST_LED = 3  # words before a figure: "the school has"
REACH = 2000  # characters in which "the school" may be the same one
_ANY = PRONOUNS | frozenset(
    "a an another one each every some my your his her its our their there this that these those".split()
)
_TIMES = AGAIN | WEEKDAYS
_ELSE = OTHERS | _TIMES
_DATED = SEASONS | UPHEAVALS | (FULL_MONTHS - {"may", "march"}) | {"decade", "decades", "century"}
_YEAR = pattern(r"(?:1[5-9]|20)\d\d")
_WORD = pattern(r"[^\W_]++")


def repeated(source: Source, claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """The exact figures told in the very same words of prose under the same headings, the earlier first: of a thing
    with a name, "the school at Marrow has # pupils", or of the one that there is in the text, told of in the present;
    "it has # pupils" may be of any."""
    found: dict[tuple[Hashable, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        context, quantity = claim.context, claim.quantity
        clause = context.clause[: len(context.clause) - (context.clause[-1:] == (",",))]
        lead = clause[: figure_at(clause)]
        if len(lead) < LEAST_LED or lead[0] in _ANY or claim.quoted or claim.period_words or context.borrowed:
            continue
        if quantity.modifier is not Modifier.EXACT or not quantity.stated.is_point:
            continue
        if in_prose(source, claim) and (_is_named(claim, lead) or not claim.past):
            key = clause, context.heading, str(quantity.unit), claim.head, claim.of, claim.attribution, claim.negated
            found[key].append(claim)
    for told in found.values():
        if _is_slip({str(claim.quantity.stated) for claim in told}):
            first, other = _two(told)
            if first.sentence != other.sentence and _of_one_thing(source, first, other):
                yield first, other


def _two(told: Sequence[Claim]) -> tuple[Claim, Claim]:
    """The first, and the first of the other figure."""
    return told[0], next(claim for claim in told if claim.quantity.stated != told[0].quantity.stated)


def _is_slip(figures: Collection[str]) -> bool:
    """Two figures, and one is the other with two digits swapped or, of three digits or more, one changed; of more than
    two, one form is filled in again and again."""
    if len(figures) != TWO:
        return False
    a, b = figures
    return swapped(a, b) or (changed(a, b) and len(a.replace(".", "").strip("0")) >= LONG)


def in_prose(source: Source, claim: Claim) -> bool:
    """It stands in a paragraph, not in a table or list, where one form is filled in for many things."""
    at = bisect_right(source.blocks, claim.anchor.start, key=lambda block: block.span.start) - 1
    return at >= 0 and source.blocks[at].kind is BlockKind.PARAGRAPH


def _is_named(claim: Claim, lead: Sequence[str]) -> bool:
    """A proper name stands in the subject: "the school at *Marrow* has"."""
    said = set(lead)
    return any(said.issuperset(name.lower().replace("-", " ").split()) for name in claim.context.names)


def _of_one_thing(source: Source, first: Claim, other: Claim) -> bool:
    """Both are told of the same thing: up to the second figure no other time is told of, and it has a name, or no other
    of its kind is told of."""
    lead = first.context.clause[: figure_at(first.context.clause)]
    if _is_named(first, lead):
        return not _turns_to_another_time(source, first, other)
    start = max(0, first.sentence.start - REACH)
    if other.anchor.start - first.anchor.start > REACH:
        return False
    own = {singular(word) for word in lead if word not in FUNCTION}
    before = [found[0].lower() for found in _WORD.finditer(source.text, start, first.sentence.start)]
    between = [found[0].lower() for found in _WORD.finditer(source.text, first.anchor.end, other.sentence.start)]
    if not _ELSE.isdisjoint(between) or any(_is_of_many(word, own, lead) for word in (*before, *between)):
        return False
    follows = zip(["", *between], between, strict=False)
    return all(ahead == "the" or ahead in lead for ahead, word in follows if singular(word) in own)


def _turns_to_another_time(source: Source, first: Claim, other: Claim) -> bool:
    """What stands between them goes on in time: "*then* came the war"; between two of the past also a time by itself.
    "It was built in 1970" leaves the present as it is."""
    between = {found[0].lower() for found in _WORD.finditer(source.text, first.anchor.end, other.anchor.start)}
    between -= {*first.context.clause}
    if not _TIMES.isdisjoint(between):
        return True
    return first.past and (not _DATED.isdisjoint(between) or any(map(_YEAR.fullmatch, between)))


def _is_of_many(word: str, own: Collection[str], lead: Sequence[str]) -> bool:
    """ "Ashby has two *schools*. The school has …": there are several of the kind."""
    return word not in lead and singular(word) != word and singular(word) in own
