"""Claims that cannot all be right, with their sides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from factcheck.compare.clashes import clashes
from factcheck.compare.groups import of_measure
from factcheck.compare.joined import Joined
from factcheck.compare.told import Told
from factcheck.model.claim import Claim
from factcheck.model.finding import Dispute
from factcheck.model.text import Span


def contradictions(claims: Sequence[Claim]) -> tuple[Dispute, ...]:
    """The disputes among claims that one document makes of one measure; within a sentence ("from 5 to 8") is none."""
    told = [Told(claim) for claim in claims]
    found = [
        clash for meeting in of_measure(told)
        for clash in clashes(meeting.members(), _sentence, same_measure=True)
    ]  # fmt: skip
    return disputes(told, found)


def _sentence(one: Told) -> Span:
    return one.claim.sentence


def disputes(claims: Sequence[Told], found: Iterable[tuple[Told, Told]]) -> tuple[Dispute, ...]:
    """The claims that exclude each other, those that hang together in it as one dispute."""
    joined, ids = Joined(), set[str]()
    for a, b in found:
        joined.join((a.claim.id, b.claim.id))
        ids |= {a.claim.id, b.claim.id}
    sides: dict[str, dict[object, list[Told]]] = defaultdict(lambda: defaultdict(list))
    for one in claims:
        if one.claim.id in ids:
            sides[joined.root(one.claim.id)][one.confirmed, one.amounts].append(one)
    return tuple(
        Dispute(tuple(tuple(one.claim.id for one in side) for side in sorted(each.values(), key=_support)))
        for each in sides.values()
    )


def _support(side: Sequence[Told]) -> tuple[bool, int]:
    """How much speaks for a side: the references, then how many say it in words of their own.

    Copies of one text, and texts that share their wording, are one voice, and so is a document that says it twice.
    """
    return side[0].confirmed, min(
        len({one.voice or one.claim.source for one in side}), len({one.words for one in side})
    )
