"""Exceptions about shapes and sizes, as the libraries raise them."""

from __future__ import annotations

from autograder.grading.explained.kind import Kind
from autograder.grading.explained.shapes import KINDS
from autograder.tests.grading.explained.examples import Example, each, each_kind, elsewhere, require_shown, require_told

EXAMPLES: dict[str, list[Example]] = {
    "view of a non-contiguous tensor": ["X.T.view(-1)", "X[:, :2].view(6)"],
    "shape invalid for its size": ["x.reshape(5, 5)", "x.view(5, -1)", "np.arange(6).reshape(4)"],
    "shapes cannot be broadcast": ["x + torch.ones(5)", "np.arange(3) + np.arange(4)"],
    "shapes of a product": [
        "X @ X",
        "X @ torch.ones(3)",
        "torch.dot(x, torch.ones(3))",
        "np.dot(np.ones((3, 4)), np.ones((3, 4)))",
        elsewhere("RuntimeError", "mat1 and mat2 shapes cannot be multiplied (2x3 and 4x5)"),
    ],
    "dimensions of a product": [
        "torch.dot(X, X)",
        "torch.mm(X, x)",
        "torch.mv(x, x)",
        "torch.bmm(X, X)",
        "x @ torch.tensor(1.0)",
    ],
    "expanded size": ["X.expand(5, 4)", "x[:] = torch.ones(5)", "x[0] = torch.ones(3)"],
    "stack of unequal tensors": ["torch.stack((x, torch.ones(3)))", "np.stack([np.ones(2), np.ones(3)])"],
    "cat of unequal tensors": ["torch.cat((x, X))", "torch.cat((X, torch.ones(3, 5)))", "np.concatenate(([1], [[1]]))"],
    "nothing to join": ["torch.cat([])", "torch.stack([])", "np.concatenate([])"],
    "einsum": ['torch.einsum("ij,jk->ik", X, X)', 'torch.einsum("ijk->ij", X)'],
    "dimension out of range": ["X.sum(2)", "x.transpose(0, 1)", "x.size(1)"],
    "axis out of range": ["np.arange(3).sum(axis=1)"],
    "wrong permutation": ["X.permute(0)", "X.permute(0, 0)", "torch.ones(2, 2, 2).t()"],
    "matrix expected": ["torch.trace(x)", "torch.linalg.inv(X)", "np.linalg.inv(np.ones((2, 3)))"],
    "negative length": ["torch.ones(-1)", "np.ones(-1)"],
    "range the wrong way": ["torch.arange(5, 0)", "torch.arange(0, 5, -1)"],
}


@each(EXAMPLES)
def test_what_is_raised_is_recognised(mistake: str, example: Example) -> None:
    """The kind is found by the exception as it is raised, before all others."""
    require_told(mistake, example, KINDS)


@each_kind(KINDS)
def test_a_near_miss_is_not_recognised(kind: Kind) -> None:
    """The same text under another type, and another text under the same type, are of no such kind."""
    require_shown(kind, EXAMPLES)
