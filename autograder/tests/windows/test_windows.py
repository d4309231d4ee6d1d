"""Own code on Windows: the Windows Python that ``machine`` sets up, and the verdicts of Linux.

``nox -f autograder/noxfile.py -s windows`` sets it up and runs these tests.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.catalogue import find
from autograder.grading.walls import strongest
from autograder.submission import read
from autograder.tests.grading import bare
from autograder.tests.windows import machine

pytestmark = pytest.mark.skipif(not machine.is_prepared(), reason="no Windows Python: nox -s windows sets one up")

CHOSEN = {
    "add_in_place": "right_operator.py",
    "row_vector": "wrong_from_one.py",
    "to_matrix": "wrong_clone.py",
    "fill_missing": "wrong_zero.py",
    "grad_of_square": "wrong_ones_on_cpu.py",
}
"""One right answer and four wrong ones, about tensors, tables, gradients and devices."""
_VERDICT = re.compile(r"^\S+ (\S+) +(\w+) +([\d.]+/\d+)$", re.MULTILINE)


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace that ``kata start`` made there, in a folder with a space and Chinese, and the answers in it."""
    folder = tmp_path_factory.mktemp("windows") / "我的 练习"
    folder.mkdir()
    started = machine.kata("start", ".", cwd=folder)
    assert started.returncode == 0, started.stderr.decode()
    for slug, name in CHOSEN.items():
        exercise = find(slug)
        (stub,) = folder.rglob(exercise.file)
        shutil.copy(exercise.bank / name, stub)
    return folder


def test_a_whole_workspace_gets_the_verdicts_of_linux(workspace: Path) -> None:
    """``kata check`` judges a right answer and four wrong ones, on the CPU and on sim.

    It speaks Chinese, in GBK. The folder's name is read, and signs that GBK lacks are written otherwise.
    """
    there = machine.kata("check", *CHOSEN, "--lang", "zh", cwd=workspace, PYTHONIOENCODING="gbk")
    here = subprocess.run(
        [sys.executable, "-m", "autograder", "check", *CHOSEN, "--lang", "zh"],
        cwd=workspace,
        capture_output=True,
        check=False,
    )
    assert there.returncode == here.returncode == 1, there.stderr.decode("gbk", "replace")
    told = there.stdout.decode("gbk")
    assert "own" in told
    assert "cpu, sim" in told
    assert "x 未通过  row_vector" in told
    verdicts = _VERDICT.findall(here.stdout.decode())
    assert {slug for _, slug, _ in verdicts} == set(CHOSEN)
    assert _VERDICT.findall(told.replace("\r", "")) == verdicts


def test_a_windows_in_gbk_speaks_chinese(tmp_path: Path) -> None:
    """Its language and its code page are found, and nothing fails for them."""
    done = machine.kata("list", cwd=tmp_path, locale="zh_CN.UTF-8")
    assert done.returncode == 0, done.stderr.decode("gbk", "replace")
    assert find("row_vector").title.zh in done.stdout.decode("gbk")


def test_a_folder_is_read_as_on_linux(workspace: Path) -> None:
    """The same files belong to the same exercises, under the same names."""
    code = (
        "import json; from pathlib import Path; from autograder.submission import read; "
        "print(json.dumps({slug: found.path for slug, found in read(Path(), own=True).answers.items()}))"
    )
    done = machine.run(code, cwd=workspace)
    assert done.returncode == 0, done.stderr.decode(errors="replace")
    assert json.loads(done.stdout) == {slug: found.path for slug, found in read(workspace, own=True).answers.items()}


def test_others_code_is_not_graded(workspace: Path) -> None:
    """The sentence says what that needs."""
    done = machine.kata("grade", ".", "--lang", "en", cwd=workspace)
    assert done.returncode == 2
    assert "Grade on Linux" in done.stderr.decode("cp1252")


def test_every_word_of_the_verdicts_is_that_of_linux(tmp_path: Path) -> None:
    """Right, wrong, endless and broken answers agree on the CPU, with the same hidden inputs."""
    code = "import json; from autograder.tests.grading import bare; print(json.dumps(bare.verdicts('own', ('cpu',))))"
    done = machine.run(code, cwd=tmp_path)
    assert done.returncode == 0, done.stderr.decode(errors="replace")
    there, here = json.loads(done.stdout), bare.verdicts(strongest().level, ("cpu",))
    for verdicts in (there, here):
        del verdicts["add_in_place crashes"]  # on Windows ctypes raises an exception instead
    assert there == here
