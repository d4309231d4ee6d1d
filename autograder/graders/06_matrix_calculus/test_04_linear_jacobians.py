"""Hidden checks of ``linear_jacobians``."""

import torch

from autograder.grading.answer import Answer
from autograder.grading.call import Call, trap
from autograder.grading.checks import check
from autograder.grading.derivatives import by_hand, every_digit, jacobian
from autograder.grading.feedback import THROUGH_PYTHON, element_loop, say
from autograder.grading.inputs import distinct, transposed, window

SWAPPED = (
    "the two Jacobians are the other way round: first that of Ax, then that of xᵀA.",
    "两个雅可比矩阵的次序反了：先是 Ax 的，再是 xᵀA 的。",
    "swapped",
)
NOT_TRANSPOSED = (
    "the Jacobian of xᵀA is not transposed: its outputs are the columns of A, and outputs are the rows of a Jacobian.",
    "xᵀA 的雅可比矩阵没有转置：它的输出对应 A 的列，而雅可比矩阵的行才是输出。",
    "not transposed",
)
TRANSPOSED = (
    "the Jacobian of Ax is transposed: its outputs are the rows of A, and they stay rows.",
    "Ax 的雅可比矩阵被转置了：它的输出对应 A 的行，应当仍然是行。",
    "transposed",
)
READING_ORDER = (
    "the second result has the right shape, but it was only read off in rows of another length; "
    "rows have to become columns.",
    "第二个结果形状对，但只是把元素按原来的顺序换了行长；应当把行变成列。",
    "reading order",
)


def truth(A: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    rows, columns = A.shape
    return jacobian(lambda x: A @ x, A.new_zeros(columns)), jacobian(lambda x: x @ A, A.new_zeros(rows))


def judged(answer: Answer, A: torch.Tensor) -> Call:
    reread = [] if 1 in A.shape else [trap(A.reshape(A.shape[::-1]), *READING_ORDER)]
    return by_hand(
        answer.linear_jacobians(A),
        truth(A),
        [trap(A.T, *TRANSPOSED)],
        [trap(A, *NOT_TRANSPOSED), *reread],
        whole=[trap((A.T, A), *SWAPPED)],
    )


@check(points=2, gate=True)
def test_gives_both_jacobians(answer: Answer) -> None:
    """Both Jacobians, by hand and exact | 两个雅可比矩阵，手算且精确"""
    judged(answer, distinct(3, 5, dtype=torch.float64))
    judged(answer, distinct(4, 4, dtype=torch.float64))
    A = distinct(3, 4, dtype=torch.float64) * torch.tensor([1e6, 1e-6, 1, 1e3], dtype=torch.float64)
    every_digit(answer.linear_jacobians(A), truth(A))


@check(points=1)
def test_second_is_a_view(answer: Answer) -> None:
    """The second lies in A's memory | 第二个就在 A 的内存里"""
    call = judged(answer, distinct(4, 7))
    assert call.result[1].same_memory(call.after.A), say(
        "the second Jacobian lies in memory of its own: its elements were copied. "
        "The same numbers in another order need no copy; look for one that changes the strides alone.",
        "第二个雅可比矩阵在自己的内存里：元素被复制了一遍。同样的数换个次序不需要复制；请找只改步长的做法。",
        "needless copy",
    )


@check(points=1)
def test_takes_any_matrix(answer: Answer) -> None:
    """One row, one column, strided memory | 单行、单列、内存不连续"""
    judged(answer, distinct(1, 6))
    judged(answer, distinct(5, 1))
    judged(answer, transposed(distinct(3, 5)))
    judged(answer, window(distinct(2, 6)))


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of elements | 操作次数不随元素个数增长"""
    small = judged(answer, distinct(2, 3))
    large = judged(answer, distinct(6, 7))
    assert small.trace.count == large.trace.count, element_loop(
        f"{small.trace.count} operations for a 2×3 matrix and {large.trace.count} for 6×7",
        f"2×3 的矩阵用了 {small.trace.count} 次操作，6×7 用了 {large.trace.count} 次",
    )
    assert not any(large.through_python(part) for part in large.result), THROUGH_PYTHON
