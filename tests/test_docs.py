"""Every command and option is documented, and every example in a help text can be typed."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Iterator
from pathlib import Path

import click
import pytest

from factcheck.cli.app import FIRST, MORE, app

PAGE = Path(__file__).parents[1] / "docs" / "cli.md"
WIDTH = 80


def commands(command: click.Command, name: str = "factcheck") -> Iterator[tuple[str, click.Command]]:
    """A command and those under it, by the words that call them."""
    yield name, command
    if isinstance(command, click.Group):
        context = click.Context(command, info_name=name)
        for sub in command.list_commands(context):
            found = command.get_command(context, sub)
            assert found is not None
            yield from commands(found, f"{name} {sub}")


COMMANDS = dict(commands(app))


def help_text(name: str) -> str:
    context = click.Context(COMMANDS[name], info_name=name, terminal_width=WIDTH, **app.context_settings)
    return COMMANDS[name].get_help(context)


def test_docs_have_the_help_of_every_command(blocks: Callable[[Path, dict[str, str]], None]) -> None:
    blocks(PAGE, {name: f"```\n{help_text(name)}\n```\n" for name in COMMANDS})


def test_docs_name_every_option() -> None:
    page = PAGE.read_text(encoding="utf-8")
    sections = dict(re.findall(r"(?s)<!-- help: (.+?) -->\n(.*?)<!-- end -->", page))
    for name, command in COMMANDS.items():
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                assert all(option in sections[name] for option in parameter.opts), (name, parameter.name)
                assert parameter.help, f"{name} {parameter.opts[-1]} says nothing of itself"


@pytest.mark.parametrize("name", COMMANDS)
def test_help_fits_the_terminal_and_has_one_example(name: str) -> None:
    text = help_text(name)
    assert text.count("Example: factcheck") == 1
    assert max(map(len, text.splitlines())) <= WIDTH
    first = (COMMANDS[name].help or "").split("\n\n")[0]
    assert first.strip()


@pytest.mark.parametrize("name", COMMANDS)
def test_examples_can_be_typed(name: str) -> None:
    found = re.search(r"Example: factcheck (.+)", COMMANDS[name].help or "")
    assert found, name
    words = shlex.split(found[1].split(" >")[0])
    command: click.Command = app
    while isinstance(command, click.Group):
        found_command = command.get_command(click.Context(command), words.pop(0))
        assert found_command is not None
        command = found_command
    assert name in ("factcheck", "factcheck refs", "factcheck sources", "factcheck db") or command is COMMANDS[name]
    command.make_context(name, words)


def test_the_root_help_leads_with_what_most_people_come_for() -> None:
    text = help_text("factcheck")
    places = [text.index(f"\n  {name} ") for name in ("check", "compare", "why", "refs", "rules", "extract", "claims")]
    assert places == sorted(places)
    assert [name for name, _, _ in FIRST + MORE] == [name.split()[1] for name in COMMANDS if name.count(" ") == 1]
