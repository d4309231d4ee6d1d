"""Notebooks: this project's one way to read ``.ipynb``. Needs neither Jupyter nor nbgrader, and runs nothing.

An answer is the source of one cell: the one whose nbgrader ``grade_id``, or else whose own ``id``, is an exercise's
slug. All else that a file may hold (outputs, other metadata) is skipped unread. What is broken in one cell costs that
cell; only a file that is no notebook at all is refused whole.
"""

from __future__ import annotations

import ast
import functools
import re
import warnings
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import msgspec

from autograder.catalogue import Text, exercises, find
from autograder.stub import is_untouched

MAX_NOTEBOOK = 32 * 2**20
"""Largest notebook that is read, in bytes: pictures in outputs weigh much."""
MAX_CELLS = 5_000
"""Cells of a notebook that are looked at."""
_MAGIC = re.compile(r"^(\s*)([%!].*)$", re.MULTILINE)
_KINDS = ("code", "markdown", "raw")


@dataclass(frozen=True)
class Cell:
    """One cell: its place from 1, its text, and its names. ``problem`` says why there is no text."""

    number: int
    kind: str
    source: str
    id: str = ""
    grade_id: str = ""
    attachments: dict[str, dict[str, str]] = field(default_factory=dict)
    problem: Text | None = None

    @functools.cached_property
    def slug(self) -> str | None:
        """The exercise that this cell answers."""
        known = {exercise.slug for exercise in exercises()}
        return next((name for name in (self.grade_id, self.id) if name in known), None)


@dataclass(frozen=True)
class Notebook:
    """The cells of a notebook, in order, and the exercises that it says it was issued with (``metadata.kata``)."""

    cells: tuple[Cell, ...]
    issued: tuple[str, ...] = ()

    @functools.cached_property
    def answers(self) -> dict[str, Cell]:
        """The cell that answers each exercise; several different ones are a problem, and the first bears it."""
        by_slug: dict[str, list[Cell]] = {}
        for cell in self.cells:
            if cell.slug is not None:
                by_slug.setdefault(cell.slug, []).append(cell)
        return {slug: _chosen(slug, cells) for slug, cells in by_slug.items()}


class _File(msgspec.Struct):
    cells: list[msgspec.Raw]
    nbformat: int
    metadata: msgspec.Raw = msgspec.Raw(b"{}")


class _Metadata(msgspec.Struct):
    kata: dict[str, list[str]]


class _RawCell(msgspec.Struct):
    cell_type: msgspec.Raw = msgspec.Raw(b'""')
    source: msgspec.Raw = msgspec.Raw(b"null")
    id: msgspec.Raw = msgspec.Raw(b'""')
    metadata: msgspec.Raw = msgspec.Raw(b"{}")
    attachments: msgspec.Raw = msgspec.Raw(b"{}")


_UNREADABLE = (msgspec.MsgspecError, RecursionError, UnicodeDecodeError)


def parse(content: bytes) -> Notebook | Text:
    """The notebook in ``content``, or why it is none."""
    if len(content) > MAX_NOTEBOOK:
        return Text(f"it is larger than {MAX_NOTEBOOK // 2**20} MiB", f"超过 {MAX_NOTEBOOK // 2**20} MiB")
    try:
        file = msgspec.json.decode(content.removeprefix(b"\xef\xbb\xbf"), type=_File)
    except _UNREADABLE as wrong:
        return Text(f"it is no notebook ({_plain(wrong)})", f"不是笔记本文件（{_plain(wrong)}）")
    if file.nbformat < 4:  # noqa: PLR2004 - the version in which cells got their present form
        return Text(
            f"it has the old format {file.nbformat}; save it again in Jupyter",
            f"是旧格式 {file.nbformat}；请在 Jupyter 里重新保存",
        )
    if len(file.cells) > MAX_CELLS:
        return Text(f"it has more than {MAX_CELLS} cells", f"单元格多于 {MAX_CELLS} 个")
    cells = tuple(_cell(number, raw) for number, raw in enumerate(file.cells, 1))
    return Notebook(cells, tuple(_decode(file.metadata, _Metadata, _Metadata({})).kata.get("exercises", ())))


def _plain(wrong: Exception) -> str:
    return "too deeply nested" if isinstance(wrong, RecursionError) else str(wrong)


def _cell(number: int, raw: msgspec.Raw) -> Cell:
    parts = _decode(raw, _RawCell, _RawCell())
    kind = _decode(parts.cell_type, str, "")
    metadata = _decode(parts.metadata, dict[str, msgspec.Raw], {})
    nbgrader = _decode(metadata.get("nbgrader", msgspec.Raw(b"{}")), dict[str, msgspec.Raw], {})
    source = _decode(parts.source, str | list[str] | None, None)
    return Cell(
        number,
        kind if kind in _KINDS else "raw",
        "" if source is None else source if isinstance(source, str) else "".join(source),
        _decode(parts.id, str, ""),
        _decode(nbgrader.get("grade_id", msgspec.Raw(b'""')), str, ""),
        _decode(parts.attachments, dict[str, dict[str, str]], {}),
        Text("its cell is damaged", "它的单元格已损坏") if source is None else None,
    )


def _decode(raw: msgspec.Raw, kind: Any, otherwise: Any) -> Any:
    try:
        return msgspec.json.decode(raw, type=kind)
    except _UNREADABLE:
        return otherwise


def _chosen(slug: str, cells: list[Cell]) -> Cell:
    """The one that was worked on. Copies that are blank, untouched or the same again do no harm."""
    exercise = find(slug)
    sound = [cell for cell in cells if cell.problem is None]
    touched = [cell for cell in sound if cell.source.strip() and not is_untouched(exercise, cell.source)]
    if len({cell.source.strip() for cell in touched}) > 1:
        return _ambiguous(touched)
    return next(iter([*touched, *sound, *cells]))


def _ambiguous(cells: Iterable[Cell]) -> Cell:
    first, *others = cells
    numbers = ", ".join(str(cell.number) for cell in (first, *others))
    several = Text(
        f"it is there more than once, each time different: in the cells {numbers}. Keep one",
        f"它出现了不止一次，而且内容不同：第 {numbers} 个单元格。请只留一个",
    )
    return Cell(first.number, first.kind, first.source, first.id, first.grade_id, first.attachments, several)


def python(source: str) -> str:
    """The cell's text as plain Python: lines for Jupyter alone (``%timeit``, ``!pip``) are commented out.

    Line numbers stay. Text that is Python, or that this does not make Python, is returned as it is.
    """
    if _is_python(source):
        return source
    plain = _MAGIC.sub(r"\1pass  # \2", source)
    return plain if _is_python(plain) else source


def _is_python(source: str) -> bool:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # odd escapes are the student's affair
            ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True
