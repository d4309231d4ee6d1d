"""The memory of a call's inputs, as the judge sees it afterwards."""

from __future__ import annotations

import math
from collections.abc import Sequence

import msgspec
import numpy as np
import torch

from autograder.grading.layout import is_contiguous
from autograder.grading.sound import Unsound
from autograder.worker import values, wire


def laid_out(tensor: wire.TensorIn, content: bytes) -> torch.Tensor:
    """Return a tensor of a call, as it lies in the content of its memory."""
    dtype = values.DTYPES[tensor.dtype]
    memory = torch.frombuffer(bytearray(content), dtype=dtype) if content else torch.empty(0, dtype=dtype)
    return memory.as_strided(tensor.shape, tensor.stride, tensor.offset)


def seen(told: wire.Observation, sent: Sequence[bytes], now: Sequence[bytes]) -> wire.Observation:
    """Add what the judge sees in the call's memories, as they were ``sent`` and as they are ``now``.

    ``told`` is sound. Raises Unsound if a tensor reaches beyond the memory that is named for it.
    """
    return msgspec.structs.replace(
        told,
        result=None if told.result is None else _value(told.result, now),
        shown=None if told.shown is None else _value(told.shown, now),
        before=[_tensor(state, sent) for state in told.before],
        after=[_tensor(state, now) for state in told.after],
        args_before=[_value(value, sent) for value in told.args_before],
        args_after=[_value(value, now) for value in told.args_after],
        gradients=[None if state is None else _tensor(state, now) for state in told.gradients],
    )


def _value(value: wire.Value, memories: Sequence[bytes]) -> wire.Value:
    match value:
        case wire.TensorState():
            return _tensor(value, memories)
        case wire.Sequence():
            return wire.Sequence(value.kind, [_value(item, memories) for item in value.items])
        case wire.Mapping():
            return wire.Mapping([(name, _value(item, memories)) for name, item in value.items])
    return value


def _tensor(state: wire.TensorState, memories: Sequence[bytes]) -> wire.TensorState:
    grad = None if state.grad is None else _tensor(state.grad, memories)
    if state.place < 0:
        return state if grad is state.grad else msgspec.structs.replace(state, grad=grad)
    if state.place >= len(memories):
        raise Unsound("a memory that was not sent")
    return msgspec.structs.replace(state, grad=grad, data=_window(state, memories[state.place]))


def _window(state: wire.TensorState, memory: bytes) -> bytes:
    if state.dtype not in values.DTYPES:
        raise Unsound("a tensor of no dtype in a memory")
    size = values.DTYPES[state.dtype].itemsize
    if is_contiguous(state.shape, state.stride):
        start, end = state.offset * size, (state.offset + math.prod(state.shape)) * size
        if end > len(memory):
            raise Unsound("a tensor that reaches beyond its memory")
        return memory[start:end]
    try:
        there = np.ndarray(state.shape, f"V{size}", memory, state.offset * size, [step * size for step in state.stride])
    except (ValueError, OverflowError) as beyond:
        raise Unsound("a tensor that reaches beyond its memory") from beyond
    return there.tobytes()
