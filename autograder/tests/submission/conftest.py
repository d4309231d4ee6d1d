"""Folders and zips to hand in."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from autograder.submission import Submission

ANSWER = "def add_in_place(x, y):\n    x += y\n    return x\n"
Write = Callable[..., Path]


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """A zip of these files."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def reasons(submission: Submission) -> dict[str, str]:
    """Return the reason why each file was not read, in English."""
    assert all(one.reason.zh for one in submission.ignored)
    return {one.path: one.reason.en for one in submission.ignored}


@pytest.fixture
def folder(tmp_path: Path) -> Write:
    """Write files, given as path=content, into a folder."""

    def write(files: dict[str, str | bytes], name: str = "alice") -> Path:
        for path, content in files.items():
            target = tmp_path / name / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content.encode() if isinstance(content, str) else content)
        return tmp_path / name

    return write


@pytest.fixture
def packed(tmp_path: Path) -> Write:
    """Write members, given as name=content, into a zip."""

    def write(members: dict[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
        path = tmp_path / "alice.zip"
        with zipfile.ZipFile(path, "w", method) as archive:
            for name, content in members.items():
                archive.writestr(name, content)
        return path

    return write


def problem_of(submission: Submission, slug: str = "add_in_place") -> str:
    """Return why an answer cannot be graded, in English.

    A Chinese sentence exists too, and no source next to it.
    """
    answer = submission.answers[slug]
    assert answer.problem is not None
    assert answer.problem.zh
    assert answer.source == ""
    return answer.problem.en
