"""Hidden checks of ``rebinding``."""

import torch

from autograder.grading.answer import Answer, Call
from autograder.grading.checks import check
from autograder.grading.feedback import say
from autograder.grading.inputs import distinct

KEPT = {"x = x + y": False, "z[:] = x + y": True, "x += y": True}


def reported(answer: Answer, x: torch.Tensor, y: torch.Tensor) -> Call:
    call = answer.rebinding(x, y).returns()
    call.leaves_inputs()
    done = set(call.operations)
    assert {"add", "add_"} <= done and {"copy_", "fill_", "slice_scatter"} & done, say(
        "not all three statements were executed: the dict looks typed in. "
        "Run each one and compare the object before and after.",
        "三条语句没有都执行：字典像是直接写出来的。请逐条执行，并比较前后的对象。",
        "constants typed in",
    )
    assert not isinstance(call.result, dict) or call.result.get("x = x + y") is not True, say(
        "`x = x + y` makes a new object, yet the ids came out equal: "
        "an object that is no longer alive lends its id to the next one. Keep the old object in a name.",
        "`x = x + y` 造出新对象，id 却相等：已经不在的对象会把 id 让给下一个。请用一个名字留住旧对象。",
        "ids of dead objects",
    )
    return call.gives(KEPT)


@check(points=2, gate=True)
def test_runs_and_reports(answer: Answer) -> None:
    """Each statement is executed and reported truly | 每条语句都真正执行并如实报告"""
    reported(answer, distinct(3, 4), distinct(3, 4))


@check(points=1)
def test_takes_whole_numbers_and_fractions(answer: Answer) -> None:
    """Works for whole-number x and fractional y | x 是整数、y 带小数时也可以"""
    reported(answer, distinct(5, dtype=torch.int64), distinct(2, 5))


@check(points=1)
def test_leaves_the_callers_tensors(answer: Answer) -> None:
    """The caller's x and y are as before | 调用者的 x 和 y 与原来一样"""
    x = distinct(4, 6)
    reported(answer, x[1], distinct(6))
