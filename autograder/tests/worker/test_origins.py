"""The origin of an operation: the engine or the answer itself, and the lines that led there."""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable
from typing import Any

import pytest
import torch
from torch.utils._python_dispatch import TorchDispatchMode

from autograder.worker import origins


class Origins(TorchDispatchMode):
    """Asks for the origin of each operation, from the dispatch itself."""

    def __init__(self, filename: str) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # torch leaves it untyped
        self.scripted: list[tuple[str, bool]] = []
        self.lines: list[list[int]] = []
        self._filename = filename

    @classmethod
    def _should_skip_dynamo(cls) -> bool:
        return False  # else PyTorch puts a function of its own above the dispatch

    def __torch_dispatch__(self, func: Any, _types: Any, args: Any = (), kwargs: Any = None) -> Any:
        self.scripted.append((func.overloadpacket.__name__, origins.is_scripted(func._schema.name)))
        self.lines.append(origins.lines(self._filename))
        return func(*args, **(kwargs or {}))


def ran(source: str, *arguments: Any) -> Origins:
    """Run ``f`` of this text, and note the origins of its operations."""
    space: dict[str, Any] = {"torch": torch}
    exec(compile(source, "answer.py", "exec"), space)
    seen = Origins("answer.py")
    with seen:
        space["f"](*arguments)
    return seen


def backward(hook: Callable[[torch.Tensor], torch.Tensor] | None = None) -> list[tuple[str, bool]]:
    """Return the origins of the operations of a backward pass."""
    leaf = torch.ones(2, requires_grad=True)
    if hook is not None:
        leaf.register_hook(hook)
    result = (leaf * leaf).sum()
    seen = Origins("answer.py")
    start = torch.ones(())
    with seen:
        result.backward(start)
    return seen.scripted


def test_the_innermost_line_comes_first() -> None:
    """Lines of other files between them do not count."""
    seen = ran("def g(x):\n    return x + 1\n\ndef f(x):\n    return torch.func.vmap(g)(x)\n", torch.ones(2))
    assert [2, 5] in seen.lines


def test_few_lines_are_noted() -> None:
    """A recursion has many."""
    seen = ran("def f(x, n=9):\n    if n:\n        return f(x, n - 1)\n    return x + 1\n", torch.ones(2))
    assert seen.lines == [[4, 3, 3, 3]]


def test_an_operation_of_another_file_has_no_line() -> None:
    """The answer is not run."""
    seen = Origins("another.py")
    with seen:
        torch.ones(2)
    assert set(map(tuple, seen.lines)) == {()}


def test_the_engine_s_own_operations_are_not_scripted() -> None:
    """Neither the formulas of PyTorch nor the accumulation into a leaf."""
    assert {scripted for _, scripted in backward()} == {False}


@pytest.mark.parametrize("hook", [lambda g: g * 3, functools.partial(torch.mul, other=torch.tensor(3.0))])
def test_a_hook_s_operation_is_scripted(hook: Callable[[torch.Tensor], torch.Tensor]) -> None:
    """A Python function leaves a frame, another one is told by the place where it ran."""
    assert ("mul", True) in backward(hook)


def test_an_operation_outside_a_pass_has_a_frame_above() -> None:
    """The answer's own line made it."""
    assert ran("def f(x):\n    return x + 1", torch.ones(2)).scripted == [("add", True)]


def test_lines_below_a_frame_are_not_looked_at() -> None:
    """They are those of what runs the answer."""
    space: dict[str, Any] = {"lines": origins.lines, "frame": sys._getframe}
    text = "def f(below):\n    return dispatch(below)\ndef dispatch(below):\n    return lines('answer.py', below)\n"
    text += "def g():\n    return f(None), f(frame())"
    exec(compile(text, "answer.py", "exec"), space)
    assert space["g"]() == ([2, 6], [2])
