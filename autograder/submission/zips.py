"""The files in a zip, read in memory and never extracted, so that no path or link leads anywhere."""

from __future__ import annotations

import functools
import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from autograder.catalogue import Text
from autograder.submission.files import (
    ENVIRONMENT,
    LIBRARIES,
    LIMITS,
    MAX_ENTRIES,
    SIGNS,
    File,
    Found,
    is_hidden,
    limited,
)
from autograder.submission.model import LINK, Unread, too_large
from autograder.submission.names import kind_of

_MAX_PARTS = 100
"""Folders within each other that a path in a zip may have; no person makes deeper ones."""
_MEMBER = b"PK\x01\x02"
_UTF8_NAME = 0x800
_BROKEN_ZIP = (
    *(zipfile.BadZipFile, zlib.error, struct.error),
    *(EOFError, OSError, OverflowError, RuntimeError, ValueError),
)
"""Errors that reading a damaged zip raises (NotImplementedError is a RuntimeError)."""
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


def members(archive: zipfile.ZipFile) -> Found:
    """Return the files in the zip, in order, without hidden and installed ones."""
    # A damaged entry may have no name at all.
    every = (_Member(_path(info), info) for info in archive.infolist() if info.filename)
    found = sorted((one for one in every if one.path.count("/") < _MAX_PARTS), key=lambda member: member.path)
    installed = _environments(member.path for member in found)
    for folder in sorted(installed):
        yield Unread(folder, ENVIRONMENT)
    for member in found:
        parts = PurePosixPath(member.path).parts
        parents = {"/".join(parts[:end]) for end in range(1, len(parts))}
        if not member.info.is_dir() and not is_hidden(parts) and installed.isdisjoint(parents):
            yield File(member.path, functools.partial(_read_member, archive, member))


def _environments(paths: Iterable[str]) -> set[str]:
    """Return the outermost folders that hold installed libraries."""
    found: set[str] = set()
    for path in paths:
        parts = PurePosixPath(path).parts
        for place, part in enumerate(parts):
            if part in LIBRARIES and place < len(parts) - 1:
                found.add("/".join(parts[: place + 1]))
            elif part in SIGNS and place:
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
    limit = LIMITS[kind_of(member.path)]
    if info.compress_size > 2 * limit:  # packing doubles the size of nothing, except to keep a reader busy
        return too_large(limit)
    # Only these two stop inflating at the limit; the others unpack a whole block first, however large.
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return _UNUSUAL
    try:
        with archive.open(info) as file:
            return limited(file, limit)
    except _BROKEN_ZIP:
        return _DAMAGED
