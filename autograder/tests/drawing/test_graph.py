"""The path back of a gradient, with the places where it is cut."""

from __future__ import annotations

import msgspec
import pytest

from autograder.drawing import graph
from autograder.drawing.graph import Step
from autograder.drawing.grid import Grid, Link, Tone
from autograder.drawing.text import lines
from autograder.tests.drawing.states import state

LEAVES = {"x": state(1, 1, tracks=True), "u": state(2, 2)}
PRODUCT = state(3, 3, grad_fn="MulBackward0")
STEPS = [Step("mul", ("x", "x"), 3), Step("detach", (1,), 4), Step("mul", (2, "x"), None)]


def drawn(grid: Grid, lang: str = "en") -> list[str]:
    """Return the picture as text without its title."""
    return [" ".join(line.split()) for line in list(lines(grid, lang))[1:]]


def test_a_leaf_is_joined_to_the_result() -> None:
    """A tensor that records no gradient is no part of the way."""
    picture = graph.draw(PRODUCT, LEAVES, ["x"], is_tracked=True)
    assert drawn(picture) == ["result ← MulBackward0 ← x, a leaf x.grad is None"]
    assert picture.notes == ()


@pytest.mark.parametrize(("result", "tracked"), [(state(3, 3), False), (state(3, 3), True), (None, False)])
def test_a_result_without_a_grad_fn_is_where_the_way_ends(result: object, tracked: bool) -> None:
    """The leaf is cut off as well."""
    cut = drawn(graph.draw(result, LEAVES, ["x"], is_tracked=tracked))  # type: ignore[arg-type]  # states or nothing
    assert cut[0] == "result ✂ no grad_fn ✂ x, a leaf x.grad is None"
    assert "no gradient comes through" in cut[1]


def test_a_call_without_a_result_joins_what_it_computed_from() -> None:
    """There is a way then, and no end of it to be seen."""
    assert (
        drawn(graph.draw(None, LEAVES, ["x"], is_tracked=True))[0] == "result ✂ no grad_fn ← x, a leaf x.grad is None"
    )


def test_a_leaf_that_no_operation_took_is_cut_off() -> None:
    """Its copy may have been taken."""
    assert " ✂ x, a leaf" in drawn(graph.draw(PRODUCT, LEAVES, [], is_tracked=True))[0]


def test_a_gradient_that_is_there_is_told() -> None:
    """The second leaf has a row of its own."""
    full = msgspec.structs.replace(state(4, 4, tracks=True), grad=state(5, 5))
    leaves = {"x": LEAVES["x"], "w": full}
    picture = graph.draw(PRODUCT, leaves, ["x", "w"], is_tracked=True)
    assert drawn(picture)[1] == "← w, a leaf w.grad is there"
    assert drawn(picture, "zh")[1] == "← 叶子 w w.grad 有值"


def test_a_tensor_that_was_computed_is_no_leaf() -> None:
    """It records gradients, and keeps none."""
    assert graph.draw(PRODUCT, {"y": PRODUCT}, ["y"], is_tracked=True).rows == ()


def test_the_steps_between_them_are_told_from_the_last() -> None:
    """Each step has its operands and its line. A detach shows where the way is cut."""
    picture = graph.draw(PRODUCT, LEAVES, ["x"], is_tracked=True, steps=STEPS)
    _, *told, note = drawn(picture)
    assert told == ["step 3 ← mul(step 2, x)", "step 2 ✂ detach(step 1), line 4", "step 1 ← mul(x, x), line 3"]
    assert "no gradient comes through" in note
    assert [row[1].tone for row in picture.rows[1:]] == [Tone.PLAIN, Tone.CHANGED, Tone.PLAIN]
    assert drawn(picture, "zh")[2] == "第 2 步 ✂ detach(第 1 步)，第 4 行"


def test_of_many_steps_the_last_ones_are_drawn() -> None:
    """They keep their numbers."""
    steps = [Step("mul", ("x",), None)] * 10
    told = drawn(graph.draw(PRODUCT, {}, ["x"], is_tracked=True, steps=steps))
    assert (len(told), told[0], told[-1]) == (8, "step 10 ← mul(x)", "step 3 ← mul(x)")


def test_where_the_answer_itself_went_backward_the_way_begins_there() -> None:
    """Its last step stands for the operation."""
    picture = graph.draw(None, LEAVES, ["x"], is_tracked=True, steps=STEPS, is_backward=True)
    assert drawn(picture)[0] == "backward() ← mul ← x, a leaf x.grad is None"
    without = graph.draw(None, LEAVES, ["x"], is_tracked=True, is_backward=True)
    assert without.rows[0][1].link is Link.CUT


def test_a_long_name_is_cut() -> None:
    """A class of the answer's own may have any."""
    (row,) = graph.draw(state(3, 3, grad_fn="M" * 99), LEAVES, ["x"], is_tracked=True).rows
    assert row[1].word.en == "M" * 40
