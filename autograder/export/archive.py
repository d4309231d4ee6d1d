"""Files to be written as a folder or as a zip, always with the same bytes for the same content."""

from __future__ import annotations

import io
import stat
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from autograder.errors import UnwritableOutput
from autograder.language import Text

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The oldest date a zip can hold: the same content gives the same zip, whenever it is made."""

_WRITABLE = Text("Choose a folder that you may write to.", "请选一个可以写入的文件夹。")


@dataclass(frozen=True)
class File:
    """One file of an export. ``path`` is relative and has forward slashes."""

    path: str
    content: bytes
    executable: bool = False

    def beneath(self, folder: str) -> File:
        """Return the same file in ``folder``."""
        return File(str(PurePosixPath(folder) / self.path), self.content, self.executable)

    @property
    def mode(self) -> int:
        """The permissions, as ``chmod`` takes them."""
        return 0o755 if self.executable else 0o644


def write_folder(files: Iterable[File], folder: Path) -> None:
    """Write the files into ``folder``, but never over a file that differs. Raises UnwritableOutput."""
    planned = {folder / file.path: file for file in files}
    for path, file in planned.items():
        if path.is_file() and path.read_bytes() != file.content:
            raise UnwritableOutput(
                Text(f"'{path}' is there already", f"“{path}”已经有了"),
                Text("Choose an empty folder, or remove the old export.", "请选一个空文件夹，或者删去旧的导出。"),
            )
    try:
        for path, file in planned.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.content)
            path.chmod(file.mode)
    except OSError as wrong:
        raise UnwritableOutput(
            Text(
                f"'{wrong.filename}' cannot be written: {wrong.strerror}",
                f"“{wrong.filename}”无法写入：{wrong.strerror}",
            ),
            _WRITABLE,
        ) from wrong


def write_zip(files: Iterable[File], path: Path) -> None:
    """Write the files as one zip that keeps executable files executable. Raises UnwritableOutput."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(zipped(files))
    except OSError as wrong:
        raise UnwritableOutput(
            Text(f"'{path}' cannot be written: {wrong.strerror}", f"“{path}”无法写入：{wrong.strerror}"), _WRITABLE
        ) from wrong


def zipped(files: Iterable[File]) -> bytes:
    """Return the files as the bytes of one zip."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(files, key=lambda file: file.path):
            entry = zipfile.ZipInfo(file.path, _EPOCH)
            entry.external_attr = (stat.S_IFREG | file.mode) << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, file.content)
    return buffer.getvalue()
