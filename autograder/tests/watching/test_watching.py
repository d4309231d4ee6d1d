"""A first hour on a terminal: start, fail, hint, fix, pass, next."""

from __future__ import annotations

import pytest

from autograder.catalogue import exercises
from autograder.stub import reference
from autograder.tests.watching.conftest import save
from autograder.tests.watching.terminal import terminal
from autograder.workspace import Workspace

FIRST, SECOND = exercises()[:2]


def test_the_first_hour(workspace: Workspace) -> None:
    """The verdict comes when the file is saved, and nothing moves on before a key is pressed."""
    place = workspace.place_of(FIRST)
    with terminal(workspace.root, lang="zh") as kata:
        kata.expect(FIRST.title.zh)
        kata.expect("每道题都是这样开始的")
        kata.expect(f"{FIRST.note}/{FIRST.file}:22")
        kata.expect("q ")
        save(workspace, FIRST.slug, "return torch.zeros(n)")
        kata.expect("0/4")
        kata.press("h")
        kata.expect("提示 1/")
        place.write_text(reference(FIRST), "utf-8")
        kata.expect("4/4")
        kata.expect("按 n 到下一题")
        kata.expect(f"1/{len(exercises())}")
        kata.press("n")
        kata.expect(SECOND.title.zh)
        kata.expect("每道题都是这样开始的")
        kata.press("q")
        assert "随时用 `kata` 继续" in kata.rest()
        assert kata.status == 0
    assert workspace.progress.standings()[FIRST.slug].is_passed


def test_a_save_that_no_event_tells_of(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a shared drive no event comes. The file that is looked at is looked at again all the same.

    A syntax error is told while PyTorch is still being imported.
    """
    monkeypatch.setenv("WATCHFILES_FORCE_POLLING", "1")
    monkeypatch.setenv("WATCHFILES_POLL_DELAY_MS", "600000")
    with terminal(workspace.root) as kata:
        kata.expect("q quit")
        save(workspace, FIRST.slug, "return torch.arange(n")
        kata.expect("never closed")
        kata.press("\x03")
        assert "Traceback" not in kata.rest()
        assert kata.status == 0, "Ctrl-C is not an error"
