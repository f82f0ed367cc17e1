"""Options that several commands share, each set gathered into one frozen value."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.screen import Screen
from factcheck.dataclass import dataclass
from factcheck.errors import UsageError
from factcheck.model.period import PartialDate

if TYPE_CHECKING:
    from factcheck.pipeline import Options

Command = Callable[..., None]
Decorator = Callable[[Command], Command]
SEVERITIES = ("error", "warning", "note")


class Date(click.ParamType[PartialDate]):
    """YYYY, YYYY-MM or YYYY-MM-DD."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> PartialDate:
        """The date as precise as it was written."""
        if isinstance(value, PartialDate):
            return value
        try:
            return PartialDate.parse(value)
        except ValueError as error:
            self.fail(str(error), param, ctx)


DATE = Date()


class File(click.Path):
    """A file's name; an empty one (`--refs "$UNSET"`) would be the working folder. Whether it can be read is not asked
    here: the reader says so in its own words, and goes on with the other files."""

    def __init__(self, path_type: type[Any]) -> None:
        super().__init__(readable=False, path_type=path_type)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The path, unless there is none."""
        if value == "":
            self.fail("the name is empty: name a file", param, ctx)
        return super().convert(value, param, ctx)


class DatabaseFile(File):
    """A database's file; what other programs take for standard input or for memory would be a file of that name."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The path of a file."""
        if value in ("-", ":memory:"):
            self.fail(f"{value} is not a file: name one, such as claims.db", param, ctx)
        return super().convert(value, param, ctx)


DATABASE_FILE = DatabaseFile(path_type=Path)
FILE = File(path_type=Path)
PATHS = File(path_type=str)


class Ordered(click.Group):
    """A group whose commands are listed in the order they were written."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """As they were added, not by the alphabet."""
        return list(self.commands)


def gathered(name: str, kind: type[Any], *options: Decorator) -> Decorator:
    """Options whose values reach the command as one argument: a dataclass with a field for each."""

    def decorate(command: Command) -> Command:
        @wraps(command)
        def call(**given: Any) -> None:
            values = {name: given.pop(name) for name in kind.__match_args__ if name in given}
            command(**given, **{name: kind(**values)})

        made: Command = call
        for option in reversed(options):
            made = option(made)
        return made

    return decorate


def _rules(_: click.Context, option: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:
    """Repeated and with commas alike; UsageError for a selection of nothing, which would be one of everything."""
    named = tuple(rule.strip() for some in given for rule in some.split(",") if rule.strip())
    if given and not named and option.name == "select":
        raise UsageError("--select names no rule: write codes, names or families, as FC2")
    return named


original_option = click.option(
    "--original", is_flag=True, help="Read a Word document as it was before its tracked changes."
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What to judge: documents' date, what the references knew, and by which rules."""

    published: PartialDate | None = None
    as_of: PartialDate | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    original: bool = False

    def options(self) -> Options:
        """For the pipeline; UsageError for a rule that does not exist, before anything is read."""
        from factcheck.pipeline import Options
        from factcheck.rules import selected

        if not selected(self.select, self.ignore, self.extend_select):
            raise UsageError("no rule is left: --ignore takes away all that are selected")
        return Options(self.as_of, self.select, self.ignore, self.extend_select)


def complete_rules(_: click.Context, __: click.Parameter, begun: str) -> list[str]:
    """The codes and names of rules that begin so; of a list with commas, the last is completed."""
    from factcheck.rules import RULES

    done, comma, last = begun.rpartition(",")
    names = [*(rule.code for rule in RULES), *(rule.name for rule in RULES)]
    return [done + comma + name for name in names if name.lower().startswith(last.lower())]


def rule_option(name: str, help: str) -> Decorator:
    """A list of rules."""
    return click.option(
        name, metavar="RULES", multiple=True, callback=_rules, shell_complete=complete_rules, help=help
    )  # fmt: skip


_quiet = click.option("-q", "--quiet", is_flag=True, help="Errors only on standard error, no notes.")
_verbose = click.option("-v", "--verbose", is_flag=True, help="Say how each document was read.")
_color = click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True,
                      help="Colour the report; NO_COLOR and FORCE_COLOR count.")  # fmt: skip
screen_options = gathered("screen", Screen, _color, _quiet, _verbose)  # for what prints reports
reading_options = gathered("screen", Screen, _quiet, _verbose)
quiet_option = gathered("screen", Screen, _quiet)
published_option = click.option(
    "--published", type=DATE, metavar="DATE", help="Date of the documents that carry none: 2025-04-10."
)
as_of_option = click.option("--as-of", type=DATE, metavar="DATE", help="Leave out what the references published later.")
refs_option = click.option(
    "--refs", type=FILE, metavar="FILE", multiple=True, help="Reference file, YAML, JSON or CSV; may be repeated."
)


def _add_synonyms(context: click.Context, _: click.Parameter, files: tuple[Path, ...]) -> None:
    """Add an editor's own words to the tables, before anything is read."""
    from factcheck.lexicon.ideas import add

    for path in files:
        try:
            add(path.read_text(encoding="utf-8-sig"))
        except OSError as error:
            raise UsageError(f"{path} cannot be read: {error.strerror}") from None
        except ValueError as error:
            raise UsageError(f"{path}: {error if 'line' in str(error) else 'it is not text in UTF-8'}") from None


synonyms_option = click.option(
    "--synonyms", type=FILE, metavar="FILE", multiple=True, callback=_add_synonyms, expose_value=False, is_eager=True,
    help="Words for the same thing, one idea a line: `jab: shot in the arm, booster`; may be repeated.",
)  # fmt: skip
stdin_option = click.option(
    "--stdin-filename",
    metavar="NAME",
    help="What to call standard input, given as -. Its suffix, .md or .txt, says how it is read; without one it is read"
    " as Markdown where it has front matter, a table or headings.",
)


@dataclass(frozen=True, slots=True)
class Style:
    """How to list rows: at most one of table, CSV, TSV, JSON lines and JSON."""

    table: bool = False
    csv: bool = False
    tsv: bool = False
    nl: bool = False
    json: bool = False

    def __post_init__(self) -> None:
        if sum((self.table, self.csv, self.tsv, self.nl, self.json)) > 1:
            raise UsageError("--table, --csv, --tsv, --nl and --json exclude each other: give one of them")

    @property
    def name(self) -> str:
        """The one that was asked for."""
        return next((name for name in self.__match_args__ if getattr(self, name)), "table")


style_options = gathered(
    "style",
    Style,
    click.option("-t", "--table", is_flag=True, help="As a table (the default)."),
    click.option("--csv", is_flag=True, help="As CSV."),
    click.option("--tsv", is_flag=True, help="As tab-separated values."),
    click.option("--nl", is_flag=True, help="As JSON, one object a line."),
    click.option("--json", is_flag=True, help="As a JSON array."),
)
