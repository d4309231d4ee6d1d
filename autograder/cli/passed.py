"""An exercise that its commands reveal only after it is passed."""

from __future__ import annotations

from pathlib import Path

from autograder.catalogue import Exercise
from autograder.errors import KataError
from autograder.language import Text
from autograder.workspace import enclosing, meant
from autograder.workspace.issue import required


def passed(name: str) -> Exercise:
    """Return the exercise of that name. Raises KataError if it is not passed in this workspace."""
    workspace, exercise = required(enclosing(Path())), meant(name, Path())
    standing = workspace.progress.standings().get(exercise.slug)
    if standing is None or not standing.is_passed:
        raise KataError(
            Text(f"{exercise.slug} is not passed yet", f"{exercise.slug} 还没有通过"),
            Text(
                f"`kata hint {exercise.slug}` gives a hint; `kata check {exercise.slug}` checks your answer.",
                f"`kata hint {exercise.slug}` 给出提示；`kata check {exercise.slug}` 检查你的答案。",
            ),
        )
    return exercise
