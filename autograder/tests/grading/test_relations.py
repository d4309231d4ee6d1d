"""Words for how a wrong tensor stands to the right one."""

from __future__ import annotations

import math

import pytest
import torch

from autograder.grading.relations import close, near, transposes, varies

INF, NAN = math.inf, math.nan


def doubles(*numbers: float) -> torch.Tensor:
    return torch.tensor(numbers, dtype=torch.float64)


def test_an_element_is_near_by_itself_or_by_the_largest() -> None:
    """A rounding error is as large as the largest number allows, also next to a small one."""
    wanted = doubles(1000, 0.5, 0)
    assert near(doubles(1000.9, 0.6, 0.9), wanted, 1e-3).tolist() == [True, True, True]
    assert near(doubles(1002.1, 1.6, 1.1), wanted, 1e-3).tolist() == [False, False, False]


def test_infinity_is_no_scale() -> None:
    """Everything would be near next to it."""
    assert near(doubles(INF, 1.5), doubles(INF, 1), 1e-3).tolist() == [True, False]


def test_what_is_not_finite_equals_itself_only() -> None:
    """NaN is what was wanted where it was wanted; the two infinities differ."""
    assert near(doubles(NAN, INF, 1), doubles(NAN, -INF, NAN), 1e-3).tolist() == [True, False, False]


@pytest.mark.parametrize("wanted", [doubles(), doubles(INF)])
def test_where_nothing_is_finite_nothing_is_needed(wanted: torch.Tensor) -> None:
    """There is no largest element then."""
    assert close(wanted.clone(), wanted, 1e-3)


def test_close_tensors_have_one_shape() -> None:
    """Broadcasting would compare anything with a scalar."""
    assert close(torch.ones(2), torch.ones(2).double(), 0)
    assert not close(torch.ones(1), torch.ones(2).double(), 0)


def test_one_element_is_enough_to_be_far() -> None:
    """All of them count."""
    assert not close(doubles(1, 2, 4), doubles(1, 2, 3), 1e-3)


def test_any_two_dimensions_are_swapped() -> None:
    """A tensor of three has three such pairs, a vector none."""
    assert [tuple(turned.shape) for turned in transposes(torch.ones(2, 3, 4))] == [(3, 2, 4), (4, 3, 2), (2, 4, 3)]
    assert list(transposes(torch.ones(3))) == []


@pytest.mark.parametrize(
    ("wanted", "shows"),
    [
        (doubles(1, 2), True),
        (doubles(2, 2), False),
        (doubles(3), False),
        (doubles(), False),
        (doubles(1, 2, NAN), False),
        (doubles(1, INF), False),
    ],
)
def test_only_different_finite_numbers_show_a_factor(wanted: torch.Tensor, shows: bool) -> None:
    """A constant is any factor of any other constant."""
    assert varies(wanted) is shows
