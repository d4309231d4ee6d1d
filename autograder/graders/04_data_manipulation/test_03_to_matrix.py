"""Hidden checks of ``to_matrix``."""

import torch

from autograder.grader import Answer, Call, check, distinct, say, transposed, trap, window


def reshaped(answer: Answer, x: torch.Tensor, rows: int, cols: int) -> Call:
    return judged(answer.to_matrix(x, rows, cols), x, rows, cols)


def judged(call: Call, x: torch.Tensor, rows: int, cols: int) -> Call:
    assert call.error or call.after.x.shape == x.shape, say(
        "`x` itself got another shape: `resize_` and its kind change the caller's tensor. "
        "Return a matrix and do not change x.",
        "`x` 自己的形状变了：`resize_` 这类方法改的是调用者的张量。请返回矩阵，不要动 x。",
        "resize_",
    )
    by_columns = trap(
        x.reshape(cols, rows).T,
        "the elements run down the columns: a transpose swaps the axes, and the reading order with them.",
        "元素是按列往下排的：转置交换了两个轴，读取顺序也跟着变了。",
        "reading order",
    )
    by_memory = trap(
        x.t().reshape(rows, cols) if x.dim() == 2 else x.reshape(rows, cols),
        "the elements stand as they lie in memory; a transposed x is read in another order than it is stored in.",
        "元素是按内存里的先后排的；转置过的 x，读取顺序与存放顺序不同。",
        "order of memory",
    )
    return call.gives(x.reshape(rows, cols), traps=lambda: [by_columns] if x.is_contiguous() else [by_memory])


def overwritten(answer: Answer) -> list[tuple[Call, torch.Tensor]]:
    """Return calls on contiguous tensors, each with what is written into its result afterwards."""
    calls = []
    whole_numbers = distinct(2, 3, 5, dtype=torch.int64)
    for x, rows, cols in answer.cases((distinct(14), 2, 7), (whole_numbers, 3, 10), (distinct(5, 6)[2:], 9, 2)):
        other = distinct(rows, cols, dtype=x.dtype)
        calls.append((reshaped(answer.overwriting(other), x, rows, cols), other.reshape(x.shape)))
    return calls


@check(points=1, gate=True)
def test_keeps_the_reading_order(answer: Answer) -> None:
    """The elements stand in rows and columns, in the same order | 元素按原来的顺序排成行和列"""
    answer.once(overwritten)
    if answer.is_first:
        reshaped(answer, distinct(3, 5, dtype=torch.float64) / 7, 5, 3)
        reshaped(answer, distinct(2, 6) > 0, 3, 4)
        reshaped(answer, distinct(), 1, 1)


@check(points=2)
def test_is_a_view(answer: Answer) -> None:
    """A contiguous x is looked at, not copied | x 连续时只看不复制"""
    for call, written in answer.once(overwritten):
        assert call.result.same_memory(call.after.x) and call.allocated == 0, say(
            f"the matrix has memory of its own ({call.allocated} bytes were allocated{call.where_allocated.en}). "
            "Nothing needs to be copied when x is contiguous.",
            f"矩阵另占了内存（新分配了 {call.allocated} 字节{call.where_allocated.zh}）。x 连续时什么也不用复制。",
            "needless copy",
        )
        assert call.shows("x", written), say(
            "what was written into the matrix did not show in x: it does not look at the memory of x.",
            "往矩阵里写的内容没有出现在 x 里：它看的不是 x 的内存。",
            "needless copy",
        )
    if answer.must_prove:
        reshaped(answer.with_room(0), distinct(80_000), 400, 200)


@check(points=1)
def test_takes_a_transposed_x(answer: Answer) -> None:
    """A transposed x works too | 转置过的 x 也可以"""
    x = transposed(distinct(4, 6))
    raises = say(
        "a transposed x raises: `view` needs elements that lie in order in memory. Which method copies when it must?",
        "x 是转置得来的就报错：`view` 要求元素在内存中按顺序存放。哪个方法会在必要时复制？",
        "view on non-contiguous",
    )
    judged(answer.to_matrix(x, 3, 8).accepts(raises), x, 3, 8)
    if answer.is_first:
        reshaped(answer, distinct(1, 6).expand(4, 6), 3, 8)
        reshaped(answer, window(distinct(4, 6)), 8, 3)


@check(points=1)
def test_refuses_a_wrong_size(answer: Answer) -> None:
    """A number of elements that does not fit raises RuntimeError | 元素个数对不上时抛出 RuntimeError"""
    answer.to_matrix(distinct(12), 3, 5).raises(RuntimeError)
    if answer.is_first:
        answer.to_matrix(distinct(4, 5), 2, 7).raises(RuntimeError)
        answer.to_matrix(distinct(12), 5, 4).raises(RuntimeError)
