"""``kata grade``: one or many submissions on one warm server."""

from __future__ import annotations

import contextlib
from contextlib import AbstractContextManager
from pathlib import Path

import click

from autograder.cli import options
from autograder.cli.language import Command, option
from autograder.errors import KataError
from autograder.language import Text, language
from autograder.report.formats import FORMATS, Asked, Format, Kind
from autograder.submission import read_all, require_existing


@click.command(
    "grade",
    cls=Command,
    told=Text(
        "Grade each SUBMISSION: a folder, a .zip, a .py file or a notebook.\n\n"
        "Exit code: 0 every point earned, 1 not every point, 2 the command or a grader failed.",
        "给每份提交 SUBMISSION 评分：文件夹、.zip、.py 文件或笔记本。\n\n"
        "退出码：0 全部满分，1 没有全部得分，2 命令或评分程序出错。",
    ),
)
@click.argument("submissions", metavar="SUBMISSION…", nargs=-1, required=True, type=click.Path(path_type=Path))
@options.only("Grade only these exercises.", "只评这些题。")
@options.device()
@options.walls()
@option(
    "--seed",
    type=int,
    en="Draw the hidden inputs from this seed, as an earlier report records it.",
    zh="用这个种子抽取隐藏的输入；以前的报告里记有种子。",
)
@option(
    "--json",
    "json_file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    en="Write the report as JSON (one submission).",
    zh="把报告写成 JSON（一份提交）。",
)
@option(
    "--junit",
    "junit_file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    en="Write JUnit XML.",
    zh="写成 JUnit XML。",
)
@option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    en="Write one JSON report per submission.",
    zh="给每份提交写一份 JSON 报告。",
)
@option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    default="text",
    show_default=True,
    en="What to print.",
    zh="输出什么格式。",
)
@option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    en="Write the chosen format there, whole or not at all, and print a log.",
    zh="把所选格式写到那里（要么完整，要么不写），并输出日志。",
)
@option(
    "--no-details",
    is_flag=True,
    en="Leave out what is only for instructors: in JSON files, and with -v.",
    zh="JSON 文件里和 -v 时都不含只给教师看的内容。",
)
@option(
    "-q",
    "--quiet",
    is_flag=True,
    en="Print one summary line per submission.",
    zh="每份提交只输出一行总结。",
)
@option(
    "-v",
    "--verbose",
    is_flag=True,
    en="Show passed checks and instructors' details too.",
    zh="还显示通过的检查项和教师可见的细节。",
)
@click.pass_context
def command(  # noqa: PLR0913 - click passes every option as an argument of its own
    context: click.Context,
    submissions: tuple[Path, ...],
    only: str,
    device: str,
    walls: str | None,
    seed: int | None,
    json_file: Path | None,
    junit_file: Path | None,
    out: Path | None,
    form: str,
    output: Path | None,
    no_details: bool,
    quiet: bool,
    verbose: bool,
) -> None:
    """``kata grade``."""
    from autograder.catalogue import select
    from autograder.grading.run import Options, grade
    from autograder.report.output import Output, Wanted

    level = options.level(walls)
    slugs, devices = options.listed(only), options.listed(device)
    select(slugs)
    for path in submissions:
        require_existing(path)
    if len(submissions) > 1:
        _refuse_many(FORMATS[form], output, json_file)
    if output is not None and FORMATS[form].kind is Kind.LINES:
        raise KataError(
            Text(f"--output takes a document, not {form}", f"--output 写的是文档，不是 {form}"),
            Text("Choose another --format, or redirect what is printed.", "请换一个 --format，或者重定向输出。"),
        )
    wanted = Wanted(
        form=form,
        lang=language(),
        asked=Asked(verbose=verbose, quiet=quiet, details=not no_details),
        output=output,
        json_file=json_file,
        junit_file=junit_file,
        folder=out,
    )
    views = Output(wanted, submissions)
    with contextlib.nullcontext() if out is None else _held(out):
        status = grade(
            read_all(submissions),
            Options(only=slugs, devices=devices, walls=level, seed=seed),
            views.add,
        )
        views.close()
    context.exit(status)


def _held(out: Path) -> AbstractContextManager[None]:
    from autograder.report.holding import held  # a system with walls can hold folders too

    return held(out)


_MANY = Text("Use --out DIR for many.", "多份请用 --out DIR。")


def _refuse_many(form: Format, output: Path | None, json_file: Path | None) -> None:
    if json_file is not None:
        raise KataError(Text("--json takes the report of one submission", "--json 只写一份提交的报告"), _MANY)
    if form.kind is Kind.SINGLE:
        raise KataError(
            Text(f"--format {form.name} takes one submission", f"--format {form.name} 只接受一份提交"),
            Text("Grade them one by one, or use --out DIR for many.", "请逐份评分；多份请用 --out DIR。"),
        )
    if output is not None and form.kind is Kind.EACH:
        raise KataError(Text("--output takes the report of one submission", "--output 只写一份提交的报告"), _MANY)
