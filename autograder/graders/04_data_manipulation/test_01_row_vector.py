"""Hidden checks of ``row_vector``."""

import torch

from autograder.grader import HERE, Answer, Call, check, say, trap, whole

FLOATING = (torch.float32, torch.float64, torch.float16, torch.bfloat16)
FLOATS = (
    "the numbers are right and the dtype is a floating one: int64 is asked for. What makes your call give floats?",
    "数是对的，但 dtype 是浮点的：要的是 int64。你的调用为什么给出了浮点数？",
    "float arange",
)
FROM_ONE = (
    "the first number is 1; counting begins at 0 and stops before n.",
    "第一个数是 1；应当从 0 数起，到 n 之前为止。",
    "counts from 1",
)
TOO_LONG = (
    "there is one number too many: n itself is in the vector. Is the end left out in the function you use?",
    "多了一个数：向量里出现了 n 本身。你用的函数含不含终点？",
    "end off by one",
)


def counted(call: Call, n: int, device: str) -> Call:
    numbers = torch.arange(n)
    as_matrix = (
        "the numbers are right, but the tensor has two dimensions. A vector has one; do not wrap it in another.",
        "数是对的，但张量有两维。向量只有一维，不要再套一层。",
        "one-row matrix",
    )
    call.gives(
        numbers,
        traps=lambda: [
            *(trap(numbers.to(dtype), *FLOATS) for dtype in FLOATING),
            *(trap((numbers + 1).to(dtype), *FROM_ONE) for dtype in (torch.int64, *FLOATING)),
            *([trap(numbers[1:], *FROM_ONE)] if n > 1 else []),
            *(trap(torch.arange(n + 1).to(dtype), *TOO_LONG) for dtype in (torch.int64, *FLOATING)),
            trap(numbers[None], *as_matrix),
            trap(numbers[:, None], *as_matrix),
        ],
        anywhere=True,
    )
    assert call.result.device == device, say(
        f"the vector should be built on {device} (`device` names it; without `device` it is the CPU), "
        f"and it is on {call.result.device}. Does the function that makes the vector get `device`?",
        f"向量应当建在 {device} 上（由 `device` 指定；不给 `device` 时是 CPU），"
        f"实际却在 {call.result.device} 上。新建向量的函数拿到 `device` 了吗？",
        "wrong device",
    )
    return call


@check(points=1, gate=True)
def test_counts_from_zero(answer: Answer) -> None:
    """The vector holds 0, 1, …, n−1 as int64 | 向量里是 int64 的 0、1、…、n−1"""
    for n in answer.cases(whole(14, 40), whole(5, 10)):
        counted(answer.row_vector(n), n, "cpu")


@check(points=1)
def test_lives_on_the_device(answer: Answer) -> None:
    """The vector lives where `device` says | 向量在 `device` 指定的设备上"""
    n = whole(5, 40)
    counted(answer.row_vector(n, device=HERE), n, answer.device)
    if answer.is_first:
        counted(answer.row_vector(n, device=None), n, "cpu")


@check(points=1)
def test_takes_the_smallest_n(answer: Answer) -> None:
    """n = 1 gives one element, n = 0 none | n = 1 时有一个元素，n = 0 时为空"""
    call = answer.row_vector(0)
    floats = trap(
        torch.empty(0),
        "for n = 0 the vector is float32: an empty list has no numbers to tell the dtype by. Say which one you want.",
        "n = 0 时向量成了 float32：空列表里没有数，看不出 dtype。请写明要哪一种。",
        "float arange",
    )
    counted(call.gives(torch.arange(0), traps=lambda: [floats], anywhere=True), 0, "cpu")
    if answer.is_first:
        counted(answer.row_vector(1), 1, "cpu")


@check(points=1)
def test_is_made_in_one_go(answer: Answer) -> None:
    """The number of tensor operations does not grow with n | 张量操作的次数不随 n 增长"""
    answer.vectorised(lambda n: counted(answer.row_vector(n), n, "cpu"), (whole(4, 8),), (whole(30, 50),))
    if answer.is_first:
        far = whole(2100, 2300)  # floats of 16 bits do not count so far
        counted(answer.row_vector(far), far, "cpu")
