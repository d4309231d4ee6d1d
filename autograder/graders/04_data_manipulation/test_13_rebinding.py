"""Hidden checks of ``rebinding``."""

import itertools

import torch

from autograder.grader import Answer, Call, Feedback, check, distinct, say

KEPT = {"x = x + y": False, "z[:] = x + y": True, "x += y": True}
TOLD = [dict(zip(KEPT, kept, strict=True)) for kept in itertools.product((False, True), repeat=3)]
"""All that the dict can say."""


def reported(answer: Answer, x: torch.Tensor, y: torch.Tensor) -> Call:
    return judged(answer.rebinding(x, y), x, y)


def judged(call: Call, x: torch.Tensor, y: torch.Tensor) -> Call:
    call.returns()
    told = next(filter(call.found.equals, TOLD), None)
    if told is None:
        return call.gives(KEPT)
    call.leaves_inputs()
    assert told["z[:] = x + y"] and told["x += y"], _moved(call)
    assert _executed(call), say(
        "not all three statements were executed, whatever the dict says: a sum, one copied into z, and one added in "
        "place. Run each statement as it stands and compare the object before and after.",
        "不管字典怎么说，三条语句没有都执行：一次求和、一次抄进 z、一次原地相加。请照原样逐条执行，并比较前后的对象。",
        "constants typed in",
    )
    first_kept = told["x = x + y"]
    assert not first_kept or x.numel(), say(
        "x and y had no elements, and the dict says that `x = x + y` kept the id. Was the address of the memory "
        "compared (`data_ptr()`)? Without elements there is no memory, and all addresses are 0. `id` tells objects "
        "apart.",
        "x 和 y 没有元素时，字典说 `x = x + y` 没有改变 id。比较的是不是内存地址（`data_ptr()`）？"
        "没有元素就没有内存，地址全是 0。区分对象要用 `id`。",
        "data_ptr",
    )
    assert not first_kept, say(
        "`x = x + y` makes a new object, and the dict says that the name kept its id. Either values were compared, "
        "or an object that is no longer alive lent its id to the next one: keep the old object in a name.",
        "`x = x + y` 造出新对象，字典却说名字的 id 没变。要么比较的是数值，要么已经不在的对象把 id 让给了下一个："
        "请用一个名字留住旧对象。",
        "ids of dead objects" if y.any() else "compares values",
    )
    return call.gives(KEPT)


def _executed(call: Call) -> bool:
    """True when a sum was made, one was copied into a tensor, and one was added to in place."""
    named = list(zip(call.operations, call.trace.operations, strict=True))
    sums = {storage for name, operation in named if name == "add" for storage in operation.outputs}
    copied = any(name == "copy_" and sums & set(operation.inputs[1:]) for name, operation in named)
    return copied and "add_" in call.operations


def _moved(call: Call) -> Feedback:
    if call.found.equals({statement: not kept for statement, kept in KEPT.items()}):
        return say(
            "all three answers are the wrong way round: True means that the name kept its id.",
            "三个回答全反了：True 表示名字的 id 没变。",
            "turned round",
        )
    if _executed(call):
        return say(
            "`z[:] = …` and `+=` write into the object, so the name keeps its id, yet the ids came out different: "
            "was the id taken of an object made on the way (`x.data`)? Such an object is new each time.",
            "`z[:] = …` 和 `+=` 写进对象本身，名字的 id 不变，你的 id 却不同："
            "取的是不是途中产生的对象（`x.data`）的 id？这样的对象每次都是新的。",
            "ids of dead objects",
        )
    return say(
        "`z[:] = …` and `+=` write into the object, so the name keeps its id; the dict says otherwise. "
        "Execute the statements as they stand: `z = …` and `x = …` are other ones.",
        "`z[:] = …` 和 `+=` 写进对象本身，名字的 id 不变；字典却说变了。请照原样执行这些语句：`z = …` 和 `x = …` "
        "是另外的语句。",
        "another statement",
    )


@check(points=2, gate=True)
def test_runs_and_reports(answer: Answer) -> None:
    """Each statement is executed and reported truly | 每条语句都真正执行并如实报告"""
    for x, y in answer.cases(
        (distinct(3, 4), distinct(3, 4)), (distinct(3, 4), torch.zeros(3, 4)), (distinct(0, 4), distinct(0, 4))
    ):
        reported(answer, x, y)


@check(points=1)
def test_takes_whole_numbers_and_fractions(answer: Answer) -> None:
    """Works for whole-number x and fractional y | x 是整数、y 带小数时也可以"""
    x, y = distinct(5, dtype=torch.int64), distinct(2, 5)
    raises = say(
        "a small x of whole numbers and a larger y of fractions make it raise: writing in place changes neither dtype "
        "nor shape. Is z like y, and does `+=` come last, on the x that the first statement made?",
        "x 较小且是整数、y 较大且带小数时会报错：原地写入既不改变 dtype，也不改变形状。"
        "z 是照着 y 建的吗？`+=` 是不是最后执行，写进第一条语句得到的 x？",
        "statements apart",
    )
    judged(answer.rebinding(x, y).accepts(raises), x, y)


@check(points=1)
def test_leaves_the_callers_tensors(answer: Answer) -> None:
    """The caller's x and y are as before | 调用者的 x 和 y 与原来一样"""
    x = distinct(4, 6)
    reported(answer, x[1], distinct(6))
