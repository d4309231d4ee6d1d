"""The files of a submission in folders, in zips, and in zips inside either. Reads only the files that are asked for."""

from __future__ import annotations

import functools
import io
import itertools
import os
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import IO

from autograder import notebook
from autograder.catalogue import Text
from autograder.errors import UnreadableSubmission
from autograder.submission.model import LINK, MAX_ANSWER, Unread, too_large
from autograder.submission.names import exercise_of, kind_of

MAX_ENTRIES = 50_000
"""Files and folders of a submission whose names are looked at."""
MAX_ZIP = 64 * 2**20
"""Largest zip that is read, in bytes; zips within a submission may have as much together."""
MAX_ZIPS = 20
"""Zips within a submission that are read."""
_MAX_BESIDE = 1_000
_MAX_DEPTH = 2
"""Zips within zips."""
_LIMITS = {".py": MAX_ANSWER, ".ipynb": notebook.MAX_NOTEBOOK, ".zip": MAX_ZIP}
"""What can hold answers, and how many bytes of it are read."""
_SHOWN = 200
ALONE = Text("Hand in the folder with only your answers.", "请只交放答案的文件夹。")

_LIBRARIES = {"site-packages", "dist-packages", "node_modules"}
_SIGNS = {"pyvenv.cfg", "conda-meta"}
"""What lies in an environment, and nowhere else."""
_ENVIRONMENT = Text("it holds installed libraries, which are nobody's answers", "里面是安装的库，不是答案")
_OTHER_ARCHIVES = {".rar", ".7z", ".tar", ".gz", ".tgz", ".bz2", ".xz"}
_OTHER_ARCHIVE = Text("such archives are not read; pack the files as a .zip", "不读这种压缩包；请用 .zip 重新打包")
_OTHER_ENDING = Text("it is named like an exercise but does not end in .py", "名字像一道题，但不以 .py 结尾")
_TOO_MANY_ZIPS = Text("there are too many zips, or zips in zips, before it", "压缩包太多，或嵌套太深")


@dataclass(frozen=True)
class File:
    """A file that may hold answers: its path and a way to read it, or the reason why it cannot be read."""

    path: str
    read: Callable[[], bytes | Text]


Found = Iterator[File | Unread]


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
            if kind_of(relative) in _LIMITS:
                yield File(relative, lambda: LINK)
        elif entry.is_file():
            yield from _opened(File(relative, functools.partial(read_limited, path)), left, _MAX_DEPTH)


def python_in(folder: Path) -> list[Path]:
    """Return the Python files in the folder and below it, in order. Raises UnreadableSubmission."""
    entries = (entry for entry in _walk(folder) if not isinstance(entry, Unread))
    return [Path(entry) for entry in entries if kind_of(entry.name) == ".py" and entry.is_file(follow_symlinks=False)]


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
        if kind in _LIMITS:
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
        yield from in_zip(archive, f"{file.path}/", left, depth - 1)


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
        inside = [] if entry.name in _LIBRARIES else _listed(entry, left - len(pending))
        if entry.name in _LIBRARIES or not _SIGNS.isdisjoint(found.name for found in inside):
            yield Unread(Path(entry).relative_to(folder).as_posix(), _ENVIRONMENT)
        else:
            pending += inside


def _listed(folder: Path | os.DirEntry[str], left: int) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            seen = (entry for entry in entries if not is_hidden([entry.name]))
            found = list(itertools.islice(seen, left + 1))
    except OSError as wrong:
        name = shortened(folder)
        raise UnreadableSubmission(
            Text(f"'{name}' cannot be read: {wrong.strerror}", f"“{name}”无法读取：{wrong.strerror}"), ALONE
        ) from wrong
    if len(found) > left:
        name = shortened(folder)
        raise UnreadableSubmission(
            Text(f"'{name}' is one of more than {MAX_ENTRIES} files", f"“{name}”：文件多于 {MAX_ENTRIES} 个"), ALONE
        )
    return sorted(found, key=lambda entry: entry.name, reverse=True)


def shortened(path: Path | os.DirEntry[str]) -> str:
    """Return the path, or its two ends, so that the reason printed after it stays visible."""
    text = os.fspath(path)
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN // 2]}…{text[-_SHOWN // 2 :]}"


def is_hidden(parts: Sequence[str]) -> bool:
    """True for files that systems and tools keep for themselves."""
    return any(part.startswith(".") or part in ("__pycache__", "__MACOSX") for part in parts)


def read_limited(path: Path) -> bytes | Text:
    """Return the content of a file that can hold answers, or the reason why it is not read."""
    try:
        with path.open("rb") as file:
            # No more than the length of the file, since read() makes room for all that is asked for.
            limit = _LIMITS[kind_of(path.name)]
            content = file.read(min(limit, os.fstat(file.fileno()).st_size) + 1)
            return content if len(content) <= limit else too_large(limit)
    except OSError as wrong:
        return Text(f"it cannot be read: {wrong.strerror}", f"无法读取：{wrong.strerror}")


def _limited(file: IO[bytes], limit: int) -> bytes | Text:
    content = file.read(limit + 1)
    return content if len(content) <= limit else too_large(limit)


# --- zips -------------------------------------------------------------------------------------------------------

_MAX_PARTS = 100
"""Folders within each other that a path in a zip may have; deeper ones are no person's work."""
_MEMBER = b"PK\x01\x02"
_UTF8_NAME = 0x800
_BROKEN_ZIP = (
    *(zipfile.BadZipFile, zlib.error, struct.error),
    *(EOFError, OSError, OverflowError, RuntimeError, ValueError),
)
"""What reading a damaged zip raises (NotImplementedError is a RuntimeError)."""
_PASSWORD = Text("it has a password; zip it again without one", "它有密码；请不设密码重新压缩")
_UNUSUAL = Text("it is packed in an unusual way; zip it again", "压缩方式不常见；请重新压缩")
_DAMAGED = Text("its part of the zip is damaged; zip it again", "压缩包里的这一部分已损坏；请重新压缩")


def open_zip(content: bytes) -> zipfile.ZipFile | Text:
    """Return the zip, or the reason why it cannot be read."""
    if content.count(_MEMBER) > MAX_ENTRIES:  # opening it makes an object for every member, so they are counted before
        return Text(f"it holds more than {MAX_ENTRIES} files", f"其中的文件多于 {MAX_ENTRIES} 个")
    try:
        return zipfile.ZipFile(io.BytesIO(content))
    except _BROKEN_ZIP as wrong:
        return Text(f"it is not a zip that can be read ({wrong})", f"不是可以读取的 zip（{wrong}）")


@dataclass(frozen=True)
class _Member:
    path: str
    info: zipfile.ZipInfo = field(compare=False)


def in_zip(archive: zipfile.ZipFile, place: str = "", left: _Left | None = None, depth: int = _MAX_DEPTH) -> Found:
    """Return the files in the zip. They are read in memory, never extracted, so no path or link leads anywhere."""
    left = _Left() if left is None else left
    # A damaged entry may have no name at all.
    every = (_Member(_path(info), info) for info in archive.infolist() if info.filename)
    members = sorted((one for one in every if one.path.count("/") < _MAX_PARTS), key=lambda member: member.path)
    installed = _environments(member.path for member in members)
    for folder in sorted(installed):
        yield Unread(f"{place}{folder}", _ENVIRONMENT)
    for member in members:
        parts = PurePosixPath(member.path).parts
        parents = {"/".join(parts[:end]) for end in range(1, len(parts))}
        if not member.info.is_dir() and not is_hidden(parts) and installed.isdisjoint(parents):
            read = functools.partial(_read_member, archive, member)
            yield from _opened(File(f"{place}{member.path}", read), left, depth)


def _environments(paths: Iterable[str]) -> set[str]:
    """Return the outermost folders that hold installed libraries."""
    found: set[str] = set()
    for path in paths:
        parts = PurePosixPath(path).parts
        for place, part in enumerate(parts):
            if part in _LIBRARIES and place < len(parts) - 1:
                found.add("/".join(parts[: place + 1]))
            elif part in _SIGNS and place:
                found.add("/".join(parts[:place]))
    return {folder for folder in found if not is_hidden(folder.split("/")) and not _is_within(folder, found)}


def _is_within(folder: str, folders: set[str]) -> bool:
    parts = folder.split("/")
    return any("/".join(parts[:end]) in folders for end in range(1, len(parts)))


def _path(member: zipfile.ZipInfo) -> str:
    """Return the member's path. Without the flag for UTF-8 its bytes are in the system's encoding, in China GBK."""
    name = member.filename
    if not member.flag_bits & _UTF8_NAME and not name.isascii():
        raw = name.encode("cp437", "replace")
        for encoding in ("utf-8", "gb18030"):
            try:
                name = raw.decode(encoding)
                break
            except UnicodeDecodeError:
                continue
    return name.replace("\\", "/").lstrip("/")  # old zip programs on Windows separate folders like this


def _read_member(archive: zipfile.ZipFile, member: _Member) -> bytes | Text:
    info = member.info
    if stat.S_ISLNK(info.external_attr >> 16):
        return LINK
    if info.flag_bits & 1:
        return _PASSWORD
    limit = _LIMITS[kind_of(member.path)]
    if info.compress_size > 2 * limit:  # packing doubles the size of nothing, except to keep a reader busy
        return too_large(limit)
    # Only these two stop inflating at the limit; the others unpack a whole block first, however large.
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return _UNUSUAL
    try:
        with archive.open(info) as file:
            return _limited(file, limit)
    except _BROKEN_ZIP:
        return _DAMAGED
