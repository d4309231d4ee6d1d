"""A proof: what known answers must get, compared with what they got."""

from __future__ import annotations

import pytest

from autograder.catalogue import find
from autograder.dev.bank import Banked
from autograder.dev.proof import Expectation, Proof, Unjudged, compare
from autograder.feedback import Feedback, say
from autograder.language import Text
from autograder.report.model import CheckResult, ExerciseResult, Outcome
from autograder.verdicts import Fault, Status

EXERCISE = find("row_vector")
LOST = say("it is wrong.", "不对。", "rebinding")
SILENT = Feedback(en="it is wrong.", zh="", mistake="rebinding")


def result(status: Status, feedback: Feedback | None = None, fault: Fault | None = None) -> ExerciseResult:
    outcome = Outcome(status=status, feedback=feedback, fault=fault)
    check = CheckResult(name="test_a", title=Text("a", "甲"), max_points=1, outcome=outcome, devices={"cpu": status})
    return ExerciseResult(
        id=EXERCISE.slug, note=EXERCISE.note, title=EXERCISE.title, status=status, checks=(check,), fault=fault
    )


def wrong(mistake: str = "rebinding", loses: str = "test_a") -> Expectation:
    banked = Banked(exercise=EXERCISE, path=EXERCISE.bank / "wrong.py", source="", loses=(loses,), mistake=mistake)
    return Expectation(name=banked.name, exercise=EXERCISE, source="", banked=banked)


SOLUTION = Expectation(name="solution", exercise=EXERCISE, source="")
STUB = Expectation(name="stub", exercise=EXERCISE, source="", untouched=True)


@pytest.mark.parametrize(
    ("wish", "got"),
    [
        (SOLUTION, result(Status.PASSED)),
        (STUB, result(Status.NOT_ATTEMPTED)),
        (wrong(), result(Status.FAILED, LOST)),
    ],
)
def test_what_was_foretold_is_not_a_problem(wish: Expectation, got: ExerciseResult) -> None:
    """The reference earns all, the stub nothing, and a wrong answer loses its check for its reason."""
    proof = Proof()
    compare(got, wish, proof)
    assert (proof.problems, proof.exit_code) == ([], 0)


@pytest.mark.parametrize(
    ("wish", "got", "told"),
    [
        (SOLUTION, result(Status.FAILED, LOST), "must get full marks"),
        (STUB, result(Status.PASSED), "it must score 0"),
        (wrong(), result(Status.PASSED), "it gets full marks"),
        (wrong(loses="test_b"), result(Status.FAILED, LOST), "must lose test_b"),
        (wrong(mistake="sign"), result(Status.FAILED, LOST), "its first line says 'sign'"),
        (wrong(), result(Status.FAILED, SILENT), "missing in one language"),
    ],
)
def test_any_other_verdict_is_a_problem(wish: Expectation, got: ExerciseResult, told: str) -> None:
    """The problem says what must be, and what is."""
    proof = Proof()
    compare(got, wish, proof)
    (problem,) = proof.problems
    assert told in problem
    assert proof.exit_code == 1


def test_a_fault_is_told_once_for_all_answers_that_it_hits() -> None:
    """A grader that raises does so for each of them, with other values in its text."""
    unjudged = Unjudged()
    for wish, value in ((SOLUTION, 1), (wrong(), 2)):
        detail = Feedback(en="broken", zh="坏了", mistake=None, detail=f"test_x.py:3: ValueError: {value}")
        unjudged.add(wish, result(Status.ERROR, detail, Fault.GRADER))
    assert unjudged.told() == ["test_x.py:3: ValueError: 1 (not judged: solution and 1 more)"]


def test_what_was_not_judged_is_worse_than_a_problem() -> None:
    """Nothing is proven then."""
    assert Proof(problems=["a problem"], broken=["a fault"]).exit_code == 2
