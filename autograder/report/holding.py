"""A folder of reports that only one run may use. Linux and macOS."""

from __future__ import annotations

import contextlib
import errno
import fcntl
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from autograder.errors import UnwritableOutput
from autograder.language import Text
from autograder.report.folder import HIDDEN, unwritable

_CANNOT_LOCK = (errno.EBADF, errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP)
"""Errors of file systems that have no locks on folders."""


@contextlib.contextmanager
def held(folder: Path) -> Iterator[None]:
    """Keep ``folder`` only for this run. Create it if it does not exist. Raises UnwritableOutput.

    The hold ends with the process, in every case. On a file system without locks nothing is held.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except OSError as wrong:
        raise unwritable(folder, wrong) from wrong
    try:
        _lock(descriptor, folder)
        for stale in folder.glob(f"{HIDDEN}*"):
            if not stale.is_dir():
                stale.unlink()
        yield
    finally:
        os.close(descriptor)


def _lock(descriptor: int, folder: Path) -> None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as wrong:
        raise UnwritableOutput(
            Text(f"another run is writing into '{folder}'", f"另一次评分正在写入“{folder}”"),
            Text("Wait until it is over, or choose another folder.", "请等它结束，或者换一个文件夹。"),
        ) from wrong
    except OSError as wrong:
        if wrong.errno not in _CANNOT_LOCK:
            raise unwritable(folder, wrong) from wrong
