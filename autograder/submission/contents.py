"""The files of a submission in folders, in zips, and in zips inside either. Reads only the files that are asked for."""

from __future__ import annotations

import functools
import itertools
import os
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from autograder.catalogue import Text
from autograder.errors import UnreadableSubmission
from autograder.submission.files import (
    ENVIRONMENT,
    LIBRARIES,
    LIMITS,
    MAX_ENTRIES,
    MAX_ZIP,
    SIGNS,
    File,
    Found,
    is_hidden,
    read_limited,
)
from autograder.submission.model import LINK, Unread
from autograder.submission.names import exercise_of, kind_of
from autograder.submission.zips import members, open_zip

MAX_ZIPS = 20
"""Zips within a submission that are read."""
_MAX_BESIDE = 1_000
_MAX_DEPTH = 2
"""Zips within zips."""
_SHOWN = 200
ALONE = Text("Hand in the folder with only your answers.", "请只交放答案的文件夹。")
_OTHER_ARCHIVES = {".rar", ".7z", ".tar", ".gz", ".tgz", ".bz2", ".xz"}
_OTHER_ARCHIVE = Text("such archives are not read; pack the files as a .zip", "不读这种压缩包；请用 .zip 重新打包")
_OTHER_ENDING = Text("it is named like an exercise but does not end in .py", "名字像一道题，但不以 .py 结尾")
_TOO_MANY_ZIPS = Text("there are too many zips, or zips in zips, before it", "压缩包太多，或嵌套太深")


@dataclass
class _Left:
    """The number and bytes of zips in a submission that may still be opened."""

    count: int = MAX_ZIPS
    size: int = MAX_ZIP


def one_file(path: Path) -> Found:
    """Return the file itself."""
    yield File(path.name, functools.partial(read_limited, path))


def beside(path: Path) -> Iterator[File]:
    """Return the Python files in the folder of this one."""
    for other in sorted(path.parent.glob("*.py"))[:_MAX_BESIDE]:
        if other.name != path.name and other.is_file() and not other.is_symlink():
            yield File(other.name, functools.partial(read_limited, other))


def in_folder(folder: Path) -> Found:
    """Return the files in the folder and below it. Raises UnreadableSubmission."""
    left = _Left()
    for entry in _walk(folder):
        if isinstance(entry, Unread):
            yield entry
            continue
        path = Path(entry)
        relative = path.relative_to(folder).as_posix()
        if entry.is_symlink():
            if kind_of(relative) in LIMITS:
                yield File(relative, lambda: LINK)
        elif entry.is_file():
            yield from _opened(File(relative, functools.partial(read_limited, path)), left, _MAX_DEPTH)


def python_in(folder: Path) -> list[Path]:
    """Return the Python files in the folder and below it, in order. Raises UnreadableSubmission."""
    entries = (entry for entry in _walk(folder) if not isinstance(entry, Unread))
    return [Path(entry) for entry in entries if kind_of(entry.name) == ".py" and entry.is_file(follow_symlinks=False)]


def in_zip(archive: zipfile.ZipFile) -> Found:
    """Return the files in the zip, and in zips within it."""
    yield from _within(archive, "", _Left(), _MAX_DEPTH)


def _within(archive: zipfile.ZipFile, place: str, left: _Left, depth: int) -> Found:
    for found in members(archive):
        below = replace(found, path=f"{place}{found.path}")
        if isinstance(below, Unread):
            yield below
        else:
            yield from _opened(below, left, depth)


def together(paths: Iterable[Path]) -> Found:
    """Return the files of several folders, zips and files, as if in one folder. Raises UnreadableSubmission."""
    left = _Left()
    for path in paths:
        if path.is_dir():
            yield from (replace(found, path=f"{path.name}/{found.path}") for found in in_folder(path))
        else:
            yield from _opened(File(path.name, functools.partial(read_limited, path)), left, _MAX_DEPTH)


def _opened(file: File, left: _Left, depth: int) -> Found:
    """Return the file, or the files in it when it is a zip."""
    kind = kind_of(file.path)
    if kind != ".zip":
        if kind in LIMITS:
            yield file
        elif kind in _OTHER_ARCHIVES:
            yield Unread(file.path, _OTHER_ARCHIVE)
        elif _is_misnamed(file.path):
            yield Unread(file.path, _OTHER_ENDING)
        return
    left.count -= 1
    if not depth or left.count < 0:
        yield Unread(file.path, _TOO_MANY_ZIPS)
        return
    content = file.read()
    left.size -= 0 if isinstance(content, Text) else len(content)
    archive = content if isinstance(content, Text) else open_zip(content) if left.size >= 0 else _TOO_MANY_ZIPS
    if isinstance(archive, Text):
        problem = archive
        yield File(file.path, lambda: problem)
    else:
        yield from _within(archive, f"{file.path}/", left, depth - 1)


def _is_misnamed(path: str) -> bool:
    """True for ``01_transpose.py.txt`` and the like."""
    name = PurePosixPath(path).name
    return (
        kind_of(name) in (".txt", ".docx", ".pyc", "")
        and exercise_of(name[: len(name) - len(kind_of(name))]) is not None
    )


def _walk(folder: Path) -> Iterator[os.DirEntry[str] | Unread]:
    """Return the contents of the folder and below, in order, without hidden, installed or linked ones.

    A folder that cannot be listed may hold answers. Skipping it would call them missing. Raises UnreadableSubmission.
    """
    left = MAX_ENTRIES
    pending = _listed(folder, left)
    while pending:
        left -= 1
        entry = pending.pop()
        if not entry.is_dir(follow_symlinks=False):
            yield entry
            continue
        inside = [] if entry.name in LIBRARIES else _listed(entry, left - len(pending))
        if entry.name in LIBRARIES or not SIGNS.isdisjoint(found.name for found in inside):
            yield Unread(Path(entry).relative_to(folder).as_posix(), ENVIRONMENT)
        else:
            pending += inside


def _listed(folder: Path | os.DirEntry[str], left: int) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            seen = (entry for entry in entries if not is_hidden([entry.name]))
            found = list(itertools.islice(seen, left + 1))
    except OSError as wrong:
        name = _shortened(folder)
        raise UnreadableSubmission(
            Text(f"'{name}' cannot be read: {wrong.strerror}", f"“{name}”无法读取：{wrong.strerror}"), ALONE
        ) from wrong
    if len(found) > left:
        name = _shortened(folder)
        raise UnreadableSubmission(
            Text(f"'{name}' is one of more than {MAX_ENTRIES} files", f"“{name}”：文件多于 {MAX_ENTRIES} 个"), ALONE
        )
    return sorted(found, key=lambda entry: entry.name, reverse=True)


def _shortened(path: Path | os.DirEntry[str]) -> str:
    """Return the path, or its two ends, so that the reason printed after it stays visible."""
    text = os.fspath(path)
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN // 2]}…{text[-_SHOWN // 2 :]}"
