"""Hidden checks of ``evaluate_accuracy``."""

import torch

from autograder.grader import Answer, Asked, Call, Told, Traps, Watched, check, linear, normal, same, say, trap

Batches = list[tuple[torch.Tensor, torch.Tensor]]


class Balking(torch.nn.Module):
    """A layer that raises on its second call."""

    def __init__(self) -> None:
        super().__init__()
        self.times = 0

    def forward(self, X: torch.Tensor) -> torch.Tensor:
        """Return X, once."""
        self.times += 1
        if self.times > 1:
            raise ArithmeticError("this layer balks")
        return X


def evaluated(
    evaluate_accuracy: Asked, W: torch.Tensor, b: torch.Tensor, batches: Batches, modes: list[bool], balks: bool = False
) -> Told:
    extra = Balking() if balks else torch.nn.Dropout(0.0)
    net = Watched(extra, linear(W, b))
    parts = list(net.modules())
    for part, mode in zip(parts, modes, strict=True):
        part.training = mode
    given = iter([(X, y) for X, y in batches])
    result, raised = None, ""
    try:
        result = evaluate_accuracy(net, given)
    except ArithmeticError as error:
        if not balks:
            raise
        raised = type(error).__name__
    return result, {
        "raised": raised,
        "after": [part.training for part in parts],
        "asked": [asked["X"] for asked in net.asked],
        "during": [any(asked["modes"]) for asked in net.asked],
        "records": [asked["records"] for asked in net.asked],
        "left": len(list(given)),
    }


def data(lengths: tuple[int, ...], d: int = 4, q: int = 3) -> tuple[torch.Tensor, torch.Tensor, Batches]:
    """Return a layer, and batches of which the first is nearly right and the last mostly wrong."""
    W, b = normal(q, d), normal(q)
    batches = []
    for number, n in enumerate(lengths):
        X = normal(n, d)
        predicted = (X.double() @ W.double().T + b.double()).argmax(1)
        flips = torch.arange(n) % (number + 2) == 0
        batches.append((X, torch.where(flips, (predicted + 1) % q, predicted)))
    return W, b, batches


TRAINING = [True] * 4
MIXED = [True, True, False, True]
EVALUATION = [False] * 4


def measured(answer: Answer, lengths: tuple[int, ...], modes: list[bool] = TRAINING) -> tuple[Call, Batches]:
    W, b, batches = data(lengths)
    call = answer.within(evaluated, Watched, linear, Balking).evaluate_accuracy(W, b, batches, modes)
    rights = [int(((X.double() @ W.double().T + b.double()).argmax(1) == y).sum()) for X, y in batches]
    total = sum(lengths)
    assert call.found.tensor is None, say(
        "the result is a tensor; a Python float is asked for.", "结果是张量；要的是 Python 浮点数。", "tensor"
    )

    def traps() -> Traps:
        yield trap(
            sum(right / n for right, n in zip(rights, lengths, strict=True)) / len(lengths),
            "this is the mean of the batches' shares: a small batch counts as much as a large one. Count over all "
            "examples, and divide once.",
            "这是各批比例的平均：小批与大批算得一样重。请在全部样本上计数，最后只除一次。",
            "mean of batch shares",
        )
        yield trap(sum(rights), "this is the number of right predictions.", "这是正确的个数。", "count")
        yield trap(float(sum(rights)), "this is the number of right predictions.", "这是正确的个数。", "count")
        yield trap(1 - sum(rights) / total, "this is the share of wrong ones.", "这是错误的比例。", "wrong ones")
        yield trap(
            rights[-1] / lengths[-1], "this is the share of the last batch.", "这是最后一批的比例。", "last batch"
        )

    return call.gives(sum(rights) / total, traps=traps), batches


@check(points=1, gate=True)
def test_measures_the_share(answer: Answer) -> None:
    """The share of right predictions over all examples | 全部样本上预测正确的比例"""
    for lengths in ((6, 6, 3), (5,), (2, 9)):
        measured(answer, lengths)


@check(points=1)
def test_asks_net_once_for_each_batch(answer: Answer) -> None:
    """net itself is asked, once for each batch | 问的是 net 本身，每批一次"""
    call, batches = measured(answer, (4, 3, 5))
    asked = call.shown["asked"]
    assert asked, say("net was never asked: a copy of it was.", "net 从来没有被问过：问的是它的副本。", "copy asked")
    assert len(asked) == len(batches) and all(same(X, Z) for X, (Z, _) in zip(asked, batches, strict=True)), say(
        f"net was asked {len(asked)} times for {len(batches)} batches; once for each, with its X.",
        f"{len(batches)} 批数据问了 net {len(asked)} 次；应当每批一次，给它那一批的 X。",
        "asked again",
    )


@check(points=2)
def test_asks_in_evaluation_mode(answer: Answer) -> None:
    """Evaluation mode while asked, each module as found afterwards | 提问时是评估模式，之后各模块恢复原样"""
    for modes in (TRAINING, MIXED, EVALUATION):
        call, _ = measured(answer, (4, 2), modes)
        assert not any(call.shown["during"]), say(
            "net, or a module in it, was in training mode while it was asked: dropout drops there.",
            "提问时 net 或其中的模块处于训练模式：dropout 会随机丢弃。",
            "mode not switched",
        )
        after = call.shown["after"]
        assert after == modes or any(after), say(
            "net was found in training mode and left in evaluation mode.",
            "net 原来是训练模式，之后却留在了评估模式。",
            "left in eval",
        )
        assert after == modes, say(
            "a module is not in the mode in which it was found: `net.train()` also wakes what was in evaluation mode.",
            "有模块没有回到原来的模式：`net.train()` 会把本来处于评估模式的也唤醒。",
            "train() afterwards",
        )


@check(points=1)
def test_puts_modes_back_after_an_error(answer: Answer) -> None:
    """The modes are put back also when net raises | net 抛出异常时，模式也要放回去"""
    for modes in (TRAINING, MIXED):
        W, b, batches = data((3, 3))
        call = answer.within(evaluated, Watched, linear, Balking).evaluate_accuracy(W, b, batches, modes, True)
        call.gives(None)
        assert call.shown["raised"], say(
            "net raised, and the exception did not come out.", "net 抛出了异常，却没有传出来。", "exception swallowed"
        )
        assert call.shown["after"] == modes, say(
            "when net raises, its modules are left in another mode than they were found in: what runs in any case?",
            "net 抛出异常之后，它的模块没有回到原来的模式：什么是无论如何都会执行的？",
            "left in eval",
        )


@check(points=1)
def test_builds_no_graph(answer: Answer) -> None:
    """No graph is built | 不建立计算图"""
    call, _ = measured(answer, (4, 4))
    assert not any(call.shown["records"]), say(
        "gradients were recorded while net was asked: nobody goes back here, and the graph takes memory.",
        "提问时在记录梯度：这里没有人要反向传播，计算图只是占内存。",
        "graph built",
    )


@check(points=1)
def test_refuses_no_batch(answer: Answer) -> None:
    """No batch at all raises ValueError | 一批也没有时抛出 ValueError"""
    W, b, _ = data((1,))
    answer.within(evaluated, Watched, linear, Balking).evaluate_accuracy(W, b, [], TRAINING).raises(ValueError)
