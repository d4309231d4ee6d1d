"""Hidden checks of ``xor``."""

import torch

from autograder.grader import Answer, Asked, Call, Family, Told, Traps, check, say, transposed, trap, whole, window

BENDS = {
    *("relu", "leaky_relu", "threshold", "hardtanh", "clamp", "clamp_min", "clamp_max", "clip", "maximum", "minimum"),
    *("fmax", "fmin", "max", "min", "amax", "amin", "aminmax", "max_pool2d_with_indices"),
}
LAYERS = {
    *(
        "add",
        "sub",
        "mul",
        "div",
        "neg",
        "rsub",
        "addcmul",
        "multiply",
        "divide",
        "subtract",
        "negative",
        "true_divide",
    ),
    *("sum", "mean", "cumsum", "lerp", "positive"),
}
PRODUCTS = {"mul", "multiply", "addcmul", "div", "divide", "true_divide"}
PICKING = {
    *("index", "_unsafe_index", "index_put", "_index_put_impl", "gather", "take", "embedding", "index_select"),
    *("scatter", "scatter_add", "scatter_reduce", "masked_fill", "masked_select", "masked_scatter"),
}


def corners(n: int, dtype: torch.dtype = torch.float32) -> torch.Tensor:
    """Return all four corners, and more of them until there are ``n``, in a random order."""
    rows = [[0, 0], [0, 1], [1, 0], [1, 1], *([whole(0, 1), whole(0, 1)] for _ in range(n - 4))]
    first = whole(0, 3)
    return torch.tensor((rows[first:] + rows[:first])[:n], dtype=dtype)


def once(xor: Asked, X: torch.Tensor) -> Told:
    """Call once. Layers of torch draw weights before they are given others."""
    return xor(X), {}


def told_apart(answer: Answer, X: torch.Tensor) -> Call:
    call = answer.within(once, draws=True).xor(X)
    found = call.found.tensor
    as_column = found is not None and found.shape == (len(X), 1)
    right = (X.sum(1) == 1).to(X.dtype)
    shaped = right[:, None] if as_column else right
    call.gives(shaped, tolerance=0, traps=lambda: _traps(X, as_column))
    call.stays_in_torch()
    _is_a_network(call)
    return call


def _traps(X: torch.Tensor, as_column: bool) -> Traps:
    a, b = X.unbind(1)
    linear = (
        "no straight line, and so no linear map, is XOR.",
        "没有直线能分开，所以没有线性映射能做异或。",
        "linear map",
    )
    known = (
        (a * b, "this is AND: 1 where both are 1.", "这是“与”：两个都为 1 时才是 1。", "and"),
        (torch.maximum(a, b), "this is OR: 1 where both are 1 too.", "这是“或”：两个都为 1 时也是 1。", "or"),
        (a + b, *linear),
        (a - b, *linear),
        (1 - (a - b).abs(), "0 and 1 are the wrong way round.", "0 和 1 弄反了。", "not xor"),
        ((a - b).clamp(min=0), "(0, 1) gives 0: half of it is missing.", "(0, 1) 得到 0：还少一半。", "half of it"),
    )
    for value, en, zh, mistake in known:
        yield trap(value[:, None] if as_column else value, en, zh, mistake)
    right = (a != b).to(X.dtype)
    yield trap(
        a != b,
        "the result holds truth values: a comparison gave them. It should have X's dtype, and come from a network.",
        "结果是真假值：是比较运算给出的。它应当与 X 的 dtype 相同，由网络算出。",
        "comparison",
    )
    if len(X) == 1:
        yield trap(
            right[0],
            "for a single row a number without dimensions comes back: `squeeze()` takes away every length of 1.",
            "只有一行时返回了没有维度的数：`squeeze()` 会去掉每个长度为 1 的维。",
            "squeeze",
        )


def _is_a_network(call: Call) -> None:
    way = call.way_to(call.result)
    for step in way:
        name = step.name.removeprefix("_foreach_").rstrip("_")
        from_x = ["X" in operand for operand in step.operands]
        apart = step.family is Family.OTHER or name in PRODUCTS
        assert not (apart and from_x[-2:] == [True, True]), say(
            "one input was multiplied by the other: that is a formula. A network multiplies inputs with its own "
            "weights "
            "alone.",
            "把一个输入乘以了另一个：那是公式。网络只把输入与自己的权重相乘。",
            "closed formula",
        )
        assert not (name in PICKING and any(from_x[1:])), say(
            "the answer was looked up in a table, with the inputs for an index. Compute it by two layers.",
            "答案是用输入作下标从表里查出来的。请用两层网络算出来。",
            "table",
        )
        moves = step.family in (Family.VIEW, Family.MADE, Family.MOVED)
        assert moves or step.family is Family.OTHER or name in BENDS | LAYERS, say(
            f"the values are right, but `{step.name}` is not a part of a network: it is made of products with weights, "
            "of sums, and of relu.",
            f"值是对的，但 `{step.name}` 不属于网络：网络由与权重的乘积、求和以及 relu 组成。",
            "no network",
        )
    assert any(step.name.rstrip("_") in BENDS for step in way), say(
        "there is no relu on the way to the result. Without it all layers together are one linear map.",
        "得出结果的路上没有 relu。没有它，所有的层合起来只是一个线性映射。",
        "no relu",
    )


@check(points=2, gate=True)
def test_tells_the_corners_apart(answer: Answer) -> None:
    """XOR of every row, by a network | 用网络算出每一行的异或"""
    for n in answer.cases(7, 4):
        told_apart(answer, corners(n))


@check(points=1)
def test_takes_one_row_and_doubles(answer: Answer) -> None:
    """A single row, float64, and rows spread out in memory | 单独一行、float64，以及在内存中分散的行"""
    for row in answer.cases([0.0, 1.0], [1.0, 0.0], [1.0, 1.0], [0.0, 0.0]):
        told_apart(answer, torch.tensor([row]))
    told_apart(answer, corners(6, torch.float64))
    if answer.is_first:
        told_apart(answer, window(corners(5)))
        told_apart(answer, transposed(corners(6)))


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of rows | 操作次数不随行数增长"""
    answer.vectorised(lambda n: told_apart(answer, corners(n)), (4,), (9,))
