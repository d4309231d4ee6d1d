"""Hidden checks of ``reshaped_fill``."""

import torch

from autograder.grader import Answer, Call, check, distinct, element_loop, same, say, transposed, trap, whole, window

BOXED = 16
"""What a number takes in bytes as a tensor, once on the CPU and once on the device."""


def matrix_of(answer: Answer, a: torch.Tensor, rows: int, cols: int, value: float | None = None) -> Call:
    value = whole(200, 900) if value is None else value
    call = answer.overwriting(distinct(rows, cols, dtype=a.dtype)).reshaped_fill(a, rows, cols, value).returns()
    seen = call.shown_by("a")
    expected = torch.full((rows, cols), value, dtype=a.dtype)
    if same(call.result, expected):
        changed = not same(call.after.a, a)
        reached = seen is not None and not changed and not torch.equal(seen.nan_to_num(), a.nan_to_num())
        shared = call.result.shares_memory(call.after.a) or reached
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
            "the caller's `a` holds what it held, but the matrix shares its memory: "
            "whoever writes into one changes both.",
            "调用者的 `a` 内容没变，但矩阵与它共用内存：往一个里写，两个都会变。",
            "shares memory",
        )
    single = torch.tensor(float(value), dtype=torch.float32).item()
    return call.gives(
        expected,
        traps=lambda: [
            trap(
                a.reshape(rows, cols),
                "the matrix holds what a holds; nothing was filled. (For 0 too: `if value:` takes it for no value.)",
                "矩阵里还是 a 的内容；什么也没有填。（0 也要填：`if value:` 会把它当成没有值。）",
                "not filled",
            ),
            trap(
                torch.full((rows, cols), int(single) if a.dtype == torch.int64 else single, dtype=a.dtype),
                "the value lost digits on its way into the matrix: something made a float of it that has fewer.",
                "值在写进矩阵的途中丢了位数：有什么把它变成了位数更少的浮点数。",
                "single precision",
            ),
        ],
    )


@check(points=1, gate=True)
def test_fills_b_and_leaves_a(answer: Answer) -> None:
    """The matrix is filled, and a stays as it was | 矩阵填好了，a 保持原样"""
    matrix_of(answer, distinct(15), 3, 5)
    matrix_of(answer, distinct(4, 6), 8, 3)


@check(points=1)
def test_leaves_other_layouts(answer: Answer) -> None:
    """a stays as it was, however it lies in memory | 不论 a 怎样存放，它都保持原样"""
    for a, rows, cols in ((window(distinct(12)), 3, 4), (distinct(4, 6)[1:3], 3, 4), (distinct(5, 6)[:, 1:3], 5, 2)):
        call = answer.reshaped_fill(a, rows, cols, whole(200, 900)).returns()
        assert same(call.after.a, a), say(
            "a stays as it was when it is contiguous, and is filled when its elements lie apart in memory: "
            "`reshape` can be a window there too. Do not ask how a lies in memory.",
            "a 连续存放时保持原样，元素在内存中分散时却被填了：那时 `reshape` 也可能是窗口。不要看 a 是怎样存放的。",
            "clone only when contiguous",
        )
        matrix_of(answer, a, rows, cols)
    matrix_of(answer, transposed(distinct(4, 6)), 3, 8)
    matrix_of(answer, distinct(1, 6).expand(4, 6), 3, 8)
    matrix_of(answer, distinct(), 1, 1)
    matrix_of(answer, distinct(2, 3, 4), 6, 4)


@check(points=1)
def test_copies_once(answer: Answer) -> None:
    """No more than one copy of a contiguous a | a 连续存放时最多复制一次"""
    for small, a in ((distinct(3, 2), distinct(9, 8)), (distinct(6), distinct(72))):
        few, call = matrix_of(answer, small, 2, 3).trace.count, matrix_of(answer, a, 6, 12)
        assert few == call.trace.count, element_loop(
            f"{few} operations for 2×3 and {call.trace.count} for 6×12",
            f"2×3 用了 {few} 次操作，6×12 用了 {call.trace.count} 次",
        )
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
    matrix_of(answer, distinct(15, dtype=torch.float64), 3, 5)
    matrix_of(answer, distinct(15, dtype=torch.int64), 3, 5)
    matrix_of(answer, distinct(15, dtype=torch.int64), 3, 5, 2**60 + whole(1, 99))
    matrix_of(answer, distinct(15, dtype=torch.float64), 3, 5, whole(25, 90) + 1 / 7)
    matrix_of(answer, distinct(15).half(), 3, 5)
    matrix_of(answer, distinct(15), 3, 5, 0)
    broken = distinct(15)
    broken[2:9] = torch.nan
    call = answer.reshaped_fill(broken, 3, 5, whole(200, 900)).returns()
    assert not (hasattr(call.result, "shape") and call.result.value.isnan().any()), say(
        "what a held counts in: it held NaN, and so does the matrix. Overwrite it (NaN times 0 is still NaN).",
        "a 原来的内容也算进去了：它里面有 NaN，矩阵里也有。请覆盖它（NaN 乘以 0 还是 NaN）。",
        "old contents",
    )
    matrix_of(answer, broken, 3, 5)


@check(points=1)
def test_refuses_a_wrong_size(answer: Answer) -> None:
    """A size that does not fit raises RuntimeError | 元素个数对不上时抛出 RuntimeError"""
    for rows, cols in ((3, 4), (4, 5), (4, 4)):
        call = answer.reshaped_fill(distinct(15), rows, cols, whole(200, 900))
        assert call.error is not None, say(
            f"a of 15 elements was to become {rows}×{cols}, and a matrix came back all the same; "
            "the function as given raises RuntimeError.",
            f"要把 15 个元素的 a 变成 {rows}×{cols}，却照常返回了矩阵；原来的函数会抛出 RuntimeError。",
            "no exception",
        )
        call.raises(RuntimeError)
