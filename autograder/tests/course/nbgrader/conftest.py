"""The course that many tests look at."""

from __future__ import annotations

import pytest

from autograder.tests.course.nbgrader.classroom import Course, new_course


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """A course with one assignment of three exercises, and no submission."""
    return new_course(tmp_path_factory.mktemp("courses") / "torch")
