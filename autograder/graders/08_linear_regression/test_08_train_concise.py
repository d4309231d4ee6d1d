"""Hidden checks of ``train_concise``."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

import torch

from autograder.grader import (
    Answer,
    Asked,
    Call,
    Told,
    Traps,
    Watched,
    check,
    linear,
    normal,
    same,
    same_weights,
    say,
    seen_in,
    trap,
    whole,
)

Batches = list[tuple[torch.Tensor, torch.Tensor]]
TOLERANCE = 1e-4


def trained(
    train_concise: Asked,
    weights: list[torch.Tensor],
    stale: list[torch.Tensor],
    batches: Batches,
    lr: float,
    num_epochs: int,
    watches: bool = True,
) -> Told:
    kind = Watched if watches else torch.nn.Sequential
    net = kind(linear(weights[0], weights[1]), torch.nn.Tanh(), linear(weights[2], weights[3]))
    for parameter, gradient in zip(net.parameters(), stale, strict=False):
        parameter.grad = gradient.clone()
    parameters = list(net.parameters())
    losses = train_concise(net, batches, lr, num_epochs)
    train_concise.mark()
    return losses, {
        "parameters": [parameter.detach() for parameter in parameters],
        "asked": [asked["X"] for asked in net.asked] if isinstance(net, Watched) else [],
    }


@dataclass(frozen=True)
class Task:
    """A network's first weights, and its training data."""

    weights: list[torch.Tensor]
    stale: list[torch.Tensor]
    batches: Batches
    lr: float
    num_epochs: int

    def trained(
        self, *, clears: bool = True, forgets: bool = True, trains: tuple[int, ...] = (0, 1, 2, 3), sign: int = 1
    ) -> tuple[list[list[float]], list[torch.Tensor]]:
        """Return each batch's error before its step, by epoch, and the weights at the end."""
        weights = [weight.double() for weight in self.weights]
        total = (
            [torch.zeros_like(w) for w in weights] if forgets or not self.stale else [g.double() for g in self.stale]
        )
        epochs: list[list[float]] = []
        for _ in range(self.num_epochs):
            errors: list[float] = []
            for X, y in self.batches:
                leaves = [weight.clone().requires_grad_() for weight in weights]
                error = ((net(leaves, X.double()) - y.double()) ** 2).mean()
                gradients = torch.autograd.grad(error, leaves)
                adds = not clears or (not forgets and not epochs and not errors)
                total = [g + t if adds else g for g, t in zip(gradients, total, strict=True)]
                weights = [
                    w - sign * self.lr * g if place in trains else w
                    for place, (w, g) in enumerate(zip(weights, total, strict=True))
                ]
                errors.append(error.item())
            epochs.append(errors)
        return epochs, weights

    def after(self, num_epochs: int) -> list[torch.Tensor]:
        """Return the weights at the end of this epoch."""
        return replace(self, num_epochs=num_epochs).trained()[1]

    def optimized(self, make: Callable[..., torch.optim.Optimizer], *, once: bool = False) -> list[list[float]]:
        """Return each batch's error before the optimizer's step. With ``once`` it makes one optimizer per epoch."""
        leaves = [weight.double().requires_grad_() for weight in self.weights]
        optimizer, epochs = make(leaves, lr=self.lr), []
        for _ in range(self.num_epochs):
            errors: list[float] = []
            for place, (X, y) in enumerate(self.batches):
                if not once or not place:
                    optimizer.zero_grad()
                error = ((net(leaves, X.double()) - y.double()) ** 2).mean()
                torch.autograd.backward(error)
                if not once or place == len(self.batches) - 1:
                    optimizer.step()
                errors.append(error.item())
            epochs.append(errors)
        return epochs

    def means(self, epochs: list[list[float]]) -> list[float]:
        """Return each epoch's mean over all examples."""
        lengths = [len(y) for _, y in self.batches]
        return [sum(e * n for e, n in zip(errors, lengths, strict=True)) / sum(lengths) for errors in epochs]


def net(weights: list[torch.Tensor], X: torch.Tensor) -> torch.Tensor:
    hidden = torch.tanh(X @ weights[0].T + weights[1])
    output: torch.Tensor = hidden @ weights[2].T + weights[3]
    return output


def task(lengths: tuple[int, ...] = (4, 4, 1), outputs: int = 1, *, epochs: int, stale: bool = False) -> Task:
    d, hidden = 3, 5
    weights = [normal(hidden, d) / 2, normal(hidden) / 2, normal(outputs, hidden) / 2, normal(outputs)]
    batches = [(normal(n, d), 2 * normal(n, outputs) + 1) for n in lengths]
    return Task(weights, [normal(*w.shape) for w in weights] if stale else [], batches, whole(4, 8) / 64, epochs)


def ran(answer: Answer, given: Task, watches: bool = True) -> Call:
    call = answer.within(trained, Watched, linear).train_concise(
        given.weights, given.stale, given.batches, given.lr, given.num_epochs, watches
    )
    if any(loss.tensor is not None for loss in call.found.parts):
        raise AssertionError(
            say(
                "the losses are tensors: each keeps its graph, or at least a tensor, alive. Return Python floats.",
                "损失是张量：每个都让计算图（至少一个张量）留在内存里。请返回 Python 浮点数。",
                "losses as tensors",
            )
        )
    epochs, _ = given.trained()
    return call.gives(given.means(epochs), tolerance=TOLERANCE, traps=lambda: traps(given, epochs))


UNCLEARED = (
    "each step went along the sum of all gradients so far: they are not cleared between the steps.",
    "每一步走的都是至今所有梯度之和：步与步之间没有清除梯度。",
    "zero_grad missing",
)


def traps(given: Task, epochs: list[list[float]]) -> Traps:
    yield trap(
        [sum(errors) / len(errors) for errors in epochs],
        "the losses are plain means of the batches' means: the small batch counts as much as the others. Weigh each "
        "with its length.",
        "损失是各批平均值的简单平均：小批与大批算得一样重。请按长度加权。",
        "mean of batch means",
    )
    yield from _other_steps(given)
    yield from _other_sums(epochs, [len(y) for _, y in given.batches])
    late, _ = replace(given, num_epochs=given.num_epochs + 1).trained()
    still = [replace(given, lr=0, num_epochs=1, weights=given.after(epoch + 1)) for epoch in range(given.num_epochs)]
    for later in (given.means(late)[1:], [mean for one in still for mean in one.means(one.trained()[0])]):
        yield trap(
            later,
            "the losses were measured after the steps of their epoch: the task asks for the error as it was seen "
            "before each step.",
            "损失是这一轮走完之后量的：题目要的是每步之前看到的误差。",
            "after the epoch",
        )
    for trains in ((0, 2), (1, 3), (2, 3), (0, 1), (2,)):
        yield trap(
            given.means(given.trained(trains=trains)[0]),
            "only some of the parameters move: hand all of `net.parameters()` to the optimizer.",
            "只有一部分参数在动：请把 `net.parameters()` 全部交给优化器。",
            "some of the parameters",
        )
    half = replace(given, lr=given.lr / 2)
    yield trap(
        [mean / 2 for mean in half.means(half.trained()[0])],
        "losses and steps are those of half the squared error; the mean squared error has no half.",
        "损失和步子都是平方误差的一半的；均方误差没有一半。",
        "halved",
    )
    yield from _other_optimizers(given)


def _other_optimizers(given: Task) -> Traps:
    for make in (torch.optim.Adam, torch.optim.RMSprop, partial(torch.optim.SGD, momentum=0.9)):
        yield trap(
            given.means(given.optimized(make)),
            "these are the steps of another optimizer: plain gradient descent moves each parameter by lr times its "
            "gradient, without a memory of earlier steps.",
            "这是别的优化器走的步子：普通的梯度下降让每个参数移动 lr 乘梯度，不记得之前的步。",
            "other optimizer",
        )
    for share in (1, len(given.batches)):
        yield trap(
            given.means(replace(given, lr=given.lr / share).optimized(torch.optim.SGD, once=True)),
            "net makes one step in each epoch, along the gradients of all its batches; each batch makes a step of its "
            "own.",
            "每一轮只走了一步，沿的是各批梯度之和；应当每一批各走一步。",
            "one step for each epoch",
        )


def _other_steps(given: Task) -> Traps:
    for forgets in (True, False):
        yield trap(given.means(given.trained(clears=False, forgets=forgets)[0]), *UNCLEARED)
    yield trap(
        given.means(given.trained(forgets=False)[0]),
        "the first step went along a gradient that net held before the call: clear the gradients before each pass.",
        "第一步走的是调用之前 net 就带着的梯度：每次反向传播之前都要清除梯度。",
        "stale gradient",
    )
    yield trap(
        given.means(given.trained(trains=())[0]),
        "the loss stays the same from epoch to epoch: no step is made. Which call of the optimizer moves the "
        "parameters?",
        "每一轮的损失都一样：没有走过一步。优化器的哪个调用会移动参数？",
        "step missing",
    )
    yield trap(
        given.means(given.trained(sign=-1)[0]),
        "the steps went uphill: the loss grows.",
        "走的方向反了：损失在增大。",
        "ascent",
    )
    backwards = replace(given, batches=given.batches[::-1])
    yield trap(
        backwards.means(backwards.trained()[0]),
        "the batches were taken in the reverse order of the list.",
        "各批是按列表的相反次序来的。",
        "other order",
    )


def _other_sums(epochs: list[list[float]], lengths: list[int]) -> Traps:
    yield trap(
        [errors[-1] for errors in epochs],
        "each loss is that of only the last batch; all batches of the epoch count.",
        "每个损失只是最后一批的；一轮里的各批都要算。",
        "last batch only",
    )
    yield trap(
        [sum(errors) for errors in epochs],
        "the losses of the batches are added up and not divided.",
        "各批的损失只是加了起来，没有相除。",
        "sum",
    )
    yield trap(
        [sum(e * n for e, n in zip(errors, lengths, strict=True)) for errors in epochs],
        "the squared errors are added up and not divided by the number of examples.",
        "平方误差只是加了起来，没有除以样本数。",
        "sum",
    )


@check(points=2, gate=True)
def test_trains_and_tells_the_loss(answer: Answer) -> None:
    """The mean squared error of each epoch, while net is trained | 训练时每一轮的均方误差"""
    for given in answer.cases(task(epochs=2), task((5, 2), outputs=2, epochs=2), task((3,), epochs=1)):
        ran(answer, given)


@check(points=2)
def test_trains_net_itself(answer: Answer) -> None:
    """All parameters of net have made all steps | net 的所有参数走完了所有的步"""
    given = task((4, 3, 2), epochs=1)
    call = ran(answer, given)
    _, weights = given.trained()
    moved = [not same(now, was, 1e-7) for now, was in zip(call.shown["parameters"], given.weights, strict=True)]
    assert any(moved), say(
        "the losses are right, but the caller's net has not moved: a copy of it was trained.",
        "损失是对的，但调用者的 net 没有动：训练的是它的副本。",
        "copy trained",
    )
    assert same_weights(call.shown["parameters"], [weight.float() for weight in weights], TOLERANCE), say(
        "the parameters of net are not where the steps lead: some have not moved, or moved once more or less.",
        "net 的参数不在应到的地方：有的没有动，或者多走、少走了一步。",
        "other parameters trained",
    )


@check(points=1)
def test_old_gradients_do_not_count(answer: Answer) -> None:
    """Gradients that net holds on entry do not count | net 一开始带着的梯度不算数"""
    ran(answer, task((2, 4, 3), epochs=1, stale=True))


@check(points=1)
def test_asks_net_once_for_each_batch(answer: Answer) -> None:
    """net is asked once for each batch, in the order of the list | 每批只问 net 一次，按列表的次序"""
    given = task((3, 2), epochs=2)
    asked = ran(answer, given).shown["asked"]
    wanted = [X for X, _ in given.batches] * given.num_epochs
    assert len(asked) == len(wanted), say(
        f"net was asked {len(asked)} times for {len(wanted)} batches; once for each is enough.",
        f"{len(wanted)} 批数据问了 net {len(asked)} 次；每批一次就够了。",
        "asked again",
    )
    assert all(same(X, expected) for X, expected in zip(asked, wanted, strict=True)), say(
        "the batches were taken in another order than that of the list.", "各批没有按列表的次序来。", "other order"
    )


@check(points=1)
def test_keeps_no_graphs(answer: Answer) -> None:
    """Memory does not grow with the number of batches and epochs | 内存不随批数和轮数增长"""
    few, many = (
        ran(answer, task((40,) * batches, epochs=epochs), watches=False) for batches, epochs in ((1, 1), (8, 2))
    )
    activations = 40 * 5 * 4
    assert many.stage(0).peak - few.stage(0).peak < 6 * activations, say(
        "the memory in use grows with the number of steps: graphs of earlier steps are kept. Add up numbers, not "
        "tensors "
        "that record.",
        "用到的内存随步数增长：前面各步的计算图还留着。请累加数，而不是带历史的张量。",
        "graphs kept",
    )
    assert not list(seen_in(many.result)), say("the losses are tensors.", "损失是张量。", "losses as tensors")
