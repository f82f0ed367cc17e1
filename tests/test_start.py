"""What makes a start quick does the same as the slow way."""

from __future__ import annotations

import copy
import dataclasses
import importlib
import inspect
import pickle
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.dataclass import dataclass, field, replace
from factcheck.model.period import PartialDate
from factcheck.model.shelf import Shelf, by_id, ids
from factcheck.pattern import pattern
from factcheck.reference.node import Mapping, Scalar
from tests.made import row, series


def test_a_dataclass_is_one_of_the_standard_library() -> None:
    day = PartialDate(2024, 3)
    assert [one.name for one in dataclasses.fields(PartialDate)] == ["year", "month", "day"]
    assert dataclasses.replace(day, month=4) == replace(day, month=4) == PartialDate(2024, 4) > day
    assert type(replace(day, month=4)) is PartialDate
    assert dataclasses.asdict(day) == {"year": 2024, "month": 3, "day": 0}
    assert repr(day) == "PartialDate(year=2024, month=3, day=0)"
    assert pickle.loads(pickle.dumps(day)) == copy.deepcopy(day) == day
    assert len({day, PartialDate(2024, 3)}) == 1
    assert list(inspect.signature(PartialDate).parameters) == ["year", "month", "day"]
    with pytest.raises(dataclasses.FrozenInstanceError):
        day.year = 2025  # type: ignore[misc]
    with pytest.raises(TypeError, match="year"):
        PartialDate()  # type: ignore[call-arg]
    match day:
        case PartialDate(year, month):
            assert (year, month) == (2024, 3)


def _all_of_them() -> list[type]:
    for package in ("model", "compare", "reference", "rules", "store"):
        for module in pkgutil.iter_modules([str(Path(__file__).parents[1] / "factcheck" / package)]):
            importlib.import_module(f"factcheck.{package}.{module.name}")
    modules = [module for name, module in sys.modules.items() if name.startswith("factcheck.")]
    found = {one for module in modules for one in vars(module).values() if isinstance(one, type)}
    return sorted((one for one in found if "__given__" in vars(one)), key=lambda one: one.__qualname__)


def test_what_a_dataclass_says_of_itself_is_true() -> None:
    for one in _all_of_them():
        told = one.__dataclass_params__  # type: ignore[attr-defined]
        assert told.frozen == (one.__setattr__ is not object.__setattr__), one
        assert (told.init, told.repr, told.eq) == (True, True, True), one
        assert told.order == (one.__lt__ is not object.__lt__), one
        assert [field.name for field in dataclasses.fields(one)] == list(one.__match_args__), one
        if sys.version_info >= (3, 12):
            assert told.slots == ("__slots__" in vars(one)), one


def test_a_program_may_add_to_our_dataclasses() -> None:
    class Plain(PartialDate):
        """Nothing of its own."""

    @dataclasses.dataclass(frozen=True)
    class Mine(PartialDate):
        """A field of its own."""

        note: str = ""

    for at in range(1, 9):  # more than it takes to compile an __init__
        plain, mine, ours = Plain(2024, at), Mine(2024, at, note="x"), PartialDate(2024, at)
        assert (type(plain), plain.month, type(ours), ours.month) == (Plain, at, PartialDate, at)
        assert (mine.note, mine.start(), mine) == ("x", ours.start(), Mine(2024, at, 0, "x"))
        assert pickle.loads(pickle.dumps(ours)) == ours.__replace__(month=at) == ours  # type: ignore[attr-defined]
        assert dataclasses.replace(mine, month=12) == Mine(2024, 12, 0, "x")
        with pytest.raises(dataclasses.FrozenInstanceError):
            mine.note = "y"  # type: ignore[misc]
    with pytest.raises(TypeError, match="non-frozen"):
        dataclasses.dataclass(type("Loose", (PartialDate,), {"__annotations__": {"note": str}, "note": ""}))


def test_threads_may_ask_for_the_fields_of_a_class_at_one_time() -> None:
    code = """
import dataclasses, sys, threading
from factcheck.model import claim, finding, match, period, quantity, statistic, text, verdict
sys.setswitchinterval(1e-6)
models = [one for module in (claim, finding, match, period, quantity, statistic, text, verdict)
          for one in vars(module).values() if isinstance(one, type) and "__given__" in vars(one)]
wait, failed = threading.Barrier(8), []
def ask():
    wait.wait()
    try:
        for one in models:
            assert [field.name for field in dataclasses.fields(one)] == list(one.__match_args__)
            one.__init__
    except BaseException as error:
        failed.append(error)
threads = [threading.Thread(target=ask) for _ in range(8)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(len(models), failed)
"""
    made = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert re.fullmatch(r"\d\d \[\]\n", made.stdout), made.stdout


def test_a_dataclass_inherits_and_has_defaults_of_its_own() -> None:
    assert Scalar(1, 2, "x") == Scalar(line=1, column=2, value="x", plain=True)
    one, other = Mapping(1, 1), Mapping(1, 1)
    one.value["a"] = Scalar(1, 1, "a")
    assert not other.value
    assert not hasattr(one, "__dict__")
    assert [one.name for one in dataclasses.fields(Mapping)] == ["line", "column", "value", "keys", "block"]


def test_a_field_may_stay_out_of_comparisons_and_of_the_words() -> None:
    @dataclass(frozen=True, slots=True)
    class Noted:
        """A value, and who wrote it down."""

        value: int
        by: str = field(default="", compare=False, repr=False)

        def __post_init__(self) -> None:
            if self.value < 0:
                raise ValueError("negative")

    assert Noted(1, "Ada") == Noted(1, "Ben")
    assert repr(Noted(1, "Ada")).endswith("Noted(value=1)")
    with pytest.raises(ValueError, match="negative"):
        Noted(-1)


def test_a_pattern_is_a_regular_expression() -> None:
    late, ready = pattern(r"(?P<x>b+)", re.IGNORECASE), re.compile(r"(?P<x>b+)", re.IGNORECASE)
    assert late.findall("abBa") == ready.findall("abBa") == ["bB"]
    assert late.sub("-", "abBa") == "a-a"
    assert (late.pattern, late.flags, late.groupindex) == (ready.pattern, ready.flags, ready.groupindex)
    found = late.search("abc")
    assert found is not None
    assert found["x"] == "b"


def test_a_profile_of_a_command_is_written(tmp_path: Path) -> None:
    profile = tmp_path / "profile"
    command = [sys.executable, "-m", "cProfile", "-o", str(profile), "-m", "factcheck", "rules"]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0
    assert profile.exists()


def test_a_shelf_makes_a_series_once_and_only_when_it_is_looked_at() -> None:
    all_ = tuple(dataclasses.replace(series("Seats", "seats", row("5", "2020")), id=id) for id in "abc")
    made: list[int] = []

    def make(number: int) -> object:
        made.append(number)
        return all_[number]

    shelf = Shelf("abc", make)  # type: ignore[arg-type]
    assert (len(shelf), ids(shelf), made) == (3, ("a", "b", "c"), [])
    assert shelf[1] is shelf[-2] is by_id(shelf)["b"]
    assert "d" not in by_id(shelf)
    assert made == [1]
    assert shelf[1:] == all_[1:]
    assert shelf == all_ == shelf
    assert (hash(shelf), repr(shelf), sorted(made)) == (hash(all_), repr(all_), [0, 1, 2])
    with pytest.raises(IndexError):
        shelf[3]


def test_what_the_database_library_does_not_need_for_us_comes_late(tmp_path: Path) -> None:
    code = (
        "import sys; from factcheck import process; process.OURS = True; from factcheck.store import open_store;"
        f"open_store({str(tmp_path / 'claims.db')!r}).close();"
        "print('dateutil.parser._parser' in sys.modules);"
        "from sqlite_utils import recipes; print(recipes.parsedate('2 March 2020'))"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert said == ["False", "2020-03-02"]


def test_hardly_anything_is_imported_before_an_interruption_is_caught() -> None:
    code = "import sys; before = {*sys.modules}; import factcheck.__main__; print(*{*sys.modules} - before)"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert {*said} <= {"__future__", "gc", "factcheck", "factcheck._version", "factcheck.__main__"}


@pytest.mark.parametrize("module", ["factcheck.process", "signal", "factcheck.cli.app", "factcheck.cli.check"])
def test_an_interruption_is_caught_whatever_is_being_imported(module: str) -> None:
    code = f"""
import sys
class Interrupted:
    def find_spec(self, name, *_):
        if name == {module!r}:
            raise KeyboardInterrupt
from factcheck.__main__ import main
sys.modules.pop({module!r}, None)
sys.meta_path.insert(0, Interrupted())
sys.argv = ["factcheck", "check", "--help"]
main()
"""
    made = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (made.returncode, made.stdout) == (130, "")
    assert made.stderr in ("", "interrupted\n")
