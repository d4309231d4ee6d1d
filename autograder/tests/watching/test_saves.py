"""The stamp of a file: by it a save is seen that no event tells of."""

from __future__ import annotations

import os
from pathlib import Path

from autograder.watching.saves import stamp


def test_a_save_changes_the_stamp(tmp_path: Path) -> None:
    """The time changes it, or the size if the clock of the drive is coarse."""
    place = tmp_path / "a.py"
    place.write_text("x = 1")
    first = stamp(place)
    assert stamp(place) == first
    place.write_text("x = 12")
    os.utime(place, ns=(0, first[1] if first else 0))
    assert stamp(place) != first


def test_what_is_gone_has_no_stamp(tmp_path: Path) -> None:
    """An editor may be just about to put the new file there."""
    assert stamp(tmp_path / "a.py") is None
