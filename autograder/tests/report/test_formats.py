"""Every format on every kind of report."""

from __future__ import annotations

from dataclasses import replace

import click
import pytest

from autograder.cli.grade import command as grade
from autograder.report import formats
from autograder.report.model import CheckResult, ExerciseResult, Report
from autograder.tests.formats import (
    FORMATS,
    in_classroom,
    in_exercism,
    in_github,
    in_json,
    in_junit,
    in_log,
    in_markdown,
)

Capture = pytest.CaptureFixture[str]
OF_GITHUB = {"classroom", "markdown"}
"""Views that its format adds to the files that GitHub names."""
REPORTS = ["mixed", "perfect", "empty", "unreadable", "hostile", "not_run", "advised", "tampered"]


@pytest.mark.parametrize("report", REPORTS)
@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_report_is_valid_in_every_format(
    report: str, form: str, lang: str, request: pytest.FixtureRequest
) -> None:
    """For every verdict each platform accepts its file, and the points add up under its own rules."""
    FORMATS[form](request.getfixturevalue(report), lang)


def test_every_format_of_the_table_is_tried_and_can_be_chosen() -> None:
    """A new line in the table needs a reader in these tests. The command offers it by itself."""
    assert {*FORMATS, "text"} == {*formats.FORMATS, *OF_GITHUB}
    (option,) = [parameter for parameter in grade.params if parameter.name == "form"]
    assert isinstance(option.type, click.Choice)
    assert list(option.type.choices) == list(formats.FORMATS)


@pytest.mark.parametrize("form", formats.FORMATS.values(), ids=lambda form: form.name)
def test_every_format_of_the_table_has_its_view(form: formats.Format, tampered: Report, capsys: Capture) -> None:
    """Its module has the function that its kind asks for."""
    if form.kind is formats.Kind.LINES:
        form.view.show(tampered, "en", formats.PLAIN)
        assert "scale_rows" in capsys.readouterr().out
    elif form.kind is formats.Kind.ALL:
        assert "scale_rows" in form.view.render([tampered, tampered], "en", ["one", "other"])
    else:
        assert "scale_rows" in form.view.render(tampered, "en", formats.PLAIN)
    if form.in_job:
        assert all(form.view.added(tampered, "en").values())


def worth(report: Report, points: list[float]) -> Report:
    """The report with checks worth ``points``, one after the other."""
    left = iter(points * 99)

    def check(found: CheckResult) -> CheckResult:
        return replace(found, max_points=next(left))

    def exercise(found: ExerciseResult) -> ExerciseResult:
        return replace(found, checks=tuple(map(check, found.checks)))

    return replace(report, exercises=tuple(map(exercise, report.exercises)))


@pytest.mark.parametrize("points", [[1.0, 2.0, 3.0], [0.5, 1.25], [4.0], [0.0, 2.0], [0.0]])
@pytest.mark.parametrize("form", FORMATS)
def test_uneven_points_add_up(points: list[float], form: str, mixed: Report) -> None:
    """Checks may be worth different points, halves, or nothing."""
    FORMATS[form](worth(mixed, points), "en")


@pytest.mark.parametrize("form", FORMATS)
def test_a_report_of_thousands_of_checks_fits(form: str, mixed: Report) -> None:
    """The report fits into an environment variable, a summary or a megabyte, as each format requires."""
    many = tuple(replace(e, id=f"{e.id}_{n}") for n in range(60) for e in mixed.exercises)
    FORMATS[form](replace(mixed, exercises=many), "en")


def test_tampering_is_an_error_where_errors_are_known(tampered: Report) -> None:
    """The answer was stopped, so there is no result that could be wrong."""
    assert in_junit(tampered, "en").xpath("//error/@type") == ["tampering"] * 3
    assert [test["status"] for test in in_exercism(tampered, "en")["tests"]] == ["pass", "pass", *["error"] * 3]
    assert {test["status"] for test in in_classroom(tampered, "en")["tests"][2:]} == {"error"}


def test_what_voids_an_exercise_is_said_once(tampered: Report) -> None:
    """People are told once; a log has its line for every check."""
    assert in_markdown(tampered, "en").count("it reaches for what observes it") == 1
    assert len([line for line in in_log(tampered, "en") if "it reaches for what observes it" in line]) == 3


def test_a_refused_answer_is_an_error_where_errors_are_known(refused: Report) -> None:
    """It did not run; every format says where, and people are told once."""
    assert in_junit(refused, "en").xpath("//error/@type") == ["refused"] * 2
    assert {test["status"] for test in in_classroom(refused, "en")["tests"][2:]} == {"error"}
    assert in_json(refused, "zh")["exercises"][1]["status"] == "refused"
    assert in_github(refused, "en")[0][1]["line"] == "6"
    assert in_markdown(refused, "en").count("line 6") == 1
    assert len([line for line in in_log(refused, "en") if "line 6" in line]) == 1
