"""Hidden checks of ``constants``."""

import torch

from autograder.grading.answer import Answer, Call, trap
from autograder.grading.checks import check
from autograder.grading.feedback import element_loop, say
from autograder.grading.inputs import HERE
from autograder.grading.observation import SeenTensor, seen_in

ZEROS, ONES = torch.zeros(2, 3, 4), torch.ones(2, 3, 4)
TABLE = torch.arange(1, 9).reshape(2, 4)
FLOATS = (
    "the table is float32; whole numbers are asked for. `torch.Tensor` makes floats of everything. "
    "Which function looks at the numbers it is given?",
    "表是 float32 的；要的是整数。`torch.Tensor` 把什么都变成浮点数。哪个函数会看给它的是什么数？",
    "float table",
)


def made(call: Call, device: str) -> Call:
    call.returns()
    for tensor in seen_in(call.result):
        assert not _is_uninitialised(tensor, call), say(
            "a tensor is only reserved memory that nothing was written into: `torch.empty` and `torch.Tensor` with "
            "sizes leave in it what was there before, which may look like zeros by chance.",
            "有一个张量只是占下的内存，什么也没有写进去：`torch.empty` 和给出大小的 `torch.Tensor` "
            "留着以前的内容，碰巧才像是零。",
            "uninitialised",
        )
    call.gives(
        (ZEROS, ONES, TABLE),
        traps=[
            trap((ZEROS, ONES, TABLE.float()), *FLOATS),
            trap((ZEROS, ONES, TABLE.double()), *FLOATS),
            trap(
                (ONES, ZEROS, TABLE),
                "zeros and ones are the other way round.",
                "全零和全一的次序反了。",
                "swapped",
            ),
            trap(
                (ZEROS, ONES, TABLE - 1),
                "the table begins with 0; it should begin with 1.",
                "表从 0 开始；应当从 1 开始。",
                "counts from 0",
            ),
            trap(
                (ZEROS.long(), ONES.long(), TABLE),
                "zeros and ones hold whole numbers; float32 is asked for.",
                "全零和全一装的是整数；要的是 float32。",
                "whole zeros and ones",
            ),
        ],
        anywhere=True,
    )
    places = sorted({tensor.device for tensor in seen_in(call.result)})
    assert places == [device], say(
        f"all three should be on {device} (`device` names it; without `device` it is the CPU), "
        f"and they are on {' and '.join(places)}. Does every function that makes a tensor get `device`?",
        f"三者都应当在 {device} 上（由 `device` 指定；不给 `device` 时是 CPU），"
        f"实际却在 {' 和 '.join(places)} 上。每个新建张量的函数都拿到 `device` 了吗？",
        "wrong device",
    )
    return call


def _is_uninitialised(tensor: SeenTensor, call: Call) -> bool:
    """Whether it lies in memory that an ``empty`` reserved and no operation wrote into."""
    storage = tensor.state.storage
    seen = [operation for operation in call.trace.operations if storage in operation.outputs + operation.inputs]
    written = any(_writes(operation.name) for operation in seen)
    return bool(seen) and "empty" in seen[0].name and not written


def _writes(operation: str) -> bool:
    _, name, overload = operation.split(".")
    return name.endswith("_") or "out" in overload


@check(points=2, gate=True)
def test_hold_the_numbers(answer: Answer) -> None:
    """Zeros, ones and the table, each in its dtype | 全零、全一和表，dtype 各如所求"""
    made(answer.constants(), "cpu")
    made(answer.constants(), "cpu")


@check(points=1)
def test_live_on_the_device(answer: Answer) -> None:
    """All three live where `device` says | 三者都在 `device` 指定的设备上"""
    made(answer.constants(device=HERE), answer.device)
    made(answer.constants(device=None), "cpu")


@check(points=1)
def test_are_made_in_one_go(answer: Answer) -> None:
    """No loop sets the elements one by one | 没有用循环逐个元素赋值"""
    call = made(answer.constants(), "cpu")
    assert call.trace.count < ZEROS.numel(), element_loop(
        f"{call.trace.count} operations for three tensors", f"三个张量用了 {call.trace.count} 次操作"
    )
