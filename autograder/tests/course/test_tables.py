"""Tables of a class: everybody's grades, and what Canvas and Moodle import."""

from __future__ import annotations

import csv
from dataclasses import replace

import pytest

from autograder.course import tables
from autograder.course.overview import Overview
from autograder.course.roster import Person


def read(text: str) -> list[dict[str, str]]:
    """Return the lines of a table by its heads."""
    return list(csv.DictReader(text.splitlines()))


def of_one(made: Overview, person: Person, *entries: str) -> Overview:
    """Return a class of one person, who did as well as Ann."""
    first = made.people[0]
    member = replace(first.member, person=person, entries=entries)
    return Overview(exercises=made.exercises, run={}, people=[replace(first, member=member)])


def test_everybody_has_a_line_of_grades(made: Overview) -> None:
    """The line has the points in all, by exercise and by check, and the mistakes by name."""
    lines = {line["id"]: line for line in read(tables.grades(made))}
    assert {key: line["score"] for key, line in lines.items()} == {
        "s1": "6",
        "s2": "1",
        "s3": "0",
        "s4": "6",
        "s5": "0",
        "stranger": "0",
    }
    bob = lines["s2"]
    assert (bob["name"], bob["email"], bob["max_score"]) == ("B, Bob", "bob@x.org", "6")
    assert (bob["add_in_place"], bob["add_in_place status"], bob["slices status"]) == ("1", "failed", "missing")
    assert (bob["add_in_place.test_adds"], bob["add_in_place.test_keeps_memory"]) == ("1", "0")
    assert (bob["mistakes"], lines["s1"]["mistakes"]) == ("add_in_place: rebinding", "")
    assert (lines["s4"]["late"], bob["late"]) == ("late", "")


def test_a_mistake_is_named_once(made: Overview) -> None:
    """Two lost checks with one mistake are one, and slips without a name are none."""
    slip = next(slip for slip in made.slips if slip.mistake)
    slips = [slip, replace(slip, check=0), replace(slip, mistake=None), replace(slip, mistake="sign")]
    found = Overview(exercises=made.exercises, run={}, people=made.people, slips=slips)
    line = next(line for line in read(tables.grades(found)) if line["id"] == "s2")
    assert line["mistakes"] == "add_in_place: rebinding; add_in_place: sign"


def test_canvas_finds_its_people(made: Overview) -> None:
    """Canvas finds them by its own numbers, as its roster had them."""
    points, *lines = read(tables.canvas(made, "hw1"))
    assert (points["Student"].strip(), points["hw1"]) == ("Points Possible", "6")
    assert {line["ID"]: (line["SIS User ID"], line["hw1"]) for line in lines[:-1]} == {
        "7001": ("s1", "6"),
        "7002": ("s2", "1"),
        "7003": ("s3", "0"),
        "7004": ("s4", "6"),
        "7005": ("s5", "0"),
    }
    assert [line["Section"] for line in lines[:-1]] == ["S"] * 5


def test_canvas_gets_people_of_other_rosters_by_their_own_key(made: Overview) -> None:
    """A person without Canvas' numbers is looked for by the key. One on no roster is known by Canvas' number."""
    other = Person(key="s9", name="Li Lei", is_listed=True, row={"学号": "s9", "Section": "2"})
    (_, line) = read(tables.canvas(of_one(made, other), "hw"))
    assert (line["Student"], line["ID"], line["SIS User ID"], line["Section"]) == ("Li Lei", "", "s9", "2")
    (_, line) = read(tables.canvas(of_one(made, Person(key="4567", name="doejane")), "hw"))
    assert (line["Student"], line["ID"], line["SIS User ID"]) == ("doejane", "4567", "")


def test_moodle_finds_its_people(made: Overview) -> None:
    """Moodle finds them by the number with which it packed what they handed in, else by its worksheet's."""
    lines = {line["ID number"]: line for line in read(tables.moodle(made))}
    assert {key: line["Identifier"] for key, line in lines.items() if line["Identifier"]} == {"s3": "Participant 7003"}
    assert (lines["s2"]["Full name"], lines["s2"]["Email address"], lines["s2"]["Grade"]) == (
        "B, Bob",
        "bob@x.org",
        "1",
    )
    row = {"Identifier": "Participant 812", "ID number": "20"}
    (line,) = read(tables.moodle(of_one(made, Person(key="812", name="Jane", is_listed=True, row=row), "jane.zip")))
    assert (line["Identifier"], line["ID number"]) == ("Participant 812", "20")


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1"])
def test_no_name_is_a_formula(made: Overview, name: str) -> None:
    """No cell of any table is read as a formula."""
    listed = Person(key=name, name=name, email=name, is_listed=True, row={"Student": name, "ID": name, "Section": name})
    evil = of_one(made, listed)
    for text in (tables.grades(evil), tables.canvas(evil, name), tables.moodle(evil)):
        cells = [cell for line in csv.reader(text.splitlines()) for cell in line]
        assert any(cell.endswith(name.strip()) for cell in cells)
        assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "＝"))]


@pytest.mark.parametrize("cell", ["Ann", "", "1-1", "'=1", "a=b"])
def test_other_cells_stay_as_they_are(cell: str) -> None:
    """Only the first sign makes a formula."""
    assert tables.inert(cell) == cell
