"""A grading run inside pytest. ``autograder.pytest_plugin`` starts it when there is something to grade.

Graders are collected once. For every submission the same items run again, so that many submissions cost one
collection and share one warm server. ``kata grade`` is this run with other views on it.
"""

from __future__ import annotations

import contextlib
import itertools
import random
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
import torch

from autograder import garbage
from autograder.catalogue import Exercise, Text, exercises, select
from autograder.errors import BrokenGrader, KataError, UnknownDevice
from autograder.grading.attempt import Attempt
from autograder.grading.collecting import GRADERS, GraderModule, missing, uncollected
from autograder.grading.early import unread
from autograder.grading.items import check_in, checks_in, device_of
from autograder.grading.options import require_devices
from autograder.grading.publishing import publish, publish_unrun
from autograder.grading.server import Server
from autograder.report.model import ExerciseResult, Report
from autograder.submission import Submission
from autograder.verdicts import Status


class Hooks:
    """Events that views of a run can listen to."""

    @pytest.hookspec
    def pytest_kata_report(self, report: Report) -> None:
        """Receive the report of a submission that is graded."""

    @pytest.hookspec
    def pytest_kata_broken(self, error: KataError) -> None:
        """Receive the failure that ends the run. No submission is to blame."""


def pytest_addhooks(pluginmanager: pytest.PytestPluginManager) -> None:
    """Register :class:`Hooks`."""
    pluginmanager.add_hookspecs(Hooks)


def grade_in(config: pytest.Config, submissions: Iterable[Submission], server: Server, *, in_pytest: bool) -> None:
    """Make this run grade ``submissions`` on ``server``, with ``in_pytest`` in pytest's own views too.

    The caller stops the server. Raises KataError when the options cannot be met.
    """
    config.args = [str(GRADERS)]
    config.pluginmanager.register(GradingRun(config, submissions, server, in_pytest), "kata-grading-run")


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
        self._attempt: Attempt | None = None

    # --- collection ---------------------------------------------------------------------------------------------

    def pytest_ignore_collect(self, collection_path: Path) -> bool | None:
        """Keep only the graders of the chosen exercises."""
        return None if collection_path.is_dir() else collection_path not in self._exercises

    def pytest_collect_directory(self, path: Path, parent: pytest.Collector) -> pytest.Dir:
        """Collect folders as folders, not as packages: setting up a package would import it before every check."""
        return pytest.Dir.from_parent(parent, path=path)

    def pytest_pycollect_makemodule(self, module_path: Path, parent: pytest.Collector) -> pytest.Module:
        """Collect a grader as a module of its own kind."""
        return GraderModule.from_parent(parent, path=module_path)

    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        """Run every check on every available device."""
        metafunc.parametrize("answer", self._ran)

    @property
    def _ran(self) -> list[str]:
        return [device for device in self._asked if device in self._server.devices]

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection(self) -> None:
        """Start the server first, since it knows the available devices."""
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
        """Note the reason when a grader cannot be collected."""
        if isinstance(node, pytest.Collector) and call.excinfo is not None and self._uncollected is None:
            raised = call.excinfo.value
            self._uncollected = raised if isinstance(raised, BrokenGrader) else uncollected(node.path, raised)

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Sort by exercise, then by device, with gates first. End the run if a grader is broken."""
        if (broken := self._uncollected or missing(items, self._exercises)) is not None:
            self._config.hook.pytest_kata_broken(error=broken)
            pytest.exit(str(broken), returncode=broken.exit_code)
        order = {exercise: number for number, exercise in enumerate(exercises())}
        items.sort(
            key=lambda item: (
                order[self.exercise_of(item)],
                self._ran.index(device_of(item)),
                not check_in(item).gate,
            )
        )
        groups = itertools.groupby(items, self.exercise_of)
        self._checks = [(exercise, list(checks)) for exercise, checks in groups]
        # Made once: of a class of thousands, most hand in a few exercises each.
        self._not_handed_in = {
            exercise.slug: unread(exercise, checks_in(checks), None, Status.MISSING, None)
            for exercise, checks in self._checks
        }

    def exercise_of(self, item: pytest.Item) -> Exercise:
        """Return the exercise of an item."""
        return self._exercises[item.path]

    # --- running ------------------------------------------------------------------------------------------------

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self) -> bool:
        """Run the items once for every submission. Send each report as soon as its submission is finished."""
        with _undistracted():
            for submission in self._submissions:
                self._grade(submission)
        return True

    def _grade(self, submission: Submission) -> None:
        option = self._config.option
        self._attempt = Attempt(submission, self._server, self._seed, option.kata_any_text, option.kata_own)
        with contextlib.closing(self._attempt):
            for exercise, checks in self._checks:
                ran = self._attempt.run(exercise, checks)
                if self._in_pytest:
                    for judged in ran:
                        publish(*judged)
        report = self._report(submission, self._attempt)
        if self._in_pytest:
            for result, (_, checks) in zip(report.exercises, self._checks, strict=True):
                publish_unrun(result, checks)
        # The reports themselves stay with the listeners, since a class may be of any size.
        self.scores.append((report.submission, report.score, report.max_score))
        self._is_sound &= report.is_sound
        self._config.hook.pytest_kata_report(report=report)

    def pytest_sessionfinish(self, session: pytest.Session, exitstatus: int) -> None:
        """Set the exit status: 0 for every point, 1 for fewer, 2 when our part or the machine is broken."""
        if exitstatus in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED):
            is_perfect = all(score == most for _, score, most in self.scores)
            session.exitstatus = 2 if not self._is_sound else 0 if is_perfect else 1

    # --- reporting ----------------------------------------------------------------------------------------------

    def _report(self, submission: Submission, attempt: Attempt) -> Report:
        results = [
            attempt.result(exercise, checks, self._asked)
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
    """Use no threads for tensors of a few elements, and seldom look for garbage."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        with garbage.collected_seldom(), garbage.kept():
            yield
    finally:
        torch.set_num_threads(threads)
