"""The commands that show a class write what its views say."""

from __future__ import annotations

import zipfile
from pathlib import Path

from autograder.course import tables
from autograder.course.overview import Overview
from autograder.course.store import Store
from autograder.tests.course.conftest import kata
from autograder.tests.course.made import EVERYBODY, REBOUND


def test_a_report_is_three_tables_and_a_page(made_store: str, made: Overview, tmp_path: Path) -> None:
    """They are written under the title of the assignment, and each file is named."""
    done = kata("report", made_store, "--out", tmp_path, "--title", "hw1")
    assert done.exit_code == 0, done.output
    written = {
        "grades.csv": tables.grades(made),
        "canvas.csv": tables.canvas(made, "hw1"),
        "moodle.csv": tables.moodle(made),
    }
    assert {name: (tmp_path / name).read_bytes().decode("utf-8") for name in written} == written
    page = (tmp_path / "report.html").read_text("utf-8")
    assert "<title>Class report: hw1</title>" in page and "rebinding" in page
    assert [Path(line).name for line in done.output.split()] == [
        "grades.csv",
        "canvas.csv",
        "moodle.csv",
        "report.html",
    ]


def test_a_report_before_anybody_was_graded_is_empty(tmp_path: Path) -> None:
    """A run that failed at its start leaves a store, and its report no traceback."""
    with Store(str(tmp_path / "class.db"), for_run=True):
        pass
    done = kata("report", tmp_path / "class.db", "--out", tmp_path / "report")
    assert done.exit_code == 0, done.output


def test_everybody_gets_a_page_and_moodle_a_zip_of_them(made_store: str, tmp_path: Path) -> None:
    """The pages are those of the zip, in folders of the same names."""
    done = kata("feedback", made_store, "--out", tmp_path)
    assert done.exit_code == 0, done.output
    with zipfile.ZipFile(tmp_path / "feedback.zip") as archive:
        pages = {name: archive.read(name) for name in archive.namelist()}
    assert {name: (tmp_path / name).read_bytes() for name in pages} == pages
    assert len(pages) == len(EVERYBODY)
    assert REBOUND.en in pages["s2/feedback.html"].decode("utf-8")


def test_alike_answers_have_a_page(made_store: str, tmp_path: Path) -> None:
    """It says that it is a hint, also if no two answers are similar."""
    done = kata("similar", made_store, "--out", tmp_path)
    assert done.exit_code == 0, done.output
    page = (tmp_path / "similar.html").read_text("utf-8")
    assert "not a judgement" in page and "No two answers are alike" in page
