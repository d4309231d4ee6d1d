"""A workspace, an editor that writes into it, and a judge that is not warm yet."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.catalogue import find
from autograder.course import judge
from autograder.workspace import Workspace
from autograder.workspace.issue import start


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """A new one in a folder with spaces and Chinese."""
    made, _ = start(tmp_path / "我的 练习", "en")
    return made


def save(workspace: Workspace, slug: str, body: str) -> Path:
    """Write an answer as an editor does."""
    place = workspace.place_of(find(slug))
    place.write_text(place.read_text("utf-8").replace("raise NotImplementedError(", f"{body}  # ("), "utf-8")
    return place


@pytest.fixture
def cold_judge(monkeypatch: pytest.MonkeyPatch) -> None:
    """A judge that is still importing PyTorch, as long as the test takes."""
    monkeypatch.setattr(judge, "_START", "import sys; sys.stdin.read()")
