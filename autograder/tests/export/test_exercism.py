"""The exercism test runner, with its three arguments."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from autograder.catalogue import find
from autograder.tests.export.conftest import SPY, Done, Export, run
from autograder.tests.formats import _EXERCISM


@pytest.fixture(scope="module")
def track(export: Export, tmp_path_factory: pytest.TempPathFactory) -> Path:
    track = tmp_path_factory.mktemp("track")
    done = export("exercism", track)
    assert done.returncode == 0, done.stderr
    return track


def runner(track: Path, tmp_path: Path, slug: str, answer: str) -> tuple[Done, Any]:
    """``bin/run.sh slug solution/ output/``."""
    solution = tmp_path / "solution"
    solution.mkdir()
    (solution / f"{slug.replace('-', '_')}.py").write_text(answer, encoding="utf-8")
    command = [track / "runner" / "bin" / "run.sh", slug, f"{solution}/", f"{tmp_path}/output/"]
    done = run(list(command), tmp_path, PYTHON=sys.executable)
    found = json.loads((tmp_path / "output" / "results.json").read_text("utf-8"))
    _EXERCISM.validate(found)
    return done, found


@pytest.mark.parametrize(
    ("slug", "answer", "status"),
    [
        ("slices", find("slices").solution.read_text("utf-8"), "pass"),
        ("add-in-place", SPY, "fail"),
        ("add-in-place", find("add_in_place").stub.read_text("utf-8"), "error"),
        ("no-such-exercise", "", "error"),
    ],
    ids=["right", "spying", "stub", "unknown slug"],
)
def test_every_solution_has_a_result(track: Path, tmp_path: Path, slug: str, answer: str, status: str) -> None:
    """The exit code is 0 whenever the runner worked, and the result says the rest."""
    done, found = runner(track, tmp_path, slug, answer)
    assert (done.returncode, found["status"]) == (0, status)


def test_three_arguments(track: Path, tmp_path: Path) -> None:
    """A call with other arguments is refused with the usage."""
    done = run([track / "runner" / "bin" / "run.sh", "slices"], tmp_path)
    assert done.returncode == 2
    assert "SLUG INPUT/ OUTPUT/" in done.stderr


def test_the_exercise_names_its_solution_file(track: Path) -> None:
    """A student downloads the stub, not a test or an example."""
    folder = track / "exercises" / "practice" / "add-in-place"
    config = json.loads((folder / ".meta" / "config.json").read_text("utf-8"))
    assert config["files"] == {"solution": ["add_in_place.py"], "test": [], "example": []}
    assert (folder / "add_in_place.py").read_bytes() == find("add_in_place").stub.read_bytes()
    assert "in place" in (folder / ".docs" / "instructions.md").read_text("utf-8")
