"""Hidden checks of ``pairwise_sum``."""

import torch

from autograder.grader import Answer, Call, Feedback, Wrong, check, distinct, element_loop, say, trap, window


def summed(answer: Answer, a: torch.Tensor, b: torch.Tensor) -> Call:
    return judged(answer, answer.pairwise_sum(a, b), a, b)


def judged(answer: Answer, call: Call, a: torch.Tensor, b: torch.Tensor) -> Call:
    call.returns()
    sums = a[:, None] + b
    flat = trap(
        sums.flatten(),
        "all the sums are there, in one long vector; a matrix is asked for.",
        "和都在，但排成了一个长向量；要的是矩阵。",
        "flat result",
    )
    seen = call.found.tensor
    if seen is not None and seen.device != answer.device:  # the loop is why
        assert call.trace.count < sums.numel() and not call.through_python(seen), element_loop(
            "the result was put together from Python numbers, away from the device of a and b",
            "结果是用 Python 的数拼起来的，也不在 a、b 的设备上",
        )
    return call.gives(
        sums,
        traps=lambda: [
            trap(
                sums.T,
                "rows and columns have changed places: a runs along the columns; it should run down the rows.",
                "行和列的位置换了：a 是横着走的；它应当竖着走。",
                "transposed result",
            ),
            *([flat] if 1 not in sums.shape else []),
            trap(
                a[:, None] - b,
                "b was subtracted; it is to be added.",
                "减去了 b；应当相加。",
                "difference",
            ),
            trap(
                a[:, None] * b,
                "the elements were multiplied; they are to be added.",
                "元素被乘起来了；应当相加。",
                "product",
            ),
        ],
    )


@check(points=1, gate=True)
def test_adds_every_pair(answer: Answer) -> None:
    """Row i, column j holds a[i] + b[j] | 第 i 行第 j 列是 a[i] + b[j]"""
    a, b = distinct(5), distinct(5)
    call = answer.pairwise_sum(a, b).returns()
    assert call.found.tensor is None or call.found.tensor.shape != (5,), say(
        "two vectors of equal length gave a vector: each element met one partner only. "
        "Which shape lets a[i] meet every b[j]?",
        "两个等长的向量得到的还是向量：每个元素只遇到一个对象。什么形状才能让 a[i] 遇到每一个 b[j]？",
        "no new dimension",
    )
    judged(answer, call, a, b)
    if answer.is_first:
        summed(answer, distinct(4), distinct(7))
        summed(answer, distinct(6), distinct(3))


@check(points=2)
def test_allocates_the_result_alone(answer: Answer) -> None:
    """Nothing but the result is allocated | 除了结果，什么也不分配"""
    for a, b in answer.cases((window(distinct(31)), distinct(29, 3)[:, 1]), (distinct(31), distinct(29))):
        call = summed(answer, a, b)
        excess = call.allocated - call.result.bytes
        assert not excess or call.trace.count < 29, element_loop(
            f"{call.trace.count} operations for 31 rows and 29 columns", f"31 行 29 列用了 {call.trace.count} 次操作"
        )
        if excess:
            call.stays_in_torch()
            raise Wrong(_copied(call, excess))
    if answer.must_prove and call.trace.count < 29 and not call.through_python(call.result):  # no loop over rows
        summed(answer.with_room(480_000), distinct(400), distinct(300))


def _copied(call: Call, excess: int) -> Feedback:
    copying = {"repeat", "clone", "expand_copy", *(("stack", "cat", "index") if excess >= call.result.bytes else ())}
    if excess > 0 and copying & set(call.operations):
        return say(
            f"{excess} bytes were allocated besides the result{call.where_allocated.en}: a, b or the result was "
            "written out in copies. "
            "Broadcasting repeats elements without storing them; leave the copies away.",
            f"除了结果还分配了 {excess} 字节{call.where_allocated.zh}：a、b 或者结果被写成了副本。"
            "广播重复元素时并不存储它们；不要复制。",
            "copies written out",
        )
    return say(
        f"{call.allocated} bytes were allocated{call.where_allocated.en} for a result of {call.result.bytes}. One "
        "addition of a and b, "
        "in the right shapes, allocates just the result.",
        f"结果是 {call.result.bytes} 字节，却分配了 {call.allocated} 字节{call.where_allocated.zh}。形状对了，a 与 b "
        "一次相加只分配结果那一块。",
        "more than the result",
    )


@check(points=1)
def test_takes_any_vectors(answer: Answer) -> None:
    """One element, doubles, spread out in memory | 一个元素、双精度、在内存中分散的向量"""
    summed(answer, window(distinct(5)), distinct(4, 3)[:, 1])
    for a, b in answer.cases(
        (2**60 + distinct(3, dtype=torch.int64), distinct(5, dtype=torch.int64)),
        (distinct(1), distinct(6)),
        (distinct(4), distinct(1)),
        (distinct(3, dtype=torch.float64), distinct(5, dtype=torch.float64)),
        (distinct(3).half(), distinct(5).half()),
    ):
        summed(answer, a, b)


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with n or m | 操作次数不随 n 和 m 增长"""
    answer.vectorised(lambda m, n: summed(answer, distinct(m), distinct(n)), (2, 3), (9, 8)).stays_in_torch()
