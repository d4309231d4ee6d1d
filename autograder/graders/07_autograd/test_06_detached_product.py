"""Hidden checks of ``detached_product``."""

import torch

from autograder.grader import Answer, Call, check, distinct, element_loop, say, trap, window


def cut(answer: Answer, x: torch.Tensor) -> Call:
    value = x.detach()
    first, second = value * value, 2 * value
    kept_history = (
        "the first gradient is 3x²: u still has its history, so it counts as x∘x and not as a constant. "
        "clone copies the history too, and no_grad does not cut what is recorded already.",
        "第一个梯度是 3x²：u 还带着历史，算作 x∘x 而不是常量。clone 会连历史一起复制，no_grad 也剪不断已经记录的部分。",
        "not detached",
    )
    aliased = (
        "both results hold the second gradient: `first = x.grad` is a name for x.grad and not a copy, so what fills "
        "x.grad later shows there too. Keep a copy.",
        "两个结果里都是第二个梯度：`first = x.grad` 只是 x.grad 的另一个名字，不是副本，"
        "x.grad 后来装进什么，那里也就是什么。请先留一份副本。",
        "aliased results",
    )
    first_cleared = (
        "the first gradient is all zeros: clearing x.grad clears every name it goes by. Keep a copy before.",
        "第一个梯度全是零：x.grad 清零时，它的所有名字都一起清零。请先留一份副本。",
        "aliased results",
    )
    added_up = (
        "both results hold the sum of the two gradients: x.grad was not cleared in between, and a name for it is not a "
        "copy. Keep a copy of the first, then clear x.grad.",
        "两个结果里都是两个梯度之和：中间没有把 x.grad 清零，而给它另起的名字不是副本。请先留一份副本，再清零。",
        "aliased results",
    )
    first_again = (
        "the second result is the first gradient again: it should be that of the sum of y, which has its history.",
        "第二个结果又是第一个梯度；它应当是 y 之和的梯度，而 y 的历史还在。",
        "same gradient twice",
    )
    left_over = (
        "the second gradient still holds the first: gradients add up in x.grad until they are cleared.",
        "第二个梯度里还有第一个：梯度会在 x.grad 里累加，直到清零。",
        "not cleared",
    )
    cleared = (
        "the second gradient is all zeros: x.grad is one tensor, and clearing it clears every name it goes by.",
        "第二个梯度全是零：x.grad 是同一个张量，清零会把它的所有名字一起清零。",
        "cleared",
    )
    call = answer.detached_product(x)
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
    call.gives(
        (first, second),
        traps=lambda: [
            trap((3 * first, second), *kept_history),
            trap((3 * first, 3 * first + second), *kept_history),
            trap((3 * first + second, 3 * first + second), *kept_history),
            trap(
                (second, first),
                "the two gradients are the other way round: first that of u∘x, then that of y.",
                "两个梯度的次序反了：先是 u∘x 的，再是 y 的。",
                "swapped",
            ),
            trap(
                (2 * first, second),
                "the first gradient is 2x²: x was held constant, and y still has its history. Cut y instead.",
                "第一个梯度是 2x²：被当作常量的是 x，y 还带着历史。要剪的是 y。",
                "detached x",
            ),
            trap(
                (first / x.numel(), second / x.numel()),
                "each gradient is too small by the number of elements: `mean` divides by it, the sum does not.",
                "每个梯度都小了元素个数那么多倍：`mean` 会除以个数，求和不会。",
                "mean",
            ),
            trap((second, second), *aliased),
            trap((0 * first, second), *first_cleared),
            trap((first, first), *first_again),
            trap((first, 0 * second), *cleared),
            trap((first + second, first + second), *added_up),
            trap((first, first + second), *left_over),
        ],
    )
    assert all(call.made_by_autograd(part) for part in call.result), say(
        "both results are right, but autograd did not compute both: one was worked out by hand, or is u itself. "
        "Build the sums and let autograd find their gradients.",
        "两个结果都对，但不都是自动求导算出来的：有一个是手工推出来的，或者就是 u 本身。"
        "请写出这两个和，让自动求导去求梯度。",
        "by hand",
    )
    return call


@check(points=2, gate=True)
def test_gives_both_gradients(answer: Answer) -> None:
    """The gradient with u held constant, then that of y alone | 先是 u 为常量时的梯度，再是 y 自己的梯度"""
    cut(answer, distinct(5).requires_grad_())


@check(points=1)
def test_results_are_apart(answer: Answer) -> None:
    """The two results share no memory | 两个结果不共用内存"""
    call = cut(answer, distinct(6).requires_grad_())
    first, second = call.result
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
    cut(answer, distinct(3, 4).requires_grad_())
    cut(answer, distinct(5, dtype=torch.float64).requires_grad_())
    small, large = (cut(answer, distinct(size).requires_grad_()).trace.count for size in (3, 30))
    assert small == large, element_loop(
        f"{small} operations for 3 elements and {large} for 30", f"3 个元素用了 {small} 次操作，30 个用了 {large} 次"
    )
