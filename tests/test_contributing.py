"""CONTRIBUTING.md adds a rule step by step; here the steps are taken, on a copy of the package."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest
from pages import ROOT, blocks, environment, keep, needs_shell, with_output

PAGE = ROOT / "CONTRIBUTING.md"


def _only(info: str) -> str:
    (body,) = blocks(PAGE.read_text(encoding="utf-8"), info)
    return body


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the package to which the walk's rule has been added, as it says."""
    folder = tmp_path_factory.mktemp("walk")
    for name in ("factcheck", "schemas"):
        copytree(ROOT / name, folder / name, ignore=ignore_patterns("__pycache__"))
    text = PAGE.read_text(encoding="utf-8")
    named = re.search(r"(?m)^`(factcheck/rules/\w+\.py)`", text)
    assert named
    (folder / named[1]).write_text(_only("python"), encoding="utf-8")
    rules = folder / "factcheck" / "rules" / "__init__.py"
    code = rules.read_text(encoding="utf-8")
    for change in blocks(text, "diff"):
        lines = change.splitlines(keepends=True)
        before = "".join(line[1:] for line in lines if not line.startswith("+"))
        assert code.count(before) == 1, f"the walk's change does not apply:\n{change}"
        code = code.replace(before, "".join(line[1:] for line in lines if not line.startswith("-")))
    rules.write_text(code, encoding="utf-8")
    (folder / "draft.md").write_text(_only("markdown"), encoding="utf-8")
    return folder


@needs_shell
def test_the_walk_prints_what_it_says(request: pytest.FixtureRequest, package: Path) -> None:
    text = PAGE.read_text(encoding="utf-8")
    keep(request, PAGE, with_output(text, package, package))
    assert "FC108 vague-number" in PAGE.read_text(encoding="utf-8")


def test_the_walk_ends_with_a_test_that_passes(package: Path) -> None:
    file = package / "test_walk.py"
    file.write_text(_only("python test"), encoding="utf-8")
    (package / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")  # ours is not for it
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(file)],
        cwd=package, env=environment(package), capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_rule_of_the_walk_has_all_its_parts(package: Path) -> None:
    for part in ("What it finds: ", "Why it matters: ", "Example: ", "When it is silent: "):
        assert f"\n\n{part}" in _only("python")


def test_the_code_of_the_walk_is_free() -> None:
    from factcheck.rules import RULES

    assert "FC108" not in {rule.code for rule in RULES}, "the walk needs another code"
