"""The database of a store: held by one run, written by keys, and told in words when it fails."""

from __future__ import annotations

import functools
from pathlib import Path

import pytest
import sqlalchemy as sa

from autograder.course.database import Database
from autograder.course.schema import SETTINGS, TABLES
from autograder.errors import BrokenStore


@pytest.fixture
def place(tmp_path: Path) -> str:
    """A new database with the tables of a store."""
    where = str(tmp_path / "class.db")
    with Database(where, for_run=True) as database:
        database.do(TABLES.create_all)
    return where


def test_one_run_holds_it(place: str) -> None:
    """Others may read meanwhile; the next run begins when that one is over."""
    with Database(place, for_run=True):
        with pytest.raises(BrokenStore, match="another run"), Database(place, for_run=True):
            pass
        with Database(place) as reader:
            assert reader.do(lambda connection: sa.inspect(connection).has_table(SETTINGS.name))
    with Database(place, for_run=True):
        pass


def test_a_row_is_written_by_its_key(place: str) -> None:
    """Writing it again changes nothing; another value takes the place of the first."""
    with Database(place, for_run=True) as database:
        for value in ("1", "1", "2"):
            row = {"name": "seed", "value": value}
            database.do(functools.partial(database.put, table=SETTINGS, rows=[row]))
        with database.reading() as connection:
            assert connection.execute(sa.select(SETTINGS)).all() == [("seed", "2")]


def test_work_that_fails_leaves_nothing_behind(place: str) -> None:
    """It is one transaction, and the failure is told with the place of the store."""

    def work(connection: sa.Connection) -> None:
        database.put(connection, SETTINGS, [{"name": "seed", "value": "1"}])
        connection.execute(sa.text("select nothing"))

    with Database(place, for_run=True) as database:
        with pytest.raises(BrokenStore, match=r"class\.db.*failed"):
            database.do(work)
        assert database.do(lambda connection: connection.execute(sa.select(SETTINGS)).all()) == []


def test_nothing_is_made_for_a_reader(tmp_path: Path) -> None:
    """A misspelt name leaves no empty file behind."""
    with pytest.raises(BrokenStore, match="there is no store"), Database(str(tmp_path / "other.db")):
        pass
    assert list(tmp_path.iterdir()) == []
