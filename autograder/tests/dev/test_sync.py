"""``kata dev sync``."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from autograder.dev.sync import out_of_step

Dev = Callable[..., subprocess.CompletedProcess[str]]
SOLUTION = Path("solutions/05_linear_algebra/02_is_symmetric.py")
STUB = Path("exercises/05_linear_algebra/02_is_symmetric.py")


@pytest.fixture
def stepped(checkout: Path, dev: Dev) -> Path:
    """The small checkout with its stubs generated."""
    assert dev("sync").returncode == 0
    return checkout


def test_our_own_stubs_are_in_step() -> None:
    """The files in ``exercises`` are those that the solutions give."""
    assert out_of_step() == []


def test_in_step(stepped: Path, dev: Dev) -> None:
    """When every stub is what its solution gives, there is nothing to say."""
    done = dev("sync", "--check")
    assert stepped.is_dir()
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_check_names_an_edited_solution(stepped: Path, dev: Dev) -> None:
    """A solution whose prompt has changed is out of step with its stub; nothing is written."""
    before = (stepped / STUB).read_bytes()
    solution = stepped / SOLUTION
    solution.write_text(solution.read_text(encoding="utf-8").replace('"""', '"""New ', 1), encoding="utf-8")
    done = dev("sync", "--check")
    assert (done.returncode, done.stdout) == (1, f"out of step: {stepped / STUB}\n")
    assert (stepped / STUB).read_bytes() == before


def test_check_names_an_edited_stub(stepped: Path, dev: Dev) -> None:
    """A stub that was edited by hand is out of step."""
    with (stepped / STUB).open("a") as stub:
        stub.write("# mine\n")
    assert dev("sync", "--check").returncode == 1


def test_check_names_a_missing_stub(stepped: Path, dev: Dev) -> None:
    """A stub that is not there is out of step."""
    (stepped / STUB).unlink()
    assert dev("sync", "--check").stdout == f"out of step: {stepped / STUB}\n"


def test_check_names_a_stray_stub(stepped: Path, dev: Dev) -> None:
    """A stub without a solution is out of step."""
    stray = stepped / "exercises" / "05_linear_algebra" / "77_gone.py"
    stray.touch()
    assert dev("sync", "--check").stdout == f"out of step: {stray}\n"


def test_sync_repairs_everything(stepped: Path, dev: Dev) -> None:
    """Missing stubs are written, strays removed, each is named, and then all is in step."""
    stray = stepped / "exercises" / "77_gone.py"
    stray.touch()
    (stepped / STUB).unlink()
    written = dev("sync").stdout.splitlines()
    assert written == [f"written: {stepped / STUB}", f"removed: {stray}"]
    assert (stepped / STUB).is_file()
    assert not stray.exists()
    assert dev("sync", "--check").returncode == 0


def test_solution_does_not_reach_the_stub(stepped: Path, dev: Dev) -> None:
    """A change of only the solution's body changes no stub."""
    solution = stepped / SOLUTION
    text = solution.read_text(encoding="utf-8")
    solution.write_text(text.replace("    return ", "    # a remark\n    return ", 1), encoding="utf-8")
    assert solution.read_text(encoding="utf-8") != text
    assert dev("sync", "--check").returncode == 0


def test_broken_solution(stepped: Path, dev: Dev) -> None:
    """A solution that is not Python is named with its line, without a traceback, and nothing is written."""
    (stepped / SOLUTION).write_text("def f(:\n", encoding="utf-8")
    done = dev("sync")
    assert done.returncode == 2
    assert done.stderr.startswith(f"kata: {stepped / SOLUTION}:1: ")
    assert "Traceback" not in done.stderr
    assert (stepped / STUB).is_file()


def test_a_stub_may_hold_code_to_repair(stepped: Path, dev: Dev) -> None:
    """The body of a function ``_given_…`` stands in the stub instead of the exception."""
    solution, stub = stepped / SOLUTION, stepped / STUB
    given = "def _given_is_symmetric(A: torch.Tensor) -> bool:\n    return bool((A == A.T).any())\n\n\nHINTS ="
    solution.write_text(solution.read_text("utf-8").replace("HINTS =", given, 1), "utf-8")
    assert dev("sync").returncode == 0
    text = stub.read_text("utf-8")
    assert text.endswith("    return bool((A == A.T).any())\n")
    assert "_given" not in text and "NotImplementedError" not in text
