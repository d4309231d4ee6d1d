"""Hidden checks of ``sgd``."""

from collections.abc import Callable

import torch

from autograder.grader import Answer, Call, SeenTensor, check, distinct, element_loop, same, say, whole, window


def with_grad(p: torch.Tensor) -> torch.Tensor:
    p.requires_grad_().grad = distinct(*p.shape, dtype=p.dtype)
    return p


def rate() -> float:
    return whole(3, 7) / 16


At = Callable[[float], list[torch.Tensor]]
"""The place of the parameters when the gradient is taken with this factor."""


def known(at: At, lr: float, batch_size: int) -> list[tuple[list[torch.Tensor], str, str, str]]:
    """Yield the results of known mistakes, with the sentence for each."""
    return [
        (
            at(lr),
            "the parameters moved by lr·grad: the gradient is a sum over the batch, divide it by batch_size.",
            "参数移动了 lr·grad：梯度是一批样本之和，要除以 batch_size。",
            "batch_size left out",
        ),
        (at(-lr / batch_size), "the step went uphill: subtract.", "走的方向反了：应当相减。", "ascent"),
        (
            at(0),
            "the parameters have not moved. Was the gradient cleared before it was used, or does `param = …` only give "
            "a name a new tensor?",
            "参数没有动。是不是梯度在使用之前就清零了，或者 `param = …` 只是让名字指向了新的张量？",
            "not moved",
        ),
        (
            at(lr / batch_size**2),
            "batch_size was divided by twice.",
            "batch_size 除了两次。",
            "divided twice",
        ),
        (at(1 / batch_size), "the learning rate is left out.", "漏掉了学习率。", "lr left out"),
    ]


def stepped(answer: Answer, params: list[torch.Tensor], batch_size: int = 4) -> tuple[Call, list[SeenTensor]]:
    lr = rate()
    values = [p.detach() for p in params]
    grads = [torch.zeros_like(v) if p.grad is None else p.grad for v, p in zip(values, params, strict=True)]

    def at(scale: float) -> list[torch.Tensor]:
        return [v - scale * g for v, g in zip(values, grads, strict=True)]

    call = answer.sgd(params, lr, batch_size)
    if call.error is not None and "RuntimeError" in call.error.bases and params:
        plain = [v.clone() for v in values]
        assert answer.sgd(plain, lr, batch_size).refused, say(
            "the step works on tensors that do not record gradients and raises on leaves that do: a leaf may not be "
            "written to while recording is on. How is recording paused?",
            "对不记录梯度的张量可以，对记录梯度的叶子就报错：记录打开时不允许写入叶子。怎样暂停记录？",
            "without no_grad",
        )
    if not params:
        call.accepts(
            say(
                "an empty list raises: where there are no parameters there is nothing to move, and nothing is wrong.",
                "列表为空就报错：没有参数就没有什么要移动，这并不是错误。",
                "empty list raises",
            )
        )
    call.returns()
    after = list(call.after.params)
    right = at(lr / batch_size)
    if not same(after, right):
        for wrong, en, zh, mistake in known(at, lr, batch_size):
            assert not same(after, wrong), say(en, zh, mistake)
    return call.gives(None, changes={"params": right}), after


def mixed() -> list[torch.Tensor]:
    return [with_grad(distinct(3, 2)), with_grad(distinct(2)), with_grad(distinct())]


@check(points=2, gate=True)
def test_makes_a_step(answer: Answer) -> None:
    """Each parameter moves by lr · grad / batch_size | 每个参数移动 lr · grad / batch_size"""
    stepped(answer, [with_grad(distinct(3, 1)), with_grad(distinct(1))], 8)
    stepped(answer, mixed(), 2)
    stepped(answer, [with_grad(distinct(5, dtype=torch.float64))])


@check(points=1)
def test_clears_the_gradients(answer: Answer) -> None:
    """Every gradient is cleared after the step | 走完一步后每个梯度都被清除"""
    for batch_size in (4, 1):
        _, after = stepped(answer, mixed(), batch_size)
        assert all(p.grad is None or not p.grad.value.any() for p in after), say(
            "a gradient is not cleared: the next backward pass would add to it.",
            "有梯度没有清除：下一次反向传播会加在它上面。",
            "gradient left",
        )


@check(points=1)
def test_keeps_objects_and_memory(answer: Answer) -> None:
    """Same objects on the same memory, still tracked leaves | 还是同一对象、同一内存，仍是记录梯度的叶子"""
    call, after = stepped(answer, [*mixed(), with_grad(window(distinct(2, 3)))])
    for was, now in zip(call.before.params, after, strict=True):
        assert now.same_object(was) and now.same_memory(was), say(
            "a parameter lies in other memory than before, or is another object: write into the one that is there. "
            "`param.data = …` puts new memory under it.",
            "有参数换到了别的内存里，或者换成了别的对象：请写进原来的那个。`param.data = …` 会给它换上新内存。",
            "moved elsewhere",
        )
        assert now.state.requires_grad and now.state.is_leaf, say(
            "a parameter is not a leaf that records gradients any more.",
            "有参数不再是记录梯度的叶子了。",
            "no tracked leaf",
        )


@check(points=1)
def test_skips_what_has_no_gradient(answer: Answer) -> None:
    """A parameter without a gradient stays, and the list may be empty | 没有梯度的参数不动，列表可以是空的"""
    for lonely in (distinct(4), distinct(2, 2)):
        params = [lonely.requires_grad_(), with_grad(distinct(3))]
        alone = distinct(3)
        raises = say(
            "a parameter whose grad is None raises: it had no part in the loss, so leave it as it is.",
            "grad 为 None 的参数会报错：它没有参与损失，应当保持不变。",
            "None raises",
        )
        call = answer.sgd([alone.clone().requires_grad_()], 0.5, 2).accepts(raises)
        call.gives(None, changes={"params": [alone]})
        stepped(answer, params)
    stepped(answer, [])


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of elements | 操作次数不随元素个数增长"""
    small, large = (stepped(answer, [with_grad(distinct(n, 2))])[0].trace.count for n in (2, 20))
    assert small == large, element_loop(
        f"{small} operations for 4 elements and {large} for 40", f"4 个元素用了 {small} 次操作，40 个用了 {large} 次"
    )
