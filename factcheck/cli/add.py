"""`factcheck add`: documents into the store, with where they came from."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import click

from factcheck.cli import screen
from factcheck.cli.database import DATABASE
from factcheck.cli.documents import find_inputs, lost, nothing_to_check, read_documents
from factcheck.cli.options import (
    DATABASE_FILE,
    DATE,
    PATHS,
    gathered,
    published_option,
    reading_options,
    stdin_option,
)
from factcheck.cli.references import count
from factcheck.cli.screen import Screen
from factcheck.cli.status import FAILED
from factcheck.dataclass import dataclass, replace
from factcheck.errors import UsageError
from factcheck.model.claim import ClaimKind
from factcheck.model.period import PartialDate
from factcheck.model.text import Source
from factcheck.pattern import pattern
from factcheck.read.files import shown

_NO_ADDRESS = pattern(r"(?i)\s*(javascript|vbscript|data)\s*:\S")  # what a browser runs or makes up


@dataclass(frozen=True, slots=True)
class Origin:
    """Where documents came from, as far as they do not say so themselves."""

    origin: str | None = None
    retrieved: PartialDate | None = None
    publisher: str | None = None
    licence: str | None = None

    def __post_init__(self) -> None:
        for name in ("origin", "publisher", "licence"):
            if getattr(self, name) is not None and not getattr(self, name).strip():
                raise UsageError(f"--{name} is empty: write one, or leave it out")

        if found := _NO_ADDRESS.match("".join(filter(str.isprintable, self.origin or ""))):
            what = found[1].lower()
            raise UsageError(f"--origin {what}: is no address of a document: give that of its page, or a name")

    def of(self, source: Source) -> Source:
        """The source with what was given; what it says itself stays, but a publisher that was only guessed."""
        known = source.publisher is not None and source.publisher_from != "speakers"
        if self.publisher and not known:
            source = replace(source, publisher=self.publisher, publisher_from="--publisher")
        source = replace(source, retrieved=source.retrieved or self.retrieved, licence=source.licence or self.licence)
        if self.origin is None:
            return source
        name = shown(self.origin.strip())
        return replace(source, name=name, id=sha256(f"{name}\0{source.digest}".encode()).hexdigest()[:16])


@click.command()
@click.argument("paths", nargs=-1, type=PATHS, metavar="PATH...", required=True)
@gathered(
    "origin",
    Origin,
    click.option("--origin", metavar="URL", help="What the document is known by, where that is not its path; revisions"
                 " are told by it."),
    click.option("--retrieved", type=DATE, metavar="DATE", help="Day it was fetched, where it does not say."),
    click.option("--publisher", metavar="NAME", help="Who published it, where it does not say."),
    click.option("--licence", metavar="NOTE", help="What may be done with it, where it does not say."),
)  # fmt: skip
@published_option
@click.option("--db", type=DATABASE_FILE, metavar="FILE", default=DATABASE, show_default=True,
              help="Database to add to; made where there is none.")  # fmt: skip
@stdin_option
@reading_options
@click.pass_context
def add(
    context: click.Context,
    paths: tuple[str, ...],
    origin: Origin,
    published: PartialDate | None,
    db: Path,
    stdin_filename: str | None,
    screen: Screen,
) -> None:
    """Keep documents in claims.db, with their claims and where they came from.

    A document is known by its path, or by --origin; another text of it is a new revision, and the
    former ones stay. One that is there already is not added again. `factcheck sources` lists what is
    kept, `factcheck compare` without a PATH holds all of it against each other. What a document says
    of itself (in front matter: title, published, publisher, url, retrieved, licence) goes before the options.

    \b
    Example: factcheck add reports/ --publisher "Port of Averil"
    """
    from factcheck.extraction import not_english, read_source
    from factcheck.store import open_store

    found = find_inputs(paths, stdin_filename)
    if not (found.files or found.stdin or found.problems):
        raise nothing_to_check(paths, found)
    if origin.origin and len(found.files) + bool(found.stdin) > 1:
        raise UsageError("--origin names one document: add the others by themselves")
    sources = [origin.of(source) for source in read_documents(found, published, screen)]
    lines = []
    with open_store(db) as store:
        for source in sources:
            for note in source.told():
                screen.note(f"note: {note}")
            if foreign := not_english(source):
                screen.note(f"note: {source.name}: {foreign}: its figures are not read")
            try:
                claims, _ = read_source(source)
            except Exception as error:
                found.problems.append(lost(source.name, error))
                continue
            state = store.keep(source, claims)
            figures = sum(claim.kind is not ClaimKind.OTHER for claim in claims)
            lines.append(f"{state}: {source.name} ({count(figures, 'claim')})")
    _tell(lines)
    if found.problems:
        context.exit(FAILED)


def _tell(lines: list[str]) -> None:
    """A line for each document."""
    if lines:
        screen.put_lines("\n".join(lines))
