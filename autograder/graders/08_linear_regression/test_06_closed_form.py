"""Hidden checks of ``closed_form``.

The hard problems have a condition of 800 to 1000 and a residual below 1 %. There QR, SVD and a pseudoinverse in float32
are off by 4e-5 at most. The normal equations are off by 4e-3 in the middle. Eight problems in a row do not hide that.
"""

import torch

from autograder.grader import (
    ANY_NUMBERS,
    Answer,
    Call,
    Feedback,
    Trap,
    Wrong,
    check,
    form,
    normal,
    say,
    transposed,
    trap,
)

HOW_NEAR = 1e-3
HARD = 800


def problem(
    n: int, d: int, condition: float = 4, dtype: torch.dtype = torch.float32
) -> tuple[torch.Tensor, torch.Tensor]:
    """Return examples whose columns nearly depend on each other, and labels half a percent off a line."""
    Z = normal(n, d, dtype=torch.float64)
    U, _, _ = torch.linalg.svd(Z - Z.mean(0), full_matrices=False)
    scales = torch.tensor([condition ** (-k / max(d - 1, 1)) for k in range(d)], dtype=torch.float64) * 2 * n**0.5
    turned = torch.linalg.qr(normal(d, d, dtype=torch.float64))[0]
    X = (U * scales) @ turned + normal(1, d, dtype=torch.float64) / 5
    y = X @ normal(d, 1, dtype=torch.float64) + 0.7 + normal(1, dtype=torch.float64).abs()
    return X.to(dtype), (y + 0.005 * y.std() * normal(n, 1, dtype=torch.float64)).to(dtype)


def off(w: torch.Tensor, b: torch.Tensor, truth: torch.Tensor) -> float:
    found = torch.cat((w.double().flatten(), b.double().flatten()))
    return float((found - truth).norm() / truth.norm())


def other_shapes(w: torch.Tensor, b: torch.Tensor) -> list[Trap]:
    """Yield results of other shapes than these."""
    d, dtype = len(w), w.dtype
    return [
        trap(
            (form(d + 1, 1, dtype=dtype), b),
            "w has d + 1 rows: the last one, of the column of ones, is b and does not belong in w.",
            "w 有 d + 1 行：最后一行对应那列 1，它是 b，不属于 w。",
            "bias left in w",
        ),
        *(
            trap(
                (w_form, b_form),
                "w and b have other shapes than (d, 1) and (1,).",
                "w 与 b 的形状不是 (d, 1) 和 (1,)。",
                "wrong shapes",
            )
            for w_form in (w, form(d, dtype=dtype))
            for b_form in (b, form(dtype=dtype), form(1, 1, dtype=dtype))
            if (w_form.shape, b_form.shape) != (w.shape, b.shape)
        ),
        *(
            trap((b, w_form), "the order is w, b.", "次序应当是 w、b。", "swapped")
            for w_form in (w, form(d, dtype=dtype))
        ),
    ]


def why_off(w: torch.Tensor, b: torch.Tensor, truth: torch.Tensor, bare: torch.Tensor, A: torch.Tensor) -> Feedback:
    """Say what is wrong with weights that are too far from the best."""
    if off(w, b[:0], bare) <= 10 * HOW_NEAR or off(w, b, torch.cat((truth[:-1], 0 * truth[-1:]))) <= HOW_NEAR:
        return say(
            "this is the best fit without a bias: a line through the origin, or a b of 0. Give X a column of ones.",
            "这是没有偏置的最佳拟合：过原点的直线，或者 b 为 0。请给 X 添上一列 1。",
            "bias forgotten",
        )
    if off(w, b, truth) <= 1 and not is_easy(A):
        return say(
            "the columns of X nearly depend on each other, and the result is too far from the best one: `X.T @ X` "
            "squares "
            "the condition, and float32 has too few digits for that. Which function solves least squares without it?",
            "X 的各列几乎相关，结果离最优解太远：`X.T @ X` 把条件数平方，float32 的位数不够用。"
            "哪个函数不经过它就能求最小二乘？",
            "normal equations",
        )
    return say(
        "these w and b are not the least squares solution: another line lies nearer to the examples.",
        "这个 w 和 b 不是最小二乘解：有别的直线离样本更近。",
        "not the best fit",
    )


def solved(answer: Answer, X: torch.Tensor, y: torch.Tensor) -> Call:
    n, d = X.shape
    A = torch.cat((X, torch.ones(n, 1)), 1).double()
    truth = torch.linalg.lstsq(A, y.double(), driver="gelsd").solution.flatten()
    bare = torch.linalg.lstsq(X.double(), y.double(), driver="gelsd").solution.flatten()
    w, b = form(d, 1, dtype=X.dtype), form(1, dtype=X.dtype)
    call = answer.closed_form(X, y).gives(
        (w, b),
        tolerance=ANY_NUMBERS,
        traps=lambda: other_shapes(w, b),
    )
    w_found, b_found = (part.numbers for part in call.result)
    distance = off(w_found, b_found, truth)
    if distance <= HOW_NEAR:
        return call
    raise Wrong(why_off(w_found, b_found, truth, bare, A))


def is_easy(A: torch.Tensor) -> bool:
    return bool(torch.linalg.cond(A) < 100)


@check(points=2, gate=True)
def test_fits_with_a_bias(answer: Answer) -> None:
    """The best w and b, as (d, 1) and (1,) | 最佳的 w 和 b，形状为 (d, 1) 和 (1,)"""
    for n, d in ((9, 3), (12, 1), (6, 4)):
        solved(answer, *problem(n, d))


@check(points=1)
def test_takes_float64(answer: Answer) -> None:
    """In double precision, and for an X that lies spread out | 双精度，以及在内存中不连续的 X"""
    X, y = problem(11, 3, 300, torch.float64)
    solved(answer, X, y)
    solved(answer, transposed(X), y)


@check(points=2)
def test_stays_near_when_columns_nearly_depend(answer: Answer) -> None:
    """Right to a thousandth where columns nearly depend on each other | 各列几乎相关时仍精确到千分之一"""
    for n, d in ((30, 2), (30, 3), (40, 4), (35, 2)) * 2:
        solved(answer, *problem(n, d, HARD))
