"""An answer that reaches for what observes it gets a verdict of its own; what libraries do is no mistake of anybody."""

from __future__ import annotations

import pytest

from autograder.catalogue import find
from autograder.grading.run import Options, grade
from autograder.report.model import ExerciseResult, Report, Status
from autograder.submission import Answer, Submission

ADD = "\ndef add_in_place(x, y):\n    {}\n    x += y\n    return x\n"
TAMPERING = {
    "gc": ("import gc", "gc.get_objects()", "the objects of others (gc)"),
    "frames": ("import sys", "sys._getframe()", "the frames of its callers"),
    "a traceback": ("", "try: 1 / 0\n    except ZeroDivisionError as e: e.__traceback__.tb_frame", "the frames"),
    "ctypes": ("import ctypes", "ctypes.c_long.from_address(id(x))", "machine memory (ctypes)"),
    "proc": ("", "open('/proc/self/maps')", "the process, through /proc"),
    "proc by name": ("import os", "open(f'/proc/{os.getpid()}/maps')", "the process, through /proc"),
    "a generator's frame": ("import inspect", "inspect.getgeneratorlocals(i for i in x)", "the frames"),
    "modes": ("import torch", "torch._C._get_dispatch_stack_at(0)", "PyTorch's dispatch modes"),
    "a thread": ("import _thread", "_thread.start_new_thread(print, ())", "a thread"),
    "our modules": ("import sys", "sys.modules['worker.recorder']._storage = None", "the code of the recorder"),
    "late": ("import gc", "x.shape == (6, 7) and gc.get_objects()", "the objects of others (gc)"),
}
HARMLESS = {
    "types": (
        "import collections, dataclasses, enum, typing",
        "collections.namedtuple('P', 'a b'); enum.Enum('E', 'a b'); typing.NamedTuple('N', [('a', int)])\n"
        "    dataclasses.make_dataclass('D', ['a'])",
    ),
    "warnings": ("import logging, warnings", "warnings.warn('x'); logging.getLogger('x').warning('x')"),
    "tracebacks": ("import traceback", "try: 1 / 0\n    except ZeroDivisionError: traceback.format_exc()"),
    "signatures": ("import inspect", "inspect.signature(add_in_place); inspect.getsource(add_in_place)"),
    "garbage": ("import gc", "gc.collect()"),
    "copies": ("import copy, pickle", "pickle.loads(pickle.dumps([1])); copy.deepcopy({'a': [1]})"),
    "numbers": ("import numpy as np, random, time", "np.arange(3).sum(); time.time(); random.Random(1).random()"),
    "contexts": ("import contextlib, functools", "contextlib.suppress(ValueError); functools.lru_cache(len)"),
    "compiled": ("import torch", "torch.compile(lambda a: a[None], backend='eager')(x)"),
    "a generator's state": (
        "import inspect",
        "def steps():\n        yield 1\n    inspect.getgeneratorstate(steps())",
    ),
    "figures": ("", "open('/proc/self/statm').read(); open('/proc/meminfo').read()"),
    "a folder for data": ("import os", "os.makedirs(os.path.join('..', 'data'), exist_ok=True)"),
    "streams": (
        "import io, sys",
        "sys.stdout.reconfigure(encoding='utf-8'); print('x', file=io.TextIOWrapper(sys.stdout.buffer))",
    ),
    "a fork of the random state": ("import torch", "with torch.random.fork_rng(): pass"),
    "files": ("import pathlib, tempfile", "pathlib.Path('a').write_text('b'); tempfile.gettempdir()"),
}


@pytest.fixture(scope="module")
def results() -> dict[str, ExerciseResult]:
    """All of them in one run."""
    found: dict[str, ExerciseResult] = {}

    def keep(report: Report) -> None:
        found[report.submission] = report.exercises[0]

    texts = {name: f"{head}{ADD.format(body)}" for name, (head, body, *_) in {**TAMPERING, **HARMLESS}.items()}
    answers = (Submission(n, {"add_in_place": Answer("add_in_place.py", text)}) for n, text in texts.items())
    grade(answers, Options(only=("add_in_place",), any_text=True), keep)
    return found


@pytest.mark.parametrize("name", TAMPERING)
def test_is_seen(results: dict[str, ExerciseResult], name: str) -> None:
    """The exercise is not judged, also where checks before had passed; instructors read what was reached for."""
    result = results[name]
    assert (result.status, result.score) == (Status.TAMPERING, 0.0)
    for check in result.checks:
        feedback = check.outcome.feedback
        assert feedback is not None
        assert (feedback.mistake, TAMPERING[name][2] in (feedback.detail or "")) == ("tampering", True)
        assert "show your code to your instructor" in feedback.en
        assert "给老师看" in feedback.zh


@pytest.mark.parametrize("name", HARMLESS)
def test_libraries_may_look(results: dict[str, ExerciseResult], name: str) -> None:
    """What libraries look at on their own account is no mistake of the answer's."""
    result = results[name]
    assert result.status is Status.PASSED, [check.outcome.feedback for check in result.checks]


def test_solutions_that_use_everything_pass() -> None:
    """Tables, files, transforms: the reference solutions of those exercises tamper with nothing."""
    slugs = ("load_table", "preprocess", "second_derivative", "derivative", "numpy_bridge")
    reports: list[Report] = []
    answers = {slug: Answer(f"{slug}.py", find(slug).solution.read_text("utf-8")) for slug in slugs}
    grade([Submission("solutions", answers)], Options(only=slugs), reports.append)
    assert reports[0].is_perfect
