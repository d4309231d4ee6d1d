"""Hidden checks of ``grad_of_dot``."""

import torch

from autograder.grader import (
    GRAD_CLEARED,
    MEAN_TAKEN,
    Answer,
    Call,
    SeenTensor,
    Traps,
    check,
    distinct,
    same,
    say,
    trap,
    window,
)


def graded(answer: Answer, x: torch.Tensor) -> Call:
    value = x.detach()
    call = answer.grad_of_dot(x.requires_grad_())
    assert not call.refused or not starts_from_many(answer), say(
        "`backward()` starts from a single number, and y is a whole tensor: x·x is a sum of products.",
        "`backward()` 要从一个数开始，而 y 是一整个张量：x·x 是乘积之和。",
        "backward on a vector",
    )
    return call.gives(4 * value, traps=lambda: _traps(value))


def _traps(x: torch.Tensor) -> Traps:
    yield trap(
        2 * x,
        "this is the gradient of x·x: the factor 2 of y is missing.",
        "这是 x·x 的梯度：少了 y 里的系数 2。",
        "factor missing",
    )
    yield trap(
        8 * x,
        "the gradient is twice as large as it should be: did backward run twice (gradients add up in x.grad), "
        "or is y four times the dot product?",
        "梯度大了一倍：是反向传播运行了两次（梯度会在 x.grad 里累加），还是 y 成了点积的四倍？",
        "two passes",
    )
    if x.numel() > 4:
        yield from (trap(part * x / x.numel(), *MEAN_TAKEN) for part in (2, 4))
    yield trap(
        2 * torch.dot(x, x),
        "this is y itself; its gradient is what backward leaves in x.",
        "这是 y 本身；梯度是反向传播留在 x 里的东西。",
        "value, not gradient",
    )
    yield trap(0 * x, *GRAD_CLEARED)


def let_go(call: Call) -> bool:
    """True when a pass through operations on x itself, not on a copy, filled x.grad before it became None again."""
    copies = {"detach", "clone", "copy_", "_to_copy", "lift_fresh"}
    passes = [step.backward for step in call.trace.operations]
    forward = call.operations[: passes.index(1)]
    filled = {name for name, ran in zip(call.operations, passes, strict=True) if ran} & copies
    alone = call.computed_from("x") and not copies & set(forward)
    return bool(filled) and alone and call.made_by_backward(call.result)


def starts_from_many(answer: Answer) -> bool:
    """True when x of one element gives no error.

    Then an error for more elements is about starting from many numbers.
    """
    return answer.device == "cpu" and answer.grad_of_dot(distinct(1).requires_grad_()).error is None


@check(points=1, gate=True)
def test_gives_the_gradient(answer: Answer) -> None:
    """The gradient of 2·(x·x) | 2·(x·x) 的梯度"""
    graded(answer, distinct(7))


@check(points=2)
def test_backward_fills_the_grad(answer: Answer) -> None:
    """A backward pass fills x.grad | x.grad 由反向传播填写"""
    x = distinct(6)
    call = graded(answer, x)
    grad = call.after.x.grad
    _judge_pass(call)
    if grad is None and let_go(call) and call.passes_with(4 * x.detach()):
        return
    assert grad is not None, say(
        "a pass ran and x.grad is still None: `autograd.grad` only returns gradients, and a pass that starts from "
        "another leaf fills the grad of that one. Which call fills the grad of x?",
        "反向传播运行过，x.grad 却还是 None：`autograd.grad` 只返回梯度；另建一个叶子时，填写的是那个叶子的 grad。"
        "哪种调用会填写 x 的 grad？",
        "x.grad empty",
    )
    _judge_grad(call, grad, 4 * x.detach())


def _judge_pass(call: Call) -> None:
    assert call.trace.backward_passes > 0, say(
        "the result is right, but no backward pass ran: the formula was worked out by hand. "
        "Compute y from x and let autograd find it.",
        "结果是对的，但没有运行反向传播：公式是手工推出来的。请由 x 算出 y，让自动求导去求。",
        "by hand",
    )
    assert not call.scripted, say(
        "a backward pass ran, but a hook or a formula of your own computed in it: derive nothing by hand. Compute y "
        "from x with operations that autograd knows.",
        "反向传播运行过，但里面有你自己写的钩子或公式在计算：不要手工求导。请用自动求导认识的操作由 x 算出 y。",
        "formula in the pass",
    )


def _judge_grad(call: Call, grad: SeenTensor, gradient: torch.Tensor) -> None:
    names = {step.name.split(".")[1] for step in call.trace.operations if step.backward}
    assert names & {"detach", "clone", "copy_", "add_"}, say(
        "`autograd.grad` returned the gradient, and it was assigned to x.grad. Let the pass fill x.grad itself.",
        "梯度是 `autograd.grad` 返回的，再赋给了 x.grad。请让反向传播自己去填写 x.grad。",
        "grad assigned",
    )
    by_hand = not names - {"detach", "clone", "copy_", "add_", "new_empty_strided", "expand"}  # nothing but copying
    cleared = not grad.value.any()  # after copying: a pass filled it all the same
    assert cleared or same(grad, gradient), say(
        "the result is right, but x.grad does not hold it: y should be all of 2·(x·x), and x.grad should keep what the "
        "pass left there.",
        "结果是对的，但 x.grad 里不是它：y 应当是完整的 2·(x·x)，x.grad 应当保留反向传播留下的结果。",
        "other grad",
    )
    filled = (cleared or call.made_by_backward(grad)) and call.made_by_backward(call.result)
    assert filled and not by_hand and call.passes_with(gradient), say(
        "a backward pass ran, but the numbers do not come from it: they were computed by hand and put in place of what "
        "the pass had left in x.grad.",
        "反向传播运行过，但这些数不是它算的：它们是手工算出来的，顶替了反向传播留在 x.grad 里的结果。",
        "grad assigned",
    )


@check(points=1)
def test_takes_any_vector(answer: Answer) -> None:
    """Doubles, 16 bits, long vectors and strided ones too | 双精度、16 位、长向量和不连续的向量也可以"""
    for x in answer.cases(
        window(distinct(5)), distinct(4, dtype=torch.bfloat16), distinct(40, dtype=torch.float64), distinct(1)
    ):
        graded(answer, x)


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of elements | 操作次数不随元素个数增长"""
    answer.vectorised(lambda n: graded(answer, distinct(n)), (3,), (30,))
