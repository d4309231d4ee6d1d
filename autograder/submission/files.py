"""Files that may hold answers: which ones do, how much of them is read, and how."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from autograder import notebook
from autograder.catalogue import Text
from autograder.submission.model import MAX_ANSWER, Unread, too_large
from autograder.submission.names import kind_of

MAX_ENTRIES = 50_000
"""Files and folders of a submission whose names are looked at."""
MAX_ZIP = 64 * 2**20
"""Largest zip that is read, in bytes; zips within a submission may have as much together."""
LIMITS = {".py": MAX_ANSWER, ".ipynb": notebook.MAX_NOTEBOOK, ".zip": MAX_ZIP}
"""Kinds of files that can hold answers, and how many bytes of them are read."""

LIBRARIES = {"site-packages", "dist-packages", "node_modules"}
SIGNS = {"pyvenv.cfg", "conda-meta"}
"""Names that lie in an environment, and nowhere else."""
ENVIRONMENT = Text("it holds installed libraries, which are nobody's answers", "里面是安装的库，不是答案")


@dataclass(frozen=True)
class File:
    """A file that may hold answers.

    It has a path and a way to read it, which may give the reason why it cannot be read.
    """

    path: str
    read: Callable[[], bytes | Text]


Found = Iterator[File | Unread]


def is_hidden(parts: Sequence[str]) -> bool:
    """True for files that systems and tools keep for themselves."""
    return any(part.startswith(".") or part in ("__pycache__", "__MACOSX") for part in parts)


def read_limited(path: Path) -> bytes | Text:
    """Return the content of a file that can hold answers, or the reason why it is not read."""
    try:
        with path.open("rb") as file:
            # No more than the length of the file, since read() makes room for all that is asked for.
            limit = LIMITS[kind_of(path.name)]
            content = file.read(min(limit, os.fstat(file.fileno()).st_size) + 1)
            return content if len(content) <= limit else too_large(limit)
    except OSError as wrong:
        return Text(f"it cannot be read: {wrong.strerror}", f"无法读取：{wrong.strerror}")


def limited(file: IO[bytes], limit: int) -> bytes | Text:
    """Return the content of an open file, or the sentence for one that is too large."""
    content = file.read(limit + 1)
    return content if len(content) <= limit else too_large(limit)
