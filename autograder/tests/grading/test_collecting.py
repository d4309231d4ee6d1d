"""Graders on their way to pytest's items: imported once, and refused with their place when they are broken."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.errors import BrokenGrader
from autograder.grading.collecting import GRADERS, GraderModule, missing, place_of, uncollected
from autograder.tests.grading.collected import items, session

pytest_plugins = ["pytester"]

CHECK = '''
from autograder.grading.checks import check

@check(points=2)
def test_sum():
    """It adds | 相加"""
'''


@pytest.fixture(autouse=True)
def _forgotten() -> Iterator[None]:
    """Forget the graders that a test imported."""
    before = set(sys.modules)
    yield
    for name in set(sys.modules) - before:
        if name.startswith("autograder.graders."):
            del sys.modules[name]


def module(pytester: pytest.Pytester, source: str) -> GraderModule:
    path = pytester.makepyfile(test_01_add=source)
    collector: GraderModule = GraderModule.from_parent(session(pytester), path=path)
    return collector


def test_a_grader_is_imported_once(pytester: pytest.Pytester) -> None:
    """All runs of a process share the module."""
    first, second = module(pytester, CHECK), module(pytester, CHECK)
    assert first is not second
    assert first.obj is second.obj
    assert first.obj.test_sum.__doc__ == "It adds | 相加"


def test_asserts_of_a_grader_are_left_plain(pytester: pytest.Pytester) -> None:
    """pytest would turn what they say into text."""
    with pytest.raises(AssertionError) as raised:
        module(pytester, "def test_sum():\n    assert 1 == 2, ['said']\n").obj.test_sum()
    assert raised.value.args == (["said"],)


@pytest.mark.parametrize(
    ("source", "line", "said"),
    [
        ("x = 1\ndef test_sum(:\n", 2, "SyntaxError"),
        ("1 / 0\n", None, "ZeroDivisionError"),
        ("exit(3)", None, "SystemExit"),
    ],
)
def test_a_grader_that_cannot_be_imported_is_told(
    pytester: pytest.Pytester, source: str, line: int | None, said: str
) -> None:
    """It is named with its line where it is known, and nothing half made is kept."""
    broken = module(pytester, source)
    with pytest.raises(BrokenGrader) as raised:
        _ = broken.obj
    found = raised.value.found.en
    assert str(broken.path) in found and said in found
    assert line is None or f"{broken.path}:{line}: " in found
    assert not any(name.endswith("test_01_add") for name in sys.modules if name.startswith("autograder.graders."))


def test_the_place_is_the_innermost_line_of_a_grader() -> None:
    """Lines of the library are none, and neither are ours."""
    path = GRADERS / "00_room" / "test_01_add.py"
    code = "def inner(call):\n    call()\n\ndef outer(call):\n    inner(call)\n"
    space: dict[str, object] = {}
    exec(compile(code, str(path), "exec"), space)
    outer = space["outer"]
    assert callable(outer)
    with pytest.raises(IndexError) as raised:
        outer([].pop)
    assert place_of(raised.value) == f"{path}:2"


def test_an_exception_from_elsewhere_has_no_place() -> None:
    """The file is named then."""
    assert place_of(ValueError("no")) is None
    told = uncollected(Path("/graders/test_01_add.py"), ValueError("no"))
    assert told.found.en == "/graders/test_01_add.py: the grader cannot be collected: ValueError: no"
    assert "评分程序无法载入" in told.found.zh


def test_nothing_is_missing_where_every_grader_has_a_check(pytester: pytest.Pytester) -> None:
    """The graders are those that were asked for."""
    found = items(pytester, CHECK)
    assert missing(found, [found[0].path]) is None


def test_a_test_that_is_no_check_is_told(pytester: pytest.Pytester) -> None:
    """It would be run and nobody would get its points."""
    found = items(pytester, f"{CHECK}\ndef test_place():\n    pass\n")
    broken = missing(found, [found[0].path])
    assert broken is not None
    assert "test_place is not a check" in broken.found.en
    assert f"{found[0].path}:7: " in broken.found.en


def test_a_grader_without_a_check_is_told(pytester: pytest.Pytester) -> None:
    """An exercise would be worth nothing."""
    broken = missing(items(pytester, CHECK), [Path("/graders/test_02_other.py")])
    assert broken is not None
    assert broken.found.en == "/graders/test_02_other.py: the grader has no check"


def test_no_exercise_at_all_is_told() -> None:
    """Every submission would be perfect."""
    broken = missing([], [])
    assert broken is not None
    assert "there is no exercise to grade" in broken.found.en
