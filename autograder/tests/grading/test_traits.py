"""Sentences about an input: its unusual traits, and none of its numbers."""

import pytest
import torch

from autograder.grading.traits import is_scattered, told_inputs
from autograder.tests.grading.conftest import seen

WANTED = torch.tensor([[1.5, -2.0, 3.25], [4.0, 5.5, -6.75]])


@pytest.mark.parametrize(
    ("given", "en", "zh"),
    [
        (WANTED.T, "is a transposed matrix (not contiguous)", "是转置得到的矩阵（在内存中不连续）"),
        (WANTED.double(), "is in double precision (float64)", "是双精度（float64）"),
        (WANTED.long(), "holds whole numbers (int64)", "装的是整数（int64）"),
        (WANTED > 0, "holds booleans", "装的是布尔值"),
        (WANTED.half(), "is float16", "是 float16"),
        (WANTED[:0].clone(), "is empty", "是空的"),
        (torch.ones(1, 1), "has one element", "只有一个元素"),
        (torch.tensor(1.0), "has no dimension", "没有维度"),
        (WANTED[1], "is part of a larger one", "是更大张量的一部分"),
        (
            WANTED[:, 1],
            "takes every so many elements (not contiguous) and is part of a larger one",
            "隔几个取一个元素（在内存中不连续）、是更大张量的一部分",
        ),
        (torch.ones(1, 3).expand(2, 3), "is expanded (not contiguous)", "是扩展得到的（在内存中不连续）"),
        (torch.tensor([1.0, float("nan")]), "holds NaN", "含有 NaN"),
    ],
)
def test_what_is_unusual_about_an_input_is_told_without_its_numbers(given: torch.Tensor, en: str, zh: str) -> None:
    """The kind of an input leads to the line that cannot take it; a plain one is not spoken of."""
    assert told_inputs([("x", seen(given)), ("y", seen(WANTED))]) == (f" Here `x` {en}.", f"这里 `x` {zh}。")


def test_what_several_inputs_have_in_common_is_told_once() -> None:
    """Four vectors of doubles are one matter."""
    doubles, whole = seen(WANTED.double()), seen(WANTED.long())
    two = [("x", doubles), ("y", doubles)]
    assert told_inputs(two) == (
        " Here each of `x` and `y` is in double precision (float64).",
        "这里 `x`、`y` 都是双精度（float64）。",
    )
    assert told_inputs([*two, ("n", whole), ("z", doubles)])[0] == (
        " Here each of `x`, `y` and `z` is in double precision (float64); `n` holds whole numbers (int64)."
    )


@pytest.mark.parametrize(
    ("given", "scattered"),
    [(WANTED, False), (WANTED.T, True), (WANTED[1], True), (WANTED[:, ::2], True), (WANTED[:0].clone(), False)],
)
def test_scattered_is_what_does_not_lie_in_order(given: torch.Tensor, scattered: bool) -> None:
    """Strides that skip are scattered, and so are parts of a larger memory."""
    assert is_scattered(seen(given)) is scattered
