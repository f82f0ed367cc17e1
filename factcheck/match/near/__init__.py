"""What sets a figure apart from the whole that a series is of: a part, another place, the value before.

None of it rules the series out, but the series no longer contradicts. `NEAR` is the table, in the order in which the
differences are told; each function gives the words of the text that make one, "" for none.
"""

from __future__ import annotations

from collections.abc import Callable

from factcheck.lexicon.places import area_names, demonyms
from factcheck.lexicon.synonyms import BODIES
from factcheck.lexicon.words import FUNCTION
from factcheck.match.labels import Target
from factcheck.match.near import (
    ages,
    behind,
    benchmarks,
    breakdown,
    done,
    ellipses,
    groups,
    later,
    names,
    others,
    otherwise,
    parts,
    people,
    places,
    purposes,
    scope,
    some,
    spans,
    surely,
    whom,
    whose,
)
from factcheck.match.near.explained import explained
from factcheck.match.near.narrowing import narrowed_series, narrowing, of_a_kind
from factcheck.match.reading import Read
from factcheck.match.saidso import loosely, of_other_things
from factcheck.model.difference import Apart, Difference

Narrower = Callable[[Read, Target], str]

NEAR: tuple[tuple[Narrower, Apart], ...] = (
    (surely.newcomers, Apart.RESTRICTED),
    (surely.beyond, Apart.RESTRICTED),
    (otherwise.left_over, Apart.NARROWER),
    (otherwise.between, Apart.RESTRICTED),
    (surely.counted_with, Apart.WIDER),
    (surely.one_of_many, Apart.RESTRICTED),
    (surely.of_one_employer, Apart.RESTRICTED),
    (surely.other_body, Apart.NAME),
    (surely.metropolitan, Apart.WIDER_PLACE),
    (surely.of_a_group, Apart.RESTRICTED),
    (surely.by_hours, Apart.NARROWER),
    (surely.of_its_region, Apart.PLACE),
    (ellipses.by_its_place, Apart.GOING_ON),
    (ellipses.people_in, Apart.RESTRICTED),
    (ellipses.new_subject, Apart.GOING_ON),
    (ellipses.pointed_at, Apart.GOING_ON),
    (purposes.spent_on, Apart.NARROWER),
    (parts.those_named, Apart.THOSE_NAMED),
    (some.surely_some, Apart.RESTRICTED),
    (some.after_a_part, Apart.NARROWER),
    (some.whole_of_a_part, Apart.LATER),
    (some.some_of_them, Apart.NARROWER),
    (done.taken_from, Apart.NARROWER),
    (done.became, Apart.NARROWER),
    (behind.qualified, Apart.NARROWER),
    (behind.in_a_part, Apart.NARROWER),
    (benchmarks.value_before, Apart.VALUE_BEFORE),
    (benchmarks.of_others, Apart.OF_OTHERS),
    (done.done_to, Apart.NARROWER),
    (others.subject, Apart.NARROWER),
    (parts.other_whole, Apart.NARROWER),
    (parts.other_kind, Apart.OTHER_WHOLE),
    (parts.of_other_money, Apart.OTHER_WHOLE),
    (parts.one_of_a_list, Apart.NARROWER),
    (parts.one_of_two, Apart.NARROWER),
    (groups.at_the_head, Apart.NARROWER),
    (groups.among, Apart.NARROWER),
    (groups.set_in, Apart.NARROWER),
    (groups.said_of_the_whole, Apart.NARROWER),
    (groups.alone, Apart.RESTRICTED),
    (groups.living_so, Apart.NARROWER),
    (groups.who_lived_so, Apart.NARROWER),
    (groups.because_of, Apart.NARROWER),
    (groups.taken_by, Apart.NARROWER),
    (of_a_kind, Apart.NARROWER),
    (later.named_later, Apart.LATER),
    (later.named_behind, Apart.BEHIND),
    (parts.of_the_old_too, Apart.OTHER_WHOLE),
    (parts.fronted, Apart.OTHER_WHOLE),
    (parts.of_the_worlds, Apart.OTHER_WHOLE),
    (spans.per_span, Apart.UNIT_OF_TEXT),
    (spans.per_person, Apart.RESTRICTED),
    (spans.only_then, Apart.NARROWER),
    (spans.other_year, Apart.NARROWER),
    (spans.round_the_clock, Apart.RESTRICTED),
    (ages.from_an_age, Apart.AGE),
    (ages.limit_in_sentence, Apart.AGE),
    (names.other_name, Apart.OTHER_NAME),
    (names.of_its_own, Apart.NAME),
    (names.pointed_back, Apart.OTHER_NAME),
    (whose.set_beside, Apart.BESIDE),
    (whose.another, Apart.PLACE),
    (whose.owned, Apart.PLACE),
    (whose.between_two, Apart.PLACE),
    (whose.inside, Apart.RESTRICTED),
    (whose.region_of, Apart.RESTRICTED),
    (whose.the_most, Apart.RESTRICTED),
    (whose.set_off, Apart.RESTRICTED),
    (places.elsewhere, Apart.ELSEWHERE),
    (places.without_area, Apart.NO_AREA),
    (places.of_its_town, Apart.PLACE),
    (places.sent_to, Apart.NARROWER),
    (places.within, Apart.NARROWER),
    (places.first_of_its_parts, Apart.NARROWER),
    (places.town_of, Apart.NARROWER),
    (places.said_by_the_way, Apart.PLACE),
    (places.side_of_it, Apart.PLACE),
    (places.in_a_part, Apart.NARROWER),
    (places.of_its_land, Apart.NARROWER),
    (parts.for_one_kind, Apart.NARROWER),
    (places.wider, Apart.NARROWER),
    (others.among, Apart.NARROWER),
    (others.measured_there, Apart.NAME),
    (others.carried, Apart.NARROWER),
    (others.led_by, Apart.NARROWER),
    (others.of_another, Apart.NARROWER),
    (others.instead, Apart.NARROWER),
    (purposes.sent_where, Apart.NARROWER),
    (scope.opened, Apart.NARROWER),
    (scope.left_out, Apart.NARROWER),
    (scope.part_of_the_place, Apart.PLACE),
    (scope.by_how_much, Apart.NARROWER),
    (scope.about_it, Apart.NARROWER),
    (scope.taken_off, Apart.NARROWER),
    (scope.in_one_field, Apart.NARROWER),
    (scope.kept_in, Apart.NARROWER),
    (scope.begun_or_left, Apart.NARROWER),
    (scope.other_object, Apart.NARROWER),
    (scope.other_ordinal, Apart.NARROWER),
    (scope.of_another_rank, Apart.PLACE),
    (scope.against_another, Apart.NARROWER),
    (scope.by_others, Apart.NARROWER),
    (scope.handled, Apart.NARROWER),
    (people.of_a_kind, Apart.RESTRICTED),
    (people.from_elsewhere, Apart.RESTRICTED),
    (people.of_origin, Apart.RESTRICTED),
    (people.of_one_country, Apart.NARROWER),
    (whom.of_some_people, Apart.NARROWER),
    (whom.each_of_both, Apart.RESTRICTED),
    (whom.who_do_so, Apart.RESTRICTED),
    (whom.of_those_who, Apart.RESTRICTED),
    (whom.of_an_opinion, Apart.RESTRICTED),
)


_TOLD_BY_WORDS = frozenset(  # these name words that the series lacks: a word that is explained sets nothing apart
    (
        others.subject,
        others.among,
        others.led_by,
        others.of_another,
        others.carried,
        done.became,
        purposes.sent_where,
        groups.at_the_head,
        of_a_kind,
        scope.in_one_field,
        scope.begun_or_left,
    )
)


def differences(read: Read, target: Target, alone: bool) -> tuple[Difference, ...]:
    """All of a claim's differences from a series; `alone` as in `Match`."""
    found = [Difference(Apart.NARROWER, word) for word in narrowing(read, target) if not explained(word, read, target)]
    found += [
        Difference(apart, words)
        for narrower, apart in NEAR
        if (words := narrower(read, target)) and not (narrower in _TOLD_BY_WORDS and explained(words, read, target))
    ]
    found = [
        one
        for one in found
        if one.apart is not Apart.NARROWER
        or not (_is_its_name(one.said, target) or _by_the_way(one.said, read) or _of_its_source(one.said, read, target))
    ]
    found += [Difference(Apart.SERIES_NARROWER, known=word) for word in narrowed_series(read, target, alone)]
    if (not alone and (value := breakdown.other_value(read, target))) or (value := breakdown.of_new_ones(read, target)):
        found.append(Difference(Apart.SERIES_NARROWER, known=value))
    if things := of_other_things(read, target):
        found.append(Difference(Apart.OTHER_WHOLE, f"of {things}"))
    if loosely(read, target):
        found.append(Difference(Apart.CALLED_LOOSELY, known=target.series.label))
    if name := names.unsaid(read, target) or names.unsaid_object(read, target):
        found.append(Difference(Apart.SERIES_NARROWER, known=name))
    return tuple(dict.fromkeys(_of_place(read, target, one) for one in found))


def _by_the_way(said: str, read: Read) -> bool:
    """Words that stand only in what the sentence says by the way: "*across the border*, Ashby had #"."""
    told = {word for word in said.lower().split() if word not in FUNCTION}
    return bool(told) and told <= read.by_the_way


def _of_its_source(said: str, read: Read, target: Target) -> bool:
    """Words that stand only in the name of who says so: "a report by the Campaign to *Ban* Traps", and not "the *castle*
    drew #, the Castle Trust said"."""
    words = set(said.lower().split())
    rest = [word for word in read.claim.context.sentence if word != ","]
    named: set[str] = set()
    for who in filter(None, (read.claim.attribution, read.claim.speaker)):
        name = [word.strip(".,") for word in names.parts_of(who)]
        named.update(name)
        at = next(names.stands_at(rest, name), len(rest))
        del rest[at : at + len(name)]
    own = {word for word in words if target.is_called(word)}
    return words <= named and bool(words - own) and (words - own).isdisjoint(rest)


def _is_its_name(said: str, target: Target) -> bool:
    """The series is called so, or by another word for that body: "*council* homes" for those of a local authority."""
    return target.is_called(said) or any(target.is_called(name) for name in BODIES.get(said, ()))


def _of_place(read: Read, target: Target, one: Difference) -> Difference:
    """A name beside what is counted, of a series that has its own: "the recycling rate *of Melbury*" for Ashby's.

    Those that the lexicon knows are told apart by a gate.
    """
    word = one.said.split()[-1].lower() if one.said else ""
    if one.apart is not Apart.NARROWER or word in area_names() or word in demonyms():
        return one
    if not target.here or word in target.called_here:
        return one
    name = next(
        (name for name in read.claim.context.names if name.lower().replace("’s", "").replace("'s", "") == word), ""
    )
    return Difference(Apart.PLACE, name) if name else one
