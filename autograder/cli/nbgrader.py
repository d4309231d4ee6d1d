"""``kata nbgrader``: courses kept with nbgrader, and the students' look at a notebook."""

from __future__ import annotations

from pathlib import Path

import click

from autograder.catalogue import Text
from autograder.cli.language import lang_option

_NEXT = Text(
    "\nNext: cd {course} && nbgrader generate_assignment ASSIGNMENT --force",
    "\n下一步：cd {course} && nbgrader generate_assignment ASSIGNMENT --force",
)
_UP_TO_DATE = Text("Nothing to change.", "没有要改的。")


@click.group("nbgrader")
def command() -> None:
    """Courses kept with nbgrader: notebooks, gradebook, feedback."""


@command.command("init")
@click.argument("course", type=click.Path(path_type=Path, file_okay=False))
@click.option("--only", default="", metavar="SLUG,…", help="Take these exercises alone.")
@lang_option
def init(course: Path, only: str, lang: str) -> None:
    """Start a course in the folder COURSE: one assignment per note."""
    from autograder.course.nbgrader.course import create

    for path in create(course, tuple(filter(None, only.split(","))), lang):
        click.echo(path)
    click.echo(f"\nNext: cd {course} && nbgrader generate_assignment NOTE")


@command.command("update")
@click.argument("course", type=click.Path(path_type=Path, file_okay=False))
@click.option("--add", default="", metavar="SLUG,…", help="Take in these exercises, which the course is without.")
@lang_option
def update(course: Path, add: str, lang: str) -> None:
    """Bring new exercises and new wording into the notebooks in COURSE/source.

    Points, your own cells and texts, released copies and submissions stay as they are.
    """
    from autograder.course.nbgrader.updating import update as update_course

    changes = update_course(course, tuple(filter(None, add.split(","))))
    for change in changes:
        click.echo(change[lang])
    click.echo(_NEXT[lang].format(course=course) if changes else _UP_TO_DATE[lang])


@command.command("check")
@click.argument("notebook", type=click.Path(path_type=Path))
@lang_option
@click.pass_context
def check(context: click.Context, notebook: Path, lang: str) -> None:
    """Check the answers in NOTEBOOK, as last saved, and whether its cells are as they were issued.

    Exit code: 0 every point earned, 1 not every point, 2 the command or a grader failed.
    """
    from autograder.course.nbgrader.check import check as check_notebook
    from autograder.grading.options import Options
    from autograder.report.output import Output, Wanted

    status, irregular = check_notebook(notebook, Options(), Output(Wanted(lang=lang), [notebook]).add)
    for found in irregular:
        click.echo(f"! {found[lang]}")
    context.exit(status)


@command.command("import")
@click.argument("reports", metavar="REPORT…", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--course", type=click.Path(path_type=Path, file_okay=False), default=Path(), help="The course's folder.")
@click.option("--assignment", multiple=True, metavar="NAME", help="Only into this assignment (default: into all).")
@click.pass_context
def import_(context: click.Context, reports: tuple[Path, ...], course: Path, assignment: tuple[str, ...]) -> None:
    """Put JSON reports of `kata grade --out` into the gradebook; each is named like its student.

    REPORT is a file or a folder of them. No notebook is run. Exit code: 0 all are in, 2 some are not.
    """
    from autograder.course.nbgrader.importing import put

    outcome = put(course, reports, assignment)
    for line in outcome.entered:
        click.echo(line)
    for problem in outcome.refused:
        click.echo(f"kata: {problem}", err=True)
    context.exit(2 if outcome.refused else 0)
