"""Hidden checks of ``is_symmetric``."""

import torch

from autograder.grader import Answer, check, distinct, say, trap, window

ANY = trap(
    True,
    "a matrix that is not symmetric passes: every element has to equal its mirror image. "
    "Some equal elements (the diagonal always is), equal sums or a square shape are not enough.",
    "不对称的矩阵也通过了：每个元素都要等于它的镜像。有几个相等的元素（对角线总是相等）、和相等、形状是方的，"
    "都还不够。",
    "any",
)
REFUSED = trap(
    False,
    "a symmetric matrix gets False. What is compared, and is it compared by its elements?",
    "对称的矩阵得到了 False。比较的是什么？是按元素比较的吗？",
    "symmetric refused",
)
FOOLED = trap(
    True,
    "a single row (or column) of equal numbers passes: `==` broadcasts it against its transpose. "
    "Compare the shapes first.",
    "一行（或一列）相同的数也通过了：`==` 把它和转置广播开来比。请先比较形状。",
    "broadcasting",
)
NEARLY = trap(
    True,
    "a matrix that is off by a tiny amount passes; the task asks for exactly equal.",
    "相差极小的矩阵也通过了；题目要求完全相等。",
    "tolerance",
)


def symmetric(n: int) -> torch.Tensor:
    A = distinct(n, n)
    return A + A.T


@check(points=1, gate=True)
def test_tells_symmetric_from_not(answer: Answer) -> None:
    """True for a symmetric matrix, False for one that is not | 对称时为 True，不对称时为 False"""
    A = symmetric(4)
    call = answer.is_symmetric(A)
    assert not call.refused or call.operations[-1:] not in (["eq"], ["ne"]), say(
        "`==` compares element by element, and the whole matrix of comparisons that it gives is neither true nor "
        "false. What makes one bool of it?",
        "`==` 是逐元素比较，得到的一整个比较矩阵既不是真也不是假。怎样从中得到一个 bool？",
        "mask as a condition",
    )
    mask = A == A.T
    assert not any(map(call.returns().found.equals, (mask, mask.numpy(), mask.tolist()))), say(
        "the result is a whole matrix of comparisons; one Python bool is asked for.",
        "结果是一整个比较矩阵；要的是一个 Python 的 bool。",
        "mask returned",
    )
    call.gives(True, traps=lambda: [REFUSED])
    if not answer.is_first:
        return
    for row, column in ((2, 1), (0, 3)):
        lopsided = symmetric(4)
        lopsided[row, column] += 1
        answer.is_symmetric(lopsided).gives(False, traps=lambda: [ANY])
    answer.is_symmetric(distinct(3, 3)).gives(False, traps=lambda: [ANY])
    a, b, c = distinct(3).tolist()
    circulant = torch.tensor([[a, b, c], [c, a, b], [b, c, a]])  # rows and columns hold the same numbers
    answer.is_symmetric(circulant).gives(False, traps=lambda: [ANY])


@check(points=1)
def test_not_square_is_not_symmetric(answer: Answer) -> None:
    """A matrix that is not square gives False | 不是方阵时为 False"""
    raises = say(
        "a matrix that is not square raises; it should simply give False. What do you know before comparing elements?",
        "不是方阵就报错；应当直接返回 False。比较元素之前，先能知道什么？",
        "non-square raises",
    )
    answer.is_symmetric(distinct(3, 5)).accepts(raises).gives(False)


@check(points=1)
def test_is_not_fooled_by_broadcasting(answer: Answer) -> None:
    """A row or column of equal numbers gives False | 一行或一列相同的数为 False"""
    number = distinct(1).item()
    answer.is_symmetric(torch.full((1, 4), number)).gives(False, traps=lambda: [FOOLED])
    if answer.is_first:
        answer.is_symmetric(torch.full((3, 1), number)).gives(False, traps=lambda: [FOOLED])


@check(points=1)
def test_is_exact(answer: Answer) -> None:
    """A tiny difference counts, the place in memory does not | 极小的差别也算，在内存中怎样存放则无关"""
    answer.is_symmetric(window(symmetric(3))).gives(True, traps=lambda: [REFUSED])
    if not answer.is_first:
        return
    answer.is_symmetric(distinct(1, 1)).gives(True, traps=lambda: [REFUSED])
    A = symmetric(3).double()
    A[0, 2] = torch.nextafter(A[0, 2], A[0, 2] + 1)
    answer.is_symmetric(A).gives(False, traps=lambda: [NEARLY])
    answer.is_symmetric(symmetric(3).half()).gives(True, traps=lambda: [REFUSED])
    whole_numbers = (symmetric(4) * 8).long() * 2**54
    answer.is_symmetric(whole_numbers).gives(True, traps=lambda: [REFUSED])
    whole_numbers[1, 3] += 1  # no float can tell
    answer.is_symmetric(whole_numbers).gives(False, traps=lambda: [NEARLY])
    answer.is_symmetric(symmetric(3) * 1e-30).gives(True, traps=lambda: [REFUSED])
    answer.is_symmetric(distinct(3, 3) * 1e-30).gives(False, traps=lambda: [NEARLY])  # its squares would vanish


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of elements | 操作次数不随元素个数增长"""
    answer.vectorised(lambda n: answer.is_symmetric(symmetric(n)).gives(True), (2,), (6,))
