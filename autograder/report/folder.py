"""Files of reports, written atomically: a killed process or a full disk leaves the old file."""

from __future__ import annotations

import errno
import os
import secrets
import stat
from pathlib import Path
from typing import BinaryIO

from autograder.errors import UnwritableOutput
from autograder.language import Text

_NEXT_STEP = Text("Choose a folder that you may write to and that has room.", "请选一个可以写入而且有空间的文件夹。")
_NEED_NAMES = (errno.EISDIR, errno.EOPNOTSUPP, errno.EINVAL)
"""Errors of kernels and file systems that have no files without a name."""
HIDDEN = ".kata-"
"""The beginning of the name of a file that is not whole yet."""


def write(path: Path, text: str) -> None:
    """Write a whole file or none. The old content stays until the new one is safe. Raises UnwritableOutput.

    A pipe or a device, such as ``/dev/stdout``, is written to as it is. Any other link is replaced, not followed, since
    it may have come with a student's repository, and lead anywhere.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        content = text.encode("utf-8", errors="replace")
        followed = _is_the_systems(path)
        if path.exists() and not path.is_file() and (followed or not path.is_symlink()):
            with path.open("wb") as stream:
                stream.write(content)
        else:
            _replace(path.resolve() if followed else path.parent.resolve() / path.name, content)
    except OSError as wrong:
        raise unwritable(path, wrong) from wrong


def refuse_links(path: Path, submission: Path) -> None:
    """Refuse to write to ``path`` if a folder on the way is a link that came with the submission.

    Raises UnwritableOutput.
    """
    root = submission.resolve()
    for folder in reversed((Path.cwd() / path).parents):
        place = folder.parent.resolve() / folder.name
        if place.is_relative_to(root) and place.is_symlink():
            raise UnwritableOutput(
                Text(
                    f"'{path}' cannot be written: '{folder}' is a link in the submission",
                    f"“{path}”无法写入：“{folder}”是提交里的链接",
                ),
                Text("Choose a folder outside of it.", "请选提交之外的文件夹。"),
            )


def _is_the_systems(path: Path) -> bool:
    """True when it is a name of the system, such as ``/dev/stdout``, which is a link."""
    return path.parent in (Path("/dev"), Path("/dev/fd")) or path.is_relative_to("/proc")


def unwritable(path: Path, wrong: OSError) -> UnwritableOutput:
    """Return the exception to raise when the system refuses."""
    return UnwritableOutput(
        Text(f"'{path}' cannot be written: {wrong.strerror}", f"“{path}”无法写入：{wrong.strerror}"), _NEXT_STEP
    )


def _replace(path: Path, content: bytes) -> None:
    hidden = path.with_name(f"{HIDDEN}{secrets.token_hex(8)}")
    try:
        with _new_file(hidden) as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
            if not hidden.exists():
                _name(file.fileno(), hidden)
        if path.is_file() and not path.is_symlink():
            hidden.chmod(stat.S_IMODE(path.stat().st_mode))
        hidden.replace(path)
    except OSError:
        hidden.unlink(missing_ok=True)
        raise


def _new_file(hidden: Path) -> BinaryIO:
    """Open a file without a name until it is whole. A process killed here leaves nothing half-written.

    On systems without such files it is called ``hidden`` from the start.
    """
    if not hasattr(os, "O_TMPFILE"):
        return hidden.open("xb")
    try:
        descriptor = os.open(hidden.parent, os.O_WRONLY | os.O_TMPFILE, 0o666)
    except OSError as wrong:
        if wrong.errno not in _NEED_NAMES:
            raise
        return hidden.open("xb")
    return os.fdopen(descriptor, "wb")


def _name(descriptor: int, path: Path) -> None:
    folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
    try:
        # With a folder's descriptor Python calls linkat(2), which can follow the link to the file; link(2) cannot.
        os.link(f"/proc/self/fd/{descriptor}", path.name, dst_dir_fd=folder, follow_symlinks=True)
    finally:
        os.close(folder)
