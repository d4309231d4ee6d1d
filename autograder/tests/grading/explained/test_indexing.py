"""Exceptions about indices, as the libraries raise them."""

from __future__ import annotations

from autograder.grading.explained.indexing import KINDS
from autograder.grading.explained.kind import Kind
from autograder.tests.grading.explained.examples import Example, each, each_kind, require_shown, require_told

EXAMPLES: dict[str, list[Example]] = {
    "index out of range": ["x[12]", "X[:, torch.tensor([7])]", "np.arange(3)[5]", "table.iloc[5]"],
    "too many indices": ["X[0, 0, 0]", "np.ones(2)[0, 0]", "torch.tensor(5)[0]"],
    "mask of another shape": ["X[torch.ones(5, dtype=torch.bool)]", "np.ones(3)[np.ones(4, dtype=bool)]"],
    "floats as indices": ["x[1.5]", "x[x]", "np.arange(3)[1.5]"],
    "step of a slice": ["x[::-1]", "[1, 2][::0]"],
    "overlapping memory": [
        "torch.ones(1).expand(3).add_(1)",
        "x[1:].copy_(x[:-1].expand(2, 11)[0]).expand(3, 11).add_(1)",
    ],
}


@each(EXAMPLES)
def test_what_is_raised_is_recognised(mistake: str, example: Example) -> None:
    """The kind is found by the exception as it is raised, before all others."""
    require_told(mistake, example, KINDS)


@each_kind(KINDS)
def test_a_near_miss_is_not_recognised(kind: Kind) -> None:
    """The same text under another type, and another text under the same type, are of no such kind."""
    require_shown(kind, EXAMPLES)
