"""Wrong results in the right shape are called by how their numbers stand to the right ones."""

from __future__ import annotations

import math
from collections.abc import Callable

import pytest
import torch

from autograder.tests.grading.conftest import SQUARE, WANTED, mistake, seen


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
    ],
)
def test_a_slip_is_called_by_its_name(slip: Callable[[torch.Tensor], torch.Tensor], called: str) -> None:
    """Each of these relations is one that the numbers prove."""
    assert mistake(seen(slip(WANTED)), WANTED) == called


@pytest.mark.parametrize(
    ("result", "expected", "called"),
    [
        (torch.tensor(-2.5), torch.tensor(2.5), "sign"),
        (torch.tensor(1 / 3).double(), torch.tensor(1 / 3, dtype=torch.float64), "single precision"),
    ],
)
def test_a_single_number_has_few_relations(result: torch.Tensor, expected: torch.Tensor, called: str) -> None:
    """A factor or a shift of one number would be no more than an accident."""
    assert mistake(seen(result), expected) == called


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
    """A result that float32 happens to hold is not called single precision. An element is off by more than that."""
    exact = torch.tensor([4e6, 1e-4, -7e6, 0.1], dtype=torch.float64)
    rounded = (exact.float() + torch.tensor(off)).double()
    assert mistake(seen(rounded), exact) == "inaccurate"


def test_exact_numbers_are_not_called_rounded() -> None:
    """If float32 holds all expected numbers, rounding cannot be the mistake."""
    exact = torch.tensor([4e6, 1.0, -7e6, 2.0], dtype=torch.float64)
    assert mistake(seen(exact + torch.tensor([1, 0, 0, 0])), exact) == "inaccurate"


def test_a_factor_of_equal_numbers_is_not_told() -> None:
    """If all expected elements are one number, a factor would give it away."""
    assert mistake(seen(torch.full((4,), 6.0)), torch.full((4,), 3.0)) is None
