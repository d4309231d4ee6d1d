"""The magic ``kata``: one judge for each kernel, warm from the first answer on."""

from __future__ import annotations

import functools
from typing import Any

from autograder.catalogue import Exercise, find
from autograder.course.judge import Judge, judge_of_own_code
from autograder.errors import KataError
from autograder.grading.early import early
from autograder.jupyter.answering import answered
from autograder.jupyter.page import page, plain
from autograder.language import Text, spoken
from autograder.report.model import ExerciseResult

_Shell = Any  # IPython leaves its shell untyped
_NO_SLUG = Text("kata: name an exercise, as in %%kata to_matrix", "kata: 请写出题目的名字，例如 %%kata to_matrix")
_NO_ANSWER = Text(
    "kata: no cell that ran defines `{name}` yet\n      Run the cell with your answer, then this one.",
    "kata: 还没有运行过定义 `{name}` 的单元格\n      请先运行写答案的单元格，再运行这一个。",
)


def load(shell: _Shell) -> None:
    """Offer the magic in this shell."""
    shell.register_magic_function(functools.partial(_kata, shell), "line_cell", "kata")


def _kata(shell: _Shell, line: str, cell: str | None = None) -> None:
    """Judge the cell below this line, or, in a cell of its own, the answer that was run last."""
    if cell is not None:
        shell.run_cell(cell, store_history=False)  # the cells that follow can use its functions
    try:
        _show(*_looked_at(shell, line.strip(), cell))
    except KataError as error:
        print(error)  # noqa: T201 - a cell's output
    except _NothingToJudge as nothing:
        print(nothing)  # noqa: T201 - as above


class _NothingToJudge(Exception):
    """Raised when there is no exercise, or no answer to it."""


def _looked_at(shell: _Shell, name: str, cell: str | None) -> tuple[Exercise, ExerciseResult]:
    if not name:
        raise _NothingToJudge(_NO_SLUG[spoken()])
    exercise = find(name)
    ran: list[str] = shell.history_manager.input_hist_raw[:-1]  # the last one is the cell that asks
    answer = answered(exercise, ran, cell)
    if answer is None:
        raise _NothingToJudge(_NO_ANSWER[spoken()].format(name=exercise.functions[0].name))
    return exercise, early(exercise, answer) or _judge().result(exercise, answer)


@functools.cache
def _judge() -> Judge:
    return judge_of_own_code()


def _show(exercise: Exercise, result: ExerciseResult) -> None:
    from IPython.display import display

    lang = spoken()
    shown = {"text/html": page(exercise, result, lang), "text/plain": plain(exercise, result, lang)}
    display(shown, raw=True)  # type: ignore[no-untyped-call]  # IPython's
