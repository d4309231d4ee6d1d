"""The cells of an exercise in a notebook, and a whole note as one notebook. Pure; plain nbformat 4.5 and schema 3.

Every exercise has four cells, named by its slug. ``prompt-SLUG`` and ``examples-SLUG`` are read-only, and ``SLUG`` is
the answer. ``grade-SLUG`` is locked and has the points. No slug holds a hyphen, so no two names meet.
"""

from __future__ import annotations

import ast
import doctest
import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

from autograder.catalogue import Exercise, Text, exercises
from autograder.stub import generate
from autograder.syntax import parsed

PARTS = ("prompt", "examples", "grade")
"""The cells of an exercise next to its answer: read-only, and the last with the points."""
INTRODUCTION = "introduction"
"""The name of a note's first cell."""
_INTRODUCTION = Text(
    "Write each answer into its own cell, in place of the line that raises `NotImplementedError`.\n\n"
    "* Imports, functions and constants of your other cells are found; loops and calls there are not run for grading.\n"
    "* The cell below an answer runs its examples. The cell below that carries the points; hidden checks decide them.\n"
    "* Do not copy or delete these cells. Your own cells may stand between them; they are not graded.",
    "把每个答案写进它自己的单元格，替换掉抛出 `NotImplementedError` 的那一行。\n\n"
    "* 别的单元格里的导入、函数和常量都能找到；那里的循环和调用在评分时不会运行。\n"
    "* 答案下面的单元格运行示例。再下面一个带分数，由看不见的检查决定得分。\n"
    "* 不要复制或删除这些单元格。可以在中间插入自己的单元格，它们不计分。",
)
_TITLES = {
    "04_data_manipulation": Text("Data manipulation", "数据操作与预处理"),
    "05_linear_algebra": Text("Linear algebra", "线性代数"),
    "06_matrix_calculus": Text("Matrix calculus", "矩阵计算"),
    "07_autograd": Text("Automatic differentiation", "自动求导"),
    "08_linear_regression": Text("Linear regression", "线性回归"),
    "09_softmax_regression": Text("Softmax regression", "Softmax 回归"),
    "10_multilayer_perceptron": Text("Multilayer perceptrons", "多层感知机"),
    "11_model_selection": Text("Model selection", "模型选择"),
    "12_weight_decay": Text("Weight decay", "权重衰退"),
    "13_dropout": Text("Dropout", "丢弃法"),
    "14_stability": Text("Numerical stability", "数值稳定性"),
    "15_house_prices": Text("House prices", "房价预测"),
}
"""The notes' titles; a note that is not here is called like its folder."""
_TRY = Text("The examples, as tests", "示例，可以运行")
_POINTS = Text("{points:g} points, decided by hidden checks", "{points:g} 分，由看不见的检查决定")

_Json = dict[str, Any]


def name_of(part: str, slug: str) -> str:
    """Return the ``grade_id`` of a cell: ``prompt``, ``examples``, ``grade``."""
    assert part in PARTS, part
    return f"{part}-{slug}"


def slug_of(grade_id: str, part: str) -> str | None:
    """Return the slug in the ``grade_id`` of such a cell."""
    return grade_id.removeprefix(f"{part}-") if grade_id.startswith(f"{part}-") else None


def slugs_of(grade_ids: Iterable[str | None]) -> tuple[str, ...]:
    """Return the exercises whose locked cells are among these, in a fixed order."""
    known = {exercise.slug for exercise in exercises()}
    return tuple(sorted(slug for name in grade_ids if (slug := slug_of(name or "", "grade")) in known and slug))


def answer_stub(exercise: Exercise) -> str:
    """Return the answer cell that a student gets: the stub file without its first docstring, the prompt."""
    return _without_docstring(generate(exercise))


def answer_solution(exercise: Exercise) -> str:
    """Return the reference solution as an answer cell, without hints and explanation."""
    tree = exercise.tree
    lines = exercise.solution.read_text(encoding="utf-8").splitlines(keepends=True)
    hints = next(node for node in tree.body if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "HINTS")
    return _without_docstring("".join(lines[: hints.lineno - 1]))


def _without_docstring(text: str) -> str:
    first = ast.parse(text).body[0]
    assert first.end_lineno is not None, "a parsed node has its place"
    return "\n".join(text.splitlines()[first.end_lineno :]).strip("\n")


def prompt(exercise: Exercise, lang: str) -> str:
    """Return the task as Markdown."""
    return f"## {exercise.title[lang]}\n\n{exercise.prompt[lang]}"


def examples(exercise: Exercise, lang: str) -> str:
    """Return a cell that runs the docstrings' examples in the notebook, but not where the notebook is being graded."""
    shown = [_example(found) for function in exercise.functions for found in _parsed(function.docstring)]
    return (
        f"# {_TRY[lang]}\n"
        "import doctest, os\n"
        # As in a docstring, where these come from. IPython takes the prompts of a text that begins within a line.
        f'examples = (\nr"""\n{"".join(shown)}"""\n)\n'
        'if os.environ.get("NBGRADER_EXECUTION") != "autograde":\n'
        f'    test = doctest.DocTestParser().get_doctest(examples, globals(), "{exercise.slug}", None, 0)\n'
        "    print(doctest.DocTestRunner().run(test, clear_globs=False))"
    )


def _parsed(docstring: str) -> list[doctest.Example]:
    return doctest.DocTestParser().get_examples(docstring)


def _example(found: doctest.Example) -> str:
    first, *others = found.source.splitlines(keepends=True)
    return f">>> {first}" + "".join(f"... {line}" for line in others) + found.want


def graded(slug: str, points: float, lang: str) -> str:
    """Return the locked cell. Run by a kernel, it judges the saved answer cell and gives its points."""
    comment = _POINTS[lang].format(points=points)
    return f'# {comment}\nfrom autograder.course.nbgrader.graded import grade\n\ngrade("{slug}", {points:g})'


def is_graded(source: str, slug: str) -> bool:
    """True when the text is that of ``graded``, for any points and in either language."""
    tree = parsed(source)
    return tree is not None and _statements(tree) == _statements(ast.parse(graded(slug, 0, "en")))


def _statements(tree: ast.Module) -> list[str]:
    """Yield the statements, each up to its first comma."""
    return [ast.unparse(part).partition(",")[0] for part in tree.body]


def notebook(note: str, group: Iterable[Exercise], points: Mapping[str, float], lang: str) -> str:
    """Return the instructor's notebook of a note, with solutions, as JSON text."""
    cells = [_markdown(INTRODUCTION, introduction(note, lang))]
    for exercise in group:
        cells += of_exercise(exercise, points[exercise.slug], lang)
    return as_json(cells, {"known": known()})


def as_json(cells: list[_Json], kata: _Json) -> str:
    """Return the notebook of these cells as JSON text. ``kata`` is the data that it keeps for this project."""
    kernel = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
    metadata = {"kernelspec": kernel, "language_info": {"name": "python"}, "kata": kata}
    whole = {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def title(note: str) -> Text:
    """Return the title of a note. An unknown one is called like its folder."""
    name = note[3:].replace("_", " ").capitalize()
    return _TITLES.get(note, Text(name, name))


def introduction(note: str, lang: str) -> str:
    """Return the first cell of a note, as Markdown."""
    return f"# {title(note)[lang]}\n\n{_INTRODUCTION[lang]}"


def known() -> list[str]:
    """Return the existing exercises. A course keeps them, so that a later one is known to be new."""
    return [exercise.slug for exercise in exercises()]


def of_exercise(exercise: Exercise, points: float, lang: str) -> list[_Json]:
    """Return the cells of an exercise in the instructor's notebook."""
    slug = exercise.slug
    return [
        _markdown(name_of("prompt", slug), prompt(exercise, lang)),
        _code(slug, answer_solution(exercise), solution=True),
        _code(name_of("examples", slug), examples(exercise, lang), locked=True),
        _code(name_of("grade", slug), graded(slug, points, lang), grade=True, locked=True, points=points),
    ]


def _markdown(name: str, source: str) -> _Json:
    return {
        "cell_type": "markdown",
        "id": name[:64],
        "metadata": _metadata(name, source, locked=True),
        "source": source,
    }


def _code(name: str, source: str, **flags: object) -> _Json:
    outputs: _Json = {"execution_count": None, "outputs": []}
    return {
        "cell_type": "code",
        "id": name[:64],
        "metadata": _metadata(name, source, **flags),
        "source": source,
        **outputs,
    }


def _metadata(name: str, source: str, **flags: object) -> _Json:
    base = {"schema_version": 3, "grade": False, "solution": False, "locked": False, "task": False, "grade_id": name}
    return {"nbgrader": {**base, **flags}, "kata": {"text": digest(source)}}


def digest(text: str) -> str:
    """Return the digest of an instructor's cell's text, so that another text is known as theirs."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]
