"""``pytest --submission DIR`` grades; without that option this plugin does nothing and imports nothing slow."""

from __future__ import annotations

from pathlib import Path

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """The options of a grading run."""
    group = parser.getgroup("kata", "grading submissions")
    group.addoption("--submission", action="append", default=[], metavar="PATH", help="grade this folder, zip or file")
    group.addoption("--only", default="", metavar="SLUG,…", help="grade these exercises alone")
    group.addoption("--device", default="cpu,sim,cuda", metavar="DEV,…", help="cpu, sim, cuda (default: all)")
    group.addoption("--walls", choices=["bubblewrap", "landlock", "limits"], help="refuse to run below this level")
    group.addoption("--seed", type=int, default=None, help="draw the hidden inputs from this seed")
    group.addoption("--any-text", action="store_true", help="run answers outside the language too, to try the walls")


def pytest_configure(config: pytest.Config) -> None:
    """Turn this run into a grading run when there is something to grade."""
    paths = [Path(path) for path in config.option.submission]
    if not paths:
        return
    from autograder.errors import KataError
    from autograder.grading import plugin
    from autograder.submission import read_all, require_existing

    try:
        for path in paths:
            require_existing(path)
        config.pluginmanager.register(plugin, plugin.__name__)
        plugin.grade_in(config, read_all(paths))
    except KataError as error:
        raise pytest.UsageError(str(error)) from error


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """The score of each submission, below pytest's own lines."""
    run = config.pluginmanager.get_plugin("kata-grading-run")
    if run is not None:
        for report in run.reports:
            terminalreporter.line(f"{report.submission}: {report.score:g}/{report.max_score:g} points")
