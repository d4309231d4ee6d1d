"""The output for a CI: a log next to a document, and colour only where a terminal shows it."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from autograder.catalogue import find
from autograder.tests.cli.conftest import environment

Done = subprocess.CompletedProcess[str]
Kata = Callable[..., Done]
COLOUR = re.compile(r"\x1b\[(?:\d+;)*3\d")
ONLY = ("--only", "is_symmetric,add_in_place", "--device", "cpu")


@pytest.fixture(scope="module")
def homework(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout with one right and one wrong answer."""
    folder = tmp_path_factory.mktemp("homework") / "alice"
    (folder / "week1").mkdir(parents=True)
    (folder / ".git").mkdir()
    (folder / "week1" / "is_symmetric.py").write_bytes(find("is_symmetric").solution.read_bytes())
    (folder / "week1" / "add_in_place.py").write_text("import torch\n\ndef add_in_place(x, y):\n    return x + y\n")
    return folder


@pytest.fixture(scope="module")
def document(kata: Kata, homework: Path) -> Done:
    """A verbose run whose document goes into a file."""
    output = homework.parent / "results.json"
    return kata("grade", homework, *ONLY, "--format", "gradescope", "-o", output, "--verbose", "--lang", "en")


def test_a_failed_check_is_one_line_with_file_and_line(document: Done) -> None:
    """The line names the file as the repository has it, and where its function begins. A summary is last."""
    *lines, last = document.stdout.splitlines()
    assert any(line.startswith("week1/add_in_place.py:3: failed add_in_place: ") for line in lines)
    assert re.match(r"alice: \d+/\d+ points · passed: 1 · failed: 1 · walls: ", last)
    assert document.returncode == 1


def test_the_log_goes_next_to_the_document(document: Done, homework: Path) -> None:
    """``--output`` gets the whole format, and standard output gets the log."""
    assert json.loads((homework.parent / "results.json").read_text("utf-8"))["score"] > 0
    assert "{" not in document.stdout


def test_verbose_lists_every_check(document: Done) -> None:
    """Passed checks and those not reached are listed too."""
    verdicts = [line.split(": ")[1].rpartition(" ")[0] for line in document.stdout.splitlines()[:-1]]
    assert set(verdicts) == {"passed", "failed", "not reached"}


def test_no_colour_without_a_terminal(document: Done) -> None:
    """A log is plain text."""
    assert "\x1b" not in document.stdout


@pytest.mark.parametrize(("variables", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_colour_on_a_terminal(tmp_path: Path, variables: dict[str, str], coloured: bool) -> None:
    """A terminal gets colour, unless NO_COLOR asks for none."""
    (tmp_path / "slices.py").write_text("def slices(x:\n")
    inherited = {name: value for name, value in environment().items() if name not in ("NO_COLOR", "FORCE_COLOR")}
    leader, follower = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "autograder", "check", "slices.py"],
        stdout=follower,
        cwd=tmp_path,
        env={**inherited, "TERM": "xterm-256color", **variables},
    )
    os.close(follower)
    shown = b""
    # A terminal whose other side is gone is an error to its reader, not an end of file.
    try:
        while part := os.read(leader, 65_536):
            shown += part
    except OSError:
        pass
    os.close(leader)
    assert process.wait() == 1
    assert (COLOUR.search(shown.decode()) is not None) is coloured
