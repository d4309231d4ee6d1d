"""``kata grade``: one or many submissions on one warm server."""

from __future__ import annotations

import contextlib
from pathlib import Path

import click

from autograder.cli.language import lang_option
from autograder.errors import KataError
from autograder.submission import read_all, require_existing

_FORMATS = ["text", "log", "json", "junit", "github", "gitlab", "gradescope", "prairielearn", "exercism"]
"""As in ``report.output``, which is too slow to import for ``--help``."""


@click.command("grade")
@click.argument("submissions", metavar="SUBMISSION…", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--only", default="", metavar="SLUG,…", help="Grade these exercises alone.")
@click.option(
    "--device", default="cpu,sim,cuda", show_default=True, metavar="DEV,…", help="Devices to run on, where they exist."
)
@click.option(
    "--walls",
    type=click.Choice(["isolated", "bubblewrap", "landlock", "limits"]),
    help="Refuse to run without this level; isolated: the strongest there is, but never mere limits.",
)
@click.option("--seed", type=int, help="Draw the hidden inputs from this seed, as an earlier report records it.")
@click.option(
    "--json",
    "json_file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write the report as JSON (one submission).",
)
@click.option("--junit", "junit_file", type=click.Path(path_type=Path), metavar="FILE", help="Write JUnit XML.")
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Write one JSON report per submission.",
)
@click.option("--format", "form", type=click.Choice(_FORMATS), default="text", show_default=True, help="What to print.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write the chosen format there, whole or not at all, and print a log.",
)
@click.option("--no-details", is_flag=True, help="Leave what is for instructors alone out of JSON files.")
@click.option("-q", "--quiet", is_flag=True, help="Of text and logs, print one line for each submission.")
@click.option("-v", "--verbose", is_flag=True, help="Show passed checks and instructors' details too.")
@lang_option
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
    lang: str,
) -> None:
    """Grade each SUBMISSION: a folder, a .zip, a .py file or a notebook.

    Exit code: 0 every point earned, 1 not every point, 2 the command or a grader failed.
    """
    from autograder.catalogue import select
    from autograder.grading.run import Options, grade
    from autograder.report.folder import held
    from autograder.report.output import SINGLE, Output, Wanted

    slugs, devices = _listed(only), _listed(device)
    select(slugs)
    for path in submissions:
        require_existing(path)
    if len(submissions) > 1:
        _refuse_many(form, output, json_file, SINGLE)
    if output is not None and form in ("text", "log"):
        raise KataError(
            f"--output takes a document, not {form}", "Choose another --format, or redirect what is printed."
        )
    wanted = Wanted(form, lang, verbose, quiet, output, json_file, junit_file, out, not no_details)
    views = Output(wanted, submissions)
    with contextlib.nullcontext() if out is None else held(out):
        status = grade(read_all(submissions), Options(slugs, devices, _level(walls), seed), views.add)
        views.close()
    context.exit(status)


def _refuse_many(form: str, output: Path | None, json_file: Path | None, single: tuple[str, ...]) -> None:
    if json_file is not None:
        raise KataError("--json takes the report of one submission", "Use --out DIR for many.")
    if form in single:
        raise KataError(f"--format {form} takes one submission", "Grade them one by one, or use --out DIR for many.")
    if output is not None and form == "json":
        raise KataError("--output takes the report of one submission", "Use --out DIR for many.")


def _level(walls: str | None) -> str | None:
    from autograder.grading.walls import isolated

    return isolated().level if walls == "isolated" else walls


def _listed(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())
