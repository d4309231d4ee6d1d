"""Hidden checks of ``inner_product_gradient``."""

import torch

from autograder.grader import Answer, Call, Traps, by_hand, check, distinct, exact, jacobian, transposed, trap, window

HALF = (
    "one of the two terms is missing: u and v both change with x, so the product rule gives two.",
    "少了一项：u 和 v 都随 x 变化，乘积法则给出两项。",
    "product rule half",
)
NOT_TRANSPOSED = (
    "a Jacobian is multiplied from the wrong side: the sum runs over the outputs, which are its rows.",
    "雅可比矩阵乘错了方向：求和要对输出进行，也就是对它的行。",
    "not transposed",
)
WRONG_PARTNER = (
    "each vector meets its own Jacobian: when u changes, it is the value of v that it is multiplied by.",
    "每个向量乘了自己的雅可比矩阵：u 变化时，乘在旁边的是 v 的值。",
    "wrong partner",
)
MINUS = (
    "one term is subtracted from the other; the product rule adds them.",
    "两项相减了；乘积法则是相加。",
    "wrong sign",
)
PRODUCT = (
    "the two Jacobians were multiplied with each other; each of them meets a vector.",
    "两个雅可比矩阵相乘了；它们应当各乘一个向量。",
    "product of Jacobians",
)
VALUE = (
    "this is the dot product u·v itself, not its gradient.",
    "这是点积 u·v 本身，不是它的梯度。",
    "value, not gradient",
)


def truth(u: torch.Tensor, v: torch.Tensor, Ju: torch.Tensor, Jv: torch.Tensor) -> torch.Tensor:
    x = torch.zeros(Ju.shape[1], dtype=u.dtype)
    return jacobian(lambda x: (u + Ju @ x) @ (v + Jv @ x), x)


def judged(answer: Answer, u: torch.Tensor, v: torch.Tensor, Ju: torch.Tensor, Jv: torch.Tensor) -> Call:
    gradient = exact(truth, u, v, Ju, Jv)
    return by_hand(answer.inner_product_gradient(u, v, Ju, Jv), gradient, lambda: _traps(u, v, Ju, Jv))


def _traps(u: torch.Tensor, v: torch.Tensor, Ju: torch.Tensor, Jv: torch.Tensor) -> Traps:
    first, second = Ju.T @ v, Jv.T @ u
    yield from (trap(term, *HALF) for term in (first, second, 2 * first, 2 * second))
    yield trap(Ju.T @ u + Jv.T @ v, *WRONG_PARTNER)
    yield from (trap(terms, *MINUS) for terms in (first - second, second - first))
    if Ju.shape[1] > 1:  # else the gradient is one number too, perhaps the same
        yield trap(u @ v, *VALUE)
    yield from (trap(part, *PRODUCT) for part in (Ju.T @ Jv, Jv.T @ Ju))
    if len(u) == Ju.shape[1] > 1:
        across = [Ju @ v + Jv @ u, first + Jv @ u, Ju @ v + second, Ju @ u + Jv @ v]
        across += [Ju @ v - Jv @ u, Jv @ u - Ju @ v, v * Ju.sum(1) + u * Jv.sum(1)]
        yield from (trap(value, *NOT_TRANSPOSED) for value in across)
        yield from (trap(value, *HALF) for value in (Ju @ v, Jv @ u))


def drawn(m: int, n: int, dtype: torch.dtype = torch.float32) -> tuple[torch.Tensor, ...]:
    return distinct(m, dtype=dtype), distinct(m, dtype=dtype), distinct(m, n, dtype=dtype), distinct(m, n, dtype=dtype)


@check(points=2, gate=True)
def test_gives_the_gradient(answer: Answer) -> None:
    """The gradient of u·v, by hand and exact | u·v 的梯度，手算且精确"""
    # Square Jacobians first: there a missing transpose gives a value, not an exception.
    judged(answer, *drawn(4, 4, torch.float64))
    if not answer.is_first:
        return
    u, v, Ju, Jv = (tensor / 7 for tensor in drawn(5, 3, torch.float64))
    judged(answer, u, v, Ju, Jv)
    # Each column has a scale of its own and nothing cancels, so every element is exact by itself.
    u, v, Ju, Jv = (tensor.abs() for tensor in drawn(5, 4, torch.float64))
    # No step of a finite difference falls on sevenths.
    scales = torch.tensor([1e6 / 7, 1e-11, 1, 0.1], dtype=torch.float64)
    Ju, Jv = Ju * scales, Jv * scales
    by_hand(judged(answer, u, v, Ju, Jv), truth(u, v, Ju, Jv), every_digit=True)


@check(points=1)
def test_takes_any_sizes(answer: Answer) -> None:
    """Few or many outputs, strided memory, float32, 16 bits | 输出少或多、内存不连续、float32、16 位"""
    u, v, Ju, Jv = drawn(3, 5)
    judged(answer, window(u), window(v), transposed(Ju), window(Jv))
    if not answer.is_first:
        return
    judged(answer, *(tensor.abs() for tensor in drawn(2, 3, torch.float16)))
    judged(answer, *drawn(2, 6))
    judged(answer, *drawn(1, 3))
    judged(answer, *drawn(3, 1))


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of elements | 操作次数不随元素个数增长"""
    answer.vectorised(lambda m, n: judged(answer, *drawn(m, n)), (2, 3), (6, 7)).stays_in_torch()
