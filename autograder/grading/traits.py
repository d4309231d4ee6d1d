"""Unusual traits of the inputs of a call: their kind, dtype and place in memory, and none of their numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from autograder.catalogue import Text
from autograder.grading.layout import is_contiguous
from autograder.grading.observation import SeenTensor

_MATRIX = 2
"""Dimensions of a matrix."""


Told = tuple[str, str]


def told_inputs(inputs: Iterable[tuple[str, SeenTensor]]) -> Told:
    """Return a sentence on unusual traits of these inputs, without any of their numbers. It may be empty."""
    alike: dict[Told, list[str]] = {}
    for name, given in inputs:
        traits = _traits(given)
        told = " and ".join(trait.en for trait in traits), "、".join(trait.zh for trait in traits)
        alike.setdefault(told, []).append(f"`{name}`")
    en = "; ".join(f"{_each(names)} {told[0]}" for told, names in alike.items() if told[0])
    zh = "；".join(f"{'、'.join(names)} {'都' * (len(names) > 1)}{told[1]}" for told, names in alike.items() if told[0])
    return (f" Here {en}.", f"这里 {zh}。") if en else ("", "")


def _each(names: list[str]) -> str:
    return f"each of {', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]


def is_scattered(given: SeenTensor) -> bool:
    """True when the tensor does not lie in order in a memory of its own."""
    return _is_part(given) or not is_contiguous(given.state.shape, given.state.stride)


def _is_part(given: SeenTensor) -> bool:
    return given.numbers.nbytes < given.state.memory_bytes


def _traits(given: SeenTensor) -> list[Text]:
    value, state = given.value, given.state
    is_part = _is_part(given)
    traits = [
        (given.dtype != "float32", _of_kind(given.dtype)),
        (value.dim() == 0, Text("has no dimension", "没有维度")),
        (value.numel() == 0, Text("is empty", "是空的")),
        (value.numel() == 1 and value.dim() > 0, Text("has one element", "只有一个元素")),
        (not is_contiguous(state.shape, state.stride), _of_layout(state.shape, state.stride, is_part)),
        (is_part, Text("is part of a larger one", "是更大张量的一部分")),
        (bool(value.isnan().any()), Text("holds NaN", "含有 NaN")),
        (bool(value.isinf().any()), Text("holds infinities", "含有无穷")),
        (state.requires_grad, Text("records gradients", "正在记录梯度")),
    ]
    return [text for holds, text in traits if holds]


def _of_kind(dtype: str) -> Text:
    if dtype == "float64":
        return Text("is in double precision (float64)", "是双精度（float64）")
    if dtype == "bool":
        return Text("holds booleans", "装的是布尔值")
    if "int" in dtype:
        return Text(f"holds whole numbers ({dtype})", f"装的是整数（{dtype}）")
    return Text(f"is {dtype}", f"是 {dtype}")


def _of_layout(shape: Sequence[int], stride: Sequence[int], is_part: bool) -> Text:
    if len(shape) == _MATRIX and not is_part and is_contiguous(shape[::-1], stride[::-1]):
        return Text("is a transposed matrix (not contiguous)", "是转置得到的矩阵（在内存中不连续）")
    if 0 in stride:
        return Text("is expanded (not contiguous)", "是扩展得到的（在内存中不连续）")
    if len(shape) == 1 and is_part:
        return Text("takes every so many elements (not contiguous)", "隔几个取一个元素（在内存中不连续）")
    return Text("is not contiguous", "在内存中不连续")
