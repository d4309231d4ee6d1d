"""The addresses of stores, and their tables."""

from __future__ import annotations

import pytest

from autograder.course.schema import RESULTS, TABLES, url_of
from autograder.errors import BrokenStore


@pytest.mark.parametrize("store", ["class.db", "/var/lib/a class.db", "C:\\class.db", "a@b:c.db"])
def test_a_path_is_an_sqlite_file(store: str) -> None:
    """No sign in it means anything."""
    url = url_of(store)
    assert (url.get_backend_name(), url.database) == ("sqlite", store)


def test_an_address_is_taken_as_it_is() -> None:
    """It may name its driver. Without a driver one is chosen that is installed."""
    assert url_of("postgresql+psycopg2://kata@host/db").drivername == "postgresql+psycopg2"
    assert url_of("sqlite:///class.db").database == "class.db"
    chosen = url_of("postgresql://kata:word@host:5/db")
    assert chosen.drivername in ("postgresql+psycopg", "postgresql+psycopg2")
    assert (chosen.username, chosen.password, chosen.host, chosen.port, chosen.database) == (
        "kata",
        "word",
        "host",
        5,
        "db",
    )


@pytest.mark.parametrize("store", ["mysql://host/db", "nowhere://", "a://b:c", "://"])
def test_what_is_not_a_store_is_told(store: str) -> None:
    """The message says what to write instead."""
    with pytest.raises(BrokenStore, match=r"is not the address of a store\n.*class\.db, or postgresql://"):
        url_of(store)


def test_a_person_has_one_result_for_each_exercise() -> None:
    """It is written by this key, so that writing it again doubles nothing."""
    assert [column.name for column in RESULTS.primary_key] == ["person", "exercise"]
    assert set(TABLES.tables) == {"settings", "runs", "exercises", "people", "results"}
