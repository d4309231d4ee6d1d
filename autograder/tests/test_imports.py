"""The graph of imports: no circle, and no room imports from one above it. No module is too long to be read at once."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from importlib.util import resolve_name
from pathlib import Path

import pytest

from autograder.catalogue import PACKAGE

_UNMIRRORED = {"tests", "answers", "samples", "graders", "benchmarks", "noxfile.py"}
"""Folders and files without a mirror: the bank judges the graders, and people read what a benchmark prints."""
_Graph = Mapping[str, set[str]]

_APART = {"tests", "answers", "samples", "noxfile.py"}
"""Folders and files that nobody imports, and which may import everything."""


def _imported(path: Path) -> Iterator[str]:
    """Every name that a file imports, anywhere in its text; an object's with its module before it."""
    package = ".".join(path.parent.relative_to(PACKAGE.parent).parts)
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = resolve_name("." * node.level + (node.module or ""), package)
            yield from (f"{module}.{alias.name}" for alias in node.names)


@pytest.fixture(scope="module")
def graph() -> _Graph:
    """From each module to those of the package that it imports."""
    places = [path.relative_to(PACKAGE) for path in PACKAGE.rglob("*.py")]
    modules = {
        ".".join(("autograder", *place.with_suffix("").parts)).removesuffix(".__init__"): PACKAGE / place
        for place in places
        if place.parts[0] not in _APART
    }
    imported: dict[str, set[str]] = {}
    for module, path in modules.items():
        names = (name if name in modules else name.rpartition(".")[0] for name in _imported(path))
        imported[module] = {name for name in names if name in modules and name != module}
    return imported


@pytest.fixture(scope="module")
def lines() -> dict[str, int]:
    """From each room to its line in DEVELOPING.md, counted from the top."""
    text = (PACKAGE / "DEVELOPING.md").read_text("utf-8").partition("\n## Order of rooms\n")[2]
    (order, *_) = re.findall(r"```text\n(.*?)```", text, re.DOTALL)
    return {room: number for number, line in enumerate(order.splitlines()) for room in line.split()}


def _room(module: str) -> str:
    return module.split(".")[1]


def test_there_is_no_circle(graph: _Graph) -> None:
    """Imports within functions count too."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as circle:
        pytest.fail(" ← ".join(circle.args[1]))


def test_every_room_has_its_line(graph: _Graph, lines: Mapping[str, int]) -> None:
    """The list in DEVELOPING.md names each room, and no other."""
    assert set(lines) == {_room(module) for module in graph if module != "autograder"}


def test_every_room_imports_from_lines_below_its_own(graph: _Graph, lines: Mapping[str, int]) -> None:
    """So a room imports nothing from its neighbours in the line, and ``worker`` nothing at all."""
    upwards = [
        f"{module} imports {other}"
        for module, others in graph.items()
        for other in others - {"autograder"}
        if module != "autograder"  # it only hands on what is asked of it by name
        if _room(other) != _room(module) and lines[_room(other)] <= lines[_room(module)]
    ]
    assert upwards == []


LONGEST = 260
"""Lines of a module, with which it still has one purpose and is read in one go."""
LONG = {
    "graders": "one file for each exercise, with all its checks and sentences",
    "grader.py": "the front door of authors: an example for each of its names",
}
"""Rooms and modules that may be longer, with the reason. Answers and tests are ``_APART``."""


def test_no_module_is_long() -> None:
    """A longer one has two purposes: one of them becomes a module with a name of its own."""
    places = {path.relative_to(PACKAGE): path for path in PACKAGE.rglob("*.py")}
    long = {
        place.as_posix(): lines
        for place, path in places.items()
        if not {place.parts[0], place.as_posix()} & {*_APART, *LONG}
        and (lines := len(path.read_text("utf-8").splitlines())) > LONGEST
    }
    assert long == {}


def test_every_exception_is_needed() -> None:
    """One that has become short is an exception no more."""
    longest = {
        name: max(
            len(path.read_text("utf-8").splitlines())
            for path in [PACKAGE / name, *(PACKAGE / name).rglob("*.py")]
            if path.is_file()
        )
        for name in LONG
    }
    assert [name for name, lines in longest.items() if lines <= LONGEST] == []


def test_each_module_has_its_test_file() -> None:
    """The tests mirror the tree: those of ``grading/call.py`` begin with ``tests/grading/test_call.py``."""
    places = [path.relative_to(PACKAGE) for path in PACKAGE.rglob("[!_]*.py")]
    modules = [place for place in places if place.parts[0] not in _UNMIRRORED]
    missing = [
        str(place) for place in modules if not (PACKAGE / "tests" / place.with_name(f"test_{place.name}")).exists()
    ]
    assert missing == []
