"""Hidden checks of ``to_numpy`` and ``to_tensor``."""

import numpy as np
import torch

from autograder.grader import Answer, Call, check, distinct, element_loop, say, transposed, window


def as_array(answer: Answer, x: torch.Tensor) -> Call:
    return judged(answer, answer.to_numpy(x), x)


def judged(answer: Answer, call: Call, x: torch.Tensor) -> Call:
    assert not call.refused or answer.device == "cpu", say(
        "right on the CPU, but a tensor on an accelerator raises: NumPy sees only the CPU's memory. Bring the tensor "
        "there first.",
        "在 CPU 上是对的，但加速器上的张量会报错：NumPy 只看得到 CPU 的内存。请先把张量搬过来。",
        "accelerator tensor",
    )
    return call.gives(x.detach().numpy(), anywhere=True)


def shared(answer: Answer, call: Call, x: torch.Tensor) -> None:
    judged(answer, call, x)
    assert answer.device != "cpu" or call.result.record.address == call.after.x.state.address, say(
        "the array has memory of its own: `np.array(x)` and `.clone()` copy. Writing into the array should show in x.",
        "数组另占了内存：`np.array(x)` 和 `.clone()` 会复制。往数组里写，应当在 x 里看得到。",
        "copied",
    )
    assert answer.device != "cpu" or call.result.record.writeable, say(
        "the array is read-only; writing into it should show in x.",
        "数组是只读的；往里写，应当在 x 里看得到。",
        "read-only",
    )


def as_tensor(answer: Answer, a: np.ndarray) -> Call:
    call = answer.to_tensor(a).gives(torch.from_numpy(a.copy()), anywhere=True)
    assert call.result.device == "cpu", say(
        "the tensor should live on the CPU, where the array is.", "张量应当在数组所在的 CPU 上。", "wrong device"
    )
    return call


@check(points=1)
def test_array_has_the_values(answer: Answer) -> None:
    """to_numpy gives the tensor's values, from any device | to_numpy 给出张量的值，不论张量在哪个设备上"""
    for x in answer.cases(
        distinct(3, 5),
        distinct(2, 1, 3, dtype=torch.float64) / 7,
        distinct(),
        2**40 + distinct(3, dtype=torch.int64),
        distinct(2, 3) > 0,
        distinct(4).half(),
        distinct(0, 3),
    ):
        as_array(answer, x)


@check(points=2)
def test_array_shares_memory(answer: Answer) -> None:
    """A CPU tensor and its array are one memory | CPU 上的张量和它的数组是同一块内存"""
    layouts = window(distinct(2, 4)), distinct(3, 5), distinct(), transposed(distinct(3, 2)), distinct(5) > 0
    for x in answer.cases(*layouts):
        shared(answer, answer.to_numpy(x), x)
    if answer.must_prove:
        x = distinct(400, 300)
        shared(answer, answer.with_room(0).to_numpy(x), x)


@check(points=1)
def test_takes_a_tracked_tensor(answer: Answer) -> None:
    """to_numpy works while x records gradients | x 正在记录梯度时 to_numpy 也可以"""
    x = distinct(3, 4).requires_grad_()
    raises = say(
        "a tensor that records gradients raises: NumPy cannot follow the graph. Leave the graph first.",
        "记录梯度的张量会报错：NumPy 跟不上计算图。请先离开计算图。",
        "tracked tensor",
    )
    shared(answer, answer.to_numpy(x).accepts(raises), x)


@check(points=1)
def test_tensor_has_values_and_dtype(answer: Answer) -> None:
    """to_tensor gives the array's values and dtype | to_tensor 给出数组的值和 dtype"""
    for a in answer.cases(
        (distinct(3, 5, dtype=torch.float64) / 7).numpy(),
        distinct(2, 1, 3, dtype=torch.int8).numpy(),
        (2**40 + distinct(4, dtype=torch.int64)).numpy(),
        (distinct(2, 3) > 0).numpy(),
        distinct(4).half().numpy(),
        distinct().numpy(),
    ):
        as_tensor(answer, a)


@check(points=2)
def test_tensor_is_independent(answer: Answer) -> None:
    """The tensor has memory of its own | 张量有自己的内存"""
    arrays = distinct(6, 7), distinct(7), distinct(2, 3, dtype=torch.float64), distinct(4, dtype=torch.int64)
    for a in answer.cases(*arrays):
        call = as_tensor(answer, a.numpy())
        assert not call.result.shares_memory(call.after.a), say(
            "the tensor looks at the array's memory: `from_numpy` and `as_tensor` share. "
            "Later edits of the array would reach it.",
            "张量看的是数组的内存：`from_numpy` 和 `as_tensor` 共用内存。之后改动数组会影响它。",
            "shares memory",
        )
        assert call.trace.count < 42, element_loop(
            f"{call.trace.count} operations for {a.numel()} elements",
            f"{a.numel()} 个元素用了 {call.trace.count} 次操作",
        )
