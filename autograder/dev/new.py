"""The start of an exercise: the files that an author fills in."""

from __future__ import annotations

import re
from keyword import iskeyword
from pathlib import Path

from autograder.catalogue import Exercise, exercises
from autograder.errors import BrokenTree
from autograder.language import Text

_SOLUTION = '''"""Title | 标题

What to do, and what must hold next to the value.

要做什么，以及除了数值还要满足什么。
"""

import torch


def {slug}(x: torch.Tensor) -> torch.Tensor:
    """
    >>> {slug}(torch.arange(3))
    tensor([0, 1, 2])
    """
    return x.clone()


HINTS = [
    ("A gentle hint.", "温和的提示。"),
    ("A plainer hint.", "更明白的提示。"),
    ("Nearly there.", "快到了。"),
]
WHY = (
    "What this teaches.",
    "这一题教的是什么。",
)
'''
_GRADER = '''"""Hidden checks of ``{slug}``."""

from autograder.grader import Answer, check, distinct


@check(points=1, gate=True)
def test_gives_the_value(answer: Answer) -> None:
    """The value is right | 值是对的"""
    x = distinct(3, 5)
    answer.{slug}(x).gives(x)
'''
_RIGHT = """# right: what is special about this style
import torch


def {slug}(x):
    return torch.clone(x)
"""
_WRONG = """# loses test_gives_the_value: wrong shape
def {slug}(x):
    return x[0]
"""


def create(note: str, number: int, slug: str) -> list[Path]:
    """Write the exercise's first files and return their paths. Raises BrokenTree for a bad or taken name."""
    if not re.fullmatch(r"\d\d_[a-z0-9_]+", note) or not re.fullmatch(r"[a-z][a-z0-9_]*", slug) or iskeyword(slug):
        raise BrokenTree(
            Text(f"'{note}/{slug}' is not a name for an exercise", f"“{note}/{slug}”不能作题目的名字"),
            Text(
                "Write the note as 04_some_words and the slug as some_words.",
                "讲义写成 04_some_words，题目写成 some_words。",
            ),
        )
    exercise = Exercise(note, f"{number:02}", slug)
    for other in exercises():
        if other.slug == slug or (other.note, other.number) == (note, exercise.number):
            raise BrokenTree(
                Text(f"'{other.note}/{other.file}' is there already", f"“{other.note}/{other.file}”已经有了"),
                Text("Choose another slug or number.", "请换一个名字或编号。"),
            )
    files = {
        exercise.solution: _SOLUTION,
        exercise.grader: _GRADER,
        exercise.bank / "right_other_style.py": _RIGHT,
        exercise.bank / "wrong_shape.py": _WRONG,
    }
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.replace("{slug}", slug), encoding="utf-8")
    return list(files)
