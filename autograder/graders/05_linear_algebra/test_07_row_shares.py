"""Hidden checks of ``row_shares``."""

import torch

from autograder.grader import Answer, Call, Traps, check, distinct, same, say, transposed, trap, window

UNSIGNED = (
    "the sign of the sum is lost: a row's sum may be negative, and its elements are added as they are.",
    "和的符号丢了：一行的和可能是负数，元素要原样相加。",
)


def with_row_sums(rows: int, cols: int, dtype: torch.dtype = torch.float32) -> torch.Tensor:
    """Return a matrix whose row sums are well away from 0, at least one of them negative."""
    while True:
        A = distinct(rows, cols, dtype=dtype)
        sums = A.sum(1)
        if sums.abs().min() >= 1 and sums.min() < 0:
            return A


def shared_out(answer: Answer, A: torch.Tensor) -> Call:
    shares = A / A.sum(1, keepdim=True)
    call = answer.row_shares(A)
    assert not same(call.after.A, shares), say(
        "the shares were written into `A` itself: `/=` and `div_` change the caller's matrix. "
        "Make a new one for the result.",
        "份额写进了 `A` 自己：`/=` 和 `div_` 改的是调用者的矩阵。请为结果新建一个。",
        "input changed",
    )
    return call.gives(shares, traps=lambda: _traps(A))


def _traps(A: torch.Tensor) -> Traps:
    yield trap(
        A / A.sum(0),
        "each element was divided by the sum of its column; its row runs along axis 1.",
        "每个元素除以了所在列的和；一行是沿着轴 1 的。",
        "column sums",
    )
    yield trap(
        A / A.sum(),
        "each element was divided by the sum of the whole matrix; divide by that of its own row.",
        "每个元素除以了整个矩阵的和；应当除以自己那一行的和。",
        "one sum for all rows",
    )
    yield trap(
        A / A.mean(1, keepdim=True),
        "each element was divided by the mean of its row, not by its sum.",
        "每个元素除以了所在行的均值，而不是和。",
        "mean",
    )
    for unsigned in (A.abs().sum(1, keepdim=True), A.sum(1, keepdim=True).abs()):
        yield trap(A / unsigned, *UNSIGNED, "absolute values")
    yield trap(
        A.softmax(1),
        "this is softmax, which takes exponentials first; divide the elements themselves.",
        "这是 softmax，它会先取指数；要除的是元素本身。",
        "softmax",
    )
    if A.shape[0] == A.shape[1]:
        yield trap(
            A / A.sum(1),
            "in a square matrix the row sums met the wrong elements, without an error: "
            "a vector lines up with the columns. The sums have to form a column: keep the axis.",
            "对方阵，行的和对上了错误的元素，却没有报错：向量是与列对齐的。和要排成一列：请保留那个轴。",
            "missing keepdim",
        )


@check(points=2, gate=True)
def test_divides_by_the_row_sum(answer: Answer) -> None:
    """Each element over its row's sum, in square matrices too | 每个元素除以所在行的和，方阵也一样"""
    for A in answer.cases(with_row_sums(4, 4), with_row_sums(3, 5)):
        shared_out(answer, A)


@check(points=1)
def test_takes_any_matrix(answer: Answer) -> None:
    """A single row or column, doubles, a matrix spread out in memory | 单行、单列、双精度、在内存中分散的矩阵"""
    for A in answer.cases(
        window(with_row_sums(3, 4)),
        with_row_sums(1, 6),
        with_row_sums(6, 1),
        -distinct(1, 1).abs(),
        with_row_sums(3, 4) * 1e-5,
        with_row_sums(2, 5, torch.float64) * torch.pi,
        transposed(with_row_sums(5, 2)),
    ):
        shared_out(answer, A)


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of elements | 操作次数不随元素个数增长"""
    answer.vectorised(lambda m, n: shared_out(answer, with_row_sums(m, n)), (2, 3), (5, 7)).stays_in_torch()
