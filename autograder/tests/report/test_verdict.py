"""Verdicts: of a check over its devices, of an exercise over its checks."""

from __future__ import annotations

import pytest

from autograder.feedback import NOT_IMPLEMENTED, Feedback
from autograder.report.model import CheckResult, Outcome
from autograder.report.verdict import of_check, of_exercise
from autograder.tests.report.conftest import made_check
from autograder.verdicts import Fault, Status

PASSED, FAILED, CRASHED, NOT_RUN = Status.PASSED, Status.FAILED, Status.CRASHED, Status.NOT_RUN


def raised(kind: str | None, line: int | None = None) -> Outcome:
    """A failure by an exception of this type."""
    return Outcome(FAILED, Feedback(en="it raises.", zh="它出错。", mistake="raised", line=line, raised=kind))


def unwritten() -> CheckResult:
    """A check that met the stub."""
    told = Feedback(en="still the stub.", zh="还没有写。", mistake=NOT_IMPLEMENTED)
    return made_check("adds", FAILED, told, Fault.SUBMISSION)


@pytest.mark.parametrize(
    ("statuses", "worst"),
    [
        ({"cpu": PASSED, "sim": PASSED}, PASSED),
        ({"cpu": PASSED, "sim": FAILED}, FAILED),
        ({"cpu": FAILED, "sim": CRASHED}, CRASHED),
        ({"cpu": Status.TIMEOUT, "sim": Status.TAMPERING}, Status.TAMPERING),
        ({"cpu": Status.NOT_REACHED, "sim": PASSED}, Status.NOT_REACHED),
        ({"cpu": PASSED, "cuda": NOT_RUN}, PASSED),
        ({"cuda": NOT_RUN}, NOT_RUN),
        ({}, NOT_RUN),
    ],
)
def test_the_worst_device_counts(statuses: dict[str, Status], worst: Status) -> None:
    """A device that is not there never makes a check fail, nor pass."""
    assert of_check({device: Outcome(status) for device, status in statuses.items()}).status is worst


def test_on_a_tie_the_words_of_the_cpu_are_told() -> None:
    """They are told even if another device ran first."""
    cpu, sim = (Outcome(FAILED, Feedback(en=name, zh=name)) for name in ("cpu", "sim"))
    assert of_check({"sim": sim, "cpu": cpu}) is cpu


def test_an_exception_only_on_an_accelerator_is_about_devices() -> None:
    """The sentence names the device and the line in both languages."""
    told = of_check({"cpu": Outcome(PASSED), "sim": raised("RuntimeError", 7)}).feedback
    assert told is not None
    assert told.mistake == "wrong device"
    assert "device sim" in told.en and " in line 7" in told.en
    assert "设备 sim" in told.zh and "第 7 行" in told.zh


def test_without_a_line_none_is_named() -> None:
    told = of_check({"cpu": Outcome(PASSED), "sim": raised("RuntimeError")}).feedback
    assert told is not None
    assert "line" not in told.en and "行" not in told.zh


def test_a_type_error_only_on_an_accelerator_is_about_numpy() -> None:
    """NumPy refuses tensors of a device with this type."""
    told = of_check({"cpu": Outcome(PASSED), "sim": raised("TypeError", 7)}).feedback
    assert told is not None
    assert told.mistake == "through NumPy"
    assert "NumPy" in told.en and "NumPy" in told.zh


@pytest.mark.parametrize(
    "by_device",
    [
        pytest.param({"cpu": Outcome(PASSED), "sim": raised(None)}, id="no exception"),
        pytest.param({"cpu": raised("RuntimeError"), "sim": raised("RuntimeError")}, id="on both"),
        pytest.param({"sim": raised("RuntimeError")}, id="the CPU did not run"),
        pytest.param({"cpu": Outcome(Status.NOT_REACHED), "sim": raised("RuntimeError")}, id="the CPU waits"),
    ],
)
def test_other_failures_keep_their_words(by_device: dict[str, Outcome]) -> None:
    """Nothing shows in them that the device is the reason."""
    told = of_check(by_device).feedback
    assert told is not None
    assert told.mistake == "raised"


@pytest.mark.parametrize(
    ("statuses", "verdict"),
    [
        ([], PASSED),
        ([PASSED, PASSED], PASSED),
        ([PASSED, FAILED], FAILED),
        ([FAILED, Status.TIMEOUT], Status.TIMEOUT),
        ([Status.ERROR, CRASHED], Status.ERROR),
        ([FAILED, Status.NOT_REACHED], FAILED),
        ([PASSED, NOT_RUN], FAILED),
    ],
)
def test_the_worst_check_is_the_exercises_verdict(statuses: list[Status], verdict: Status) -> None:
    """A check that ran nowhere keeps an exercise from being passed."""
    checks = [made_check(str(number), status) for number, status in enumerate(statuses)]
    assert of_exercise(checks) == (verdict, None if verdict is PASSED else Fault.SUBMISSION)


def test_a_fault_of_ours_goes_before_the_answers() -> None:
    """The points are not the student's loss then."""
    checks = [
        made_check("adds", FAILED, fault=Fault.SUBMISSION),
        made_check("judges", Status.ERROR, fault=Fault.GRADER),
    ]
    assert of_exercise(checks) == (Status.ERROR, Fault.GRADER)


def test_the_stub_is_not_attempted() -> None:
    """Checks behind the gate say nothing."""
    assert of_exercise([unwritten(), made_check("keeps", Status.NOT_REACHED)])[0] is Status.NOT_ATTEMPTED


@pytest.mark.parametrize(
    ("status", "told"),
    [pytest.param(PASSED, None, id="right"), pytest.param(FAILED, Feedback(en="no.", zh="不对。"), id="wrong")],
)
def test_one_function_of_two_is_an_attempt(status: Status, told: Feedback | None) -> None:
    """Something was written, right or wrong."""
    assert of_exercise([made_check("other", status, told), unwritten()])[0] is FAILED
