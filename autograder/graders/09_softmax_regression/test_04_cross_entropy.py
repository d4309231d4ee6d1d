"""Hidden checks of ``cross_entropy``."""

import torch

from autograder.grader import (
    THROUGH_PYTHON,
    Answer,
    Call,
    Traps,
    check,
    distinct,
    does_without,
    element_loop,
    same,
    say,
    trap,
    whole,
)


def probabilities(n: int, q: int, dtype: torch.dtype = torch.float32) -> torch.Tensor:
    return torch.softmax(distinct(n, q, dtype=torch.float64) / 4, 1).to(dtype)


def labels(n: int, q: int) -> torch.Tensor:
    return torch.tensor([whole(0, q - 1) for _ in range(n)])


def mistakes(plain: torch.Tensor, y: torch.Tensor) -> Traps:
    p = plain[torch.arange(len(y)), y]
    right = -p.log()
    yield trap(
        right.mean(),
        "the losses are averaged; the task asks for one of every example.",
        "损失被求了平均；题目要的是每个样本各一个。",
        "mean",
    )
    yield trap(right.sum(), "the losses are added up.", "损失被加了起来。", "sum")
    yield trap(
        -p.log2(),
        "the logarithm is that of base 2; the natural one is asked for.",
        "用的是以 2 为底的对数；要的是自然对数。",
        "log base 2",
    )
    yield trap(-p.log10(), "the logarithm is that of base 10.", "用的是以 10 为底的对数。", "log base 10")
    yield from _other_mistakes(plain, y)


def _other_mistakes(plain: torch.Tensor, y: torch.Tensor) -> Traps:
    p = plain[torch.arange(len(y)), y]
    right = -p.log()
    yield trap(-right, "the sign is missing: a loss is positive.", "少了负号：损失是正的。", "sign")
    yield trap(
        -plain.log().sum(1),
        "the logarithms of the whole row are added up; only that of the label counts.",
        "把整行的对数都加了起来；只有标签的那个算数。",
        "whole matrix",
    )
    yield trap(-plain.log(), "these are the logarithms of the whole matrix.", "这是整个矩阵的对数。", "whole matrix")
    yield trap(
        -p,
        "this is minus the probability, without the logarithm.",
        "这是负的概率，没有取对数。",
        "no logarithm",
    )
    yield trap(right[:, None], "the result has shape (n, 1).", "结果的形状是 (n, 1)。", "column")
    yield trap(-plain[:, y].log(), "the result is an (n, n) table.", "结果是 (n, n) 的表。", "every column")
    yield trap(
        -torch.log_softmax(plain, 1)[torch.arange(len(y)), y],
        "softmax was applied to what are probabilities already.",
        "对已经是概率的东西又做了 softmax。",
        "softmax again",
    )


def lost(answer: Answer, y_hat: torch.Tensor, y: torch.Tensor) -> Call:
    plain = y_hat.detach()
    p = plain[torch.arange(len(y)), y]
    right = -p.log()

    return answer.cross_entropy(y_hat, y).gives(right, traps=lambda: mistakes(plain, y))


@check(points=1, gate=True)
def test_gives_each_loss(answer: Answer) -> None:
    """−log of the label's probability, one for each example | 标签概率的 −log，每个样本一个"""
    lost(answer, probabilities(4, 3), torch.tensor([2, 0, 1, 2]))
    lost(answer, probabilities(3, 5), labels(3, 5))
    lost(answer, probabilities(1, 2, torch.float64), labels(1, 2))


@check(points=2)
def test_takes_zeros_beside_the_label(answer: Answer) -> None:
    """Probabilities of 0 next to the label, small ones at it | 标签以外的概率可以是 0，标签的概率可以很小"""
    y_hat = torch.tensor([[0.0, 1, 0], [0.25, 0, 0.75], [1e-20, 0.5, 0.5]])
    for y in (torch.tensor([1, 2, 0]), torch.tensor([1, 0, 2])):
        lost(answer, y_hat, y)


@check(points=1)
def test_gradient_is_right(answer: Answer) -> None:
    """The gradient is −1/p at the label and 0 elsewhere | 梯度在标签处是 −1/p，别处是 0"""
    y_hat, y = probabilities(4, 3), torch.tensor([1, 0, 2, 1])
    y_hat[0] = torch.tensor([0.0, 1.0, 0.0])
    pulled = distinct(4)
    expected = torch.zeros(4, 3)
    expected[torch.arange(4), y] = -pulled / y_hat[torch.arange(4), y]
    call = lost(answer.pulling(pulled), y_hat.requires_grad_(), y)
    arrived = call.gradient_of("y_hat")
    assert arrived is not None and same(arrived, expected), say(
        "the gradient that comes back to y_hat is not −1/p at the label and 0 elsewhere.",
        "传回 y_hat 的梯度不是标签处 −1/p、别处 0。",
        "wrong gradient",
    )


@check(points=1)
def test_is_built_from_simpler_operations(answer: Answer) -> None:
    """Without PyTorch's cross-entropy, and without a loop | 不用 PyTorch 的交叉熵，也不用循环"""
    small = lost(answer, probabilities(3, 4), labels(3, 4))
    large = lost(answer, probabilities(30, 4), labels(30, 4))
    does_without(large, "nll_loss", "nll_loss_nd", "cross_entropy_loss", "cross_entropy")
    assert small.trace.count == large.trace.count, element_loop(
        f"{small.trace.count} operations for 3 examples and {large.trace.count} for 30",
        f"3 个样本用了 {small.trace.count} 次操作，30 个用了 {large.trace.count} 次",
    )
    assert not large.through_python(large.result), THROUGH_PYTHON
