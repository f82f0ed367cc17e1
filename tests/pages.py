"""Pages of the documentation that are kept true: console blocks that are run, parts that are written by a test."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import which

import pytest

ROOT = Path(__file__).parents[1]
WIDTH = 100
SHELL = which("sh")
_CONSOLE = re.compile(r"(?ms)^```console\n(.*?)^```\n")
_FENCED = re.compile(r"(?ms)^```(?P<info>[^\n]*)\n(?P<body>.*?)^```$")
_COMMAND = "$ "


def keep(request: pytest.FixtureRequest, page: Path, text: str) -> None:
    """The page holds this text; `--update` writes it."""
    if request.config.getoption("--update"):
        page.write_text(text, encoding="utf-8", newline="\n")
        return
    assert page.read_text(encoding="utf-8") == text, f"{page.relative_to(ROOT)} is not current: run pytest --update"


def part(text: str, name: str, body: str) -> str:
    """A page with what stands between `<!-- name -->` and `<!-- end name -->` replaced."""
    marks = f"<!-- {name}: written by a test, see CONTRIBUTING.md -->", f"<!-- end {name} -->"
    before, found, rest = text.partition(marks[0])
    _, end, after = rest.partition(marks[1])
    assert found, f"the page has no part {name}"
    assert end, f"the part {name} has no end"
    return f"{before}{marks[0]}\n\n{body.strip()}\n\n{marks[1]}{after}"


def blocks(text: str, info: str) -> Iterator[str]:
    """The bodies of the fenced blocks of a page with that info string."""
    return (found["body"] for found in _FENCED.finditer(text) if found["info"].strip() == info)


def table(text: str, heading: str) -> list[list[str]]:
    """The cells of the first table under a heading, its head and rule left out."""
    below = text[text.index(heading) :]
    rows = re.search(r"(?m)^\|.*\n\|[-| :]+\|\n((?:\|.*\n)+)", below)
    assert rows, f"no table under {heading}"
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows[1].splitlines()]


def environment(package: Path = ROOT) -> dict[str, str]:
    """What a command is run with: no colour, a width, UTF-8, and the package of this checkout."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("FACTCHECK", "GITHUB", "FORCE"))}
    return kept | {
        "COLUMNS": str(WIDTH), "NO_COLOR": "1", "PYTHONPATH": str(package), "PYTHONUTF8": "1", "PYTHON": sys.executable,
        "TERM": "dumb",
    }  # fmt: skip


def with_output(page: str, folder: Path, package: Path = ROOT) -> str:
    """A page with the output of each command in its `console` blocks as it is now; they are run in the folder."""
    return _CONSOLE.sub(lambda found: f"```console\n{_ran(found[1], folder, package)}```\n", page)


def _ran(block: str, folder: Path, package: Path) -> str:
    written: list[str] = []
    status = 0
    setting = environment(package) | {"FACTCHECK_CACHE_DIR": str(folder / ".cache")}
    for line in block.splitlines():
        if not line.startswith(_COMMAND):
            continue
        script = f'factcheck() {{ "$PYTHON" -m factcheck "$@"; }}\n(exit {status})\n{line.removeprefix(_COMMAND)}\n'
        done = subprocess.run(
            [str(SHELL), "-c", script], cwd=folder, env=setting, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", timeout=60, check=False,
        )  # fmt: skip
        status = done.returncode
        said = "\n".join(text.rstrip() for text in done.stdout.splitlines())
        written += [line, *([said] if said else [])]
    return "\n".join(written) + "\n"


needs_shell = pytest.mark.skipif(SHELL is None, reason="no sh here")
