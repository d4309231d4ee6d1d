"""Hidden checks of ``join``."""

import torch

from autograder.grader import Answer, Call, check, distinct, say, transposed, trap, window

ONCE = (
    "both results are joined along the same dimension; the second one differs from the first.",
    "两个结果沿的是同一维；第二个应当和第一个不同。",
    "one dimension twice",
)
TURNED = (
    "y comes first in a result; the elements of x are to come first.",
    "有一个结果里 y 排在前面；应当先是 x 的元素。",
    "y first",
)


def joined(answer: Answer, x: torch.Tensor, y: torch.Tensor) -> Call:
    call = answer.join(x, y).returns()
    rows, columns = torch.cat((x, y)), torch.cat((x, y), 1)
    stacked = [torch.stack((x, y), dim) for dim in range(x.dim() + 1)]
    assert not any(part.equals(stack) for part in call.found.parts for stack in stacked), say(
        "a result has one dimension more than x: `stack` makes a new dimension. "
        "Which function makes an old one longer?",
        "有一个结果比 x 多了一维：`stack` 会新添一维。哪个函数是让原有的一维变长？",
        "stack",
    )
    rows_turned, columns_turned = torch.cat((y, x)), torch.cat((y, x), 1)
    return call.gives(
        (rows, columns),
        traps=lambda: [
            trap(
                (columns, rows),
                "the two are the other way round: joining by rows makes dimension 0 longer, by columns dimension 1.",
                "两者的次序反了：按行连接变长的是第 0 维，按列连接变长的是第 1 维。",
                "swapped",
            ),
            trap((rows, rows), *ONCE),
            trap((columns, columns), *ONCE),
            trap((rows_turned, columns_turned), *TURNED),
            trap((rows, columns_turned), *TURNED),
            trap((rows_turned, columns), *TURNED),
        ],
    )


@check(points=2, gate=True)
def test_joins_rows_and_columns(answer: Answer) -> None:
    """By rows, then by columns | 先按行，再按列"""
    for x, y in answer.cases((distinct(3, 5), distinct(3, 5)), (distinct(4, 2), distinct(4, 2))):
        joined(answer, x, y)


@check(points=1)
def test_takes_any_layout(answer: Answer) -> None:
    """More dimensions, doubles, and any layout in memory | 更多维、双精度，以及内存中的任何排列"""
    for x, y in answer.cases(
        (transposed(distinct(5, 2)), window(distinct(5, 2))),
        (distinct(2, 3, 4), distinct(2, 3, 4)),
        (distinct(1, 6, dtype=torch.float64), distinct(1, 6, dtype=torch.float64)),
        (2**60 + distinct(3, 2, dtype=torch.int64), distinct(3, 2, dtype=torch.int64)),
        (distinct(2, 3) > 0, distinct(2, 3) > 0),
        (distinct(2, 4).half(), distinct(2, 4).half()),
    ):
        joined(answer, x, y)


@check(points=1)
def test_has_memory_of_its_own(answer: Answer) -> None:
    """The results share no memory with x and y | 结果不与 x、y 共用内存"""
    both = distinct(4, 7)
    call = joined(
        answer.overwriting(distinct(4, 7), distinct(2, 14)), both[:2], both[2:]
    )  # here the rows are joined in memory already
    shared = [part for part in call.result if part.shares_memory(call.after.x) or part.shares_memory(call.after.y)]
    reached = [seen for name in ("x", "y") if (seen := call.shown_by(name)) is not None]
    shown = bool(reached) and not torch.equal(torch.cat(reached), both)
    assert not shared and not shown, say(
        "a result lies in the memory of x or y: writing into it changes them too.",
        "有一个结果在 x 或 y 的内存里：往里写，它们也会变。",
        "shares memory",
    )


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of rows or columns | 操作次数不随行数和列数增长"""
    answer.vectorised(lambda m, n: joined(answer, distinct(m, n), distinct(m, n)), (2, 3), (7, 5)).stays_in_torch()
