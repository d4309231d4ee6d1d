"""``kata notebook``: the exercises as notebooks, for Jupyter and Colab."""

from __future__ import annotations

from pathlib import Path

import click

from autograder.cli import options
from autograder.cli.language import Command, echo
from autograder.language import Text, language, spoken

_KEPT = Text("{path} is there already and stays as it is", "{path} 已经有了，不会改动")
_OPEN = Text(
    "Open one in Jupyter or Colab and run its first cell.", "用 Jupyter 或 Colab 打开一个，先运行第一个单元格。"
)


@click.command(
    "notebook",
    cls=Command,
    told=Text(
        "Write one notebook for each note to DIR (default: here). Notebooks that are there stay as they are.\n\n"
        "Below each answer a cell judges it: %kata SLUG.",
        "为每份讲义写一个笔记本到 DIR（默认当前文件夹）。已有的笔记本不会改动。\n\n"
        "每个答案下面有一个单元格来评判它：%kata SLUG。",
    ),
)
@click.argument("folder", metavar="[DIR]", default=".", type=click.Path(path_type=Path, file_okay=False))
@options.only("Write only these exercises.", "只写这些题。")
def command(folder: Path, only: str) -> None:
    """``kata notebook``."""
    from autograder.catalogue import select
    from autograder.jupyter.issue import issue

    for path, is_new in issue(folder, select(options.listed(only)), language()):
        echo(str(path) if is_new else _KEPT.format(path=path)[spoken()])
    echo(_OPEN[spoken()])
