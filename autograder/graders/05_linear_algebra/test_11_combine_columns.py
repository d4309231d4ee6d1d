"""Hidden checks of ``combine_columns``."""

import torch

from autograder.grader import (
    Answer,
    Call,
    Trap,
    check,
    distinct,
    element_loop,
    products_in,
    say,
    transposed,
    trap,
    window,
)

BY_ROW = (
    "x weights the rows: its element i went to row i. Column j is to be taken x[j] times.",
    "x 加权的是行：它的第 i 个元素给了第 i 行。应当是第 j 列取 x[j] 倍。",
    "row-weighted",
)
WRONG_AXIS = (
    "the columns are weighted, but each was then added up by itself; add the columns to each other.",
    "各列都加了权，但之后是每一列自己内部求和；应当把各列彼此相加。",
    "wrong axis",
)
NOT_ADDED = (
    "the columns are weighted and stand side by side; they still have to be added up.",
    "各列都加了权，却还并排放着；还要把它们加起来。",
    "elementwise product",
)
UNWEIGHTED = ("the columns were added up without their weights.", "各列直接相加了，没有加权。", "not weighted")
COLUMN = (
    "the result is a matrix of one column (or one row); the sum of the columns is a vector.",
    "结果是只有一列（或一行）的矩阵；各列之和是向量。",
    "column result",
)


def combined(answer: Answer, A: torch.Tensor, x: torch.Tensor) -> Call:
    total = A @ x

    def traps() -> list[Trap]:
        found = [
            trap((A * x).sum(0), *WRONG_AXIS),
            trap(A * x, *NOT_ADDED),
            trap(A.sum(1), *UNWEIGHTED),
            trap(total[:, None], *COLUMN),
            trap(total[None], *COLUMN),
        ]
        if A.shape[0] == A.shape[1]:
            by_row = A * x[:, None]
            found += [trap(by_row.sum(0), *BY_ROW), trap(by_row.sum(1), *BY_ROW), trap(by_row, *BY_ROW)]
        return found

    return answer.combine_columns(A, x).gives(total, traps=traps)


@check(points=1, gate=True)
def test_weighs_and_adds_the_columns(answer: Answer) -> None:
    """Column j is taken x[j] times | 第 j 列取 x[j] 倍"""
    combined(answer, distinct(4, 4), distinct(4))
    combined(answer, distinct(3, 5), distinct(5))
    combined(answer, distinct(5, 2), distinct(2))


@check(points=1)
def test_uses_no_product(answer: Answer) -> None:
    """No product operation of linear algebra | 不用线性代数的乘积运算"""
    call = combined(answer, distinct(3, 5), distinct(5))
    products = products_in(call.way_to(call.result))
    assert not products, say(
        f"a product operation of linear algebra ran ({products[0]}); "
        "`@`, matmul, dot, einsum and the like all end in one. Build the sum yourself.",
        f"运行了线性代数的乘积运算（{products[0]}）；`@`、matmul、dot、einsum 之类最后都归结到它。请自己把和搭出来。",
        "product operation",
    )


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """No loop over the columns or the rows | 不对列或行循环"""
    small = combined(answer, distinct(2, 3), distinct(3))
    large = combined(answer, distinct(5, 7), distinct(7))
    assert small.trace.count == large.trace.count, element_loop(
        f"{small.trace.count} operations for a 2×3 matrix and {large.trace.count} for 5×7",
        f"2×3 的矩阵用了 {small.trace.count} 次操作，5×7 用了 {large.trace.count} 次",
    )
    assert not large.through_python(large.result), say(
        "no tensor operation computes the sum: the numbers go through Python or NumPy.",
        "没有任何张量操作在算这个和：数字绕道了 Python 或 NumPy。",
        "element loop",
    )


@check(points=1)
def test_takes_any_layout(answer: Answer) -> None:
    """One row, one column, doubles, and matrices spread out in memory | 单行、单列、双精度，以及在内存中分散的矩阵"""
    combined(answer, distinct(1, 4), distinct(4))
    combined(answer, distinct(3, 1), distinct(1))
    combined(answer, transposed(distinct(4, 3)), window(distinct(3)))
    long = distinct(3, 4, dtype=torch.float64) * torch.pi  # what single precision cannot hold
    combined(answer, window(long), distinct(4, dtype=torch.float64))
