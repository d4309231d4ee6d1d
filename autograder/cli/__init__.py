"""The command line ``kata``. Commands live in their own modules and import slow parts only when they run."""

from __future__ import annotations

import importlib
import importlib.util
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

import autograder
from autograder import garbage
from autograder.cli.language import CLICK, Group, Option, echo
from autograder.errors import KataError
from autograder.language import LANGUAGES, Text, chosen, spoken
from autograder.terminals import fit
from autograder.workspace import enclosing

_COMMANDS = {
    "start": "autograder.cli.start",
    "watch": "autograder.cli.watch",
    "notebook": "autograder.cli.notebook",
    "grade": "autograder.cli.grade",
    "class": "autograder.cli.course",
    "check": "autograder.cli.check",
    "hint": "autograder.cli.hint",
    "explain": "autograder.cli.explain",
    "solution": "autograder.cli.solution",
    "list": "autograder.cli.list",
    "reset": "autograder.cli.reset",
    "update": "autograder.cli.update",
    "release": "autograder.cli.release",
    "export": "autograder.cli.export",
    "doctor": "autograder.cli.doctor",
    "nbgrader": "autograder.cli.nbgrader",
    "dev": "autograder.cli.dev",
}
_NEEDS = {
    "start": "autograder.grading",
    "watch": "autograder.grading",
    "notebook": "autograder.jupyter",
    "reset": "autograder.grading",
    "update": "autograder.grading",
    "explain": "autograder.graders",
    "solution": "autograder.graders",
    "export": "autograder.export",
    "release": "autograder.export",
    "dev": "autograder.dev",
    "class": "autograder.course",
    "nbgrader": "autograder.course",
    "grade": "autograder.grading",
    "doctor": "autograder.grading",
    "hint": "autograder.graders",
}
"""Rooms that exported suites and the students' copy leave out, and the commands that need them."""


_NO_NBGRADER = Text(
    "kata: this command needs nbgrader, which is not installed\n      pip install 'torch-kata[nbgrader]'",
    "kata: 这个命令需要 nbgrader，这里没有安装\n      pip install 'torch-kata[nbgrader]'",
)
_VERSION = Text("Show the version and exit.", CLICK["Show the version and exit."])


class _Lazy(Group):
    """A group that imports a command's module when the command is named."""

    def list_commands(self, _context: click.Context) -> list[str]:
        return [name for name in _COMMANDS if name not in _NEEDS or importlib.util.find_spec(_NEEDS[name]) is not None]

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        if name not in self.list_commands(context):
            return None
        command: click.Command = importlib.import_module(_COMMANDS[name]).command
        return command

    def main(self, args: Sequence[str] | None = None, *others: Any, **more: Any) -> Any:
        """Run a command. Report in its language an error that stops it."""
        words = sys.argv[1:] if args is None else [*args]
        garbage.left_at_exit()
        found = enclosing(Path())
        fit(sys.stdout, sys.stderr)
        with chosen(words, found.progress.language() if found else None):
            if found is not None and _names_nothing(words) and "watch" in self.list_commands(click.Context(self)):
                words = ["watch", *words]
            sys.exit(self._status(words, *others, **more))

    def _status(self, words: list[str], *others: Any, **more: Any) -> Any:
        try:
            return super().main(words, *others, **{**more, "standalone_mode": False})
        except click.ClickException as wrong:
            wrong.show(sys.stderr)
            return wrong.exit_code
        except click.Abort:
            echo(Text("Aborted!", CLICK["Aborted!"])[spoken(sys.stderr)], err=True)
            return 1

    def invoke(self, context: click.Context) -> Any:
        try:
            return super().invoke(context)
        except KataError as error:
            lang = spoken(sys.stderr)
            echo(f"kata: {error.found[lang]}\n      {error.next_step[lang]}", err=True)
            context.exit(error.exit_code)
        except ModuleNotFoundError as missing:
            if (missing.name or "").partition(".")[0] != "nbgrader":
                raise
            echo(_NO_NBGRADER[spoken(sys.stderr)], err=True)
            context.exit(2)


def _names_nothing(words: Sequence[str]) -> bool:
    """True when the command line names no command and no option. In a workspace it then watches."""
    return all(word in ("--manual-run", "--lang", *LANGUAGES) or word.startswith("--lang=") for word in words)


def _show_version(context: click.Context, _option: click.Parameter, asked: bool) -> None:
    if asked:
        echo(f"kata, version {autograder.__version__}")
        context.exit()


@click.group(
    cls=_Lazy,
    told=Text(
        "Auto-graded PyTorch exercises: values, memory, autograd and device.",
        "自动评分的 PyTorch 练习：数值、内存、自动求导和设备。",
    ),
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option(
    "--version",
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=_show_version,
    cls=Option,
    told=_VERSION,
)
def main() -> None:
    """``kata``."""
