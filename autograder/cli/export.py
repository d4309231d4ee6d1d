"""The command ``kata export``: the files that each platform needs to read our scores."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from autograder.cli import options
from autograder.cli.language import Group, echo, option
from autograder.errors import KataError
from autograder.language import Text, language, spoken

if TYPE_CHECKING:
    from autograder.export.archive import File
    from autograder.export.suite import Settings


_DONE = Text(
    "{target}: {count} exercises. Contains the hidden graders. Do not give it to students.",
    "{target}：{count} 道题。里面有隐藏的评分程序，不要给学生。",
)


@click.group(
    "export",
    cls=Group,
    told=Text(
        "Make what Gradescope, GitHub, GitLab, PrairieLearn and exercism need to grade with these exercises.",
        "生成 Gradescope、GitHub、GitLab、PrairieLearn 和 exercism 用这些题评分所需的文件。",
    ),
)
def command() -> None:
    """``kata export``."""


def _options(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options that every export takes."""
    every = [
        options.only("Export only these exercises.", "只导出这些题。"),
        options.walls(
            en="The walls that grading there must have; with only limits, answers can read the graders.",
            zh="在那里评分必须有的隔离；只有 limits 时，答案能读到评分程序。",
            default="isolated",
            show_default=True,
        ),
        option(
            "--index",
            metavar="URL",
            en="A further package index: PyTorch's, of builds only for the CPU.",
            zh="另一个软件包索引，例如 PyTorch 只用 CPU 的版本。",
        ),
    ]
    decorated: Any = command
    for one in reversed(every):
        decorated = one(decorated)
    wrapped: Callable[..., None] = decorated
    return wrapped


_target = click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))


@command.command(
    "gradescope",
    told=Text(
        "The autograder as a ZIP to upload (default: gradescope.zip).",
        "要上传的评分程序 ZIP（默认：gradescope.zip）。",
    ),
)
@click.argument("archive", metavar="ZIP", type=click.Path(path_type=Path, dir_okay=False), default="gradescope.zip")
@_options
def gradescope(archive: Path, **chosen: Any) -> None:
    """``kata export gradescope``."""
    from autograder.export import gradescope as platform
    from autograder.export.archive import write_zip

    settings = _settings(**chosen)
    write_zip(platform.files(settings), archive)
    _done(archive, settings)


@command.command(
    "github",
    told=Text(
        "DIR/course, to become a private repository, and DIR/assignment, which students start from.",
        "DIR/course 将成为私有仓库；DIR/assignment 是学生的起点。",
    ),
)
@_target
@option(
    "--course",
    required=True,
    metavar="OWNER/NAME",
    en="The private repository that the course becomes.",
    zh="课程将成为的私有仓库。",
)
@_options
def github(folder: Path, course: str, **chosen: Any) -> None:
    """``kata export github``."""
    from autograder.export import github as platform

    owner, slash, name = course.partition("/")
    if not (owner and slash and name) or "/" in name:
        raise KataError(
            Text(f"'{course}' is not the name of a repository", f"“{course}”不是仓库的名字"),
            Text("Write --course OWNER/NAME.", "请写 --course OWNER/NAME。"),
        )
    settings = _settings(**chosen)
    _write(platform.files(settings, course), folder, settings)


@command.command(
    "gitlab",
    told=Text(
        "DIR/course, to become a private project; DIR/ci, the configuration; DIR/assignment, which students "
        "start from.",
        "DIR/course 将成为私有项目；DIR/ci 是配置；DIR/assignment 是学生的起点。",
    ),
)
@_target
@_options
def gitlab(folder: Path, **chosen: Any) -> None:
    """``kata export gitlab``."""
    from autograder.export import gitlab as platform

    settings = _settings(**chosen)
    _write(platform.files(settings), folder, settings)


@command.command(
    "prairielearn",
    told=Text(
        "DIR/questions and DIR/serverFilesCourse, to be copied into a course, and DIR/image, to be built.",
        "DIR/questions 和 DIR/serverFilesCourse 拷进课程；DIR/image 用来构建镜像。",
    ),
)
@_target
@option(
    "--image",
    required=True,
    metavar="NAME",
    en="What the image built from DIR/image will be called.",
    zh="由 DIR/image 构建的镜像的名字。",
)
@_options
def prairielearn(folder: Path, image: str, **chosen: Any) -> None:
    """``kata export prairielearn``."""
    from autograder.export import prairielearn as platform

    settings = _settings(**chosen)
    _write(platform.files(settings, image), folder, settings)


@command.command(
    "exercism",
    told=Text(
        "DIR/runner, a test runner, and DIR/exercises, what students start from.",
        "DIR/runner 是测试程序；DIR/exercises 是学生的起点。",
    ),
)
@_target
@_options
def exercism(folder: Path, **chosen: Any) -> None:
    """``kata export exercism``."""
    from autograder.export import exercism as platform

    settings = _settings(**chosen)
    _write(platform.files(settings), folder, settings)


def _settings(only: str, walls: str, index: str | None) -> Settings:
    from autograder.catalogue import select
    from autograder.export.suite import Settings

    return Settings(select(options.listed(only)), language(), walls, index)


def _write(files: list[File], folder: Path, settings: Settings) -> None:
    from autograder.export.archive import write_folder

    write_folder(files, folder)
    _done(folder, settings)


def _done(target: Path, settings: Settings) -> None:
    echo(_DONE.format(target=target, count=len(settings.exercises))[spoken()])
