"""The notebooks that a course starts with."""

from __future__ import annotations

import contextlib
import io
import itertools
import json
from typing import Any

import nbformat
import pytest
from nbgrader.nbgraderformat import MetadataValidator

from autograder.catalogue import Exercise, exercises
from autograder.course.nbgrader import cells
from autograder.notebook import Notebook, parse
from autograder.stub import is_untouched
from autograder.tests.course.nbgrader.classroom import NOTE, SLUGS, Course, name_of


def generated(group: list[Exercise]) -> str:
    """A note's notebook with made-up points."""
    return cells.notebook(group[0].note, group, {exercise.slug: 4.0 for exercise in group}, "zh")


@pytest.mark.parametrize(
    "group", [list(group) for _, group in itertools.groupby(exercises(), key=lambda exercise: exercise.note)]
)
def test_every_note_is_a_valid_notebook(group: list[Exercise]) -> None:
    """nbformat and nbgrader find nothing to complain about, and our reader finds every answer."""
    text = generated(group)
    notebook = nbformat.from_dict(json.loads(text))  # type: ignore[no-untyped-call]  # nbformat has no annotations
    nbformat.validate(notebook)
    MetadataValidator().validate_nb(notebook)
    read = parse(text.encode())
    assert isinstance(read, Notebook)
    assert list(read.answers) == [exercise.slug for exercise in group]


@pytest.mark.parametrize("exercise", exercises(), ids=lambda exercise: exercise.slug)
def test_stub_counts_as_untouched(exercise: Exercise) -> None:
    """An answer cell that nobody wrote into is no attempt."""
    assert is_untouched(exercise, cells.answer_stub(exercise))


@pytest.mark.parametrize("exercise", exercises(), ids=lambda exercise: exercise.slug)
def test_examples_hold_for_the_solution(exercise: Exercise) -> None:
    """The visible examples pass with the solution, and there are some."""
    printed = io.StringIO()
    kernel: dict[str, Any] = {}
    with contextlib.redirect_stdout(printed):
        exec(cells.answer_solution(exercise), kernel)
        exec(cells.examples(exercise, "en"), kernel)
    assert "TestResults(failed=0, attempted=" in printed.getvalue()
    assert "attempted=0" not in printed.getvalue()


def test_release_holds_stubs(blank: Course) -> None:
    """What students get has stubs in the answer cells, and says which exercises it was issued with."""
    release = json.loads(blank.release.read_text("utf-8"))
    source = {name_of(cell): "".join(cell["source"]) for cell in release["cells"]}
    for slug in SLUGS:
        assert source[slug].rstrip().endswith('raise NotImplementedError("your code here | 在这里写代码")')
    assert release["metadata"]["kata"]["exercises"] == list(SLUGS)


def test_the_course_may_not_be_written_over(blank: Course) -> None:
    """A second start in the same folder is refused, and the first one stays."""
    config = (blank.root / "nbgrader_config.py").read_text()
    done = blank.kata("nbgrader", "init", ".", "--only", "slices")
    assert (done.returncode, done.stderr.splitlines()[0]) == (2, "kata: '.' is a course already")
    assert (blank.root / "nbgrader_config.py").read_text() == config
    assert blank.release.parent.name == NOTE
