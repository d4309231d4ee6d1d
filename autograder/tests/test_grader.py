"""The front door for authors: it offers what graders import, and says of each name how it is used."""

from __future__ import annotations

import ast
import doctest
import re
import sys
from collections.abc import Iterator

import pytest
import torch

from autograder import grader, submission
from autograder.catalogue import Exercise, exercises
from autograder.grading.answer import Answer
from autograder.grading.levels import server_at
from autograder.grading.server import Server
from autograder.grading.walls import strongest
from autograder.grading.workers import Workers

_PAGE = grader.__doc__ or ""
_ENTRIES = dict(re.findall(r"^``(\w+)``: (.*?)(?=^``\w+``: |\Z)", _PAGE, re.DOTALL | re.MULTILINE))
_RECORDS = (grader.Answer, grader.Call, grader.Found, grader.SeenTensor)
_FOR_THE_RUN = {"take_output", "take_last", "examples", "cost", "cause", "judge", "move", "close"}
"""Methods of an ``Answer`` that the run calls, and no grader."""


def _imports(exercise: Exercise) -> Iterator[str]:
    for node in ast.walk(ast.parse(exercise.grader.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


@pytest.mark.parametrize("exercise", exercises(), ids=lambda exercise: exercise.slug)
def test_a_grader_imports_from_the_door(exercise: Exercise) -> None:
    """Next to it a grader imports torch, NumPy, pandas and the standard library."""
    others = {"numpy", "pandas", "torch", *sys.stdlib_module_names}
    own = {name for name in _imports(exercise) if name.partition(".")[0] not in others}
    assert own == {grader.__name__}


def _functions(exercise: Exercise) -> Iterator[ast.FunctionDef]:
    tree = ast.parse(exercise.grader.read_text("utf-8"))
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


@pytest.mark.parametrize("exercise", exercises(), ids=lambda exercise: exercise.slug)
def test_a_function_of_a_grader_fits_a_screen(exercise: Exercise) -> None:
    """It is shorter than forty lines: what it tells stands in generators of traps and in judges of one thing."""
    lengths = {one.name: (one.end_lineno or 0) - one.lineno + 1 for one in _functions(exercise)}
    assert {name: length for name, length in lengths.items() if length >= 40} == {}


def test_the_door_offers_nothing_that_nobody_imports() -> None:
    """Each name serves a grader."""
    texts = [exercise.grader.read_text("utf-8") for exercise in exercises()]
    assert [name for name in grader.__all__ if not any(re.search(rf"\b{name}\b", text) for text in texts)] == []


def test_the_page_is_about_each_name() -> None:
    """The entries of the page are the names that the door offers, in that order."""
    assert list(_ENTRIES) == grader.__all__


@pytest.mark.parametrize("record", _RECORDS, ids=lambda record: record.__name__)
def test_the_page_names_the_evidence(record: type) -> None:
    """Everything that an answer, a call, or a tensor of it offers is in the entry of its kind."""
    offered = {name for name in dir(record) if not name.startswith("_")} - _FOR_THE_RUN
    unnamed = {name for name in offered if not re.search(rf"\b{name}\b", _ENTRIES[record.__name__])}
    assert unnamed == set()


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """Return what runs the solutions."""
    with server_at(strongest()) as server:
        yield server


@pytest.fixture
def answer(name: str, server: Server) -> Iterator[Answer | None]:
    """Return the solution of the exercise whose function the example calls."""
    by_function = {function.name: exercise for exercise in exercises() for function in exercise.functions}
    called = next((by_function[word] for word in re.findall(r"\.(\w+)\(", _ENTRIES[name]) if word in by_function), None)
    if called is None:
        yield None
    else:
        solution = submission.Answer(path=called.file, source=called.solution.read_text("utf-8"))
        answer = Answer(called, solution, "cpu", Workers(server, may_keep=False))
        yield answer
        answer.close()


@pytest.mark.parametrize("name", grader.__all__)
def test_an_example_holds(name: str, answer: Answer | None, capsys: pytest.CaptureFixture[str]) -> None:
    """Each name has a sentence and an example; the example runs and gives what stands below it."""
    said, *_ = _ENTRIES[name].partition("\n\n")
    assert said.rstrip().endswith("."), "a sentence"
    known = {offered: getattr(grader, offered) for offered in grader.__all__}
    known.update(torch=torch, Iterator=Iterator, answer=answer)
    example = doctest.DocTestParser().get_doctest(_ENTRIES[name], known, name, grader.__file__, 0)
    assert example.examples
    failed, _ = doctest.DocTestRunner().run(example)
    assert not failed, capsys.readouterr().out
