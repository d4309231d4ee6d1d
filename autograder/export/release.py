"""The students' copy: stubs with their examples, and the part of the package for ``kata list`` and ``kata check``.

It is written file by file and has no history. Only files named here are in it.
"""

from __future__ import annotations

from collections.abc import Iterator

from autograder import __version__
from autograder.catalogue import PACKAGE, Exercise
from autograder.export.archive import File
from autograder.export.render import rendered
from autograder.export.suite import Settings, stubs
from autograder.isolation import Level

_MODULES = (
    *("__init__.py", "__main__.py", "catalogue.py", "cell.py", "errors.py", "example.py", "garbage.py"),
    *(
        "isolation.py",
        "language.py",
        "notebook.py",
        "stub.py",
        "surroundings.py",
        "syntax.py",
        "terminals.py",
        "text.py",
    ),
    *("verdicts.py", "visible.py"),
    *("report/__init__.py", "report/formats.py"),
    *("cli/__init__.py", "cli/check.py", "cli/language.py", "cli/list.py", "cli/options.py"),
)
_ROOMS = ("submission", "workspace")


def release(exercises: tuple[Exercise, ...], lang: str) -> list[File]:
    """Return the files of the copy."""
    # Students write into one of the two. The other keeps the stubs that they were given.
    given = stubs(Settings(exercises, lang, Level.LIMITS))
    return [*_package(), *given, *(file.beneath("autograder") for file in given), *_around(exercises)]


def _package() -> Iterator[File]:
    rooms = (path for room in _ROOMS for path in sorted((PACKAGE / room).rglob("*.py")))
    for path in (*(PACKAGE / name for name in _MODULES), *rooms):
        yield File(f"autograder/{path.relative_to(PACKAGE).as_posix()}", path.read_bytes())


def _around(exercises: tuple[Exercise, ...]) -> Iterator[File]:
    yield rendered("release/pyproject.toml.j2", "pyproject.toml", version=__version__)
    yield rendered("release/README.md", "README.md", first=exercises[0])
