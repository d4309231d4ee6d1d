"""Hidden checks of ``scalar_gradients``."""

import torch

from autograder.grader import Answer, Call, by_hand, check, distinct, exact, jacobian, trap, window

SCALAR = (
    "the gradient of sum(x) is a single number; a gradient holds one slope for each element of x.",
    "sum(x) 的梯度是一个数；梯度要给 x 的每个元素一个斜率。",
    "scalar 1",
)
NO_TWO = (
    "the gradient of x·x is x itself: a factor is missing. Differentiate one square.",
    "x·x 的梯度成了 x 本身：少了一个因子。试试对一个平方求导。",
    "no 2",
)
IN_A = (
    "the gradient of a·x is the one in a; the variable is x.",
    "a·x 的梯度求成了对 a 的；变量是 x。",
    "other variable",
)
VALUE = (
    "one of the results is the number that was to be differentiated, or its terms, not its gradient.",
    "有一个结果是要求导的那个数（或它的各项）本身，不是它的梯度。",
    "value, not gradient",
)

SWAPPED = (
    "the gradients are not in the order of the task: first that of sum(x), then that of x·x, then that of a·x.",
    "梯度的次序不对：先是 sum(x) 的，再是 x·x 的，最后是 a·x 的。",
    "swapped",
)
STEP_OF_ZERO = (
    "where x is 0 the result is nan: 0 is divided by a step that shrinks with x, as in a finite difference. "
    "A closed form needs no step.",
    "x 为 0 处结果是 nan：0 除以了一个随 x 缩小的步长，有限差分就是这样。真正的公式不需要步长。",
    "finite differences",
)


def truth(x: torch.Tensor, a: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    return jacobian(torch.sum, x), jacobian(lambda x: x @ x, x), jacobian(lambda x: a @ x, x)


def judged(answer: Answer, x: torch.Tensor, a: torch.Tensor) -> Call:
    one = torch.tensor(1, dtype=x.dtype)
    ones, twice = torch.ones_like(x), 2 * x
    orders = [(twice, ones, a), (a, twice, ones), (ones, a, twice), (a, ones, twice), (twice, a, ones)]
    scalars = [one, one.long(), one.reshape(1), 1, 1.0] if len(x) > 1 else []
    return by_hand(
        answer.scalar_gradients(x, a),
        exact(truth, x, a),
        lambda: [trap(x.sum(), *VALUE), *(trap(scalar, *SCALAR) for scalar in scalars)],
        lambda: [trap(x, *NO_TWO), trap(x @ x, *VALUE), trap(x * x, *VALUE), trap(2 * x * (x / x), *STEP_OF_ZERO)],
        lambda: [trap(x, *IN_A), trap(a @ x, *VALUE), trap(a * x, *VALUE)],
        whole=lambda: [trap(order, *SWAPPED) for order in orders if len(x) > 1],
    )


@check(points=2, gate=True)
def test_gives_the_gradients(answer: Answer) -> None:
    """The three gradients, by hand and exact | 三个梯度，手算且精确"""
    # Three times as large, so that the sum of x is never 1 and means only one mistake.
    judged(answer, 3 * distinct(5, dtype=torch.float64), distinct(5, dtype=torch.float64))
    if not answer.is_first:
        return
    # No step of a finite difference falls on sevenths.
    scales = torch.tensor([1e6 / 7, 1e-11, 0.1, 1e3 / 7, 0], dtype=torch.float64)
    x, a = scales * distinct(5, dtype=torch.float64), scales.flip(0) * distinct(5, dtype=torch.float64)
    by_hand(judged(answer, x, a), truth(x, a), every_digit=True)


@check(points=1)
def test_takes_any_vector(answer: Answer) -> None:
    """float32, 16 bits, one element, parts of a larger memory | float32、16 位、单个元素、大内存中的一部分"""
    for x, a in answer.cases(
        (distinct(7), distinct(7)),
        (window(distinct(4)), window(distinct(4))),
        (distinct(5, dtype=torch.float16), distinct(5, dtype=torch.float16)),
        (distinct(1), distinct(1)),
    ):
        judged(answer, x, a)


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of elements | 操作次数不随元素个数增长"""
    large = answer.vectorised(lambda n: judged(answer, distinct(n), distinct(n)), (3,), (8,))
    large.stays_in_torch(*large.result[1:])
