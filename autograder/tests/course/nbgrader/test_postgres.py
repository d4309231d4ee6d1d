"""A gradebook in PostgreSQL: a throw-away server for these tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.tests import postgres
from autograder.tests.course.nbgrader.classroom import NOTE, SLUGS, Course
from autograder.tests.course.nbgrader.students import HONEST

pytestmark = postgres.needed
CHOSEN = ("wrong_memory", "broken")


@pytest.fixture(scope="module")
def database() -> Iterator[str]:
    with postgres.database("gradebook") as url:
        yield url


def test_gradebook_in_postgres(
    blank: Course, database: str, by_kata: dict[str, dict[str, float]], tmp_path: Path
) -> None:
    """Generating, grading, grading again, importing and exporting work, with the same points."""
    course = blank.copy(tmp_path / "torch")
    (course.root / "gradebook.db").unlink()
    with (course.root / "nbgrader_config.py").open("a") as config:
        config.write(f"c.CourseDirectory.db_url = {database!r}\n")
    for command in (("generate_assignment", NOTE, "--force"), ("db", "student", "list")):
        done = course.nbgrader(*command)
        assert done.returncode == 0, done.stderr
    for name in CHOSEN:
        course.hand_in(name, HONEST[name])
    for again in ((), ("--force",)):
        done = course.nbgrader("autograde", NOTE, *again)
        assert done.returncode == 0, done.stderr
    done = course.kata("nbgrader", "import", f"reports/{NOTE}")
    assert done.returncode == 0, done.stderr
    rows = course.export()
    assert {name: {slug: float(row[slug]) for slug in SLUGS} for name, row in rows.items()} == {
        name: by_kata[name] for name in CHOSEN
    }
    assert not (course.root / "gradebook.db").exists()
