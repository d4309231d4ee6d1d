"""Hidden checks of ``fresh_grad``."""

import torch

from autograder.grader import MEAN_TAKEN, TWO_PASSES, Answer, Call, Traps, check, distinct, say, trap, window


def holding(grad: torch.Tensor | None, x: torch.Tensor) -> torch.Tensor:
    """Return ``x``, tracked, with this left in its ``.grad``."""
    x.requires_grad_().grad = grad
    return x


def graded(answer: Answer, x: torch.Tensor) -> Call:
    return judged(answer.fresh_grad(x), x)


def judged(call: Call, x: torch.Tensor) -> Call:
    call.gives(torch.ones_like(x), traps=lambda: _traps(x))
    assert call.made_by_autograd(call.result, as_started=True), say(
        "the result is right, but it does not come from a backward pass: the ones were written by hand.",
        "结果是对的，但不是反向传播算出来的：这些 1 是手工写进去的。",
        "by hand",
    )
    return call


def _traps(x: torch.Tensor) -> Traps:
    ones = torch.ones_like(x)
    yield trap(
        0 * ones,
        "the gradient is all zeros: it was cleared after the pass, and every name that x.grad goes by is cleared "
        "with it. When should it be cleared?",
        "梯度全是零：它是在反向传播之后才清零的，x.grad 的所有名字也一起清零了。应当在什么时候清零？",
        "cleared",
    )
    yield trap(2 * ones, *TWO_PASSES)
    if x.numel() > 1:
        yield trap(
            x.detach().sum(),
            "this is the sum itself; its gradient is what backward leaves in x.",
            "这是和本身；梯度是反向传播留在 x 里的东西。",
            "value, not gradient",
        )
    if x.grad is not None:
        yield trap(
            x.grad + 1,
            "the result still holds what x.grad held before: backward adds to it.",
            "结果里还有 x.grad 原来的内容：反向传播是往上加的。",
            "not cleared",
        )
        yield trap(
            x.grad,
            "the result is what x.grad held before: this pass has left nothing in it.",
            "结果就是 x.grad 原来的内容：这一次反向传播没有写进任何东西。",
            "old gradient",
        )
    if x.numel() > 2:
        yield trap(ones / x.numel(), *MEAN_TAKEN)


@check(points=1, gate=True)
def test_gradient_of_the_sum_alone(answer: Answer) -> None:
    """The gradient of the sum, whatever numbers x.grad held | 不管 x.grad 里原来是什么数，只有和的梯度"""
    for x in answer.cases(
        holding(distinct(5), distinct(5)),
        holding(distinct(3, 4, dtype=torch.float64), distinct(3, 4, dtype=torch.float64)),
        holding(distinct(4, dtype=torch.bfloat16), distinct(4, dtype=torch.bfloat16)),
    ):
        graded(answer, x)


@check(points=1)
def test_works_without_a_gradient(answer: Answer) -> None:
    """x.grad may be None | x.grad 可以是 None"""
    x = holding(None, distinct(4))
    raises = say(
        "it works when x.grad holds numbers and raises when x.grad is None, as it is before the first pass. "
        "None cannot be cleared.",
        "x.grad 里有数时可以，x.grad 为 None 时就报错，而第一次反向传播之前它正是 None。None 是不能清零的。",
        "None case",
    )
    judged(answer.fresh_grad(x).accepts(raises), x)
    if answer.is_first:
        graded(answer, holding(None, distinct()))


@check(points=1)
def test_clears_nan_and_inf(answer: Answer) -> None:
    """nan and inf leave no trace | nan 和 inf 也不留痕迹"""
    for what in answer.cases(float("nan"), float("inf")):
        grad = distinct(5)
        grad[1:3] = what
        x = holding(grad, distinct(5))
        call = answer.fresh_grad(x).returns()
        seen = call.found.tensor
        assert seen is None or seen.value.isfinite().all(), say(
            "x.grad held nan or inf, and the result still does: nan times 0 and inf minus inf are nan. "
            "Overwrite the old numbers instead of computing with them.",
            "x.grad 里原来有 nan 或 inf，结果里还有：nan 乘 0、inf 减 inf 都是 nan。请直接覆盖旧的数，不要拿它们计算。",
            "computes with the old gradient",
        )
        judged(call, x)


@check(points=2)
def test_keeps_the_memory_of_the_gradient(answer: Answer) -> None:
    """The result lies in the memory that x.grad had | 结果仍在 x.grad 原来的内存里"""
    layouts = window(distinct(3, 4)), distinct(6), distinct(2, 3)
    for grad in answer.cases(*layouts):
        call = graded(answer.watching(grad), holding(grad, distinct(*grad.shape)))
        assert call.result.state.memory == call.before.x.grad.state.memory and not (call.watched[0].value - 1).any(), (
            say(
                "the numbers are right, but they lie in a new tensor: x.grad was replaced, or the result is a copy. "
                "Which operation clears a tensor where it is?",
                "数是对的，但放在一个新的张量里：x.grad 被换掉了，或者结果是副本。哪种操作能就地把张量清零？",
                "reallocated gradient",
            )
        )


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of elements | 操作次数不随元素个数增长"""
    answer.vectorised(lambda n: graded(answer, holding(distinct(n), distinct(n))), (3,), (30,))
