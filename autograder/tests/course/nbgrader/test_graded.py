"""The locked cell in a kernel: which notebook it judges, and what it prints."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from autograder.catalogue import find
from autograder.course.nbgrader import graded
from autograder.course.nbgrader.cells import answer_stub
from autograder.errors import KataError
from autograder.report.model import ExerciseResult
from autograder.tests.course.made import FAILED, PASSED, REBOUND, RIGHT, result, unanswered
from autograder.tests.report.conftest import made_report
from autograder.verdicts import Fault, Status

WORK, OTHER = "def slices(x):\n    return x\n", "def slices(x):\n    return x[-1], x[1:3]\n"
LOST = result("add_in_place", PASSED, FAILED, feedback=REBOUND)


@pytest.fixture(autouse=True)
def _plain_kernel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A kernel in a folder of its own, whose notebook nothing tells."""
    monkeypatch.chdir(tmp_path)
    for name in ("NBGRADER_EXECUTION", "JPY_SESSION_NAME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("KATA_LANG", "en")


def notebook(name: str, source: str = WORK) -> Path:
    """Write a notebook with this answer into the folder."""
    cell = {"cell_type": "code", "source": source, "metadata": {"nbgrader": {"grade_id": "slices"}}}
    path = Path(f"{name}.ipynb").absolute()
    path.write_text(json.dumps({"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}))
    return path


def test_the_kernel_judges_its_own_notebook(monkeypatch: pytest.MonkeyPatch) -> None:
    """Others in the folder do not matter. While nbgrader grades, the name is that of its user's session."""
    mine = notebook("mine", OTHER)
    notebook("a")
    monkeypatch.setenv("JPY_SESSION_NAME", str(mine))
    assert graded._notebook("slices") == mine
    mine.unlink()
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    monkeypatch.setenv("JPY_SESSION_NAME", str(notebook("users", OTHER)))
    Path("users.ipynb").rename(Path("elsewhere"))
    assert graded._notebook("slices") == Path("a.ipynb")


def test_without_a_name_the_one_that_was_worked_on_is_judged() -> None:
    """Of notebooks that are untouched or hold the same answer, it is the first."""
    notebook("a", answer_stub(find("slices")))
    for name in ("b", "c"):
        notebook(name)
    assert graded._notebook("slices") == Path("b.ipynb")


def test_several_different_notebooks_are_named() -> None:
    """None is taken by guess. Both languages say what to do."""
    notebook("one")
    notebook("two", OTHER)
    with pytest.raises(KataError) as caught:
        graded.grade("slices", 4)
    folder = Path.cwd()
    assert caught.value.found.en == (
        f"found several notebooks in '{folder}' that answer slices, each differently: one.ipynb, two.ipynb"
    )
    assert f"在 '{folder}' 里找到几个回答 slices 的笔记本，内容各不相同：one.ipynb, two.ipynb" in caught.value.told.zh
    assert "Keep the one that counts" in caught.value.next_step.en


def test_no_notebook_is_told() -> None:
    """It was not saved there yet."""
    with pytest.raises(KataError, match=r"found no notebook in .* that answers slices\nSave the notebook there"):
        graded.grade("slices", 4)


def test_a_notebook_that_cannot_be_read_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reason is in both languages."""
    Path("mine.ipynb").write_text("no notebook")
    monkeypatch.setenv("JPY_SESSION_NAME", str(Path("mine.ipynb").absolute()))
    with pytest.raises(KataError) as caught:
        graded.grade("slices", 4)
    assert "mine.ipynb' cannot be read: it is not a notebook" in caught.value.found.en
    assert "不是笔记本文件" in caught.value.found.zh


def shown(one: ExerciseResult, points: float) -> float:
    """Print what is found of one exercise, and return its points."""
    return graded._shown(made_report(one, RIGHT[1]), one.id, points, "mine.ipynb")


def test_the_findings_are_printed_and_the_points_are_parts_of_the_cells(capsys: pytest.CaptureFixture[str]) -> None:
    """An instructor may have made the cell worth more than the checks."""
    assert shown(LOST, 6) == 2.0
    said = capsys.readouterr()
    assert "2/6 points" in said.out and REBOUND.en in said.out and said.err == ""
    assert said.out.endswith("(judged as last saved in mine.ipynb)\n")
    assert shown(RIGHT[0], 8) == 8.0


@pytest.mark.parametrize(
    ("one", "stream"),
    [(LOST, "err"), (unanswered("add_in_place", Status.NOT_ATTEMPTED), "err"), (RIGHT[0], "out")],
)
def test_the_validator_sees_only_what_is_wrong(
    one: ExerciseResult, stream: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It takes standard error for a failure, and cuts lines that are longer than eighty characters."""
    monkeypatch.setenv("NBGRADER_EXECUTION", "validate")
    shown(one, 6)
    said = capsys.readouterr()._asdict()
    assert said[stream] and not said["out" if stream == "err" else "err"]
    assert stream == "out" or max(map(len, said[stream].splitlines())) <= 80


def test_a_broken_machine_gives_no_points(capsys: pytest.CaptureFixture[str]) -> None:
    """The cell ends with an error, which says that the answer is not to blame."""
    with pytest.raises(KataError, match="add_in_place could not be judged: the machine is broken"):
        shown(replace(LOST, status=Status.ERROR, fault=Fault.MACHINE), 6)
    assert "could not be judged" in capsys.readouterr().out
