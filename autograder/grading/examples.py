"""Results of the printed examples. An answer that returns one of them has typed it in."""

from __future__ import annotations

import contextlib
import doctest
import functools
import io
from collections.abc import Callable
from typing import Any

import torch

from autograder.catalogue import Exercise
from autograder.grading.comparison import same

_ENOUGH = 3
"""Numbers that must agree, so that it is not an accident."""


def is_printed(exercise: Exercise, result: Any) -> bool:
    """True when ``result`` is what one of the exercise's examples shows, and is too long to be a coincidence."""
    return any(_numbers(given) >= _ENOUGH and same(result, given) for given in _given(exercise))


def _numbers(value: Any) -> int:
    if isinstance(value, (tuple, list)):
        return sum(_numbers(part) for part in value)
    if isinstance(value, bool):
        return 0
    return int(value.numel()) if isinstance(value, torch.Tensor) else int(getattr(value, "size", 1))


@functools.cache
def _given(exercise: Exercise) -> tuple[Any, ...]:
    """Return the solution's results in the examples, or nothing if there is no solution to run."""
    if not exercise.solution.is_file():
        return ()
    module: dict[str, Any] = {"__name__": "solution"}
    exec(compile(exercise.solution.read_text("utf-8"), str(exercise.solution), "exec"), module)  # noqa: S102 - our own
    found: list[Any] = []
    for function in exercise.functions:
        module[function.name] = _kept(module[function.name], found)
    with contextlib.redirect_stdout(io.StringIO()):
        for function in exercise.functions:
            for example in doctest.DocTestParser().get_examples(function.docstring):
                exec(compile(example.source, function.name, "single"), module)  # noqa: S102 - our own
    return tuple(found)


def _kept(function: Callable[..., Any], found: list[Any]) -> Callable[..., Any]:
    def keeping(*args: Any, **kwargs: Any) -> Any:
        result = function(*args, **kwargs)
        found.append(result)
        return result

    return keeping
