"""``kata nbgrader update``: what comes into a course, and what stays as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.course.nbgrader import cells
from autograder.tests.course.nbgrader.classroom import NOTE, SLUGS, Course, Student, fingerprints, name_of
from autograder.tests.course.nbgrader.test_assignments import ESSAY, Notebook, changed, read, source_of, written

PLACE = f"{NOTE}/{NOTE}.ipynb"


@pytest.fixture
def course(blank: Course, tmp_path: Path) -> Course:
    """A course of its own."""
    return blank.copy(tmp_path / "torch")


def update(course: Course, *arguments: str, code: int = 0) -> list[str]:
    """The lines that the command says."""
    done = course.kata("nbgrader", "update", ".", "--lang", "en", *arguments)
    assert done.returncode == code, done.stderr
    return done.stdout.splitlines()


def by_name(course: Course) -> dict[str, Notebook]:
    """The cells of the instructor's notebook."""
    return {name_of(cell): cell for cell in read(source_of(course))["cells"]}


def make_older(course: Course, without: str = "slices") -> None:
    """Make the course one that was started before an exercise was there, with other words."""
    notebook = read(source_of(course))
    names = {without, *(cells.name_of(part, without) for part in cells.PARTS)}
    notebook["cells"] = [cell for cell in notebook["cells"] if name_of(cell) not in names]
    notebook["metadata"]["kata"]["known"].remove(without)
    for cell in notebook["cells"]:
        if name_of(cell) in ("prompt-to_matrix", "introduction"):
            cell["source"] = "## Older words"
            cell["metadata"]["kata"]["text"] = cells.digest("## Older words")
    written(source_of(course), notebook)


def test_a_new_course_is_up_to_date(course: Course) -> None:
    """Nothing is changed, and it says so."""
    before = fingerprints(course.root)
    assert update(course) == ["Nothing to change."]
    assert fingerprints(course.root) == before


def test_new_exercises_and_words_come_in(course: Course) -> None:
    """They come in at their places.

    Points, own cells and texts, and the released copy stay. A second run changes nothing.
    """
    issued = by_name(course)
    make_older(course)
    points = by_name(course)["grade-to_matrix"]
    points["metadata"]["nbgrader"]["points"] = 2.5
    prompt = {**by_name(course)["prompt-add_in_place"], "source": "## My own words"}
    changed(course, points, prompt, ESSAY)
    release = course.release.read_bytes()
    assert update(course) == [
        f"{PLACE}: new text in introduction, prompt-to_matrix, grade-to_matrix",
        f"{PLACE}: kept prompt-add_in_place, whose text is yours; empty a cell to get ours",
        f"{PLACE}: new exercise slices, {issued['grade-slices']['metadata']['nbgrader']['points']:g} points",
        "",
        "Next: cd . && nbgrader generate_assignment ASSIGNMENT --force",
    ]
    now = by_name(course)
    assert [now[name] for name in (*SLUGS, "prompt-slices", "grade-slices", "prompt-to_matrix", "introduction")] == [
        issued[name] for name in (*SLUGS, "prompt-slices", "grade-slices", "prompt-to_matrix", "introduction")
    ]
    assert now["grade-to_matrix"]["metadata"]["nbgrader"]["points"] == 2.5
    assert now["grade-to_matrix"]["source"] == cells.graded("to_matrix", 2.5, "en")
    assert (now["prompt-add_in_place"]["source"], now["essay"]) == ("## My own words", ESSAY)
    assert [*now].index("slices") - [*now].index("to_matrix") == 4
    assert course.release.read_bytes() == release
    before = fingerprints(course.root)
    assert update(course)[0] == f"{PLACE}: kept prompt-add_in_place, whose text is yours; empty a cell to get ours"
    assert fingerprints(course.root) == before
    assert course.nbgrader("generate_assignment", NOTE, "--force").returncode == 0


def test_exercises_that_the_instructor_removed_stay_away(course: Course) -> None:
    """Only what came after the course was started is new; what was left out comes when it is named."""
    notebook = read(source_of(course))
    notebook["cells"] = [cell for cell in notebook["cells"] if not name_of(cell).endswith("slices")]
    written(source_of(course), notebook)
    assert update(course) == ["Nothing to change."]
    assert update(course, "--add", "slices")[0].startswith(f"{PLACE}: new exercise slices")
    assert "slices" in by_name(course)


def test_nothing_comes_into_what_students_have_handed_in(course: Course) -> None:
    """New exercises wait, new words do not; what was handed in stays as it is."""
    course.hand_in("ann", Student())
    make_older(course)
    submitted = course.submitted("ann").read_bytes()
    said = update(course)
    assert f"{NOTE}: slices is new, and was not added: students have handed the assignment in" in said
    assert f"{PLACE}: new text in introduction, prompt-to_matrix" in said
    assert "slices" not in by_name(course)
    assert course.submitted("ann").read_bytes() == submitted
    assert f"{NOTE}: slices is new, and was not added: students have handed the assignment in" in update(course)


def test_a_course_from_before_the_command(course: Course) -> None:
    """Without a record nothing is new; the exercises that are not there are named once."""
    notebook = read(source_of(course))
    del notebook["metadata"]["kata"]
    for cell in notebook["cells"]:
        del cell["metadata"]["kata"]
    written(source_of(course), notebook)
    assert update(course)[0].startswith("not in this course: ")
    assert update(course) == ["Nothing to change."]


def test_no_course(course: Course, tmp_path: Path) -> None:
    """A folder without a course is named."""
    done = course.kata("nbgrader", "update", tmp_path)
    assert (done.returncode, f"'{tmp_path}' is not a course" in done.stderr) == (2, True)
