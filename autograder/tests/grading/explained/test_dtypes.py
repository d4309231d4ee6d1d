"""Exceptions about dtypes, as the libraries raise them."""

from __future__ import annotations

from autograder.grading.explained.dtypes import KINDS
from autograder.grading.explained.kind import Kind
from autograder.tests.grading.explained.examples import Example, each, each_kind, require_shown, require_told

EXAMPLES: dict[str, list[Example]] = {
    "dtypes of a product": ["X @ X.T.double()", "torch.dot(x, x.long())", "torch.allclose(x, x.double())"],
    "result cannot be cast": [
        "torch.arange(3).add_(1.5)",
        "torch.add(x, x, out=torch.arange(12))",
        "a = np.arange(3)\na += 1.5",
    ],
    "mean of whole numbers": ["torch.arange(3).mean()", "torch.arange(3).std()"],
    "floats expected": ["torch.linalg.norm(torch.arange(3))", "torch.det(torch.ones(2, 2).long())"],
    "minus of booleans": ["-(x > 1)", "(x > 1) - (x > 2)"],
    "booleans expected": ["torch.where(x, x, x)", "torch.masked_select(x, x)", "~x"],
    "negative power of whole numbers": ["torch.arange(3) ** -1", "np.arange(3) ** -1"],
    "dtype without this operation": ["torch.arange(3).softmax(0)", "x & x", "(x > 1).argmax()"],
    "whole numbers divided by zero": ["torch.arange(3) // 0", "torch.arange(3) % 0"],
}


@each(EXAMPLES)
def test_what_is_raised_is_recognised(mistake: str, example: Example) -> None:
    """The kind is found by the exception as it is raised, before all others."""
    require_told(mistake, example, KINDS)


@each_kind(KINDS)
def test_a_near_miss_is_not_recognised(kind: Kind) -> None:
    """The same text under another type, and another text under the same type, are of no such kind."""
    require_shown(kind, EXAMPLES)
