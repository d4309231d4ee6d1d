"""All attacks in one grading run, on one warm server behind one level of walls."""

from __future__ import annotations

import contextlib
import itertools
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from autograder.catalogue import find
from autograder.dialect.check import refusals
from autograder.errors import KataError
from autograder.grading.budget import Limits
from autograder.grading.in_pytest import run
from autograder.grading.levels import server_at
from autograder.grading.options import Options
from autograder.grading.server import Server
from autograder.grading.walls import choose
from autograder.isolation import Level
from autograder.report import json_view
from autograder.report.folder import write
from autograder.report.model import Report
from autograder.submission import Answer, Submission, read_all
from autograder.tests.attacks.attacks import Attack, attacks
from autograder.tests.attacks.proofs import BESIDE, TABLE, Seen, got_through, is_spoilt
from autograder.tests.attacks.scene import Scene

LIMITS = Limits(seconds=2.0, memory=2**29)
"""The budget of a call here: several attacks use all there is."""


@dataclass(frozen=True)
class Measured:
    """The result of an attack: the parts that got through, and the verdicts on its answers."""

    got_through: tuple[str, ...]
    verdicts: tuple[str, ...]

    @property
    def told(self) -> str:
        """For the matrix."""
        return f"got through: {'; '.join(self.got_through)}" if self.got_through else "held"


def measure(
    level: Level, folder: Path, chosen: tuple[Attack, ...] | None = None, *, walls_alone: bool = False
) -> dict[Attack, Measured]:
    """Grade every attack and its twin behind ``level``, with ``folder`` for what the scene needs.

    With ``walls_alone`` answers outside the language are run too.
    """
    chosen = attacks() if chosen is None else chosen
    reports: dict[str, Report] = {}
    seconds: dict[str, float] = {}
    started = time.monotonic()

    def keep(report: Report) -> None:
        reports[report.submission] = report
        seconds[report.submission] = time.monotonic() - started - sum(seconds.values())

    with Scene(folder) as scene, contextlib.ExitStack() as finally_:
        server = server_at(choose(level), LIMITS)
        finally_.callback(server.stop)  # the run starts it
        twins = [_twin(attack) for attack in {attack.twin: attack for attack in chosen}.values()]
        handed_in = {attack: list(_handed_in(attack, scene, folder, walls_alone)) for attack in chosen}
        everything = [*twins, *itertools.chain.from_iterable(handed_in.values())]
        slugs = {*BESIDE, *(attack.exercise.slug for attack in chosen)}
        run(
            _afresh(everything, reports, server),
            Options(only=tuple(slugs), walls=level, devices=("cpu", "sim"), any_text=walls_alone),
            server,
            keep,
        )
        measured = {}
        for attack, submissions in handed_in.items():
            names = [submission.name for submission in submissions]
            graded = tuple(reports[name] for name in names)
            _write_results(folder / attack.id, graded)
            seen = Seen(attack, graded, reports[attack.twin], max(seconds[name] for name in names), scene)
            measured[attack] = Measured(tuple(got_through(seen)), tuple(result.status for result in seen.results))
        return measured


def _write_results(place: Path, reports: tuple[Report, ...]) -> None:
    """Write the report into the submission, if that is a folder, as CI does."""
    if place.is_dir():
        with contextlib.suppress(KataError):
            write(place / "report.json", json_view.render(reports[0], "en"))


def _afresh(handed_in: list[Submission], reports: dict[str, Report], server: Server) -> Iterator[Submission]:
    """One after the other; where one has spoilt something, the next meets another server."""
    for submission in handed_in:
        yield submission
        if is_spoilt(reports[submission.name]):
            server.stop()


def _twin(attack: Attack) -> Submission:
    return Submission(attack.twin, {attack.exercise.slug: Answer(path="twin.py", source=attack.honest)})


def _handed_in(attack: Attack, scene: Scene, folder: Path, walls_alone: bool) -> Iterator[Submission]:
    if attack.hand_in is not None:
        place = folder / attack.id
        place.mkdir()
        yield from read_all(attack.hand_in(place, scene))
        return
    right = {slug: Answer(path=f"{slug}.py", source=find(slug).solution.read_text("utf-8")) for slug in BESIDE}
    if not attack.uses_pandas:
        del right[TABLE]
    for number, source in enumerate(attack.sources(scene), 1):
        slug = attack.exercise.slug
        is_run = walls_alone or not refusals(source)  # what is not run spoils nobody
        beside = right if is_run else {}
        yield Submission(f"{attack.id}-{number}", {**beside, slug: Answer(path=f"answers/{slug}.py", source=source)})
