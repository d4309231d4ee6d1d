"""Results in another shape are called by how they stand to the right one."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import torch

from autograder.tests.grading.conftest import SQUARE, WANTED, mistake, seen


@pytest.mark.parametrize(
    ("slip", "called"),
    [
        (lambda t: t[None], "kept dimension"),
        (lambda t: t.flatten(), "other shape"),
        (lambda t: t.sum(), "summed up"),
        (lambda t: t.sum(0), "summed up"),
        (lambda t: t.mean(), "averaged"),
        (lambda t: torch.cat((t, t)), "too many"),
        (lambda t: t[:1], "too few"),
        (lambda t: torch.stack((t, 0 * t)), "not summed"),
        (lambda t: torch.cat((t, t), 1), "too many"),
        (lambda t: t[:, 1:], "too few"),
        (lambda t: t[0, 0] + 17, "single number"),
    ],
)
def test_another_shape_is_called_by_its_name(slip: Callable[[torch.Tensor], torch.Tensor], called: str) -> None:
    """The numbers prove how the result came to its shape."""
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
    ],
)
def test_diagonals_and_joined_parts_are_seen(result: torch.Tensor, expected: torch.Tensor, called: str) -> None:
    """Each pair, each row or only one number was asked for."""
    assert mistake(seen(result), expected) == called


@pytest.mark.parametrize(
    ("result", "expected"),
    [(torch.zeros(3, 4), torch.zeros(2, 3, 4)), (torch.zeros(2, 3, 4), torch.zeros(3, 4)), (torch.ones(2), SQUARE)],
)
def test_sums_of_zeros_say_nothing(result: torch.Tensor, expected: torch.Tensor) -> None:
    """If all elements are one number, nothing shows that it was added up."""
    assert mistake(seen(result), expected) not in ("summed up", "not summed")


def test_an_element_is_no_sum() -> None:
    """It may be the sum by accident, if the others cancel."""
    assert mistake(seen(torch.tensor(2.0)), torch.tensor([2.0, 1.5, -1.5])) == "single number"


CANCELLING = torch.tensor([[0.1, 0.2, -0.3], [0.7, -0.4, -0.3], [-0.6, -0.5, 1.1]], dtype=torch.float64)


@pytest.mark.parametrize(
    ("result", "expected"),
    [
        (CANCELLING.sum(1), CANCELLING),
        (CANCELLING.sum(), CANCELLING),
        (CANCELLING.mean(), CANCELLING),
        (CANCELLING, CANCELLING.sum(1)),
        (torch.zeros(3), torch.zeros(0, 3)),
        (torch.zeros(0, 3), torch.zeros(3)),
    ],
)
def test_what_cancels_says_nothing(result: torch.Tensor, expected: torch.Tensor) -> None:
    """Rounding is all that is left, which agrees by accident only. A sum of nothing is no sum either."""
    assert mistake(seen(result), expected) in (None, "single number")
