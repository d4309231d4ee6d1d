"""The bank: what an answer's first line says."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from autograder.catalogue import Exercise, exercises
from autograder.dev.bank import Banked, answers
from autograder.errors import BrokenTree


@dataclass(frozen=True)
class Elsewhere(Exercise):
    """An exercise whose bank lies in a folder of the test's."""

    folder: Path

    @property
    def bank(self) -> Path:
        """The test's folder."""
        return self.folder


def banked(folder: Path, name: str, first: str) -> list[Banked]:
    """The bank with one file of this name and first line."""
    (folder / name).write_text(f"{first}\ndef copy_of(x):\n    return x\n", encoding="utf-8")
    return answers(Elsewhere("05_linear_algebra", "19", "copy_of", folder))


def test_right(tmp_path: Path) -> None:
    """A right answer names its style and loses nothing."""
    (answer,) = banked(tmp_path, "right_clone.py", "# right: with clone")
    assert (answer.loses, answer.mistake, answer.name) == ((), None, "copy_of/right_clone.py")


def test_wrong(tmp_path: Path) -> None:
    """A wrong answer names the check that it loses and the mistake that must be told."""
    (answer,) = banked(tmp_path, "wrong_view.py", "# loses test_own_memory: shared memory")
    assert (answer.loses, answer.mistake) == (("test_own_memory",), "shared memory")


def test_wrong_in_several_checks(tmp_path: Path) -> None:
    """Several lost checks are listed with commas, in order."""
    (answer,) = banked(tmp_path, "wrong_view.py", "# loses test_b, test_a: autograd's back: unseen")
    assert (answer.loses, answer.mistake) == (("test_b", "test_a"), "autograd's back: unseen")


def test_refused_for_names(tmp_path: Path) -> None:
    """An answer that is not run names what it is refused for; it is neither right nor wrong."""
    (answer,) = banked(tmp_path, "refused_exec.py", "# refused: exec, sys.modules")
    assert (answer.loses, answer.mistake, answer.refused) == ((), None, ("exec", "sys.modules"))


def test_source_is_whole(tmp_path: Path) -> None:
    """The first line is a comment of the answer and stays in it."""
    (answer,) = banked(tmp_path, "right_clone.py", "# right: with clone")
    assert answer.source == "# right: with clone\ndef copy_of(x):\n    return x\n"


def test_sorted(tmp_path: Path) -> None:
    """Answers come by name, right ones first."""
    for name in ("right_b.py", "right_a.py"):
        (tmp_path / name).write_text("# right: style\n", encoding="utf-8")
    found = banked(tmp_path, "wrong_a.py", "# loses test_a: mistake")
    assert [answer.path.name for answer in found] == ["right_a.py", "right_b.py", "wrong_a.py"]


def test_no_bank(tmp_path: Path) -> None:
    """An exercise without a bank has no answers."""
    assert answers(Elsewhere("05_linear_algebra", "19", "copy_of", tmp_path / "none")) == []


@pytest.mark.parametrize(
    ("name", "first"),
    [
        pytest.param("right_a.py", "", id="empty line"),
        pytest.param("right_a.py", "import torch", id="no comment"),
        pytest.param("right_a.py", "# right:", id="no style"),
        pytest.param("right_a.py", "# right", id="no colon"),
        pytest.param("right_a.py", "#right: style", id="no space"),
        pytest.param("right_a.py", " # right: style", id="indented"),
        pytest.param("right_a.py", "# loses test_a: mistake", id="right name, wrong line"),
        pytest.param("wrong_a.py", "# right: style", id="wrong name, right line"),
        pytest.param("other_a.py", "# right: style", id="neither right nor wrong"),
        pytest.param("refused_a.py", "# refused:", id="no name"),
        pytest.param("wrong_a.py", "# loses test_a", id="no mistake"),
        pytest.param("wrong_a.py", "# loses test_a: ", id="empty mistake"),
        pytest.param("wrong_a.py", "# loses : mistake", id="no check"),
        pytest.param("wrong_a.py", "# loses keeps_id: mistake", id="no name of a check"),
        pytest.param("wrong_a.py", "# loses test_a test_b: mistake", id="no comma"),
        pytest.param("wrong_a.py", "# loses test_a,test_b: mistake", id="no space after the comma"),
    ],
)
def test_refused(tmp_path: Path, name: str, first: str) -> None:
    """A file that does not say what it is is named with its line and the rule."""
    with pytest.raises(BrokenTree) as caught:
        banked(tmp_path, name, first)
    assert caught.value.found.en.startswith(f"{tmp_path / name}:1: {first!r} ")
    assert "'# right: style'" in caught.value.next_step.en


@pytest.mark.parametrize(("needs", "count"), [("pandas>=2", 1), ("pandas>=99", 0)])
def test_wrong_only_with_some_versions(tmp_path: Path, needs: str, count: int) -> None:
    """An answer that is wrong with other versions than these is left out."""
    found = banked(tmp_path, "wrong_a.py", f"# loses test_a: mistake [{needs}]")
    assert [answer.mistake for answer in found] == ["mistake"] * count


@pytest.mark.parametrize("note", sorted({exercise.note for exercise in exercises()}))
def test_nearly_every_wrong_answer_has_a_name(note: str) -> None:
    """At most four in a hundred are told no more than that something differs."""
    wrong = [
        answer for exercise in exercises() if exercise.note == note for answer in answers(exercise) if answer.loses
    ]
    bare = [answer.name for answer in wrong if answer.mistake in ("none", "raised", "wrong shape")]
    assert len(bare) <= len(wrong) * 0.04, bare
