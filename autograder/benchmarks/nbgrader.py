"""What a submission costs in nbgrader: ``python -m autograder.benchmarks.nbgrader [--few N] [--many N]``.

Two courses from the same notebooks, graded by the same command: one as ``kata nbgrader init`` leaves it, one for an
unconfigured nbgrader, whose test cells run the visible examples in the kernel, which is less than our checks do. All
answers are right. The marginal cost is the slope between few and many submissions; what is left is the start. Then one
more run of ours under a profiler says where its time goes.
"""

from __future__ import annotations

import argparse
import json
import pstats
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from autograder.catalogue import ROOT, exercises
from autograder.course.nbgrader.cells import answer_solution, examples, name_of

NOTE = "04_data_manipulation"
_BIN = Path(sys.executable).parent
_NBGRADER = str(_BIN / "nbgrader")
_STEPS = {
    "judge (a process of its own, behind the walls)": ("judge.py", "report"),
    "restore the cells": ("preprocessors.py", "preprocess", "RestoreCells"),
    "scores and comments into the gradebook": ("preprocessors.py", "preprocess", "SaveGrades"),
    "late penalties": ("latesubmissions.py", "preprocess"),
    "take old scores back": ("gradebook.py", "forget"),
    "metadata validated": ("checkcellmetadata.py", "preprocess"),
    "nbgrader: student, submission, files": ("autograde.py", "init_assignment"),
    "both notebook conversions, with the steps above": ("autograde.py", "convert_single_notebook"),
}


def run(*command: str | Path, cwd: Path) -> float:
    """Run a command and return its seconds."""
    started = time.perf_counter()
    done = subprocess.run([*map(str, command)], cwd=cwd, capture_output=True, text=True, check=False)  # noqa: S603 - our own commands
    assert done.returncode == 0, done.stderr
    return time.perf_counter() - started


def ours(place: Path, slugs: list[str]) -> Path:
    """A course with our judge, its assignment generated."""
    run(sys.executable, "-m", "autograder", "nbgrader", "init", place, "--only", ",".join(slugs), cwd=ROOT)
    run(_NBGRADER, "generate_assignment", NOTE, cwd=place)
    return place


def stock(place: Path, model: Path) -> Path:
    """The same course with nbgrader as it comes: the examples are the tests, and raise when they fail."""
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
    run(_NBGRADER, "generate_assignment", NOTE, cwd=place)
    return place


def hand_in(course: Path, count: int) -> None:
    """That many right submissions."""
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


def autograde(course: Path, count: int, *before: str) -> float:
    """Seconds of grading that many submissions anew."""
    hand_in(course, count)
    shutil.rmtree(course / "autograded", ignore_errors=True)
    return run(*before, _NBGRADER, "autograde", NOTE, cwd=course)


def breakdown(course: Path, count: int) -> dict[str, float]:
    """Milliseconds of each step per submission, from a run under the profiler; steps hold those they call."""
    autograde(course, count, sys.executable, "-m", "cProfile", "-o", str(course / "profile"))
    stats: Any = pstats.Stats(str(course / "profile"))
    spent = {}
    for step, (file, function, *kind) in _STEPS.items():
        rows = [
            (line, cumulative)
            for (path, line, name), (_, _, _, cumulative, _) in stats.stats.items()
            if path.endswith(f"/{file}") and name == function and "nbgrader" in path
        ]
        chosen = [rows[_position(kind[0], rows)]] if kind else rows
        spent[step] = 1000 * sum(cumulative for _, cumulative in chosen) / count
    return spent


def _position(kind: str, rows: list[tuple[int, float]]) -> int:
    """Which of a file's methods of one name belongs to that class: they stand in the order of the classes."""
    from autograder.course.nbgrader import preprocessors

    rows.sort()
    classes = [preprocessors.ReleaseStubs, preprocessors.RestoreCells, preprocessors.JudgeAnswers]
    lines = [line for line, _ in rows]
    wanted = getattr(preprocessors, kind).preprocess.__code__.co_firstlineno
    assert wanted in lines, classes
    return lines.index(wanted)


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
        print(f"{'':<24}{'start s':>9}{'s per submission':>18}")
        slopes = {}
        for name, course in (("nbgrader's kernel", plain), ("our judge", kata)):
            few, many = autograde(course, options.few), autograde(course, options.many)
            slopes[name] = (many - few) / (options.many - options.few)
            print(f"{name:<24}{few - options.few * slopes[name]:>9.2f}{slopes[name]:>18.3f}")
        kernel, judge = slopes.values()
        print(f"\n{kernel / judge:.1f} times faster per submission\n\nms per submission, under the profiler:")
        for step, spent in breakdown(kata, options.many).items():
            print(f"  {spent:>8.1f}  {step}")


if __name__ == "__main__":
    main()
