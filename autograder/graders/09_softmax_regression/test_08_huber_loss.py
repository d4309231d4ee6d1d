"""Hidden checks of ``huber_loss``."""

import torch

from autograder.grader import Answer, Call, Traps, check, distinct, does_without, normal, same, say, trap, window


def right(e: torch.Tensor) -> torch.Tensor:
    return torch.where(e.abs() <= 1, e * e / 2, e.abs() - 0.5)


def mistakes(e: torch.Tensor) -> Traps:
    loss = right(e)
    yield trap(loss.mean(), "the losses are averaged.", "损失被求了平均。", "mean")
    yield trap(loss.sum(), "the losses are added up.", "损失被加了起来。", "sum")
    yield trap(
        e.abs(),
        "this is the absolute loss; near 0 the task asks for ½ e².",
        "这是绝对值损失；0 附近应当是 ½ e²。",
        "absolute",
    )
    yield trap(
        e * e / 2,
        "this is the squared loss; beyond 1 the task asks for |e| − ½.",
        "这是平方损失；超过 1 应当是 |e| − ½。",
        "squared",
    )
    yield trap(
        torch.where(e.abs() <= 1, e * e / 2, e.abs()),
        "the loss jumps at 1: beyond it is |e| − ½, which meets ½ e² there.",
        "损失在 1 处跳了一下：超过 1 时是 |e| − ½，它在那里与 ½ e² 相接。",
        "jump at 1",
    )
    yield trap(
        torch.where(e.abs() <= 1, e * e, e.abs() - 0.5),
        "near 0 the half is missing.",
        "0 附近少了一半。",
        "half missing",
    )
    yield trap(
        e.abs() - 0.5,
        "errors up to 1 got |e| − ½ too: choose for each element by itself, and not for all at once.",
        "1 以内的误差也用了 |e| − ½：请逐个元素选择，而不是整体选一次。",
        "one formula for all",
    )
    yield from _signless(e)


def _signless(e: torch.Tensor) -> Traps:
    yield trap(
        torch.where(e <= 1, e * e / 2, e - 0.5),
        "large negative errors are squared: compare the size of e with 1.",
        "很大的负误差被平方了：应当用 e 的绝对值与 1 比较。",
        "no abs",
    )
    yield trap(
        torch.where(e.abs() <= 1, e * e / 2, e - 0.5),
        "large negative errors give a negative loss: the absolute value is missing.",
        "很大的负误差给出了负的损失：少了绝对值。",
        "no abs",
    )


def lost(answer: Answer, y_hat: torch.Tensor, y: torch.Tensor) -> Call:
    e = y_hat.detach() - y
    loss = right(e)

    return answer.huber_loss(y_hat, y).gives(loss, traps=lambda: mistakes(e))


@check(points=1, gate=True)
def test_gives_each_loss(answer: Answer) -> None:
    """½ e² up to 1, |e| − ½ beyond, element by element | 1 以内是 ½ e²，以外是 |e| − ½，逐元素"""
    y = distinct(8)
    lost(answer, y + torch.tensor([0.25, -0.5, 3, -2, 1.5, -0.125, 0.75, -4]), y)
    lost(answer, distinct(4, 3), distinct(4, 3))
    lost(answer, normal(3, 5), normal(3, 5))


@check(points=1)
def test_takes_the_seams(answer: Answer) -> None:
    """Errors of 0, ±1 and ±1e20, float64, rows that lie spread out | 误差为 0、±1、±1e20，float64，不连续的行"""
    e = torch.tensor([0.0, 1, -1, 1e20, -1e20, 0.5])
    lost(answer, e, torch.zeros(6))
    lost(answer, window(normal(3, 4)), normal(3, 4))
    lost(answer, normal(4, dtype=torch.float64), normal(4, dtype=torch.float64))


@check(points=2)
def test_gradient_is_right(answer: Answer) -> None:
    """The gradient is e up to 1 and its sign beyond, and never nan | 梯度在 1 以内是 e，以外是符号，绝不是 nan"""
    for e in (torch.tensor([0.5, -0.25, 2, -3]), torch.tensor([0.0, 1, -1, 1e20, -1e20, 0.75, 0])):
        pulled = distinct(len(e))
        call = lost(answer.pulling(pulled), e.clone().requires_grad_(), torch.zeros(len(e)))
        arrived = call.gradient_of("y_hat")
        assert arrived is not None, say("the result is not connected to y_hat.", "结果与 y_hat 没有连通。", "cut off")
        assert not arrived.value.isnan().any(), say(
            "the gradient is nan somewhere: a root at 0, or 0 · inf where a mask is multiplied.",
            "梯度有的地方是 nan：0 处的平方根，或者乘掩码时的 0 · inf。",
            "nan gradient",
        )
        assert same(arrived, pulled * e.clamp(-1, 1)), say(
            "the gradient is not e up to 1 and the sign of e beyond.",
            "梯度不是 1 以内为 e、以外为 e 的符号。",
            "wrong gradient",
        )


@check(points=1)
def test_is_built_from_simpler_operations(answer: Answer) -> None:
    """Without PyTorch's losses, and without a loop | 不用 PyTorch 的损失，也不用循环"""
    call = answer.vectorised(lambda n: lost(answer, distinct(n, 3), distinct(n, 3)), (2,), (20,)).stays_in_torch()
    does_without(call, "huber_loss", "smooth_l1_loss", "mse_loss", "l1_loss")
