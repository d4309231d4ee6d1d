"""Saves: those that an event tells of, and the stamp by which the others are seen."""

from __future__ import annotations

import os
import threading
from pathlib import Path

from autograder.watching.saves import saves, stamp


def test_only_python_files_of_the_student_are_told(tmp_path: Path) -> None:
    """Notes, hidden folders and files that are taken away are passed over. It ends when it is stopped."""
    (tmp_path / ".kata").mkdir()
    (tmp_path / "old.py").touch()
    stop, seen = threading.Event(), threading.Event()

    def edit() -> None:
        number = 0
        while not seen.wait(0.05):
            number += 1
            (tmp_path / "old.py").unlink(missing_ok=True)
            for name in (".kata/a.py", "notes.txt", "answer.py"):
                (tmp_path / name).write_text(str(number))

    editor = threading.Thread(target=edit)
    editor.start()
    found = saves(tmp_path, stop)
    try:
        assert next(found) == [tmp_path / "answer.py"]
    finally:
        seen.set()
        editor.join()
        stop.set()
    assert all(paths == [tmp_path / "answer.py"] for paths in found)


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
