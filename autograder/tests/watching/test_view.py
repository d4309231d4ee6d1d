"""The picture of one exercise."""

from __future__ import annotations

from dataclasses import replace

import pytest

from autograder.catalogue import exercises, find
from autograder.errors import UnreadableSubmission
from autograder.language import Text
from autograder.report.model import ExerciseResult
from autograder.stub import reference
from autograder.tests.report import conftest as made
from autograder.tests.watching.conftest import save
from autograder.verdicts import Status
from autograder.watching.bench import Looked
from autograder.watching.screen import Screen
from autograder.watching.view import View
from autograder.workspace import Workspace

Capture = pytest.CaptureFixture[str]
EXERCISE = find("add_in_place")


@pytest.fixture(autouse=True)
def _here(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(workspace.root)
    monkeypatch.setenv("COLUMNS", "1000")


def view(workspace: Workspace, lang: str = "en", *, by_hand: bool = False) -> View:
    """The view on something that is not a terminal."""
    return View(workspace, Screen(lang, is_terminal=False), by_hand=by_hand)


def looked(result: ExerciseResult) -> Looked:
    """The verdict on the exercise."""
    return Looked(EXERCISE, replace(result, id=EXERCISE.slug, path=EXERCISE.file))


def test_before_a_verdict_there_are_title_place_and_keys(workspace: Workspace, capsys: Capture) -> None:
    """The place is the line to write at."""
    view(workspace).exercise(EXERCISE, None, 0)
    lines = capsys.readouterr().out.splitlines()
    line = (
        EXERCISE.stub.read_text("utf-8")
        .splitlines()
        .index(
            next(line for line in EXERCISE.stub.read_text("utf-8").splitlines() if "raise NotImplementedError" in line)
        )
    )
    assert lines[1] == "04_data_manipulation · Add in place"
    assert f"Edit   04_data_manipulation/15_add_in_place.py:{line + 1}" in lines
    assert lines[-2].endswith(f"0/{len(exercises())}")
    assert lines[-1].startswith("n next")


def test_once_something_is_written_the_place_is_the_function(workspace: Workspace, capsys: Capture) -> None:
    """The exception is gone."""
    place = save(workspace, EXERCISE.slug, "return x")
    view(workspace).exercise(EXERCISE, None, 0)
    line = next(n for n, line in enumerate(place.read_text("utf-8").splitlines(), 1) if line.startswith("def add"))
    assert f"15_add_in_place.py:{line}\n" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("lang", "by_hand", "said"),
    [
        ("en", False, "the verdict comes here by itself"),
        ("en", True, "press r here"),
        ("zh", False, "结果会自己出现在这里"),
        ("zh", True, "在这里按 r"),
    ],
)
def test_an_exercise_begins_with_its_task(
    workspace: Workspace, lang: str, by_hand: bool, said: str, capsys: Capture
) -> None:
    """A stub that fails is not a mistake."""
    untouched = made.made_exercise(EXERCISE.slug, Status.NOT_ATTEMPTED)
    view(workspace, lang, by_hand=by_hand).exercise(EXERCISE, looked(untouched), 0)
    shown = capsys.readouterr().out
    assert said in shown
    assert EXERCISE.prompt[lang].split()[0] in shown


def test_a_failed_answer_has_its_message_at_its_place(workspace: Workspace, capsys: Capture) -> None:
    """The path can be opened from the working folder. The lesson is kept."""
    view(workspace).exercise(EXERCISE, looked(made.failed()), 0)
    shown = capsys.readouterr().out
    assert "x moved to new memory.  04_data_manipulation/15_add_in_place.py:12" in shown
    assert EXERCISE.why.en not in shown and "Press n" not in shown


def test_a_passed_answer_has_its_lesson_and_the_next_key(workspace: Workspace, capsys: Capture) -> None:
    """Nothing moves on by itself."""
    workspace.progress.record({EXERCISE.slug: (2, 2)})
    view(workspace, "zh").exercise(EXERCISE, looked(made.passed()), 0)
    shown = capsys.readouterr().out
    assert EXERCISE.why.zh in shown and "按 n 到下一题" in shown
    assert f"1/{len(exercises())}" in shown


def test_hints_are_numbered(workspace: Workspace, capsys: Capture) -> None:
    """Only as many as were asked for."""
    view(workspace).exercise(EXERCISE, None, 2, Text("the last line", "最后一行"))
    shown = capsys.readouterr().out
    count = len(EXERCISE.hints)
    assert f"Hint 1/{count}: {EXERCISE.hints[0].en}" in shown and f"Hint 2/{count}: " in shown
    assert f"Hint 3/{count}" not in shown
    assert shown.index("the last line") > shown.index(f"Hint 2/{count}")


def test_without_a_verdict_its_reason_is_shown(workspace: Workspace, capsys: Capture) -> None:
    """It comes in place of the verdict, and so does the advice for a missing file."""
    error = UnreadableSubmission(Text("it is a pipe", "它是管道"), Text("Write a file.", "请写文件。"))
    view(workspace, "zh").exercise(EXERCISE, Looked(EXERCISE, error=error), 0)
    assert "它是管道\n请写文件。" in capsys.readouterr().out
    workspace.place_of(EXERCISE).unlink()
    view(workspace).exercise(EXERCISE, Looked(EXERCISE), 0)
    shown = capsys.readouterr().out
    assert "`kata update` brings it back" in shown and "Edit" not in shown


def test_the_solution_has_the_place_of_the_verdict(workspace: Workspace, capsys: Capture) -> None:
    """The keys stay below it."""
    view(workspace).solution(EXERCISE)
    shown = capsys.readouterr().out
    assert shown.lstrip("\n").startswith(reference(EXERCISE))
    assert "q quit" in shown


def test_a_copy_is_mentioned(workspace: Workspace, capsys: Capture) -> None:
    """The one in the exercise's place is judged."""
    (workspace.root / "old").mkdir()
    (workspace.root / "old" / "add_in_place.py").touch()
    seen = view(workspace)
    assert seen.file(EXERCISE) == workspace.place_of(EXERCISE)
    seen.exercise(EXERCISE, None, 0)
    assert "another file for this exercise: old/add_in_place.py." in capsys.readouterr().out


def test_a_file_that_is_gone_is_none(workspace: Workspace) -> None:
    """A watch says how it comes back."""
    workspace.place_of(EXERCISE).unlink()
    assert view(workspace).file(EXERCISE) is None
