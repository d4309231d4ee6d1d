"""Kills while a class is graded: every report comes out as if nothing had been killed. More trials: the command."""

from __future__ import annotations

import pytest

from autograder.tests.faults.trials import VICTIMS, Bench

SEED = 1


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    return Bench(tmp_path_factory.mktemp("bench"))


def test_the_class_holds_every_kind_of_verdict(bench: Bench) -> None:
    """A trial could not tell a wrong verdict if all were equal."""
    reports = b"".join(bench.undisturbed.files.values())
    verdicts = ("passed", "failed", "error", "crashed", "refused", "not_reached")
    assert [verdict for verdict in verdicts if f'"status": "{verdict}"'.encode() not in reports] == []


@pytest.mark.parametrize("victim", VICTIMS)
def test_a_kill_changes_no_report(bench: Bench, victim: str) -> None:
    """No result is lost, wrong, blamed on another or there twice. No process, file or temporary folder is left."""
    numbers = range(VICTIMS.index(victim), 100, len(VICTIMS))
    assert next(filter(None, (bench.trial(SEED, number) for number in numbers))) == victim
