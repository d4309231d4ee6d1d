"""States of tensors to draw."""

from __future__ import annotations

from collections.abc import Sequence

from autograder.worker import wire


def state(
    number: int, place: int, shape: Sequence[int] = (3,), *, tracks: bool = False, grad_fn: str | None = None
) -> wire.TensorState:
    """Return a tensor: the object of this number in the memory of this number."""
    return wire.TensorState(
        id=number,
        storage=place,
        memory=place * 64,
        memory_bytes=64,
        address=place * 64,
        offset=0,
        shape=list(shape),
        stride=[1] * len(shape),
        dtype="float32",
        device="cpu",
        version=0,
        requires_grad=tracks or grad_fn is not None,
        is_leaf=grad_fn is None,
        grad_fn=grad_fn,
        grad=None,
        data=b"",
    )
