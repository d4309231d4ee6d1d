"""Hidden checks of ``evaluate_loss``."""

from collections.abc import Sequence
from typing import Any

import torch

from autograder.grader import Answer, Asked, Call, Told, Traps, Watched, check, linear, normal, same, say, trap

Batches = Sequence[tuple[torch.Tensor, torch.Tensor]]
TOLERANCE = 1e-5


def evaluated(
    evaluate_loss: Asked, W: torch.Tensor, b: torch.Tensor, batches: Batches, kind: str, modes: list[bool]
) -> Told:
    """Call once. ``kind`` is the kind of loss, or the part that raises. ``modes`` belong to net and its layers."""
    inner = torch.nn.Sequential(torch.nn.Dropout(0.5), torch.nn.Identity())
    net = Watched(linear(W, b), inner) if len(modes) > 1 else Watched(linear(W, b))
    for part, mode in zip(net.modules(), modes * 9, strict=False):
        part.training = mode
    before = [part.training for part in net.modules()]
    calls = []

    def loss(y_hat: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
        calls.append([y_hat.detach().clone(), y.detach().clone()])
        if kind == "raises":
            raise ZeroDivisionError("the loss cannot be computed")
        errors = (y_hat - 2 * y).square().sum(1)
        return errors.mean() if kind == "mean" else errors

    def given() -> Any:
        yield from batches
        if kind == "batches raise":
            raise ZeroDivisionError("the batches cannot be read")

    try:
        result, raised = evaluate_loss(net, given(), loss), False
    except ZeroDivisionError:
        result, raised = 0.0, True
    return result, {
        "asked": [asked["X"] for asked in net.asked],
        "losses": len(calls),
        "eval": all(not any(asked["modes"]) for asked in net.asked),
        "records": any(asked["records"] for asked in net.asked),
        "kept": before == [part.training for part in net.modules()],
        "raised": raised,
        "parameters": [p.detach() for p in net.parameters()],
        "gradients": sum(p.grad is not None for p in net.parameters()),
    }


def data(*lengths: int) -> tuple[torch.Tensor, torch.Tensor, Batches]:
    W, b = normal(2, 3), normal(2)
    return W, b, [(normal(n, 3), normal(n, 2)) for n in lengths]


def errors(W: torch.Tensor, b: torch.Tensor, batches: Batches, sign: int = 1) -> list[torch.Tensor]:
    """Return each example's loss, batch by batch."""
    return [((X.double() @ W.double().T + b) - 2 * sign * y.double()).square().sum(1) for X, y in batches]


def ran(
    answer: Answer, given: tuple[torch.Tensor, torch.Tensor, Batches], kind: str, modes: tuple[bool, ...] = (True,)
) -> Call:
    call = answer.within(evaluated, Watched, linear, draws=True).evaluate_loss(*given, kind, list(modes)).returns()
    if call.shown and len(modes) > 1:
        _judge_modes(call)
    W, b, batches = given
    by_batch = errors(W, b, batches)
    right = float(torch.cat(by_batch).mean())
    return call.gives(right, tolerance=TOLERANCE, traps=lambda: _traps(given, by_batch))


def _judge_modes(call: Call) -> None:
    assert call.shown["eval"], say(
        "net is asked in training mode: dropout draws then, and the loss is another one each time.",
        "问 net 时它还在训练模式：dropout 会随机丢弃，每次损失都不同。",
        "mode not switched",
    )
    assert call.shown["kept"], say(
        "afterwards not every module of net is in the mode in which it was found: `eval()` stayed, or `train()` woke a "
        "layer that was in evaluation mode.",
        "之后 net 里不是每个模块都回到了原来的模式：`eval()` 没有恢复，或者 `train()` 唤醒了本来处于评估模式的层。",
        "mode not put back",
    )


def _traps(given: tuple[torch.Tensor, torch.Tensor, Batches], by_batch: list[torch.Tensor]) -> Traps:
    means, count = [float(part.mean()) for part in by_batch], sum(len(part) for part in by_batch)
    yield trap(
        sum(means) / len(means),
        "this is the plain mean of the batches' means: a short batch counts as much as the others. Weigh each with its "
        "length.",
        "这是各批平均值的简单平均：短的批与长的算得一样重。请按长度加权。",
        "mean of batch means",
    )
    yield trap(
        sum(means) / count,
        "the means of the batches are added up, and divided by the number of examples: multiply each with the batch's "
        "length first.",
        "把各批的平均值相加，再除以样本数：应当先把每个平均值乘以那一批的长度。",
        "means over examples",
    )
    total = float(torch.cat(by_batch).sum())
    for value in (total, sum(means)):
        yield trap(value, "the losses are added up and not divided.", "损失只是加了起来，没有相除。", "sum")
    yield trap(
        total / len(by_batch), "divided by the number of batches.", "除的是批数，不是样本数。", "divided by batches"
    )
    yield trap(
        total / count / 2,
        "divided by the number of elements in y; an example has several.",
        "除的是 y 的元素个数；一个样本有几个元素。",
        "divided by elements",
    )
    yield from _of_some_batches(means)
    W, b, batches = given
    swapped = [(y.double() - 2 * (X.double() @ W.double().T + b)).square().sum(1) for X, y in batches]
    yield trap(
        float(torch.cat(swapped).mean()),
        "the loss was called with y first; it is loss(net(X), y).",
        "调用损失时 y 放在了前面；应当是 loss(net(X), y)。",
        "arguments swapped",
    )


def _of_some_batches(means: list[float]) -> Traps:
    yield trap(means[-1], "this is only the last batch's loss.", "这只是最后一批的损失。", "last batch only")
    yield trap(means[0], "this is only the first batch's loss.", "这只是第一批的损失。", "first batch only")
    yield trap(
        0.0,
        "the loss is 0: nothing was added up. `batches` can be gone through only once; a second loop finds nothing.",
        "损失是 0：什么也没有加上。`batches` 只能走一遍，第二个循环什么也拿不到。",
        "gone through twice",
    )


@check(points=2, gate=True)
def test_gives_the_mean_loss(answer: Answer) -> None:
    """The mean over all examples, by numbers for each or by means | 全部样本的平均，损失逐个给出或按批平均"""
    for kind in ("each", "mean"):
        for lengths in answer.cases((4, 1, 3), (2,), (1, 1, 5)):
            ran(answer, data(*lengths), kind)


@check(points=2)
def test_switches_the_mode_and_puts_it_back(answer: Answer) -> None:
    """net is asked in evaluation mode, and each module gets its mode back | 在评估模式下问 net，之后各模块恢复原样"""
    for modes in answer.cases((True, True, False, True), (True, True), (False, False), (False, True, True, False)):
        ran(answer, data(3, 2), "each", modes)


@check(points=1)
def test_puts_the_mode_back_when_something_raises(answer: Answer) -> None:
    """The modes come back also when something raises | 中途出了异常，模式也会恢复"""
    W, b, batches = data(3, 2)
    for kind in answer.cases("raises", "batches raise"):
        call = answer.within(evaluated, Watched, linear, draws=True).evaluate_loss(
            W, b, batches, kind, [True, True, False, True]
        )
        assert call.returns().shown["raised"], say(
            "something raised on the way, and the call came back all the same: let the exception through.",
            "中途出了异常，却照常返回了：请让异常传出去。",
            "exception swallowed",
        )
        call.gives(0.0)
        assert call.shown["kept"], say(
            "when the loss raises, net stays in evaluation mode: put the modes back in a `finally`.",
            "损失出异常时，net 停在了评估模式：请在 `finally` 里恢复。",
            "mode lost by an exception",
        )


@check(points=1)
def test_builds_no_graph(answer: Answer) -> None:
    """No graph is built, and net stays as it is | 不建立计算图，net 保持不变"""
    given = data(3, 2)
    call = ran(answer, given, "mean")
    assert not call.shown["records"], say(
        "gradients were recorded while net was asked: the graph costs memory and nobody needs it. How is recording "
        "paused?",
        "问 net 的时候在记录梯度：计算图占内存，谁也用不上。怎样暂停记录？",
        "graph built",
    )
    unchanged = all(same(now, was) for now, was in zip(call.shown["parameters"], given[:2], strict=True))
    assert unchanged and not call.shown["gradients"], say(
        "evaluating moved a parameter of net, or left a gradient there.",
        "评估时动了 net 的参数，或者留下了梯度。",
        "net changed",
    )


@check(points=1)
def test_asks_once_for_each_batch(answer: Answer) -> None:
    """net and loss are asked once for each batch, which come once | 每批只问一次 net 和 loss，批只能走一遍"""
    given = data(2, 4, 3)
    for kind in answer.cases("each", "mean"):
        call = ran(answer, given, kind)
        times = len(call.shown["asked"]), call.shown["losses"]
        assert times == (3, 3), say(
            f"for 3 batches net was asked {times[0]} times and the loss {times[1]} times; once for each is enough.",
            f"3 批数据问了 net {times[0]} 次、loss {times[1]} 次；每批各一次就够了。",
            "asked again",
        )


@check(points=1)
def test_refuses_no_batch(answer: Answer) -> None:
    """No batch at all raises ValueError | 一批也没有时抛出 ValueError"""
    W, b, _ = data(1)
    call = answer.within(evaluated, Watched, linear, draws=True).evaluate_loss(W, b, [], "each", [True])
    divided = bool(call.shown) and call.shown["raised"]
    assert not divided, say(
        "without any batch ZeroDivisionError is raised; the task asks for ValueError.",
        "一批也没有时抛出的是 ZeroDivisionError；题目要的是 ValueError。",
        "wrong exception",
    )
    call.raises(ValueError)
