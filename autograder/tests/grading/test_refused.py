"""An answer outside the language is refused with its line; a forged reply is tampering; honest code meets neither."""

from __future__ import annotations

import pytest

from autograder.catalogue import find
from autograder.grading.budget import WorkerDied
from autograder.grading.failures import STATUS, why_dead
from autograder.grading.options import Options
from autograder.report.model import ExerciseResult
from autograder.submission import Answer, Submission
from autograder.tests.grading.conftest import Graded
from autograder.verdicts import Status

ADD = "\ndef add_in_place(x, y):\n    {}\n    x += y\n    return x\n"
REFUSED = {
    "gc": ("import gc", "gc.get_objects()", "gc.get_objects"),
    "frames": ("import sys", "sys._getframe()", "sys._getframe"),
    "a traceback": ("", "try: 1 / 0\n    except ZeroDivisionError as e: e.__traceback__.tb_frame", "__traceback__"),
    "ctypes": ("import ctypes", "ctypes.c_long.from_address(id(x))", "ctypes"),
    "a debugger": ("", "breakpoint()", "breakpoint"),
    "questions": ("", "input()", "input"),
    "a thread": ("import threading", "threading.Thread(target=print).start()", "threading"),
    "a profile": ("import cProfile", "cProfile.run('1')", "cProfile"),
    "signatures": ("import inspect", "inspect.signature(add_in_place)", "inspect"),
    "pickles": ("import pickle", "pickle.loads(pickle.dumps([1]))", "pickle"),
    "our modules": ("import sys", "sys.modules['worker.recorder']", "sys.modules"),
    "compiled": ("import torch", "torch.compile(lambda a: a[None], backend='eager')(x)", "torch.compile"),
}
HARMLESS = {
    "types": ("import collections, enum, typing", "collections.namedtuple('P', 'a b'); typing.Any"),
    "warnings": ("import logging, warnings", "warnings.warn('x'); logging.getLogger('x').warning('x')"),
    "garbage": ("import gc", "gc.collect()"),
    "copies": ("import copy", "copy.deepcopy({'a': [1]})"),
    "numbers": ("import numpy as np, random, time", "np.arange(3).sum(); time.time(); random.Random(1).random()"),
    "contexts": ("import contextlib, functools", "contextlib.suppress(ValueError); functools.lru_cache(len)"),
    "figures": ("", "open('/proc/self/statm').read(); open('/proc/meminfo').read()"),
    "a folder for data": ("import os", "os.makedirs(os.path.join('..', 'data'), exist_ok=True)"),
    "a fork of the random state": ("import torch", "with torch.random.fork_rng(): pass"),
    "files": ("import pathlib, tempfile", "pathlib.Path('a').write_text('b'); tempfile.gettempdir()"),
}


@pytest.fixture(scope="module")
def results(graded: Graded) -> dict[str, ExerciseResult]:
    """All of them in one run."""
    texts = {name: f"{head}{ADD.format(body)}" for name, (head, body, *_) in {**REFUSED, **HARMLESS}.items()}
    texts["a main program"] = f"{ADD.format('pass')}\n\nif __name__ == '__main__':\n    breakpoint()\n"
    answers = (
        Submission(n, {"add_in_place": Answer(path="add_in_place.py", source=text)}) for n, text in texts.items()
    )
    return {report.submission: report.exercises[0] for report in graded(answers, Options(only=("add_in_place",)))}


@pytest.mark.parametrize("name", REFUSED)
def test_an_answer_outside_the_language_is_refused_with_name_and_line(
    results: dict[str, ExerciseResult], name: str
) -> None:
    """It is not run and nobody is accused; both languages say what to do."""
    result = results[name]
    assert (result.status, result.score) == (Status.REFUSED, 0.0)
    feedback = result.feedback
    assert feedback is not None
    assert REFUSED[name][2] in feedback.en
    assert REFUSED[name][2] in feedback.zh
    assert "line " in feedback.en.lower()
    assert "instructor" not in feedback.en


@pytest.mark.parametrize("name", [*HARMLESS, "a main program"])
def test_honest_code_is_not_refused(results: dict[str, ExerciseResult], name: str) -> None:
    """Files, figures, logging and code that only runs as a program are part of the language."""
    result = results[name]
    assert result.status is Status.PASSED, [check.outcome.feedback for check in result.checks] or result.feedback


def test_only_a_forged_reply_is_tampering() -> None:
    """No other way for a worker to end has that verdict; it asks the student to show the code."""
    assert [cause for cause, status in STATUS.items() if status == "tampering"] == ["tampering"]
    told = why_dead(WorkerDied("tampering"), "add_in_place")
    assert "forged reply" in told.en
    assert "伪造" in told.zh


def test_solutions_that_use_everything_pass(graded: Graded) -> None:
    """Tables, files, transforms: the reference solutions of those exercises are in the language."""
    slugs = ("load_table", "preprocess", "second_derivative", "derivative", "numpy_bridge")
    answers = {slug: Answer(path=f"{slug}.py", source=find(slug).solution.read_text("utf-8")) for slug in slugs}
    (report,) = graded([Submission("solutions", answers)], Options(only=slugs))
    assert report.is_perfect
