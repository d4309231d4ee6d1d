"""The entries of a class's folder: the submissions, and their owners. Several of one person are one submission."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from autograder.course.roster import Person, Roster
from autograder.errors import UnreadableSubmission
from autograder.language import Text
from autograder.submission import exercise_of, kind_of, without_ending
from autograder.submission.files import is_hidden

_MOODLE = re.compile(r"(?P<name>[^_]+)_(?P<number>\d+)_assignsubmission_(?:file|onlinetext)(?:_.*)?", re.DOTALL)
"""As Moodle names what it packs: folders, or files where it is told to make none.

Source: mod/assign/feedback/file/importziplib.php
"""
_CANVAS = re.compile(r"(?P<name>[^_]+)_(?P<late>LATE_)?(?P<number>\d{3,})_\d{3,}_(?P<rest>.+)", re.DOTALL)
"""As Canvas names what it packs: only files. Folders and short numbers are somebody's own."""
_KINDS = (".py", ".ipynb", ".zip")
_NO_KIND = Text("it is not a folder, .zip, .py or .ipynb file", "不是文件夹、.zip、.py 或 .ipynb 文件")


@dataclass(frozen=True)
class Entry:
    """One thing in the folder, and the facts about the person in its name."""

    path: Path
    name: str
    number: str | None = None
    is_late: bool = False


@dataclass(frozen=True)
class Handed:
    """The entries of one person. Empty if nothing was handed in."""

    person: Person
    entries: tuple[Entry, ...] = ()

    @property
    def is_late(self) -> bool:
        """True when the platform says so about one of them."""
        return any(entry.is_late for entry in self.entries)


@dataclass(frozen=True)
class Class:
    """Everybody's entries, in order of their keys, and the entries that are not submissions."""

    handed: tuple[Handed, ...]
    skipped: tuple[tuple[str, Text], ...] = field(default=())


def entry_of(path: Path) -> Entry:
    """Return the facts in the name of the path."""
    name = _readable(path.name)
    stem = name if path.is_dir() else without_ending(name)
    if found := _MOODLE.fullmatch(stem):
        return Entry(path, found["name"].strip(), found["number"])
    if not path.is_dir() and (found := _CANVAS.fullmatch(name)):
        return Entry(path, found["name"], found["number"], found["late"] is not None)
    if kind_of(name) == ".py" and (named := exercise_of(name)) is not None:
        before = re.match(rf"(.+?)[\W_]+(?:\d+[\W_]+)?{named.slug}", name)
        return Entry(path, before[1] if before else stem)
    return Entry(path, stem)


def _readable(name: str) -> str:
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def class_in(folder: Path, roster: Roster | None) -> Class:
    """Return everybody's submissions in the folder. Raises UnreadableSubmission."""
    try:
        with os.scandir(folder) as found:
            paths = sorted(Path(one) for one in found if not is_hidden([one.name]))
    except OSError as wrong:
        raise UnreadableSubmission(
            Text(f"'{folder}' cannot be read: {wrong.strerror}", f"“{folder}”无法读取：{wrong.strerror}"),
            Text("Name the folder that holds the submissions.", "请给出放提交的文件夹。"),
        ) from wrong
    skipped = []
    entries = []
    for path in paths:
        if path.is_dir() or kind_of(path.name) in _KINDS:
            entries.append(entry_of(path))
        else:
            skipped.append((_readable(path.name), _NO_KIND))
    return Class(_by_person(entries, roster), tuple(skipped))


def _by_person(entries: Iterable[Entry], roster: Roster | None) -> tuple[Handed, ...]:
    known = roster.people if roster is not None else ()
    handed = {person.key: Handed(person) for person in known}
    for entry in entries:
        person = None if roster is None else roster.find(entry.name, entry.number)
        person = person or Person(key=entry.number or entry.name, name=entry.name)
        before = handed.get(person.key, Handed(person))
        handed[person.key] = replace(before, entries=(*before.entries, entry))
    return tuple(handed[key] for key in sorted(handed))


def moodle_number(names: Iterable[str], identifier: str) -> str | None:
    """Return the number by which Moodle knows a person, from a packed folder or from its worksheet's column."""
    packed = (found["number"] for name in names if (found := _MOODLE.fullmatch(name)))
    in_table = re.search(r"\d+", identifier)
    return next(packed, None if in_table is None else in_table[0])


def moodle_folder(names: Iterable[str], person: str, identifier: str) -> str | None:
    """Return the folder in which Moodle takes back a file for a person."""
    number = moodle_number(names, identifier)
    return None if number is None else f"{re.sub(r'[_/]', ' ', person)}_{number}_assignsubmission_file"
