"""Programs of a grader that make a call.

They use a student's function as others would, and report what they saw.

A program runs next to the answer, never in the judge. Its first parameter is the student's function, :class:`Asked`;
the others are what the check passes. It returns a pair. The first is the function's result, which is judged as that of
any call. The second is a dict of plain values that it also saw, ``call.shown``::

    def twice(linreg: Asked, X, w, b) -> Told:
        first = linreg(X, w, b)
        return first, {"same": linreg(X, w, b) is first}

    call = answer.within(twice).linreg(X, w, b).gives(X @ w + b)
    assert not call.shown["same"], say("…", "…", "remembered")

It can use ``torch`` and imports everything else that it needs. It holds no expected value, since those stay with the
judge.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from autograder.grading.inputs import code_of
from autograder.worker import wire

Told = tuple[Any, dict[str, Any]]
"""The result of a program."""


class Asked(Protocol):
    """The student's function, as a program has it."""

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Call it."""

    def mark(self) -> None:
        """Begin a new stage of the call. ``call.stage(n)`` is the record up to the mark numbered n."""


@dataclass(frozen=True)
class Program:
    """A program, the texts that go along with it, and whether it may draw from torch's generators."""

    function: Callable[..., Any]
    beside: tuple[Callable[..., Any], ...]
    draws: bool

    @property
    def code(self) -> wire.Code:
        """Its text."""
        return code_of(self.function, *self.beside)

    def parameters(self, asked: tuple[str, ...]) -> tuple[str, ...]:
        """List the names of its arguments. After its ``*args`` come those of the student's function."""
        own = list(inspect.signature(self.function).parameters.values())[1:]
        named = tuple(one.name for one in own if one.kind is not inspect.Parameter.VAR_POSITIONAL)
        return named if len(named) == len(own) else (*named, *asked)
