"""Hidden checks of ``matrix_gradients``."""

import torch

from autograder.grader import Answer, Call, by_hand, check, distinct, exact, jacobian, transposed, trap, window

NOT_TRANSPOSED = (
    "the gradient of the trace is A as it is; look which element of A is multiplied by X[i, j].",
    "迹的梯度就是原样的 A；看看与 X[i, j] 相乘的是 A 的哪个元素。",
    "not transposed",
)
READING_ORDER = (
    "the gradient of the trace has the right shape, but A was only read off in rows of another length; "
    "rows have to become columns.",
    "迹的梯度形状对，但只是把 A 的元素按原来的顺序换了行长；应当把行变成列。",
    "reading order",
)
IN_A = (
    "the gradient of the trace is the one in A; the variable is X.",
    "迹的梯度求成了对 A 的；变量是 X。",
    "other variable",
)
NO_TWO = (
    "the gradient of the squared norm is X itself: a factor is missing. Differentiate one square.",
    "范数平方的梯度成了 X 本身：少了一个因子。试试对一个平方求导。",
    "no 2",
)
NORM = (
    "this is the gradient of the Frobenius norm; its square is asked for.",
    "这是 Frobenius 范数的梯度；要的是它的平方的梯度。",
    "norm not squared",
)
TRANSPOSED = (
    "the gradient of the squared norm is transposed: it has the shape of X.",
    "范数平方的梯度被转置了：它的形状应当与 X 相同。",
    "transposed",
)
SWAPPED = (
    "the two gradients are the other way round: first that of the trace, then that of the squared norm.",
    "两个梯度的次序反了：先是迹的，再是范数平方的。",
    "swapped",
)
VALUE = (
    "one of the results is the number that was to be differentiated, or its terms, not its gradient.",
    "有一个结果是要求导的那个数（或它的各项）本身，不是它的梯度。",
    "value, not gradient",
)


def truth(A: torch.Tensor, X: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    return jacobian(lambda X: (A @ X).trace(), X), jacobian(lambda X: X.square().sum(), X)


def judged(answer: Answer, A: torch.Tensor, X: torch.Tensor) -> Call:
    trace, norm = exact(truth, A, X)
    reread = [] if 1 in A.shape else [trap(A.reshape(X.shape), *READING_ORDER)]
    plain = A.shape == (1, 1)
    return by_hand(
        answer.matrix_gradients(A, X),
        (trace, norm),
        lambda: [
            trap(A, *NOT_TRANSPOSED),
            *reread,
            trap(X.T, *IN_A),
            trap(X, *IN_A),
            trap((A @ X).trace(), *VALUE),
            trap(A @ X, *VALUE),
        ],
        lambda: [
            trap(X, *NO_TWO),
            *([] if plain else [trap(X / X.norm(), *NORM), trap(2 * X / X.norm(), *NORM), trap(2 * X.T, *TRANSPOSED)]),
            trap(X.square().sum(), *VALUE),
            trap(X.square(), *VALUE),
        ],
        whole=lambda: [trap((norm, trace), *SWAPPED)],
    )


@check(points=2, gate=True)
def test_gives_both_gradients(answer: Answer) -> None:
    """Both gradients, by hand and exact | 两个梯度，手算且精确"""
    judged(answer, distinct(3, 5, dtype=torch.float64), distinct(5, 3, dtype=torch.float64))
    if not answer.is_first:
        return
    judged(answer, distinct(4, 4, dtype=torch.float64), distinct(4, 4, dtype=torch.float64))
    # No step of a finite difference falls on sevenths.
    scales = torch.tensor([1e6 / 7, 1e-11, 0.1, 1e3 / 7], dtype=torch.float64)
    A, X = distinct(4, 3, dtype=torch.float64) * scales[:, None], distinct(3, 4, dtype=torch.float64) * scales
    by_hand(answer.matrix_gradients(A, X), truth(A, X), every_digit=True)


@check(points=1)
def test_takes_any_sizes(answer: Answer) -> None:
    """float32, 16 bits, one row or column, strided memory | float32、16 位、单行或单列、内存不连续"""
    for A, X in answer.cases(
        (transposed(distinct(3, 5)), window(distinct(5, 3))),
        (distinct(2, 3, dtype=torch.float16), distinct(3, 2, dtype=torch.float16)),
        (distinct(6, 2), distinct(2, 6)),
        (distinct(1, 5), distinct(5, 1)),
        (distinct(4, 1), distinct(1, 4)),
    ):
        judged(answer, A, X)


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of elements | 操作次数不随元素个数增长"""
    answer.vectorised(lambda m, n: judged(answer, distinct(m, n), distinct(n, m)), (2, 3), (6, 7)).stays_in_torch()
