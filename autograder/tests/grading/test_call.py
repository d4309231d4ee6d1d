"""One call, judged: its result, its effects, and the sentence for each thing that can be wrong with them."""

from __future__ import annotations

import functools
import math
from collections.abc import Callable

import pytest
import torch

from autograder.feedback import THROUGH_PYTHON, Feedback, Wrong, say
from autograder.grading.call import Call, Traps, trap
from autograder.grading.found import NotJudgedError
from autograder.grading.inputs import distinct
from autograder.tests.grading.here import called, computed

X, Y = torch.tensor([1.0, 2.0, 4.0]), torch.tensor([8.0, 16.0, 32.0])
TOLD = say("whole numbers raise.", "整数会报错。", "int raises")


def wrong(judge: Callable[[], object]) -> Feedback:
    """Return the sentence that the student is told."""
    with pytest.raises(Wrong) as raised:
        judge()
    return raised.value.feedback


def body(text: str, *args: object, device: str = "cpu") -> Call:
    lines = "".join(f"    {line}\n" for line in text.split("; "))
    return called(f"import torch\ndef f({', '.join('xy'[: len(args)])}):\n{lines}", *args, device=device)


# --- the result -------------------------------------------------------------------------------------------------


def test_a_result_is_there_once_it_is_judged() -> None:
    """Before, the answer may have returned anything."""
    call = computed("x + y", X, Y).returns()
    with pytest.raises(NotJudgedError, match="f"):
        _ = call.result
    assert call.gives(X + Y).result.shape == (3,)


@pytest.mark.parametrize("device", ["cpu", "sim"])
def test_a_right_result_passes(device: str) -> None:
    """It lives on the device of the run."""
    computed("x + y", X, Y, device=device).gives(X + Y)


def test_a_wrong_result_is_told_with_the_function() -> None:
    """In both languages."""
    told = wrong(lambda: computed("x * x * y", X, Y).gives(X + Y))
    assert told.en.startswith("f(…): ")
    assert told.zh.startswith("f(…)：")


def test_the_cause_of_a_wrong_result_is_told_where_it_is_known() -> None:
    """Here the numbers show it."""
    assert wrong(lambda: computed("x - y", X, Y).gives(Y - X)).mistake == "sign"


def test_a_tolerance_is_for_the_result_and_for_what_was_changed() -> None:
    """Without one, a rounding error is all that may differ."""
    call = body("return x.mul_(1.001)", X.clone())
    call.gives(X, changes={"x": X}, tolerance=1e-2)
    assert wrong(lambda: call.gives(X, changes={"x": X})) is not None


def test_where_any_number_will_do_no_resemblance_is_told() -> None:
    """Each resembles all."""
    told = wrong(lambda: computed("-x.double()", X).gives(X, tolerance=math.inf))
    assert told.mistake != "sign"


def test_a_known_mistake_is_told_in_its_own_words() -> None:
    """The first that fits, and only for a wrong result."""
    asked = []

    def traps() -> Traps:
        asked.append(1)
        return [trap(X, "x alone", "只有 x", "alone"), trap(X - Y, "minus", "减号", "minus"), trap(X - Y, "", "", "2")]

    assert wrong(lambda: computed("x - y", X, Y).gives(X + Y, traps=traps)).mistake == "minus"
    asked.clear()
    computed("x + y", X, Y).gives(X + Y, traps=traps)
    assert not asked


def test_an_argument_that_the_text_does_not_use_is_told() -> None:
    """The function of the exercise is the one that is looked for, so this one is not known there."""
    assert wrong(lambda: computed("x + x", X, Y).gives(X + Y)).mistake != "unused parameter"


def test_none_is_told_by_the_text() -> None:
    """None may be what is expected, too."""
    assert wrong(lambda: body("x + y", X, Y).gives(X + Y)).mistake == "nothing returned"
    body("pass", X).gives(None)


def test_a_result_on_another_device_is_told_there() -> None:
    """Unless it may live anywhere."""
    call = computed("x.cpu()", X, device="sim")
    assert wrong(lambda: call.gives(X)).mistake == "wrong device"
    call.gives(X, anywhere=True)


# --- exceptions -------------------------------------------------------------------------------------------------


def test_a_call_that_raised_gives_nothing() -> None:
    """The exception is told."""
    told = wrong(lambda: computed("x.view(7)", X).gives(X))
    assert told.mistake == "shape invalid for its size"
    assert told.line == 4


@pytest.mark.parametrize("device", ["cpu", "sim"])
def test_what_a_call_was_given_is_accepted(device: str) -> None:
    """On an accelerator the device may be why it raised, so that its exception is told."""
    call = computed("x.add_(y)", distinct(3, dtype=torch.int64), Y, device=device)
    told = wrong(lambda: call.accepts(TOLD).returns())
    assert (told == TOLD) is (device == "cpu")


def test_a_slip_in_the_text_is_not_for_what_was_given() -> None:
    """A name that is not there is missing for every input."""
    call = computed("z", X)
    assert call.accepts(TOLD) is call


@pytest.mark.parametrize("kinds", [(RuntimeError,), (ValueError, RuntimeError), (Exception,)])
def test_an_expected_exception_judges_the_call(kinds: tuple[type[Exception], ...]) -> None:
    """A subclass of it will do, and one of several."""
    assert computed("x.view(7)", X).raises(*kinds).is_judged


def test_another_exception_is_told_with_the_expected_ones() -> None:
    """In both languages."""
    told = wrong(lambda: computed("x.view(7)", X).raises(ValueError, IndexError))
    assert told.mistake == "wrong exception"
    assert "it should raise ValueError or IndexError" in told.en
    assert "ValueError 或 IndexError" in told.zh


def test_the_stubs_exception_is_never_the_expected_one() -> None:
    """It is an Exception too."""
    told = wrong(lambda: body("raise NotImplementedError('your code here')".replace("'", '"'), X).raises(Exception))
    assert told.mistake == "not implemented"


def test_a_call_that_returns_in_place_of_raising_is_told() -> None:
    """If an exception is expected, the mistake behind its absence may be known to the grader."""
    call = computed("x", X)
    assert wrong(lambda: call.raises(RuntimeError)).mistake == "no exception"
    assert wrong(lambda: call.raises(RuntimeError, told=TOLD)) == TOLD
    assert not call.is_judged


def test_a_call_that_raises_must_not_have_changed_its_input_before() -> None:
    """The caller catches the exception and goes on."""
    told = wrong(lambda: body("x.add_(1); raise ValueError", X.clone()).raises(ValueError))
    assert told.mistake == "input changed"


# --- effects ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "zh"),
    [
        ("x.add_(1)", "数值"),
        ("x.add_(0)", "被写过"),
        ("x.data = x.data.t()", "形状"),
        ("x.requires_grad_()", "requires_grad"),
    ],
)
def test_an_input_stays_as_it_is(change: str, zh: str) -> None:
    """Its part that is not as it was is named."""
    told = wrong(lambda: body(f"{change}; return 1", torch.ones(2, 3)).gives(1))
    assert told.mistake == "input changed"
    assert "`x`" in told.en and zh in told.zh


def test_a_change_that_is_asked_for_is_judged_by_its_value() -> None:
    """The others stay as they are."""
    body("x += y; return x", X.clone(), Y).gives(X + Y, changes={"x": X + Y})
    told = wrong(lambda: body("x += 2 * y; return x - y", X.clone(), Y).gives(X + Y, changes={"x": X + Y}))
    assert "`x` afterwards" in told.en and "之后的 `x`" in told.zh
    assert wrong(lambda: body("x += y; y += 1; return x", X.clone(), Y.clone()).gives(X + Y, changes={"x": X + Y}))


def test_a_name_that_got_a_new_object_is_rebinding() -> None:
    """The result is right, and the caller has nothing of it."""
    assert wrong(lambda: body("x = x + y; return x", X, Y).gives(X + Y, changes={"x": X + Y})).mistake == "rebinding"


def test_a_list_of_tensors_is_changed_in_each_of_them() -> None:
    """Rebinding one of them shows as well."""
    pair = [X.clone(), Y.clone()]
    after = [X + 1, Y + 1]
    body("for t in x: t += 1", pair).gives(None, changes={"x": after})
    rebound = body("for t in x: t = t + 1", pair)
    assert wrong(lambda: rebound.gives(None, changes={"x": after})).mistake == "rebinding"


def test_global_switches_stay_as_they_are() -> None:
    """The one that does not is named."""
    told = wrong(lambda: body("torch.set_grad_enabled(False); return x + y", X, Y).gives(X + Y))
    assert told.mistake == "global state changed"
    assert "grad mode" in told.en and "梯度模式" in told.zh


def test_what_comes_back_is_the_argument_itself() -> None:
    """A copy with the same numbers is another object, and so is a view."""
    given = body("return x.add_(y)", X.clone(), Y).gives(X + Y, changes={"x": X + Y})
    assert given.gives_back("x") is given
    for ending in (".clone()", "[:]"):
        call = body(f"return x.add_(y){ending}", X.clone(), Y).gives(X + Y, changes={"x": X + Y})
        assert wrong(functools.partial(call.gives_back, "x")).mistake == "other object"


# --- the way of the numbers -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "expression", ["x + y", "torch.stack([a + b for a, b in zip(x, y)])", "(x.numpy() + 0, x)[1] + y"]
)
def test_operations_lead_from_the_inputs_to_the_result(expression: str) -> None:
    """NumPy leaves a gap, and counts as torch."""
    computed(expression, X, Y).gives(X + Y).stays_in_torch()


def test_numbers_must_not_pass_through_python() -> None:
    """Each tensor of the result counts, or those that are named."""
    through = computed("torch.tensor([a + b for a, b in zip(x.tolist(), y.tolist())])", X, Y)
    assert wrong(through.stays_in_torch) == THROUGH_PYTHON
    pair = computed("(x + 1, torch.tensor(x.tolist()))", X)
    first, second = pair.found.tensors
    pair.stays_in_torch(first)
    assert wrong(lambda: pair.stays_in_torch(second)) == THROUGH_PYTHON


def test_single_numbers_may_be_read_out_where_the_task_allows_it() -> None:
    """Such as a sum; a list of all of them is not read that way."""
    summed = computed("torch.tensor(x.sum().item())", X)
    summed.stays_in_torch(by_item=True)
    assert wrong(summed.stays_in_torch) == THROUGH_PYTHON
    listed = computed("torch.tensor(x.tolist())", X)
    assert wrong(lambda: listed.stays_in_torch(by_item=True)) == THROUGH_PYTHON
