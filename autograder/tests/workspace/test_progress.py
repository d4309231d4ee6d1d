"""``progress.txt``: readable, keyed by slug, mergeable by hand."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from autograder.catalogue import exercises
from autograder.workspace.listing import lines
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


def test_the_list_counts_what_is_passed_of_each_note(progress: Progress) -> None:
    """It also shows the points of what is not passed."""
    progress.record({"transpose": (2, 4), "add_in_place": (9, 9)})
    shown = list(lines(progress.standings(), "en"))
    count = Counter(exercise.note for exercise in exercises())
    for note, passed in (("04_data_manipulation", 1), ("05_linear_algebra", 0)):
        assert f"{note}  {passed}/{count[note]}" in shown
    assert any(line.startswith("  ✓ 15  add_in_place") for line in shown)
    assert any(line.startswith("  ✗ 01  transpose") and line.endswith("2/4") for line in shown)
    assert shown[-1] == f"1 of {len(exercises())} passed"
