"""The cost of a submission in nbgrader: ``python -m autograder.benchmarks.nbgrader [--few N] [--many N]``.

Two courses come from the same notebooks, and the same command grades them. One is as ``kata nbgrader init`` leaves it.
The other is for an unconfigured nbgrader. Its test cells run the visible examples in the kernel, which is less than our
checks do. All answers are right. The marginal cost is the slope between few and many submissions, the rest is the
start. One more run of ours under a profiler shows where its time goes.
"""

from __future__ import annotations

import argparse
import json
import os
import pstats
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from nbgrader.converters import Autograde
from nbgrader.preprocessors import AssignLatePenalties

from autograder.benchmarks.spending import Spent, run
from autograder.catalogue import ROOT, exercises
from autograder.course.judge import Judge
from autograder.course.nbgrader import gradebook, preprocessors
from autograder.course.nbgrader.cells import answer_solution, examples, name_of

NOTE = "04_data_manipulation"
_BIN = Path(sys.executable).parent
_NBGRADER = str(_BIN / "nbgrader")
# nbgrader starts alembic by its name; the course that it comes with does not see to that.
_PATH = {"PATH": os.pathsep.join((str(_BIN), os.environ["PATH"]))}
_STEPS: dict[str, Any] = {
    "both conversions of the notebook, with the steps below": Autograde.convert_single_notebook,
    "judge, a process of its own behind the walls": Judge.report,
    "cells restored": preprocessors.RestoreCells.preprocess,
    "scores and comments into the gradebook": preprocessors.SaveGrades.preprocess,
    "late penalties": AssignLatePenalties.preprocess,
    "nbgrader's preparation: student, submission, files": Autograde.init_assignment,
    "old scores taken back": gradebook.forget,
}


def ours(place: Path, slugs: list[str]) -> Path:
    """Write a course with our judge, its assignment generated."""
    run([sys.executable, "-m", "autograder", "nbgrader", "init", place, "--only", ",".join(slugs)], ROOT)
    run([_NBGRADER, "generate_assignment", NOTE], place, more=_PATH)
    return place


def stock(place: Path, model: Path) -> Path:
    """Write the same course with unchanged nbgrader. The examples are the tests, and raise when they fail."""
    notebook = json.loads((model / "source" / NOTE / f"{NOTE}.ipynb").read_text("utf-8"))
    for exercise in exercises():
        for cell in notebook["cells"]:
            if cell["metadata"]["nbgrader"]["grade_id"] == name_of("grade", exercise.slug):
                tests = examples(exercise, "en").replace('!= "autograde"', "!= ''")
                cell["source"] = f"{tests.replace('    print(', '    failed = (')}\nassert not failed.failed"
    path = place / "source" / NOTE / f"{NOTE}.ipynb"
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps(notebook), encoding="utf-8")
    (place / "nbgrader_config.py").write_text("c = get_config()\nc.CourseDirectory.course_id = 'stock'\n")
    run([_NBGRADER, "generate_assignment", NOTE], place, more=_PATH)
    return place


def hand_in(course: Path, count: int) -> None:
    """Hand in that many right submissions."""
    shutil.rmtree(course / "submitted", ignore_errors=True)
    notebook: dict[str, Any] = json.loads((course / "release" / NOTE / f"{NOTE}.ipynb").read_text("utf-8"))
    solutions = {exercise.slug: answer_solution(exercise) for exercise in exercises()}
    for cell in notebook["cells"]:
        name = cell["metadata"]["nbgrader"]["grade_id"]
        cell["source"] = solutions.get(name, cell["source"])
    for number in range(count):
        path = course / "submitted" / f"s{number:03}" / NOTE / f"{NOTE}.ipynb"
        path.parent.mkdir(parents=True)
        path.write_text(json.dumps(notebook), encoding="utf-8")


def autograde(course: Path, count: int, *before: str) -> Spent:
    """Return the time to grade that many submissions again."""
    hand_in(course, count)
    shutil.rmtree(course / "autograded", ignore_errors=True)
    return run([*before, _NBGRADER, "autograde", NOTE], course, more=_PATH)


def breakdown(course: Path, count: int) -> dict[str, float]:
    """Return milliseconds per step and submission, from a run under the profiler. Steps include those they call."""
    autograde(course, count, sys.executable, "-m", "cProfile", "-o", str(course / "profile"))
    stats: Any = pstats.Stats(str(course / "profile"))
    spent = dict.fromkeys(_STEPS, 0.0)
    for (path, line, name), (_, _, _, cumulative, _) in stats.stats.items():
        for step, function in _STEPS.items():
            code = function.__code__
            if (path, line, name) == (code.co_filename, code.co_firstlineno, code.co_name):
                spent[step] += 1000 * cumulative / count
    return spent


def measure(name: str, course: Path, few: int, many: int) -> Spent:
    """Print a row, and return the time of one more submission."""
    first, second = autograde(course, few), autograde(course, many)
    each = Spent((second.wall - first.wall) / (many - few), (second.cpu - first.cpu) / (many - few))
    start = Spent(first.wall - few * each.wall, first.cpu - few * each.cpu)
    print(f"{name:<20}{start.wall:>10.2f}{start.cpu:>8.2f}{each.wall:>20.3f}{each.cpu:>8.3f}")
    return each


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m autograder.benchmarks.nbgrader", description=__doc__)
    parser.add_argument("--few", type=int, default=4)
    parser.add_argument("--many", type=int, default=14)
    parser.add_argument("--exercises", type=int, default=6)
    options = parser.parse_args()
    slugs = [exercise.slug for exercise in exercises() if exercise.note == NOTE][: options.exercises]
    print(f"{len(slugs)} exercises: {', '.join(slugs)}; {options.few} and {options.many} submissions\n")
    with tempfile.TemporaryDirectory() as folder:
        kata = ours(Path(folder, "kata"), slugs)
        plain = stock(Path(folder, "stock"), kata)
        print(f"{'':<20}{'start: s':>10}{'CPU s':>8}{'per submission: s':>20}{'CPU s':>8}")
        kernel, judge = (
            measure(name, course, options.few, options.many)
            for name, course in (("nbgrader's kernel", plain), ("our judge", kata))
        )
        print(
            f"\none more: {kernel.wall / judge.wall:.1f} times faster, with {kernel.cpu / judge.cpu:.1f} times less CPU"
        )
        print("\nms per submission, under the profiler:")
        for step, spent in breakdown(kata, options.many).items():
            print(f"  {spent:>8.1f}  {step}")


if __name__ == "__main__":
    main()
