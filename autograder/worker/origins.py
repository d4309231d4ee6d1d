"""The origin of an operation: the engine or the answer itself, and the lines that led there.

Both are asked by the dispatch itself: the frames above it are those of the origin.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import torch

MAX_LINES = 4
"""Lines of the answer that are noted of each operation."""

_getframe = sys._getframe
_ENGINE = str(torch.autograd.graph.__file__)
_node: Callable[[], Any] = torch._C._current_autograd_node
_AccumulateGrad = torch._C._functions.AccumulateGrad  # type: ignore[attr-defined]  # missing in its stubs
_ACCUMULATING = frozenset(
    f"aten::{name}" for name in ("detach", "clone", "add", "add_", "copy_", "new_empty_strided", "empty_like")
)


def is_scripted(schema: str) -> bool:
    """True when a hook or a formula of the answer, not the engine, makes an operation of a backward pass.

    A hook that is not a Python function leaves no frame. Its work on a leaf's gradient is not an accumulation.
    """
    if type(_node()) is _AccumulateGrad and schema not in _ACCUMULATING:
        return True
    frame = _getframe(1).f_back  # the first above the dispatch; none in the engine's own thread
    return frame is not None and frame.f_code.co_filename != _ENGINE


def lines(filename: str, below: FrameType | None = None) -> list[int]:
    """Return the lines of this file that are being run above the frame ``below``, the innermost first."""
    found: list[int] = []
    frame = _getframe(1).f_back
    while frame is not None and frame is not below and len(found) < MAX_LINES:
        if frame.f_code.co_filename == filename:
            found.append(frame.f_lineno)
        frame = frame.f_back
    return found
