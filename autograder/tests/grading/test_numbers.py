"""Numbers compared one by one, and what is said of those that differ."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
import torch

from autograder.feedback import Feedback
from autograder.grading.numbers import elements, is_wrong, numbers_of

WHERE = "the result", "结果"
INF, NAN = math.inf, math.nan


def said(seen: Any, expected: Any, relative: float = 1e-6, dtype: str = "f4") -> Feedback | None:
    return elements(np.array(seen, dtype), np.array(expected, dtype), relative, WHERE)


def english(seen: Any, expected: Any, relative: float = 1e-6, dtype: str = "f4") -> str:
    found = said(seen, expected, relative, dtype)
    assert found is not None
    return found.en


@pytest.mark.filterwarnings("ignore:ComplexHalf")
@pytest.mark.parametrize(
    ("numbers", "dtype"),
    [
        ([1.5, -2.25], torch.bfloat16),
        ([1.5, -2.25], torch.float16),
        ([1.5 + 1j, -2j], torch.complex32),
        ([2**62, -1], torch.int64),
        ([True, False], torch.bool),
    ],
)
def test_every_dtype_has_its_numbers_in_numpy(numbers: list[complex], dtype: torch.dtype) -> None:
    """None of them is rounded."""
    assert numbers_of(torch.tensor(numbers, dtype=dtype)).tolist() == numbers


def test_what_a_tensor_puts_off_is_done() -> None:
    """A conjugate and a sign are only marked until somebody reads the numbers; NumPy would not see the mark."""
    lazy = torch.tensor([1 + 2j]).conj()
    assert numbers_of(lazy).tolist() == [1 - 2j]
    assert numbers_of(lazy.imag).tolist() == [-2]
    assert numbers_of(torch.ones(1, requires_grad=True) * 3).tolist() == [3]


def test_equal_numbers_are_not_spoken_of() -> None:
    """NaN is expected where it is expected, and zero has no sign."""
    assert said([1, NAN, INF, 0.0], [1, NAN, INF, -0.0]) is None


def test_differences_are_counted_and_the_first_is_named() -> None:
    """The place is told, and the largest difference, but no number of the right result."""
    told = said([[1, 2, 3], [4, 5, 6]], [[1, 2, 3], [4, 5.5, 8]])
    assert told is not None
    assert told.en == "the result: 2 of 6 elements differ, the largest difference is 2, first at [1, 1]."
    assert told.zh == "结果：6 个元素中有 2 个不对，最大相差 2，第一处在 [1, 1]。"


def test_a_single_number_has_no_place() -> None:
    """It would be an empty pair of brackets."""
    assert english(1, 2) == "the result: 1 of 1 elements differ, the largest difference is 1."


def test_a_complex_number_is_wrong_in_either_part_and_counted_once() -> None:
    """Its place is that of the number."""
    told = english([1 + 1j, 2 + 2j, 3 + 3j], [1 + 1j, 2 + 3j, 5 + 5j], dtype="c8")
    assert "2 of 3 elements differ, the largest difference is 2, first at [1]." in told


@pytest.mark.parametrize(("seen", "expected"), [([1, INF], [1, 2]), ([NAN, 1], [1, 1])])
def test_what_is_not_finite_has_no_distance(seen: list[float], expected: list[float]) -> None:
    """It is told as such."""
    assert "the largest difference is inf or nan" in english(seen, expected)


def test_whole_numbers_that_doubles_cannot_tell_apart_differ() -> None:
    """The difference is exact, not zero."""
    assert "the largest difference is 1," in english([2**62 + 1, 0], [2**62, 0], dtype="i8")


def test_elements_are_near_relative_to_the_largest_that_is_expected() -> None:
    """A result that is far too large gives itself no tolerance."""
    seen, expected = np.array([1000.5, 0.5, 3.0]), np.array([1000.0, 0.0, 1.0])
    assert is_wrong(seen, expected, 1e-3).tolist() == [False, False, True]
    assert is_wrong(np.array([1e9, 3.0]), np.array([1.0, 1.0]), 1e-3).tolist() == [True, True]


def test_infinities_are_no_scale_and_equal_themselves() -> None:
    """Next to an infinite one, finite numbers are compared as before."""
    seen, expected = np.array([INF, -INF, 1.5, NAN, 1.0]), np.array([INF, INF, 1.0, NAN, NAN])
    assert is_wrong(seen, expected, 1e-3).tolist() == [False, True, True, False, True]


def test_whole_numbers_and_booleans_are_exact() -> None:
    """No tolerance is for them, except where any number will do."""
    seen, expected = np.array([1_000_000, 3]), np.array([1_000_001, 3])
    assert is_wrong(seen, expected, 0.5).tolist() == [True, False]
    assert not is_wrong(seen, expected, INF).any()
    assert is_wrong(np.array([True, False]), np.array([False, False]), 0.5).tolist() == [True, False]


def test_any_finite_number_will_do_where_the_tolerance_is_infinite() -> None:
    """A drawn number is judged by being finite, also next to zero."""
    assert is_wrong(np.array([7.0, -3.0, INF, NAN]), np.array([1.0, 1.0, 1.0, 1.0]), INF).tolist() == [
        False,
        False,
        True,
        True,
    ]


def test_the_distance_of_huge_numbers_is_no_warning() -> None:
    """It overflows, and the numbers differ."""
    assert is_wrong(np.array([1e308, 1.0]), np.array([-1e308, 1.0]), 1e-3).tolist() == [True, False]
