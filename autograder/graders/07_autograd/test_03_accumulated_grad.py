"""Hidden checks of ``accumulated_grad``."""

import torch

from autograder.grader import GRAD_CLEARED, MEAN_TAKEN, Answer, Call, Traps, check, distinct, say, trap, whole, window


def graded(answer: Answer, x: torch.Tensor, times: int) -> Call:
    call = answer.accumulated_grad(x.requires_grad_(), times)
    refused = call.error is not None and "RuntimeError" in call.error.bases
    assert not refused or call.trace.backward_passes == 0 or not one_pass_works(answer), say(
        f"one backward pass works and {times} raise: a pass frees the graph that it walked, and the next one goes "
        "through the same. Where is the graph built, and how often?",
        f"一次反向传播可以，{times} 次就报错：走过的图会被释放，而下一次还要走同一张图。图是在哪里建立的，建了几次？",
        "freed graph",
    )
    assert not refused or x.numel() == 1 or not x.is_contiguous() or not one_number_works(answer, times), say(
        f"an x of one element works and one of shape {tuple(x.shape)} raises: backward starts from a single number, "
        "so all elements of x∘x have to be summed.",
        f"x 只有一个元素时可以，形状为 {tuple(x.shape)} 时就报错：反向传播要从一个数开始，"
        "所以要对 x∘x 的所有元素求和。",
        "backward on a vector",
    )
    return call.gives(2 * times * x.detach(), traps=lambda: _traps(call, x.detach(), times))


def _traps(call: Call, x: torch.Tensor, times: int) -> Traps:
    once = 2 * x
    yield trap(0 * x, *GRAD_CLEARED)
    yield trap(
        (times + 1) * once,
        "there is one pass too many in the gradient: how often does the loop run?",
        "梯度里多了一次：循环运行了几次？",
        "one pass too many",
    )
    yield trap(
        times * torch.ones_like(x),
        "this is the gradient of the sum of x; the sum of x∘x is asked for.",
        "这是 x 之和的梯度；要的是 x∘x 之和的梯度。",
        "sum of x",
    )
    yield trap(
        (x * x).sum(),
        "this is the sum of x∘x itself; its gradient is what backward leaves in x.",
        "这是 x∘x 之和本身；梯度是反向传播留在 x 里的东西。",
        "value, not gradient",
    )
    if x.numel() > 1:
        yield trap(times * once / x.numel(), *MEAN_TAKEN)
    if times > 1:
        yield from _of_other_counts(once, times, call.trace.backward_passes)


def _of_other_counts(once: torch.Tensor, times: int, passes: int) -> Traps:
    if passes >= times:
        yield trap(
            once,
            f"{passes} backward passes ran, but the result holds only the last one: the gradient was cleared in "
            "between, or only read from one of them.",
            f"运行了 {passes} 次反向传播，结果里却只有最后一次：中间清过零，或者只取了其中一次的梯度。",
            "cleared in between",
        )
    yield trap(
        once,
        f"one pass is in the gradient, not `times` of them; {passes} ran.",
        f"梯度里只有一次，而不是 `times` 次；实际运行了 {passes} 次。",
        "passes not run",
    )
    for often in (times * (times + 1) / 2, times * times):
        yield trap(
            often * once,
            "earlier passes are in the sum again and again: x.grad adds up by itself, and something adds it up "
            "once more.",
            "前面几次的梯度被反复计入：x.grad 自己已经在累加，又有别的东西再加了一遍。",
            "added up twice",
        )
    for fewer in range(2, times):
        yield trap(
            fewer * once,
            f"there are {fewer} passes in the gradient, not `times` of them: how often does the loop run?",
            f"梯度里只有 {fewer} 次，而不是 `times` 次：循环运行了几次？",
            "passes missing",
        )


def one_pass_works(answer: Answer) -> bool:
    return answer.accumulated_grad(distinct(3).requires_grad_(), 1).error is None


def one_number_works(answer: Answer, times: int) -> bool:
    return answer.device == "cpu" and answer.accumulated_grad(distinct(1).requires_grad_(), times).error is None


@check(points=2, gate=True)
def test_gradients_add_up(answer: Answer) -> None:
    """The gradient of `times` passes added up | `times` 次反向传播累加的梯度"""
    if answer.is_first:
        graded(answer, distinct(5), 1)
        graded(answer, distinct(5), 3)
    graded(answer, distinct(7), whole(4, 6))


@check(points=1)
def test_every_pass_runs(answer: Answer) -> None:
    """Each of the passes really runs | 每一次反向传播都真正运行"""
    for times in answer.cases(whole(3, 5), 1):
        x = distinct(6)
        call = graded(answer, x, times)
        passes = call.trace.backward_passes
        assert passes >= times, say(
            "fewer backward passes ran than `times` asks for: the result was scaled, not added up.",
            "实际运行的反向传播比 `times` 要求的少：结果是乘出来的，而不是累加起来的。",
            "passes not run",
        )
        put_out = call.passes_with(2 * x.detach())
        if passes > times:  # each may have gone back from only a part of x∘x
            put_out = max(put_out, times * call.passes_with(2 * times * x.detach()))
        from_passes = call.made_by_backward(call.result) and put_out >= times
        assert from_passes, say(
            "the passes ran, but the result does not come from them: it was computed by hand.",
            "反向传播运行过，但结果不是它们算的，而是手工算出来的。",
            "grad assigned",
        )


@check(points=1)
def test_takes_any_shape(answer: Answer) -> None:
    """Any shape, strides and float dtype | 任何形状、步长和浮点类型"""
    for x, times in answer.cases(
        (distinct(2, 3, dtype=torch.bfloat16), 2),
        (window(distinct(3, 2)), 2),
        (distinct(3, 4), 3),
        (distinct(), 2),
        (distinct(2, 3, 5, dtype=torch.float64), 2),
    ):
        graded(answer, x, times)


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of elements | 操作次数不随元素个数增长"""
    answer.vectorised(lambda n: graded(answer, distinct(n), 2), (3,), (30,))
    if answer.is_first:
        graded(answer, distinct(0, 3), 2)  # last: a loop over no elements fills no grad
