"""Hidden checks of ``slices``."""

import torch

from autograder.grader import Answer, Call, check, distinct, say, transposed, trap, window

KEPT = (
    "`x[-1:]` is a range and keeps the dimension; one number takes the element out of it.",
    "`x[-1:]` 是范围，会保留这一维；单个数字才取出元素。",
)
SHORT = ("the end of a range is left out: `1:2` holds only element 1.", "范围不含终点：`1:2` 里只有编号 1 的元素。")
ZERO = ("the middle holds elements 0 and 1; numbers begin at 0.", "中间取的是编号 0 和 1 的元素；编号从 0 开始。")
FIXED = (
    "this is right for three elements and wrong for more: count the last from the end, the middle from the start.",
    "三个元素时是对的，再多就不对了：最后一个要从末尾数，中间的要从开头数。",
)
SQUEEZED = (
    "a dimension is missing where x has one of length 1: `squeeze()` drops every such dimension, not only the first.",
    "x 有长度为 1 的维时，结果少了一维：`squeeze()` 会去掉所有这样的维，不只是第一维。",
)
LONG = ("the middle holds one element too many; the end of a range is left out.", "中间多了一个元素；范围不含终点。")


def sliced(answer: Answer, x: torch.Tensor) -> Call:
    return answer.slices(x).gives(
        (x[-1], x[1:3]),
        traps=lambda: [
            trap((x[-1].squeeze(), x[1:3]), *SQUEEZED, "squeezed"),
            trap((x[-1], x[1:3].squeeze()), *SQUEEZED, "squeezed"),
            trap((x[-1].squeeze(), x[1:3].squeeze()), *SQUEEZED, "squeezed"),
            trap((x[-1:], x[1:3]), *KEPT, "kept dimension"),
            trap((x[-1], x[1:2]), *SHORT, "end off by one"),
            trap((x[-1:], x[1:2]), *SHORT, "end off by one"),
            trap((x[-1], x[1:4]), *LONG, "end off by one"),
            trap((x[-1], x[:2]), *ZERO, "counts from 1"),
            trap((x[2], x[1:3]), *FIXED, "fits one length only"),
            trap((x[-1], x[1:]), *FIXED, "fits one length only"),
            trap((x[-1], x[-2:]), *FIXED, "fits one length only"),
        ],
    )


def overwritten(answer: Answer) -> list[tuple[Call, torch.Tensor]]:
    """Return calls, each with what x holds once its result was overwritten."""
    calls = []
    for x in answer.cases(distinct(5, 3), window(distinct(4, 5)), distinct(4, 2, 3), distinct(4, 2, 3).mT):
        written = (distinct(*x.shape[1:]), distinct(2, *x.shape[1:]))
        expected = x.clone()
        expected[-1], expected[1:3] = written
        calls.append((sliced(answer.overwriting(*written), x), expected))
    return calls


@check(points=1, gate=True)
def test_takes_last_and_middle(answer: Answer) -> None:
    """The last element, and elements 1 and 2 | 最后一个元素，以及编号 1 和 2 的元素"""
    answer.once(overwritten)
    if answer.is_first:
        sliced(answer, distinct(7))


@check(points=2)
def test_are_windows_on_x(answer: Answer) -> None:
    """Both are views of x | 两者都是 x 的视图"""
    for call, expected in answer.once(overwritten):
        last, middle = (part.shares_memory(call.after.x) for part in call.result)
        assert last and middle, _copied(call, "the middle" if last else "the last element")
        assert call.allocated < call.result[1].bytes, say(
            f"both are views, but {call.allocated} bytes were allocated{call.where_allocated.en} on the way: "
            "something was copied for nothing.",
            f"两者都是视图，但途中新分配了 {call.allocated} 字节{call.where_allocated.zh}：白白复制了什么。",
            "needless copy",
        )
        assert call.shows("x", expected), say(
            "what was written into the two did not show in x: they do not both look at its memory.",
            "往这两样里写的内容没有出现在 x 里：它们并不都在看 x 的内存。",
            "clone",
        )
    if answer.must_prove:
        sliced(answer.with_room(0), distinct(3, 80_000))


def _copied(call: Call, which: str) -> object:
    chinese = {"the middle": "中间部分", "the last element": "最后一个元素"}[which]
    if {"index", "index_select", "take", "gather"} & set(call.operations):
        return say(
            f"{which} was picked with a list of indices, and that copies. Which index makes a window on x instead?",
            f"{chinese}是用下标列表取的，那会复制。哪种下标得到的是看 x 的窗口？",
            "index list",
        )
    return say(
        f"{which} has memory of its own: writing into it would not reach x. Leave the copy away; `.contiguous()` and "
        "`.reshape()` copy too when x is spread out in memory.",
        f"{chinese}另占了内存：往里写不会影响 x。不要复制；"
        "x 在内存中不连续时，`.contiguous()` 和 `.reshape()` 也会复制。",
        "clone",
    )


@check(points=1)
def test_takes_any_x_of_three(answer: Answer) -> None:
    """Just three elements, lengths of 1, spread out in memory, or transposed | 只有三个元素、某维长度为 1、在内存中分散或转置的 x"""  # noqa: E501 - a title is one line
    answer.once(overwritten)
    others = (
        transposed(distinct(6, 4)),
        distinct(3),
        distinct(4, 1, 2, dtype=torch.int64),
        window(distinct(4, 5).bfloat16()),
        distinct(5, 1) > 0,
        distinct(4, 0, 2),
        distinct(1, 3).expand(5, 3),
    )
    for x in others if answer.is_first else ():
        sliced(answer, x)
