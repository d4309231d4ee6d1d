"""A student's look at a notebook before handing it in: its completeness, and the results of the checks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from autograder import notebook
from autograder.catalogue import Exercise, Text, exercises
from autograder.course.nbgrader import cells
from autograder.errors import UnreadableSubmission
from autograder.grading.options import Options
from autograder.report.model import Report
from autograder.submission import Submission, answers_of, read_limited, require_existing

_DELETED = Text("the answer cell of {slug} is not there any more", "{slug} 的答案单元格不见了")
_LOST = Text("the cell {name} is not there any more; grading puts it back", "单元格 {name} 不见了；评分时会放回原处")
_EDITED = Text("the cell {name} was changed; grading restores it", "单元格 {name} 被改动过；评分时会恢复")
_COPIED = Text("the cell {name} is there {count} times", "单元格 {name} 出现了 {count} 次")


def check(path: Path, options: Options, on_report: Callable[[Report], None]) -> tuple[int, list[Text]]:
    """Grade the exercises of this notebook. Return the result of ``grade``, and the problems of the cells.

    Raises UnreadableSubmission.
    """
    read = _notebook(path)
    slugs = tuple(exercise.slug for exercise in exercises_of(read))
    if not slugs:
        raise UnreadableSubmission(
            Text(f"'{path}' holds no cell of any exercise", f"“{path}”里没有题目的单元格"),
            Text("Start from the notebook that your course released.", "请从课程发下来的笔记本开始做。"),
        )
    submission = Submission(path.stem, answers_of(path.name, read))
    chosen = Options(only=slugs, devices=options.devices, walls=options.walls, seed=options.seed)
    from autograder.grading.run import grade  # torch is imported only if something can be graded

    return grade([submission], chosen, on_report), list(_irregular(read))


def _notebook(path: Path) -> notebook.Notebook:
    require_existing(path)
    if path.suffix != ".ipynb":
        raise UnreadableSubmission(
            Text(f"'{path}' is not a notebook", f"“{path}”不是笔记本"),
            Text(
                "Name an .ipynb file; `kata check` takes other answers.",
                "请给出 .ipynb 文件；其他答案用 `kata check`。",
            ),
        )
    content = read_limited(path)
    read = content if isinstance(content, Text) else notebook.parse(content)
    if isinstance(read, Text):
        raise UnreadableSubmission(
            Text(f"'{path}' cannot be read: {read.en}", f"“{path}”无法读取：{read.zh}"),
            Text("Save it again in Jupyter.", "请在 Jupyter 里重新保存。"),
        )
    return read


def exercises_of(read: notebook.Notebook) -> tuple[Exercise, ...]:
    """Return the exercises that a notebook was issued with: it says so itself, and so does any of their cells."""
    names = {*read.issued, *(name for cell in read.cells for name in (cell.grade_id, cell.id))}
    return tuple(exercise for exercise in exercises() if not names.isdisjoint(_names(exercise)))


def _names(exercise: Exercise) -> tuple[str, ...]:
    return (exercise.slug, *(cells.name_of(part, exercise.slug) for part in cells.PARTS))


def _irregular(read: notebook.Notebook) -> Iterator[Text]:
    """Describe the changes to the cells that an exercise was issued with."""
    by_name: dict[str, list[notebook.Cell]] = {}
    for cell in read.cells:
        by_name.setdefault(cell.grade_id or cell.id, []).append(cell)
    for exercise in exercises_of(read):
        for name in _names(exercise):
            found = by_name.get(name, [])
            if not found:
                yield _said(_DELETED if name == exercise.slug else _LOST, name=name, slug=exercise.slug)
            elif len(found) > 1:
                yield _said(_COPIED, name=name, count=len(found))
            elif name != exercise.slug and not _is_issued(exercise, name, found[0].source):
                yield _said(_EDITED, name=name)


def _is_issued(exercise: Exercise, name: str, text: str) -> bool:
    """True when a locked cell has its text, in one of the languages. The points are the instructor's."""
    if name == cells.name_of("grade", exercise.slug):
        return cells.is_graded(text, exercise.slug)
    make = cells.prompt if name == cells.name_of("prompt", exercise.slug) else cells.examples
    return text in (make(exercise, "en"), make(exercise, "zh"))


def _said(phrase: Text, **values: object) -> Text:
    return Text(phrase.en.format(**values), phrase.zh.format(**values))
