"""The roster: people in tables of the course, of Canvas and of Moodle, and the names that mean one."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.course.roster import Person, Roster, compact, read_roster
from autograder.errors import UnreadableRoster
from autograder.tests.course.conftest import ROSTER

MOODLE = "Identifier,Full name,Email address,Grade\nParticipant 812,Jane Doe,j@x.org\nParticipant 813,Li Lei,l@x.org\n"


def roster_of(folder: Path, text: str | bytes) -> Roster:
    """Return the roster with this text."""
    path = folder / "roster.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_roster(path)


@pytest.fixture
def roster(tmp_path: Path) -> Roster:
    """The roster of these tests, as Canvas exports it."""
    return roster_of(tmp_path, ROSTER)


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


@pytest.mark.parametrize(
    ("text", "key", "name", "email"),
    [
        ("id,name,email\n7,Ann A,a@x\n", "7", "Ann A", "a@x"),
        ("First name,Last name,ID number\nAnn,A,7\n", "7", "Ann A", ""),
        ("姓,名,学号\n王,芳,7\n", "7", "芳 王", ""),
        ("name\tid\nAnn\t7\n", "7", "Ann", ""),
        ("ID Number , Name\n 7 , Ann \n", "7", "Ann", ""),
        ("name\nAnn\n", "Ann", "Ann", ""),
        ("id\n7\n", "7", "7", ""),
        ("Identifier,Full name\nParticipant 9,Ann\n", "Participant 9", "Ann", ""),
    ],
)
def test_columns_are_known_by_their_heads(tmp_path: Path, text: str, key: str, name: str, email: str) -> None:
    """Heads are known in both languages and in any spelling. Without an ID a person is known by their name."""
    (person,) = roster_of(tmp_path, text).people
    assert (person.key, person.name, person.email, person.is_listed) == (key, name, email, True)


def test_lines_that_are_nobodys_are_left_out(tmp_path: Path) -> None:
    """Canvas' points and its test student are such lines, as are empty ones and remarks."""
    text = f'{ROSTER}\n,,,,\n#remark,,#remark,,\n"Student, Test",,s9,,S\n'
    assert [person.key for person in roster_of(tmp_path, text).people] == ["s1", "s2", "s3", "s4", "s5"]


def test_a_line_of_the_roster_stays_as_it_was(roster: Roster) -> None:
    """The platform wants it back."""
    assert roster.people[3].row["Student"] == "Roe, John"
    assert roster.people[3].row["ID"] == "7004"


def test_an_email_means_its_owner(tmp_path: Path) -> None:
    """So does the part before the sign."""
    roster = roster_of(tmp_path, "id,name,email\n1,Ann,a.ann@x.org\n2,Bob,bob@x.org\n")
    for name, key in (("a.ann@x.org", "1"), ("a.ann", "1"), ("hw_bob_2", "2"), ("x.org", None)):
        found = roster.find(name, None)
        assert (None if found is None else found.key) == key


def test_two_people_of_one_name_are_told_apart_by_their_ids(tmp_path: Path) -> None:
    """The name alone means neither of them."""
    roster = roster_of(tmp_path, "id,name\n1001,Wang Fang\n1002,Wang Fang\n")
    assert roster.find("Wang Fang", None) is None
    assert (found := roster.find("Wang Fang 1002", None)) is not None and found.key == "1002"


@pytest.mark.parametrize("name", ["", "_", "--"])
def test_nobody_is_meant_by_nothing(name: str) -> None:
    """A name without a letter is not that of the one person who has no email or no login."""
    people = [Person(key="1", name="Ann", row={"id": "1", "login": " "}), Person(key="2", name="Bob", email="b@x")]
    assert Roster(people).find(name, None) is None


def test_a_message_names_the_file_and_the_reason(tmp_path: Path) -> None:
    """Of people with several lines, the first three are named."""
    with pytest.raises(UnreadableRoster, match=r"roster\.csv' is not a roster: several lines are for 1, 2, 3\n"):
        roster_of(tmp_path, "id\n" + "1\n2\n3\n4\n" * 2)
    with pytest.raises(UnreadableRoster, match="it cannot be read: No such file"):
        read_roster(tmp_path / "gone.csv")


@pytest.mark.parametrize(("text", "letters"), [("Ann-Marie  O'Neil", "annmarieoneil"), ("ＡＢ１", "ab1"), ("_._", "")])
def test_a_text_is_compared_by_its_letters_and_digits(text: str, letters: str) -> None:
    """Case, width and signs make no difference."""
    assert compact(text) == letters
