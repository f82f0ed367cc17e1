"""The root command. A command's module is imported when the command is called: `--help` imports none of them."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any, NoReturn

import click

from factcheck.cli import screen
from factcheck.cli.status import FAILED, status_of

HELP = frozenset(("-h", "--help"))
CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
COMPLETE = "_FACTCHECK_COMPLETE"

# In the order of `--help`: what most people come for, then the rest. Name, module, what it does.
FIRST = (
    ("check", "check", "Check documents: what is wrong, outdated, or said differently?"),
    ("compare", "compare", "Hold documents against each other: where do they disagree?"),
    ("quotes", "quotes", "Hold a draft's quotations against its sources, word by word."),
    ("cites", "cites", "Hold what a draft cites against its sources: is it there?"),
    ("why", "why", "Show how one figure was read and judged."),
    ("refs", "refs", "Check, list, show and draft reference statistics."),
    ("rules", "rules", "List the rules, or show the page of one."),
)
MORE = (
    ("extract", "extract", "List the figures of documents, as they are read."),
    ("add", "add", "Keep documents in claims.db, with where they came from."),
    ("sources", "sources", "List, show and remove the documents in claims.db."),
    ("claims", "claims", "List and search the claims in claims.db."),
    ("accept", "deciding", "Say which series a figure is of; it is kept as another name."),
    ("dismiss", "deciding", "Say that a figure is not of the series it was tied to."),
    ("db", "db", "Count or verify what is in claims.db."),
    ("completion", "completion", "Print the completion script for a shell."),
)


class App(click.Group):
    """A group that knows its commands by name and imports them one by one."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.modules = {name: module for name, module, _ in FIRST + MORE}
        for name, _, about in FIRST + MORE:
            self.add_command(click.Command(name, short_help=about))

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order of the table."""
        return list(self.modules)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command itself, imported."""
        if cmd_name not in self.modules:
            return None
        made: click.Command = getattr(import_module(f"factcheck.cli.{self.modules[cmd_name]}"), cmd_name)
        return made

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Two lists; nothing is imported for them."""
        for title, commands in (("Commands", FIRST), ("More commands", MORE)):
            with formatter.section(title):
                formatter.write_dl([(name, about) for name, _, about in commands])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """A file where a command should be is most likely one to check."""
        if args[0] not in self.modules and not args[0].startswith("-") and os.path.exists(args[0]):
            raise click.UsageError(f"{args[0]!r} is no command; to check it: factcheck check {args[0]}", ctx)
        return super().resolve_command(ctx, args)

    def main(  # type: ignore[override]
        self, args: Sequence[str] | None = None, prog_name: str | None = None, **extra: Any
    ) -> NoReturn:
        """Run, and end the process with our exit status, not Click's."""
        screen.prepare()
        name, given = prog_name or "factcheck", list(sys.argv[1:] if args is None else args)
        extra.pop("standalone_mode", None)
        if instruction := os.environ.get(COMPLETE):
            from click.shell_completion import shell_complete

            try:
                sys.exit(shell_complete(self, extra, name, COMPLETE, instruction))
            except (KeyError, ValueError):  # not called by a shell: what it sets is not there
                sys.exit(FAILED)

        def run() -> None:
            if sys.stdout is None and not HELP.isdisjoint(given):
                screen.put("")  # Click would print its help nowhere and call it done
            with self.make_context(name, given, **extra) as context:
                self.invoke(context)

        sys.exit(status_of(run))


def _version(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and not context.resilient_parsing:
        from factcheck._version import __version__

        screen.put(f"factcheck {__version__}\n")
        context.exit()


@click.group(cls=App, context_settings=CONTEXT, epilog="Exit status: 0 nothing found, 1 findings, 2 could not be done.")
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help="Show the version.")
def app() -> None:
    """Check the figures of a text against reference statistics, other texts and itself.

    \b
    Example: factcheck check draft.md --refs figures.yaml
    """
