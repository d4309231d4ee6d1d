"""The store: everybody's results in SQLite or PostgreSQL. Grades, statistics and pages are views of it.

A result is written by its key, so that writing it again after a lost connection changes nothing. One run at a time
writes: it holds a lock that ends with its process or its connection.
"""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import random
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Self, TypeVar

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import DBAPIError, NoSuchModuleError, SQLAlchemyError

from autograder.course.entries import Handed
from autograder.course.judge import Judged
from autograder.course.rows import kept, member, now, packed, person_row, result_row, unpacked
from autograder.course.schema import EXERCISES, PEOPLE, RESULTS, RUNS, SETTINGS, TABLES, Kept, Member, url_of
from autograder.errors import BrokenStore
from autograder.language import Text
from autograder.report.model import ExerciseResult, Report

_SCHEMA = "1"
_LOCK = 0x6B617461
"""The number of PostgreSQL's advisory lock; it spells ``kata``."""
_PATIENCE = 30.0
"""Seconds in which a lost database may come back."""
_FIRST = 2.0
"""Seconds for the first connection, whose address may be wrong."""
_HOLD = Text("another run is writing into this store", "另一次评分正在写入这个成绩库")
_WAIT = Text("Wait until it is over, or name another --store.", "请等它结束，或者换一个 --store。")
_AGAIN = Text(
    "What was graded before is kept there. Repair the database and run the same command again: it goes on from there.",
    "此前评好的都还在。请修好数据库，再运行同一条命令：会接着评。",
)
_T = TypeVar("_T")


class Store:
    """An existing store, or with ``for_run`` one that is made and held for one run. A context. Raises BrokenStore."""

    def __init__(self, store: str, for_run: bool = False) -> None:
        self._url = url_of(store)
        self._for_run = for_run
        self._shown = self._url.render_as_string(hide_password=True)
        self._path = Path(self._url.database or "") if self._url.get_backend_name() == "sqlite" else None
        self._insert: Any = sqlite.insert if self._path is not None else postgresql.insert
        self._lock: int | None = None
        self._connection: sa.Connection | None = None
        self._was_connected = False
        self._run = ""

    def __enter__(self) -> Self:
        if self._path is not None:
            self._shown = str(self._path)
            if not self._for_run and not self._path.is_file():
                raise BrokenStore(
                    Text(f"there is no store '{self._path}'", f"没有成绩库“{self._path}”"),
                    Text("Make it with `kata class grade FOLDER`.", "请先运行 `kata class grade FOLDER`。"),
                )
        with self._told():
            try:
                self._engine = sa.create_engine(self._url, poolclass=sa.NullPool)
            except (ModuleNotFoundError, NoSuchModuleError) as missing:
                raise BrokenStore(
                    Text("PostgreSQL needs a driver that is not installed here", "这里没有安装 PostgreSQL 的驱动"),
                    Text("pip install 'torch-kata[postgresql]'", "pip install 'torch-kata[postgresql]'"),
                ) from missing
        if self._for_run and self._path is not None:
            self._lock = _locked(self._path)
        self._persistently(self._prepare if self._for_run else self._look)
        return self

    def __exit__(self, *_: object) -> None:
        with contextlib.suppress(SQLAlchemyError):
            self._disconnect()
        if self._lock is not None:
            os.close(self._lock)
        self._engine.dispose()

    # --- the connection -----------------------------------------------------------------------------------------

    def _connected(self) -> sa.Connection:
        if self._connection is None:
            self._connection = self._engine.connect()
            if self._for_run and self._path is None:
                held = self._connection.scalar(sa.select(sa.func.pg_try_advisory_lock(_LOCK)))
                self._connection.commit()
                if not held:
                    self._disconnect()
                    raise _Held
            self._was_connected = True
        return self._connection

    def _disconnect(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()

    def _persistently(self, work: Callable[[sa.Connection], _T]) -> _T:
        """Do the work in one transaction, and again on a new connection when that one is lost."""
        give_up = time.monotonic() + (_PATIENCE if self._was_connected else _FIRST)
        pause = 0.05
        while True:
            try:
                with self._connected().begin():
                    return work(self._connected())
            except _Held:
                # The server may not know yet that a connection was lost.
                if not self._was_connected or time.monotonic() > give_up:
                    raise BrokenStore(_HOLD, _WAIT) from None
            except SQLAlchemyError as wrong:
                with contextlib.suppress(SQLAlchemyError):
                    self._disconnect()
                if not _may_pass(wrong) or time.monotonic() > give_up:
                    raise self._broken(wrong) from wrong
            time.sleep(pause * (0.5 + random.random()))  # noqa: S311 - nobody guesses it
            pause = min(2 * pause, 2.0)

    @contextlib.contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except SQLAlchemyError as wrong:
            raise self._broken(wrong) from wrong

    def _broken(self, wrong: Exception) -> BrokenStore:
        said = str(getattr(wrong, "orig", None) or wrong).strip().partition("\n")[0]
        return BrokenStore(
            Text(f"the store '{self._shown}' failed: {said}", f"成绩库“{self._shown}”出错：{said}"), _AGAIN
        )

    def _look(self, connection: sa.Connection) -> None:
        if not sa.inspect(connection).has_table(SETTINGS.name):
            raise BrokenStore(
                Text(f"'{self._shown}' is not a store of a class", f"“{self._shown}”不是班级成绩库"),
                Text("Make one with `kata class grade FOLDER`.", "请先运行 `kata class grade FOLDER`。"),
            )
        found = self._setting(connection, "schema")
        if found != _SCHEMA:
            raise BrokenStore(
                Text(f"the store '{self._shown}' is of another version ({found})", f"成绩库的版本不同（{found}）"),
                Text("Grade into a new one.", "请评到新的成绩库里。"),
            )

    def _prepare(self, connection: sa.Connection) -> None:
        if sa.inspect(connection).has_table(SETTINGS.name):
            self._look(connection)
            return
        TABLES.create_all(connection)
        self._put(connection, SETTINGS, [{"name": "schema", "value": _SCHEMA}])

    def _put(self, connection: sa.Connection, table: sa.Table, rows: list[dict[str, Any]]) -> None:
        """Write rows, replacing those with the same key."""
        if not rows:
            return
        keys = [column.name for column in table.primary_key]
        insert = self._insert(table)
        others = {name: insert.excluded[name] for name in rows[0] if name not in keys}
        connection.execute(insert.on_conflict_do_update(index_elements=keys, set_=others), rows)

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
            self._put(connection, SETTINGS, [{"name": "seed", "value": str(seed)}])
            return seed

        return self._persistently(work)

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
            self._put(connection, RUNS, [row])
            self._put(connection, EXERCISES, exercises)

        self._persistently(work)

    def end(self) -> None:
        """Note that the run is over."""
        ended = sa.update(RUNS).where(RUNS.c.run == self._run).values(ended=now())
        self._persistently(lambda connection: connection.execute(ended))

    def known(self, person: str) -> dict[str, str]:
        """Return the identities of this person's results, by exercise."""
        wanted = sa.select(RESULTS.c.exercise, RESULTS.c.identity).where(RESULTS.c.person == person)
        return self._persistently(lambda connection: {row.exercise: row.identity for row in connection.execute(wanted)})

    def put(self, handed: Handed, judged: Judged) -> None:
        """Keep the person, the submission and the new results, in one transaction."""
        row = person_row(handed, judged.report)
        results = [
            {"run": self._run, **result_row(handed.person.key, result, judged)} for result in judged.report.exercises
        ]

        def work(connection: sa.Connection) -> None:
            self._put(connection, PEOPLE, [row])
            self._put(connection, RESULTS, results)

        self._persistently(work)

    # --- views --------------------------------------------------------------------------------------------------

    def exercises(self) -> list[ExerciseResult]:
        """Return the exercises of the class in order, in their state before anybody has done them."""
        wanted = sa.select(EXERCISES.c.blank).order_by(EXERCISES.c.place, EXERCISES.c.exercise)
        return self._persistently(lambda connection: [unpacked(row.blank) for row in connection.execute(wanted)])

    def members(self) -> list[Member]:
        """Return everybody, in order of their keys."""
        wanted = sa.select(PEOPLE).order_by(PEOPLE.c.person)
        return self._persistently(lambda connection: [member(row) for row in connection.execute(wanted)])

    def results(self) -> Iterator[Kept]:
        """Yield the results, person after person in order of their keys."""
        wanted = sa.select(RESULTS).order_by(RESULTS.c.person, RESULTS.c.exercise)
        with self._told(), self._engine.connect() as connection:
            for row in connection.execution_options(yield_per=200).execute(wanted):
                yield kept(row)

    def last_run(self) -> dict[str, Any]:
        """Return how the last run graded (versions, walls, devices, seed), and its beginning and end."""
        wanted = sa.select(RUNS).order_by(RUNS.c.started.desc()).limit(1)
        found = self._persistently(lambda connection: connection.execute(wanted).first())
        if found is None:
            return {}
        return {"started": found.started, "ended": found.ended, **json.loads(found.circumstances)}


class _Held(Exception):
    """Raised when another run holds the store."""


def _may_pass(wrong: SQLAlchemyError) -> bool:
    """True for a connection that is lost or cannot be made. False for a full disk, a wrong password, a bug."""
    return isinstance(wrong, DBAPIError) and (
        wrong.connection_invalidated or (wrong.orig is not None and "connect" in str(wrong.orig).lower())
    )


def _locked(path: Path) -> int:
    beside = path.with_name(f".{path.name}.lock")
    try:
        beside.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(beside, os.O_RDWR | os.O_CREAT, 0o600)
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise BrokenStore(_HOLD, _WAIT) from None
    except OSError as wrong:
        raise BrokenStore(
            Text(f"'{path}' cannot be written: {wrong.strerror}", f"“{path}”无法写入：{wrong.strerror}"),
            Text("Name another --store.", "请换一个 --store。"),
        ) from wrong
    return descriptor
