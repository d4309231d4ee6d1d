"""A class graded once, for all tests that look at it."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Iterator

import pytest

from autograder.catalogue import ROOT
from autograder.tests.course.nbgrader.classroom import NOTE, SLUGS, Course, Graded, Student, fingerprints, new_course
from autograder.tests.course.nbgrader.students import HONEST, attackers

PENALTY = """from nbgrader.plugins import LateSubmissionPlugin

class Half(LateSubmissionPlugin):
    def late_submission_penalty(self, student_id, score, total_seconds_late):
        return score / 2
"""


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """A course with one assignment of three exercises, and no submission."""
    return new_course(tmp_path_factory.mktemp("courses") / "torch")


@pytest.fixture(scope="session")
def listener() -> Iterator[tuple[int, list[bytes]]]:
    """A port of this machine, and what was sent to it."""
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


@pytest.fixture(scope="session")
def students(blank: Course, listener: tuple[int, list[bytes]]) -> dict[str, Student]:
    """Everyone."""
    return {**HONEST, **attackers(str(blank.root), str(ROOT), listener[0])}


@pytest.fixture(scope="session")
def graded(blank: Course, students: dict[str, Student], listener: tuple[int, list[bytes]]) -> Graded:
    """The class, handed in and graded, with a penalty for who is late."""
    for name, student in students.items():
        blank.hand_in(name, student)
    (blank.root / "late.py").write_text(PENALTY)
    with (blank.root / "nbgrader_config.py").open("a") as config:
        config.write('c.AssignLatePenalties.plugin_class = "late.Half"\n')
    due = blank.nbgrader("db", "assignment", "add", NOTE, "--duedate=2030-01-01")
    assert due.returncode == 0, due.stderr
    before = fingerprints(blank.root)
    done = blank.nbgrader("autograde", NOTE)
    return Graded(blank, done, blank.export(), listener[1], before)


@pytest.fixture(scope="session")
def by_kata(students: dict[str, Student], tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, float]]:
    """The points that ``kata grade`` gives for the same answers as Python files."""
    place = tmp_path_factory.mktemp("answers")
    for name, student in students.items():
        (place / name).mkdir()
        counted = student.answers if student.counted is None else student.counted
        for slug, answer in counted.items():
            (place / name / f"{slug}.py").write_text(answer, encoding="utf-8")
    folders = sorted(path for path in place.iterdir())
    Course(place).kata("grade", *folders, "--only", ",".join(SLUGS), "--out", place / "reports")
    return {
        name: {e["id"]: e["score"] for e in json.loads((place / "reports" / f"{name}.json").read_text())["exercises"]}
        for name in students
    }
