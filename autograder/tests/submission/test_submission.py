"""Submissions: every way to hand in, and every way to hand in badly."""

from __future__ import annotations

import bz2
import contextlib
import io
import json
import lzma
import os
import stat
import subprocess
import tempfile
import tracemalloc
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.catalogue import find
from autograder.errors import UnreadableSubmission
from autograder.stub import generate
from autograder.submission import (
    MAX_ANSWER,
    MAX_ENTRIES,
    MAX_IGNORED,
    MAX_ZIP,
    Submission,
    contents,
    read,
    read_all,
    require_existing,
)

ANSWER = "def add_in_place(x, y):\n    x += y\n    return x\n"
MEGABYTE = 1024 * 1024
Write = Callable[..., Path]
STUB = generate(find("add_in_place"))


def notebook_of(*cells: object, **more: object) -> str:
    """A notebook file with these cells."""
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5, **more})


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
def zipped(tmp_path: Path) -> Write:
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


# --- folders ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "path",
    [
        pytest.param("04_data_manipulation/15_add_in_place.py", id="nested"),
        pytest.param("15_add_in_place.py", id="flat"),
        pytest.param("add_in_place.py", id="flat without number"),
        pytest.param("04_data_manipulation/add_in_place.py", id="nested without number"),
        pytest.param("a/b/c/d/15_add_in_place.py", id="deep"),
        pytest.param("作业/15_add_in_place.py", id="Chinese folder"),
    ],
)
def test_folder(folder: Write, path: str) -> None:
    """An answer is found by its file's name, in any folder."""
    submission = read(folder({path: ANSWER}))
    assert submission.answers["add_in_place"].source == ANSWER
    assert submission.answers["add_in_place"].path == path


def test_folder_gives_its_name(folder: Write) -> None:
    """The submission is named like its folder."""
    assert read(folder({"15_add_in_place.py": ANSWER}, name="bob")).name == "bob"


def test_empty_folder(tmp_path: Path) -> None:
    """Nothing handed in is a submission without answers."""
    assert read(tmp_path).answers == {}


def test_unknown_files_are_ignored(folder: Write) -> None:
    """Python files that belong to no exercise are named, other files are nobody's business."""
    submission = read(folder({"15_add_in_place.py": ANSWER, "notes.py": "", "README.md": "", "data.csv": ""}))
    assert list(submission.answers) == ["add_in_place"]
    assert [unread.path for unread in submission.ignored] == ["notes.py"]


@pytest.mark.parametrize("hidden", [".venv", ".git", ".ipynb_checkpoints", "__pycache__"])
def test_hidden_folders_are_skipped(folder: Write, hidden: str) -> None:
    """A copy in a hidden folder is neither an answer nor a duplicate."""
    submission = read(folder({"15_add_in_place.py": ANSWER, f"{hidden}/15_add_in_place.py": "copy"}))
    assert submission.answers["add_in_place"].source == ANSWER
    assert submission.ignored == ()


def test_hidden_folders_do_not_use_up_the_limit(folder: Write) -> None:
    """A virtual environment, sorted before every answer, does not push the answers out."""
    environment = {f".venv/lib/module_{number}.py": "" for number in range(MAX_IGNORED + 1)}
    submission = read(folder({**environment, "15_add_in_place.py": ANSWER}))
    assert list(submission.answers) == ["add_in_place"]


def test_number_of_ignored_files_is_limited(folder: Write) -> None:
    """No more foreign files are named than the limit says; an answer behind them is found all the same."""
    foreign = {f"module_{number:05}.py": "" for number in range(MAX_IGNORED + 50)}
    submission = read(folder({**foreign, "slices.py": "pass"}))
    assert len(submission.ignored) == MAX_IGNORED
    assert list(submission.answers) == ["slices"]


def test_folder_named_like_an_answer(folder: Write) -> None:
    """A folder may be named like an exercise and hold the answer."""
    submission = read(folder({"add_in_place.py/15_add_in_place.py": ANSWER}))
    assert submission.answers["add_in_place"].source == ANSWER


@pytest.mark.parametrize("second", ["add_in_place.py", "old/15_add_in_place.py", "copy/16_add_in_place.py"])
def test_two_different_answers(folder: Write, second: str) -> None:
    """Of two different answers to one exercise neither is chosen; both are named, and what to do."""
    problem = problem_of(read(folder({"15_add_in_place.py": ANSWER, second: ANSWER + "x = 1\n"})))
    assert problem.startswith("there are 2 answers, each different: ")
    assert "15_add_in_place.py" in problem
    assert second in problem
    assert problem.endswith("Hand in only the one that counts")


@pytest.mark.parametrize(
    "copy",
    [
        pytest.param(generate(find("add_in_place")), id="the stub"),
        pytest.param(generate(find("add_in_place")) + "# nothing yet\n", id="the stub with a comment"),
        pytest.param(ANSWER, id="the same"),
        pytest.param("# a backup\n\n" + ANSWER, id="the same program"),
        pytest.param("", id="nothing"),
    ],
)
@pytest.mark.parametrize("place", ["add_in_place.py", "backup/15_add_in_place.py", "release/x/15_add_in_place.py"])
def test_harmless_copies(folder: Write, copy: str, place: str) -> None:
    """A copy that is untouched, blank or the same program does no harm, in any folder."""
    answer = read(folder({"15_add_in_place.py": ANSWER, place: copy})).answers["add_in_place"]
    assert answer.source.endswith(ANSWER)


def test_a_copy_of_the_notebook(folder: Write) -> None:
    """An untouched or equal copy of a notebook, a release folder or a checkpoint does no harm either."""
    stub, done = (notebook_of({"cell_type": "code", "id": "add_in_place", "source": text}) for text in (STUB, ANSWER))
    files = {"a.ipynb": done, "release/a.ipynb": stub, "a-Copy1.ipynb": done, ".ipynb_checkpoints/a.ipynb": stub}
    assert read(folder({**files, "15_add_in_place.py": STUB})).answers["add_in_place"].source == ANSWER


def test_three_times(folder: Write) -> None:
    """A third copy does not make the exercise whole again."""
    other = {"a/15_add_in_place.py": ANSWER + "x = 1", "b/15_add_in_place.py": ANSWER}
    assert "each different" in problem_of(read(folder({"15_add_in_place.py": ANSWER, **other})))


def test_one_bad_answer_costs_itself_only(folder: Write) -> None:
    """The answer next to an unreadable one is read."""
    submission = read(folder({"15_add_in_place.py": b"\xff", "10_slices.py": "pass"}))
    assert problem_of(submission)
    assert submission.answers["slices"].source == "pass"


def test_number_of_names_is_limited(folder: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of very many files is refused with its reason, before they are all listed."""
    monkeypatch.setattr(contents, "MAX_ENTRIES", 20)
    place = folder({f"{number}/{number}": "" for number in range(10)})
    assert read(place).answers == {}
    (place / "one_more").touch()
    with pytest.raises(UnreadableSubmission, match="one of more than 20 files"):
        read(place)


@pytest.fixture
def nested(folder: Write) -> Iterator[Write]:
    """``nested(name, depth)``: an answer next to folders of that name, one in the other."""
    place = folder({"10_slices.py": "pass"})

    def nest(name: str, depth: int) -> Path:
        with contextlib.chdir(place):
            for _ in range(depth):
                Path(name).mkdir()
                os.chdir(name)
        return place

    yield nest
    subprocess.run(["rm", "-rf", place], check=True)  # shutil's own recursion does not go as deep


def test_very_deep_folders(nested: Write) -> None:
    """Folders nested deeper than Python's own recursion goes are read; the answer next to them is there."""
    assert list(read(nested("d", 1200)).answers) == ["slices"]


def test_folders_deeper_than_a_path_can_say(nested: Write) -> None:
    """A folder that cannot be listed may hold answers: they are not called missing."""
    with pytest.raises(UnreadableSubmission, match=r"^.{0,300} cannot be read: File name too long"):
        read(nested("d" * 200, 30))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may list every folder")
def test_locked_folder(folder: Write) -> None:
    """A folder that the grader may not list may hold answers too."""
    place = folder({"10_slices.py": "pass", "locked/15_add_in_place.py": ANSWER})
    (place / "locked").chmod(0)
    with pytest.raises(UnreadableSubmission, match=r"locked' cannot be read: Permission denied"):
        read(place)


def test_path_that_is_not_text(tmp_path: Path) -> None:
    """A path whose bytes are not UTF-8 is shown with replacement characters. As it is, it could not be sent."""
    place = tmp_path / os.fsdecode(b"\xff\xfe")
    place.mkdir()
    (place / "slices.py").write_text("pass")
    answer = read(tmp_path).answers["slices"]
    assert (answer.path, answer.source) == ("\ufffd\ufffd/slices.py", "pass")


# --- links ------------------------------------------------------------------------------------------------------


def test_link_to_a_file(folder: Write, tmp_path: Path) -> None:
    """A link is not followed: it could name any file of the grading machine."""
    secret = tmp_path / "secret.py"
    secret.write_text("SECRET")
    place = folder({"10_slices.py": "pass"})
    (place / "15_add_in_place.py").symlink_to(secret)
    assert problem_of(read(place)) == "it is a link; hand in the file itself"


def test_link_to_nowhere(folder: Write) -> None:
    """A dangling link is a link."""
    place = folder({"10_slices.py": "pass"})
    (place / "15_add_in_place.py").symlink_to("/nowhere/at/all.py")
    assert "link" in problem_of(read(place))


def test_link_to_itself(folder: Write) -> None:
    """A link that goes round in a circle costs its own exercise."""
    place = folder({"10_slices.py": "pass"})
    (place / "15_add_in_place.py").symlink_to("15_add_in_place.py")
    submission = read(place)
    assert problem_of(submission)
    assert submission.answers["slices"].source == "pass"


def test_link_to_a_folder(folder: Write, tmp_path: Path) -> None:
    """Nothing is read through a linked folder."""
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "15_add_in_place.py").write_text("SECRET")
    place = folder({"10_slices.py": "pass"})
    (place / "more").symlink_to(outside, target_is_directory=True)
    assert "SECRET" not in {answer.source for answer in read(place).answers.values()}


def test_link_to_the_parent(folder: Write) -> None:
    """A folder that holds a link to itself is read once."""
    place = folder({"10_slices.py": "pass"})
    (place / "loop").symlink_to(place, target_is_directory=True)
    assert read(place).answers["slices"].source == "pass"


def test_submission_behind_a_link(folder: Write, tmp_path: Path) -> None:
    """The one who grades may name a link."""
    (tmp_path / "link").symlink_to(folder({"15_add_in_place.py": ANSWER}), target_is_directory=True)
    assert read(tmp_path / "link").answers["add_in_place"].source == ANSWER


def test_pipe(folder: Write) -> None:
    """A named pipe is not a file, so nobody waits for its output."""
    place = folder({"10_slices.py": "pass"})
    os.mkfifo(place / "15_add_in_place.py")
    assert list(read(place).answers) == ["slices"]


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


# --- text -------------------------------------------------------------------------------------------------------


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


def test_largest_answer(folder: Write) -> None:
    """An answer of exactly the limit is read whole."""
    assert len(read(folder({"15_add_in_place.py": "#" * MAX_ANSWER})).answers["add_in_place"].source) == MAX_ANSWER


def test_too_large(folder: Write) -> None:
    """One byte more is too much."""
    assert problem_of(read(folder({"15_add_in_place.py": "#" * (MAX_ANSWER + 1)}))) == "it is larger than 256 KiB"


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


# --- single files -----------------------------------------------------------------------------------------------


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


# --- zips -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "path", ["alice/04_data_manipulation/15_add_in_place.py", "15_add_in_place.py", "x/add_in_place.py"]
)
def test_zip(zipped: Write, path: str) -> None:
    """Answers are found in a zip as in a folder."""
    submission = read(zipped({path: ANSWER}))
    assert submission.answers["add_in_place"].source == ANSWER
    assert submission.name == "alice"


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED], ids=["stored", "deflate"])
def test_zip_methods(zipped: Write, method: int) -> None:
    """The usual ways to zip are read."""
    assert read(zipped({"15_add_in_place.py": ANSWER}, method)).answers["add_in_place"].source == ANSWER


def test_zip_ignores_and_skips(zipped: Write) -> None:
    """Files that systems add to a zip are skipped, foreign Python files are named."""
    members = dict.fromkeys(
        ["__MACOSX/15_add_in_place.py", "._15_add_in_place.py", ".git/10_slices.py", "notes.py", "a.txt"], ""
    )
    submission = read(zipped(members))
    assert (submission.answers, [unread.path for unread in submission.ignored]) == ({}, ["notes.py"])


def test_zip_hidden_members_do_not_use_up_the_limit(zipped: Write) -> None:
    """A repository's objects, sorted before every answer, do not push the answers out."""
    objects = {f".git/objects/{number:04}": "" for number in range(MAX_IGNORED + 1)}
    assert list(read(zipped({**objects, "15_add_in_place.py": ANSWER}, zipfile.ZIP_STORED)).answers) == ["add_in_place"]


def test_zip_duplicate(zipped: Write) -> None:
    """If two members answer one exercise, neither is chosen."""
    assert "different" in problem_of(read(zipped({"a/15_add_in_place.py": ANSWER, "b/15_add_in_place.py": "x = 1"})))


@pytest.mark.parametrize("path", ["../../15_add_in_place.py", "/15_add_in_place.py", "..\\..\\evil.py"])
def test_zip_slip(zipped: Write, tmp_path: Path, path: str) -> None:
    """A member whose path leaves the folder is read like any other, and nothing is written anywhere."""
    archive = zipped({path: ANSWER})
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
def test_zip_bomb(zipped: Write, method: int) -> None:
    """A member of 100 MB is too large, and is never in memory whole."""
    archive = zipped({"15_add_in_place.py": bytes(100 * MEGABYTE)}, method)
    tracemalloc.start()
    submission = read(archive)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert problem_of(submission)
    assert peak < 8 * MEGABYTE


def test_zip_that_keeps_a_reader_busy(zipped: Write) -> None:
    """A member that takes more room packed than its answer may take is not unpacked."""
    archive = zipped({"15_add_in_place.py": os.urandom(2 * MAX_ANSWER)})
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


def test_zip_of_an_old_windows(zipped: Write) -> None:
    """Folders parted by backslashes are folders."""
    assert list(read(zipped({"alice\\15_add_in_place.py": ANSWER})).answers) == ["add_in_place"]


def test_zip_that_lies_about_its_size(zipped: Write) -> None:
    """The size that a zip claims is not believed."""
    archive = zipped({"15_add_in_place.py": bytes(MEGABYTE)})
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


def test_half_a_zip(zipped: Write) -> None:
    """An upload that was cut off says so."""
    archive = zipped({"15_add_in_place.py": ANSWER})
    archive.write_bytes(archive.read_bytes()[:-30])
    with pytest.raises(UnreadableSubmission):
        read(archive)


def test_damaged_member_costs_itself_only(zipped: Write) -> None:
    """A member whose data is damaged has a problem; the answer next to it is read."""
    archive = zipped({"10_slices.py": "pass", "15_add_in_place.py": "#" + "spam and eggs " * 50})
    content = bytearray(archive.read_bytes())
    start = content.index(b"15_add_in_place.py") + len("15_add_in_place.py")
    content[start : start + 8] = b"\xff" * 8
    archive.write_bytes(content)
    submission = read(archive)
    assert problem_of(submission)
    assert submission.answers["slices"].source == "pass"


def test_encrypted_zip(zipped: Write) -> None:
    """A zip with a password is refused with its reason, member by member or whole."""
    archive = zipped({"15_add_in_place.py": ANSWER}, zipfile.ZIP_STORED)
    content = bytearray(archive.read_bytes())
    content[content.index(b"PK\x03\x04") + 6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    archive.write_bytes(content)
    try:
        reason = problem_of(read(archive))
    except UnreadableSubmission as refused:
        reason = str(refused)
    assert "encrypted" in reason or "password" in reason


def _sound_zip() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("15_add_in_place.py", ANSWER * 3)
        archive.writestr("10_slices.py", "pass")
    return buffer.getvalue()


SOUND_ZIP = _sound_zip()


@given(damage=st.lists(st.tuples(st.integers(0, len(SOUND_ZIP) - 1), st.integers(0, 255)), min_size=1, max_size=6))
@settings(max_examples=300, deadline=None, database=None)
def test_any_damage_to_a_zip(damage: list[tuple[int, int]]) -> None:
    """However a zip is damaged, it is read or refused with a sentence."""
    content = bytearray(SOUND_ZIP)
    for place, byte in damage:
        content[place] = byte
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "alice.zip")
        path.write_bytes(content)
        try:
            assert isinstance(read(path), Submission)
        except UnreadableSubmission as refused:
            assert refused.next_step  # noqa: PT017 - both ends are right, a traceback is not


# --- many -------------------------------------------------------------------------------------------------------


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


def test_names_are_short(folder: Write) -> None:
    """Without a conflict the last part of the path is the name."""
    places = [folder({"10_slices.py": ""}, name=name) for name in ("alice", "bob")]
    assert [submission.name for submission in read_all(places)] == ["alice", "bob"]


def test_same_folder_name(folder: Write) -> None:
    """Folders of one name are told apart by the folder above."""
    places = [folder({"10_slices.py": ""}, name=f"{name}/answers") for name in ("alice", "bob")]
    assert [submission.name for submission in read_all(places)] == ["alice_answers", "bob_answers"]


def test_name_of_the_working_directory(folder: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """``.`` is named like the folder that it is."""
    monkeypatch.chdir(folder({"10_slices.py": ""}))
    assert [submission.name for submission in read_all([Path()])] == ["alice"]


@pytest.mark.parametrize("letter", ["x", "张", "🙂"])
def test_names_fit_into_file_names(tmp_path: Path, letter: str) -> None:
    """Reports can have these names, which are all different, also for folders with long names."""
    longest = letter * (255 // len(letter.encode()))
    for parent in "ab":
        (tmp_path / parent / longest).mkdir(parents=True)
    names = [submission.name for submission in read_all([tmp_path / parent / longest for parent in "ab"])]
    assert len(set(names)) == 2
    for name in names:
        (tmp_path / f"{name}.json").touch()


def test_every_submission_has_a_name(tmp_path: Path) -> None:
    """A file that is called only by its ending has one too."""
    (tmp_path / ".zip").write_bytes(SOUND_ZIP)
    assert [submission.name for submission in read_all([tmp_path / ".zip"])] == ["submission"]


_PATHS = st.lists(
    st.sampled_from(["x", "x.zip", "x.py", "x_1", "a/x", "b/x", "a_x", "a/b/x", "../nowhere_x_1"]), max_size=7
)


@given(paths=_PATHS)
@settings(max_examples=200, deadline=None, database=None)
def test_names_are_unique(paths: list[str]) -> None:
    """However submissions are called, and however often one is named, no two reports have one name."""
    names = [submission.name for submission in read_all([Path("/nowhere", path) for path in paths])]
    assert len(set(names)) == len(paths)
    assert not [name for name in names if "/" in name or not name]
