"""Operations of an answer that only look. They serve a print, an assert or a log, and nothing that remains.

Looking costs an answer nothing. An operation that leads on to something else is the answer's own work, on every line.
So ``assert (x := x + y) is not None`` makes a copy like any other statement.
"""

from __future__ import annotations

import ast
import functools
from collections.abc import Iterator, Sequence

import msgspec

from autograder.grading.observation import decode, seen_in
from autograder.grading.operations import writes
from autograder.syntax import parsed
from autograder.worker import traces, wire

_PRINTING = ("print", "pprint", "pp", "display")
_LOGGING = ("logging", "logger", "log", "warnings")


@functools.lru_cache(maxsize=8)
def looking_lines(source: str) -> frozenset[int]:
    """Return the lines of a text that hold only a print, an assert or a call of logging."""
    tree = parsed(source)
    nodes = [] if tree is None else [node for node in ast.walk(tree) if isinstance(node, ast.stmt)]
    looking = {line for node in nodes if _is_looking(node) for line in _lines(node)}
    if not looking:
        return frozenset()
    working = {line for node in nodes if not _is_looking(node) for part in _own_parts(node) for line in _lines(part)}
    return frozenset(looking - working)


def _is_looking(node: ast.stmt) -> bool:
    if any(isinstance(part, ast.NamedExpr | ast.Await | ast.Yield | ast.YieldFrom) for part in ast.walk(node)):
        return False
    return isinstance(node, ast.Assert) or (
        isinstance(node, ast.Expr) and isinstance(node.value, ast.Call) and _only_tells(node.value.func)
    )


def _only_tells(function: ast.expr) -> bool:
    if isinstance(function, ast.Name):
        return function.id in _PRINTING
    if not isinstance(function, ast.Attribute) or not isinstance(function.value, ast.Name):
        return False
    return function.value.id in _LOGGING or function.value.id == "pprint"


def _own_parts(node: ast.stmt) -> Iterator[ast.AST]:
    """Yield a statement's nodes without the statements inside it."""
    inner = [part for part in ast.iter_child_nodes(node) if isinstance(part, ast.stmt | ast.excepthandler)]
    return iter([node] if not inner else [part for part in ast.iter_child_nodes(node) if part not in inner])


def _lines(node: ast.AST) -> range:
    first = getattr(node, "lineno", 0)
    return range(first, (getattr(node, "end_lineno", None) or first) + 1)


def own_work(seen: wire.Observation, source: str) -> traces.Trace:
    """Return the record without the operations that only looked."""
    trace, lines = seen.trace, looking_lines(source)
    if not lines:
        return trace
    looking = [not step.backward and not lines.isdisjoint(step.lines) for step in trace.operations]
    if not any(looking):
        return trace
    idle = _idle(trace.operations, looking, *_storages(seen))
    own = [step for number, step in enumerate(trace.operations) if number not in idle]
    was_noted_whole = trace.count == len(trace.operations)
    return msgspec.structs.replace(
        trace,
        operations=own,
        count=trace.count - len(idle),
        allocated=max(0, trace.allocated - sum(trace.operations[number].allocated for number in idle)),
        peak=max((step.alive for step in own), default=0) if was_noted_whole else trace.peak,
    )


def _storages(seen: wire.Observation) -> tuple[set[int], set[int]]:
    """Return the storages of a call's arguments, and of all that remains after it."""
    before = {state.storage for state in seen.before}
    given = seen_in([decode(seen.result), decode(seen.shown)])
    after = [*seen.after, *(tensor.state for tensor in given)]
    gradients = [state.grad for state in after if state.grad is not None]
    return before, before | {state.storage for state in (*after, *gradients)}


def _idle(steps: Sequence[traces.Operation], looking: Sequence[bool], sent: set[int], kept: set[int]) -> set[int]:
    """Find the steps that lead only to things that are looked at."""
    known, passing = set(sent), set[int]()
    for step, only in zip(steps, looking, strict=True):
        if only:
            passing |= set(step.outputs) - set(step.inputs) - known
        known.update(step.inputs, step.outputs)
    used = kept | (known - passing)
    for step, only in zip(steps, looking, strict=True):
        if not only:
            used.update(step.inputs, step.outputs)
    idle = set()
    for number in reversed(range(len(steps))):
        step = steps[number]
        made = set(step.outputs) if writes(step.name) else passing.intersection(step.outputs)
        if looking[number] and used.isdisjoint(made):
            idle.add(number)
        elif looking[number]:
            used.update(step.inputs)
    return idle
