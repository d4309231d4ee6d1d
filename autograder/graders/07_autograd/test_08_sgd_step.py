"""Hidden checks of ``sgd_step``."""

import torch

from autograder.grader import THROUGH_PYTHON, Answer, Call, Traps, check, distinct, say, trap, whole, window


def with_grad(w: torch.Tensor, tracked: bool = True) -> torch.Tensor:
    """Return ``w`` as a leaf that holds a gradient."""
    w.requires_grad_(tracked).grad = distinct(*w.shape, dtype=w.dtype)
    return w


def rate() -> float:
    """Return a learning rate that binary fractions hold exactly, and that is neither 1 nor 2."""
    return whole(3, 7) / 16


def stepped(answer: Answer, w: torch.Tensor) -> Call:
    lr = rate()
    call = answer.sgd_step(w, lr)
    refused = call.error is not None and "RuntimeError" in call.error.bases
    alike = distinct(*w.shape) if w.is_contiguous() else window(distinct(*w.shape))
    assert not refused or answer.sgd_step(with_grad(alike, tracked=False), lr).error is not None, say(
        "the step works on a tensor that does not record gradients and raises on w, which does: a leaf may not be "
        "written to while recording is on. How is recording paused?",
        "对不记录梯度的张量可以，对正在记录的 w 就报错：记录打开时不允许写入叶子。怎样暂停记录？",
        "without no_grad",
    )
    value, gradient = w.detach(), w.grad
    assert gradient is not None
    moved = value - lr * gradient
    return call.gives(moved, changes={"w": moved}, traps=lambda: _traps(value, gradient, lr))


def _traps(w: torch.Tensor, gradient: torch.Tensor, lr: float) -> Traps:
    yield trap(
        w + lr * gradient,
        "the step went up instead of down: the gradient points to where the function grows.",
        "这一步走反了：梯度指向函数增大的方向。",
        "ascent",
    )
    yield trap(
        w - gradient,
        "the whole gradient was subtracted: the learning rate is missing.",
        "减去的是整个梯度：漏掉了学习率。",
        "lr missing",
    )
    yield trap(
        w,
        "w has not moved. Was its gradient cleared before it was used, or the result of the step dropped?",
        "w 没有动。是不是梯度在使用之前就被清零了，或者算出的结果没有写回去？",
        "not moved",
    )
    yield trap(
        w - lr * w,
        "lr·w was subtracted: what has to be subtracted is lr times the gradient.",
        "减去的是 lr·w：应当减去的是 lr 乘以梯度。",
        "grad not used",
    )
    yield from _of_other_steps(w, gradient, lr)


def _of_other_steps(w: torch.Tensor, gradient: torch.Tensor, lr: float) -> Traps:
    yield trap(
        w - lr * gradient.sign(),
        "w moved only by the sign of the gradient; its size counts too.",
        "w 只按梯度的符号移动了；梯度的大小也要算。",
        "sign of the gradient",
    )
    for average in (gradient.mean(), gradient / gradient.numel()) if gradient.numel() > 1 else ():
        yield trap(
            w - lr * average,
            "the gradient was averaged over its elements; every element takes its own step.",
            "梯度被求了平均；每个元素应当各走各的一步。",
            "mean",
        )
    yield trap(
        w - lr * gradient / gradient.norm(),
        "the gradient was divided by its norm; a step of gradient descent takes it as it is.",
        "梯度被除以了它的范数；梯度下降直接用原来的梯度。",
        "normalised gradient",
    )
    yield trap(
        lr * gradient, "this is the step itself, not w after it.", "这是步长本身，不是走完之后的 w。", "step alone"
    )
    yield trap(w - 2 * lr * gradient, "w has moved twice as far as it should.", "w 走了两倍的距离。", "two steps")


def uses_the_gradient(call: Call) -> bool:
    """True when operations lead from w.grad to w.

    NumPy leaves no trail, so none is missed if it takes part.
    """
    reached = {call.before.w.grad.state.storage}
    for name, step in zip(call.operations, call.trace.operations, strict=True):
        if reached & set(step.inputs):
            reached.update(step.outputs, step.inputs if name.endswith("_") else ())
    return call.after.w.state.storage in reached or call.operations.count("detach") > 2


@check(points=1, gate=True)
def test_w_moves(answer: Answer) -> None:
    """The caller's w holds w − lr·gradient | 调用者的 w 里是 w − lr·梯度"""
    for w in answer.cases(
        with_grad(distinct(5)),
        with_grad(distinct(3, 4, dtype=torch.float64)),
        with_grad(distinct(4, dtype=torch.float16)),
    ):
        stepped(answer, w)


@check(points=1)
def test_keeps_object_and_memory(answer: Answer) -> None:
    """w is the same object on the same memory | w 还是同一个对象、同一块内存"""
    layouts = window(distinct(3, 5)), distinct(3, 4), distinct()
    for w in answer.cases(*layouts):
        other = distinct(*w.shape)
        call = stepped(answer.overwriting(other), with_grad(w)).gives_back("w")
        assert call.after.w.same_memory(call.before.w) and call.shows("w", other), say(
            "w lies in other memory than before: `w.data = …` puts new memory under the same object. What "
            "shared the old one keeps the old numbers.",
            "w 换到了别的内存里：`w.data = …` 在同一个对象下面换上新的内存，原来共用旧内存的人看到的还是旧数。",
            "data",
        )


@check(points=1)
def test_w_stays_a_tracked_leaf(answer: Answer) -> None:
    """w is still a leaf that records gradients | w 仍是记录梯度的叶子"""
    call = stepped(answer, with_grad(distinct(6)))
    assert call.after.w.state.requires_grad, say(
        "w does not record gradients any more: the next backward pass has nothing to fill. Was recording switched off "
        "for w itself, and not only paused?",
        "w 不再记录梯度：下一次反向传播无处可写。是不是把 w 自己的记录关掉了，而不只是暂停？",
        "requires_grad lost",
    )
    assert call.after.w.state.is_leaf, say(
        "w has become the result of a computation: the step is part of a graph now, and backward leaves w.grad empty.",
        "w 成了一次计算的结果：这一步进入了计算图，反向传播不会再填写 w.grad。",
        "not a leaf",
    )


@check(points=1)
def test_clears_the_gradient(answer: Answer) -> None:
    """The gradient is cleared after the step | 走完一步后梯度被清除"""
    for w in answer.cases(distinct(4), distinct(2, 3)):
        grad = stepped(answer, with_grad(w)).after.w.grad
        assert grad is None or not grad.value.any(), say(
            "w.grad is not cleared: the next backward pass would add to it.",
            "w.grad 没有清除：下一次反向传播会加在它上面。",
            "gradient left",
        )


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of elements | 操作次数不随元素个数增长"""
    large = answer.vectorised(lambda m, n: stepped(answer, with_grad(distinct(m, n))), (2, 3), (5, 7))

    assert uses_the_gradient(large), THROUGH_PYTHON
