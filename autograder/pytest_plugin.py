"""The plugin for ``pytest --submission DIR``, which grades. Otherwise it does nothing and imports nothing slow.

Every option begins with ``--kata-``, since it exists in every project of an environment with this package.
``--submission`` is another word for ``--kata-submission`` if nothing else has an option of that name.
"""

from __future__ import annotations

import copy
import sys
from pathlib import Path

import pytest

from autograder.grading.options import SUBMISSION, pytest_addoption

__all__ = ["pytest_addoption"]

_SHORT = "--submission"
_GIVEN = pytest.StashKey[list[str]]()
"""The command line, with the option's long name."""


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests(early_config: pytest.Config, parser: pytest.Parser, args: list[str]) -> None:
    """Take a grading run's options only from the command line, and load no conftest.py, which may be a student's."""
    given = [str(part) for part in early_config.invocation_params.args]
    if _is_free(early_config, parser):
        given = [_renamed(part) for part in given]
    if any(part == SUBMISSION or part.startswith(f"{SUBMISSION}=") for part in given):
        args[:] = early_config.stash[_GIVEN] = given
        early_config.known_args_namespace = parser.parse_known_args(given, copy.copy(early_config.option))
        early_config.known_args_namespace.noconftest = True


def _is_free(config: pytest.Config, parser: pytest.Parser) -> bool:
    """True when no plugin has an option ``--submission``, and no conftest.py here or above names one of its own."""
    _, unknown = parser.parse_known_and_unknown_args([f"{_SHORT}=x"])
    here = config.invocation_params.dir
    folders = [folder for folder in (here, *here.parents) if folder.is_relative_to(config.rootpath)]
    return bool(unknown) and not any(_names_it(folder / "conftest.py") for folder in folders)


def _names_it(conftest: Path) -> bool:
    try:
        text = conftest.read_text(encoding="utf-8", errors="replace").replace("'", '"')
    except OSError:
        return False
    return f'"{_SHORT}"' in text and __name__ not in text


def _renamed(part: str) -> str:
    return part.replace(_SHORT, SUBMISSION, 1) if part == _SHORT or part.startswith(f"{_SHORT}=") else part


def pytest_cmdline_main(config: pytest.Config) -> int | None:
    """Grade in a separate run, which the configuration of the folder and of the environment does not reach."""
    if not config.option.kata_submission or _is_grading(config):
        return None
    from autograder.grading.in_pytest import grade_in_pytest

    given = config.stash.get(_GIVEN, None)
    arguments = given or [_renamed(str(part)) for part in config.invocation_params.args]
    return grade_in_pytest(arguments, sys.modules[__name__])


def pytest_configure(config: pytest.Config) -> None:
    """Turn a run for grading into one over the named submissions."""
    paths = [Path(path) for path in config.option.kata_submission]
    if not paths or not _is_grading(config):
        return
    from autograder.errors import KataError
    from autograder.grading import plugin
    from autograder.grading.run import server_for
    from autograder.submission import read_all, require_existing

    try:
        for path in paths:
            require_existing(path)
        server = server_for(config.option.kata_walls)
        config.add_cleanup(server.stop)
        plugin.grade_in(config, read_all(paths), server, in_pytest=True)
    except KataError as error:
        raise pytest.UsageError(str(error)) from error


def _is_grading(config: pytest.Config) -> bool:
    return config.pluginmanager.hasplugin("autograder.grading.plugin")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Print the score of each submission, below pytest's own lines."""
    run = config.pluginmanager.get_plugin("kata-grading-run")
    if run is not None:
        for submission, score, most in run.scores:
            terminalreporter.line(f"{submission}: {score:g}/{most:g} points")
