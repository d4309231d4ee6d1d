"""Hidden checks of ``pick_probabilities``."""

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
    whole,
)


def labels(n: int, q: int) -> torch.Tensor:
    return torch.tensor([whole(0, q - 1) for _ in range(n)])


def picked(answer: Answer, y_hat: torch.Tensor, y: torch.Tensor) -> Call:
    plain, n = y_hat.detach(), len(y)
    right = plain[torch.arange(n), y]

    def traps() -> list[Trap]:
        return [
            trap(
                plain[:, y],
                "the result is an (n, n) table: `y_hat[:, y]` takes the columns y of every row. Pair each row with its "
                "own "
                "label.",
                "结果是 (n, n) 的表：`y_hat[:, y]` 对每一行都取 y 那些列。请让每一行只与自己的标签配对。",
                "every column",
            ),
            trap(
                right[:, None],
                "the result has shape (n, 1); the task asks for (n,).",
                "结果的形状是 (n, 1)；题目要的是 (n,)。",
                "column",
            ),
            trap(
                plain.amax(1),
                "these are the largest probabilities of the rows; asked are those of the labels.",
                "这是每一行最大的概率；要的是标签的概率。",
                "largest",
            ),
            trap(right.sum(), "the probabilities are added up.", "概率被加了起来。", "sum"),
            trap(
                plain[torch.arange(n), y - 1],
                "the probability before that of the label was taken: labels count from 0, as columns do.",
                "取的是标签前一列的概率：标签和列一样，都从 0 数起。",
                "counts from 1",
            ),
        ]

    return answer.pick_probabilities(y_hat, y).gives(right, traps=traps)


@check(points=1, gate=True)
def test_picks_the_label(answer: Answer) -> None:
    """One probability for each row | 每一行取一个概率"""
    picked(answer, distinct(4, 3), torch.tensor([2, 0, 1, 0]))
    picked(answer, distinct(3, 5), labels(3, 5))
    picked(answer, distinct(1, 2), labels(1, 2))


@check(points=1)
def test_takes_other_tensors(answer: Answer) -> None:
    """float64, and rows that lie spread out | float64，以及在内存中不连续的行"""
    picked(answer, distinct(6, 4, dtype=torch.float64), labels(6, 4))
    picked(answer, transposed(distinct(5, 3)), labels(5, 3))


@check(points=1)
def test_gradient_reaches_the_picked_places(answer: Answer) -> None:
    """The gradient reaches only the picked places | 梯度只到达被取出的位置"""
    y_hat, y, pulled = distinct(4, 3).requires_grad_(), torch.tensor([1, 2, 0, 2]), distinct(4)
    call = picked(answer.pulling(pulled), y_hat, y)
    expected = torch.zeros(4, 3)
    expected[torch.arange(4), y] = pulled
    arrived = call.gradient_of("y_hat")
    assert arrived is not None and same(arrived, expected), say(
        "the result is not connected to y_hat, or to other places too.",
        "结果没有与 y_hat 连通，或者连到了别的位置。",
        "cut off",
    )


@check(points=1)
def test_refuses_a_label_that_is_too_large(answer: Answer) -> None:
    """A label of q or more raises | 大于等于 q 的标签抛出异常"""
    if answer.device == "cuda":  # there it would ruin the process
        return
    for y in (torch.tensor([0, 3, 1]), torch.tensor([2, 1, 5])):
        answer.pick_probabilities(distinct(3, 3), y).raises(Exception)


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of rows | 操作次数不随行数增长"""
    small = picked(answer, distinct(3, 4), labels(3, 4)).trace.count
    call = picked(answer, distinct(30, 4), labels(30, 4))
    assert small == call.trace.count, element_loop(
        f"{small} operations for 3 rows and {call.trace.count} for 30",
        f"3 行用了 {small} 次操作，30 行用了 {call.trace.count} 次",
    )
    assert not call.through_python(call.result), THROUGH_PYTHON
