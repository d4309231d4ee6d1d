"""The stubs of a workspace: new ones, changed ones, and one of them again."""

from __future__ import annotations

import contextlib
import difflib
import enum
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from autograder.catalogue import Exercise, exercises
from autograder.errors import KataError, UnwritableOutput
from autograder.language import Text
from autograder.workspace import Workspace
from autograder.workspace.editors import TASKS, tasks
from autograder.workspace.readme import readme


class Kind(enum.Enum):
    """The effect of an update on an exercise."""

    NEW = "new"
    RENEWED = "renewed"
    KEPT = "kept"
    GONE = "gone"


@dataclass(frozen=True)
class Change:
    """One exercise, its change, its file, and the lines in which its task differs from the previous one."""

    kind: Kind
    slug: str
    path: Path | None = None
    lines: tuple[str, ...] = ()


@dataclass(frozen=True)
class Reset:
    """The file that is the stub again, and the backup of its previous answer, if it held one."""

    path: Path
    backup: Path | None


def start(folder: Path, language: str) -> tuple[Workspace, list[Change]]:
    """Make the folder a workspace. Existing files stay as they are. Raises UnwritableOutput."""
    workspace = Workspace(folder)
    with _written():
        (workspace.own / "issued").mkdir(parents=True, exist_ok=True)
        for place, text in (("README.md", readme(language)), (TASKS, tasks(language))):
            if not (folder / place).exists():
                (folder / place).parent.mkdir(exist_ok=True)
                (folder / place).write_text(text, "utf-8")
    workspace.progress.begin(language)
    return workspace, update(workspace)


def update(workspace: Workspace) -> list[Change]:
    """Bring new and changed exercises into the workspace, and leave every answer as it is. Raises UnwritableOutput."""
    files = workspace.files()
    with _written():
        changes = [change for one in exercises() if (change := _brought(workspace, one, files.get(one.slug, [])))]
        known = {exercise.slug for exercise in exercises()}
        for record in sorted((workspace.own / "issued").glob("*.py")):
            if record.stem not in known:
                record.unlink()
                changes.append(Change(Kind.GONE, record.stem))
    return changes


def _brought(workspace: Workspace, exercise: Exercise, files: list[Path]) -> Change | None:
    stub, issued = exercise.stub.read_bytes(), workspace.issued(exercise)
    before = issued.read_bytes() if issued.is_file() else None
    place = files[0] if files else workspace.place_of(exercise)
    if before == stub and files:
        return None
    issued.write_bytes(stub)
    if not files:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(stub)
        return Change(Kind.NEW, exercise.slug, place)
    if before is None:
        return None  # an answer from before this folder was a workspace
    if len(files) == 1 and _is_as(place, before):
        place.unlink()
        place = workspace.place_of(exercise)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(stub)
        return Change(Kind.RENEWED, exercise.slug, place)
    return Change(Kind.KEPT, exercise.slug, place, _differing(_text(before), _text(stub)))


def reset(workspace: Workspace, exercise: Exercise) -> Reset:
    """Write the stub over the answer, which is kept as a backup. Raises UnwritableOutput."""
    files = workspace.files().get(exercise.slug, [])
    place = files[0] if files else workspace.place_of(exercise)
    backup = None
    with _written():
        if place.exists() and not _is_as(place, exercise.stub.read_bytes()):
            workspace.backups().mkdir(parents=True, exist_ok=True)
            backup = workspace.backups() / f"{place.stem}.{datetime.now():%Y-%m-%d_%H-%M-%S_%f}.py"
            shutil.copy2(place, backup)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(exercise.stub.read_bytes())
        workspace.issued(exercise).write_bytes(exercise.stub.read_bytes())
    workspace.progress.forget(exercise.slug)
    return Reset(place, backup)


def _is_as(path: Path, issued: bytes) -> bool:
    """True when nobody has changed the file since it was issued, not even a comment."""
    return _text(path.read_bytes()).split() == _text(issued).split()


def _text(content: bytes) -> str:
    return content.decode("utf-8", "replace")


def _differing(before: str, now: str) -> tuple[str, ...]:
    """Return the lines that were taken out and put in, each with its sign."""
    compared = difflib.unified_diff(before.splitlines(), now.splitlines(), lineterm="", n=0)
    return tuple(line for line in compared if line[:1] in "+-" and line[:3] not in ("+++", "---") and line[1:].strip())


@contextlib.contextmanager
def _written() -> Iterator[None]:
    try:
        yield
    except OSError as wrong:
        raise UnwritableOutput(
            Text(
                f"'{wrong.filename}' cannot be written: {wrong.strerror}",
                f"“{wrong.filename}”无法写入：{wrong.strerror}",
            ),
            Text("Choose a folder that you may write to.", "请选一个可以写入的文件夹。"),
        ) from wrong


def required(workspace: Workspace | None) -> Workspace:
    """Return the workspace. Raises KataError if there is none."""
    if workspace is None:
        raise KataError(
            Text("this folder is not a workspace", "这个文件夹不是练习文件夹"),
            Text(
                "`kata start work` writes one into the folder 'work'; then go there.",
                "`kata start work` 会在文件夹“work”里建一个；然后进到那里。",
            ),
        )
    return workspace
