"""Wrong results are called by their kind, and no kind is claimed that the numbers do not show."""

from collections.abc import Callable

import numpy as np
import pytest
import torch

from autograder.grading.diagnosis import diagnosis
from autograder.grading.observation import SeenArray
from autograder.tests.grading.conftest import SQUARE, WANTED, mistake, seen
from autograder.worker import wire


def test_another_dtype_is_seen_next_to_right_numbers() -> None:
    """The numbers are compared first, so that nothing else is claimed."""
    assert mistake(seen(WANTED.double()), WANTED) == "wrong dtype"


@pytest.mark.parametrize(
    ("result", "expected", "called"),
    [
        (-3, 3, "sign"),
        (2.5, -2.5, "sign"),
        (2.33, 7 / 3, "rounded"),
        (4, 12, "something else computed"),
        (24, 12, "something else computed"),
        (6, 12, None),
        (5, 12, None),
        (True, False, None),
    ],
)
def test_numbers_of_python(result: float, expected: float, called: str | None) -> None:
    """A count of something else is named where one thing only has that count."""
    assert mistake(result, expected, x=WANTED) == called


@pytest.mark.parametrize(
    ("slip", "called"),
    [(lambda a: -a, "sign"), (lambda a: a[None], "kept dimension"), (lambda a: a.ravel(), "other shape")],
)
def test_arrays_have_the_same_kinds(slip: Callable[[np.ndarray], np.ndarray], called: str) -> None:
    """Arrays get the same sentences as tensors."""
    value = np.ascontiguousarray(slip(WANTED.numpy()))
    record = wire.Array(str(value.dtype), list(value.shape), value.tobytes())
    assert mistake(SeenArray(record), WANTED.numpy()) == called


def test_what_equals_an_expression_of_the_inputs() -> None:
    """The expression is named, with the names of the task."""
    found = diagnosis(seen(WANTED * SQUARE[:, :1]), WANTED, [("x", seen(WANTED)), ("y", seen(SQUARE[:, :1]))])
    assert found is not None
    assert "`x * y`" in found.en
    assert "`x * y`" in found.zh


def test_an_input_that_comes_back_is_seen() -> None:
    """Nothing was computed."""
    assert mistake(seen(WANTED), WANTED.exp(), x=WANTED) == "input returned"


def test_other_numbers_have_no_name() -> None:
    """A diagnosis that is not proved is not uttered."""
    assert mistake(seen(torch.tensor([[9.0, 2.0, 5.0], [1.0, 7.0, 30.0]])), WANTED) is None
    assert mistake(seen(torch.tensor(5.0)), torch.tensor(2.5)) is None
