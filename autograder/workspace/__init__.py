"""A student's workspace: the folder that ``kata start`` writes, in which answers are written and looked at.

It holds a folder for each note with its stubs, ``README.md`` and ``progress.txt``. In ``.kata`` are the stubs as they
were issued, and backups.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from autograder.catalogue import Exercise, exercises, find
from autograder.workspace.progress import Progress

__all__ = ["Workspace", "enclosing", "meant"]

_OWN = ".kata"


@dataclass(frozen=True)
class Workspace:
    """The workspace in this folder."""

    root: Path

    @property
    def own(self) -> Path:
        """The folder of files that are not the student's."""
        return self.root / _OWN

    @property
    def progress(self) -> Progress:
        """The passed exercises, and the language."""
        return Progress(self.root / "progress.txt")

    def place_of(self, exercise: Exercise) -> Path:
        """Return the place where the exercise's file is written."""
        return self.root / exercise.note / exercise.file

    def issued(self, exercise: Exercise) -> Path:
        """Return the stub as it was written here."""
        return self.own / "issued" / f"{exercise.slug}.py"

    def backups(self) -> Path:
        """Return the folder of the answers that were reset."""
        return self.own / "backups"

    def current(self) -> Exercise | None:
        """Return the first exercise that is not passed."""
        standings = self.progress.standings()
        return next(
            (one for one in exercises() if one.slug not in standings or not standings[one.slug].is_passed), None
        )

    def files(self) -> dict[str, list[Path]]:
        """Return the files for each exercise by slug, the one in the exercise's own place before its copies."""
        from autograder.submission.contents import python_in  # slow, and every command asks for its workspace
        from autograder.submission.names import exercise_of

        notes = {exercise.note for exercise in exercises()}
        found: dict[str, list[tuple[bool, int, Path]]] = {}
        for path in python_in(self.root):
            named = exercise_of(path.name)
            if named is not None:
                found.setdefault(named.slug, []).append((path.parent.name not in notes, named.rank, path))
        return {slug: [path for *_, path in sorted(ranked)] for slug, ranked in found.items()}


def meant(name: str, folder: Path) -> Exercise:
    """Return the exercise that is meant by this name, or by the path of its file, in ``folder``.

    A number is meant within the note in whose folder one is, else within the current one. Raises UnknownExercise.
    """
    workspace = enclosing(folder)
    note = folder.absolute().name
    if workspace is not None and note not in {exercise.note for exercise in exercises()}:
        current = workspace.current()
        note = current.note if current else note
    path = folder / name
    return find(path.name if path.is_file() else name, note)


def enclosing(folder: Path) -> Workspace | None:
    """Return the workspace that this folder belongs to, if any."""
    absolute = folder.absolute()
    for parent in (absolute, *absolute.parents):
        if (parent / _OWN / "issued").is_dir():
            return Workspace(parent)
    return None
