"""``kata doctor``."""

from __future__ import annotations

import subprocess

import pytest

from autograder import __version__

Done = subprocess.CompletedProcess[str]


@pytest.fixture
def rows(doctor_run: Done) -> dict[str, str]:
    """Return the doctor's lines, by name."""
    return {line[:8].strip(): line[9:] for line in doctor_run.stdout.splitlines()}


def test_exits_with_zero(doctor_run: Done) -> None:
    """A machine that can grade is well."""
    assert (doctor_run.returncode, doctor_run.stderr) == (0, "")


def test_names_the_walls(rows: dict[str, str]) -> None:
    """The level of isolation is named with what it protects from."""
    level, _, protection = rows["walls"].partition(": ")
    assert level in {"bubblewrap", "landlock", "limits"}
    assert protection


@pytest.mark.parametrize("device", ["cpu", "sim"])
def test_devices_everywhere(rows: dict[str, str], device: str) -> None:
    """These devices are on every machine, and were tried out."""
    assert rows[device].startswith("ready (")


def test_names_the_gpu(rows: dict[str, str]) -> None:
    """The GPU is ready, or its checks are announced as not run."""
    assert rows["cuda"].startswith(("ready (", "not available; checks on it are reported as not run"))


def test_names_versions(rows: dict[str, str]) -> None:
    """The output holds all that a bug report needs."""
    assert rows["kata"].startswith(f"{__version__}, ")
    assert {"python", "torch", "pandas"} <= rows.keys()
