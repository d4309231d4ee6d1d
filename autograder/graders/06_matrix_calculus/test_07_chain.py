"""Hidden checks of ``chain``."""

import functools

import torch

from autograder.grader import (
    Answer,
    Call,
    Feedback,
    Trap,
    by_hand,
    check,
    distinct,
    jacobian,
    say,
    transposed,
    trap,
    window,
)

REVERSED = (
    "the product was taken in the wrong order: the list goes from the outermost Jacobian inward, "
    "and the outermost stands on the left.",
    "乘的次序反了：列表从最外层往内排，最外层的雅可比矩阵在最左边。",
    "order reversed",
)
ELEMENTWISE = (
    "the Jacobians were multiplied element by element; the chain rule takes the matrix product.",
    "雅可比矩阵是逐元素相乘的；链式法则用的是矩阵乘法。",
    "element-wise product",
)
CUT_SHORT = (
    "some Jacobians of the chain are missing from the product: does a `return` stand inside the loop?",
    "乘积里漏掉了链上的一些雅可比矩阵：是不是把 `return` 写进了循环里？",
    "return inside the loop",
)
COLUMN = (
    "the result is a column; one output by n inputs is one row.",
    "结果是一列；一个输出对 n 个输入应当是一行。",
    "transposed",
)
VECTOR = (
    "the result is a vector; a Jacobian of one output is a matrix with one row.",
    "结果是向量；一个输出的雅可比矩阵是只有一行的矩阵。",
    "row as a vector",
)


def product(jacobians: list[torch.Tensor]) -> torch.Tensor:
    x = jacobians[-1].new_zeros(jacobians[-1].shape[1])
    return jacobian(lambda x: functools.reduce(lambda value, J: J @ value, reversed(jacobians), x), x)


def judged(answer: Answer, jacobians: list[torch.Tensor]) -> Call:
    call = answer.chain(jacobians)
    row = product([J.double() for J in jacobians]).to(jacobians[0].dtype)
    outer, inner = jacobians[0], jacobians[1:]

    def traps() -> list[Trap]:
        found = [trap(row[0], *VECTOR)]
        if row.shape[1] > 1:
            found += [trap(row.T, *COLUMN)]
        if len(inner) == 1 and inner[0].shape[1] == 1 and len(inner[0]) > 1:
            # A row times a column, element by element, broadcasts to what the wrong order gives.
            found += [trap(inner[0] @ outer, *(ELEMENTWISE if "mul" in call.operations else REVERSED))]
        if inner:
            found += [trap(outer, *CUT_SHORT)]
        if len(inner) > 1:
            found += [trap(product(jacobians[:2]), *CUT_SHORT)]
            if all(len(J) == J.shape[1] for J in inner):
                found += [trap(product([outer, *reversed(inner)]), *REVERSED)]
        return found

    return by_hand(call, row, traps)


def drawn(*sizes: int, dtype: torch.dtype = torch.float32) -> list[torch.Tensor]:
    """Return a chain whose first Jacobian has one row. ``sizes`` are the numbers of columns."""
    return [distinct(m, n, dtype=dtype) / 8 for m, n in zip((1, *sizes), sizes, strict=False)]


@check(points=1, gate=True)
def test_multiplies_the_chain(answer: Answer) -> None:
    """The product, outermost on the left, by hand | 最外层在左的乘积，手算"""
    # Sizes at which the wrong order gives a value, not an exception, come first.
    if answer.is_first:
        judged(answer, drawn(4, 1, dtype=torch.float64))
        judged(answer, drawn(3, 3, 3, dtype=torch.float64))
    judged(answer, drawn(5, 3, 6, 4, dtype=torch.float64))


@check(points=1)
def test_works_from_the_row_inward(answer: Answer) -> None:
    """Nothing larger than a row is made on the way | 途中不造比一行更大的东西"""
    call = judged(answer, drawn(17, 13, 19, 14))
    call.stays_in_torch()
    # Rows have up to 19 elements, in double precision too; the smallest inner Jacobian and product have 13 × 14.
    assert all(step.allocated < 13 * 13 * 4 for step in call.trace.operations), _too_much(call)
    if answer.must_prove and call.trace.count < 60:  # no loop over elements, which would not end
        judged(answer.with_room(0), drawn(600, 600, 600))


def _too_much(call: Call) -> Feedback:
    products = {step.name.split(".")[1] for step in call.trace.operations if step.allocated >= 13 * 13 * 4}
    if products & {"mm", "bmm", "addmm", "baddbmm", "matmul", "linalg_multi_dot"}:
        return say(
            "two inner Jacobians were multiplied with each other: a whole matrix was made on the way. "
            "Which end of the chain has one row?",
            "两个内层的雅可比矩阵相乘了：途中造出了一整个矩阵。链的哪一端只有一行？",
            "inner first",
        )
    return say(
        "something as large as a whole Jacobian was made on the way; a row times a matrix needs no more than a row.",
        "途中造出了和整个雅可比矩阵一样大的东西；一行乘矩阵，只需要一行的内存。",
        "square intermediate",
    )


@check(points=1)
def test_takes_any_chain(answer: Answer) -> None:
    """A single Jacobian, a long chain, strided memory, 16 bits | 单个雅可比矩阵、长链、内存不连续、16 位"""
    first, second, third = drawn(4, 3, 5)
    for jacobians in answer.cases(
        [window(first), transposed(second), window(third)],
        [J.abs() for J in drawn(3, 2, dtype=torch.float16)],
        drawn(5),
        drawn(2, 3, 2, 4, 3, 2, dtype=torch.float64),
    ):
        judged(answer, jacobians)


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of elements | 操作次数不随元素个数增长"""
    answer.vectorised(lambda m, k, n: judged(answer, drawn(m, k, n)), (2, 3, 4), (6, 7, 8)).stays_in_torch()


@check(points=1)
def test_refuses_an_empty_list(answer: Answer) -> None:
    """An empty list raises ValueError | 列表为空时抛出 ValueError"""
    answer.chain([]).raises(ValueError)
