"""Names: the exercise that a file answers, and the name of each submission."""

from __future__ import annotations

import collections
import difflib
import functools
import itertools
import os
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from autograder.catalogue import Exercise, exercises

_WORD = re.compile(r"[a-z]+|\d+|[^\W\da-z_]+")
_COPY = {"copy", "of", "kopie", "von", "copie", "de", "副本", "的副本", "复件", "拷贝", "final", "new", "fixed", "v"}
"""Words that systems and people add to the name of what is still the same file."""
_TESTS = {"test", "tests", "check", "grade", "grader"}
_ALIKE = 0.75
_MAX_STEM = 300
_MAX_NAME = 200
"""Longest name of a submission, in bytes: it becomes a file's name, and those end at 255."""

EXACT, VARIANT, DECORATED, GUESSED = range(4)
"""Ranks of a name, from the closest to that of an exercise. It is as issued (with any number, or none), written
differently, or with more around it. A guessed one comes from the functions that the file defines."""


@dataclass(frozen=True)
class Named:
    """The exercise that a file's name means, and how closely."""

    slug: str
    rank: int


def kind_of(path: str) -> str:
    """Return the ending, as it would be written in small ASCII letters."""
    name = unicodedata.normalize("NFKC", path[-_MAX_STEM:]).rpartition("/")[2]
    return f".{name.rpartition('.')[2].lower().strip()}" if "." in name else ""


def exercise_of(name: str) -> Named | None:
    """Return the exercise that a Python file is named after, ignoring numbers, capitals and marks of a copy.

    A person's prefix is removed if a number ends it, as learning platforms write it.
    """
    by_compact = _by_compact()
    stem = unicodedata.normalize("NFKC", name)[-_MAX_STEM:]
    stem = stem[: -len(".py")] if stem.lower().endswith(".py") else stem
    words = _WORD.findall(stem.lower())
    for end in range(len(words), 0, -1):
        for start in range(max(0, end - 8), end):
            slug = by_compact.get("".join(words[start:end]))
            if slug is not None:
                return _named(name, slug, words[:start], is_bare=end == len(words))
        if words[end - 1] not in _COPY and not words[end - 1].isdigit():
            break
    return None


def _named(name: str, slug: str, before: list[str], is_bare: bool) -> Named | None:
    number, _, rest_of_name = name.partition("_")
    if name == f"{slug}.py" or (number.isdecimal() and rest_of_name == f"{slug}.py"):
        return Named(slug, EXACT)
    if is_bare and (not before or (len(before) == 1 and before[0].isdigit())):
        return Named(slug, VARIANT)
    rest = [word for word in before if word not in _COPY]
    if not rest or (rest[-1].isdigit() and _TESTS.isdisjoint(rest)):
        return Named(slug, DECORATED)
    return None


@functools.cache
def _by_compact() -> dict[str, str]:
    return {exercise.slug.replace("_", ""): exercise.slug for exercise in exercises()}


def nearest(name: str) -> Exercise | None:
    """Return the exercise that a file's name resembles."""
    by_compact = _by_compact()
    letters = "".join(_WORD.findall(unicodedata.normalize("NFKC", PurePosixPath(name).stem)[-_MAX_STEM:].lower()))
    found = difflib.get_close_matches(letters.strip("0123456789"), by_compact, 1, _ALIKE)
    return next((exercise for exercise in exercises() if found and exercise.slug == by_compact[found[0]]), None)


def defining(source: str) -> Exercise | None:
    """Return the only exercise whose functions the text defines, all of them."""
    defined = set(re.findall(r"^def[ \t]+(\w+)[ \t]*\(", source, re.MULTILINE))
    found = [exercise for exercise in exercises() if defined >= {function.name for function in exercise.functions}]
    return found[0] if len(found) == 1 else None


def submission_names(paths: Sequence[Path]) -> list[str]:
    """Return the last part of each path, and as many more parts as it takes to tell them apart."""
    real = [Path(os.path.realpath(path)) for path in paths]
    parts = [(*path.parts[1:-1], without_ending(path.name) or "submission") for path in real]
    names = [part[-1] for part in parts]
    for depth in range(2, 1 + max(map(len, parts), default=0)):
        count = collections.Counter(names)
        if len(count) == len(names):
            break
        names = ["_".join(part[-depth:]) if count[name] > 1 else name for part, name in zip(parts, names, strict=True)]
    return _numbered(list(map(_fitting, names)))


def _numbered(names: list[str]) -> list[str]:
    """Return the names, each once. A repeated name gets the next free number."""
    taken: set[str] = set()
    numbers: dict[str, itertools.count[int]] = {}
    free: list[str] = []
    for name in names:
        new = name
        while new in taken:
            new = f"{name}_{next(numbers.setdefault(name, itertools.count(2)))}"
        taken.add(new)
        free.append(new)
    return free


def without_ending(name: str) -> str:
    """Return the file's name without the ending of a file that can be submitted."""
    return name[: -len(ending)] if (ending := kind_of(name)) in (".zip", ".py", ".ipynb") else name


def _fitting(name: str) -> str:
    """Return the name without characters that do not fit into a file's name."""
    return os.fsdecode(os.fsencode(name)[:_MAX_NAME])
