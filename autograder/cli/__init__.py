"""``kata``: the command line. Commands live in modules of their own and import what is slow only when they run."""

from __future__ import annotations

import importlib
from typing import Any

import click

from autograder import __version__
from autograder.errors import KataError

_COMMANDS = {
    "grade": "autograder.cli.grade",
    "check": "autograder.cli.check",
    "hint": "autograder.cli.hint",
    "list": "autograder.cli.list",
    "export": "autograder.cli.export",
    "doctor": "autograder.cli.doctor",
    "nbgrader": "autograder.cli.nbgrader",
    "dev": "autograder.cli.dev",
}


class _Lazy(click.Group):
    """A group that imports a command's module when it is named."""

    def list_commands(self, _context: click.Context) -> list[str]:
        return [*_COMMANDS]  # the submodule `list` hides the builtin here

    def get_command(self, _context: click.Context, name: str) -> click.Command | None:
        if name not in _COMMANDS:
            return None
        command: click.Command = importlib.import_module(_COMMANDS[name]).command
        return command

    def invoke(self, context: click.Context) -> Any:
        try:
            return super().invoke(context)
        except KataError as error:
            click.echo(f"kata: {error.found}\n      {error.next_step}", err=True)
            context.exit(error.exit_code)


@click.group(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="kata")
def main() -> None:
    """Auto-graded PyTorch exercises: values, memory, autograd and device."""
