"""The function that the locked cells call in a kernel: a student's own kernel, or one of an unconfigured nbgrader.

The answer is taken from the notebook file, not from the kernel. A process of its own judges it behind the walls.
"""

from __future__ import annotations

import os
import sys
import textwrap
from pathlib import Path

from autograder import notebook
from autograder.catalogue import Text, find
from autograder.course.judge import judge
from autograder.course.nbgrader import cells
from autograder.course.nbgrader.choosing import choose, read
from autograder.course.nbgrader.outputs import scaled, summary
from autograder.errors import KataError
from autograder.grading.options import Options
from autograder.language import default_language, same
from autograder.report.model import Report
from autograder.submission import Submission, answers_of

_SAVED = Text("judged as last saved in {name}", "按 {name} 最后一次保存的内容评判")
_NONE = Text(
    "found no notebook in '{folder}' that answers {slug}",
    "在 '{folder}' 里没有找到回答 {slug} 的笔记本",
)
_SAVE_IT = Text("Save the notebook there, then run this cell again.", "请把笔记本保存在那里，再运行这个单元格。")
_SEVERAL = Text(
    "found several notebooks in '{folder}' that answer {slug}, each differently: {names}",
    "在 '{folder}' 里找到几个回答 {slug} 的笔记本，内容各不相同：{names}",
)
_KEEP_ONE = Text(
    "Keep the one that counts there, and move the others to another folder.",
    "请只留下算数的那个，把其余的移到别的文件夹。",
)
_UNREADABLE = Text("'{path}' cannot be read: {why}", "'{path}' 无法读取：{why}")
_SAVE_AGAIN = Text("Save it again in Jupyter.", "请在 Jupyter 里重新保存。")
_BROKEN = Text("{slug} could not be judged: the {fault} is broken", "无法评判 {slug}：出问题的是{fault}，不是答案")
_TELL = Text("Tell your instructor.", "请告诉老师。")
_WIDTH = 80
"""Characters in a line: nbgrader's validator cuts longer ones."""


def grade(slug: str, points: float) -> float:
    """Judge the answer to ``slug`` in this kernel's notebook.

    Print the findings and return the points out of ``points``.

    Raises KataError when the notebook cannot be found, or when something other than the answer is broken.
    """
    path = _notebook(slug)
    found = read(path)
    if not isinstance(found, notebook.Notebook):
        raise _error(_UNREADABLE, _SAVE_AGAIN, path=path, why=found or "")
    answers = {name: answer for name, answer in answers_of(path.name, found).items() if name == slug}
    of_notebook = tuple(sorted({slug, *found.answers}))  # one judge for all cells, which knows no more than these
    report = judge(Options(only=of_notebook)).report(Submission(path.stem, answers))
    return _shown(report, slug, points, path.name)


def _shown(report: Report, slug: str, points: float, name: str) -> float:
    lang = default_language()
    result = next(exercise for exercise in report.exercises if exercise.id == slug)
    earned = scaled(result, points)
    _tell(f"{summary(result, points, lang)}\n({_SAVED[lang].format(name=name)})", earned == points)
    if result.fault is not None and result.fault.is_ours:
        raise _error(_BROKEN, _TELL, slug=slug, fault=result.fault.word)
    return earned


def _tell(text: str, right: bool) -> None:
    """Print the output of a cell. nbgrader's validator shows only standard error, and takes it for a failure."""
    if os.environ.get("NBGRADER_EXECUTION") == "validate" and not right:
        lines = (part for line in text.splitlines() for part in textwrap.wrap(line, _WIDTH, subsequent_indent="  "))
        print(*lines, sep="\n", file=sys.stderr)  # noqa: T201 - a cell's output
    else:
        print(text)  # noqa: T201 - a cell's output


def _error(found: Text, next_step: Text, **values: object) -> KataError:
    said = {name: value if isinstance(value, Text) else same(str(value)) for name, value in values.items()}
    en, zh = ({name: value[lang] for name, value in said.items()} for lang in ("en", "zh"))
    return KataError(Text(found.en.format(**en), found.zh.format(**zh)), next_step)


def _notebook(slug: str) -> Path:
    """Return the kernel's own notebook if Jupyter or an editor tells it.

    Otherwise return the one in the folder that holds the answer.
    """
    grading = "NBGRADER_EXECUTION" in os.environ  # then the session's name is that of the user of nbgrader
    if not grading and (named := notebook.running()) is not None:
        return named
    holding = choose(sorted(Path().glob("*.ipynb")), {slug: cells.answer_stub(find(slug))})
    if not holding:
        raise _error(_NONE, _SAVE_IT, folder=Path.cwd(), slug=slug)
    if len(holding) > 1:
        names = ", ".join(path.name for path in holding)
        raise _error(_SEVERAL, _KEEP_ONE, folder=Path.cwd(), slug=slug, names=names)
    return holding[0]
