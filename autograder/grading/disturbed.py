"""Traces of a call: changed inputs and changed global switches."""

from __future__ import annotations

from typing import Any

from autograder.grading.comparison import difference
from autograder.grading.observation import SeenTensor, is_frame, is_series, seen_in

TORCH_DRAWS = "torch's random state"
CHINESE = {
    "values": "数值",
    "written to": "被写过",
    "shape": "形状",
    "memory": "内存",
    "requires_grad": "requires_grad",
    "content": "内容",
    "grad mode": "梯度模式",
    "default dtype": "默认 dtype",
    "default device": "默认设备",
    "function modes": "torch 的函数模式",
    "threads": "线程数",
    TORCH_DRAWS: "torch 的随机状态",
    "Python's random state": "Python 的随机状态",
    "NumPy's random state": "NumPy 的随机状态",
    "anomaly mode": "异常检测模式",
}
"""Parts of an input or of the process that are not as they were."""


def disturbed(before: Any, after: Any, container: Any, container_after: Any) -> str | None:
    """Name the part of an argument that is not as it was, or return None.

    The argument is given as the judge has it. It is also given in the kind that was sent: a list, an array or a table.
    """
    for was, now in zip(seen_in(before), seen_in(after), strict=True):
        if what := _of_tensor(was, now):
            return what
    return "content" if _of_container(container, container_after) else None


def _of_tensor(was: SeenTensor, now: SeenTensor) -> str | None:
    a, b = was.state, now.state
    if a.data != b.data or a.dtype != b.dtype:
        return "values"
    if a.version != b.version:
        return "written to"
    if a.shape != b.shape or a.stride != b.stride:
        return "shape"
    if (a.memory, a.address) != (b.memory, b.address):
        return "memory"
    return "requires_grad" if a.requires_grad != b.requires_grad else None


def _of_container(before: Any, after: Any) -> bool:
    """Look at lists, arrays and frames. The numbers of tensors were looked at before."""
    if isinstance(before, SeenTensor):
        return False
    if isinstance(before, (list, tuple)):
        return _item_moved(before, after)
    if hasattr(before, "value"):
        return difference(after, before.value) is not None
    return (is_frame(before) or is_series(before)) and difference(after, before) is not None


def _item_moved(before: Any, after: Any) -> bool:
    if isinstance(before, SeenTensor):
        return not (isinstance(after, SeenTensor) and before.id == after.id)
    if isinstance(before, (list, tuple)):
        same_items = type(before) is type(after) and len(before) == len(after)
        return not same_items or any(_item_moved(a, b) for a, b in zip(before, after, strict=True))
    return bool(type(before) is not type(after) or before != after)
