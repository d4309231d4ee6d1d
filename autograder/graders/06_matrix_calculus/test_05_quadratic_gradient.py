"""Hidden checks of ``quadratic_gradient``."""

import torch

from autograder.grader import Answer, Call, Traps, by_hand, check, distinct, exact, jacobian, transposed, trap, window

SYMMETRIC = (
    "this holds only for a symmetric A: x appears on both sides of A, and the two sides see different sums.",
    "这只对对称的 A 成立：x 出现在 A 的两侧，两侧得到的和并不相同。",
    "A taken as symmetric",
)
HALF = (
    "one of the two terms is missing: x appears twice in xᵀAx, so the product rule gives two.",
    "少了一项：x 在 xᵀAx 里出现了两次，乘积法则给出两项。",
    "product rule half",
)
HESSIAN = (
    "this is a matrix, the second derivative; the gradient of a number has the shape of x.",
    "这是一个矩阵，也就是二阶导数；一个数的梯度与 x 形状相同。",
    "Hessian, not gradient",
)
SCALE = (
    "the gradient has the right direction but not the right size: count the terms again.",
    "梯度的方向对，大小不对：请再数一数有几项。",
    "wrong factor",
)
MINUS = (
    "one term is subtracted from the other; the product rule adds them.",
    "两项相减了；乘积法则是相加。",
    "wrong sign",
)
VALUE = (
    "this is the number xᵀAx itself, not its gradient.",
    "这是数 xᵀAx 本身，不是它的梯度。",
    "value, not gradient",
)


def truth(A: torch.Tensor, x: torch.Tensor) -> torch.Tensor:
    return jacobian(lambda x: x @ A @ x, x)


def judged(answer: Answer, A: torch.Tensor, x: torch.Tensor) -> Call:
    gradient = exact(truth, A, x)
    return by_hand(answer.quadratic_gradient(A, x), gradient, lambda: _traps(A, x, gradient))


def _traps(A: torch.Tensor, x: torch.Tensor, gradient: torch.Tensor) -> Traps:
    right, left = A @ x, x @ A
    if len(x) > 1:
        yield from (trap(2 * side, *SYMMETRIC) for side in (right, left))
    yield from (trap(side, *HALF) for side in (right, left))
    yield from (trap(terms, *MINUS) for terms in (right - left, left - right))
    yield from (trap(scaled, *SCALE) for scaled in (2 * gradient, gradient / 2))
    yield trap(A + A.T, *HESSIAN)
    yield trap(x @ right, *VALUE)


@check(points=2, gate=True)
def test_gives_the_gradient(answer: Answer) -> None:
    """The gradient for an A that is not symmetric, by hand and exact | A 不对称时的梯度，手算且精确"""
    judged(answer, distinct(5, 5, dtype=torch.float64), distinct(5, dtype=torch.float64))
    if not answer.is_first:
        return
    # Row and column i of A have the same scale and nothing cancels, so every element is exact by itself.
    scales = torch.tensor([1e6, 1e-6, 1, 1e-3], dtype=torch.float64)
    A = scales[:, None] * distinct(4, 4, dtype=torch.float64).abs() * scales
    x = distinct(4, dtype=torch.float64).abs()
    by_hand(answer.quadratic_gradient(A, x), truth(A, x), every_digit=True)


@check(points=1)
def test_takes_any_sizes(answer: Answer) -> None:
    """float32, 16 bits, one element, strided memory | float32、16 位、单个元素、内存不连续"""
    for A, x in answer.cases(
        (transposed(distinct(4, 4)), window(distinct(4))),
        (distinct(3, 3, dtype=torch.float16).abs(), distinct(3, dtype=torch.float16).abs()),
        (distinct(6, 6), distinct(6)),
        (distinct(1, 1), distinct(1)),
    ):
        judged(answer, A, x)


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of elements | 操作次数不随元素个数增长"""
    answer.vectorised(lambda n: judged(answer, distinct(n, n), distinct(n)), (3,), (8,)).stays_in_torch()
