"""One product of linear algebra, told apart from several and from sums of products."""

from __future__ import annotations

import pytest
import torch

from autograder.grading.inputs import distinct
from autograder.grading.products import not_one_product, products_in
from autograder.tests.grading.here import computed


def mistake(expression: str) -> str | None:
    """Return the name of what is wrong with this way to ``x @ y``."""
    x, y = distinct(3, 3), distinct(3)
    call = computed(expression, x, y).gives(x @ y, tolerance=1e-3)
    found = not_one_product(call, call.result, "x", "y")
    return found.mistake if found else None


@pytest.mark.parametrize(
    "expression",
    [
        "x @ y",
        "torch.mv(x, y)",
        "x.matmul(y).clone()",
        "y @ x.t()",
        "torch.einsum('ij,j->i', x, y)",
        "x @ (y + 0 * y.sum())",
    ],
)
def test_one_product_is_enough(expression: str) -> None:
    """Turning, copying and adding up one of the two next to it are no products of both."""
    assert mistake(expression) is None


@pytest.mark.parametrize(
    "expression",
    [
        "torch.stack([torch.dot(row, y) for row in x])",
        "x @ torch.eye(3) @ y",
        "x[:2] @ y if 0 else torch.cat((x[:2] @ y, x[2:] @ y))",
    ],
)
def test_several_products_are_too_many(expression: str) -> None:
    """Each row by itself is a product too."""
    assert mistake(expression) == "several products"


@pytest.mark.parametrize(
    "expression",
    [
        "(x * y).sum(1)",
        "(x * y) @ torch.ones(3)",
        "(x.reshape(9, 1, 1) @ y.repeat(3).reshape(9, 1, 1)).reshape(3, 3).sum(1)",
        "torch.tensor([sum((row * y).tolist()) for row in x])",
        "x.mul(y).sum(1).unsqueeze(0).mm(torch.eye(3))[0]",
    ],
)
def test_multiplying_and_adding_up_is_no_product(expression: str) -> None:
    """Nor is one that only adds up what was multiplied before."""
    assert mistake(expression) == "product and sum"


def test_the_products_are_named() -> None:
    """Four names are enough."""
    call = computed("sum(torch.dot(row, y) for row in x)", distinct(6, 2), distinct(2))
    found = not_one_product(call, call.found.tensors[0], "x", "y")
    assert found is not None
    assert found.en == "6 product operations ran (dot, dot, dot, dot); one is enough."


def test_products_are_the_steps_of_no_other_family() -> None:
    """They are named in their order."""
    call = computed("(x.t().clone() * 2 + torch.ones(2, 2)).mm(x).sum(0) @ y", torch.ones(2, 2), torch.ones(2))
    assert products_in(call.flow.steps) == ["mm", "dot"]
