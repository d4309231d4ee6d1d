"""``kata update``: new and changed exercises for a workspace."""

from __future__ import annotations

from pathlib import Path

import click

from autograder.cli.language import Command, echo
from autograder.language import Text, spoken

_SAID = {
    "new": Text("new: {path}", "新题：{path}"),
    "renewed": Text("changed: {path} (not begun, so it is the new one)", "有改动：{path}（还没动手，已换成新的）"),
    "kept": Text("changed: {path} (your answer stays as it is)", "有改动：{path}（你的答案没有动）"),
    "gone": Text("no longer an exercise: {slug} (your file stays)", "不再是练习：{slug}（你的文件没有动）"),
}
_NOTHING = Text("Nothing is new.", "没有新的。")


@click.command(
    "update",
    cls=Command,
    told=Text(
        "Bring new and changed exercises into this workspace. Answers stay as they are.",
        "把新的和改过的题取到这个练习文件夹。答案不变。",
    ),
)
def command() -> None:
    """``kata update``."""
    from autograder.workspace import enclosing
    from autograder.workspace.issue import required, update

    workspace, lang = required(enclosing(Path())), spoken()
    changes = update(workspace)
    for change in changes:
        path = change.path.relative_to(workspace.root) if change.path else ""
        echo(_SAID[change.kind.value].format(path=path, slug=change.slug)[lang])
        for line in change.lines:
            echo(f"  {line}")
    if not changes:
        echo(_NOTHING[lang])
