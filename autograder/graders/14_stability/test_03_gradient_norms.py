"""Hidden checks of ``gradient_norms``."""

from dataclasses import dataclass, replace
from typing import Any

import torch

from autograder.grader import Answer, Asked, Call, Told, Traps, Watched, check, linear, normal, same, say, trap

CLOSE = 1e-4


def looked(
    gradient_norms: Asked,
    weights: list[torch.Tensor],
    stale: list[torch.Tensor | None],
    X: torch.Tensor,
    trains: bool,
    share: float,
    X_grad: torch.Tensor | None = None,
) -> Told:
    layers = linear(weights[0], weights[1]), torch.nn.Tanh(), torch.nn.Dropout(share), linear(weights[2], weights[3])
    net = Watched(*layers).train(trains)
    layers[1].train()
    for parameter, gradient in zip(net.parameters(), stale, strict=True):
        parameter.grad = None if gradient is None else gradient.clone()
    if X_grad is not None:
        X.requires_grad_().grad = X_grad.clone()
    held = [*net.parameters(), X]
    before = [parameter.grad for parameter in held]
    places = [None if gradient is None else gradient.data_ptr() for gradient in before]
    modes = [part.training for part in net.modules()]
    norms = gradient_norms(net, X)
    after = [parameter.grad for parameter in held]
    X.grad = None
    X.requires_grad_(False)
    return norms, {
        "asked": len(net.asked),
        "asked_in": [asked["modes"] for asked in net.asked],
        "modes": modes,
        "modes_after": [part.training for part in net.modules()],
        "left": [was is None and now is not None for was, now in zip(before, after, strict=True)],
        "lost": [was is not None and now is None for was, now in zip(before, after, strict=True)],
        "moved": [
            was is not None and now is not None and (now is not was or now.data_ptr() != place)
            for was, now, place in zip(before, after, places, strict=True)
        ],
        "gradients": [torch.zeros(1) if now is None else now.detach().clone() for now in after],
        "parameters": [parameter.detach().clone() for parameter in net.parameters()],
        "tracked": [parameter.requires_grad for parameter in net.parameters()],
    }


@dataclass(frozen=True)
class Task:
    """A network's weights and gradients, and its input."""

    weights: list[torch.Tensor]
    stale: list[torch.Tensor | None]
    X: torch.Tensor
    X_grad: torch.Tensor | None = None
    trains: bool = True
    share: float = 0.0

    def gradients(self) -> list[torch.Tensor]:
        """Return the gradients of the sum of all outputs, in double precision."""
        leaves = [weight.double().requires_grad_() for weight in self.weights]
        hidden = torch.tanh(self.X.double() @ leaves[0].T + leaves[1])
        return list(torch.autograd.grad((hidden @ leaves[2].T + leaves[3]).sum(), leaves))


def task(n: int = 5, outputs: int = 3, stale: str = "none") -> Task:
    weights = [normal(4, 3), normal(4), normal(outputs, 4), normal(outputs)]
    gradients: list[torch.Tensor | None] = [3 * normal(*weight.shape) for weight in weights]
    if stale != "all":
        gradients = [None if stale == "none" or place % 2 else g for place, g in enumerate(gradients)]
    return Task(weights, gradients, normal(n, 3))


def ran(answer: Answer, given: Task) -> Call:
    call = answer.within(looked, Watched, linear).gradient_norms(
        given.weights, given.stale, given.X, given.trains, given.share, given.X_grad
    )
    return judged(call, given)


def judged(call: Call, given: Task) -> Call:
    exact = [gradient.norm().item() for gradient in given.gradients()]
    return call.gives(exact, tolerance=CLOSE, traps=lambda: traps(given, exact))


def traps(given: Task, exact: list[float]) -> Traps:
    gradients = given.gradients()
    added = [
        (g if old is None else g + old.double()).norm().item() for g, old in zip(gradients, given.stale, strict=True)
    ]
    yield trap(
        added,
        "gradients that the net held before count in: backward adds to what is there.",
        "网络原来带着的梯度也算进去了：backward 会加到已有的梯度上。",
        "added to what was there",
    )
    for place, told in ((0, "weights"), (1, "biases")):
        yield trap(
            exact[place::2],
            f"only the gradients of the {told} are here; every parameter has one.",
            f"只有{'权重' if place == 0 else '偏置'}的梯度；每个参数都要有。",
            "only some parameters",
        )
    for other in (exact[::-1], sorted(exact), sorted(exact, reverse=True)):
        yield trap(
            other,
            "the norms come in another order than `net.parameters()`.",
            "范数的次序和 `net.parameters()` 不同。",
            "other order",
        )
    yield trap(
        [norm**2 for norm in exact], "the root is missing: these are sums of squares.", "漏了开平方根。", "no root"
    )
    yield trap(
        [weight.double().norm().item() for weight in given.weights],
        "these are the norms of the parameters; their gradients are asked for.",
        "这是参数自己的范数；要的是它们的梯度的范数。",
        "norm of parameters",
    )
    yield from _other_outputs(given, exact)
    yield from _other_norms(gradients)


def _other_norms(gradients: list[torch.Tensor]) -> Traps:
    for order in (1, float("inf")):
        yield trap(
            [torch.linalg.vector_norm(gradient, order).item() for gradient in gradients],
            "another norm was taken; the task asks for the root of the sum of squares.",
            "用的是别的范数；题目要的是平方和再开方。",
            "other norm",
        )


def _other_outputs(given: Task, exact: list[float]) -> Traps:
    outputs, n = len(given.weights[3]), len(given.X)
    for count in (outputs * n, n, outputs):
        yield trap(
            [norm / count for norm in exact],
            "the gradient is that of a mean; the task asks for the sum of all outputs.",
            "这是平均值的梯度；题目要的是所有输出之和。",
            "mean",
        )
    for one in range(outputs):
        leaves = [weight.double().requires_grad_() for weight in given.weights]
        hidden = torch.tanh(given.X.double() @ leaves[0].T + leaves[1])
        output = (hidden @ leaves[2].T + leaves[3])[:, one].sum()
        yield trap(
            [gradient.norm().item() for gradient in torch.autograd.grad(output, leaves)],
            "the gradient is that of one output column; the task asks for the sum of all outputs.",
            "这只是一列输出的梯度；题目要的是所有输出之和。",
            "one output",
        )
    if all(given.stale[place] is None for place in range(len(given.stale))):
        total = sum(norm**2 for norm in exact) ** 0.5
        yield trap([total], "all gradients have one norm here; each has its own.", "每个梯度都有自己的范数。", "total")


@check(points=2, gate=True)
def test_gives_a_norm_for_each_parameter(answer: Answer) -> None:
    """A float for each parameter, in their order | 每个参数一个 float，次序不变"""
    for given in answer.cases(task(), task(1, 1), task(4, 2)):
        ran(answer, given)


@check(points=1)
def test_old_gradients_do_not_count(answer: Answer) -> None:
    """Gradients that the net holds do not count | 网络原来带着的梯度不算数"""
    for stale in answer.cases("all", "some"):
        ran(answer, task(stale=stale))


@check(points=2)
def test_leaves_gradients_as_they_are(answer: Answer) -> None:
    """Each .grad is None, or the same tensor with the same numbers | 每个 .grad 仍是 None，或仍是那个张量、那些数"""
    for given in answer.cases(task(stale="none"), task(stale="some")):
        shown = ran(answer, given).shown
        judge_gradients(shown, [*given.stale, None])
    for stale in answer.cases("all", "some"):
        given = task(stale=stale)
        given = replace(given, X_grad=normal(*given.X.shape))
        judge_gradients(ran(answer, given).shown, [*given.stale, given.X_grad])
    if answer.is_first:
        tracked = task()
        shown = ran(answer, tracked).shown
        assert shown["tracked"] == [True] * 4, say(
            "a parameter does not record gradients any more.", "有参数不再记录梯度了。", "requires_grad lost"
        )


def judge_gradients(shown: dict[str, Any], expected: list[torch.Tensor | None]) -> None:
    assert not any(shown["left"]), say(
        "a `.grad` that was None is not None any more: backward left a gradient there, and the next step would add to "
        "it.",
        "原来是 None 的 `.grad` 现在不是 None 了：backward 在那里留下了梯度，下一步会加在它上面。",
        "left in grad",
    )
    assert not any(shown["lost"]), say(
        "a gradient that was there is gone: its `.grad` is None now.",
        "原来有的梯度不见了：它的 `.grad` 成了 None。",
        "cleared",
    )
    pairs = [(now, old) for now, old in zip(shown["gradients"], expected, strict=True) if old is not None]
    assert not any(same(now, torch.zeros_like(old)) for now, old in pairs), say(
        "a gradient that was there holds zeros now.", "原来有的梯度被清成了零。", "zeroed"
    )
    assert all(same(now, old) for now, old in pairs), say(
        "a gradient that was there holds other numbers now: backward has added to it.",
        "原来有的梯度变成了别的数：backward 加了上去。",
        "added to grad",
    )
    assert not any(shown["moved"]), say(
        "a gradient that was there is another tensor now, or lies in other memory: put the tensor itself back.",
        "原来的梯度换成了另一个张量，或者换了内存：要放回的是那个张量本身。",
        "other tensor in grad",
    )


@check(points=1)
def test_asks_net_once_in_its_mode(answer: Answer) -> None:
    """net is asked once, in the mode in which it is, and stays in it | 只问 net 一次，用它当时的模式，之后也不变"""
    for trains, share in answer.cases((False, 0.5), (True, 0.0)):
        given = replace(task(), trains=trains, share=share)
        call = answer.within(looked, Watched, linear).gradient_norms(
            given.weights, given.stale, given.X, given.trains, given.share
        )
        shown = call.returns().shown
        assert all(modes == shown["modes"] for modes in shown["asked_in"]), say(
            "net was asked in another mode than the one it was in.",
            "问 net 的时候，它不在原来的模式里。",
            "mode switched",
        )
        assert shown["modes_after"] == shown["modes"], say(
            "net, or a part of it, is in another mode than before.",
            "net 或它的某个部分，模式和原来不同了。",
            "mode not put back",
        )
        assert shown["asked"] <= 1, say(
            f"net was asked {shown['asked']} times; once is enough for all gradients.",
            f"问了 net {shown['asked']} 次；一次就能得到所有梯度。",
            "asked again",
        )
        judged(call, given)
        assert all(same(now, was) for now, was in zip(shown["parameters"], given.weights, strict=True)), say(
            "the parameters of net have changed.", "net 的参数变了。", "parameters changed"
        )
