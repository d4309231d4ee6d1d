"""The identity of a result: all that it follows from. A result with a known identity is not graded again."""

from __future__ import annotations

import functools
import hashlib
import platform
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version

from autograder.catalogue import PACKAGE, Exercise
from autograder.language import Text
from autograder.submission import Answer, Submission

_ENGINE = ("grading", "worker", "dialect", "feedback.py", "stub.py", "syntax.py")
_LIBRARIES = ("torch", "pandas", "numpy")


@dataclass(frozen=True)
class Place:
    """The circumstances that a verdict may depend on: walls, the devices that ran, the seed, the versions."""

    walls: str
    devices: tuple[str, ...]
    seed: int
    versions: Mapping[str, str]


@functools.cache
def versions() -> dict[str, str]:
    """Return the versions of Python and of the libraries that answers use."""
    return {"python": platform.python_version(), **{name: version(name) for name in _LIBRARIES}}


@functools.cache
def engine() -> str:
    """Return a digest of the code that judges."""
    digest = hashlib.sha256()
    for room in (PACKAGE / name for name in _ENGINE):
        for path in sorted(room.rglob("*.py")) or [room]:
            digest.update(path.read_bytes())
    return digest.hexdigest()


@functools.cache
def _faces(exercise: Exercise) -> str:
    return hashlib.sha256(exercise.grader.read_bytes() + exercise.stub.read_bytes()).hexdigest()


def identity(exercise: Exercise, submission: Submission, place: Place) -> str:
    """Return a digest of the answer, its grader and its circumstances."""
    answer: Answer | Text | None = submission.answers.get(exercise.slug, submission.problem)
    facts = (exercise.slug, answer, _faces(exercise), engine(), place)
    return hashlib.sha256(repr(facts).encode("utf-8", "surrogatepass")).hexdigest()
