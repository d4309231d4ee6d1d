"""Properties of any submission: it is read or refused in a sentence, and gets a verdict, in bounded time."""

from __future__ import annotations

import io
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from hypothesis import given
from rich.console import Console

from autograder.catalogue import find
from autograder.grading.run import Options, grade
from autograder.report import json_view, junit, terminal
from autograder.report.formats import Asked
from autograder.report.model import Report
from autograder.stub import is_untouched
from autograder.submission import MAX_ANSWER, Submission, read_all
from autograder.tests.fuzz.inputs import SLUGS, WAYS
from autograder.verdicts import Fault

SECONDS = 5.0
"""CPU time that reading one submission may take."""


def reading(way: str, keep: Callable[[Submission], None]) -> Callable[[], None]:
    """The property that whatever is handed in this way can be read; ``keep`` is given each submission."""
    recipes, make = WAYS[way]

    @given(recipe=recipes)
    def property_of_reading(recipe: Any) -> None:
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            path = make(Path(folder), recipe)
            before = _listing(folder)
            started = time.process_time()
            (submission,) = read_all([path])
            check(submission)
            assert time.process_time() - started < SECONDS
            assert _listing(folder) == before
        keep(submission)

    return property_of_reading


def _listing(folder: str) -> list[Path]:
    return sorted(Path(folder).rglob("*"))


def check(submission: Submission) -> None:
    """Names, sources and problems are such that everything behind the reading can work with them."""
    assert 0 < len(submission.name.encode("utf-8", "surrogateescape")) <= 250
    assert submission.problem is None or "\n" in submission.problem.en, "a problem has its next step"
    for slug, answer in submission.answers.items():
        answer.path.encode()
        assert len(answer.source.encode()) <= MAX_ANSWER
        assert answer.problem is None or (answer.problem.en and answer.problem.zh and not answer.source)
        is_untouched(find(slug), answer.source)


def check_verdicts(submissions: list[Submission]) -> Iterator[Report]:
    """Grade them all on one server. Each has a report that every view can show, and only faults of its own."""
    reports: list[Report] = []
    numbered = (Submission(f"{n}", s.answers, s.ignored, s.problem) for n, s in enumerate(submissions))
    status = grade(numbered, Options(only=SLUGS, seed=1), reports.append)
    assert len(reports) == len(submissions)
    assert status == (2 if any(s.problem for s in submissions) else 1), status
    for report in reports:
        ours = [exercise for exercise in report.exercises if exercise.fault in (Fault.GRADER, Fault.MACHINE)]
        assert not ours, ours
        _show(report)
        yield report


def _show(report: Report) -> None:
    for lang in ("en", "zh"):
        json_view.render(report, lang).encode()
        junit.render([report], lang).encode()
        stream = io.StringIO()
        terminal.show(report, lang, Asked(verbose=True), Console(file=stream, width=80))
        stream.getvalue().encode()
