"""The command that starts a server behind walls: what it sees, and what it is told."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest

from autograder.grading import enclosure
from autograder.grading.enclosure import PACKAGE, WORKER, start_server
from autograder.grading.walls import bubblewrap_path
from autograder.isolation import Level

HIDDEN = (PACKAGE, PACKAGE / "graders", PACKAGE / "answers", PACKAGE.parent / "solutions", PACKAGE.parent / ".git")


class Started:
    """A command as it would be started."""

    def __init__(self, command: list[str], **options: Any) -> None:
        self.command = command
        self.options = options


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Any:
    """``started(level)``: the command for this level, which is not run."""
    monkeypatch.setattr(subprocess, "Popen", Started)
    monkeypatch.setenv("SECRET_TOKEN", "a secret of the judge")
    ours, theirs = socket.socketpair()

    def start(level: Level) -> Any:
        with tempfile.TemporaryFile() as log:
            scratch = None if level is Level.BUBBLEWRAP else tmp_path
            found: Any = start_server(level, theirs, scratch, log)
        assert found.options["pass_fds"] == [theirs.fileno()]
        assert str(theirs.fileno()) in found.command
        return found

    yield start
    ours.close()
    theirs.close()


WALLED = [Level.BUBBLEWRAP, Level.LANDLOCK, Level.LIMITS]


@pytest.fixture(params=WALLED)
def level(request: pytest.FixtureRequest) -> Level:
    """Each level that has a command."""
    found: Level = request.param
    if found is Level.BUBBLEWRAP and bubblewrap_path() is None:
        pytest.skip("bubblewrap is not installed")
    return found


def test_nothing_of_the_judges_environment_goes_along(started: Any, level: Level, tmp_path: Path) -> None:
    """Tokens of a platform lie there. Its temp is the only folder that it is told."""
    environment = started(level).options["env"]
    assert "SECRET_TOKEN" not in environment
    temp = environment["TMPDIR"]
    assert environment["HOME"] == temp
    assert (temp == str(tmp_path)) is (level is not Level.BUBBLEWRAP)


def test_it_has_no_terminal_and_a_session_of_its_own(started: Any, level: Level) -> None:
    """A signal to the judge's terminal does not reach it, and it is stopped with all that it started."""
    options = started(level).options
    assert options["stdin"] == options["stdout"] == subprocess.DEVNULL
    assert options["start_new_session"] is True
    assert options["cwd"] == "/"


def test_modules_of_a_folder_shadow_nothing(started: Any, level: Level) -> None:
    """Neither the user's own packages nor the working directory are looked into."""
    command = started(level).command
    python = command[command.index("--") + 1 :] if "--" in command else command
    assert python[1:4] == ["-s", "-P", "-c"]
    assert python[0] == enclosure._plain_path(sys.executable)
    assert ".." not in Path(python[0]).parts


def test_landlock_leaves_the_worker_readable_and_not_the_package(started: Any) -> None:
    """It can only allow, and always a whole tree. So no folder that holds the package is allowed."""
    readable, listable = json.loads(started(Level.LANDLOCK).command[-1])
    assert str(WORKER) in readable
    for secret in HIDDEN:
        holding = [folder for folder in readable if secret.is_relative_to(folder)]
        assert not holding, secret
    assert {"/usr", "/proc"} <= set(readable)
    assert all(PACKAGE.is_relative_to(folder) for folder in listable)
    assert str(PACKAGE) not in listable


def test_mere_limits_need_no_folders(started: Any) -> None:
    """They keep nothing out."""
    assert json.loads(started(Level.LIMITS).command[-1]) == [[], []]


def mounts(command: list[str]) -> list[tuple[str, str]]:
    """Return what becomes of which place, in order."""
    kinds = {"--ro-bind": 2, "--ro-bind-try": 2, "--dev-bind-try": 2, "--tmpfs": 1, "--symlink": 2, "--remount-ro": 1}
    return [(part, command[place + kinds[part]]) for place, part in enumerate(command) if part in kinds]


@pytest.mark.skipif(bubblewrap_path() is None, reason="bubblewrap is not installed")
def test_bubblewrap_mounts_nothing_writable_but_a_temp(started: Any) -> None:
    """Nothing else can hold a note from one answer to the next."""
    found = mounts(started(Level.BUBBLEWRAP).command)
    assert {kind for kind, _ in found} <= {
        *("--ro-bind", "--ro-bind-try", "--symlink", "--tmpfs", "--remount-ro", "--dev-bind-try"),
    }
    assert found[-2:] == [("--remount-ro", "/dev"), ("--remount-ro", "/")]
    assert ("--ro-bind", "/kata/worker") in found


@pytest.mark.skipif(bubblewrap_path() is None, reason="bubblewrap is not installed")
def test_bubblewrap_covers_what_answers_must_not_see(started: Any) -> None:
    """A folder that is mounted and holds one of them has it covered afterwards."""
    found = mounts(started(Level.BUBBLEWRAP).command)
    for secret in HIDDEN:
        over = [
            kind for kind, place in found if kind.endswith(("bind", "try", "tmpfs")) and secret.is_relative_to(place)
        ]
        assert not over or over[-1] == "--tmpfs", secret


@pytest.mark.skipif(bubblewrap_path() is None, reason="bubblewrap is not installed")
def test_bubblewrap_shares_no_space_of_the_system(started: Any) -> None:
    """Neither processes nor the network, and nothing of it outlives the judge."""
    command = started(Level.BUBBLEWRAP).command
    assert {"--unshare-all", "--die-with-parent", "--new-session", "--as-pid-1"} <= set(command)
    assert command[command.index("--cap-drop") + 1] == "ALL"
