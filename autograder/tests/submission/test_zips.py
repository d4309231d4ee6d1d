"""Zips as people and systems pack them: names in other encodings, passwords, paths without end."""

from __future__ import annotations

import bz2
import lzma
import os
import stat
import time
import tracemalloc
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.errors import UnreadableSubmission
from autograder.language import Text
from autograder.submission import MAX_ANSWER, MAX_ENTRIES, MAX_IGNORED, MAX_ZIP, Submission, read
from autograder.submission.collecting import collect
from autograder.submission.contents import in_zip
from autograder.submission.files import File
from autograder.submission.zips import members, open_zip
from autograder.tests.submission.conftest import ANSWER, Write, problem_of, zipped

MEGABYTE = 1024 * 1024


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


@pytest.mark.parametrize(
    "path", ["alice/04_data_manipulation/15_add_in_place.py", "15_add_in_place.py", "x/add_in_place.py"]
)
def test_zip(packed: Write, path: str) -> None:
    """Answers are found in a zip as in a folder."""
    submission = read(packed({path: ANSWER}))
    assert submission.answers["add_in_place"].source == ANSWER
    assert submission.name == "alice"


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED], ids=["stored", "deflate"])
def test_zip_methods(packed: Write, method: int) -> None:
    """The usual ways to zip are read."""
    assert read(packed({"15_add_in_place.py": ANSWER}, method)).answers["add_in_place"].source == ANSWER


def test_zip_ignores_and_skips(packed: Write) -> None:
    """Files that systems add to a zip are skipped, foreign Python files are named."""
    members = dict.fromkeys(
        ["__MACOSX/15_add_in_place.py", "._15_add_in_place.py", ".git/10_slices.py", "notes.py", "a.txt"], ""
    )
    submission = read(packed(members))
    assert (submission.answers, [unread.path for unread in submission.ignored]) == ({}, ["notes.py"])


def test_zip_hidden_members_do_not_use_up_the_limit(packed: Write) -> None:
    """A repository's objects, sorted before every answer, do not push the answers out."""
    objects = {f".git/objects/{number:04}": "" for number in range(MAX_IGNORED + 1)}
    assert list(read(packed({**objects, "15_add_in_place.py": ANSWER}, zipfile.ZIP_STORED)).answers) == ["add_in_place"]


def test_zip_duplicate(packed: Write) -> None:
    """If two members answer one exercise, neither is chosen."""
    assert "different" in problem_of(read(packed({"a/15_add_in_place.py": ANSWER, "b/15_add_in_place.py": "x = 1"})))


@pytest.mark.parametrize("path", ["../../15_add_in_place.py", "/15_add_in_place.py", "..\\..\\evil.py"])
def test_zip_slip(packed: Write, tmp_path: Path, path: str) -> None:
    """A member whose path leaves the folder is read like any other, and nothing is written anywhere."""
    archive = packed({path: ANSWER})
    before = sorted(tmp_path.parent.rglob("*"))
    read(archive)
    assert sorted(tmp_path.parent.rglob("*")) == before
    assert not Path("/15_add_in_place.py").exists()


def test_zip_link(tmp_path: Path) -> None:
    """A link in a zip is not followed, and named as what it is."""
    (tmp_path / "secret.py").write_text("SECRET")
    member = zipfile.ZipInfo("15_add_in_place.py")
    member.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "alice.zip", "w") as archive:
        archive.writestr(member, str(tmp_path / "secret.py"))
    assert problem_of(read(tmp_path / "alice.zip")) == "it is a link; hand in the file itself"


@pytest.mark.parametrize(
    "method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA], ids=["deflate", "bzip2", "lzma"]
)
def test_zip_bomb(packed: Write, method: int) -> None:
    """A member of 20 MB is too large, and is never in memory whole."""
    archive = packed({"15_add_in_place.py": bytes(20 * MEGABYTE)}, method)
    tracemalloc.start()
    submission = read(archive)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert problem_of(submission)
    assert peak < 8 * MEGABYTE


def test_zip_that_keeps_a_reader_busy(packed: Write) -> None:
    """A member that takes more room packed than its answer may take is not unpacked."""
    archive = packed({"15_add_in_place.py": os.urandom(2 * MAX_ANSWER)})
    assert problem_of(read(archive)) == "it is larger than 256 KiB"


def test_large_zip(tmp_path: Path) -> None:
    """A zip of a whole home folder is refused before it is read."""
    with (tmp_path / "alice.zip").open("wb") as file:
        file.truncate(MAX_ZIP + 1)
    with pytest.raises(UnreadableSubmission, match="is larger than 64 MiB"):
        read(tmp_path / "alice.zip")


def test_zip_of_very_many_members(tmp_path: Path) -> None:
    """They are counted before any of them is looked at."""
    (tmp_path / "alice.zip").write_bytes(b"PK\x01\x02" * (MAX_ENTRIES + 1))
    with pytest.raises(UnreadableSubmission, match=f"holds more than {MAX_ENTRIES} files"):
        read(tmp_path / "alice.zip")


def test_zip_of_an_old_windows(packed: Write) -> None:
    """Folders parted by backslashes are folders."""
    assert list(read(packed({"alice\\15_add_in_place.py": ANSWER})).answers) == ["add_in_place"]


def test_zip_that_lies_about_its_size(packed: Write) -> None:
    """The size that a zip claims is not believed."""
    archive = packed({"15_add_in_place.py": bytes(MEGABYTE)})
    real, claimed = MEGABYTE.to_bytes(4, "little"), (10).to_bytes(4, "little")
    archive.write_bytes(archive.read_bytes().replace(real, claimed))
    try:
        answer = read(archive).answers["add_in_place"]
    except UnreadableSubmission:
        return
    assert len(answer.source) <= MAX_ANSWER


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(ANSWER.encode(), id="Python"),
        pytest.param(b"Rar!\x1a\x07\x01\x00" + bytes(100), id="rar"),
        pytest.param(b"PK\x03\x04" + bytes(100), id="only a beginning"),
        pytest.param(bz2.compress(b"x") + lzma.compress(b"x"), id="other archives"),
    ],
)
def test_no_zip(tmp_path: Path, content: bytes) -> None:
    """A file that is called zip and is not one says so."""
    (tmp_path / "alice.zip").write_bytes(content)
    with pytest.raises(UnreadableSubmission, match="is not a zip that can be read"):
        read(tmp_path / "alice.zip")


def test_half_a_zip(packed: Write) -> None:
    """An upload that was cut off says so."""
    archive = packed({"15_add_in_place.py": ANSWER})
    archive.write_bytes(archive.read_bytes()[:-30])
    with pytest.raises(UnreadableSubmission):
        read(archive)


def test_damaged_member_costs_itself_only(packed: Write) -> None:
    """A member whose data is damaged has a problem; the answer next to it is read."""
    archive = packed({"10_slices.py": "pass", "15_add_in_place.py": "#" + "spam and eggs " * 50})
    content = bytearray(archive.read_bytes())
    start = content.index(b"15_add_in_place.py") + len("15_add_in_place.py")
    content[start : start + 8] = b"\xff" * 8
    archive.write_bytes(content)
    submission = read(archive)
    assert problem_of(submission)
    assert submission.answers["slices"].source == "pass"


SOUND_ZIP = zipped({"15_add_in_place.py": ANSWER * 3, "10_slices.py": "pass"})


@given(damage=st.lists(st.tuples(st.integers(0, len(SOUND_ZIP) - 1), st.integers(0, 255)), min_size=1, max_size=6))
@settings(max_examples=300, deadline=None, database=None)
def test_any_damage_to_a_zip(damage: list[tuple[int, int]]) -> None:
    """However a zip is damaged, it is read or refused with a sentence."""
    content = bytearray(SOUND_ZIP)
    for place, byte in damage:
        content[place] = byte
    archive = open_zip(bytes(content))
    if isinstance(archive, Text):
        assert archive.zh
    else:
        assert isinstance(collect("alice", in_zip(archive)), Submission)
