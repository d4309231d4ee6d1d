"""Hidden checks of ``to_scalars``."""

import math

import torch

from autograder.grader import Answer, Call, Trap, check, distinct, say, trap, whole

ROUND = (
    "the int is rounded; it should be cut off toward zero.",
    "int 是四舍五入来的；应当向零截断。",
    "round",
)
FLOOR = (
    "the int of a negative number is too small: it was rounded down. Cutting off goes toward zero.",
    "负数的 int 小了：它是向下取整来的。截断应当朝着零。",
    "floor",
)


def scalars(answer: Answer, a: torch.Tensor) -> Call:
    return judged(answer.to_scalars(a), a)


def judged(call: Call, a: torch.Tensor) -> Call:
    number = a.double().sum().item()
    tensors = len(call.returns().found.tensors)
    assert not tensors, say(
        f"the result holds {tensors} tensors; each of the three should be a Python number.",
        f"结果里有 {tensors} 个张量；三个都应当是 Python 的数。",
        "tensors returned",
    )

    def traps() -> list[Trap]:
        return [
            trap((number, number, whole_number), *told)
            for whole_number, told in (
                (round(number), ROUND),
                (math.floor(number + 0.5), ROUND),
                (math.floor(number), FLOOR),
                (-int(-number + 0.5), ROUND),
            )
            if whole_number != int(number)
        ]

    return call.gives((number, number, int(number)), traps=traps, tolerance=0)


@check(points=1, gate=True)
def test_gives_python_numbers(answer: Answer) -> None:
    """The element as it is, as a float and as an int | 原样的值、float 和 int"""
    for a in answer.cases(
        torch.tensor([whole(3, 99) + 0.875]),
        torch.tensor([whole(100, 999) + 0.25], dtype=torch.float64),
        torch.tensor([whole(3, 9) + 0.75], dtype=torch.float16),
    ):
        scalars(answer, a)


@check(points=1)
def test_cuts_toward_zero(answer: Answer) -> None:
    """Negative numbers are cut off toward zero | 负数向零截断"""
    for a in answer.cases(
        torch.tensor([-whole(3, 99) - 0.125]),
        torch.tensor([-whole(3, 99) - 0.875]),
        torch.tensor([-0.625]),
        torch.tensor([-1.0 * whole(3, 99)]),
    ):
        scalars(answer, a)


@check(points=1)
def test_takes_any_shape(answer: Answer) -> None:
    """With no dimension, or with several | 没有维度，或有好几维"""
    number = whole(3, 99) + 0.375
    raises = say(
        "a tensor without dimensions raises: there is nothing to index or to go over. "
        "Take its element without an index.",
        "没有维度的张量会报错：它没有下标可取，也没有东西可遍历。请不用下标取出元素。",
        "a[0]",
    )
    single = torch.tensor(number)
    judged(answer.to_scalars(single).accepts(raises), single)
    if answer.is_first:
        scalars(answer, torch.tensor([[number]]))
        scalars(answer, torch.tensor([[[number]]]))


@check(points=1)
def test_keeps_every_digit(answer: Answer) -> None:
    """Numbers that 32 bits cannot hold | 32 位装不下的数"""
    a = torch.tensor([whole(2**37, 2**38) + 3 / 7], dtype=torch.float64)
    call = answer.to_scalars(a).returns()
    assert _whole(call) in {int(a), None}, say(
        "a number beyond 32 bits came out as another: a conversion in between holds no more than that.",
        "超出 32 位的数变成了别的数：中间有一步转换装不下这么多位。",
        "32 bits",
    )
    judged(call, a)


def _whole(call: Call) -> int | None:
    last = call.found.parts[-1].number if call.found.parts else None
    return last if type(last) is int else None


@check(points=1)
def test_refuses_more_than_one(answer: Answer) -> None:
    """More than one element raises RuntimeError or ValueError | 元素多于一个时抛出 RuntimeError 或 ValueError"""
    answer.to_scalars(distinct(2)).raises(RuntimeError, ValueError)
    if answer.is_first:
        answer.to_scalars(distinct(1, 3)).raises(RuntimeError, ValueError)
        answer.to_scalars(distinct(3, 1)).raises(RuntimeError, ValueError)
