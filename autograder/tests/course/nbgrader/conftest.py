"""A class graded once, for all tests that look at it, in however many processes they run."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.catalogue import ROOT
from autograder.tests.course.conftest import Once
from autograder.tests.course.nbgrader import books
from autograder.tests.course.nbgrader.classroom import BIN, NOTE, SLUGS, Course, Graded, fingerprints, new_course
from autograder.tests.course.nbgrader.students import HONEST, attackers

PENALTY = """from nbgrader.plugins import LateSubmissionPlugin

class Half(LateSubmissionPlugin):
    def late_submission_penalty(self, student_id, score, total_seconds_late):
        return score / 2
"""


@pytest.fixture(scope="session")
def blank(once: Once) -> Course:
    """A course with one assignment of three exercises, and no submission. Copy it before anything is handed in."""
    course: Course = once("blank", lambda place: new_course(place / "torch"))
    return course


@pytest.fixture(scope="session")
def _book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a gradebook that is made by hand."""
    folder = tmp_path_factory.mktemp("book")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", str(BIN), prepend=os.pathsep)  # nbgrader starts alembic by its name
        books.fill(folder)
    return folder


@pytest.fixture
def book_in(_book: Path, tmp_path: Path) -> Path:
    """A folder of the test's own with a copy of that gradebook."""
    shutil.copytree(_book, tmp_path, dirs_exist_ok=True)
    return tmp_path


@pytest.fixture(scope="session")
def graded(once: Once, blank: Course) -> Graded:
    """The class, handed in and graded, with a penalty for who is late. Copy it before anything is graded again."""
    graded: Graded = once("graded", lambda place: _graded(blank.copy(place / "torch")))
    return graded


@pytest.fixture(scope="session")
def by_kata(once: Once) -> dict[str, dict[str, float]]:
    """The points that ``kata grade`` gives for the same answers as Python files."""
    points: dict[str, dict[str, float]] = once("by_kata", _by_kata)
    return points


def _graded(course: Course) -> Graded:
    with _listening() as (port, callers):
        for name, student in {**HONEST, **attackers(course.root, ROOT, port)}.items():
            course.hand_in(name, student)
        (course.root / "late.py").write_text(PENALTY)
        with (course.root / "nbgrader_config.py").open("a") as config:
            config.write('c.AssignLatePenalties.plugin_class = "late.Half"\n')
        due = course.nbgrader("db", "assignment", "add", NOTE, "--duedate=2030-01-01")
        assert due.returncode == 0, due.stderr
        before = fingerprints(course.root)
        done = course.nbgrader("autograde", NOTE)
    return Graded(course, done, course.export(), callers, before)


@contextlib.contextmanager
def _listening() -> Iterator[tuple[int, list[bytes]]]:
    """A port of this machine, and what is sent to it."""
    heard: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def listen() -> None:
            while True:
                try:
                    heard.append(server.accept()[0].recv(100))
                except OSError:
                    return

        threading.Thread(target=listen, daemon=True).start()
        yield server.getsockname()[1], heard
        server.shutdown(socket.SHUT_RDWR)


def _by_kata(place: Path) -> dict[str, dict[str, float]]:
    students = {**HONEST, **attackers(place, ROOT, 9)}
    for name, student in students.items():
        (place / name).mkdir()
        counted = student.answers if student.counted is None else student.counted
        for slug, answer in counted.items():
            (place / name / f"{slug}.py").write_text(answer, encoding="utf-8")
    folders = [place / name for name in students]
    Course(place).kata("grade", *folders, "--only", ",".join(SLUGS), "--out", place / "reports")
    return {
        name: {e["id"]: e["score"] for e in json.loads((place / "reports" / f"{name}.json").read_text())["exercises"]}
        for name in students
    }
