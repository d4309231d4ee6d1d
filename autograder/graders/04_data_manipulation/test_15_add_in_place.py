"""Hidden checks of ``add_in_place``."""

import torch

from autograder.grader import (
    Answer,
    Call,
    Feedback,
    Traps,
    check,
    distinct,
    element_loop,
    same,
    say,
    transposed,
    trap,
    window,
    writes,
)


def added(answer: Answer, x: torch.Tensor, y: torch.Tensor) -> Call:
    return judged(answer.add_in_place(x, y), x, y)


def judged(call: Call, x: torch.Tensor, y: torch.Tensor) -> Call:
    total = x.clone().add_(y.detach())
    call.returns()
    if not same(call.after.x, total) and same(call.after.x, x):
        _judge_untouched(call, x)
    return call.gives(total, changes={"x": total}, traps=lambda: _traps(x, y.detach()))


def _judge_untouched(call: Call, x: torch.Tensor) -> None:
    thrown_away = "add" in call.operations and call.found.equals(x)
    assert not thrown_away, say(
        "x was added to y, the sum went into a new tensor, and nobody kept it: `x.add(y)` and `x + y` do not change x. "
        "The method that writes into x has one character more.",
        "x 与 y 加过了，但和在一个新张量里，没有留下来：`x.add(y)` 和 `x + y` 都不动 x。"
        "写进 x 的那个方法，名字多一个字符。",
        "sum thrown away",
    )
    assert not call.found.equals(x), say(
        "nothing was added: x comes back as it was.", "什么也没有加：x 原样返回了。", "nothing added"
    )


def _traps(x: torch.Tensor, y: torch.Tensor) -> Traps:
    yield trap(x.clone().sub_(y), "y was subtracted; it is to be added.", "减去了 y；应当相加。", "subtracts")
    yield trap(
        x.clone().add_(y).add_(y),
        "y was added twice: is one addition too many, or does a factor (`alpha`) double it?",
        "y 加了两次：是多加了一次，还是有个系数（`alpha`）把它变成了两倍？",
        "added twice",
    )
    yield trap(
        x.clone().mul_(y), "x and y were multiplied; they are to be added.", "x 与 y 相乘了；应当相加。", "product"
    )
    if y.shape == x.shape:
        yield trap(
            y.to(x.dtype),
            "x holds only y: it was overwritten, and what it held before is lost.",
            "x 里只有 y：它被覆盖了，原来的内容没有了。",
            "overwritten",
        )


def matrices(answer: Answer) -> Call:
    """Return a call on two matrices."""
    return added(answer, distinct(3, 4), distinct(3, 4))


@check(points=1, gate=True)
def test_x_holds_the_sum(answer: Answer) -> None:
    """The caller's x holds the sum | 调用者的 x 里是和"""
    answer.once(matrices)


@check(points=2)
def test_keeps_object_and_memory(answer: Answer) -> None:
    """x is the same object on the same memory | x 还是同一个对象、同一块内存"""
    call = answer.once(matrices).gives_back("x")
    assert call.after.x.same_memory(call.before.x), _swapped(call)


def _swapped(call: Call) -> Feedback:
    if "set_" in call.operations:
        return say(
            "`x.set_(…)` puts a different storage under the same object: the id stays, the memory does not. "
            "Other views of x still see the old numbers.",
            "`x.set_(…)` 在同一个对象下面换上了另一块存储：id 没变，内存变了。x 的其他视图看到的还是旧数。",
            "set_",
        )
    return say(
        "`x.data = …` swaps the storage under the same object: the id stays, the memory does not. "
        "Other views of x still see the old numbers.",
        "`x.data = …` 把同一个对象下面的存储换掉了：id 没变，内存变了。x 的其他视图看到的还是旧数。",
        "data",
    )


@check(points=1)
def test_allocates_nothing(answer: Answer) -> None:
    """Not one byte is allocated | 一个字节也不新分配"""
    call = added(answer, distinct(6, 7), distinct(6, 7)) if answer.is_first else answer.once(matrices)
    count, size = call.trace.count, call.after.x.value.numel()
    is_loop = count >= size
    assert not is_loop or call.allocated == 0, element_loop(
        f"{count} operations for {size} elements", f"{size} 个元素用了 {count} 次操作"
    )
    assert call.allocated == 0, say(
        f"{call.allocated} bytes were allocated{call.where_allocated.en}: "
        "the sum is built in a second tensor first and copied into x afterwards. Which single operation adds into x?",
        f"新分配了 {call.allocated} 字节{call.where_allocated.zh}：和先在第二个张量里算好，再搬给 x。"
        "哪一个操作能直接加进 x？",
        "hidden temporary",
    )
    if answer.must_prove and not is_loop:  # a loop that allocates nothing would take seconds there
        added(answer.with_room(0), distinct(2, 40_000), distinct(2, 40_000))


@check(points=1)
def test_autograd_sees_the_write(answer: Answer) -> None:
    """The write is not hidden from autograd | 这次写入没有瞒着自动求导"""
    call = answer.once(matrices)
    assert call.after.x.version > call.before.x.version and _is_written(call), _unseen(call)
    cotangent = distinct(3, 4)
    x, y = distinct(3, 4), distinct(3, 4).requires_grad_()
    call = answer.pulling(cotangent).add_in_place(x, y)
    if _is_refused(call):
        call.raises(RuntimeError)
    else:
        judged(call, x, y)
        arrived = call.gradient_of("y")
        assert arrived is not None and same(arrived, cotangent), say(
            "y records gradients, and after the call none reaches it through x: the sum was written where autograd "
            "does not record it (`no_grad`, `detach`, `.data`). Add to x itself, as anywhere else.",
            "y 正在记录梯度，可调用之后梯度不能经过 x 到达 y："
            "这次写入自动求导没有记录（`no_grad`、`detach`、`.data`）。请像平常一样直接加到 x 上。",
            "no gradient arrives",
        )


def _is_written(call: Call) -> bool:
    """True when an operation wrote into the memory of x."""
    memory = call.before.x.state.storage
    return any(memory in step.outputs and writes(step.name) for step in call.trace.operations)


def _is_refused(call: Call) -> bool:
    """True for `out=x`, which PyTorch itself refuses where gradients are recorded. So nothing goes wrong unseen."""
    return call.error is not None and call.error.type == "RuntimeError" and "out=" in call.error.text


def _unseen(call: Call) -> Feedback:
    if not {"add", "add_"} & set(call.operations):
        return say(
            "x was changed through NumPy (or Python), where torch cannot see it: "
            "its version counter stood still, and on an accelerator there is no such way.",
            "x 是通过 NumPy（或 Python）改的，torch 看不到：版本计数没有动；在加速器上这条路也走不通。",
            "through NumPy",
        )
    return say(
        "x changed, but its version counter stood still: "
        "a write through `x.data` is invisible to autograd, which may then compute wrong gradients without a word. "
        "Write into x itself.",
        "x 变了，版本计数却没有动：通过 `x.data` 的写入自动求导看不到，可能悄悄算出错误的梯度。请直接写 x。",
        "behind autograd's back",
    )


@check(points=1)
def test_takes_a_row_of_a_matrix(answer: Answer) -> None:
    """A row of a larger matrix, or any other layout: the rest stays | x 是更大矩阵的一行，或别的排列：其余不变"""
    if answer.is_first:
        added(answer, window(distinct(3, 4)), distinct(3, 4))
        added(answer, transposed(distinct(3, 4)), distinct(3, 4))
    matrix, y = distinct(4, 5), distinct(5)
    answer.watching(matrix)
    call = added(answer, matrix[2], y)
    expected = matrix.clone()
    expected[2] += y
    assert torch.equal(call.watched[0].value, expected), say(
        "x was a row of a matrix, and the matrix does not hold the new row, or another row changed with it.",
        "x 是一个矩阵的一行，而矩阵里没有新的这一行，或者别的行也变了。",
        "row detached from its matrix",
    )


@check(points=1)
def test_broadcasts_y(answer: Answer) -> None:
    """y may be smaller than x | y 可以比 x 小"""
    if answer.is_first:
        added(answer, distinct(3, 4), distinct(3, 1))
        added(answer, distinct(3, 4), distinct())
        added(answer, distinct(0, 4), distinct(4))
    row = added(answer, distinct(3, 4), distinct(4))
    if not answer.is_first:
        return
    full = answer.once(matrices)
    assert row.allocated <= full.allocated, say(
        f"for a y of one row, {row.allocated} bytes were allocated{row.where_allocated.en}: y was copied out to the "
        "size of x. "
        "Adding in place broadcasts without a copy.",
        f"y 只有一行时，新分配了 {row.allocated} 字节{row.where_allocated.zh}：y 被复制成了 x 那么大。"
        "原地相加会自己广播，用不着复制。",
        "y copied out",
    )


@check(points=1)
def test_refuses_fractions_in_whole_numbers(answer: Answer) -> None:
    """Whole-number x plus fractional y raises RuntimeError and leaves x | 整数 x 加带小数的 y 时抛出 RuntimeError，x 不变"""  # noqa: E501 - a title is one line
    answer.add_in_place(distinct(4, dtype=torch.int64), distinct(4)).raises(RuntimeError)
    if answer.is_first:  # these fit
        added(answer, distinct(4), distinct(4, dtype=torch.int64))
        added(answer, distinct(4), distinct(4, dtype=torch.float64))
        added(answer, 2**60 + distinct(4, dtype=torch.int64), distinct(4, dtype=torch.int8))


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of elements | 操作次数不随元素个数增长"""
    answer.vectorised(lambda m, n: added(answer, distinct(m, n), distinct(m, n)), (2, 3), answer.once(matrices))
