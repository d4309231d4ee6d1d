"""The table of behaviours: what CUDA does, and a function that tries it on a device."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import torch


@dataclass(frozen=True)
class Behaviour:
    """One row. ``seen`` returns True on a device that behaves as CUDA does, and otherwise what was seen."""

    name: str
    expected: str
    seen: Callable[[str], object]
    may_refuse: bool = False
    """True where sim may say in a sentence that it does not have this."""


TABLE: list[Behaviour] = []


def row(
    expected: str, name: str = "", may_refuse: bool = False
) -> Callable[[Callable[[str], object]], Callable[[str], object]]:
    """Put the function into the table, next to what CUDA does."""

    def keep(seen: Callable[[str], object]) -> Callable[[str], object]:
        TABLE.append(Behaviour(name or seen.__name__.strip("_").replace("_", " "), expected, seen, may_refuse))
        return seen

    return keep


def raises(kind: Any, call: Callable[[], object], words: str = "") -> bool | str:
    """True when ``call`` raises an exception of this kind that has these words."""
    try:
        result = call()
    except kind as raised:
        return words in str(raised) or f"{type(raised).__name__} with other words: {str(raised)[:160]}"
    except Exception as raised:
        return f"{type(raised).__name__}: {str(raised)[:160]}"
    return f"no error, got {str(result)[:80]!r}"


def x(d: str) -> torch.Tensor:
    """Three rows of four numbers."""
    return torch.arange(12.0).reshape(3, 4).to(d)


def same(d: str, function: Callable[..., Any], *tensors: torch.Tensor) -> bool | str:
    """True when ``function`` gives the CPU's numbers and strides, on the device."""
    here, there = function(*[t.clone() for t in tensors]), function(*[t.to(d) for t in tensors])
    ours, theirs = ([result] if isinstance(result, torch.Tensor) else list(result) for result in (here, there))
    for a, b in zip(ours, theirs, strict=True):
        if b.device.type != d:
            return f"device {b.device}"
        if a.stride() != b.stride():
            return f"stride {b.stride()} for {a.stride()}"
        torch.testing.assert_close(b.detach().cpu(), a.detach())
    return True
