"""Submissions that hang, crash, flood, lie or attack: each gets its verdict, and nobody else pays for it."""

import os
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.catalogue import find
from autograder.grading.options import Options
from autograder.report.model import ExerciseResult, Report
from autograder.submission import Answer, Submission
from autograder.tests.formats import FORMATS
from autograder.tests.grading.conftest import Graded
from autograder.verdicts import Status

HEAD = "import os, sys, ctypes, builtins, torch\n"
FORK_TWICE = """
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            open("orphan-was-here", "w").close()
            open("/proc/self/comm", "w").write("kata-orphan")
            while True: pass
        os._exit(0)
    x += y
    return x
"""
LIAR = """
class Liar(torch.Tensor):
    @classmethod
    def __torch_function__(cls, function, types, args=(), kwargs=None):
        return True
"""
AGREEABLE = """
class Agreeable:
    def __eq__(self, other): return True
    def __bool__(self): return True
    def __getattr__(self, name): return self
"""
PATCHED = """
torch.equal = torch.allclose = lambda *a, **k: True
torch.Tensor.data_ptr = lambda self: 1
torch.Tensor.untyped_storage = lambda self: 1
builtins.id = lambda thing: 1
"""
BODIES = {
    "endless": "while True: pass",
    "exits": "os._exit(0)",
    "leaves": "sys.exit(0)",
    "segfaults": "ctypes.string_at(0)",
    "eats_memory": "hoard = []\n    while True: hoard.append(bytearray(b'x' * 10**7))",
    "eats_tensors": "hoard = []\n    while True: hoard.append(torch.ones(10**7))",
    "floods": "for _ in range(100): print('x' * 10**6)\n    x += y\n    return x",
    "forks_twice": FORK_TWICE.strip(),
    "kills_its_parent": "os.kill(os.getppid(), 9)\n    x += y\n    return x",
    "closes_its_channel": "os.closerange(3, 100)\n    x += y\n    return x",
}
HOSTILE = {name: f"{HEAD}def add_in_place(x, y):\n    {body}\n" for name, body in BODIES.items()} | {
    "endless_on_load": "while True: pass",
    "syntax_error": "def add_in_place(x, y:\n    return x",
    "missing_module": "import a_module_that_nobody_has\ndef add_in_place(x, y): return x",
    "missing_function": "def something_else(x, y): return x",
    "subclass": f"{HEAD}{LIAR}def add_in_place(x, y):\n    return (x + y).as_subclass(Liar)",
    "agreeable": f"{HEAD}{AGREEABLE}def add_in_place(x, y):\n    return Agreeable()",
    "patched_rebinding": f"{HEAD}{PATCHED}def add_in_place(x, y):\n    x = x + y\n    return x",
    "patched_data": f"{HEAD}{PATCHED}def add_in_place(x, y):\n    x.data = x + y\n    return x",
    "honest_data": "def add_in_place(x, y):\n    x.data = x + y\n    return x",
    "quantized": f"{HEAD}def add_in_place(x, y):\n    return torch.quantize_per_tensor(x + y, 0.1, 0, torch.qint8)",
    "late_binding": f"{HEAD}import gc\ndef add_in_place(x, y):\n    raise ValueError(str(x))",
}


@pytest.fixture(scope="module")
def reports(graded: Graded) -> dict[str, Report]:
    """All of them in one run, each next to a right answer to another exercise."""
    right = Answer(path="slices.py", source=find("slices").solution.read_text("utf-8"))

    def submissions() -> Iterator[Submission]:
        for name, source in HOSTILE.items():
            yield Submission(name, {"add_in_place": Answer(path="add_in_place.py", source=source), "slices": right})
        yield Submission("empty")

    options = Options(only=("slices", "add_in_place"), any_text=True)
    return {report.submission: report for report in graded(submissions(), options)}


@pytest.mark.parametrize("form", FORMATS)
def test_every_way_to_die_is_valid_in_every_format(reports: dict[str, Report], form: str) -> None:
    """After any end of the answer, each platform gets a file that it accepts, with points that add up."""
    for report in reports.values():
        for lang in ("en", "zh"):
            FORMATS[form](report, lang)


def exercise(report: Report, slug: str) -> ExerciseResult:
    return next(result for result in report.exercises if result.id == slug)


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("endless", Status.TIMEOUT),
        ("endless_on_load", Status.TIMEOUT),
        ("exits", Status.CRASHED),
        ("leaves", Status.FAILED),
        ("segfaults", Status.CRASHED),
        ("eats_memory", Status.CRASHED),
        ("eats_tensors", Status.CRASHED),
        ("closes_its_channel", Status.CRASHED),
        ("syntax_error", Status.ERROR),
        ("missing_module", Status.ERROR),
        ("missing_function", Status.ERROR),
        ("subclass", Status.FAILED),
        ("agreeable", Status.FAILED),
        ("quantized", Status.FAILED),
    ],
)
def test_each_way_to_die_has_its_verdict_and_no_point(reports: dict[str, Report], name: str, status: Status) -> None:
    """The verdict names the cause, and no point is earned by it."""
    result = exercise(reports[name], "add_in_place")
    assert (result.status, result.score) == (status, 0.0)


@pytest.mark.parametrize("name", HOSTILE)
def test_the_other_exercise_keeps_its_points(reports: dict[str, Report], name: str) -> None:
    """One answer never costs another answer a point."""
    result = exercise(reports[name], "slices")
    assert result.status is Status.PASSED
    assert reports[name].is_sound


def test_printing_a_gigabyte_is_not_a_mistake(reports: dict[str, Report]) -> None:
    """Output is dropped as it comes, a tenth of a gigabyte in every call; a right answer stays right."""
    assert exercise(reports["floods"], "add_in_place").status is Status.PASSED


def test_a_fork_cannot_kill_the_server(reports: dict[str, Report]) -> None:
    """A signal to the parent is refused, and the answer ends there."""
    assert exercise(reports["kills_its_parent"], "add_in_place").status is Status.FAILED


def test_an_empty_folder_gets_a_full_report(reports: dict[str, Report]) -> None:
    """Every exercise is there, missing, with its points to be had."""
    report = reports["empty"]
    assert [result.status for result in report.exercises] == [Status.MISSING] * 2
    assert (report.score, report.max_score) == (0.0, 13.0)


def test_patched_probes_win_nothing(reports: dict[str, Report]) -> None:
    """Replacing torch.equal, data_ptr, untyped_storage and id earns nothing: a tensor's methods cannot be replaced."""
    for name in ("patched_rebinding", "patched_data"):
        result = exercise(reports[name], "add_in_place")
        assert (result.status, result.score) == (Status.ERROR, 0.0)


def test_what_a_student_raises_is_not_shown_back(reports: dict[str, Report]) -> None:
    """An exception's text may hold hidden inputs: students see its type and line, instructors the text."""
    (first, *_) = exercise(reports["late_binding"], "add_in_place").checks
    assert first.outcome.feedback is not None
    assert "tensor(" not in first.outcome.feedback.en + first.outcome.feedback.zh
    assert "tensor(" in (first.outcome.feedback.detail or "")


def test_no_process_is_left_behind(reports: dict[str, Report]) -> None:
    """A process that forked twice and left its session is dead when the run is over."""
    assert reports
    alive = subprocess.run(["ps", "-eo", "comm"], capture_output=True, text=True, check=True).stdout.split()
    assert "kata-orphan" not in alive


def test_no_file_is_left_behind(reports: dict[str, Report]) -> None:
    """The files of an answer stay in its own temporary folder and go with it."""
    assert reports
    temp = Path(tempfile.gettempdir())
    # Folders of other runs may go while this one looks: os.walk does not mind.
    left = {name for folder in temp.glob("kata-*") for _, _, names in os.walk(folder) for name in names}
    assert "orphan-was-here" not in left and not (temp / "orphan-was-here").exists()
