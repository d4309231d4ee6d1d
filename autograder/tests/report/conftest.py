"""Reports made by hand: every verdict there is, and the names and messages that someone hostile would choose."""

from __future__ import annotations

from dataclasses import replace

import pytest

from autograder.feedback import Feedback
from autograder.language import Text, same
from autograder.report.model import CheckResult, ExerciseResult, Outcome, Report
from autograder.submission.model import Unread
from autograder.verdicts import Fault, Status

NOTE = "04_data_manipulation"
HOSTILE = "\x1b[31m[bold red]eve[/]\x1b]0;pwned\x07\x00\ud800\uffff\u202e\r\nTotal: 99/99 points :smile: <&\"'>]]>"


def made_check(
    name: str,
    status: Status,
    feedback: Feedback | None = None,
    fault: Fault | None = None,
    devices: dict[str, Status] | None = None,
) -> CheckResult:
    """A check worth one point that ended the same way on every device, unless ``devices`` says otherwise."""
    by_device = {"cpu": status, "sim": status, "cuda": Status.NOT_RUN} if devices is None else devices
    return CheckResult(
        name=f"test_{name}",
        title=Text(f"title of {name}", f"{name} 的标题"),
        max_points=1.0,
        outcome=Outcome(status, feedback, fault),
        devices=by_device,
    )


def made_exercise(
    slug: str,
    status: Status,
    *checks: CheckResult,
    feedback: Feedback | None = None,
    fault: Fault | None = None,
    path: str | None = "answers.py",
) -> ExerciseResult:
    """An exercise of one note."""
    return ExerciseResult(
        id=slug,
        note=NOTE,
        title=Text(f"Title of {slug}", f"{slug} 的题目"),
        status=status,
        checks=checks,
        path=path,
        feedback=feedback,
        fault=fault,
    )


def made_report(*exercises: ExerciseResult) -> Report:
    """A report of a run on two devices where a third was asked for."""
    named = {device for exercise in exercises for check in exercise.checks for device in check.devices}
    not_run = tuple(sorted(named - {"cpu", "sim"}))
    return Report(
        submission="alice", walls="bubblewrap", devices=("cpu", "sim"), seed=7, exercises=exercises, not_run=not_run
    )


def unread(slug: str, status: Status, path: str | None, feedback: Feedback | None = None) -> ExerciseResult:
    """An exercise for which nothing was run."""
    waiting = [made_check(name, Status.NOT_REACHED, devices={}) for name in ("adds", "keeps_its_id")]
    return made_exercise(slug, status, *waiting, feedback=feedback, fault=Fault.SUBMISSION, path=path)


def passed() -> ExerciseResult:
    """An exercise that earned its points."""
    return made_exercise(
        "add_in_place", Status.PASSED, made_check("adds", Status.PASSED), made_check("keeps", Status.PASSED)
    )


def failed() -> ExerciseResult:
    """One check passed, one failed with a known mistake in a known line."""
    moved = Feedback(
        en="x moved to new memory.", zh="x 换了内存。", mistake="rebinding", detail="hidden: shape (3, 4)", line=12
    )
    return made_exercise(
        "scale_rows",
        Status.FAILED,
        made_check("scales", Status.PASSED),
        made_check("same_memory", Status.FAILED, moved, Fault.SUBMISSION),
        fault=Fault.SUBMISSION,
    )


def gated() -> ExerciseResult:
    """The gate did not pass, so two more checks were not reached."""
    wrong = Feedback(en="the sum is wrong.", zh="和不对。")
    return made_exercise(
        "sum_rows",
        Status.FAILED,
        made_check("sums", Status.FAILED, wrong, Fault.SUBMISSION),
        made_check("keeps_dtype", Status.NOT_REACHED),
        made_check("no_copy", Status.NOT_REACHED),
        fault=Fault.SUBMISSION,
    )


def elsewhere() -> ExerciseResult:
    """Right on the CPU, wrong on the simulated accelerator."""
    device = Feedback(
        en="right on the CPU, but not on sim.",
        zh="在 CPU 上对，在 sim 上不对。",
        mistake="wrong device",
        detail=None,
        line=3,
    )
    on = {"cpu": Status.PASSED, "sim": Status.FAILED, "cuda": Status.NOT_RUN}
    check = made_check("follows_device", Status.FAILED, device, Fault.SUBMISSION, on)
    return made_exercise("make_mask", Status.FAILED, check, fault=Fault.SUBMISSION)


def stopped(slug: str, status: Status, en: str, zh: str) -> ExerciseResult:
    """An answer whose process did not live to answer, or that could not be loaded."""
    check = made_check("runs", status, Feedback(en=en, zh=zh), Fault.SUBMISSION)
    return made_exercise(slug, status, check, fault=Fault.SUBMISSION)


def broken_grader() -> ExerciseResult:
    """A check of ours that raised."""
    ours = Feedback(
        en="this check could not be judged.",
        zh="这一项无法评判。",
        mistake="broken grader",
        detail="TypeError: expected 3 values",
    )
    check = made_check("judges", Status.ERROR, ours, Fault.GRADER)
    return made_exercise("broadcast", Status.ERROR, check, fault=Fault.GRADER)


@pytest.fixture
def mixed() -> Report:
    """One exercise of every kind."""
    return made_report(
        passed(),
        failed(),
        gated(),
        elsewhere(),
        stopped("loads", Status.ERROR, "the file cannot be loaded.", "文件无法加载。"),
        stopped("loops", Status.TIMEOUT, "it ran longer than 10 s.", "运行超过 10 秒。"),
        stopped("dives", Status.CRASHED, "the process was killed.", "进程被终止。"),
        broken_grader(),
        unread(
            "twice",
            Status.ERROR,
            "twice.py",
            Feedback(en="the file is there twice.", zh="文件有两份。", mistake="unreadable"),
        ),
        unread("stack", Status.NOT_ATTEMPTED, "stack.py"),
        unread("ravel", Status.MISSING, None),
        unread("clip", Status.MISSING, None),
    )


@pytest.fixture
def perfect() -> Report:
    """Every point earned."""
    return made_report(passed())


@pytest.fixture
def empty() -> Report:
    """Nothing was graded."""
    return made_report()


@pytest.fixture
def unreadable() -> Report:
    """A path that is not a submission."""
    why = Text(
        "'alice.zip' is not a zip that can be read\nZip the folder again.", "“alice.zip”不是能读的 zip\n请重新压缩。"
    )
    return replace(made_report(), problem=why)


@pytest.fixture
def hostile() -> Report:
    """Names and messages that try to colour, retitle, forge lines and break files."""
    forged = Feedback(en=HOSTILE, zh=HOSTILE, mistake="raised", detail=HOSTILE, line=-5)
    check = made_check("adds", Status.FAILED, forged, Fault.SUBMISSION)
    exercise = made_exercise("add_in_place", Status.FAILED, check, fault=Fault.SUBMISSION, path=HOSTILE)
    return replace(
        made_report(exercise), submission=HOSTILE, ignored=(Unread(HOSTILE, same(HOSTILE)),), problem=same(HOSTILE)
    )


@pytest.fixture
def tampered() -> Report:
    """One call reached for the recorder, which voids every check of its exercise."""
    void = Feedback(
        en="it was stopped: it reaches for what observes it.",
        zh="它被停止了：它触及了观察它的程序。",
        mistake="tampering",
    )
    checks = [made_check(name, Status.TAMPERING, void, Fault.SUBMISSION) for name in ("adds", "keeps", "allocates")]
    return made_report(passed(), made_exercise("scale_rows", Status.TAMPERING, *checks, fault=Fault.SUBMISSION))


@pytest.fixture
def refused() -> Report:
    """One answer was not run, because of what its text uses."""
    why = Feedback(
        en="it was not run: line 6: `exec` …",
        zh="没有运行：第 6 行：`exec` …",
        mistake="not in the language",
        detail="exec",
        line=6,
    )
    return made_report(passed(), unread("scale_rows", Status.REFUSED, "scale_rows.py", why))


@pytest.fixture
def not_run() -> Report:
    """A check that ran on no device."""
    check = made_check("on_gpu", Status.NOT_RUN, devices={"cuda": Status.NOT_RUN})
    return made_report(made_exercise("to_device", Status.FAILED, made_check("runs", Status.PASSED), check))


@pytest.fixture
def advised() -> Report:
    """Passed, with something to learn."""
    wasteful = Feedback(en="right, but it copies twice.", zh="对了，但复制了两次。")
    return made_report(made_exercise("copy_once", Status.PASSED, made_check("copies", Status.PASSED, wasteful)))
