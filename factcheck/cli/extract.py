"""`factcheck extract`: the figures of documents, as they are read."""

from __future__ import annotations

import click

from factcheck.cli.documents import find_inputs, lost, nothing_to_check, read_documents
from factcheck.cli.options import (
    PATHS,
    Style,
    original_option,
    published_option,
    reading_options,
    stdin_option,
    style_options,
)
from factcheck.cli.rows import Row, put_rows
from factcheck.cli.screen import Screen
from factcheck.cli.status import FAILED, OK
from factcheck.lexicon.units import in_units
from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.period import PartialDate
from factcheck.model.text import Source

COLUMNS = ("place", "words", "kind", "reading", "direction", "measure", "of", "area", "period", "speaker")


AROUND = 500  # characters of a sentence to either side of a figure, in a row of a table


def flat(claim: Claim, source: Source) -> Row:
    """A claim as one row of text."""
    return {
        "place": source.address(claim.anchor.start),
        "words": claim.anchor.exact,
        "kind": str(claim.kind),
        "reading": claim.reading
        or in_units(claim.quantity.notation, str(claim.quantity.unit), claim.quantity.unit.kind),
        "direction": str(claim.direction) if claim.direction else None,
        "modality": str(claim.modality),
        "negated": claim.negated,
        "measure": claim.measure,
        "of": claim.of,
        "area": claim.area,
        "period": str(claim.period) if claim.period else None,
        "speaker": claim.speaker,
        "attribution": claim.attribution,
        "sentence": _sentence(claim, source),
    }


def _sentence(claim: Claim, source: Source) -> str:
    """The sentence of a claim; of one that does not end the words around the claim, cut at "…"."""
    first = max(claim.sentence.start, claim.anchor.start - AROUND)
    last = min(claim.sentence.end, claim.anchor.end + AROUND)
    before, behind = "…" * (first > claim.sentence.start), "…" * (last < claim.sentence.end)
    return before + source.text[first:last] + behind


@click.command()
@click.argument("paths", nargs=-1, type=PATHS, metavar="[PATH]...")
@style_options
@click.option("--show", type=click.Choice(["claims", "all"]), default="claims", show_default=True,
              help="List the numbers that are no figures, too: ages, clock times, versions.")  # fmt: skip
@published_option
@original_option
@stdin_option
@reading_options
@click.pass_context
def extract(
    context: click.Context,
    paths: tuple[str, ...],
    style: Style,
    show: str,
    published: PartialDate | None,
    original: bool,
    stdin_filename: str | None,
    screen: Screen,
) -> None:
    """List the figures of documents, as they are read.

    Without a PATH the documents of the working folder; `-` reads standard input. Nothing is judged and nothing
    recorded. JSON has all that is known of a claim, with its anchor.

    \b
    Example: factcheck extract draft.md --csv > figures.csv
    """
    from factcheck.extraction import read_claims
    from factcheck.report.record import claim_json

    paths = paths or (".",)
    found = find_inputs(paths, stdin_filename)
    if not (found.files or found.stdin or found.problems):
        raise nothing_to_check(paths, found)
    rows: list[Row] = []
    for source in read_documents(found, published, screen, original):
        try:
            every = read_claims(source)
        except Exception as error:
            found.problems.append(lost(source.name, error))
            continue
        claims = [claim for claim in every if show == "all" or claim.kind is not ClaimKind.OTHER]
        make = claim_json if style.name in ("json", "nl") else flat
        rows += [make(claim, source) for claim in claims]
        for note in source.told():
            screen.note(f"note: {note}")
        if not claims:
            screen.note(f"note: {source.name}: no figures found")
    put_rows(rows, style.name, COLUMNS)
    context.exit(FAILED if found.problems else OK)
