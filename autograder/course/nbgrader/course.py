"""The start of a course: a folder that nbgrader takes as its own, with every note as an assignment."""

from __future__ import annotations

import contextlib
import itertools
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from autograder.catalogue import Exercise, select
from autograder.course.judge import judge
from autograder.course.nbgrader import cells
from autograder.errors import KataError, UnwritableOutput
from autograder.grading.options import Options
from autograder.language import Text
from autograder.report.folder import write
from autograder.submission import Submission

_CONFIG = '''"""This course's nbgrader. Every option of nbgrader may be set below; `nbgrader --help-all` names them."""

from autograder.course.nbgrader.configuration import configure

c = get_config()  # noqa: F821 - nbgrader provides it
c.CourseDirectory.course_id = {course_id!r}
configure(c, lang={lang!r})

# c.CourseDirectory.db_url = "postgresql+psycopg2://user:password@host/gradebook"  # default: gradebook.db here
# c.JudgeAnswers.walls = "bubblewrap"  # refuse to grade below this isolation level
# c.AssignLatePenalties.plugin_class = "late.TenPercentPerDay"
'''


def create(folder: Path, slugs: tuple[str, ...], lang: str) -> list[Path]:
    """Write the course and return the files' paths. Raises UnwritableOutput if a course exists already."""
    if (folder / "nbgrader_config.py").exists():
        raise UnwritableOutput(
            Text(f"'{folder}' is a course already", f"“{folder}”已经是一门课"),
            Text(
                f"`kata nbgrader update {folder}` brings it up to date; or name a new folder.",
                f"`kata nbgrader update {folder}` 会更新它；或者给一个新文件夹。",
            ),
        )
    config = _CONFIG.format(course_id=folder.resolve().name, lang=lang)
    files = {**_notebooks(folder, select(slugs), lang), folder / "nbgrader_config.py": config}
    for path, text in files.items():
        write(path, text)
    return list(files)


@contextlib.contextmanager
def opened(course: Path) -> Iterator[Any]:
    """Yield nbgrader with the configuration of this course, which it looks for in the working directory."""
    from nbgrader.apps import NbGrader

    if not (course / "nbgrader_config.py").exists():
        raise KataError(
            Text(
                f"'{course}' is not a course: it has no nbgrader_config.py",
                f"“{course}”不是课程：里面没有 nbgrader_config.py",
            ),
            Text("Name the folder that `kata nbgrader init` made.", "请给出 `kata nbgrader init` 建的文件夹。"),
        )
    before = Path.cwd()
    os.chdir(course)
    try:
        app = NbGrader()
        app.initialize([])
        yield app
    finally:
        os.chdir(before)


def language(app: Any) -> str:
    """Return the language in the course's configuration."""
    return str(app.config.JudgeAnswers.get("lang", "en"))


def _notebooks(folder: Path, exercises: tuple[Exercise, ...], lang: str) -> dict[Path, str]:
    points = points_of(tuple(exercise.slug for exercise in exercises))
    return {
        folder / "source" / note / f"{note}.ipynb": cells.notebook(note, group, points, lang)
        for note, group in itertools.groupby(exercises, key=lambda exercise: exercise.note)
    }


def points_of(slugs: tuple[str, ...]) -> Mapping[str, float]:
    """Return the points of each exercise, as the judge reports them for a submission without answers."""
    report = judge(Options(only=slugs, devices=("cpu",))).report(Submission("nobody"))
    return {result.id: result.max_score for result in report.exercises}
