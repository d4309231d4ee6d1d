"""Places of answers: environments, archives within folders, and the names that learning platforms give."""

from __future__ import annotations

import contextlib
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.errors import UnreadableSubmission
from autograder.submission import MAX_IGNORED, contents, read
from autograder.tests.submission.conftest import ANSWER, Write, problem_of, reasons, zipped

LIBRARY = "raise OSError\n"


def put(folder: Path, files: dict[str, str | bytes]) -> Path:
    """The folder with these files in it."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


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


def test_other_kinds_of_files_are_passed_over(tmp_path: Path) -> None:
    """They are nobody's business. A file that is named like an exercise is another thing."""
    submission = read(put(tmp_path, {"README.md": "", "data.csv": "", "add_in_place.txt": ANSWER}))
    assert list(reasons(submission)) == ["add_in_place.txt"]


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


def test_folder_named_like_an_answer(folder: Write) -> None:
    """A folder may be named like an exercise and hold the answer."""
    submission = read(folder({"add_in_place.py/15_add_in_place.py": ANSWER}))
    assert submission.answers["add_in_place"].source == ANSWER


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


def test_pipe(folder: Write) -> None:
    """A named pipe is not a file, so nobody waits for its output."""
    place = folder({"10_slices.py": "pass"})
    os.mkfifo(place / "15_add_in_place.py")
    assert list(read(place).answers) == ["slices"]
