"""Hidden checks of ``linreg``."""

import torch

from autograder.grader import Answer, Call, Trap, check, distinct, not_one_product, same, say, transposed, trap, window


def line(d: int, dtype: torch.dtype = torch.float32) -> tuple[torch.Tensor, torch.Tensor]:
    return distinct(d, 1, dtype=dtype).requires_grad_(), distinct(1, dtype=dtype).requires_grad_()


def predicted(answer: Answer, X: torch.Tensor, w: torch.Tensor, b: torch.Tensor) -> Call:
    X_, w_, b_ = X.detach(), w.detach(), b.detach()
    product = X_ @ w_

    def traps() -> list[Trap]:
        known = [
            trap(product, "b is left out: the result is only Xw.", "漏掉了 b：结果只是 Xw。", "b left out"),
            trap(
                (product + b_).flatten(),
                "the result has shape (n,); predictions are a column of shape (n, 1), as w is one.",
                "结果的形状是 (n,)；w 是一列，预测值也应当是形状为 (n, 1) 的一列。",
                "flat result",
            ),
            trap(
                product + product.T + b_,
                "the result has shape (n, n): a row and a column were added.",
                "结果的形状是 (n, n)：一行与一列相加了。",
                "broadcast",
            ),
            trap(product - b_, "b is subtracted; add it.", "减去了 b；应当加上。", "sign of b"),
        ]
        if X.shape[0] == X.shape[1]:
            known += [
                trap(
                    X_ * w_ + b_,
                    "X and w are multiplied element by element: `*` is not a matrix product.",
                    "X 与 w 是逐元素相乘的：`*` 不是矩阵乘积。",
                    "elementwise",
                ),
                trap(X_.T @ w_ + b_, "X is transposed.", "X 被转置了。", "X transposed"),
            ]
        return known

    return answer.linreg(X, w, b).gives(product + b_, traps=traps)


@check(points=1, gate=True)
def test_predicts(answer: Answer) -> None:
    """X w + b, as a column | X w + b，写成一列"""
    for n, d in ((3, 3), (5, 2), (1, 4), (4, 1)):
        predicted(answer, distinct(n, d), *line(d))


@check(points=1)
def test_takes_other_inputs(answer: Answer) -> None:
    """float64, and a matrix that lies spread out in memory | float64，以及在内存中不连续的矩阵"""
    predicted(answer, distinct(4, 3, dtype=torch.float64), *line(3, torch.float64))
    predicted(answer, transposed(distinct(4, 3)), *line(3))
    predicted(answer, window(distinct(2, 5)), *line(5))


@check(points=1)
def test_is_one_product(answer: Answer) -> None:
    """One product operation, no separate sum | 一次乘积运算，不另外求和"""
    for n, d in ((4, 3), (6, 2)):
        call = predicted(answer, distinct(n, d), *line(d))
        found = not_one_product(call, call.result, "X", "w")
        assert found is None, found


@check(points=1)
def test_gradients_reach_w_and_b(answer: Answer) -> None:
    """The result is connected to w and b | 结果与 w 和 b 连通"""
    X, pulled = distinct(5, 3), distinct(5, 1)
    w, b = line(3)
    call = predicted(answer.pulling(pulled), X, w, b)
    for name, expected in (("w", X.T @ pulled), ("b", pulled.sum().reshape(1))):
        arrived = call.gradient_of(name)
        assert arrived is not None and same(arrived, expected), say(
            f"the result is not connected to {name}, or not as it should be: training could not move it.",
            f"结果与 {name} 没有连通，或者连得不对：训练时它动不了。",
            "cut off",
        )
