"""A lost check's last call: pictures of it, and for the author of the answer its arguments and its exception."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from autograder.drawing import graph, memory, shapes
from autograder.drawing.grid import Grid
from autograder.feedback import Feedback
from autograder.grading.flow import Flow
from autograder.grading.layout import is_contiguous
from autograder.grading.operations import Family, family, short_name
from autograder.report.insight import Insight
from autograder.worker import traces, wire

_LONGEST = 300
"""Characters of an exception's text that are shown."""
_SHORT = 30
_OF_MEMORY = re.compile(r"\b(memory|storage|object|view|copy|copied|alias|allocated|overwritten)\b")
_OF_GRADIENTS = re.compile(r"\b(grad|gradients?|autograd|graph|leaf|backward|detach)\b")
_OF_SHAPES = re.compile(r"\b(shapes?|dimensions?|broadcast|sizes?)\b")
_UNFIT = "must match the size of tensor"
"""PyTorch's words for shapes that do not broadcast."""


@dataclass(frozen=True)
class Seen:
    """One call: the function, the arguments by name as they were sent, and the observation."""

    function: str
    given: Mapping[str, wire.Value]
    observed: wire.Observation


def insight(seen: Seen, answer: str) -> Insight:
    """Gather what the author of this answer may see of a check's last call."""
    error = seen.observed.error
    lines = answer.splitlines()
    line = error.line if error is not None and error.line is not None and 0 < error.line <= len(lines) else None
    return Insight(
        call=f"{seen.function}({', '.join(_written(name, value) for name, value in seen.given.items())})",
        arguments=tuple(f"{name}: {_kind(state)}" for name, state in _tensors(seen, seen.observed.before).items()),
        raised="" if error is None else _said(error),
        line=line,
        source="" if line is None else lines[line - 1].strip(),
    )


def _said(error: wire.Raised) -> str:
    return f"{error.type}: {error.text[:_LONGEST]}" if error.text else error.type


def _written(name: str, value: wire.Value) -> str:
    match value:
        case wire.Plain(value=plain) if len(repr(plain)) <= _SHORT:
            return repr(plain)
        case wire.Sequence(kind="tuple" | "list"):
            return name
        case wire.Code(name=function):
            return function
    return name


def _tensors(seen: Seen, states: list[wire.TensorState]) -> dict[str, wire.TensorState]:
    """Return the tensors among the arguments, by name. Those in a list are numbered."""
    found: dict[str, wire.TensorState] = {}
    for name, value in seen.given.items():
        items = value.items if isinstance(value, wire.Sequence) else [value]
        pointers = [item.index for item in items if isinstance(item, wire.Pointer) and item.index < len(states)]
        for number, index in enumerate(pointers):
            found[name if items == [value] else f"{name}[{number}]"] = states[index]
    return found


def _kind(state: wire.TensorState) -> str:
    more = (
        f", strides {tuple(state.stride)}" * (not is_contiguous(state.shape, state.stride)),
        ", requires_grad" * state.requires_grad,
        f", on {state.device}" * (state.device != "cpu"),
    )
    return f"{state.dtype} {tuple(state.shape)}{''.join(more)}"


def pictures(seen: Seen, told: Feedback, *, with_shapes: bool) -> Iterator[Grid]:
    """Draw the things that the sentence speaks of. Shapes are those of hidden inputs, which only the author may see."""
    observed = seen.observed
    before, after = _tensors(seen, observed.before), _tensors(seen, observed.after)
    results = list(_results(observed.result))
    error = "" if observed.error is None else observed.error.text
    if with_shapes and before and (_OF_SHAPES.search(told.en) or _UNFIT in error):
        drawn = {name: state.shape for name, state in before.items()}
        if len(results) == 1:
            drawn[memory.RESULT.en] = results[0].shape
        yield shapes.draw(drawn, broadcast=_UNFIT in error)
    if before and observed.error is None and _OF_MEMORY.search(told.en):
        yield memory.draw(before, after, results)
    if _OF_GRADIENTS.search(told.en) and any(state.requires_grad and state.is_leaf for state in after.values()):
        used = [name for name, value in seen.given.items() if _is_used(value, observed.trace.used)]
        result = next(iter(results), None)
        root = _backward_root(observed.trace) if result is None or result.grad_fn is None else None
        end = result.storage if root is None and result is not None else root
        yield graph.draw(
            result,
            after,
            used,
            is_tracked=observed.trace.tracked,
            steps=[] if end is None else _steps(observed.trace, before, end),
            is_backward=root is not None,
        )


def _backward_root(trace: traces.Trace) -> int | None:
    """Return the storage from which the answer itself went backward first: of the last operation before that."""
    made: int | None = None
    for operation in trace.operations:
        if operation.backward:
            return made
        if family(operation.name) is not Family.MADE:  # as the ones from which the pass itself starts
            made = next(iter(operation.outputs), made)
    return None


def _steps(trace: traces.Trace, given: Mapping[str, wire.TensorState], end: int) -> list[graph.Step]:
    """Return the operations that led from the arguments to this storage, before the first backward pass."""
    forward = list(itertools.takewhile(lambda operation: not operation.backward, trace.operations))
    names: dict[int, str | int] = {state.storage: name for name, state in given.items()}
    steps = []
    for number in Flow(forward, {name: [state.storage] for name, state in given.items()}).way(end):
        operation = forward[number]
        operands = tuple(names[storage] for storage in operation.inputs if storage in names)
        steps.append(graph.Step(short_name(operation.name), operands, next(iter(operation.lines), None)))
        names.update(dict.fromkeys(operation.outputs, len(steps)))
    return steps


def _is_used(value: wire.Value, used: list[int]) -> bool:
    return isinstance(value, wire.Pointer) and value.index in used


def _results(value: wire.Value | None) -> Iterator[wire.TensorState]:
    if isinstance(value, wire.TensorState):
        yield value
    elif isinstance(value, wire.Sequence):
        for item in value.items:
            yield from _results(item)
