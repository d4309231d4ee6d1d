"""Zips as people and systems pack them: names in other encodings, passwords, paths without end."""

from __future__ import annotations

import time
import zipfile
from pathlib import Path

import pytest

from autograder.submission import read
from autograder.submission.files import File
from autograder.submission.zips import members, open_zip
from autograder.tests.submission.test_contents import ANSWER, zipped


def test_members_come_in_order_without_what_tools_keep() -> None:
    """A zip within the zip is a member like others. The caller opens it."""
    archive = open_zip(zipped({"b.py": "b", "a/inner.zip": "x", "__MACOSX/a.py": "", ".git/a.py": "", "c.png": ""}))
    assert isinstance(archive, zipfile.ZipFile)
    assert [found.path for found in members(archive)] == ["a/inner.zip", "b.py", "c.png"]


def test_a_member_is_read_when_it_is_asked_for() -> None:
    """Its name is known before."""
    archive = open_zip(zipped({"b.py": "b = 1"}))
    assert isinstance(archive, zipfile.ZipFile)
    (found,) = members(archive)
    assert isinstance(found, File)
    assert found.read() == b"b = 1"


@pytest.mark.parametrize("encoding", ["gbk", "utf-8"])
def test_names_in_a_zip_without_the_flag_for_utf8(tmp_path: Path, encoding: str) -> None:
    """A name packed by Windows in China is shown in its own characters."""
    name = "作业".encode(encoding)
    content = zipped({"x" * len(name) + "/15_add_in_place.py": ANSWER})
    (tmp_path / "work.zip").write_bytes(content.replace(b"x" * len(name), name))
    (answer,) = read(tmp_path / "work.zip").answers.values()
    assert answer.path == "作业/15_add_in_place.py"


def test_a_password(tmp_path: Path) -> None:
    """A member with a password says so, and costs itself only."""
    content = bytearray(zipped({"15_add_in_place.py": ANSWER, "10_slices.py": "x = 1"}))
    content[content.index(b"PK\x03\x04") + 6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    (tmp_path / "work.zip").write_bytes(content)
    answers = read(tmp_path / "work.zip").answers
    assert answers["add_in_place"].problem is not None
    assert answers["add_in_place"].problem.en == "it has a password; zip it again without one"
    assert answers["slices"].source == "x = 1"


def test_paths_without_end_in_a_zip(tmp_path: Path) -> None:
    """Folders nested by the ten thousand cost no time."""
    (tmp_path / "work.zip").write_bytes(zipped({f"{number}" + "/a" * 30_000 + ".py": "" for number in range(30)}))
    started = time.process_time()
    assert not read(tmp_path / "work.zip").answers
    assert time.process_time() - started < 5
