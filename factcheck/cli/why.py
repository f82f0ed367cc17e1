"""`factcheck why`: how one figure was read and judged."""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.cli import screen as terminal
from factcheck.cli.address import offset, read_at
from factcheck.cli.deciding import decisions_option, place_of, with_decisions
from factcheck.cli.options import (
    Asked,
    as_of_option,
    gathered,
    published_option,
    reading_options,
    refs_option,
    synonyms_option,
)
from factcheck.cli.screen import Screen
from factcheck.cli.status import FAILED, OK
from factcheck.dataclass import replace
from factcheck.model.period import PartialDate


@click.command()
@click.argument("place", metavar="ID|FILE:LINE[:COL]")
@refs_option
@synonyms_option
@gathered("asked", Asked, published_option, as_of_option)
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text", show_default=True,
              help="Format of what is printed.")  # fmt: skip
@click.option("--no-db", is_flag=True, help="As for check: nothing is recorded, with or without it.")
@decisions_option
@reading_options
@click.pass_context
def why(
    context: click.Context,
    place: str,
    refs: tuple[Path, ...],
    asked: Asked,
    output_format: str,
    no_db: bool,
    decisions: Path | None,
    screen: Screen,
) -> None:
    """Show how the figures at a place were read, which series were tried, and what decided.

    Copy the place from a report, or the ID of a finding of the last run in this folder, as [3981ed]. Without --refs, the
    reference files beside the document are used, and for an ID those of that run.

    \b
    Example: factcheck why draft.md:3:43
    """
    from factcheck.cli.references import beside, load, name_unused
    from factcheck.explain import explain, explain_json

    address, run = place_of(place)
    if not refs and isinstance(given := run.get("refs"), list):
        refs = tuple(map(Path, given))
    if asked.published is None and (day := run.get("published")):
        asked = replace(asked, published=PartialDate.parse(str(day)))
    source = read_at(address, asked.published, screen)
    at = offset(source, address)
    if not refs:
        name_unused(Path(address.file).parent, screen)
    references = with_decisions(load(refs, [] if refs else beside(address.file), screen), decisions, screen)
    if output_format == "json":
        terminal.put_json(explain_json(source, at, address.line, references, asked.options()))
    else:
        text = explain(source, at, address.line, references, asked.options())
        terminal.put_lines(text)
    context.exit(FAILED if references.problems else OK)
