"""Hidden checks of ``matvec``."""

import torch

from autograder.grader import Answer, Call, Traps, check, distinct, not_one_product, say, transposed, trap, window

ELEMENTWISE = (
    "this is `A * x`, element by element: the columns are weighted, but their products are not added up.",
    "这是 `A * x`，逐元素相乘：各列加了权，乘积却没有加起来。",
    "elementwise product",
)
COLUMN = (
    "the result is a matrix of one column (or one row); the product of a matrix and a vector is a vector.",
    "结果是只有一列（或一行）的矩阵；矩阵与向量的乘积是向量。",
    "column result",
)
TRANSPOSED = (
    "each element is a dot product of x with a column of A (that is `A.T @ x`, or `x @ A`); it should be with a row.",
    "每个元素都是 x 与 A 的一列的点积（即 `A.T @ x` 或 `x @ A`）；应当与 A 的行相乘。",
    "transposed",
)
WRONG_AXIS = (
    "the products were added up down the columns; each result belongs to one row.",
    "乘积是沿着列往下加的；每个结果应当对应一行。",
    "wrong axis",
)


def multiplied(answer: Answer, A: torch.Tensor, x: torch.Tensor) -> Call:
    return answer.matvec(A, x).gives(A @ x, traps=lambda: _traps(A, x))


def _traps(A: torch.Tensor, x: torch.Tensor) -> Traps:
    yield trap(A * x, *ELEMENTWISE)
    yield trap((A @ x)[:, None], *COLUMN)
    yield trap((A @ x)[None], *COLUMN)
    yield trap((A * x).sum(0), *WRONG_AXIS)
    if A.shape[0] == A.shape[1]:
        yield trap(x @ A, *TRANSPOSED)


@check(points=1, gate=True)
def test_multiplies_rows_with_x(answer: Answer) -> None:
    """Each row of A times x | A 的每一行乘以 x"""
    for A, x in answer.cases(
        (distinct(4, 4), distinct(4)), (distinct(3, 5), distinct(5)), (distinct(5, 2), distinct(2))
    ):
        multiplied(answer, A, x)


@check(points=1)
def test_is_one_product(answer: Answer) -> None:
    """One product operation does it all | 一次乘积运算全部完成"""
    large = answer.vectorised(lambda m, n: multiplied(answer, distinct(m, n), distinct(n)), (2, 3), (5, 7))

    found = not_one_product(large, large.result, "A", "x")
    assert found is None, found


@check(points=1)
def test_takes_any_layout(answer: Answer) -> None:
    """One row, one column, doubles, and matrices spread out in memory | 单行、单列、双精度，以及在内存中分散的矩阵"""
    row, x = distinct(1, 4), distinct(4)
    call = answer.matvec(row, x).returns()
    assert call.found.tensor is None or call.found.tensor.shape != (), say(
        "for a matrix of one row a single number without dimensions comes back: "
        "`squeeze()` takes away every length of 1. Which dimension should go?",
        "矩阵只有一行时，返回的是没有维度的单个数：`squeeze()` 会去掉每一个长度为 1 的维。应当去掉的是哪一维？",
        "squeeze",
    )
    call.gives(row @ x)
    multiplied(answer, transposed(distinct(4, 3)), window(distinct(3)))
    if not answer.is_first:
        return
    multiplied(answer, distinct(3, 1), distinct(1))
    long = distinct(3, 4, dtype=torch.float64) * torch.pi  # what single precision cannot hold
    multiplied(answer, window(long), distinct(4, dtype=torch.float64))


@check(points=1)
def test_refuses_a_wrong_length(answer: Answer) -> None:
    """A length that does not fit raises RuntimeError | 长度对不上时抛出 RuntimeError"""
    answer.matvec(distinct(4, 3), distinct(4)).raises(RuntimeError)
    if answer.is_first:
        answer.matvec(distinct(3, 5), distinct(2)).raises(RuntimeError)
        answer.matvec(distinct(3, 5), distinct(6)).raises(RuntimeError)
        answer.matvec(distinct(4, 3), distinct(6)).raises(RuntimeError)  # could be cut into pieces of the right length
