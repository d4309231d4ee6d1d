"""Commands as a user's shell runs them, and the few grading runs that many tests look at.

A run costs seconds, most of them torch's import. So each is made once, for all tests, and only if a collected test
wants it. Two run at a time, next to the tests that need none.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from autograder.catalogue import ROOT, find
from autograder.cli import main
from autograder.report import json_view
from autograder.workspace import Workspace

Done = subprocess.CompletedProcess[str]
Runs = dict[str, Future[Done]]

SCORE_WRITER = f"""
import os
from pathlib import Path
from {json_view.__name__} import render

def pytest_kata_report(report):
    Path(os.environ["SCORE_FILE"]).write_text(render(report, "en"), encoding="utf-8")
"""

ALICE = {
    "15_add_in_place.py": b"def add_in_place(x, y):\n    x = x + y\n    return x\n",
    "10_derivative.py": b"import torch\n\n\ndef derivative(f, xs):\n    x = xs.detach().requires_grad_()\n"
    b"    return torch.autograd.grad(f(x).sum(), x)[0] * xs.sin()\n",
    "16_accumulate.py": b"def accumulate(parts)\n    return 0\n",
    "17_numpy_bridge.py": b"x = 'a\0b'\n",
    "14_write_into.py": b"import os\nos._exit(0)\n",
    "20_fill_missing.py": b"# \xff\n",
    "notes.py": b"what = 'a file of her own'\n",
}
"""Answers in order: a name bound anew, a wrong value, no Python, and NUL. Then a refused one, no UTF-8, and a file of
her own."""


def environment(**more: str) -> dict[str, str]:
    """The environment of the tests, without what would choose a language or add options."""
    chosen = ("KATA_LANG", "LC_ALL", "LC_MESSAGES", "PYTEST_ADDOPTS", "COLUMNS")
    inherited = {name: value for name, value in os.environ.items() if name not in chosen}
    return {**inherited, "LANG": "C.UTF-8", "COLUMNS": "200", **more}


def run_kata(*arguments: object, cwd: Path = ROOT, **more: str) -> Done:
    """``kata`` in a process of its own."""
    command = [sys.executable, "-m", "autograder", *map(str, arguments)]
    return subprocess.run(
        command, cwd=cwd, env=environment(**more), capture_output=True, text=True, timeout=120, check=False
    )


def kata_here(*arguments: object, lang: str | None = "en") -> Result:
    """``kata`` in this process."""
    return CliRunner(env={"KATA_LANG": lang, "LANG": "C.UTF-8"}).invoke(main, list(map(str, arguments)))


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """A workspace that was started in Chinese, and the working folder."""
    assert kata_here("start", tmp_path / "my work", "--lang", "zh").exit_code == 0
    monkeypatch.chdir(tmp_path / "my work")
    return Workspace(tmp_path / "my work")


@pytest.fixture(scope="session")
def kata() -> Callable[..., Done]:
    """``kata`` in a process of its own."""
    return run_kata


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with submissions: alice (much wrong), another alice, bob (a broken zip); and a student's home."""
    desk = tmp_path_factory.mktemp("desk")
    right, untouched = find("is_symmetric"), find("slices")
    for folder in ("alice", "late/alice", "home/exercises/05_linear_algebra", "home/drafts"):
        (desk / folder).mkdir(parents=True)
    for name, content in ALICE.items():
        (desk / "alice" / name).write_bytes(content)
    for folder in ("alice", "late/alice", "home/exercises/05_linear_algebra", "home/drafts"):
        shutil.copy(right.solution, desk / folder)
    shutil.copy(untouched.stub, desk / "alice")
    (desk / "bob.zip").write_bytes(b"no zip")
    (desk / "score_writer.py").write_text(SCORE_WRITER)
    return desk


def _class_run(desk: Path) -> Done:
    submissions = [desk / "alice", desk / "late" / "alice", desk / "bob.zip"]
    return run_kata("grade", *submissions, "--seed", 7, "--out", desk / "reports", "--junit", desk / "class.xml")


def _again_run(desk: Path) -> Done:
    chinese = ("--lang", "zh", "--format", "json", "--json", desk / "again.json")
    return run_kata("grade", desk / "alice", "--seed", 7, *chinese)


def _perfect_run(desk: Path) -> Done:
    solution = find("is_symmetric").solution
    return run_kata(
        *("grade", solution, "--only", "is_symmetric", "--device", "cpu"),
        *("--json", desk / "new" / "perfect.json", "--quiet"),
    )


def _check_run(desk: Path) -> Done:
    file = Path("exercises/05_linear_algebra/02_is_symmetric.py")
    return run_kata("check", "is_symmetric", file, "drafts", cwd=desk / "home", KATA_LANG="zh")


def _doctor_run(desk: Path) -> Done:
    return run_kata("doctor", cwd=desk)


def _pytest_run(desk: Path) -> Done:
    options = (f"--submission={desk / 'alice'}", "--kata-seed=7", "-p", "score_writer", "-p", "no:cacheprovider")
    return subprocess.run(
        [sys.executable, "-m", "pytest", *options],
        cwd=ROOT,
        env=environment(PYTHONPATH=str(desk), SCORE_FILE=str(desk / "pytest.json")),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


_SCENARIOS: dict[str, Callable[[Path], Done]] = {
    "class_run": _class_run,
    "perfect_run": _perfect_run,
    "again_run": _again_run,
    "check_run": _check_run,
    "doctor_run": _doctor_run,
    "plugin_run": _pytest_run,
}


@pytest.fixture(scope="session", autouse=True)
def runs(request: pytest.FixtureRequest, desk: Path) -> Iterator[Runs]:
    """The runs that some collected test looks at, two at a time."""
    wanted = {name for item in request.session.items if isinstance(item, pytest.Function) for name in item.fixturenames}
    with ThreadPoolExecutor(2) as pool:
        yield {name: pool.submit(run, desk) for name, run in _SCENARIOS.items() if name in wanted}


@pytest.fixture(scope="session")
def class_run(runs: Runs) -> Done:
    """Three submissions, graded with seed 7 into the folder ``reports`` and into ``class.xml``."""
    return runs["class_run"].result()


@pytest.fixture(scope="session")
def again_run(runs: Runs) -> Done:
    """The first of them again with the same seed, in Chinese, printed as JSON and written to ``again.json``."""
    return runs["again_run"].result()


@pytest.fixture(scope="session")
def perfect_run(runs: Runs) -> Done:
    """One exercise, solved, on the CPU, without a seed; written into a new folder, and printed in one line."""
    return runs["perfect_run"].result()


@pytest.fixture(scope="session")
def check_run(runs: Runs) -> Done:
    """A slug, the same exercise's file, and a folder, checked from the student's home in Chinese."""
    return runs["check_run"].result()


@pytest.fixture(scope="session")
def doctor_run(runs: Runs) -> Done:
    """The examination of this machine."""
    return runs["doctor_run"].result()


@pytest.fixture(scope="session")
def plugin_run(runs: Runs) -> Done:
    """The first submission graded by ``pytest --submission`` with the same seed; its report is in ``pytest.json``."""
    return runs["plugin_run"].result()
