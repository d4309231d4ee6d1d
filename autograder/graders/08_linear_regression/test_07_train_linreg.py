"""Hidden checks of ``train_linreg``.

With one batch of all examples the order does not matter. A run with lr = 0 and the same seed tells the weights at the
start. So each step is known. With small steps, the way of an epoch is near to its number of batches times lr times the
gradient. This gradient is over all examples. Where the order counts, two epochs draw halves of 24 examples. They are
the same again in less than one of 10**12.

The data of the last check is a line with a noise of 0.01 over 60 examples. The least squares solution lies within
0.01·√(d + 1)·7/√60 < 0.02 of the truth. The steps bring w to within 0.01 of that.
"""

import math
from collections.abc import Callable

import torch

from autograder.grader import (
    ANY_NUMBERS,
    Answer,
    Asked,
    Call,
    Told,
    check,
    drawn_anew,
    form,
    from_torch,
    normal,
    same,
    same_weights,
    say,
    whole,
)

TOLERANCE = 1e-4


def from_the_start(
    train_linreg: Asked, seed: int, X: torch.Tensor, y: torch.Tensor, lr: float, num_epochs: int, batch_size: int
) -> Told:
    """Train, and from the same seed without a step."""
    torch.manual_seed(seed)
    first = train_linreg(X, y, lr, num_epochs, batch_size)
    train_linreg.mark()
    torch.manual_seed(seed)
    return first, {"start": train_linreg(X, y, 0.0, 1, len(X))}


def thrice(
    train_linreg: Asked, seed: int, X: torch.Tensor, y: torch.Tensor, lr: float, num_epochs: int, batch_size: int
) -> Told:
    """Train, once more, and from the same seed again: whole, and without a step."""
    first, told = from_the_start(train_linreg, seed, X, y, lr, num_epochs, batch_size)
    second = train_linreg(X, y, lr, num_epochs, batch_size)
    torch.manual_seed(seed)
    again = train_linreg(X, y, lr, num_epochs, batch_size)
    return first, {**told, "second": second, "again": again}


def trained(
    answer: Answer,
    X: torch.Tensor,
    y: torch.Tensor,
    lr: float,
    num_epochs: int,
    batch_size: int,
    program: Callable[..., Told] = from_the_start,
) -> tuple[Call, list[torch.Tensor]]:
    """Judge the form of the result, and return the call with w and b as they were at the start."""
    ask = answer.within(program, from_the_start, draws=True)
    call = from_torch(ask.train_linreg(whole(1, 10**6), X, y, lr, num_epochs, batch_size).returns())
    w, b = form(X.shape[1], 1, dtype=X.dtype), form(1, dtype=X.dtype)
    parts = call.found.parts
    losses = parts[2].parts if len(parts) == 3 else []
    assert not any(loss.tensor is not None for loss in losses), say(
        "the losses are tensors: each keeps a tensor alive, and its graph if it has one. Append Python floats.",
        "损失是张量：每个都让一个张量（有历史的话，还有整张计算图）留在内存里。请放进 Python 浮点数。",
        "losses as tensors",
    )
    assert len(losses) != num_epochs + 1, say(
        "there is a loss more than epochs: the loss before the first one does not belong there.",
        "损失比轮数多一个：第一轮之前的损失不要放进去。",
        "loss before the first epoch",
    )
    call.gives((w, b, [1.0] * num_epochs), tolerance=ANY_NUMBERS)
    for part in call.result[:2]:
        assert part.state.is_leaf or not part.state.requires_grad, say(
            "the weights that come back still have a history: return leaves, or detach them.",
            "返回的权重还带着历史：请返回叶子，或者 detach。",
            "weights with a graph",
        )
    start = [part.value.double() for part in call.shown["start"][:2]]
    assert all((part.abs() < 0.1).all() for part in start), say(
        "w and b do not start below 0.1 in size (they are what comes back when lr is 0).",
        "w 和 b 的初始值绝对值不小于 0.1（lr 为 0 时返回的就是它们）。",
        "large start",
    )
    return call, start


def line(n: int, d: int) -> tuple[torch.Tensor, torch.Tensor]:
    X = normal(n, d)
    return X, X @ normal(d, 1) + 2 + normal(n, 1) / 4


def loss_and_gradients(
    X: torch.Tensor, y: torch.Tensor, w: torch.Tensor, b: torch.Tensor
) -> tuple[float, list[torch.Tensor]]:
    e = X.double() @ w + b - y.double()
    return float((e**2).mean() / 2), [X.double().T @ e / len(X), e.mean(0)]


def walked(
    X: torch.Tensor, y: torch.Tensor, start: list[torch.Tensor], lr: float, steps: int, *, clears: bool = True
) -> tuple[list[float], list[torch.Tensor]]:
    """Return the losses after each step over all examples, and the last w and b."""
    at, total = start, [torch.zeros_like(part) for part in start]
    losses = []
    for _ in range(steps):
        _, gradients = loss_and_gradients(X, y, *at)
        total = gradients if clears else [g + t for g, t in zip(gradients, total, strict=True)]
        at = [part - lr * g for part, g in zip(at, total, strict=True)]
        losses.append(loss_and_gradients(X, y, *at)[0])
    return losses, at


Known = list[tuple[list[float], str, str, str]]
"""Losses that known mistakes lead to, and what to say of them."""


def other_losses(losses: list[float], before: list[float], n: int) -> Known:
    """Yield losses of the right steps, reported in another way."""
    return [
        (
            before,
            "the losses are those before each epoch; the task asks for the loss after it.",
            "损失是每轮之前的；题目要的是每轮之后的。",
            "loss before the epoch",
        ),
        ([2 * loss for loss in losses], "the half is missing in the losses.", "损失里少了一半。", "half missing"),
        ([n * loss for loss in losses], "the losses are sums over the examples.", "损失是对样本求和的。", "sum"),
    ]


def other_steps(X: torch.Tensor, y: torch.Tensor, start: list[torch.Tensor], lr: float, epochs: int) -> Known:
    """Yield losses of other steps."""
    n = len(X)
    return [
        (
            walked(X, y, start, 2 * lr, epochs)[0],
            "the steps are twice as long: the loss is ½ (ŷ − y)², with a half.",
            "步子大了一倍：损失是 ½ (ŷ − y)²，有个一半。",
            "half missing",
        ),
        (
            walked(X, y, start, n * lr, epochs)[0],
            "the steps go along the sum of the gradients over the batch; the task asks for the mean.",
            "走的是一批梯度之和；题目要的是平均。",
            "sum of gradients",
        ),
        (
            walked(X, y, start, lr / n, epochs)[0],
            "the steps are too short: the gradient is divided by the length of the batch twice.",
            "步子太小：梯度被批的长度除了两次。",
            "divided twice",
        ),
        (
            walked(X, y, start, lr, epochs, clears=False)[0],
            "each step goes along the sum of all gradients so far: they are not cleared.",
            "每一步走的都是至今所有梯度之和：没有清除梯度。",
            "gradient not cleared",
        ),
        (
            walked(X, y, start, -lr, epochs)[0],
            "the steps go uphill.",
            "走的方向反了。",
            "ascent",
        ),
        (walked(X, y, start, 0, epochs)[0], "w and b do not move.", "w 和 b 没有动。", "not moved"),
    ]


@check(points=2, gate=True)
def test_makes_steps_over_all_examples(answer: Answer) -> None:
    """With one batch of all examples every step is known | 一批就是全部样本时，每一步都是确定的"""
    # Among forty weights a large one at the start is seen.
    for n, d, epochs in ((7, 3, 3), (6, 40, 1), (5, 1, 4)):
        X, y = line(n, d)
        lr = whole(6, 12) / 64
        call, start = trained(answer, X, y, lr, epochs, n)
        losses, at = walked(X, y, start, lr, epochs)
        before = [loss_and_gradients(X, y, *start)[0], *losses[:-1]]
        found = call.result[2]
        if not same(found, losses, TOLERANCE):
            for wrong, en, zh, mistake in (*other_losses(losses, before, n), *other_steps(X, y, start, lr, epochs)):
                assert not same(found, wrong, TOLERANCE), say(en, zh, mistake)
        assert same(found, losses, TOLERANCE), say(
            "the losses after each epoch are not those that the steps lead to.",
            "每轮之后的损失不是这些步应当得到的。",
            "wrong losses",
        )
        assert same_weights(call.result[:2], [part.float() for part in at], TOLERANCE), say(
            "the losses are right, but w and b are not where the steps lead.",
            "损失是对的，但 w 和 b 不在应到的地方。",
            "other weights",
        )


@check(points=2)
def test_makes_a_step_for_each_batch(answer: Answer) -> None:
    """An epoch makes a step for each batch, along its mean gradient | 一轮里每批走一步，沿这一批的平均梯度"""
    steps, lr = 6, 1e-4
    X, y = line(4 * steps, 2)
    call, start = trained(answer, X, y, lr, 1, 4)
    _, gradients = loss_and_gradients(X, y, *start)
    ends = [part.numbers.double() for part in call.result[:2]]
    moved = torch.cat([(was - now).flatten() for was, now in zip(start, ends, strict=True)])
    along = torch.cat([gradient.flatten() for gradient in gradients]) * lr
    share = float(moved @ along / (along @ along))
    assert not 0.9 < share < 1.1, say(
        "an epoch makes one step: go through the data in batches, with a step for each.",
        "一轮只走了一步：请分批走完数据，每批走一步。",
        "one batch per epoch",
    )
    assert share < 1.5 * steps, say(
        "an epoch goes much too far: the gradients are not cleared between batches, so that each step goes along the "
        "sum of those before it.",
        "一轮走得太远了：批与批之间没有清除梯度，每一步走的是前面各批梯度之和。",
        "gradient not cleared",
    )
    assert (moved - steps * along).norm() < 0.05 * (steps * along).norm(), say(
        "the way of an epoch is not that of a step for each batch along its mean gradient: every example counts once.",
        "一轮走过的路不等于每批沿平均梯度走一步：每个样本都应当恰好算一次。",
        "wrong steps",
    )


@check(points=1)
def test_tells_the_loss_over_all_examples(answer: Answer) -> None:
    """After many batches too the loss is that of all examples | 走过许多批之后，损失也是全部样本的"""
    X, y = line(20, 3)
    call, _ = trained(answer, X, y, 0.1, 1, 6)
    at = [part.numbers.double() for part in call.result[:2]]
    assert same(call.result[2][-1:], [loss_and_gradients(X, y, *at)[0]], TOLERANCE), say(
        "the last loss is not the mean over all examples at the weights that come back.",
        "最后一个损失不是返回的权重在全部样本上的平均损失。",
        "other loss",
    )


@check(points=1)
def test_draws_a_new_order_every_epoch(answer: Answer) -> None:
    """A new order in each epoch, drawn by torch | 每轮由 torch 重新抽取次序"""
    n, epochs = 24, 2
    X, y = line(n, 2)
    call, _ = trained(answer, X, y, 0.05, epochs, 12, thrice)
    drawn = sum(math.prod(draw.shape) for draw in call.trace.draws if draw.stage == 0)
    assert drawn >= n, say(
        "the examples come in the order of the data: nothing is shuffled.",
        "样本按数据本来的次序来：没有打乱。",
        "order of the data",
    )
    assert drawn >= n * epochs, say(
        "the order is drawn once and used in every epoch: draw a new one for each.",
        "次序只抽了一次，每轮都用它：请每轮重新抽。",
        "same order every epoch",
    )
    drawn_anew(call, 0, 1)


@check(points=1)
def test_finds_the_true_weights(answer: Answer) -> None:
    """The true weights within 0.05, the last batch smaller | 与真实权重相差不到 0.05，末批较小"""
    X, w, b = normal(60, 2), normal(2, 1), 3.0
    y = X @ w + b + 0.01 * normal(60, 1)
    call, _ = trained(answer, X, y, 0.35, 6, 11)
    found = [part.numbers for part in call.result[:2]]
    assert (found[0] - w).abs().max() < 0.05 and (found[1] - b).abs().max() < 0.05, say(
        "after six epochs at a fitting learning rate w and b are still more than 0.05 away from the truth.",
        "学习率合适，六轮之后 w 和 b 离真实值仍然超过 0.05。",
        "not trained",
    )


@check(points=1)
def test_keeps_no_graphs(answer: Answer) -> None:
    """Memory does not grow with the epochs; float64 works too | 内存不随轮数增长；float64 也可以"""
    X, y = (part.double() for part in line(64, 3))
    few, many = (trained(answer, X, y, 0.05, epochs, 32)[0].stage(0) for epochs in (1, 4))
    assert many.peak - few.peak < 16 * 64, say(
        "the memory in use grows with the epochs: graphs or tensors of earlier steps are kept.",
        "用到的内存随轮数增长：前面各步的计算图或张量还留着。",
        "graphs kept",
    )
