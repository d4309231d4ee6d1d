"""Hidden checks of ``square_jacobian``."""

import torch

from autograder.grading.answer import Answer, Call, trap
from autograder.grading.checks import check
from autograder.grading.derivatives import by_hand, every_digit, jacobian
from autograder.grading.feedback import element_loop
from autograder.grading.inputs import distinct, window

VECTOR = (
    "this is the diagonal as a vector; a Jacobian has a row for each output and a column for each input.",
    "这是写成向量的对角线；雅可比矩阵每个输出一行，每个输入一列。",
    "diagonal as a vector",
)
NO_TWO = (
    "the diagonal holds x itself: a factor is missing. Differentiate one square.",
    "对角线上是 x 本身：少了一个因子。试试对一个平方求导。",
    "no 2",
)
FILLED = (
    "entries beside the diagonal are not zero, but no output depends on another element of x.",
    "对角线以外的项不为零，可是每个输出都不依赖 x 的其他元素。",
    "beside the diagonal",
)
VALUE = (
    "the diagonal holds the squares themselves, not their slopes.",
    "对角线上是平方本身，不是它们的斜率。",
    "value, not gradient",
)


def truth(x: torch.Tensor) -> torch.Tensor:
    return jacobian(lambda x: x * x, x)


def judged(answer: Answer, x: torch.Tensor) -> Call:
    rows = (2 * x).expand(len(x), -1)
    traps = [
        *(trap(vector, *VECTOR) for vector in (2 * x, x, x * x)),
        trap(torch.diag(x), *NO_TWO),
        trap(torch.diag(x * x), *VALUE),
    ]
    if len(x) > 1:
        traps += [trap(full, *FILLED) for full in (rows, rows.T, torch.outer(x, x), 2 * torch.outer(x, x))]
    return by_hand(answer.square_jacobian(x), truth(x), traps)


@check(points=2, gate=True)
def test_gives_the_jacobian(answer: Answer) -> None:
    """The Jacobian, by hand and exact | 雅可比矩阵，手算且精确"""
    judged(answer, distinct(5, dtype=torch.float64))
    scales = torch.tensor([1e6, 1e-9, 1, 1e-6, 1e3], dtype=torch.float64)
    x = scales * distinct(5, dtype=torch.float64)
    every_digit(answer.square_jacobian(x), truth(x))


@check(points=1)
def test_takes_any_vector(answer: Answer) -> None:
    """float32, one element, parts of a larger memory | float32、单个元素、大内存中的一部分"""
    judged(answer, distinct(7))
    judged(answer, distinct(1))
    judged(answer, window(distinct(4)))


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of elements | 操作次数不随元素个数增长"""
    small = judged(answer, distinct(3)).trace.count
    large = judged(answer, distinct(8)).trace.count
    assert small == large, element_loop(
        f"{small} operations for a vector of 3 and {large} for a vector of 8",
        f"长度为 3 的向量用了 {small} 次操作，长度为 8 的用了 {large} 次",
    )
