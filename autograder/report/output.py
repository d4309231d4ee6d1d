"""Destinations of reports: the terminal or standard output at once, files as soon as they are whole."""

from __future__ import annotations

import contextlib
import os
import secrets
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from autograder.errors import UnwritableOutput
from autograder.language import Text, fitting
from autograder.report.folder import refuse_links, write
from autograder.report.formats import FORMATS, PLAIN, Asked, Format, Kind
from autograder.report.model import Report


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """The views that a command was asked for."""

    form: str = "text"
    """The format to print."""
    lang: str = "en"
    asked: Asked = PLAIN
    output: Path | None = None
    """The file for that format; a log is printed then."""
    json_file: Path | None = None
    junit_file: Path | None = None
    folder: Path | None = None
    """The folder for one JSON file of each submission."""


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
        self._form = FORMATS[wanted.form]
        self._bases = [base_from(Path.cwd(), path) if wanted.asked.from_here else _base(path) for path in submissions]
        self._reports: list[Report] = []

    def add(self, report: Report) -> None:
        """Add one more report. Raises UnwritableOutput."""
        asked = replace(self._wanted.asked, base=self._bases[len(self._reports)])
        self._reports.append(report)
        with _standard_output():
            self._show(report, asked)
        self._write(report, asked)

    def close(self) -> None:
        """Write the files that hold all reports. Raises UnwritableOutput."""
        if self._wanted.junit_file is not None:
            write(self._wanted.junit_file, self._of_all(FORMATS["junit"]))
        if self._form.kind is Kind.ALL:
            with _standard_output():
                self._document(self._of_all(self._form))

    def _show(self, report: Report, asked: Asked) -> None:
        form = self._form
        if form.in_job:
            self._lines(FORMATS["log"], report, asked)
        if form.kind in (Kind.EACH, Kind.SINGLE):
            self._document(self._of(form, report, asked))
        if form.kind is Kind.LINES:
            self._lines(form, report, asked)
        elif self._wanted.output is not None and not form.in_job:
            self._lines(FORMATS["log"], report, asked)
        if form.in_job:
            for variable, text in form.view.added(report, self._wanted.lang).items():
                _append(variable, text)

    def _write(self, report: Report, asked: Asked) -> None:
        wanted = self._wanted
        if wanted.json_file is not None:
            write(wanted.json_file, self._of(FORMATS["json"], report, asked))
        if wanted.folder is not None:
            write(wanted.folder / f"{report.submission}.json", self._of(FORMATS["json"], report, asked))

    def _document(self, document: str) -> None:
        if self._wanted.output is None:
            _write_utf8(document)
        else:
            write(self._wanted.output, document)

    def _lines(self, form: Format, report: Report, asked: Asked) -> None:
        with _no_commands():
            form.view.show(report, fitting(self._wanted.lang), asked)

    def _of(self, form: Format, report: Report, asked: Asked) -> str:
        document: str = form.view.render(report, self._wanted.lang, asked)
        return document

    def _of_all(self, form: Format) -> str:
        document: str = form.view.render(self._reports, self._wanted.lang, self._bases)
        return document


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
