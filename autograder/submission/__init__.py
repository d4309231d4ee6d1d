"""Submissions: the answers of one person, read from a folder, a zip or a single file.

A ``.py`` file is one answer, a notebook holds many. Reading never runs anything, never writes anything, and is bounded.
A file that cannot be read costs its own exercises.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from autograder.catalogue import Text
from autograder.errors import UnreadableSubmission
from autograder.submission.collecting import MAX_IGNORED, answers_of, collect
from autograder.submission.contents import ALONE, beside, in_folder, in_zip, one_file, together
from autograder.submission.files import MAX_ENTRIES, MAX_ZIP, read_limited
from autograder.submission.model import MAX_ANSWER, Answer, Submission, Unread
from autograder.submission.names import exercise_of, kind_of, submission_names, without_ending
from autograder.submission.zips import open_zip

__all__ = [
    "MAX_ANSWER",
    "MAX_ENTRIES",
    "MAX_IGNORED",
    "MAX_ZIP",
    "Answer",
    "Submission",
    "Unread",
    "answers_of",
    "exercise_of",
    "kind_of",
    "read",
    "read_all",
    "read_limited",
    "read_together",
    "require_existing",
    "without_ending",
]


def require_existing(path: Path) -> None:
    """Raise UnreadableSubmission when nothing exists at ``path``."""
    try:
        path.stat()
    except OSError as wrong:
        absent = isinstance(wrong, FileNotFoundError)
        raise UnreadableSubmission(
            Text(
                f"'{path}' {'does not exist' if absent else f'cannot be read: {wrong.strerror}'}",
                f"“{path}”{'不存在' if absent else f'无法读取：{wrong.strerror}'}",
            ),
            Text(
                "Name a folder, a .zip, a .py file or a notebook.",
                "请给出文件夹、.zip、.py 文件或笔记本。",
            ),
        ) from wrong


def read(path: Path, own: bool = False) -> Submission:
    """Return the submission at ``path``.

    Raises UnreadableSubmission if it is not a folder, zip, Python file or notebook.

    A file in one's ``own`` folder may import those next to it. The neighbours of a submitted file belong to other
    people.
    """
    require_existing(path)
    if path.is_dir():
        return collect(Path(os.path.realpath(path)).name, in_folder(path))
    kind = kind_of(path.name) if path.is_file() else ""
    if kind in (".py", ".ipynb"):
        return collect(without_ending(path.name), one_file(path), beside(path) if own else ())
    if kind == ".zip":
        return _read_zip(path)
    raise UnreadableSubmission(
        Text(f"'{path}' is not a folder, .zip, .py or .ipynb file", f"“{path}”不是文件夹、.zip、.py 或 .ipynb 文件"),
        Text("Hand in the folder with your answers.", "请交放答案的文件夹。"),
    )


def read_together(name: str, paths: Sequence[Path]) -> Submission:
    """Return the submission of that name in these places, several as one folder. An unreadable one gives its reason."""
    try:
        return replace(read(paths[0]), name=name) if len(paths) == 1 else collect(name, together(paths))
    except UnreadableSubmission as unreadable:
        return Submission(name, problem=unreadable.told)


def _read_zip(path: Path) -> Submission:
    content = read_limited(path)
    archive = content if isinstance(content, Text) else open_zip(content)
    if isinstance(archive, Text):
        raise UnreadableSubmission(Text(f"'{path}': {archive.en}", f"“{path}”：{archive.zh}"), ALONE)
    return collect(without_ending(path.name), in_zip(archive))


def read_all(paths: Sequence[Path]) -> Iterator[Submission]:
    """Yield one submission after the other, each with its own name.

    An unreadable one gives its reason and stops nobody.
    """
    for path, name in zip(paths, submission_names(paths), strict=True):
        yield read_together(name, [path])
