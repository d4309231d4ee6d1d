"""Expressions of the inputs that equal a wrong result.

The sentence names an expression of the inputs with the value of the result. It is true however the answer got there.
"""

from __future__ import annotations

import itertools
import warnings
from collections.abc import Iterable, Iterator, Sequence

import torch

from autograder.grading.observation import SeenTensor
from autograder.grading.relations import NEARLY, close

_MOST = 4096
"""Elements of an input that is computed with."""
_ENOUGH = 3
"""Different numbers that must agree, so that it is not an accident."""
_TRUTHS = 8
"""Truth values that must agree."""
_OF_TWO = (
    *(f"{{a}} {sign} {{b}}" for sign in ("+", "-", "*", "/", "**", "@", "==", "!=", "<", "<=", ">", ">=")),
    *("torch.maximum({a}, {b})", "torch.minimum({a}, {b})", "torch.outer({a}, {b})", "torch.kron({a}, {b})"),
    *("{a}.T @ {b}", "{a} @ {b}.T", "torch.cat(({a}, {b}), {axis})", "torch.stack(({a}, {b}), {axis})"),
)
_OF_ONE = (
    *("{a}.abs()", "{a} ** 2", "{a}.sqrt()", "{a}.exp()", "{a}.log()", "1 / {a}", "{a}.sigmoid()", "{a}.relu()"),
    *(
        "{a}.tanh()",
        "{a}.sin()",
        "{a}.cos()",
        "{a}.sign()",
        "{a} + {a}",
        "{a}[:, None] + {a}",
        "{a} + 1",
        "{a}.nan_to_num()",
    ),
    *("{a}.sum({axis})", "{a}.mean({axis})", "{a}.amax({axis})", "{a}.amin({axis})", "{a}.norm(dim={axis})"),
    *("{a}.sum({axis}, keepdim=True)", "{a}.mean({axis}, keepdim=True)", "{a}.abs().sum({axis})"),
    *("{a} / {a}.norm(dim={axis}, keepdim=True)", "{a}.sum({axis}, keepdim=True) / {a}", "{a}.softmax({axis})"),
    *("{a}.cumsum({axis})", "{a}.cumprod({axis})", "{a}.cummax({axis}).values", "{a}.flip({axis})"),
    *("{a}.T", "{a} @ {a}", "{a}.T @ {a}", "{a} @ {a}.T", "torch.diag({a})"),
)
"""Expressions of two inputs and of one, the likely ones first; those with an axis are tried along each."""

Input = tuple[str, torch.Tensor]


def equal(
    value: torch.Tensor, wanted: torch.Tensor, inputs: Iterable[tuple[str, SeenTensor]], relative: float
) -> str | None:
    """Return an expression of the inputs with this value but not the expected one, or None."""
    given = [(name, one.numbers.double()) for name, one in inputs if _is_small(one.numbers)]
    if not _says_something(value):
        return None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of `.T`, for a tensor that is not a matrix
        for expression, found in _values(given):
            if close(value, found, relative) and not close(wanted, found, NEARLY):
                return expression
    return None


def _is_small(numbers: torch.Tensor) -> bool:
    return 0 < numbers.numel() <= _MOST and not numbers.is_complex()


def _says_something(value: torch.Tensor) -> bool:
    if not value.isfinite().all():
        return False
    are_truths = bool(((value == 0) | (value == 1)).all())
    return value.numel() >= _TRUTHS and bool(value.any()) if are_truths else value.unique().numel() >= _ENOUGH


def _values(given: Sequence[Input]) -> Iterator[tuple[str, torch.Tensor]]:
    for (name, one), (other, two) in itertools.permutations(given, 2):
        for template in _OF_TWO:
            yield from _computed(template, name, one, other, two)
    for name, one in given:
        for template in _OF_ONE:
            yield from _computed(template, name, one, name, one)


def _computed(
    template: str, name: str, one: torch.Tensor, other: str, two: torch.Tensor
) -> Iterator[tuple[str, torch.Tensor]]:
    axes = range(max(one.dim(), two.dim()) + 1) if "{axis}" in template else range(1)
    for axis in axes:
        expression = template.format(a="a", b="b", axis=axis)
        try:
            found = eval(expression, {"torch": torch}, {"a": one, "b": two})  # noqa: S307 - our own, from the table
        except (RuntimeError, IndexError):  # there is no such value of these inputs
            continue
        yield template.format(a=name, b=other, axis=axis), torch.as_tensor(found).double()
