"""A database that may go away and come back: SQLite, or PostgreSQL behind a network.

One run at a time writes: it holds a lock that ends with its process or its connection.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import random
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Self, TypeVar

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import DBAPIError, NoSuchModuleError, SQLAlchemyError

from autograder.course.schema import url_of
from autograder.errors import BrokenStore
from autograder.language import Text

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


class Database:
    """The database of a store, with ``for_run`` made and held for one run. A context. Raises BrokenStore."""

    def __init__(self, store: str, for_run: bool = False) -> None:
        self._url = url_of(store)
        self._for_run = for_run
        self._path = Path(self._url.database or "") if self._url.get_backend_name() == "sqlite" else None
        self.shown = str(self._path) if self._path is not None else self._url.render_as_string(hide_password=True)
        """Its place, without a password."""
        self._insert: Any = sqlite.insert if self._path is not None else postgresql.insert
        self._lock: int | None = None
        self._connection: sa.Connection | None = None
        self._was_connected = False

    def __enter__(self) -> Self:
        if self._path is not None and not self._for_run and not self._path.is_file():
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
        return self

    def __exit__(self, *_: object) -> None:
        with contextlib.suppress(SQLAlchemyError):
            self._disconnect()
        if self._lock is not None:
            os.close(self._lock)
        self._engine.dispose()

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

    def do(self, work: Callable[[sa.Connection], _T]) -> _T:
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
    def reading(self) -> Iterator[sa.Connection]:
        """Open a connection of its own, to read many rows from."""
        with self._told(), self._engine.connect() as connection:
            yield connection

    @contextlib.contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except SQLAlchemyError as wrong:
            raise self._broken(wrong) from wrong

    def _broken(self, wrong: Exception) -> BrokenStore:
        said = str(getattr(wrong, "orig", None) or wrong).strip().partition("\n")[0]
        return BrokenStore(
            Text(f"the store '{self.shown}' failed: {said}", f"成绩库“{self.shown}”出错：{said}"), _AGAIN
        )

    def put(self, connection: sa.Connection, table: sa.Table, rows: list[dict[str, Any]]) -> None:
        """Write rows, replacing those with the same key."""
        if not rows:
            return
        keys = [column.name for column in table.primary_key]
        insert = self._insert(table)
        others = {name: insert.excluded[name] for name in rows[0] if name not in keys}
        connection.execute(insert.on_conflict_do_update(index_elements=keys, set_=others), rows)


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
