"""Derivatives by hand. A closed form is exact and needs neither autograd nor a small step.

PYTEST_DONT_REWRITE: the asserts here carry feedback, as in a grader, and pytest would turn it into text.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch.autograd import functional

from autograder.feedback import Feedback, Wrong, say
from autograder.grading.call import Call, Traps
from autograder.grading.elements import is_single
from autograder.grading.found import Found

EXACT = 1e-9
"""Relative tolerance for float64: a closed form loses a few of its sixteen digits, a finite difference half of them."""

_ROUGH = 1e-2
_SIXTEEN_BITS = {torch.float16: 2e-3, torch.bfloat16: 2e-2}
"""Relative tolerance: the formula may be computed in several steps, and each of them rounds."""
_COMPLEX_STEP = {"complex", "view_as_complex", "view_as_real"}
_CAST = "_to_copy"
"""The operation behind `float`, `double` and `to`."""


def jacobian(f: Callable[[torch.Tensor], torch.Tensor], x: torch.Tensor) -> torch.Tensor:
    """Return the expected Jacobian of a vector ``f`` at ``x``, or the gradient of a scalar one, by autograd."""
    truth: torch.Tensor = functional.jacobian(f, x)
    return truth


def exact(truth: Callable[..., Any], *inputs: torch.Tensor) -> Any:
    """Return the expected tensor or tuple in double precision, rounded once to the dtype of the inputs."""
    found = truth(*(tensor.double() for tensor in inputs))
    parts = found if isinstance(found, tuple) else (found,)
    rounded = tuple(part.to(inputs[0].dtype) for part in parts)
    return rounded if isinstance(found, tuple) else rounded[0]


def by_hand(
    call: Call,
    expected: torch.Tensor | tuple[torch.Tensor, ...],
    *traps: Callable[[], Traps],
    whole: Callable[[], Traps] = tuple,
    every_digit: bool = False,
) -> Call:
    """Require this derivative, computed by a closed form and on every input untouched.

    ``traps`` are for a tensor, or for each part of a tuple. ``whole`` are for the whole tuple. With ``every_digit``
    each element is exact by itself, however small next to the others. Raises Wrong.
    """
    call.returns()
    if call.used_autograd:
        raise Wrong(
            say(
                f"{call.function}(…) let autograd differentiate. This note is worked by hand: derive the formula "
                "on paper, "
                "then write it down.",
                f"{call.function}(…) 让自动求导代劳了。这一讲要手算：先在纸上推出公式，再把公式写成代码。",
                "autograd",
            )
        )
    if _COMPLEX_STEP & set(call.operations):
        raise Wrong(
            say(
                f"{call.function}(…) computes with complex numbers: a step along the imaginary axis is a "
                "numerical derivative "
                "too. Derive the formula on paper.",
                f"{call.function}(…) 用到了复数：沿虚轴走一小步也是数值求导。请在纸上推出公式。",
                "finite differences",
            )
        )
    wanted = expected if isinstance(expected, tuple) else (expected,)
    tolerance = EXACT if wanted[0].dtype == torch.float64 else _SIXTEEN_BITS.get(wanted[0].dtype)
    if call.found.equals(expected, tolerance):
        call.gives(expected, tolerance=tolerance)
        if every_digit:
            _judge_digits(call, expected)
        return call
    for known in whole():
        if call.found.equals(known.value, tolerance):
            raise Wrong(known.feedback)
    found = call.found.parts if isinstance(expected, tuple) else (call.found,)
    for seen, part, known_wrong in zip(found, wanted, traps or [tuple] * len(wanted), strict=False):
        if not seen.equals(part, tolerance):
            _recognise(call, seen, part, known_wrong(), tolerance)
            break
    return call.gives(expected, tolerance=tolerance)


def _judge_digits(call: Call, expected: torch.Tensor | tuple[torch.Tensor, ...]) -> None:
    results, wanted = (call.result, expected) if isinstance(expected, tuple) else ((call.result,), (expected,))
    for seen, part in zip(results, wanted, strict=True):
        if not (torch.allclose(seen.value, part, rtol=EXACT, atol=0)):
            raise Wrong(_inexact(call, seen.value, part))


def _recognise(call: Call, seen: Found, expected: torch.Tensor, traps: Traps, tolerance: float | None) -> None:
    for known in traps:
        if seen.equals(known.value, tolerance):
            raise Wrong(known.feedback)
    if expected.dtype == torch.float64 and seen.tensor is not None and seen.equals(expected, _ROUGH):
        raise Wrong(_inexact(call, seen.tensor.value, expected))


def _inexact(call: Call, value: torch.Tensor, expected: torch.Tensor) -> Feedback:
    # A finite difference of doubles may be off by as much, and have as few digits, but casts nothing.
    if _CAST in call.operations and is_single(value, expected):
        return say(
            f"{call.function}(…) is right to seven digits only, although the inputs are float64: "
            "something on the way is float32. Which line chooses a dtype?",
            f"输入是 float64，{call.function}(…) 却只有大约七位有效数字是对的：中间某处用了 float32。"
            "哪一行决定了 dtype？",
            "single precision",
        )
    return say(
        f"{call.function}(…) is nearly right, but digits are lost. A finite difference does that, where nearly equal "
        "numbers are subtracted, and so does any small constant in a formula. A closed form has neither.",
        f"{call.function}(…) 大致对，但丢了有效数字。有限差分就会这样，因为要把两个很接近的数相减；"
        "公式里掺进一个很小的常数也会。真正的公式两样都没有。",
        "finite differences",
    )
