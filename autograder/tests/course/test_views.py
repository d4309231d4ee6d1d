"""Views of a store: tables that platforms import, the class's page, a page for everybody."""

from __future__ import annotations

import csv
import json
import re
import zipfile
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import Result

from autograder.course import tables
from autograder.course.overview import Overview, correlation, overview
from autograder.course.pages import class_page
from autograder.course.roster import Person
from autograder.course.store import Store
from autograder.tests.course.conftest import kata


@pytest.fixture(scope="module")
def found(graded: Result, desk: Path) -> Overview:
    assert graded.exit_code == 1
    with Store(str(desk / "class.db")) as store:
        return overview(store, "en")


@pytest.fixture(scope="module")
def written(graded: Result, desk: Path) -> Path:
    """The folder of ``kata class report``."""
    assert graded.exit_code == 1
    done = kata("report", desk / "class", "--out", desk / "report", "--title", "hw1")
    assert done.exit_code == 0, done.output
    return desk / "report"


def table(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_everybody_has_a_line_of_grades(written: Path) -> None:
    """The line has the points in all, by exercise and by check, and the mistakes by name."""
    lines = {line["id"]: line for line in table(written / "grades.csv")}
    assert {key: float(line["score"]) for key, line in lines.items()} == {
        "s1": 13.0,
        "s2": 0.0,
        "s3": 0.0,
        "s4": 13.0,
        "s5": 0.0,
        "stranger": 0.0,
    }
    assert lines["s2"]["mistakes"] == "add_in_place: rebinding"
    assert (lines["s4"]["late"], lines["s1"]["late"]) == ("late", "")
    for line in lines.values():
        assert sum(float(points) for head, points in line.items() if ".test_" in head) == float(line["score"])


def test_canvas_finds_its_people(written: Path) -> None:
    """Canvas finds them by its own numbers, as its roster had them."""
    points, *lines = table(written / "canvas.csv")
    assert points["Student"].strip() == "Points Possible"
    assert (points["hw1"], {line["ID"]: line["hw1"] for line in lines if line["SIS User ID"]}) == (
        "13",
        {"7001": "13", "7002": "0", "7003": "0", "7004": "13", "7005": "0"},
    )


def test_moodle_finds_its_people(written: Path) -> None:
    """Moodle finds them by the number with which it packed what they handed in."""
    assert {line["Identifier"] for line in table(written / "moodle.csv")} == {"", "Participant 7003"}


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1"])
def test_no_name_is_a_formula(found: Overview, name: str) -> None:
    """No cell of any table is read as a formula."""
    member = found.people[0].member
    listed = Person(key=name, name=name, email=name, is_listed=True, row={"Student": name, "ID": name, "Section": name})
    people = [replace(found.people[0], member=replace(member, person=listed))]
    evil = Overview(exercises=found.exercises, run=found.run, people=people)
    for text in (tables.grades(evil), tables.canvas(evil, name), tables.moodle(evil)):
        cells = [cell for line in csv.reader(text.splitlines()) for cell in line]
        assert any(cell.endswith(name.strip()) for cell in cells)
        assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "＝"))]


class _Reader(HTMLParser):
    """Counts elements, and notes what a page would fetch."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.fetched: list[str] = []
        self.lang = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.lang = self.lang or dict(attrs).get("lang", "") or ""
        self.fetched += [value or "" for name, value in attrs if name in ("src", "href", "srcset", "data")]


def test_the_page_is_whole_in_itself(written: Path) -> None:
    """It fetches nothing, says its language, and fits a phone."""
    page = (written / "report.html").read_text("utf-8")
    reader = _Reader(page)
    assert (reader.fetched, reader.lang) == ([], "en")
    assert "url(" not in page and "width=device-width" in page


def test_the_page_says_who_made_which_mistake(written: Path) -> None:
    """It also shows the line in their file."""
    page = (written / "report.html").read_text("utf-8")
    assert re.search(r"<b>rebinding</b> <code>add_in_place</code> <span class=\"n\">1</span>", page)
    (data,) = re.findall(r'id="data">(.*?)</script>', page, re.DOTALL)
    read = json.loads(data)
    names = re.findall(r'data-mistake="\d+"><summary><b>(.*?)</b>', page)
    person, _, _, _, path, line, text = read["slips"][read["mistakes"][names.index("rebinding")][0]]
    made = (read["people"][person][0], read["texts"][path], line, read["texts"][text])
    assert made == ("s2", "s2_add_in_place.py", 1, "def add_in_place(x, y):")


def test_nothing_that_people_write_is_markup(found: Overview) -> None:
    """Names, lines of answers and titles are shown as text."""
    evil = "</script><script>alert(1)</script><img src=x onerror=alert(1)>"
    person = replace(found.people[0].member, person=Person(key=evil, name=evil))
    people = [replace(found.people[0], member=person), *found.people[1:]]
    slips = [replace(slip, text=evil, message=evil, path=evil) for slip in found.slips]
    reader = _Reader(
        class_page(
            Overview(exercises=found.exercises, run=found.run, people=people, slips=slips, places=found.places),
            evil,
            "en",
        )
    )
    assert (reader.tags["script"], reader.tags["img"]) == (2, 0)


def test_discrimination_is_a_correlation() -> None:
    """It correlates passing a check with the points of the rest. There is none if all people are equal."""
    assert correlation([1, 1, 0, 0], [4, 3, 2, 1]) == pytest.approx(0.894, abs=1e-3)
    assert correlation([1, 1, 1], [1, 2, 3]) is None


def test_everybody_gets_a_page_in_both_languages(graded: Result, desk: Path) -> None:
    """Pages are packed as Moodle takes them back, and hold no detail for instructors."""
    assert graded.exit_code == 1
    done = kata("feedback", desk / "class", "--out", desk / "feedback")
    assert done.exit_code == 0, done.output
    with zipfile.ZipFile(desk / "feedback" / "feedback.zip") as archive:
        pages = {name: archive.read(name).decode("utf-8") for name in archive.namelist()}
    assert "陈, 晨_7003_assignsubmission_file/feedback.html" in pages
    page = pages["s2/feedback.html"]
    assert "def add_in_place(x, y):" in page and "未通过" in page and "failed" in page
    assert "<title>name → object → memory</title>" in page and "<title>名字 → 对象 → 内存</title>" in page
    with Store(str(desk / "class.db")) as store:
        details = {
            check.outcome.feedback.detail
            for kept in store.results()
            for check in kept.result.checks
            if check.outcome.feedback is not None and check.outcome.feedback.detail is not None
        }
    assert not [detail for detail in details for page in pages.values() if detail in page]
