"""Hidden checks of ``least_squares_gradient``."""

import torch

from autograder.grader import (
    Answer,
    Call,
    Trap,
    by_hand,
    check,
    distinct,
    exact,
    jacobian,
    say,
    transposed,
    trap,
    window,
)

NO_TWO = (
    "a factor is missing: the derivative of a square is not the number that is squared.",
    "少了一个因子：平方的导数不是被平方的数本身。",
    "no 2",
)
MEAN = (
    "the gradient is divided by a count: that belongs to the mean squared error; here the squares are summed.",
    "梯度除以了个数：那是均方误差的梯度；这里是平方和。",
    "mean",
)
SIGN = (
    "the gradient points the other way: check the order of the difference in the residual, and what is inside it.",
    "梯度的方向反了：检查残差里谁减谁，以及对里面求导时的符号。",
    "wrong sign",
)
NORM = (
    "this is the gradient of the norm; its square is asked for.",
    "这是范数的梯度；要的是范数平方的梯度。",
    "norm not squared",
)
BROADCAST = (
    "the residual is a matrix: a column of shape (n, 1) minus a vector of shape (n,) broadcasts to n×n. "
    "Look at the shape of the residual.",
    "残差成了矩阵：形状 (n, 1) 的列减去形状 (n,) 的向量会广播成 n×n。看看残差的形状。",
    "broadcasting",
)
NO_TARGETS = (
    "the targets are missing: this is the gradient of ‖Xw‖².",
    "漏掉了目标 y：这是 ‖Xw‖² 的梯度。",
    "targets missing",
)
VALUE = (
    "this is the squared norm itself, not its gradient.",
    "这是范数的平方本身，不是它的梯度。",
    "value, not gradient",
)
RESIDUAL = (
    "this is the gradient in the residual; it still has to be carried back to w.",
    "这是对残差的梯度；还要把它带回到 w。",
    "chain rule cut short",
)


def truth(X: torch.Tensor, w: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    return jacobian(lambda w: (X @ w - y).square().sum(), w)


def judged(answer: Answer, X: torch.Tensor, w: torch.Tensor, y: torch.Tensor) -> Call:
    n, d = X.shape
    gradient = exact(truth, X, w, y)
    residual = X @ w - y
    spread = 2 * X.T @ ((X @ w)[:, None] - y)

    def traps() -> list[Trap]:
        return [
            trap(gradient / 2, *NO_TWO),
            *(trap(sign * gradient / count, *MEAN) for sign in (1, -1) for count in (n, 2 * n, d, 2 * d) if count > 2),
            trap(-gradient, *SIGN),
            trap(-gradient / 2, *SIGN),
            trap(2 * X.T @ (X @ w + y), *SIGN),
            trap(gradient / 2 / residual.norm(), *NORM),
            trap(gradient / residual.norm(), *NORM),
            *(trap(wide / part, *BROADCAST) for wide in (spread, spread.T, spread.sum(1)) for part in (1, 2, n, 2 * n)),
            *(trap(part * X.T @ (X @ w), *NO_TARGETS) for part in (1, 2)),
            trap(residual @ residual, *VALUE),
            trap(residual, *RESIDUAL),
            trap(2 * residual, *RESIDUAL),
        ]

    return by_hand(answer.least_squares_gradient(X, w, y), gradient, traps)


def drawn(n: int, d: int, dtype: torch.dtype = torch.float32) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    return distinct(n, d, dtype=dtype) / 8, distinct(d, dtype=dtype), distinct(n, dtype=dtype)


@check(points=2, gate=True)
def test_gives_the_gradient(answer: Answer) -> None:
    """The gradient, by hand and exact | 梯度，手算且精确"""
    judged(answer, *drawn(7, 4, torch.float64))
    if not answer.is_first:
        return
    judged(answer, *drawn(3, 5, torch.float64))
    # Each column has a scale of its own and nothing cancels, so every element is exact by itself.
    X = distinct(5, 4, dtype=torch.float64).abs() * torch.tensor([1e6, 1e-6, 1, 1e-3], dtype=torch.float64)
    w, y = distinct(4, dtype=torch.float64).abs(), -distinct(5, dtype=torch.float64).abs()
    by_hand(answer.least_squares_gradient(X, w, y), truth(X, w, y), every_digit=True)


@check(points=1)
def test_makes_nothing_square(answer: Answer) -> None:
    """Nothing of n×n or d×d elements is made | 不造 n×n 或 d×d 个元素的东西"""
    counts = set()
    for n, d in answer.cases((11, 37), (37, 11)):
        call = judged(answer, *drawn(n, d))
        sizes = {step.allocated // 4 for step in call.trace.operations} | {
            step.allocated // 8 for step in call.trace.operations
        }
        assert max(sizes) < max(n, d) ** 2 and not sizes & {n * n, d * d}, say(
            "with n samples and d features something of n×n or d×d elements was made, as XᵀX is. "
            "Which product comes first? From the residual on, only vectors are needed.",
            "有 n 个样本、d 个特征时，造出了 n×n 或 d×d 个元素的东西，比如 XᵀX。先算哪个乘积？从残差开始，只需要向量。",
            "XtX formed",
        )
        counts.add(call.trace.count)
    if answer.must_prove and len(counts) == 1:  # a loop over elements fills the room with its parts
        for n, d in ((600, 3), (3, 600)):
            judged(answer.with_room(0), *drawn(n, d))


@check(points=1)
def test_takes_any_sizes(answer: Answer) -> None:
    """One sample, one feature, strided memory, 16 bits | 一个样本、一个特征、内存不连续、16 位"""
    X, w, y = drawn(6, 3)
    judged(answer, transposed(X), window(w), window(y))
    if not answer.is_first:
        return
    X, w, y = drawn(3, 2, torch.float16)
    judged(answer, X.abs(), w.abs(), -y.abs())
    for n, d in ((1, 4), (5, 1)):
        X, w, y = drawn(n, d)
        # Targets far from Xw, so that a lone residual or sum does not cancel to 0.
        judged(answer, X.abs(), w, y + 40)


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of elements | 操作次数不随元素个数增长"""
    answer.vectorised(lambda m, n: judged(answer, *drawn(m, n)), (4, 3), (9, 7)).stays_in_torch()
