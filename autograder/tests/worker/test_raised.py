"""Exceptions as plain data: what is told of them, and what is not asked."""

from __future__ import annotations

import pytest

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


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("raise ValueError('a', 'b')", "a"),
        ("raise ValueError(3)", "3"),
        ("raise ValueError(0.5)", "0.5"),
        ("raise ValueError(2**70)", ""),
        ("raise ValueError([1], 'b')", "b"),
        ("raise ValueError", ""),
        ("open('missing')", "No such file or directory: 'missing'"),
        ("raise OSError('a')", "a"),
        ("raise OSError(3, 'a')", "a"),
        ("raise OSError(3, [])", "3"),
        ("b'\\xff'.decode()", "invalid start byte"),
        ("'\\xe9'.encode('ascii')", "ordinal not in range(128)"),
        ("raise ValueError('a' * 9999)", "a" * 2000),
        ("raise ValueError('\\ud800')", "\ufffd" * 3),
    ],
)
def test_the_first_text_or_number_is_told(source: str, told: str) -> None:
    """A sentence that Python itself shows is told instead."""
    assert raised(source).text == told


def test_a_file_that_cannot_be_opened_may_lie_about_its_name() -> None:
    """Its name is not asked."""
    source = "class Sly(str):\n    def __repr__(self): raise SystemExit\nraise OSError(2, 'a', Sly('b'))"
    assert (raised(source).type, raised(source).text) == ("FileNotFoundError", "a")


def test_a_syntax_error_elsewhere_has_its_place_in_the_text() -> None:
    """A file that the answer brings along."""
    told = raised("compile('x = (', 'helper.py', 'exec')")
    assert (told.line, told.outer) == (1, 1)
    assert told.text.endswith(" (helper.py, line 1)")


@pytest.mark.parametrize("line", ["2**70", "'a'", "None"])
@pytest.mark.parametrize("name", ["'answer.py'", "'helper.py'", "type('S', (str,), {})('answer.py')"])
def test_a_syntax_error_may_lie_about_its_place(name: str, line: str) -> None:
    """The lines that it passed are told then."""
    source = f"\ne = SyntaxError('a')\ne.filename, e.lineno = {name}, {line}\nraise e"
    assert (raised(source).line, raised(source).text) == (4, "a")
