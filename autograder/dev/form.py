"""The form of an exercise: all that can be seen of it without grading."""

from __future__ import annotations

import doctest
import importlib.util
from collections.abc import Iterator
from pathlib import Path

from autograder.catalogue import PACKAGE, ROOT, Exercise, exercises
from autograder.errors import KataError

MIN_HINTS = 3


def lacking(exercise: Exercise) -> Iterator[str]:
    """Yield what an exercise lacks: texts in both languages, hints, a grader, examples that hold."""
    try:
        if not exercise.prompt.en or not exercise.prompt.zh:
            yield f"{exercise.solution}: the prompt is missing in one language"
        if len(exercise.hints) < MIN_HINTS or not all(hint.en and hint.zh for hint in exercise.hints):
            yield f"{exercise.solution}: needs {MIN_HINTS} hints in both languages"
        if not exercise.why.en or not exercise.why.zh:
            yield f"{exercise.solution}: WHY is missing in one language"
        yield from _examples_hold(exercise)
    except KataError as error:
        yield str(error).replace("\n", " ")
    if not exercise.grader.is_file():
        yield f"{exercise.grader}: missing"


def _examples_hold(exercise: Exercise) -> Iterator[str]:
    spec = importlib.util.spec_from_file_location(f"solution_{exercise.slug}", exercise.solution)
    assert spec is not None and spec.loader is not None, "a .py file has a loader"
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for function in exercise.functions:
        if ">>>" not in function.docstring:
            yield f"{exercise.solution}: {function.name} has no example"
    lines: list[str] = []
    runner = doctest.DocTestRunner(verbose=False)
    for test in doctest.DocTestFinder().find(module, "solution"):
        runner.run(test, out=lines.append)
    if runner.summarize(verbose=False).failed:
        yield f"{exercise.solution}: an example does not hold\n{''.join(lines)}"


def strays() -> list[Path]:
    """Return Python files in the hidden trees and in ``solutions`` that no exercise owns."""
    owned = {exercise.solution for exercise in exercises()} | {exercise.grader for exercise in exercises()}
    folders = [exercise.bank for exercise in exercises()]
    trees = (ROOT / "solutions", PACKAGE / "graders", PACKAGE / "answers")
    found = [
        path for tree in trees for path in sorted(tree.rglob("*")) if path.is_file() and "__pycache__" not in path.parts
    ]
    return [path for path in found if path not in owned and path.parent not in folders]
