"""Notebooks as they enter nbgrader: any that was handed in becomes one that can be graded, or says why not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import nbformat
import pytest

from autograder.course.nbgrader import exporter
from autograder.language import Text
from autograder.notebook import Notebook, parse
from autograder.submission import MAX_ANSWER

RIGHT = "def slices(x):\n    return x[-1], x[1:3]\n"


def notebook(*cells: dict[str, Any]) -> Notebook:
    """Return a submitted notebook of these cells."""
    read = parse(json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}).encode())
    assert isinstance(read, Notebook)
    return read


def cell(source: str, name: str = "", kind: str = "code", **more: Any) -> dict[str, Any]:
    """Return a cell with nbgrader's name."""
    about = {"nbgrader": {"grade_id": name, "points": 99, "grade": True}} if name else {}
    return {"cell_type": kind, "source": source, "metadata": about, "outputs": ["x"], **more}


def node(*cells: dict[str, Any]) -> list[Any]:
    """Return the cells as nbgrader gets them."""
    made = exporter.as_node(notebook(*cells))
    for one in made.cells:
        one.metadata.pop("kata", None)
    nbformat.validate(made)
    return list(made.cells)


def test_a_notebook_that_is_missing_or_broken_becomes_an_empty_one() -> None:
    """It says so, so that each gets its verdict and the class goes on."""
    missing, broken = exporter.as_node(None), exporter.as_node(Text("it is a link", "它是链接"))
    assert (missing.cells, missing.metadata) == ([], {"kata": {"missing": True}})
    assert (broken.cells, broken.metadata) == ([], {"kata": {"problem": {"en": "it is a link", "zh": "它是链接"}}})


def test_only_text_and_names_of_cells_come_in() -> None:
    """Points, flags and outputs are the student's own invention."""
    (made,) = node(cell(RIGHT, "slices"))
    assert (made.source, made.outputs, made.metadata) == (RIGHT, [], {"nbgrader": {"grade_id": "slices"}})


def test_an_answer_has_its_name_whatever_the_student_calls_it() -> None:
    """An editor that drops nbgrader's names leaves the cell's own."""
    (made,) = node({"cell_type": "code", "source": RIGHT, "metadata": {}, "id": "slices"})
    assert made.metadata.nbgrader.grade_id == "slices"


def test_a_copy_of_an_answer_is_a_cell_of_the_students_own() -> None:
    """The one that counts keeps the name, so that no name is there twice."""
    made = node(cell("", "slices"), cell(RIGHT, "slices"))
    assert [(one.source, "nbgrader" in one.metadata) for one in made] == [("", False), (RIGHT, True)]


def test_the_problem_of_an_answer_comes_in_with_it() -> None:
    """Two different answers are such a problem."""
    made = exporter.as_node(notebook(cell(RIGHT, "slices"), cell("def slices(x):\n    return x\n", "slices")))
    assert "Keep the one that counts" in made.cells[0].metadata.kata["problem"]["en"]
    assert "kata" not in made.cells[1].metadata


def test_a_locked_cell_keeps_its_name() -> None:
    """Its text is put back later."""
    (made,) = node(cell("100", "grade-slices"))
    assert made.metadata.nbgrader.grade_id == "grade-slices"


def test_markdown_brings_no_script_into_the_pages() -> None:
    """Formulas and signs stay; a raw cell, which would be HTML, is shown as code."""
    evil = "<script>alert(1)</script><img src=x onerror=alert(1)>"
    markdown = [cell(text, kind="markdown") for text in (f"# A\n{evil}", "$a < b$")]
    text, plain, raw = node(*markdown, cell(evil, kind="raw"))
    assert "<script" not in text.source and "<img" not in text.source and text.source.startswith("# A\n")
    assert plain.source == "$a < b$"
    assert (raw.cell_type, raw.source) == ("code", evil)


def test_pictures_in_markdown_stay() -> None:
    """They are attachments of the cell."""
    picture = {"a.png": {"image/png": "aGk="}}
    (made,) = node(cell("![](attachment:a.png)", kind="markdown", attachments=picture))
    assert made.attachments == picture


def test_what_is_kept_of_own_cells_and_long_answers_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Own cells beyond the bound are left out, answers never are."""
    monkeypatch.setattr(exporter, "MAX_OWN", 10)
    made = node(cell("x" * 6), cell("y" * 6), cell("z" * 4), cell("#" * (MAX_ANSWER + 9), "slices"), cell("w"))
    assert [one.source[:1] for one in made] == ["x", "z", "#"]
    assert len(made[-1].source) == MAX_ANSWER


def test_a_source_that_nbgrader_cannot_read_is_left_to_it(tmp_path: Path) -> None:
    """It has words of its own for that. A cell that nothing could decide is named in both languages."""
    path = tmp_path / "one.ipynb"
    for text in ("no notebook", "[]", "{}", '{"cells": [{}]}'):
        path.write_text(text)
        assert exporter._problems(path) == []
    path.write_text(json.dumps({"cells": [cell("assert slices(1)", "mine")]}))
    (problem,) = exporter._problems(path)
    assert "The cell `mine`" in problem and "单元格 `mine`" in problem
