"""Hidden checks of ``is_symmetric``."""

import torch

from autograder.grading.answer import Answer, trap
from autograder.grading.checks import check
from autograder.grading.feedback import say
from autograder.grading.inputs import distinct

ANY = trap(
    True,
    "a matrix that is not symmetric passes: its diagonal always equals itself, so some equal elements are not enough.",
    "不对称的矩阵也通过了：对角线总等于它自己，有几个相等的元素还不够。",
    "any",
)
FOOLED = trap(
    True,
    "a single row (or column) of equal numbers passes: `==` broadcasts it against its transpose. "
    "Compare the shapes first.",
    "一行（或一列）相同的数也通过了：`==` 把它和转置广播开来比。请先比较形状。",
    "broadcasting",
)
NEARLY = trap(
    True,
    "a matrix that is off by a tiny amount passes; the task asks for exactly equal.",
    "相差极小的矩阵也通过了；题目要求完全相等。",
    "tolerance",
)


def symmetric(n: int) -> torch.Tensor:
    A = distinct(n, n)
    return A + A.T


@check(points=1, gate=True)
def test_tells_symmetric_from_not(answer: Answer) -> None:
    """True for a symmetric matrix, False for one that is not | 对称时为 True，不对称时为 False"""
    call = answer.is_symmetric(symmetric(4)).returns()
    assert not (hasattr(call.result, "shape") and len(call.result.shape) == 2), say(
        "the result is a whole matrix of comparisons; one Python bool is asked for.",
        "结果是一整个比较矩阵；要的是一个 Python 的 bool。",
        "mask returned",
    )
    call.gives(True)
    lopsided = symmetric(4)
    lopsided[2, 1] += 1
    answer.is_symmetric(lopsided).gives(False, traps=[ANY])
    answer.is_symmetric(distinct(3, 3)).gives(False, traps=[ANY])


@check(points=1)
def test_not_square_is_not_symmetric(answer: Answer) -> None:
    """A matrix that is not square gives False | 不是方阵时为 False"""
    call = answer.is_symmetric(distinct(3, 5))
    assert call.error is None, say(
        "a matrix that is not square raises; it should simply give False. What do you know before comparing elements?",
        "不是方阵就报错；应当直接返回 False。比较元素之前，先能知道什么？",
        "non-square raises",
    )
    call.gives(False)


@check(points=1)
def test_is_not_fooled_by_broadcasting(answer: Answer) -> None:
    """A row or column of equal numbers gives False | 一行或一列相同的数为 False"""
    number = distinct(1).item()
    answer.is_symmetric(torch.full((1, 4), number)).gives(False, traps=[FOOLED])
    answer.is_symmetric(torch.full((3, 1), number)).gives(False, traps=[FOOLED])


@check(points=1)
def test_is_exact(answer: Answer) -> None:
    """A tiny difference counts | 极小的差别也算"""
    A = symmetric(3).double()
    A[0, 2] += 1e-11
    answer.is_symmetric(A).gives(False, traps=[NEARLY])
