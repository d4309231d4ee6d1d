"""Hidden checks of ``constants``."""

from collections import Counter

import torch

from autograder.grader import HERE, Answer, Call, SeenTensor, check, element_loop, say, trap

ZEROS, ONES = torch.zeros(2, 3, 4), torch.ones(2, 3, 4)
TABLE = torch.arange(1, 9).reshape(2, 4)
FLOATING = (torch.float32, torch.float64, torch.float16, torch.bfloat16)
FLOATS = (
    "the table holds floats; int64 is asked for. `torch.Tensor` makes floats of everything. "
    "Which function looks at the numbers it is given?",
    "表里是浮点数；要的是 int64。`torch.Tensor` 把什么都变成浮点数。哪个函数会看给它的是什么数？",
    "float table",
)
TRAPS = [
    *(trap((ZEROS, ONES, TABLE.to(dtype)), *FLOATS) for dtype in FLOATING),
    trap((ONES, ZEROS, TABLE), "zeros and ones are the other way round.", "全零和全一的次序反了。", "swapped"),
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
]


def made(call: Call, device: str) -> Call:
    call.returns()
    leftovers = _leftovers(call)
    unwritten = [tensor for tensor in call.found.tensors if tensor.state.storage in leftovers]
    assert all(map(_is_counted, unwritten)), say(
        "a tensor comes from reserved memory that nothing was written into: `torch.empty` and `torch.Tensor` with "
        "sizes leave in it what was there before, which may look like zeros by chance (and 0 times NaN is NaN).",
        "有一个张量来自只是占下的内存，什么也没有写进去过：`torch.empty` 和给出大小的 `torch.Tensor` "
        "留着以前的内容，碰巧才像是零（而 0 乘以 NaN 还是 NaN）。",
        "uninitialised",
    )
    call.gives((ZEROS, ONES, TABLE), traps=lambda: TRAPS, anywhere=True)
    places = sorted({tensor.device for tensor in call.result})
    assert places == [device], say(
        f"all three should be on {device} (`device` names it; without `device` it is the CPU), "
        f"and they are on {' and '.join(places)}. Does every function that makes a tensor get `device`?",
        f"三者都应当在 {device} 上（由 `device` 指定；不给 `device` 时是 CPU），"
        f"实际却在 {' 和 '.join(places)} 上。每个新建张量的函数都拿到 `device` 了吗？",
        "wrong device",
    )
    return call


def _is_counted(tensor: SeenTensor) -> bool:
    """True when it is the table. That is nowhere by chance, so somebody unseen wrote it (TorchScript does)."""
    return tensor.shape == TABLE.shape and torch.equal(tensor.value.double(), TABLE.double())


def _leftovers(call: Call) -> set[int]:
    """Return the storages with the old contents of an ``empty``, or with numbers computed from them."""
    found: set[int] = set()
    for operation in call.trace.operations:
        _, name, overload = operation.name.split(".")
        if "empty" in name:
            found.update(operation.outputs)
        elif name == "detach":  # NumPy takes a tensor with it, and may write there
            found.difference_update(operation.inputs)
        elif found & set(operation.inputs):
            _follow(name, "out" in overload, operation.inputs, operation.outputs, found)
    return found


def _follow(name: str, out: bool, inputs: list[int], outputs: list[int], found: set[int]) -> None:
    writes = out or name.endswith("_")
    sources = set(inputs) - set(outputs) if writes else set(inputs)
    if sources & found and not name.endswith("_like") and not name.startswith("new_"):
        found.update(outputs)
    elif writes and name not in ("mul_", "add_", "sub_", "div_"):  # these four depend on the old contents
        found.difference_update(outputs)


@check(points=2, gate=True)
def test_hold_the_numbers(answer: Answer) -> None:
    """Zeros, ones and the table, each in its dtype | 全零、全一和表，dtype 各如所求"""
    made(answer.constants(), "cpu")
    made(answer.constants(), "cpu")


@check(points=1)
def test_live_on_the_device(answer: Answer) -> None:
    """All three live where `device` says | 三者都在 `device` 指定的设备上"""
    made(answer.constants(device=HERE), answer.device)
    if answer.is_first:
        made(answer.constants(device=None), "cpu")


@check(points=1)
def test_are_made_in_one_go(answer: Answer) -> None:
    """No loop sets the elements one by one | 没有用循环逐个元素赋值"""
    call = made(answer.constants(), "cpu")
    again = max(Counter(call.operations).values(), default=0)
    assert again < TABLE.numel(), element_loop(
        f"one and the same operation is done {again} times", f"同一种操作做了 {again} 次"
    )
