"""Whose an entry of a class's folder is."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.course.entries import class_in, entry_of
from autograder.course.roster import Person, Roster, read_roster
from autograder.errors import UnreadableRoster
from autograder.tests.course.conftest import ROSTER

MOODLE = "Identifier,Full name,Email address,Grade\nParticipant 812,Jane Doe,j@x.org\nParticipant 813,Li Lei,l@x.org\n"


@pytest.fixture
def roster(tmp_path: Path) -> Roster:
    (tmp_path / "roster.csv").write_text(ROSTER, encoding="utf-8")
    return read_roster(tmp_path / "roster.csv")


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


@pytest.mark.parametrize(
    ("name", "number", "key"),
    [
        ("doe", "7002", "s2"),
        ("s2", None, "s2"),
        ("BOB", None, "s2"),
        ("Bob B", None, "s2"),
        ("bbob", None, "s2"),
        ("hw1 - Ann A (final)", None, "s1"),
        ("陈晨_作业", None, "s3"),
        ("s1_and_s2", None, None),
        ("somebody", None, None),
    ],
)
def test_the_roster_knows_people_by_what_names_them(
    roster: Roster, name: str, number: str | None, key: str | None
) -> None:
    """It finds them by number, ID, login and name in either order. A name of two people means nobody."""
    found = roster.find(name, number)
    assert (None if found is None else found.key) == key


def test_moodles_worksheet_is_a_roster(tmp_path: Path) -> None:
    """Its participants are found by their number."""
    (tmp_path / "grades.csv").write_text(MOODLE)
    found = read_roster(tmp_path / "grades.csv").find("somebody else", "813")
    assert found is not None and found.name == "Li Lei"


def test_rosters_of_windows_are_read(tmp_path: Path) -> None:
    """Semicolons and the mark before UTF-8 are understood."""
    (tmp_path / "r.csv").write_text("学号;姓名\n1;王芳\n", encoding="utf-8-sig")
    assert [(one.key, one.name) for one in read_roster(tmp_path / "r.csv").people] == [("1", "王芳")]


@pytest.mark.parametrize("content", [b"", b"a,b\n1,2\n", b"id\n1\n1\n", b"\xff\xfe\x00"])
def test_what_is_not_a_roster_is_told(tmp_path: Path, content: bytes) -> None:
    """A file is refused if it is empty, has no headings, has one person twice, or is not text."""
    (tmp_path / "r.csv").write_bytes(content)
    with pytest.raises(UnreadableRoster):
        read_roster(tmp_path / "r.csv")


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
