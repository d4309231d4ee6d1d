"""Grading as a function: what it refuses before anything is started, and the server that it takes."""

from __future__ import annotations

import subprocess
import sys

import pytest

from autograder.errors import UnknownDevice
from autograder.grading.own import OwnServer
from autograder.grading.run import Options, grade, server_for
from autograder.grading.walls import strongest
from autograder.isolation import Level
from autograder.report.model import Report


def test_an_unknown_device_is_refused_before_anything_is_started() -> None:
    """No submission is read either."""
    reports: list[Report] = []
    with pytest.raises(UnknownDevice, match="gpu"):
        grade(iter(()), Options(devices=("cpu", "gpu")), reports.append)
    assert reports == []


def test_the_server_is_that_of_the_level_that_was_asked_for() -> None:
    """Without one it is the strongest that there is."""
    assert isinstance(server_for("own"), OwnServer)
    assert server_for(None).walls == strongest()
    assert server_for(strongest().level).walls.level is strongest().level
    assert server_for("limits").walls.level is Level.LIMITS


def test_importing_it_imports_nothing_slow() -> None:
    """A server is launched while the judge is imported."""
    code = (
        "import sys, autograder.grading.run; print(sorted({'torch', 'numpy', 'pytest', 'pandas'} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
