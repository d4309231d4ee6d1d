"""``kata export``."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from autograder.tests.cli.conftest import kata_here

ONLY = ("--only", "slices")


@pytest.mark.parametrize(
    ("platform", "more", "places"),
    [
        ("github", ("--course", "owner/course"), {"course", "assignment"}),
        ("gitlab", (), {"course", "ci", "assignment"}),
        ("prairielearn", ("--image", "me/kata"), {"questions", "serverFilesCourse", "image"}),
        ("exercism", (), {"runner", "exercises"}),
    ],
)
def test_each_platform_gets_its_folders(platform: str, more: tuple[str, ...], places: set[str], tmp_path: Path) -> None:
    """The help names them. The command says that the graders are in it."""
    done = kata_here("export", platform, tmp_path / "out", *more, *ONLY)
    assert done.exit_code == 0, done.output
    assert {path.name for path in (tmp_path / "out").iterdir()} >= places
    assert done.output == (
        f"{tmp_path / 'out'}: 1 exercises. Contains the hidden graders. Do not give it to students.\n"
    )


def test_gradescope_gets_a_zip(tmp_path: Path) -> None:
    """It can be uploaded as it is."""
    done = kata_here("export", "gradescope", tmp_path / "kata.zip", *ONLY, lang="zh")
    assert done.exit_code == 0, done.output
    assert {"setup.sh", "run_autograder"} <= set(zipfile.ZipFile(tmp_path / "kata.zip").namelist())
    assert "不要给学生" in done.output


@pytest.mark.parametrize("course", ["name", "owner/", "/name", "a/b/c"])
def test_a_course_is_a_repository(course: str, tmp_path: Path) -> None:
    """It has an owner and a name, and nothing is written without."""
    done = kata_here("export", "github", tmp_path / "out", "--course", course, *ONLY)
    assert done.exit_code == 2
    assert f"'{course}' is not the name of a repository" in done.stderr
    assert not (tmp_path / "out").exists()


def test_walls_are_demanded_unless_limits_are_chosen(tmp_path: Path) -> None:
    """The platform's machine may have none, and the answers would read the graders there."""
    texts = []
    for more in ((), ("--walls", "limits")):
        kata_here("export", "exercism", tmp_path / "out", *ONLY, *more)
        files = (path for path in (tmp_path / "out" / "runner").rglob("*") if path.is_file())
        texts.append("\n".join(path.read_text("utf-8", errors="replace") for path in files))
    assert "--walls isolated" in texts[0] and "--walls limits" in texts[1]
