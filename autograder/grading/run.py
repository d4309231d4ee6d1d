"""Grading as a function. It is light: the judge, and torch with it, is imported when the function is called."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable

from autograder import garbage
from autograder.grading.levels import server_at
from autograder.grading.options import Options, require_devices
from autograder.grading.server import Server
from autograder.grading.walls import choose
from autograder.isolation import Level
from autograder.report.model import Report
from autograder.submission import Submission

__all__ = ["Options", "grade", "server_for"]


def grade(submissions: Iterable[Submission], options: Options, on_report: Callable[[Report], None]) -> int:
    """Grade on one warm server and hand out each report when it is done.

    Returns 0 when every point was earned, 1 when not, 2 when our part or the machine is broken. Raises KataError when
    the run cannot even start, for example if a grader cannot be collected.
    """
    require_devices(options.devices)
    server = server_for(options.walls)
    try:
        with contextlib.suppress(OSError):  # the run tries again, and gives the reason
            server.launch()  # it imports torch while this process does
        with garbage.collected_seldom():
            from autograder.grading.in_pytest import run

            return run(submissions, options, server, on_report)
    finally:
        server.stop()


def server_for(walls: str | None) -> Server:
    """Return the server for this level, or for the strongest available one. Raises WallsTooLow."""
    return server_at(choose(None if walls is None else Level(walls)))
