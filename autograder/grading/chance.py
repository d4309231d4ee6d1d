"""Answers that draw: only from torch's generators, the same again from the same seed, and on the right device."""

from __future__ import annotations

import math
from typing import Any

import torch

from autograder.feedback import Wrong, say
from autograder.grading.call import Call
from autograder.grading.observation import seen_in
from autograder.grading.programs import Asked, Told

ANY_NUMBERS = math.inf
"""The tolerance of a result that is drawn. Kind, shapes and dtypes are judged, and that its numbers are finite."""
_FORM = torch.ones(())


def form(*shape: int, dtype: torch.dtype = torch.float32) -> torch.Tensor:
    """Stand for a tensor of this shape and dtype whose numbers are not known in advance."""
    return _FORM.to(dtype).expand(shape)


def drawn_thrice(function: Asked, seed: int, *args: Any) -> Told:
    """Seed torch's generators and draw, draw once more, and draw again from the same seed."""
    torch.manual_seed(seed)
    first, second = function(*args), function(*args)
    torch.manual_seed(seed)
    return first, {"second": second, "again": function(*args)}


def from_torch(call: Call) -> Call:
    """Require of a call within a program that the random states of Python and NumPy are as they were."""
    for library in ("NumPy", "Python"):
        if library in call.moved:
            raise Wrong(
                say(
                    f"numbers were drawn by {library}: `torch.manual_seed` has no say in them, and {library}'s "
                    "own random "
                    "state is not as the caller left it. Draw with torch.",
                    f"随机数是用 {library} 抽的：`torch.manual_seed` 管不到它，而且 {library} 的随机状态被改动了。"
                    "请用 torch 抽。",
                    f"{library}'s random",
                )
            )
    return call


def drawn_anew(call: Call, *parts: int) -> None:
    """Require of a call within ``drawn_thrice`` that a seed decides the result, and that it is drawn in each call.

    For a tuple, ``parts`` names the elements that are drawn.
    """
    for first, second, again in zip(*(_parts(drawn, parts) for drawn in _thrice(call)), strict=True):
        if _content(first) != _content(again):
            raise Wrong(
                say(
                    f"after the same `torch.manual_seed` {call.function}(…) gives something else: its numbers do "
                    "not come from "
                    "torch's generator, or that was seeded anew.",
                    f"用同样的 `torch.manual_seed` 之后，{call.function}(…) 的结果却不同：随机数不是来自 torch 的"
                    "生成器，"
                    "或者生成器被重新设了种子。",
                    "not repeatable",
                )
            )
        if _content(first) == _content(second):
            raise Wrong(
                say(
                    f"two calls of {call.function}(…) in a row give the same: nothing is drawn anew, or a seed "
                    "is set within.",
                    f"连续两次调用 {call.function}(…) 的结果完全相同：没有重新抽取，或者在里面设了种子。",
                    "same every time",
                )
            )


def _thrice(call: Call) -> tuple[Any, Any, Any]:
    return call.result, call.shown["second"], call.shown["again"]


def _parts(drawn: Any, parts: tuple[int, ...]) -> list[Any]:
    return [drawn[part] for part in parts] if parts else [drawn]


def drawn_here(call: Call, size: int, device: str) -> None:
    """Require that every draw of ``size`` elements or more was made on ``device``."""
    elsewhere = [draw for draw in call.trace.draws if math.prod(draw.shape) >= size and draw.device != device]
    if elsewhere:
        raise Wrong(
            say(
                f"the inputs live on {device}, but numbers were drawn on {elsewhere[0].device} and moved: draw "
                "them where they "
                "are needed.",
                f"输入在 {device} 上，随机数却是在 {elsewhere[0].device} 上抽好再搬过去的：请直接在需要它们的地方抽。",
                f"drawn on {elsewhere[0].device}",
            )
        )


def _content(result: Any) -> list[bytes]:
    return [tensor.state.data for tensor in seen_in(result)]
