"""Submissions: the answers of one person, read from a folder, a zip or a single file.

A ``.py`` file is one answer, a notebook holds many. Reading never runs anything, never writes anything, and is bounded.
A file that cannot be read costs its own exercises.
"""

from __future__ import annotations

import functools
import io
import itertools
import os
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import IO

from autograder import notebook
from autograder.catalogue import Text, exercises, slug_of
from autograder.errors import UnreadableSubmission

MAX_ANSWER = 256 * 1024
"""Largest answer that is read, in bytes."""
_LIMITS = {".py": MAX_ANSWER, ".ipynb": notebook.MAX_NOTEBOOK}
"""What can hold answers, and how many bytes of it are read."""
_LINK = Text("it is a link; hand in the file itself", "它是一个链接；请交文件本身")
MAX_ENTRIES = 50_000
"""Files and folders of a submission whose names are looked at."""
MAX_IGNORED = 2_000
"""Files of a submission that are named as belonging to no exercise."""
MAX_ZIP = 64 * 2**20
"""Largest zip that is read, in bytes."""
_MAX_NAME = 200
"""Longest name of a submission, in bytes: it becomes a file's name, and those end at 255."""
_ALONE = "Hand in the folder with your answers alone."


@dataclass(frozen=True)
class Answer:
    """One exercise's source text, or why there is none.

    ``before`` is text to run first, in the same module. ``helpers`` are the texts of the modules that it imports, by
    name.
    """

    path: str
    source: str = ""
    problem: Text | None = None
    before: str = ""
    helpers: Mapping[str, str] = field(default_factory=dict)

    @property
    def texts(self) -> dict[str, str]:
        """All the text that is run for this answer: its own by its path, the rest by what it is."""
        return {self.path: self.source, "before the answer": self.before, **self.helpers}


@dataclass(frozen=True)
class Submission:
    """The answers of one person, by slug, and the files that belong to no exercise; or why nothing could be read."""

    name: str
    answers: dict[str, Answer] = field(default_factory=dict)
    ignored: tuple[str, ...] = ()
    problem: str | None = None


def require_existing(path: Path) -> None:
    """Raises UnreadableSubmission when there is nothing at ``path``."""
    try:
        path.stat()
    except OSError as wrong:
        why = "does not exist" if isinstance(wrong, FileNotFoundError) else f"cannot be read: {wrong.strerror}"
        raise UnreadableSubmission(f"'{path}' {why}", "Name a folder, a .zip, a .py file or a notebook.") from wrong


def read(path: Path) -> Submission:
    """The submission at ``path``. Raises UnreadableSubmission when it is no folder, zip, Python file or notebook."""
    require_existing(path)
    if path.is_dir():
        return _collect(Path(os.path.realpath(path)).name, _files_of_folder(path))
    if path.is_file() and path.suffix in _LIMITS:
        return _collect(path.stem, iter([(path.name, functools.partial(read_limited, path))]))
    if path.is_file() and path.suffix == ".zip":
        return _read_zip(path)
    raise UnreadableSubmission(
        f"'{path}' is no folder, .zip, .py or .ipynb file", "Hand in the folder with your answers."
    )


def read_all(paths: Sequence[Path]) -> Iterator[Submission]:
    """One submission after the other, each with a name of its own; an unreadable one says why and stops nobody."""
    for path, name in zip(paths, _names(paths), strict=True):
        try:
            yield replace(read(path), name=name)
        except UnreadableSubmission as unreadable:
            yield Submission(name, problem=str(unreadable))


def _names(paths: Sequence[Path]) -> list[str]:
    """The last part of each path, and as many more parts as it takes to tell them apart."""
    real = [Path(os.path.realpath(path)) for path in paths]
    parts = [(*path.parts[1:-1], _without_suffix(path.name) or "submission") for path in real]
    names = [part[-1] for part in parts]
    for depth in range(2, 1 + max(map(len, parts), default=0)):
        names = [
            "_".join(part[-depth:]) if names.count(name) > 1 else name for part, name in zip(parts, names, strict=True)
        ]
    free: list[str] = []
    for name in map(_fitting, names):
        candidates = itertools.chain([name], (f"{name}_{number}" for number in itertools.count(2)))
        free.append(next(candidate for candidate in candidates if candidate not in free))
    return free


def _without_suffix(name: str) -> str:
    return next((name.removesuffix(suffix) for suffix in (".zip", *_LIMITS) if name.endswith(suffix)), name)


def _fitting(name: str) -> str:
    """The name without what does not fit into a file's name."""
    return os.fsdecode(os.fsencode(name)[:_MAX_NAME])


_Found = Iterator[tuple[str, Callable[[], bytes | Text]]]
"""Paths, and how to read their content or the reason why there is none."""


def _files_of_folder(folder: Path) -> _Found:
    for entry in _walk(folder):
        path = Path(entry)
        if path.suffix in _LIMITS:
            relative = str(path.relative_to(folder))
            if entry.is_symlink():
                yield relative, lambda: _LINK
            elif entry.is_file():
                yield relative, functools.partial(read_limited, path)


def _walk(folder: Path) -> Iterator[os.DirEntry[str]]:
    """What is in the folder and below, in order; not what is hidden or behind links. Raises UnreadableSubmission.

    A folder that cannot be listed may hold answers: to pass over it would call them missing.
    """
    left = MAX_ENTRIES
    pending = _listed(folder, left)
    while pending:
        left -= 1
        entry = pending.pop()
        yield entry
        if entry.is_dir(follow_symlinks=False):
            pending += _listed(entry, left - len(pending))


def _listed(folder: Path | os.DirEntry[str], left: int) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            seen = (entry for entry in entries if not _is_hidden([entry.name]))
            found = list(itertools.islice(seen, left + 1))
    except OSError as wrong:
        raise UnreadableSubmission(f"'{_shortened(folder)}' cannot be read: {wrong.strerror}", _ALONE) from wrong
    if len(found) > left:
        raise UnreadableSubmission(f"'{_shortened(folder)}' is one of more than {MAX_ENTRIES} files", _ALONE)
    return sorted(found, key=lambda entry: entry.name, reverse=True)


def _shortened(path: Path | os.DirEntry[str]) -> str:
    """The path, or its ends: what is wrong with it stands behind it and is to be read too."""
    text = os.fspath(path)
    return text if len(text) <= _MAX_NAME else f"{text[: _MAX_NAME // 2]}…{text[-_MAX_NAME // 2 :]}"


def _is_hidden(parts: Sequence[str]) -> bool:
    return any(part.startswith((".", "__")) for part in parts)


def read_limited(path: Path) -> bytes | Text:
    """The content of a Python file or notebook, or why it is not read."""
    try:
        with path.open("rb") as file:
            return _limited(file, _LIMITS[path.suffix])
    except OSError as wrong:
        return Text(f"it cannot be read: {wrong.strerror}", f"无法读取：{wrong.strerror}")


def _limited(file: IO[bytes], limit: int) -> bytes | Text:
    content = file.read(limit + 1)
    return content if len(content) <= limit else _too_large(limit)


def _too_large(limit: int) -> Text:
    return Text(f"it is larger than {limit // 1024} KiB", f"超过 {limit // 1024} KiB")


def _read_zip(path: Path) -> Submission:
    try:
        if path.stat().st_size > MAX_ZIP:
            raise UnreadableSubmission(f"'{path}' is larger than {MAX_ZIP // 2**20} MiB", _ALONE)
        content = path.read_bytes()
        # Opening a zip makes an object for every member: they are counted before.
        if content.count(_MEMBER) > MAX_ENTRIES:
            raise UnreadableSubmission(f"'{path}' holds more than {MAX_ENTRIES} files", _ALONE)
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _collect(path.stem, _files_of_zip(archive))
    except _BROKEN_ZIP as wrong:
        raise UnreadableSubmission(f"'{path}' is no zip that can be read: {wrong}", "Zip the folder again.") from wrong


_MEMBER = b"PK\x01\x02"
_BROKEN_ZIP = (
    *(zipfile.BadZipFile, zlib.error, struct.error),
    *(EOFError, OSError, OverflowError, RuntimeError, ValueError),
)
"""What reading a damaged or encrypted zip raises (NotImplementedError is a RuntimeError)."""


def _files_of_zip(archive: zipfile.ZipFile) -> _Found:
    # Members are read in memory, never extracted: a path that leaves the folder or a link has nothing to write to.
    for member in sorted(archive.infolist(), key=lambda member: member.filename):
        path = member.filename.replace("\\", "/")  # old zippers on Windows write it so
        if PurePosixPath(path).suffix in _LIMITS and not _is_hidden(PurePosixPath(path).parts):
            yield path, functools.partial(_read_member, archive, member)


def _read_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes | Text:
    if stat.S_ISLNK(member.external_attr >> 16):
        return _LINK
    limit = _LIMITS[PurePosixPath(member.filename).suffix]
    if member.compress_size > 2 * limit:  # packing makes nothing twice as large, except to keep a reader busy
        return _too_large(limit)
    # Only these two stop inflating at the limit; the others unpack a whole block first, however large.
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return Text("it is packed in an unusual way; zip it again", "压缩方式不常见；请重新压缩")
    try:
        with archive.open(member) as file:
            return _limited(file, limit)
    except _BROKEN_ZIP:
        return Text("its part of the zip is damaged or has a password", "压缩包里的这一部分已损坏或有密码")


def _collect(name: str, files: _Found) -> Submission:
    answers: dict[str, Answer] = {}
    ignored: list[str] = []
    damaged: dict[str, Answer] = {}
    for name_there, content in files:
        path = _readable(name_there)
        found = _answers_in(path, content)
        if isinstance(found, Text):
            damaged.update(_lost_with(path, found))
            continue
        if not found:
            ignored.append(path)
        for slug, answer in found.items():
            answers[slug] = _twice(answers[slug], answer) if slug in answers else answer
    return Submission(name, {**damaged, **answers}, tuple(ignored[:MAX_IGNORED]))


def _readable(path: str) -> str:
    """The path with replacement characters for bytes that are no UTF-8: those can neither be shown nor be sent."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _answers_in(path: str, content: Callable[[], bytes | Text]) -> dict[str, Answer] | Text:
    if path.endswith(".py"):
        slug = slug_of(PurePosixPath(path).name)
        return {} if slug is None else {slug: _answer(path, content())}
    read = content()
    parsed = read if isinstance(read, Text) else notebook.parse(read)
    return parsed if isinstance(parsed, Text) else answers_of(path, parsed)


def answers_of(path: str, read: notebook.Notebook) -> dict[str, Answer]:
    """The answers in a notebook, by slug."""
    return {slug: _answer_of_cell(f"{path}#{slug}", cell) for slug, cell in read.answers.items()}


def _answer_of_cell(path: str, cell: notebook.Cell) -> Answer:
    if cell.problem is not None:
        return Answer(path, problem=cell.problem)
    if len(cell.source.encode()) > MAX_ANSWER:
        return Answer(path, problem=_too_large(MAX_ANSWER))
    return Answer(path, notebook.python(cell.source))


def _lost_with(path: str, problem: Text) -> dict[str, Answer]:
    """A notebook that cannot be read loses its note's exercises; one that is named like no note may have held any."""
    note = [exercise for exercise in exercises() if exercise.note == PurePosixPath(path).stem]
    return {exercise.slug: Answer(path, problem=problem) for exercise in note or exercises()}


def _twice(first: Answer, second: Answer) -> Answer:
    both = first.path, second.path
    twice = Text(f"it is there twice: {both[0]} and {both[1]}", f"交了两份：{both[0]} 和 {both[1]}")
    return Answer(second.path, problem=twice)


def _answer(path: str, content: bytes | Text) -> Answer:
    if isinstance(content, Text):
        return Answer(path, problem=content)
    try:
        return Answer(path, content.decode("utf-8-sig"))
    except UnicodeDecodeError as wrong:
        place = wrong.start
        return Answer(path, problem=Text(f"it is not UTF-8 text (byte {place})", f"不是 UTF-8 文本（第 {place} 字节）"))
