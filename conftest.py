"""``python -m pytest --submission DIR`` grades here without an install; plain ``pytest`` tests the project."""

import pytest

pytest_plugins = ["autograder.pytest_plugin"]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Give the option its short name: a plugin that comes with a conftest.py comes too late to do so itself."""
    parser.addoption("--submission", action="append", default=[], dest="kata_submission", metavar="PATH")
