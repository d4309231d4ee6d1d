"""``kata class``: a class of any size, graded into a store; grades, pages and platform files are views of it."""

from __future__ import annotations

import os
from pathlib import Path

import click

from autograder.cli.grade import level, listed
from autograder.cli.language import Group, option
from autograder.language import Text, language

_EXISTING = click.Path(exists=True, path_type=Path)


@click.group("class", cls=Group, told=Text("Grade a class, and see how it did.", "给全班评分，看全班做得怎样。"))
def command() -> None:
    """``kata class``."""


@command.command(
    "grade",
    told=Text(
        "Grade every submission in FOLDER into a store. What is unchanged is not graded again.\n\n"
        "An entry is a folder, a .zip, a .py file or a notebook, as people name them or as Moodle and Canvas pack "
        "them. Entries of one person are one submission.\n\n"
        "Exit code: 0 everybody is graded, 1 some entry could not be read or belongs to nobody, 2 the command, a "
        "grader or the machine failed, 130 stopped.",
        "把文件夹 FOLDER 里的每份提交评到成绩库里。没有变化的不重评。\n\n"
        "每一项是文件夹、.zip、.py 文件或笔记本，名字可以是自己起的，也可以是 Moodle 和 Canvas 打包的样子。"
        "同一个人的几项算一份提交。\n\n"
        "退出码：0 全部评好，1 有的读不了或不知是谁的，2 命令、评分程序或运行环境出错，130 被停止。",
    ),
)
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@option(
    "--store",
    metavar="URL",
    en="Where results are kept: a file, or postgresql://… (default: FOLDER.db beside FOLDER).",
    zh="成绩存放处：一个文件，或 postgresql://…（默认：FOLDER 旁边的 FOLDER.db）。",
)
@option("--roster", type=_EXISTING, metavar="CSV", en="Who is in the class.", zh="班级名单。")
@option("--only", default="", metavar="SLUG,…", en="Grade only these exercises.", zh="只评这些题。")
@option(
    "--device",
    default="cpu,sim,cuda",
    show_default=True,
    metavar="DEV,…",
    en="Devices to run on, where they exist.",
    zh="在哪些设备上运行（有的话）。",
)
@option(
    "--walls",
    type=click.Choice(["isolated", "bubblewrap", "landlock", "limits"]),
    en="Refuse to run without this level; isolated: the strongest there is, but never mere limits.",
    zh="没有这一级隔离就不运行；isolated：最强的一级，但不会只有 limits。",
)
@option(
    "--seed",
    type=int,
    en="Draw the hidden inputs from this seed (default: the store's, the same for everybody).",
    zh="用这个种子抽取隐藏的输入（默认：成绩库自己的，全班相同）。",
)
@option(
    "-j",
    "--jobs",
    type=click.IntRange(1),
    metavar="N",
    en="Judges at the same time (default: the cores).",
    zh="同时评几份（默认：处理器核数）。",
)
@option("--force", is_flag=True, en="Grade again what is unchanged.", zh="没有变化的也重评。")
@click.pass_context
def grade(  # noqa: PLR0913 - click passes every option as an argument of its own
    context: click.Context,
    folder: Path,
    store: str | None,
    roster: Path | None,
    only: str,
    device: str,
    walls: str | None,
    seed: int | None,
    jobs: int | None,
    force: bool,
) -> None:
    """``kata class grade``."""
    from dataclasses import replace

    from autograder.catalogue import select
    from autograder.course.bench import Here
    from autograder.course.entries import class_in
    from autograder.course.grading import Tally, grade_class
    from autograder.course.roster import read_roster
    from autograder.course.store import Store
    from autograder.course.telling import Telling
    from autograder.grading.options import Options

    slugs, devices = listed(only), listed(device)
    select(slugs)
    people = None if roster is None else read_roster(roster)
    found = class_in(folder, people)
    options = Options(slugs, devices, level(walls))
    tally = Tally()
    is_stopped = False
    with Store(store or _beside(folder), for_run=True) as kept:
        options = replace(options, seed=kept.seed(seed))
        bench = Here(options, jobs or os.cpu_count() or 1)
        with Telling(found, people is not None, language(), tally) as telling:
            try:
                grade_class(found, kept, bench, force, telling, tally)
            except KeyboardInterrupt:
                is_stopped = True
            finally:
                bench.close()
        context.exit(telling.close(is_stopped))


def _beside(folder: Path) -> str:
    """The store that belongs to a folder."""
    real = folder.resolve()
    return str(real.with_name(f"{real.name}.db"))
