"""One verdict for one text, from any person who hands it in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from autograder.catalogue import find
from autograder.course.desk import _Verdicts
from autograder.course.identity import Place
from autograder.course.judge import Judge
from autograder.feedback import say
from autograder.grading.options import Options
from autograder.report.model import ExerciseResult
from autograder.submission import Answer, Submission
from autograder.verdicts import Fault, Status

RIGHT = Answer(path="slices.py", source=find("slices").solution.read_text("utf-8"))
WRONG = replace(RIGHT, source="def slices(x):\n    return x, x, x\n")
PLACE = Place("limits", ("cpu",), 1, {})


@pytest.fixture(scope="module")
def judge() -> Iterator[Judge]:
    """A judge of two exercises."""
    judge = Judge(Options(only=("slices", "row_vector"), devices=("cpu",)))
    yield judge
    judge.close()


def told(judge: Judge, name: str, answer: Answer) -> ExerciseResult:
    """The verdict on this person's answer."""
    report = judge.report(Submission(name, {"slices": answer}))
    assert report.submission == name
    assert [one.id for one in report.exercises] == ["row_vector", "slices"]
    assert report.exercises[0].status is Status.MISSING
    return report.exercises[1]


def seconds(result: ExerciseResult) -> list[float]:
    """The times of all checks: of two runs they never are the same."""
    return [check.seconds for check in result.checks]


@pytest.mark.parametrize("answer", [RIGHT, WRONG])
def test_the_same_text_is_judged_once(judge: Judge, answer: Answer) -> None:
    """The second person has the first one's verdict, on a file of their own."""
    first, second = told(judge, "ada", answer), told(judge, "alan", replace(answer, path="late_slices.py"))
    assert second == replace(first, path="late_slices.py")
    assert seconds(second) == seconds(first) != [0.0] * len(first.checks)


def test_another_text_is_judged_by_itself(judge: Judge) -> None:
    """A comment is enough: a message names lines."""
    first, second = told(judge, "ada", RIGHT), told(judge, "alan", replace(RIGHT, source=f"{RIGHT.source}# mine\n"))
    assert second == first
    assert seconds(second) != seconds(first)


def test_asking_for_the_own_answer_gets_a_run() -> None:
    """Each such question is run, however often it is asked."""
    judge = Judge(Options(only=("slices",), devices=("cpu",), own=True))
    first, second = (judge.result(find("slices"), RIGHT) for _ in range(2))
    judge.close()
    assert second == first
    assert seconds(second) != seconds(first)


@pytest.mark.parametrize(
    "doubtful",
    [
        {"status": Status.TIMEOUT},
        {"status": Status.CRASHED},
        {"status": Status.TAMPERING},
        {"status": Status.ERROR, "fault": Fault.MACHINE},
        {"status": Status.ERROR, "fault": Fault.GRADER},
        {"status": Status.ERROR, "feedback": say("look into slices.py", "请看 slices.py")},
    ],
)
def test_what_the_text_did_not_decide_is_not_kept(doubtful: dict[str, object]) -> None:
    """A verdict by a clock, a crash or a machine is not kept. One that names the file is not either."""
    exercise, verdicts = find("slices"), _Verdicts()
    result = ExerciseResult(
        id="slices", note=exercise.note, title=exercise.title, status=Status.PASSED, checks=(), path="slices.py"
    )
    verdicts.put(exercise, WRONG, PLACE, replace(result, **doubtful))  # type: ignore[arg-type]  # as the names say
    assert verdicts.get(exercise, WRONG, PLACE) is None
    verdicts.put(exercise, WRONG, PLACE, result)
    assert verdicts.get(exercise, WRONG, PLACE) == result
