"""Hidden checks of ``product_norms``.

Tolerance. Five products of normal 3 × 3 matrices in float32 are right to about 2⁵·5·3·6e-8, which is 3e-5.
"""

import math

import torch

from autograder.grader import Answer, Call, Traps, check, normal, say, transposed, trap, window

CLOSE = 1e-3
PRODUCTS = {"mm", "bmm", "addmm", "baddbmm", "mv", "addmv", "dot", "linalg_multi_dot"}


def products(matrices: list[torch.Tensor]) -> list[torch.Tensor]:
    exact: list[torch.Tensor] = []
    for matrix in matrices:
        exact.append(matrix.double() @ exact[-1] if exact else matrix.double())
    return exact


def norms(matrices: list[torch.Tensor]) -> list[float]:
    return [matrix.double().square().sum().sqrt().item() for matrix in matrices]


def ran(answer: Answer, matrices: list[torch.Tensor]) -> Call:
    expected = norms(products(matrices))
    call = answer.product_norms(matrices)
    assert call.error is None or "OverflowError" not in call.error.bases, say(
        "a product overflows, and an OverflowError is raised: Python's own arithmetic does that, torch's gives inf.",
        "乘积溢出时抛出了 OverflowError：Python 自己的运算会这样，torch 的运算给出 inf。",
        "overflow raises",
    )
    return call.gives(expected, tolerance=CLOSE, traps=lambda: traps(matrices, expected))


def traps(matrices: list[torch.Tensor], expected: list[float]) -> Traps:
    right: list[torch.Tensor] = []
    for matrix in matrices:
        right.append(right[-1] @ matrix.double() if right else matrix.double())
    yield trap(
        norms(right),
        "each new matrix was multiplied on the right: these are the norms of M₁, M₁M₂, M₁M₂M₃. It stands on the left.",
        "新的矩阵乘在了右边：这是 M₁、M₁M₂、M₁M₂M₃ 的范数。它应当乘在左边。",
        "wrong side",
    )
    yield trap(
        norms(matrices),
        "these are the norms of the matrices themselves; nothing is multiplied.",
        "这是各个矩阵自己的范数；没有相乘。",
        "norm of each factor",
    )
    sizes = norms(matrices)
    yield trap(
        [math.prod(sizes[: place + 1]) for place in range(len(sizes))],
        "the norms were multiplied in place of the matrices: the norm of a product is another number.",
        "相乘的是范数，而不是矩阵：乘积的范数是另一个数。",
        "product of norms",
    )
    if len(expected) > 1:
        yield trap(expected[1:], "the norm of M₁ itself is missing.", "缺了 M₁ 自己的范数。", "first missing")
        yield trap(
            [math.sqrt(len(matrices[0])), *expected[:-1]],
            "the norms begin with that of the identity, and the last one is missing: multiply first, then take it.",
            "第一个是单位矩阵的范数，最后一个却缺了：应当先相乘，再取范数。",
            "one product late",
        )
        yield trap(
            expected[-1:],
            "only the last norm is here; each product has one.",
            "只有最后一个范数；每个乘积都要有。",
            "last only",
        )
        yield trap(expected[::-1], "the list is the wrong way round.", "列表的次序反了。", "reversed")
    yield from _other_norms(products(matrices), matrices)


def _other_norms(exact: list[torch.Tensor], matrices: list[torch.Tensor]) -> Traps:
    yield trap(
        [matrix.square().sum().item() for matrix in exact],
        "these are the sums of the squares: the root is missing.",
        "这是平方和：漏了开平方根。",
        "no root",
    )
    if all(matrix.isfinite().all() for matrix in exact):
        for order in (2, 1, math.inf, "nuc"):
            yield trap(
                [torch.linalg.matrix_norm(matrix, order).item() for matrix in exact],
                "another norm was taken; the Frobenius norm is the root of the sum of squares of all elements.",
                "用的是别的范数；Frobenius 范数是所有元素的平方和再开方。",
                "other norm",
            )
    yield trap(
        [matrix.abs().sum().item() for matrix in exact],
        "the sizes of the elements are added up; the Frobenius norm adds up squares, and takes the root.",
        "加的是元素的绝对值；Frobenius 范数加的是平方，再开方。",
        "other norm",
    )
    by_element: list[torch.Tensor] = []
    for matrix in matrices:
        by_element.append(matrix.double() * by_element[-1] if by_element else matrix.double())
    yield trap(
        norms(by_element),
        "the matrices were multiplied element by element: `*` is not the product of matrices.",
        "矩阵是逐元素相乘的：`*` 不是矩阵乘法。",
        "element by element",
    )
    steps = [matrix.double() for matrix in matrices]
    yield trap(
        norms([torch.linalg.matrix_power(steps[0], place + 1) for place in range(len(steps))] if steps else []),
        "M₁ was multiplied by itself; each round takes the next matrix.",
        "M₁ 一直在乘它自己；每一轮应当取下一个矩阵。",
        "same matrix again",
    )


def drawn(k: int, n: int = 3, dtype: torch.dtype = torch.float32) -> list[torch.Tensor]:
    return [normal(n, n, dtype=dtype) for _ in range(k)]


@check(points=2, gate=True)
def test_gives_the_norms(answer: Answer) -> None:
    """The norms of M₁, M₂M₁, … as Python floats | M₁、M₂M₁…… 的范数，都是 Python 的 float"""
    for matrices in answer.cases(drawn(4), drawn(2, 4), drawn(1, 2), drawn(3, 1), drawn(5, 3, torch.float64)):
        ran(answer, matrices)


@check(points=1)
def test_takes_any_list(answer: Answer) -> None:
    """An empty list, and matrices that lie spread out in memory | 空列表，以及在内存中不连续的矩阵"""
    ran(answer, [])
    if answer.is_first:
        ran(answer, [window(normal(3, 3)), transposed(normal(3, 3)), normal(3, 3)])


@check(points=1)
def test_grows_and_shrinks_without_an_error(answer: Answer) -> None:
    """Large and small products, inf and 0 | 很大和很小的乘积，inf 和 0"""
    ran(answer, [matrix.abs() * 300 for matrix in drawn(5)])
    if not answer.is_first:
        return
    ran(answer, [matrix.abs() / 400 for matrix in drawn(5)])
    for size in (1e304, 0.0):
        first, *others = (matrix.abs() + 0.5 for matrix in drawn(4, dtype=torch.float64))
        ran(answer, [first * 1e9, others[0] * size, *others[1:]])


@check(points=2)
def test_builds_on_the_last_product(answer: Answer) -> None:
    """At most k multiplications of matrices | 最多 k 次矩阵乘法"""
    k = 8
    call = ran(answer, drawn(k, 2))
    counted = sum(name in PRODUCTS for name in call.operations)
    assert counted <= k, say(
        f"{counted} products of matrices were computed for {k} matrices: at most {k} are needed. Build on the product "
        "that you have, in place of beginning anew each time.",
        f"{k} 个矩阵算了 {counted} 次矩阵乘法：最多 {k} 次就够了。请在已有的乘积上接着乘，不要每次从头来。",
        "rebuilt from the start",
    )


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the size of the matrices | 操作次数不随矩阵的大小增长"""
    answer.vectorised(lambda n: ran(answer, drawn(3, n)), (2,), (6,))
