"""Hidden checks of ``means``."""

import itertools

import torch

from autograder.grader import Answer, Call, Trap, check, distinct, element_loop, say, transposed, trap, window

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
    """A matrix whose means are no whole numbers and, for the sake of rounding errors, not near zero."""
    while True:
        A = distinct(rows, cols, dtype=dtype)
        overall, per_column = A.double().mean(), A.double().mean(0)
        if overall.abs() > 0.5 and overall.frac() and per_column.frac().all():
            return A


def averaged(answer: Answer, A: torch.Tensor) -> Call:
    real = A if A.dtype.is_floating_point else A.float()
    overall, columns, rows = real.mean(), real.mean(0), real.mean(1)
    total, sums = real.sum(), real.sum(0)

    def traps() -> list[Trap]:
        return [
            trap(
                (overall, rows),
                "the second result holds the means of the rows: "
                "a column is summed over axis 0, the axis that disappears.",
                "第二个结果是各行的均值：一列的和是沿轴 0 求的，也就是会消失的那个轴。",
                "mean of the row",
            ),
            trap(
                (columns, overall),
                "the two means are the other way round: first that of all elements.",
                "两个均值的次序反了：先是所有元素的均值。",
                "swapped",
            ),
            trap((total / len(A), columns), *LENGTH, "divided by len"),
            trap((total / len(A), rows), *LENGTH, "divided by len"),
            trap(
                (overall, sums / A.numel()),
                "the sum of each column was divided by the number of all elements. How many numbers went into it?",
                "每一列的和都除以了全部元素的个数。一列的和是由多少个数加起来的？",
                "divided by all",
            ),
            trap(
                (overall, sums / A.shape[1]),
                "the column means were divided by the number of columns. How many numbers are in one column?",
                "列均值除以的是列数。一列里有多少个数？",
                "divided by columns",
            ),
            trap(
                (total, sums),
                "these are sums; a mean also divides by how many numbers went into it.",
                "这是和；均值还要除以个数。",
                "sum",
            ),
            *(
                trap((overall.reshape(shape), part), *KEPT, "kept dimension")
                for shape in ((), (1,), (1, 1))
                for part in (columns, columns[None], columns[:, None])
            ),
            trap(
                (real.median(), real.median(0).values),
                "these are medians, not means.",
                "这是中位数，不是均值。",
                "median",
            ),
            *(
                trap(parts, *ROUNDED, "integer division")
                for cut in (torch.floor, torch.trunc, torch.round)
                for dtype in (torch.int64, real.dtype)
                for parts in itertools.product(*((mean, cut(mean).to(dtype)) for mean in (overall, columns)))
            ),
        ]

    return answer.means(A).gives((overall, columns), traps=traps)


@check(points=1, gate=True)
def test_means_of_all_and_of_columns(answer: Answer) -> None:
    """The mean of all elements, and of each column | 所有元素的均值，以及每一列的均值"""
    averaged(answer, uneven(3, 5))
    averaged(answer, uneven(4, 4))


@check(points=2)
def test_takes_whole_numbers(answer: Answer) -> None:
    """A matrix of whole numbers has float32 means | 整数矩阵的均值是 float32"""
    for dtype in (torch.int64, torch.int32, torch.int16):
        A = uneven(3, 5, dtype)
        call = answer.means(A)
        assert not call.refused or answer.device != "cpu", say(
            "fractions work and whole numbers raise: `mean`, for one, refuses them. "
            "Give it floats, or divide a sum by the number of elements.",
            "小数可以，整数却报错：例如 `mean` 就不接受整数。先转成浮点数，或者用和除以个数。",
            "mean of whole numbers",
        )
        averaged(answer, A)
    averaged(answer, (uneven(4, 3, torch.int64) - uneven(4, 3, torch.int64)).abs().add(180).to(torch.uint8))


@check(points=1)
def test_takes_any_matrix(answer: Answer) -> None:
    """Rows, columns, any float dtype, a matrix spread out in memory | 单行、单列、任何浮点 dtype、在内存中分散的矩阵"""
    averaged(answer, uneven(2, 4, torch.float16))
    averaged(answer, uneven(2, 5, torch.float64) * torch.pi)
    averaged(answer, uneven(1, 6))
    averaged(answer, uneven(6, 1))
    averaged(answer, uneven(1, 1))
    averaged(answer, window(uneven(3, 4)))
    with_a_zero = uneven(4, 3)
    with_a_zero[2, 1] = 0
    averaged(answer, with_a_zero)
    averaged(answer, transposed(uneven(5, 2)))


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of elements | 操作次数不随元素个数增长"""
    small = averaged(answer, uneven(2, 3))
    large = averaged(answer, uneven(5, 7))
    assert small.trace.count == large.trace.count, element_loop(
        f"{small.trace.count} operations for 6 elements and {large.trace.count} for 35",
        f"6 个元素用了 {small.trace.count} 次操作，35 个用了 {large.trace.count} 次",
    )
    reads_sums = "_local_scalar_dense" in large.operations  # by item(): one number each, which is fine
    assert reads_sums or not any(large.through_python(part) for part in large.result), say(
        "no tensor operation computes the means: the numbers go through Python or NumPy.",
        "没有任何张量操作在算均值：数字绕道了 Python 或 NumPy。",
        "element loop",
    )
