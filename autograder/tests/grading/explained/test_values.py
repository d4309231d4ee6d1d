"""Exceptions about values and arguments of tensors, as the libraries raise them."""

from __future__ import annotations

from autograder.grading.explained.kind import Kind
from autograder.grading.explained.values import KINDS
from autograder.tests.grading.explained.examples import Example, each, each_kind, elsewhere, require_shown, require_told

EXAMPLES: dict[str, list[Example]] = {
    "truth of many": [
        "if x > 3: pass",
        "bool(torch.ones(0))",
        "if np.ones(2) > 0: pass",
        "not table",
        elsewhere("ValueError", "The truth value of an array with more than one element is ambiguous."),
    ],
    "item of many": [
        "x.item()",
        "float(x)",
        "torch.tensor([x, x])",
        "float(np.ones(2))",
        "np.ones(2).item()",
        elsewhere("TypeError", "only length-1 arrays can be converted to Python scalars"),
    ],
    "tensor as an index of Python's": ["range(x)", "[1, 2][x]", '"3" * x'],
    "loop over a single number": ["list(torch.tensor(5))", "len(torch.tensor(5))", "a, b = torch.tensor(1.0)"],
    "maximum of nothing": ["torch.ones(0).max()", "np.max(np.array([]))", "max([])", "torch.ones(0).argmax()"],
    "not a tensor": ["torch.sqrt(3)", "torch.sum([1, 2])", "torch.dot(x, np.ones(12))"],
    "list of tensors expected": ["torch.cat(x, X)", "torch.stack(x)"],
    "whole number expected": ["torch.ones(2.5)", "range(3.5)", 'torch.eye("a")'],
    "None as an argument": ["torch.device(None)", "torch.sqrt(None)"],
    "arguments of a torch function": ["x.add()", "x.sum(axes=1)", "torch.linspace(0, 1)"],
    "missing argument": ["torch.flip(x)"],
    "unequal rows": ["torch.tensor([[1, 2], [3]])", "np.array([[1, 2], [3]])"],
    "not numbers": [
        'torch.tensor("a")',
        "torch.tensor([1, None])",
        'torch.from_numpy(np.array(["a"]))',
        "torch.tensor(table)",
    ],
    "not a NumPy array": ["torch.from_numpy([1, 2])"],
    "dtype that NumPy lacks": ["x.bfloat16().numpy()"],
    "negative stride": ["torch.from_numpy(np.arange(3)[::-1])", "torch.as_tensor(np.arange(3)[::-1])"],
    "text in an operation": ['np.arange(3) + "3"', 'np.add(np.ones(2), "a")'],
    "singular matrix": [
        "torch.linalg.inv(torch.zeros(3, 3))",
        "torch.linalg.solve(torch.zeros(3, 3), torch.ones(3))",
        "np.linalg.inv(np.zeros((2, 2)))",
    ],
    "not positive definite": ["torch.linalg.cholesky(-torch.eye(3))", "np.linalg.cholesky(-np.eye(2))"],
    "size property called": ["x.shape()", "x.shape(0)"],
    "tensor called": ["x.T()", "torch.ones(3)(1)", "np.ones(2).T()"],
    "method without brackets": ["x.size[0]", "for _ in x.sum: pass", "x.sum + 1", "1 + x.sum"],
    "text format of a tensor": ['f"{x:.2f}"', '"{:.3f}".format(X[0])'],
}


@each(EXAMPLES)
def test_what_is_raised_is_recognised(mistake: str, example: Example) -> None:
    """The kind is found by the exception as it is raised, before all others."""
    require_told(mistake, example, KINDS)


@each_kind(KINDS)
def test_a_near_miss_is_not_recognised(kind: Kind) -> None:
    """The same text under another type, and another text under the same type, are of no such kind."""
    require_shown(kind, EXAMPLES)
