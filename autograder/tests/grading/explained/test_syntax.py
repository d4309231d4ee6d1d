"""Lines that Python cannot read, and what to write instead."""

from __future__ import annotations

import re

import pytest

from autograder.grading.explained import explained
from autograder.grading.explained.kind import Explained
from autograder.grading.explained.syntax import MISTAKES
from autograder.tests.grading.conftest import Judged
from autograder.worker.raised import exception

EXAMPLES = {
    "full-width character": [
        "def f(x，y):\n    return x",
        "def f（x):\n    return x",
        "def f(x)：\n    return x",
        "s = “text”",
        "x ＝ 1",
        "x = １ + 2",
        "x = 3 × 4",
        "if x ≥ 3: pass",
        "x =\u3000[1】",
        "x = 5 − 3",
        "print（'，')",
        "x =\u00a01",
    ],
    "invisible character": ["x\u200b = 1", "\u2060x = 1", "x = 1\ufeff"],
    "merge marker": ["<<<<<<< HEAD\nx = 1", "x = 1\n=======\nx = 2", "x = 1\n>>>>>>> theirs", "||||||| base"],
    "pasted prompt": [">>> x = 1", "x = 1\n>>> print(x)", "In [ ]: x = 1", "In [3]: import torch", "... y = 2"],
    "code fence": ["```python\nx = 1\n```", "x = 1\n```", "~~~"],
    "pasted line numbers": [
        "1  def f(x):\n2      return x",
        "1: import torch\n2:\n3: x = 1",
        " 9 x = 1\n10 y = 2\n11 z = 3",
    ],
    "notebook magic": [
        "%matplotlib inline",
        "x = 1\n!pip install torch",
        "torch.add?",
        "?torch",
        "pip install torch",
        "%%time",
    ],
    "Python 2": [
        "print x",
        "print 'done'",
        "x = 1\nprint x, 3",
        "try: pass\nexcept E, e: pass",
        "if 1 <> 2: pass",
        "raise E, 'no'",
    ],
    "another language": [
        "i = 0\ni++",
        "if x && y: pass",
        "if x || y: pass",
        "if x:\n    pass\nelse if y:\n    pass",
        "int n = 3",
        "// note",
    ],
    "tabs and blanks": [
        "def f():\n    x = 1\n\treturn x",
        "def f():\n\tx = 1\n        return x",
        "if 1:\n        a = 1\n\tb = 2",
    ],
    "missing indentation": [
        "def f(x):\nreturn x",
        "for i in range(3):\nprint(i)",
        "def f(x):\n    # later",
        "if x:\n\nelse:\n    pass",
    ],
    "wrong indentation": ["x = 1\n  y = 2", "def f():\n    x = 1\n   return x", "def f():\n    x = 1\n      y = 2"],
    "missing colon": [
        "def f(x)\n    return x",
        "for i in range(3)\n    pass",
        "if x > 0\n    pass",
        "if x:\n    pass\nelse\n    pass",
        "class A\n    pass",
    ],
    "unclosed bracket": ["x = (1 + 2\ny = 3", "x = [1, 2", "f(1, 2\n"],
    "bracket too much": ["x = (1 + 2))", "x = [1, 2)", "x = 1]"],
    "unclosed quote": ["x = 'abc", 'print("abc)', '"""abc', "x = 'abc\""],
    "= for ==": ["if x = 1: pass", "while x = 3: pass", "f(x) = 1", "1 = x", "print(x.y = 3)", "x + 1 = 2"],
    "missing comma": ["x = [1 2]", "f(a b)", "x = (1, 2 3)"],
    "outside a function": ["return 1", "def f():\n    x = 1\nreturn x", "break"],
    "order of arguments": ["f(a=1, 2)", "def f(a=1, b): pass", "lambda a=1, b: a"],
    "name that begins with a digit": ["2x = 1", "y = 2x + 1", "1st = 3"],
    "word of Python's as a name": ["lambda = 3", "def f(x, lambda): pass", "class = 2", "in = 3"],
}


def told(source: str) -> Explained | None:
    try:
        compile(source, "answer", "exec")
    except SyntaxError as unread:
        return explained(exception(unread, "answer"), source)
    raise AssertionError(f"Python reads {source!r}")


@pytest.mark.parametrize(("mistake", "source"), [(mistake, one) for mistake, some in EXAMPLES.items() for one in some])
def test_a_syntax_error_is_explained(mistake: str, source: str) -> None:
    """The kind is found, and both languages say what to write."""
    found = told(source)
    assert found is not None
    assert found.mistake == mistake
    assert re.search("[\u4e00-\u9fff]", found.told.zh)
    assert not re.search("[\u4e00-\u9fff]", found.told.en)


def test_every_kind_is_shown() -> None:
    """No kind stands in the table that nothing here shows."""
    assert set(MISTAKES) == EXAMPLES.keys()


@pytest.mark.parametrize(
    "source",
    ["x = 1 +", "del f()", "from x import", "s = '，' +", "x = 3 # “remark” \ny = *"],
)
def test_what_the_line_does_not_tell_is_left_to_python(source: str) -> None:
    """No guess: signs within strings and remarks are none of the mistake."""
    assert told(source) is None


@pytest.mark.parametrize(
    ("source", "mistake", "en", "zh"),
    [
        ("def add_in_place(x，y):\n    x += y", "full-width character", "line 1: SyntaxError", "第 1 行"),
        ("def add_in_place(x, y):\n    x += y\n    print x", "Python 2", "line 3", "`print(…)`"),
        ("def add_in_place(x, y):\nx += y", "missing indentation", "line 2: IndentationError", "缩进四个空格"),
    ],
)
def test_a_student_is_told_the_line(judged: Judged, source: str, mistake: str, en: str, zh: str) -> None:
    """Python's own words come first, then ours, with the line."""
    feedback = judged("add_in_place", source).checks[0].outcome.feedback
    assert feedback is not None
    assert feedback.mistake == mistake
    assert en in feedback.en
    assert zh in feedback.zh
