"""exercism: a test runner and the exercises of a track.

Source: https://exercism.org/docs/building/tooling/test-runners/interface
"""

from __future__ import annotations

import json

from autograder.catalogue import Exercise
from autograder.export.archive import File
from autograder.export.render import rendered, unfinished
from autograder.export.suite import Settings, requirements, suite
from autograder.report import exercism


def files(settings: Settings) -> list[File]:
    """Return the folders ``runner`` (a repository of its own, private) and ``exercises`` (the students' stubs)."""
    runner = [
        rendered("exercism/run.sh", "bin/run.sh", executable=True, settings=settings),
        rendered("exercism/Dockerfile", "Dockerfile"),
        File("unfinished.json", exercism.render(unfinished(), settings.lang).encode("utf-8")),
        requirements(settings),
        *suite(settings),
    ]
    track = [file for exercise in settings.exercises for file in _exercise(exercise, settings.lang)]
    return [*(file.beneath("runner") for file in runner), *track]


def _exercise(exercise: Exercise, lang: str) -> list[File]:
    folder = f"exercises/practice/{exercise.slug.replace('_', '-')}"
    title, prompt = exercise.title[lang], exercise.prompt[lang]
    config = {"authors": [], "files": {"solution": [f"{exercise.slug}.py"], "test": [], "example": []}, "blurb": title}
    return [
        File(f"{folder}/{exercise.slug}.py", exercise.stub.read_bytes()),
        File(f"{folder}/.docs/instructions.md", f"# {title}\n\n{prompt}\n".encode()),
        File(f"{folder}/.meta/config.json", (json.dumps(config, ensure_ascii=False, indent=2) + "\n").encode()),
    ]
