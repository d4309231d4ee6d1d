"""The command ``kata check``: a student's own look at some answers, in this folder."""

from __future__ import annotations

import difflib
import importlib.util
import os
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from autograder.catalogue import Exercise, find
from autograder.cli import options
from autograder.cli.language import Command, echo, option
from autograder.errors import UnknownExercise, UnreadableSubmission
from autograder.isolation import Level
from autograder.language import Text, language, spoken
from autograder.report.formats import LINES, Asked
from autograder.submission import kind_of, read, require_existing
from autograder.submission.model import Submission
from autograder.workspace import Workspace, enclosing, meant

if TYPE_CHECKING:
    from autograder.report.model import Report

_HOME = "exercises"
_ENDINGS = (".py", ".zip", ".ipynb")
_BROKEN = 2
"""Exit code of a run in which a grader or the machine failed."""
_NAMES = Text(
    "Files keep the exercises' names, such as 01_row_vector.py; `kata list` shows them.",
    "文件名要保留题目的名字，例如 01_row_vector.py；`kata list` 列出所有的题。",
)
_AFTER = Text(
    "`kata solution {slug}` shows a reference solution; `kata` goes on with the next exercise.",
    "`kata solution {slug}` 显示参考解答；`kata` 继续下一题。",
)
_NOT_WRITTEN = Text("  Nothing is written yet.", "  还没有写。")
_COPY = Text(
    "{copy} is another file for this exercise; {judged} is judged.", "{copy} 也是这道题的文件；评的是 {judged}。"
)
_RELEASED = Text("Start from the notebook that was released.", "请从发下来的笔记本开始做。")


@click.command(
    "check",
    cls=Command,
    told=Text(
        "Check answers: files, folders or exercises; without any, the folder 'exercises' or this one.\n\n"
        "An exercise is named as in `kata list`: to_matrix, 03_to_matrix, to-matrix, its title, or its number where "
        "only one has it.\n\n"
        "Exit code: 0 every point earned, 1 not every point, 2 the command or a grader failed.",
        "检查答案：文件、文件夹或题目；什么都不写就检查文件夹“exercises”或当前文件夹。\n\n"
        "题目照 `kata list` 里的写：to_matrix、03_to_matrix、to-matrix、题目的标题，"
        "或者编号（只有一题是这个编号时）。\n\n"
        "退出码：0 全部满分，1 没有全部得分，2 命令或评分程序出错。",
    ),
)
@click.argument("what", metavar="[PATH|SLUG…]", nargs=-1)
@options.own_walls()
@option(
    "--format",
    "form",
    type=click.Choice(LINES),
    default="text",
    show_default=True,
    en="What to print; log: one line for each problem, with its file and line, as editors read it.",
    zh="输出什么格式；log：每个问题一行，带文件和行号，编辑器就是这样读的。",
)
@click.pass_context
def command(context: click.Context, what: tuple[str, ...], walls: str | None, form: str) -> None:
    """``kata check``."""
    chosen = [_locate(name) for name in what] or [(_home(), ())]
    submissions = {path: _read(path) for path, _ in chosen}
    if importlib.util.find_spec("autograder.grading") is None:
        from autograder.visible import check

        context.exit(check((submissions[path], slugs) for path, slugs in _grouped(chosen).items()))
    from autograder.grading.run import Options, grade
    from autograder.grading.walls import for_own_code

    looks = [_Look(path, submissions[path], tuple(slugs)) for path, slugs in _grouped(chosen).items()]
    if _told_early(looks, form):
        context.exit(1)
    level = for_own_code(None if walls is None else Level(walls)).level
    only = {slug for look in looks for slug in look.slugs} if all(look.slugs for look in looks) else set()
    waiting = iter(looks)
    status = grade(
        [look.submission for look in looks],
        Options(only=tuple(only), walls=level, own=True),
        lambda report: _show(next(waiting), report, form),
    )
    # The other exercises in a file are not looked at.
    context.exit(2 if status == _BROKEN else max(look.status for look in looks))


@dataclass
class _Look:
    """A folder or file to look into, the exercises to look at in it (or all), and the result."""

    path: Path
    submission: Submission
    slugs: tuple[str, ...]
    status: int = 0


def _told_early(looks: list[_Look], form: str) -> bool:
    """Report the verdicts that need no run, if all answers are still stubs, or are not Python."""
    from autograder.grading.early import early

    verdicts = []
    for look in looks:
        for slug in look.slugs:
            verdict = early(find(slug), look.submission.answers[slug])
            if verdict is None:
                return False
            verdicts.append((look, verdict))
        if not look.slugs:
            return False
    from rich.console import Console

    from autograder.report.log import findings
    from autograder.report.model import report_of
    from autograder.report.output import base_from
    from autograder.report.terminal import show_exercise

    for look, verdict in verdicts:
        base = base_from(Path.cwd(), look.path)
        if form == "log":
            sys.stdout.write(findings(report_of(verdict), spoken(), Asked(base=base)))
            continue
        echo(look.submission.name)
        show_exercise(verdict, Console(highlight=False), spoken(), base)
        if verdict.status == "not_attempted":
            echo(_NOT_WRITTEN[spoken()])
    return True


def _show(look: _Look, report: Report, form: str) -> None:
    """Show the report, and the lesson of passed exercises that were looked at by name."""
    from autograder.report.output import Output, Wanted

    if look.slugs:
        report = replace(report, exercises=tuple(one for one in report.exercises if one.id in look.slugs))
    look.status = 0 if report.is_perfect else 1
    Output(Wanted(form=form, lang=language(), asked=Asked(from_here=True)), [look.path]).add(report)
    if (workspace := enclosing(Path())) is not None:
        workspace.progress.record(
            {one.id: (one.score, one.max_score) for one in report.exercises if not one.status.is_idle}
        )
    for result in report.exercises if form == "text" else ():
        exercise = find(result.id)
        if result.id in look.slugs and result.status == "passed" and exercise.solution.is_file():
            echo(f"\n{exercise.title[spoken()]}\n{exercise.why[spoken()]}")
            if workspace is not None:
                echo(f"\n{_AFTER.format(slug=exercise.slug)[spoken()]}")


def _home() -> Path:
    """Return the folder to look in: the workspace around this folder, the exercises here, or this folder."""
    if (workspace := enclosing(Path())) is not None:
        return Path(os.path.relpath(workspace.root))
    return Path(_HOME) if Path(_HOME).is_dir() else Path()


def _locate(name: str) -> tuple[Path, tuple[str, ...]]:
    """Return the folder or file to read, and the exercises to look at in it. None means all. Raises KataError."""
    path = Path(name)
    if path.is_dir():
        return path, ()
    if path.exists():
        return path, tuple(_read(path).answers)
    try:
        exercise = meant(name, Path())
    except UnknownExercise as unknown:
        if path.parent != Path() or name.endswith("/") or kind_of(name) in _ENDINGS:
            raise _absent(path) from unknown
        raise
    return _file_of(exercise), (exercise.slug,)


def _read(path: Path) -> Submission:
    """Read ``path``, and call it by the name it was found under. Raises UnreadableSubmission if it holds no answer."""
    require_existing(path)
    found = read(path, own=True)
    shown = path.resolve().name if path == Path() else str(path)
    if found.answers:
        return replace(found, name=shown)
    if path.is_dir():
        raise UnreadableSubmission(
            Text(f"there is no answer in the folder '{path.resolve()}'", f"文件夹“{path.resolve()}”里没有答案"), _NAMES
        )
    if kind_of(path.name) == ".ipynb":
        raise UnreadableSubmission(Text(f"'{path}' holds no answer cell", f"“{path}”里没有答案单元格"), _RELEASED)
    if kind_of(path.name) == ".zip":
        raise UnreadableSubmission(Text(f"there is no answer in '{path}'", f"“{path}”里没有答案"), _NAMES)
    raise UnreadableSubmission(Text(f"'{path}' does not match any exercise", f"“{path}”不是任何一题的名字"), _NAMES)


def _absent(path: Path) -> UnreadableSubmission:
    """Say that the file does not exist, and name the most similar one that does."""
    there = sorted(other.name for other in path.parent.iterdir()) if path.parent.is_dir() else []
    meant = difflib.get_close_matches(path.name, there, 1) or [name for name in there if Path(name).stem == path.stem]
    next_step = (
        Text(f"Did you mean '{path.parent / meant[0]}'?", f"是不是“{path.parent / meant[0]}”？")
        if meant
        else Text("Look at the name and the folder.", "请检查文件名和文件夹。")
    )
    return UnreadableSubmission(Text(f"'{path}' does not exist", f"“{path}”不存在"), next_step)


def _file_of(exercise: Exercise) -> Path:
    """Return the file of this exercise in the folder of exercises, or here. Raises UnreadableSubmission."""
    home = _home()
    found = Workspace(home).files().get(exercise.slug, [])
    if not found:
        raise UnreadableSubmission(
            Text(f"there is no {exercise.file} in '{home.resolve()}'", f"“{home.resolve()}”里没有 {exercise.file}"),
            Text("Give the path of the file.", "请写出文件的路径。"),
        )
    for copy in found[1:]:
        echo(_COPY.format(copy=copy, judged=found[0])[spoken(sys.stderr)], err=True)
    return found[0]


def _grouped(chosen: list[tuple[Path, tuple[str, ...]]]) -> dict[Path, list[str]]:
    groups: dict[Path, list[str]] = {}
    for path, slugs in chosen:
        groups.setdefault(path, []).extend(slugs)
    return groups
