"""Wrong results are called by their kind, and no kind is claimed that the numbers do not show."""

import math
from collections.abc import Callable

import numpy as np
import pytest
import torch

from autograder.grading.diagnosis import diagnosis
from autograder.grading.observation import SeenArray
from autograder.tests.grading.conftest import seen
from autograder.worker import wire

WANTED = torch.tensor([[1.5, -2.0, 3.25], [4.0, 5.5, -6.75]])
SQUARE = torch.tensor([[1.5, -2.0], [4.0, 5.5]])


def mistake(result: object, expected: object, **inputs: torch.Tensor) -> str | None:
    found = diagnosis(result, expected, [(name, seen(value)) for name, value in inputs.items()])
    return found.mistake if found else None


@pytest.mark.parametrize(
    ("slip", "called"),
    [
        (lambda t: -t, "sign"),
        (lambda t: 2 * t, "factor"),
        (lambda t: t / 2, "factor"),
        (lambda t: -3.7 * t, "factor"),
        (lambda t: t + 0.75, "shift"),
        (lambda t: t.flip(0), "reversed"),
        (lambda t: t.flatten().roll(1).reshape(t.shape), "other order"),
        (torch.ones_like, "all one number"),
        (lambda t: t.abs(), "signs"),
        (lambda t: t.trunc(), "whole numbers"),
        (lambda t: torch.full_like(t, math.nan), "nan or infinity"),
        (lambda t: t + torch.tensor([0, 0, 1e-3]), "inaccurate"),
        (lambda t: t.T, "transposed result"),
        (lambda t: t[None], "kept dimension"),
        (lambda t: t.flatten(), "other shape"),
        (lambda t: t.sum(), "summed up"),
        (lambda t: t.sum(0), "summed up"),
        (lambda t: t.mean(), "averaged"),
        (lambda t: torch.cat((t, t)), "too many"),
        (lambda t: t[:1], "too few"),
        (lambda t: t.double(), "wrong dtype"),
        (lambda t: torch.stack((t, 0 * t)), "not summed"),
        (lambda t: torch.cat((t, t), 1), "too many"),
        (lambda t: t[:, 1:], "too few"),
        (lambda t: t[0, 0] + 17, "single number"),
    ],
)
def test_a_slip_is_called_by_its_name(slip: Callable[[torch.Tensor], torch.Tensor], called: str) -> None:
    """Each of these relations is one that the numbers prove."""
    assert mistake(seen(slip(WANTED)), WANTED) == called


def test_a_lost_dimension_is_seen() -> None:
    """`squeeze` drops what has length 1."""
    assert mistake(seen(WANTED[0]), WANTED[:1]) == "squeezed"


@pytest.mark.parametrize(
    ("result", "expected", "called"),
    [
        (torch.diag(SQUARE[0]), SQUARE[0], "whole matrix"),
        (SQUARE.diagonal(), SQUARE, "diagonal only"),
        (SQUARE.diagonal()[:, None], SQUARE, "diagonal only"),
        (SQUARE.trace(), SQUARE, "trace"),
        (torch.cat((WANTED, 2 * WANTED), 1), torch.cat((WANTED, 2 * WANTED)), "another dimension"),
        (WANTED[0], torch.tensor(9.0), "not reduced"),
        (torch.tensor(-2.5), torch.tensor(2.5), "sign"),
        (torch.tensor(1 / 3).double(), torch.tensor(1 / 3, dtype=torch.float64), "single precision"),
    ],
)
def test_other_shapes_and_single_numbers(result: torch.Tensor, expected: torch.Tensor, called: str) -> None:
    """The shape or the one number proves the kind of mistake."""
    assert mistake(seen(result), expected) == called


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


@pytest.mark.parametrize(
    ("result", "expected"),
    [(torch.zeros(3, 4), torch.zeros(2, 3, 4)), (torch.zeros(2, 3, 4), torch.zeros(3, 4)), (torch.ones(2), SQUARE)],
)
def test_sums_of_zeros_say_nothing(result: torch.Tensor, expected: torch.Tensor) -> None:
    """If all elements are one number, nothing shows that it was added up."""
    assert mistake(seen(result), expected) not in ("summed up", "not summed")


def test_a_square_transpose_is_seen_by_its_numbers() -> None:
    """The shape says nothing there."""
    assert mistake(seen(SQUARE.T), SQUARE) == "transposed result"


def test_single_precision_on_the_way_is_seen() -> None:
    """The result is a double whose digits are those of a float."""
    exact = WANTED.double() / 7
    assert mistake(seen(exact.float().double()), exact) == "single precision"


@pytest.mark.parametrize(
    "off",
    [
        pytest.param([0.0, 2.0**-9, 0.0, 0.0], id="a difference of large numbers"),
        pytest.param([50.0, 0.0, -60.0, 0.0], id="wrong counts"),
        pytest.param([0.0, 0.0, 0.0, 1e-3], id="a small constant"),
    ],
)
def test_few_digits_are_not_single_precision(off: list[float]) -> None:
    """A result that float32 happens to hold is not called single precision where an element is off by more than it."""
    exact = torch.tensor([4e6, 1e-4, -7e6, 0.1], dtype=torch.float64)
    rounded = (exact.float() + torch.tensor(off)).double()
    assert mistake(seen(rounded), exact) == "inaccurate"


def test_exact_numbers_are_not_called_rounded() -> None:
    """If float32 holds all expected numbers, rounding cannot be the mistake."""
    exact = torch.tensor([4e6, 1.0, -7e6, 2.0], dtype=torch.float64)
    assert mistake(seen(exact + torch.tensor([1, 0, 0, 0])), exact) == "inaccurate"


def test_an_input_that_comes_back_is_seen() -> None:
    """Nothing was computed."""
    assert mistake(seen(WANTED), WANTED.exp(), x=WANTED) == "input returned"


def test_other_numbers_have_no_name() -> None:
    """A diagnosis that is not proved is not uttered."""
    assert mistake(seen(torch.tensor([[9.0, 2.0, 5.0], [1.0, 7.0, 30.0]])), WANTED) is None
    assert mistake(seen(torch.tensor(5.0)), torch.tensor(2.5)) is None


def test_a_factor_of_equal_numbers_is_not_told() -> None:
    """If all expected elements are one number, a factor would give it away."""
    assert mistake(seen(torch.full((4,), 6.0)), torch.full((4,), 3.0)) is None


PARTS = (WANTED, WANTED + 1)


@pytest.mark.parametrize(
    ("result", "called"),
    [
        ((seen(PARTS[1]), seen(PARTS[0])), "swapped"),
        ([seen(PARTS[0]), seen(PARTS[1])], "list for tuple"),
        (seen(torch.stack(PARTS)), "stacked"),
        (seen(PARTS[1]), "one part alone"),
        ((seen(PARTS[0]),), "wrong length"),
        (((seen(PARTS[0]), seen(PARTS[1])),), "tuple in a tuple"),
        ((seen(PARTS[0]), seen(PARTS[0])), "part in another's place"),
        ((seen(PARTS[0]), seen(-PARTS[1])), "sign"),
    ],
)
def test_several_results_are_told_apart(result: object, called: str) -> None:
    """Order, number and container of the parts, then the first part that is wrong."""
    assert mistake(result, PARTS) == called
