"""Hidden checks of ``matmul``."""

import torch

from autograder.grader import Answer, Call, Traps, check, distinct, not_one_product, say, transposed, trap, window

ELEMENTWISE = (
    "this is `A * B`, element by element. In the matrix product every row of A meets every column of B.",
    "这是 `A * B`，逐元素相乘。矩阵乘积里，A 的每一行都要与 B 的每一列相乘。",
    "elementwise product",
)
SWAPPED = (
    "this is `B @ A`. The order matters: rows come from A, columns from B.",
    "这是 `B @ A`。次序很重要：行来自 A，列来自 B。",
    "swapped",
)
TRANSPOSED = (
    "one of the matrices (or the result) is transposed: element (i, j) belongs to row i of A and column j of B.",
    "有一个矩阵（或结果）被转置了：元素 (i, j) 对应 A 的第 i 行和 B 的第 j 列。",
    "transposed",
)


def multiplied(answer: Answer, A: torch.Tensor, B: torch.Tensor) -> Call:
    return answer.matmul(A, B).gives(A @ B, traps=lambda: _traps(A, B))


def _traps(A: torch.Tensor, B: torch.Tensor) -> Traps:
    if A.shape == B.shape:
        yield trap(A * B, *ELEMENTWISE)
        yield trap(B @ A, *SWAPPED)
        yield from (trap(value, *TRANSPOSED) for value in (A @ B.T, A.T @ B, A.T @ B.T))
    yield trap((A @ B).T, *TRANSPOSED)


@check(points=1, gate=True)
def test_multiplies_rows_with_columns(answer: Answer) -> None:
    """Each row of A times each column of B | A 的每一行乘以 B 的每一列"""
    for A, B in answer.cases(
        (distinct(3, 3), distinct(3, 3)), (distinct(3, 5), distinct(5, 2)), (distinct(2, 3), distinct(3, 4))
    ):
        multiplied(answer, A, B)


@check(points=1)
def test_is_one_product(answer: Answer) -> None:
    """One product operation does it all | 一次乘积运算全部完成"""
    large = answer.vectorised(lambda m, k, n: multiplied(answer, distinct(m, k), distinct(k, n)), (2, 3, 4), (5, 6, 7))

    found = not_one_product(large, large.result, "A", "B")
    assert found is None, found


@check(points=1)
def test_takes_any_layout(answer: Answer) -> None:
    """Rows, columns, doubles, and matrices spread out in memory | 单行、单列、双精度，以及在内存中分散的矩阵"""
    multiplied(answer, transposed(distinct(4, 3)), window(distinct(3, 2)))
    if not answer.is_first:
        return
    multiplied(answer, distinct(1, 4), distinct(4, 3))
    multiplied(answer, distinct(3, 1), distinct(1, 2))
    long = distinct(2, 4, dtype=torch.float64) * torch.pi  # what single precision cannot hold
    multiplied(answer, window(long), transposed(distinct(4, 3, dtype=torch.float64)))


@check(points=1)
def test_refuses_inner_sizes_that_differ(answer: Answer) -> None:
    """Inner sizes that differ raise RuntimeError, 1 is no exception | 内侧长度不同时抛出 RuntimeError，1 也不例外"""
    answer.matmul(distinct(2, 3), distinct(4, 5)).raises(RuntimeError)
    if not answer.is_first:
        return
    answer.matmul(distinct(3, 4), distinct(3, 4)).raises(RuntimeError)
    for A, B in ((distinct(2, 1), distinct(3, 4)), (distinct(2, 3), distinct(1, 4))):
        stretched = say(
            "an inner size of 1 was stretched to fit the other: `*`, einsum and tensordot broadcast it. "
            "Sizes that differ should raise RuntimeError.",
            "内侧长度 1 被拉长去迁就另一个：`*`、einsum 和 tensordot 会广播它。长度不同应当抛出 RuntimeError。",
            "broadcasting",
        )
        answer.matmul(A, B).raises(RuntimeError, told=stretched)
