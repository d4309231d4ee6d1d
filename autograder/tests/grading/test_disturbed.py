"""Traces of a call in its inputs: what is not as it was, by the name that a student reads."""

from __future__ import annotations

from typing import Any

import msgspec
import numpy as np
import pandas as pd
import pytest
import torch

from autograder.feedback import Wrong
from autograder.grading.disturbed import CHINESE, disturbed
from autograder.grading.observation import SeenArray, SeenTensor
from autograder.tests.grading.conftest import seen
from autograder.tests.grading.here import called
from autograder.worker import wire

X = seen(torch.tensor([[1.0, 2.0], [3.0, 4.0]]))


def with_state(**changed: Any) -> SeenTensor:
    return SeenTensor(msgspec.structs.replace(X.state, **changed))


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"data": seen(torch.ones(2, 2)).state.data, "version": 1}, "values"),
        ({"dtype": "int32"}, "values"),
        ({"version": 1}, "written to"),
        ({"shape": [4], "stride": [1]}, "shape"),
        ({"stride": [1, 2]}, "shape"),
        ({"memory": 128}, "memory"),
        ({"address": 68}, "memory"),
        ({"requires_grad": True}, "requires_grad"),
        ({"storage": 7, "offset": 0}, None),
    ],
)
def test_a_tensor_is_told_by_what_shows_most(changed: dict[str, Any], told: str | None) -> None:
    """New numbers come before the writing that brought them, and both before the form."""
    assert disturbed(X, with_state(**changed), X, X) == told


def test_a_tensor_in_a_list_is_looked_at_too() -> None:
    """At any depth."""
    assert disturbed([1, (X,)], [1, (with_state(version=1),)], [1, (X,)], [1, (X,)]) == "written to"


def lists(before: list[Any], after: Any) -> str | None:
    return disturbed([], [], before, after)


@pytest.mark.parametrize(
    "after",
    [
        [1, "b", [2.0, None]],
        [1, "a", [2.0, None], 3],
        [1, "a", (2.0, None)],
        [1.0, "a", [2.0, None]],
        [True, "a", [2.0, None]],
        [1, "a", [2.0]],
        (1, "a", [2.0, None]),
    ],
)
def test_the_items_of_a_list_are_its_content(after: Any) -> None:
    """Their number, their types and those of lists within count."""
    assert lists([1, "a", [2.0, None]], after) == "content"


def test_a_list_that_is_as_it_was_is_not_told() -> None:
    """It is another object to the judge, with the same items."""
    assert lists([1, "a", [2.0, None], X], [1, "a", [2.0, None], with_state()]) is None


def test_another_tensor_in_the_same_place_of_a_list_is_content() -> None:
    """Its numbers may be the same."""
    assert lists([X], [with_state(id=2)]) == "content"
    assert lists([X], [4.0]) == "content"


def array(*numbers: float, dtype: str = "<f4") -> SeenArray:
    return SeenArray(wire.Array(dtype, [len(numbers)], np.array(numbers, dtype).tobytes()))


def test_an_array_is_told_by_its_numbers() -> None:
    """Its dtype is part of them."""
    assert disturbed(array(1, 2), array(1, 2), array(1, 2), array(1, 2)) is None
    for after in (array(1, 3), array(1), array(1, 2, dtype="<f8")):
        assert disturbed(array(1, 2), after, array(1, 2), after) == "content"


@pytest.mark.parametrize(
    "after",
    [
        pd.DataFrame({"a": [1, 2], "b": [3, 5]}),
        pd.DataFrame({"a": [1, 2]}),
        pd.DataFrame({"b": [3, 4], "a": [1, 2]}),
        pd.DataFrame({"a": [1.0, 2.0], "b": [3, 4]}),
    ],
)
def test_a_table_is_told_by_its_cells_and_columns(after: pd.DataFrame) -> None:
    """A column that was added, renamed or converted is a change."""
    table = pd.DataFrame({"a": [1, 2], "b": [3, 4]})
    assert disturbed(table, table.copy(), table, table.copy()) is None
    assert disturbed(table, after, table, after) == "content"


def test_a_series_is_looked_at_too() -> None:
    """It is a table of one column."""
    column = pd.Series([1, 2], name="a")
    assert disturbed(column, column.copy(), column, column.copy()) is None
    assert disturbed(column, column + 1, column, column + 1) == "content"


def test_a_plain_argument_has_no_traces() -> None:
    """Nobody can change a number."""
    assert disturbed(3, 3, 3, 3) is None


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("torch.set_grad_enabled(False)", "grad mode"),
        ("torch.set_default_dtype(torch.float64)", "default dtype"),
        ("torch.set_default_device('meta')", "default device"),
        ("torch.set_num_threads(torch.get_num_threads() + 1)", "threads"),
        ("torch.autograd.set_detect_anomaly(True)", "anomaly mode"),
        ("torch.manual_seed(3)", "torch's random state"),
        ("random.seed(3)", "Python's random state"),
    ],
)
def test_every_switch_that_is_watched_has_a_chinese_name(statement: str, told: str) -> None:
    """A name that nobody translates would stand in a Chinese sentence."""
    call = called(f"import random\nimport torch\ndef f():\n    {statement}\n")
    with pytest.raises(Wrong) as wrong:
        call.leaves_inputs()
    assert f": {told}." in wrong.value.feedback.en
    assert CHINESE[told] in wrong.value.feedback.zh
