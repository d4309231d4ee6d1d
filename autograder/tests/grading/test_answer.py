"""The ``answer`` of a check: a student's functions, and the ways to call them."""

from __future__ import annotations

import pytest
import torch

from autograder.feedback import Died, Feedback, Wrong
from autograder.grading.answer import Answer
from autograder.grading.call import Call
from autograder.grading.found import NotJudgedError
from autograder.grading.inputs import distinct
from autograder.tests.grading.conftest import Fixture
from autograder.worker import wire

ADD = "def add_in_place(x, y):\n    return x.add_(y)\n"


def added(answer: Answer, *shape: int) -> Call:
    x, y = distinct(*shape), distinct(*shape)
    return answer.add_in_place(x, y).gives(x + y, changes={"x": x + y})


def test_a_check_that_does_not_judge_its_call_is_the_graders_fault(answer_to: Fixture) -> None:
    """The fault is the same for every call, since nobody has looked whether it is right."""

    def careless(answer: Answer) -> None:
        assert answer.add_in_place(distinct(3), distinct(3)).allocated == 0

    with pytest.raises(NotJudgedError):
        answer_to("add_in_place", ADD).judge(careless)


@pytest.mark.parametrize("judged", ["gives", "raises"])
def test_a_check_that_judges_its_call_passes(answer_to: Fixture, judged: str) -> None:
    """It may judge by what came back, or by what was raised."""

    def careful(answer: Answer) -> None:
        x, y = distinct(3, dtype=torch.int64), distinct(3)
        if judged == "gives":
            answer.add_in_place(y, y).gives(2 * y, changes={"y": 2 * y, "x": 2 * y})
        else:
            answer.add_in_place(x, y).raises(RuntimeError)

    answer_to("add_in_place", ADD).judge(careful)


def test_only_the_calls_of_a_check_are_judged_with_it(answer_to: Fixture) -> None:
    """The ones before it belong to another one; its cost is that of its own calls."""
    answer = answer_to("add_in_place", "def add_in_place(x, y):\n    return x.copy_(x + y)\n")
    answer.add_in_place(distinct(30), distinct(30))

    def twice(answer: Answer) -> None:
        added(answer, 3)
        added(answer, 5)

    answer.judge(twice)
    cost = answer.cost()
    assert (cost.operations, cost.allocated) == (("add", "copy_") * 2, 4 * 8)


def test_a_function_that_the_exercise_lacks_is_the_graders_fault(answer_to: Fixture) -> None:
    """A misspelt name must not cost a student a point."""
    with pytest.raises(AttributeError, match="defines no function 'add_in_plac'"):
        _ = answer_to("add_in_place", ADD).add_in_plac


def test_arguments_go_by_place_or_by_name(answer_to: Fixture) -> None:
    """The evidence has them by name, in either way."""
    x, y = distinct(3), distinct(3)
    call = answer_to("add_in_place", ADD).add_in_place(x, y=y).gives(x + y, changes={"x": x + y})
    assert torch.equal(call.before.y.value, y)
    assert torch.equal(call.before.x.value, x)


def test_a_later_device_sees_one_case(answer_to: Fixture) -> None:
    """The first case is for every device; the others say nothing about devices."""
    answer = answer_to("add_in_place", ADD)
    assert list(answer.cases(1, 2, 3)) == [1, 2, 3]
    answer.move("sim", is_first=False)
    assert list(answer.cases(1, 2, 3)) == [1]


def test_an_answer_moves_to_another_device(answer_to: Fixture) -> None:
    """The same text is loaded there anew."""
    answer = answer_to("add_in_place", ADD)
    assert added(answer, 3).after.x.device == "cpu" and answer.must_prove
    answer.move("sim", is_first=False)
    assert added(answer, 3).after.x.device == "sim" and not answer.must_prove


@pytest.mark.parametrize("text", [ADD, "def add_in_place(x, y):\n    return x.sub_(y)\n"], ids=["right", "wrong"])
def test_a_call_that_several_checks_look_at_is_made_once(answer_to: Fixture, text: str) -> None:
    """One that was wrong is wrong for each of them, in the same words. On another device it is made again."""
    made: list[str] = []

    def one(answer: Answer) -> Call:
        made.append(answer.device)
        return added(answer, 3)

    answer = answer_to("add_in_place", text)
    came: list[Call | Feedback] = []
    for device in ("cpu", "sim"):
        answer.move(device, is_first=device == "cpu")
        for _ in range(2):
            try:
                came.append(answer.once(one))
            except Wrong as wrong:
                came.append(wrong.feedback)
    assert made == ["cpu", "sim"]
    assert came[0] is came[1]
    assert {type(one) for one in came} == {Call if text == ADD else Feedback}


def test_a_check_that_looks_at_a_call_again_has_it_as_its_last(answer_to: Fixture) -> None:
    """The author of the answer sees the call that was judged, not one between."""
    answer = answer_to("add_in_place", ADD)
    answer.once(pair := lambda answer: added(answer, 2, 3))
    added(answer, 7)
    answer.once(pair)
    last = answer.take_last()
    assert last is not None
    assert last.observed.before[0].shape == [2, 3]


def test_a_call_that_died_is_made_again(answer_to: Fixture) -> None:
    """A later check may find a machine that is less busy."""
    answer = answer_to("add_in_place", "import os\ndef add_in_place(x, y):\n    os.abort()\n")
    made: list[Answer] = []

    def one(answer: Answer) -> Call:
        made.append(answer)
        return added(answer, 3)

    for _ in range(2):
        with pytest.raises(Died):
            answer.once(one)
    assert len(made) == 2


def test_work_must_not_grow_with_the_size(answer_to: Fixture) -> None:
    """The large call comes back; a loop over the elements is told."""
    answer = answer_to("add_in_place", ADD)
    assert answer.vectorised(lambda size: added(answer, size), (3,), (7,)).after.x.shape == (7,)
    answer.close()
    loop = "def add_in_place(x, y):\n    for a, b in zip(x, y):\n        a += b\n    return x\n"
    looping = answer_to("add_in_place", loop)
    with pytest.raises(Wrong):
        looping.vectorised(lambda size: added(looping, size), (3,), (7,))


def test_work_is_compared_on_the_first_device_only(answer_to: Fixture) -> None:
    """The small call says nothing about devices."""
    answer, sizes = answer_to("add_in_place", ADD), []

    def noted(size: int) -> Call:
        sizes.append(size)
        return added(answer, size)

    answer.move("sim", is_first=False)
    answer.vectorised(noted, (3,), (7,))
    assert sizes == [7]


def test_what_was_written_into_a_view_is_seen(answer_to: Fixture) -> None:
    """Writing into a copy is not seen."""
    for body, is_view in (("A.t()", True), ("A.t().clone()", False)):
        matrix, written = distinct(2, 3), distinct(3, 2)
        answer = answer_to("transpose", f"def transpose(A):\n    return {body}\n")
        call = answer.overwriting(written).transpose(matrix).gives(matrix.t())
        assert call.shows("A", written.t()) is is_view
        answer.close()


def test_a_request_is_for_the_next_call_only(answer_to: Fixture) -> None:
    """The one after it is an ordinary one."""
    answer, other = answer_to("add_in_place", ADD), distinct(2)
    x, y = distinct(3), distinct(3)
    first = answer.watching(other).overwriting(distinct(3)).pulling(distinct(3)).with_room(0).add_in_place(x, y)
    second = answer.add_in_place(x, y)
    assert len(first.watched) == 1 and first.shown_by("x") is not None
    assert len(second.watched) == 0 and second.shown_by("x") is None


def test_a_tensor_that_is_watched_is_seen_afterwards(answer_to: Fixture) -> None:
    """The function is not given it, only a view of it."""
    whole = distinct(2, 3)
    answer = answer_to("add_in_place", ADD)
    row, y = whole[0], distinct(3)
    call = answer.watching(whole).add_in_place(row, y).gives(row + y, changes={"x": row + y})
    (seen,) = call.watched
    assert torch.equal(seen.numbers, torch.stack((whole[0] + y, whole[1])))


def test_what_is_printed_is_taken_once(answer_to: Fixture) -> None:
    """It is that of all calls since."""
    answer = answer_to("add_in_place", f"print('loaded')\n{ADD.replace('return', 'print(len(x)); return')}")
    added(answer, 3)
    added(answer, 4)
    assert answer.take_output() == "loaded\n3\n4\n"
    assert answer.take_output() == ""


def test_the_last_call_is_taken_once(answer_to: Fixture) -> None:
    """It is told as it was sent and observed."""
    answer = answer_to("add_in_place", ADD)
    assert answer.take_last() is None
    added(answer, 3)
    added(answer, 4)
    last = answer.take_last()
    assert last is not None
    assert last.function == "add_in_place"
    assert list(last.given) == ["x", "y"] and last.given["x"] == wire.Pointer(0)
    assert last.observed.before[0].shape == [4]
    assert answer.take_last() is None


def test_long_printed_texts_are_given_room(answer_to: Fixture) -> None:
    """Python's own objects say nothing about tensors."""
    text = ADD.replace("return", "' '.join(str(n) for n in range(10**6)); return")
    added(answer_to("add_in_place", text).with_room(0), 1000)


def test_the_visible_examples_are_run(answer_to: Fixture) -> None:
    """They are those of the exercise, with what this answer gives."""
    answer = answer_to("row_vector", "import torch\ndef row_vector(n, device=None):\n    return torch.arange(n)\n")
    (example,) = answer.examples()
    assert example.holds
    answer.close()
    assert answer_to("row_vector", "while True:\n    import os; os._exit(1)\n").examples() == ()
