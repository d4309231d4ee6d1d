"""Hidden checks of ``squared_loss``."""

import torch

from autograder.grader import (
    THROUGH_PYTHON,
    Answer,
    Call,
    Trap,
    check,
    distinct,
    element_loop,
    same,
    say,
    transposed,
    trap,
    window,
)


def mistakes(y_hat: torch.Tensor, y: torch.Tensor) -> list[Trap]:
    e = y_hat.detach() - y.reshape(y_hat.shape)
    loss = e**2 / 2
    known = [
        trap(e**2, "the half is missing: the loss is ½ (ŷ − y)².", "少了一半：损失是 ½ (ŷ − y)²。", "half missing"),
        trap(
            loss.mean(),
            "the losses are averaged; the task asks for one of every example.",
            "损失被求了平均；题目要的是每个样本各一个。",
            "mean",
        ),
        trap(
            loss.sum(),
            "the losses are added up; the task asks for one of every example.",
            "损失被加了起来；题目要的是每个样本各一个。",
            "sum",
        ),
        trap(e.abs() / 2, "the square is missing.", "少了平方。", "no square"),
    ]
    if y.shape != y_hat.shape:
        known.append(
            trap(
                loss.reshape(y.shape),
                "the result has the shape of y; it should have that of y_hat.",
                "结果的形状与 y 相同；应当与 y_hat 相同。",
                "shape of y",
            )
        )
    if y.dim() == 2:
        known.append(
            trap(
                (y_hat.detach() - y.T.reshape(y_hat.shape)) ** 2 / 2,
                "y was transposed before it was paired: the elements of both are paired in their order, row by row.",
                "y 在配对之前被转置了：两者的元素要按次序逐行配对。",
                "y transposed",
            )
        )
    return known + _tables(y_hat.detach(), y)


def _tables(y_hat: torch.Tensor, y: torch.Tensor) -> list[Trap]:
    if {y.dim(), y_hat.dim()} != {1, 2}:
        return []
    table = (y_hat - y) ** 2
    return [
        trap(
            value,
            "the result is an (n, n) table: (n, 1) minus (n,) takes every prediction with every label. Give y "
            "the shape of y_hat first.",
            "结果是 (n, n) 的表：(n, 1) 减 (n,) 让每个预测与每个标签都相减了。请先让 y 的形状与 y_hat 相同。",
            "broadcast",
        )
        for value in (table / 2, table)
    ]


def lost(answer: Answer, y_hat: torch.Tensor, y: torch.Tensor) -> Call:
    e = y_hat.detach() - y.reshape(y_hat.shape)
    loss = e**2 / 2

    return answer.squared_loss(y_hat, y).gives(loss, traps=lambda: mistakes(y_hat, y))


@check(points=1, gate=True)
def test_gives_each_loss(answer: Answer) -> None:
    """½ (ŷ − y)² of every example | 每个样本的 ½ (ŷ − y)²"""
    lost(answer, distinct(5, 1), distinct(5, 1))
    lost(answer, distinct(4), distinct(4))
    lost(answer, distinct(3, 2), distinct(3, 2))


@check(points=2)
def test_pairs_other_shapes(answer: Answer) -> None:
    """y in another shape: paired one by one, shape of y_hat | y 形状不同：一一配对，结果形状随 y_hat"""
    lost(answer, distinct(5, 1), distinct(5))
    lost(answer, distinct(4), distinct(4, 1))
    lost(answer, distinct(2, 3), distinct(3, 2))
    lost(answer, transposed(distinct(3, 4)), window(distinct(4, 3)))
    lost(answer, distinct(1, 1, dtype=torch.float64), distinct(dtype=torch.float64))
    lost(answer, transposed(distinct(2, 3)), transposed(distinct(6, 1)))


@check(points=1)
def test_refuses_another_size(answer: Answer) -> None:
    """A y of another size raises | y 的元素个数不同时抛出异常"""
    for y_hat, y in ((distinct(4, 1), distinct(3)), (distinct(5, 1), distinct(1)), (distinct(2, 3), distinct(3))):
        answer.squared_loss(y_hat, y).raises(RuntimeError, ValueError)


@check(points=1)
def test_gradient_reaches_y_hat(answer: Answer) -> None:
    """The gradient of the loss is ŷ − y | 损失的梯度是 ŷ − y"""
    y_hat, y, pulled = distinct(5, 1).requires_grad_(), distinct(5), distinct(5, 1)
    call = lost(answer.pulling(pulled), y_hat, y)
    arrived = call.gradient_of("y_hat")
    assert arrived is not None and same(arrived, pulled * (y_hat.detach() - y[:, None])), say(
        "the result is not connected to y_hat as it should be: training could not follow it back.",
        "结果与 y_hat 没有正确地连通：训练时梯度传不回去。",
        "cut off",
    )


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of elements | 操作次数不随元素个数增长"""
    small = lost(answer, distinct(3, 1), distinct(3)).trace.count
    call = lost(answer, distinct(30, 1), distinct(30))
    assert small == call.trace.count, element_loop(
        f"{small} operations for 3 examples and {call.trace.count} for 30",
        f"3 个样本用了 {small} 次操作，30 个用了 {call.trace.count} 次",
    )
    assert not call.through_python(call.result), THROUGH_PYTHON
