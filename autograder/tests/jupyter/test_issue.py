"""The notebooks that ``kata notebook`` writes."""

from __future__ import annotations

import json
from pathlib import Path

import nbformat

from autograder.catalogue import exercises, find, select
from autograder.course.nbgrader.cells import answer_solution
from autograder.grading.run import Options, grade
from autograder.jupyter.issue import issue, notebook
from autograder.report.model import Report
from autograder.submission import read

SLUGS = ("to_matrix", "join")


def test_a_notebook_for_each_note(tmp_path: Path) -> None:
    """Each is a valid notebook with an answer cell and a check for every exercise of its note."""
    written = [path for path, _ in issue(tmp_path, exercises(), "zh")]
    assert [path.stem for path in written] == sorted({exercise.note for exercise in exercises()})
    for path in written:
        whole = json.loads(path.read_text("utf-8"))
        nbformat.validate(whole)
        ids = {cell["id"] for cell in whole["cells"]}
        slugs = {exercise.slug for exercise in exercises() if exercise.note == path.stem}
        assert ids >= slugs | {f"check-{slug}" for slug in slugs}


def test_work_is_not_overwritten(tmp_path: Path) -> None:
    """A notebook that is there stays as it is, and that is said."""
    (tmp_path / "04_data_manipulation.ipynb").write_text("mine")
    written = dict(issue(tmp_path, exercises(), "en"))
    assert not written[tmp_path / "04_data_manipulation.ipynb"]
    assert (tmp_path / "04_data_manipulation.ipynb").read_text() == "mine"


def test_a_notebook_scores_as_files_do(tmp_path: Path) -> None:
    """With the solutions in its answer cells it has full marks."""
    whole = json.loads(notebook("04_data_manipulation", list(select(SLUGS)), "en"))
    for cell in whole["cells"]:
        if cell["id"] in SLUGS:
            cell["source"] = answer_solution(find(cell["id"]))
    (tmp_path / "work.ipynb").write_text(json.dumps(whole), "utf-8")
    reports: list[Report] = []
    grade([read(tmp_path / "work.ipynb")], Options(only=SLUGS, devices=("cpu",)), reports.append)
    assert reports[0].is_perfect
