"""``kata start``."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.catalogue import exercises
from autograder.tests.cli.conftest import kata_here


def test_start_says_what_to_do_next(tmp_path: Path) -> None:
    """It also says so when everything is there and nothing had to be written."""
    folder = str(tmp_path / "work")
    assert (
        kata_here("start", folder).output == f"{folder}: {len(exercises())} exercises. Begin:\n  kata watch {folder}\n"
    )
    assert "has all exercises already" in kata_here("start", folder).output


@pytest.mark.usefixtures("workspace")
def test_it_keeps_the_language_that_it_was_started_in() -> None:
    """``KATA_LANG`` and ``--lang`` are stronger than it, and the locale is weaker."""
    assert kata_here("list", lang=None).output.endswith("题中通过了 0 题\n")
    assert kata_here("list", lang="en").output.endswith(f"of {len(exercises())} passed\n")
    assert kata_here("list", "--lang", "en", lang=None).output.endswith(f"of {len(exercises())} passed\n")
