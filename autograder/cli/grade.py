"""``kata grade``: one or many submissions on one warm server."""

from __future__ import annotations

from pathlib import Path

import click

from autograder.cli.language import lang_option
from autograder.errors import KataError
from autograder.submission import read_all, require_existing


@click.command("grade")
@click.argument("submissions", metavar="SUBMISSION…", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--only", default="", metavar="SLUG,…", help="Grade these exercises alone.")
@click.option(
    "--device", default="cpu,sim,cuda", show_default=True, metavar="DEV,…", help="Devices to run on, where they exist."
)
@click.option(
    "--walls", type=click.Choice(["bubblewrap", "landlock", "limits"]), help="Refuse to run below this level."
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
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="What to print."
)
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
    verbose: bool,
    lang: str,
) -> None:
    """Grade each SUBMISSION: a folder, a .zip or a .py file.

    Exit code: 0 every point earned, 1 not every point, 2 the command or a grader failed.
    """
    from autograder.catalogue import select
    from autograder.grading.run import Options, grade
    from autograder.report.output import Output

    slugs, devices = _listed(only), _listed(device)
    select(slugs)
    for path in submissions:
        require_existing(path)
    if json_file is not None and len(submissions) > 1:
        raise KataError("--json takes the report of one submission", "Use --out DIR for many.")
    output = Output(form, lang, verbose, json_file, junit_file, out)
    status = grade(read_all(submissions), Options(slugs, devices, walls, seed), output.add)
    output.close()
    context.exit(status)


def _listed(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())
