"""Classes made up from the bank: the same people with the same answers for the same seed.

Everybody has an ability, which decides how many of their answers are right. A wrong answer is one of the bank, so that
common mistakes are common. A few people hand in late, under a name of their own, nothing, or an unreadable file.
"""

from __future__ import annotations

import functools
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from autograder.catalogue import Exercise
from autograder.dev.bank import answers
from autograder.export.archive import File, write_folder, zipped

_GIVEN = (
    "Ada",
    "Alan",
    "Grace",
    "Emmy",
    "Kurt",
    "Sofia",
    "Noam",
    "Ines",
    "Tariq",
    "Yuki",
    "伟",
    "芳",
    "娜",
    "敏",
    "静",
)
_FAMILY = ("Abel", "Bose", "Curie", "Diaz", "Euler", "Frege", "Gauss", "Hopper", "Ito", "王", "李", "张", "刘", "陈")
_LOOPS = "    while True:\n        pass\n"
_BROKEN = ("def {name}(*args)\n    return args\n", "import torch\n    x = 1\n", 'print("{name}"\n')
_SHAPES = ("folder", "folder", "zip", "files", "moodle")


@dataclass(frozen=True)
class _Bank:
    """The answers of an exercise that people hand in."""

    right: tuple[str, ...]
    wrong: tuple[str, ...]
    refused: tuple[str, ...]


@functools.cache
def _bank(exercise: Exercise) -> _Bank:
    found = answers(exercise)
    # The first line describes the answer, and no student writes one.
    texts = [(one, one.source.partition("\n")[2].lstrip("\n")) for one in found]
    right = [text for one, text in texts if not one.loses and not one.refused]
    wrong = [text for one, text in texts if one.loses]
    return _Bank(
        (exercise.solution.read_text("utf-8"), *right), tuple(wrong), tuple(t for one, t in texts if one.refused)
    )


@dataclass(frozen=True)
class Made:
    """One person of a made-up class: a line of the roster, and the files of a submission."""

    key: str
    name: str
    number: int
    files: tuple[File, ...]


def people(count: int, exercises: tuple[Exercise, ...], seed: int, hangs: bool = True) -> Iterator[Made]:
    """Return so many people. Some of their answers hang, unless this is turned off."""
    for number in range(count):
        yield _Student(seed, number, hangs).made(exercises)


def roster(count: int, seed: int) -> File:
    """Return the roster of that class, as Canvas exports one."""
    lines = ["Student,ID,SIS User ID,SIS Login ID,Section"]
    for number in range(count):
        student = _Student(seed, number, False)
        lines.append(f"{student.name},{student.number},{student.key},{student.key},1")
    return File("roster.csv", "".join(f"{line}\n" for line in lines).encode())


def make(count: int, exercises: tuple[Exercise, ...], seed: int, folder: Path, hangs: bool = True) -> None:
    """Write the class into ``folder``: ``submissions`` and ``roster.csv``. Raises UnwritableOutput."""
    write_folder([roster(count, seed)], folder)
    (folder / "submissions").mkdir(exist_ok=True)
    for made in people(count, exercises, seed, hangs):
        write_folder([file.beneath("submissions") for file in made.files], folder)


class _Student:
    def __init__(self, seed: int, number: int, hangs: bool) -> None:
        self._chance = chance = random.Random(f"{seed} {number}")  # noqa: S311 - for a demonstration
        self._hangs = hangs
        self.key = f"u{number:05}"
        self.number = 100_000 + number
        self.name = f"{chance.choice(_GIVEN)} {chance.choice(_FAMILY)}"
        self._ability = chance.betavariate(4, 2)

    def made(self, exercises: tuple[Exercise, ...]) -> Made:
        """Return the person with all files."""
        chance = self._chance
        kind = chance.random()
        shape = chance.choice(_SHAPES)
        is_late = chance.random() < 0.05  # noqa: PLR2004 - one in twenty
        written = [File(one.file, text.encode()) for one in exercises if (text := self._answer(one)) is not None]
        if kind < 0.02:  # noqa: PLR2004 - one in fifty hands in nothing
            files: list[File] = []
        elif kind < 0.03:  # noqa: PLR2004 - one in a hundred what cannot be read
            files = [File(f"{self.key}.zip", b"PK and no more")]
        else:
            files = list(self._shaped(written, shape, is_late))
        return Made(self.key, self.name, self.number, tuple(files))

    def _shaped(self, files: list[File], shape: str, is_late: bool) -> Iterator[File]:
        if shape == "zip":
            yield File(f"{self.key}_homework.zip", zipped(files))
        elif shape == "files":
            late = "LATE_" if is_late else ""
            sortable = "".join(reversed(self.name.lower().split()))
            for place, file in enumerate(files):
                yield File(f"{sortable}_{late}{self.number}_{700_000 + place}_{file.path}", file.content)
        else:
            moodle = f"{self.name}_{self.number}_assignsubmission_file"
            yield from (file.beneath(moodle if shape == "moodle" else self.key) for file in files)

    def _answer(self, exercise: Exercise) -> str | None:
        chance, bank = self._chance, _bank(exercise)
        kind = chance.random()
        if kind < 0.04:  # noqa: PLR2004 - one in twenty-five is not handed in
            return None
        if kind < 0.08:  # noqa: PLR2004 - as many are left as they were
            return exercise.stub.read_text("utf-8")
        if kind < 0.1:  # noqa: PLR2004 - one in fifty is not Python
            return chance.choice(_BROKEN).format(name=exercise.functions[0].name)
        if kind < 0.12 and bank.refused:  # noqa: PLR2004 - one in fifty does what it must not
            return chance.choice(bank.refused)
        if self._hangs and kind > 0.9995:  # noqa: PLR2004 - one in two thousand
            function = exercise.functions[0]
            return f"def {function.name}({', '.join(function.parameters)}):\n{_LOOPS}"
        if chance.random() < self._ability or not bank.wrong:
            return chance.choice(bank.right)
        # The square makes the first ones common: people make the same mistakes.
        return bank.wrong[int(len(bank.wrong) * chance.random() ** 2)]
