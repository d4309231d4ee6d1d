"""Contents of a workspace: nothing secret, and never over an answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.catalogue import exercises, find
from autograder.dev.bank import answers
from autograder.stub import reference
from autograder.workspace import Workspace, enclosing, meant
from autograder.workspace.issue import Kind, reset, start, update
from autograder.workspace.readme import readme

EXERCISE = find("add_in_place")
MINE = "def add_in_place(x, y):\n    return x.add_(y)  # mine\n"


def written(workspace: Workspace) -> Path:
    """An answer in the exercise's place."""
    place = workspace.place_of(EXERCISE)
    place.write_text(MINE, "utf-8")
    return place


def as_issued(workspace: Workspace, slug: str, old: str) -> None:
    """Make the workspace one to which an earlier version of the exercise was issued."""
    workspace.issued(find(slug)).write_text(old, "utf-8")


def test_every_stub_is_in_it(workspace: Workspace) -> None:
    """Each is as it is in the tree of stubs."""
    for exercise in exercises():
        assert workspace.place_of(exercise).read_bytes() == exercise.stub.read_bytes()


def test_nothing_secret_is_in_it(workspace: Workspace) -> None:
    """It holds no grader, no answer of the bank, and no hint."""
    texts = "\n".join(path.read_text("utf-8") for path in workspace.root.rglob("*") if path.is_file())
    for exercise in exercises():
        assert exercise.hints[-1].en not in texts
        assert exercise.why.en not in texts
        assert not [one for one in answers(exercise)[:5] if one.path.read_text("utf-8") in texts]
    assert "from autograder" not in texts


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_its_readme_is_in_the_chosen_language(tmp_path: Path, lang: str) -> None:
    """The workspace keeps that language."""
    made, _ = start(tmp_path, lang)
    assert (tmp_path / "README.md").read_text("utf-8") == readme(lang)
    assert made.progress.language() == lang


def test_starting_again_leaves_what_is_there(workspace: Workspace) -> None:
    """Answers, README and progress stay; a file that was removed comes back."""
    place = written(workspace)
    (workspace.root / "README.md").write_text("notes of my own")
    workspace.progress.record({"slices": (4, 4)})
    workspace.place_of(find("slices")).unlink()
    _, changes = start(workspace.root, "zh")
    assert [(change.kind, change.slug) for change in changes] == [(Kind.NEW, "slices")]
    assert place.read_text("utf-8") == MINE
    assert (workspace.root / "README.md").read_text() == "notes of my own"
    assert workspace.progress.language() == "en" and workspace.progress.standings()["slices"].is_passed


def test_a_folder_with_answers_becomes_a_workspace(tmp_path: Path) -> None:
    """The answers count as those, under any name of the exercise."""
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "add_in_place.py").write_text(MINE)
    made, _ = start(tmp_path, "en")
    assert made.files()["add_in_place"] == [tmp_path / "mine" / "add_in_place.py"]
    assert (tmp_path / "mine" / "add_in_place.py").read_text() == MINE


def test_an_update_without_news_changes_nothing(workspace: Workspace) -> None:
    """It changes nothing in a workspace that was worked in either."""
    written(workspace)
    assert update(workspace) == []


def test_an_update_brings_what_is_new(workspace: Workspace) -> None:
    """A new exercise has no record and no file."""
    place = workspace.place_of(EXERCISE)
    place.unlink()
    workspace.issued(EXERCISE).unlink()
    (change,) = update(workspace)
    assert (change.kind, change.path) == (Kind.NEW, place)
    assert place.read_bytes() == EXERCISE.stub.read_bytes()


def test_an_update_keeps_an_answer_and_says_what_changed(workspace: Workspace) -> None:
    """It names the lines that went and those that came."""
    place = written(workspace)
    now = EXERCISE.stub.read_text("utf-8")
    as_issued(workspace, "add_in_place", now.replace("Autograd must see the", "Autograd may miss the"))
    (change,) = update(workspace)
    assert (change.kind, change.path, place.read_text("utf-8")) == (Kind.KEPT, place, MINE)
    assert [line[0] for line in change.lines] == ["-", "+"]
    assert "may miss" in change.lines[0] and "must see" in change.lines[1]
    assert update(workspace) == []


def test_an_update_renews_what_nobody_began(workspace: Workspace) -> None:
    """A file that is the old stub still becomes the new one."""
    as_issued(workspace, "add_in_place", "old\n")
    workspace.place_of(EXERCISE).write_text("old\n")
    (change,) = update(workspace)
    assert change.kind is Kind.RENEWED
    assert workspace.place_of(EXERCISE).read_bytes() == EXERCISE.stub.read_bytes()


def test_a_comment_of_ones_own_is_work(workspace: Workspace) -> None:
    """It is not written over."""
    as_issued(workspace, "add_in_place", "old = 1\n")
    workspace.place_of(EXERCISE).write_text("old = 1  # I think it is a view\n")
    (change,) = update(workspace)
    assert change.kind is Kind.KEPT
    assert "I think" in workspace.place_of(EXERCISE).read_text()


def test_an_exercise_that_is_gone_is_told_once(workspace: Workspace) -> None:
    """Its file stays."""
    (workspace.own / "issued" / "old_one.py").write_text("")
    (workspace.root / "old_one.py").write_text("mine")
    assert [change.kind for change in update(workspace)] == [Kind.GONE]
    assert update(workspace) == []
    assert (workspace.root / "old_one.py").read_text() == "mine"


def test_reset_keeps_a_backup(workspace: Workspace) -> None:
    """The stub is back, the answer is in the backup, and the exercise is not passed any more."""
    place = written(workspace)
    workspace.progress.record({"add_in_place": (9, 9)})
    done = reset(workspace, EXERCISE)
    assert done.backup is not None and done.backup.read_text("utf-8") == MINE
    assert (done.path, place.read_bytes()) == (place, EXERCISE.stub.read_bytes())
    assert "add_in_place" not in workspace.progress.standings()


def test_two_resets_keep_two_backups(workspace: Workspace) -> None:
    """Both are kept, however quickly one follows the other."""
    kept = []
    for _ in range(2):
        written(workspace)
        kept.append(reset(workspace, EXERCISE).backup)
    assert len(set(kept)) == 2 and None not in kept


def test_a_backup_is_not_another_answer(workspace: Workspace) -> None:
    """Nothing that kata keeps for itself is looked at as an answer."""
    written(workspace)
    reset(workspace, EXERCISE)
    assert workspace.files()["add_in_place"] == [workspace.place_of(EXERCISE)]


def test_a_workspace_is_found_from_below(workspace: Workspace, tmp_path: Path) -> None:
    """It is found from a note's folder, and not from above."""
    found = enclosing(workspace.root / "07_autograd")
    assert found is not None and found.root == workspace.root
    assert enclosing(tmp_path) is None


@pytest.mark.parametrize(
    ("name", "folder", "slug"),
    [
        ("3", ".", "to_matrix"),
        ("3", "05_linear_algebra", "independent_copy"),
        ("add-in-place", ".", "add_in_place"),
        ("原地相加", ".", "add_in_place"),
        ("Add in place", ".", "add_in_place"),
        ("04_data_manipulation/15_add_in_place.py", ".", "add_in_place"),
        ("15_add_in_place.py", "04_data_manipulation", "add_in_place"),
    ],
)
def test_names_as_people_type_them(workspace: Workspace, name: str, folder: str, slug: str) -> None:
    """A number is one of the note where one is, in the workspace's root of the current note."""
    assert meant(name, workspace.root / folder).slug == slug


def test_the_reference_is_a_program_without_prompt_and_hints() -> None:
    """It is what is shown after passing."""
    text = reference(EXERCISE)
    assert "x += y" in text
    assert EXERCISE.hints[0].en not in text and EXERCISE.prompt.zh not in text and "WHY" not in text
