"""Hidden checks of ``detached_product``."""

import torch

from autograder.grader import MEAN_TAKEN, Answer, Call, Traps, check, distinct, say, trap, window

KEPT_HISTORY = (
    "the first gradient is 3x²: u still has its history, so it counts as x∘x and not as a constant. "
    "clone copies the history too, and no_grad does not cut what is recorded already.",
    "第一个梯度是 3x²：u 还带着历史，算作 x∘x 而不是常量。clone 会连历史一起复制，no_grad 也剪不断已经记录的部分。",
    "not detached",
)
ALIASED = (
    "both results hold the second gradient: `first = x.grad` is a name for x.grad and not a copy, so what fills "
    "x.grad later shows there too. Keep a copy.",
    "两个结果里都是第二个梯度：`first = x.grad` 只是 x.grad 的另一个名字，不是副本，"
    "x.grad 后来装进什么，那里也就是什么。请先留一份副本。",
    "aliased results",
)
FIRST_CLEARED = (
    "the first gradient is all zeros: clearing x.grad clears every name it goes by. Keep a copy before.",
    "第一个梯度全是零：x.grad 清零时，它的所有名字都一起清零。请先留一份副本。",
    "aliased results",
)
ADDED_UP = (
    "both results hold the sum of the two gradients: x.grad was not cleared in between, and a name for it is not a "
    "copy. Keep a copy of the first, then clear x.grad.",
    "两个结果里都是两个梯度之和：中间没有把 x.grad 清零，而给它另起的名字不是副本。请先留一份副本，再清零。",
    "aliased results",
)
FIRST_AGAIN = (
    "the second result is the first gradient again: it should be that of the sum of y, which has its history.",
    "第二个结果又是第一个梯度；它应当是 y 之和的梯度，而 y 的历史还在。",
    "same gradient twice",
)
LEFT_OVER = (
    "the second gradient still holds the first: gradients add up in x.grad until they are cleared.",
    "第二个梯度里还有第一个：梯度会在 x.grad 里累加，直到清零。",
    "not cleared",
)
SECOND_CLEARED = (
    "the second gradient is all zeros: x.grad is one tensor, and clearing it clears every name it goes by.",
    "第二个梯度全是零：x.grad 是同一个张量，清零会把它的所有名字一起清零。",
    "cleared",
)


def cut(answer: Answer, x: torch.Tensor) -> Call:
    value = x.detach()
    call = answer.detached_product(x)
    _judge_error(call)
    call.gives((value * value, 2 * value), traps=lambda: _traps(value))
    assert all(call.made_by_autograd(part) for part in call.result), say(
        "both results are right, but autograd did not compute both: one was worked out by hand, or is u itself. "
        "Build the sums and let autograd find their gradients.",
        "两个结果都对，但不都是自动求导算出来的：有一个是手工推出来的，或者就是 u 本身。"
        "请写出这两个和，让自动求导去求梯度。",
        "by hand",
    )
    return call


def _judge_error(call: Call) -> None:
    stopped = call.error is not None and "RuntimeError" in call.error.bases and call.trace.backward_passes > 0
    why = call.error.text if call.error is not None and stopped else ""
    assert "second time" not in why, say(
        "the first pass went through y and used up its graph: u still has its history. "
        "clone copies the history too, and no_grad does not cut what is recorded already.",
        "第一次反向传播经过了 y，把它的图用掉了：u 还带着历史。"
        "clone 会连历史一起复制，no_grad 也剪不断已经记录的部分。",
        "not detached",
    )
    assert "does not require grad" not in why, say(
        "the first pass works, and the second has nothing to go back through: y was cut too (by no_grad or `detach_`), "
        "or the second pass starts from u. Only u is to be cut; y keeps its history.",
        "第一次反向传播可以，第二次却没有路可以往回走：y 也被剪断了（no_grad 或 `detach_`），或者第二次是从 u 开始的。"
        "只剪 u，y 要保留历史。",
        "y cut too",
    )


def _traps(x: torch.Tensor) -> Traps:
    first, second = x * x, 2 * x
    yield trap((3 * first, second), *KEPT_HISTORY)
    yield trap((3 * first, 3 * first + second), *KEPT_HISTORY)
    yield trap((3 * first + second, 3 * first + second), *KEPT_HISTORY)
    yield trap(
        (second, first),
        "the two gradients are the other way round: first that of u∘x, then that of y.",
        "两个梯度的次序反了：先是 u∘x 的，再是 y 的。",
        "swapped",
    )
    yield trap(
        (2 * first, second),
        "the first gradient is 2x²: x was held constant, and y still has its history. Cut y instead.",
        "第一个梯度是 2x²：被当作常量的是 x，y 还带着历史。要剪的是 y。",
        "detached x",
    )
    yield trap((first / x.numel(), second / x.numel()), *MEAN_TAKEN)
    yield trap((second, second), *ALIASED)
    yield trap((0 * first, second), *FIRST_CLEARED)
    yield trap((first, first), *FIRST_AGAIN)
    yield trap((first, 0 * second), *SECOND_CLEARED)
    yield trap((first + second, first + second), *ADDED_UP)
    yield trap((first, first + second), *LEFT_OVER)


def of_a_vector(answer: Answer) -> Call:
    """Return a call on a vector."""
    return cut(answer, distinct(30).requires_grad_())


@check(points=2, gate=True)
def test_gives_both_gradients(answer: Answer) -> None:
    """The gradient with u held constant, then only that of y | 先是 u 为常量时的梯度，再是 y 自己的梯度"""
    answer.once(of_a_vector)


@check(points=1)
def test_results_are_apart(answer: Answer) -> None:
    """The two results share no memory | 两个结果不共用内存"""
    first, second = answer.once(of_a_vector).result
    assert not first.shares_memory(second), say(
        "the two results lie in one memory: changing one changes the other.",
        "两个结果在同一块内存里：改一个，另一个也变。",
        "aliased results",
    )


@check(points=1)
def test_takes_any_shape(answer: Answer) -> None:
    """Matrices, strided ones, doubles and 16 bits | 矩阵、不连续的、双精度、16 位"""
    cut(answer, window(distinct(3, 2)).requires_grad_())
    if not answer.is_first:
        return
    cut(answer, distinct(4, dtype=torch.bfloat16).requires_grad_())

    def few(n: int) -> Call:
        return cut(answer, distinct(n, dtype=torch.float64).requires_grad_())

    answer.vectorised(few, (5,), answer.once(of_a_vector))
