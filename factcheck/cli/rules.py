"""`factcheck rules`: what there is to find."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from factcheck.cli import screen
from factcheck.cli.options import complete_rules
from factcheck.cli.rows import Row, put_rows

if TYPE_CHECKING:
    from factcheck.rules import Rule

COLUMNS = ("code", "name", "severity", "default", "summary")


def row(rule: Rule) -> dict[str, object]:
    """A rule as a row of the list."""
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": str(rule.severity),
        "default": rule.default,
        "summary": rule.summary,
    }


def page(rule: Rule) -> str:
    """The page of a rule: its docstring, under what it is called."""
    run = "on by default" if rule.default else f"off by default (--extend-select {rule.code})"
    return f"{rule.code} {rule.name} ({rule.severity}, {run})\n\n{rule.text.strip()}\n"


@click.command()
@click.argument("code", required=False, shell_complete=complete_rules)
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
def rules(code: str | None, as_json: bool) -> None:
    """List the rules, or show the page of one: what it finds, why it matters, when it is silent.

    CODE is a code, a name, or a family of which all are listed: FC2.

    \b
    Example: factcheck rules FC202
    """
    from factcheck.rules import RULES, family, find_rule

    listed = family(code) if code else RULES
    if code and not listed:
        rule = find_rule(code)
        if as_json:
            screen.put_json(row(rule) | {"text": rule.text})
        else:
            screen.put_lines(page(rule))
        return
    rows: list[Row] = [row(rule) for rule in listed]
    if not as_json:
        rows = [{**one, "default": "on" if one["default"] else "off"} for one in rows]
    put_rows(rows, "json" if as_json else "table", COLUMNS)
