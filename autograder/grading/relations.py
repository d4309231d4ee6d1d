"""Relations between a wrong tensor and the right one: the words for them, and when two tensors are near."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator

import torch

from autograder.catalogue import Text

NEARLY = 1e-3
"""Of the largest element: as far as a result may be off and still be called nearly right."""
ENOUGH = 4
"""Elements that must agree so that a relation between two tensors is not an accident."""

Relation = Callable[[torch.Tensor, torch.Tensor, float], bool]
"""True when it holds for the result, what was wanted and a relative tolerance; both tensors are of doubles."""
Kind = tuple[str, Text, Relation]
"""The mistake, what is said of it, and when."""


def close(value: torch.Tensor, wanted: torch.Tensor, relative: float) -> bool:
    """True when both have one shape and each element is as expected."""
    return value.shape == wanted.shape and bool(near(value, wanted, relative).all())


def near(value: torch.Tensor, wanted: torch.Tensor, relative: float) -> torch.Tensor:
    """True for each element that is as expected, relative to itself or to the largest."""
    scale = largest(wanted[wanted.isfinite()])
    return torch.isclose(value.double(), wanted, rtol=relative, atol=relative * scale, equal_nan=True)


def largest(tensor: torch.Tensor) -> float:
    """Return the largest absolute value; 0 where there is none."""
    return tensor.abs().max().item() if tensor.numel() else 0.0


def transposes(tensor: torch.Tensor) -> Iterator[torch.Tensor]:
    """Yield the tensor with any two of its dimensions swapped."""
    for one, other in itertools.combinations(range(tensor.dim()), 2):
        yield tensor.transpose(one, other)


def varies(wanted: torch.Tensor) -> bool:
    """True when a factor or a shift shows something, without telling the numbers."""
    return bool(wanted.isfinite().all()) and bool((wanted != wanted.flatten()[:1]).any())
