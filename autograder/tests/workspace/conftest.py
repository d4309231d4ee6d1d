"""A workspace, as ``kata start`` writes it."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.workspace import Workspace
from autograder.workspace.issue import start


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """A new one, in English."""
    made, _ = start(tmp_path / "work", "en")
    return made
