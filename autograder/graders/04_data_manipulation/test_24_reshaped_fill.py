"""Hidden checks of ``reshaped_fill``."""

import torch

from autograder.grader import Answer, Call, Traps, check, distinct, same, say, transposed, trap, whole, window

BOXED = 16
"""Bytes that a number takes as a tensor, once on the CPU and once on the device."""


def matrix_of(answer: Answer, a: torch.Tensor, rows: int, cols: int, value: float | None = None) -> Call:
    value = whole(200, 900) if value is None else value
    call = answer.overwriting(distinct(rows, cols, dtype=a.dtype)).reshaped_fill(a, rows, cols, value).returns()
    _judge_layout(call, a)
    expected = torch.full((rows, cols), value, dtype=a.dtype)
    if call.found.equals(expected):
        _judge_a(call, a)
    elif a.isnan().any():
        seen = call.found.tensor
        assert seen is None or not seen.value.isnan().any(), say(
            "what a held counts in: it held NaN, and so does the matrix. Overwrite it (NaN times 0 is still NaN).",
            "a 原来的内容也算进去了：它里面有 NaN，矩阵里也有。请覆盖它（NaN 乘以 0 还是 NaN）。",
            "old contents",
        )
    return call.gives(expected, traps=lambda: _traps(a, expected, value))


def _judge_layout(call: Call, a: torch.Tensor) -> None:
    is_part = a.untyped_storage().nbytes() > a.nbytes
    assert not is_part or same(call.after.a, a), say(
        "a stays as it was when it is contiguous, and is filled when its elements lie apart in memory: "
        "`reshape` can be a window there too. Do not ask how a lies in memory.",
        "a 连续存放时保持原样，元素在内存中分散时却被填了：那时 `reshape` 也可能是窗口。不要看 a 是怎样存放的。",
        "clone only when contiguous",
    )


def _judge_a(call: Call, a: torch.Tensor) -> None:
    """Judge ``a``, once the matrix is right."""
    changed = not same(call.after.a, a)
    (matrix,) = call.found.tensors
    shared = matrix.shares_memory(call.after.a) or not (changed or call.shows("a", a))
    assert not (changed and shared), say(
        "the matrix is right, and the caller's `a` is filled as well: "
        "what was written to is a window on the memory of a. What does reshape return?",
        "矩阵是对的，可调用者的 `a` 也被填了：写的是看 a 内存的窗口。reshape 返回的是什么？",
        "writes through the view",
    )
    assert not changed, say(
        "the matrix is a copy, but the copy was made after the writing, and the caller's `a` is filled as well. "
        "When does b need memory of its own?",
        "矩阵是副本，但副本是写完才做的，调用者的 `a` 也被填了。b 什么时候需要自己的内存？",
        "clone after the write",
    )
    assert not shared, say(
        "the caller's `a` holds what it held, but the matrix shares its memory: writing into one changes both.",
        "调用者的 `a` 内容没变，但矩阵与它共用内存：往一个里写，两个都会变。",
        "shares memory",
    )


def _traps(a: torch.Tensor, expected: torch.Tensor, value: float) -> Traps:
    yield trap(
        a.reshape(expected.shape),
        "the matrix holds what a holds; nothing was filled. (For 0 too: `if value:` takes it for no value.)",
        "矩阵里还是 a 的内容；什么也没有填。（0 也要填：`if value:` 会把它当成没有值。）",
        "not filled",
    )
    single = torch.tensor(float(value), dtype=torch.float32).item()
    yield trap(
        torch.full_like(expected, int(single) if a.dtype == torch.int64 else single),
        "the value lost digits on its way into the matrix: something made a float of it that has fewer.",
        "值在写进矩阵的途中丢了位数：有什么把它变成了位数更少的浮点数。",
        "single precision",
    )


@check(points=1, gate=True)
def test_fills_b_and_leaves_a(answer: Answer) -> None:
    """The matrix is filled, and a stays as it was | 矩阵填好了，a 保持原样"""
    for a, rows, cols in answer.cases((distinct(15), 3, 5), (distinct(4, 6), 8, 3)):
        matrix_of(answer, a, rows, cols)


@check(points=1)
def test_leaves_other_layouts(answer: Answer) -> None:
    """a stays as it was, however it lies in memory | 不论 a 怎样存放，它都保持原样"""
    for a, rows, cols in answer.cases(
        (window(distinct(12)), 3, 4),
        (distinct(4, 6)[1:3], 3, 4),
        (distinct(5, 6)[:, 1:3], 5, 2),
        (transposed(distinct(4, 6)), 3, 8),
        (distinct(1, 6).expand(4, 6), 3, 8),
        (distinct(), 1, 1),
        (distinct(2, 3, 4), 6, 4),
    ):
        matrix_of(answer, a, rows, cols)


@check(points=1)
def test_copies_once(answer: Answer) -> None:
    """No more than one copy of a contiguous a | a 连续存放时最多复制一次"""

    def filled(*shape: int) -> Call:
        rows, cols = shape if len(shape) == 2 else (2, shape[0] // 2)
        return matrix_of(answer, distinct(*shape), rows, cols)

    for small, large in answer.cases(((2, 3), (6, 12)), ((6,), (72,))):
        call = answer.vectorised(filled, small, large)
        times = call.allocated / call.result.bytes
        assert call.allocated <= call.result.bytes + BOXED, say(
            f"{times:.1f} times the memory of the matrix was allocated; one new tensor of that size is enough.",
            f"新分配了矩阵 {times:.1f} 倍的内存；一个这么大的新张量就够了。",
            "copied twice",
        )
    if answer.must_prove:
        matrix_of(answer.with_room(480_000), distinct(120_000), 400, 300)


@check(points=1)
def test_keeps_dtype_and_forgets_contents(answer: Answer) -> None:
    """The dtype of a, and none of its contents, not even NaN | dtype 与 a 相同，内容一概不留，哪怕是 NaN"""
    broken = distinct(15)
    broken[2:9] = torch.nan
    matrix_of(answer, broken, 3, 5)
    if not answer.is_first:
        return
    matrix_of(answer, distinct(15, dtype=torch.float64), 3, 5)
    matrix_of(answer, distinct(15, dtype=torch.int64), 3, 5)
    matrix_of(answer, distinct(15, dtype=torch.int64), 3, 5, 2**60 + whole(1, 99))
    matrix_of(answer, distinct(15, dtype=torch.float64), 3, 5, whole(25, 90) + 1 / 7)
    matrix_of(answer, distinct(15).half(), 3, 5)
    matrix_of(answer, distinct(15), 3, 5, 0)


@check(points=1)
def test_refuses_a_wrong_size(answer: Answer) -> None:
    """A size that does not fit raises RuntimeError | 元素个数对不上时抛出 RuntimeError"""
    sizes = (3, 4), (4, 5), (4, 4)
    for rows, cols in answer.cases(*sizes):
        returned = say(
            f"a of 15 elements was to become {rows}×{cols}, and a matrix came back all the same; "
            "the function as given raises RuntimeError.",
            f"要把 15 个元素的 a 变成 {rows}×{cols}，却照常返回了矩阵；原来的函数会抛出 RuntimeError。",
            "no exception",
        )
        answer.reshaped_fill(distinct(15), rows, cols, whole(200, 900)).raises(RuntimeError, told=returned)
