"""A grading run inside pytest; ``autograder.pytest_plugin`` starts it when there is something to grade.

Graders are collected once. For every submission the same items run again, so that many submissions cost one
collection and share one warm server. ``kata grade`` is this run with other views on it.
"""

from __future__ import annotations

import contextlib
import functools
import gc
import importlib.util
import itertools
import random
import re
import sys
import traceback
import types
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

import pytest
import torch

from autograder import submission
from autograder.catalogue import Exercise, Text, exercises, select
from autograder.dialect.check import refusals
from autograder.dialect.refusal import Refusal
from autograder.errors import BrokenGrader, KataError, UnknownDevice
from autograder.feedback import Died, Feedback, Wrong, say
from autograder.grading import inputs
from autograder.grading.answer import Answer, Interrupted, NotLoaded
from autograder.grading.checks import Check, Test, check_of
from autograder.grading.failures import not_run, why_refused
from autograder.grading.options import require_devices
from autograder.grading.server import Budget, Server
from autograder.report import verdict
from autograder.report.model import CheckResult, ExerciseResult, Fault, Outcome, Report, Status
from autograder.report.rows import REASONS
from autograder.stub import is_untouched
from autograder.submission import Submission

GRADERS = Path(__file__).resolve().parent.parent / "graders"
_TRIES = 3
"""How often an exercise is begun when something kills what runs it, before the answer is what is left to blame."""
_KEYWORDS = pytest.StashKey[dict[str, Any]]()
"""What pytest tells of an item in every report: it takes long to gather."""
_STOPS = (Interrupted, KeyboardInterrupt, pytest.exit.Exception)
"""What ends more than a check."""
_COSTLY = ("too much memory", "killed the server")
_GARBAGE = 50_000
"""Objects that are made between two collections: a submission makes fewer, and nearly all go by themselves."""
_Told = Literal["passed", "failed", "skipped"]
_Phase = Literal["setup", "call", "teardown"]
_Ran = list[tuple[pytest.Item, pytest.CallInfo[None]]]
_Judged = tuple[pytest.Item, pytest.CallInfo[None], Outcome]


class Hooks:
    """What views of a run can listen to."""

    @pytest.hookspec
    def pytest_kata_report(self, report: Report) -> None:
        """One submission is graded."""

    @pytest.hookspec
    def pytest_kata_broken(self, error: KataError) -> None:
        """The run ends here, and no submission is to blame."""


def pytest_addhooks(pluginmanager: pytest.PytestPluginManager) -> None:
    """Register :class:`Hooks`."""
    pluginmanager.add_hookspecs(Hooks)


def grade_in(config: pytest.Config, submissions: Iterable[Submission], server: Server, *, in_pytest: bool) -> None:
    """Make this run grade ``submissions`` on ``server``, with ``in_pytest`` in pytest's own views too.

    Raises KataError when its options cannot be met.
    """
    config.args = [str(GRADERS)]
    config.pluginmanager.register(GradingRun(config, submissions, server, in_pytest), "kata-grading-run")


class GraderModule(pytest.Module):
    """A grader file: imported once per process, its asserts left plain, since each carries its own message."""

    def _getobj(self) -> types.ModuleType:
        name = f"{GRADERS.parent.name}.graders.{self.path.parent.name}.{self.path.stem}"
        if name not in sys.modules:
            spec = importlib.util.spec_from_file_location(name, self.path)
            assert spec is not None and spec.loader is not None, "a .py file has a loader"
            module = importlib.util.module_from_spec(spec)
            try:
                spec.loader.exec_module(module)
            except (Exception, SystemExit) as raised:
                raise _uncollected(self.path, raised) from raised
            sys.modules[name] = module
        return sys.modules[name]


def _uncollected(grader: Path, raised: BaseException) -> BrokenGrader:
    place, said = _place(raised) or grader, f"{type(raised).__name__}: {raised}"
    return BrokenGrader(
        Text(f"{place}: the grader cannot be collected: {said}", f"{place}：评分程序无法载入：{said}"),
        Text("Repair it, then prove it with `kata dev check SLUG`.", "请改好它，再用 `kata dev check SLUG` 验证。"),
    )


def _place(raised: BaseException) -> str | None:
    """The grader's file and line where an exception arose, if it passed one."""
    if isinstance(raised, SyntaxError) and raised.filename is not None:
        return f"{raised.filename}:{raised.lineno}"
    frames = traceback.extract_tb(raised.__traceback__)
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(GRADERS)]
    return f"{ours[-1].filename}:{ours[-1].lineno}" if ours else None


class GradingRun:
    """One grading run: its submissions, its server, and the outcomes as they come in."""

    def __init__(
        self, config: pytest.Config, submissions: Iterable[Submission], server: Server, in_pytest: bool
    ) -> None:
        option = config.option
        self._config = config
        self._submissions = submissions
        self._in_pytest = in_pytest
        self._exercises = {exercise.grader: exercise for exercise in select(filter(None, option.kata_only.split(",")))}
        self._asked = require_devices(filter(None, option.kata_device.split(",")))
        self._seed = random.SystemRandom().randrange(2**31) if option.kata_seed is None else option.kata_seed
        self._server = server
        self.scores: list[tuple[str, float, float]] = []
        self._is_sound = True
        self._checks: list[tuple[Exercise, list[pytest.Item]]] = []
        self._not_handed_in: dict[str, ExerciseResult] = {}
        self._uncollected: BrokenGrader | None = None
        self._grading: _Grading | None = None

    # --- collection ---------------------------------------------------------------------------------------------

    def pytest_ignore_collect(self, collection_path: Path) -> bool | None:
        """Only the graders of the chosen exercises."""
        return None if collection_path.is_dir() else collection_path not in self._exercises

    def pytest_collect_directory(self, path: Path, parent: pytest.Collector) -> pytest.Dir:
        """Folders are no packages: setting one up would import it before every check."""
        return pytest.Dir.from_parent(parent, path=path)

    def pytest_pycollect_makemodule(self, module_path: Path, parent: pytest.Collector) -> pytest.Module:
        """Graders have their own kind of module."""
        return GraderModule.from_parent(parent, path=module_path)

    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        """Every check runs on every device that is there."""
        metafunc.parametrize("answer", self._ran)

    @property
    def _ran(self) -> list[str]:
        return [device for device in self._asked if device in self._server.devices]

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection(self) -> None:
        """Start the server first: it says which devices there are."""
        try:
            self._server.start()
            if not self._ran:
                raise UnknownDevice(
                    Text(
                        f"none of the devices {', '.join(self._asked)} is here",
                        f"设备 {'、'.join(self._asked)} 在这里一个也没有",
                    ),
                    Text("Add cpu or sim.", "请加上 cpu 或 sim。"),
                )
        except KataError as error:
            self._config.hook.pytest_kata_broken(error=error)
            pytest.exit(str(error), returncode=error.exit_code)

    def pytest_exception_interact(self, node: pytest.Item | pytest.Collector, call: pytest.CallInfo[Any]) -> None:
        """Note why a grader cannot be collected."""
        if isinstance(node, pytest.Collector) and call.excinfo is not None and self._uncollected is None:
            raised = call.excinfo.value
            self._uncollected = raised if isinstance(raised, BrokenGrader) else _uncollected(node.path, raised)

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Exercise by exercise, device by device, gates first. Ends the run where a grader is broken."""
        if (broken := self._uncollected or self._missing(items)) is not None:
            self._config.hook.pytest_kata_broken(error=broken)
            pytest.exit(str(broken), returncode=broken.exit_code)
        order = {exercise: number for number, exercise in enumerate(exercises())}
        items.sort(
            key=lambda item: (
                order[self.exercise_of(item)],
                self._ran.index(_device_of(item)),
                not _check_of(item).gate,
            )
        )
        groups = itertools.groupby(items, self.exercise_of)
        self._checks = [(exercise, list(checks)) for exercise, checks in groups]
        # Made once: of a class of thousands, most hand in a few exercises each.
        self._not_handed_in = {
            exercise.slug: _unread(exercise, _checks_of(checks), Status.MISSING, None, None)
            for exercise, checks in self._checks
        }

    def _missing(self, items: Sequence[pytest.Item]) -> BrokenGrader | None:
        """Require that every test is a check, and that every exercise has one."""
        for item in items:
            if check_of(getattr(item, "obj", None)) is None:
                path, line, name = item.reportinfo()
                place = f"{path}:{(line or 0) + 1}"
                return BrokenGrader(
                    Text(f"{place}: {name} is not a check", f"{place}：{name} 不是检查项"),
                    Text("Mark it with @check(points=…).", "请用 @check(points=…) 标记。"),
                )
        judged = {item.path for item in items}
        for grader in self._exercises:
            if grader not in judged:
                return BrokenGrader(
                    Text(f"{grader}: the grader has no check", f"{grader}：评分程序里没有检查项"),
                    Text("Write one, marked with @check(points=…).", "请写一个，用 @check(points=…) 标记。"),
                )
        if not items:
            return BrokenGrader(
                Text(f"{GRADERS}: there is no exercise to grade", f"{GRADERS}：没有可以评分的题"),
                Text("Add one with `kata dev new`.", "请用 `kata dev new` 添加一道题。"),
            )
        return None

    def exercise_of(self, item: pytest.Item) -> Exercise:
        """The exercise that an item belongs to."""
        return self._exercises[item.path]

    # --- running ------------------------------------------------------------------------------------------------

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self) -> bool:
        """Run the items once for every submission; a report goes out as soon as its submission is through."""
        with _undistracted():
            for submission in self._submissions:
                self._grade(submission)
        return True

    def _grade(self, submission: Submission) -> None:
        self._grading = _Grading(submission, self._server, self._seed, self._config.option.kata_any_text)
        for exercise, checks in self._checks:
            ran = self._grading.run(exercise, checks)
            if self._in_pytest:
                for judged in ran:
                    _publish(*judged)
        report = self._report(submission, self._grading)
        if self._in_pytest:
            for result, (_, checks) in zip(report.exercises, self._checks, strict=True):
                _publish_unrun(result, checks)
        # The reports themselves stay with whoever listens: a class may be of any size.
        self.scores.append((report.submission, report.score, report.max_score))
        self._is_sound &= report.is_sound
        self._config.hook.pytest_kata_report(report=report)

    def pytest_sessionfinish(self, session: pytest.Session, exitstatus: int) -> None:
        """0: every point earned. 1: not every point. 2: something of ours or of the machine's is broken."""
        self._server.stop()
        if exitstatus in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED):
            is_perfect = all(score == most for _, score, most in self.scores)
            session.exitstatus = 2 if not self._is_sound else 0 if is_perfect else 1

    # --- reporting ----------------------------------------------------------------------------------------------

    def _report(self, submission: Submission, grading: _Grading) -> Report:
        results = [
            grading.result(exercise, checks, self._asked)
            if exercise.slug in submission.answers
            else self._not_handed_in[exercise.slug]
            for exercise, checks in self._checks
        ]
        return Report(
            submission=submission.name,
            walls=self._server.walls.level,
            devices=tuple(self._ran),
            seed=self._seed,
            exercises=tuple(results),
            ignored=submission.ignored,
            problem=submission.problem,
            not_run=tuple(device for device in self._asked if device not in self._ran),
        )


@contextlib.contextmanager
def _undistracted() -> Iterator[None]:
    """No threads for tensors of a few elements, and garbage is collected where much of it may lie."""
    threads, thresholds = torch.get_num_threads(), gc.get_threshold()
    torch.set_num_threads(1)
    gc.freeze()
    gc.set_threshold(_GARBAGE, *thresholds[1:])
    try:
        yield
    finally:
        gc.set_threshold(*thresholds)
        gc.unfreeze()
        torch.set_num_threads(threads)


class _Grading:
    """The grading of one submission."""

    def __init__(self, submission: Submission, server: Server, seed: int, any_text: bool) -> None:
        self._submission = submission
        self._server = server
        self._seed = seed
        self._any_text = any_text
        self._outcomes: dict[tuple[Exercise, str, str], Outcome] = {}
        self._seconds: dict[tuple[Exercise, str, str], float] = {}
        self._exercise: Exercise | None = None
        self._budget = Budget(server.limits)
        self._not_run: set[Exercise] = set()

    def run(self, exercise: Exercise, items: Sequence[pytest.Item]) -> list[_Judged]:
        """Run one exercise's checks on every device; from the start again when it is interrupted."""
        self._exercise = exercise
        found = self._submission.answers.get(exercise.slug)
        if found is None or found.problem is not None or is_untouched(exercise, found.source) or self._refusals(found):
            return []
        if self._budget.is_spent:
            self._not_run.add(exercise)
            return []
        for number in range(_TRIES):
            self._budget.begin_exercise()
            answer = Answer(exercise, found, "cpu", self._server, number == _TRIES - 1, self._budget)
            with contextlib.closing(answer), contextlib.suppress(Interrupted):
                ran = self._run(answer, items)
                self._void_if_tampered(items)
                return [(item, call, self._outcomes[self._key(item)]) for item, call in ran]
        return []

    def _refusals(self, found: submission.Answer) -> tuple[Refusal, ...]:
        return () if self._any_text else refusals(found.source, found.before, tuple(found.helpers.items()))

    def _run(self, answer: Answer, items: Sequence[pytest.Item]) -> _Ran:
        """Run the checks, in one fork as long as that lives. Raises Interrupted."""
        ran: _Ran = []
        stopped = False
        for number, (device, group) in enumerate(itertools.groupby(items, _device_of)):
            checks = list(group)
            if stopped:
                self._not_reached(device, checks)
                continue
            answer.move(device, is_first=number == 0)
            stopped = self._run_on(answer, checks, ran)
        return ran

    def _void_if_tampered(self, items: Sequence[pytest.Item]) -> None:
        """Where an answer was seen to reach for the recorder, nothing that was recorded counts."""
        outcomes = [self._outcomes[self._key(item)] for item in items]
        if seen := next((outcome for outcome in outcomes if outcome.status is Status.TAMPERING), None):
            self._outcomes.update({self._key(item): seen for item in items})

    def _key(self, item: pytest.Item) -> tuple[Exercise, str, str]:
        assert self._exercise is not None, "set by run"
        return self._exercise, _check_of(item).name, _device_of(item)

    def _run_on(self, answer: Answer, items: Sequence[pytest.Item], ran: _Ran) -> bool:
        """Run the checks on one device. Return True when the others are left out.

        They are when the gate failed, and when what happened costs too much to see it again.
        """
        assert self._exercise is not None, "set by run"
        for number, item in enumerate(items):
            inputs.reseed(self._seed, f"{self._exercise.slug} {_check_of(item).name}")
            # A check is called as it is: pytest's fixtures and phases would cost more than most checks.
            call = pytest.CallInfo.from_call(functools.partial(answer.judge, _test_of(item)), "call", reraise=_STOPS)
            ran.append((item, call))
            outcome = replace(_outcome(call.excinfo and call.excinfo.value), printed=answer.take_output())
            if outcome.status is Status.FAILED and outcome.feedback is not None:
                outcome = replace(outcome, feedback=answer.cause(outcome.feedback))
            self._outcomes[self._key(item)] = outcome
            self._seconds[self._key(item)] = call.duration
            costly = outcome.status in (Status.TIMEOUT, Status.TAMPERING) or _mistake(outcome) in _COSTLY
            if costly or (_check_of(item).gate and outcome.status is not Status.PASSED):
                self._not_reached(answer.device, items[number + 1 :])
                return True
        return False

    def _not_reached(self, device: str, items: Sequence[pytest.Item]) -> None:
        assert self._exercise is not None, "set by run"
        for item in items:
            self._outcomes[self._exercise, _check_of(item).name, device] = Outcome(Status.NOT_REACHED)

    def result(self, exercise: Exercise, items: Sequence[pytest.Item], devices: Sequence[str]) -> ExerciseResult:
        """The verdict on one exercise."""
        found = self._submission.answers[exercise.slug]
        checks = _checks_of(items)
        if found.problem is not None:
            unreadable = say(
                f"the file cannot be graded: {found.problem.en}.", f"文件无法评分：{found.problem.zh}。", "unreadable"
            )
            return _unread(exercise, checks, Status.ERROR, found.path, unreadable)
        if is_untouched(exercise, found.source):
            return _unread(exercise, checks, Status.NOT_ATTEMPTED, found.path, None)
        if exercise in self._not_run:
            return _unread(exercise, checks, Status.TIMEOUT, found.path, not_run(self._server.limits.submission))
        if refused := self._refusals(found):
            return _unread(exercise, checks, Status.REFUSED, found.path, why_refused(refused))
        results = tuple(self._check_result(exercise, check, devices) for check in checks.values())
        status, fault = verdict.of_exercise(results)
        line = _beginning(exercise, found.source)
        return ExerciseResult(
            id=exercise.slug,
            note=exercise.note,
            title=exercise.title,
            status=status,
            checks=results,
            path=found.path,
            feedback=None,
            fault=fault,
            line=line,
        )

    def _check_result(self, exercise: Exercise, check: Check, devices: Sequence[str]) -> CheckResult:
        absent = Outcome(Status.NOT_RUN)
        by_device = {device: self._outcomes.get((exercise, check.name, device), absent) for device in devices}
        statuses = {device: outcome.status for device, outcome in by_device.items()}
        seconds = sum(self._seconds.get((exercise, check.name, device), 0.0) for device in devices)
        title = Text(check.en, check.zh)
        return CheckResult(
            name=check.name,
            title=title,
            max_points=check.points,
            outcome=verdict.of_check(by_device),
            devices=statuses,
            seconds=seconds,
        )


def _unread(
    exercise: Exercise, checks: dict[str, Check], status: Status, path: str | None, feedback: Feedback | None
) -> ExerciseResult:
    results = tuple(
        CheckResult(
            name=check.name,
            title=Text(check.en, check.zh),
            max_points=check.points,
            outcome=Outcome(Status.NOT_REACHED),
            devices={},
        )
        for check in checks.values()
    )
    return ExerciseResult(
        id=exercise.slug,
        note=exercise.note,
        title=exercise.title,
        status=status,
        checks=results,
        path=path,
        feedback=feedback,
        fault=Fault.SUBMISSION,
    )


def _publish(item: pytest.Item, call: pytest.CallInfo[None], outcome: Outcome) -> None:
    """Tell pytest's own views, which would count what is repeated twice."""
    why: object = str(outcome.feedback)
    if call.excinfo is not None and outcome.fault is not Fault.SUBMISSION:
        why = item.repr_failure(call.excinfo)  # a traceback, for who repairs it
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


def _publish_unrun(result: ExerciseResult, items: Sequence[pytest.Item]) -> None:
    """Tell pytest's own views of the checks that did not run: failed where the answer is why, else skipped."""
    statuses = {check.name: check.devices for check in result.checks}
    for item in items:
        here = statuses[_check_of(item).name].get(_device_of(item))
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


def _outcome(raised: BaseException | None) -> Outcome:
    """A student's mistake, a broken machine and a broken grader are three different verdicts."""
    match raised:
        case None:
            return Outcome(Status.PASSED)
        case Died():
            return Outcome(Status(raised.status), raised.feedback, Fault.SUBMISSION)
        case NotLoaded():
            return Outcome(Status.ERROR, raised.feedback, Fault.SUBMISSION)
        case Wrong():
            return Outcome(Status.FAILED, raised.feedback, Fault.SUBMISSION)
        case AssertionError(args=[Feedback() as feedback]):
            return Outcome(Status.FAILED, feedback, Fault.SUBMISSION)
        case KataError():
            return Outcome(Status.ERROR, _ours("machine", raised), Fault.MACHINE)
        case _:
            return Outcome(Status.ERROR, _ours("grader", raised), Fault.GRADER)


def _ours(what: str, raised: BaseException) -> Feedback:
    chinese = {"machine": "运行环境", "grader": "评分程序"}[what]
    said = f"{type(raised).__name__}: {raised}"
    return say(
        f"this check could not be judged: the {what} is at fault, not your answer. Tell your instructor.",
        f"这一项无法评判：是{chinese}的问题，不是你的答案的问题。请告诉老师。",
        f"broken {what}",
        detail=f"{place}: {said}" if (place := _place(raised)) else said,
    )


def _beginning(exercise: Exercise, source: str) -> int | None:
    """The line where the answer's first function begins. The text is searched, not parsed: it may be no Python."""
    found = re.search(rf"^(?:async )?def {exercise.functions[0].name}\b", source, re.MULTILINE)
    return None if found is None else source.count("\n", 0, found.start()) + 1


def _mistake(outcome: Outcome) -> str | None:
    return None if outcome.feedback is None else outcome.feedback.mistake


def _check_of(item: pytest.Item) -> Check:
    assert isinstance(item, pytest.Function), "checks are functions"
    found = check_of(item.obj)
    assert found is not None, "required when it was collected"
    return found


def _test_of(item: pytest.Item) -> Test:
    assert isinstance(item, pytest.Function), "checks are functions"
    test: Test = item.obj
    return test


def _device_of(item: pytest.Item) -> str:
    assert isinstance(item, pytest.Function), "checks are functions"
    return str(item.callspec.params["answer"])


def _checks_of(items: Sequence[pytest.Item]) -> dict[str, Check]:
    return {_check_of(item).name: _check_of(item) for item in items}
