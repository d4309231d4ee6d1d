"""Hidden checks of ``square_jacobian``."""

import torch

from autograder.grader import Answer, Call, Trap, by_hand, check, distinct, exact, jacobian, trap, window

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
    "entries next to the diagonal are not zero, but no output depends on another element of x.",
    "对角线以外的项不为零，可是每个输出都不依赖 x 的其他元素。",
    "beside the diagonal",
)
VALUE = (
    "the diagonal holds the squares themselves, not their slopes.",
    "对角线上是平方本身，不是它们的斜率。",
    "value, not gradient",
)

STEP_OF_ZERO = (
    "where x is 0 the result is nan: 0 is divided by a step that shrinks with x, as in a finite difference. "
    "A closed form needs no step.",
    "x 为 0 处结果是 nan：0 除以了一个随 x 缩小的步长，有限差分就是这样。真正的公式不需要步长。",
    "finite differences",
)


def truth(x: torch.Tensor) -> torch.Tensor:
    return jacobian(lambda x: x * x, x)


def judged(answer: Answer, x: torch.Tensor) -> Call:
    rows = (2 * x).expand(len(x), -1)

    def traps() -> list[Trap]:
        found = [
            *(trap(vector, *VECTOR) for vector in (2 * x, x, x * x)),
            trap(torch.diag(x), *NO_TWO),
            trap(torch.diag(x * x), *VALUE),
        ]
        if len(x) > 1:
            full = [rows, rows.T, rows.tril(), rows.triu(), rows.T.tril(), rows.T.triu(), x[:, None] + x]
            full += [torch.outer(x, x), 2 * torch.outer(x, x)]
            found += [trap(matrix, *FILLED) for matrix in full]
        found += [trap(torch.diag(2 * x * (x / x)), *STEP_OF_ZERO)]
        return found

    return by_hand(answer.square_jacobian(x), exact(truth, x), traps)


@check(points=2, gate=True)
def test_gives_the_jacobian(answer: Answer) -> None:
    """The Jacobian, by hand and exact | 雅可比矩阵，手算且精确"""
    judged(answer, distinct(5, dtype=torch.float64))
    if not answer.is_first:
        return
    # No step of a finite difference falls on sevenths.
    scales = torch.tensor([1e6 / 7, 1e-11, 0.1, 0, 1e3 / 7, 1e-6], dtype=torch.float64)
    x = scales * distinct(6, dtype=torch.float64)
    by_hand(judged(answer, x), truth(x), every_digit=True)


@check(points=1)
def test_takes_any_vector(answer: Answer) -> None:
    """float32, 16 bits, one element, parts of a larger memory | float32、16 位、单个元素、大内存中的一部分"""
    for x in answer.cases(window(distinct(4)), distinct(5, dtype=torch.float16), distinct(7), distinct(1)):
        judged(answer, x)


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of elements | 操作次数不随元素个数增长"""
    answer.vectorised(lambda n: judged(answer, distinct(n)), (3,), (8,)).stays_in_torch()
