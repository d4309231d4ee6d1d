"""The visible examples of an answer, run as by hand."""

from __future__ import annotations

import io
import json

import pytest

from autograder import visible
from autograder.catalogue import find
from autograder.language import Text
from autograder.submission.model import Answer, Submission

SLUG = "add_in_place"


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sentences are compared."""
    monkeypatch.setenv("KATA_LANG", "en")


def check(source: str = "", problem: Text | None = None, before: str = "") -> int:
    """Check one answer to the exercise."""
    answer = Answer(path="answer.py", source=source, problem=problem, before=before)
    return visible.check([(Submission("alice", {SLUG: answer}), [SLUG])])


def served(source: str, docstring: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> object:
    """Return what the process tells of an answer with one function of that docstring."""
    monkeypatch.setattr("sys.stdin", io.StringIO(json.dumps(["answer.py", source, [["f", docstring]]])))
    visible.serve()
    return json.loads(capsys.readouterr().out.rpartition("\n")[2])


def test_a_file_that_cannot_be_read_fails(capsys: pytest.CaptureFixture[str]) -> None:
    """It says why."""
    assert check(problem=Text("it is a link", "它是一个链接")) == 1
    assert f"✗ {SLUG}: the file cannot be read: it is a link\n" in capsys.readouterr().out


def test_an_untouched_stub_is_not_run(capsys: pytest.CaptureFixture[str]) -> None:
    """Its examples would all fail."""
    assert check(find(SLUG).stub.read_text("utf-8")) == 1
    assert f"· {SLUG}: " in capsys.readouterr().out


def test_an_exercise_that_was_not_handed_in_is_passed_over(capsys: pytest.CaptureFixture[str]) -> None:
    """The hint about hidden checks is told once, whatever was run."""
    assert visible.check([(Submission("alice"), [SLUG])]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert "Only the visible examples were run" in line


def test_examples_that_fail_are_shown(capsys: pytest.CaptureFixture[str]) -> None:
    """With what they print instead."""
    assert check("return_nothing()", before=f"return_nothing = lambda: None\ndef {SLUG}(*x): return None") == 1
    out = capsys.readouterr().out
    assert f"✗ {SLUG}: " in out and "examples fail\n" in out
    assert "  >>> import torch\n" not in out
    assert "  got:      " in out


@pytest.mark.parametrize("source", ["raise SystemExit(3)", "def f(:", "import os; os._exit(0)"])
def test_a_process_that_ends_early_is_told(source: str, capsys: pytest.CaptureFixture[str]) -> None:
    """So is a text that is not Python."""
    assert check(source) == 1
    out = capsys.readouterr().out
    assert f"✗ {SLUG}: the process ended early\n" in out
    assert ("SyntaxError: invalid syntax\n" in out) is source.startswith("def")


def test_an_answer_that_does_not_end_is_stopped(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It has a minute; here less."""
    monkeypatch.setattr(visible, "_SECONDS", 0.5)
    assert check("while True: pass") == 1
    assert f"✗ {SLUG}: no end within 0.5 s\n" in capsys.readouterr().out


def test_examples_are_counted_and_those_that_fail_are_kept(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Other output of the answer is no part of it."""
    docstring = ">>> f(1)\n2\n>>> f(2)\n4\n>>> f('a') + 1\n0\n"
    assert served("print('loud')\ndef f(x): return x + x if x != 2 else 5", docstring, monkeypatch, capsys) == {
        "count": 3,
        "failed": [
            {"source": "f(2)", "want": "4", "got": "5"},
            {
                "source": "f('a') + 1",
                "want": "0",
                "got": 'TypeError: can only concatenate str (not "int") to str',
            },
        ],
    }


def test_examples_share_the_module_of_the_answer(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is not the main program."""
    told = served("n = __name__", ">>> n\n'answer'\n>>> __file__\n'answer.py'\n", monkeypatch, capsys)
    assert told == {"count": 2, "failed": []}


def test_an_answer_is_compiled_as_python_compiles_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its annotations are evaluated, as where it is graded."""
    with pytest.raises(NameError):
        served("def f(x: Missing): pass", "", monkeypatch, capsys)
