"""Whose an entry of a class's folder is."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.course.entries import Entry, Handed, class_in, entry_of, moodle_folder, moodle_number
from autograder.course.roster import Person, Roster
from autograder.errors import UnreadableSubmission


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Jane Doe_812_assignsubmission_file_", ("Jane Doe", "812", False)),
        ("Jane Doe_812_assignsubmission_file_my_work.zip", ("Jane Doe", "812", False)),
        ("doejane_LATE_4567_89012_work-1.zip", ("doejane", "4567", True)),
        ("doejane_4567_89012_15_add_in_place.py", ("doejane", "4567", False)),
        ("ann_15_add_in_place.py", ("ann", None, False)),
        ("ann_04_15_notes.ipynb", ("ann_04_15_notes", None, False)),
        ("20231234_王芳_作业1.ZIP", ("20231234_王芳_作业1", None, False)),
    ],
)
def test_platforms_and_people_name_entries(name: str, expected: tuple[str, str | None, bool]) -> None:
    """A name tells the person, the platform's number for them, and what it says of the date."""
    entry = entry_of(Path(name))
    assert (entry.name, entry.number, entry.is_late) == expected


def test_one_persons_entries_are_one_submission(tmp_path: Path) -> None:
    """A roster tells who they belong to. Without one their names tell it."""
    for name in ("s1.zip", "ann.py", "li_01_row_vector.py", "li_15_add_in_place.py", ".DS_Store", "notes.txt"):
        (tmp_path / name).touch()
    roster = Roster([Person(key="s1", name="Ann", email="ann@x", row={"id": "s1"})])
    with_roster = {one.person.key: len(one.entries) for one in class_in(tmp_path, roster).handed}
    without = {one.person.key: len(one.entries) for one in class_in(tmp_path, None).handed}
    assert with_roster == {"li": 2, "s1": 2}
    assert without == {"ann": 1, "li": 2, "s1": 1}
    assert [name for name, _ in class_in(tmp_path, None).skipped] == ["notes.txt"]


def test_a_persons_submission_is_late_if_one_part_is() -> None:
    """The platform marks each file by itself."""
    person, entries = (
        Person(key="s1", name="Ann"),
        [Entry(Path("a.py"), "ann"), Entry(Path("b.py"), "ann", is_late=True)],
    )
    assert Handed(person, tuple(entries)).is_late
    assert not Handed(person, tuple(entries[:1])).is_late
    assert not Handed(person).is_late


def test_a_folder_is_not_named_by_canvas(tmp_path: Path) -> None:
    """Canvas packs only files, so a folder with such a name is somebody's own. Moodle packs folders too."""
    for name in ("doejane_4567_89012_work", "Jane Doe_812_assignsubmission_file"):
        (tmp_path / name).mkdir()
    canvas, moodle = (
        entry_of(tmp_path / "doejane_4567_89012_work"),
        entry_of(tmp_path / "Jane Doe_812_assignsubmission_file"),
    )
    assert (canvas.name, canvas.number) == ("doejane_4567_89012_work", None)
    assert (moodle.name, moodle.number) == ("Jane Doe", "812")


def test_people_without_an_entry_are_there_too(tmp_path: Path) -> None:
    """Everybody of the roster is, in the order of the keys, and people on no roster under their own name."""
    (tmp_path / "stranger.py").touch()
    roster = Roster([Person(key=key, name=f"Person {key}") for key in ("z", "a")])
    found = class_in(tmp_path, roster)
    assert [(one.person.key, len(one.entries)) for one in found.handed] == [("a", 0), ("stranger", 1), ("z", 0)]


def test_a_name_that_is_not_text_is_shown_with_a_sign(tmp_path: Path) -> None:
    """Its bytes would stop whoever prints it."""
    (tmp_path / "\udcff.txt").touch()
    assert [name for name, _ in class_in(tmp_path, None).skipped] == ["\ufffd.txt"]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    """The message names it."""
    with pytest.raises(UnreadableSubmission, match=r"'.*gone' cannot be read"):
        class_in(tmp_path / "gone", None)


@pytest.mark.parametrize(
    ("names", "identifier", "number"),
    [
        (["Jane_812_assignsubmission_file"], "", "812"),
        (["work.zip", "Jane_812_assignsubmission_onlinetext"], "Participant 9", "812"),
        (["work.zip"], "Participant 9", "9"),
        (["work.zip"], "", None),
    ],
)
def test_moodles_number_is_in_the_packed_name_or_in_its_worksheet(
    names: list[str], identifier: str, number: str | None
) -> None:
    """The packed name comes first: it is that of this assignment."""
    assert moodle_number(names, identifier) == number
    expected = None if number is None else f"A B C_{number}_assignsubmission_file"
    assert moodle_folder(names, "A_B/C", identifier) == expected
