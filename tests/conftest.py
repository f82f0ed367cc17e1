"""What all tests share."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("usual", deadline=None)  # no test is a matter of time
settings.register_profile("thorough", deadline=None, max_examples=2000)
settings.load_profile("usual")

GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="rewrite the golden files")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """`golden(name, text)`: the text is what tests/golden/<name> holds; `--update` writes it."""

    def compare(name: str, text: str) -> None:
        file = GOLDEN / name
        if request.config.getoption("--update"):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="")
            return
        assert file.is_file(), f"{file} is missing: run pytest --update"
        assert text == file.read_bytes().decode("utf-8")

    return compare


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder with a cache of its own, and nothing in the environment that changes the screen."""
    folder = tmp_path / "desk"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(tmp_path / "cache"))
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "GITHUB_STEP_SUMMARY", "_FACTCHECK_COMPLETE"):
        monkeypatch.delenv(name, raising=False)
    return folder


_BLOCK = re.compile(r"(<!-- help: (?P<name>.+?) -->\n)(?P<text>.*?)(<!-- end -->)", re.DOTALL)


@pytest.fixture
def blocks(request: pytest.FixtureRequest) -> Callable[[Path, dict[str, str]], None]:
    """`blocks(file, texts)`: between `<!-- help: NAME -->` and `<!-- end -->` the file has the text of each name.

    `--update` writes them. A name without a block, and a block without a name, is an error either way.
    """

    def compare(file: Path, texts: dict[str, str]) -> None:
        page = file.read_text(encoding="utf-8")
        found = {block["name"]: block["text"] for block in _BLOCK.finditer(page)}
        assert list(found) == list(texts), "a command without a help block, a block too many, or another order"
        if request.config.getoption("--update"):
            page = _BLOCK.sub(lambda block: block[1] + texts[block["name"]] + block[4], page)
            file.write_text(page, encoding="utf-8", newline="")
            return
        assert found == texts, "run pytest --update, and read the difference"

    return compare


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """A folder of its own with a copy of `examples/`, to run commands in."""
    from shutil import copytree

    copytree(Path(__file__).parents[1] / "examples", tmp_path / "examples")
    return tmp_path
