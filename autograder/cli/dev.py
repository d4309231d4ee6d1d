"""``kata dev``: for authors of exercises."""

from __future__ import annotations

from pathlib import Path

import click

from autograder.cli import options
from autograder.cli.language import Group, echo, option
from autograder.language import Text, spoken

_STEPS = {
    "out of step": Text("out of step", "不同步"),
    "written": Text("written", "已写入"),
    "removed": Text("removed", "已删除"),
}

_NEW_NOTE = Text("{note} is a new note.", "{note} 是一份新的讲义。")
_MADE = Text(
    "{folder}/submissions\nNext: kata class grade {folder}/submissions --roster {folder}/roster.csv",
    "{folder}/submissions\n下一步：kata class grade {folder}/submissions --roster {folder}/roster.csv",
)


@click.group("dev", cls=Group, told=Text("Write, generate and prove exercises.", "编写、生成和验证题目。"))
def command() -> None:
    """``kata dev``."""


@command.command(
    "new",
    told=Text(
        "Start exercise NUMBER SLUG of NOTE: a solution, a grader and a bank to fill in.",
        "新建讲义 NOTE 的第 NUMBER 题 SLUG：待填写的解答、评分程序和答案库。",
    ),
)
@click.argument("note")
@click.argument("number", type=click.IntRange(1, 99))
@click.argument("slug")
def new(note: str, number: int, slug: str) -> None:
    """``kata dev new``."""
    from autograder.catalogue import exercises
    from autograder.dev.new import create

    notes = {exercise.note for exercise in exercises()}
    for path in create(note, number, slug):
        echo(path)
    if note not in notes:
        echo(_NEW_NOTE[spoken()].format(note=note), err=True)


@command.command(
    "sync",
    told=Text(
        "Generate exercises/ from solutions/, and the page about the language of answers from its table.",
        "从 solutions/ 生成 exercises/，并从表格生成讲答案语言的那一页。",
    ),
)
@option(
    "--check",
    "only_check",
    is_flag=True,
    en="Change nothing; exit 1 when something is out of step.",
    zh="什么都不改；有不同步的就以 1 退出。",
)
@click.pass_context
def sync(context: click.Context, only_check: bool) -> None:
    """``kata dev sync``."""
    from autograder.dev.sync import out_of_step, synchronise

    changed = out_of_step() if only_check else synchronise()
    for path in changed:
        done = _STEPS["out of step" if only_check else "written" if path.exists() else "removed"]
        echo(f"{done[spoken()]}: {path}")
    context.exit(1 if only_check and changed else 0)


@command.command(
    "check",
    told=Text(
        "Prove the exercises: stubs score 0, solutions and right answers full marks, wrong ones lose "
        "what they should.\n\n"
        "Exit code: 0 all proven, 1 problems, 2 something was not judged, such as a broken grader.",
        "验证题目：未作答得 0 分，解答和正确答案得满分，错误答案丢该丢的分。\n\n"
        "退出码：0 全部成立，1 有问题，2 有的没有评判，例如评分程序出错。",
    ),
)
@click.argument("slugs", nargs=-1)
@option(
    "--mutants",
    is_flag=True,
    en="Change one thing in each solution too: some check must notice.",
    zh="还把每个解答改动一处：必须有检查发现。",
)
@option("--seed", type=int, en="Draw the hidden inputs of that seed.", zh="用这个种子抽取隐藏的输入。")
@click.pass_context
def check(context: click.Context, slugs: tuple[str, ...], mutants: bool, seed: int | None) -> None:
    """``kata dev check``."""
    from autograder.dev.check import prove

    proof = prove(slugs, seed, mutants)
    for problem in (*proof.broken, *proof.problems):
        echo(f"✗ {problem}")
    echo(proof.summary())
    context.exit(proof.exit_code)


@command.command(
    "class",
    told=Text(
        "Make up a class of N people from the bank, in a new folder: submissions and roster.csv.\n\n"
        "The same seed gives the same class.",
        "从答案库编出一个 N 人的班级，放进新文件夹：submissions 和 roster.csv。\n\n种子相同，班级就相同。",
    ),
)
@click.argument("count", metavar="N", type=click.IntRange(1))
@option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("class"),
    show_default=True,
    metavar="DIR",
    en="Where to.",
    zh="放在哪里。",
)
@options.only("Only these exercises.", "只用这些题。")
@option("--seed", type=int, default=1, show_default=True, en="Which class.", zh="哪个班级。")
def make_class(count: int, out: Path, only: str, seed: int) -> None:
    """``kata dev class``."""
    from autograder.catalogue import select
    from autograder.dev.classes import make

    make(count, select(options.listed(only)), seed, out)
    echo(_MADE.format(folder=out)[spoken()])
