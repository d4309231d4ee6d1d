"""The output for a CI: log lines, quiet, verbose, colour, and documents written to files."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner

from autograder.catalogue import ROOT, find
from autograder.cli import main

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
def verbose(kata: Kata, homework: Path) -> Done:
    return kata("grade", homework / "week1", *ONLY, "--format", "log", "--verbose", "--lang", "en")


@pytest.fixture(scope="module")
def document(kata: Kata, homework: Path) -> Done:
    output = homework.parent / "results.json"
    return kata("grade", homework, *ONLY, "--format", "gradescope", "--output", output, "--lang", "en")


def test_a_failed_check_is_one_line_with_file_and_line(document: Done) -> None:
    """The line names the file as the repository has it, and where its function begins. A summary is last."""
    first, *_, last = document.stdout.splitlines()
    assert first.startswith("week1/add_in_place.py:3: failed add_in_place: ")
    assert re.match(r"alice: \d+/\d+ points · passed: 1 · failed: 1 · walls: ", last)
    assert document.returncode == 1


def test_the_log_goes_next_to_the_document(document: Done, homework: Path) -> None:
    """``--output`` gets the whole format, and standard output gets the log."""
    assert json.loads((homework.parent / "results.json").read_text("utf-8"))["score"] > 0
    assert "{" not in document.stdout


def test_verbose_lists_every_check(verbose: Done) -> None:
    """Passed checks and those not reached are listed too. Paths start at the repository's root."""
    verdicts = [line.split(": ")[1].rpartition(" ")[0] for line in verbose.stdout.splitlines()[:-1]]
    assert set(verdicts) == {"passed", "failed", "not reached"}
    assert verbose.stdout.startswith("week1/")


def test_quiet_is_one_line(kata: Kata, homework: Path) -> None:
    """The line says whose it is, how many points it has, and which verdicts."""
    quiet = kata("grade", homework, *ONLY, "--quiet", "--lang", "en")
    assert len(quiet.stdout.splitlines()) == 1
    assert quiet.returncode == 1


def test_junit_is_printed_too(kata: Kata, homework: Path) -> None:
    """One document holds all submissions, and nothing else is printed."""
    printed = kata("grade", homework, homework / "week1", *ONLY, "--format", "junit", "--lang", "en").stdout
    suites = ElementTree.fromstring(printed).findall("testsuite")
    assert [suite.get("name") for suite in suites] == ["alice", "week1"]


def test_no_colour_without_a_terminal(document: Done, verbose: Done) -> None:
    """A log is plain text."""
    assert "\x1b" not in document.stdout + verbose.stdout


@pytest.mark.parametrize(("variables", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_colour_on_a_terminal(homework: Path, variables: dict[str, str], coloured: bool) -> None:
    """A terminal gets colour, unless NO_COLOR asks for none."""
    inherited = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR")}
    leader, follower = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "autograder", "grade", str(homework), *ONLY],
        stdout=follower,
        cwd=ROOT,
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


def test_github_is_told_to_read_no_command_in_a_text(kata: Kata, homework: Path) -> None:
    """Any text is printed between a stop and its token, which nobody can guess."""
    first, *_, last = kata("grade", homework, *ONLY, "--quiet", GITHUB_ACTIONS="true").stdout.splitlines()
    token = first.removeprefix("::stop-commands::")
    assert re.fullmatch(r"[0-9a-f]{32}", token)
    assert last == f"::{token}::"


@pytest.mark.parametrize("form", ["gradescope", "github", "gitlab", "exercism", "prairielearn"])
def test_one_submission_for_one_score(form: str, homework: Path) -> None:
    """Formats of places that take one score refuse two submissions before anything is graded."""
    refused = CliRunner().invoke(main, ["grade", str(homework), str(homework), "--format", form])
    assert refused.exit_code == 2
    assert "takes one submission" in refused.stderr


def test_a_log_is_not_a_document(homework: Path) -> None:
    refused = CliRunner().invoke(main, ["grade", str(homework), "--output", "x"])
    assert refused.exit_code == 2
    assert "--output takes a document" in refused.stderr
