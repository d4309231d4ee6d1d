"""The view for GitHub Actions: annotations, a summary, and outputs of the step."""

from __future__ import annotations

import base64
from dataclasses import replace

from autograder.feedback import Feedback
from autograder.report import classroom, github, markdown
from autograder.report.formats import Asked
from autograder.report.model import Report
from autograder.tests.formats import in_github
from autograder.tests.report.conftest import made_check, made_exercise, made_report, passed
from autograder.verdicts import Status


def wrong(slug: str, said: str = "wrong.", line: int | None = None, path: str | None = "answers.py") -> Report:
    """A report of one failed check."""
    check = made_check("adds", Status.FAILED, Feedback(en=said, zh=said, line=line))
    return made_report(made_exercise(slug, Status.FAILED, check, path=path))


def test_an_annotation_names_file_and_line(mixed: Report) -> None:
    """It is at the student's line, and the check is its title."""
    where = {"file": "answers.py", "line": "12", "title": "scale_rows: title of same_memory"}
    assert ("error", where, "x moved to new memory.") in in_github(mixed, "en")


def test_a_path_starts_at_the_repository() -> None:
    """A submission may be a folder in it."""
    document = github.render(wrong("slices", line=3), "en", Asked(base="week1"))
    assert document.startswith("::error file=week1/answers.py,line=3,")


def test_without_a_line_it_is_at_the_first() -> None:
    """Without a file it has no place."""
    assert "file=answers.py,line=1," in github.render(wrong("slices"), "en")
    assert github.render(wrong("slices", path=None), "en").startswith("::error title=")


def test_only_the_first_failure_of_an_exercise_is_annotated(tampered: Report) -> None:
    """It is the one to look at. An exercise that is passed has none."""
    assert [name for name, *_ in in_github(tampered, "en")] == ["error", "notice"]
    assert [name for name, *_ in in_github(made_report(passed()), "en")] == ["notice"]


def test_what_is_not_a_verdict_is_said_first(mixed: Report) -> None:
    """It has no place in a file."""
    name, properties, message = in_github(mixed, "en")[0]
    assert (name, properties) == ("error", {"title": "kata"})
    assert "does not count" in message


def test_no_more_errors_than_are_shown() -> None:
    """The log and the summary have all of them, and the notice with the points stays."""
    (exercise,) = wrong("slices").exercises
    many = made_report(*[replace(exercise, id=f"e{number}") for number in range(12)])
    lines = github.render(many, "en").splitlines()
    assert len(lines) == 11
    assert lines[-1].startswith("::notice ")


def test_text_ends_no_command() -> None:
    """Signs that would end a property are written by their numbers."""
    document = github.render(wrong("a,b:c", said="100%"), "en")
    assert "title=a%2Cb%3Ac%3A title of adds::100%25\n" in document


def test_the_steps_files_have_the_points_and_the_whole(mixed: Report) -> None:
    """The summary is Markdown, and ``result`` is what GitHub Classroom reads."""
    added = github.added(mixed, "zh")
    assert added["GITHUB_STEP_SUMMARY"] == markdown.render(mixed, "zh")
    outputs = dict(line.split("=", 1) for line in added["GITHUB_OUTPUT"].splitlines())
    assert (outputs["score"], outputs["max_score"]) == ("3.0", "20.0")
    assert base64.b64decode(outputs["result"]).decode() == classroom.render(mixed, "zh")
