"""Verdicts in cells, comments and pages."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from autograder.catalogue import Text
from autograder.course.nbgrader import outputs
from autograder.feedback import Feedback
from autograder.report.model import CheckResult, ExerciseResult, Outcome
from autograder.verdicts import Fault, Status

TITLE = Text("Add in place", "原地相加")
STOPPED = Feedback(en="it was stopped.", zh="它被停止。", mistake="tampering")


def check(status: Status, feedback: Feedback | None = None, points: float = 1, title: str = "`x` holds") -> CheckResult:
    """A check with this outcome."""
    return CheckResult(
        name="test",
        title=Text(title, title),
        max_points=points,
        outcome=Outcome(status, feedback),
        devices={"cpu": status},
    )


def result(status: Status, *checks: CheckResult, fault: Fault | None = None) -> ExerciseResult:
    """An exercise with these checks."""
    return ExerciseResult(id="add", note="04_data_manipulation", title=TITLE, status=status, checks=checks, fault=fault)


TAMPERED = result(Status.TAMPERING, *(check(Status.TAMPERING, STOPPED) for _ in range(3)))
HALF = result(
    Status.FAILED, check(Status.PASSED, points=2), check(Status.FAILED, Feedback(en="no <b>", zh="不对"), points=2)
)


def html(of: ExerciseResult, points: float = 4) -> str:
    """All that the outputs show as HTML."""
    return "".join(output.get("data", {}).get("text/html", "") for output in outputs.outputs(of, points, "en"))


def test_what_concerns_the_whole_answer_is_said_once() -> None:
    """An answer that tampers loses every check for one reason."""
    assert outputs.comment(TAMPERED, 3, "en") == "Add in place: 0/3 points. it was stopped."
    assert outputs.summary(TAMPERED, 3, "zh").splitlines() == ["原地相加：0/3 分。它被停止。", *["✗ `x` holds"] * 3]
    assert html(TAMPERED).count("it was stopped") == 1 + 1  # the table's, and the picture's description


@pytest.mark.parametrize(
    ("message", "shown"),
    [("it cannot be loaded, line 1: odd", "it cannot be loaded, line 1: odd"), ("it raised", "it raised (line 1)")],
)
def test_the_line_is_said_once(message: str, shown: str) -> None:
    """A message that names the line is not followed by it."""
    failed = check(Status.FAILED, Feedback(en=message, zh=message, line=1))
    waits = check(Status.NOT_REACHED)
    assert f"✗ `x` holds: {shown}\n" in outputs.summary(result(Status.FAILED, failed, waits), 2, "en")


def test_points_are_those_of_the_cell() -> None:
    """If an instructor changed the points of an exercise, all points shown are parts of those."""
    assert outputs.comment(HALF, 10, "en").startswith("Add in place: 5/10 points")
    assert ">5/5<" in html(HALF, 10)
    assert ">0/5<" in html(HALF, 10)
    assert outputs.outputs(HALF, 10, "en")[-1]["data"]["text/plain"] == "5.0"


def test_no_points_while_undecided() -> None:
    """If our part is broken, no points are shown, and the cell ends with an error."""
    broken = result(Status.ERROR, check(Status.ERROR), fault=Fault.MACHINE)
    assert outputs.headline(broken, 1, "zh").startswith("原地相加：无法评判")
    assert "points" not in outputs.headline(broken, 1, "en").partition(". The points")[0]
    assert outputs.outputs(broken, 1, "en")[-1]["output_type"] == "error"


def test_text_is_escaped_and_code_is_code() -> None:
    """Titles and messages cannot bring HTML into a page; what stands in backticks is set as code."""
    assert "<code>x</code> holds" in html(HALF)
    assert "no &lt;b&gt;" in html(HALF)


def test_the_picture_has_a_description() -> None:
    """It is well-formed, and says the points to those who do not see it."""
    drawn = outputs.outputs(HALF, 4, "en")[0]["data"]
    assert drawn["text/html"] == drawn["image/svg+xml"]
    picture = ElementTree.fromstring(drawn["image/svg+xml"])
    assert picture.get("aria-label") == "Add in place: 2/4 points"
    assert len(list(picture)) == 2
