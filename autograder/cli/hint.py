"""``kata hint``: one hint at a time, from gentle to nearly there."""

from __future__ import annotations

import click

from autograder.catalogue import find
from autograder.cli.language import lang_option

_NEXT = {"en": "Next hint: kata hint {slug} {number}", "zh": "下一条提示：kata hint {slug} {number}"}
_LAST = {"en": "This was the last hint.", "zh": "这是最后一条提示。"}


@click.command("hint")
@click.argument("slug")
@click.argument("number", type=click.IntRange(min=1), default=1)
@lang_option
def command(slug: str, number: int, lang: str) -> None:
    """Show hint NUMBER (the first by default) for the exercise SLUG."""
    exercise = find(slug)
    number = min(number, len(exercise.hints))
    click.echo(f"{exercise.title[lang]} · {number}/{len(exercise.hints)}\n{exercise.hints[number - 1][lang]}\n")
    more = number < len(exercise.hints)
    click.echo((_NEXT if more else _LAST)[lang].format(slug=slug, number=number + 1))
