"""Gradescope: the zip of an autograder.

Source: https://gradescope-autograders.readthedocs.io/en/latest/
"""

from __future__ import annotations

from autograder.export.archive import File
from autograder.export.render import rendered, unfinished
from autograder.export.suite import Settings, requirements, suite
from autograder.report import gradescope


def files(settings: Settings) -> list[File]:
    """Return the files that Gradescope unpacks into ``/autograder/source``."""
    return [
        rendered("gradescope/setup.sh", "setup.sh", executable=True),
        rendered("gradescope/run_autograder", "run_autograder", executable=True, settings=settings),
        File("unfinished.json", gradescope.render(unfinished(), settings.lang).encode("utf-8")),
        requirements(settings),
        *suite(settings),
    ]
