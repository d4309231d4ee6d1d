"""Rows: the content that all views of checks share."""

from __future__ import annotations

from dataclasses import replace

import pytest

from autograder.feedback import Feedback
from autograder.language import Text, same
from autograder.report.model import ExerciseResult, Report
from autograder.report.rows import (
    REASONS,
    Row,
    circumstances,
    is_repeated,
    number,
    problem,
    reasons,
    rows,
    total,
    unread,
    was_called,
    why_void,
)
from autograder.submission.model import Unread
from autograder.tests.report import conftest as made
from autograder.verdicts import Status


def row_of(report: Report, slug: str, place: int = 0, lang: str = "en") -> Row:
    """One row of the report."""
    return [row for row in rows(report, lang) if row.exercise.id == slug][place]


def test_a_row_for_each_check_in_order(mixed: Report) -> None:
    """Each has a name of its own."""
    found = list(rows(mixed, "en"))
    assert [row.check for row in found] == [check for one in mixed.exercises for check in one.checks]
    assert len({row.name for row in found}) == len(found)


def test_a_failed_check_has_its_place(mixed: Report) -> None:
    """Its line is the one of the feedback."""
    row = row_of(mixed, "scale_rows", 1)
    assert (row.name, row.message, row.mistake, row.place) == (
        "scale_rows: title of same_memory",
        "x moved to new memory.",
        "rebinding",
        "answers.py:12",
    )
    assert row_of(mixed, "scale_rows", 1, "zh").message == "x 换了内存。"


def test_details_are_kept_apart(mixed: Report) -> None:
    """A view that students read shows the message only."""
    assert row_of(mixed, "scale_rows", 1).detail == "hidden: shape (3, 4)"
    assert row_of(mixed, "sum_rows").detail is None


def test_a_passed_check_has_no_place(mixed: Report) -> None:
    """There is nothing to look at."""
    lined = replace(mixed, exercises=tuple(replace(one, line=5) for one in mixed.exercises))
    assert row_of(lined, "add_in_place").place is None
    assert row_of(lined, "sum_rows").place == "answers.py:5"


@pytest.mark.parametrize("line", [0, -5, None])
def test_a_number_that_is_not_a_line_gives_way_to_the_functions(line: int | None) -> None:
    """Line numbers come from the student's process and may be anything."""
    told = Feedback(en="wrong.", zh="不对。", line=line)
    exercise = made.made_exercise("x", Status.FAILED, made.made_check("adds", Status.FAILED, told))
    (row,) = rows(made.made_report(replace(exercise, line=3)), "en")
    assert row.line == 3


def test_a_check_of_an_exercise_that_was_not_run_says_why(mixed: Report, refused: Report) -> None:
    """The status and the sentence are the exercise's."""
    assert (row_of(mixed, "stack").status, row_of(mixed, "stack").message) == (
        Status.NOT_ATTEMPTED,
        REASONS[Status.NOT_ATTEMPTED].en,
    )
    row = row_of(refused, "scale_rows")
    assert (row.status, row.message, row.place) == (
        Status.REFUSED,
        "it was not run: line 6: `exec` …",
        "scale_rows.py:6",
    )


def test_a_check_behind_a_gate_waits(mixed: Report) -> None:
    """The exercise ran: its verdict is not the check's."""
    row = row_of(mixed, "sum_rows", 1)
    assert (row.status, row.message) == (Status.NOT_REACHED, REASONS[Status.NOT_REACHED].en)


def test_no_text_is_longer_than_the_limit(hostile: Report) -> None:
    """Titles, messages, details and paths are cut."""
    (row,) = rows(hostile, "en", 10)
    texts = (row.title, row.message, row.detail, row.path)
    assert [len(text) for text in texts if text] == [10] * 4


def test_a_check_repeats_what_voids_all(tampered: Report, mixed: Report) -> None:
    """The first one says it. Failed checks say different things."""
    void = tampered.exercises[1]
    assert [is_repeated(void, check) for check in void.checks] == [False, True, True]
    stub = made.unread("stack", Status.NOT_ATTEMPTED, "stack.py")
    assert [is_repeated(stub, check) for check in stub.checks] == [False, True]
    assert not any(is_repeated(one, check) for one in mixed.exercises[:4] for check in one.checks)


def test_the_problem_is_one_line(unreadable: Report) -> None:
    """The next step follows on it, after each language's stop."""
    assert problem(unreadable, "en") == "'alice.zip' is not a zip that can be read. Zip the folder again."
    assert problem(unreadable, "zh") == "“alice.zip”不是能读的 zip。请重新压缩。"
    assert problem(made.made_report(), "en") is None


def test_a_report_is_void_when_it_is_not_about_the_answers(unreadable: Report, perfect: Report) -> None:
    """The submission's own problem is told before ours."""
    assert why_void(unreadable, "en") == problem(unreadable, "en")
    assert why_void(perfect, "en") is None
    assert "does not count" in (why_void(made.made_report(made.broken_grader()), "en") or "")


@pytest.mark.parametrize(
    ("exercise", "called"),
    [
        (made.passed(), True),
        (made.failed(), True),
        (made.stopped("loops", Status.TIMEOUT, "too long.", "太久。"), True),
        (made.stopped("loads", Status.ERROR, "no Python.", "不是 Python。"), False),
        (made.unread("clip", Status.MISSING, None), False),
    ],
)
def test_a_function_was_called_unless_nothing_could_be_loaded(exercise: ExerciseResult, called: bool) -> None:
    """However the call ended."""
    assert was_called(exercise) is called


def test_each_reason_is_told_once(tampered: Report) -> None:
    """A passed check has its verdict for one. Checks that wait have none."""
    assert reasons(tampered, "en", 100) == ["passed", "it was stopped: it reaches for what observes it."]
    assert reasons(made.made_report(made.gated()), "en", 100) == ["the sum is wrong."]


def test_files_that_were_not_read_have_their_reasons(perfect: Report) -> None:
    """The fifty-first is only counted."""
    ignored = tuple(Unread(f"{n}.py", Text("no exercise", "没有")) for n in range(51))
    lines = unread(replace(perfect, ignored=ignored[:50]), "zh")
    assert (len(lines), lines[0]) == (50, "没有读取：0.py：没有")
    more = unread(replace(perfect, ignored=ignored), "en")
    assert (len(more), more[-1].startswith("1 more files were not read")) == (51, True)


@pytest.mark.parametrize(
    ("points", "written"), [(3.0, "3"), (2.5, "2.5"), (0.25, "0.25"), (10.0, "10"), (0.0, "0"), (1 / 3, "0.33")]
)
def test_points_are_written_as_people_do(points: float, written: str) -> None:
    """Noughts at the end go, those of a ten stay."""
    assert number(points) == written


def test_the_total_is_in_both_languages(mixed: Report) -> None:
    """It has earned and possible points."""
    assert (total(mixed, "en"), total(mixed, "zh")) == ("3/20 points", "3/20 分")


def test_circumstances_name_what_there_was(mixed: Report) -> None:
    """Missing devices are named only where there are some, and devices only if some ran."""
    assert circumstances(mixed, "en") == "walls: bubblewrap · devices: cpu, sim · not run: cuda"
    alone = replace(made.made_report(), devices=(), problem=same("no zip"))
    assert circumstances(alone, "zh") == "隔离：bubblewrap"
