"""The log: a line for each failed check, and its content when little is asked for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from autograder.language import Text, same
from autograder.report import log
from autograder.report.formats import Asked
from autograder.report.model import Report
from autograder.submission.model import Unread
from autograder.tests.formats import in_log


def _quiet(report: Report, lang: str) -> str:
    return log.render(report, lang, Asked(quiet=True))


@pytest.mark.parametrize(("lang", "reasons"), [("en", ["no such exercise", "libraries"]), ("zh", ["没有这道题", "库"])])
def test_quiet_says_what_was_not_read(perfect: Report, lang: str, reasons: list[str]) -> None:
    """The reasons why files, or a whole submission, were not read stand above the one line."""
    unread = (Unread("a.py", Text("no such exercise", "没有这道题")), Unread("env", Text("libraries", "库")))
    report = replace(perfect, ignored=unread, problem=same("'x' is broken\nZip it again."))
    first, second, third, _ = _quiet(report, lang).splitlines()
    assert ("a.py" in first and reasons[0] in first) and ("env" in second and reasons[1] in second)
    assert "is broken" in third


@pytest.mark.parametrize(("lang", "reason"), [("en", "the file is there twice."), ("zh", "文件有两份。")])
def test_quiet_says_which_answers_could_not_be_read(mixed: Report, lang: str, reason: str) -> None:
    """An answer that is there and was not read has its reason. A judged one has its place in the counts."""
    told = [line for line in _quiet(mixed, lang).splitlines() if line.startswith("twice.py: ")]
    assert told == [f"twice.py: {reason}"]
    assert "loads.py" not in _quiet(mixed, lang)


def test_very_many_files_that_were_not_read(perfect: Report) -> None:
    """Thousands of them are counted, and do not bury the verdict."""
    unread = tuple(Unread(f"{number}.py", Text("no exercise", "没有")) for number in range(2_000))
    lines = _quiet(replace(perfect, ignored=unread), "en").splitlines()
    assert len(lines) == 52
    assert "1950 more files were not read" in lines[-2]


def test_the_log_names_file_and_line(mixed: Report) -> None:
    """The check's line has the place, the verdict, the check, what is wrong, and the mistake."""
    assert "answers.py:12: failed scale_rows: title of same_memory: x moved to new memory. [rebinding]" in in_log(
        mixed, "en"
    )


def test_without_a_line_the_function_is_shown(mixed: Report) -> None:
    """If nothing tells the line, it is the one where the function begins."""
    placed = replace(mixed, exercises=tuple(replace(e, line=5) for e in mixed.exercises))
    assert any(line.startswith("answers.py:5: failed sum_rows") for line in in_log(placed, "en"))
