"""Notebooks: the only reader of ``.ipynb`` in this project. It needs neither a kernel nor nbgrader, and runs nothing.

An answer is the source of one cell. Its nbgrader ``grade_id``, or else its own ``id``, is an exercise's slug. The rest
of a file (outputs, other metadata) is skipped unread. An error in one cell costs only that cell. Only a file that is
not a notebook at all is refused as a whole.
"""

from __future__ import annotations

import codecs
import functools
import os
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import msgspec

from autograder.catalogue import Text, exercises, find
from autograder.cell import Reader, can_run
from autograder.stub import is_untouched, program
from autograder.surroundings import Surroundings, defined_names
from autograder.text import decode_utf8

MAX_NOTEBOOK = 32 * 2**20
"""Largest notebook that is read, in bytes: pictures in outputs weigh much."""
MAX_CELLS = 5_000
"""Cells of a notebook that are looked at."""
_STRING_OR_NUMBER = re.compile(rb'"(?:[^"\\]++|\\.)*+"|-?Infinity|NaN', re.DOTALL)
_ESCAPE = re.compile(
    rb"(\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2})|(\\u[dD][89a-fA-F][0-9a-fA-F]{2})|\\."
)
_KINDS = ("code", "markdown", "raw")


@dataclass(frozen=True, kw_only=True)
class Cell:
    """One cell: its place, its text, and its names."""

    number: int
    """The place in the notebook, from 1."""
    kind: str
    source: str
    id: str = ""
    grade_id: str = ""
    colab_id: str = ""
    attachments: dict[str, dict[str, str]] = field(default_factory=dict)
    problem: Text | None = None
    """The reason why there is no text."""

    @functools.cached_property
    def slug(self) -> str | None:
        """The exercise that this cell answers."""
        known = {exercise.slug for exercise in exercises()}
        return next((name for name in (self.grade_id, self.id, self.colab_id) if name in known), None)


@dataclass(frozen=True)
class Notebook:
    """The cells of a notebook in order, and the exercises that it was issued with (``metadata.kata``)."""

    cells: tuple[Cell, ...]
    issued: tuple[str, ...] = ()

    @functools.cached_property
    def answers(self) -> dict[str, Cell]:
        """Return the cell that answers each exercise.

        Several different ones are a problem, which the first one carries.
        """
        by_slug: dict[str, list[Cell]] = {}
        for cell in self.cells:
            if cell.slug is not None:
                by_slug.setdefault(cell.slug, []).append(cell)
        return {slug: self._chosen(slug, cells) for slug, cells in by_slug.items()}

    @functools.cached_property
    def _reader(self) -> Reader:
        return Reader()

    def python(self, cell: Cell) -> str | Text:
        """Return the cell's text as plain Python, with lines in their places, or the reason why it holds none."""
        return self._reader.python(cell.source)

    @functools.cached_property
    def surroundings(self) -> Surroundings:
        """Return the definitions of the code cells."""
        return Surroundings([(cell.number, cell.source) for cell in self.cells if cell.kind == "code"], self._reader)

    def _chosen(self, slug: str, cells: list[Cell]) -> Cell:
        """Return the one that was worked on. Blank, untouched or equal copies do no harm."""
        exercise = find(slug)
        sound = [cell for cell in cells if cell.problem is None]
        touched = [cell for cell in sound if cell.source.strip() and not is_untouched(exercise, cell.source)]
        different = {program(cell.source): cell for cell in reversed(touched)}
        if len(different) > 1:
            return self._of_several([*reversed(different.values())], {function.name for function in exercise.functions})
        return next(iter([*touched, *sound, *cells]))

    def _of_several(self, cells: Sequence[Cell], functions: set[str]) -> Cell:
        """Return the answer that was split into several cells, or one with the problem that there are two."""
        whole = "\n".join(cell.source for cell in cells)
        if not all(can_run(self._text(cell)) for cell in cells) and can_run(whole):
            return replace(cells[0], source=whole)
        by_function = {name: [cell for cell in cells if name in defined_names(self._text(cell))] for name in functions}
        if twice := {name: found for name, found in by_function.items() if len(found) > 1}:
            name, found = min(twice.items())
            return replace(found[0], problem=_twice(name, found))
        return next((cell for cell in cells if functions & defined_names(self._text(cell))), cells[0])

    def _text(self, cell: Cell) -> str:
        text = self.python(cell)
        return "" if isinstance(text, Text) else text


class _Sheet(msgspec.Struct):
    cells: list[msgspec.Raw]


class _File(msgspec.Struct):
    cells: list[msgspec.Raw] | None = None
    worksheets: list[_Sheet] = []
    nbformat: int = 4
    metadata: msgspec.Raw = msgspec.Raw(b"{}")


class _Metadata(msgspec.Struct):
    kata: dict[str, list[str]]


class _RawCell(msgspec.Struct):
    cell_type: msgspec.Raw = msgspec.Raw(b'""')
    source: msgspec.Raw = msgspec.Raw(b"null")
    input: msgspec.Raw = msgspec.Raw(b"null")
    id: msgspec.Raw = msgspec.Raw(b'""')
    metadata: msgspec.Raw = msgspec.Raw(b"{}")
    attachments: msgspec.Raw = msgspec.Raw(b"{}")


_UNREADABLE = (msgspec.MsgspecError, RecursionError, UnicodeDecodeError)


def parse(content: bytes) -> Notebook | Text:
    """Return the notebook in ``content``, or the reason why it is not one."""
    if len(content) > MAX_NOTEBOOK:
        return Text(f"it is larger than {MAX_NOTEBOOK // 2**20} MiB", f"超过 {MAX_NOTEBOOK // 2**20} MiB")
    content = content.removeprefix(codecs.BOM_UTF8)
    try:
        file = _file(content)
    except _UNREADABLE as wrong:
        if isinstance(unreadable := decode_utf8(content), Text):
            return unreadable
        return Text(f"it is not a notebook ({_plain(wrong)})", f"不是笔记本文件（{_plain(wrong)}）")
    if file.nbformat < 3:  # noqa: PLR2004 - the version in which notebooks became JSON of cells
        return Text(
            f"it has the old format {file.nbformat}; save it again in Jupyter",
            f"是旧格式 {file.nbformat}；请在 Jupyter 里重新保存",
        )
    found = [cell for sheet in file.worksheets for cell in sheet.cells] if file.cells is None else file.cells
    if file.cells is None and not file.worksheets:
        return Text("it is not a notebook (it has no cells)", "不是笔记本文件（没有单元格）")
    if len(found) > MAX_CELLS:
        return Text(f"it has more than {MAX_CELLS} cells", f"单元格多于 {MAX_CELLS} 个")
    cells = tuple(_cell(number, raw) for number, raw in enumerate(found, 1))
    return Notebook(cells, tuple(_decode(file.metadata, _Metadata, _Metadata({})).kata.get("exercises", ())))


def running() -> Path | None:
    """Return the file of this kernel's notebook, if Jupyter or an editor tells it."""
    import __main__

    path = Path(os.environ.get("JPY_SESSION_NAME") or getattr(__main__, "__vsc_ipynb_file__", None) or "")
    return path if path.suffix == ".ipynb" and path.is_file() else None


def _file(content: bytes) -> _File:
    """Return the parts of the file, after Python's own JSON, with NaN and with lone surrogates."""
    try:
        return msgspec.json.decode(content, type=_File)
    except msgspec.DecodeError:
        return msgspec.json.decode(_STRING_OR_NUMBER.sub(_as_json, content), type=_File)


def _as_json(token: re.Match[bytes]) -> bytes:
    if not token[0].startswith(b'"'):
        return b"null"
    if b"\\u" not in token[0]:
        return token[0]
    return _ESCAPE.sub(lambda found: b"\\ufffd" if found[2] else found[0], token[0])


def _plain(wrong: Exception) -> str:
    return "too deeply nested" if isinstance(wrong, RecursionError) else str(wrong)


def _cell(number: int, raw: msgspec.Raw) -> Cell:
    parts = _decode(raw, _RawCell, _RawCell())
    kind = _decode(parts.cell_type, str, "")
    metadata = _decode(parts.metadata, dict[str, msgspec.Raw], {})
    nbgrader = _decode(metadata.get("nbgrader", msgspec.Raw(b"{}")), dict[str, msgspec.Raw], {})
    source = _decode(parts.source, str | list[str] | None, None)
    if source is None:  # before format 4
        source = _decode(parts.input, str | list[str] | None, None)
    return Cell(
        number=number,
        kind=kind if kind in _KINDS else "raw",
        source="" if source is None else source if isinstance(source, str) else "".join(source),
        id=_decode(parts.id, str, ""),
        grade_id=_decode(nbgrader.get("grade_id", msgspec.Raw(b'""')), str, ""),
        colab_id=_decode(metadata.get("id", msgspec.Raw(b'""')), str, ""),
        attachments=_decode(parts.attachments, dict[str, dict[str, str]], {}),
        problem=Text("its cell is damaged", "它的单元格已损坏") if source is None else None,
    )


def _decode(raw: msgspec.Raw, kind: Any, otherwise: Any) -> Any:
    try:
        return msgspec.json.decode(raw, type=kind)
    except _UNREADABLE:
        return otherwise


def _twice(name: str, cells: Sequence[Cell]) -> Text:
    numbers = ", ".join(str(cell.number) for cell in cells)
    return Text(
        f"the cells {numbers} all answer it and define `{name}`, each differently. Keep the one that counts; rename or "
        "empty the others",
        f"第 {numbers} 个单元格都是它的答案，都定义了 `{name}`，内容却不同。请留下算数的那个，给其余的改名或清空",
    )
