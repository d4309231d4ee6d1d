"""Hidden checks of ``hadamard``."""

import torch

from autograder.grader import Answer, Call, Trap, check, distinct, same, say, transposed, trap, window

ROWS_BY_COLUMNS = (
    "this is a matrix product, rows times columns (`@`, `mm`, `matmul`). "
    "The Hadamard product multiplies what stands at the same place.",
    "这是矩阵乘法，行乘列（`@`、`mm`、`matmul`）。哈达玛积是把相同位置上的元素相乘。",
)


def multiplied(answer: Answer, A: torch.Tensor, B: torch.Tensor) -> Call:
    return judged(answer.hadamard(A, B), A, B)


def judged(call: Call, A: torch.Tensor, B: torch.Tensor) -> Call:
    assert not any(same(factor, A * B) for factor in (call.after.A, call.after.B)), say(
        "the product was written into one of the factors: `*=` and `mul_` change the caller's matrix. "
        "Make a new one for the result.",
        "乘积写进了其中一个因子：`*=` 和 `mul_` 改的是调用者的矩阵。请为结果新建一个。",
        "input changed",
    )

    def traps() -> list[Trap]:
        found = [
            trap(
                (A * B).sum(),
                "the products were summed up; one product for each place is asked for.",
                "乘积被加在一起了；要的是每个位置各一个乘积。",
                "summed",
            ),
            trap(A * A, "B plays no part in the result.", "结果里没有用到 B。", "B unused"),
            trap(B * B, "A plays no part in the result.", "结果里没有用到 A。", "A unused"),
            trap(A + B, "this is the sum, not the product.", "这是和，不是积。", "sum"),
        ]
        if A.shape[0] == A.shape[1]:
            products = (A @ B, B @ A, A @ B.T, A.T @ B)
            found += [trap(product, *ROWS_BY_COLUMNS, "matrix product") for product in products]
        return found

    return call.gives(A * B, traps=traps)


@check(points=2, gate=True)
def test_multiplies_element_by_element(answer: Answer) -> None:
    """Each element times the one at the same place | 每个元素乘以相同位置的元素"""
    for A, B in answer.cases((distinct(4, 4), distinct(4, 4)), (distinct(3, 5), distinct(3, 5))):
        multiplied(answer, A, B)


@check(points=1)
def test_takes_any_matrices(answer: Answer) -> None:
    """Rows, columns, any dtype, matrices spread out in memory | 单行、单列、任何 dtype、在内存中分散的矩阵"""
    raises = say(
        "a matrix whose elements do not lie side by side in memory raises; `view` wants them in order.",
        "元素在内存中不相邻的矩阵会报错；`view` 要求元素按顺序存放。",
        "view on non-contiguous",
    )
    spread = (window(distinct(3, 5)), distinct(3, 5)), (distinct(4, 3), transposed(distinct(4, 3)))
    for A, B in answer.cases(*spread):
        judged(answer.hadamard(A, B).accepts(raises), A, B)
    multiplied(answer, *(distinct(2, 3, dtype=torch.int64) * (2**26 + 1) for _ in range(2)))  # too long for any float
    if not answer.is_first:
        return
    multiplied(answer, distinct(1, 6), distinct(1, 6))
    multiplied(answer, distinct(3, 2, dtype=torch.float16), distinct(3, 2, dtype=torch.float16))
    with_zeros = distinct(2, 4)
    with_zeros[0, 1] = with_zeros[1, 2] = 0
    multiplied(answer, with_zeros, distinct(2, 4))
    multiplied(answer, distinct(2, 4), with_zeros)
    multiplied(answer, distinct(6, 1), distinct(6, 1))
    multiplied(answer, distinct(2, 3, dtype=torch.float64) * torch.pi, distinct(2, 3, dtype=torch.float64))


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of elements | 操作次数不随元素个数增长"""
    answer.vectorised(lambda m, n: multiplied(answer, distinct(m, n), distinct(m, n)), (2, 3), (5, 7)).stays_in_torch()
