"""Level ``own``: one process with a clock, without a fork and without walls, for one exercise after the other."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import torch

from autograder import submission
from autograder.catalogue import find
from autograder.feedback import Died, Wrong
from autograder.grading.answer import Answer
from autograder.grading.budget import Limits
from autograder.grading.inputs import distinct
from autograder.grading.levels import server_at
from autograder.grading.own import OwnServer
from autograder.grading.runtime import NotLoaded
from autograder.grading.server import Server
from autograder.grading.walls import choose, strongest
from autograder.grading.workers import Workers
from autograder.isolation import Level
from autograder.tests.grading import bare
from autograder.tests.grading.conftest import Fixture

RIGHT = "def add_in_place(x, y):\n    x += y\n    return x\n"
ENDLESS = "def add_in_place(x, y):\n    while True:\n        pass\n"
CRASHES = "import ctypes\ndef add_in_place(x, y):\n    ctypes.string_at(1)\n"
LEAVES = "import os\ndef add_in_place(x, y):\n    os._exit(3)\n"


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with server_at(choose(Level.OWN), Limits(seconds=2)) as server:
        yield server


def added(answer: Answer) -> None:
    x, y = distinct(3, 4), distinct(3, 4)
    answer.add_in_place(x, y).gives(x + y, changes={"x": x + y})


def printed(answer_to: Fixture, expression: str) -> str:
    """Return the value of this expression when an answer to ``add_in_place`` prints it."""
    header = "import os, random\nimport numpy as np\nimport torch\n"
    answer = answer_to("add_in_place", f"{header}def add_in_place(x, y):\n    print({expression})\n")
    answer.add_in_place(torch.ones(2), torch.ones(2))
    answer.close()
    return answer.take_output()


def process(server: Server) -> int:
    """The process that runs answers now."""
    assert isinstance(server, OwnServer) and server._process is not None
    return server._process.popen.pid


@pytest.mark.parametrize("device", ["cpu", "sim"])
def test_one_process_judges_one_answer_after_the_other(answer_to: Fixture, server: Server, device: str) -> None:
    """Nothing is started anew between them."""
    found = set()
    for _ in range(3):
        answer = answer_to("add_in_place", RIGHT, device)
        added(answer)
        answer.close()
        found.add(process(server))
    assert len(found) == 1


@pytest.mark.parametrize(
    ("source", "status", "mistake"),
    [(ENDLESS, "timeout", "endless"), (CRASHES, "crashed", "crash"), (LEAVES, "crashed", "exit")],
    ids=["an endless loop", "a crash", "an exit"],
)
def test_what_ends_the_process_costs_its_own_exercise(
    answer_to: Fixture, source: str, status: str, mistake: str
) -> None:
    """The verdict says what happened, and the next answer is judged in a new process."""
    with pytest.raises(Died) as died:
        added(answer_to("add_in_place", source))
    assert (died.value.status, died.value.feedback.mistake) == (status, mistake)
    added(answer_to("add_in_place", RIGHT))


def test_a_process_that_is_killed_meanwhile_is_replaced(answer_to: Fixture, server: Server) -> None:
    """Between two answers nothing is lost."""
    answer = answer_to("add_in_place", RIGHT)
    added(answer)
    answer.close()
    os.kill(process(server), signal.SIGTERM)
    deadline = time.monotonic() + 10
    assert isinstance(server, OwnServer) and server._process is not None
    while not server._process.is_gone and time.monotonic() < deadline:
        time.sleep(0.01)
    added(answer_to("add_in_place", RIGHT))


@pytest.mark.parametrize(
    "expression",
    [
        "torch.rand(3).tolist()",
        "torch.rand(3, device='sim').tolist()",
        "np.random.rand(3).tolist()",
        "random.random()",
        "[os.path.exists('kept'), open('kept', 'a').close()]",
        "[os.path.exists('../kept'), open('../kept', 'a').close()]",
        "[torch.ones(1).element_size(), torch.set_default_dtype(torch.float64)]",
        "[os.environ.get('KEPT'), os.environ.update(KEPT='1')]",
        "[np.get_printoptions()['precision'], np.set_printoptions(precision=3)]",
    ],
)
def test_every_answer_begins_afresh(answer_to: Fixture, expression: str) -> None:
    """Random numbers, files and settings of one answer are not there for the next."""
    first = printed(answer_to, expression)
    assert first
    assert printed(answer_to, expression) == first


@pytest.mark.parametrize("statement", ["torch.set_printoptions(3)", "np.set_printoptions(3)", "os.environ['A'] = 'b'"])
def test_what_lasts_wears_the_process_out(answer_to: Fixture, server: Server, statement: str) -> None:
    """An answer that changes what nobody puts back is the last of its process."""
    answer = answer_to("add_in_place", f"import os, torch\nimport numpy as np\n{statement}\n{RIGHT}")
    added(answer)
    before = process(server)
    answer.close()
    assert process(server) != before


def test_a_hidden_copy_in_numpy_does_not_fit(answer_to: Fixture) -> None:
    """There is no ceiling, so it is measured: what Python and NumPy hold at once counts against the room."""
    hidden = "def add_in_place(x, y):\n    x.numpy()[:] = x.numpy() + y.numpy()\n    return x\n"
    x, y = distinct(600, 600), distinct(600, 600)
    with pytest.raises(Wrong) as wrong:
        answer_to("add_in_place", hidden).with_room(0).add_in_place(x, y).gives(x + y, changes={"x": x + y})
    assert wrong.value.feedback.mistake == "hidden copy"
    answer_to("add_in_place", RIGHT).with_room(0).add_in_place(x, y).gives(x + y, changes={"x": x + y})


def test_what_is_written_into_a_result_shows_in_the_input(answer_to: Fixture) -> None:
    """The process tells what its memory holds: a view of the input is seen as one."""
    answer = answer_to("slices", "def slices(x):\n    return x[-1], x[1:3]\n")
    x = distinct(4, 3)
    call = answer.overwriting(torch.zeros(3), torch.ones(2, 3)).slices(x)
    expected = x.clone()
    expected[-1], expected[1:3] = 0.0, 1.0
    seen = call.shown_by("x")
    assert seen is not None and torch.equal(seen, expected)


def test_a_file_that_does_not_load_is_told(answer_to: Fixture) -> None:
    """It is told as behind walls."""
    with pytest.raises(NotLoaded) as wrong:
        added(answer_to("add_in_place", f"{RIGHT}\nundefined\n"))
    assert "NameError" in wrong.value.feedback.en


def test_modules_in_the_folder_shadow_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A student's ``random.py`` is not what torch imports."""
    (tmp_path / "random.py").write_text("raise SystemExit('the wrong one')\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    exercise = find("add_in_place")
    with server_at(choose(Level.OWN)) as server:
        answer = Answer(exercise, submission.Answer(path="a.py", source=RIGHT), "cpu", Workers(server, may_keep=False))
        added(answer)
        answer.close()


def test_ctrl_c_ends_everything(tmp_path: Path) -> None:
    """The run ends at once, and leaves neither a process nor a file."""
    (tmp_path / "add_in_place.py").write_text(ENDLESS)
    temp = tmp_path / "temp"
    temp.mkdir()
    with subprocess.Popen(
        [sys.executable, "-m", "autograder", "check", "--walls", "own", "add_in_place.py"],
        cwd=tmp_path,
        env={**os.environ, "TMPDIR": str(temp)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as run:
        deadline = time.monotonic() + 60
        while not list(temp.glob("kata-own-*/*/answer")) and time.monotonic() < deadline:
            time.sleep(0.05)
        assert run.poll() is None
        os.killpg(run.pid, signal.SIGINT)
        assert run.wait(30) != 0
    assert list(temp.glob("kata-own-*")) == []


def test_the_same_graders_give_the_same_verdicts() -> None:
    """Right, wrong, endless and broken answers agree, also where only what every system has is there."""
    walled = bare.verdicts(strongest().level)
    assert {status for status, *_ in walled.values()} >= {"passed", "failed", "timeout", "crashed", "error"}
    assert bare.verdicts(Level.OWN) == walled
    assert bare.run()["verdicts"] == walled


def test_own_code_needs_no_more_than_any_system_has() -> None:
    """Other people's code needs more, and the sentence says what."""
    assert bare.run()["own"] == Level.OWN
    assert "other people's answers are graded behind walls" in bare.run()["others"]
