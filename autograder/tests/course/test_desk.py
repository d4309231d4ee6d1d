"""One verdict for one text, from any person who hands it in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

import pytest

from autograder.catalogue import find
from autograder.course.desk import _Desk, _Verdicts
from autograder.course.identity import Place
from autograder.course.judge import Judged, Question
from autograder.feedback import say
from autograder.grading.options import Options
from autograder.report.model import ExerciseResult, Report
from autograder.submission import Answer, Submission
from autograder.verdicts import Fault, Status

RIGHT = Answer(path="slices.py", source=find("slices").solution.read_text("utf-8"))
WRONG = replace(RIGHT, source="def slices(x):\n    return x, x, x\n")
PLACE = Place("limits", ("cpu",), 1, {})


SLUGS = ("row_vector", "slices")


def result(slug: str, answer: Answer | None = None, status: Status = Status.MISSING) -> ExerciseResult:
    """The result of an exercise, by itself."""
    exercise = find(slug)
    path = None if answer is None else answer.path
    return ExerciseResult(id=slug, note=exercise.note, title=exercise.title, status=status, checks=(), path=path)


class Seat:
    """A desk, and a run of graders behind it that passes everything. It notes which answers had to be run."""

    def __init__(self, *, own: bool = False) -> None:
        self.run: list[Answer] = []
        self._told: list[Judged] = []
        self._desk = _Desk(Options(only=SLUGS, devices=("cpu",), own=own), self._told.append)
        for blank in self._desk.submissions([]):
            self._desk.take(self._report(blank.answers))

    def _report(self, answers: Mapping[str, Answer]) -> Report:
        results = (
            result(slug, answers.get(slug), Status.PASSED if slug in answers else Status.MISSING) for slug in SLUGS
        )
        return Report(submission="", walls="limits", devices=("cpu",), seed=1, exercises=tuple(results))

    def ask(self, name: str, *, known: Mapping[str, str] | None = None, **answers: Answer) -> Judged:
        """Ask about these answers, and run those that the desk wants run."""
        question = Question(name, submission=Submission(name, answers), known=known or {})
        _, *wanted = self._asked(question)
        assert len(wanted) <= 1, "one question is one run at most"
        return self._told[-1]

    def _asked(self, question: Question) -> Iterator[Submission]:
        for number, wanted in enumerate(self._desk.submissions([question])):
            if number:  # the first is the blank one
                self.run += wanted.answers.values()
                self._desk.take(self._report(wanted.answers))
            yield wanted


@pytest.mark.parametrize("answer", [RIGHT, WRONG])
def test_the_same_text_is_judged_once(answer: Answer) -> None:
    """The second person has the first one's verdict, on a file of their own."""
    seat = Seat()
    first, second = seat.ask("ada", slices=answer), seat.ask("alan", slices=replace(answer, path="late_slices.py"))
    assert seat.run == [answer]
    (one,), (other,) = ([x for x in told.report.exercises if x.path] for told in (first, second))
    assert other == replace(one, path="late_slices.py")
    assert (first.report.submission, second.report.submission) == ("ada", "alan")


def test_every_exercise_has_a_result() -> None:
    """Those without an answer are missing, in the order of the class."""
    told = Seat().ask("ada", slices=RIGHT)
    assert [(one.id, one.status) for one in told.report.exercises] == [
        ("row_vector", Status.MISSING),
        ("slices", Status.PASSED),
    ]
    assert set(told.identities) == set(SLUGS) and dict(told.answers) == {"slices": RIGHT}


def test_another_text_is_judged_by_itself() -> None:
    """A comment is enough: a message names lines."""
    seat, other = Seat(), replace(RIGHT, source=f"{RIGHT.source}# mine\n")
    seat.ask("ada", slices=RIGHT)
    seat.ask("alan", slices=other)
    assert seat.run == [RIGHT, other]


def test_only_what_is_new_is_judged() -> None:
    """A result whose identity is known is not graded again, and the answer says so."""
    seat = Seat()
    known = seat.ask("ada", slices=RIGHT).identities
    again = seat.ask("ada", known=known, slices=RIGHT, row_vector=WRONG)
    assert again.unchanged == ("slices",)
    assert [one.id for one in again.report.exercises] == ["row_vector"]
    assert seat.run == [RIGHT, WRONG]


def test_asking_for_the_own_answer_gets_a_run() -> None:
    """Each such question is run, however often it is asked."""
    seat = Seat(own=True)
    for _ in range(2):
        seat.ask("ada", slices=RIGHT)
    assert seat.run == [RIGHT, RIGHT]


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
    passed = result("slices", WRONG, Status.PASSED)
    verdicts.put(exercise, WRONG, PLACE, replace(passed, **doubtful))  # type: ignore[arg-type]  # as the names say
    assert verdicts.get(exercise, WRONG, PLACE) is None
    verdicts.put(exercise, WRONG, PLACE, passed)
    assert verdicts.get(exercise, WRONG, PLACE) == passed
