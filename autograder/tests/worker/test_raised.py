"""Exceptions as plain data: what is told of them, and what is not asked."""

from __future__ import annotations

from autograder.worker import wire
from autograder.worker.raised import exception

FILE = "answer.py"


def raised(source: str) -> wire.Raised:
    try:
        exec(compile(source, FILE, "exec"), {})
    except BaseException as stopped:  # noqa: BLE001 - whatever it is
        return exception(stopped, FILE)
    raise AssertionError("nothing was raised")


def test_the_innermost_and_the_outermost_line_are_told() -> None:
    """Of this file: lines of a library in between do not count."""
    told = raised("def f(_):\n    return 1 / 0\n\nlist(map(f, [1]))\n")
    assert (told.type, told.line, told.outer, told.text) == ("ZeroDivisionError", 2, 4, "division by zero")


def test_a_kind_of_the_answers_own_is_told_by_python_s_kinds() -> None:
    """Its name may be anything, its bases among Python's own are facts."""
    told = raised("class Mine(KeyError): pass\nraise Mine('a')")
    assert (told.type, told.bases) == ("Mine", ["KeyError", "LookupError", "Exception", "BaseException", "object"])


def test_a_syntax_error_has_the_line_that_python_cannot_read() -> None:
    """It passed no line of the file."""
    assert raised("x = 1\ny = (").line == 2


def test_none_of_the_answers_code_runs() -> None:
    """Neither when the text is asked for, nor when the arguments are."""
    told = raised("class Mine(ValueError):\n    def __str__(self): raise SystemExit\n    args = None\nraise Mine('a')")
    assert told.text == "a"
