"""Where reports go: the terminal or standard output at once, files as soon as they are whole."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from rich.console import Console

from autograder.errors import UnwritableOutput
from autograder.report import json_view, junit, terminal
from autograder.report.model import Report


class Output:
    """The views of one command. ``add`` shows and writes each report when it comes; ``close`` writes what needs all."""

    def __init__(
        self, form: str, lang: str, verbose: bool, json_file: Path | None, junit_file: Path | None, folder: Path | None
    ) -> None:
        self._form = form
        self._lang = lang
        self._verbose = verbose
        self._json_file = json_file
        self._junit_file = junit_file
        self._folder = folder
        self._console = Console(highlight=False)
        self._reports: list[Report] = []

    def add(self, report: Report) -> None:
        """One more report. Raises UnwritableOutput."""
        if self._form == "json":
            sys.stdout.write(json_view.render(report, self._lang))
        else:
            terminal.show(report, self._console, self._lang, self._verbose, details=self._verbose)
        if self._json_file is not None:
            write(self._json_file, json_view.render(report, self._lang))
        if self._folder is not None:
            write(self._folder / f"{report.submission}.json", json_view.render(report, self._lang))
        if self._junit_file is not None:
            self._reports.append(report)

    def close(self) -> None:
        """Write what holds all reports. Raises UnwritableOutput."""
        if self._junit_file is not None:
            write(self._junit_file, junit.render(self._reports, self._lang))


def write(path: Path, text: str) -> None:
    """Write a whole file or none: what was there stays until the new content is safe. Raises UnwritableOutput.

    A pipe or a device, such as ``/dev/stdout``, is written to as it is.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        content = text.encode("utf-8", errors="replace")
        if path.exists() and not path.is_file():
            with path.open("wb") as stream:
                stream.write(content)
        else:
            _replace(path.resolve(), content)
    except OSError as wrong:
        raise UnwritableOutput(
            f"'{path}' cannot be written: {wrong.strerror}", "Choose a folder that you may write to and that has room."
        ) from wrong


def _replace(path: Path, content: bytes) -> None:
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".kata-", delete=False) as file:
        whole = Path(file.name)
        try:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
            whole.chmod(path.stat().st_mode if path.exists() else 0o666 & ~_umask())
            whole.replace(path)
        except OSError:
            whole.unlink()
            raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
