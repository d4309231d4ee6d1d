"""Verdicts from outcomes: devices to a check, checks to an exercise. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from autograder.feedback import NOT_IMPLEMENTED, Feedback
from autograder.report.model import CheckResult, Outcome
from autograder.verdicts import Fault, Status

_WORST_FIRST = (
    *(Status.TAMPERING, Status.ERROR, Status.CRASHED, Status.TIMEOUT, Status.FAILED),
    *(Status.NOT_REACHED, Status.PASSED),
)


def of_check(by_device: Mapping[str, Outcome]) -> Outcome:
    """Return the worst outcome on any device that ran. On a tie it is the CPU's, which is the plainest."""
    cpu_first = sorted(by_device, key=lambda device: device != "cpu")
    ran = {device: by_device[device] for device in cpu_first if by_device[device].status is not Status.NOT_RUN}
    if not ran:
        return Outcome(Status.NOT_RUN)
    status = min((outcome.status for outcome in ran.values()), key=_WORST_FIRST.index)
    device, told = next((device, outcome) for device, outcome in ran.items() if outcome.status is status)
    on_cpu = ran.get("cpu")
    if device != "cpu" and on_cpu is not None and on_cpu.status is Status.PASSED and told.feedback is not None:
        return replace(told, feedback=_only_elsewhere(told.feedback, device))
    return told


def _only_elsewhere(told: Feedback, device: str) -> Feedback:
    """Explain an exception that only an accelerator raises. It is nearly always a tensor made on the CPU."""
    if told.raised is None:
        return told
    if told.raised == "TypeError":
        return replace(
            told,
            en=f"right on the CPU, but NumPy and Python cannot look into the memory of the device {device}. "
            "Stay with torch operations.",
            zh=f"在 CPU 上是对的，但 NumPy 和 Python 看不到设备 {device} 的内存。请只用 torch 的操作。",
            mistake="through NumPy",
        )
    where_en, where_zh = (f" in line {told.line}", f"（第 {told.line} 行）") if told.line else ("", "")
    return replace(
        told,
        en=f"right on the CPU, but with inputs on the device {device} it fails{where_en}: "
        "something there lives on another device. "
        "Does the code make a tensor (torch.ones, torch.zeros, torch.tensor, …) without the input's `device`, "
        "or need `.cpu()` for NumPy?",
        zh=f"在 CPU 上是对的，但输入在设备 {device} 上时出错{where_zh}：那里有东西在别的设备上。"
        "是不是新建张量（torch.ones、torch.zeros、torch.tensor 等）时没有给出输入的 `device`，"
        "或者转 NumPy 之前少了 `.cpu()`？",
        mistake="wrong device",
    )


def of_exercise(checks: Sequence[CheckResult]) -> tuple[Status, Fault | None]:
    """Return the exercise's verdict, and the owner of the fault when points are lost."""
    outcomes = [check.outcome for check in checks]
    statuses = [outcome.status for outcome in outcomes]
    if all(status is Status.PASSED for status in statuses):
        return Status.PASSED, None
    fault = next((outcome.fault for outcome in outcomes if not outcome.is_judged), Fault.SUBMISSION)
    told = [outcome.feedback for outcome in outcomes if outcome.feedback is not None]
    if told and all(feedback.mistake == NOT_IMPLEMENTED for feedback in told) and Status.PASSED not in statuses:
        return Status.NOT_ATTEMPTED, fault
    return next((status for status in _WORST_FIRST if status.is_lost and status in statuses), Status.FAILED), fault
