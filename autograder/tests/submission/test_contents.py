"""Places of answers: environments, archives within folders, and the names that learning platforms give."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from autograder.submission import Submission, read

ANSWER = "def add_in_place(x, y):\n    x += y\n    return x\n"
LIBRARY = "raise OSError\n"


def put(folder: Path, files: dict[str, str | bytes]) -> Path:
    """The folder with these files in it."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def zipped(files: dict[str, str | bytes]) -> bytes:
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


ENVIRONMENTS = {
    "a virtual environment": ["venv/pyvenv.cfg", "venv/lib/python3.11/site-packages/torch/add_in_place.py"],
    "one of any name": ["我的环境/pyvenv.cfg", "我的环境/add_in_place.py"],
    "conda": ["env/conda-meta/history", "env/lib/add_in_place.py"],
    "packages": ["lib/site-packages/add_in_place.py"],
    "packages of Debian": ["usr/lib/python3/dist-packages/x/add_in_place.py"],
    "node": ["node_modules/x/add_in_place.py"],
}


@pytest.mark.parametrize("names", ENVIRONMENTS.values(), ids=ENVIRONMENTS.keys())
@pytest.mark.parametrize("archived", [False, True], ids=["folder", "zip"])
def test_environments_are_not_walked(tmp_path: Path, names: list[str], archived: bool) -> None:
    """A library's file is not an answer, not even where the student's own is missing; the folder is named."""
    files = {f"work/{name}": LIBRARY for name in names}
    for own in ({}, {"work/add_in_place.py": ANSWER}):
        if archived:
            (tmp_path / "work.zip").write_bytes(zipped({**files, **own}))
        submission = read(tmp_path / "work.zip" if archived else put(tmp_path / "in", {**files, **own}))
        assert {answer.source for answer in submission.answers.values()} == set(own.values())
        assert ["installed libraries" in reason for reason in reasons(submission).values()] == [True]


@pytest.mark.parametrize("place", [".git", ".venv", ".ipynb_checkpoints", "__pycache__", "__MACOSX", ".idea/x"])
@pytest.mark.parametrize("archived", [False, True], ids=["folder", "zip"])
def test_what_tools_keep_is_not_walked(tmp_path: Path, place: str, archived: bool) -> None:
    """Hidden folders are passed over without a word."""
    files: dict[str, str | bytes] = {f"{place}/add_in_place.py": LIBRARY}
    (tmp_path / "work.zip").write_bytes(zipped(files))
    submission = read(tmp_path / "work.zip" if archived else put(tmp_path / "in", files))
    assert not submission.answers
    assert not submission.ignored


def test_an_environment_at_the_top(tmp_path: Path) -> None:
    """Answers count even if their folder is made into an environment."""
    files: dict[str, str | bytes] = {
        "pyvenv.cfg": "",
        "add_in_place.py": ANSWER,
        "lib/site-packages/slices.py": LIBRARY,
    }
    assert list(read(put(tmp_path, files)).answers) == ["add_in_place"]


@pytest.mark.parametrize(
    "place",
    ["Anna Müller_12345_assignsubmission_file_/work.zip", "work.ZIP", "a/b/Abgabe (1).zip", "作业.zip", "x.ｚｉｐ"],
)
@pytest.mark.parametrize("inside", ["add_in_place.py", "work/04_data_manipulation/15_add_in_place.py"])
def test_a_zip_within_a_folder(tmp_path: Path, place: str, inside: str) -> None:
    """A zip that a learning platform wraps in a folder is read, and shown with its path."""
    submission = read(put(tmp_path, {place: zipped({inside: ANSWER, "notes.txt": ""})}))
    assert submission.answers["add_in_place"].source == ANSWER
    assert submission.answers["add_in_place"].path == f"{place}/{inside}"


def test_loose_files_of_a_platform(tmp_path: Path) -> None:
    """Canvas puts names and numbers before each file; an answer still finds the helper that it imports."""
    files: dict[str, str | bytes] = {
        "lin_123_456_15_add_in_place-1.py": "from helpers import add as add_in_place\n",
        "lin_123_457_helpers.py": "def add(x, y):\n    return x\n",
        "lin_LATE_123_458_10_slices.py": "def slices(x):\n    return x\n",
    }
    submission = read(put(tmp_path, files))
    assert set(submission.answers) == {"add_in_place", "slices"}
    assert submission.answers["add_in_place"].helpers == {"helpers": "def add(x, y):\n    return x\n"}
    assert not submission.ignored


def test_zips_in_zips_end_somewhere(tmp_path: Path) -> None:
    """A zip in a zip in a folder is read; what is deeper is named."""
    two = zipped({"two.zip": zipped({"add_in_place.py": ANSWER, "three.zip": zipped({"slices.py": "x = 1"})})})
    submission = read(put(tmp_path, {"one.zip": two}))
    assert submission.answers["add_in_place"].path == "one.zip/two.zip/add_in_place.py"
    assert "too many zips" in reasons(submission)["one.zip/two.zip/three.zip"]


def test_a_thousand_zips(tmp_path: Path) -> None:
    """No more of them are opened than a person packs; the others are named."""
    one = zipped({"x.py": "x = 1"})
    submission = read(put(tmp_path, {f"{number:04}.zip": one for number in range(100)}))
    assert sum("too many zips" in reason for reason in reasons(submission).values()) == 80


def test_a_broken_zip_within_a_folder(tmp_path: Path) -> None:
    """It may have held any answer: each that is missing says so; what lies next to it is read."""
    submission = read(put(tmp_path, {"work.zip": b"PK\x03\x04 no zip", "add_in_place.py": ANSWER}))
    assert submission.answers["add_in_place"].source == ANSWER
    assert submission.answers["slices"].problem is not None
    assert "not a zip that can be read" in submission.answers["slices"].problem.en
    assert "not a zip that can be read" in reasons(submission)["work.zip"]


@pytest.mark.parametrize("name", ["work.rar", "work.7z", "work.tar.gz", "work.tar"])
def test_other_archives(tmp_path: Path, name: str) -> None:
    """Archives of another kind are named, and what to do."""
    assert "pack the files as a .zip" in reasons(read(put(tmp_path, {name: b"Rar!"})))[name]
