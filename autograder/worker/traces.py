"""The record of the work of torch during a call, as it crosses the wall."""

from __future__ import annotations

from .records import Record, Shape, Size


class Numbers(Record, frozen=True):
    """The numbers of a tensor at one moment."""

    shape: Shape
    dtype: str
    data: bytes


class Operation(Record, frozen=True):
    """One aten operation: its name, the storages it read and returned, and the bytes of new storage it made.

    ``backward`` is the number of the call's backward pass that it belongs to, counted from 1, or 0. ``scripted`` is
    true when a hook or a formula of the answer made it there, not the engine. ``put_out`` holds the values that an
    operation of a backward pass or in forward mode returned, where they are few. A program's call has none: its steps
    are many, and it says itself what it saw. ``lines`` are those of the answer's file that led there, the innermost
    first. ``alive`` are the bytes of new storage in use when it had made some. ``stage`` counts the marks that a
    program had set before.
    """

    name: str
    inputs: list[int]
    outputs: list[int]
    allocated: Size
    backward: Size = 0
    scripted: bool = False
    put_out: list[Numbers | None] = []
    lines: list[int] = []
    alive: Size = 0
    stage: Size = 0


class Draw(Record, frozen=True):
    """One operation that drew random numbers: its name, and the shape and device of what it drew."""

    name: str
    shape: Shape
    device: str
    stage: Size


class Stage(Record, frozen=True):
    """The record at a program's mark: operations and bytes made so far, new bytes in use now.

    ``peak`` is the most that was in use at once since the previous mark.
    """

    count: Size
    allocated: Size
    alive: Size
    peak: Size


class Trace(Record, frozen=True):
    """The work of torch during a call. ``count`` goes on where ``operations`` stops at its cap.

    ``backward_passes`` counts runs of autograd's engine. ``forward_mode`` is true if dual numbers were computed with.
    ``tracked`` is true if anything was computed from a tensor that records gradients. ``used`` are leaves among the
    call's tensors. An operation took each as the object itself, not as a copy or alias. ``stages`` has one for each
    mark.
    """

    operations: list[Operation]
    count: Size
    allocated: Size
    peak: Size
    backward_passes: Size = 0
    forward_mode: bool = False
    tracked: bool = False
    used: list[Size] = []
    draws: list[Draw] = []
    stages: list[Stage] = []


class FunctionCall(Record, frozen=True):
    """One call of a function argument, with its tensors. They carry no data if they were not looked into."""

    name: str
    tensors: list[Numbers]
