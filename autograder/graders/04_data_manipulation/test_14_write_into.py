"""Hidden checks of ``write_into``."""

import torch

from autograder.grader import Answer, Call, check, distinct, element_loop, say, window


def written(answer: Answer, z: torch.Tensor, x: torch.Tensor, y: torch.Tensor) -> Call:
    total = (x + y).to(z.dtype)
    return judged(answer.write_into(z, x, y), z, total)


def judged(call: Call, z: torch.Tensor, total: torch.Tensor) -> Call:
    seen = call.returns().found.tensor
    spoilt = z.numel() and z.isnan().all() and seen is not None and seen.value.isnan().all()
    assert not spoilt, say(
        "what z held before counts in: it was full of NaN, and the result is too. Overwrite it (NaN times 0 is still "
        "NaN).",
        "z 原来的内容也算进去了：它装满 NaN，结果也全是 NaN。请覆盖它（NaN 乘以 0 还是 NaN）。",
        "old contents",
    )
    return call.gives(total, changes={"z": total})


@check(points=1, gate=True)
def test_z_holds_the_sum(answer: Answer) -> None:
    """z holds the sum, whatever it held before | z 里是和，不管它原来装着什么"""
    x, y = distinct(3, 5), distinct(3, 5)
    for z in answer.cases(torch.full((3, 5), torch.nan), distinct(3, 5)):
        written(answer, z, x, y)


@check(points=2)
def test_keeps_object_and_memory(answer: Answer) -> None:
    """z is the same object on the same memory | z 还是同一个对象、同一块内存"""
    call = written(answer, torch.full((4, 3), torch.nan), distinct(4, 3), distinct(4, 3)).gives_back("z")
    assert call.after.z.same_memory(call.before.z), say(
        "z kept its id and got another memory: `z.data = …` and `z.set_(…)` swap the storage under the name. "
        "Other views of z still see the old numbers.",
        "z 的 id 没变，内存却换了：`z.data = …` 和 `z.set_(…)` 把名字下面的存储换掉了。z 的其他视图看到的还是旧数。",
        "storage swapped",
    )


@check(points=1)
def test_allocates_nothing(answer: Answer) -> None:
    """Extra: not one byte is allocated | 附加：一个字节也不新分配"""
    call = written(answer, torch.zeros(6, 7), distinct(6, 7), distinct(6, 7))
    assert call.trace.count < 42 or call.allocated == 0, element_loop(
        f"{call.trace.count} operations for 42 elements", f"42 个元素用了 {call.trace.count} 次操作"
    )
    assert call.allocated == 0, say(
        f"{call.allocated} bytes were allocated{call.where_allocated.en} on the way: "
        "the right-hand side is computed in a temporary tensor and copied. "
        "Which operation can be told where to write?",
        f"途中新分配了 {call.allocated} 字节{call.where_allocated.zh}：右边先在临时张量里算好，再抄过去。"
        "哪种操作可以指定写到哪里？",
        "hidden temporary",
    )
    if answer.must_prove and call.trace.count < 60:  # no loop over elements, which would not end
        written(answer.with_room(0), torch.zeros(2, 100_000), distinct(2, 100_000), distinct(2, 100_000))


@check(points=1)
def test_fits_other_layouts_and_dtypes(answer: Answer) -> None:
    """z may be spread out, of another dtype, or larger than x and y | z 可以分散存放、dtype 不同、比 x 和 y 大"""
    x, y, z = distinct(3, 4), distinct(3, 4), window(torch.zeros(3, 4))
    room = z.as_strided((z.untyped_storage().nbytes() // 4,), (1,), 0)
    call, total = answer.watching(room).write_into(z, x, y).returns(), x + y
    room, held = room.clone(), call.watched[0].value
    torch.add(x, y, out=room.as_strided(z.shape, z.stride(), z.storage_offset()))
    assert not call.found.equals(total) or torch.equal(held, room), say(
        "z was spread out in a larger memory, and the sum does not stand where z lay, or numbers between its elements "
        "changed. Do not change how z lies in memory (`resize_`, `as_strided_`, `z.data = …`).",
        "z 分散在一块更大的内存里，而和没有写在 z 原来的位置，或者元素之间的其他数被改了。"
        "请不要改变 z 在内存中的存放方式（`resize_`、`as_strided_`、`z.data = …`）。",
        "laid out anew",
    )
    judged(call, z, total)
    if not answer.is_first:
        return
    written(answer, torch.zeros(3, 4, dtype=torch.float64), distinct(3, 4), distinct(3, 4))
    written(answer, torch.zeros(3, 4), distinct(3, 1), distinct(4))
    written(answer, torch.zeros(5), distinct(5, dtype=torch.int64), distinct(5, dtype=torch.int64))
    written(answer, torch.zeros(5, dtype=torch.int64), distinct(5, dtype=torch.int8), distinct(5, dtype=torch.int64))
    written(answer, torch.zeros(4), distinct(4, dtype=torch.float64), distinct(4))
    written(answer, torch.zeros(4), distinct(), distinct(4))
    written(answer, torch.zeros(0, 3), distinct(0, 3), distinct(3))
    same_twice = distinct(2, 3)
    written(answer, torch.zeros(2, 3), same_twice, same_twice)


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of elements | 操作次数不随元素个数增长"""
    answer.vectorised(lambda m, n: written(answer, torch.zeros(m, n), distinct(m, n), distinct(m, n)), (2, 3), (5, 7))
