"""Steps of nbgrader's pipelines: which cells can be graded, and what each step makes of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from nbformat import NotebookNode, v4
from traitlets import TraitError

from autograder.catalogue import find
from autograder.course.nbgrader import cells
from autograder.course.nbgrader.preprocessors import JudgeAnswers, ReleaseStubs, RestoreCells, _answers, never_run
from autograder.grading.options import DEVICES
from autograder.tests.course.nbgrader.books import course_in

SLICES = find("slices")
STOCK = {"schema_version": 3, "grade": False, "solution": False, "locked": False, "task": False}


def cell(name: str | None, source: str, kind: str = "code", kata: Any = None, **flags: Any) -> NotebookNode:
    """Return a cell with nbgrader's metadata."""
    metadata: dict[str, Any] = {} if name is None else {"nbgrader": {**STOCK, "grade_id": name, **flags}}
    if kata is not None:
        metadata["kata"] = kata
    make: Any = {"code": v4.new_code_cell, "markdown": v4.new_markdown_cell}[kind]
    made: NotebookNode = make(source, metadata=metadata)
    return made


def notebook(*made: NotebookNode, **metadata: Any) -> NotebookNode:
    """Return the notebook of these cells."""
    make: Any = v4.new_notebook
    whole: NotebookNode = make(cells=list(made), metadata=metadata)
    return whole


def graded(slug: str, source: str | None = None, points: float = 4.0) -> NotebookNode:
    """Return the locked cell of an exercise."""
    text = cells.graded(slug, points, "en") if source is None else source
    return cell(cells.name_of("grade", slug), text, grade=True, locked=True, points=points)


def answer(slug: str = "slices", source: str = "def slices(x):\n    return x\n") -> NotebookNode:
    """Return the answer cell of an exercise."""
    return cell(slug, source, solution=True)


# --- cells that nothing could decide ----------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_our_cells_can_be_graded(lang: str) -> None:
    """They can with any points and in either language, and so can essays, which a person grades."""
    essay = cell("essay", "?", "markdown", grade=True, solution=True, points=3)
    function = cell("own", "def f(): ...", grade=True, solution=True, points=3)
    assert list(never_run([answer(), graded("slices", cells.graded("slices", 9.5, lang)), essay, function])) == []


@pytest.mark.parametrize(
    ("own", "said"),
    [
        (cell("mine", "assert slices(1)", grade=True, points=7), "The cell `mine` is of the kind 'Autograder tests'"),
        (cell("grade-nothing", "", grade=True), "The cell `grade-nothing` is of the kind 'Autograder tests'"),
        (graded("slices", "assert slices(1)"), "The cell `grade-slices` holds code of your own"),
        (graded("join"), "The cell `grade-join` has points for an answer that this notebook has no cell for: `join`"),
    ],
)
def test_points_that_nothing_could_decide_are_named(own: NotebookNode, said: str) -> None:
    """Cells that are not executed must not score. Both languages name the cell."""
    (problem,) = never_run([answer(), own])
    assert problem.en.startswith(said)
    assert f"单元格 `{own.metadata.nbgrader.grade_id}`" in problem.zh


def test_the_lines_of_a_file_are_read_as_one_text() -> None:
    """A notebook in a file has its sources in lines."""
    lines = {**graded("slices"), "source": cells.graded("slices", 4, "en").splitlines(keepends=True)}
    assert list(never_run([answer(), lines])) == []


# --- stubs for students -----------------------------------------------------------------------------------------


def test_students_get_stubs_and_points_as_they_are_now() -> None:
    """Solutions of other cells are cleared as usual, and the instructor's notes for updates go."""
    essay = cell("own", "### BEGIN SOLUTION\nx = 1\n### END SOLUTION", solution=True)
    first = answer(source=cells.answer_solution(SLICES))
    first.metadata["kata"] = {"text": "0"}
    whole = notebook(first, graded("slices", points=12.5), essay, cell(None, "x = 1"))
    made, _ = ReleaseStubs().preprocess(whole, {})
    stub, locked, own, plain = made.cells
    assert stub.source == cells.answer_stub(SLICES) and "kata" not in stub.metadata
    assert locked.source == cells.graded("slices", 12.5, "en")
    assert "x = 1" not in own.source and plain.source == "x = 1"
    assert made.metadata.kata == {"exercises": ["slices"]}


# --- cells put back ---------------------------------------------------------------------------------------------


def restored(folder: Path, *handed_in: NotebookNode, **metadata: Any) -> NotebookNode:
    """Return the notebook ``one`` of the assignment ``hw`` with its cells put back."""
    order = ["add_in_place", "grade-add_in_place", "slices", "grade-slices"]
    names = {"db_url": course_in(folder).db_url, "notebook": "one", "assignment": "hw", "order": order}
    made, _ = RestoreCells().preprocess(notebook(*handed_in, **metadata), {"nbgrader": names})
    return made


def named(made: NotebookNode) -> list[str]:
    """Return the names of the cells, and the texts of the student's own."""
    return [one.metadata.nbgrader.grade_id if "nbgrader" in one.metadata else one.source for one in made.cells]


def test_every_issued_cell_is_there_once_in_its_place(book_in: Path) -> None:
    """Deleted cells come back next to their neighbours. The student's own order and cells stay."""
    made = restored(book_in, cell(None, "mine"), answer(), cell(None, "more"), cell("grade-slices", "100", points=100))
    assert named(made) == ["add_in_place", "grade-add_in_place", "mine", "slices", "more", "grade-slices"]
    by_name = {one.metadata.nbgrader.grade_id: one for one in made.cells if "nbgrader" in one.metadata}
    assert by_name["slices"].source == "def slices(x):\n    return x\n"
    assert by_name["add_in_place"].metadata.kata == {"missing": True}


def test_a_locked_cell_has_its_text_points_and_flags_back(book_in: Path) -> None:
    """Nothing of what the student made of it stays."""
    made = restored(book_in, cell("grade-slices", "100", points=100, locked=False), answer())
    (locked,) = [one for one in made.cells if one.metadata.get("nbgrader", {}).get("grade_id") == "grade-slices"]
    assert locked.source == "# grade-slices, as issued"
    about = locked.metadata.nbgrader
    assert (about.points, about.locked, about.grade, about.solution, about.checksum) == (3.0, True, True, False, "c")


def test_a_name_that_was_not_issued_is_no_name(book_in: Path) -> None:
    """A student's own graded cell is a cell like any other."""
    made = restored(book_in, cell("mine", "99", grade=True, points=99))
    assert [one.metadata for one in made.cells if one.source == "99"] == [{}]


def test_a_notebook_that_could_not_be_read_says_so_in_each_cell(book_in: Path) -> None:
    """The reason takes the place of each answer."""
    made = restored(book_in, kata={"problem": {"en": "a link", "zh": "链接"}})
    assert [one.metadata.kata["problem"]["en"] for one in made.cells] == ["a link"] * 4
    found = _answers(made, "one")
    assert set(found) == {"add_in_place", "slices"}
    assert {one.problem.en for one in found.values() if one.problem} == {"a link"}


def test_a_missing_cell_is_no_answer(book_in: Path) -> None:
    """Its issued text is the stub, which would look like one that was not attempted."""
    assert set(_answers(restored(book_in, answer()), "one")) == {"slices"}


# --- options ----------------------------------------------------------------------------------------------------


def test_by_default_every_device_is_tried() -> None:
    """Walls and seed are left to the run."""
    step = JudgeAnswers()
    assert (tuple(step.devices), step.walls, step.seed, step.lang) == (DEVICES, None, None, "en")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("devices", ["cuda", "tpu"]),
        ("devices", []),
        ("walls", "docker"),
        ("walls", "own"),
        ("lang", "fr"),
        ("seed", "x"),
    ],
)
def test_a_wrong_option_is_refused(name: str, value: object) -> None:
    """It names the option, before anything is graded. Other people's code never runs without walls."""
    with pytest.raises(TraitError, match=name):
        JudgeAnswers(**{name: value})
