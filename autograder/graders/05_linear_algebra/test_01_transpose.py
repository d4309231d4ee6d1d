"""Hidden checks of ``transpose``."""

import torch

from autograder.grader import Answer, Call, check, distinct, say, transposed, trap, window

TURNED = (
    "the matrix is turned like a picture: transposing mirrors it at its diagonal, and the corner [0, 0] stays.",
    "矩阵像图片那样转了 90 度；转置是沿对角线翻转，左上角 [0, 0] 不动。",
)


def swapped(answer: Answer, A: torch.Tensor) -> Call:
    rows, cols = A.shape
    return answer.transpose(A).gives(
        A.T,
        traps=lambda: [
            trap(
                A.reshape(cols, rows),
                "the shape is right, the elements are in the wrong places: `reshape` and `view` keep the reading "
                "order. "
                "Which operation swaps the axes?",
                "形状对了，元素的位置不对：`reshape` 和 `view` 保持读取顺序。哪种操作才是交换两个轴？",
                "reading order",
            ),
            trap(
                A.as_strided((cols, rows), (1, cols)),
                "the elements stand as they lie in memory, but this A is not contiguous: its strides say where its "
                "elements are.",
                "元素是按内存里的先后排的，但这个 A 不连续：它的元素在哪里，要看它的步幅。",
                "order of memory",
            ),
            trap(A, "the rows are still rows.", "行还是行，没有换成列。", "not transposed"),
            trap(A.rot90(1), *TURNED, "rotated"),
            trap(A.rot90(-1), *TURNED, "rotated"),
        ],
    )


@check(points=1, gate=True)
def test_swaps_rows_and_columns(answer: Answer) -> None:
    """Row i becomes column i | 第 i 行变成第 i 列"""
    for A in answer.cases(distinct(3, 5), distinct(4, 4)):
        swapped(answer, A)


@check(points=2)
def test_is_a_view(answer: Answer) -> None:
    """The result looks at A's memory; nothing is allocated | 结果看的是 A 的内存，什么也不新分配"""
    for A in answer.cases(window(distinct(4, 3)), distinct(3, 5), transposed(distinct(2, 7))):
        other = distinct(*A.T.shape)
        call = swapped(answer.overwriting(other), A)
        assert call.result.shares_memory(call.after.A), say(
            f"the result has memory of its own ({call.allocated} bytes were allocated{call.where_allocated.en}): "
            "`contiguous`, `clone` and `stack` write the elements down anew. No element has to move.",
            f"结果另占了内存（新分配了 {call.allocated} 字节{call.where_allocated.zh}）：`contiguous`、`clone`、"
            "`stack` 会把元素重新写一遍。"
            "其实一个元素也不用动。",
            "needless copy",
        )
        assert call.result.state.storage == call.after.A.state.storage, say(
            "the result reaches A's memory behind torch's back, through NumPy or DLPack: torch does not know that it "
            "is a view, and on an accelerator there is no such way.",
            "结果是绕过 torch（通过 NumPy 或 DLPack）去看 A 的内存的：torch 不知道它是视图；在加速器上这条路也走不通。",
            "through NumPy",
        )
        assert call.shows("A", other.T), say(
            "writing into the result does not reach the elements of A: it is not a view of A.",
            "写进结果，却没有写到 A 的元素：它不是 A 的视图。",
            "needless copy",
        )
        assert call.allocated == 0, say(
            f"the result looks at A's memory, but {call.allocated} bytes were allocated{call.where_allocated.en} on "
            "the way and thrown away.",
            f"结果看的是 A 的内存，但途中新分配了 {call.allocated} 字节{call.where_allocated.zh}，又丢掉了。",
            "hidden temporary",
        )
    if answer.must_prove:
        swapped(answer.with_room(0), distinct(400, 300))


@check(points=1)
def test_takes_any_matrix(answer: Answer) -> None:
    """Rows, columns, any dtype, a matrix spread out in memory | 单行、单列、任何 dtype、在内存中分散的矩阵"""
    for A in answer.cases(
        window(distinct(3, 5, dtype=torch.float64)),
        distinct(1, 6),
        distinct(6, 1),
        distinct(1, 1),
        distinct(3, 4, dtype=torch.int64),
        distinct(2, 3, dtype=torch.float16),
        torch.zeros(0, 3),
        transposed(distinct(4, 6)),
    ):
        swapped(answer, A)


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of elements | 操作次数不随元素个数增长"""
    answer.vectorised(lambda m, n: swapped(answer, distinct(m, n)), (2, 3), (5, 7))
