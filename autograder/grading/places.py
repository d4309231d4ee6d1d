"""Regions in which a wrong tensor is right: its diagonal, one triangle, the ordinary elements, ….

Each sentence names the right elements. The judge has compared all of them.
"""

from __future__ import annotations

import torch

from autograder.catalogue import Text
from autograder.grading.relations import Kind, near

_FEWEST = 3
"""Rows that a pattern needs to be one."""
_MATRIX = 2
"""Dimensions of a matrix."""


def _in_square(inside: torch.Tensor, value: torch.Tensor, wanted: torch.Tensor, relative: float) -> bool:
    """True when the result is right where ``inside`` is true, and wrong everywhere else."""
    return torch.equal(near(value, wanted, relative), inside)


def _square(wanted: torch.Tensor) -> bool:
    return wanted.dim() == _MATRIX and wanted.shape[0] == wanted.shape[1] >= _FEWEST


def _eye(wanted: torch.Tensor) -> torch.Tensor:
    return torch.eye(len(wanted), dtype=torch.bool)


def _only_the_diagonal(value: torch.Tensor, wanted: torch.Tensor, relative: float) -> bool:
    return _square(wanted) and _in_square(_eye(wanted), value, wanted, relative)


def _but_the_diagonal(value: torch.Tensor, wanted: torch.Tensor, relative: float) -> bool:
    return _square(wanted) and _in_square(~_eye(wanted), value, wanted, relative)


def _one_triangle(value: torch.Tensor, wanted: torch.Tensor, relative: float) -> bool:
    if not _square(wanted):
        return False
    square = torch.ones_like(wanted, dtype=torch.bool)
    return any(_in_square(half, value, wanted, relative) for half in (square.tril(), square.triu()))


def _where_finite(value: torch.Tensor, wanted: torch.Tensor, relative: float) -> bool:
    return not wanted.isfinite().all() and torch.equal(near(value, wanted, relative), wanted.isfinite())


def _truths(value: torch.Tensor, wanted: torch.Tensor) -> bool:
    both = torch.cat((value.flatten(), wanted.flatten()))
    return bool(((both == 0) | (both == 1)).all())


PLACES: tuple[Kind, ...] = (
    (
        "special values",
        Text(
            "{0} is right but for NaN and infinity: each of them became a number.",
            "{0}除了 NaN 和无穷都对：它们变成了普通的数。",
        ),
        _where_finite,
    ),
    (
        "diagonal only",
        Text("{0} is right on its diagonal only, and wrong everywhere else.", "{0}只有对角线是对的，其余全错。"),
        _only_the_diagonal,
    ),
    (
        "all but the diagonal",
        Text("{0} is right but for its diagonal.", "{0}只有对角线不对，其余全对。"),
        _but_the_diagonal,
    ),
    (
        "one triangle",
        Text(
            "{0} is right on one side of its diagonal only: the upper or the lower triangle is wrong.",
            "{0}只有对角线的一侧是对的：上三角或下三角不对。",
        ),
        _one_triangle,
    ),
    (
        "negated",
        Text("{0} is true where it should be false, and false where it should be true.", "{0}的真假全反了。"),
        lambda a, b, _: _truths(a, b) and torch.equal(a, 1 - b),
    ),
    (
        "true too often",
        Text(
            "{0} is true in all the right places, and in others too. Does equality count where it should not?",
            "{0}该为真的都为真，但别处也有为真的。是不是把相等也算进去了？",
        ),
        lambda a, b, _: _truths(a, b) and bool((a >= b).all()),
    ),
    (
        "false too often",
        Text(
            "{0} is true in some of the right places and nowhere else. What does the condition leave out?",
            "{0}为真的地方都该为真，但还漏了一些。条件漏掉了什么？",
        ),
        lambda a, b, _: _truths(a, b) and bool((a <= b).all()),
    ),
)
