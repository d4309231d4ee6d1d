"""``kata dev check`` is never green over nothing; ``kata grade`` says which grader is broken, and where."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from autograder.catalogue import find
from autograder.tests.dev.conftest import Done

GRADER = Path("autograder/graders/05_linear_algebra/test_02_is_symmetric.py")
BANK = Path("autograder/answers/05_linear_algebra/02_is_symmetric")
Dev = Callable[..., Done]


@pytest.fixture
def grader(checkout: Path) -> Path:
    """The grader of one exercise, whose bank has three right answers and a wrong one."""
    bank = find("is_symmetric").bank
    (checkout / BANK).mkdir(parents=True)
    for path in (*sorted(bank.glob("right_*.py"))[:3], bank / "wrong_mask.py"):
        shutil.copy(path, checkout / BANK)
    return checkout / GRADER


def kata_grade(checkout: Path) -> Done:
    """``kata grade`` over the small checkout's solutions."""
    command = [sys.executable, "-m", "autograder", "grade", "solutions", "--only", "is_symmetric", "--device", "cpu"]
    environment = {**os.environ, "PYTHONPATH": str(checkout)}
    return subprocess.run(
        command, cwd=checkout, env=environment, capture_output=True, text=True, timeout=120, check=False
    )


def changed(grader: Path, pattern: str, instead: str) -> int:
    """Replace the first match in the grader; return its line."""
    text = grader.read_text("utf-8")
    found = re.search(pattern, text, re.MULTILINE)
    assert found is not None
    grader.write_text(text[: found.start()] + instead + text[found.end() :], "utf-8")
    return text.count("\n", 0, found.start()) + 1


def test_a_grader_that_cannot_be_collected(dev: Dev, checkout: Path, grader: Path) -> None:
    """Both commands name its file and line and the reason, and exit with 2."""
    line = changed(grader, r"^import torch$", "import a_module_that_nobody_has")
    for done in (dev("check", "is_symmetric"), kata_grade(checkout)):
        assert done.returncode == 2, done.stdout + done.stderr
        assert "ModuleNotFoundError: No module named" in done.stderr
        assert re.search(rf"{GRADER.name}:{line}\b|{GRADER.name}:{line + 1}\b", done.stderr)
        assert "Traceback" not in done.stderr
        assert "all proven" not in done.stdout


def test_a_grader_without_checks(dev: Dev, grader: Path) -> None:
    """An exercise that nothing judges is not proven."""
    grader.write_text('"""No checks."""\n')
    done = dev("check", "is_symmetric")
    assert done.returncode == 2
    assert "the grader has no check" in done.stderr


def test_a_grader_that_raises_is_named_once(dev: Dev, grader: Path) -> None:
    """It is named with file, line and exception, once for all answers. What was not judged counts for nothing."""
    text = grader.read_text("utf-8")
    grader.write_text(re.sub(r'(""".* \| .*"""\n)', r"\1    1 / 0\n", text, count=1), "utf-8")
    (line,) = [number for number, line in enumerate(grader.read_text("utf-8").splitlines(), 1) if line == "    1 / 0"]
    done = dev("check", "is_symmetric")
    assert done.returncode == 2
    assert done.stdout.count("ZeroDivisionError") == 1
    assert f"{GRADER.name}:{line}: ZeroDivisionError" in done.stdout
    assert " 0 right answers accepted, 0 wrong answers rejected" in done.stdout


def test_only_accepted_answers_count(dev: Dev, checkout: Path, grader: Path) -> None:
    """A right answer that is rejected is a problem, and not one of those accepted."""
    assert grader.is_file()
    (checkout / BANK / "right_not_at_all.py").write_text("# right: wrong\ndef is_symmetric(A):\n    return True\n")
    done = dev("check", "is_symmetric")
    assert done.returncode == 1
    assert "right_not_at_all.py: must get full marks" in done.stdout
    assert " 3 right answers accepted, 1 wrong answer rejected" in done.stdout


def test_no_exercise_at_all(dev: Dev, checkout: Path) -> None:
    """Zero exercises are not all proven."""
    for tree in ("solutions", "exercises", "autograder/graders"):
        shutil.rmtree(checkout / tree)
        (checkout / tree).mkdir()
    done = dev("check")
    assert done.returncode == 2
    assert "there is no exercise to prove" in done.stderr
