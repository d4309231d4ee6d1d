"""For all tests."""

import pytest

from autograder.worker import sim

# Autograd counts the devices when it first runs backwards: a test process must know sim before any gradient is taken.
sim.enable()

_LONGEST = "test_exercises.py"
"""Takes as long as half of the others together."""


def pytest_configure(config: pytest.Config) -> None:
    """pytest-xdist would begin with the files of most tests."""
    if hasattr(config.option, "loadscopereorder"):
        config.option.loadscopereorder = False


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the longest file: the other processes run the others meanwhile."""
    items.sort(key=lambda item: item.path.name != _LONGEST)
