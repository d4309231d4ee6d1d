"""Hidden checks of ``is_orthogonal``."""

import functools
import math

import torch

from autograder.grader import Answer, Call, Trap, check, distinct, say, transposed, trap, whole, window

REFUSED = trap(
    False,
    "an orthogonal matrix gets False although QQᵀ is exactly I. Signs, symmetry and the determinant do not matter.",
    "正交矩阵得到了 False，尽管 QQᵀ 恰好是 I。正负号、对称性和行列式都无关。",
    "orthogonal refused",
)
NOT_UNIT = trap(
    True,
    "a matrix passes whose rows (or columns) are perpendicular but not of length 1.",
    "各行（或各列）互相垂直、长度却不是 1 的矩阵通过了。",
    "not unit rows",
)
LENGTHS = trap(
    True,
    "a matrix passes whose rows (or columns) have length 1 but are not perpendicular to each other.",
    "各行（或各列）长度是 1、却不互相垂直的矩阵通过了。",
    "not perpendicular",
)
DETERMINANT = trap(
    True,
    "a shear passes: its determinant and its eigenvalues are 1, but its rows are not perpendicular.",
    "一个剪切矩阵通过了：它的行列式和特征值都是 1，各行却不垂直。",
    "determinant",
)
SELF_INVERSE = trap(
    True,
    "a matrix passes that is its own inverse but not orthogonal: QQ = I is not QQᵀ = I.",
    "自己是自己的逆、却不正交的矩阵通过了：QQ = I 不等于 QQᵀ = I。",
    "not transposed",
)
EXACT = trap(
    False,
    "mere rounding makes an orthogonal matrix fail: elements of QQᵀ − I up to 1e-5 count as zero. "
    "Is the comparison exact, or its tolerance near 0 too small?",
    "仅仅因为舍入，正交矩阵就没通过：QQᵀ − I 的元素不超过 1e-5 要当作零。是不是在精确比较，或者 0 附近的容差太小？",
    "exact comparison",
)
COARSE = trap(
    True,
    "a matrix passes although an element of QQᵀ − I is larger than 1e-2: the tolerance is too large.",
    "QQᵀ − I 有元素大于 1e-2 的矩阵也通过了：容差太大。",
    "tolerance",
)
NOT_SQUARE = trap(
    True,
    "a matrix that is not square passes: its rows (or columns) are orthonormal, but QQᵀ and QᵀQ cannot both be I.",
    "不是方阵的矩阵通过了：它的行（或列）是标准正交的，但 QQᵀ 和 QᵀQ 不可能都是 I。",
    "not square",
)


def cycle(n: int, last: float = 1.0) -> torch.Tensor:
    """Orthogonal without any rounding, for n > 2 not symmetric: a cyclic permutation, its last row times ``last``."""
    Q = torch.roll(torch.eye(n), 2 * whole(0, 1) - 1, 0)
    Q[-1] *= last
    return Q


def rotation(n: int) -> torch.Tensor:
    Q: torch.Tensor = torch.linalg.qr(distinct(n, n, dtype=torch.float64))[0]
    return Q.contiguous()


def nearly_orthogonal() -> torch.Tensor:
    """Return a stretched rotation of the plane.

    Both QQᵀ − I and QᵀQ − I hold elements of 5e-6 to 7e-6 everywhere.
    """
    angle = 0.65 + whole(0, 27) / 100
    c, s = math.cos(angle), math.sin(angle)
    stretch = torch.tensor([[c, -s], [-s, -c]], dtype=torch.float64) * (3.5e-6 / max(c, s))
    return torch.tensor([[c, -s], [s, c]], dtype=torch.float64) @ (torch.eye(2) + stretch)


def judged(answer: Answer, Q: torch.Tensor, expected: bool, known: Trap) -> Call:
    return answer.is_orthogonal(Q).gives(expected, traps=lambda: [known])


@check(points=1, gate=True)
def test_tells_orthogonal_from_not(answer: Answer) -> None:
    """True when QQᵀ is I, False when it is far from it | QQᵀ 是 I 时为 True，相差很远时为 False"""
    judged(answer, cycle(3), True, REFUSED)
    if not answer.is_first:
        return
    judged(answer, cycle(4, last=-1.0), True, REFUSED)
    judged(answer, cycle(5, last=-1.0), True, REFUSED)
    lengths = torch.tensor([2.0, 0.25, 2.0])
    judged(answer, cycle(3) * whole(2, 5), False, NOT_UNIT)
    judged(answer, torch.tensor([[1.0, whole(1, 4)], [0.0, 1.0]]), False, DETERMINANT)
    judged(answer, cycle(3) * lengths, False, NOT_UNIT)
    judged(answer, rotation(3).float() * lengths, False, NOT_UNIT)
    judged(answer, rotation(3).float() * lengths[:, None], False, NOT_UNIT)
    judged(answer, torch.tensor([[1.0, whole(3, 5)], [0.0, -1.0]]), False, SELF_INVERSE)
    cosine = whole(3, 6) / 10
    sine = math.sqrt(1 - cosine**2)
    slanted, signs = torch.tensor([[1.0, 0.0], [cosine, sine]]), torch.tensor([1.0, -1.0])
    both_ways = torch.block_diag(slanted, slanted * signs[:, None])
    for Q in (both_ways, both_ways.T.contiguous(), torch.tensor([[cosine, sine], [sine, cosine]])):
        judged(answer, Q, False, LENGTHS)


@check(points=1)
def test_allows_for_rounding(answer: Answer) -> None:
    """Elements of QQᵀ − I up to 1e-5 count as zero | QQᵀ − I 的元素不超过 1e-5 当作零"""
    for Q, expected, known in answer.cases(
        (nearly_orthogonal().float(), True, EXACT),
        (rotation(5).float(), True, EXACT),
        (rotation(8).float(), True, EXACT),
    ):
        judged(answer, Q, expected, known)


@check(points=1)
def test_sees_small_faults(answer: Answer) -> None:
    """Elements of QQᵀ − I from 1e-2 on do not | QQᵀ − I 的元素达到 1e-2 就不算零"""
    Q = rotation(4).float()
    Q[3] = math.sqrt(1 - 0.015**2) * Q[3] + 0.015 * Q[1]
    judged(answer, Q, False, COARSE)
    if not answer.is_first:
        return
    Q = rotation(4).float()
    Q[2] *= 1.006
    judged(answer, Q, False, COARSE)
    judged(answer, rotation(3).float() * 0.993, False, COARSE)


@check(points=1)
def test_not_square_is_not_orthogonal(answer: Answer) -> None:
    """A matrix that is not square gives False | 不是方阵时为 False"""
    wide = cycle(4)[:2]
    raises = say(
        "a matrix that is not square raises; it should simply give False. What do you know before multiplying?",
        "不是方阵就报错；应当直接返回 False。相乘之前，先能知道什么？",
        "non-square raises",
    )
    matrices = wide, wide.T, distinct(2, 3), distinct(4, 3), cycle(3)[:1]
    for Q in answer.cases(*matrices):
        answer.is_orthogonal(Q).accepts(raises).gives(False, traps=lambda: [NOT_SQUARE])


@check(points=1)
def test_singular_is_not_orthogonal(answer: Answer) -> None:
    """A square matrix without an inverse gives False | 没有逆的方阵为 False"""
    without_a_row = cycle(4)
    without_a_row[whole(0, 3)] = 0
    twice = cycle(3)
    twice[2] = twice[0]
    raises = say(
        "a square matrix that has no inverse raises; it should simply give False. Does the test need the inverse?",
        "没有逆的方阵会报错；应当直接返回 False。检验时需要用到逆吗？",
        "singular raises",
    )
    matrices = without_a_row, torch.zeros(2, 2), twice, torch.full((3, 3), 1 / 3), torch.tensor([[0.0]])
    for Q in answer.cases(*matrices):
        answer.is_orthogonal(Q).accepts(raises).gives(False, traps=lambda: [NOT_UNIT])


@check(points=1)
def test_takes_doubles_and_any_layout(answer: Answer) -> None:
    """Doubles, transposed matrices and matrices spread out in memory | 双精度、转置的，以及在内存中分散的矩阵"""
    raises = say(
        "a matrix of doubles raises: the matrix that it is compared with has another dtype.",
        "双精度矩阵会报错：与它比较的矩阵 dtype 不同。",
        "dtype of the identity",
    )
    answer.is_orthogonal(nearly_orthogonal()).accepts(raises).gives(True, traps=lambda: [EXACT])
    if not answer.is_first:
        return
    judged(answer, rotation(3) * 1.02, False, COARSE)
    judged(answer, window(rotation(3).float()), True, EXACT)
    judged(answer, transposed(rotation(4).float()), True, EXACT)
    judged(answer, torch.tensor([[-1.0]]), True, REFUSED)


@check(points=1)
def test_takes_any_float_dtype(answer: Answer) -> None:
    """Sixteen bits, single and double precision | 16 位、单精度和双精度"""
    half_signs = torch.tensor([[1.0, 1, 1, 1], [1, -1, 1, -1], [1, 1, -1, -1], [1, -1, -1, 1]])[cycle(4).argmax(0)] / 2
    raises = say(
        "a matrix of 16-bit floats raises: many functions of linear algebra have no such version, "
        "and what it is compared with may have another dtype. Which operations take every float dtype?",
        "16 位浮点矩阵会报错：许多线性代数函数没有 16 位的版本，与它比较的矩阵也可能是别的 dtype。"
        "哪些操作接受所有浮点 dtype？",
        "16-bit floats raise",
    )
    cases = (
        (cycle(3), True, REFUSED),
        (half_signs, True, REFUSED),
        (half_signs * 2, False, NOT_UNIT),
        (torch.tensor([[1.0, 0.0], [0.6, 0.8]]), False, LENGTHS),
        (cycle(4) * 0.75, False, NOT_UNIT),
    )
    for dtype in answer.cases(torch.float16, torch.bfloat16):
        for Q, expected, known in answer.cases(*cases):
            call = answer.is_orthogonal(Q.to(dtype)).accepts(raises)
            call.gives(expected, traps=functools.partial(tuple, [known]))


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of elements | 操作次数不随元素个数增长"""
    for n in (3, 7) if answer.is_first else ():
        judged(answer, cycle(n), True, REFUSED)  # an answer that keeps the identity for the next time has made it now
    answer.vectorised(lambda n: judged(answer, cycle(n), True, REFUSED), (3,), (7,))
