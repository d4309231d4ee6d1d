"""The command ``kata reset``: a fresh start for an exercise."""

from __future__ import annotations

from pathlib import Path

import click

from autograder.cli.language import Command, echo
from autograder.language import Text, spoken

_DONE = Text("{path} is the stub again.", "{path} 恢复成了原来的题目。")
_KEPT = Text("Your answer is kept: {backup}", "你的答案留在：{backup}")


@click.command(
    "reset",
    cls=Command,
    told=Text("Start SLUG over. Your answer is kept as a backup.", "重新开始 SLUG 这道题。你的答案会留一份备份。"),
)
@click.argument("slug")
def command(slug: str) -> None:
    """``kata reset``."""
    from autograder.workspace import enclosing, meant
    from autograder.workspace.issue import required, reset

    workspace, exercise, lang = required(enclosing(Path())), meant(slug, Path()), spoken()
    done = reset(workspace, exercise)
    echo(_DONE.format(path=done.path.relative_to(workspace.root))[lang])
    if done.backup:
        echo(_KEPT.format(backup=done.backup.relative_to(workspace.root))[lang])
