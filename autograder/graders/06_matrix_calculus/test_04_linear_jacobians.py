"""Hidden checks of ``linear_jacobians``."""

import torch

from autograder.grader import Answer, Call, by_hand, check, distinct, exact, jacobian, say, transposed, trap, window

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
SUMS = (
    "one result is a vector of sums of A; a Jacobian keeps a number for each output and each input.",
    "有一个结果是 A 的若干和组成的向量；雅可比矩阵要为每个输出和每个输入各留一个数。",
    "summed",
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
    sums = [] if 1 in A.shape else [trap(A.sum(axis), *SUMS) for axis in (0, 1)]
    return by_hand(
        answer.linear_jacobians(A),
        exact(truth, A),
        lambda: [trap(A.T, *TRANSPOSED), *sums],
        lambda: [trap(A, *NOT_TRANSPOSED), *reread, *sums],
        whole=lambda: [trap((A.T, A), *SWAPPED)],
    )


@check(points=2, gate=True)
def test_gives_both_jacobians(answer: Answer) -> None:
    """Both Jacobians, by hand and exact | 两个雅可比矩阵，手算且精确"""
    judged(answer, distinct(3, 5, dtype=torch.float64))
    if not answer.is_first:
        return
    judged(answer, distinct(4, 4, dtype=torch.float64))
    A = distinct(3, 4, dtype=torch.float64) * torch.tensor([1e6, 1e-6, 1, 1e3], dtype=torch.float64)
    by_hand(answer.linear_jacobians(A), truth(A), every_digit=True)


@check(points=1)
def test_second_is_a_view(answer: Answer) -> None:
    """The second lies in A's memory, whatever A's strides | 第二个就在 A 的内存里，不论 A 的步长"""
    call = judged(answer, distinct(4, 7))
    for A in answer.cases(transposed(distinct(3, 5)), distinct(4, 7), window(distinct(5, 4))):
        other = distinct(*A.T.shape)
        strided = judged(answer.overwriting(distinct(*A.shape), other), A)
        is_view = strided.result[1].same_memory(strided.after.A) and strided.shows("A", other.T)
        kept = not call.result[1].same_memory(call.after.A) or is_view
        assert kept, say(
            "for an A that is contiguous the second Jacobian is a view, and for one with other strides it is not: "
            "`contiguous` and the like copy such an A. Transposing works with any strides.",
            "A 连续时第二个雅可比矩阵是视图，A 的步长不同时却不是：`contiguous` 之类会复制这样的 A。"
            "无论步长如何都可以直接转置。",
            "copied when strided",
        )
    assert call.result[1].same_memory(call.after.A), say(
        "the second Jacobian lies in memory of its own: its elements were copied. "
        "The same numbers in another order need no copy; look for one that changes only the strides.",
        "第二个雅可比矩阵在自己的内存里：元素被复制了一遍。同样的数换个次序不需要复制；请找只改步长的做法。",
        "needless copy",
    )


@check(points=1)
def test_takes_any_matrix(answer: Answer) -> None:
    """One row, one column, strided memory, 16 bits | 单行、单列、内存不连续、16 位"""
    for A in answer.cases(
        window(distinct(2, 6)),
        distinct(2, 4, dtype=torch.float16),
        distinct(1, 6),
        distinct(5, 1),
        transposed(distinct(3, 5)),
    ):
        judged(answer, A)


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of elements | 操作次数不随元素个数增长"""
    answer.vectorised(lambda m, n: judged(answer, distinct(m, n)), (2, 3), (6, 7)).stays_in_torch()
