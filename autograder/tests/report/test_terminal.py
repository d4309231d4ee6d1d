"""The report as students and instructors read it."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from rich.cells import cell_len
from rich.console import Console

from autograder.catalogue import Text
from autograder.report import terminal
from autograder.report.formats import Asked
from autograder.report.model import ExerciseResult, Report
from autograder.submission.model import Unread
from autograder.verdicts import Status

REPORTS = ["mixed", "perfect", "empty", "unreadable", "hostile", "not_run", "advised", "tampered"]


def shown(
    report: Report,
    lang: str = "en",
    verbose: bool = False,
    details: bool = False,
    width: int = 200,
    colour: bool = False,
) -> str:
    """Return the output for the terminal."""
    console = Console(
        file=io.StringIO(), width=width, force_terminal=colour, color_system="truecolor" if colour else None
    )
    terminal.show(report, lang, Asked(verbose=verbose, details=details), console)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def line_with(text: str, output: str) -> str:
    """The one line that holds ``text``, its runs of spaces made one."""
    (line,) = [line for line in output.splitlines() if text in line]
    return " ".join(line.split())


def many(report: Report, status: Status, count: int) -> Report:
    """The report with as many exercises of one kind."""
    model: ExerciseResult = next(exercise for exercise in report.exercises if exercise.status is status)
    return replace(report, exercises=tuple(replace(model, id=f"kata_{number}") for number in range(count)))


@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("width", [20, 80])
def test_no_line_is_wider_than_the_terminal(name: str, lang: str, width: int, request: pytest.FixtureRequest) -> None:
    """Long sentences wrap, in both languages."""
    lines = shown(request.getfixturevalue(name), lang, width=width).splitlines()
    assert max(map(cell_len, lines)) <= width


def test_header(mixed: Report) -> None:
    """The header holds the name, the points, the walls, the devices, and the missing device."""
    header = shown(mixed).splitlines()[0]
    assert header == "alice · 3/20 points · walls: bubblewrap · devices: cpu, sim · not run: cuda"


def test_a_device_that_is_not_there_is_told_once(perfect: Report) -> None:
    """`cuda` is in the header as not run and nowhere else."""
    assert shown(perfect).count("cuda") == 1


def test_walls_that_are_none(perfect: Report) -> None:
    """Grading without isolation is said aloud."""
    assert "warning: no isolation" in shown(replace(perfect, walls="limits"))


def test_walls_that_hold_need_no_warning(perfect: Report) -> None:
    """A warning that is always there is not read."""
    assert "warning" not in shown(perfect)


@pytest.mark.parametrize(
    ("slug", "line"),
    [
        ("add_in_place", "✓ passed add_in_place 2/2"),
        ("scale_rows", "✗ failed scale_rows 1/2"),
        ("loads", "✗ error loads 0/1"),
        ("loops", "✗ timeout loops 0/1"),
        ("dives", "✗ crashed dives 0/1"),
        ("broadcast", "! error broadcast 0/1 not your fault: the grader is broken"),
    ],
)
def test_one_line_for_every_exercise(slug: str, line: str, mixed: Report) -> None:
    """The verdict is a word, so that it can be read without colour and symbol."""
    assert line_with(slug, shown(mixed)) == line


def test_a_failed_check(mixed: Report) -> None:
    """Its title comes first, and under it the sentence and the place to look at."""
    lines = [line.strip() for line in shown(mixed).splitlines()]
    title = lines.index("✗ failed  title of same_memory")
    assert lines[title + 1] == "x moved to new memory.  answers.py:12"


def test_passed_checks_are_not_named(mixed: Report) -> None:
    """Only what is left to do is shown."""
    assert "title of scales" not in shown(mixed)


def test_every_check_when_verbose(mixed: Report) -> None:
    """A verbose view shows everything."""
    output = shown(mixed, verbose=True)
    assert "✓ passed  title of scales" in output and "· not reached  title of no_copy" in output


def test_checks_that_wait(mixed: Report) -> None:
    """Checks behind a gate are one line."""
    assert line_with("wait", shown(mixed)) == "2 more checks wait until this one passes"


def test_one_check_that_waits(mixed: Report) -> None:
    """One check has a sentence of its own, in the singular."""
    (gated,) = [exercise for exercise in mixed.exercises if exercise.id == "sum_rows"]
    output = shown(replace(mixed, exercises=(replace(gated, checks=gated.checks[:2]),)))
    assert line_with("wait", output) == "1 more check waits until this one passes"


def test_devices_that_disagree(mixed: Report) -> None:
    """A check that fails on some devices only says on which."""
    assert line_with("passed on", shown(mixed)) == "passed on cpu, failed on sim"


def test_what_is_not_handed_in_is_one_line(mixed: Report) -> None:
    """Missing and untouched exercises are counted and named, with the points that wait there."""
    output = shown(mixed)
    assert line_with("ravel", output) == "· 2 missing (0/4): ravel, clip"
    assert line_with("stack", output) == "· 1 not attempted (0/2): stack"


def test_a_long_list_is_cut(mixed: Report) -> None:
    """A student at the start of a course does not read a hundred names."""
    assert "kata_7 and 92 more" in shown(many(mixed, Status.MISSING, 100))


def test_a_long_list_is_whole_when_verbose(mixed: Report) -> None:
    """A verbose view shows everything."""
    assert "kata_99" in shown(many(mixed, Status.MISSING, 100), verbose=True, width=2000)


def test_a_file_that_cannot_be_graded(mixed: Report) -> None:
    """Its sentence is told, and no checks are said to wait for it."""
    output = shown(replace(mixed, exercises=tuple(e for e in mixed.exercises if e.id == "twice")))
    assert "the file is there twice." in output and "wait" not in output


def test_a_broken_machine_is_not_the_students_fault(mixed: Report) -> None:
    """Points lost to us say so, and whom to tell."""
    assert "Please tell your instructor." in shown(mixed)


def test_details_are_only_for_instructors(mixed: Report) -> None:
    """Hidden inputs are shown only to instructors."""
    assert "hidden" not in shown(mixed, verbose=True)
    assert "for instructors: hidden: shape (3, 4)" in shown(mixed, verbose=True, details=True)


def test_a_check_that_ran_nowhere(not_run: Report) -> None:
    """It is named as not run, never as passed."""
    assert line_with("on_gpu", shown(not_run)) == "not run on this machine: title of on_gpu"


def test_advice_on_a_passed_check(advised: Report) -> None:
    """Correct but wasteful code passes and is told."""
    assert "right, but it copies twice." in shown(advised)


def test_total(mixed: Report) -> None:
    """The last line has the points, and how many exercises of each kind there are."""
    total = line_with("Total", shown(mixed))
    assert total == (
        "Total: 3/20 points · 1 passed · 3 failed · 3 error · 1 timeout · 1 crashed · 1 not attempted · 2 missing"
    )


def test_all_points(perfect: Report) -> None:
    """A whole score is said in words."""
    assert shown(perfect).splitlines()[-1] == "Total: 2/2 points · all points earned"


def test_nothing_graded_is_not_perfect(empty: Report) -> None:
    """Zero of zero exercises is not an achievement."""
    assert shown(empty).splitlines()[-1] == "Total: 0/0 points"


def test_an_unreadable_submission(unreadable: Report) -> None:
    """The problem and the next step come before anything else."""
    assert "the submission cannot be read: 'alice.zip' is not a zip that can be read. Zip the folder again." in shown(
        unreadable
    )


def test_ignored_files(perfect: Report) -> None:
    """A misnamed file is named with its reason: it may explain a missing one."""
    unread = (Unread("notes.py", Text("no exercise", "没有")), Unread("env", Text("libraries", "库")))
    output = shown(replace(perfect, ignored=unread))
    assert "not read: notes.py: no exercise\nnot read: env: libraries\n" in output
    assert "没有读取：env：库" in shown(replace(perfect, ignored=unread), "zh")


def test_chinese(mixed: Report) -> None:
    """Not one English word of ours is left in the Chinese view."""
    output = shown(mixed, "zh")
    assert "✗ 未通过  same_memory 的标题" in output and "x 换了内存。" in output
    assert not any(word in output for word in ("points", "failed", "passed", "checks", "missing", "devices"))


def test_points_are_short(perfect: Report) -> None:
    """Halves are shown, noughts are not."""
    exercise = perfect.exercises[0]
    half = replace(exercise, checks=tuple(replace(check, max_points=0.25) for check in exercise.checks))
    assert "0.5/0.5 points" in shown(replace(perfect, exercises=(half,)))


def test_student_text_is_not_markup(hostile: Report) -> None:
    """Square brackets and colons are shown as they were written."""
    assert "[bold red]eve[/]" in shown(hostile) and ":smile:" in shown(hostile)


def test_student_text_sends_no_escapes(hostile: Report) -> None:
    """A name or message cannot colour, clear or retitle the terminal."""
    assert "\x1b" not in shown(hostile) and "pwned" not in shown(hostile, colour=True)


def test_a_number_that_is_not_a_line_is_not_shown(hostile: Report) -> None:
    """Line numbers come from the student's process and may be anything."""
    assert ":-5" not in shown(hostile)


def test_student_text_forges_no_line(hostile: Report) -> None:
    """Only our own total stands at the start of a line."""
    totals = [line for line in shown(hostile, width=1000).splitlines() if line.startswith("Total")]
    assert totals == ["Total: 0/1 points · 1 failed"]


def test_colours_help_where_there_are_some(mixed: Report) -> None:
    """A passed check is green, and a failed one is red."""
    output = shown(mixed, colour=True)
    assert "\x1b[32m✓ passed" in output and "\x1b[31m✗ failed" in output


def test_what_voids_an_exercise_is_said_once(tampered: Report) -> None:
    """The other checks are counted; only ``verbose`` names each."""
    output = shown(tampered)
    assert line_with("scale_rows", output) == "✗ tampering scale_rows 0/3"
    assert output.count("it reaches for what observes it") == 1
    assert line_with("void", output) == "2 more checks are void for the same reason"
    assert "另有 2 项因此不作数" in shown(tampered, "zh")
    assert shown(tampered, verbose=True).count("✗ tampering  title of") == 3
