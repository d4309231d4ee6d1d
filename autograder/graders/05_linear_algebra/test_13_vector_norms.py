"""Hidden checks of ``vector_norms``."""

import torch

from autograder.grader import Answer, Call, check, distinct, say, trap, whole, window

NO_ABS = (
    "the second result is the plain sum: elements of opposite sign cancel each other. A length never shrinks that way.",
    "第二个结果只是普通的和：一正一负的元素互相抵消了。长度不会这样变短。",
    "no abs",
)
NO_ROOT = (
    "the first result is the sum of the squares; the last step of the L2 norm is missing.",
    "第一个结果是平方和；L2 范数还差最后一步。",
    "no root",
)
SWAPPED = (
    "the two norms are the other way round: first L2, then L1.",
    "两个范数的次序反了：先是 L2，再是 L1。",
    "swapped",
)
MAXIMUM = (
    "one of the results is the largest absolute value; that is the norm of order infinity.",
    "有一个结果是最大的绝对值；那是无穷范数。",
    "maximum norm",
)


def signed(size: int, dtype: torch.dtype = torch.float32) -> torch.Tensor:
    """Return elements of both signs. Their sum is below the largest one, and their squares add up to more than L2."""
    u = distinct(size, dtype=dtype)
    rank = u.argsort(descending=True).argsort()
    return (u - u.min() + 2) * (1 - 2 * (rank % 2)).to(dtype)


def measured(answer: Answer, u: torch.Tensor) -> Call:
    return judged(answer.vector_norms(u), u)


def judged(call: Call, u: torch.Tensor) -> Call:
    v = u if u.is_floating_point() else u.to(torch.float32)
    l2, l1, squares, total = v.norm(), v.abs().sum(), (v * v).sum(), v.sum()
    return call.gives(
        (l2, l1),
        traps=lambda: [
            trap((l1, l2), *SWAPPED),
            trap((l1, squares), *SWAPPED),
            trap((l2, total), *NO_ABS),
            trap((l2, total.abs()), *NO_ABS),
            trap((squares, l1), *NO_ROOT),
            trap((squares, total), *NO_ROOT),
            trap((l2, v.abs().max()), *MAXIMUM),
        ],
    )


@check(points=1, gate=True)
def test_measures_l2_and_l1(answer: Answer) -> None:
    """The L2 norm, then the L1 norm | 先是 L2 范数，再是 L1 范数"""
    for u in answer.cases(signed(5), signed(8)):
        measured(answer, u)


@check(points=1)
def test_takes_whole_numbers(answer: Answer) -> None:
    """Whole numbers give float32 | 整数得到 float32"""
    small = torch.tensor([whole(9, 11), -whole(7, 8), whole(4, 6), -whole(1, 3)], dtype=torch.int8)
    raises = say(
        "a vector of whole numbers raises: norms are not defined for whole-number dtypes. "
        "What has to happen to u first, whichever of these dtypes it has?",
        "整数向量会报错：范数不支持整数 dtype。无论是哪种整数 dtype，要先对 u 做什么？",
        "int raises",
    )
    vectors = signed(6, torch.int64), signed(4, torch.int32), small, small.abs().to(torch.uint8)
    for u in answer.cases(*vectors):
        judged(answer.vector_norms(u).accepts(raises), u)


@check(points=1)
def test_keeps_doubles(answer: Answer) -> None:
    """Any float dtype is kept; any layout, one element too | 浮点 dtype 保持不变；任何存放方式，单个元素也可以"""
    for u in answer.cases(
        window(signed(5)),
        signed(7, torch.float64),
        signed(4, torch.float16),
        signed(4, torch.bfloat16),
        torch.zeros(3),
        -signed(1),
        signed(1),
    ):
        measured(answer, u)


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of elements | 操作次数不随元素个数增长"""
    large = answer.vectorised(lambda n: measured(answer, signed(n)), (3,), (20,))

    large.stays_in_torch(by_item=True)  # a sum is one number, which is fine
