"""``kata`` on a terminal of its own, as a student sits before it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pexpect

from autograder.tests.cli.conftest import environment

_PATIENCE = 180
"""Seconds for the slowest machine; no test waits for them when all is well."""


class Terminal:
    """One run of ``kata`` in a folder. ``expect`` waits for a text on the screen."""

    def __init__(self, folder: Path, arguments: list[str], lang: str) -> None:
        self._child = pexpect.spawn(
            sys.executable,
            ["-m", "autograder", *arguments],
            cwd=str(folder),
            env={**environment(KATA_LANG=lang, TERM="xterm"), "COLUMNS": "100"},
            encoding="utf-8",
            timeout=_PATIENCE,
            dimensions=(40, 100),
        )

    def expect(self, text: str) -> None:
        """Wait until this is shown."""
        self._child.expect_exact(text)

    def press(self, keys: str) -> None:
        """Press keys."""
        self._child.send(keys)

    def rest(self) -> str:
        """Return the output until it ends."""
        self._child.expect(pexpect.EOF)
        return str(self._child.before)

    @property
    def status(self) -> int | None:
        """The exit status."""
        self._child.close()
        return self._child.exitstatus

    def close(self) -> None:
        """End it, even in the middle of work."""
        self._child.close(force=True)


@contextmanager
def terminal(folder: Path, *arguments: str, lang: str = "en") -> Iterator[Terminal]:
    """``kata`` with these arguments."""
    run = Terminal(folder, list(arguments), lang)
    try:
        yield run
    finally:
        run.close()
