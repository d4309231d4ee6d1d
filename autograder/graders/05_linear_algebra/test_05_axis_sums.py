"""Hidden checks of ``axis_sums``."""

import torch

from autograder.grader import Answer, Call, check, distinct, transposed, trap, window

SWAPPED = (
    "the two sums are the other way round: the axis that is named is the one that disappears.",
    "两个和的次序反了：写出来的那个轴，是会消失的轴。",
)
KEPT = (
    "the axis that was summed over is still there, with length 1 (`keepdim`); a plain vector is asked for.",
    "求和的那个轴还在，长度是 1（`keepdim`）；要的是普通的向量。",
)
ONE_AXIS = ("both sums run over the same axis.", "两个和是沿同一个轴求的。")
SQUEEZED = (
    "for a single row or column an axis too many is gone: `squeeze` removes every axis of length 1. "
    "The result of a sum over one axis is a vector, even of one number.",
    "只有一行或一列时多去掉了一个轴：`squeeze` 会去掉所有长度为 1 的轴。沿一个轴求和的结果是向量，哪怕只有一个数。",
)


def summed(answer: Answer, A: torch.Tensor) -> Call:
    over0, over1 = A.sum(0), A.sum(1)
    column, row = A.sum(1, keepdim=True), A.sum(0, keepdim=True)
    return answer.axis_sums(A).gives(
        (over0, over1),
        traps=lambda: [
            trap((over1, over0), *SWAPPED, "swapped"),
            trap((column, row), *SWAPPED, "swapped"),
            *(
                trap((first, second), *KEPT, "kept dimension")
                for first in (over0, row, row.T)
                for second in (over1, column, column.T)
            ),
            trap((over0, over0), *ONE_AXIS, "one axis for both"),
            trap((over1, over1), *ONE_AXIS, "one axis for both"),
            trap((over0.squeeze(), over1.squeeze()), *SQUEEZED, "squeeze"),
            trap(
                (A.sum(), A.sum()),
                "this is the sum of all elements: name an axis, and only that axis is summed over.",
                "这是所有元素的和：要写出轴，才只沿那个轴求和。",
                "summed over everything",
            ),
            trap(
                (A.mean(0), A.mean(1)),
                "these are means: the sums were divided by how many numbers went into them.",
                "这是均值：和又除以了个数。",
                "mean",
            ),
            trap(
                (A.cumsum(0), A.cumsum(1)),
                "these are running sums, one for every element; one sum for the whole axis is asked for.",
                "这是累积和，每个元素一个；要的是整个轴的一个和。",
                "running sums",
            ),
        ],
    )


@check(points=2, gate=True)
def test_sums_over_each_axis(answer: Answer) -> None:
    """Over axis 0, then over axis 1 | 先沿轴 0，再沿轴 1"""
    for A in answer.cases(distinct(3, 5), distinct(4, 4)):
        summed(answer, A)


@check(points=1)
def test_takes_any_matrix(answer: Answer) -> None:
    """A single row or column, doubles, a matrix spread out in memory | 单行、单列、双精度、在内存中分散的矩阵"""
    for A in answer.cases(
        window(distinct(3, 4)),
        distinct(1, 6),
        distinct(6, 1),
        distinct(1, 1),
        distinct(2, 5, dtype=torch.float64) * torch.pi,
        transposed(distinct(5, 2)),
    ):
        summed(answer, A)


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of elements | 操作次数不随元素个数增长"""
    answer.vectorised(lambda m, n: summed(answer, distinct(m, n)), (2, 3), (5, 7)).stays_in_torch()
