"""Hidden checks of ``dot_two_ways``."""

import torch

from autograder.grader import Answer, Call, Family, check, distinct, products_in, say, trap, whole, window

UNSUMMED = (
    "a result is still a vector of products: the dot product is their sum.",
    "有一个结果还是乘积组成的向量：点积是它们的和。",
)
OUTER = (
    "every element was multiplied with every other (the outer product); the dot product pairs those at the same place.",
    "每个元素与每个元素都相乘了（外积）；点积只把相同位置上的元素配对。",
)
KEPT = (
    "an axis of length 1 is left; a 0-dimensional tensor is asked for.",
    "还留着长度为 1 的轴；要的是 0 维张量。",
)
SAME_WAY = (
    "Each way is used once: one dot operation, and one multiplication followed by a sum.",
    "两种算法各用一次：一次点积操作，一次先相乘再求和。",
)


def vectors(n: int, dtype: torch.dtype = torch.float32) -> tuple[torch.Tensor, torch.Tensor]:
    """Return two vectors whose dot product is well below 0, so that a sign shows."""
    while True:
        x, y = distinct(n, dtype=dtype), distinct(n, dtype=dtype)
        product = (x * y).sum()
        if product.abs() >= 1:
            return (-x if product > 0 else x), y


def multiplied(answer: Answer, x: torch.Tensor, y: torch.Tensor) -> Call:
    product, outer = x.dot(y), x.outer(y)
    return answer.dot_two_ways(x, y).gives(
        (product, product),
        traps=lambda: [
            *(trap((first, x * y), *UNSUMMED, "product without sum") for first in (product, x * y)),
            trap((x * y, product), *UNSUMMED, "product without sum"),
            *(trap((product, second), *OUTER, "outer") for second in (outer, outer.sum())),
            *(trap((outer, second), *OUTER, "outer") for second in (product, x * y, outer, outer.sum())),
            *(
                trap((product.reshape(a), product.reshape(b)), *KEPT, "kept dimension")
                for a in ((), (1,), (1, 1))
                for b in ((), (1,), (1, 1))
            ),
        ],
    )


@check(points=1, gate=True)
def test_gives_the_dot_product_twice(answer: Answer) -> None:
    """Both results are the dot product, as 0-dimensional tensors | 两个结果都是点积，都是 0 维张量"""
    multiplied(answer, *vectors(5))
    if answer.is_first:
        multiplied(answer, *vectors(8))


@check(points=2)
def test_goes_two_ways(answer: Answer) -> None:
    """The first by one dot operation, the second without | 第一个用一次点积操作，第二个不用"""
    call = multiplied(answer, *vectors(7))
    dots = products_in(call.flow.steps)
    assert len(dots) == 1, say(
        f"dot operations (`dot`, `@`, `einsum` and their kind) ran {len(dots)} times. {SAME_WAY[0]}",
        f"点积操作（`dot`、`@`、`einsum` 之类）运行了 {len(dots)} 次。{SAME_WAY[1]}",
        "same way twice",
    )
    assert not any(call.through_python(part) for part in call.result), say(
        "the number in one of the results went through Python or NumPy; both ways consist of tensor operations.",
        "有一个结果的数字绕道了 Python 或 NumPy；两种算法都由张量操作组成。",
        "through Python",
    )
    by_dot = [bool(products_in(call.way_to(part))) for part in call.result]
    assert by_dot != [False, True], say(
        "the two results are the other way round: the first is to come from the dot operation.",
        "两个结果的次序反了：第一个应当来自点积操作。",
        "swapped",
    )
    assert by_dot[0], say(
        "a dot operation ran, but the first result does not come from it.",
        "运行了一次点积操作，但第一个结果不是它算出来的。",
        "dot unused",
    )
    assert call.flow_without(Family.OTHER).origins(call.result[1].state.storage) == {"x", "y"}, say(
        f"the second result is the first one again. {SAME_WAY[0]}",
        f"第二个结果就是第一个。{SAME_WAY[1]}",
        "same way twice",
    )


@check(points=1)
def test_takes_any_vectors(answer: Answer) -> None:
    """A single element, doubles, vectors spread out in memory | 单个元素、双精度、在内存中分散的向量"""
    x, y = vectors(6)
    multiplied(answer, window(x), y)
    if not answer.is_first:
        return
    multiplied(answer, y, window(x))
    multiplied(answer, *vectors(1))
    for n in (4, 6):
        x, y = vectors(n, torch.float64)
        multiplied(answer, x * torch.pi, y)
    small = torch.tensor([whole(2, 9), -whole(2, 9), whole(10, 15)]).half()
    multiplied(answer, small, small.flip(0))


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of elements | 操作次数不随元素个数增长"""
    answer.vectorised(lambda n: multiplied(answer, *vectors(n)), (3,), (11,))
