"""Names: which exercise a file answers, however it is called."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.catalogue import exercises
from autograder.submission import Answer, read
from autograder.submission.files import File
from autograder.submission.names import (
    DECORATED,
    EXACT,
    VARIANT,
    defining,
    exercise_of,
    kind_of,
    nearest,
    submission_names,
    without_ending,
)
from autograder.submission.neighbours import Neighbours

ANSWER = "def row_vector(n, device=None):\n    return n\n"


def put(folder: Path, **files: str) -> Path:
    """A folder with these files; the names are the keys' values before the colon."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


@pytest.mark.parametrize("exercise", exercises(), ids=lambda exercise: exercise.slug)
def test_every_name_as_issued(exercise: object) -> None:
    """The name as issued, and in the ways that people and systems write it, means its exercise and no other."""
    file, slug = exercise.file, exercise.slug  # type: ignore[attr-defined]
    stem = file.removesuffix(".py")
    for name, rank in {
        file: EXACT,
        f"{slug}.py": EXACT,
        f"99_{file[3:]}": EXACT,
        f"{stem}.PY": VARIANT,
        f"{stem.upper()}.py": VARIANT,
        f"{stem.replace('_', '-')}.py": VARIANT,
        f"{stem} (1).py": DECORATED,
        f"Copy of {file}": DECORATED,
        f"anna_123_456_{stem}-2.py": DECORATED,
    }.items():
        named = exercise_of(name)
        assert named is not None, name
        assert (named.slug, named.rank) == (slug, rank), name


@pytest.mark.parametrize(
    "name",
    [
        *("Row_Vector.py", "01_ROW_VECTOR.Py", "rowVector.py", "01_RowVector.PY"),
        *("01-row-vector.py", "01 row vector.py", "01.row_vector.py", "01rowvector.py"),
        *("01_row_vector (1).py", "01_row_vector(2).py", "01_row_vector-1.py", "01_row_vector_2.py"),
        *("01_row_vector copy.py", "01_row_vector - Copy.py", "01_row_vector copy 2.py", "Copy of 01_row_vector.py"),
        *("01_row_vector的副本.py", "01_row_vector - 副本.py", "01_row_vector 副本 2.py", "副本 01_row_vector.py"),
        *("01_row_vector_final.py", "01_row_vector_v2.py", "01_row_vector-Copy1.py"),
        *("anna_123_456_01_row_vector.py", "muellerxi_LATE_31_99_01_row_vector-2.py", "王小明_12_34_row_vector.py"),
        *("hw2_01_row_vector.py", "task 1 row vector.py", "7_row_vector.py"),
        *("０１＿row＿vector．ｐｙ", "０１_ｒｏｗ_ｖｅｃｔｏｒ.py", "01＿row＿vector.py"),
    ],
)
def test_a_name_that_is_nearly_right(tmp_path: Path, name: str) -> None:
    """The answer is taken when its name can mean one exercise only."""
    (tmp_path / name).write_text(ANSWER)
    for path in (tmp_path, tmp_path / name):
        answer = read(path).answers["row_vector"]
        assert (answer.problem, answer.source, answer.path) == (None, ANSWER, name)


@pytest.mark.parametrize(
    "name", ["row_vector_old.py", "my_row_vector.py", "test_01_row_vector.py", "row_vector_tests.py"]
)
def test_a_name_that_says_something_else(tmp_path: Path, name: str) -> None:
    """A file that says it is a test or an old one is not taken. It is named, with the exercise that it resembles."""
    (tmp_path / name).write_text("x = 1")
    submission = read(tmp_path)
    assert not submission.answers
    (unread,) = submission.ignored
    assert unread.path == name
    assert "01_row_vector.py" in unread.reason.en and "01_row_vector.py" in unread.reason.zh


@pytest.mark.parametrize("name", ["01_row_vecter.py", "row_vectr.py", "01_row_vektor.py", "rowvectors.py"])
def test_a_misspelt_name(tmp_path: Path, name: str) -> None:
    """A misspelt name is taken when the file defines what that exercise asks for; else it is named."""
    (tmp_path / name).write_text(ANSWER)
    assert read(tmp_path).answers["row_vector"].source == ANSWER
    (tmp_path / name).write_text("x = 1")
    assert "call it 01_row_vector.py" in read(tmp_path).ignored[0].reason.en


@pytest.mark.parametrize("name", ["homework.py", "a.py", "作业.py"])
def test_a_name_of_its_own(tmp_path: Path, name: str) -> None:
    """A file named like no exercise is named, with the exercise whose function it defines."""
    (tmp_path / name).write_text(ANSWER)
    (unread,) = read(tmp_path).ignored
    assert "it defines what 01_row_vector.py asks for" in unread.reason.en


@pytest.mark.parametrize("name", ["01_row_vector (1).py", "Row_Vector.py", "row_vector_final.py"])
def test_the_exact_name_counts(tmp_path: Path, name: str) -> None:
    """Next to a file with the exact name another is passed over, and named. Next to an untouched stub it counts."""
    (tmp_path / "01_row_vector.py").write_text(ANSWER)
    (tmp_path / name).write_text(f"{ANSWER}x = 1\n")
    submission = read(tmp_path)
    assert submission.answers["row_vector"].source == ANSWER
    assert [(one.path, one.reason.en) for one in submission.ignored] == [(name, "01_row_vector.py is taken instead")]
    stub = next(exercise for exercise in exercises() if exercise.slug == "row_vector").stub
    (tmp_path / "01_row_vector.py").write_text(stub.read_text("utf-8"))
    assert read(tmp_path).answers["row_vector"].path == name


@pytest.mark.parametrize("name", ["01_row_vector.py.txt", "row_vector.txt", "01_row_vector.docx"])
def test_another_ending(tmp_path: Path, name: str) -> None:
    """An answer that was saved with another ending is named."""
    (tmp_path / name).write_text(ANSWER)
    (unread,) = read(tmp_path).ignored
    assert "does not end in .py" in unread.reason.en


def test_nothing_resembles() -> None:
    """A name like no other has no nearest exercise."""
    assert nearest("quicksort.py") is None


def test_ten_thousand_submissions_have_names() -> None:
    """Time grows with their number, not its square: a second is more than enough for folders that share all names."""
    paths = [Path(f"/class/{number:05}/work") for number in range(5_000)] + [Path("/class/same/work")] * 5_000
    names = submission_names(paths)
    assert len(set(names)) == 10_000
    assert names[0] == "00000_work"


@pytest.mark.parametrize(
    "path", ["helpers.py", "a/helpers.py", "lin_12_34_helpers.py", "lin_LATE_12_34_helpers-1.py", "helpers/__init__.py"]
)
def test_a_helper_is_found_by_its_name(path: str) -> None:
    """A module is found next to the answer, elsewhere in the submission, and as a platform renames it."""
    neighbours = Neighbours([File(path, lambda: b"x = 1")])
    answer, taken = neighbours.with_helpers(Answer(path="01_row_vector.py", source="from helpers import x"))
    assert answer.helpers["helpers"] == "x = 1"
    assert taken == {path}


def test_names_are_short() -> None:
    """Without a conflict the last part of the path is the name, without its ending."""
    assert submission_names([Path("/class/alice"), Path("/class/bob.zip")]) == ["alice", "bob"]


def test_same_folder_name() -> None:
    """Folders of one name are told apart by the folder above."""
    assert submission_names([Path("/alice/answers"), Path("/bob/answers")]) == ["alice_answers", "bob_answers"]


def test_name_of_the_working_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """``.`` is named like the folder that it is."""
    monkeypatch.chdir(tmp_path)
    assert submission_names([Path()]) == [tmp_path.name]


@pytest.mark.parametrize("letter", ["x", "张", "🙂"])
def test_names_fit_into_file_names(tmp_path: Path, letter: str) -> None:
    """Reports can have these names, which are all different, also for folders with long names."""
    longest = letter * (255 // len(letter.encode()))
    names = submission_names([tmp_path / parent / longest for parent in "ab"])
    assert len(set(names)) == 2
    for name in names:
        (tmp_path / f"{name}.json").touch()


def test_every_submission_has_a_name() -> None:
    """A file that is called only by its ending has one too."""
    assert submission_names([Path("/class/.zip")]) == ["submission"]


_PATHS = st.lists(
    st.sampled_from(["x", "x.zip", "x.py", "x_1", "a/x", "b/x", "a_x", "a/b/x", "../nowhere_x_1"]), max_size=7
)


@given(paths=_PATHS)
@settings(max_examples=200, deadline=None, database=None)
def test_names_are_unique(paths: list[str]) -> None:
    """However submissions are called, and however often one is named, no two reports have one name."""
    names = submission_names([Path("/nowhere", path) for path in paths])
    assert len(set(names)) == len(paths)
    assert not [name for name in names if "/" in name or not name]


def test_the_only_exercise_that_a_text_defines() -> None:
    """Functions of two exercises say nothing, and neither does an indented one."""
    found = defining("def row_vector(n):\n    return n\n")
    assert found is not None and found.slug == "row_vector"
    assert defining("def row_vector(n):\n    pass\ndef slices(x):\n    pass\n") is None
    assert defining("class A:\n    def row_vector(n):\n        pass\n") is None


@pytest.mark.parametrize(
    ("path", "kind"), [("a.PY", ".py"), ("a.b/c", ""), ("work.ｚｉｐ", ".zip"), ("x.tar.gz", ".gz"), (".zip", ".zip")]
)
def test_an_ending_is_read_as_people_mean_it(path: str, kind: str) -> None:
    """Capitals and wide letters are the same."""
    assert kind_of(path) == kind


def test_only_endings_of_submissions_are_taken_away() -> None:
    """A dot in a person's name stays."""
    assert [without_ending(name) for name in ("a.ZIP", "a.py", "a.ipynb", "j.smith")] == ["a", "a", "a", "j.smith"]
