"""Pytest as the engine of a grading run, with or without its own views, and without anybody's configuration."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from types import ModuleType

import pytest

from autograder.errors import KataError
from autograder.grading import options as pytest_options
from autograder.grading import plugin
from autograder.grading.collecting import GRADERS
from autograder.grading.options import Options
from autograder.grading.server import Server
from autograder.report.model import Report
from autograder.submission import Submission

_UNUSED = (
    *("cacheprovider", "capture", "debugging", "doctest", "faulthandler", "junitxml", "legacypath", "logging"),
    *(
        "monkeypatch",
        "pastebin",
        "python_path",
        "recwarn",
        "setuponly",
        "setupplan",
        "skipping",
        "stepwise",
        "subtests",
    ),
    *("terminal", "terminalprogress", "threadexception", "tmpdir", "unittest", "unraisableexception", "warnings"),
)
"""pytest's own plugins that a grading run has no use for: half of its time per check went there."""

_ALONE = (
    *("-c", os.devnull, f"--rootdir={GRADERS}", "--noconftest", "--disable-plugin-autoload"),
    f"--confcutdir={GRADERS}",  # else pytest looks at every folder above, and on Windows at everything in them
)
"""No configuration file, conftest.py or installed plugin reaches a grading run."""


class _Listener:
    def __init__(self, submissions: Iterable[Submission], server: Server, on_report: Callable[[Report], None]) -> None:
        self._submissions = submissions
        self._server = server
        self._on_report = on_report
        self.error: BaseException | None = None

    def pytest_configure(self, config: pytest.Config) -> None:
        plugin.grade_in(config, self._submissions, self._server, in_pytest=False)

    def pytest_kata_report(self, report: Report) -> None:
        try:
            self._on_report(report)
        except (KataError, BrokenPipeError, SystemExit) as stopped:
            # End the run quietly: its caller gets the exception. rich leaves a closed pipe by SystemExit.
            self.error = stopped
            pytest.exit(returncode=2)

    def pytest_kata_broken(self, error: KataError) -> None:
        self.error = error

    def pytest_internalerror(self, excinfo: pytest.ExceptionInfo[BaseException]) -> None:
        # pytest's terminal would print it, and there is no terminal.
        self.error = excinfo.value


def run(
    submissions: Iterable[Submission], options: Options, server: Server, on_report: Callable[[Report], None]
) -> int:
    """Grade on this server, and hand out each report when it is done. Returns and raises as ``grade`` does."""
    listener = _Listener(submissions, server, on_report)
    with _undirected():
        status = pytest.main(_arguments(options), plugins=[pytest_options, plugin, listener])
    if listener.error is not None:
        raise listener.error
    return int(status) if status in (0, 1, 2) else 2


def grade_in_pytest(arguments: Sequence[str], started_by: ModuleType) -> int:
    """Run pytest over the graders with the plugin, pytest's own views and nobody's configuration."""
    with _undirected():
        return int(pytest.main([*_ALONE, "-p", "no:cacheprovider", *arguments], plugins=[started_by, plugin]))


@contextlib.contextmanager
def _undirected() -> Iterator[None]:
    """Remove from the environment the settings that apply to every run of pytest."""
    kept = {name: os.environ.pop(name) for name in ("PYTEST_ADDOPTS", "PYTEST_PLUGINS") if name in os.environ}
    try:
        yield
    finally:
        os.environ.update(kept)


def _arguments(options: Options) -> list[str]:
    chosen = [f"--kata-only={','.join(options.only)}", f"--kata-device={','.join(options.devices)}"]
    if options.walls is not None:
        chosen.append(f"--kata-walls={options.walls}")
    if options.own:
        chosen.append("--kata-own")
    if options.any_text:
        chosen.append("--kata-any-text")
    if options.seed is not None:
        chosen.append(f"--kata-seed={options.seed}")
    return [*_ALONE, *(part for name in _UNUSED for part in ("-p", f"no:{name}")), *chosen]
