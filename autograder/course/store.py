"""The store: everybody's results in a database. Grades, statistics and pages are views of it.

A result is written by its key, so that writing it again after a lost connection changes nothing.
"""

from __future__ import annotations

import json
import os
import random
from collections.abc import Iterator, Mapping
from typing import Any, Self

import sqlalchemy as sa

from autograder.course.database import Database
from autograder.course.entries import Handed
from autograder.course.judge import Judged
from autograder.course.rows import kept, member, now, packed, person_row, result_row, unpacked
from autograder.course.schema import EXERCISES, PEOPLE, RESULTS, RUNS, SETTINGS, TABLES, Kept, Member
from autograder.errors import BrokenStore
from autograder.language import Text
from autograder.report.model import ExerciseResult, Report

_SCHEMA = "1"


class Store:
    """An existing store, or with ``for_run`` one that is made and held for one run. A context. Raises BrokenStore."""

    def __init__(self, store: str, for_run: bool = False) -> None:
        self._database = Database(store, for_run)
        self._for_run = for_run
        self._run = ""

    def __enter__(self) -> Self:
        self._database.__enter__()
        self._database.do(self._prepare if self._for_run else self._look)
        return self

    def __exit__(self, *_: object) -> None:
        self._database.__exit__()

    def _look(self, connection: sa.Connection) -> None:
        if not sa.inspect(connection).has_table(SETTINGS.name):
            raise BrokenStore(
                Text(f"'{self._database.shown}' is not a store of a class", f"“{self._database.shown}”不是班级成绩库"),
                Text("Make one with `kata class grade FOLDER`.", "请先运行 `kata class grade FOLDER`。"),
            )
        found = self._setting(connection, "schema")
        if found != _SCHEMA:
            raise BrokenStore(
                Text(
                    f"the store '{self._database.shown}' is of another version ({found})",
                    f"成绩库的版本不同（{found}）",
                ),
                Text("Grade into a new one.", "请评到新的成绩库里。"),
            )

    def _prepare(self, connection: sa.Connection) -> None:
        if sa.inspect(connection).has_table(SETTINGS.name):
            self._look(connection)
            return
        TABLES.create_all(connection)
        self._database.put(connection, SETTINGS, [{"name": "schema", "value": _SCHEMA}])

    def _setting(self, connection: sa.Connection, name: str) -> str | None:
        return connection.scalar(sa.select(SETTINGS.c.value).where(SETTINGS.c.name == name))

    # --- a run --------------------------------------------------------------------------------------------------

    def seed(self, asked: int | None) -> int:
        """Return the seed of the class: the requested one, which is kept, else the kept one, else a new one."""

        def work(connection: sa.Connection) -> int:
            kept = self._setting(connection, "seed")
            if asked is None and kept is not None:
                return int(kept)
            seed = random.SystemRandom().randrange(2**31) if asked is None else asked
            self._database.put(connection, SETTINGS, [{"name": "seed", "value": str(seed)}])
            return seed

        return self._database.do(work)

    def begin(self, circumstances: Mapping[str, object], blank: Report) -> None:
        """Note a run, and the exercises that it grades, in their state before anybody has done them."""
        started = now()
        self._run = f"{started}-{os.getpid()}"
        told = json.dumps(circumstances, ensure_ascii=False)
        exercises = [
            {"exercise": one.id, "place": place, "blank": packed(one)} for place, one in enumerate(blank.exercises)
        ]

        def work(connection: sa.Connection) -> None:
            row = {"run": self._run, "started": started, "ended": None, "circumstances": told}
            self._database.put(connection, RUNS, [row])
            self._database.put(connection, EXERCISES, exercises)

        self._database.do(work)

    def end(self) -> None:
        """Note that the run is over."""
        ended = sa.update(RUNS).where(RUNS.c.run == self._run).values(ended=now())
        self._database.do(lambda connection: connection.execute(ended))

    def known(self, person: str) -> dict[str, str]:
        """Return the identities of this person's results, by exercise."""
        wanted = sa.select(RESULTS.c.exercise, RESULTS.c.identity).where(RESULTS.c.person == person)
        return self._database.do(lambda connection: {row.exercise: row.identity for row in connection.execute(wanted)})

    def put(self, handed: Handed, judged: Judged) -> None:
        """Keep the person, the submission and the new results, in one transaction."""
        row = person_row(handed, judged.report)
        results = [
            {"run": self._run, **result_row(handed.person.key, result, judged)} for result in judged.report.exercises
        ]

        def work(connection: sa.Connection) -> None:
            self._database.put(connection, PEOPLE, [row])
            self._database.put(connection, RESULTS, results)

        self._database.do(work)

    # --- views --------------------------------------------------------------------------------------------------

    def exercises(self) -> list[ExerciseResult]:
        """Return the exercises of the class in order, in their state before anybody has done them."""
        wanted = sa.select(EXERCISES.c.blank).order_by(EXERCISES.c.place, EXERCISES.c.exercise)
        return self._database.do(lambda connection: [unpacked(row.blank) for row in connection.execute(wanted)])

    def members(self) -> list[Member]:
        """Return everybody, in order of their keys."""
        wanted = sa.select(PEOPLE).order_by(PEOPLE.c.person)
        return self._database.do(lambda connection: [member(row) for row in connection.execute(wanted)])

    def results(self) -> Iterator[Kept]:
        """Yield the results, person after person in order of their keys."""
        wanted = sa.select(RESULTS).order_by(RESULTS.c.person, RESULTS.c.exercise)
        with self._database.reading() as connection:
            for row in connection.execution_options(yield_per=200).execute(wanted):
                yield kept(row)

    def last_run(self) -> dict[str, Any]:
        """Return how the last run graded (versions, walls, devices, seed), and its beginning and end."""
        wanted = sa.select(RUNS).order_by(RUNS.c.started.desc()).limit(1)
        found = self._database.do(lambda connection: connection.execute(wanted).first())
        if found is None:
            return {}
        return {"started": found.started, "ended": found.ended, **json.loads(found.circumstances)}
