"""``progress.txt``: readable, keyed by slug, mergeable by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.errors import UnwritableOutput
from autograder.workspace.progress import Progress


@pytest.fixture
def progress(tmp_path: Path) -> Progress:
    """A new file, in Chinese."""
    made = Progress(tmp_path / "progress.txt")
    made.begin("zh")
    return made


def test_a_line_for_each_exercise_in_order(progress: Progress) -> None:
    """The order in which they were looked at does not matter."""
    progress.record({"transpose": (2, 4), "add_in_place": (9, 9)})
    progress.record({"slices": (4, 4)})
    shown = [line.partition(" 20")[0] for line in progress.path.read_text("utf-8").splitlines() if " 20" in line]
    assert shown == ["slices: passed", "add_in_place: passed", "transpose: 2/4"]
    assert progress.language() == "zh"


def test_the_time_is_that_of_the_first_passing(progress: Progress) -> None:
    """A verdict that stays the same keeps its line: two copies of a file differ only where work was done."""
    progress.path.write_text("slices: passed 2026-01-02 10:00\n", "utf-8")
    progress.record({"slices": (4, 4)})
    assert "slices: passed 2026-01-02 10:00" in progress.path.read_text("utf-8")


MERGED = """\
language: en
<<<<<<< mine
slices: 3/4 2026-11-26 10:00
transpose: passed 2026-11-25
=======
slices: passed 2026-11-26 12:00
transpose: 2/4 2026-11-20 09:00
>>>>>>> theirs
a note of my own
"""


def test_two_copies_merge_line_by_line(progress: Progress) -> None:
    """The later line counts, and what is not a line of progress does no harm."""
    progress.path.write_text(MERGED, "utf-8")
    standings = progress.standings()
    assert {slug: one.verdict for slug, one in standings.items()} == {"slices": "passed", "transpose": "passed"}


def test_a_file_that_is_gone_is_not_progress(progress: Progress) -> None:
    """The next verdict writes it again."""
    progress.path.unlink()
    assert progress.standings() == {}
    progress.record({"slices": (4, 4)})
    assert progress.standings()["slices"].is_passed


def test_only_the_named_exercise_is_forgotten(progress: Progress) -> None:
    """The language and the other lines stay."""
    progress.record({"slices": (4, 4), "transpose": (2, 4)})
    progress.forget("slices")
    assert list(progress.standings()) == ["transpose"]
    assert progress.language() == "zh"


def test_a_file_that_is_there_is_not_begun_again(progress: Progress) -> None:
    """Its language stays."""
    progress.begin("en")
    assert progress.language() == "zh"


def test_an_exercise_that_is_gone_keeps_its_line(progress: Progress) -> None:
    """It stands after the others."""
    progress.record({"was_removed": (1, 1), "slices": (4, 4)})
    assert list(progress.standings()) == ["slices", "was_removed"]


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """Nothing half-written is left."""
    with pytest.raises(UnwritableOutput, match="cannot be written"):
        Progress(tmp_path / "nowhere" / "progress.txt").begin("en")
    assert list(tmp_path.iterdir()) == []
