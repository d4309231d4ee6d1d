"""Names that an answer chooses while it runs are not shown to students: they can spell out its hidden inputs."""

from __future__ import annotations

import pandas as pd
import pytest

from autograder.feedback import Wrong
from autograder.grading.comparison import difference
from autograder.grading.inputs import distinct
from autograder.grading.kinds import told_exception, told_type
from autograder.tests.grading.conftest import Fixture
from autograder.worker import wire


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("complex", "an object of type complex"),
        ("method", "an object of type method"),
        ("dict_keys", "an object of type dict_keys"),
        ("Size", "an object of type Size"),
        ("Timestamp", "an object of type Timestamp"),
        ("deque", "an object of type deque"),
        ("float64", "an object of type float64"),
        ("ndarray of object", "an object of type ndarray of object"),
        ("ndarray of datetime64", "an object of type ndarray of datetime64"),
        ("ndarray of LEAK 1 2", "an object of type ndarray"),
        ("int beyond 64 bits", "an object of type int beyond 64 bits"),
        ("list too large", "an object of type list too large"),
        (
            "Tensor (torch.float32, layout torch.sparse_coo, device sim:0)",
            "an object of type Tensor (torch.float32, layout torch.sparse_coo, device sim:0)",
        ),
        ("Tensor (torch.LEAK, layout torch.strided, device cpu)", "an object of type Tensor"),
        ("LEAK 1 2 3", "an object of a type of its own"),
        ("float64\n", "an object of a type of its own"),
    ],
)
def test_of_types_only_what_everybody_knows(name: str, shown: str) -> None:
    """Only types of Python, NumPy, torch and pandas are named. Numbers in a name are not a part of it."""
    assert told_type(name)[0] == shown


@pytest.mark.parametrize(
    ("name", "bases", "shown"),
    [
        ("ValueError", ["ValueError", "Exception"], "ValueError"),
        ("_LinAlgError", ["RuntimeError"], "LinAlgError"),
        ("_UFuncNoLoopError", ["TypeError"], "UFuncTypeError"),
        ("OutOfMemoryError", ["RuntimeError"], "OutOfMemoryError"),
        ("ParserError", ["ValueError"], "ParserError"),
        ("LEAK 1", ["KeyError", "LookupError", "Exception"], "an exception of its own (a kind of KeyError)"),
        ("LEAK 1", ["Exception", "BaseException", "object"], "an exception of its own"),
        ("LEAK 1", ["LEAK 1", "int", "__doc__", "ValueError"], "an exception of its own (a kind of ValueError)"),
        ("LEAK 1", ["LEAK 1"], "an exception of its own"),
    ],
)
def test_of_exceptions_too(name: str, bases: list[str], shown: str) -> None:
    """The nearest of Python's own is named, not the one that the worker names."""
    assert told_exception(wire.Raised(name, bases, None, ""))[0] == shown


FORGED = """
def add_in_place(x, y):
    told = "LEAK " + str(x.flatten().tolist())
    raise type(told, (ValueError,), {"__module__": "builtins"})(told)
"""
RETURNED = """
def add_in_place(x, y):
    return type("LEAK " + str(x.flatten().tolist()), (), {})()
"""


@pytest.mark.parametrize("source", [FORGED, RETURNED], ids=["raised", "returned"])
def test_only_instructors_see_the_name(answer_to: Fixture, source: str) -> None:
    """The name is told in neither language. Only the detail has it."""
    x = distinct(2, 3)
    with pytest.raises(Wrong) as wrong:
        answer_to("add_in_place", source).add_in_place(x, x).gives(x)
    told = wrong.value.feedback
    assert "LEAK" not in told.en + told.zh
    assert "LEAK" in (told.detail or "")


def test_columns_of_other_names_are_counted() -> None:
    """The columns that the task asks for are named."""
    wanted = pd.DataFrame({"Rooms": [1.0], "Alley_nan": [1]})
    named = difference(pd.DataFrame({"Rooms": [1.0], "LEAK 1": [2], "LEAK 2": [2]}), wanted)
    assert named is not None
    assert (
        "has the columns Rooms and 2 columns with other names; it should have the columns Rooms, Alley_nan" in named.en
    )
    assert "LEAK" not in named.en + named.zh
    assert "LEAK 1" in (named.detail or "")
    for own, shown in (({"LEAK": [1]}, "has 1 column with another name"), ({}, "has no column;")):
        found = difference(pd.DataFrame(own), wanted)
        assert found is not None
        assert shown in found.en
