"""Hidden checks of ``fill_rows``."""

from collections.abc import Iterator

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
    whole,
    window,
)

WIDE = 8
"""Bytes of a number that float32 cannot hold."""
BOXED = 16
"""Bytes that a number takes as a tensor, once on the CPU and once on the device."""


def with_rows(x: torch.Tensor, rows: slice | int | tuple[slice, slice], value: float) -> torch.Tensor:
    changed = x.clone()
    changed[rows] = value
    return changed


def filled(answer: Answer, x: torch.Tensor, start: int, stop: int, value: float) -> Call:
    expected = with_rows(x, slice(start, stop), value)
    call = answer.fill_rows(x, start, stop, value).returns()
    assert not x[start:stop].isnan().any() or not call.after.x.value[start:stop].isnan().any(), say(
        "what the rows held before counts in: they were full of NaN, and x still is. "
        "Overwrite them (NaN times 0 is still NaN).",
        "原来的内容也算进去了：这些行装满 NaN，x 里现在还有 NaN。请覆盖它们（NaN 乘以 0 还是 NaN）。",
        "old contents",
    )
    if stop > start and same(call.after.x, x):
        assert not call.found.equals(expected), _elsewhere(call)
        assert value or not call.found.equals(x), say(
            "for the value 0 nothing was filled: 0 is a value like any other, though `if value:` takes it for none.",
            "值是 0 时什么也没有填：0 也是一个值，只是 `if value:` 会把它当成没有。",
            "skips zero",
        )
        assert not call.found.equals(x), _nothing(call)
    assert stop > start or same(call.after.x, x), say(
        "start and stop are equal, and rows were filled all the same: nothing lies between them.",
        "start 与 stop 相等，却还是填了行：两者之间什么也没有。",
        "fills an empty range",
    )
    return call.gives(expected, changes={"x": expected}, traps=lambda: _traps(x, start, stop, value))


def _elsewhere(call: Call) -> Feedback:
    if "where" in call.operations:
        return say(
            "`torch.where` puts together a new tensor; the caller's `x` still holds what it held before. "
            "Which assignment writes into a part of x?",
            "`torch.where` 拼出来的是一个新张量；调用者的 `x` 还是原来的内容。哪种赋值会写进 x 的一部分？",
            "torch.where",
        )
    return say(
        "the rows are filled in a copy; the caller's `x` still holds what it held before. Leave the copy away.",
        "填的是副本里的行；调用者的 `x` 还是原来的内容。不要复制。",
        "clone",
    )


def _nothing(call: Call) -> Feedback:
    if call.after.x.version > call.before.x.version:
        return say(
            "nothing was filled: no row lies in the range that was written to. Where does it begin, where does it end?",
            "什么也没有填：写入的范围里一行也没有。它从哪里开始，到哪里结束？",
            "empty range",
        )
    if {"index", "index_select", "clone"} & set(call.operations):
        return say(
            "nothing was filled in x: a list of indices, `.contiguous()` and at times `.reshape()` give a copy, and "
            "the value went there. Write into a window on x.",
            "x 里什么也没有填：下标列表、`.contiguous()`、有时还有 `.reshape()` 得到的是副本，值写到那里去了。"
            "请写进看 x 的窗口。",
            "writes into a copy",
        )
    return say(
        "nothing was filled: giving a name a new value does not write into the tensor.",
        "什么也没有填：给名字换个值，并不会写进张量。",
        "rebinding",
    )


def _other_rows(start: int, stop: int) -> Iterator[tuple[slice | int, str, str, str]]:
    """Yield rows that a known mistake fills, with the sentence for it."""
    yield (
        slice(start, stop + 1),
        "the element numbered `stop` is filled too; the end of a range is left out.",
        "编号为 `stop` 的那个也被填了；范围不含终点。",
        "stop included",
    )
    yield (
        slice(start, stop - 1),
        "the last row of the range is not filled: a range leaves its end out by itself.",
        "范围里的最后一行没有填：范围本来就不含终点。",
        "end too early",
    )
    yield (
        slice(start + 1, stop),
        "the element numbered `start` is not filled; a range begins with its start.",
        "编号为 `start` 的那个没有填；范围从起点开始，包含起点。",
        "start left out",
    )
    before = max(start - 1, 0)
    yield (
        slice(before, stop),
        "one row too many is filled, before `start`; numbers begin at 0.",
        "`start` 之前多填了一行；编号从 0 开始。",
        "counts from 1",
    )
    yield (
        slice(before, stop - 1),
        "the rows before those asked for are filled; numbers begin at 0.",
        "填的行整体偏前了一行；编号从 0 开始。",
        "counts from 1",
    )
    yield from _far_off(start, stop)


def _far_off(start: int, stop: int) -> Iterator[tuple[slice | int, str, str, str]]:
    yield (
        slice(start, start + stop),
        "`stop` was taken for a count of rows; it is the number at which to stop.",
        "`stop` 被当成了行数；它是停下来的编号。",
        "stop taken for a count",
    )
    yield (
        slice(start, None),
        "every row from `start` on is filled; the range ends before `stop`.",
        "从 `start` 起的每一行都填上了；范围到 `stop` 之前为止。",
        "open range",
    )
    yield (
        slice(None, stop),
        "every row before `stop` is filled; the range begins at `start`.",
        "`stop` 之前的每一行都填上了；范围从 `start` 开始。",
        "open range",
    )
    yield (
        slice(None),
        "every row holds the value; only those from `start` to `stop` should.",
        "每一行都填上了；只应当填 `start` 到 `stop` 的那些行。",
        "everything filled",
    )
    yield (
        start,
        "only the row numbered `start` is filled; a single number is not a range.",
        "只填了编号为 `start` 的那一行；单个数字不是范围。",
        "one row only",
    )


def _traps(x: torch.Tensor, start: int, stop: int, value: float) -> Traps:
    if stop == start:
        return
    for rows, en, zh, mistake in _other_rows(start, stop):
        yield trap(with_rows(x, rows, value), en, zh, mistake)
    single = torch.tensor(value, dtype=torch.float32).item()
    yield trap(
        with_rows(x, slice(start, stop), single) if x.dtype.itemsize == WIDE else x,
        "the value lost digits on its way into x: something made a float32 of it. Hand over the number as it is.",
        "值在写进 x 的途中丢了位数：有什么把它变成了 float32。请把这个数原样交过去。",
        "single precision",
    )
    yield trap(
        x[start:stop].clone().fill_(value),
        "only the filled rows come back. Return x.",
        "返回的只是填好的那几行。请返回 x。",
        "rows returned",
    )
    if x.dim() == 2:
        yield trap(
            with_rows(x, (slice(None), slice(start, stop)), value),
            "columns are filled instead of rows; the first index counts rows.",
            "填的是列，不是行；第一个下标数的是行。",
            "columns filled",
        )


@check(points=1, gate=True)
def test_rows_hold_the_value(answer: Answer) -> None:
    """x holds the value from start to stop, and the rest of x stays | x 从 start 到 stop 是这个值，其余不变"""
    for x, start, stop, value in answer.cases(
        (distinct(9, 7), 2, whole(5, 6), whole(25, 90) + 0.375), (distinct(8), 3, whole(6, 7), whole(25, 90) + 0.375)
    ):
        filled(answer, x, start, stop, value)


@check(points=1)
def test_keeps_object_and_memory(answer: Answer) -> None:
    """x is the same object on the same memory | x 还是同一个对象、同一块内存"""
    call = filled(answer, distinct(5, 3), 1, 4, whole(200, 900)).gives_back("x")
    assert call.after.x.same_memory(call.before.x), say(
        "x kept its id and got another memory: `x.data = …` and `x.set_(…)` swap the storage under the name. "
        "Other views of x still see the old numbers.",
        "x 的 id 没变，内存却换了：`x.data = …` 和 `x.set_(…)` 把名字下面的存储换掉了。x 的其他视图看到的还是旧数。",
        "storage swapped",
    )


@check(points=1)
def test_allocates_nothing(answer: Answer) -> None:
    """No memory is allocated but for one number | 除了一个数，不新分配内存"""
    call = filled(answer, distinct(40, 5), 3, 30, whole(25, 90) + 0.375)
    assert call.trace.count < 27 or call.allocated <= BOXED, _row_loop(27, call.trace.count)
    assert call.allocated <= BOXED, _needless(call)
    if answer.must_prove:
        filled(answer.with_room(0), distinct(6, 30_000), 1, 5, whole(25, 90) + 0.375)


def _needless(call: Call) -> Feedback:
    if "where" in call.operations:
        return say(
            f"{call.allocated} bytes were allocated{call.where_allocated.en}: `torch.where` needs a mask and looks "
            "at every row. "
            "Which index shows just the rows to fill?",
            f"新分配了 {call.allocated} 字节{call.where_allocated.zh}：`torch.where` 要先造掩码，还要看每一行。"
            "哪种下标正好只指要填的那些行？",
            "torch.where",
        )
    if {"index_put_", "index_fill_", "masked_fill_", "index_copy_", "scatter_"} & set(call.operations):
        return say(
            f"{call.allocated} bytes were allocated{call.where_allocated.en}: the rows are named by a list of "
            "indices or a mask, and that is a "
            "tensor of its own. Which index needs its two ends only?",
            f"新分配了 {call.allocated} 字节{call.where_allocated.zh}：用下标列表或掩码来指定行，它本身就是一个张量。"
            "哪种下标只需要两端？",
            "index list",
        )
    return say(
        f"{call.allocated} bytes were allocated{call.where_allocated.en}: the new rows are built in a second tensor "
        "first and copied. "
        "Does the right-hand side need the shape of the rows?",
        f"新分配了 {call.allocated} 字节{call.where_allocated.zh}：新的行先在第二个张量里造好，再抄过去。"
        "右边一定要和这些行形状一样吗？",
        "hidden temporary",
    )


def _row_loop(rows: int, count: int) -> Feedback:
    return element_loop(f"{count} operations for {rows} rows", f"{rows} 行用了 {count} 次操作")


@check(points=1)
def test_takes_any_range_and_content(answer: Answer) -> None:
    """From the start, to the end, no row at all; rows that hold NaN; other dtypes and dimensions | 从头开始，直到末尾，一行也没有；行里是 NaN；别的 dtype 和维数"""  # noqa: E501 - a title is one line
    filled(answer, distinct(5, 3), 0, 2, whole(200, 900))
    if not answer.is_first:
        return
    filled(answer, distinct(5, 3), 3, 5, -whole(200, 900))
    filled(answer, distinct(5, 3), 2, 2, whole(200, 900))
    filled(answer, distinct(5, 3), 0, 0, whole(200, 900))
    filled(answer, distinct(5, 3), 5, 5, whole(200, 900))
    filled(answer, distinct(6, 2, 3, dtype=torch.float64), 1, 4, whole(25, 90) + 0.375)
    filled(answer, distinct(6, 4, dtype=torch.int64), 2, 5, whole(200, 900))
    filled(answer, distinct(6, 4, dtype=torch.int64), 2, 5, 2**60 + whole(1, 99))
    filled(answer, distinct(6, 4, dtype=torch.float64), 2, 5, whole(25, 90) + 1 / 7)
    filled(answer, distinct(6, 4).half(), 2, 5, whole(25, 90))
    filled(answer, distinct(6, 4), 2, 5, 0)
    beside = distinct(6, 3)
    beside[:2], beside[4:] = torch.nan, torch.inf
    filled(answer, beside, 2, 4, whole(200, 900))
    broken = distinct(4, 3)
    broken[1:3] = torch.nan
    filled(answer, broken, 1, 3, whole(200, 900))


@check(points=1)
def test_takes_part_of_a_tensor(answer: Answer) -> None:
    """x may be part of a larger tensor, or transposed | x 可以是更大张量的一部分，也可以是转置的"""
    matrix, value = distinct(7, 4), whole(25, 90) + 0.375
    call = filled(answer.watching(matrix), matrix[2:6], 1, 3, value)
    assert same(call.watched[0], with_rows(matrix, slice(3, 5), value)), say(
        "x was part of a larger tensor, and that does not hold the new rows, or other rows of it changed.",
        "x 是一个更大张量的一部分，而那个张量里没有新的行，或者别的行也变了。",
        "detached from its tensor",
    )
    if answer.is_first:
        filled(answer, window(distinct(6, 4)), 2, 5, value)
        filled(answer, transposed(distinct(6, 4)), 2, 5, value)
        filled(answer, distinct(6, 3, 2).transpose(1, 2), 2, 5, value)


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of rows | 操作次数不随行数增长"""
    answer.vectorised(
        lambda rows, start, stop: filled(answer, distinct(rows, 4), start, stop, whole(200, 900)),
        (5, 1, 3),
        (31, 2, 29),
    )
