"""Hidden checks of ``decayed_step``."""

import torch

from autograder.grader import Answer, Asked, Call, Told, Traps, check, distinct, say, trap, whole, window


def with_grad(w: torch.Tensor) -> torch.Tensor:
    w.requires_grad_().grad = distinct(*w.shape, dtype=w.dtype)
    return w


def rates() -> tuple[float, float]:
    return whole(3, 7) / 16, whole(3, 7) / 8


def right_of(w: torch.Tensor, lr: float, wd: float) -> torch.Tensor:
    old = w.detach()
    return (1 - lr * wd) * old - (0 if w.grad is None else lr * w.grad)


def stepped(answer: Answer, w: torch.Tensor) -> Call:
    lr, wd = rates()
    right = right_of(w, lr, wd)
    old, gradient = w.detach(), w.grad
    call = answer.decayed_step(w, lr, wd)
    return call.gives(right, changes={"w": right}, traps=lambda: _traps(old, gradient, lr, wd))


def _traps(w: torch.Tensor, gradient: torch.Tensor | None, lr: float, wd: float) -> Traps:
    g = torch.zeros_like(w) if gradient is None else gradient
    yield trap(
        (1 - lr * wd) * (w - lr * g),
        "the decay was applied to w after the gradient step: the step shrinks with it. Decay the old w.",
        "衰减用在了走完梯度那一步之后的 w 上：那一步也跟着缩小了。衰减的应当是原来的 w。",
        "decay of the updated w",
    )
    yield trap(
        (1 - wd) * w - lr * g,
        "the decay is wd·w; it should be lr·wd·w, a step of the same length as the gradient's.",
        "衰减的是 wd·w；应当是 lr·wd·w，与梯度用同样的步长。",
        "lr left out of the decay",
    )
    yield trap(w - lr * g, "w did not decay: wd has no effect.", "w 没有衰减：wd 没有起作用。", "no decay")
    yield trap((1 + lr * wd) * w - lr * g, "w grows instead of decaying.", "w 没有衰减，反而变大了。", "grows")
    yield trap((1 - lr * wd) * w + lr * g, "the gradient step goes up.", "梯度那一步走反了。", "ascent")
    yield trap(
        (1 - 2 * lr * wd) * w - lr * g, "the decay is twice as large as it should be.", "衰减大了一倍。", "twice"
    )
    yield trap(
        (1 - lr * wd) * w,
        "only the decay was made; the gradient step is missing.",
        "只做了衰减；少了梯度那一步。",
        "no gradient step",
    )
    yield trap((1 - lr * wd) * w - g, "the gradient is not multiplied by lr.", "梯度没有乘以 lr。", "lr missing")
    yield trap((1 - lr * wd) ** 2 * w - lr * g, "w decays twice.", "w 衰减了两次。", "twice")
    yield trap(
        w,
        "w has not moved: was the result dropped?",
        "w 没有动：算出的结果是不是没有写回去？",
        "not moved",
    )


@check(points=2, gate=True)
def test_w_moves(answer: Answer) -> None:
    """The caller's w decays and takes the step | 调用者的 w 先衰减，再走一步"""
    for w in answer.cases(distinct(5), distinct(3, 4, dtype=torch.float64), distinct(2, 3, 2)):
        stepped(answer, with_grad(w))


@check(points=1)
def test_without_a_gradient(answer: Answer) -> None:
    """When there is no gradient w only decays | 没有梯度时只有衰减"""
    for w in answer.cases(distinct(4), distinct(2, 3)):
        call = stepped(answer, w.requires_grad_())
        _stays_a_leaf(call)
        grad = call.after.w.grad
        assert grad is None or not grad.numbers.any(), say(
            "w.grad was None, and now holds numbers.", "w.grad 原来是 None，现在却有了数。", "gradient made"
        )


@check(points=1)
def test_keeps_object_and_memory(answer: Answer) -> None:
    """w is the same object on the same memory, still a tracked leaf | w 还是同一对象、同一内存，仍是记录梯度的叶子"""
    for w in answer.cases(window(distinct(3, 5)), distinct(3, 4), distinct()):
        other = distinct(*w.shape)
        call = stepped(answer.overwriting(other), with_grad(w)).gives_back("w")
        assert call.after.w.same_memory(call.before.w) and call.shows("w", other), say(
            "w lies in other memory than before: `w.data = …` puts new memory under the same object. What "
            "shared the old one keeps the old numbers.",
            "w 换到了别的内存里：`w.data = …` 在同一个对象下面换上新的内存，原来共用旧内存的人看到的还是旧数。",
            "new tensor",
        )
        _stays_a_leaf(call)


def _stays_a_leaf(call: Call) -> None:
    assert call.after.w.state.requires_grad, say(
        "w does not record gradients any more: the next backward pass has nothing to fill.",
        "w 不再记录梯度：下一次反向传播无处可写。",
        "requires_grad lost",
    )
    assert call.after.w.state.is_leaf, say(
        "w has become the result of a computation: the step is part of a graph now.",
        "w 成了一次计算的结果：这一步进入了计算图。",
        "not a leaf",
    )


@check(points=1)
def test_clears_the_gradient(answer: Answer) -> None:
    """The gradient is cleared after the step | 走完一步后梯度被清除"""
    for w in answer.cases(distinct(4), distinct(2, 3)):
        grad = stepped(answer, with_grad(w)).after.w.grad
        assert grad is None or not grad.numbers.any(), say(
            "w.grad is not cleared: the next backward pass would add to it, and a decay that was added to it stays.",
            "w.grad 没有清除：下一次反向传播会加在它上面；加进去的衰减项也还留着。",
            "gradient left",
        )


def measured(decayed_step: Asked, w: torch.Tensor, lr: float, wd: float) -> Told:
    decayed_step.mark()
    result = decayed_step(w, lr, wd)
    decayed_step.mark()
    return result, {}


@check(points=1)
def test_needs_one_temporary(answer: Answer) -> None:
    """At most one new tensor of w's size is alive at a time | 同时存在的、与 w 同样大的新张量最多一个"""
    w = with_grad(distinct(300, 70))
    lr, wd = rates()
    right, size = right_of(w, lr, wd), w.nbytes
    call = answer.within(measured).decayed_step(w, lr, wd).gives(right, changes={"w": right})
    taken = call.stage(1).peak - call.stage(0).alive
    assert taken < 1.5 * size, say(
        "two new tensors of w's size were alive at once: decay and gradient step were computed apart, and then "
        "joined. Change w itself twice, and each needs one at most.",
        "曾有两个与 w 同样大的新张量同时存在：衰减和梯度那一步分别算好再合并。直接改 w 两次，每次最多需要一个。",
        "two temporaries",
    )
    answer.vectorised(lambda m, n: stepped(answer, with_grad(distinct(m, n))), (2, 3), (5, 7))
