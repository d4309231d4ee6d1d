"""Hidden checks of ``track``."""

import torch

from autograder.grader import Answer, Call, Feedback, check, distinct, say, window


def tracked(answer: Answer, x: torch.Tensor) -> Call:
    call = answer.track(x).gives(x, changes={"x": x})
    assert call.after.x.state.requires_grad, _untracked(call)
    return call


def _untracked(call: Call) -> Feedback:
    if call.before.x.state.requires_grad:
        return say(
            "x recorded gradients before the call and does not afterwards: the flag was turned over, not set.",
            "调用之前 x 在记录梯度，之后却不记录了：标志是被翻转，而不是被打开。",
            "requires_grad lost",
        )
    if not call.result.state.requires_grad:
        return say(
            "x does not record gradients afterwards. "
            "If you set an attribute: Python accepts a misspelt name without a word. Is it the exact one?",
            "之后 x 并没有在记录梯度。如果你设置了某个属性：名字拼错时 Python 不会报错。名字完全正确吗？",
            "misspelt attribute",
        )
    if call.result.shares_memory(call.after.x):
        return say(
            "what comes back records gradients, but it is another tensor on the memory of x; the caller's x does not. "
            "Switch recording on for x itself.",
            "返回的张量在记录梯度，但它是 x 内存上的另一个张量；调用者的 x 没有记录。请对 x 自己打开记录。",
            "detached",
        )
    if {"_to_copy", "lift_fresh"} & set(call.operations):
        return say(
            "`torch.tensor(x, …)` builds a new tensor from the numbers in x: that one records, the caller's does not.",
            "`torch.tensor(x, …)` 用 x 里的数新建了一个张量：在记录的是它，而不是调用者的 x。",
            "torch.tensor",
        )
    return say(
        "a copy of x records gradients, the caller's x does not. Which operation changes x itself?",
        "在记录梯度的是 x 的一个副本，调用者的 x 没有记录。哪种操作会改变 x 自己？",
        "clone",
    )


@check(points=1, gate=True)
def test_x_records_gradients(answer: Answer) -> None:
    """The caller's x records gradients and keeps its values | 调用者的 x 在记录梯度，值不变"""
    for x in answer.cases(distinct(3, 4), distinct(5, dtype=torch.float64), distinct(4, dtype=torch.bfloat16)):
        tracked(answer, x)


@check(points=1)
def test_keeps_object_and_memory(answer: Answer) -> None:
    """x is the same object on the same memory | x 还是同一个对象、同一块内存"""
    other = distinct(3, 5)
    call = tracked(answer.overwriting(other), window(distinct(3, 5))).gives_back("x")
    assert call.after.x.same_memory(call.before.x) and call.shows("x", other), say(
        "x lies in other memory than before: recording is a flag, the numbers need not move.",
        "x 换到了别的内存里：记录只是一个标志，数值不需要搬动。",
        "data",
    )


@check(points=1)
def test_is_a_leaf_without_a_gradient(answer: Answer) -> None:
    """x is a leaf, and x.grad is None | x 是叶子，x.grad 为 None"""
    call = tracked(answer, distinct(4))
    assert call.after.x.state.is_leaf, say(
        "x records gradients as the result of a computation: it is not a leaf any more, and backward leaves its x.grad "
        "empty. Set the flag without computing anything.",
        "x 是作为一次计算的结果在记录梯度：它不再是叶子，反向传播不会填写它的 x.grad。不要计算，只设标志。",
        "not a leaf",
    )
    assert call.after.x.grad is None, say(
        "x has a gradient already: a later backward pass would add to it. Nothing was to be differentiated yet.",
        "x 已经带有梯度：以后的反向传播会往上累加。现在还不需要求导。",
        "grad left",
    )


@check(points=1)
def test_takes_what_records_already(answer: Answer) -> None:
    """An x that records already, or a single number | 已经在记录的 x，或者单个数"""
    for x in answer.cases(distinct(2, 3).requires_grad_(), distinct()):
        tracked(answer, x)
