"""Hidden checks of ``shape_and_size``."""

import torch

from autograder.grader import Answer, Call, Traps, check, distinct, element_loop, say, transposed, trap, window

LEN = (
    "the number of elements is only the length of the first dimension: that is what `len` gives.",
    "元素个数只是第一维的长度：`len` 给的就是这个。",
    "len",
)
DIMENSIONS = (
    "one of the two is the number of dimensions (`x.dim()`, or the length of the shape).",
    "两者之一成了维数（`x.dim()`，也就是形状的长度）。",
    "number of dimensions",
)


def told(answer: Answer, x: torch.Tensor) -> Call:
    call = answer.shape_and_size(x).returns()
    kinds = {found.type or "" for found in (call.found, *call.found.parts)}
    assert not any("method" in kind for kind in kinds), say(
        "what comes back is a method, not what it would give: `x.size` and `x.numel` are methods to be called.",
        "返回的是方法本身，而不是它的结果：`x.size` 和 `x.numel` 是方法，要加括号调用。",
        "method not called",
    )
    return call.gives((tuple(x.shape), x.numel()), traps=lambda: _traps(x))


def _traps(x: torch.Tensor) -> Traps:
    shape, count = tuple(x.shape), x.numel()
    if shape:
        yield trap((shape, x.dim()), *DIMENSIONS)
    yield trap((x.dim(), count), *DIMENSIONS)
    yield trap((x.dim(), x.dim()), *DIMENSIONS)
    yield trap((shape, shape[0] if shape else None), *LEN)
    yield trap(
        (shape, sum(shape)),
        "the lengths were added; how many elements have 3 rows of 4?",
        "各维的长度被加起来了；3 行、每行 4 个，一共有几个？",
        "sum of lengths",
    )
    yield trap(
        (shape, x.nbytes), "the second number counts bytes, not elements.", "第二个数数的是字节，不是元素。", "bytes"
    )
    yield trap(
        (shape, x.untyped_storage().nbytes() // x.element_size()),
        "the second number is the size of the whole storage behind x; x shows only a part of it.",
        "第二个数是 x 背后整块存储的大小；x 只露出其中一部分。",
        "storage size",
    )
    yield trap(
        (count, shape),
        "the two are the other way round: first the shape, then the number of elements.",
        "两者的次序反了：先是形状，再是元素个数。",
        "swapped",
    )


@check(points=1, gate=True)
def test_tells_shape_and_count(answer: Answer) -> None:
    """The shape, and the number of elements | 形状，和元素个数"""
    if answer.is_first:
        told(answer, distinct(5, 7))
        told(answer, distinct(11))
    told(answer, distinct(3, 2, 5))


@check(points=1)
def test_takes_a_single_number(answer: Answer) -> None:
    """A tensor without dimensions has one element | 没有维度的张量有一个元素"""
    none = trap(
        ((), 0),
        "a tensor without dimensions is said to have no elements; it holds one number.",
        "没有维度的张量被说成没有元素；它装着一个数。",
        "0-dim counts 0",
    )
    raises = say(
        "a tensor without dimensions raises: there is no first dimension to ask for, and still it holds one number.",
        "没有维度的张量会报错：它没有第一维可问，却仍装着一个数。",
        "0-dim raises",
    )
    answer.shape_and_size(distinct()).accepts(raises).gives(((), 1), traps=lambda: [none])


@check(points=1)
def test_takes_any_tensor(answer: Answer) -> None:
    """Whatever x holds, and wherever it lies in memory | 不论 x 里是什么数、在内存中怎么放"""
    told(answer, window(distinct(3, 4)))
    if not answer.is_first:
        return
    told(answer, torch.zeros(3, 5))
    told(answer, torch.full((2, 7), torch.nan, dtype=torch.float64))
    told(answer, distinct(3, 2).bfloat16())  # NumPy has no such numbers
    told(answer, distinct(2, 3) > 0)
    told(answer, distinct(4, 3).requires_grad_())
    told(answer, distinct(1, 5).expand(6, 5))
    told(answer, transposed(distinct(5, 2)))
    told(answer, distinct(6, 5)[2:])
    told(answer, distinct(3, 0, 4))
    told(answer, distinct(4, 1))


@check(points=1)
def test_visits_no_elements(answer: Answer) -> None:
    """The work does not grow with the number of elements | 操作次数不随元素个数增长"""
    large = _tensors_made(told(answer, distinct(7, 5)))
    small = _tensors_made(told(answer, distinct(2, 3))) if answer.is_first else large
    assert small == large, element_loop(
        f"{small} tensors were made for 6 elements and {large} for 35",
        f"6 个元素时造了 {small} 个张量，35 个时造了 {large} 个",
    )


def _tensors_made(call: Call) -> int:
    """Count the tensors made. Walking over a tensor is one operation (``unbind``) that makes many."""
    return sum(len(operation.outputs) for operation in call.trace.operations)
