"""Hidden checks of ``frobenius``."""

import torch

from autograder.grader import Answer, Call, Traps, check, distinct, say, transposed, trap, window

SPECTRAL = (
    "this is the largest singular value: with `ord=2` a matrix gets its spectral norm, not its Frobenius norm.",
    "这是最大奇异值：对矩阵用 `ord=2` 得到的是谱范数，不是 Frobenius 范数。",
    "spectral norm",
)
ABSOLUTES = (
    "this is the sum of the absolute values; the Frobenius norm squares the elements.",
    "这是绝对值之和；Frobenius 范数要对元素取平方。",
    "sum of absolutes",
)
NO_ROOT = (
    "this is the sum of the squares; the last step of the norm is missing.",
    "这是平方和；范数还差最后一步。",
    "no root",
)
INDUCED = (
    "this is the largest sum of absolute values in a column (or row): the matrix norm of order 1 or infinity.",
    "这是列（或行）绝对值之和的最大值：矩阵的 1 范数或无穷范数。",
    "induced norm",
)
NUCLEAR = ("this is the sum of the singular values: the nuclear norm.", "这是奇异值之和：核范数。", "nuclear norm")
SIGNS_CANCEL = (
    "this is the size of the sum: numbers of both signs cancel before they are squared. Square each element first.",
    "这是总和的绝对值：正负数在平方之前就相互抵消了。请先平方每个元素。",
    "square of the sum",
)
SEPARATE = (
    "there are several norms, one for each row, column or matrix; one number for all elements is asked for.",
    "得到了好几个范数，每行、每列或每个矩阵各一个；要的是全部元素的一个数。",
    "several norms",
)


def measured(answer: Answer, A: torch.Tensor) -> Call:
    return judged(answer.frobenius(A), A)


def judged(call: Call, A: torch.Tensor) -> Call:
    return call.gives(torch.linalg.vector_norm(A), traps=lambda: _traps(A))


def _traps(A: torch.Tensor) -> Traps:
    yield trap(A.abs().sum(), *ABSOLUTES)
    yield trap((A * A).sum(), *NO_ROOT)
    yield trap(A.sum().abs(), *SIGNS_CANCEL)
    if A.dim() > 1:
        yield from (trap(torch.linalg.vector_norm(A, dim=dim), *SEPARATE) for dim in range(A.dim()))
    if A.dim() > 2:
        yield trap(torch.linalg.matrix_norm(A), *SEPARATE)
    if A.dim() == 2:
        for order, told in ((2, SPECTRAL), ("nuc", NUCLEAR), (1, INDUCED), (torch.inf, INDUCED)):
            yield trap(torch.linalg.matrix_norm(A.double(), order).to(A.dtype), *told)


def telling(m: int, n: int) -> torch.Tensor:
    """Draw a matrix whose sum is not a known mistake's value too."""
    while True:
        A = distinct(m, n)
        total = A.sum().abs()
        others = [other.value for other in _traps(A) if other.feedback.mistake != SIGNS_CANCEL[2]]
        if not any(torch.isclose(total, other).any() for other in [torch.linalg.vector_norm(A), *others]):
            return A


@check(points=1, gate=True)
def test_measures_a_matrix(answer: Answer) -> None:
    """The root of the sum of all squares | 全部平方之和的平方根"""
    for A in answer.cases(telling(3, 5), telling(6, 4)):
        measured(answer, A)


@check(points=2)
def test_takes_any_number_of_dimensions(answer: Answer) -> None:
    """No dimension, one, three, four or five | 零维、一维、三维、四维、五维"""
    shapes = (2, 3, 4), (5,), (), (2, 1, 3, 2), (2, 1, 2, 1, 3)
    for shape in answer.cases(*shapes):
        A = distinct(*shape) if shape else -distinct().abs()
        raises = say(
            f"a matrix works and a tensor with {A.dim()} dimensions raises: "
            "the elements count, not how they are arranged.",
            f"矩阵可以，{A.dim()} 维张量却报错：重要的是元素，而不是它们怎样排列。",
            "matrices only",
        )
        judged(answer.frobenius(A).accepts(raises), A)


@check(points=1)
def test_takes_any_layout(answer: Answer) -> None:
    """Any float dtype, transposed, spread out in memory | 任何浮点 dtype、转置的、在内存中分散的张量"""
    for A in answer.cases(
        window(distinct(2, 4)),
        distinct(4, 3, dtype=torch.float64),
        distinct(2, 3, dtype=torch.float16),
        distinct(2, 3, dtype=torch.bfloat16),
        transposed(distinct(5, 3)),
        distinct(1, 4),
    ):
        measured(answer, A)


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of elements | 操作次数不随元素个数增长"""
    large = answer.vectorised(lambda m, n: measured(answer, distinct(m, n)), (2, 3), (5, 7))

    large.stays_in_torch(by_item=True)  # a sum is one number, which is fine
