"""``kata dev``: for authors of exercises."""

from __future__ import annotations

import click


@click.group("dev")
def command() -> None:
    """Write, generate and prove exercises."""


@command.command("new")
@click.argument("note")
@click.argument("number", type=click.IntRange(1, 99))
@click.argument("slug")
def new(note: str, number: int, slug: str) -> None:
    """Start exercise NUMBER SLUG of NOTE: a solution, a grader and a bank to fill in."""
    from autograder.dev.new import create

    for path in create(note, number, slug):
        click.echo(path)


@command.command("sync")
@click.option("--check", "only_check", is_flag=True, help="Change nothing; exit 1 when something is out of step.")
@click.pass_context
def sync(context: click.Context, only_check: bool) -> None:
    """Generate exercises/ from solutions/, and the page about the language of answers from its table."""
    from autograder.dev.sync import out_of_step, synchronise

    changed = out_of_step() if only_check else synchronise()
    for path in changed:
        click.echo(f"{'out of step' if only_check else 'written' if path.exists() else 'removed'}: {path}")
    context.exit(1 if only_check and changed else 0)


@command.command("check")
@click.argument("slugs", nargs=-1)
@click.option("--mutants", is_flag=True, help="Change one thing in each solution too: some check must notice.")
@click.option("--seed", type=int, help="Draw the hidden inputs of that seed.")
@click.pass_context
def check(context: click.Context, slugs: tuple[str, ...], mutants: bool, seed: int | None) -> None:
    """Prove the exercises: stubs score 0, solutions and right answers full marks, wrong ones lose what they should.

    Exit code: 0 all proven, 1 problems, 2 something was not judged, such as a broken grader.
    """
    from autograder.dev.check import prove

    proof = prove(slugs, seed, mutants)
    for problem in (*proof.broken, *proof.problems):
        click.echo(f"✗ {problem}")
    click.echo(proof.summary())
    context.exit(proof.exit_code)
