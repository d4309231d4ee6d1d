"""The judge of a watched workspace."""

from __future__ import annotations

import queue
from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.catalogue import find
from autograder.course import judge
from autograder.errors import UnreadableSubmission
from autograder.verdicts import Status
from autograder.watching.bench import Bench, Looked

EXERCISE = find("row_vector")
WAITS = """
import json, pathlib, sys, time
while not pathlib.Path({gate!r}).exists():
    time.sleep(0.01)
for line in sys.stdin:
    (answer,) = json.loads(line)["submission"]["answers"].values()
    both = {{"en": answer["source"], "zh": answer["source"]}}
    print(json.dumps({{"refused": {{"error": "KataError", "found": both, "next_step": both}}}}), flush=True)
"""
"""A judge that waits for a file, and then refuses each answer with its text."""
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


def test_only_the_last_of_several_saves_is_judged(
    place: Path, told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The judge is busy with an answer of its own at first. A verdict that cannot be given has its reason."""
    monkeypatch.setattr(judge, "_START", WAITS.format(gate=str(tmp_path / "open")))
    bench = Bench(told.put)
    for number in range(3):
        place.write_text(f"def row_vector(n, device=None):\n    return {number}\n")
        assert bench.look(EXERCISE, place) is None
    (tmp_path / "open").touch()
    looked = told.get(timeout=60)
    bench.close()
    assert looked.exercise is EXERCISE and looked.result is None
    assert looked.error is not None and looked.error.found.en.endswith("return 2\n")
    assert told.empty()
