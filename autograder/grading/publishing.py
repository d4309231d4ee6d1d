"""Events of a grading run for pytest's own views, which would count repeated checks twice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

import pytest

from autograder.grading.items import check_in, device_of
from autograder.report.model import ExerciseResult, Outcome
from autograder.report.rows import REASONS
from autograder.verdicts import Fault, Status

_KEYWORDS = pytest.StashKey[dict[str, Any]]()
"""The keywords of an item, which pytest tells in every report: they take long to gather."""
_Told = Literal["passed", "failed", "skipped"]
_Phase = Literal["setup", "call", "teardown"]


def publish(item: pytest.Item, call: pytest.CallInfo[None], outcome: Outcome) -> None:
    """Report one check that ran."""
    why: object = str(outcome.feedback)
    if call.excinfo is not None and outcome.fault is not Fault.SUBMISSION:
        why = item.repr_failure(call.excinfo)  # a traceback, for the person who repairs it
    item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
    for report in (
        _told(item, "passed", None, "setup"),
        _told(item, "passed", None, "call", call.duration)
        if call.excinfo is None
        else _told(item, "failed", why, "call", call.duration),
        _told(item, "passed", None, "teardown"),
    ):
        item.ihook.pytest_runtest_logreport(report=report)
    item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)


def publish_unrun(result: ExerciseResult, items: Sequence[pytest.Item]) -> None:
    """Report the checks that did not run: as failed if the answer is the reason, else as skipped."""
    statuses = {check.name: check.devices for check in result.checks}
    for item in items:
        here = statuses[check_in(item).name].get(device_of(item))
        if here not in (None, Status.NOT_REACHED):
            continue
        status = result.status if here is None else here
        path, line, _ = item.location
        if status in REASONS:
            reason = str(REASONS[status])
            report = _told(item, "skipped", (path, line or 0, reason), "setup")
        else:
            report = _told(item, "failed", str(result.feedback), "setup")
        item.ihook.pytest_runtest_logreport(report=report)


def _told(item: pytest.Item, outcome: _Told, why: Any, phase: _Phase, duration: float = 0.0) -> pytest.TestReport:
    return pytest.TestReport(item.nodeid, item.location, _keywords(item), outcome, why, phase, duration=duration)


def _keywords(item: pytest.Item) -> dict[str, Any]:
    if _KEYWORDS not in item.stash:
        item.stash[_KEYWORDS] = dict(item.keywords)
    return item.stash[_KEYWORDS]
