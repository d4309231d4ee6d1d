"""The common part of every export: the grading part of this package with the chosen exercises, and its requirements."""

from __future__ import annotations

import hashlib
import importlib.metadata
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from autograder import DISTRIBUTION, __version__
from autograder.catalogue import PACKAGE, ROOT, Exercise
from autograder.errors import KataError
from autograder.export.archive import File
from autograder.language import Text, same

_PER_EXERCISE = ("graders", "answers", "solutions", "exercises")
_LEFT_OUT = ("tests", "benchmarks", "samples", "docs", "dev", "export", "noxfile.py", "DEVELOPING.md", *_PER_EXERCISE)
_REQUIREMENT = re.compile(r"(?P<name>[A-Za-z0-9._-]+)[^;]*(?P<marker>;.*)?")


@dataclass(frozen=True)
class Settings:
    """The settings of an export: its exercises, the language and the walls of its runs, and the source of torch.

    ``index`` is a further package index. PyTorch has one of builds only for the CPU, which are ten times smaller.
    """

    exercises: tuple[Exercise, ...]
    lang: str
    walls: str
    index: str | None = None


def suite(settings: Settings) -> list[File]:
    """Return the folder ``suite``, with solutions and graders. On PYTHONPATH it runs ``python -m autograder grade``."""
    return [*_package(), *_trees(settings.exercises), _named()]


def _package() -> Iterator[File]:
    for path in sorted(PACKAGE.rglob("*")):
        place = path.relative_to(PACKAGE)
        if path.is_file() and not _is_left_out(place):
            yield File(f"suite/autograder/{place.as_posix()}", path.read_bytes())


def _named() -> File:
    """Give the suite its version, where Python looks for one."""
    told = f"Metadata-Version: 2.1\nName: {DISTRIBUTION}\nVersion: {__version__}\n"
    return File(f"suite/{DISTRIBUTION.replace('-', '_')}-{__version__}.dist-info/METADATA", told.encode())


def _is_left_out(place: Path) -> bool:
    return place.parts[0] in _LEFT_OUT or any(part == "__pycache__" or part[0] == "." for part in place.parts)


def _trees(exercises: tuple[Exercise, ...]) -> Iterator[File]:
    for exercise in exercises:
        grader = exercise.grader.relative_to(PACKAGE).as_posix()
        yield File(f"suite/autograder/{grader}", exercise.grader.read_bytes())
        for path in (exercise.solution, exercise.stub):
            yield File(f"suite/{path.relative_to(ROOT).as_posix()}", path.read_bytes())


def stubs(settings: Settings) -> list[File]:
    """Return the folder ``exercises`` as students start from it."""
    return [File(e.stub.relative_to(ROOT).as_posix(), e.stub.read_bytes()) for e in settings.exercises]


def requirements(settings: Settings) -> File:
    """Return ``requirements.txt``: the packages for grading, in the versions that are installed here."""
    lines = [f"--extra-index-url {settings.index}"] if settings.index else []
    return File("requirements.txt", "".join(f"{line}\n" for line in [*lines, *_pinned()]).encode())


def digest(settings: Settings) -> str:
    """Return a name for an environment with these requirements."""
    return hashlib.sha256(requirements(settings).content).hexdigest()[:16]


def _pinned() -> Iterator[str]:
    try:
        required = importlib.metadata.requires(DISTRIBUTION) or []
    except importlib.metadata.PackageNotFoundError as missing:
        raise KataError(
            Text("this package is not installed, so its requirements are unknown", "这个包没有安装，不知道它需要什么"),
            same("pip install -e ."),
        ) from missing
    for requirement in required:
        found = _REQUIREMENT.fullmatch(requirement)
        if found is not None and "extra ==" not in requirement:
            # Without the local part: 2.13.0+cpu is one of the builds of 2.13.0.
            version = importlib.metadata.version(found["name"]).partition("+")[0]
            yield f"{found['name']}=={version}{found['marker'] or ''}"
