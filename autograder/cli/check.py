"""``kata check``: a student's own look at some answers, in this folder."""

from __future__ import annotations

from pathlib import Path

import click

from autograder.catalogue import find
from autograder.cli.language import lang_option
from autograder.errors import UnreadableSubmission

_HOME = "exercises"


@click.command("check")
@click.argument("what", metavar="[PATH|SLUG…]", nargs=-1)
@lang_option
@click.pass_context
def command(context: click.Context, what: tuple[str, ...], lang: str) -> None:
    """Check answers: files, folders or slugs; without any, the folder 'exercises' or this one.

    Exit code: 0 every point earned, 1 not every point, 2 the command or a grader failed.
    """
    from autograder.grading.run import Options, grade
    from autograder.report.output import Output, Wanted
    from autograder.submission import read

    chosen = [_locate(name) for name in what] or [(_home(), ())]
    worst = 0
    for folder, slugs in _grouped(chosen).items():
        output = Output(Wanted(lang=lang), [folder])
        worst = max(worst, grade([read(folder, own=True)], Options(only=tuple(slugs)), output.add))
    context.exit(worst)


def _home() -> Path:
    return Path(_HOME) if Path(_HOME).is_dir() else Path()


def _locate(name: str) -> tuple[Path, tuple[str, ...]]:
    """The folder or file to read, and the exercises to look at in it; none means all."""
    from autograder.submission import kind_of, read

    path = Path(name)
    if path.is_file():
        answers = read(path).answers
        if not answers and kind_of(name) == ".py":
            raise UnreadableSubmission(
                f"'{path}' is named like no exercise", "Keep the file's name; `kata list` shows the exercises."
            )
        return path, _answered(path, tuple(answers))
    if path.is_dir():
        return path, ()
    exercise = find(name)
    found = [*_home().rglob(exercise.file), *_home().rglob(f"{exercise.slug}.py")]
    if not found:
        raise UnreadableSubmission(f"there is no {exercise.file} under '{_home().resolve()}'", "Name the file itself.")
    return found[0], (exercise.slug,)


def _answered(path: Path, slugs: tuple[str, ...]) -> tuple[str, ...]:
    if not slugs:
        raise UnreadableSubmission(f"'{path}' holds no answer cell", "Start from the notebook that was released.")
    return slugs


def _grouped(chosen: list[tuple[Path, tuple[str, ...]]]) -> dict[Path, list[str]]:
    groups: dict[Path, list[str]] = {}
    for path, slugs in chosen:
        groups.setdefault(path, []).extend(slugs)
    return groups
