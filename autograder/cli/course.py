"""The command ``kata class``: a class of any size, graded into a store. Grades, pages and files are views of it."""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from autograder.cli import options
from autograder.cli.language import Group, echo, option
from autograder.errors import KataError
from autograder.language import Text, language, same

if TYPE_CHECKING:
    from autograder.course.bench import Bench
    from autograder.grading.options import Options

_EXISTING = click.Path(exists=True, path_type=Path)


@click.group("class", cls=Group, told=Text("Grade a class, and see how it did.", "给全班评分，看全班做得怎样。"))
def command() -> None:
    """``kata class``."""


def _bench(how: Options, jobs: int | None, cluster: str | None, resources: str) -> Bench:
    """Return the place to judge: this machine, or a cluster's workers. Raises KataError."""
    if cluster is None:
        from autograder.course.bench import Here

        return Here(how, jobs or os.cpu_count() or 1)
    if importlib.util.find_spec("distributed") is None:
        raise KataError(
            Text(
                "--cluster needs dask.distributed, which is not installed",
                "--cluster 需要 dask.distributed，这里没有安装",
            ),
            same("pip install 'torch-kata[cluster]'"),
        )
    from autograder.course.cluster import Cluster

    return Cluster(how, cluster, _amounts(resources))


def _amounts(resources: str) -> dict[str, float]:
    """Return ``GPU=1,MEMORY=4e9`` as numbers by name. Raises BadParameter."""
    try:
        pairs = [one.split("=") for one in options.listed(resources)]
        return {name.strip(): float(amount) for name, amount in pairs}
    except ValueError as wrong:
        raise click.BadParameter(resources, param_hint="--resources") from wrong


_STORE = Text(
    "STORE is the folder that was graded, a store's file, or its URL.",
    "STORE 是评过的文件夹、成绩库文件或它的 URL。",
)


def _view(name: str, en: str, zh: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Return the decorator of a command that reads a store and writes into a folder."""
    out = option(
        "--out",
        type=click.Path(path_type=Path, file_okay=False),
        default=Path(name),
        show_default=True,
        metavar="DIR",
        en="Where to.",
        zh="放在哪里。",
    )
    listed = command.command(name, told=Text(f"{en}{_STORE.en}", f"{zh}{_STORE.zh}"))
    return lambda function: listed(click.argument("store")(out(function)))


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
    en="Where results are kept: a file, or postgresql://… (default: FOLDER.db next to FOLDER).",
    zh="成绩存放处：一个文件，或 postgresql://…（默认：FOLDER 旁边的 FOLDER.db）。",
)
@option("--roster", type=_EXISTING, metavar="CSV", en="Who is in the class.", zh="班级名单。")
@options.only("Grade only these exercises.", "只评这些题。")
@options.device()
@options.walls()
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
@option(
    "--cluster",
    metavar="ADDRESS",
    en="Judge at the workers of this Dask scheduler, such as tcp://host:8786.",
    zh="在这个 Dask 调度器的 worker 上评，例如 tcp://host:8786。",
)
@option(
    "--resources",
    default="",
    metavar="NAME=AMOUNT,…",
    en="What a worker must have declared, such as GPU=1.",
    zh="worker 要声明的资源，例如 GPU=1。",
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
    cluster: str | None,
    resources: str,
    force: bool,
) -> None:
    """``kata class grade``."""
    from dataclasses import replace

    from autograder.catalogue import select
    from autograder.course.entries import class_in
    from autograder.course.grading import Tally, grade_class
    from autograder.course.roster import read_roster
    from autograder.course.store import Store
    from autograder.course.telling import Telling
    from autograder.grading.options import Options

    slugs, devices = options.listed(only), options.listed(device)
    select(slugs)
    people = None if roster is None else read_roster(roster)
    found = class_in(folder, people)
    how = Options(only=slugs, devices=devices, walls=options.level(walls))
    tally = Tally()
    is_stopped = False
    with Store(store or _beside(folder), for_run=True) as kept:
        how = replace(how, seed=kept.seed(seed))
        bench = _bench(how, jobs, cluster, resources)
        with Telling(found=found, has_roster=people is not None, lang=language(), tally=tally) as telling:
            try:
                grade_class(found, kept, bench, force, telling, tally)
            except KeyboardInterrupt:
                is_stopped = True
            finally:
                bench.close()
        context.exit(telling.close(is_stopped))


@_view(
    "report",
    "Write what the class in STORE did: grades.csv, canvas.csv, moodle.csv and report.html.\n\n",
    "写出成绩库 STORE 里全班的情况：grades.csv、canvas.csv、moodle.csv 和 report.html。\n\n",
)
@option(
    "--title",
    metavar="NAME",
    en="What the assignment is called (default: as STORE).",
    zh="作业的名字（默认同 STORE）。",
)
def report(store: str, out: Path, title: str | None) -> None:
    """``kata class report``."""
    from autograder.course import pages, tables
    from autograder.course.overview import overview
    from autograder.course.store import Store
    from autograder.report.folder import write

    name = title or Path(store).stem
    with Store(_named(store)) as kept:
        found = overview(kept, language())
    documents = {
        "grades.csv": tables.grades(found),
        "canvas.csv": tables.canvas(found, name),
        "moodle.csv": tables.moodle(found),
        "report.html": pages.class_page(found, name, language()),
    }
    for file, text in documents.items():
        write(out / file, text)
        echo(out / file)


@_view(
    "feedback",
    "Write a page for every student in STORE, in both languages, and feedback.zip, which Moodle takes back.\n\n",
    "给成绩库 STORE 里的每个学生写一页双语反馈，并打包成 Moodle 可以上传的 feedback.zip。\n\n",
)
def feedback(store: str, out: Path) -> None:
    """``kata class feedback``."""
    from autograder.course.feedback import feedback_files
    from autograder.course.store import Store
    from autograder.export.archive import write_zip
    from autograder.report.folder import write

    with Store(_named(store)) as kept:
        files = list(feedback_files(kept))
    for file in files:
        write(out / file.path, file.content.decode("utf-8"))
    write_zip(files, out / "feedback.zip")
    echo(out / "feedback.zip")


@_view(
    "similar",
    "Write which answers of the class in STORE are alike: similar.html, for somebody to read both.\n\n"
    "It is a hint and no score. Renaming and layout make no difference; what stub and solution have, or many "
    "people share, does not count. ",
    "写出成绩库 STORE 里哪些答案相似：similar.html，供人把两份都读一遍。\n\n"
    "这只是提示，不是分数。改名和排版没有影响；题面和解答里有的、很多人都有的不算。",
)
def similar(store: str, out: Path) -> None:
    """``kata class similar``."""
    from autograder.course.pages import similar_page
    from autograder.course.similar import pairs
    from autograder.course.store import Store
    from autograder.report.folder import write

    with Store(_named(store)) as kept:
        names = {one.person.key: f"{one.person.name} ({one.person.key})" for one in kept.members()}
        found = pairs(kept.results(), len(names))
    write(out / "similar.html", similar_page(found, names, Path(store).stem, language()))
    echo(out / "similar.html")


def _named(store: str) -> str:
    """Return the store that is meant: a folder's own, or one by its address."""
    return _beside(Path(store)) if Path(store).is_dir() else store


def _beside(folder: Path) -> str:
    """Return the store that belongs to a folder."""
    real = folder.resolve()
    return str(real.with_name(f"{real.name}.db"))
