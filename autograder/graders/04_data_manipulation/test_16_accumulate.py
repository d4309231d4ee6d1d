"""Hidden checks of ``accumulate``."""

import torch

from autograder.grader import Answer, Call, Feedback, Traps, check, distinct, say, transposed, trap, window

BOXED = 16
"""Bytes that a number takes as a tensor; `copy.deepcopy` makes one on its way."""


def summed(answer: Answer, parts: list[torch.Tensor]) -> Call:
    call = answer.accumulate(parts).returns()
    before, after = call.before.parts, call.after.parts
    assert all(
        was.state.data == now.state.data and was.version == now.version for was, now in zip(before, after, strict=True)
    ), say(
        "one of the parts was changed: the sum was added into it. The caller still needs the parts; start from a copy.",
        "有一个部分被改动了：和加到了它里面。调用者还要用这些部分；请从一份副本开始。",
        "adds into a part",
    )
    return call.gives(total(parts), traps=lambda: _traps(parts))


def total(parts: list[torch.Tensor]) -> torch.Tensor:
    return torch.stack(parts).sum(0, dtype=parts[0].dtype)


def _traps(parts: list[torch.Tensor]) -> Traps:
    different = list({id(part): part for part in parts}.values())
    if len(different) < len(parts):
        yield trap(
            total(different),
            "a tensor that stands in the list twice is in the sum once; every place in the list counts.",
            "列表里出现两次的张量只算了一次；列表里的每一处都要算。",
            "each part once",
        )
    elif len(parts) > 2:
        yield trap(
            total(parts) + parts[0],
            "the first part is in the sum twice: it is the start, and the loop adds it again.",
            "第一部分算了两次：它是起点，循环又加了一遍。",
            "first part twice",
        )
        yield trap(
            torch.stack(parts[:2]).sum(0),
            "only the first two parts are in the sum: does a `return` stand inside the loop?",
            "和里只有前两个部分：是不是把 `return` 写进了循环里？",
            "return inside the loop",
        )
        yield trap(
            total(parts) / len(parts),
            "the sum was divided by the number of parts: that is the mean.",
            "和被除以了个数：那是均值。",
            "mean",
        )


def six(answer: Answer) -> Call:
    """Return a call on six matrices. Their sums are not exact: what is added cannot be taken back."""
    return summed(answer, [distinct(6, 7) / 7 for _ in range(6)])


@check(points=1, gate=True)
def test_sums_the_parts(answer: Answer) -> None:
    """The sum of all parts, and the parts stay | 所有部分之和，各部分不变"""
    answer.once(six)
    if answer.is_first:
        summed(answer, [distinct(7, dtype=torch.float64) / 7 for _ in range(3)])


@check(points=2)
def test_uses_one_buffer(answer: Answer) -> None:
    """Never more than one new tensor at a time | 任何时刻新张量都不超过一个"""
    call = answer.once(six)
    assert call.trace.peak <= call.result.bytes + BOXED, _too_much(call)
    if answer.must_prove and call.trace.count < 42:  # a loop over elements would not end
        a, b = distinct(400, 200), distinct(400, 200)
        summed(answer.with_room(320_000), [a, b, a])


def _too_much(call: Call) -> Feedback:
    times = call.trace.peak / call.result.bytes
    if {"stack", "cat"} & set(call.operations):
        return say(
            f"at its peak the sum held {times:.0f} times the memory of one result: stacking copies all parts first.",
            f"峰值时占用了一个结果的 {times:.0f} 倍内存：堆叠会先把所有部分复制一遍。",
            "stack",
        )
    if times > 3:
        return say(
            f"at its peak the sum held {times:.0f} times the memory of one result: all parts were copied first. One "
            "copy is enough.",
            f"峰值时占用了一个结果的 {times:.0f} 倍内存：所有部分都先复制了一遍。复制一份就够了。",
            "copies every part",
        )
    return say(
        f"at its peak the sum held {times:.0f} times the memory of one result: "
        "each `+` (that is what `sum` does too) makes a new total while the old one is still alive. "
        "Add into one tensor.",
        f"峰值时占用了一个结果的 {times:.0f} 倍内存：每个 `+`（`sum` 也是这样）都在旧的总和还活着时造一个新的。"
        "请加到同一个张量里。",
        "two buffers",
    )


@check(points=1)
def test_one_part_is_copied(answer: Answer) -> None:
    """The sum of one part is a tensor of its own | 只有一个部分时，和也是独立的张量"""
    call = summed(answer, [distinct(4, 3)])
    assert not call.result.shares_memory(call.after.parts[0]), say(
        "for a list of one, the result is that part itself: writing into the sum changes the part.",
        "列表里只有一个时，结果就是那个部分本身：往和里写就会改动它。",
        "shares memory",
    )


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of elements; any dtype, layout and number of parts | 操作次数不随元素个数增长；dtype、存放方式和个数不限"""  # noqa: E501 - a title is one line
    answer.vectorised(lambda m, n: summed(answer, [distinct(m, n) for _ in range(6)]), (2, 3), answer.once(six))
    if not answer.is_first:
        return
    long = [2**60 + distinct(rows, 3, dtype=torch.int64) for rows in (4, 4, 1)]
    summed(answer, [transposed(long[0]), window(long[1]), long[2].expand(4, 3)])
    summed(answer, [distinct(5).half() for _ in range(3)])
    summed(answer, [distinct() for _ in range(12)])
    summed(answer, [distinct(0, 3) for _ in range(3)])
    twice, spoilt = distinct(4), distinct(4)
    spoilt[1], spoilt[2] = torch.inf, torch.nan
    summed(answer, [twice, spoilt, twice])


@check(points=1)
def test_refuses_an_empty_list(answer: Answer) -> None:
    """An empty list raises ValueError | 列表为空时抛出 ValueError"""
    if answer.is_first:  # no tensor, no device
        answer.accumulate([]).raises(ValueError)
