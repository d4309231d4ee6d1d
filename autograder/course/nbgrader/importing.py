"""The import of ``kata grade`` reports into the gradebook. No notebook is read or run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from nbformat import v4
from nbgrader.api import Gradebook, MissingEntry
from nbgrader.preprocessors import AssignLatePenalties

from autograder.course.nbgrader import cells, gradebook, reports
from autograder.course.nbgrader.course import language, opened
from autograder.errors import KataError, UnreadableReport
from autograder.language import Text, same
from autograder.report.folder import write
from autograder.report.model import ExerciseResult
from autograder.report.plain import printable
from autograder.verdicts import Status


@dataclass
class Outcome:
    """The imported reports, a line for each student and assignment, and the rejected ones with reasons."""

    entered: list[str] = field(default_factory=list)
    refused: list[KataError] = field(default_factory=list)


def put(course: Path, places: Iterable[Path], assignments: Sequence[str]) -> Outcome:
    """Put the reports into the gradebook of the course in the folder ``course``. A bad report stops no other.

    Raises KataError if there is no course, and UnreadableReport if an assignment is not in its gradebook.
    """
    files = [
        file.absolute() for place in places for file in (sorted(place.glob("*.json")) if place.is_dir() else [place])
    ]
    outcome = Outcome()
    with opened(course) as app, Gradebook(app.coursedir.db_url, app.coursedir.course_id) as book:
        for name in assignments:
            _require(book, name)
        for file in files:
            try:
                outcome.entered += _enter(app, book, file, assignments)
            except KataError as refused:
                outcome.refused.append(refused)
    return outcome


def _require(book: Any, assignment: str) -> None:
    try:
        book.find_assignment(assignment)
    except MissingEntry as missing:
        raise UnreadableReport(
            Text(f"there is no assignment '{assignment}' in the gradebook", f"成绩册里没有作业“{assignment}”"),
            Text("Run `nbgrader generate_assignment` first.", "请先运行 `nbgrader generate_assignment`。"),
        ) from missing


def _enter(app: Any, book: Any, file: Path, chosen: Sequence[str]) -> Iterator[str]:
    if file.is_symlink():
        raise UnreadableReport(
            Text(f"'{file}' is a link", f"“{file}”是链接"), Text("Name the report itself.", "请给出报告本身。")
        )
    report = reports.read(file)
    if report.problem is not None:
        raise UnreadableReport(
            same(f"'{file}': {report.problem}"), Text("Ask for the submission again.", "请让学生重新提交。")
        )
    results = {result.id: result for result in report.exercises}
    for assignment in book.assignments:
        student = _student(report.submission, assignment)
        if not _is_name(student):
            name = printable(report.submission)
            raise UnreadableReport(
                Text(
                    f"'{file}' is of '{name}', which is not a student's name: it would lead elsewhere",
                    f"“{file}”属于“{name}”，这不是学生的名字：它会指向别处",
                ),
                Text(
                    "Put a name without slashes, as of one folder, into the report's `submission`.",
                    "请在报告的 `submission` 里写一个不含斜杠的名字，就像一个文件夹的名字。",
                ),
            )
        wanted = assignment.name in chosen if chosen else _concerns(assignment, results)
        if wanted:
            entered = list(_enter_one(app, book, assignment.name, student, results))
            for notebook in assignment.notebooks:
                write(reports.path(app.coursedir, assignment.name, student, notebook.name), file.read_text("utf-8"))
            yield f"{student} {assignment.name}: {sum(entered):g}"


def _student(submission: str, assignment: Any) -> str:
    """Return ``alice``, also for ``alice_NOTE`` and ``alice_NOTE_NOTE``, as `kata grade submitted/*/NOTE` names her."""
    for notebook in assignment.notebooks:
        submission = submission.removesuffix(f"_{notebook.name}")
    return submission.removesuffix(f"_{assignment.name}")


def _is_name(student: str) -> bool:
    """True for a possible name of one folder, which nbgrader makes from a student's name."""
    return student not in ("", ".", "..") and student.isprintable() and not {"/", "\\"} & set(student)


def _concerns(assignment: Any, results: dict[str, ExerciseResult]) -> bool:
    slugs = {cells.slug_of(cell.name, "grade") for notebook in assignment.notebooks for cell in notebook.grade_cells}
    return any(result.id in slugs and result.status is not Status.MISSING for result in results.values())


def _enter_one(
    app: Any, book: Any, assignment: str, student: str, results: dict[str, ExerciseResult]
) -> Iterator[float]:
    book.update_or_create_student(student)
    place = app.coursedir.format_path(app.coursedir.submitted_directory, student, assignment)
    timestamp = app.coursedir.get_existing_timestamp(place)
    known = {} if timestamp is None else {"timestamp": timestamp}
    submission = book.update_or_create_submission(assignment, student, **known)
    for notebook in submission.notebooks:
        gradebook.save(notebook, results, language(app))
        book.db.commit()
        names = {"student": student, "assignment": assignment, "notebook": notebook.name}
        resources = {"nbgrader": {**names, "db_url": app.coursedir.db_url}}
        AssignLatePenalties(parent=app).preprocess(v4.new_notebook(), resources)
        yield sum(grade.auto_score or 0.0 for grade in notebook.grades)
