"""``kata export``: what the places need that read our scores."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from autograder.cli.language import lang_option
from autograder.errors import KataError

if TYPE_CHECKING:
    from autograder.export.archive import File
    from autograder.export.suite import Settings


@click.group("export")
def command() -> None:
    """Make what Gradescope, GitHub, GitLab, PrairieLearn and exercism need to grade with these exercises."""


def _options(command: Callable[..., None]) -> Callable[..., None]:
    """What every export can be told."""
    options = [
        click.option("--only", default="", metavar="SLUG,…", help="Export these exercises alone."),
        click.option(
            "--walls",
            type=click.Choice(["isolated", "bubblewrap", "landlock", "limits"]),
            default="isolated",
            show_default=True,
            help="The walls that grading there must have; with limits alone, answers can read the graders.",
        ),
        click.option("--index", metavar="URL", help="A further package index: PyTorch's, of builds for the CPU alone."),
        lang_option,
    ]
    decorated: Any = command
    for option in reversed(options):
        decorated = option(decorated)
    wrapped: Callable[..., None] = decorated
    return wrapped


_target = click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))


@command.command("gradescope")
@click.argument("archive", metavar="ZIP", type=click.Path(path_type=Path, dir_okay=False), default="gradescope.zip")
@_options
def gradescope(archive: Path, **chosen: Any) -> None:
    """The autograder as a ZIP to upload (default: gradescope.zip)."""
    from autograder.export import gradescope as platform
    from autograder.export.archive import write_zip

    settings = _settings(**chosen)
    write_zip(platform.files(settings), archive)
    _done(archive, settings)


@command.command("github")
@_target
@click.option("--course", required=True, metavar="OWNER/NAME", help="The private repository that the course becomes.")
@_options
def github(folder: Path, course: str, **chosen: Any) -> None:
    """DIR/course, to become a private repository, and DIR/assignment, which students start from."""
    from autograder.export import github as platform

    owner, slash, name = course.partition("/")
    if not (owner and slash and name) or "/" in name:
        raise KataError(f"'{course}' names no repository", "Write --course OWNER/NAME.")
    settings = _settings(**chosen)
    _write(platform.files(settings, course), folder, settings)


@command.command("gitlab")
@_target
@_options
def gitlab(folder: Path, **chosen: Any) -> None:
    """DIR/course, to become a private project; DIR/ci, the configuration; DIR/assignment, which students start from."""
    from autograder.export import gitlab as platform

    settings = _settings(**chosen)
    _write(platform.files(settings), folder, settings)


@command.command("prairielearn")
@_target
@click.option("--image", required=True, metavar="NAME", help="What the image built from DIR/image will be called.")
@_options
def prairielearn(folder: Path, image: str, **chosen: Any) -> None:
    """DIR/questions and DIR/serverFilesCourse, to be copied into a course, and DIR/image, to be built."""
    from autograder.export import prairielearn as platform

    settings = _settings(**chosen)
    _write(platform.files(settings, image), folder, settings)


@command.command("exercism")
@_target
@_options
def exercism(folder: Path, **chosen: Any) -> None:
    """DIR/runner, a test runner, and DIR/exercises, what students start from."""
    from autograder.export import exercism as platform

    settings = _settings(**chosen)
    _write(platform.files(settings), folder, settings)


def _settings(only: str, walls: str, index: str | None, lang: str) -> Settings:
    from autograder.catalogue import select
    from autograder.export.suite import Settings

    return Settings(select(filter(None, map(str.strip, only.split(",")))), lang, walls, index)


def _write(files: list[File], folder: Path, settings: Settings) -> None:
    from autograder.export.archive import write_folder

    write_folder(files, folder)
    _done(folder, settings)


def _done(target: Path, settings: Settings) -> None:
    click.echo(f"{target}: {len(settings.exercises)} exercises. It holds the hidden graders: keep it from students.")
