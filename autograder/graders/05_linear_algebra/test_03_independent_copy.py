"""Hidden checks of ``independent_copy``."""

import torch

from autograder.grader import Answer, Call, Feedback, check, distinct, say, transposed, window


def copied(answer: Answer, A: torch.Tensor) -> Call:
    call = answer.overwriting(distinct(*A.shape, dtype=A.dtype)).independent_copy(A).gives(A)
    assert not call.result.shares_memory(call.after.A), _shared(call)
    assert call.shows("A", A), _shared(call)
    return call


def _shared(call: Call) -> Feedback:
    if call.result.same_object(call.after.A):
        return say(
            "what comes back is `A` itself: `B = A` is only a second name, and `contiguous`, `to`, `float` return A "
            "when there is nothing to do.",
            "返回的就是 `A` 本身：`B = A` 只是第二个名字；`contiguous`、`to`、`float` 在无事可做时也返回 A。",
            "same object",
        )
    if "set_" in call.operations:
        return say(
            "`copy.copy` is shallow: the object is new, the memory is A's. Writing into the one changes the other.",
            "`copy.copy` 是浅复制：对象是新的，内存还是 A 的。往一个里写，另一个也会变。",
            "copy.copy",
        )
    if "detach" in call.operations:
        return say(
            "`detach` and `.data` leave the graph, not the memory: writing into the one changes the other.",
            "`detach` 和 `.data` 离开的是计算图，不是内存：往一个里写，另一个也会变。",
            "detach",
        )
    if {"slice", "alias"} & set(call.operations):
        return say(
            "`A[:]` copies a list, but of a tensor it is a window: writing into the one changes the other.",
            "`A[:]` 对列表是复制，对张量却只是窗口：往一个里写，另一个也会变。",
            "slice",
        )
    return say(
        "the result is a view of `A`: writing into the one changes the other.",
        "结果是 `A` 的视图：往一个里写，另一个也会变。",
        "shares memory",
    )


@check(points=2, gate=True)
def test_is_independent(answer: Answer) -> None:
    """The same values in memory of their own | 同样的值，自己的内存"""
    for A in answer.cases(distinct(3, 5), distinct(4, 4, dtype=torch.float64) * torch.pi):
        copied(answer, A)


@check(points=1)
def test_leaves_the_larger_matrix_behind(answer: Answer) -> None:
    """The copy of a few rows holds memory only for these rows | 几行的副本只为这几行占用内存"""
    parts = distinct(40, 3)[7:9], distinct(3, 40)[:, 7:9], distinct(40, 3)[30:]
    for part in answer.cases(*parts):
        call = copied(answer, part)
        held = call.result.state.memory_bytes
        assert held == call.result.bytes, say(
            f"A was part of a larger matrix, and the copy holds {held} bytes instead of {call.result.bytes}: "
            "more of the storage behind A was copied than A shows. `deepcopy` does that.",
            f"A 是更大矩阵中的一部分，副本却占着 {held} 字节，而不是 {call.result.bytes} 字节："
            "A 背后的存储被多复制了。`deepcopy` 就是这样。",
            "keeps the large storage",
        )


@check(points=1)
def test_takes_any_matrix(answer: Answer) -> None:
    """Whole numbers, inf and nan, matrices spread out in memory | 整数、inf 和 nan，以及在内存中分散的矩阵"""
    copied(answer, window(distinct(3, 4)))
    if not answer.is_first:
        return
    copied(answer, distinct(3, 4, dtype=torch.int64) * (2**53 + 1))  # too long for any float
    copied(answer, distinct(2, 3, dtype=torch.bfloat16))
    copied(answer, distinct(1, 1))
    with_gaps = distinct(3, 4)
    with_gaps[0, 1:3], with_gaps[2, 0], with_gaps[1, 3] = torch.inf, -torch.inf, torch.nan
    copied(answer, with_gaps)
    copied(answer, transposed(distinct(5, 2)))


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of elements | 操作次数不随元素个数增长"""
    large = answer.vectorised(lambda m, n: copied(answer, distinct(m, n)), (2, 3), (5, 7))

    memory = large.before.A.state.storage
    assert any(memory in operation.inputs for operation in large.trace.operations), say(
        "no tensor operation reads A: the numbers go through Python or NumPy.",
        "没有任何张量操作读取 A：数字绕道了 Python 或 NumPy。",
        "element loop",
    )
