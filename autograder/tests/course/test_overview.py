"""The overview of a class: standings, shares of checks, makers of mistakes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from autograder.course.overview import CheckFacts, Overview, correlation, in_order, overview, report_of
from autograder.course.store import Store
from autograder.tests.course.made import (
    ANN,
    BLANK,
    BOB,
    FAILED,
    MISSING,
    PASSED,
    REBINDS,
    REBOUND,
    RIGHT,
    WAITING,
    handed,
    judged,
    kept,
    result,
)
from autograder.verdicts import Status


def test_everybody_has_a_standing(made: Overview) -> None:
    """It has verdicts and points in the order of the exercises, and people in the order of their keys."""
    assert [exercise.id for exercise in made.exercises] == ["add_in_place", "slices"]
    assert {one.member.person.key: (one.statuses, one.scores, one.score) for one in made.people} == {
        "s1": ((PASSED, PASSED), (3.0, 3.0), 6.0),
        "s2": ((FAILED, MISSING), (1.0, 0.0), 1.0),
        "s3": ((FAILED, Status.REFUSED), (0.0, 0.0), 0.0),
        "s4": ((PASSED, PASSED), (3.0, 3.0), 6.0),
        "s5": ((MISSING, MISSING), (0.0, 0.0), 0.0),
        "stranger": ((MISSING, MISSING), (0.0, 0.0), 0.0),
    }
    assert [one.member.person.key for one in made.people] == ["s1", "s2", "s3", "s4", "s5", "stranger"]
    assert made.max_score == 6.0


def test_people_are_counted_by_verdict(made: Overview) -> None:
    """There is one count for each exercise."""
    assert made.counts() == [
        {PASSED: 2, FAILED: 2, MISSING: 2},
        {PASSED: 2, Status.REFUSED: 1, MISSING: 3},
    ]


def facts(found: Overview, name: str) -> CheckFacts:
    """Return the facts about one check."""
    return next(one for one in found.checks() if one.name == f"test_{name}")


def test_a_check_that_was_not_reached_was_not_tried(made: Overview) -> None:
    """Of six people three came to the last check, and two passed it."""
    assert (facts(made, "keeps_memory").tried, facts(made, "keeps_memory").passed) == (3, 2)
    assert (facts(made, "adds").tried, facts(made, "adds").passed) == (4, 3)
    assert [one.exercise.id for one in made.checks()] == ["add_in_place", "add_in_place", "slices", "slices"]


def test_discrimination_leaves_out_the_points_of_the_check_itself(made: Overview) -> None:
    """Passing ``keeps_memory`` goes with the points of the rest, of which each person has 4, 1 and 4."""
    assert facts(made, "keeps_memory").discrimination == pytest.approx(1.0)
    assert facts(made, "adds").discrimination == pytest.approx(correlation([1, 1, 0, 1], [5, 0, 0, 5]))
    assert facts(made, "values").discrimination is None


def test_a_mistake_has_its_makers(made: Overview) -> None:
    """Each slip has its text, and the line in the file of its maker."""
    ((name, exercise, slips),) = made.mistakes()
    assert (name, made.exercises[exercise].id) == ("rebinding", "add_in_place")
    assert [made.people[slip.person].member.person.key for slip in slips] == ["s2", "s3"]
    assert {(slip.path, slip.line, slip.text, slip.message) for slip in slips} == {
        ("answers.py", 2, "x = x + y", REBOUND.en)
    }


def test_the_commonest_mistake_is_first(made: Overview) -> None:
    """A person who made one mistake in two checks is one person."""
    slip = made.slips[0]
    common = [replace(slip, mistake="common", person=person) for person in range(3)]
    twice = [replace(slip, mistake="a mistake", check=check) for check in range(5)]
    found = Overview(exercises=made.exercises, run={}, slips=[*twice, *common])
    assert [(name, len(made)) for name, _, made in found.mistakes()] == [("common", 3), ("a mistake", 1)]


def test_the_circumstances_are_counted_without_people_who_handed_in_nothing(made: Overview) -> None:
    """Ann, Roe and Chen have two results each, Bob has one."""
    assert made.places == {"limits · cpu · seed 7 · torch 2.13.0": 7}
    assert made.run["seed"] == 7


def fill_one(store: Store, *results: object, source: str = REBINDS) -> None:
    """Put a class of one person into the store, and of the blank exercises."""
    store.begin({}, BLANK)
    store.put(handed(BOB, "bob"), judged(list(results), source))  # type: ignore[arg-type]  # results, as the name says


def test_results_of_other_exercises_are_left_out(tmp_path: object) -> None:
    """An exercise that the last run did not grade counts for nobody."""
    with Store(f"{tmp_path}/class.db", for_run=True) as store:
        fill_one(store, RIGHT[0], replace(RIGHT[1], id="gone"))
        found = overview(store, "en")
    assert found.people[0].statuses == (PASSED, MISSING)


def test_a_line_that_the_text_lacks_is_not_shown(tmp_path: object) -> None:
    """The line is a number from the worker, which may send any."""
    lost = result("add_in_place", FAILED, WAITING, feedback=replace(REBOUND, line=99))
    with Store(f"{tmp_path}/class.db", for_run=True) as store:
        fill_one(store, lost)
        (slip,) = overview(store, "zh").slips
    assert (slip.line, slip.text, slip.message) == (99, "", REBOUND.zh)


def test_what_voids_all_checks_is_one_slip(tmp_path: object) -> None:
    """An answer that tampers loses every check for one reason."""
    lost = result("add_in_place", Status.TAMPERING, Status.TAMPERING, feedback=REBOUND)
    with Store(f"{tmp_path}/class.db", for_run=True) as store:
        fill_one(store, lost)
        assert len(overview(store, "en").slips) == 1


def test_discrimination_is_a_correlation() -> None:
    """It is that of Pearson."""
    assert correlation([1, 1, 0, 0], [4, 3, 2, 1]) == pytest.approx(0.894, abs=1e-3)
    assert correlation([1, 1, 0, 0], [1, 2, 3, 4]) == pytest.approx(-0.894, abs=1e-3)


@pytest.mark.parametrize(("one", "other"), [([1, 1, 1], [1, 2, 3]), ([1, 0, 1], [2, 2, 2]), ([1, 0], [1, 2]), ([], [])])
def test_there_is_no_correlation_with_a_constant(one: list[float], other: list[float]) -> None:
    """Two people are too few too."""
    assert correlation(one, other) is None


def test_a_persons_report_has_the_circumstances_of_its_results() -> None:
    """Its exercises are the results that were given."""
    report = report_of(*(kept("s1", one) for one in RIGHT))
    assert (report.submission, report.walls, report.devices, report.seed) == ("s1", "limits", ("cpu",), 7)
    assert list(report.exercises) == RIGHT


def test_results_come_in_the_order_of_the_exercises() -> None:
    """Those of other exercises are left out."""
    strange = replace(RIGHT[0], id="gone")
    found = in_order([kept(ANN.key, one) for one in (strange, *reversed(RIGHT))], BLANK.exercises)
    assert [one.result.id for one in found] == ["add_in_place", "slices"]
