"""nbgrader's pages, looked at by a real browser."""

from __future__ import annotations

import json
import os
import subprocess
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from autograder.tests.course.nbgrader.classroom import BIN, NOTE, SLUGS, Course, Graded
from autograder.tests.jupyter.browser import CHROMIUM
from autograder.tests.jupyter.serving import serving

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium (Debian: apt-get install chromium)")
Browse = Callable[[str], str]
_SECONDS = 120


@pytest.fixture(scope="module")
def course(graded: Graded, tmp_path_factory: pytest.TempPathFactory) -> Course:
    """The graded class, in a place of its own: the pages change it."""
    return graded.course.copy(tmp_path_factory.mktemp("formgrader") / "torch")


@pytest.fixture(scope="module")
def server(course: Course, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Jupyter in the course's folder, as the instructor starts it: its address."""
    # A browser has the cookie that the button needs.
    command: list[str | Path] = [BIN / "jupyter", "server", "--ServerApp.disable_check_xsrf=True"]
    with serving(command, "formgrader", course.root, tmp_path_factory.mktemp("home")) as address:
        yield address


@pytest.fixture(scope="module")
def browse(server: str, tmp_path_factory: pytest.TempPathFactory) -> Browse:
    """Return the content of a page after its scripts have run."""
    home = tmp_path_factory.mktemp("browser")

    def page(path: str) -> str:
        options = ("--headless=new", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=10000", "--dump-dom")
        done = subprocess.run(
            [CHROMIUM or "", *options, f"--user-data-dir={home}", f"{server}/{path}"],
            env={**os.environ, "HOME": str(home)},
            capture_output=True,
            text=True,
            timeout=_SECONDS,
            check=True,
        )
        return done.stdout

    return page


@pytest.fixture(scope="module")
def submissions(server: str) -> dict[str, dict[str, Any]]:
    """Return formgrader's own data about each submitted notebook."""
    with urllib.request.urlopen(f"{server}/api/submitted_notebooks/{NOTE}/{NOTE}", timeout=_SECONDS) as answer:
        return {row["student"]: row for row in json.load(answer)}


def test_scores_on_the_page(browse: Browse, by_kata: dict[str, dict[str, float]], graded: Graded) -> None:
    """The gradebook's page shows every student's points."""
    page = browse(f"gradebook/{NOTE}/{NOTE}")
    maximum = float(graded.exported["right"]["max_score"])
    for points in by_kata.values():
        assert f"{sum(points.values()):g} / {maximum:g}" in page


def test_a_submission_on_the_page(
    browse: Browse, submissions: dict[str, dict[str, Any]], by_kata: dict[str, dict[str, float]]
) -> None:
    """A submission's page shows the picture, the messages and each exercise's points."""
    page = browse(f"submissions/{submissions['wrong_memory']['id']}/")
    assert page.count('role="img"') == len(SLUGS)
    assert "Not one byte is allocated" in page
    for points in by_kata["wrong_memory"].values():
        assert f'placeholder="{points:g}"' in page


def test_no_script_of_a_student_runs(browse: Browse, submissions: dict[str, dict[str, Any]]) -> None:
    """A student's HTML is shown as text."""
    page = browse(f"submissions/{submissions['own_cells']['id']}/")
    assert "document.title = " in page
    assert "<title>owned" not in page


def test_autograde_button(server: str, course: Course, submissions: dict[str, dict[str, Any]]) -> None:
    """The page's button grades with the same judge, and the points stay the same."""
    del submissions  # read before anything is graded anew
    before = course.grades("wrong_memory")
    request = urllib.request.Request(f"{server}/api/submission/{NOTE}/wrong_memory/autograde", method="POST")
    with urllib.request.urlopen(request, timeout=_SECONDS) as answer:
        assert json.load(answer)["success"]
    assert course.grades("wrong_memory") == before


def test_feedback_page(course: Course, graded: Graded) -> None:
    """The page that the student gets back shows points, messages and picture."""
    assert course.nbgrader("generate_feedback", NOTE, "--student=wrong_memory").returncode == 0
    page = (course.root / "feedback" / "wrong_memory" / NOTE / f"{NOTE}.html").read_text("utf-8")
    assert page.count('role="img"') == len(SLUGS)
    assert "bytes were allocated" in page
    assert f"(Score: {float(graded.exported['wrong_memory']['score'])} / " in page
