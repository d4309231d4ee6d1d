"""Evidence about a function that an answer was given: the points of its calls, and the source of its derivative.

PYTEST_DONT_REWRITE: the asserts here carry feedback, as in a grader, and pytest would turn it into text.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import torch

from autograder.feedback import Wrong, say
from autograder.grading.call import Call, Traps
from autograder.grading.observation import elements


def called_at(call: Call, x: torch.Tensor, name: str, zh_more: str = "", en_more: str = "") -> None:
    """Require that f was given whole tensors, and only at ``x``, whose parameter is ``name``."""
    seen = [(math.prod(numbers.shape), elements(numbers)) for made in call.calls for numbers in made.tensors]
    sizes = [max(size, found.numel()) for size, found in seen]
    if sizes.count(1) > 1 and max(sizes) <= 1:
        raise Wrong(
            say(
                "f was called for one element at a time: a Python loop goes over the elements. f takes a whole tensor.",
                "f 是逐个元素调用的：有 Python 循环在逐个处理元素。f 可以接受整个张量。",
                "element loop",
            )
        )
    if not (all(_is_at(x, found) for _, found in seen if found.numel())):
        raise Wrong(
            say(
                f"f was evaluated at other points than {name}: that is a finite difference, and rounding spoils "
                f"it{en_more}. "
                "Let autograd follow f.",
                f"f 在 {name} 以外的点上被计算：那是有限差分，会被舍入误差破坏{zh_more}。让自动求导跟着 f 走。",
                "finite differences",
            )
        )


def gives_by_autograd(call: Call, expected: torch.Tensor, traps: Callable[[], Traps]) -> Call:
    """Require this derivative of f, from a call of f and found by autograd. Raises Wrong."""
    told_by_its_value = (
        call.found.tensor is None
        or call.found.equals(expected)
        or any(call.found.equals(known.value) for known in traps())
    )
    if not told_by_its_value:
        _by_autograd(call)
    call.gives(expected, traps=traps)
    _by_autograd(call)
    return call


def _by_autograd(call: Call) -> None:
    if not call.calls:
        raise Wrong(
            say(
                "f was never called: the result was made without it. f can be any function; call it, and let "
                "autograd follow.",
                "f 从来没有被调用：结果不是由它得来的。f 可以是任何函数；请调用它，让自动求导跟着走。",
                "f not called",
            )
        )
    if not call.differentiated:
        raise Wrong(
            say(
                "f was evaluated and nothing was differentiated: the result is made only from values of f, as "
                "differences "
                "between neighbouring elements are. Let autograd follow f.",
                "计算了 f，却没有做任何求导：结果只由 f 的值得来，比如相邻元素之差。让自动求导跟着 f 走。",
                "finite differences",
            )
        )


def _is_at(x: torch.Tensor, seen: torch.Tensor) -> bool:
    """True when f was given the elements of ``x``, in any shape or precision."""
    return seen.numel() == x.numel() and torch.equal(seen, x.detach().flatten().to(seen.dtype))
