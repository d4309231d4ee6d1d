"""The result before it is judged: each question has an answer for a result of any kind."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
import torch

from autograder.grading.found import Found
from autograder.grading.observation import Nothing, SeenArray, SeenTensor
from autograder.grading.seen_tables import FoundFrame
from autograder.tests.grading.conftest import seen
from autograder.worker import wire

_TABLE = FoundFrame({"area": [3, 4]})
_ARRAY = SeenArray(wire.Array("<f4", [2], np.array([1, 2], np.float32).tobytes()))
_ANY = [None, True, 3, 2.5, "text", [1, 2], (1, 2), {"a": 1}, seen(torch.ones(2)), _ARRAY, _TABLE, Nothing("set")]


@pytest.mark.parametrize("value", _ANY, ids=lambda value: type(value).__name__)
def test_nothing_is_asked_in_vain(value: object) -> None:
    """No question raises for any result. A missing part is None or empty."""
    found = Found(value)
    assert (found.tensor is not None) is isinstance(value, SeenTensor)
    assert (found.number is not None) is isinstance(value, (int, float))
    assert (found.table is not None) is isinstance(value, pd.DataFrame)
    assert (found.column("area") is not None) is isinstance(value, pd.DataFrame)
    assert (found.type is not None) is isinstance(value, Nothing)
    assert len(found.parts) == (2 if isinstance(value, (list, tuple)) else 0)
    assert len(found.tensors) == int(isinstance(value, SeenTensor))
    assert not found.equals(object())


def test_the_tensors_of_a_nest_are_found() -> None:
    """They are found however deep they lie."""
    one, other = seen(torch.ones(2)), seen(torch.zeros(3))
    assert Found((one, {"deep": [other]})).tensors == [one, other]


def test_parts_are_found_things() -> None:
    """So they can be asked in turn."""
    first, second = Found((seen(torch.ones(2)), 4)).parts
    assert first.equals(torch.ones(2)) and second.number == 4


@pytest.mark.parametrize("names", [["rooms"], ["area", "area"]], ids=["none", "two"])
def test_a_column_is_one_of_its_name(names: list[str]) -> None:
    """A table with no such column, or with two, has none to look at."""
    assert Found(FoundFrame([[1] * len(names)], columns=names)).column("area") is None
