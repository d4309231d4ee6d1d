"""Hidden checks of ``cross_entropy_of_logits``."""

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

HOW_NEAR = 1e-4


def labels(n: int, q: int) -> torch.Tensor:
    return torch.tensor([whole(0, q - 1) for _ in range(n)])


def mistakes(plain: torch.Tensor, y: torch.Tensor, right: torch.Tensor) -> Traps:
    rows = torch.arange(len(y))
    yield trap(right.mean(), "the losses are averaged.", "损失被求了平均。", "mean")
    yield trap(right.sum(), "the losses are added up.", "损失被加了起来。", "sum")
    yield trap(-right, "the sign is missing: a loss is positive.", "少了负号：损失是正的。", "sign")
    yield trap(
        -plain[rows, y].log(),
        "the scores were taken for probabilities: softmax is missing.",
        "把得分当成了概率：少了 softmax。",
        "no softmax",
    )
    yield from _other_mistakes(plain, y)


def _other_mistakes(plain: torch.Tensor, y: torch.Tensor) -> Traps:
    rows = torch.arange(len(y))
    top = plain - plain.max()
    yield trap(
        -torch.softmax(plain, 1)[rows, y].log(),
        "a loss is inf: the softmax of a score far below the others is 0, and log 0 is −inf. Log and exp "
        "cancel: "
        "write −log softmax out.",
        "有的损失是 inf：远低于其他得分的那个，softmax 是 0，log 0 是 −inf。log 与 exp 会抵消：把 −log softmax "
        "展开写。",
        "log of softmax",
    )
    yield trap(
        plain.exp().sum(1).log() - plain[rows, y],
        "exp overflows. What may be subtracted from a row without changing its softmax?",
        "exp 溢出了。从一行里减去什么，softmax 不变？",
        "overflow",
    )
    yield trap(
        top.exp().sum(1).log() - top[rows, y],
        "a row of small scores gives inf: the maximum of all rows was subtracted. Subtract each row's own.",
        "得分小的那一行得到 inf：减去的是所有行的最大值。请减去每一行自己的。",
        "one maximum for all",
    )
    yield from _cut_off(plain, y)


def _cut_off(plain: torch.Tensor, y: torch.Tensor) -> Traps:
    rows = torch.arange(len(y))
    yield from (
        trap(
            -torch.softmax(plain, 1)[rows, y].clamp_min(least).log(),
            "the probability is kept away from 0: the loss is cut off there, and the gradient is 0.",
            "概率被截断在 0 之外：损失在那里被截平，梯度成了 0。",
            "clamped",
        )
        for least in (1e-7, 1e-8, 1e-10, 1e-12, 1e-15, 1e-20, 1e-30)
    )
    for bound in (10, 20, 30, 50, 60, 70, 80, 85, 88, 100):
        for z in (plain.clamp(-bound, bound), plain.clamp(max=bound)):
            yield trap(
                z.exp().sum(1).log() - z[rows, y],
                "the scores were cut off at a bound: beyond it the loss stops growing. What may be subtracted from a "
                "row without changing its softmax?",
                "得分在某个界限处被截断了：超出之后损失不再增大。从一行里减去什么，softmax 不变？",
                "clamped",
            )


def lost(answer: Answer, o: torch.Tensor, y: torch.Tensor, tolerance: float = 1e-5) -> Call:
    plain, rows = o.detach(), torch.arange(len(y))
    right = -torch.log_softmax(plain.double(), 1)[rows, y].to(o.dtype)

    return answer.cross_entropy_of_logits(o, y).gives(
        right, tolerance=tolerance, traps=lambda: mistakes(plain, y, right)
    )


@check(points=1, gate=True)
def test_gives_each_loss(answer: Answer) -> None:
    """−log softmax at the label, one for each example | 标签处的 −log softmax，每个样本一个"""
    lost(answer, distinct(4, 3) / 2, torch.tensor([2, 0, 1, 1]))
    lost(answer, distinct(3, 5), labels(3, 5))
    lost(answer, distinct(1, 2, dtype=torch.float64), labels(1, 2))


def extreme() -> tuple[torch.Tensor, torch.Tensor]:
    o = distinct(5, 3) / 8
    o[0] += 1000
    o[1] -= 1000
    o[2] = torch.tensor([1000.0, -1000, 3])
    o[3] = torch.tensor([-500.0, 400, 1])
    return o, torch.tensor([1, 2, 1, 0, 2])


@check(points=2)
def test_is_stable(answer: Answer) -> None:
    """Scores of ±1000 give finite losses, right to 1e-4 | ±1000 的得分给出有限的损失，精确到 1e-4"""
    o, y = extreme()
    call = lost(answer, o, y, 1e-3)
    right = -torch.log_softmax(o.double(), 1)[torch.arange(5), y]
    far = (call.result.value.double() - right).abs()
    assert (far < HOW_NEAR + 1e-7 * right).all(), say(
        "a loss is off by more than 1e-4: something large is added and taken away again.",
        "有的损失误差超过 1e-4：有很大的数加上又减掉。",
        "inexact",
    )
    lost(answer, o[:2], y[:2], 1e-4)


@check(points=2)
def test_gradient_is_right(answer: Answer) -> None:
    """The gradient is softmax minus one-hot, at ±1000 too | 梯度是 softmax 减独热，±1000 处也一样"""
    for o, y in ((distinct(5, 3) / 4, labels(5, 3)), extreme()):
        pulled = distinct(5)
        expected = torch.softmax(o.double(), 1)
        expected[torch.arange(5), y] -= 1
        call = lost(answer.pulling(pulled), o.requires_grad_(), y, 1e-3)
        arrived = call.gradient_of("o")
        assert arrived is not None and same(arrived, (expected * pulled[:, None]).float(), 1e-4), say(
            "the gradient that comes back to o is not softmax minus one-hot: is something cut off, clamped or nan?",
            "传回 o 的梯度不是 softmax 减独热：是不是有什么被断开、截断，或者是 nan？",
            "wrong gradient",
        )


@check(points=1)
def test_is_built_from_simpler_operations(answer: Answer) -> None:
    """Without PyTorch's own, and without a loop | 不用 PyTorch 自带的，也不用循环"""
    small = lost(answer, distinct(3, 4) / 4, labels(3, 4))
    large = lost(answer, distinct(30, 4) / 8, labels(30, 4))
    does_without(
        *(large, "nll_loss", "cross_entropy", "log_softmax", "logsumexp", "logaddexp", "logaddexp2", "logcumsumexp")
    )
    assert small.trace.count == large.trace.count, element_loop(
        f"{small.trace.count} operations for 3 examples and {large.trace.count} for 30",
        f"3 个样本用了 {small.trace.count} 次操作，30 个用了 {large.trace.count} 次",
    )
    assert not large.through_python(large.result), THROUGH_PYTHON
