"""Expressions that a wrong result equals: they use the inputs, and never fit by accident."""

from collections.abc import Callable

import pytest
import torch

from autograder.grading.equals import equal
from autograder.tests.grading.conftest import seen

X = torch.tensor([[1.5, -2.0, 3.25, 8.0], [4.0, 5.5, -6.75, 0.5], [2.25, 6.0, 7.0, -1.25]])
Y = torch.tensor([[-7.125, 2.5, 0.25, 30.0], [9.0, -1.5, 3.75, 4.5], [5.25, -8.0, 1.0, 12.5]])
OTHER = torch.tensor([[20.0, 1.0, 5.0, 2.0], [7.0, 3.0, 11.0, 4.0], [9.0, 6.0, 8.0, 10.0]])


def found(value: torch.Tensor, wanted: torch.Tensor = OTHER) -> str | None:
    return equal(value.double(), wanted.double(), [("x", seen(X)), ("y", seen(Y))], 1e-5)


@pytest.mark.parametrize(
    ("compute", "expression"),
    [
        (lambda x, y: x * y, "x * y"),
        (lambda x, y: y - x, "y - x"),
        (lambda x, y: y / x, "y / x"),
        (lambda x, y: torch.cat((x, y), 1), "torch.cat((x, y), 1)"),
        (lambda x, y: torch.stack((y, x)), "torch.stack((y, x), 0)"),
        (lambda x, y: x @ y.T, "x @ y.T"),
        (lambda x, _: x.sum(1), "x.sum(1)"),
        (lambda _, y: y.mean(0, keepdim=True), "y.mean(0, keepdim=True)"),
        (lambda x, _: x.cumsum(0), "x.cumsum(0)"),
        (lambda x, _: x + x, "x + x"),
        (lambda x, _: x.exp(), "x.exp()"),
    ],
)
def test_what_was_computed_is_named(
    compute: Callable[[torch.Tensor, torch.Tensor], torch.Tensor], expression: str
) -> None:
    """The expression is one of those that have this value."""
    assert found(compute(X, Y)) == expression


@pytest.mark.parametrize(
    "value",
    [
        pytest.param(OTHER + 0.3, id="nothing of the kind"),
        pytest.param(torch.zeros(3, 4), id="zeros"),
        pytest.param(X.norm(), id="a single number"),
        pytest.param(torch.full((3, 4), 5.5), id="one number"),
        pytest.param(X * torch.nan, id="NaN"),
        pytest.param(X[0] > 0, id="a few truths"),
    ],
)
def test_an_accident_is_not_named(value: torch.Tensor) -> None:
    """If too little agrees, nothing is said."""
    assert found(value) is None


def test_what_is_asked_for_is_not_named() -> None:
    """The sentence says that something else is asked for: it must be something else."""
    assert found(X * Y + 1e-4, wanted=X * Y) is None
