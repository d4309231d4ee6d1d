"""The list of a workspace's exercises."""

from __future__ import annotations

from collections import Counter

from autograder.catalogue import exercises, find
from autograder.workspace.listing import lines
from autograder.workspace.progress import Standing

STANDINGS = {"transpose": Standing("2/4", "2026-01-02"), "add_in_place": Standing("passed", "2026-01-02")}


def test_it_counts_what_is_passed_of_each_note() -> None:
    """It also shows the points of what is not passed."""
    shown = list(lines(STANDINGS, "en"))
    count = Counter(exercise.note for exercise in exercises())
    for note, passed in (("04_data_manipulation", 1), ("05_linear_algebra", 0)):
        assert f"{note}  {passed}/{count[note]}" in shown
    assert any(line.startswith("  ✓ 15  add_in_place") for line in shown)
    assert any(line.startswith("  ✗ 01  transpose") and line.endswith("2/4") for line in shown)
    assert any(line.startswith("  · 10  slices") for line in shown)
    assert shown[-1] == f"1 of {len(exercises())} passed"


def test_with_a_place_only_its_note_is_whole() -> None:
    """The place is marked. Of other notes the numbers are shown."""
    here = find("transpose")
    shown = list(lines(STANDINGS, "zh", here))
    named = [line for line in shown[:-1] if line[:1] in " >"]
    assert len(named) == sum(exercise.note == here.note for exercise in exercises())
    assert [line for line in named if line.startswith(">")] == [line for line in named if " transpose " in line]
    assert len(shown) - 1 - len(named) == len({exercise.note for exercise in exercises()})
    assert shown[-1] == f"{len(exercises())} 题中通过了 1 题"
