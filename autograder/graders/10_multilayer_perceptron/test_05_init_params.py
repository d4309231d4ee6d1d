"""Hidden checks of ``init_params``.

Bounds. A statistic of N standard normal numbers may be seven of its standard deviations off. A right answer misses that
in 3e-12 of all runs, and there are fewer than 20. The mean has 1/√N, the standard deviation 1/√(2N), the share of
numbers within ±1 (p = 0.6827) √(p(1 − p)/N).
"""

import math

import torch

from autograder.grader import (
    ANY_NUMBERS,
    HERE,
    Answer,
    Call,
    Traps,
    check,
    drawn_anew,
    drawn_thrice,
    form,
    from_torch,
    say,
    trap,
    whole,
)

SIGMA, FAR, WITHIN_ONE = 0.01, 7, 0.6827
NAMES = ("W1", "b1", "W2", "b2")


def made(answer: Answer, d: int, h: int, q: int) -> Call:
    call = answer.within(drawn_thrice, draws=True).init_params(whole(1, 10**6), d, h, q, HERE)
    if call.error is None:
        from_torch(call)
    call.gives(forms((d, h), (h,), (h, q), (q,)), tolerance=ANY_NUMBERS, traps=lambda: _traps(d, h, q))
    for name, part in zip(NAMES, call.result, strict=True):
        _is_a_tracked_leaf(name, part.state.requires_grad, part.state.is_leaf)
    return call


def forms(*shapes: tuple[int, ...]) -> list[torch.Tensor]:
    return [form(*shape) for shape in shapes]


def _traps(d: int, h: int, q: int) -> Traps:
    yield trap(
        forms((h, d), (h,), (q, h), (q,)),
        "the weights are transposed: W1 has shape (num_inputs, num_hiddens), W2 (num_hiddens, num_outputs). "
        "`nn.Linear` keeps them the other way round.",
        "权重转置了：W1 的形状是 (num_inputs, num_hiddens)，W2 是 (num_hiddens, num_outputs)。`nn.Linear` 里存的是"
        "反过来的。",
        "transposed",
    )
    yield trap(
        tuple(forms((d, h), (h,), (h, q), (q,))),
        "a tuple came back; the task asks for a list.",
        "返回的是元组；题目要的是列表。",
        "wrong type",
    )
    yield trap(
        forms((d, h), (h, q), (h,), (q,)),
        "the order is W1, b1, W2, b2.",
        "次序应当是 W1、b1、W2、b2。",
        "other order",
    )


def _is_a_tracked_leaf(name: str, tracked: bool, leaf: bool) -> None:
    assert tracked, say(
        f"{name} does not record gradients: it could not be trained.",
        f"{name} 不记录梯度：没法训练它。",
        "not tracked",
    )
    assert leaf, say(
        f"{name} records gradients, but is not a leaf: it is the result of an operation on a tensor that records, so "
        "its grad stays None. Was it scaled, or moved to the device, after recording began?",
        f"{name} 记录梯度，但不是叶子：它是对记录梯度的张量做运算的结果，grad 会一直是 None。是不是开始记录之后才缩放或"
        "搬到设备上？",
        "no leaf",
    )


@check(points=2, gate=True)
def test_makes_tracked_leaves(answer: Answer) -> None:
    """Four tracked leaves of these shapes, on the device | 四个这种形状、记录梯度的叶子，在指定的设备上"""
    for d, h, q in answer.cases((7, 5, 3), (1, 4, 2), (3, 1, 1), (3, 3, 3)):
        made(answer, d, h, q)
    if answer.is_first:
        call = answer.within(drawn_thrice, draws=True).init_params(whole(1, 10**6), 4, 2, 3)
        call.gives(forms((4, 2), (2,), (2, 3), (3,)), tolerance=ANY_NUMBERS)


@check(points=1)
def test_weights_are_small_normal_numbers(answer: Answer) -> None:
    """Weights are normal with standard deviation 0.01 | 权重取自标准差 0.01 的正态分布"""
    call = made(answer, 100, 40, 50)
    for name, part in zip(NAMES, call.result, strict=True):
        if name.startswith("W"):
            _judge_weights(name, part.numbers.double() / SIGMA)


def _judge_weights(name: str, numbers: torch.Tensor) -> None:
    size = numbers.numel()
    assert numbers.std() < 50, say(
        f"the standard deviation of {name} is about 1: it should be 0.01.",
        f"{name} 的标准差大约是 1：它应当是 0.01。",
        "standard deviation 1",
    )
    assert len(numbers.unique()) > 0.9 * size, say(
        f"many numbers of {name} are the same; draw every one by itself.",
        f"{name} 里有许多相同的数；请逐个独立抽取。",
        "repeated numbers",
    )
    assert bool((numbers < 0).any()), say(
        f"no number of {name} is negative: `torch.rand` draws evenly between 0 and 1. Which function draws normally?",
        f"{name} 里没有负数：`torch.rand` 是在 0 到 1 之间均匀抽取。哪个函数抽取正态分布？",
        "uniform",
    )
    standard = abs(numbers.mean()) < FAR / math.sqrt(size) and abs(numbers.std() - 1) < FAR / math.sqrt(2 * size)
    assert standard, say(
        f"the numbers of {name} have another mean than 0 or another standard deviation than 0.01.",
        f"{name} 里的数均值不是 0，或者标准差不是 0.01。",
        "other standard deviation",
    )
    spread = math.sqrt(WITHIN_ONE * (1 - WITHIN_ONE) / size)
    assert abs((numbers.abs() < 1).double().mean() - WITHIN_ONE) < FAR * spread, say(
        f"mean and standard deviation of {name} fit, but its numbers are not spread as normal ones are.",
        f"{name} 的均值和标准差都对，但数的分布不是正态的。",
        "uniform",
    )


@check(points=1)
def test_biases_are_zero(answer: Answer) -> None:
    """b1 and b2 are zero | b1 和 b2 全是零"""
    call = made(answer, 3, 6, 4)
    assert not any(call.result[place].numbers.any() for place in (1, 3)), say(
        "a bias is not zero: only the weights are drawn.", "有偏置不是零：只有权重是随机的。", "b random"
    )


@check(points=1)
def test_is_drawn_anew_and_apart(answer: Answer) -> None:
    """Drawn anew in each call, decided by torch's seed, each in memory of its own | 每次重新抽取，各有自己的内存"""
    call = made(answer, 6, 6, 6)
    drawn_anew(call, 0, 2)
    parts = list(call.result)
    apart = not any(a.shares_memory(b) for place, a in enumerate(parts) for b in parts[:place])
    assert apart, say(
        "two of the parameters share memory: a step on the one moves the other.",
        "有两个参数共用内存：更新一个，另一个也会动。",
        "shares memory",
    )
    assert not torch.equal(parts[0].numbers, parts[2].numbers), say(
        "W1 and W2 hold the same numbers: draw each by itself.",
        "W1 和 W2 里的数相同：请分别抽取。",
        "drawn once",
    )
