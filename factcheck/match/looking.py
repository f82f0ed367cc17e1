"""The phrases by which the references are searched for what a figure may be of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.match.wording import content
from factcheck.model.claim import Claim


def phrases_of(claim: Claim) -> Iterator[str]:
    """The words of the figure's own clause, and with them those of its sentence, of the sentences before and of the
    headings: "its use rose to # kilograms per hectare" behind "Brazil takes a lot of fertiliser"."""
    context = claim.context
    own = _telling(context.clause)
    told = set[str]()
    for more in ((), context.sentence, context.before, context.heading):
        phrase = " ".join(dict.fromkeys((*own, *_telling(more))))
        if phrase and phrase not in told:
            told.add(phrase)
            yield phrase


def _telling(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(word for word in content(words) if word[:1].isalpha())
