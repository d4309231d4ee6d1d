"""``exercises/`` is generated from ``solutions/``, the page about the language from its table; neither is edited."""

from __future__ import annotations

from pathlib import Path

from autograder.catalogue import ROOT, exercises
from autograder.dialect import page
from autograder.stub import generate

EXERCISES = ROOT / "exercises"


def _wanted() -> dict[Path, str]:
    return {exercise.stub: generate(exercise) for exercise in exercises()} | {page.PAGE: page.render()}


def out_of_step() -> list[Path]:
    """Return stubs that are missing, differ from their solution, or have no solution."""
    wanted = _wanted()
    stray = [path for path in sorted(EXERCISES.rglob("*.py")) if path not in wanted]
    return [*(path for path, text in wanted.items() if not path.is_file() or path.read_text("utf-8") != text), *stray]


def synchronise() -> list[Path]:
    """Write or remove the stubs that are out of step. Return the paths that changed."""
    wanted, changed = _wanted(), out_of_step()
    for path in changed:
        if path in wanted:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(wanted[path], encoding="utf-8")
        else:
            path.unlink()
    return changed
