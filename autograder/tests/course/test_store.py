"""The store: results by their keys, the seed of the class, its runs, and its views in order."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from autograder.course.database import Database
from autograder.course.roster import Person
from autograder.course.schema import SETTINGS
from autograder.course.store import Store
from autograder.errors import BrokenStore
from autograder.tests.course.made import (
    ANN,
    BLANK,
    BOB,
    EVERYBODY,
    FAILED,
    PASSED,
    REBOUND,
    RIGHT,
    handed,
    judged,
    result,
)

LOST = result("add_in_place", PASSED, FAILED, feedback=REBOUND)


@pytest.fixture
def place(tmp_path: Path) -> str:
    """The place of a store that is not there yet."""
    return str(tmp_path / "class.db")


def test_everybody_and_all_results_come_in_order(made_store: str) -> None:
    """People come in the order of their keys, exercises in that of the run."""
    with Store(made_store) as store:
        members, results = store.members(), list(store.results())
        assert [one.id for one in store.exercises()] == [one.id for one in BLANK.exercises]
    assert [one.person for one in members] == [one.person for one, _ in EVERYBODY]
    expected = [(one.person.key, exercise) for one, answer in EVERYBODY for exercise in answer.report.exercises]
    assert [(one.person, one.result) for one in results] == expected


def test_a_new_result_takes_the_place_of_the_old_one(place: str) -> None:
    """Results that were not graded again stay, also after the store was closed."""
    with Store(place, for_run=True) as store:
        store.begin({}, BLANK)
        store.put(handed(ANN, "ann"), judged([LOST, RIGHT[1]]))
    with Store(place, for_run=True) as store:
        store.begin({}, BLANK)
        store.put(handed(ANN, "ann", "more"), judged([RIGHT[0]], seed=8))
        assert store.known("s1") == {"add_in_place": "add_in_place of 8", "slices": "slices of 7"}
        assert [one.result for one in store.results()] == RIGHT
        assert [one.entries for one in store.members()] == [("ann", "more")]


def test_nothing_is_known_of_a_new_person(made_store: str) -> None:
    """The identities are those of one person."""
    with Store(made_store) as store:
        assert store.known("nobody") == {}
        assert store.known("s1") == {"add_in_place": "add_in_place of 7", "slices": "slices of 7"}


def test_a_class_keeps_its_seed(place: str) -> None:
    """It is drawn once. One that is asked for takes its place and is kept."""
    with Store(place, for_run=True) as store:
        drawn = store.seed(None)
        assert store.seed(None) == drawn
        assert store.seed(5) == 5
    with Store(place, for_run=True) as store:
        assert store.seed(None) == 5
    with Store(f"{place}2", for_run=True) as store:
        assert store.seed(None) != drawn, "two classes have the same inputs once in 2**31"
        assert 0 <= store.seed(None) < 2**31


def test_the_last_run_is_told_with_its_circumstances(place: str) -> None:
    """A run that was stopped has no end."""
    with Store(place, for_run=True) as store:
        assert store.last_run() == {}
        store.begin({"walls": "limits"}, BLANK)
        first = store.last_run()
        assert (first["walls"], first["ended"]) == ("limits", None)
        store.end()
        assert store.last_run()["ended"] >= first["started"]


def test_a_later_run_changes_the_order_of_the_exercises(place: str) -> None:
    """An exercise of an earlier run stays."""
    with Store(place, for_run=True) as store:
        for exercises in (BLANK.exercises, BLANK.exercises[::-1]):
            store.begin({}, replace(BLANK, exercises=exercises))
        assert [one.id for one in store.exercises()] == ["slices", "add_in_place"]


def test_a_reader_needs_a_store(place: str) -> None:
    """A file that is none, and another database, are named."""
    with pytest.raises(BrokenStore, match="there is no store"), Store(place):
        pass
    Path(place).touch()
    with pytest.raises(BrokenStore, match="is not a store of a class"), Store(place):
        pass
    Path(place).write_text("no database, and long enough to be looked at" * 100)
    with pytest.raises(BrokenStore, match=r"class\.db' failed: file is not a database"), Store(place):
        pass


@pytest.mark.parametrize("for_run", [True, False])
def test_a_store_of_another_version_is_refused(place: str, for_run: bool) -> None:
    """Neither a reader nor a run touches it."""
    with Store(place, for_run=True):
        pass
    with Database(place, for_run=True) as database:
        database.do(lambda connection: database.put(connection, SETTINGS, [{"name": "schema", "value": "99"}]))
    with pytest.raises(BrokenStore, match=r"of another version \(99\)"), Store(place, for_run=for_run):
        pass


def test_a_full_disk_is_told_and_costs_nothing(place: str) -> None:
    """The old files are still there, and so are the results that were reported as kept."""
    kept: list[str] = []

    @sa.event.listens_for(sa.engine.Engine, "connect")
    def fill(connection: object, _record: object) -> None:
        connection.execute("pragma max_page_count = 50")  # type: ignore[attr-defined]  # a driver's

    def put_many(held: Store) -> None:
        for number in range(1_000):
            held.put(handed(Person(key=f"p{number}", name="n" * 1_000), "n.py"), judged([]))
            kept.append(f"p{number}")

    try:
        with Store(place, for_run=True) as held, pytest.raises(BrokenStore, match="full"):
            put_many(held)
    finally:
        sa.event.remove(sa.engine.Engine, "connect", fill)
    with Store(place) as found:
        assert sorted(kept) == [member.person.key for member in found.members()] != []


def test_what_one_person_handed_in_is_kept_whole_or_not_at_all(place: str) -> None:
    """A result that cannot be written takes the person's row with it."""
    answer = judged([LOST])
    broken = replace(answer, identities={"add_in_place": None})  # type: ignore[dict-item]  # the column must have one
    with Store(place, for_run=True) as store:
        store.begin({}, BLANK)
        with pytest.raises(BrokenStore, match="NOT NULL"):
            store.put(handed(BOB, "bob.py"), broken)
        assert store.members() == []
