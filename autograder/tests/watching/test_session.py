"""A watch, key by key and save by save, where no answer has to be run."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

import pytest

from autograder.catalogue import exercises, find
from autograder.stub import reference
from autograder.tests.report import conftest as made
from autograder.tests.watching.conftest import save
from autograder.verdicts import Status
from autograder.watching.bench import Looked
from autograder.watching.events import End, Event, Key, Saved
from autograder.watching.screen import Screen
from autograder.watching.session import Session
from autograder.workspace import Workspace

pytestmark = pytest.mark.usefixtures("cold_judge")
Capture = pytest.CaptureFixture[str]
FIRST, SECOND = exercises()[:2]
EXPECTED = "that is how every exercise begins"


@pytest.fixture(autouse=True)
def _here(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(workspace.root)
    monkeypatch.setenv("COLUMNS", "1000")


def watch(workspace: Workspace, events: Iterable[Event], first: str = "", *, is_terminal: bool = False) -> None:
    """Let these events happen, one after the other, and then nothing more."""
    session = Session(workspace, Screen("en", is_terminal), by_hand=True, is_terminal=is_terminal)
    session.listen([*events, End()])
    session.run(find(first) if first else None)


def keys(text: str) -> list[Event]:
    """The keys of this text."""
    return [Key(key) for key in text]


def titles(shown: str) -> list[str]:
    """The titles of the exercises that were shown, each once in a row."""
    seen = re.findall(r"^\d\d_\w+ · (.+)$", shown, re.MULTILINE)
    return [title for number, title in enumerate(seen) if seen[number - 1 : number] != [title]]


def test_it_begins_with_the_first_that_is_not_passed(workspace: Workspace, capsys: Capture) -> None:
    """It begins with another one if that is named. At the end it says how to go on."""
    workspace.progress.record({FIRST.slug: (4, 4)})
    watch(workspace, [])
    shown = capsys.readouterr().out
    assert titles(shown) == [SECOND.title.en] and EXPECTED in shown
    assert shown.endswith("Go on any time with `kata`.\n")
    watch(workspace, [], "add_in_place")
    assert titles(capsys.readouterr().out) == ["Add in place"]


def test_the_next_one_is_not_passed(workspace: Workspace, capsys: Capture) -> None:
    """After the last it goes on from the beginning."""
    workspace.progress.record({exercise.slug: (1, 1) for exercise in exercises()[1:-1]})
    watch(workspace, keys("nn"))
    assert titles(capsys.readouterr().out) == [FIRST.title.en, exercises()[-1].title.en, FIRST.title.en]


def test_when_all_are_passed_it_stays(workspace: Workspace, capsys: Capture) -> None:
    """It says so."""
    workspace.progress.record({exercise.slug: (1, 1) for exercise in exercises()})
    watch(workspace, keys("n"))
    shown = capsys.readouterr().out
    assert titles(shown) == [exercises()[-1].title.en]
    assert "Every exercise is passed." in shown


def test_a_key_quits_at_once(workspace: Workspace, capsys: Capture) -> None:
    """Keys that were typed after it do nothing."""
    watch(workspace, keys("qh"))
    assert "Hint" not in capsys.readouterr().out


def test_hints_come_one_by_one_and_end(workspace: Workspace, capsys: Capture) -> None:
    """Each exercise has its own."""
    watch(workspace, [*keys("h" * (len(FIRST.hints) + 1)), *keys("n")])
    shown = capsys.readouterr().out
    assert shown.count(f"Hint 1/{len(FIRST.hints)}: ") == len(FIRST.hints) + 1
    assert shown.count(f"Hint {len(FIRST.hints)}/{len(FIRST.hints)}: ") == 2
    assert "Hint" not in shown[shown.rindex(SECOND.title.en) :]


def test_the_solution_is_shown_once_it_is_passed(workspace: Workspace, capsys: Capture) -> None:
    """Before, the hint is what helps."""
    watch(workspace, keys("s"))
    shown = capsys.readouterr().out
    assert "once the exercise is passed" in shown and reference(FIRST) not in shown
    workspace.progress.record({FIRST.slug: (4, 4)})
    watch(workspace, keys("s"), FIRST.slug)
    assert reference(FIRST) in capsys.readouterr().out


def test_a_reset_asks_first(workspace: Workspace, capsys: Capture) -> None:
    """Another key than y goes back. The answer is kept, and the hints begin anew."""
    place = save(workspace, "to_matrix", "return (x")
    watch(workspace, keys("xn"), "to_matrix")
    assert "Start 04_data_manipulation/03_to_matrix.py over?" in capsys.readouterr().out
    assert "return (x" in place.read_text("utf-8")
    watch(workspace, keys("hxy"), "to_matrix")
    shown = capsys.readouterr().out
    assert "Your answer is kept: .kata/backups/03_to_matrix." in shown
    assert "Hint" not in shown[shown.rindex(EXPECTED) :]
    assert place.read_bytes() == find("to_matrix").stub.read_bytes()


def test_a_name_is_typed_below_the_list(workspace: Workspace, capsys: Capture) -> None:
    """Letters are no keys then. A wrong one can be taken back, and only Enter goes back."""
    watch(workspace, keys("lto-matrux\x7f\x7fix\rl\r"), is_terminal=True)
    shown = capsys.readouterr().out
    assert "05_linear_algebra  0/" in shown and "then Enter" in shown
    assert "\r\x1b[K> to-matrix" in shown
    assert titles(shown.replace("\x1b[2J\x1b[H", ""))[-1] == find("to_matrix").title.en
    assert "Hint" not in shown


def test_a_line_is_a_key_or_a_name(workspace: Workspace, capsys: Capture) -> None:
    """A name is a whole line if the input is not a terminal, also below the list."""
    watch(workspace, [Key("add in place"), Key("l"), Key("to matrix"), Key("l"), Key(""), Key("nowhere")])
    shown = capsys.readouterr().out
    assert titles(shown) == [FIRST.title.en, "Add in place", find("to_matrix").title.en]
    assert "there is no exercise 'nowhere'" in shown


def test_a_save_is_looked_at(workspace: Workspace, capsys: Capture) -> None:
    """So is one of a file next to it, which the answer may import. One elsewhere is not."""
    place = save(workspace, FIRST.slug, "return (n")
    helper, elsewhere = place.with_name("helpers.py"), workspace.root / "notes.py"
    for paths, count in (([place], 2), ([helper], 2), ([elsewhere], 1)):
        watch(workspace, [Saved(paths)])
        assert capsys.readouterr().out.count("✗ error") == count


def test_a_save_of_another_exercise_goes_there(workspace: Workspace, capsys: Capture) -> None:
    """Not when several are saved at once, as an update does."""
    first, other, third = (save(workspace, slug, "return (x") for slug in (FIRST.slug, "add_in_place", "to_matrix"))
    watch(workspace, [Saved([other])])
    assert titles(capsys.readouterr().out) == [FIRST.title.en, "Add in place"]
    watch(workspace, [Saved([other, third])])
    assert titles(capsys.readouterr().out) == [FIRST.title.en]
    watch(workspace, [Saved([first, other])])
    assert titles(capsys.readouterr().out) == [FIRST.title.en]


def test_a_verdict_is_shown_and_kept(workspace: Workspace, capsys: Capture) -> None:
    """One on an exercise that the user has left is only kept."""
    result = made.made_exercise(FIRST.slug, Status.PASSED, made.made_check("adds", Status.PASSED))
    other = replace(result, id="slices")
    watch(workspace, [Looked(FIRST, result), Looked(find("slices"), other)], FIRST.slug)
    shown = capsys.readouterr().out
    assert shown.count("Press n for the next exercise") == 1
    assert {slug for slug, one in workspace.progress.standings().items() if one.is_passed} == {FIRST.slug, "slices"}


def test_a_verdict_without_checks_is_not_progress(workspace: Workspace) -> None:
    """A syntax error does not take away what was passed."""
    workspace.progress.record({FIRST.slug: (4, 4)})
    unclosed = made.made_exercise(FIRST.slug, Status.ERROR)
    untouched = made.unread(FIRST.slug, Status.NOT_ATTEMPTED, FIRST.file)
    watch(workspace, [Looked(FIRST, unclosed), Looked(FIRST, untouched)], FIRST.slug)
    assert workspace.progress.standings()[FIRST.slug].is_passed


def test_a_file_that_is_gone_is_told(workspace: Workspace, capsys: Capture) -> None:
    """It has no place to look at."""
    workspace.place_of(FIRST).unlink()
    watch(workspace, keys("r"))
    assert capsys.readouterr().out.count("`kata update` brings it back") == 2
