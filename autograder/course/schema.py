"""The schema of a class's store: its tables, its records of one person and one result, and its address."""

from __future__ import annotations

import importlib.util
from collections.abc import Mapping
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from autograder.course.roster import Person
from autograder.errors import BrokenStore
from autograder.language import Text
from autograder.report.model import ExerciseResult
from autograder.submission.model import Unread

TABLES = sa.MetaData()
SETTINGS = sa.Table("settings", TABLES, sa.Column("name", sa.Text, primary_key=True), sa.Column("value", sa.Text))
RUNS = sa.Table(
    "runs",
    TABLES,
    sa.Column("run", sa.Text, primary_key=True),
    sa.Column("started", sa.Text),
    sa.Column("ended", sa.Text),
    sa.Column("circumstances", sa.Text),
)
EXERCISES = sa.Table(
    "exercises",
    TABLES,
    sa.Column("exercise", sa.Text, primary_key=True),
    sa.Column("place", sa.Integer),
    sa.Column("blank", sa.LargeBinary),
)
PEOPLE = sa.Table(
    "people",
    TABLES,
    sa.Column("person", sa.Text, primary_key=True),
    sa.Column("name", sa.Text),
    sa.Column("email", sa.Text),
    sa.Column("is_listed", sa.Boolean),
    sa.Column("roster_row", sa.Text),
    sa.Column("entries", sa.Text),
    sa.Column("is_late", sa.Boolean),
    sa.Column("problem", sa.Text),
    sa.Column("ignored", sa.Text),
)
RESULTS = sa.Table(
    "results",
    TABLES,
    sa.Column("person", sa.Text, primary_key=True),
    sa.Column("exercise", sa.Text, primary_key=True),
    sa.Column("identity", sa.Text, nullable=False),
    sa.Column("status", sa.Text),
    sa.Column("score", sa.Float),
    sa.Column("max_score", sa.Float),
    sa.Column("walls", sa.Text),
    sa.Column("devices", sa.Text),
    sa.Column("seed", sa.BigInteger),
    sa.Column("versions", sa.Text),
    sa.Column("run", sa.Text),
    sa.Column("graded", sa.Text),
    sa.Column("detail", sa.LargeBinary),
    sa.Column("source", sa.LargeBinary),
)


@dataclass(frozen=True, kw_only=True)
class Kept:
    """One result as it is kept: the verdict, the answer's text, and the circumstances of the run."""

    person: str
    result: ExerciseResult
    source: str
    walls: str
    devices: tuple[str, ...]
    seed: int
    versions: Mapping[str, str]


@dataclass(frozen=True, kw_only=True)
class Member:
    """One person of the class as they are kept."""

    person: Person
    entries: tuple[str, ...]
    is_late: bool
    problem: Text | None
    ignored: tuple[Unread, ...]


def url_of(store: str) -> URL:
    """Return the address that was meant: a URL, or the path of an SQLite file. Raises BrokenStore."""
    if "://" not in store:
        return URL.create("sqlite", database=store)
    try:
        url = make_url(store)
    except (ArgumentError, ValueError) as wrong:
        raise _wrong_url(store) from wrong
    if url.get_backend_name() not in ("sqlite", "postgresql"):
        raise _wrong_url(store)
    if url.drivername == "postgresql":
        has_new = importlib.util.find_spec("psycopg") is not None
        url = url.set(drivername="postgresql+psycopg" if has_new else "postgresql+psycopg2")
    return url


def _wrong_url(store: str) -> BrokenStore:
    return BrokenStore(
        Text(f"'{store}' is not the address of a store", f"“{store}”不是成绩库的地址"),
        Text(
            "Name a file such as class.db, or postgresql://user:password@host/database.",
            "请给一个文件，例如 class.db，或者 postgresql://user:password@host/database。",
        ),
    )
