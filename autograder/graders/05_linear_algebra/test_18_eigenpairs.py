"""Hidden checks of ``eigenpairs``."""

import torch

from autograder.grader import Answer, Call, Trap, check, distinct, say, trap, whole, window

TOLERANCE = {torch.float32: 1e-4, torch.float64: 1e-9}
"""Looser than elsewhere: any way of solving is welcome."""

ASCENDING = (
    "the eigenvalues are in ascending order; the largest should come first.",
    "特征值是从小到大排的；最大的应当在最前面。",
    "ascending",
)
UNSORTED = (
    "each column belongs to its eigenvalue, but the eigenvalues do not descend: general solvers keep no order.",
    "每一列都与它的特征值相配，但特征值不是从大到小的：一般的求解函数不保证次序。",
    "not sorted",
)
COMPLEX = (
    "the function for general matrices gives complex numbers, which also have no order. "
    "A symmetric matrix has real eigenvalues; which function knows that?",
    "用于一般矩阵的函数给出复数，而且复数不能比大小。对称矩阵的特征值都是实数；哪个函数知道这一点？",
    "complex eigenvalues",
)
BY_SIZE = (
    "the pairs are sorted by the absolute value of the eigenvalue; a negative one comes after every positive one.",
    "各对是按特征值的绝对值排的；负的应当排在所有正的后面。",
    "sorted by absolute value",
)
NO_SIGN = (
    "a negative eigenvalue lost its sign: singular values are never negative.",
    "负的特征值丢了符号：奇异值从来不是负的。",
    "singular values",
)
APART = (
    "values and vectors are in opposite orders: column i does not belong to value i any more. "
    "What is done to one has to be done to the other.",
    "特征值和特征向量的次序相反：第 i 列不再属于第 i 个特征值。对其中一个做了什么，对另一个也要做。",
    "values flipped, vectors not",
)
ROWS = (
    "the eigenvectors are the rows; they should be the columns.",
    "特征向量成了各行；它们应当是各列。",
    "vectors as rows",
)
UPSIDE_DOWN = (
    "the eigenvectors were turned upside down: the flip went along each column instead of exchanging the columns.",
    "特征向量自己被颠倒了：翻转是沿着每一列进行的，而没有交换各列。",
    "wrong axis",
)
DIAGONAL = (
    "these are the numbers on the diagonal of A. They are its eigenvalues only where everything else in A is 0.",
    "这是 A 对角线上的数。只有 A 的其余元素全为 0 时，它们才是特征值。",
    "diagonal",
)
NOT_UNIT = (
    "the columns are eigenvectors, but their length is not 1.",
    "各列是特征向量，但长度不是 1。",
    "not unit vectors",
)


def symmetric(n: int, dtype: torch.dtype = torch.float32) -> torch.Tensor:
    """Return a matrix with eigenvalues of both signs, at least 2 apart, their absolute values in another order."""
    steps = torch.tensor([0, *(whole(2, 4) for _ in range(n - 1))]).cumsum(0)
    values = (steps[-1] * 3 // 10 + 0.3 - steps).double()
    Q, _ = torch.linalg.qr(distinct(n, n, dtype=torch.float64))
    A: torch.Tensor = Q * values @ Q.T
    return ((A + A.T) / 2).to(dtype)


def paired(answer: Answer, A: torch.Tensor) -> Call:
    call = answer.eigenpairs(A)
    assert not call.refused or answer.device != "cpu" or "linalg_eig" not in call.operations, say(*COMPLEX)
    call.returns()
    tensors = call.found.tensors if call.found.parts else []
    assert not any(part.value.is_complex() for part in tensors), say(*COMPLEX)
    up, columns = (part.to(A.dtype) for part in torch.linalg.eigh(A.double()))
    down, vectors = up.flip(0), columns.flip(1)
    values = tensors[0].value.nan_to_num() if len(tensors) == 2 else down
    # In either place: columns that stand first are the right ones too.
    seen = next((part.value.nan_to_num() for part in tensors[::-1] if part.value.shape == A.shape), vectors)

    def traps() -> list[Trap]:
        found = _traps(up, columns, seen.to(A.dtype)) if len(A) > 1 else []
        found += [trap((diagonal, seen.to(A.dtype)), *DIAGONAL) for diagonal in _diagonals(A)]
        if found and values.shape == up.shape:
            order = values.argsort().argsort()
            found.append(trap((up[order], facing(columns[:, order], seen)), *UNSORTED))
        return found

    return call.gives((down, facing(vectors, seen)), traps=traps, tolerance=TOLERANCE[A.dtype])


def _diagonals(A: torch.Tensor) -> list[torch.Tensor]:
    """Return the diagonal of A, as it stands and sorted in both ways."""
    ascending = A.diagonal().sort().values
    return [A.diagonal(), ascending, ascending.flip(0)]


def facing(vectors: torch.Tensor, seen: torch.Tensor) -> torch.Tensor:
    """Return each column with the sign that it has in ``seen``, since both are right."""
    return torch.where((vectors * seen).sum(0) < 0, -vectors, vectors)


def _traps(up: torch.Tensor, columns: torch.Tensor, seen: torch.Tensor) -> list[Trap]:
    down, vectors = up.flip(0), columns.flip(1)
    by_size = up.abs().argsort(descending=True)
    largest_first = facing(columns[:, by_size], seen)
    return [
        trap((up, facing(columns, seen)), *ASCENDING),
        trap((up, facing(columns, seen.T).T), *ROWS),
        trap((down, facing(columns, seen)), *APART),
        trap((up, facing(vectors, seen)), *APART),
        trap((down, facing(vectors, seen.T).T), *ROWS),
        trap((down, facing(columns, seen.T).T), *ROWS),
        trap((down, facing(columns.flip(0), seen)), *UPSIDE_DOWN),
        trap((down, facing(vectors.flip(0), seen)), *UPSIDE_DOWN),
        trap((up[by_size], largest_first), *BY_SIZE),
        trap((up[by_size.flip(0)], facing(columns[:, by_size.flip(0)], seen)), *BY_SIZE),
        trap((up[by_size].abs(), largest_first), *NO_SIGN),
        trap((up[by_size].abs(), facing(largest_first, seen.T).T), *NO_SIGN),
        trap((down.abs(), facing(vectors, seen)), *NO_SIGN),
        trap((down, facing(vectors, seen) * seen.norm(dim=0)), *NOT_UNIT),
    ]


@check(points=2, gate=True)
def test_pairs_values_with_vectors(answer: Answer) -> None:
    """Eigenvalues descending, column i belongs to value i | 特征值从大到小，第 i 列属于第 i 个特征值"""
    for A in answer.cases(symmetric(4), symmetric(3), symmetric(6)):
        paired(answer, A)


@check(points=1)
def test_takes_any_size_and_precision(answer: Answer) -> None:
    """A single number, doubles, matrices spread out in memory | 单个数、双精度、在内存中分散的矩阵"""
    for A in answer.cases(window(symmetric(4)), -distinct(1, 1).abs(), symmetric(2), symmetric(5, torch.float64)):
        paired(answer, A)


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of elements | 操作次数不随元素个数增长"""
    answer.vectorised(lambda n: paired(answer, symmetric(n)), (3,), (7,))
