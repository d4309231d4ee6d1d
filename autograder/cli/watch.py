"""The command ``kata watch``, also plain ``kata`` in a workspace: a verdict for each save."""

from __future__ import annotations

import contextlib
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from autograder.cli.language import Command, option
from autograder.language import Text, spoken
from autograder.workspace import Workspace, enclosing, meant
from autograder.workspace.issue import required

if TYPE_CHECKING:
    from autograder.watching.events import Event


@click.command(
    "watch",
    cls=Command,
    told=Text(
        "Watch the workspace here, or in DIR: save an answer, and the verdict is there. "
        "`kata` without a command does the same.\n\n"
        "Begins with the first exercise that is not passed, or with SLUG.",
        "盯着这里（或 DIR）的练习文件夹：保存答案，结果就出来了。只写 `kata` 也一样。\n\n"
        "从第一道没通过的题开始，或者从 SLUG 开始。",
    ),
)
@click.argument("what", metavar="[DIR|SLUG]", default="")
@option(
    "--manual-run",
    is_flag=True,
    en="Look at an answer when you press r, and not when it is saved.",
    zh="按 r 时才检查答案，保存时不检查。",
)
def command(what: str, manual_run: bool) -> None:
    """``kata watch``."""
    is_folder = Path(what).is_dir()
    folder = Path(what) if is_folder else Path()
    watch(required(enclosing(folder)), "" if is_folder else what, by_hand=manual_run)


def watch(workspace: Workspace, name: str = "", *, by_hand: bool = False) -> None:
    """Watch until the user quits."""
    from autograder.watching.keys import unbuffered
    from autograder.watching.screen import Screen
    from autograder.watching.session import Session

    first = meant(name, Path()) if name else None
    workspace = Workspace(workspace.root.resolve())  # as files are named when they are saved
    reads_keys = sys.stdin.isatty()
    session = Session(workspace, Screen(spoken(), sys.stdout.isatty()), by_hand=by_hand, is_terminal=reads_keys)
    stop = threading.Event()
    with unbuffered() if reads_keys else contextlib.nullcontext(), contextlib.suppress(KeyboardInterrupt):
        session.listen(_typed(reads_keys))
        if not by_hand:
            session.listen(_saved(workspace.root, stop))
        session.run(first)
    stop.set()


def _typed(reads_keys: bool) -> Iterator[Event]:
    from autograder.watching.events import End, Key
    from autograder.watching.keys import keys, lines

    yield from map(Key, keys() if reads_keys else lines())
    yield End()


def _saved(root: Path, stop: threading.Event) -> Iterator[Event]:
    from autograder.watching.events import Saved
    from autograder.watching.saves import saves

    yield from map(Saved, saves(root, stop))
