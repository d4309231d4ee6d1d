"""Hidden checks of ``means``."""

import itertools

import torch

from autograder.grader import Answer, Call, Traps, check, distinct, say, transposed, trap, window

LENGTH = (
    "the sum of all elements was divided by the number of rows, which is what `len(A)` counts.",
    "所有元素的和除以的是行数：`len(A)` 数的是行，不是元素。",
)
KEPT = (
    "an axis that was averaged over is still there, with length 1 (`keepdim`): "
    "a tensor without dimensions and a plain vector are asked for.",
    "求均值的轴还在，长度是 1（`keepdim`）；要的是一个 0 维张量和一个普通的向量。",
)
ROUNDED = (
    "the means were cut to whole numbers: `//` (and a conversion to int) drops the fraction.",
    "均值被取成了整数：`//`（以及转成 int）会丢掉小数部分。",
)


def uneven(rows: int, cols: int, dtype: torch.dtype = torch.float32) -> torch.Tensor:
    """Return a matrix whose means are not whole numbers and, because of rounding errors, not near zero."""
    while True:
        A = distinct(rows, cols, dtype=dtype)
        overall, per_column = A.double().mean(), A.double().mean(0)
        if overall.abs() > 0.5 and overall.frac() and per_column.frac().all():
            return A


def averaged(answer: Answer, A: torch.Tensor) -> Call:
    return judged(answer.means(A), A)


def judged(call: Call, A: torch.Tensor) -> Call:
    real = A if A.dtype.is_floating_point else A.float()
    return call.gives((real.mean(), real.mean(0)), traps=lambda: _traps(real))


def _traps(A: torch.Tensor) -> Traps:
    overall, columns, rows, total, sums = A.mean(), A.mean(0), A.mean(1), A.sum(), A.sum(0)
    yield trap(
        (overall, rows),
        "the second result holds the means of the rows: a column is summed over axis 0, the axis that disappears.",
        "第二个结果是各行的均值：一列的和是沿轴 0 求的，也就是会消失的那个轴。",
        "mean of the row",
    )
    yield trap(
        (columns, overall),
        "the two means are the other way round: first that of all elements.",
        "两个均值的次序反了：先是所有元素的均值。",
        "swapped",
    )
    yield from (trap((total / len(A), second), *LENGTH, "divided by len") for second in (columns, rows))
    yield trap(
        (overall, sums / A.numel()),
        "the sum of each column was divided by the number of all elements. How many numbers went into it?",
        "每一列的和都除以了全部元素的个数。一列的和是由多少个数加起来的？",
        "divided by all",
    )
    yield trap(
        (overall, sums / A.shape[1]),
        "the column means were divided by the number of columns. How many numbers are in one column?",
        "列均值除以的是列数。一列里有多少个数？",
        "divided by columns",
    )
    yield from _of_other_kinds(A)


def _of_other_kinds(A: torch.Tensor) -> Traps:
    overall, columns = A.mean(), A.mean(0)
    yield trap(
        (A.sum(), A.sum(0)),
        "these are sums; a mean also divides by how many numbers went into it.",
        "这是和；均值还要除以个数。",
        "sum",
    )
    for shape, part in itertools.product(((), (1,), (1, 1)), (columns, columns[None], columns[:, None])):
        yield trap((overall.reshape(shape), part), *KEPT, "kept dimension")
    yield trap((A.median(), A.median(0).values), "these are medians, not means.", "这是中位数，不是均值。", "median")
    for cut, dtype in itertools.product((torch.floor, torch.trunc, torch.round), (torch.int64, A.dtype)):
        for parts in itertools.product(*((mean, cut(mean).to(dtype)) for mean in (overall, columns))):
            yield trap(parts, *ROUNDED, "integer division")


@check(points=1, gate=True)
def test_means_of_all_and_of_columns(answer: Answer) -> None:
    """The mean of all elements, and of each column | 所有元素的均值，以及每一列的均值"""
    for A in answer.cases(uneven(3, 5), uneven(4, 4)):
        averaged(answer, A)


@check(points=2)
def test_takes_whole_numbers(answer: Answer) -> None:
    """A matrix of whole numbers has float32 means | 整数矩阵的均值是 float32"""
    raises = say(
        "fractions work and whole numbers raise: `mean`, for one, refuses them. "
        "Give it floats, or divide a sum by the number of elements.",
        "小数可以，整数却报错：例如 `mean` 就不接受整数。先转成浮点数，或者用和除以个数。",
        "mean of whole numbers",
    )
    for dtype in answer.cases(torch.int64, torch.int32, torch.int16):
        A = uneven(3, 5, dtype)
        judged(answer.means(A).accepts(raises), A)
    if answer.is_first:
        averaged(answer, (uneven(4, 3, torch.int64) - uneven(4, 3, torch.int64)).abs().add(180).to(torch.uint8))


@check(points=1)
def test_takes_any_matrix(answer: Answer) -> None:
    """Rows, columns, any float dtype, a matrix spread out in memory | 单行、单列、任何浮点 dtype、在内存中分散的矩阵"""
    averaged(answer, window(uneven(3, 4)))
    if not answer.is_first:
        return
    averaged(answer, uneven(2, 4, torch.float16))
    averaged(answer, uneven(2, 5, torch.float64) * torch.pi)
    averaged(answer, uneven(1, 6))
    averaged(answer, uneven(6, 1))
    averaged(answer, uneven(1, 1))
    with_a_zero = uneven(4, 3)
    with_a_zero[2, 1] = 0
    averaged(answer, with_a_zero)
    averaged(answer, transposed(uneven(5, 2)))


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of elements | 操作次数不随元素个数增长"""
    answer.vectorised(lambda m, n: averaged(answer, uneven(m, n)), (2, 3), (5, 7)).stays_in_torch(by_item=True)
