"""A course as an instructor keeps it, by the real commands, and what its students hand in."""

from __future__ import annotations

import copy
import csv
import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from autograder.catalogue import ROOT, find
from autograder.tests.course.nbgrader import warm

NOTE = "04_data_manipulation"
SLUGS = ("to_matrix", "slices", "add_in_place")
BIN = Path(sys.executable).parent
Done = subprocess.CompletedProcess[str]
Answers = dict[str, str]
Mangle = Callable[[dict[str, Any]], object]


@dataclass(frozen=True)
class Student:
    """A student's submission: the answers as text, the changes to the notebook on the way, and other files."""

    answers: Answers = field(default_factory=dict)
    mangle: Mangle = lambda notebook: notebook
    files: dict[str, str] = field(default_factory=dict)
    counted: Answers | None = None
    """The answers that can be graded, where those are not all."""


def environment(**more: str) -> dict[str, str]:
    """The environment of a command."""
    inherited = {name: value for name, value in os.environ.items() if name not in ("KATA_LANG", "LC_ALL", "LANG")}
    return {**inherited, "PYTHONPATH": str(ROOT), "LANG": "C.UTF-8", "COLUMNS": "200", **more}


def run(*command: object, cwd: Path, **more: str) -> Done:
    """A command that is started as people start it."""
    arguments = list(map(str, command))
    return subprocess.run(
        arguments, cwd=cwd, env=environment(**more), capture_output=True, text=True, timeout=300, check=False
    )


@dataclass(frozen=True)
class Course:
    """A course's folder and its commands."""

    root: Path

    def nbgrader(self, *arguments: object) -> Done:
        """``nbgrader`` as the instructor runs it."""
        return warm.run("nbgrader", list(map(str, arguments)), self.root, environment())

    def kata(self, *arguments: object) -> Done:
        """``kata`` as the instructor runs it."""
        return warm.run("autograder", list(map(str, arguments)), self.root, environment())

    @property
    def release(self) -> Path:
        """The notebook that students get."""
        return self.root / "release" / NOTE / f"{NOTE}.ipynb"

    def submitted(self, student: str) -> Path:
        """The notebook of a student."""
        return self.root / "submitted" / student / NOTE / f"{NOTE}.ipynb"

    def autograded(self, student: str) -> dict[str, Any]:
        """A student's notebook after grading."""
        path = self.root / "autograded" / student / NOTE / f"{NOTE}.ipynb"
        notebook: dict[str, Any] = json.loads(path.read_text("utf-8"))
        return notebook

    def hand_in(self, name: str, student: Student) -> None:
        """Put a submission where ``nbgrader collect`` would."""
        path = self.submitted(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        notebook = student.mangle(filled(json.loads(self.release.read_text("utf-8")), student.answers))
        if notebook is not None:
            path.write_text(notebook if isinstance(notebook, str) else json.dumps(notebook), encoding="utf-8")
        for file, text in student.files.items():
            (path.parent / file).write_text(text)

    def export(self, *arguments: object) -> dict[str, dict[str, str]]:
        """The exported table, by student."""
        done = self.nbgrader("export", "--to", "exported.csv", *arguments)
        assert done.returncode == 0, done.stderr
        with (self.root / "exported.csv").open(encoding="utf-8") as file:
            return {row["student_id"]: row for row in csv.DictReader(file)}

    def query(self, sql: str) -> list[tuple[Any, ...]]:
        """Rows of the gradebook."""
        with sqlite3.connect(self.root / "gradebook.db") as database:
            return database.execute(sql).fetchall()

    def grades(self, student: str) -> dict[str, tuple[float | None, bool]]:
        """The automatic score of each graded cell of a student, and whether somebody must look."""
        rows = self.query(
            "select base_cell.name, auto_score, needs_manual_grade from grade join base_cell on cell_id = base_cell.id "
            "join submitted_notebook on grade.notebook_id = submitted_notebook.id "
            "join submitted_assignment on submitted_notebook.assignment_id = submitted_assignment.id "
            f"where student_id = '{student}'"
        )
        return {name.removeprefix("grade-"): (score, bool(manual)) for name, score, manual in rows}

    def copy(self, place: Path) -> Course:
        """The same course elsewhere."""
        shutil.copytree(self.root, place)
        return Course(place)


def filled(notebook: dict[str, Any], answers: Answers) -> dict[str, Any]:
    """The notebook with these answers written into their cells."""
    filled = copy.deepcopy(notebook)
    for cell in filled["cells"]:
        if (name := name_of(cell)) in answers:
            cell["source"] = answers[name]
    return filled


def name_of(cell: dict[str, Any]) -> str:
    """A cell's nbgrader name."""
    return str(cell["metadata"].get("nbgrader", {}).get("grade_id", ""))


def new_course(place: Path, slugs: tuple[str, ...] = SLUGS, *arguments: str) -> Course:
    """``kata nbgrader init`` and ``nbgrader generate_assignment``."""
    course = Course(place)
    place.parent.mkdir(parents=True, exist_ok=True)
    initialised = ["nbgrader", "init", str(place), "--only", ",".join(slugs), *arguments]
    started = warm.run("autograder", initialised, ROOT, environment())
    assert started.returncode == 0, started.stderr
    generated = course.nbgrader("generate_assignment", NOTE)
    assert generated.returncode == 0, generated.stderr
    return course


def banked(slug: str, name: str) -> str:
    """An answer of the bank."""
    return (find(slug).bank / f"{name}.py").read_text("utf-8")


def right(slug: str) -> str:
    """The reference solution."""
    return find(slug).solution.read_text("utf-8")


RIGHT = {slug: right(slug) for slug in SLUGS}


@dataclass(frozen=True)
class Graded:
    """The class after ``nbgrader autograde``: what was said and exported, who called, and the files as they were."""

    course: Course
    done: Done
    exported: dict[str, dict[str, str]]
    callers: list[bytes]
    before: dict[Path, str]


def fingerprints(root: Path) -> dict[Path, str]:
    """Return digests of the files that no submission may touch: the course's own, and those that were handed in."""
    places = [*root.glob("*.py"), *(p for f in ("source", "release", "submitted") for p in root.rglob(f"{f}/**/*"))]
    return {path: hashlib.sha256(path.read_bytes()).hexdigest() for path in places if path.is_file()}
