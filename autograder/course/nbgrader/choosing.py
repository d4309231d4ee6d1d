"""The choice of the notebook with a student's work among several. Untouched or equal copies do no harm."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from autograder import notebook
from autograder.catalogue import Text
from autograder.stub import program
from autograder.submission import read_limited

_LINK = Text("the notebook is a link; hand in the file itself", "交来的笔记本是一个链接；请交文件本身")
_Work = tuple[tuple[str, str], ...]


def read(path: Path) -> notebook.Notebook | Text | None:
    """Return the notebook at ``path``, or the reason why it cannot be read. None when the file does not exist."""
    if path.is_symlink():
        return _LINK
    if not path.exists():
        return None
    content = read_limited(path)
    return content if isinstance(content, Text) else notebook.parse(content)


def choose(paths: Iterable[Path], issued: Mapping[str, str]) -> list[Path]:
    """Return the notebooks that hold the cells named in ``issued``, which gives their texts as students got them.

    If some were worked on, only those are returned. Of equal ones only the first is.
    """
    work = {path: found for path in paths if (found := _work(path, issued)) is not None}
    untouched = {(name, program(text)) for name, text in issued.items()}
    touched = {path: found for path, found in work.items() if not untouched.issuperset(found)}
    first = {found: path for path, found in reversed([*touched.items()])}
    return [path for path in touched if path in first.values()] or [*work][:1]


def _work(path: Path, issued: Mapping[str, str]) -> _Work | None:
    """Return the named cells with digests of their texts, or None without any such cell."""
    found = read(path)
    if not isinstance(found, notebook.Notebook):
        return None
    named = ((next((name for name in _names(cell) if name in issued), None), cell) for cell in found.cells)
    return tuple(sorted((name, program(cell.source)) for name, cell in named if name is not None)) or None


def _names(cell: notebook.Cell) -> tuple[str, ...]:
    return cell.grade_id, cell.id, cell.colab_id
