"""A person's page of feedback, in both languages, and the file that Moodle takes back."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from autograder.course.feedback import feedback_files, feedback_page
from autograder.course.roster import Person
from autograder.course.schema import Member
from autograder.course.store import Store
from autograder.drawing.grid import Box, Grid
from autograder.feedback import say
from autograder.language import Text, same
from autograder.report.model import ExerciseResult
from autograder.submission.model import Unread
from autograder.tests.course.made import (
    BLANK,
    BOB,
    EVERYBODY,
    FAILED,
    PASSED,
    REBINDS,
    REBOUND,
    RIGHT,
    WAITING,
    handed,
    judged,
    kept,
    result,
)

MEMBER = Member(person=BOB, entries=("bob.py",), is_late=False, problem=None, ignored=())
PICTURE = Grid(Text("name → memory", "名字 → 内存"), (same("x"),), ((Box(same("1")),),))


def page(*results: ExerciseResult, member: Member = MEMBER, source: str = REBINDS) -> str:
    """Return the page about these results of Bob."""
    return feedback_page(member, [kept(BOB.key, one, source) for one in results], BLANK.exercises)


LOST = result("add_in_place", PASSED, FAILED, feedback=REBOUND)


def test_a_lost_check_is_told_in_both_languages() -> None:
    """The page has the reason, and the line in the person's own file. Checks that were passed are not listed."""
    told = page(LOST)
    assert REBOUND.en in told and REBOUND.zh in told
    assert "title of keeps_memory" in told and "keeps_memory 的标题" in told and "title of adds" not in told
    assert "<code>answers.py:2</code>" in told and ">    x = x + y</pre>" in told


def test_nothing_hidden_is_on_the_page() -> None:
    """Details are for instructors only."""
    assert REBOUND.detail is not None and REBOUND.detail not in page(LOST)


def test_the_points_are_those_of_the_whole_class() -> None:
    """An exercise without a result counts in the maximum. The results come in the order of the exercises."""
    assert "<b>1 / 6</b>" in page(LOST)
    both = page(*reversed(RIGHT))
    assert "<b>6 / 6</b>" in both
    assert both.index('<code class="soft">add_in_place</code>') < both.index('<code class="soft">slices</code>')


def test_checks_that_were_not_reached_are_listed_apart() -> None:
    """They are no mistakes, so they have no message."""
    told = page(result("add_in_place", FAILED, WAITING, feedback=REBOUND))
    listed = told.partition("<details>")[2]
    assert "title of keeps_memory" in listed and "title of adds" not in listed
    assert told.count("<h3") == 1


def test_a_remark_on_a_passed_check_is_told() -> None:
    """It is marked as passed, without a line of the answer."""
    (adds, keeps) = RIGHT[0].checks
    wasteful = replace(adds, outcome=replace(adds.outcome, feedback=say("It is right, and copies.", "对，但有复制。")))
    told = page(replace(RIGHT[0], checks=(wasteful, keeps)))
    assert '<h3 class="passed">✓ title of adds' in told and "It is right, and copies." in told
    assert "<pre" not in told


@pytest.mark.parametrize("line", [0, -1, 99])
def test_a_line_that_the_text_lacks_is_left_out(line: int) -> None:
    """The number is one from the worker, which may send any."""
    assert "<pre" not in page(result("add_in_place", PASSED, FAILED, feedback=replace(REBOUND, line=line)))


def test_a_picture_is_drawn_in_both_languages() -> None:
    """It stands with the check that it belongs to."""
    adds, keeps = LOST.checks
    drawn = replace(keeps, outcome=replace(keeps.outcome, pictures=(PICTURE,)))
    told = page(replace(LOST, checks=(adds, drawn)))
    assert "<title>name → memory</title>" in told and "<title>名字 → 内存</title>" in told


def test_what_could_not_be_read_is_told() -> None:
    """A file that was not read is named, and so is the reason why nothing was."""
    problem = Text("it is no zip", "不是 zip")
    ignored = (Unread("a.txt", Text("it is no answer", "不是答案")),)
    told = page(LOST, member=replace(MEMBER, problem=problem, ignored=ignored))
    assert "it is no zip" in told and "不是 zip" in told
    assert "a.txt: it is no answer" in told and "a.txt：不是答案" in told
    assert "it is no zip" in page(member=replace(MEMBER, problem=problem))


def test_what_people_write_is_text() -> None:
    """Names and lines of answers bring no markup into the page."""
    evil = "<img src=x onerror=alert(1)>"
    person = replace(MEMBER, person=Person(key=evil, name=evil))
    told = page(LOST, member=person, source=f"def add_in_place(x, y):\n    {evil}\n")
    assert "<img" not in told and told.count("&lt;img") >= 3


def test_everybody_has_a_file_where_moodle_looks_for_it(made_store: str) -> None:
    """Another person's is in a folder of their key."""
    with Store(made_store) as store:
        files = {file.path: file.content.decode("utf-8") for file in feedback_files(store)}
    assert list(files) == [
        "s1/feedback.html",
        "s2/feedback.html",
        "陈, 晨_7003_assignsubmission_file/feedback.html",
        "s4/feedback.html",
        "s5/feedback.html",
        "stranger/feedback.html",
    ]
    assert len(files) == len(EVERYBODY)
    assert REBOUND.en in files["s2/feedback.html"] and "no zip" in files["stranger/feedback.html"]


def folders(tmp_path: Path, *keys: str) -> list[str]:
    """Return the folders of these people's pages."""
    with Store(str(tmp_path / "class.db"), for_run=True) as store:
        store.begin({}, BLANK)
        for key in keys:
            store.put(handed(Person(key=key, name="n"), "n.py"), judged(RIGHT))
        return [file.path.removesuffix("/feedback.html") for file in feedback_files(store)]


@pytest.mark.parametrize(
    ("key", "folder"),
    [
        ("../../etc", r"_\.\._etc-\w{8}"),
        ("a/b\\c", r"a_b_c-\w{8}"),
        ("..", r"_-\w{8}"),
        ("a\nb", r"a_b-\w{8}"),
        ("王芳 1.a", "王芳 1.a"),
    ],
)
def test_a_key_leads_nowhere_else(tmp_path: Path, key: str, folder: str) -> None:
    """Signs that mean something in a path are replaced."""
    (found,) = folders(tmp_path, key)
    assert re.fullmatch(folder, found)


def test_no_two_people_share_a_folder(tmp_path: Path) -> None:
    """One would get the other's page."""
    assert len(set(folders(tmp_path, "a/b", "a_b", "a:b", "a_b."))) == 4
