"""Details that only an answer's author is shown beyond the verdict."""

from __future__ import annotations

import pytest

from autograder.catalogue import find
from autograder.drawing.text import lines
from autograder.grading.options import Options
from autograder.report import json_view
from autograder.report.model import ExerciseResult, Report
from autograder.submission import Answer, Submission
from autograder.tests.grading.conftest import Graded
from autograder.verdicts import Status

REBINDING = "def add_in_place(x, y):\n    print('here', 7)\n    x = x + y\n    return x\n"
MISSPELT = "def to_matrix(x, rows, cols):\n    return x.reshpe(rows, cols)\n"
RIGHT = find("slices").solution.read_text("utf-8")


ONE_PASS = """\
def detached_product(x):
    y = x * x
    u = y.detach()
    (u * x).sum().backward()
    return x.grad, x.grad
"""


def told(graded: Graded, *, own: bool) -> Report:
    """Three wrong answers and a right one."""
    sources = {
        "add_in_place": REBINDING,
        "to_matrix": MISSPELT,
        "detached_product": ONE_PASS,
        "slices": RIGHT,
    }
    answers = {slug: Answer(path=f"{slug}.py", source=source) for slug, source in sources.items()}
    (report,) = graded([Submission("a", answers)], Options(only=tuple(sources), devices=("cpu",), own=own))
    return report


@pytest.fixture(scope="module")
def own(graded: Graded) -> dict[str, ExerciseResult]:
    """For their author."""
    return {result.id: result for result in told(graded, own=True).exercises}


def test_visible_examples_are_run(own: dict[str, ExerciseResult]) -> None:
    """Each shows what was expected and what came, printed words and exceptions too."""
    examples = own["add_in_place"].examples
    assert [example.holds for example in examples] == [True, False, False]
    assert (examples[1].want, examples[1].got) == ("True", "here 7\nFalse")
    assert own["to_matrix"].examples[-1].got == "AttributeError: 'Tensor' object has no attribute 'reshpe'"


def test_the_call_is_written_as_one_would_write_it(own: dict[str, ExerciseResult]) -> None:
    """It comes with the shapes of its arguments, the exception's own text, the line, and the output."""
    lost = {slug: own[slug].checks[0].outcome for slug in ("add_in_place", "to_matrix")}
    seen = lost["to_matrix"].insight
    assert seen is not None and seen.call.startswith("to_matrix(x, ") and seen.arguments[0].startswith("x: ")
    assert seen.raised == "AttributeError: 'Tensor' object has no attribute 'reshpe'"
    assert (seen.line, seen.source) == (2, "return x.reshpe(rows, cols)")
    assert lost["add_in_place"].printed.startswith("here 7")


def test_what_is_said_of_memory_is_drawn(own: dict[str, ExerciseResult]) -> None:
    """The result is a new object in a new memory."""
    (picture,) = own["add_in_place"].checks[0].outcome.pictures
    assert any("object 3 → memory C, new" in line for line in lines(picture, "en"))


def test_the_way_of_a_gradient_is_drawn(own: dict[str, ExerciseResult]) -> None:
    """It starts at the tensor on which the answer called backward. Each operation and the cut have their place."""
    (picture,) = own["detached_product"].checks[0].outcome.pictures
    assert [" ".join(line.split()) for line in lines(picture, "en")][1:-1] == [
        "backward() ← sum ← x, a leaf x.grad is there",
        "step 4 ← sum(step 3), line 4",
        "step 3 ← mul(step 2, x), line 4",
        "step 2 ✂ detach(step 1), line 3",
        "step 1 ← mul(x, x), line 2",
    ]


def test_a_right_answer_needs_none(own: dict[str, ExerciseResult]) -> None:
    """It gets neither examples nor insight."""
    assert own["slices"].status is Status.PASSED
    assert own["slices"].examples == () and all(check.outcome.insight is None for check in own["slices"].checks)


def test_nobody_else_is_shown_it(graded: Graded) -> None:
    """A run over others' answers gathers none of it, except for pictures. The JSON report has no place for it."""
    report = told(graded, own=False)
    assert all(not result.examples for result in report.exercises)
    assert all(check.outcome.insight is None for result in report.exercises for check in result.checks)
    assert "to_matrix(x" not in json_view.render(told(graded, own=True), "en")


def test_others_see_pictures(graded: Graded, own: dict[str, ExerciseResult]) -> None:
    """Memory and gradients are drawn for everybody."""
    shown = {result.id: result.checks[0].outcome.pictures for result in told(graded, own=False).exercises}
    assert shown["add_in_place"] == own["add_in_place"].checks[0].outcome.pictures
    assert shown["detached_product"] == own["detached_product"].checks[0].outcome.pictures


@pytest.mark.parametrize(("is_own", "drawn"), [(True, ["shapes, the last dimension on the right"]), (False, [])])
def test_only_the_author_sees_shapes(graded: Graded, is_own: bool, drawn: list[str]) -> None:
    """A hidden input has shapes, so nobody else sees them."""
    turned = "def to_matrix(x, rows, cols):\n    return x.reshape(cols, rows)\n"
    submission = Submission("a", {"to_matrix": Answer(path="to_matrix.py", source=turned)})
    (report,) = graded([submission], Options(only=("to_matrix",), devices=("cpu",), own=is_own))
    lost = next(check for check in report.exercises[0].checks if check.outcome.status is Status.FAILED)
    assert [picture.title.en for picture in lost.outcome.pictures] == drawn
