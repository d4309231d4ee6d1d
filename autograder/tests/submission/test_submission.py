"""Submissions: every way to hand in, and every way to hand in badly."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.errors import UnreadableSubmission
from autograder.submission import read, read_all, read_together, require_existing
from autograder.tests.submission.conftest import ANSWER, Write


def test_folder_gives_its_name(folder: Write) -> None:
    """The submission is named like its folder."""
    assert read(folder({"15_add_in_place.py": ANSWER}, name="bob")).name == "bob"


def test_empty_folder(tmp_path: Path) -> None:
    """Nothing handed in is a submission without answers."""
    assert read(tmp_path).answers == {}


def test_submission_behind_a_link(folder: Write, tmp_path: Path) -> None:
    """The one who grades may name a link."""
    (tmp_path / "link").symlink_to(folder({"15_add_in_place.py": ANSWER}), target_is_directory=True)
    assert read(tmp_path / "link").answers["add_in_place"].source == ANSWER


@pytest.mark.parametrize("name", ["slices.py", "alice.zip"])
def test_pipe_as_submission(tmp_path: Path, name: str) -> None:
    """Nobody waits for a pipe that is handed in instead of a file."""
    os.mkfifo(tmp_path / name)
    with pytest.raises(UnreadableSubmission, match="is not a folder"):
        read(tmp_path / name)


def test_submission_is_a_link_to_itself(tmp_path: Path) -> None:
    """A circle of links is told, and stops nobody."""
    (tmp_path / "loop").symlink_to("loop")
    (submission,) = read_all([tmp_path / "loop"])
    assert "cannot be read: Too many levels of symbolic links" in str(submission.problem)


def test_path_that_is_too_long(tmp_path: Path) -> None:
    """A name that no file can have is told."""
    with pytest.raises(UnreadableSubmission, match="cannot be read: File name too long"):
        require_existing(tmp_path / ("x" * 300))


def test_text_that_cannot_be_read(folder: Write) -> None:
    """The encoding is named as the problem, and the way to save the file as UTF-8."""
    answer = read(folder({"15_add_in_place.py": "# 张量".encode("gbk")})).answers["add_in_place"]
    assert answer.problem is not None
    assert "saved as GBK" in answer.problem.en and "请存成 UTF-8" in answer.problem.zh


def test_declared_encoding(folder: Write) -> None:
    """A declared encoding is read as Python reads it."""
    text = "# coding: gbk\n# 张\n" + ANSWER
    assert read(folder({"15_add_in_place.py": text.encode("gbk")})).answers["add_in_place"].source == text


def test_nul_bytes(folder: Write) -> None:
    """NUL is text; what it means is for the grading to say."""
    assert read(folder({"15_add_in_place.py": "x\0y"})).answers["add_in_place"].source == "x\0y"


@given(content=st.binary(max_size=300))
@settings(max_examples=100, deadline=None, database=None)
def test_any_bytes_in_a_file(content: bytes) -> None:
    """A file with any bytes is an answer or has a problem, and nothing is raised."""
    with tempfile.TemporaryDirectory() as place:
        path = Path(place, "add_in_place.py")
        path.write_bytes(content)
        answer = read(path).answers["add_in_place"]
    assert answer.problem is None or (answer.problem.zh and not answer.source)
    answer.source.encode()


def test_single_file(folder: Write) -> None:
    """One file is a submission of one answer."""
    submission = read(folder({"15_add_in_place.py": ANSWER}) / "15_add_in_place.py")
    assert submission.answers["add_in_place"].source == ANSWER
    assert submission.name == "15_add_in_place"


def test_single_unknown_file(folder: Write) -> None:
    """A file that is named like no exercise is ignored and named."""
    submission = read(folder({"homework.py": ANSWER}) / "homework.py")
    assert (submission.answers, [unread.path for unread in submission.ignored]) == ({}, ["homework.py"])


def test_other_kind_of_file(folder: Write) -> None:
    """A file that is not a zip, Python or notebook says what to hand in instead."""
    with pytest.raises(UnreadableSubmission, match=r"is not a folder, \.zip, \.py or \.ipynb file"):
        read(folder({"answers.docx": ANSWER}) / "answers.docx")


@pytest.mark.parametrize("name", ["nobody", "nobody.py", "nobody.zip"])
@pytest.mark.parametrize("look", [read, require_existing])
def test_missing_path(tmp_path: Path, look: Callable[[Path], object], name: str) -> None:
    """A path with nothing there is named."""
    with pytest.raises(UnreadableSubmission, match=f"{name}' does not exist"):
        look(tmp_path / name)


def test_many_are_read_one_by_one(folder: Write) -> None:
    """A submission is read when its turn comes, not before: a class need not fit into memory."""
    first = folder({"15_add_in_place.py": ANSWER}, name="first")
    submissions = read_all([first, first.parent / "second"])
    assert next(submissions).name == "first"
    folder({"10_slices.py": "pass"}, name="second")
    assert list(next(submissions).answers) == ["slices"]


def test_one_unreadable_stops_nobody(folder: Write, tmp_path: Path) -> None:
    """The one that cannot be read says why; the others are read."""
    (tmp_path / "bad.zip").write_bytes(b"no zip")
    good = folder({"15_add_in_place.py": ANSWER})
    bad, read_well = read_all([tmp_path / "bad.zip", good])
    assert bad.problem is not None
    assert "is not a zip that can be read" in bad.problem.en
    assert list(read_well.answers) == ["add_in_place"]


def test_several_places_are_one_submission(folder: Write, packed: Write) -> None:
    """A person may have handed in a folder and a zip. Paths say in which an answer was."""
    places = [folder({"15_add_in_place.py": ANSWER}, name="first"), packed({"10_slices.py": "pass"})]
    submission = read_together("alice", places)
    assert submission.name == "alice"
    assert {slug: answer.path for slug, answer in submission.answers.items()} == {
        "add_in_place": "first/15_add_in_place.py",
        "slices": "alice.zip/10_slices.py",
    }


def test_a_single_place_that_cannot_be_read_gives_its_reason(tmp_path: Path) -> None:
    """Nothing is raised: the others of the class are read."""
    submission = read_together("alice", [tmp_path / "nowhere"])
    assert submission.problem is not None and "does not exist" in submission.problem.en
