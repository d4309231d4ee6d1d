"""The lines that are told while a class is graded, and at the end."""

from __future__ import annotations

from dataclasses import replace

import pytest

from autograder.course import telling as module
from autograder.course.entries import Class
from autograder.course.grading import Tally
from autograder.course.judge import Judged
from autograder.course.telling import Telling
from autograder.language import Text, same
from autograder.report.model import ExerciseResult
from autograder.tests.course.made import (
    ANN,
    BOB,
    CHEN,
    EVERYBODY,
    REFUSED,
    RIGHT,
    STRANGER,
    handed,
    judged,
    unanswered,
)
from autograder.verdicts import Fault, Status

OF_THE_MACHINE = replace(unanswered("slices", Status.ERROR), fault=Fault.MACHINE)


@pytest.fixture(autouse=True)
def _wide(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lines are long enough for all that is looked for."""
    monkeypatch.setenv("COLUMNS", "200")


def told(*, found: Class | None = None, has_roster: bool = True, lang: str = "en") -> Telling:
    """Return a telling of a class of six."""
    found = found or Class(tuple(one for one, _ in EVERYBODY))
    return Telling(found=found, has_roster=has_roster, lang=lang, tally=Tally(graded=4, unchanged=1, absent=1))


def about(*results: ExerciseResult, problem: Text | None = None) -> Judged:
    """Return the answer of a judge with these results."""
    return judged(list(results), problem=problem)


def test_a_class_without_trouble_is_three_numbers(capsys: pytest.CaptureFixture[str]) -> None:
    """The exit code is 0, and there is no table."""
    with told() as telling:
        telling.begin(6)
        telling.done(handed(ANN, "ann"), about(*RIGHT))
    assert telling.close(is_stopped=False) == 0
    assert capsys.readouterr() == ("4 graded, 1 unchanged, 1 handed in nothing\n", "")


@pytest.mark.parametrize(
    ("judged", "who", "what", "code"),
    [
        (about(unanswered("slices", Status.REFUSED, REFUSED)), BOB, "slices: refused", 0),
        (about(unanswered("slices", Status.TIMEOUT)), BOB, "slices: timeout", 0),
        (about(*RIGHT), STRANGER, "not on the roster", 1),
        (about(problem=Text("it is no zip", "不是 zip")), BOB, "it is no zip", 1),
        (about(OF_THE_MACHINE), BOB, "slices: not judged: a machine is broken", 2),
    ],
)
def test_who_needs_a_look_is_in_the_last_table(
    judged: Judged, who: object, what: str, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """The exit code tells odd submissions from a broken machine."""
    with told() as telling:
        telling.done(handed(who, "a.py"), judged)  # type: ignore[arg-type]  # a person
    assert telling.close(is_stopped=False) == code
    said = capsys.readouterr().out
    assert "Who needs a look" in said and what in said
    assert ("B, Bob (s2)" if who is BOB else "stranger ") in said


def test_without_a_roster_nobody_is_missing_from_it() -> None:
    """Each name on a submission is somebody's then."""
    with told(has_roster=False) as telling:
        telling.done(handed(STRANGER, "a.py"), about(*RIGHT))
    assert (telling.rows, telling.close(is_stopped=False)) == ([], 0)


def test_several_entries_that_were_put_together_are_named() -> None:
    """Files that one platform's name joins are no surprise."""
    one, other = handed(BOB, "s2_slices.py").entries[0], handed(CHEN, "bob.zip").entries[0]
    with told() as telling:
        telling.done(replace(handed(BOB), entries=(one, one)), about(*RIGHT))
        assert telling.rows == []
        telling.done(replace(handed(BOB), entries=(one, other)), about(*RIGHT))
    assert telling.rows == [("B, Bob (s2)", "2 entries are one submission: s2_slices.py, bob.zip")]
    assert telling.close(is_stopped=False) == 0


def test_what_is_not_a_submission_is_named() -> None:
    """It is in no one's results, so only this table tells it."""
    telling = told(found=Class((), (("notes.txt", Text("no kind", "不是")),)), lang="zh")
    assert (telling.rows, telling.close(is_stopped=False)) == ([("notes.txt", "不是")], 1)


def test_people_whom_nobody_judged_are_named_at_the_end(capsys: pytest.CaptureFixture[str]) -> None:
    """A machine was broken, and the exit code says so."""
    telling = told()
    telling.tally.unjudged.append((BOB, same("the judge died twice\nRun `kata doctor`.")))
    assert telling.close(is_stopped=False) == 2
    assert "the judge died twice" in capsys.readouterr().out


def test_a_stopped_run_says_how_far_it_came(capsys: pytest.CaptureFixture[str]) -> None:
    """An answer that is in the store need not be graded again."""
    telling = told()
    telling.tally.graded = 1
    assert telling.close(is_stopped=True) == 130
    assert "Stopped: 3 of 6 are in the store." in capsys.readouterr().out


def test_a_long_table_is_cut_and_what_people_write_is_text(capsys: pytest.CaptureFixture[str]) -> None:
    """The report has all the rows. Brackets are no markup."""
    skipped = tuple((f"[red]{number:03}[/]", same("it is odd")) for number in range(53))
    assert told(found=Class((), skipped)).close(is_stopped=False) == 1
    said = capsys.readouterr().out
    assert "[red]049[/]" in said and "[red]050[/]" not in said
    assert "and 3 more; `kata class report` shows them all" in said


def test_the_progress_is_told_where_there_is_no_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A line says how many are done, how fast, and how long the rest takes. It is not told for each person."""
    with told() as telling:
        telling.begin(6)
        telling.done(handed(ANN, "ann"), about(*RIGHT))
        assert capsys.readouterr().err == ""
        monkeypatch.setattr(module, "_EVERY", -1.0)
        telling.done(handed(ANN, "ann"), about(*RIGHT))
    assert capsys.readouterr().err.startswith("6 of 6 · ")
    assert telling._rate(telling._started + 2.0) == "3.0 a second · 0:00:00 left"
    telling.tally.graded = 0
    assert telling._rate(telling._started + 4000.0) == "0.0 a second · 1:06:40 left"
