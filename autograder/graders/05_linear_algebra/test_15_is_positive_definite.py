"""Hidden checks of ``is_positive_definite``."""

import torch

from autograder.grader import Answer, Call, Trap, check, distinct, element_loop, say, trap, whole, window

REFUSED = trap(
    False,
    "a positive definite matrix gets False. Its elements may be negative or large next to the diagonal; "
    "what counts is xᵀAx.",
    "正定矩阵得到了 False。它的元素可以是负的，对角线以外也可以很大；要看的是 xᵀAx。",
    "definite refused",
)
ENTRIES = trap(
    True,
    "a matrix of positive elements passes although xᵀAx is negative for some x. "
    "The signs of the elements (or of the diagonal) decide nothing.",
    "元素全为正的矩阵通过了，可它的 xᵀAx 对某些 x 是负的。元素（或对角线）的正负说明不了问题。",
    "positive entries",
)
DETERMINANT = trap(
    True,
    "a matrix with an even number of negative eigenvalues passes: their product, the determinant, is positive all the "
    "same.",
    "有偶数个负特征值的矩阵通过了：它们的乘积，也就是行列式，照样是正的。",
    "determinant",
)
INDEFINITE = trap(
    True,
    "a matrix with one small negative eigenvalue passes: xᵀAx > 0 has to hold for every x, not just for some.",
    "有一个较小的负特征值的矩阵通过了：xᵀAx > 0 要对每个 x 成立，而不只是对某些 x。",
    "some x only",
)
SEMIDEFINITE = trap(
    True,
    "a matrix for which xᵀAx is 0 for some x other than 0 passes; that is semidefinite, not definite.",
    "有非零的 x 使 xᵀAx 等于 0 的矩阵通过了；那是半正定，不是正定。",
    "semidefinite",
)
ONE_TRIANGLE = trap(
    True,
    "a matrix passes although its two triangles differ: Cholesky and eigvalsh read only one of them. "
    "Check the symmetry first.",
    "上下三角不一样的矩阵通过了：Cholesky 和 eigvalsh 只读其中一个。请先检查对称性。",
    "one triangle",
)
NOT_SYMMETRIC = trap(
    True,
    "a matrix that is not symmetric passes: positive eigenvalues, or xᵀAx > 0, are not enough without symmetry.",
    "不对称的矩阵通过了：没有对称性，特征值为正或 xᵀAx > 0 都不够。",
    "not symmetric",
)
COARSE = (
    "the verdict changes with the scale of the matrix: it is compared with a fixed number somewhere. "
    "A multiple of a definite matrix is definite.",
    "结论随矩阵的大小而变：什么地方拿固定的数作了比较。正定矩阵的正数倍仍然正定。",
    "tolerance",
)
STRETCHED = trap(
    False,
    "a definite matrix gets False because its smallest eigenvalue is small compared with its largest; it is positive "
    "all the same.",
    "正定矩阵得到了 False，因为它的最小特征值比最大的小得多；可它仍然是正的。",
    "tolerance",
)


def definite(n: int) -> torch.Tensor:
    """Return an exactly symmetric matrix with negative elements off the diagonal.

    Its eigenvalues are positive and at most 51 times apart.
    """
    M = distinct(n, n, dtype=torch.float64)
    A = M @ M.T
    A += A.trace() / 50 * torch.eye(n)
    if n > 1 and A[0, 1] > 0:
        A[0] *= -1
        A[:, 0] *= -1
    A *= 4 * n / A.trace()
    return A.float()


def crowded(n: int) -> torch.Tensor:
    """Return a definite matrix whose elements off the diagonal outweigh it."""
    return torch.full((n, n), float(whole(3, 9))) + torch.eye(n)


def repelling() -> torch.Tensor:
    """Return an indefinite matrix with a positive diagonal and positive minors of two rows and the same two columns."""
    half = float(whole(1, 4))
    return torch.full((3, 3), -2 * half).fill_diagonal_(3 * half)


def shifted(A: torch.Tensor, share: float) -> torch.Tensor:
    """Return ``A`` with its smallest eigenvalue moved to that share of its largest."""
    values = torch.linalg.eigvalsh(A.double())
    moved: torch.Tensor = A - (values[0] - share * values[-1]).float() * torch.eye(len(A))
    return moved


def bordered(A: torch.Tensor, first: bool) -> torch.Tensor:
    """Return ``A`` with a row and a column of zeros before or after it."""
    return torch.nn.functional.pad(A, (1, 0, 1, 0) if first else (0, 1, 0, 1))


def judged(answer: Answer, A: torch.Tensor, expected: bool, known: Trap) -> Call:
    return answer.is_positive_definite(A).gives(expected, traps=lambda: [known])


@check(points=1, gate=True)
def test_tells_definite_from_not(answer: Answer) -> None:
    """True for definite matrices, False for indefinite ones | 正定时为 True，不定时为 False"""
    call = answer.is_positive_definite(definite(4))
    assert not call.refused or "linalg_eig" not in call.operations, say(
        "the general eigenvalue function gives complex numbers, and they have no order. "
        "A symmetric matrix has real eigenvalues: which function knows that?",
        "一般的特征值函数返回复数，而复数不能比大小。对称矩阵的特征值都是实数：哪个函数知道这一点？",
        "complex eigenvalues",
    )
    call.gives(True, traps=lambda: [REFUSED])
    if not answer.is_first:
        return
    judged(answer, crowded(4), True, REFUSED)
    pair = torch.full((2, 2), float(whole(3, 9))).fill_diagonal_(2)
    judged(answer, pair, False, ENTRIES)
    judged(answer, torch.block_diag(pair, pair), False, DETERMINANT)
    judged(answer, torch.block_diag(definite(2), pair, pair), False, DETERMINANT)
    judged(answer, -definite(4), False, DETERMINANT)
    judged(answer, shifted(definite(5), -0.02), False, INDEFINITE)
    judged(answer, repelling(), False, INDEFINITE)
    judged(answer, definite(1), True, REFUSED)
    judged(answer, -definite(1), False, INDEFINITE)


@check(points=1)
def test_semidefinite_is_not_definite(answer: Answer) -> None:
    """False when xᵀAx can be 0 | xᵀAx 能取到 0 时为 False"""
    for A, expected, known in answer.cases(
        (bordered(definite(3), first=False), False, SEMIDEFINITE),
        (bordered(definite(4), first=True), False, SEMIDEFINITE),
        (torch.zeros(3, 3), False, SEMIDEFINITE),
        (torch.zeros(1, 1), False, SEMIDEFINITE),
    ):
        judged(answer, A, expected, known)


@check(points=1)
def test_not_symmetric_is_not_definite(answer: Answer) -> None:
    """A matrix that is not symmetric gives False | 不对称时为 False"""
    one_sided = definite(4)
    one_sided[0, 2] += whole(90, 110)
    judged(answer, one_sided, False, ONE_TRIANGLE)
    if not answer.is_first:
        return
    judged(answer, one_sided.T, False, ONE_TRIANGLE)
    turned = definite(4)
    turned[0, 1] += 100
    turned[1, 0] -= 100
    judged(answer, turned, False, NOT_SYMMETRIC)
    triangular = torch.tril(distinct(3, 3).abs() + 20).fill_diagonal_(float(whole(1, 5)))
    judged(answer, triangular, False, NOT_SYMMETRIC)


@check(points=1)
def test_not_square_is_not_definite(answer: Answer) -> None:
    """A matrix that is not square gives False | 不是方阵时为 False"""
    raises = say(
        "a matrix that is not square raises; it should simply give False. What do you know before computing?",
        "不是方阵就报错；应当直接返回 False。计算之前，先能知道什么？",
        "non-square raises",
    )
    matrices = distinct(2, 3).abs(), distinct(4, 3), torch.full((1, 3), float(whole(2, 9)))
    for A in answer.cases(*matrices):
        answer.is_positive_definite(A).accepts(raises).gives(False)


@check(points=1)
def test_any_scale_and_precision(answer: Answer) -> None:
    """Small and stretched matrices, doubles, any layout | 元素很小的、很扁的矩阵，双精度，任何存放方式"""
    judged(answer, window(definite(3)), True, REFUSED)
    if not answer.is_first:
        return
    judged(answer, definite(4) * 1e-3, True, trap(False, *COARSE))
    judged(answer, definite(3) * -1e-3, False, trap(True, *COARSE))
    for n in (5, 8):  # their determinants are tiny
        judged(answer, definite(n) * 1e-3, True, trap(False, *COARSE))
        judged(answer, shifted(definite(n), -0.02) * 1e-3, False, trap(True, *COARSE))
    judged(answer, definite(4) * 1e3, True, trap(False, *COARSE))
    judged(answer, shifted(definite(4), -0.02) * 1e3, False, trap(True, *COARSE))
    one_sided = shifted(definite(4), 8.0)  # definite by whichever triangle is read
    one_sided[3, 1] += 2
    judged(answer, one_sided * 1e-3, False, trap(True, *COARSE))
    judged(answer, shifted(definite(3), 2e-3), True, STRETCHED)
    judged(answer, definite(5).double(), True, REFUSED)
    judged(answer, -definite(2).double(), False, DETERMINANT)


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """No loop over the elements | 不对元素循环"""
    large = judged(answer, definite(12), True, REFUSED).trace.count
    small = judged(answer, definite(3), True, REFUSED).trace.count if answer.is_first else large
    # One step for each row (the leading minors, say) is fine, one for each element is not.
    assert large <= 4 * small, element_loop(
        f"{small} operations for a 3×3 matrix and {large} for 12×12",
        f"3×3 的矩阵用了 {small} 次操作，12×12 用了 {large} 次",
    )
