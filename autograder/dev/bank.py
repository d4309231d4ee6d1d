"""The bank: answers that must pass and answers that must fail, each as its first line says."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from packaging.requirements import Requirement

from autograder.catalogue import Exercise
from autograder.errors import BrokenTree
from autograder.language import Text
from autograder.submission import Answer, Submission

_RIGHT = re.compile(r"# right: \S.*")
_REFUSED = re.compile(r"# refused: (?P<names>\S.*)")
_WRONG = re.compile(r"# loses (?P<checks>test_\w+(?:, test_\w+)*): (?P<mistake>\S.*?)( \[(?P<needs>[^\]]+)\])?")


@dataclass(frozen=True, kw_only=True)
class Banked:
    """One answer of the bank.

    A right one loses nothing and has no mistake. ``refused`` are the names that prevent a run of the answer.
    """

    exercise: Exercise
    path: Path
    source: str
    loses: tuple[str, ...]
    mistake: str | None
    refused: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The exercise and the file."""
        return f"{self.exercise.slug}/{self.path.name}"


def answers(exercise: Exercise) -> list[Banked]:
    """Return the answers of the exercise's bank whose first line applies to these versions.

    Raises BrokenTree for a file without such a line.
    """
    read = (_read(exercise, path) for path in sorted(exercise.bank.glob("*.py")))
    return [answer for answer in read if answer is not None]


def side_by_side(named: Iterable[tuple[Exercise, str, str]]) -> list[Submission]:
    """Put answers, each with its exercise, name and source, into as few submissions as possible.

    A submission holds one answer of an exercise.

    A result's path is the answer's name.
    """
    submissions: list[dict[str, Answer]] = []
    handed_in: dict[Exercise, int] = {}
    for exercise, name, source in named:
        number = handed_in.get(exercise, 0)
        handed_in[exercise] = number + 1
        if number == len(submissions):
            submissions.append({})
        submissions[number][exercise.slug] = Answer(path=name, source=source)
    return [Submission(f"number {number}", answers) for number, answers in enumerate(submissions)]


def _read(exercise: Exercise, path: Path) -> Banked | None:
    source = path.read_text(encoding="utf-8")
    first = source.partition("\n")[0]
    if path.name.startswith("right_") and _RIGHT.fullmatch(first):
        return Banked(exercise=exercise, path=path, source=source, loses=(), mistake=None)
    if path.name.startswith("wrong_") and (match := _WRONG.fullmatch(first)):
        if match["needs"] and not _is_installed(Requirement(match["needs"])):
            return None
        return Banked(
            exercise=exercise,
            path=path,
            source=source,
            loses=tuple(match["checks"].split(", ")),
            mistake=match["mistake"],
        )
    if path.name.startswith("refused_") and (match := _REFUSED.fullmatch(first)):
        return Banked(
            exercise=exercise,
            path=path,
            source=source,
            loses=(),
            mistake=None,
            refused=tuple(match["names"].split(", ")),
        )
    raise BrokenTree(
        Text(f"{path}:1: {first!r} does not say what this answer is", f"{path}:1：{first!r} 没有说明这是什么答案"),
        Text(
            "Name it right_… with '# right: style', wrong_… with '# loses test_a, test_b: mistake', "
            "or refused_… with '# refused: name, name'.",
            "请命名为 right_…（首行 '# right: style'）、wrong_…（'# loses test_a, test_b: mistake'）"
            "或 refused_…（'# refused: name, name'）。",
        ),
    )


def _is_installed(requirement: Requirement) -> bool:
    return requirement.specifier.contains(version(requirement.name))
