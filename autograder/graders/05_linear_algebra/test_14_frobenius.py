"""Hidden checks of ``frobenius``."""

import torch

from autograder.grader import Answer, Call, Trap, check, distinct, element_loop, say, transposed, trap, window

SPECTRAL = (
    "this is the largest singular value: with `ord=2` a matrix gets its spectral norm, not its Frobenius norm.",
    "这是最大奇异值：对矩阵用 `ord=2` 得到的是谱范数，不是 Frobenius 范数。",
    "spectral norm",
)
ABSOLUTES = (
    "this is the sum of the absolute values; the Frobenius norm squares the elements.",
    "这是绝对值之和；Frobenius 范数要对元素取平方。",
    "sum of absolutes",
)
NO_ROOT = (
    "this is the sum of the squares; the last step of the norm is missing.",
    "这是平方和；范数还差最后一步。",
    "no root",
)
INDUCED = (
    "this is the largest sum of absolute values in a column (or row): the matrix norm of order 1 or infinity.",
    "这是列（或行）绝对值之和的最大值：矩阵的 1 范数或无穷范数。",
    "induced norm",
)
NUCLEAR = ("this is the sum of the singular values: the nuclear norm.", "这是奇异值之和：核范数。", "nuclear norm")
SEPARATE = (
    "there are several norms, one for each row, column or matrix; one number for all elements is asked for.",
    "得到了好几个范数，每行、每列或每个矩阵各一个；要的是全部元素的一个数。",
    "several norms",
)


def measured(answer: Answer, A: torch.Tensor) -> Call:
    def traps() -> list[Trap]:
        found = [trap(A.abs().sum(), *ABSOLUTES), trap((A * A).sum(), *NO_ROOT)]
        if A.dim() > 1:
            found += [trap(torch.linalg.vector_norm(A, dim=dim), *SEPARATE) for dim in range(A.dim())]
            found += (
                _matrix_norms(A.double(), A.dtype) if A.dim() == 2 else [trap(torch.linalg.matrix_norm(A), *SEPARATE)]
            )
        return found

    return answer.frobenius(A).gives(torch.linalg.vector_norm(A), traps=traps)


def _matrix_norms(A: torch.Tensor, dtype: torch.dtype) -> list[Trap]:
    return [
        trap(torch.linalg.matrix_norm(A, 2).to(dtype), *SPECTRAL),
        trap(torch.linalg.matrix_norm(A, "nuc").to(dtype), *NUCLEAR),
        trap(torch.linalg.matrix_norm(A, 1).to(dtype), *INDUCED),
        trap(torch.linalg.matrix_norm(A, torch.inf).to(dtype), *INDUCED),
    ]


@check(points=1, gate=True)
def test_measures_a_matrix(answer: Answer) -> None:
    """The root of the sum of all squares | 全部平方之和的平方根"""
    measured(answer, distinct(3, 5))
    measured(answer, distinct(6, 4))


@check(points=2)
def test_takes_any_number_of_dimensions(answer: Answer) -> None:
    """No dimension, one, three, four or five | 零维、一维、三维、四维、五维"""
    for shape in ((2, 3, 4), (5,), (), (2, 1, 3, 2), (2, 1, 2, 1, 3)):
        A = distinct(*shape) if shape else -distinct().abs()
        call = answer.frobenius(A)
        assert not call.refused, say(
            f"a matrix works and a tensor with {A.dim()} dimensions raises: "
            "the elements count, not how they are arranged.",
            f"矩阵可以，{A.dim()} 维张量却报错：重要的是元素，而不是它们怎样排列。",
            "matrices only",
        )
        measured(answer, A)


@check(points=1)
def test_takes_any_layout(answer: Answer) -> None:
    """Any float dtype, transposed, spread out in memory | 任何浮点 dtype、转置的、在内存中分散的张量"""
    measured(answer, distinct(4, 3, dtype=torch.float64))
    measured(answer, distinct(2, 3, dtype=torch.float16))
    measured(answer, distinct(2, 3, dtype=torch.bfloat16))
    measured(answer, transposed(distinct(5, 3)))
    measured(answer, window(distinct(2, 4)))
    measured(answer, distinct(1, 4))


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of elements | 操作次数不随元素个数增长"""
    small, large = measured(answer, distinct(2, 3)), measured(answer, distinct(5, 7))
    assert small.trace.count == large.trace.count, element_loop(
        f"{small.trace.count} operations for 6 elements and {large.trace.count} for 35",
        f"6 个元素用了 {small.trace.count} 次操作，35 个用了 {large.trace.count} 次",
    )
    reads_the_sum = "_local_scalar_dense" in large.operations  # by item(): one number, which is fine
    assert reads_the_sum or not large.through_python(large.result), say(
        "no tensor operation computes the norm: the numbers go through Python or NumPy.",
        "没有任何张量操作在算范数：数字绕道了 Python 或 NumPy。",
        "element loop",
    )
