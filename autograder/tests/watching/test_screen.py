"""The display of a watch: a screen on a terminal, lines elsewhere."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from autograder.language import Text
from autograder.tests.report.conftest import failed
from autograder.watching.screen import Screen

Capture = pytest.CaptureFixture[str]
WIDTH = 30


@pytest.fixture(autouse=True)
def _narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(WIDTH))
    monkeypatch.setenv("TERM", "dumb")


def test_a_new_screen_or_an_empty_line(capsys: Capture) -> None:
    """A log keeps what was printed before."""
    Screen("en", is_terminal=False).clear()
    assert capsys.readouterr().out == "\n"
    Screen("en", is_terminal=True).clear()
    assert capsys.readouterr().out == "\x1b[2J\x1b[H"


def test_a_sentence_is_said_in_one_language(capsys: Capture) -> None:
    """Its values are filled in."""
    for lang in ("en", "zh"):
        Screen(lang, is_terminal=False).say(Text("look at {path}", "请看 {path}"), path="a.py")
    assert capsys.readouterr().out == "look at a.py\n请看 a.py\n"


def test_lines_break_where_their_script_allows_it(capsys: Capture) -> None:
    """No line is wider than the terminal, and paragraphs stay apart."""
    Screen("zh", is_terminal=False).line("这是一个很长的句子，比终端的宽度还要宽。\n\na sentence that is too wide, too")
    lines = capsys.readouterr().out.splitlines()
    assert "" in lines and len(lines) > 4
    assert all(cell_len(line) <= WIDTH for line in lines)


def test_prose_is_broken_anew(capsys: Capture) -> None:
    """A list and code keep their lines. Chinese has no space where two lines meet."""
    screen = Screen("en", is_terminal=False)
    screen.prose("one line\nand its end:\n1. first\n2. second\n\nmore")
    assert capsys.readouterr().out.splitlines() == ["one line and its end:", "1. first", "2. second", "", "more", ""]
    screen.prose("一行\n和另一行\nx")
    assert capsys.readouterr().out.splitlines()[0] == "一行和另一行x"


def test_code_and_lists_are_printed_as_they_are(capsys: Capture) -> None:
    """Broken code would be other code, and brackets are not colours."""
    screen = Screen("en", is_terminal=False)
    screen.code("x = [red]" + "1" * WIDTH)
    screen.lines(["  [bold]  ", "y" * 2 * WIDTH])
    assert capsys.readouterr().out.splitlines() == ["x = [red]" + "1" * WIDTH, "  [bold]  ", "y" * 2 * WIDTH]


def test_a_verdict_has_its_place(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """The path starts at the folder that is given."""
    monkeypatch.setenv("COLUMNS", "200")
    Screen("en", is_terminal=False).verdict(failed(), "week1")
    assert "x moved to new memory.  week1/answers.py:12" in capsys.readouterr().out


@pytest.mark.parametrize(("passed", "signs"), [(0, 0), (1, 10), (3, 30)])
def test_progress_is_a_bar(passed: int, signs: int, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """The numbers stand next to it."""
    monkeypatch.setenv("COLUMNS", "80")
    Screen("en", is_terminal=False).progress(passed, 3)
    bar, numbers = capsys.readouterr().out.split()
    assert (bar, numbers) == (f"[{'#' * signs}{'-' * (30 - signs)}]", f"{passed}/3")


def test_what_is_typed_is_shown_on_a_terminal_only(capsys: Capture) -> None:
    """Elsewhere it is in the input already."""
    Screen("en", is_terminal=False).retype("add")
    assert capsys.readouterr().out == ""
    Screen("en", is_terminal=True).retype("add")
    assert capsys.readouterr().out == "\r\x1b[K> add"
