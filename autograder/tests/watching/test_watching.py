"""A first hour: start, fail, hint, fix, pass, next, on a terminal; and the same in lines."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from autograder.catalogue import exercises, find
from autograder.stub import reference
from autograder.tests.cli.conftest import environment
from autograder.tests.watching.terminal import terminal
from autograder.workspace import Workspace
from autograder.workspace.issue import start

FIRST, SECOND = exercises()[:2]
WORDS = {
    "en": ("that is how every exercise begins", "Hint 1/", "Press n for the next exercise", "Go on any time"),
    "zh": ("每道题都是这样开始的", "提示 1/", "按 n 到下一题", "随时用 `kata` 继续"),
}


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """A new one in a folder with spaces and Chinese."""
    made, _ = start(tmp_path / "我的 练习", "en")
    return made


def save(workspace: Workspace, slug: str, body: str) -> None:
    """Write an answer as an editor does."""
    place = workspace.place_of(find(slug))
    place.write_text(place.read_text("utf-8").replace("raise NotImplementedError(", f"{body}  # ("), "utf-8")


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_first_hour(workspace: Workspace, lang: str) -> None:
    """The verdict comes when the file is saved, and nothing moves on before a key is pressed."""
    expected, hint, passed, bye = WORDS[lang]
    place = workspace.place_of(FIRST)
    with terminal(workspace.root, lang=lang) as kata:
        kata.expect(FIRST.title[lang])
        kata.expect(expected)
        kata.expect(f"{FIRST.note}/{FIRST.file}:22")
        kata.expect("q ")
        save(workspace, FIRST.slug, "return torch.zeros(n)")
        kata.expect("0/4")
        kata.press("h")
        kata.expect(hint)
        kata.press("s")
        kata.expect({"en": "once the exercise is passed", "zh": "通过之后才能看参考解答"}[lang])
        place.write_text(reference(FIRST), "utf-8")
        kata.expect("4/4")
        kata.expect(passed)
        kata.expect(f"1/{len(exercises())}")
        kata.press("s")
        kata.expect("torch.arange")
        kata.press("n")
        kata.expect(SECOND.title[lang])
        kata.expect(expected)
        kata.press("q")
        assert bye in kata.rest()
        assert kata.status == 0
    assert workspace.progress.standings()[FIRST.slug].is_passed


def test_a_save_that_no_event_tells_of(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a shared drive no event comes. The file that is looked at is looked at again all the same."""
    monkeypatch.setenv("WATCHFILES_FORCE_POLLING", "1")
    monkeypatch.setenv("WATCHFILES_POLL_DELAY_MS", "600000")
    with terminal(workspace.root) as kata:
        kata.expect("q quit")
        save(workspace, FIRST.slug, "return torch.arange(n")
        kata.expect("never closed")
        kata.press("q")


def test_what_needs_no_run_is_told_at_once(workspace: Workspace) -> None:
    """A syntax error is told while PyTorch is still being imported."""
    with terminal(workspace.root) as kata:
        kata.expect("q quit")
        save(workspace, FIRST.slug, "return torch.arange(n")
        kata.expect("never closed")
        kata.press("q")
        kata.expect("Go on any time")


def test_list_jump_and_reset(workspace: Workspace) -> None:
    """Names count as people type them. A reset asks first, and keeps a backup."""
    save(workspace, "to_matrix", "return x  # mine")
    with terminal(workspace.root, "--manual-run") as kata:
        kata.expect("press r here")
        kata.press("l")
        kata.expect("05_linear_algebra  0/")
        kata.expect("then Enter")
        kata.press("to-matrux\x7f\x7fix\r")
        kata.expect("Reshape into a matrix")
        kata.press("x")
        kata.expect("Start 04_data_manipulation/03_to_matrix.py over?")
        kata.press("n")
        kata.expect("q quit")
        assert "# mine" in workspace.place_of(find("to_matrix")).read_text("utf-8")
        kata.press("xy")
        kata.expect("Your answer is kept: .kata/backups/03_to_matrix.")
        kata.press("q")
        kata.rest()
    assert workspace.place_of(find("to_matrix")).read_bytes() == find("to_matrix").stub.read_bytes()


def test_ctrl_c_leaves_the_terminal_as_it_was(workspace: Workspace) -> None:
    """It is not an error."""
    with terminal(workspace.root) as kata:
        kata.expect("q quit")
        kata.press("\x03")
        assert "Traceback" not in kata.rest()
        assert kata.status == 0


def test_without_a_terminal_it_is_lines(workspace: Workspace) -> None:
    """It has no colour and clears no screen. Each line of the input is a key or a name, and its end ends the watch."""
    done = subprocess.run(
        [sys.executable, "-m", "autograder", "watch", "--manual-run"],
        cwd=workspace.root,
        env=environment(KATA_LANG="en"),
        input="h\nadd in place\nnowhere\n",
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "\x1b" not in done.stdout
    assert FIRST.hints[0].en in done.stdout.replace("\n", " ")
    assert "Add in place" in done.stdout and "there is no exercise 'nowhere'" in done.stdout


def test_it_begins_with_what_is_named(workspace: Workspace, tmp_path: Path) -> None:
    """It begins with an exercise from within, and with a folder from without."""
    with terminal(workspace.root, "watch", "原地相加") as kata:
        kata.expect("Add in place")
    with terminal(tmp_path, "watch", workspace.root.name) as kata:
        kata.expect(FIRST.title.en)
        kata.expect(f"{workspace.root.name}/{FIRST.note}/{FIRST.file}:22")
