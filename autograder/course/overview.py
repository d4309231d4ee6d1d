"""A class as its store shows it in one pass: everybody's row, every check's share, every mistake's makers."""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from autograder.course.schema import Kept, Member
from autograder.course.store import Store
from autograder.language import Text
from autograder.report.model import ExerciseResult, Report
from autograder.report.plain import printable
from autograder.report.rows import Row, is_repeated, rows
from autograder.verdicts import Status

_LINE = 160
"""Characters of a line of an answer that are shown."""
_MESSAGE = 600
STOPPED = (Status.TIMEOUT, Status.CRASHED, Status.REFUSED, Status.TAMPERING)
"""Verdicts on answers that did not run to their end, which an instructor should look at."""
TROUBLE = (Status.MISSING, Status.NOT_ATTEMPTED, *STOPPED)
"""Verdicts on exercises that are listed by themselves."""


@dataclass(frozen=True, kw_only=True)
class Slip:
    """One lost check of one person: the name of the mistake, and its line."""

    person: int
    exercise: int
    check: int
    status: Status
    mistake: str | None
    message: str
    path: str | None
    line: int | None
    text: str


@dataclass(frozen=True, kw_only=True)
class Standing:
    """One person: verdicts and points by exercise, and the numbers of the passed checks."""

    member: Member
    statuses: tuple[Status, ...]
    scores: tuple[float, ...]
    passed: frozenset[tuple[int, int]]
    reached: frozenset[tuple[int, int]]

    @property
    def score(self) -> float:
        """The points earned."""
        return sum(self.scores)


@dataclass(frozen=True, kw_only=True)
class CheckFacts:
    """The result of one check over a class: people judged, people passed, and how well it tells people apart.

    ``discrimination`` is the correlation of passing with the points of the rest, or None if it cannot be computed.
    """

    exercise: ExerciseResult
    name: str
    title: Text
    points: float
    tried: int
    passed: int
    discrimination: float | None


@dataclass(kw_only=True)
class Overview:
    """A class."""

    exercises: list[ExerciseResult]
    run: dict[str, Any]
    people: list[Standing] = field(default_factory=list)
    slips: list[Slip] = field(default_factory=list)
    places: Counter[str] = field(default_factory=Counter)

    @property
    def max_score(self) -> float:
        """The points that can be earned."""
        return sum(exercise.max_score for exercise in self.exercises)

    def counts(self) -> list[Counter[Status]]:
        """Count, for each exercise, the people with each verdict."""
        return [Counter(person.statuses[number] for person in self.people) for number in range(len(self.exercises))]

    def checks(self) -> Iterator[CheckFacts]:
        """Return every check in order."""
        for place, exercise in enumerate(self.exercises):
            for number, check in enumerate(exercise.checks):
                key = (place, number)
                tried = [person for person in self.people if key in person.reached]
                passed = [key in person.passed for person in tried]
                rest = [person.score - check.max_points * did for person, did in zip(tried, passed, strict=True)]
                told = correlation([float(did) for did in passed], rest)
                yield CheckFacts(
                    exercise=exercise,
                    name=check.name,
                    title=check.title,
                    points=check.max_points,
                    tried=len(tried),
                    passed=sum(passed),
                    discrimination=told,
                )

    def mistakes(self) -> list[tuple[str, int, list[Slip]]]:
        """Return the mistakes by name and exercise, with the people who made them, the commonest first."""
        found: dict[tuple[str, int], dict[int, Slip]] = {}
        for slip in self.slips:
            if slip.mistake is not None:
                found.setdefault((slip.mistake, slip.exercise), {}).setdefault(slip.person, slip)
        listed = [(name, exercise, list(made.values())) for (name, exercise), made in found.items()]
        return sorted(listed, key=lambda one: (-len(one[2]), one[0], one[1]))


def correlation(one: Sequence[float], other: Sequence[float]) -> float | None:
    """Return Pearson's coefficient, or None if one of the two is constant."""
    count = len(one)
    if count < 3:  # noqa: PLR2004 - two points are always on a line
        return None
    mean, other_mean = sum(one) / count, sum(other) / count
    spread = sum((value - mean) ** 2 for value in one)
    other_spread = sum((value - other_mean) ** 2 for value in other)
    if not spread or not other_spread:
        return None
    both = sum((x - mean) * (y - other_mean) for x, y in zip(one, other, strict=True))
    return both / math.sqrt(spread * other_spread)


def overview(store: Store, lang: str) -> Overview:
    """Return the overview of the class in the store."""
    found = Overview(exercises=store.exercises(), run=store.last_run())
    place = {exercise.id: number for number, exercise in enumerate(found.exercises)}
    results = itertools.groupby(store.results(), key=lambda kept: kept.person)
    by_person = next(results, None)
    for member in store.members():
        kept: list[Kept] = []
        if by_person is not None and by_person[0] == member.person.key:
            kept = [one for one in by_person[1] if one.result.id in place]
            by_person = next(results, None)
        _add(found, member, kept, place, lang)
    return found


def _add(found: Overview, member: Member, kept: list[Kept], place: dict[str, int], lang: str) -> None:
    by_place = {place[one.result.id]: one for one in kept}
    results = [by_place[n].result if n in by_place else blank for n, blank in enumerate(found.exercises)]
    ended = {
        (number, check): one.outcome.status
        for number, result in enumerate(results)
        for check, one in enumerate(result.checks)
    }
    passed = frozenset(place for place, status in ended.items() if status is Status.PASSED)
    reached = passed | {place for place, status in ended.items() if status.is_lost}
    statuses = tuple(result.status for result in results)
    scores = tuple(result.score for result in results)
    person = len(found.people)
    found.people.append(Standing(member=member, statuses=statuses, scores=scores, passed=passed, reached=reached))
    found.places.update(_place(one) for one in kept if one.result.status is not Status.MISSING)
    for number, one in by_place.items():
        found.slips += _slips(person, number, one, lang)


def _place(kept: Kept) -> str:
    libraries = ", ".join(f"{name} {version}" for name, version in kept.versions.items())
    return f"{kept.walls} · {', '.join(kept.devices)} · seed {kept.seed} · {libraries}"


def _slips(person: int, exercise: int, kept: Kept, lang: str) -> Iterator[Slip]:
    if not kept.result.status.is_lost:
        return
    lines = kept.source.splitlines()
    for number, row in enumerate(rows(report_of(kept), lang, _MESSAGE)):
        if row.status.is_lost and not is_repeated(row.exercise, row.check):
            yield _slip(person, exercise, number, row, lines)


def _slip(person: int, exercise: int, check: int, row: Row, lines: Sequence[str]) -> Slip:
    text = lines[row.line - 1] if row.line is not None and row.line <= len(lines) else ""
    shown = printable(text.strip(), _LINE)
    return Slip(
        person=person,
        exercise=exercise,
        check=check,
        status=row.status,
        mistake=row.mistake,
        message=row.message or "",
        path=row.path,
        line=row.line,
        text=shown,
    )


def report_of(*kept: Kept) -> Report:
    """Return the report that these results of one person make up."""
    first = kept[0]
    results = tuple(one.result for one in kept)
    return Report(submission=first.person, walls=first.walls, devices=first.devices, seed=first.seed, exercises=results)


def in_order(kept: Iterable[Kept], exercises: Sequence[ExerciseResult]) -> list[Kept]:
    """Return these results of one person in the order of the exercises."""
    place = {exercise.id: number for number, exercise in enumerate(exercises)}
    return sorted((one for one in kept if one.result.id in place), key=lambda one: place[one.result.id])
