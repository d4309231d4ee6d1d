"""For all tests."""

import signal
import sys
from collections.abc import Iterator

import pytest

from autograder.worker import sim

# Autograd counts the devices when it first runs backwards: a test process must know sim before any gradient is taken.
sim.enable()

_LONGEST = "test_exercises.py"
"""Takes as long as half of the others together."""

_UNCOUNTED = {
    *(
        _LONGEST,
        "test_own.py",
        "test_hostile.py",
        "test_bank.py",
        "test_innocents.py",
        "test_check.py",
        "test_mutants.py",
    ),
    *("attacks", "faults", "fuzz", "jupyter", "nbgrader", "sim", "watching", "windows"),
}
"""Files and folders of tests that run the whole. Counting their lines takes as long again before Python 3.12."""


def pytest_configure(config: pytest.Config) -> None:
    """Let runs in the background know Ctrl-C, which tests send. Begin with the longest file, and repeat no crash."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # as a shell starts what has a "&" behind it
        signal.signal(signal.SIGINT, signal.default_int_handler)
    if hasattr(config.option, "loadscopereorder"):
        config.option.loadscopereorder = False
        config.option.maxworkerrestart = 0


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the longest file: the other processes run the others meanwhile."""
    items.sort(key=lambda item: item.path.name != _LONGEST)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Count the lines that tests of single modules reach, if lines are counted at all."""
    coverage = sys.modules.get("coverage")
    counting = coverage and coverage.Coverage.current()
    if counting is None or _UNCOUNTED.isdisjoint(item.path.parts):
        return (yield)
    counting.stop()
    try:
        return (yield)
    finally:
        counting.start()
