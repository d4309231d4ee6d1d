"""Hidden checks of ``train_epoch``."""

from dataclasses import dataclass

import torch

from autograder.grader import Answer, Asked, Call, Told, Traps, Watched, check, linear, normal, same, say, trap

Batches = list[tuple[torch.Tensor, torch.Tensor]]
TOLERANCE = 1e-4
RATE = 0.25


def epoch(
    train_epoch: Asked, W: torch.Tensor, b: torch.Tensor, batches: Batches, rate: float, watches: bool = True
) -> Told:
    """Train one epoch with a loss and an updater that note each event."""
    kind = Watched if watches else torch.nn.Sequential
    net = kind(linear(W, b), torch.nn.Dropout(0.0)).eval()
    parameters = list(net.parameters())
    events: list[str] = []
    lengths: list[int] = []
    gradients: list[torch.Tensor] = []
    parameters[0].register_hook(lambda _: events.append("backward"))

    def loss(scores: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
        events.append("loss")
        rows = torch.arange(len(y), device=y.device)
        return torch.logsumexp(scores, 1) - scores[rows, y] + 0.1 * scores[:, 0] ** 2

    def updater(n: int) -> None:
        events.append("updater")
        lengths.append(n)
        with torch.no_grad():
            for parameter in parameters:
                if parameter.grad is not None:
                    gradients.extend([parameter.grad.clone()] if watches else [])
                    parameter.sub_(parameter.grad, alpha=rate)
                parameter.grad = None

    result = train_epoch(net, iter([(X, y) for X, y in batches]), loss, updater)
    train_epoch.mark()
    asked = net.asked if isinstance(net, Watched) else []
    return result, {
        "events": events,
        "lengths": lengths,
        "gradients": gradients,
        "asked": [one["X"] for one in asked],
        "during": [all(one["modes"]) for one in asked],
        "after": [part.training for part in net.modules()],
        "parameters": [parameter.detach() for parameter in parameters],
    }


@dataclass(frozen=True)
class Task:
    """A layer, and its training data."""

    W: torch.Tensor
    b: torch.Tensor
    batches: Batches

    def walked(self, rate: float = RATE) -> "Walk":
        """Train by hand, in double precision."""
        W, b = self.W.double(), self.b.double()
        walk = Walk([], [], [], [W, b])
        for X, y in self.batches:
            leaves = [part.clone().requires_grad_() for part in walk.at]
            scores = X.double() @ leaves[0].T + leaves[1]
            losses = torch.logsumexp(scores, 1) - scores[torch.arange(len(y)), y] + 0.1 * scores[:, 0] ** 2
            gradients = torch.autograd.grad(losses.mean(), leaves)
            walk.losses.append(losses.detach())
            walk.right.append(int((scores.argmax(1) == y).sum()))
            walk.gradients.extend(gradients)
            walk.at[:] = [part - rate * g for part, g in zip(walk.at, gradients, strict=True)]
        return walk


@dataclass(frozen=True)
class Walk:
    """The records of an epoch, and the weights at its end."""

    losses: list[torch.Tensor]
    right: list[int]
    gradients: list[torch.Tensor]
    at: list[torch.Tensor]

    def figures(self) -> tuple[float, float]:
        """Return the mean loss and the share of right answers."""
        losses = torch.cat(self.losses)
        return float(losses.mean()), sum(self.right) / len(losses)


def task(lengths: tuple[int, ...] = (6, 5, 2), d: int = 4, q: int = 3) -> Task:
    """Return a task with labels of another layer, so that there is something to learn."""
    truth = normal(q, d)
    batches = []
    for n in lengths:
        X = normal(n, d)
        batches.append((X, (X @ truth.T).argmax(1)))
    return Task(normal(q, d) / 4, normal(q) / 4, batches)


def afterwards(given: Task) -> tuple[float, float]:
    """Return the figures of the trained layer on all batches."""
    at = given.walked().at
    return Task(at[0], at[1], given.batches).walked(0).figures()


def trained(answer: Answer, given: Task, watches: bool = True) -> Call:
    call = answer.within(epoch, Watched, linear).train_epoch(given.W, given.b, given.batches, RATE, watches)
    assert all(part.tensor is None for part in call.found.parts), say(
        "tensors come back; two Python floats are asked for.", "返回的是张量；要的是两个 Python 浮点数。", "tensors"
    )
    walk = given.walked()
    mean, share = walk.figures()

    def traps() -> Traps:
        lengths = [len(losses) for losses in walk.losses]
        means = sum(float(losses.mean()) for losses in walk.losses) / len(lengths)
        shares = sum(right / n for right, n in zip(walk.right, lengths, strict=True)) / len(lengths)
        for value in ((means, shares), (means, share), (mean, shares)):
            yield trap(
                value,
                "a mean of the batches' means: a small batch counts as much as a large one. Add up over the examples.",
                "这是各批平均值的平均：小批与大批算得一样重。请对样本累加。",
                "mean of means",
            )
        late = afterwards(given)
        for value in (late, (mean, late[1]), (late[0], share)):
            yield trap(
                value,
                "these are the figures after the pass: the task asks for those that were seen during it.",
                "这是走完之后的数字；题目要的是这一遍里看到的。",
                "measured afterwards",
            )
        still = given.walked(0).figures()
        yield trap(
            still, "net does not learn: no step changed it.", "net 没有学到东西：没有哪一步改变了它。", "no step"
        )
        total = float(torch.cat(walk.losses).sum())
        for value in ((total, share), (total, float(sum(walk.right))), (mean, float(sum(walk.right)))):
            yield trap(value, "a sum was not divided by the number of examples.", "有个和没有除以样本数。", "sum")
        yield trap((share, mean), "the two figures are swapped.", "两个数字的次序反了。", "swapped")

    _judge_events(call, given)
    return call.gives((mean, share), tolerance=TOLERANCE, traps=traps)


def _judge_events(call: Call, given: Task) -> None:
    """Say which event went wrong, before the figures that follow from it."""
    events, batches = call.shown.get("events", []), len(given.batches)
    assert call.error is not None or events.count("backward") == batches or not events, say(
        f"the backward pass ran {events.count('backward')} times for {batches} batches; once for each.",
        f"{batches} 批数据做了 {events.count('backward')} 次反向传播；应当每批一次。",
        "backward",
    )
    assert events[: events.index("backward")].count("updater") == 0 if "backward" in events else True, say(
        "updater was called before the backward pass: then there is no gradient yet, or an old one.",
        "updater 在反向传播之前就调用了：那时还没有梯度，或者是旧的。",
        "updater before backward",
    )
    found, steps = call.shown.get("gradients", []), given.walked().gradients
    n = len(given.batches[0][1])
    assert not found or not same(found[0], (n * steps[0]).float(), 1e-3), say(
        "the backward pass starts from the sum of the losses of a batch; it should from their mean.",
        "反向传播是从一批损失之和开始的；应当从它们的平均值开始。",
        "sum differentiated",
    )


@check(points=2, gate=True)
def test_trains_and_tells_the_figures(answer: Answer) -> None:
    """Mean loss and share right, as seen during the pass | 这一遍里看到的平均损失和正确比例"""
    for lengths in ((20, 15, 4), (14,), (6, 18)):
        trained(answer, task(lengths))


@check(points=2)
def test_makes_the_right_steps(answer: Answer) -> None:
    """Backward from the mean, then updater(len(y)), each batch | 每批从平均值反向传播，再 updater(len(y))"""
    given = task()
    call, walk = trained(answer, given), given.walked()
    assert call.shown["lengths"] == [len(y) for _, y in given.batches], say(
        "updater should be called once for each batch, with the number of its examples.",
        "updater 应当每批调用一次，参数是这一批的样本数。",
        "updater's number",
    )
    found = call.shown["gradients"]
    assert len(found) == len(walk.gradients) and all(
        same(g, expected.float(), 1e-3) for g, expected in zip(found, walk.gradients, strict=True)
    ), say(
        "the gradients that updater finds are not those of the mean of the batch's losses.",
        "updater 拿到的梯度不是这一批损失的平均值的梯度。",
        "other gradients",
    )


@check(points=1)
def test_asks_once_for_each_batch(answer: Answer) -> None:
    """net and loss are asked once for each batch | net 和 loss 每批各问一次"""
    given = task((4, 3, 5))
    call = trained(answer, given)
    asked, wanted = call.shown["asked"], [X for X, _ in given.batches]
    assert len(asked) == len(wanted) and all(same(X, Z) for X, Z in zip(asked, wanted, strict=True)), say(
        f"net was asked {len(asked)} times for {len(wanted)} batches; once for each, with its X.",
        f"{len(wanted)} 批数据问了 net {len(asked)} 次；应当每批一次，给它那一批的 X。",
        "asked again",
    )
    assert call.shown["events"].count("loss") == len(wanted), say(
        "loss was called more or less than once for each batch.", "loss 不是每批恰好调用一次。", "loss asked again"
    )


@check(points=1)
def test_is_in_training_mode(answer: Answer) -> None:
    """net is in training mode during the pass and after it | 这一遍之中和之后，net 都处于训练模式"""
    for given in (task((6, 5)), task((3,))):
        call = trained(answer, given)
        assert all(call.shown["during"]) and all(call.shown["after"]), say(
            "net came in evaluation mode, and it or a module in it was in that mode while it was trained, or after.",
            "net 进来时是评估模式，训练之中或之后，它或它里面的模块还处于那个模式。",
            "eval mode left on",
        )


@check(points=1)
def test_keeps_no_graphs(answer: Answer) -> None:
    """Memory does not grow with the number of batches | 内存不随批数增长"""
    few, many = (trained(answer, task((48,) * n, q=5), watches=False).stage(0).peak for n in (2, 7))
    assert many - few < 3 * 48 * 5 * 4, say(
        "the memory in use grows with the number of batches: losses or scores that still record are kept. Add up "
        "numbers.",
        "用到的内存随批数增长：还带着历史的损失或得分被留着。请累加数。",
        "graphs kept",
    )
