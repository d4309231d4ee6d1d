"""The judge of a watched workspace."""

from __future__ import annotations

import queue
from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.catalogue import find
from autograder.errors import UnreadableSubmission
from autograder.stub import reference
from autograder.verdicts import Status
from autograder.watching.bench import Bench, Looked

EXERCISE = find("row_vector")
Told = queue.SimpleQueue[Looked]


@pytest.fixture
def told() -> Told:
    """The verdicts that came later."""
    return queue.SimpleQueue()


@pytest.fixture
def bench(told: Told) -> Iterator[Bench]:
    """A new one, which begins to warm up."""
    made = Bench(told.put)
    yield made
    made.close()


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """The file of an answer."""
    return tmp_path / EXERCISE.file


@pytest.mark.usefixtures("cold_judge")
def test_what_needs_no_run_is_told_at_once(bench: Bench, place: Path) -> None:
    """A stub and a text that is not Python have their verdicts while the judge still warms up."""
    place.write_bytes(EXERCISE.stub.read_bytes())
    looked = bench.look(EXERCISE, place)
    assert looked is not None and looked.result is not None
    assert looked.result.status is Status.NOT_ATTEMPTED
    place.write_text("def row_vector(n:\n")
    looked = bench.look(EXERCISE, place)
    assert looked is not None and looked.result is not None
    assert looked.result.status is Status.ERROR


@pytest.mark.usefixtures("cold_judge")
def test_without_an_answer_there_is_no_verdict(bench: Bench, tmp_path: Path) -> None:
    """A file that was removed meanwhile gives its reason."""
    (tmp_path / "notes.py").write_text("x = 1")
    assert bench.look(EXERCISE, tmp_path / "notes.py") == Looked(EXERCISE)
    gone = bench.look(EXERCISE, tmp_path / "gone.py")
    assert gone is not None and isinstance(gone.error, UnreadableSubmission)


def test_only_the_last_of_several_saves_is_judged(bench: Bench, place: Path, told: Told) -> None:
    """The judge is busy with an answer of its own at first. It is warm once a verdict came."""
    place.write_text("def row_vector(n, device=None):\n    return None\n")
    first = bench.look(EXERCISE, place)
    place.write_text(reference(EXERCISE), "utf-8")
    second = bench.look(EXERCISE, place)
    assert first is second is None
    looked = told.get(timeout=120)
    assert looked.exercise is EXERCISE and looked.result is not None
    assert looked.result.status is Status.PASSED
    assert bench.is_warm
