"""Pytest as the engine of a run: nobody's configuration reaches it, and its caller gets what stopped it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.catalogue import find
from autograder.errors import UnwritableOutput
from autograder.grading.in_pytest import run
from autograder.grading.options import Options
from autograder.grading.server import Server
from autograder.language import same
from autograder.report.model import Report
from autograder.submission import Answer, Submission

OPTIONS = Options(only=("slices",), devices=("cpu",))
RIGHT = find("slices").solution.read_text("utf-8")


def submissions(*sources: str) -> list[Submission]:
    answers = (Answer(path="slices.py", source=text) for text in sources)
    return [Submission(str(number), {"slices": answer}) for number, answer in enumerate(answers)]


def test_the_status_is_whether_every_point_was_earned(server: Server) -> None:
    """Of all submissions together."""
    reports: list[Report] = []
    assert run(submissions(RIGHT), OPTIONS, server, reports.append) == 0
    assert run(submissions(RIGHT, "def slices(x): ..."), OPTIONS, server, reports.append) == 1
    assert run([], OPTIONS, server, reports.append) == 0
    assert [report.is_perfect for report in reports] == [True, True, False]


@pytest.mark.parametrize(
    "error",
    [UnwritableOutput(same("disk full"), same("free some")), BrokenPipeError(), SystemExit(3), ValueError("no")],
)
def test_a_listener_that_fails_stops_the_run(server: Server, error: BaseException) -> None:
    """The caller gets the exception as it was raised, and the next submission is not read."""
    read: list[str] = []

    def some() -> Iterator[Submission]:
        for submission in submissions(RIGHT, RIGHT):
            read.append(submission.name)
            yield submission

    def fail(_: Report) -> None:
        raise error

    with pytest.raises(type(error)) as raised:
        run(some(), OPTIONS, server, fail)
    assert raised.value is error
    assert read == ["0"]


def test_a_submission_that_cannot_be_read_stops_the_run(server: Server) -> None:
    """The exception comes out of whoever makes the submissions."""

    def broken() -> Iterator[Submission]:
        raise LookupError("no such folder")
        yield

    with pytest.raises(LookupError, match="no such folder"):
        run(broken(), OPTIONS, server, print)


def test_no_configuration_reaches_a_run(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither that of the environment nor that of the folder. It is there again afterwards."""
    (tmp_path / "pytest.ini").write_text("[pytest]\naddopts = --none-such\n")
    (tmp_path / "conftest.py").write_text("raise SystemExit('loaded')\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTEST_ADDOPTS", "--none-such")
    monkeypatch.setenv("PYTEST_PLUGINS", "none_such")
    assert run(submissions(RIGHT), OPTIONS, server, lambda _: None) == 0
    assert (os.environ["PYTEST_ADDOPTS"], os.environ["PYTEST_PLUGINS"]) == ("--none-such", "none_such")


def test_a_run_prints_nothing_and_writes_nothing(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Its views are those of its caller."""
    monkeypatch.chdir(tmp_path)
    run(submissions("def slices(x):\n    print('mine')\n    return 1\n"), OPTIONS, server, lambda _: None)
    assert tuple(capfd.readouterr()) == ("", "")
    assert list(tmp_path.iterdir()) == []
