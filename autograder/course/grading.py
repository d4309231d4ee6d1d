"""Grading a class: everybody's submission goes to a judge, and every result goes into the store at once.

In a class of any size, no more submissions are under way than the judges need. Each is read where it is judged.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import dataclass, field, replace
from typing import Protocol

from autograder.course.bench import Bench, Lost
from autograder.course.entries import Class, Handed
from autograder.course.judge import Judged
from autograder.course.roster import Person
from autograder.course.store import Store
from autograder.errors import BrokenMachine
from autograder.language import Text

_AHEAD = 2
"""Submissions under way for each judge: one in hand, one waiting."""
_LOST = 3
"""Questions in a row for each judge that came to nothing, after which the machine is broken, not only crowded."""


class Watcher(Protocol):
    """A listener to the progress of a run."""

    def begin(self, count: int) -> None:
        """Note the number of people in the class."""

    def done(self, handed: Handed, judged: Judged) -> None:
        """Note that the results of this person are in the store."""


@dataclass(kw_only=True)
class Tally:
    """The outcome of a run: the numbers of graded and unchanged people, and those who need a look."""

    graded: int = 0
    unchanged: int = 0
    absent: int = 0
    unjudged: list[tuple[Person, Text]] = field(default_factory=list)
    lost_in_a_row: int = 0

    @property
    def done(self) -> int:
        """The number of people whose results are in the store."""
        return self.graded + self.unchanged + self.absent


def grade_class(found: Class, store: Store, bench: Bench, is_forced: bool, watcher: Watcher, tally: Tally) -> None:
    """Grade everybody; those with earlier results only if something changed, unless ``is_forced``.

    ``tally`` is kept up to date, in case the run is interrupted. Raises KataError when grading cannot go on.
    """
    watcher.begin(len(found.handed))
    blank = _blank(bench)
    store.begin(_circumstances(blank), blank.report)
    for handed, judged in _Flow(store, bench, is_forced, tally).results(found.handed, blank):
        store.put(handed, judged)
        _count(handed, judged, tally)
        watcher.done(handed, judged)
    store.end()


def _blank(bench: Bench) -> Judged:
    """Return the report on an empty submission: the exercises, and the machine.

    Raises KataError if grading cannot start.
    """
    nobody = Handed(Person(key="", name=""))
    for _ in range(_LOST - 1):
        with contextlib.suppress(BrokenMachine, Lost):
            return bench.submit(nobody, {}).result()
    return bench.submit(nobody, {}).result()


def _circumstances(blank: Judged) -> dict[str, object]:
    place, report = blank.place, blank.report
    return {
        "walls": place.walls,
        "devices": list(place.devices),
        "not_run": list(report.not_run),
        "seed": place.seed,
        "versions": dict(place.versions),
    }


def _count(handed: Handed, judged: Judged, tally: Tally) -> None:
    if not handed.entries:
        tally.absent += 1
    elif judged.identities:
        tally.graded += 1
    else:
        tally.unchanged += 1


class _Flow:
    """Submissions under way. One with an unknown fate is asked for again, but only once after a machine broke down."""

    def __init__(self, store: Store, bench: Bench, is_forced: bool, tally: Tally) -> None:
        self._store = store
        self._bench = bench
        self._is_forced = is_forced
        self._tally = tally
        self._pending: dict[Future[Judged], Handed] = {}
        self._second: set[str] = set()

    def results(self, everybody: Sequence[Handed], blank: Judged) -> Iterator[tuple[Handed, Judged]]:
        """Yield everybody's results as they come, at once for people who handed in nothing."""
        for handed in everybody:
            if not handed.entries:
                yield handed, _absent(handed, blank)
                continue
            self._ask(handed)
            if len(self._pending) >= _AHEAD * self._bench.width:
                yield from self._ready()
        while self._pending:
            yield from self._ready()

    def _ask(self, handed: Handed) -> None:
        known = {} if self._is_forced else self._store.known(handed.person.key)
        self._pending[self._bench.submit(handed, known)] = handed

    def _ready(self) -> Iterator[tuple[Handed, Judged]]:
        """Return those that are judged. Raises BrokenMachine when judges do not survive."""
        done = wait(self._pending, return_when=FIRST_COMPLETED)[0]
        for future in [asked for asked in self._pending if asked in done]:  # in the order in which they were asked
            handed, tally = self._pending.pop(future), self._tally
            try:
                judged = future.result()
            except Lost:
                self._ask(handed)
            except BrokenMachine as broken:
                tally.lost_in_a_row += 1
                if tally.lost_in_a_row >= _LOST * self._bench.width:
                    tally.unjudged.append((handed.person, broken.told))
                    raise
                if handed.person.key in self._second:
                    tally.unjudged.append((handed.person, broken.told))
                else:
                    self._second.add(handed.person.key)
                    self._ask(handed)
            else:
                tally.lost_in_a_row = 0
                yield handed, judged


def _absent(handed: Handed, blank: Judged) -> Judged:
    """Return the results of a person who handed in nothing."""
    return replace(blank, report=replace(blank.report, submission=handed.person.key))
