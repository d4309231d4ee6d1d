"""``kata nbgrader``: courses kept with nbgrader, and the students' look at a notebook."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from autograder.cli import options
from autograder.cli.language import Group, echo, option
from autograder.language import Text, language, spoken

_NEXT = Text(
    "\nNext: cd {course} && nbgrader generate_assignment ASSIGNMENT --force",
    "\n下一步：cd {course} && nbgrader generate_assignment ASSIGNMENT --force",
)
_UP_TO_DATE = Text("Nothing to change.", "没有要改的。")


@click.group(
    "nbgrader",
    cls=Group,
    told=Text(
        "Courses kept with nbgrader: notebooks, gradebook, feedback.", "用 nbgrader 管理的课程：笔记本、成绩册、反馈。"
    ),
)
def command() -> None:
    """``kata nbgrader``."""


@command.command(
    "init",
    told=Text(
        "Start a course in the folder COURSE: one assignment per note.",
        "在文件夹 COURSE 里新建一门课：每份讲义一个作业。",
    ),
)
@click.argument("course", type=click.Path(path_type=Path, file_okay=False))
@options.only("Take only these exercises.", "只用这些题。")
def init(course: Path, only: str) -> None:
    """``kata nbgrader init``."""
    from autograder.course.nbgrader.course import create

    for path in create(course, tuple(filter(None, only.split(","))), language()):
        echo(path)
    echo(_NEXT.format(course=course)[spoken()])


@command.command(
    "update",
    told=Text(
        "Bring new exercises and new wording into the notebooks in COURSE/source.\n\n"
        "Points, your own cells and texts, released copies and submissions stay as they are.",
        "把新的题和新的文字带进 COURSE/source 里的笔记本。\n\n分数、你自己的单元格和文字、已发下的副本和提交都不变。",
    ),
)
@click.argument("course", type=click.Path(path_type=Path, file_okay=False))
@option(
    "--add",
    default="",
    metavar="SLUG,…",
    en="Take in these exercises, which the course is without.",
    zh="加入课程里还没有的这些题。",
)
def update(course: Path, add: str) -> None:
    """``kata nbgrader update``."""
    from autograder.course.nbgrader.updating import update as update_course

    changes = update_course(course, tuple(filter(None, add.split(","))))
    for change in changes:
        echo(change[spoken()])
    echo((_NEXT.format(course=course) if changes else _UP_TO_DATE)[spoken()])


@command.command(
    "check",
    told=Text(
        "Check the answers in NOTEBOOK, as last saved, and whether its cells are as they were issued.\n\n"
        "Exit code: 0 every point earned, 1 not every point, 2 the command or a grader failed.",
        "按最后一次保存的内容检查 NOTEBOOK 里的答案，以及单元格是不是发下来的样子。\n\n"
        "退出码：0 全部满分，1 没有全部得分，2 命令或评分程序出错。",
    ),
)
@click.argument("notebook", type=click.Path(path_type=Path))
@click.pass_context
def check(context: click.Context, notebook: Path) -> None:
    """``kata nbgrader check``."""
    from autograder.course.nbgrader.check import check as check_notebook
    from autograder.grading.options import Options
    from autograder.report.output import Output, Wanted

    status, irregular = check_notebook(notebook, Options(), Output(Wanted(lang=language()), [notebook]).add)
    for found in irregular:
        echo(f"! {found[spoken()]}")
    context.exit(status)


@command.command(
    "import",
    told=Text(
        "Put JSON reports of `kata grade --out` into the gradebook; each is named like its student.\n\n"
        "REPORT is a file or a folder of them. No notebook is run. Exit code: 0 all are in, 2 some are not.",
        "把 `kata grade --out` 的 JSON 报告写进成绩册；每份报告以学生命名。\n\n"
        "REPORT 是文件或一文件夹报告。不运行任何笔记本。退出码：0 全部写入，2 有的没有。",
    ),
)
@click.argument("reports", metavar="REPORT…", nargs=-1, required=True, type=click.Path(path_type=Path))
@option(
    "--course",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(),
    en="The course's folder.",
    zh="课程的文件夹。",
)
@option(
    "--assignment",
    multiple=True,
    metavar="NAME",
    en="Only into this assignment (default: into all).",
    zh="只写进这个作业（默认：全部）。",
)
@click.pass_context
def import_(context: click.Context, reports: tuple[Path, ...], course: Path, assignment: tuple[str, ...]) -> None:
    """``kata nbgrader import``."""
    from autograder.course.nbgrader.importing import put

    outcome = put(course, reports, assignment)
    for line in outcome.entered:
        echo(line)
    for problem in outcome.refused:
        echo(f"kata: {problem.told[spoken(sys.stderr)]}", err=True)
    context.exit(2 if outcome.refused else 0)
