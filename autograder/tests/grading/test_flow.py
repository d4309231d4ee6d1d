"""The path of numbers, from memory to memory."""

from __future__ import annotations

from autograder.grading.flow import Flow
from autograder.grading.operations import Family
from autograder.worker import traces

X, Y, A, B = 1, 2, 10, 11
"""Storages: those of two arguments, and new ones."""


def step(name: str, inputs: list[int], outputs: list[int]) -> traces.Operation:
    return traces.Operation(f"aten.{name}", inputs, outputs, 0)


def flow(*operations: traces.Operation) -> Flow:
    return Flow(operations, {"x": [X], "y": [Y]})


def test_origins_go_along_with_the_numbers() -> None:
    """A result of both arguments has both."""
    found = flow(step("exp.default", [X], [A]), step("add.Tensor", [A, Y], [B]))
    assert [found.origins(storage) for storage in (X, A, B)] == [{"x"}, {"x"}, {"x", "y"}]
    assert found.origins(99) == set()


def test_only_the_steps_that_lead_to_a_tensor_are_on_its_way() -> None:
    """They come in order, by their number or as steps."""
    found = flow(step("exp.default", [X], [A]), step("sin.default", [Y], [B]), step("neg.default", [A], [A]))
    assert found.way(A) == [0, 2]
    assert [one.name for one in found.to(A)] == ["exp", "neg"]
    assert found.to(X) == []


def test_what_is_made_from_a_tensor_without_its_numbers_begins_anew() -> None:
    """``zeros_like`` takes a shape."""
    found = flow(step("exp.default", [X], [A]), step("zeros_like.default", [A], [B]))
    assert found.origins(B) == set()
    assert found.way(B) == [1]


def test_memory_that_is_written_to_again_keeps_its_past() -> None:
    """An operation in place reads what it writes."""
    found = flow(step("exp.default", [X], [A]), step("add_.Tensor", [A, Y], [A]))
    assert found.origins(A) == {"x", "y"}
    assert found.way(A) == [0, 1]


def test_memory_that_is_filled_in_place_keeps_its_past_too() -> None:
    """At worst that is one operation too many."""
    found = flow(step("exp.default", [X], [A]), step("zero_.default", [A], [A]))
    assert found.way(A) == [0, 1]
    assert found.origins(A) == {"x"}


def test_memory_that_is_only_written_to_forgets() -> None:
    """It was freed and given to another tensor."""
    found = flow(step("exp.default", [X], [A]), step("sin.default", [Y], [A]))
    assert found.origins(A) == {"y"}
    assert found.way(A) == [1]


def test_arguments_in_one_memory_are_both_its_origin() -> None:
    """A view and its base may be two arguments."""
    found = Flow([step("exp.default", [X], [A])], {"x": [X], "view": [X]})
    assert found.origins(A) == {"x", "view"}


def test_a_step_tells_what_each_operand_held() -> None:
    """It joins two arguments when one operand has both already."""
    found = flow(step("mul.Tensor", [X, Y], [A]), step("mm.default", [A, Y], [B]))
    meeting, product = found.steps
    assert list(meeting.operands) == [{"x"}, {"y"}]
    assert (meeting.family, product.family) == (Family.ELEMENTWISE, Family.OTHER)
    assert not meeting.joins("x", "y")
    assert product.joins("x", "y") and product.joins("y")
