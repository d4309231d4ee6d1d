"""A course's folder: made once, opened as nbgrader opens it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from autograder.course.nbgrader import course
from autograder.errors import KataError, UnwritableOutput
from autograder.tests.course.nbgrader.classroom import NOTE, SLUGS, Course, fingerprints, name_of


def test_a_course_has_a_notebook_for_each_note(blank: Course) -> None:
    """Its graded cells are worth what the checks are, and it opens under the name of its folder."""
    source = json.loads((blank.root / "source" / NOTE / f"{NOTE}.ipynb").read_text("utf-8"))
    worth = {name_of(cell): cell["metadata"]["nbgrader"].get("points") for cell in source["cells"]}
    assert [name for name, points in worth.items() if points] == [f"grade-{slug}" for slug in SLUGS]
    with course.opened(blank.root) as app:
        assert (app.coursedir.course_id, course.language(app)) == (blank.root.name, "en")


def test_the_course_may_not_be_written_over(blank: Course) -> None:
    """A second start in the same folder is refused, and the first one stays."""
    before = fingerprints(blank.root)
    with pytest.raises(UnwritableOutput, match="is a course already\n`kata nbgrader update"):
        course.create(blank.root, ("slices",), "en")
    assert fingerprints(blank.root) == before


def test_the_configuration_holds_the_name_and_the_language(tmp_path: Path) -> None:
    """The name may hold any sign. nbgrader looks for it in the working folder, which is the old one afterwards."""
    name, before = 'it\'s "torch"', Path.cwd()
    (tmp_path / "nbgrader_config.py").write_text(course._CONFIG.format(course_id=name, lang="zh"))
    with course.opened(tmp_path) as app:
        assert (app.coursedir.course_id, course.language(app), Path.cwd()) == (name, "zh", tmp_path)
    assert Path.cwd() == before


def test_a_course_that_says_no_language_speaks_english(tmp_path: Path) -> None:
    """One of before the option was there does so."""
    (tmp_path / "nbgrader_config.py").write_text("c = get_config()\n")
    with course.opened(tmp_path) as app:
        assert course.language(app) == "en"


def test_a_folder_without_a_course_is_named(tmp_path: Path) -> None:
    """nbgrader itself would take any folder for a course."""
    with pytest.raises(KataError, match=r"is not a course: it has no nbgrader_config\.py"), course.opened(tmp_path):
        pass
