"""A grading run: submissions one after the other, each with a report on the exercises that were chosen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import torch

from autograder.catalogue import find
from autograder.errors import UnknownDevice, UnknownExercise
from autograder.grading.in_pytest import run
from autograder.grading.options import Options
from autograder.grading.server import Server
from autograder.language import same
from autograder.report.model import Report
from autograder.submission import Answer, Submission
from autograder.submission.model import Unread
from autograder.tests.grading.conftest import Graded
from autograder.verdicts import Status

RIGHT = {"slices": Answer(path="slices.py", source=find("slices").solution.read_text("utf-8"))}
ON_CPU = Options(only=("slices",), devices=("cpu",), seed=7)


def test_a_report_says_where_and_how_it_was_graded(graded: Graded, server: Server) -> None:
    """The same hidden inputs can be drawn again from its seed."""
    (report,) = graded([Submission("alice", RIGHT)], ON_CPU)
    assert (report.submission, report.walls, report.devices, report.seed) == (
        "alice",
        server.walls.level,
        ("cpu",),
        7,
    )
    assert report.not_run == () and report.is_perfect


def test_a_seed_is_drawn_where_none_is_given(graded: Graded) -> None:
    """Two runs have different ones."""
    options = Options(only=("slices",), devices=("cpu",))
    (first,), (second,) = graded([Submission("a")], options), graded([Submission("a")], options)
    assert first.seed != second.seed


def test_what_could_not_be_read_goes_into_the_report(graded: Graded) -> None:
    """The exercises are missing then, and their points can be had."""
    lost = Submission("bob", {}, (Unread("b.doc", same("not a Python file")),), same("nothing to read"))
    (report,) = graded([lost], ON_CPU)
    assert (report.ignored, report.problem) == (lost.ignored, lost.problem)
    (missing,) = report.exercises
    assert (missing.status, missing.path, missing.score) == (Status.MISSING, None, 0)
    assert missing.max_score > 0


def test_exercises_come_in_their_own_order_and_gates_first(graded: Graded) -> None:
    """The order in which they were chosen does not matter."""
    only = ("add_in_place", "row_vector", "slices")
    (report,) = graded([Submission("a")], Options(only=only, devices=("cpu",)))
    assert [result.id for result in report.exercises] == ["row_vector", "slices", "add_in_place"]
    (failed,) = graded(
        [Submission("a", {"slices": Answer(path="a.py", source="def slices(x):\n    return 1\n")})], ON_CPU
    )
    first, *others = failed.exercises[0].checks
    assert first.outcome.status is Status.FAILED
    assert {check.outcome.status for check in others} == {Status.NOT_REACHED}


def test_each_report_comes_before_the_next_submission_is_read(server: Server) -> None:
    """A class may be of any size."""
    events: list[str] = []

    def submissions() -> Iterator[Submission]:
        for name in ("a", "b"):
            events.append(f"read {name}")
            yield Submission(name)

    run(submissions(), ON_CPU, server, lambda report: events.append(f"told {report.submission}"))
    assert events == ["read a", "told a", "read b", "told b"]


@pytest.mark.skipif(torch.cuda.is_available(), reason="the device is here")
def test_a_device_that_is_not_here_is_named(graded: Graded) -> None:
    """The others are run. If none is here, the run ends."""
    (report,) = graded([Submission("alice", RIGHT)], Options(only=("slices",), devices=("cpu", "cuda")))
    assert (report.devices, report.not_run) == (("cpu",), ("cuda",))
    assert report.exercises[0].checks[0].devices["cuda"] is Status.NOT_RUN
    assert report.is_perfect
    with pytest.raises(UnknownDevice, match="cuda"):
        graded([Submission("alice")], Options(only=("slices",), devices=("cuda",)))


def test_an_exercise_that_does_not_exist_ends_the_run(graded: Graded) -> None:
    """Nothing is graded."""
    with pytest.raises(UnknownExercise, match="slicse"):
        graded([Submission("alice")], Options(only=("slicse",)))


def test_the_processs_own_threads_are_as_before(server: Server) -> None:
    """A run needs one for tensors of a few elements."""
    threads, seen = torch.get_num_threads(), []

    def noted(_: Report) -> None:
        seen.append(torch.get_num_threads())

    torch.set_num_threads(2)
    try:
        run([Submission("a")], ON_CPU, server, noted)
        assert (seen, torch.get_num_threads()) == ([1], 2)
    finally:
        torch.set_num_threads(threads)
