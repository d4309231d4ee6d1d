"""Hidden checks of ``running_sums``."""

import itertools

import torch

from autograder.grader import Answer, Call, Traps, check, distinct, same, say, transposed, trap, window

SWAPPED = (
    "the two results are the other way round: along axis 0 the sums run down the columns.",
    "两个结果的次序反了：沿轴 0 是顺着列往下累加。",
)
FLATTENED = (
    "one running sum goes through the whole matrix: it has to begin anew in each row or column. Name an axis.",
    "一个累积和贯穿了整个矩阵：每一行或每一列都要重新开始。请写出轴。",
)
ONE_AXIS = ("both results run along the same axis.", "两个结果是沿同一个轴累加的。")
TWICE = (
    "one result was summed up again for the other; each begins from A.",
    "一个结果又被累加了一遍，成了另一个；两个都应当从 A 开始。",
)


def accumulated(answer: Answer, A: torch.Tensor) -> Call:
    down, along = A.cumsum(0), A.cumsum(1)
    call = answer.running_sums(A)
    in_place = [sums for sums in (down, along, down.cumsum(1)) if not torch.equal(sums, A)]
    assert not any(same(call.after.A, sums) for sums in in_place), say(
        "the sums were written into `A` itself: `cumsum_` changes the caller's matrix. Make new ones for the results.",
        "和写进了 `A` 自己：`cumsum_` 改的是调用者的矩阵。请为结果新建矩阵。",
        "input changed",
    )
    return call.gives((down, along), traps=lambda: _traps(A))


def _traps(A: torch.Tensor) -> Traps:
    down, along = A.cumsum(0), A.cumsum(1)
    yield trap((along, down), *SWAPPED, "swapped")
    line_down, line_along = A.T.flatten().cumsum(0), A.flatten().cumsum(0)
    flat = [line_down.reshape(A.T.shape).T, line_along.reshape(A.shape)]
    if min(A.shape) > 1:  # in a single row or column, it is squeeze that leaves a vector
        flat += [line_down, line_along, down.flatten(), along.flatten()]
    for first, second in itertools.product((down, *flat), (along, *flat)):
        yield trap((first, second), *FLATTENED, "flattened")
    yield from (trap((one, one), *ONE_AXIS, "one axis for both") for one in (down, along))
    both = down.cumsum(1)
    yield from (trap(parts, *TWICE, "summed twice") for parts in ((down, both), (both, along), (both, both)))
    yield trap(
        (A.sum(0), A.sum(1)),
        "these are plain sums, and an axis is gone; a running sum keeps the shape.",
        "这是普通的和，少了一个轴；累积和保持形状。",
        "plain sums",
    )
    yield trap(
        (A.cumprod(0), A.cumprod(1)),
        "these are running products, not sums.",
        "这是累积的乘积，不是和。",
        "running products",
    )
    yield trap(
        (A.flip(0).cumsum(0).flip(0), A.flip(1).cumsum(1).flip(1)),
        "the sums run from the end; they begin with the first row and the first column.",
        "是从末尾开始累加的；应当从第一行、第一列开始。",
        "from the end",
    )
    yield trap(
        (down - A, along - A),
        "each element is missing from its own sum: a running sum includes the element itself.",
        "每个元素自己没有算进去：累积和包括元素自己。",
        "itself left out",
    )


@check(points=2, gate=True)
def test_sums_along_each_axis(answer: Answer) -> None:
    """Along axis 0, then along axis 1 | 先沿轴 0，再沿轴 1"""
    for A in answer.cases(distinct(3, 5), distinct(4, 4)):
        accumulated(answer, A)


@check(points=1)
def test_takes_any_matrix(answer: Answer) -> None:
    """A single row or column, doubles, a matrix spread out in memory | 单行、单列、双精度、在内存中分散的矩阵"""
    for A in answer.cases(
        window(distinct(3, 4)),
        distinct(1, 6),
        distinct(6, 1),
        distinct(1, 1),
        distinct(2, 5, dtype=torch.float64) * torch.pi,
        transposed(distinct(5, 2)),
    ):
        accumulated(answer, A)


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of elements | 操作次数不随元素个数增长"""
    answer.vectorised(lambda m, n: accumulated(answer, distinct(m, n)), (2, 3), (5, 7)).stays_in_torch()
