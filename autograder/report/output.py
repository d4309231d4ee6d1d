"""Destinations of reports: the terminal or standard output at once, files as soon as they are whole."""

from __future__ import annotations

import contextlib
import os
import secrets
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

from autograder.errors import UnwritableOutput
from autograder.language import Text, fitting
from autograder.report import (
    classroom,
    exercism,
    github,
    gitlab,
    gradescope,
    json_view,
    junit,
    log,
    markdown,
    prairielearn,
    terminal,
)
from autograder.report.folder import refuse_links, write
from autograder.report.model import Report

DOCUMENTS: dict[str, Callable[[Report, str], str]] = {
    "gradescope": gradescope.render,
    "exercism": exercism.render,
    "prairielearn": prairielearn.render,
}
"""Formats with a document of its own for every report."""
SINGLE = ("gradescope", "github", "gitlab", "exercism", "prairielearn")
"""Formats of places that take the score of one submission."""


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """The views that a command was asked for."""

    form: str = "text"
    """The format to print."""
    lang: str = "en"
    verbose: bool = False
    quiet: bool = False
    output: Path | None = None
    """The file for that format; a log is printed then."""
    json_file: Path | None = None
    junit_file: Path | None = None
    folder: Path | None = None
    """The folder for one JSON file of each submission."""
    details: bool = True
    """True when JSON files hold what only instructors may read."""
    from_here: bool = False
    """True when paths start at the working folder, where terminals and editors look, not at the repository's root."""


class Output:
    """The views of one command. ``add`` shows and writes each report at once. ``close`` writes the views of all.

    ``submissions`` are the paths that the reports come from, in their order. Raises UnwritableOutput.
    """

    def __init__(self, wanted: Wanted, submissions: Sequence[Path]) -> None:
        folder = None if wanted.folder is None else wanted.folder / "report.json"
        for file in filter(None, (wanted.output, wanted.json_file, wanted.junit_file, folder)):
            for submission in submissions:
                refuse_links(file, submission)
        self._wanted = wanted
        self._bases = [base_from(Path.cwd(), path) if wanted.from_here else _base(path) for path in submissions]
        self._console = Console(highlight=False)
        self._reports: list[Report] = []

    def add(self, report: Report) -> None:
        """Add one more report. Raises UnwritableOutput."""
        base = self._bases[len(self._reports)]
        self._reports.append(report)
        with _standard_output():
            self._show(report, base)
        self._write(report)

    def close(self) -> None:
        """Write the files that hold all reports. Raises UnwritableOutput."""
        if self._wanted.form != "junit" and self._wanted.junit_file is None:
            return
        document = junit.render(self._reports, self._wanted.lang, self._bases)
        if self._wanted.junit_file is not None:
            write(self._wanted.junit_file, document)
        if self._wanted.form == "junit":
            with _standard_output():
                self._document(document)

    def _show(self, report: Report, base: str) -> None:
        wanted = self._wanted
        if wanted.form in DOCUMENTS:
            self._document(DOCUMENTS[wanted.form](report, wanted.lang))
        if wanted.form == "json":
            self._document(self._json(report))
        if wanted.form == "gitlab":
            self._document(gitlab.render(report, wanted.lang, base))
        if wanted.form == "github":
            self._log(report, base)
            self._on_github(report, base)
        elif wanted.form == "log" or wanted.output is not None:
            self._log(report, base)
        elif wanted.form == "text":
            self._text(report, base)

    def _document(self, document: str) -> None:
        if self._wanted.output is None:
            _write_utf8(document)
        else:
            write(self._wanted.output, document)

    def _text(self, report: Report, base: str) -> None:
        wanted, lang = self._wanted, fitting(self._wanted.lang)
        with _no_commands():
            if wanted.quiet:
                sys.stdout.write(log.quiet(report, lang))
            else:
                base = base if wanted.from_here else ""
                terminal.show(report, self._console, lang, wanted.verbose, details=wanted.verbose, base=base)

    def _log(self, report: Report, base: str) -> None:
        wanted, lang = self._wanted, fitting(self._wanted.lang)
        lines = log.quiet(report, lang) if wanted.quiet else log.render(report, lang, base, wanted.verbose)
        with _no_commands():
            sys.stdout.write(lines)

    def _on_github(self, report: Report, base: str) -> None:
        lang = self._wanted.lang
        commands = github.render(report, lang, base)
        if self._wanted.output is None:
            _write_utf8(commands)
        else:
            write(self._wanted.output, commands)
        _append("GITHUB_STEP_SUMMARY", markdown.render(report, lang))
        results = {"score": report.score, "max_score": report.max_score, "result": classroom.encode(report, lang)}
        _append("GITHUB_OUTPUT", "".join(f"{name}={value}\n" for name, value in results.items()))

    def _write(self, report: Report) -> None:
        wanted = self._wanted
        if wanted.json_file is not None:
            write(wanted.json_file, self._json(report))
        if wanted.folder is not None:
            write(wanted.folder / f"{report.submission}.json", self._json(report))

    def _json(self, report: Report) -> str:
        return json_view.render(report, self._wanted.lang, self._wanted.details)


def _write_utf8(document: str) -> None:
    """Print a document for programs in UTF-8, as the document itself says, whatever the terminal's encoding."""
    sys.stdout.flush()
    stream = getattr(sys.stdout, "buffer", None)
    if stream is None:
        sys.stdout.write(document)
    else:
        stream.write(document.encode("utf-8", "replace"))
        stream.flush()


def _base(path: Path) -> str:
    """Return the submission's folder as seen from the root of its repository.

    Outside any repository, it is seen from the working folder.
    """
    folder = _folder(path)
    return base_from(next((one for one in (folder, *folder.parents) if (one / ".git").exists()), Path.cwd()), path)


def base_from(root: Path, path: Path) -> str:
    """Return the submission's folder as seen from ``root``. Empty if it is ``root`` itself or outside of it."""
    folder = _folder(path)
    return folder.relative_to(root).as_posix() if folder.is_relative_to(root) and folder != root.resolve() else ""


def _folder(path: Path) -> Path:
    return path.resolve() if path.is_dir() else path.resolve().parent


@contextlib.contextmanager
def _standard_output() -> Iterator[None]:
    """Report a full disk behind ``>`` like any other. A reader that has left is not an error."""
    try:
        yield
    except (BrokenPipeError, UnwritableOutput):
        raise
    except OSError as wrong:
        sys.stdout = None  # the rest of its buffer has nowhere to go, and Python would try again at its end
        raise UnwritableOutput(
            Text(f"standard output cannot be written: {wrong.strerror}", f"标准输出无法写入：{wrong.strerror}"),
            Text("Send it where there is room.", "请输出到有空间的地方。"),
        ) from wrong


@contextlib.contextmanager
def _no_commands() -> Iterator[None]:
    """Prevent GitHub, which reads the log line by line, from taking printed text for a workflow command.

    Source: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
    """
    if os.environ.get("GITHUB_ACTIONS") != "true":
        yield
        return
    token = secrets.token_hex(16)
    sys.stdout.write(f"::stop-commands::{token}\n")
    yield
    sys.stdout.write(f"::{token}::\n")


def _append(variable: str, text: str) -> None:
    """Add to the file that GitHub names in ``variable``. Elsewhere there is none. Raises UnwritableOutput."""
    name = os.environ.get(variable)
    if not name:
        return
    try:
        with Path(name).open("a", encoding="utf-8", errors="replace") as file:
            file.write(text)
    except OSError as wrong:
        raise UnwritableOutput(
            Text(f"'{name}' cannot be written: {wrong.strerror}", f"“{name}”无法写入：{wrong.strerror}"),
            Text(f"{variable} names a file that GitHub reads.", f"{variable} 指向的文件由 GitHub 读取。"),
        ) from wrong
