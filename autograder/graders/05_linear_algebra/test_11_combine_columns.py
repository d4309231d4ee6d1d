"""Hidden checks of ``combine_columns``."""

import torch

from autograder.grader import Answer, Call, Traps, check, distinct, products_in, say, transposed, trap, window

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
    return answer.combine_columns(A, x).gives(A @ x, traps=lambda: _traps(A, x))


def _traps(A: torch.Tensor, x: torch.Tensor) -> Traps:
    yield trap((A * x).sum(0), *WRONG_AXIS)
    yield trap(A * x, *NOT_ADDED)
    yield trap(A.sum(1), *UNWEIGHTED)
    yield trap((A @ x)[:, None], *COLUMN)
    yield trap((A @ x)[None], *COLUMN)
    if A.shape[0] == A.shape[1]:
        by_row = A * x[:, None]
        yield from (trap(value, *BY_ROW) for value in (by_row.sum(0), by_row.sum(1), by_row))


@check(points=1, gate=True)
def test_weighs_and_adds_the_columns(answer: Answer) -> None:
    """Column j is taken x[j] times | 第 j 列取 x[j] 倍"""
    for A, x in answer.cases(
        (distinct(4, 4), distinct(4)), (distinct(3, 5), distinct(5)), (distinct(5, 2), distinct(2))
    ):
        combined(answer, A, x)


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
    answer.vectorised(lambda m, n: combined(answer, distinct(m, n), distinct(n)), (2, 3), (5, 7)).stays_in_torch()


@check(points=1)
def test_takes_any_layout(answer: Answer) -> None:
    """One row, one column, doubles, and matrices spread out in memory | 单行、单列、双精度，以及在内存中分散的矩阵"""
    combined(answer, transposed(distinct(4, 3)), window(distinct(3)))
    if not answer.is_first:
        return
    combined(answer, distinct(1, 4), distinct(4))
    combined(answer, distinct(3, 1), distinct(1))
    long = distinct(3, 4, dtype=torch.float64) * torch.pi  # what single precision cannot hold
    combined(answer, window(long), distinct(4, dtype=torch.float64))
