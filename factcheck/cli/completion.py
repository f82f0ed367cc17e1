"""`factcheck completion`: what a shell needs to complete our commands."""

from __future__ import annotations

import click

from factcheck.cli import screen


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print the completion script for a shell.

    \b
    Example: factcheck completion fish > ~/.config/fish/completions/factcheck.fish
    """
    from click.shell_completion import get_completion_class

    from factcheck.cli.app import COMPLETE, app

    kind = get_completion_class(shell)
    assert kind is not None
    made = kind(app, {}, "factcheck", COMPLETE)
    screen.put((made.source_template % made.source_vars()).strip() + "\n")
