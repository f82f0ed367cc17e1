"""The documents of claims.db, as they were read when they were added."""

from __future__ import annotations

from pathlib import Path

from factcheck.cli.database import opened
from factcheck.cli.references import count
from factcheck.cli.screen import Screen
from factcheck.dataclass import dataclass, field, replace
from factcheck.model.claim import Claim
from factcheck.model.text import Anchor, Source

_READ_AGAIN = frozenset(("text/plain", "text/markdown"))  # of whose text alone all can be read


@dataclass(slots=True)
class Stored:
    """Documents, and the claims of each by its id."""

    sources: list[Source] = field(default_factory=list)
    claims: dict[str, tuple[Claim, ...]] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)

    def read(self, source: Source) -> tuple[tuple[Claim, ...], tuple[Anchor, ...]]:
        """What a document says; one that is not of the store is read."""
        from factcheck.extraction import read_source

        return (self.claims[source.id], ()) if source.id in self.claims else read_source(source)


def stored(db: Path, without: frozenset[str], show: Screen) -> Stored:
    """The newest revision of each document but those of these names. What another release has read is read again."""
    made, again = Stored(), 0
    with opened(db) as store:
        for one in store.kept():
            source, claims = one.source, one.claims
            if source.name in without:
                continue
            if (claims is None or one.old) and source.media in _READ_AGAIN:
                source, claims = _again(source)
                again += 1
            if claims is None:
                made.problems.append(f"{source.name}: how it was read is not kept; add the file again")
                continue
            made.sources.append(source)
            made.claims[source.id] = claims
    if again:
        show.note(
            f"note: {count(again, 'document')} in {db} read again: `factcheck add` keeps how this release reads them"
        )
    return made


def _again(source: Source) -> tuple[Source, tuple[Claim, ...]]:
    """A document and its claims, read from its text as it was when it was added."""
    from factcheck.extraction import read_source
    from factcheck.read import read_text

    given = source.published if source.published_from == "--published" else None
    fresh = read_text(source.text, source.name, given)
    names = (
        ("publisher", "publisher_from", "retrieved", "licence") if source.blocks else ()
    )  # nothing known but its text
    fresh = replace(fresh, id=source.id, name=source.name, digest=source.digest, text=source.text,
                    **{name: getattr(source, name) for name in names})  # fmt: skip
    return fresh, read_source(fresh)[0]
