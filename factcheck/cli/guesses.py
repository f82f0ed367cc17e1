"""What people try before they read the help, and what does it here."""

from __future__ import annotations

import click

COMMANDS = {
    "citation": "cites", "citations": "cites", "references": "refs", "reference": "refs", "bibliography": "cites",
    "footnotes": "cites", "diff": "compare", "contradictions": "compare", "verify": "check", "audit": "check", "lint": "check",
    "scan": "check", "run": "check", "validate": "check", "explain": "why", "import": "add", "ingest": "add", "list": "sources",
    "show": "sources", "documents": "sources", "search": "claims", "find": "claims", "figures": "extract", "init": "refs draft",
    "quotations": "quotes", "reject": "dismiss", "version": "--version", "help": "--help",
}  # fmt: skip
_FORMATS = ("json", "csv", "html", "sarif", "junit", "github", "text", "jsonl")
_OPTIONS = {
    "-o": ("--output FORMAT=FILE", "--output"), "--out": ("--output FORMAT=FILE", "--output"),
    "--output-file": ("--output FORMAT=FILE", "--output"), "-f": ("--output-format", "--output-format"),
    "--format": ("--output-format", "--output-format"), "--bibliography": ("--bib", "--bib"),
    "--references": ("--refs", "--refs"), "--reference": ("--refs", "--refs"), "-r": ("--refs", "--refs"),
    "--ref": ("--refs", "--refs"), "--database": ("--db", "--db"), "--date": ("--published", "--published"),
    "--no-color": ("--color never", "--color"), "--no-colour": ("--color never", "--color"), "--colour": ("--color", "--color"),
    "--all": ("--show all", "--show"), "--folder": ("--source", "--source"), "-s": ("--source", "--source"),
}  # fmt: skip


def command(name: str) -> str:
    """The command that a guessed one is here; "" for none."""
    return COMMANDS.get(name.lower(), "")


def option(name: str, context: click.Context | None) -> str:
    """What a guessed option is of the command it was given to; "" for what that does not have."""
    if context is None:
        return ""
    have = {opt: param for param in context.command.params for opt in param.opts}
    told, needed = _OPTIONS.get(name, ("", ""))
    if needed in have:
        return told
    format = name.lstrip("-")
    if format in ("format", "output-format", "f") and "--json" in have:
        return "--csv or --json"
    formats = have.get("--output-format")
    if format not in _FORMATS or formats is None or not isinstance(formats.type, click.Choice):
        return ""
    choices = [str(choice) for choice in formats.type.choices]
    return f"--output-format {format if format in choices else '|'.join(choices)}"
