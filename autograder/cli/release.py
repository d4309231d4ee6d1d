"""``kata release``: the copy that students get."""

from __future__ import annotations

from pathlib import Path

import click

from autograder.cli import options
from autograder.cli.language import Command, echo
from autograder.language import Text, language, spoken

_DONE = Text(
    "{target}: {count} exercises, without solutions, graders and history. Give it to students.",
    "{target}：{count} 道题，没有解答、评分程序和历史，可以发给学生。",
)


@click.command(
    "release",
    cls=Command,
    told=Text(
        "Write the students' copy to DIR, or to a .zip: stubs and examples; no solutions, graders or answers.\n\n"
        "In it `kata check` runs the visible examples.",
        "把学生用的副本写到 DIR 或 .zip：题面和例子，没有解答、评分程序和答案。\n\n"
        "在里面 `kata check` 运行看得到的例子。",
    ),
)
@click.argument("target", metavar="DIR", type=click.Path(path_type=Path))
@options.only("Release only these exercises.", "只发这些题。")
def command(target: Path, only: str) -> None:
    """``kata release``."""
    from autograder.catalogue import select
    from autograder.export.archive import write_folder, write_zip
    from autograder.export.release import release

    chosen = select(options.listed(only))
    files = release(chosen, language())
    if target.suffix.lower() == ".zip":
        write_zip(files, target)
    else:
        write_folder(files, target)
    echo(_DONE.format(target=target, count=len(chosen))[spoken()])
